"""How a reception goes, as the console shows it: the clock, the way and the proposal, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kiosk.show.reception.clock import LATE, TOO_LATE, clock
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.plan import seconds_at, walk
from kiosk.show.reception.state import Weight
from kiosk.show.reception.way import arranged
from kiosk.show.state import Page, Show
from kiosk.tour.model import Telling
from kiosk.ui.sources import Sources, writer


@dataclass(frozen=True, slots=True)
class ClockView:
    """The clock in whole seconds. `pace` is "" on the plan, else early, late or too_late."""

    begun: bool = False
    promised: bool = False
    elapsed: int = 0
    limit: int = 0
    needed: int = 0
    late: int = 0
    pace: str = ""
    here: int = 0
    here_planned: int = 0
    stations_left: int = 0
    holding: str = ""
    held: int = 0
    regains: int = 0
    short_names: str = ""
    skip_names: str = ""


@dataclass(frozen=True, slots=True)
class WayRow:
    """A station on her list, times in seconds; what is planned and what is spent count the walk on from it.

    `standing` is done, here, coming, skipped, or off the way.
    """

    id: str
    number: int
    name: str
    floor: str
    standing: str
    planned: int
    spent: int
    short: bool
    measured: bool
    voice: bool
    dropped: bool


def clock_view(show: Show, sources: Sources) -> ClockView:
    """The clock of this moment; all zero where nobody leads."""
    reception, tour = show.reception, show.current_tour
    if reception is None or tour is None:
        return ClockView()
    now = clock(show)
    late = 0.0 if reception.began is None or show.page is Page.GOODBYE else now.late
    cut = proposal(show)
    write = writer(show, sources)
    names = {station.id: write(station.name) for station in tour.stations}
    return ClockView(
        begun=reception.began is not None,
        promised=reception.promised,
        elapsed=int(now.elapsed),
        limit=round(now.limit),
        needed=round(now.needed),
        late=round(late),
        pace="too_late" if late >= TOO_LATE else "late" if late >= LATE else "early" if late <= -LATE else "",
        here=int(now.here),
        here_planned=round(now.here_planned),
        stations_left=len(show.to_come),
        holding=str(reception.hold.kind) if reception.hold else "",
        held=int(reception.held),
        regains=int(cut.regains) if cut else 0,
        short_names="、".join(names[one] for one in cut.short) if cut else "",
        skip_names="、".join(names[one] for one in cut.skip) if cut else "",
    )


def way_rows(show: Show, sources: Sources) -> tuple[WayRow, ...]:
    """Every station of the tour in the order of this visit."""
    reception, tour, route = show.reception, show.current_tour, show.current_route
    if reception is None or tour is None or route is None:
        return ()
    write = writer(show, sources)
    counted = show.counted
    to_come = set(show.to_come)
    stays = {stay.station: stay.planned for stay in reception.stays}
    onward = {here: walk(tour, here, there) for here, there in pairwise(counted)}
    weights = {weight.station: weight for weight in reception.weights}
    rows = []
    for name in arranged(tour, tour.route(show.route), reception):
        station, floor = tour.station(name), tour.floor(tour.station(name).floor)
        if name == show.station and show.page is not Page.GOODBYE:
            standing = "here"
        elif name in reception.skipped:
            standing = "skipped"
        elif name in to_come:
            standing = "coming"
        else:
            standing = "done" if name in show.visited else "off"
        planned = stays.get(name, seconds_at(reception, show.guide, route, name))
        rows.append(
            WayRow(
                id=name,
                number=counted.index(name) + 1 if name in counted else 0,
                name=write(station.name),
                floor=write(floor.name) if floor else "",
                standing=standing,
                planned=round(planned + onward.get(name, 0.0)),
                spent=int(reception.spent_at(name)),
                short=route.telling_at(name) is Telling.SHORT,
                measured=weights.get(name, Weight(name, 0, 0)).measured,
                voice=not show.guide.tells(name),
                dropped=name in reception.dropped,
            )
        )
    return tuple(rows)
