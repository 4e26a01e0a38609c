"""A guide who tells a station herself: the voice is off there, and the light goes on."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import Hush, Prepare, Speak
from kiosk.show.memory import dump, restore
from kiosk.show.state import Guide, House, Narration, Page, Silence, opening
from tests.builders import a_station, a_tour, one_station_tour, parts_tour, recorded_tour, two_floor_tour
from tests.show.hall import Hall


def test_visit_with_the_voice_off_is_told_by_light_and_the_pages_follow() -> None:
    """G12."""
    hall = Hall(two_floor_tour(), house=House(walking=True)).on(ev.Begun(), ev.VoiceSet(False))
    seen = set()
    for _ in range(120):
        hall.wait(1.0)
        seen.add((hall.show.page, hall.show.station))
    assert {(Page.STATION, name) for name in ("大厅", "书房", "展厅")} <= seen
    assert len(hall.speeches) == 1, "only the sentence that was being said when the guide took over"


def test_switching_the_voice_off_in_mid_sentence_is_silence_at_once_and_the_sentence_stays() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun()).say().on(ev.VoiceSet(False))
    assert hall.latest == (Hush(),)
    assert (hall.lit, hall.show.unspoken, hall.show.narration) == ("这里是大厅。", True, Narration.PLAYING)
    assert hall.show.silence is Silence.GUIDE
    hall.wait(2.0)
    assert (hall.lit, hall.speeches[-1]) == ("院里住着5547户人家。", "这里是大厅。")


def test_switching_it_on_again_says_the_current_sentence_from_its_start() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.VoiceSet(False)).wait(4.0)
    lit = hall.lit
    hall.on(ev.VoiceSet(True))
    assert hall.spoken == hall.lit == lit != "各位来宾，上午好！"
    assert (hall.show.silence, hall.show.unspoken) == (Silence.NONE, False)
    assert hall.prepared is not None


def test_voice_and_guide_are_mixed_station_by_station() -> None:
    hall = Hall(two_floor_tour()).on(ev.VoiceSet(False, "书房"), ev.Begun())
    assert hall.spoken == "各位来宾，上午好！"
    hall.on(ev.ForwardChosen())
    assert (hall.spoken, hall.lit, hall.show.silence) == ("", "书房里有三千册书。", Silence.GUIDE)
    hall.on(ev.ForwardChosen())
    assert (hall.spoken, hall.show.silence) == ("展厅在楼上。", Silence.NONE)


def test_guide_keeps_the_visit_and_gives_one_station_to_the_voice() -> None:
    hall = Hall(two_floor_tour()).on(ev.VoiceSet(False), ev.VoiceSet(True, "书房"), ev.Begun())
    assert hall.voice is None
    assert hall.on(ev.ForwardChosen()).spoken == "书房里有三千册书。"
    assert hall.on(ev.ForwardChosen()).voice is None
    hall.on(ev.VoiceSet(True), ev.BackChosen())
    assert hall.spoken == "书房里有三千册书。"
    assert hall.show.guide == Guide(), "the whole visit means every station"


def test_the_parts_of_a_station_are_the_guide_s_too() -> None:
    hall = Hall(parts_tour()).on(ev.VoiceSet(False, "长廊"), ev.StationChosen("长廊"), ev.ForwardChosen())
    assert (hall.show.part, hall.voice, hall.lit) == (1, None, "这是第1块图版。")


def test_what_the_guide_tells_is_not_prepared() -> None:
    hall = Hall(two_floor_tour()).on(ev.VoiceSet(False, "书房"), ev.Begun())
    assert hall.prepared is not None
    assert hall.prepared.texts[-1] == "请随我前往书房。"
    assert "书房里有三千册书。" not in hall.prepared.texts
    hall.on(ev.ForwardChosen())
    assert hall.prepared is not None
    assert hall.prepared.texts == ("展厅在楼上。", "参观到这里结束。")
    hall.on(ev.VoiceSet(False), ev.ForwardChosen())
    assert not any(isinstance(effect, Prepare | Speak) for effect in hall.latest)


def test_station_given_back_to_the_voice_is_prepared_while_another_is_told() -> None:
    hall = Hall(two_floor_tour()).on(ev.VoiceSet(False, "书房"), ev.Begun())
    voice = hall.voice
    hall.on(ev.VoiceSet(True, "书房"))
    assert hall.voice is voice, "what is being said goes on"
    assert hall.prepared is not None
    assert "书房里有三千册书。" in hall.prepared.texts


def test_recording_is_silent_too_and_starts_again_at_its_sentence() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun())
    hall.on(ev.Heard(hall.show.utterance, 25.0, 40.0), ev.VoiceSet(False, "戏台"))
    assert (hall.voice, hall.show.line) == (None, 2)
    hall.on(ev.VoiceSet(True, "戏台"))
    assert hall.voice is not None
    assert (hall.voice.recording, hall.voice.start) == ("voice.opus", 0.5)


def test_pause_stays_a_pause_whoever_tells() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.PlayChosen(), ev.VoiceSet(False))
    assert (hall.voice, hall.show.narration) == (None, Narration.PAUSED)
    assert Hush() not in hall.latest
    assert hall.on(ev.PlayChosen()).show.unspoken
    hall.on(ev.PlayChosen(), ev.VoiceSet(True))
    assert (hall.voice, hall.show.narration) == (None, Narration.PAUSED)
    assert hall.on(ev.PlayChosen()).spoken == "各位来宾，上午好！"


@pytest.mark.parametrize("news", [ev.VoiceChanged(False), ev.SoundChanged(False)])
def test_voice_or_device_that_comes_and_goes_does_not_disturb_the_guide(
    news: ev.VoiceChanged | ev.SoundChanged,
) -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.VoiceSet(False)).wait(1.0)
    since = hall.show.since
    hall.on(news)
    assert (hall.show.since, hall.show.silence) == (since, Silence.GUIDE)
    assert not any(isinstance(effect, Hush | Speak) for effect in hall.latest)
    hall.on(replace(news, works=True))
    assert (hall.show.since, hall.voice) == (since, None)


@pytest.mark.parametrize("event", [ev.VoiceSet(True), ev.VoiceSet(True, "大厅"), ev.VoiceSet(False, "?")])
def test_what_changes_nothing_interrupts_nobody(event: ev.VoiceSet) -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun())
    show = hall.show
    assert hall.on(event).show == show
    assert hall.latest == ()


def test_next_visitor_finds_the_voice_on() -> None:
    for end in ((ev.Faulted(),), (ev.LeaveChosen(), ev.LeaveChosen())):
        hall = Hall(one_station_tour()).on(ev.Begun(), ev.VoiceSet(False, "门厅"), *end)
        assert hall.show.guide == Guide()
        assert hall.on(ev.Begun()).spoken == "只有这一处。"


def test_voice_switched_off_before_anyone_came_is_on_again_when_nobody_does() -> None:
    hall = Hall(one_station_tour()).on(ev.VoiceSet(False)).wait(60.0)
    assert hall.show.guide == Guide(whole=True)
    assert hall.wait(20.0).show.guide == Guide()


def test_another_tour_in_the_same_visit_is_the_guide_s_when_the_whole_visit_is() -> None:
    other = a_tour(a_station("门厅", "请进。"), id="other")
    hall = Hall(two_floor_tour(), other).on(ev.VoiceSet(False), ev.VoiceSet(True, "书房"))
    hall.on(ev.TourChosen("other"), ev.Begun())
    assert (hall.voice, hall.show.guide) == (None, Guide(whole=True))


def test_who_tells_which_station_survives_a_restart() -> None:
    tours = (two_floor_tour(),)
    hall = Hall(*tours).on(ev.Begun(), ev.VoiceSet(False), ev.VoiceSet(True, "书房"))
    restored = restore(json.loads(json.dumps(dump(hall.show))), opening(tours, House()))
    assert restored.guide == Guide(whole=True, otherwise=("书房",))


def test_stations_of_another_tour_are_refused_after_a_restart() -> None:
    hall = Hall(two_floor_tour()).on(ev.VoiceSet(False, "书房"))
    changed = a_tour(a_station("大厅", "新的话。"))
    with pytest.raises(ValueError, match="书房"):
        restore(json.loads(json.dumps(dump(hall.show))), opening((changed,), House()))
