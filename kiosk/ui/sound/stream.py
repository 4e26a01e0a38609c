"""What is heard of an utterance, when, and how silence comes at once: one continuous stream."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.ui.sound.device import BYTES_A_SECOND, SoundDevice
from kiosk.ui.sound.sounding import Sounding
from kiosk.ui.sound.wire import (
    Hush,
    Message,
    Over,
    Piece,
    Play,
    Reached,
    Unheard,
    Volume,
    Works,
)

_TICK = 15  # milliseconds: as often as a sound server takes a chunk
_POLL = 1000  # milliseconds between two looks for devices; Qt tells of new ones, not always of lost ones
_TELL = 0.2  # seconds between two Reached, unless another character begins
# Each step is heard some 20 ms later for a chunk of 15 ms: silence after about 60 ms.
_FADE = (0.5, 0.2, 0.0, 0.0, 0.0)
# Over comes this much before the end of the pause, so that the next sentence joins the running stream and
# the silence between them is what was asked for, to the sample.
_LEAD = BYTES_A_SECOND // 12
# From the stream's clock to the ear: measured 20 to 34 ms on a null sink; what a real device adds, Qt does
# not tell. The light follows the voice within a tick or two.
_UNDERWAY = BYTES_A_SECOND // 40 // 2 * 2
_LOUDER = 3  # ticks in which another volume is reached, so that it does not click
_STALLED = 3.0  # seconds; a null sink takes up to two before its first sample goes out
_REST_AFTER = 30.0  # seconds without sound


class Stream(QObject):
    """Obeys the app's messages on one device of this machine, and tells what comes of them.

    Belongs to its process's main thread. *lose* is called, with the reason, when only a new process can help:
    sound that stands still, or a sound server that is not the one Qt is in touch with.
    """

    def __init__(self, tell: Callable[[Message], None], lose: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._lose = lose
        self._device = SoundDevice(self)
        self._works: bool | None = None
        self._coming = False  # an utterance was announced
        self._sounding: Sounding | None = None
        self._fade: list[float] = []  # what part of the volume comes next, when it falls silent
        self._gains: list[float] = []  # what volume comes next, when another was chosen
        self._volume = 1.0
        self._out = (0, 0.0)  # what had gone out when it was last seen to move, and when that was
        self._rebuilt = False  # and nothing has gone out since
        self._told = (0.0, 0)  # when Reached was last told, and with how many characters
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._poll.start(0)

    def obey(self, message: Message) -> None:
        """Do what the app asks for."""
        match message:
            case Hush(soon):
                self._coming = soon
                self._quieten()
                if soon:
                    self._device.open()  # while the sentence is being rendered
            case Volume(level):
                self._turn(level)
            case Play():
                self._begin(message)
            case Piece(utterance, content):
                if self._sounding is not None and utterance == self._sounding.utterance:
                    self._sounding.pcm += content
                    if self._sounding.begun is None and not self._fade:
                        self._tick()  # the first piece is heard at once
            case _:
                raise ValueError(f"not for a player: {type(message).__name__}")

    def _turn(self, level: float) -> None:
        """Another loudness, in steps while something is heard."""
        before, self._volume = self._volume, level
        if self._sounding is not None:
            self._gains = [before + (level - before) * step / _LOUDER for step in range(1, _LOUDER + 1)]
        elif not self._fade:
            self._device.set_gain(level)

    def _begin(self, play: Play) -> None:
        """An utterance comes; it is heard when the one before has faded."""
        self._coming = False
        self._quieten()
        if not self._device.open():
            self._tell(Unheard(play.utterance))
            self._miss()
            return
        self._sounding = Sounding.of(play)
        self._told = (0.0, 0)
        self._out = (self._device.out(), time.monotonic())
        self._timer.start()

    def _quieten(self) -> None:
        """No sound of the present utterance any more; silence that was not over yet is dropped as well."""
        sounding, self._sounding = self._sounding, None
        if sounding is None or self._fade:
            return
        if self._heard(sounding) < sounding.sound and sounding.begun is not None:
            self._fade = list(_FADE)
            self._timer.start()
            self._fade_on()
        elif self._device.runs:
            self._device.flush()

    def _fade_on(self) -> None:
        """One step quieter; after the last one what was not heard is dropped and the stream goes on."""
        self._gains.clear()
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
        if self._gains:
            self._device.set_gain(self._gains.pop(0))
        self._fill(sounding)
        if not self._device.runs or self._device.failed():
            if self._rebuilt:
                self._lose("the device fails again and again")
            else:
                self._rebuild()
        elif self._stands_still():
            self._lose("the sound stands still")
        else:
            self._report(sounding)

    def _report(self, sounding: Sounding) -> None:
        """Tell how far the utterance is, and at last that it is over."""
        heard = self._heard(sounding)
        now = time.monotonic()
        seconds = min(max(heard - _UNDERWAY, sounding.entered), sounding.sound) / BYTES_A_SECOND
        characters = sounding.characters(seconds)
        told, before = self._told
        if sounding.begun is not None and (now - told >= _TELL or characters > before):
            self._told = now, characters
            length = sounding.sound / BYTES_A_SECOND
            self._tell(Reached(sounding.utterance, seconds, length, characters))
        if heard >= sounding.whole - min(_LEAD, sounding.whole - sounding.sound):
            self._sounding = None
            self._tell(Over(sounding.utterance))

    def _fill(self, sounding: Sounding) -> None:
        """Hand the stream what it has room for: sound first, then the silence of the pause."""
        if sounding.begun is None:
            sounding.begun = self._device.written
        begin = sounding.written
        end = min(sounding.come, begin + self._device.room() // 2 * 2)
        if end <= begin:
            return
        sounding.written += self._device.write(sounding.stretch(begin, end))

    def _heard(self, sounding: Sounding) -> int:
        """Up to which byte the utterance has gone out."""
        if sounding.begun is None:
            return sounding.entered
        return max(sounding.entered, sounding.entered + self._device.out() - sounding.begun)

    def _stands_still(self) -> bool:
        """Whether sound that should go out has not done so for too long."""
        before, since = self._out
        now, out = time.monotonic(), self._device.out()
        if out != before:
            self._out = out, now
            self._rebuilt = False
            return False
        return out < self._device.written and now - since > _STALLED

    def _rebuild(self) -> None:
        """A new stream for the rest of the utterance, on what device there is."""
        sounding = self._sounding
        heard = self._heard(sounding) if sounding else 0
        self._device.drop()
        self._fade.clear()
        self._out = (0, time.monotonic())
        self._rebuilt = sounding is not None
        if not self._device.open():
            self._miss()
        elif sounding is not None:
            sounding.enter(heard)

    def _miss(self) -> None:
        """There is nothing to be heard on."""
        self._device.drop()
        self._sounding = None
        self._fade.clear()
        self._say_works(False)

    def _look(self) -> None:
        """Whether the device is still there, or there again; one that is not needed may sleep."""
        self._poll.setInterval(_POLL)
        if self._device.estranged():
            self._lose("the sound server has gone or was replaced")
        elif not self._works:
            self._say_works(self._device.open())
            self._out = (0, time.monotonic())
        elif self._device.misplaced():
            self._rebuild()
        elif not self._busy() and time.monotonic() - self._out[1] > _REST_AFTER and self._device.runs:
            self._device.rest()

    def _say_works(self, yes: bool) -> None:
        """Whether there is a device, when that is news."""
        if yes != self._works:
            self._works = yes
            self._tell(Works(yes))

    def _busy(self) -> bool:
        """Whether something is heard or will be soon."""
        return self._sounding is not None or bool(self._fade) or self._coming
