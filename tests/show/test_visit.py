"""The ways of a visit: setting out, on and back, home and away, through every kind of tour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import Hush, SetVolume
from kiosk.show.memory import dump, restore
from kiosk.show.news import News
from kiosk.show.passing import countdown
from kiosk.show.state import House, Narration, Page, Sheet, opening
from kiosk.tour.model import Route, Telling
from tests.builders import (
    a_station,
    a_tour,
    chapter_tour,
    long_tour,
    one_station_tour,
    parts_tour,
    two_floor_tour,
    wordless_tour,
)
from tests.show.hall import Hall


def test_one_tap_on_the_idle_screen_speaks_the_first_station() -> None:
    """V1: nothing lies between the tap and the first sentence."""
    hall = Hall(two_floor_tour()).on(ev.Begun())
    assert (hall.show.page, hall.show.station) == (Page.STATION, "大厅")
    assert hall.spoken == "各位来宾，上午好！"
    assert hall.prepared is not None
    assert hall.prepared.texts[0] == "这里是大厅。"


def test_leaving_a_station_silences_it_before_the_new_page_speaks() -> None:
    """V4: what is spoken afterwards belongs to the new page."""
    hall = Hall(two_floor_tour()).on(ev.Begun())
    old = hall.show.utterance
    hall.on(ev.ForwardChosen())
    assert hall.spoken == "书房里有三千册书。"
    hall.on(ev.Said(old))
    assert hall.spoken == "书房里有三千册书。"


@pytest.mark.parametrize("away", [ev.HomeChosen(), ev.LeaveChosen(), ev.TourChosen("lone"), ev.Faulted()])
def test_leaving_in_mid_sentence_hushes(away: ev.Event) -> None:
    """V4."""
    hall = Hall(two_floor_tour(), one_station_tour()).on(ev.Begun(), away)
    assert hall.latest[0] == Hush()
    assert hall.voice is None
    assert hall.show.utterance == 0


def test_station_without_text_silences_the_one_before() -> None:
    """V4, V9: a wall of photographs has nothing to say, and nothing goes on over it."""
    hall = Hall(wordless_tour()).on(ev.Begun(), ev.ForwardChosen())
    # The way on is all there is to tell there.
    assert hall.spoken == "下一站是休息角，在一楼。"
    tour = wordless_tour()
    ending = replace(tour, routes=(Route("full", "完整版", ("入口", "照片墙")),))
    hall = Hall(ending).on(ev.Begun()).say().on(ev.ForwardChosen())
    assert hall.show.station == "照片墙"
    assert hall.voice is None
    assert hall.latest == (Hush(),)
    assert hall.show.line == 0


def test_station_of_six_characters_is_a_full_stop_of_the_tour() -> None:
    """V9."""
    hall = Hall(wordless_tour()).on(ev.StationChosen("休息角"))
    assert hall.spoken == "请您歇一会儿"
    assert hall.show.current_station is not None
    assert len(hall.show.current_station.pictures) == 1


def test_forward_walks_every_station_and_says_goodbye() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    seen = [hall.show.station]
    while hall.on(ev.ForwardChosen()).show.page is Page.STATION:
        seen.append(hall.show.station)
    assert seen == ["大厅", "书房", "展厅"]
    assert hall.show.page is Page.GOODBYE
    assert hall.show.visited == ("大厅", "书房", "展厅")


def test_back_from_goodbye_returns_to_the_last_station() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun(), ev.ForwardChosen(), ev.BackChosen())
    assert (hall.show.page, hall.show.station) == (Page.STATION, "门厅")
    assert hall.spoken == "只有这一处。"


def test_back_from_the_first_station_goes_home_and_stops_there() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.BackChosen(), ev.BackChosen())
    assert hall.show.page is Page.HOME


def test_boards_of_a_corridor_advance_one_by_one_without_counting_as_stations() -> None:
    """G21: four taps take a visitor through the corridor, and back again by the same boards."""
    hall = Hall(parts_tour()).on(ev.StationChosen("长廊"))
    stops = [(hall.show.station, hall.show.part)]
    for _ in range(4):
        hall.on(ev.ForwardChosen())
        stops.append((hall.show.station, hall.show.part))
    assert stops == [("长廊", 0), ("长廊", 1), ("长廊", 2), ("长廊", 3), ("出口", 0)]
    hall.on(ev.BackChosen())
    assert (hall.show.station, hall.show.part) == ("长廊", 3)
    assert hall.show.visited == ("长廊", "出口")


def test_back_enters_a_corridor_at_its_last_board() -> None:
    hall = Hall(parts_tour()).on(ev.StationChosen("出口"), ev.BackChosen())
    assert hall.spoken == "这是第3块图版。"


def test_station_off_the_route_leads_back_to_the_route() -> None:
    tour = two_floor_tour()
    short = replace(tour, routes=(Route("ends", "两头", ("大厅", "展厅")),))
    hall = Hall(short).on(ev.StationChosen("书房"), ev.ForwardChosen())
    assert hall.show.station == "展厅"
    hall.on(ev.StationChosen("书房"), ev.BackChosen())
    assert hall.show.station == "大厅"


def test_route_may_turn_the_order_round() -> None:
    tour = two_floor_tour()
    turned = replace(tour, routes=(Route("down", "下楼", ("展厅", "大厅")),))
    hall = Hall(turned).on(ev.Begun(), ev.ForwardChosen())
    assert hall.show.station == "大厅"


def test_route_is_chosen_at_home_and_tells_its_own_text() -> None:
    hall = Hall(two_floor_tour()).on(ev.HomeChosen(), ev.RouteChosen("quick"), ev.Begun())
    assert (hall.show.route, hall.spoken) == ("quick", "这里是大厅。")
    route = hall.show.current_route
    assert route is not None
    assert route.telling is Telling.SHORT


def test_route_is_not_changed_under_a_station_that_speaks() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    before = hall.show
    assert hall.on(ev.RouteChosen("quick")).show == before


def test_another_tour_starts_from_nothing_seen() -> None:
    hall = Hall(parts_tour(), one_station_tour()).on(ev.StationChosen("长廊"), ev.ForwardChosen())
    hall.on(ev.TourChosen("lone"))
    show = hall.show
    assert (show.page, show.tour, show.station, show.part, show.visited) == (Page.HOME, "lone", "", 0, ())


@pytest.mark.parametrize("event", [ev.TourChosen("？"), ev.StationChosen("？"), ev.RouteChosen("？")])
def test_what_the_hall_does_not_have_changes_nothing(event: ev.Event) -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    assert (hall.on(event).show.station, hall.latest) == ("大厅", ())


def test_last_chapter_of_a_seated_tour_ends_without_a_way_on() -> None:
    """V25: an introduction opens as chapters, never as a walk of no stations."""
    hall = Hall(chapter_tour()).on(ev.Begun())
    for _ in range(3):
        hall.say(2).on(ev.ForwardChosen())
    assert hall.show.page is Page.GOODBYE
    assert hall.speeches == [
        "各位来宾，上午好！",
        "先说说由来。",
        "再说说现在。",
        "日子一天比一天好。",
        "最后说说以后。",
        "谢谢您听到这里。",
    ]


def test_five_hundred_stations_are_walked_to_the_end() -> None:
    tour = long_tour()
    hall = Hall(tour, house=House(walking=True)).on(ev.Begun())
    while hall.show.page is Page.STATION:
        if hall.voice:
            hall.say()
        else:
            hall.wait(2.0)
    assert len(hall.show.visited) == 500


def test_hall_without_tours_stays_on_its_attract_page() -> None:
    hall = Hall()
    for event in (ev.Begun(), ev.HomeChosen(), ev.ForwardChosen(), ev.StationChosen("大厅"), ev.PlayChosen()):
        assert hall.on(event).show.page is Page.ATTRACT
        assert hall.voice is None


def test_tour_without_stations_cannot_be_begun() -> None:
    assert Hall(a_tour()).on(ev.Begun()).show.page is Page.ATTRACT


def test_new_edition_waits_until_the_visit_is_over() -> None:
    """A visitor in mid-station is not disturbed."""
    old, new = two_floor_tour(), a_tour(a_station("新厅", "新的一站。"))
    hall = Hall(old).on(ev.Begun())
    hall.on(ev.ToursChanged((new,)))
    assert (hall.latest, hall.show.tours, hall.spoken) == ((), (old,), "各位来宾，上午好！")
    hall.on(ev.LeaveChosen())
    assert hall.show.tours == (old,)
    hall.on(ev.LeaveChosen(), ev.Begun())
    assert hall.spoken == "新的一站。"


def test_new_edition_is_on_the_attract_page_at_once() -> None:
    new = one_station_tour()
    hall = Hall(two_floor_tour()).on(ev.ToursChanged((new,)))
    assert (hall.show.tours, hall.show.tour, hall.show.arrived) == ((new,), "lone", None)


def test_newer_pictures_of_the_same_tour_wait_as_a_newer_tour_does() -> None:
    """The tours are equal; which media are theirs is told by the very tuple."""
    hall, new = Hall(two_floor_tour()).on(ev.Begun()), (two_floor_tour(),)
    old = hall.show.tours
    assert old == new
    hall.on(ev.ToursChanged(new))
    assert hall.show.tours is old
    hall.on(ev.LeaveChosen(), ev.LeaveChosen())
    assert hall.show.tours is new


def test_what_staff_should_know_outlasts_visits_and_is_no_visitors_business() -> None:
    news = (News("yard"),)
    hall = Hall(two_floor_tour()).on(ev.Begun())
    before = hall.show
    hall.on(ev.NewsChanged(news))
    assert hall.latest == ()
    assert replace(hall.show, news=()) == before
    hall.on(ev.LeaveChosen(), ev.LeaveChosen())
    assert hall.show.news == news


def test_hall_may_lose_all_its_tours() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.ToursChanged(()), ev.Faulted())
    assert (hall.show.page, hall.show.tours, hall.show.tour) == (Page.ATTRACT, (), "")


def test_fault_of_ours_ends_the_visit_with_the_halls_own_settings() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.VolumeSet(1.0), ev.BigTextSet(True), ev.Faulted())
    assert hall.show.page is Page.ATTRACT
    assert hall.latest == (Hush(), SetVolume(0.8))
    assert hall.show.comfort == hall.show.house.comfort


def test_sheet_lies_over_any_page_but_the_attract_page() -> None:
    assert Hall(two_floor_tour()).on(ev.SheetOpened(Sheet.PLAN)).show.sheet is None
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.SheetOpened(Sheet.PLAN))
    assert hall.show.sheet is Sheet.PLAN
    assert hall.spoken == "各位来宾，上午好！"
    assert hall.on(ev.SheetClosed()).show.sheet is None


def test_going_on_closes_the_sheet() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.SheetOpened(Sheet.LINKS), ev.ForwardChosen())
    assert hall.show.sheet is None


def test_visit_killed_at_the_third_board_goes_on_there() -> None:
    """G15: the same stop, after a restart whose clock counts from anew."""
    tours = (parts_tour(),)
    hall = Hall(*tours).wait(5000.0, every=500.0).on(ev.StationChosen("长廊"), *[ev.ForwardChosen()] * 3)
    hall.say().on(ev.PlayChosen()).wait(20.0)
    restarted = Hall(*tours)
    restarted.show = restore(dump(hall.show), opening(tours, House()))
    assert (restarted.show.station, restarted.show.part, restarted.show.line) == ("长廊", 3, 1)
    assert restarted.show.now - restarted.show.touched == 20.0
    restarted.on(ev.Tick(45.0, 9.0))
    assert countdown(restarted.show) == 10
    restarted.on(ev.PlayChosen())
    assert restarted.spoken == "它讲第3年的事。"
    assert restarted.show.utterance > hall.show.asked


@pytest.mark.parametrize("works", [True, False])
def test_visit_killed_in_mid_speech_waits_for_the_play_key(works: bool) -> None:
    """G15: nothing is told into silence after a restart; the sentence begins anew when it is asked for."""
    hall = Hall(two_floor_tour()).on(ev.SoundChanged(works), ev.Begun(), ev.LineChosen(1))
    restarted = Hall(two_floor_tour())
    restarted.show = restore(dump(hall.show), restarted.show)
    restarted.wait(14.0)
    assert (restarted.show.narration, restarted.lit) == (Narration.PAUSED, "这里是大厅。")
    assert (restarted.show.utterance, restarted.show.unspoken) == (0, False)
    restarted.on(ev.PlayChosen())
    assert (restarted.spoken, restarted.show.unspoken) == ("这里是大厅。" if works else "", not works)


def test_visit_is_not_restored_into_a_tour_that_lost_its_station() -> None:
    hall = Hall(two_floor_tour()).on(ev.StationChosen("展厅"))
    with pytest.raises(KeyError):
        restore(dump(hall.show), opening((a_tour(a_station("大厅", "还在。")),), House()))


def test_visit_is_not_restored_into_a_text_that_lost_its_line() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun(), ev.LineChosen(1))
    with pytest.raises(ValueError, match="1"):
        restore(dump(hall.show), opening((one_station_tour("只剩这一句。"),), House()))


@pytest.mark.parametrize("spoilt", [{"volume": 50.0}, {"speed": 0.0}, {"volume": "loud"}, {"language": "?"}])
def test_spoilt_comfort_is_not_restored(spoilt: dict[str, object]) -> None:
    dumped = dump(Hall(one_station_tour()).on(ev.Begun()).show)
    dumped["comfort"] |= spoilt
    with pytest.raises((TypeError, ValueError)):
        restore(dumped, opening((one_station_tour(),), House()))


def test_narration_is_finished_on_every_page_without_a_voice() -> None:
    hall = Hall(two_floor_tour())
    for event in (ev.HomeChosen(), ev.LeaveChosen(), ev.LeaveChosen()):
        assert hall.on(event).show.narration is Narration.FINISHED
