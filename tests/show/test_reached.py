"""How far within the spoken sentence the voice has come, character by character."""

from __future__ import annotations

import json

import pytest

from kiosk.show import events as ev
from kiosk.show.memory import dump, restore
from kiosk.show.state import House, opening
from tests.builders import a_station, a_tour, one_station_tour, recorded_tour, two_floor_tour
from tests.show.hall import Hall


def test_what_has_been_said_grows_with_the_voice() -> None:
    """V16: "只有这一处。" has six characters; before the first sign of life nobody tells."""
    hall = Hall(one_station_tour()).on(ev.Begun())
    seen = [hall.show.reached]
    for reached in (0, 1, 3, 6):
        seen.append(heard(hall, reached).show.reached)
        assert hall.latest == ()
    assert seen == [None, 0, 1, 3, 6]


@pytest.mark.parametrize(("told", "kept"), [(-3, 0), (7, 6), (10**9, 6)])
def test_no_more_is_lit_than_the_sentence_has(told: int, kept: int) -> None:
    assert heard(Hall(one_station_tour()).on(ev.Begun()), told).show.reached == kept


@pytest.mark.parametrize("later", [1, 0, -1, None])
def test_what_was_lit_as_said_never_goes_out_while_the_voice_speaks(later: int | None) -> None:
    hall = heard(Hall(one_station_tour()).on(ev.Begun()), 4)
    assert heard(hall, later).show.reached == 4


def test_engine_that_does_not_tell_leaves_the_sentence_lit_as_a_whole() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun())
    assert heard(hall, None).show.reached is None
    assert hall.lit == "只有这一处。"


@pytest.mark.parametrize(
    "event",
    [
        ev.PlayChosen(),
        ev.LineChosen(1),
        ev.LineRepeated(),
        ev.StationRepeated(),
        ev.ForwardChosen(),
        ev.HomeChosen(),
        ev.LeaveChosen(),
        ev.BigTextSet(True),
        ev.SpeedSet(0.7),
        ev.SoundChanged(False),
        ev.VoiceSet(False),
        ev.TourChosen("yard"),
        ev.Faulted(),
    ],
    ids=lambda event: type(event).__name__,
)
def test_whatever_ends_the_utterance_forgets_how_far_it_was(event: ev.Event) -> None:
    hall = heard(Hall(two_floor_tour()).on(ev.Begun()), 3)
    before = hall.show.utterance
    hall.on(event)
    assert hall.show.utterance != before
    assert hall.show.reached is None


@pytest.mark.parametrize("end", [ev.Said, ev.Unspoken])
def test_sentence_that_was_said_or_is_not_to_be_heard_leaves_nothing_behind(
    end: type[ev.Said | ev.Unspoken],
) -> None:
    hall = heard(Hall(two_floor_tour()).on(ev.Begun()), 3)
    hall.on(end(hall.show.utterance))
    assert hall.show.reached is None


def test_late_sign_of_an_old_voice_lights_nothing() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun()).say()
    assert hall.on(ev.Heard(hall.show.utterance - 1, 1.0, 2.0, 5)).show.reached is None


def test_comfort_that_leaves_the_voice_alone_leaves_the_light_alone() -> None:
    hall = heard(Hall(two_floor_tour()).on(ev.Begun()), 3)
    hall.on(ev.VolumeSet(0.2), ev.CalmSet(True), ev.PictureChosen(1), ev.Tick(1.0, 9.0), ev.MediaArrived())
    assert hall.show.reached == 3


def test_recording_of_a_whole_station_lights_line_by_line_as_ever() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun())
    hall.on(ev.Heard(hall.show.utterance, 15.0, 40.0, 7))
    assert (hall.show.line, hall.show.reached) == (1, None)
    hall.say()
    assert hall.spoken == "请随我前往水井。"
    assert heard(hall, 2).show.reached == 2, "the way on is said by the engine"


def test_restart_in_mid_sentence_comes_back_without_it() -> None:
    tour = a_tour(a_station("厅", "话。"))
    hall = heard(Hall(tour).on(ev.Begun()), 1)
    written = json.loads(json.dumps(dump(hall.show)))
    assert written["reached"] == 1
    assert restore(written, opening((tour,), House())).reached is None


def heard(hall: Hall, reached: int | None) -> Hall:
    """A sign of life of the current voice."""
    return hall.on(ev.Heard(hall.show.utterance, 1.0, 2.0, reached))
