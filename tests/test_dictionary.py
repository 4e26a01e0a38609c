"""A corrected pronunciation is heard with the next sentence."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from pathlib import Path

import pytest

from kiosk import dictionary
from kiosk.dictionary import Dictionary
from kiosk.settings import Settings
from kiosk.tour.model import Tour
from kiosk.tour.reader import Reading, read_tour

TOUR = """schema: 1
title: 小院
form: chapters
language: zh-Hans
pronounce: {下辇: 下捻}
stations:
  - id: gate
    name: 门口
    text: 欢迎来到下辇。
"""


class Clock:
    """Seconds that go on when the test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hall(tmp_path: Path) -> Settings:
    (tmp_path / "home").mkdir()
    (tmp_path / "yard.yaml").write_text(TOUR, "utf-8")
    return Settings(home=tmp_path / "home", tours=tmp_path, media=tmp_path)


def tour_of(hall: Settings) -> Tour:
    tour = read_tour(hall.tours / "yard.yaml", hall.media).tour
    assert tour is not None
    return tour


def edited(path: Path, text: str) -> None:
    """Write as an editor does, at another time than the last."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, "utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_the_tours_word_beats_the_halls_and_other_tours_hear_the_halls_alone(hall: Settings) -> None:
    hall.dictionary.write_text("下辇: 下年\n重阳: 虫阳\n", "utf-8")
    words = Dictionary(hall, [tour_of(hall)])
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    assert dict(words("other")) == {"下辇": "下年", "重阳": "虫阳"}


def test_a_change_of_either_file_is_heard_within_a_second(hall: Settings) -> None:
    clock = Clock()
    words = Dictionary(hall, [tour_of(hall)], clock)
    assert dict(words("yard")) == {"下辇": "下捻"}
    edited(hall.dictionary, "重阳: 虫阳\n")
    edited(hall.tours / "yard.yaml", TOUR.replace("下捻", "下碾"))
    clock.now = 0.5
    assert dict(words("yard")) == {"下辇": "下捻"}
    clock.now = 1.0
    assert dict(words("yard")) == {"下辇": "下碾", "重阳": "虫阳"}


def test_who_asks_while_a_change_is_being_read_hears_it_too(
    hall: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    words = Dictionary(hall, [tour_of(hall)], clock)
    edited(hall.tours / "yard.yaml", TOUR.replace("下捻", "下碾"))
    clock.now = 1.0
    begun, go_on = threading.Event(), threading.Event()

    def slowly(path: Path, media: Path) -> Reading:
        begun.set()
        assert go_on.wait(10)
        return read_tour(path, media)

    monkeypatch.setattr(dictionary, "read_tour", slowly)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(words, "yard")
        assert begun.wait(10)
        second = threads.submit(words, "yard")
        with pytest.raises(LateError):
            second.result(0.2)  # it waits
        go_on.set()
        assert [dict(asked.result(10)) for asked in (first, second)] == [{"下辇": "下碾"}] * 2


@pytest.mark.parametrize("slip", ["下辇", "- 下辇", "下辇: [下, 捻]", "a: 'x", "\0", "#" * 70_000])
def test_a_broken_dictionary_stays_as_it_was(
    hall: Settings, slip: str, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    words = Dictionary(hall, [tour_of(hall)], clock)
    edited(hall.dictionary, "重阳: 虫阳\n")
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    edited(hall.dictionary, slip)
    clock.now = 1.0
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    assert "stay as they were" in caplog.text


def test_a_broken_tour_keeps_its_words(hall: Settings, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    words = Dictionary(hall, [tour_of(hall)], clock)
    edited(hall.tours / "yard.yaml", TOUR.replace("title", "titel"))
    clock.now = 1.0
    assert dict(words("yard")) == {"下辇": "下捻"}
    assert "请运行 python main.py check 看原因" in caplog.text


def test_a_dictionary_that_was_taken_away_says_nothing_any_more(hall: Settings) -> None:
    clock = Clock()
    hall.dictionary.write_text("重阳: 虫阳\n", "utf-8")
    words = Dictionary(hall, [], clock)
    assert words("yard") == (("重阳", "虫阳"),)
    hall.dictionary.unlink()
    clock.now = 1.0
    assert words("yard") == ()
