"""The loudspeaker: what is heard of an utterance, when, and how silence comes at once without a click."""

from __future__ import annotations

import array
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.show.events import Heard, Said, SoundChanged, Unspoken
from kiosk.ui.sound_device import BYTES_A_SECOND, SoundDevice

_TICK = 15  # milliseconds: as often as a sound server takes a chunk
_POLL = 1000  # milliseconds between two looks for devices; Qt tells of new ones, not always of lost ones
_TELL = 0.2  # seconds between two Heard
# Each step is heard some 20 ms later for a chunk of 15 ms: silence after about 60 ms.
_FADE = (0.5, 0.2, 0.0, 0.0, 0.0)
# Said comes this much before the end of the pause, so that the next sentence joins the running stream and
# the silence between them is what was asked for, to the sample.
_LEAD = BYTES_A_SECOND // 12
_SLOPE = 120  # samples of fade-in where a sound is entered in its middle
_STALLED = 3.0  # seconds; a null sink takes up to two before its first sample goes out
_REST_AFTER = 30.0  # seconds without sound

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Sounding:
    """An utterance on its way out. All counts are bytes of its sound and pause together."""

    utterance: int
    pcm: bytes
    whole: int  # sound and pause
    entered: int  # where it was entered
    written: int  # up to here it was handed to the device
    begun: int | None = None  # what the device had been given when it began


