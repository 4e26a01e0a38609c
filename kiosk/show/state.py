"""The show as a value: where the visitor is, what is being said, how it is made comfortable."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.show.backstage.bringing.state import Bringing
from kiosk.show.backstage.state import Backstage, Papers
from kiosk.show.gate import Gate
from kiosk.show.hours import is_open, volume_at
from kiosk.show.news import News
from kiosk.show.reception.state import Reception
from kiosk.show.reception.times import Times
from kiosk.show.reception.way import coming, counted, way
from kiosk.tour.model import Route, Station, Tour
from kiosk.week import Span, Week

SPEEDS = (0.7, 1.4)  # what Speak may ask of a listener's ear: below it drags, above it blurs


class Page(StrEnum):
    """The page the public screen shows."""

    ATTRACT = "attract"
    WELCOME = "welcome"
    HOME = "home"
    STATION = "station"
    GOODBYE = "goodbye"
    BACKSTAGE = "backstage"


class Sheet(StrEnum):
    """What may lie over a page."""

    COMFORT = "comfort"
    PLAN = "plan"
    LINKS = "links"
    GATE = "gate"
    RESUME = "resume"


class Language(StrEnum):
    """Languages of the interface."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"


class Narration(StrEnum):
    """What the narration is doing."""

    PLAYING = "playing"
    PAUSED = "paused"
    FINISHED = "finished"


