"""The telling: one voice, the sentence lit, pause, repeat, and the pace of it."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import Hush, Speak
from kiosk.show.state import Comfort, Narration
from tests.builders import (
    FIVE_MINUTES,
    a_station,
    a_tour,
    one_station_tour,
    two_floor_tour,
)
from tests.show.hall import Hall


def test_each_sentence_is_lit_while_it_is_spoken() -> None:
    """V16."""
    hall = Hall(two_floor_tour()).on(ev.Begun())
    for _ in range(4):
        assert hall.spoken == hall.lit
        hall.say()
    assert hall.spoken == hall.lit == "请随我前往书房。"
    hall.say()
    assert hall.show.narration is Narration.FINISHED
    assert hall.voice is None


def test_tapping_a_sentence_speaks_from_there() -> None:
    """V16."""
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.LineChosen(2))
    assert hall.spoken == "院里住着5547户人家。"
    assert hall.say().spoken == "请看墙上的照片。"


@pytest.mark.parametrize("line", [-1, 5, 10**9])
def test_tapping_a_sentence_that_is_not_there_changes_nothing(line: int) -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    voice = hall.voice
    assert hall.on(ev.LineChosen(line)).voice == voice
    assert hall.latest == ()


@pytest.mark.parametrize(("taps", "narration"), [(10, Narration.PLAYING), (11, Narration.PAUSED)])
def test_ten_taps_on_play_never_give_two_voices_and_the_last_wins(taps: int, narration: Narration) -> None:
    """V3."""
    hall = Hall(two_floor_tour()).on(ev.Begun())
    asked = []
    for _ in range(taps):
        before = hall.voice
        hall.on(ev.PlayChosen())
        asked += [e.utterance for e in hall.latest if isinstance(e, Speak)]
        assert (hall.voice is None) is (before is not None)
    assert hall.show.narration is narration
    assert asked == sorted(set(asked))
    assert hall.show.utterance == (asked[-1] if narration is Narration.PLAYING else 0)


def test_old_voices_that_report_late_change_nothing() -> None:
    """V3, V4."""
    hall = Hall(two_floor_tour()).on(ev.Begun(), *[ev.PlayChosen()] * 10)
    show = hall.show
    for old in range(show.utterance):
        hall.on(ev.Said(old), ev.Unspoken(old), ev.Heard(old, 1.0, 2.0))
        assert hall.show == show
        assert hall.latest == ()


def test_pause_and_resume_at_the_same_sentence() -> None:
    """V18, G1."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say()
    hall.on(ev.PlayChosen())
    assert hall.latest == (Hush(),)
    hall.wait(30.0).on(ev.PlayChosen())
    assert hall.spoken == hall.lit == "这里是大厅。"


def test_the_sentence_again() -> None:
    """V18."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say()
    first = hall.show.utterance
    hall.on(ev.LineRepeated())
    assert hall.spoken == "这里是大厅。"
    assert hall.show.utterance > first


def test_the_station_again() -> None:
    """V18: from its middle, from a pause and from its end."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say(2)
    assert hall.on(ev.StationRepeated()).spoken == "各位来宾，上午好！"
    assert hall.say().on(ev.PlayChosen(), ev.StationRepeated()).spoken == "各位来宾，上午好！"
    hall.say(5)
    assert hall.show.narration is Narration.FINISHED
    assert hall.on(ev.StationRepeated()).spoken == "各位来宾，上午好！"


def test_play_after_the_end_tells_the_station_anew() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun()).say(2).on(ev.PlayChosen())
    assert hall.spoken == "只有这一处。"


def test_slower_in_mid_sentence_says_the_sentence_anew_at_that_pace() -> None:
    """V18."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say().on(ev.SpeedSet(0.7))
    assert hall.voice is not None
    assert (hall.spoken, hall.voice.speed) == ("这里是大厅。", 0.7)
    assert hall.prepared is not None
    assert hall.prepared.speed == 0.7
    hall.on(ev.SpeedSet(1.4))
    assert (hall.spoken, hall.voice.speed) == ("这里是大厅。", 1.4)


def test_same_pace_or_a_pause_is_not_interrupted_by_the_speed() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.SpeedSet(1.0))
    assert hall.latest == ()
    hall.on(ev.PlayChosen(), ev.SpeedSet(0.7))
    assert hall.latest == ()
    assert hall.on(ev.PlayChosen()).voice is not None
    assert hall.voice is not None
    assert hall.voice.speed == 0.7


def test_breath_is_longest_after_the_station_and_longer_after_a_paragraph() -> None:
    tour = a_tour(a_station("厅", "一。二。\n\n三。"))
    hall = Hall(tour).on(ev.Begun()).say(2)
    pauses = [e.pause for e in hall.effects if isinstance(e, Speak)]
    assert pauses == [pace.SENTENCE_PAUSE, pace.PARAGRAPH_PAUSE, pace.STATION_PAUSE]


def test_pictures_turn_with_the_text_until_a_hand_turns_them() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    assert hall.show.picture == 0
    assert hall.on(ev.LineChosen(3)).show.picture == 1
    assert hall.on(ev.PictureChosen(0)).say().show.picture == 0
    assert hall.on(ev.PictureChosen(99)).show.picture == 1
    assert hall.on(ev.StationChosen("大厅"), ev.LineChosen(4)).show.picture == 1


def test_big_text_speaks_slower_but_never_below_what_an_ear_follows() -> None:
    """V7."""
    assert pace.voice_speed(Comfort(big=True)) == pytest.approx(0.8)
    assert pace.voice_speed(Comfort(big=True, speed=0.7)) == pytest.approx(0.56)
    assert pace.voice_speed(Comfort(speed=1.4)) == 1.4


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("好。", 1.5), ("一二三四五六七八九。", 3.0), ("2013年", 5 / 3), ("QQ群", 1.5), ("", 1.5)],
)
def test_reading_takes_a_third_of_a_second_a_hanzi(text: str, seconds: float) -> None:
    assert pace.reading_seconds(text) == pytest.approx(seconds)


def test_five_minutes_of_text_take_five_minutes_to_read() -> None:
    assert 300 <= pace.reading_seconds(FIVE_MINUTES) <= 310
