"""The narration that the shipped tours carry belongs to what they say now, sentence by sentence."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

import numpy as np
import pytest

from kiosk.customs import paces, whole_script
from kiosk.settings import Settings
from kiosk.tour.media import find_media
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tour
from kiosk.voice.loudness import loudness
from kiosk.voice.pack import NAME, Packs, names_in, read_entry
from kiosk.voice.saying import Saying, entry_name, saying
from kiosk.voice.voices import Voice, neural_voice

ROOT = Path(__file__).resolve().parents[1]
TOURS = sorted(path.stem for path in (ROOT / "tours").glob("*.yaml") if "." not in path.stem)
HALL = Settings(home=ROOT / "nobody's home")
REMEDY = "run make voice and make narration"


@cache
def tour_of(name: str) -> Tour:
    tour = read_tour(ROOT / "tours" / f"{name}.yaml", ROOT / "media").tour
    assert tour is not None
    return tour


@cache
def work_of(name: str) -> tuple[Saying, ...]:
    tour = tour_of(name)
    return tuple(
        saying(order.text, order.language, order.speed, tour.pronounce)
        for order in whole_script([tour], HALL)
        if order.speed == paces(HALL)[0]
    )


def voice() -> Voice:
    chosen = neural_voice(HALL.voice)
    assert chosen is not None
    return chosen


@pytest.mark.parametrize("name", TOURS)
def test_every_sentence_is_there_as_it_is_written_and_read_now_and_no_other(name: str) -> None:
    carried = names_in(ROOT / "media" / name / NAME)
    wanted = {entry_name(what, voice()): what.text for what in work_of(name)}
    missing = [text for entry, text in wanted.items() if entry not in carried]
    assert not missing, f"{len(missing)} sentences have no sound of theirs: {missing[:5]}; {REMEDY}"
    assert carried <= set(wanted), f"sounds that belong to no sentence any more; {REMEDY}"


@pytest.mark.parametrize("name", TOURS)
def test_each_sound_is_as_long_as_its_sentence_takes_and_marked_for_it(name: str) -> None:
    for what in work_of(name)[::5]:
        sound = read_entry(ROOT / "media" / name / NAME, entry_name(what, voice()))
        assert sound.spoken == what.spoken
        assert len(sound.marks) == len(what.text)
        words = sum(character.isalnum() for character in what.spoken)
        pace = words / (len(sound.pcm) / 48_000) * 60 / what.speed
        assert 100 < pace < 320, f"{what.text}: {pace:.0f} hanzi a minute"


@pytest.mark.parametrize("name", TOURS)
def test_each_sound_is_equally_loud(name: str) -> None:
    for what in work_of(name)[::9]:
        sound = read_entry(ROOT / "media" / name / NAME, entry_name(what, voice()))
        samples = np.frombuffer(sound.pcm, np.int16) / 32768
        assert loudness(samples, 24_000) == pytest.approx(-18.0, abs=1.0), what.text
        assert np.abs(samples).max() < 1.0


@pytest.mark.parametrize("name", TOURS)
def test_a_text_that_changes_loses_its_sound(name: str) -> None:
    """So that the first test can fail."""
    packs = Packs(partial(find_media, ROOT / "media"))
    what = work_of(name)[0]
    assert packs.find(name, what, (voice(),)) is not None
    changed = saying(what.text.replace("。", "！") + "新", what.language, what.speed)
    assert packs.find(name, changed, (voice(),)) is None