class Silence(StrEnum):
    """Why the visitor hears nothing; NONE when there is no reason. A guide who speaks is no fault."""

    NONE = ""
    GUIDE = "guide"
    NO_VOICE = "no_voice"
    NO_DEVICE = "no_device"


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a visitor may set for the time of the visit."""

    big: bool = False
    calm: bool = False
    volume: float = 0.8
    speed: float = 1.0
    language: Language = Language.SIMPLIFIED


@dataclass(frozen=True, slots=True)
class Guide:
    """Which stations a guide tells herself: all of the `whole` visit or none, but for those `otherwise`."""

    whole: bool = False
    otherwise: tuple[str, ...] = ()

    def tells(self, station: str) -> bool:
        """Whether the guide tells this station, and the voice is off there."""
        return self.whole != (station in self.otherwise)


@dataclass(frozen=True, slots=True)
class House:
    """What the hall has decided, and every visit starts from. Times in seconds.

    `hours` are when it is open, `volumes` how loud it is at some hours, `tours` which tour each day of the
    week begins with, empty for the usual one; all three may be empty.
    """

    idle: float = 60.0
    countdown: float = 15.0
    goodbye: float = 20.0
    walking: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    hours: Week = ()
    volumes: tuple[tuple[Span, float], ...] = ()
    tours: tuple[str, ...] = ()

    def comfort_at(self, hour: float) -> Comfort:
        """What a visitor finds set at that hour of the day."""
        return replace(self.comfort, volume=volume_at(self.volumes, hour, self.comfort.volume))

    def tour_on(self, weekday: int, tours: tuple[Tour, ...]) -> Tour | None:
        """Which of the tours the attract page shows on that day of the week, Monday 0."""
        chosen = self.tours[weekday] if self.tours else ""
        return next((tour for tour in tours if tour.id == chosen), tours[0] if tours else None)


@dataclass(frozen=True, slots=True)
class Show:
    """One moment of the kiosk, whole: what the screen, the voice and a restart need to know.

    `tours` are frozen; `arrived` holds newer ones that wait for the attract page. `news` is what staff should
    know of them. `line` counts the lines
    of the stop, `part` is 0 for the station itself and n for its n-th part. `leafing` says that the pictures
    turn with the text, until a hand turns them. `film` says that the station's film is on, `broken_off` that
    it broke off a narration, which is to go on after it. `utterance` is the id of what is being spoken, 0 for
    nothing; `asked` the last id given out. `reached` counts the characters of the line that it has begun,
    None while nobody tells. `since` is when the line began, or the film was last seen to go
    on, and `touched` when somebody was last seen, both on the clock of `now`. `unspoken` says that the line
    is told by light alone, at least until it is heard. `has_voice` and `has_sound` say whether an engine and
    a device are at hand; what was rendered before can be heard without an engine. `has_pin` says whether a
    PIN was ever set. `film_left` are the seconds that the film still has, None while nobody knows.
    `reception` is there while a guide leads, `times` what is known of how long each tour takes, and `saved`
    a reception that was cut off and may go on. `faults` counts what of ours broke since the kiosk opened.
    `backstage` is there while staff are at work on the page, and `papers` hold what they have written and not
    used; `bringing` is what they are bringing in from a stick, be they gone meanwhile. `hour` and `weekday`,
    0 Monday, are those of the hall, and `round_owed` says that the next night is to have a round.
    """

    tours: tuple[Tour, ...]
    house: House = field(default_factory=House)
    arrived: tuple[Tour, ...] | None = None
    page: Page = Page.ATTRACT
    tour: str = ""
    route: str = ""
    station: str = ""
    part: int = 0
    line: int = 0
    picture: int = 0
    leafing: bool = True
    film: bool = False
    broken_off: bool = False
    narration: Narration = Narration.FINISHED
    walking: bool = False
    visited: tuple[str, ...] = ()
    comfort: Comfort = field(default_factory=Comfort)
    guide: Guide = field(default_factory=Guide)
    sheet: Sheet | None = None
    utterance: int = 0
    asked: int = 0
    reached: int | None = None
    unspoken: bool = False
    has_voice: bool = True
    has_sound: bool = True
    since: float = 0.0
    touched: float = 0.0
    now: float = 0.0
    hour: float = 9.0
    media: int = 0
    gate: Gate | None = None
    has_pin: bool = False
    film_left: float | None = None
    reception: Reception | None = None
    times: tuple[tuple[str, Times], ...] = ()
    saved: Show | None = None
    news: tuple[News, ...] = ()
    faults: int = 0
    backstage: Backstage | None = None
    papers: Papers = field(default_factory=Papers)
    bringing: Bringing | None = None
    weekday: int = 0
    round_owed: bool = False

    @property
    def closed(self) -> bool:
        """Whether the hall is closed and nobody is there any more: who is may look on."""
        here = self.page is not Page.ATTRACT or self.saved is not None or self.backstage is not None
        return not here and not is_open(self.house.hours, self.weekday, self.hour)

    @property
    def silence(self) -> Silence:
        """Why this machine is not heard: the guide tells the station, or something is missing."""
        if self.guide.tells(self.station):
            return Silence.GUIDE
        if not self.has_sound:
            return Silence.NO_DEVICE
        return Silence.NO_VOICE if self.unspoken and not self.has_voice else Silence.NONE

    @property
    def current_tour(self) -> Tour | None:
        """The tour that is shown, in a reception with its form of address; None in a hall without any."""
        tour = next((tour for tour in self.tours if tour.id == self.tour), None)
        if tour is None or self.reception is None or self.reception.address == tour.address:
            return tour
        return replace(tour, address=self.reception.address)

    @property
    def current_route(self) -> Route | None:
        """The way through it; in a reception what was really walked, and then what comes."""
        tour = self.current_tour
        if tour is None or self.reception is None:
            return tour.route(self.route) if tour else None
        return way(tour, tour.route(self.route), self.reception, self.station, self.visited)

    @property
    def counted(self) -> tuple[str, ...]:
        """The stations of this visit as they are counted: "第3站，共11站"."""
        tour = self.current_tour
        if tour is None or self.reception is None:
            return tour.route(self.route).stations if tour else ()
        return counted(tour, tour.route(self.route), self.reception, self.visited)

    @property
    def to_come(self) -> tuple[str, ...]:
        """The stations that a reception still has before it, the next one first."""
        tour = self.current_tour
        if tour is None or self.reception is None:
            return ()
        return coming(tour, tour.route(self.route), self.reception, self.station, self.visited)

    @property
    def current_station(self) -> Station | None:
        """Where the visitor stands or stood last, None before the first station."""
        tour = self.current_tour
        return tour.station(self.station) if tour and self.station else None


def opening(tours: tuple[Tour, ...], house: House, hour: float = 9.0, weekday: int = 0) -> Show:
    """The show as it stands before anyone came: the attract page of the day's tour."""
    first = house.tour_on(weekday, tours)
    return Show(
        tours=tours,
        house=house,
        tour=first.id if first else "",
        route=first.routes[0].id if first else "",
        walking=house.walking,
        comfort=house.comfort_at(hour),
        hour=hour,
        weekday=weekday,
    )
