"""What intake makes of a manuscript: draft tours, what was repaired, and what a person must look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.tour.model import CueKind


class DraftForm(StrEnum):
    """How a script is told: from room to room, sitting down, or over a film."""

    WALK = "walk"
    CHAPTERS = "chapters"
    FILM = "film"


class RepairKind(StrEnum):
    """What was wrong with a place in a manuscript."""

    PINYIN = "pinyin"
    TRADITIONAL = "traditional"
    BOILERPLATE = "boilerplate"
    JOINED_LINE = "joined_line"
    PAGE_NUMBER = "page_number"
    NOISE = "noise"


class FindingKind(StrEnum):
    """What a person must look at."""

    PLACEHOLDER = "placeholder"
    PERSON = "person"
    CONTACT = "contact"
    CONFLICT = "conflict"
    LOST_TEXT = "lost_text"
    STALE = "stale"
    EMPTY = "empty"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Repair:
    """One change of the text: on which line of the source, what stood there and what stands there now.

    `number` counts the repairs of a manuscript from 1 and names this one when a person wants it undone: the
    same manuscript always has the same repairs in the same order, whichever of them are undone.
    """

    number: int
    kind: RepairKind
    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DraftCue:
    """A direction for the guide, without its brackets; empty where the brackets were."""

    text: str
    kind: CueKind


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A sub-stop of a draft station. Texts and `heading` as in `DraftStation`."""

    name: str
    heading: str
    text: str
    opening: str
    cues: tuple[DraftCue, ...]
    pictures: tuple[int, ...]
    line: int


@dataclass(frozen=True, slots=True)
class DraftStation:
    """A stop as it was found: every hanzi of the manuscript's body is in one of these fields, in order.

    `heading` is the marker and title as they stood (第一站：) and is not told; `text` is told, with its cues
    in 【】; `leave` is the spoken way to the next stop. `cues` are those of heading, text and way, of the
    first station also the greeting's, of the last the closing's. `opening` is how the passage begins in the
    repaired manuscript, heading included: at most 20 characters. `floor` is an id such as 1F or B1.
    `minutes` is what the document gives it. `line` is the source's line where it begins, `pictures` are
    places in the manuscript's illustrations.
    """

    name: str
    heading: str
    text: str
    opening: str
    floor: str | None = None
    leave: str = ""
    cues: tuple[DraftCue, ...] = ()
    parts: tuple[DraftPart, ...] = ()
    keywords: tuple[str, ...] = ()
    minutes: float | None = None
    pictures: tuple[int, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class DraftTour:
    """A script of the manuscript. `heading` is all that stood above its greeting, title included.

    `first` and `last` are the source's lines between which it lies.
    """

    title: str
    heading: str
    form: DraftForm
    language: str
    greeting: str
    stations: tuple[DraftStation, ...]
    closing: str
    subtitle: str = ""
    first: int = 1
    last: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person must look at, or should: where, which words, and what to do about it.

    `must` says that nothing is published before it is settled. `tour` and `station` count from 0, and are
    None where it concerns no single one. `say` is a whole Chinese sentence; `ways` are the ways to settle it,
    each a few words for a button, best first.
    """

    kind: FindingKind
    must: bool
    line: int
    quote: str
    say: str
    ways: tuple[str, ...] = ()
    tour: int | None = None
    station: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the manuscript that may become a fact of its tour when a person agrees.

    `tour` and `station` count from 0; the greeting and the closing are no station's.

    `name` is free of braces, at most 24 characters and its own within the tour; `quote` is how the figure
    stands in the text (5547户), which {name} replaces.
    """

    name: str
    value: str
    unit: str
    quote: str
    line: int
    tour: int
    station: int | None
