"""The ways through a show: to a stop, on, back, home, away."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show.effects import Hush, SetVolume
from kiosk.show.lines import following, preceding
from kiosk.show.narration import Step, ended, prepare, tell
from kiosk.show.state import Guide, Page, Sheet, Show, opening


def arrive(show: Show, station: str, part: int = 0) -> Step:
    """Stand at a stop and begin to tell it."""
    seen = show.visited if station in show.visited else (*show.visited, station)
    show = replace(
        show,
        page=Page.STATION,
        station=station,
        part=part,
        line=0,
        picture=0,
        leafing=True,
        visited=seen,
        sheet=None,
    )
    show, effects = tell(show, 0)
    return show, effects + prepare(show)


def begin(show: Show) -> Step:
    """Set out from the route's first station; in a hall without tours nothing happens."""
    route = show.current_route
    return arrive(show, route.stations[0]) if route and route.stations else (show, ())


def forward(show: Show) -> Step:
    """The station's next part, else the next station, else goodbye."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if show.page is not Page.STATION or tour is None or route is None or station is None:
        return show, ()
    if show.part < len(station.parts):
        return arrive(show, station.id, show.part + 1)
    after = following(tour, route, station.id)
    return arrive(show, after.id) if after else take_leave(show)


def back(show: Show) -> Step:
    """The part or station before; from the first one home, and from goodbye to the last station."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if tour is None or route is None or station is None or show.page in (Page.ATTRACT, Page.HOME):
        return show, ()
    if show.page is Page.GOODBYE:
        return arrive(show, station.id, show.part)
    if show.part:
        return arrive(show, station.id, show.part - 1)
    before = preceding(tour, route, station.id)
    return arrive(show, before.id, len(before.parts)) if before else go_home(show)


def go_home(show: Show) -> Step:
    """The overview of the tour, in silence."""
    if show.current_tour is None:
        return show, ()
    return replace(quiet(show), page=Page.HOME), (Hush(),)


def choose_tour(show: Show, tour_id: str) -> Step:
    """The overview of another tour; an unknown id changes nothing."""
    tour = next((tour for tour in show.tours if tour.id == tour_id), None)
    if tour is None:
        return show, ()
    show = replace(
        quiet(show),
        page=Page.HOME,
        tour=tour.id,
        route=tour.routes[0].id,
        station="",
        part=0,
        picture=0,
        visited=(),
        guide=Guide(show.guide.whole),
    )
    return show, (Hush(),)


def choose_route(show: Show, route_id: str) -> Step:
    """Another way through the same tour, from its overview; the stations already seen stay seen."""
    tour = show.current_tour
    if tour is None or show.page is not Page.HOME or route_id not in {route.id for route in tour.routes}:
        return show, ()
    return replace(show, route=route_id, station="", part=0, line=0, picture=0), ()


def take_leave(show: Show) -> Step:
    """Goodbye; and from goodbye, or where no visit is, to rest."""
    if show.page in (Page.STATION, Page.HOME):
        return replace(quiet(show), page=Page.GOODBYE), (Hush(),)
    return rest(show)


def rest(show: Show) -> Step:
    """The attract page, with everything as the hall set it, and with the tours that arrived meanwhile."""
    tours = show.tours if show.arrived is None else show.arrived
    fresh = replace(
        opening(tours, show.house, show.hour, show.weekday),
        asked=show.asked,
        has_voice=show.has_voice,
        has_sound=show.has_sound,
        now=show.now,
        touched=show.now,
        media=show.media,
        has_pin=show.has_pin,
        times=show.times,
        saved=show.saved,
        news=show.news,
        faults=show.faults,
        papers=show.papers,
        bringing=show.bringing,
        round_owed=show.round_owed,
        sheet=Sheet.RESUME if show.saved else None,
    )
    return fresh, (Hush(), SetVolume(fresh.comfort.volume))


def take_over(show: Show) -> Step:
    """Newer tours are on show at once where nobody visits; whoever stands at the gate stays there."""
    if show.page is not Page.ATTRACT:
        return show, ()
    fresh, effects = rest(show)
    return (replace(fresh, gate=show.gate, sheet=Sheet.GATE) if show.gate else fresh), effects


def quiet(show: Show) -> Show:
    """Nothing told, no film, no sheet open, and the stop's place forgotten but for its station."""
    return replace(ended(show), sheet=None, line=0)
