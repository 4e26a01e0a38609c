"""A saying: what is to be said, down to the last thing that changes its sound, except who says it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.voice.voices import Voice

PIPELINE = 3  # changes whenever the way from text to samples changes: spoken form, trimming, loudness, rates
SLOWEST, FASTEST = 0.5, 1.5

Pronunciations = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A written text, its language, the pace (1 is natural) and how certain words of it are said."""

    text: str
    language: str
    speed: float
    pronounce: Pronunciations = ()


def saying(text: str, language: str, speed: float, pronounce: Iterable[tuple[str, str]] = ()) -> Saying:
    """The saying of a text; of the dictionary it keeps what occurs there, so that another word's correction
    costs this text nothing. The pace is brought within SLOWEST…FASTEST.
    """
    within = tuple(sorted((word, said) for word, said in dict(pronounce).items() if word and word in text))
    return Saying(text, language, round(min(max(speed, SLOWEST), FASTEST), 3), within)


def entry_name(what: Saying, voice: Voice) -> str:
    """The name of the sentence as that voice says it: equal for equal sound, on every machine."""
    how = [what.speed, what.pronounce, voice.engine, voice.version, voice.id]
    return f"{text_name(what)}-{_digest(how)[:20]}"


def text_name(what: Saying) -> str:
    """The part of the name that all ways of saying one text share."""
    return _digest([PIPELINE, what.text, what.language])[:28]


def _digest(content: list[object]) -> str:
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()
