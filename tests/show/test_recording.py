"""A human voice: it speaks a station's whole text, and the lines light up along with it."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import Hush, Speak
from kiosk.show.state import Narration
from kiosk.tour.model import Tour
from tests.builders import a_station, a_tour, recorded_tour, said
from tests.show.hall import Hall


def test_recording_speaks_the_whole_text_and_lights_its_lines_in_proportion() -> None:
    """Four sentences of equal length in 40 s: ten seconds each."""
    hall = Hall(recorded_tour()).on(ev.Begun())
    assert hall.voice is not None
    assert (hall.voice.recording, hall.voice.start) == ("voice.opus", 0.0)
    assert hall.spoken == "甲乙丙丁戊己庚辛壬。" * 4
    lit = []
    for seconds in (0.0, 9.9, 10.0, 25.0, 39.9, 40.0, 41.0):
        hall.on(ev.Heard(hall.show.utterance, seconds, 40.0))
        lit.append((hall.show.line, hall.show.picture))
    assert lit == [(0, 0), (0, 0), (1, 0), (2, 1), (3, 2), (3, 2), (3, 2)]


def test_after_the_recording_the_way_on_is_spoken_by_the_engine() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun())
    hall.on(ev.Heard(hall.show.utterance, 15.0, 40.0)).say()
    assert hall.voice is not None
    assert (hall.spoken, hall.voice.recording) == ("请随我前往水井。", None)
    hall.on(ev.Heard(hall.show.utterance, 1.0, 2.0))
    assert hall.lit == "请随我前往水井。"
    assert hall.say().show.narration is Narration.FINISHED


def test_line_tapped_in_a_recording_starts_there() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun(), ev.LineChosen(3))
    assert hall.voice is not None
    assert (hall.voice.recording, hall.voice.start) == ("voice.opus", 0.75)


def test_paused_recording_resumes_at_the_sentence_it_had_reached() -> None:
    """V18."""
    hall = Hall(recorded_tour()).on(ev.Begun())
    hall.on(ev.Heard(hall.show.utterance, 25.0, 40.0), ev.PlayChosen(), ev.PlayChosen())
    assert hall.voice is not None
    assert hall.voice.start == 0.5


def test_recording_is_heard_without_an_engine() -> None:
    """V12: a human voice needs none; only the way on is lit."""
    hall = Hall(recorded_tour()).on(ev.VoiceChanged(False), ev.Begun()).say().miss()
    assert (hall.voice, hall.lit, hall.show.unspoken) == (None, "请随我前往水井。", True)
    assert [e.recording for e in hall.effects if isinstance(e, Speak)] == ["voice.opus", None]


def test_recording_in_another_language_is_not_played() -> None:
    tour = a_tour(a_station("戏台", "好戏开场。", recordings=(("en", "stage.opus"),)))
    hall = Hall(tour).on(ev.Begun())
    assert hall.voice is not None
    assert hall.voice.recording is None


def test_recording_of_the_full_text_is_not_played_on_the_short_route() -> None:
    hall = Hall(recorded_tour()).on(ev.HomeChosen(), ev.RouteChosen("quick"), ev.Begun())
    assert hall.voice is not None
    assert hall.voice.recording is None


def test_recording_that_cannot_be_played_is_read_to_its_end() -> None:
    hall = Hall(recorded_tour()).on(ev.StationChosen("磨坊"))
    hall.on(ev.Unspoken(hall.show.utterance)).wait(5.0)
    assert hall.show.narration is Narration.FINISHED


def test_recording_of_a_text_without_words_starts_at_its_beginning() -> None:
    tour = a_tour(a_station("戏台", "{称呼}", recordings=(("zh-Hans", "v.opus"),)), address="")
    hall = Hall(tour).on(ev.Begun())
    assert hall.voice is not None
    assert hall.voice.start == 0.0


@pytest.mark.parametrize("works", [True, False])
def test_recording_plays_on_while_an_engine_is_found_or_lost(works: bool) -> None:
    """It needs none; only the way on is told by what there is."""
    hall = Hall(recorded_tour()).on(ev.VoiceChanged(not works), ev.Begun())
    playing = hall.voice
    hall.on(ev.Heard(hall.show.utterance, 15.0, 40.0), ev.VoiceChanged(works))
    assert hall.voice is playing is not None
    assert not any(isinstance(effect, Speak | Hush) for effect in hall.latest)
    hall.say()
    assert hall.spoken == "请随我前往水井。"


def test_engine_lost_on_the_way_on_leaves_it_lit() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun()).say().on(ev.VoiceChanged(False)).miss()
    assert (hall.voice, hall.lit, hall.show.unspoken) == (None, "请随我前往水井。", True)


def test_what_a_recording_speaks_is_not_prepared() -> None:
    hall = Hall(recorded_tour()).on(ev.Begun())
    assert hall.prepared is not None
    assert hall.prepared.texts[:2] == ("请随我前往水井。", "井水是甜的。")
    hall.on(ev.ForwardChosen())
    assert hall.prepared is not None
    assert hall.prepared.texts[0] == "井绳磨出了沟。"
    assert "磨盘转了一百年。" not in hall.prepared.texts
    hall.on(ev.HomeChosen(), ev.RouteChosen("quick"), ev.Begun())
    assert hall.prepared is not None
    assert hall.prepared.texts[0] == "请随我前往水井。", "the short telling is one sentence, and not recorded"
    assert hall.spoken == "甲乙丙丁戊己庚辛壬。"


def framed_tour() -> Tour:
    """One station with a recording, between a greeting and a closing that nobody recorded."""
    first = recorded_tour().stations[0]
    return a_tour(first, greeting=said("欢迎。", "请坐。"), closing=said("再见。"))


def test_greeting_and_closing_are_spoken_by_the_engine_around_the_recording() -> None:
    hall = Hall(framed_tour()).on(ev.Begun())
    heard = []
    for _ in range(4):
        assert hall.voice is not None
        heard.append((hall.spoken[:4], hall.voice.recording))
        hall.say()
    assert heard == [
        ("欢迎。", None),
        ("请坐。", None),
        ("甲乙丙丁", "voice.opus"),
        ("再见。", None),
    ]
    assert hall.show.narration is Narration.FINISHED


def test_recording_behind_a_greeting_lights_its_own_lines() -> None:
    hall = Hall(framed_tour()).on(ev.Begun()).say(2)
    assert hall.voice is not None
    assert (hall.voice.start, hall.spoken) == (0.0, "甲乙丙丁戊己庚辛壬。" * 4)
    lit = []
    for seconds in (0.0, 10.0, 39.9, 41.0):
        hall.on(ev.Heard(hall.show.utterance, seconds, 40.0))
        lit.append(hall.show.line)
    assert lit == [2, 3, 5, 5]
    hall.on(ev.LineChosen(4))
    assert hall.voice is not None
    assert (hall.voice.recording, hall.voice.start) == ("voice.opus", 0.5)
