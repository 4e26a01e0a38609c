"""Every page of a tour, one after another: what a preview draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show.desk_pages import expected
from kiosk.show.moves import rest
from kiosk.show.state import Sheet, Show
from kiosk.show.step import step
from kiosk.week import Span, Week

_WORKDAYS: Week = (*((Span(8.5, 17.5),),) * 5, (), ())


def every_page(show: Show) -> Iterator[tuple[str, Show]]:
    """Each page of the show's tour with a short name for it, in the order of a visit."""
    comfort = show.comfort
    show = replace(rest(show)[0], tour=show.tour, route=show.route, comfort=comfort)
    yield "attract", show
    yield "closed", replace(show, house=replace(show.house, hours=_WORKDAYS), hour=20.0, weekday=4)
    home = step(show, ev.HomeChosen())[0]
    yield "home", home
    yield "home-comfort", step(home, ev.SheetOpened(Sheet.COMFORT))[0]
    route = show.current_route
    tour = show.current_tour
    if route is None or tour is None:
        return
    sheets_seen: set[Sheet] = set()
    for number, station_id in enumerate(route.stations, 1):
        station = tour.station(station_id)
        for part in range(len(station.parts) + 1):
            show = step(show, ev.StationChosen(station_id) if part == 0 else ev.ForwardChosen())[0]
            name = f"station-{number:02}" + (f"-{part}" if part else "")
            yield name, show
        offered = [Sheet.PLAN] if tour.floor(station.floor) else []
        offered += [Sheet.LINKS] if station.links else []
        for sheet in offered:
            if sheet not in sheets_seen:
                sheets_seen.add(sheet)
                yield f"{name}-{sheet}", step(show, ev.SheetOpened(sheet))[0]
    paused = step(show, ev.PlayChosen())[0]
    yield "still-there", step(paused, ev.Tick(paused.now + paused.house.idle + 1, paused.hour))[0]
    yield "no-sound", step(show, ev.SoundChanged(works=False))[0]
    yield "goodbye", step(show, ev.LeaveChosen())[0]
    yield "welcome", expected(show)
