"""Walking away: when a visit counts as over, and what the next visitor finds."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import Hush, SetVolume
from kiosk.show.passing import countdown
from kiosk.show.state import Comfort, House, Language, Narration, Page, Sheet
from tests.builders import FIVE_MINUTES, a_station, a_tour, one_station_tour, recorded_tour, two_floor_tour
from tests.show.hall import Hall


def told() -> Hall:
    """A visitor at a station that has been told, who does nothing more."""
    return Hall(one_station_tour()).on(ev.Begun()).say(2)


def test_sixty_seconds_without_a_touch_show_a_countdown_of_fifteen_then_the_attract_page() -> None:
    """V5."""
    hall = told().wait(59.0)
    assert countdown(hall.show) is None
    seen = [countdown(hall.wait(1.0).show) for _ in range(15)]
    assert seen == list(range(15, 0, -1))
    assert hall.wait(1.0).show.page is Page.ATTRACT
    assert countdown(hall.show) is None


@pytest.mark.parametrize("touch", [ev.Touched(), ev.PictureChosen(0), ev.SheetOpened(Sheet.COMFORT)])
def test_any_touch_cancels_the_countdown(touch: ev.Event) -> None:
    """V5."""
    hall = told().wait(74.0)
    assert countdown(hall.show) == 1
    assert countdown(hall.on(touch).show) is None
    assert hall.wait(59.0).show.page is Page.STATION


def test_machines_are_nobody() -> None:
    """V5: pictures, devices and editions that come and go keep no visit alive."""
    hall = told().wait(70.0)
    hall.on(ev.MediaArrived(), ev.SoundChanged(False), ev.SoundChanged(True), ev.ToursChanged(()))
    assert countdown(hall.show) == 5


def test_comfort_goes_back_to_the_halls_own() -> None:
    """V5: volume, size, language and pace."""
    house = House(comfort=Comfort(volume=0.6))
    hall = Hall(one_station_tour(), house=house).on(
        ev.Begun(),
        ev.VolumeSet(1.0),
        ev.BigTextSet(True),
        ev.CalmSet(True),
        ev.LanguageSet(Language.ENGLISH),
        ev.SpeedSet(0.7),
        ev.WalkingSet(True),
        ev.PlayChosen(),
    )
    hall.wait(75.0)
    assert (hall.show.comfort, hall.show.walking) == (house.comfort, False)
    assert hall.latest == (Hush(), SetVolume(0.6))


def test_comfort_set_on_the_attract_page_is_not_left_to_the_next_visitor() -> None:
    """V5, V7: 大字 is one tap away there too, and goes back when nobody sets out."""
    hall = Hall(one_station_tour()).on(ev.BigTextSet(True), ev.VolumeSet(0.0)).wait(74.0)
    assert hall.show.comfort.big
    hall.wait(1.0)
    assert hall.show.comfort == Comfort()
    assert hall.loudness == 0.8
    asked = len(hall.effects)
    assert len(hall.wait(300.0).effects) == asked, "once is enough"


def test_comfort_set_on_the_attract_page_stays_for_the_visit() -> None:
    hall = Hall(one_station_tour()).on(ev.BigTextSet(True)).wait(30.0).on(ev.Begun()).wait(60.0)
    assert hall.show.comfort.big


def test_overview_left_alone_goes_back_too() -> None:
    hall = Hall(two_floor_tour()).on(ev.HomeChosen()).wait(74.0)
    assert (hall.show.page, countdown(hall.show)) == (Page.HOME, 1)
    assert hall.wait(1.0).show.page is Page.ATTRACT


def test_pause_left_alone_goes_back_too() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun(), ev.PlayChosen()).wait(75.0)
    assert hall.show.page is Page.ATTRACT


def test_open_sheet_left_alone_goes_back_too() -> None:
    hall = told().on(ev.WalkingSet(True), ev.SheetOpened(Sheet.PLAN)).wait(75.0)
    assert (hall.show.page, hall.show.sheet) == (Page.ATTRACT, None)


def test_goodbye_stays_for_twenty_seconds_without_a_countdown() -> None:
    hall = told().on(ev.LeaveChosen()).wait(19.0)
    assert (hall.show.page, countdown(hall.show)) == (Page.GOODBYE, None)
    assert hall.wait(1.0).show.page is Page.ATTRACT


def test_hall_sets_its_own_times() -> None:
    house = House(idle=10.0, countdown=5.0, goodbye=3.0)
    hall = Hall(one_station_tour(), house=house).on(ev.HomeChosen()).wait(10.0)
    assert countdown(hall.show) == 5
    assert hall.wait(5.0).show.page is Page.ATTRACT


def test_recording_of_277_seconds_is_not_cut() -> None:
    """V6: it reports where it is, and nobody need touch the screen."""
    hall = Hall(recorded_tour()).on(ev.StationChosen("磨坊"))
    for second in range(277):
        hall.wait(1.0).on(ev.Heard(hall.show.utterance, second, 277.0))
        assert countdown(hall.show) is None
    assert (hall.show.page, hall.show.asked) == (Page.STATION, 1)
    hall.say().wait(59.0)
    assert countdown(hall.show) is None, "the sixty seconds begin when the recording has ended"


def test_five_minutes_of_speech_are_not_cut() -> None:
    """V6."""
    hall = Hall(a_tour(a_station("厅", FIVE_MINUTES))).on(ev.Begun())
    sentences = 0
    while hall.show.narration is Narration.PLAYING:
        hall.wait(6.5)
        assert countdown(hall.show) is None
        hall.say()
        sentences += 1
    assert (sentences, hall.show.now) == (46, 299.0)
    assert hall.show.page is Page.STATION


def test_five_minutes_of_silent_text_are_not_cut() -> None:
    """V6, V12."""
    hall = Hall(a_tour(a_station("厅", FIVE_MINUTES))).on(ev.SoundChanged(False), ev.Begun())
    while hall.show.narration is Narration.PLAYING:
        hall.wait(1.0)
        assert countdown(hall.show) is None
    assert hall.show.now > 300.0
    assert hall.show.page is Page.STATION


def test_lit_sentence_of_232_characters_is_not_cut() -> None:
    """V6, V8: one line that is lit longer than the idle time."""
    hall = Hall(one_station_tour("话" * 231 + "。")).on(ev.SoundChanged(False), ev.Begun())
    for _ in range(76):
        assert countdown(hall.wait(1.0).show) is None
        assert hall.show.narration is Narration.PLAYING
    assert hall.wait(1.0).show.narration is Narration.FINISHED


def test_clock_that_jumps_back_neither_ends_a_visit_nor_holds_it_for_ever() -> None:
    hall = told().wait(40.0)
    hall.on(ev.Tick(-1000.0, 9.0))
    assert countdown(hall.show) is None
    assert hall.wait(35.0).show.page is Page.ATTRACT


def test_clock_without_a_value_stops_nothing() -> None:
    hall = told().on(ev.Tick(float("nan"), 9.0)).wait(75.0)
    assert hall.show.page is Page.ATTRACT


def test_attract_page_rests() -> None:
    hall = Hall(two_floor_tour()).wait(86_400.0, every=60.0)
    assert (hall.show.page, hall.effects) == (Page.ATTRACT, [])
