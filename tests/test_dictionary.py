"""A corrected pronunciation is heard with the next sentence."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import dictionary
from kiosk.dictionary import Dictionary
from kiosk.pairs import read_pairs
from tests.builders import a_station, a_tour

YARD = a_tour(a_station("门口", "欢迎来到下辇。"), id="yard", pronounce=(("下辇", "下捻"),))


class Clock:
    """Seconds that go on when the test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """Where the hall's own dictionary lies, once somebody writes it."""
    return tmp_path / "pronounce.yaml"


def edited(path: Path, text: str) -> None:
    """Write as an editor does, at another time than the last."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, "utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_the_tours_word_beats_the_halls_and_other_tours_hear_the_halls_alone(hall: Path) -> None:
    hall.write_text("下辇: 下年\n重阳: 虫阳\n", "utf-8")
    words = Dictionary(hall, [YARD])
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    assert dict(words("other")) == {"下辇": "下年", "重阳": "虫阳"}


def test_a_change_of_the_halls_file_is_heard_within_a_second(hall: Path) -> None:
    clock = Clock()
    words = Dictionary(hall, [YARD], clock)
    assert dict(words("yard")) == {"下辇": "下捻"}
    edited(hall, "重阳: 虫阳\n")
    clock.now = 0.5
    assert dict(words("yard")) == {"下辇": "下捻"}
    clock.now = 1.0
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}


def test_newer_tours_are_said_as_they_want_and_one_that_went_as_before(hall: Path) -> None:
    words = Dictionary(hall, [YARD])
    newer, gone = replace(YARD, pronounce=(("下辇", "下碾"),)), replace(YARD, id="gone")
    words.learn([YARD, gone, newer])
    assert words("yard") == (("下辇", "下碾"),)
    assert words("gone") == (("下辇", "下捻"),)


def test_who_asks_while_a_change_is_being_read_hears_it_too(
    hall: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    words = Dictionary(hall, [], clock)
    assert words("yard") == ()
    edited(hall, "下辇: 下碾\n")
    clock.now = 1.0
    begun, go_on = threading.Event(), threading.Event()

    def slowly(path: Path, what: str) -> dict[str, str | None]:
        begun.set()
        assert go_on.wait(10)
        return read_pairs(path, what)

    monkeypatch.setattr(dictionary, "read_pairs", slowly)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(words, "yard")
        assert begun.wait(10)
        second = threads.submit(words, "yard")
        with pytest.raises(LateError):
            second.result(0.2)  # it waits
        go_on.set()
        assert [dict(asked.result(10)) for asked in (first, second)] == [{"下辇": "下碾"}] * 2


@pytest.mark.parametrize("slip", ["下辇", "- 下辇", "下辇: [下, 捻]", "a: 'x", "\0", "#" * 70_000])
def test_a_broken_dictionary_stays_as_it_was(hall: Path, slip: str, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    words = Dictionary(hall, [YARD], clock)
    edited(hall, "重阳: 虫阳\n")
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    edited(hall, slip)
    clock.now = 1.0
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    assert "stay as they were" in caplog.text


def test_a_dictionary_that_was_taken_away_says_nothing_any_more(hall: Path) -> None:
    clock = Clock()
    hall.write_text("重阳: 虫阳\n", "utf-8")
    words = Dictionary(hall, [], clock)
    assert words("yard") == (("重阳", "虫阳"),)
    hall.unlink()
    clock.now = 1.0
    assert words("yard") == ()


def test_a_tour_that_is_edited_is_said_by_its_draft_and_no_other_is(hall: Path) -> None:
    hall.write_text("重阳: 虫阳\n", "utf-8")
    words = Dictionary(hall, [YARD])
    words.rehearse("yard~", (("下辇", "下念"),))
    assert dict(words("yard~")) == {"下辇": "下念", "重阳": "虫阳"}
    assert dict(words("yard")) == {"下辇": "下捻", "重阳": "虫阳"}
    words.rehearse("", ())
    assert dict(words("yard~")) == {"重阳": "虫阳"}
