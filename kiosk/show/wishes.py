"""What a visitor wishes for, to be comfortable during the visit."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.state import Language


@dataclass(frozen=True, slots=True)
class BigTextSet:
    """大字: larger steps of type, stronger contrast, slower voice, fewer controls."""

    on: bool


@dataclass(frozen=True, slots=True)
class CalmSet:
    """Nothing moves that need not."""

    on: bool


@dataclass(frozen=True, slots=True)
class VolumeSet:
    """Loudness of the voice, 0…1."""

    volume: float


@dataclass(frozen=True, slots=True)
class SpeedSet:
    """Pace of the voice, 0.7…1.4 of its natural one."""

    speed: float


@dataclass(frozen=True, slots=True)
class LanguageSet:
    """Language of the interface."""

    language: Language


Wish = BigTextSet | CalmSet | VolumeSet | SpeedSet | LanguageSet
