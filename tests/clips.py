"""Films for tests, recorded on the spot: so long, of one colour; and one that is sound alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoFrameInput,
)

SIZE = QSize(160, 90)
RATE = 8_000  # samples a second
_PATIENCE = 30_000  # milliseconds


def record_film(target: Path, seconds: float, colour: str = "#2ed97c", frames_a_second: int = 10) -> Path:
    """An MP4 film of that colour. Needs a running application."""
    layout = QVideoFrameFormat(SIZE, QVideoFrameFormat.pixelFormatFromImageFormat(QImage.Format.Format_RGB32))
    entry = QVideoFrameInput(layout)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    left = iter(range(int(seconds * frames_a_second)))
    waiting: list[QVideoFrame] = []

    def push() -> None:
        while True:
            if not waiting:
                number = next(left, None)
                frame = QVideoFrame() if number is None else QVideoFrame(image)
                if number is not None:
                    frame.setStartTime(number * 1_000_000 // frames_a_second)
                    frame.setEndTime((number + 1) * 1_000_000 // frames_a_second)
                waiting.append(frame)
            if not entry.sendVideoFrame(waiting[0]):
                return
            if not waiting.pop().isValid():
                return

    entry.readyToSendVideoFrame.connect(push)
    session = QMediaCaptureSession()
    session.setVideoFrameInput(entry)
    recorder = QMediaRecorder()
    recorder.setVideoResolution(SIZE)
    recorder.setVideoFrameRate(frames_a_second)
    _record(recorder, session, target)
    return target


def record_sound_alone(target: Path, seconds: int) -> Path:
    """An MP4 file without any picture. Needs a running application."""
    layout = QAudioFormat()
    layout.setSampleRate(RATE)
    layout.setChannelCount(1)
    layout.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    entry = QAudioBufferInput(layout)
    left = iter([QAudioBuffer(bytes(2 * RATE * seconds), layout), QAudioBuffer()])

    def push() -> None:
        for buffer in left:
            entry.sendAudioBuffer(buffer)
            return

    entry.readyToSendAudioBuffer.connect(push)
    session = QMediaCaptureSession()
    session.setAudioBufferInput(entry)
    recorder = QMediaRecorder()
    _record(recorder, session, target)
    return target


def _record(recorder: QMediaRecorder, session: QMediaCaptureSession, target: Path) -> None:
    session.setRecorder(recorder)
    recorder.setMediaFormat(QMediaFormat(QMediaFormat.FileFormat.MPEG4))
    recorder.setOutputLocation(QUrl.fromLocalFile(str(target)))
    recorder.setAutoStop(True)
    loop = QEventLoop()

    def changed(state: QMediaRecorder.RecorderState) -> None:
        if state is QMediaRecorder.RecorderState.StoppedState:
            loop.quit()

    recorder.recorderStateChanged.connect(changed)
    QTimer.singleShot(_PATIENCE, loop.quit)
    recorder.record()
    loop.exec()
    assert target.exists(), recorder.errorString()