class Loudspeaker(QObject):
    """An Output on one continuous audio stream of this machine; see kiosk.voice.output for the contract.

    Belongs to the GUI thread; `play` and *post* are thread-safe. Told to play without a device, it posts
    Unspoken; a device lost in mid-sentence is SoundChanged(False), and the show decides what then. Before the
    first SoundChanged there is a device. *parent* is the application's object when none is given.
    """

    _came = Signal(int, object, float, float)

    def __init__(
        self, post: Callable[[Heard | Said | Unspoken | SoundChanged], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent or QCoreApplication.instance())
        self._post = post
        self._device = SoundDevice(self)
        self._works = True
        self._expected: int | None = None
        self._sounding: _Sounding | None = None
        self._fade: list[float] = []
        self._volume = 1.0
        self._out = (0, 0.0)  # what had gone out when it was last seen to move, and when that was
        self._told = 0.0
        self._rebuilt = False
        self._looked = False
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._poll.start(0)

    def expect(self, utterance: int) -> None:
        """Only this utterance is wanted: another that can be heard fades out at once."""
        self._expected = utterance
        self._quieten()
        self._device.open()  # while the sentence is being rendered

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Let the sound be heard when its utterance is still expected. From any thread."""
        self._came.emit(utterance, pcm, pause, start)

    def hush(self) -> None:
        """Silence within a tenth of a second."""
        self._expected = None
        self._quieten()

    def set_volume(self, volume: float) -> None:
        """Loudness at once, 0…1."""
        self._volume = min(max(volume, 0.0), 1.0)
        if not self._fade:
            self._device.set_gain(self._volume)

    def close(self) -> None:
        """Silence, and let go of the device."""
        self._expected = None
        self._sounding = None
        self._timer.stop()
        self._poll.stop()
        self._device.set_gain(0.0)
        self._device.drop()

    def _take(self, utterance: int, pcm: bytes, pause: float, start: float) -> None:
        """The sound has come, on the GUI thread now; it begins when the one before has faded."""
        if utterance != self._expected:
            return
        if not self._device.open():
            self._lose()
            self._post(Unspoken(utterance))
            return
        sound = pcm[: len(pcm) // 2 * 2]
        entered = int(min(max(start, 0.0), 1.0) * len(sound)) // 2 * 2
        whole = len(sound) + round(max(pause, 0.0) * BYTES_A_SECOND / 2) * 2
        self._expected = None
        self._sounding = _Sounding(utterance, sound, whole, entered, entered)
        self._told = 0.0
        self._out = (self._device.out(), time.monotonic())
        self._timer.start()
        self._tick()

    def _quieten(self) -> None:
        """No sound of the present utterance any more; silence that was not over yet is dropped as well."""
        sounding, self._sounding = self._sounding, None
        if sounding is None or self._fade:
            return
        if self._heard(sounding) < len(sounding.pcm) and sounding.begun is not None:
            self._fade = list(_FADE)
            self._timer.start()
            self._fade_on()
        elif self._device.runs:
            self._device.flush()

    def _fade_on(self) -> None:
        """One step quieter; after the last one what was not heard is dropped and the stream goes on."""
        self._device.set_gain(self._volume * self._fade.pop(0))
        if not self._fade:
            self._device.flush()
            self._device.set_gain(self._volume)
            self._out = (0, time.monotonic())

    def _tick(self) -> None:
        """Fade, fill the stream, tell how far it is, and notice when it stands still."""
        if self._fade:
            self._fade_on()
        if self._fade:
            return
        sounding = self._sounding
        if sounding is None:
            self._timer.stop()
            self._out = (0, time.monotonic())
            return
        self._fill(sounding)
        if self._stands_still():
            self._rebuild()
            return
        heard, sound = self._heard(sounding), len(sounding.pcm)
        now = time.monotonic()
        if now - self._told >= _TELL and sounding.begun is not None:
            self._told = now
            self._post(Heard(sounding.utterance, min(heard, sound) / BYTES_A_SECOND, sound / BYTES_A_SECOND))
        if heard >= sounding.whole - min(_LEAD, sounding.whole - sound):
            self._sounding = None
            self._post(Said(sounding.utterance))

    def _fill(self, sounding: _Sounding) -> None:
        """Hand the stream what it has room for: sound first, then the silence of the pause."""
        if sounding.begun is None:
            sounding.begun = self._device.written
        end = min(sounding.whole, sounding.written + self._device.room() // 2 * 2)
        content = sounding.pcm[sounding.written : end]
        if content and sounding.written == sounding.entered > 0:
            content = _risen(content)
        sounding.written += self._device.write(content + bytes(end - sounding.written - len(content)))

    def _heard(self, sounding: _Sounding) -> int:
        """Up to which byte the utterance has gone out."""
        if sounding.begun is None:
            return sounding.entered
        return max(sounding.entered, sounding.entered + self._device.out() - sounding.begun)

    def _stands_still(self) -> bool:
        """Whether sound that should go out has not done so for too long."""
        if not self._device.runs:
            return True
        out, since = self._out
        now = time.monotonic()
        if self._device.out() != out:
            self._out = (self._device.out(), now)
            self._rebuilt = False
            return False
        return self._device.failed() or (self._device.out() < self._device.written and now - since > _STALLED)

    def _rebuild(self) -> None:
        """A new stream for the rest of the utterance; when that stands still too, there is no device."""
        sounding = self._sounding
        heard = self._heard(sounding) if sounding else 0
        self._device.drop()
        if self._rebuilt or not self._device.open():
            self._lose()
            return
        log.warning("the sound stood still; its stream was built anew")
        self._rebuilt = sounding is not None
        self._out = (0, time.monotonic())
        if sounding is not None:
            sounding.entered = sounding.written = min(heard, sounding.whole) // 2 * 2
            sounding.begun = None

    def _lose(self) -> None:
        """There is nothing to be heard on."""
        self._device.drop()
        self._sounding = None
        self._fade.clear()
        self._rebuilt = False
        if self._works:
            self._works = False
            self._post(SoundChanged(False))

    def _look(self) -> None:
        """Whether the device is still there, or there again; one that is not needed may sleep."""
        self._poll.setInterval(_POLL)
        if not self._works or not self._looked:
            self._looked = True
            if not self._device.open():
                self._lose()
            elif not self._works:
                self._works = True
                self._post(SoundChanged(True))
            self._out = (0, time.monotonic())
        elif self._device.misplaced():
            self._rebuild()
        elif not self._busy() and time.monotonic() - self._out[1] > _REST_AFTER and self._device.runs:
            self._device.rest()

    def _busy(self) -> bool:
        """Whether something is heard or will be soon."""
        return self._sounding is not None or bool(self._fade) or self._expected is not None


def _risen(content: bytes) -> bytes:
    """The sound with its first milliseconds faded in."""
    samples = array.array("h", content)
    for index in range(min(_SLOPE, len(samples))):
        samples[index] = samples[index] * index // _SLOPE
    return samples.tobytes()
