"""What the guide sets before a visit: words for the guests, tour and route, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.show.state import Show
from kiosk.tour.model import Sentence, Tour
from kiosk.tour.placeholders import placeholders_in
from kiosk.tour.text import fill
from kiosk.ui.desk.card import WordRow
from kiosk.ui.overview import Choice
from kiosk.ui.sources import Sources, writer

_AROUND = 10  # characters before and after a placeholder, to know the place by
_MOST = 30  # sentences listed: whoever has more has not begun to fill them in


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A sentence with placeholders that nobody has filled in: at which station, and the words around them."""

    station: str
    words: str


@dataclass(frozen=True, slots=True)
class Words:
    """The sheet before the visit."""

    address: str = ""
    guest: str = ""
    rehearsal: bool = False
    voice: bool = False
    addresses: tuple[WordRow, ...] = ()
    routes: tuple[Choice, ...] = ()
    tours: tuple[Choice, ...] = ()
    still_open: tuple[OpenRow, ...] = ()


def words(show: Show, sources: Sources, addresses: tuple[str, ...]) -> Words:
    """The sheet as it stands; *addresses* are forms of address to choose from."""
    reception = show.reception
    tour = next((one for one in show.tours if one.id == show.tour), None)
    if reception is None or tour is None:
        return Words()
    write = writer(show, sources)
    return Words(
        address=reception.address,
        guest=reception.guest,
        rehearsal=reception.rehearsal,
        voice=not show.guide.whole,
        addresses=tuple(WordRow(one) for one in dict.fromkeys((tour.address, *addresses))),
        routes=tuple(Choice(one.id, write(one.name), 0, one.id == show.route) for one in tour.routes),
        tours=tuple(Choice(one.id, write(one.title), 0, one.id == show.tour) for one in show.tours),
        still_open=tuple(OpenRow(write(row.station), write(row.words)) for row in _open(_Whole(tour))),
    )


class _Whole:
    """A tour as a key by what it is, not by all that it holds: to hash hundreds of texts would take long."""

    def __init__(self, tour: Tour) -> None:
        self.tour = tour

    def __hash__(self) -> int:
        return id(self.tour)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and other.tour is self.tour


@lru_cache(maxsize=4)
def _open(whole: _Whole) -> tuple[OpenRow, ...]:
    found = []
    english = whole.tour.language.startswith("en")
    figures = {fact.name: f"{fact.value}{fact.unit}" for fact in whole.tour.facts}
    for name, sentence in _everything(whole.tour):
        text = fill(sentence.text, figures)  # {户数} is filled in, and only looks like a placeholder
        places: list[tuple[int, int]] = []
        for match in placeholders_in(text, english):
            start, end = max(0, match.start() - _AROUND), match.end() + _AROUND
            if places and start <= places[-1][1]:
                start, end = places[-1][0], max(end, places.pop()[1])
            places.append((start, end))
        if places:  # one line a sentence, however much of it is open
            found.append(OpenRow(name, "……".join(text[start:end].strip() for start, end in places)))
    return tuple(found[:_MOST])


def _everything(tour: Tour) -> Iterator[tuple[str, Sentence]]:
    """Every sentence that may be told, with the name of its station."""
    for sentence in (*tour.greeting, *tour.closing):
        yield tour.title, sentence
    for station in tour.stations:
        for sentence in (*station.text, *station.leave):
            yield station.name, sentence
        for part in station.parts:
            for sentence in part.text:
                yield part.name, sentence
