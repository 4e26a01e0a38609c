"""A voice: which engine, of which version, speaks as whom."""

from __future__ import annotations

from dataclasses import dataclass

NEURAL = "kokoro_zh"
# The model, its precision, and the way from text to its tokens; a new one makes every sentence anew.
NEURAL_VERSION = "82M-int8-2"
PLAIN = "espeak"  # everywhere, and hardly understood in Mandarin: the last resort before silence
# What a hall may choose in its settings; "system" leaves the word to the machine's own voice.
CHOICES = {"female": "zf_xiaoxiao", "male": "zm_yunjian", "system": ""}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. Between two equal voices nobody hears a difference, so one may stand for the other."""

    engine: str
    version: str
    id: str


def neural_voice(choice: str) -> Voice | None:
    """The neural voice that a hall chose, whether it can speak on this machine or not; None for "system"."""
    name = CHOICES[choice]
    return Voice(NEURAL, NEURAL_VERSION, name) if name else None


def neural_voices() -> tuple[Voice, ...]:
    """All neural voices that a hall may choose."""
    return tuple(voice for choice in CHOICES if (voice := neural_voice(choice)) is not None)


def family(language: str) -> str:
    """The part of a language tag that decides about the voice: zh-Hant → zh."""
    return language.replace("_", "-").split("-")[0].lower()
