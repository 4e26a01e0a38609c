"""A saying: what is to be said, down to the last thing that changes its sound, except who says it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.voice.voices import Voice

PIPELINE = 3  # changes whenever the way from spoken form to samples changes: trimming, loudness, rates
SLOWEST, FASTEST = 0.5, 1.5

Pronunciations = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A written text and how it is said: its language, its pace (1 is natural), corrected words of it.

    `spoken` is what comes of all this for an engine, so that a better rule of reading makes anew just those
    sentences that it changes.
    """

    text: str
    language: str
    speed: float
    pronounce: Pronunciations = ()
    spoken: str = ""


def saying(text: str, language: str, speed: float, pronounce: Iterable[tuple[str, str]] = ()) -> Saying:
    """The saying of a text; of the dictionary it keeps what occurs there, so that another word's correction
    costs this text nothing. The pace is brought within SLOWEST…FASTEST.
    """
    from kiosk.voice.spoken import spoken  # its rules take 70 ms to load: not while the first page is awaited

    within = tuple(sorted((word, said) for word, said in dict(pronounce).items() if word and word in text))
    pace = round(min(max(speed, SLOWEST), FASTEST), 3)
    return Saying(text, language, pace, within, spoken(text, within, language).text)


def entry_name(what: Saying, voice: Voice) -> str:
    """The name of the sentence as that voice says it: equal for equal sound, on every machine."""
    how = [what.speed, what.spoken, what.pronounce, voice.engine, voice.version, voice.id]
    return f"{text_name(what)}-{_digest(how)[:20]}"


def text_name(what: Saying) -> str:
    """The part of the name that all ways of saying one text share."""
    return _digest([PIPELINE, what.text, what.language])[:28]


def _digest(content: list[object]) -> str:
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()
