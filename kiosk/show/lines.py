"""The lines of a stop: what is told there, sentence by sentence, in words that fit this visit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.show import pace
from kiosk.show.state import Show
from kiosk.tour.model import Cue, Form, Part, Route, Sentence, Station, Telling, Tour
from kiosk.tour.text import fill, variables

LONGEST_LINE = 45  # characters: three to five lines of the largest type, whatever the panel
PARTS_OF_DAY = (0.0, 9.0, 12.0, 18.0)
"""The hours at which the greeting changes."""
_NEXT = "下一站"
_CLAUSE = re.compile(r".+?(?:[，、；：,;:]+[”’」』）》)\"']*|$)", re.S)
_SENTENCE_END = re.compile(r"[。！？；!?;.…][”’」』）》)\"']*$")
_STAIRS = re.compile("台阶|楼梯|电梯|stairs|steps", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as a visitor sees and hears it.

    `leaving` marks the words for the way on, `framing` the tour's own greeting and closing. `cues` are for
    the guide's eyes alone, in the order in which they stand in the line.
    """

    text: str
    paragraph: int
    leaving: bool = False
    framing: bool = False
    cues: tuple[Cue, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is of the stop's own text: that alone is what a recording of the stop says."""
        return not (self.leaving or self.framing)


def lines_of(show: Show) -> tuple[Line, ...]:
    """All lines of the stop where the show stands or stood last; none before the first station."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if tour is None or route is None or station is None:
        return ()
    return stop_lines(tour, route, station, show.part, show.hour)


def stop_lines(tour: Tour, route: Route, station: Station, part: int, hour: float) -> tuple[Line, ...]:
    """The lines of one stop: its text, and after the station's last part the way to the next one.

    The tour's greeting stands before the text of the route's first station. Where no station follows, its
    closing stands instead of the way on.
    """
    coming = following(tour, route, station.id)
    values = {fact.name: f"{fact.value}{fact.unit}" for fact in tour.facts}
    values |= {"称呼": tour.address, "问候": greeting(hour, tour.language)}
    if coming:
        values[_NEXT] = coming.name
    told: list[Line] = []

    def add(sentences: Iterable[Sentence], framing: bool = False) -> None:
        after = _after(told)
        for sentence in sentences:
            for text, cues in _cued(sentence, values):
                told.append(Line(text, after + sentence.paragraph, framing=framing, cues=cues))

    if part == 0 and route.stations[:1] == (station.id,):
        add(tour.greeting, framing=True)
    add(_fitting(_sentences(route, station, part), coming))
    if part < len(station.parts):
        return tuple(told)
    if coming is None and tour.closing:
        add(tour.closing, framing=True)
        return tuple(told)
    after = _after(told)
    way_on = _fitting(station.leave, coming)
    said = " ".join(fill(sentence.text, values) for sentence in way_on)
    way_on += [Sentence(words, 0) for words in _directions(tour, station, coming, said)]
    for sentence in way_on:
        told += [Line(text, after, leaving=True, cues=cues) for text, cues in _cued(sentence, values)]
    return tuple(told)


def pause_after(lines: Sequence[Line], line: int) -> float:
    """Seconds of silence after a line, where a voice tells them."""
    if line + 1 == len(lines):
        return pace.STATION_PAUSE
    if not _SENTENCE_END.search(lines[line].text):
        return pace.BREATH_PAUSE
    same = lines[line].paragraph == lines[line + 1].paragraph
    return pace.SENTENCE_PAUSE if same else pace.PARAGRAPH_PAUSE


def _cued(sentence: Sentence, values: Mapping[str, str]) -> list[tuple[str, tuple[Cue, ...]]]:
    """The breaths of a sentence, variables filled in, each with the cues that stand in it."""
    text = fill(sentence.text, values)
    pieces = breaths(text)
    if not sentence.cues:
        return [(piece, ()) for piece in pieces]
    # A cue's place counts the sentence as written; filled in it has moved on with what came before it.
    places = [len(fill(sentence.text[: cue.at], values)) for cue in sentence.cues]
    cued, end = [], 0
    for number, piece in enumerate(pieces):
        start, end = end, end + len(piece)
        last = number + 1 == len(pieces)
        here = (
            cue for cue, at in zip(sentence.cues, places, strict=True) if at >= start and (at < end or last)
        )
        cued.append((piece, tuple(here)))
    return cued


def _after(told: list[Line]) -> int:
    """The number of the paragraph that comes next."""
    return told[-1].paragraph + 1 if told else 0


def following(tour: Tour, route: Route, station: str) -> Station | None:
    """The station after this one; for a station off the route, the first of the route that lies behind it."""
    if station in route.stations:
        after = route.stations[route.stations.index(station) + 1 :]
        return tour.station(after[0]) if after else None
    passed = [s.id for s in tour.stations]
    rest = passed[passed.index(station) + 1 :]
    return next((tour.station(s) for s in rest if s in route.stations), None)


def preceding(tour: Tour, route: Route, station: str) -> Station | None:
    """The station before this one on the route, None at its start."""
    if station in route.stations:
        place = route.stations.index(station)
        return tour.station(route.stations[place - 1]) if place else None
    passed = [s.id for s in tour.stations]
    before = passed[: passed.index(station)]
    return next((tour.station(s) for s in reversed(before) if s in route.stations), None)


def breaths(sentence: str) -> list[str]:
    """The sentence in pieces that a breath can say and a page can show at the largest size.

    A sentence within LONGEST_LINE is left whole. A longer one is cut behind its commas, into pieces as even
    as they allow; without any comma, at the length.
    """
    longest = LONGEST_LINE * 2 if sentence.isascii() else LONGEST_LINE  # Latin letters are half as wide
    if len(sentence) <= longest:
        return [sentence]
    clauses = [
        clause[cut : cut + longest]
        for clause in _CLAUSE.findall(sentence)
        for cut in range(0, len(clause), longest)
    ]
    even = len(sentence) / math.ceil(len(sentence) / longest)
    pieces = [clauses[0]]
    for clause in clauses[1:]:
        if len(pieces[-1]) + len(clause) / 2 <= even and len(pieces[-1]) + len(clause) <= longest:
            pieces[-1] += clause
        else:
            pieces.append(clause)
    return pieces


def greeting(hour: float, language: str) -> str:
    """早上好 before nine, then by the parts of the day as people in China use them."""
    english = language.startswith("en")
    _, morning, noon, evening = PARTS_OF_DAY
    if hour < morning:
        return "good morning" if english else "早上好"
    if hour < noon:
        return "good morning" if english else "上午好"
    if hour < evening:
        return "good afternoon" if english else "下午好"
    return "good evening" if english else "晚上好"


def told_at(station: Station, part: int) -> Station | Part:
    """What is told at a stop: the station itself for part 0, else its part of that number from 1."""
    return station if part == 0 else station.parts[part - 1]


def _sentences(route: Route, station: Station, part: int) -> tuple[Sentence, ...]:
    if part == 0 and route.telling_at(station.id) is Telling.SHORT:
        return station.short
    return told_at(station, part).text


def _fitting(sentences: tuple[Sentence, ...], coming: Station | None) -> list[Sentence]:
    """The sentences that make sense here: none that names a next station where none comes."""
    return [s for s in sentences if coming or _NEXT not in variables(s.text)]


def _directions(tour: Tour, here: Station, coming: Station | None, said: str) -> list[str]:
    """What the writer left unsaid about the way: where the next station is, and care on the stairs."""
    if tour.form is not Form.WALK or coming is None:
        return []
    english = tour.language.startswith("en")
    floor = tour.floor(coming.floor)
    words: list[str] = []
    if not said:
        where = floor.name if floor else ""
        if english:
            words.append(f"Next: {coming.name}{', ' + where if where else ''}.")
        else:
            words.append(f"下一站是{coming.name}{'，在' + where if where else ''}。")
    known = here.floor is not None and coming.floor is not None
    if known and here.floor != coming.floor and not _STAIRS.search(said):
        words.append("Please mind the steps." if english else "上下楼请小心台阶。")
    return words
