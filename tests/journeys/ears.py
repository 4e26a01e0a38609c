"""The ears of a story: they hear what the hall would hear, and a sentence ends when the story says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from kiosk.show.events import Event, Said


@dataclass
class Ears:
    """An output without a loudspeaker. `heard` is the utterance that sounds now, 0 in silence."""

    post: Callable[[Event], None]
    expected: int = 0
    heard: int = 0
    volume: float = 1.0
    seconds: float = 0.0
    all_heard: list[int] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def expect(self, utterance: int) -> None:
        """Only this utterance may sound from now on."""
        with self._lock:
            self.expected = utterance
            self.heard = 0

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Sound, unless another utterance is expected. Called on the narrator's thread."""
        with self._lock:  # what is hushed at this moment must not sound after it
            if utterance == self.expected:
                self.seconds = len(pcm) / 48_000
                self.all_heard.append(utterance)
                self.heard = utterance

    def hush(self) -> None:
        """Silence."""
        with self._lock:
            self.expected = self.heard = 0

    def set_volume(self, volume: float) -> None:
        """Louder or softer."""
        self.volume = volume

    def close(self) -> None:
        """Nothing to give back."""

    def hear_to_the_end(self) -> None:
        """The sentence that sounds has been said."""
        utterance, self.heard = self.heard, 0
        self.post(Said(utterance))
