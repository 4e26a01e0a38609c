"""Everything that can happen to a show: each finger, timer, voice and changed tour is one of these."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage import events as staff
from kiosk.show.hearing import Heard as Heard
from kiosk.show.hearing import Said as Said
from kiosk.show.hearing import SoundChanged as SoundChanged
from kiosk.show.hearing import Unspoken as Unspoken
from kiosk.show.hearing import VoiceChanged as VoiceChanged
from kiosk.show.news import News
from kiosk.show.reception import events as led
from kiosk.show.state import Sheet
from kiosk.show.wishes import BigTextSet as BigTextSet
from kiosk.show.wishes import CalmSet as CalmSet
from kiosk.show.wishes import LanguageSet as LanguageSet
from kiosk.show.wishes import SpeedSet as SpeedSet
from kiosk.show.wishes import VolumeSet as VolumeSet
from kiosk.show.wishes import Wish
from kiosk.tour.model import Tour


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody is there: a finger or key that changes nothing else."""


@dataclass(frozen=True, slots=True)
class HomeChosen:
    """The visitor wants the overview of the tour."""


@dataclass(frozen=True, slots=True)
class TourChosen:
    """The visitor wants another of the hall's tours."""

    tour: str


@dataclass(frozen=True, slots=True)
class RouteChosen:
    """The visitor wants another way through the tour."""

    route: str


@dataclass(frozen=True, slots=True)
class Begun:
    """The visitor sets out from the first station of the route."""


@dataclass(frozen=True, slots=True)
class StationChosen:
    """The visitor goes straight to one station."""

    station: str


@dataclass(frozen=True, slots=True)
class ForwardChosen:
    """On to the next stop: the station's next part, the next station, or goodbye."""


@dataclass(frozen=True, slots=True)
class BackChosen:
    """Back to the stop before."""


@dataclass(frozen=True, slots=True)
class LeaveChosen:
    """The visitor is done, wherever the tour stands: say goodbye, or from goodbye go to the attract page."""


@dataclass(frozen=True, slots=True)
class PlayChosen:
    """The one key that pauses a voice that speaks, and lets one speak that does not."""


@dataclass(frozen=True, slots=True)
class LineChosen:
    """Tell from this line on, counted from 0 within the stop."""

    line: int


@dataclass(frozen=True, slots=True)
class LineRepeated:
    """Say the current sentence again."""


@dataclass(frozen=True, slots=True)
class StationRepeated:
    """Tell the current stop again from its beginning."""


@dataclass(frozen=True, slots=True)
class PictureChosen:
    """Show this picture of the stop, counted from 0."""

    picture: int


@dataclass(frozen=True, slots=True)
class WalkingSet:
    """Walk by itself from station to station, or wait for a tap at each."""

    on: bool


@dataclass(frozen=True, slots=True)
class VoiceSet:
    """The voice tells, or leaves it to the guide: one station, or with None the whole visit."""

    on: bool
    station: str | None = None


@dataclass(frozen=True, slots=True)
class SheetOpened:
    """A sheet slides over the page."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class SheetClosed:
    """The sheet slides away."""


@dataclass(frozen=True, slots=True)
class FilmOpened:
    """The visitor wants to see the station's film."""


@dataclass(frozen=True, slots=True)
class FilmSeen:
    """The film goes on, said about twice a second: seconds of its whole length in seconds."""

    seconds: float
    length: float


@dataclass(frozen=True, slots=True)
class FilmClosed:
    """The film is over: seen to its end, closed by the visitor, or not to be played."""


@dataclass(frozen=True, slots=True)
class MediaArrived:
    """Pictures that were asked for are ready to be shown."""


@dataclass(frozen=True, slots=True)
class ToursChanged:
    """The hall's tours as they are now; a running visit keeps its own."""

    tours: tuple[Tour, ...]


@dataclass(frozen=True, slots=True)
class NewsChanged:
    """All that staff should know of the tours from now on; a tour without news is left out."""

    news: tuple[News, ...]


@dataclass(frozen=True, slots=True)
class Faulted:
    """Something of ours broke: back to where every visit starts."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time goes on: seconds of a monotonic clock; in the hall the hour, 0…24, and weekday, Monday 0."""

    now: float
    hour: float
    weekday: int = 0


Event = (
    Touched
    | HomeChosen
    | TourChosen
    | RouteChosen
    | Begun
    | StationChosen
    | ForwardChosen
    | BackChosen
    | LeaveChosen
    | PlayChosen
    | LineChosen
    | LineRepeated
    | StationRepeated
    | PictureChosen
    | WalkingSet
    | VoiceSet
    | Wish
    | SheetOpened
    | SheetClosed
    | Heard
    | Said
    | Unspoken
    | FilmOpened
    | FilmSeen
    | FilmClosed
    | VoiceChanged
    | SoundChanged
    | MediaArrived
    | ToursChanged
    | NewsChanged
    | Faulted
    | Tick
    | led.Event
    | staff.Event
)
