"""What the narration asks of whatever makes it heard."""

from __future__ import annotations

from typing import Protocol


class Output(Protocol):
    """A loudspeaker, or what stands for one. It knows which utterance is wanted and plays no other.

    It posts `Heard(utterance, seconds, length, reached)` about five times a second while sound goes out, and
    whenever the next character begins; its times count the sound alone. It posts `Said(utterance)` once when
    sound and pause have been heard, or `Unspoken(utterance)` when there is nothing to be heard on. All but
    `play` belong to the show's thread.
    """

    def expect(self, utterance: int) -> None:
        """From now on only this utterance is wanted: every sound of another stops at once."""

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Let *pcm* (24 kHz, mono, int16) be heard from the fraction *start*, then *pause* s of silence.

        *marks* are the seconds at which each character of the written text begins, where they are known.
        Called from any thread; ignored when the utterance is not the expected one.
        """

    def hush(self) -> None:
        """Silence within a tenth of a second; nothing is expected any more."""

    def set_volume(self, volume: float) -> None:
        """Loudness from now on, 0…1."""

    def close(self) -> None:
        """Silence, and let go of the device."""
