"""The film of a station: it takes the narration's place for a while, and never a visitor's."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import Hush
from kiosk.show.memory import dump, restore
from kiosk.show.passing import countdown
from kiosk.show.state import House, Narration, Page, Sheet, opening
from tests.builders import a_part, a_station, a_tour
from tests.show.hall import Hall

TOUR = a_tour(
    a_station(
        "影厅", "灯要暗了。请坐好。散场请慢走。", film="intro.mp4", parts=(a_part("海报", "请看海报。"),)
    ),
    a_station("后院", "这里没有影片。"),
)


def watching() -> Hall:
    """A visitor who has opened the film in the middle of the second sentence."""
    return Hall(TOUR).on(ev.Begun()).say().on(ev.FilmOpened())


def watch(hall: Hall, seconds: int) -> Hall:
    """The film goes on for so long, with a sign of life every second."""
    for second in range(seconds):
        hall.wait(1.0).on(ev.FilmSeen(float(second), 277.0))
    return hall


def test_film_silences_the_narration_and_keeps_its_place() -> None:
    hall = watching()
    assert hall.show.film
    assert hall.latest == (Hush(),)
    assert (hall.show.narration, hall.lit) == (Narration.PAUSED, "请坐好。")


def test_film_closes_the_sheet_that_is_open_and_no_sheet_opens_over_it() -> None:
    hall = Hall(TOUR).on(ev.Begun(), ev.SheetOpened(Sheet.COMFORT), ev.FilmOpened())
    assert (hall.show.film, hall.show.sheet) == (True, None)
    assert hall.on(ev.SheetOpened(Sheet.COMFORT)).show.sheet is None


def test_film_of_277_seconds_is_never_cut_by_the_idle_timer() -> None:
    """V6."""
    hall = watching()
    for _ in range(277):
        watch(hall, 1)
        assert countdown(hall.show) is None
    assert hall.show.film
    assert hall.on(ev.FilmClosed()).spoken == "请坐好。"


def test_narration_goes_on_at_its_sentence_after_the_film() -> None:
    hall = watch(watching(), 20).on(ev.FilmClosed())
    assert not hall.show.film
    assert (hall.show.narration, hall.spoken) == (Narration.PLAYING, "请坐好。")
    assert hall.prepared is not None
    assert hall.say().spoken == "散场请慢走。"


def test_narration_that_was_paused_before_the_film_is_paused_after_it() -> None:
    hall = Hall(TOUR).on(ev.Begun()).say().on(ev.PlayChosen(), ev.FilmOpened())
    watch(hall, 20).on(ev.FilmClosed())
    assert (hall.show.narration, hall.spoken, hall.lit) == (Narration.PAUSED, "", "请坐好。")
    assert hall.on(ev.PlayChosen()).spoken == "请坐好。"


def test_station_that_was_told_before_the_film_is_told_after_it() -> None:
    hall = Hall(TOUR).on(ev.Begun()).say(3).on(ev.FilmOpened())
    watch(hall, 20).on(ev.FilmClosed())
    assert (hall.show.narration, hall.spoken) == (Narration.FINISHED, "")


def test_text_told_by_light_waits_for_the_film_too() -> None:
    hall = Hall(TOUR).on(ev.SoundChanged(False), ev.Begun(), ev.FilmOpened())
    watch(hall, 60)
    assert hall.lit == "灯要暗了。"
    assert hall.on(ev.FilmClosed()).show.unspoken


def test_film_that_gives_no_sign_of_life_is_lost_and_the_narration_waits() -> None:
    hall = watch(watching(), 30)
    assert hall.wait(pace.PATIENCE).show.film
    hall.wait(1.0)
    assert not hall.show.film
    assert (hall.show.narration, hall.spoken, hall.lit) == (Narration.PAUSED, "", "请坐好。")
    assert hall.on(ev.FilmClosed()).spoken == ""


def test_visitor_who_leaves_a_lost_film_is_asked_and_the_visit_ends() -> None:
    hall = watching().wait(60.0)
    assert countdown(hall.show) == 15
    assert hall.wait(16.0).show.page is Page.ATTRACT


def test_walk_does_not_go_on_by_itself_while_the_film_plays() -> None:
    hall = Hall(TOUR, house=House(walking=True)).on(ev.Begun()).say(3).on(ev.FilmOpened())
    watch(hall, 30)
    assert (hall.show.film, hall.show.part) == (True, 0)
    hall.on(ev.FilmClosed()).wait(pace.DWELL)
    assert hall.show.part == 1


@pytest.mark.parametrize(
    "move",
    [
        ev.ForwardChosen(),
        ev.BackChosen(),
        ev.HomeChosen(),
        ev.LeaveChosen(),
        ev.StationChosen("后院"),
        ev.StationChosen("影厅"),
        ev.TourChosen("yard"),
        ev.PlayChosen(),
        ev.LineChosen(0),
        ev.LineRepeated(),
        ev.StationRepeated(),
        ev.Faulted(),
    ],
)
def test_every_way_on_ends_the_film(move: ev.Event) -> None:
    hall = watch(watching(), 5).on(move)
    assert not hall.show.film
    before = (hall.show, hall.voice)
    assert (hall.on(ev.FilmClosed()).show, hall.voice) == before, "a film's late end changes nothing"


@pytest.mark.parametrize(
    "place",
    [(), (ev.HomeChosen(),), (ev.StationChosen("后院"),), (ev.Begun(), ev.ForwardChosen())],
    ids=["attract", "home", "other station", "part"],
)
def test_where_there_is_no_film_none_opens(place: tuple[ev.Event, ...]) -> None:
    hall = Hall(TOUR).on(*place)
    voice = hall.voice
    hall.on(ev.FilmOpened())
    assert not hall.show.film
    assert hall.voice == voice


def test_film_that_is_not_on_keeps_no_visit_alive() -> None:
    """V5."""
    hall = Hall(TOUR).on(ev.Begun(), ev.PlayChosen()).wait(70.0)
    hall.on(ev.FilmSeen(1.0, 2.0), ev.FilmClosed())
    assert countdown(hall.show) == 5


def test_film_is_closed_after_a_restart() -> None:
    """V23."""
    show = watch(watching(), 5).show
    restored = restore(dump(show), opening((TOUR,), House()))
    assert (restored.film, restored.broken_off, restored.narration) == (False, False, Narration.PAUSED)
    assert restored.line == show.line
