"""An utterance on its way out: what has come of its sound, and what of that was handed to the device."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from kiosk.ui.sound.device import BYTES_A_SECOND
from kiosk.ui.sound.edges import smoothed
from kiosk.ui.sound.wire import Play, from_doubles


@dataclass(slots=True)
class Sounding:
    """An utterance on its way out. All counts are bytes of its sound and pause together."""

    utterance: int
    sound: int  # where the sound ends
    whole: int  # where the pause ends
    marks: tuple[float, ...]
    first: int  # where `pcm` begins
    entered: int  # where the present stream took it up
    written: int  # up to here it was handed to the device
    pcm: bytearray = field(default_factory=bytearray)  # what has come of the sound
    begun: int | None = None  # what the device had been given when it began

    @classmethod
    def of(cls, play: Play) -> Sounding:
        """The utterance of that message, nothing of its sound there yet."""
        return cls(
            utterance=play.utterance,
            sound=play.length,
            whole=play.length + round(play.pause * BYTES_A_SECOND / 2) * 2,
            marks=from_doubles(play.marks),
            first=play.entered,
            entered=play.entered,
            written=play.entered,
        )

    @property
    def come(self) -> int:
        """Up to here it can be handed to the device."""
        there = self.first + len(self.pcm)
        return self.whole if there >= self.sound else there

    def stretch(self, begin: int, end: int) -> bytes:
        """The bytes to hand to the device: sound as far as there is any, then silence."""
        content = bytes(self.pcm[begin - self.first : end - self.first])
        content = smoothed(content, begin - self.entered, self.sound - begin)
        return content + bytes(end - begin - len(content))

    def enter(self, place: int) -> None:
        """Begin anew on another stream, from that byte on."""
        self.entered = self.written = min(place, self.whole) // 2 * 2
        self.begun = None

    def characters(self, seconds: float) -> int:
        """How many characters have begun after so many seconds of sound; −1 where their times are unknown."""
        return bisect_right(self.marks, seconds) if self.marks else -1
