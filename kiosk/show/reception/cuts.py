"""The cut that a late guide is offered: told short here, skipped there, and what it regains."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.show.reception.clock import TOO_LATE, clock, still_needed
from kiosk.show.reception.going import refitted
from kiosk.show.reception.plan import between, storeys, told_in
from kiosk.show.reception.state import Reception
from kiosk.show.reception.way import shorten, skip
from kiosk.show.state import Guide, Show
from kiosk.tour.model import Route, Tour

_WORTH = 5.0  # seconds below which telling a station short is not worth its loss
_AGAIN = 60.0  # seconds that she must fall further behind before a refused proposal comes again


@dataclass(frozen=True, slots=True)
class Cut:
    """Stations to tell short and to skip, and the seconds that this regains."""

    short: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    regains: float = 0.0


def proposal(show: Show) -> Cut | None:
    """The cut that would bring a late visit back to its plan, None where she is not late or has no choice.

    Stations told short come before stations skipped, for a short telling loses least; of either as few as
    will do. The last station is never skipped: there the visit says goodbye. Where all of it is not enough,
    the most that can be regained.
    """
    tour, route, reception = show.current_tour, show.current_route, show.reception
    if tour is None or route is None or reception is None or reception.began is None or reception.hold:
        return None
    late = clock(show).late
    if late < max(TOO_LATE, reception.refused + _AGAIN if reception.refused else 0.0):
        return None
    rest = _Rest(tour, route, reception, show.guide, show.station, show.to_come)
    rest.shorten(late)
    rest.skip(late)
    rest.take_back(late)
    return _promised(show, rest.cut())


def cut(show: Show, taken: Cut) -> Show:
    """The show after a cut; what has been told or left out meanwhile stays as it is."""
    reception = show.reception
    if reception is None:
        return show
    coming, short, skipped = set(show.to_come), set(reception.short), set(reception.skipped)
    for station in taken.short:
        if station in coming and station not in short:
            reception = shorten(reception, station)
    for station in taken.skip:
        if station in coming and station not in skipped:
            reception = skip(reception, station)
    return replace(show, reception=reception)


class _Rest:
    """The rest of the way in plain numbers, for a late desk asks for a proposal whenever it is laid out.

    Stations count from 1 in the order in which they come; 0 is where she stands. `gained` is what telling
    short and skipping have regained so far, in seconds.
    """

    def __init__(
        self,
        tour: Tour,
        route: Route,
        reception: Reception,
        guide: Guide,
        here: str,
        coming: tuple[str, ...],
    ) -> None:
        self.gained = 0.0
        self._names = (here, *coming)
        floors = storeys(tour)
        self._floors = [floors.get(name) for name in self._names]
        self._seconds = [0.0]  # that each station takes as it would be told now
        self._brevity: dict[int, float] = {}  # what telling it short saves, where that is worth its loss
        self._short: dict[int, float] = {}
        self._skipped: set[int] = set()
        weights = {one.station: one for one in reception.weights}
        brief = replace(route, short=coming)  # a station that was begun in full stays so all the same
        for number, name in enumerate(coming, 1):
            now, cut_short = (told_in(weights[name], way.telling_at(name), guide) for way in (route, brief))
            self._seconds.append(now)
            if now - cut_short >= _WORTH:
                self._brevity[number] = now - cut_short

    def shorten(self, wanted: float) -> None:
        """Tell as few stations short as regain what is wanted, or all that are worth it."""
        while self.gained < wanted and self._brevity:
            one = _best(self._brevity, wanted - self.gained)
            self._short[one] = self._brevity.pop(one)
            self._seconds[one] -= self._short[one]
            self.gained += self._short[one]

    def skip(self, wanted: float) -> None:
        """Pass over stations until what is wanted is regained, or the last alone is left."""
        gains = {one: self._gain(one) for one in range(1, len(self._names) - 1)}
        while self.gained < wanted and gains:
            one = _best(gains, wanted - self.gained)
            self.gained += gains.pop(one)
            self._skipped.add(one)
            for other in (self._beside(one, -1), self._beside(one, 1)):
                if other in gains:
                    gains[other] = self._gain(other)

    def take_back(self, wanted: float) -> None:
        """Undo what skipping has made needless: other skipping first, then telling short, chosen anew."""
        if not self._skipped:
            return
        wanted = min(wanted, self.gained)
        for one in sorted(self._skipped, key=self._gain):
            if self.gained - (gain := self._gain(one)) >= wanted:
                self.gained -= gain
                self._skipped.remove(one)
        for one, brevity in sorted(self._short.items()):
            self._seconds[one] += brevity
            if one not in self._skipped:
                self._brevity[one] = brevity
                self.gained -= brevity
        self._short.clear()
        self._brevity = dict(sorted(self._brevity.items()))
        self.shorten(wanted)

    def cut(self) -> Cut:
        """What has been chosen, in the order of the way."""
        short = tuple(self._names[one] for one in sorted(self._short))
        return Cut(short, tuple(self._names[one] for one in sorted(self._skipped)))

    def _gain(self, one: int) -> float:
        """What passing over a station saves between the stations beside it."""
        a, b = self._beside(one, -1), self._beside(one, 1)
        return self._seconds[one] + self._walk(a, one) + self._walk(one, b) - self._walk(a, b)

    def _beside(self, one: int, step: int) -> int:
        """The next station before or behind it that is not skipped."""
        one += step
        while one in self._skipped:
            one += step
        return one

    def _walk(self, here: int, there: int) -> float:
        at_none = here == 0 and not self._names[0]
        return 0.0 if at_none else between(self._floors[here], self._floors[there])


def _best(gains: dict[int, float], wanted: float) -> int:
    """The station that just regains what is wanted, else the one that regains most."""
    enough = [station for station in gains if gains[station] >= wanted]
    return min(enough, key=gains.__getitem__) if enough else max(gains, key=gains.__getitem__)


def _promised(show: Show, taken: Cut) -> Cut | None:
    """The cut with what it regains by the very clock that she sees, None when that is nothing."""
    regains = still_needed(show) - still_needed(refitted(show, (cut(show, taken), ()))[0])
    return replace(taken, regains=regains) if regains >= _WORTH else None
