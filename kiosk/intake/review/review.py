"""The review of drafts: everything that a person must look at, and a few things that they should."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kiosk.intake.draft import DraftTour, Finding, FindingKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.review.contacts import contacts
from kiosk.intake.review.counts import contradicting_counts
from kiosk.intake.review.dated import dated_words
from kiosk.intake.review.lost import cut_end, lost_text
from kiosk.intake.review.passage import LONGEST_QUOTE, Passage, Remark
from kiosk.intake.review.persons import persons
from kiosk.intake.review.placeholders import placeholders
from kiosk.intake.review.places import passages
from kiosk.intake.review.series import skipping_series
from kiosk.intake.review.stations import long_sentences, odd_stations
from kiosk.intake.review.storeys import contradicting_stops, contradicting_storeys
from kiosk.intake.review.totals import contradicting_totals

MOST_OF_A_KIND = 60  # findings of one kind in one tour
_MOST_LONG = 3  # of one station

_RULES: tuple[Callable[[Passage], Iterable[Remark]], ...] = (
    placeholders,
    contacts,
    contradicting_counts,
    lost_text,
    dated_words,
    long_sentences,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A remark with where it stands: which passage, counted from 0, which tour and station."""

    order: int
    passage: Passage
    remark: Remark
    tour: int | None
    station: int | None


def reviewed(tours: Sequence[DraftTour], manuscript: Manuscript) -> tuple[Finding, ...]:
    """What a person must look at, and should, in the order of the lines.

    *manuscript* is the repaired one that the drafts were made of. What one tour says several times is one
    finding, at the first place that matters most, with how often; of one kind a tour has at most
    `MOST_OF_A_KIND`, and the last of them says how many more there are. Without tours there is nothing to
    settle. Never raises, whatever the text.
    """
    if not tours:
        return ()
    found = passages(tours, manuscript)
    order = {passage.number: place for place, passage in enumerate(found)}
    places = [
        _Place(order[passage.number], passage, remark, *(where or passage.where(remark.at)))
        for passage, remark, where in _remarks(tours, found)
    ]
    ranked = sorted(places, key=_rank)
    return _told(_bounded(_merged(ranked)))


def _remarks(
    tours: Sequence[DraftTour], found: Sequence[Passage]
) -> Iterator[tuple[Passage, Remark, tuple[int, int] | None]]:
    """Every remark of every rule; of a whole station, with the tour and the station it concerns."""
    for passage, following in zip_longest(found, found[1:]):
        if passage is None:
            continue
        for rule in _RULES:
            for remark in rule(passage):
                yield passage, remark, None
        for remark in cut_end(passage, following):
            yield passage, remark, None
    together: dict[int | None, list[Passage]] = defaultdict(list)
    for passage in found:
        for tour in dict.fromkeys(tour for _, tour, _ in passage.stations):
            together[tour].append(passage)
    for number, its in together.items():
        tour_rules = [persons(its), contradicting_totals(its), skipping_series(its)]
        if number is not None:
            tour_rules += [contradicting_storeys(tours[number], its), contradicting_stops(tours[number], its)]
        for remarks in tour_rules:
            # A line that two tours share is reviewed with each of them: each keeps what is its own.
            yield from (
                (passage, remark, None)
                for passage, remark in remarks
                if passage.where(remark.at)[0] == number
            )
    lines = {passage.number: passage for passage in found}
    for place, drafted in enumerate(tours):
        for station, passage, remark in odd_stations(drafted, lines):
            yield passage, remark, (place, station)


def _merged(places: Iterable[_Place]) -> list[tuple[_Place, int]]:
    """One place for what has one key in a tour, the first that must be settled if any, and how often.

    Dated words are told once a station: each station is read, and edited, on its own.
    """
    groups: dict[tuple[object, ...], list[_Place]] = defaultdict(list)
    seen: set[tuple[object, ...]] = set()
    for place in places:
        kind = place.remark.kind
        station = place.station if kind is FindingKind.STALE else None
        group = kind, place.tour, station, place.remark.key
        # Two rules may come upon one place.
        if (*group, place.order, place.remark.at) not in seen:
            seen.add((*group, place.order, place.remark.at))
            groups[group].append(place)
    firsts = [
        (next((place for place in group if place.remark.must), group[0]), len(group))
        for group in groups.values()
    ]
    return sorted(firsts, key=lambda first: _rank(first[0]))


def _rank(place: _Place) -> tuple[int, int, str, str]:
    return place.order, place.remark.at, place.remark.kind, place.remark.key


def _bounded(places: list[tuple[_Place, int]]) -> Iterator[tuple[_Place, int, int]]:
    """As many as a person can settle: each with how often it is said and how many like it were left out."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, (place, _) in enumerate(places):
        long = place.remark.kind is FindingKind.LONG
        groups[place.remark.kind, place.tour, place.station if long else None].append(number)
    left_out: dict[int, int] = {}
    for (kind, *_), group in groups.items():
        most = _MOST_LONG if kind is FindingKind.LONG else MOST_OF_A_KIND
        kept = group[:most]
        left_out |= dict.fromkeys(kept, 0) | {kept[-1]: len(group) - len(kept)}
    for number, (place, often) in enumerate(places):
        if number in left_out:
            yield place, often, left_out[number]


def _told(places: Iterable[tuple[_Place, int, int]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            kind=place.remark.kind,
            must=place.remark.must,
            line=place.passage.number,
            quote=place.remark.quote[:LONGEST_QUOTE],
            say=place.remark.say + _often(often) + _more(left_out),
            ways=place.remark.ways,
            tour=place.tour,
            station=place.station,
        )
        for place, often, left_out in places
    )


def _often(often: int) -> str:
    return f"这样的地方一共有 {often} 处。" if often > 1 else ""


def _more(left_out: int) -> str:
    return f"后面还有 {left_out} 处同样的问题没有列出，改好这些再检查一遍。" if left_out else ""
