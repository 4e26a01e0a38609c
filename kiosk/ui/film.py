"""The screen of a film: decodes a file of this machine and paints its frames, under every renderer."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import Property, QPointF, QRectF, QSizeF, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST = 4 * 1024**3  # bytes: two hours of a good 1080p film; more is a mistake, such as raw footage
BEAT = 400  # milliseconds between two looks at the player
STALL = 3  # beats without progress after which a film goes on without its sound
_MATROSKA = b"\x1a\x45\xdf\xa3"  # how .webm and .mkv begin
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")  # the first box of .mp4 and .mov

log = logging.getLogger(__name__)


@QmlElement
class FilmScreen(QQuickPaintedItem):
    """Plays the film `source` from its beginning, whole on a black ground.

    VideoOutput draws nothing without a GPU, hence the frames are painted. `seen` comes about twice a second
    while the film goes on; `ended` or `failed` comes once. The player is asked how it is rather than listened
    to: not every Qt brings its signals of enums to Python. `audible` says whether there is a loudspeaker.
    """

    changed = Signal()
    seen = Signal(float, float, arguments=["seconds", "length"])
    ended = Signal()
    failed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source = QUrl()
        self._volume = 1.0
        self._audible = True
        self._reached = -1  # milliseconds
        self._still = 0  # beats without progress
        self._sink = QVideoSink(self)
        # Frames come on the player's thread: the latest is fetched when there is time to paint it.
        self._sink.videoFrameChanged.connect(self._repaint, Qt.ConnectionType.QueuedConnection)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sound: QAudioOutput | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._look)
        self.setFillColor(QColor("black"))
        self.setOpaquePainting(True)

    def _get_source(self) -> QUrl:
        return self._source

    def _set_source(self, source: QUrl) -> None:
        if source != self._source:
            self._source = source
            self.changed.emit()
            if self.isComponentComplete():
                self._begin()

    def _get_volume(self) -> float:
        return self._volume

    def _set_volume(self, volume: float) -> None:
        if volume != self._volume:
            self._volume = volume
            self.changed.emit()
            if self._sound is not None:
                self._sound.setVolume(volume)

    def _get_audible(self) -> bool:
        return self._audible

    def _set_audible(self, audible: bool) -> None:
        if audible != self._audible:
            self._audible = audible
            self.changed.emit()
            self._connect_sound()

    source = Property(QUrl, _get_source, _set_source, notify=changed)
    volume = Property(float, _get_volume, _set_volume, notify=changed)
    audible = Property(bool, _get_audible, _set_audible, notify=changed)

    def componentComplete(self) -> None:
        """Begin once all properties are set, and those who listen are there."""
        super().componentComplete()
        self._begin()

    def paint(self, painter: QPainter) -> None:
        """The latest frame, as large as the item takes it whole."""
        image = self._sink.videoFrame().toImage()
        if image.isNull():
            return
        whole = self.boundingRect()
        size = QSizeF(image.size()).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = whole.center() - QPointF(size.width() / 2, size.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner, size), image)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def _begin(self) -> None:
        self._reached = -1
        self._still = 0
        fault = fault_of(self._source)
        if fault:
            self._give_up(fault)
            return
        self._connect_sound()
        self._player.setSource(self._source)
        self._player.play()
        self._beat.start()

    @Slot()
    def _look(self) -> None:
        """See how far the player is."""
        status = self._player.mediaStatus()
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._beat.stop()
            self.ended.emit()
        elif self._player.error() is not QMediaPlayer.Error.NoError:
            self._give_up(self._player.errorString())
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._give_up("it cannot be decoded")
        elif self._player.position() == self._reached:
            self._still += 1
            if self._still == STALL and self._reached > 0 and self._sound is not None:
                # A loudspeaker that was pulled out holds the whole film up.
                log.info("film %s stands still; it goes on without sound", self._source.fileName())
                self._disconnect_sound()
        else:
            self._still = 0
            self._reached = self._player.position()
            if self._reached and not self._player.hasVideo():
                self._give_up("it has no pictures")
                return
            self.seen.emit(self._reached / 1000, self._player.duration() / 1000)

    def _connect_sound(self) -> None:
        """Let the film be heard, or be silent where nothing could be heard."""
        if self._audible and self._sound is None:
            self._sound = QAudioOutput(self)
            self._sound.setVolume(self._volume)
            self._player.setAudioOutput(self._sound)
        elif not self._audible:
            self._disconnect_sound()

    def _disconnect_sound(self) -> None:
        if self._sound is not None:
            self._sound.deleteLater()  # the player lets go of it by itself
            self._sound = None

    def _give_up(self, why: str) -> None:
        log.warning("film %s cannot be played: %s", self._source.fileName(), why)
        self._beat.stop()
        self._player.stop()
        self.failed.emit()


def fault_of(source: QUrl) -> str:
    """Why a film is not given to the decoder at all; empty when it may be.

    It must be a file of this machine, of a bounded size, and begin as one of our kinds of film does: the
    decoder looks at what a file holds, not at its name, and would follow a playlist anywhere.
    """
    if not source.isLocalFile():
        return "it is not a file of this machine"
    path = Path(source.toLocalFile())
    try:
        with path.open("rb") as file:
            head = file.read(12)
        size = path.stat().st_size
    except OSError as error:
        return str(error)
    if size > LARGEST:
        return f"{size} bytes are more than {LARGEST}"
    known = head.startswith(_MATROSKA) or head[4:8] in _BOXES
    return "" if known else "it is no MP4, MOV, MKV or WebM file"
