"""What a visitor hears, recorded from a real sound server."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sound_server import RATE, Recording, SoundServer, serving, sound_server
from tests.sound_stage import App, pitch, playing, settled

__all__ = ["sound_server"]

log = logging.getLogger(__name__)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, Recording]]:
    """A loudspeaker that plays, and ears in the same room."""
    with (
        serving(tmp_path_factory.mktemp("room")) as server,
        server.listening("hall") as ears,
        playing(server) as app,
    ):
        settled(ears, app)
        yield app, ears


def test_sound_comes_and_is_told_as_it_goes(room: tuple[App, Recording]) -> None:
    app, ears = room
    asked = app.do("tone", 1, 440, 1.0, 0.2, 0.0)
    _, kind, (utterance, seconds, length, _) = app.events.get(timeout=5)
    assert (kind, utterance, length) == ("Heard", 1, 1.0)
    assert 0 <= seconds <= 1
    said = app.wait_for("Said", 1)
    (begin, end), *more = ears.runs(asked)
    assert not more
    assert end - begin == pytest.approx(1.0, abs=0.2)
    assert pitch(ears.heard(asked)) == pytest.approx(440, abs=2)
    assert said >= asked + 1.0


def test_the_pause_between_two_sentences_is_as_written(room: tuple[App, Recording]) -> None:
    app, ears = room
    asked = app.do("tone", 1, 440, 0.5, 0.6, 0.0)
    app.wait_for("Said", 1)
    app.do("tone", 2, 660, 0.5, 0.0, 0.0)
    app.wait_for("Said", 2)
    threading.Event().wait(0.2)
    (_, first_end), (second_begin, _) = ears.runs(asked)
    log.info("pause asked 0.600 s, heard %.3f s", second_begin - first_end)
    assert second_begin - first_end >= 0.59


def test_hush_is_silence_and_nothing_follows(room: tuple[App, Recording]) -> None:
    app, ears = room
    asked = app.do("tone", 1, 440, 5.0, 0.0, 0.0)
    app.wait_for("Heard", 1)
    threading.Event().wait(0.5)
    hushed = app.do("hush")
    threading.Event().wait(0.8)
    last = ears.last_loud(asked)
    assert last is not None
    log.info("hush to silence %.0f ms", 1000 * (last - hushed))
    (begin, end), *more = ears.runs(asked)
    assert not more
    assert end - begin < 2.0


def largest_step(samples: Any) -> int:
    """The largest difference from one sample to the next: a click is one of the sound's whole height."""
    return int(np.abs(np.diff(samples.astype(np.int32))).max())


def test_no_click_where_sound_begins_ends_or_is_entered(room: tuple[App, Recording]) -> None:
    app, ears = room
    # 440.3 Hz neither ends nor is at 0.31 of the way where a wave crosses zero.
    asked = app.do("tone", 1, 440.3, 0.7, 0.2, 0.31)
    app.wait_for("Said", 1)
    app.do("tone", 2, 440.3, 0.7, 0.2, 0.0)
    app.wait_for("Said", 2)
    threading.Event().wait(0.3)
    assert len(ears.runs(asked)) == 2
    # The steepest step of the wave itself is 922; cut where it is highest it would be 8000.
    assert largest_step(ears.heard(asked)) < 1100


def test_a_pause_or_another_volume_is_heard_as_steps_and_not_as_a_click(room: tuple[App, Recording]) -> None:
    app, ears = room
    steps = []
    for number in range(1, 6):
        asked = app.do("tone", number, 440, 5.0, 0.0, 0.0)
        app.wait_for("Heard", number)
        threading.Event().wait(0.4)
        app.do("set_volume", 0.2)
        threading.Event().wait(0.3)
        app.do("set_volume", 1.0)
        threading.Event().wait(0.3)
        turned = largest_step(ears.heard(asked))
        app.do("hush")
        threading.Event().wait(0.4)
        steps.append((turned, largest_step(ears.heard(asked))))
    log.info("largest steps at another volume and at a pause, of 8000: %s", steps)
    # A sudden change of the volume would be 6400 at worst, a sudden silence 8000.
    assert max(turned for turned, _ in steps) < 3600
    assert max(hushed for _, hushed in steps) < 5200


def test_each_character_is_told_when_it_is_heard(room: tuple[App, Recording]) -> None:
    app, ears = room
    marks = [0.05 + 0.1 * number for number in range(20)]
    asked = app.do("tone", 1, 440, 2.5, 0.0, 0.0, marks)
    app.wait_for("Said", 1)
    told = [what for kind, what in app.seen if kind == "Heard" and what[0] == 1 and what[3] is not None]
    characters = [what[3] for what in told[-40:]]
    assert ears.first_loud(asked) is not None
    assert characters == sorted(characters)
    assert set(range(1, 21)) <= set(characters)
    for _, seconds, _, reached in told[-40:]:
        assert reached == sum(mark <= seconds for mark in marks)


