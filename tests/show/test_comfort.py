"""What a visitor may set, and that it stays within what ears and eyes can use."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import SetVolume
from kiosk.show.state import Language, Narration
from tests.builders import one_station_tour, two_floor_tour
from tests.show.hall import Hall

NAN = float("nan")


@pytest.mark.parametrize(
    ("asked", "given"), [(0.3, 0.3), (-1.0, 0.0), (7.0, 1.0), (float("inf"), 1.0), (NAN, 0.8)]
)
def test_volume_stays_between_silence_and_full(asked: float, given: float) -> None:
    hall = Hall(two_floor_tour()).on(ev.VolumeSet(asked))
    assert hall.show.comfort.volume == given


@pytest.mark.parametrize(("asked", "given"), [(0.9, 0.9), (0.1, 0.7), (3.0, 1.4), (NAN, 1.0)])
def test_pace_stays_between_dragging_and_blurred(asked: float, given: float) -> None:
    assert Hall(two_floor_tour()).on(ev.SpeedSet(asked)).show.comfort.speed == given


def test_volume_changes_at_once_and_interrupts_nothing() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.VolumeSet(0.5))
    assert hall.latest == (SetVolume(0.5),)
    assert not hall.on(ev.VolumeSet(0.5)).latest


def test_big_text_says_the_sentence_anew_and_slower() -> None:
    """V7."""
    hall = Hall(two_floor_tour()).on(ev.Begun()).say().on(ev.BigTextSet(True))
    assert hall.voice is not None
    assert hall.spoken == "这里是大厅。"
    assert hall.voice.speed == pytest.approx(0.8)
    hall.on(ev.BigTextSet(False))
    assert (hall.spoken, hall.voice.speed) == ("这里是大厅。", 1.0)


def test_big_text_gives_a_silent_reader_more_time() -> None:
    """V7, V12: 12 hanzi take four seconds, and five in 大字."""
    tour = one_station_tour("一二三四五六七八九十百千。")
    hall = Hall(tour).on(ev.SoundChanged(False), ev.BigTextSet(True), ev.Begun()).wait(4.9, every=0.1)
    assert hall.show.narration is Narration.PLAYING
    assert hall.wait(0.2, every=0.1).show.narration is Narration.FINISHED


@pytest.mark.parametrize("event", [ev.CalmSet(True), ev.LanguageSet(Language.ENGLISH)])
def test_calm_and_language_interrupt_no_voice(event: ev.Event) -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), event)
    assert hall.latest == ()
    assert hall.show.comfort.calm or hall.show.comfort.language is Language.ENGLISH


def test_comfort_lasts_from_station_to_station() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), ev.SpeedSet(0.7), ev.ForwardChosen())
    assert hall.voice is not None
    assert hall.voice.speed == 0.7
