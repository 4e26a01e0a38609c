"""What the voice and the loudspeaker report to the show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heard:
    """How far an utterance has been heard: seconds of its whole length in seconds.

    `reached` counts the characters of its written text that have begun, None where the engine does not tell.
    """

    utterance: int
    seconds: float
    length: float
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance was heard to its end, the pause after it included."""

    utterance: int


@dataclass(frozen=True, slots=True)
class Unspoken:
    """An utterance will not be heard; the text goes on at reading pace."""

    utterance: int


@dataclass(frozen=True, slots=True)
class VoiceChanged:
    """Whether some engine can speak on this machine from now on."""

    works: bool


@dataclass(frozen=True, slots=True)
class SoundChanged:
    """Whether there is a device to be heard on from now on."""

    works: bool
