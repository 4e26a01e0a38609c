"""The cue card of the stop where the guide stands: plain values, worked out without Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.show.lines import Line, following, lines_of, told_at
from kiosk.show.state import Narration, Page, Show
from kiosk.tour.model import CueKind, Picture, Station, Tour
from kiosk.tour.text import variables
from kiosk.ui.sources import FALLBACK, Sources, writer

Write = Callable[[str], str]  # a text of the tour in the characters of the interface


@dataclass(frozen=True, slots=True)
class CueRow:
    """A cue of the stop; `line` is where it stands, `passed` says that the telling is beyond it."""

    text: str
    kind: str
    line: int
    passed: bool
    next: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure that a leader may ask for."""

    name: str
    value: str
    as_of: str
    here: bool


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word on its own."""

    text: str


@dataclass(frozen=True, slots=True)
class PromptRow:
    """A line of the prompter, its cues before it; `opens` when a paragraph begins with it."""

    text: str
    cues: str
    opens: bool
    leaving: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What the guide needs to know of where she stands.

    `name` is that of the part where she stands, `whole_name` the station's. `next_way` is how she gets to the
    next station, a kind of cue, "" where it is a part of this one. `film_left` are seconds, -1 while none is
    on.
    """

    page: str = ""
    station: str = ""
    name: str = ""
    whole_name: str = ""
    number: int = 0
    count: int = 0
    part: int = 0
    parts: int = 0
    floor: str = ""
    next_name: str = ""
    next_floor: str = ""
    next_way: str = ""
    left_name: str = ""
    picture: str = ""
    picture_number: int = 0
    pictures: int = 0
    line: int = 0
    sentence: str = ""
    telling: str = ""
    has_film: bool = False
    film_left: int = -1
    voice: bool = False
    silence: str = ""
    seen: str = ""
    seen_picture: str = ""
    cues: tuple[CueRow, ...] = ()
    keywords: tuple[WordRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    lines: tuple[PromptRow, ...] = ()


def card(show: Show, public: Show, sources: Sources) -> Card:
    """The cue card of this moment, *public* being what the public sees; empty where nobody leads."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    reception = show.reception
    if tour is None or route is None or reception is None:
        return Card()
    write = writer(show, sources)
    seen = public.current_station if public.page is Page.STATION else None
    base = Card(
        page=str(show.page),
        count=len(show.counted),
        figures=_figures(tour, station, write),
        seen=write(seen.name) if seen else "",
        seen_picture=_picture(public, sources) if seen else "",
        telling=str(show.narration),
    )
    if station is None or show.page is not Page.STATION:
        first = tour.station(show.to_come[0]) if show.to_come and show.page is not Page.GOODBYE else None
        return replace(base, next_name=write(first.name) if first else "")
    told = told_at(station, show.part)
    floor = tour.floor(station.floor)
    coming = following(tour, route, station.id)
    coming_floor = tour.floor(coming.floor) if coming else None
    more = show.part < len(station.parts)
    pictures = told.pictures or station.pictures
    left = reception.left
    lines = lines_of(show)
    return replace(
        base,
        station=station.id,
        name=write(told.name),
        whole_name=write(station.name),
        number=show.counted.index(station.id) + 1 if station.id in show.counted else 0,
        part=show.part,
        parts=len(station.parts),
        floor=write(floor.name) if floor else "",
        next_name=write(station.parts[show.part].name if more else coming.name if coming else ""),
        next_floor=write(coming_floor.name) if coming_floor and not more else "",
        left_name=write(tour.station(left.station).name) if left and not left.told else "",
        picture=_picture(show, sources),
        picture_number=show.picture + 1 if pictures else 0,
        pictures=len(pictures),
        next_way=str(_way_on(tour, station, coming)) if coming and not more else "",
        line=show.line,
        sentence=write(lines[show.line].text) if show.line < len(lines) else "",
        has_film=station.film is not None and show.part == 0,
        film_left=-1 if not show.film else round(show.film_left) if show.film_left is not None else 0,
        voice=not show.guide.tells(station.id),
        silence=str(show.silence),
        cues=_cues(show, lines, write),
        keywords=tuple(WordRow(write(word)) for word in station.keywords),
        lines=_prompts(lines, write),
    )


def _way_on(tour: Tour, here: Station, there: Station) -> CueKind:
    """Whether the way to a station leads up, down or along."""
    floors = [floor.id for floor in tour.floors]
    if here.floor not in floors or there.floor not in floors or here.floor == there.floor:
        return CueKind.WALK
    up = floors.index(there.floor) > floors.index(here.floor)
    return CueKind.STAIRS_UP if up else CueKind.STAIRS_DOWN


def _cues(show: Show, lines: Sequence[Line], write: Write) -> tuple[CueRow, ...]:
    """The cues of the stop in order; the next one is the first that the telling has not come to."""
    told = show.narration is Narration.FINISHED
    rows: list[CueRow] = []
    for number, line in enumerate(lines):
        for cue in line.cues:
            passed = number < show.line or told
            first = not passed and not any(row.next for row in rows)
            rows.append(CueRow(write(cue.text), str(cue.kind), number, passed, first))
    return tuple(rows)


def _prompts(lines: Sequence[Line], write: Write) -> tuple[PromptRow, ...]:
    opens = [True] + [a.paragraph != b.paragraph for a, b in pairwise(lines)]
    return tuple(
        PromptRow(write(line.text), "  ".join(write(cue.text) for cue in line.cues), first, line.leaving)
        for line, first in zip(lines, opens, strict=False)
    )


def _figures(tour: Tour, station: Station | None, write: Write) -> tuple[FigureRow, ...]:
    """The figures of the tour, those that the station tells first."""
    texts = (
        (*station.text, *station.short, *(s for part in station.parts for s in part.text)) if station else ()
    )
    here = {name for sentence in texts for name in variables(sentence.text)}
    return tuple(
        FigureRow(write(fact.name), write(f"{fact.value}{fact.unit}"), fact.as_of, fact.name in here)
        for fact in sorted(tour.facts, key=lambda fact: fact.name not in here)
    )


def _picture(show: Show, sources: Sources) -> str:
    tour, station = show.current_tour, show.current_station
    if tour is None or station is None:
        return ""
    pictures = told_at(station, show.part).pictures or station.pictures or (Picture(FALLBACK),)
    return sources.picture(tour.id, pictures[min(show.picture, len(pictures) - 1)].file)