def test_fifty_quick_taps_leave_one_voice_the_last(room: tuple[App, Recording]) -> None:
    app, ears = room
    for number in range(1, 50):
        app.do("tone", number, 400 + number, 3.0, 0.0, 0.0)
    app.do("tone", 50, 1000, 1.0, 0.0, 0.0)
    said = app.wait_for("Said", 50)
    threading.Event().wait(0.5)
    assert app.events.empty()
    # What is heard before the end of the last is the last alone, and after it comes nothing.
    assert pitch(ears.heard(said - 0.9)[: int(0.8 * RATE)]) == pytest.approx(1000, abs=3)
    last = ears.last_loud(said - 0.9)
    assert last is not None
    assert last < said + 0.3


def test_volume_is_heard_at_once_and_a_start_in_the_middle_is_shorter(room: tuple[App, Recording]) -> None:
    app, ears = room
    asked = app.do("tone", 1, 440, 2.0, 0.0, 0.5)
    threading.Event().wait(0.4)
    turned = app.do("set_volume", 0.25)
    app.wait_for("Said", 1)
    (begin, end), *_ = ears.runs(asked)
    assert 0.7 < end - begin < 1.5  # half of two seconds
    assert np.abs(ears.heard(turned + 0.25)[: RATE // 10]).max() == pytest.approx(2000, abs=120)


def test_without_a_device_the_text_goes_on_and_sound_comes_back_by_itself(sound_server: SoundServer) -> None:
    sound_server.unplug("hall")
    with playing(sound_server) as app:
        app.wait_for("SoundChanged", False)
        app.do("tone", 1, 440, 1.0, 0.0, 0.0)
        app.wait_for("Unspoken", 1)
        sound_server.plug("annex")
        app.wait_for("SoundChanged", True)
        with sound_server.listening("annex") as ears:
            asked = app.do("tone", 2, 440, 0.5, 0.0, 0.0)
            app.wait_for("Said", 2)
            threading.Event().wait(0.3)
            assert ears.runs(asked)


def test_a_loudspeaker_pulled_out_in_mid_speech_is_noticed_and_found_again(sound_server: SoundServer) -> None:
    with playing(sound_server) as app:
        with sound_server.listening("hall") as ears:
            settled(ears, app)
            app.do("tone", 1, 440, 30.0, 0.0, 0.0)
            app.wait_for("Heard", 1)
        sound_server.unplug("hall")
        app.wait_for("SoundChanged", False)
        sound_server.plug("other")
        app.wait_for("SoundChanged", True)
        with sound_server.listening("other") as ears:
            asked = app.do("tone", 2, 440, 0.5, 0.0, 0.0)
            app.wait_for("Said", 2)
            threading.Event().wait(0.3)
            assert len(ears.runs(asked)) == 1


def test_the_app_outlives_its_sound_server(sound_server: SoundServer) -> None:
    with playing(sound_server) as app:
        with sound_server.listening("hall") as ears:
            settled(ears, app)
        app.do("tone", 1, 440, 30.0, 0.0, 0.0)
        app.wait_for("Heard", 1)
        sound_server.stop()
        app.wait_for("SoundChanged", False)
        app.do("tone", 2, 440, 1.0, 0.0, 0.0)
        app.wait_for("Unspoken", 2)


def test_the_narrator_speaks_the_last_of_fifty_and_sooner_what_it_said_before(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    with (
        sound_server.listening("hall") as ears,
        playing(sound_server, str(tmp_path / "library")) as app,
    ):
        app.do("speak", 999, "请随我来。", 0.0)
        app.wait_for("Said", 999)
        for number in range(1, 50):
            app.do("speak", number, f"这里是第{number}个窗口，请大家看墙上的图版，听我慢慢说。", 0.0)
        asked = app.do("speak", 50, "谢谢大家。", 0.0)
        app.wait_for("Said", 50)
        threading.Event().wait(0.3)
        assert app.events.empty()
        last = ears.last_loud(asked)
        assert last is not None
        assert last - asked < 3.0  # the last text is short; any other would still be speaking
        assert any((tmp_path / "library").iterdir())
        for number, what in ((51, "uncached"), (52, "cached")):
            threading.Event().wait(0.5)  # Said comes before the last of the pause has gone out
            asked = app.do("speak", number, "欢迎您。", 0.3)
            app.wait_for("Said", number)
            first = ears.first_loud(asked)
            assert first is not None
            log.info("tap to first sample, %s: %.0f ms", what, 1000 * (first - asked))
