"""The record of a reception, 接待记录: who came, which way it went, how long each station took."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.reception.plan import seconds_at
from kiosk.show.reception.way import arranged
from kiosk.show.state import Show


@dataclass(frozen=True, slots=True)
class Stay:
    """A station of the visit: seconds spent and planned. `number` counts from 1, 0 off the route."""

    number: int
    name: str
    floor: str
    seconds: float
    planned: float
    told: bool
    skipped: bool
    short: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A reception as it is kept: words as she typed them, times in seconds.

    `limit` are the seconds that she promised the visit would take, 0 where she promised none.
    """

    tour: str
    title: str
    route: str
    guest: str
    address: str
    rehearsal: bool
    seconds: float
    questions: int
    held: float
    stays: tuple[Stay, ...]
    limit: float = 0.0


def record(show: Show) -> Record | None:
    """The record of the reception that is on, None where there is none or it never set out."""
    tour, route, reception = show.current_tour, show.current_route, show.reception
    if tour is None or route is None or reception is None or reception.began is None:
        return None
    chosen = tour.route(show.route)
    counted = show.counted
    on_route = [name for name in counted if name in chosen.stations]  # the others she saw were never planned
    come = {stay.station: stay for stay in reception.stays}
    stays = []
    for name in arranged(tour, chosen, reception):
        if name not in counted and name not in reception.skipped:
            continue
        station = tour.station(name)
        floor = tour.floor(station.floor)
        by_plan = seconds_at(reception, show.guide, route, name)
        planned = come[name].planned if name in come else by_plan
        stays.append(
            Stay(
                number=on_route.index(name) + 1 if name in on_route else 0,
                name=station.name,
                floor=floor.name if floor else "",
                seconds=reception.spent_at(name),
                planned=planned,
                told=name in show.visited and name not in reception.skipped,
                skipped=name in reception.skipped,
                short=come[name].short if name in come else name in reception.short,
            )
        )
    return Record(
        tour=tour.id,
        title=tour.title,
        route=route.name,
        guest=reception.guest,
        address=reception.address,
        rehearsal=reception.rehearsal,
        seconds=(show.now if reception.ended is None else reception.ended) - reception.began,
        questions=reception.questions,
        held=reception.held,
        stays=tuple(stays),
        limit=reception.limit if reception.promised else 0.0,
    )
