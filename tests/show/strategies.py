"""Halls and happenings nobody would think of: tours of every shape, and events in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.news import News
from kiosk.show.reception import events as led
from kiosk.show.state import Comfort, House, Language, Sheet, Show
from kiosk.tour.model import Fact, Floor, Form, Part, Picture, Route, Sentence, Station, Telling, Tour
from kiosk.week import Span
from tests.show.reception.strategies import AtGate, CutOff, gates, orders, stops, times

MOST_STATIONS = 40
_TEXTS = (
    "好。",
    "",
    "{称呼}，{问候}！",
    "{称呼}",
    "去{下一站}。",
    "住着{户数}人家。",
    "请乘电梯上楼。",
    "Mind the gap.",
    "话" * 60,
)

_sentences = st.lists(st.builds(Sentence, st.sampled_from(_TEXTS), st.integers(0, 2)), max_size=3).map(tuple)
_pictures = st.integers(0, 3).map(lambda count: (Picture("p.webp"),) * count)
_part = st.builds(Part, st.just("b"), st.just("图版"), _sentences, _pictures)
_parts = st.lists(_part, max_size=2).map(tuple)


@st.composite
def tours(draw: st.DrawFn, tour_id: str = "t0") -> Tour:
    """A tour as the reader might let it through: one to five stations, sometimes forty."""
    count = draw(st.integers(1, 5) | st.just(MOST_STATIONS))
    kinds = draw(st.lists(_stations(), min_size=1, max_size=5))
    stations = tuple(_named(kinds[n % len(kinds)], f"s{n}") for n in range(count))
    ids = tuple(station.id for station in stations)
    chosen = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=6, unique=True).map(tuple))
    telling = draw(st.sampled_from(Telling))
    routes = draw(st.permutations((Route("r0", "全程", ids), Route("r1", "捷径", chosen, telling))))
    return Tour(
        id=tour_id,
        title="院",
        form=draw(st.sampled_from(Form)),
        language=draw(st.sampled_from(("zh-Hans", "en"))),
        address=draw(st.sampled_from(("各位来宾", ""))),
        facts=(Fact("户数", "5547", "户"),),
        floors=(Floor("1F", "一楼"), Floor("2F", "")),
        greeting=draw(_sentences),
        stations=stations,
        closing=draw(_sentences),
        routes=tuple(routes),
    )


def halls() -> st.SearchStrategy[tuple[Tour, ...]]:
    """The tours of a hall: none, one or two."""
    one = tours("t0").map(lambda tour: (tour,))
    return one | st.tuples(tours("t0"), tours("t1")) | st.just(())


def houses() -> st.SearchStrategy[House]:
    """What a hall may decide."""
    comfort = st.builds(Comfort, st.booleans(), st.booleans(), st.sampled_from((0.0, 0.8, 1.0)))
    by_clock = st.sampled_from(((), (((Span(8.0, 18.0),),) * 5 + ((), ()))))
    louder = st.sampled_from(((), ((Span(12.0, 14.0), 0.3),)))
    days = st.sampled_from(((), ("t0", "t1", "?", "", "", "", "")))
    return st.builds(
        House, walking=st.booleans(), comfort=comfort, hours=by_clock, volumes=louder, tours=days
    )


@dataclass(frozen=True)
class Wait:
    """Time goes on by so many seconds, or back."""

    seconds: float
    hour: float = 9.0
    weekday: int = 0

    def event(self, show: Show) -> ev.Event:
        return ev.Tick(show.now + self.seconds, self.hour, self.weekday)


@dataclass(frozen=True)
class Voiced:
    """The voice reports of the utterance that is current, or of one so many before or after it."""

    report: Callable[[int], ev.Event]
    off: int = 0

    def event(self, show: Show) -> ev.Event:
        return self.report((show.utterance or show.asked) + self.off)


Happening = Wait | Voiced | AtGate | CutOff | ev.Event


def event_of(happening: Happening, show: Show) -> ev.Event:
    """The event that a happening is at this moment of the show."""
    if isinstance(happening, Wait | Voiced | AtGate | CutOff):
        return happening.event(show)
    return happening


_floats = st.floats(-1.0, 2.0) | st.sampled_from((float("nan"), float("inf"), float("-inf")))
_hours = st.just(9.0) | st.floats(0, 24)  # mostly while halls are open
_numbers = st.integers(-2, 6) | st.just(10**9)


@dataclass(frozen=True)
class Reached:
    """A sign of life: how far an utterance has come."""

    seconds: float
    length: float
    characters: int | None = None

    def __call__(self, utterance: int) -> ev.Event:
        return ev.Heard(utterance, self.seconds, self.length, self.characters)


_signs_of_life = st.builds(Reached, _floats | st.floats(0, 300), _floats, st.none() | _numbers)


def voices(off: st.SearchStrategy[int]) -> st.SearchStrategy[Voiced]:
    """Reports of the voice about utterances that lie *off* the current one."""
    reports: st.SearchStrategy[Callable[[int], ev.Event]] = st.one_of(
        st.just(ev.Said), st.just(ev.Unspoken), _signs_of_life
    )
    return st.builds(Voiced, reports, off)


def happenings() -> st.SearchStrategy[Happening]:
    """Everything that can happen in a hall; what a visit is made of happens more often."""
    visitors: st.SearchStrategy[Happening] = st.one_of(
        st.sampled_from((ev.Begun(), ev.ForwardChosen(), ev.BackChosen(), ev.PlayChosen(), ev.LeaveChosen())),
        st.sampled_from((ev.HomeChosen(), ev.Touched(), ev.LineRepeated(), ev.StationRepeated())),
        st.builds(ev.StationChosen, stops),
        st.builds(ev.TourChosen, st.sampled_from(("t0", "t1", "?"))),
        st.builds(ev.RouteChosen, st.sampled_from(("r0", "r1", "?"))),
        st.builds(ev.LineChosen, _numbers),
        st.builds(ev.PictureChosen, _numbers),
        st.builds(ev.WalkingSet, st.booleans()),
        st.builds(ev.BigTextSet, st.booleans()),
        st.builds(ev.CalmSet, st.booleans()),
        st.builds(ev.VolumeSet, _floats),
        st.builds(ev.SpeedSet, _floats),
        st.builds(ev.VoiceSet, st.booleans(), st.none() | stops),
        st.builds(ev.LanguageSet, st.sampled_from(Language)),
        st.builds(ev.SheetOpened, st.sampled_from(Sheet)) | st.just(ev.SheetClosed()),
        st.sampled_from((ev.FilmOpened(), ev.FilmClosed())) | st.builds(ev.FilmSeen, _floats, _floats),
    )
    machines: st.SearchStrategy[Happening] = st.one_of(
        st.builds(ev.VoiceChanged, st.booleans()),
        st.builds(ev.SoundChanged, st.booleans()),
        st.builds(ev.ToursChanged, halls()),
        st.sampled_from((ev.NewsChanged(()), ev.NewsChanged((News("s"),)))),
        st.builds(led.TimesChanged, st.lists(times, max_size=2).map(tuple)),
        st.sampled_from((ev.MediaArrived(), ev.Faulted())),
    )
    clock = st.builds(
        Wait, st.sampled_from((0.1, 1.0, 3.0, 13.0, 61.0, 90.0, -5.0)), _hours, st.integers(0, 6)
    )
    walk = st.sampled_from((ev.Begun(), ev.ForwardChosen(), ev.PlayChosen(), ev.StationChosen("s0")))
    spoken = voices(st.just(0)) | voices(st.integers(-3, 2))
    return st.one_of(visitors, visitors, walk, machines, clock, spoken, spoken, gates(), orders())


def stories(least: int, most: int) -> st.SearchStrategy[list[Happening]]:
    """Happenings in any order; now and then a guide comes in by the gate, or goes out by it."""
    alone = happenings().map(lambda happening: [happening])
    guide = st.just([AtGate(right=True)] * 3)
    chapters = st.lists(st.one_of(*[alone] * 12, guide), min_size=least, max_size=most)
    return chapters.map(lambda told: [happening for chapter in told for happening in chapter])


@st.composite
def _stations(draw: st.DrawFn) -> Station:
    text = draw(_sentences)
    return Station(
        id="",
        name="",
        floor=draw(st.sampled_from((None, "1F", "2F", "9F"))),
        pictures=draw(_pictures),
        text=text,
        short=text[:1],
        leave=draw(_sentences),
        recordings=draw(st.sampled_from(((), (("zh-Hans", "a.opus"),), (("en", "b.opus"),)))),
        film=draw(st.sampled_from((None, "f.mp4"))),
        parts=draw(_parts),
    )


def _named(station: Station, name: str) -> Station:
    return replace(station, id=name, name=f"第{name}站")
