"""A tour as it is shown: frozen values, no file, no clock, no screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """How a tour is laid out: a walk from room to room, or chapters told at one place."""

    WALK = "walk"
    CHAPTERS = "chapters"


class Rank(StrEnum):
    """How much hangs on a question that is open: the tour waits for its answer, or it is advice."""

    MUST = "must"
    LOOK = "look"


class CueKind(StrEnum):
    """What a cue asks the guide to do."""

    POINT = "point"
    WALK = "walk"
    STAIRS_UP = "stairs_up"
    STAIRS_DOWN = "stairs_down"
    WAIT = "wait"
    OTHER = "other"


class Telling(StrEnum):
    """Which of a station's two texts a route tells."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Cue:
    """A direction for the guide: never spoken, never on the public screen.

    `at` is the number of characters of its sentence that come before it.
    """

    text: str
    kind: CueKind
    at: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written, still with its {variables}, and the cues that stand in it."""

    text: str
    paragraph: int
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the tour's media folder, with what it shows."""

    file: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A web page that visitors may take home as a QR code."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that lives once in a tour; texts say {name}."""

    name: str
    value: str
    unit: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Floor:
    """A storey of the building, with its plan if there is one."""

    id: str
    name: str
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-stop of a station, such as one board of a row: told in turn, not counted as a station."""

    id: str
    name: str
    text: tuple[Sentence, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """A place where the tour stops, with all that is told and shown there.

    `spot` is where it lies on its floor's plan, as fractions 0…1 of width and height.
    `short` is never empty when `text` is not: what the writer left out was abridged by the reader.
    `recordings` and `film` name files of the media folder; recordings by language.
    """

    id: str
    name: str
    floor: str | None = None
    spot: tuple[float, float] | None = None
    pictures: tuple[Picture, ...] = ()
    keywords: tuple[str, ...] = ()
    text: tuple[Sentence, ...] = ()
    short: tuple[Sentence, ...] = ()
    leave: tuple[Sentence, ...] = ()
    recordings: tuple[tuple[str, str], ...] = ()
    film: str | None = None
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the tour: which stations, in which order, and which telling.

    `short` names stations that are told short whatever the route's telling is, `full` those told in full.
    """

    id: str
    name: str
    stations: tuple[str, ...]
    telling: Telling = Telling.FULL
    minutes: float | None = None
    short: tuple[str, ...] = ()
    full: tuple[str, ...] = ()

    def telling_at(self, station: str) -> Telling:
        """Which of a station's two texts is told on this way."""
        if station in self.full:
            return Telling.FULL
        return Telling.SHORT if station in self.short else self.telling


@dataclass(frozen=True, slots=True)
class Tour:
    """Everything a hall shows and tells, ready for the screen: read, checked and frozen.

    `routes` holds at least one route; the first is the one that visitors walk unless they choose another.
    `greeting` is told before the first station of whichever route is walked, `closing` after the last.
    `pronounce` maps written words to how they are to be spoken.
    """

    id: str
    title: str
    subtitle: str = ""
    form: Form = Form.WALK
    language: str = "zh-Hans"
    cover: str | None = None
    address: str = "各位来宾"
    facts: tuple[Fact, ...] = ()
    pronounce: tuple[tuple[str, str], ...] = ()
    floors: tuple[Floor, ...] = ()
    greeting: tuple[Sentence, ...] = ()
    stations: tuple[Station, ...] = ()
    closing: tuple[Sentence, ...] = ()
    routes: tuple[Route, ...] = field(default=())

    def station(self, station_id: str) -> Station:
        """The station of that id. Raises KeyError when the tour has none."""
        for station in self.stations:
            if station.id == station_id:
                return station
        raise KeyError(station_id)

    def floor(self, floor_id: str | None) -> Floor | None:
        """The floor of that id, or None."""
        return next((floor for floor in self.floors if floor.id == floor_id), None)

    def route(self, route_id: str) -> Route:
        """The route of that id. Raises KeyError when the tour has none."""
        for route in self.routes:
            if route.id == route_id:
                return route
        raise KeyError(route_id)
