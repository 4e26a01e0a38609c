"""No voice, no device, or a voice that is lost: the text is lit at reading pace and goes on."""

from __future__ import annotations

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import Hush
from kiosk.show.state import Narration, Silence
from tests.builders import (
    a_station,
    a_tour,
    one_station_tour,
    two_floor_tour,
)
from tests.show.hall import Hall


def test_without_a_voice_the_text_is_lit_at_reading_pace_and_goes_on() -> None:
    """V12: 12 hanzi are lit four seconds, at 180 a minute, and the reason is told."""
    tour = a_tour(a_station("厅", "一二三四五六七八九十百千。第二句。"))
    hall = Hall(tour).on(ev.Begun(), ev.VoiceChanged(False)).miss()
    assert (hall.voice, hall.show.unspoken, hall.show.silence) == (None, True, Silence.NO_VOICE)
    hall.wait(3.9, every=0.1)
    assert hall.lit == "一二三四五六七八九十百千。"
    hall.wait(0.2, every=0.1)
    assert hall.lit == "第二句。"
    assert (hall.show.unspoken, hall.show.silence) == (True, Silence.NO_VOICE)
    hall.miss()
    assert hall.wait(2.0).show.narration is Narration.FINISHED


def test_a_line_that_was_rendered_before_is_heard_without_an_engine() -> None:
    """It is asked for although the line before was missed; the note goes when the voice is heard."""
    tour = a_tour(a_station("厅", "一二三四五六。第二句有人说过。第三句也有。"))
    hall = Hall(tour).on(ev.Begun(), ev.VoiceChanged(False)).miss().wait(2.1, every=0.1)
    assert hall.spoken == hall.lit == "第二句有人说过。"
    assert hall.show.silence is Silence.NO_VOICE
    hall.on(ev.Heard(hall.show.utterance, 0.1, 9.0))
    assert (hall.show.silence, hall.show.unspoken) == (Silence.NONE, False)
    hall.wait(8.0)
    assert hall.lit == "第二句有人说过。"  # its end is the voice's to tell
    hall.say()
    assert (hall.lit, hall.show.silence) == ("第三句也有。", Silence.NONE)


def test_the_light_does_not_begin_anew_when_the_miss_is_told_late() -> None:
    tour = a_tour(a_station("厅", "一二三四五六七八九十百千。一二三四五六七八九十百千。"))
    hall = Hall(tour).on(ev.Begun(), ev.VoiceChanged(False)).miss().wait(4.1, every=0.1)
    hall.wait(3.0, every=0.1).miss().wait(1.0, every=0.1)
    assert hall.show.narration is Narration.FINISHED


def test_text_lit_without_a_voice_can_be_paused_and_resumed() -> None:
    """V12: the play key works as ever."""
    hall = Hall(one_station_tour()).on(ev.SoundChanged(False), ev.Begun(), ev.PlayChosen()).wait(10.0)
    assert (hall.lit, hall.show.narration) == ("只有这一处。", Narration.PAUSED)
    hall.on(ev.PlayChosen()).wait(5.0)
    assert hall.lit == "看完就可以回家。"


def test_speaker_unplugged_in_mid_speech_and_plugged_in_again() -> None:
    """V13: the same sentence by light, then by voice again, with no restart."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say().on(ev.SoundChanged(False))
    assert hall.latest[0] == Hush()
    assert (hall.show.silence, hall.lit, hall.show.unspoken) == (Silence.NO_DEVICE, "这里是大厅。", True)
    hall.wait(2.0)
    assert hall.lit == "院里住着5547户人家。"
    hall.on(ev.SoundChanged(True))
    assert hall.spoken == hall.lit == "院里住着5547户人家。"
    assert hall.show.silence is Silence.NONE


def test_sound_that_comes_back_breaks_no_pause() -> None:
    hall = Hall(two_floor_tour()).on(
        ev.Begun(), ev.SoundChanged(False), ev.PlayChosen(), ev.SoundChanged(True)
    )
    assert (hall.voice, hall.show.narration) == (None, Narration.PAUSED)


def test_news_that_is_none_interrupts_nobody() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.SoundChanged(True), ev.VoiceChanged(True))
    assert hall.latest == ()
    assert hall.show.asked == 1


def test_voice_is_found_in_mid_station() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.VoiceChanged(False)).miss().wait(3.0).miss()
    hall.on(ev.VoiceChanged(True))
    assert hall.spoken == hall.lit == "这里是大厅。"
    assert not hall.show.unspoken


def test_one_sentence_the_voice_cannot_say_is_lit_and_the_next_is_spoken() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun())
    hall.on(ev.Unspoken(hall.show.utterance))
    assert (hall.voice, hall.show.unspoken, hall.lit) == (None, True, "只有这一处。")
    hall.wait(2.0)
    assert hall.spoken == hall.lit == "看完就可以回家。"


def test_voice_without_a_sign_of_life_is_given_up_for_its_sentence() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun()).wait(pace.PATIENCE)
    assert hall.spoken == "只有这一处。"
    hall.wait(1.0)
    assert (hall.voice, hall.show.unspoken) == (None, True)
    hall.wait(1.0)
    assert (hall.voice, hall.lit) == (None, "只有这一处。"), "it is lit as long as a reader needs"
    hall.wait(1.0)
    assert hall.spoken == "看完就可以回家。"


def test_voice_that_shows_signs_of_life_may_take_its_time() -> None:
    hall = Hall(one_station_tour()).on(ev.Begun())
    for second in range(60):
        hall.wait(1.0).on(ev.Heard(hall.show.utterance, second, 60.0))
    assert hall.spoken == "只有这一处。"
