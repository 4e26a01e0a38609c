"""The receptions that are kept: under names of their own, whole, bounded, and safe from a bad neighbour."""

from __future__ import annotations

import errno
import json
import logging
import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.journal import receptions
from kiosk.journal.reception_file import LIMIT, decoded, encoded
from kiosk.journal.receptions import keep, kept
from kiosk.show.reception.record import Record, Stay
from tests.receptions import ENDED, a_record, a_stay

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_SECONDS = st.floats(0, 1e6)
_STAY = st.builds(Stay, st.integers(0, 999), _TEXT, _TEXT, _SECONDS, _SECONDS, *[st.booleans()] * 3)
_RECORD = st.builds(
    Record,
    *[_TEXT] * 5,
    st.booleans(),
    _SECONDS,
    st.integers(0, 999),
    _SECONDS,
    st.lists(_STAY, max_size=5).map(tuple),
    _SECONDS,
)


@given(_RECORD, st.floats(1e6, 3e10), st.integers(-14 * 60, 14 * 60))
def test_file_gives_back_what_was_written(record: Record, seconds: float, east: int) -> None:
    ended = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=east)))
    assert decoded(encoded(record, ended)) == (record, ended)


def test_kept_reception_is_found_again_under_a_name_that_says_what_it_is(tmp_path: Path) -> None:
    record = a_record(guest="参观团一行")
    path = keep(tmp_path / "receptions", record, ENDED)
    assert path.name == "2026-11-22 1430 望禾社区党群服务中心.json"
    (found,) = kept(tmp_path / "receptions")
    assert (found.path, found.ended, found.record) == (path, ENDED, record)
    assert "参观团一行" in path.read_text("utf-8")


def test_file_from_before_there_were_promises_is_read(tmp_path: Path) -> None:
    value = json.loads(encoded(a_record(limit=3600.0), ENDED))
    del value["record"]["limit"]
    (tmp_path / "old.json").write_text(json.dumps(value))
    assert [each.record for each in kept(tmp_path)] == [a_record()]


def test_rehearsal_is_kept_and_marked(tmp_path: Path) -> None:
    assert keep(tmp_path, a_record(rehearsal=True), ENDED).name.startswith("2026-11-22 1430 演练 望禾")
    assert [each.record.rehearsal for each in kept(tmp_path)] == [True]


@given(_TEXT | st.sampled_from(["CON", "a/b", "..", "x" * 500, "🙂" * 99, "名 . . ", 'a<>:"/\\|?*b']))
def test_name_is_one_that_windows_takes(title: str) -> None:
    with TemporaryDirectory() as folder:
        path = keep(Path(folder), a_record(title=title), ENDED)
        assert path.parent == Path(folder)
        assert [each.record.title for each in kept(Path(folder))] == [title]
    assert re.fullmatch(r'2026-11-22 1430 [^<>:"/\\|?*\x00-\x1f]+\.json', path.name)
    assert not path.stem.endswith((" ", "."))
    assert len(path.name.encode()) < 230


def test_second_reception_of_a_minute_has_a_name_of_its_own(tmp_path: Path) -> None:
    paths = [keep(tmp_path, a_record(questions=number), ENDED) for number in range(3)]
    stem = "2026-11-22 1430 望禾社区党群服务中心"
    assert [path.stem for path in paths] == [stem, f"{stem} 2", f"{stem} 3"]
    assert {each.record.questions for each in kept(tmp_path)} == {0, 1, 2}


def test_newest_comes_first_whatever_the_time_zone(tmp_path: Path) -> None:
    west = ENDED.astimezone(ENDED.tzinfo) - timedelta(hours=1)
    moments = [west, ENDED + timedelta(days=1), ENDED, (ENDED + timedelta(minutes=1)).astimezone()]
    for moment in moments:
        keep(tmp_path, a_record(), moment)
    assert [each.ended for each in kept(tmp_path)] == sorted(moments, reverse=True)


def test_moment_without_a_zone_is_one_of_this_machine(tmp_path: Path) -> None:
    naive = ENDED.replace(tzinfo=None)
    keep(tmp_path, a_record(), naive)
    assert kept(tmp_path)[0].ended == naive.astimezone()


def test_oldest_go_and_what_is_not_ours_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receptions, "MOST", 3)
    foreign = {"1999-01-01 0000 别的.json": "{}", "笔记.json": "[]", "a.txt": "a"}
    for name, text in foreign.items():
        (tmp_path / name).write_text(text, "utf-8")
    for day in range(6):
        keep(tmp_path, a_record(), ENDED + timedelta(days=day))
    assert [each.ended.day for each in kept(tmp_path)] == [27, 26, 25]
    assert foreign.keys() <= {path.name for path in tmp_path.iterdir()}


def test_clock_set_back_does_not_cost_the_visit_that_just_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine whose battery is empty wakes up in 1970."""
    monkeypatch.setattr(receptions, "MOST", 2)
    for day in range(3):
        keep(tmp_path, a_record(), ENDED + timedelta(days=day))
    path = keep(tmp_path, a_record(), ENDED.replace(year=1971))
    assert path.exists()
    assert [each.ended.year for each in kept(tmp_path)] == [2026, 1971]


def test_five_hundred_are_enough_for_a_year() -> None:
    assert receptions.MOST == 500


def test_oldest_that_cannot_be_removed_is_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(receptions, "MOST", 1)

    def refused(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "denied", str(path))

    keep(tmp_path, a_record(), ENDED)
    monkeypatch.setattr(Path, "unlink", refused)
    keep(tmp_path, a_record(), ENDED + timedelta(days=1))
    assert len(kept(tmp_path)) == 2
    assert "2026-11-22 1430 望禾社区党群服务中心.json stays" in caplog.text


def changed(*path: str | int, to: Any) -> Callable[[Any], Any]:
    """Makes a change deep in what a file holds."""

    def change(value: Any) -> Any:
        at = value
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = to
        return value

    return change


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: [value],
        lambda value: {key: each for key, each in value.items() if key != "ended"},
        changed("format", to="another"),
        changed("schema", to=2),
        changed("ended", to="yesterday"),
        changed("ended", to="2026-11-22T14:30:00"),
        changed("ended", to="0001-01-01T00:00:00+00:00"),
        changed("ended", to=5),
        changed("more", to=1),
        changed("record", to=None),
        changed("record", "title", to=3),
        changed("record", "title", to="\ud800"),
        changed("record", "rehearsal", to=1),
        changed("record", "seconds", to="60"),
        changed("record", "seconds", to=float("nan")),
        changed("record", "seconds", to=float("inf")),
        changed("record", "seconds", to=-1),
        changed("record", "seconds", to=1e12),
        changed("record", "seconds", to=True),
        changed("record", "limit", to=-1.0),
        changed("record", "limit", to=None),
        changed("record", "questions", to=1.5),
        changed("record", "questions", to=True),
        changed("record", "questions", to=-1),
        changed("record", "extra", to=""),
        changed("record", "stays", to={}),
        changed("record", "stays", 0, to="门厅"),
        changed("record", "stays", 0, "told", to=None),
        changed("record", "stays", 0, "number", to=10**30),
    ],
)
def test_damaged_file_is_left_out_and_logged(
    tmp_path: Path, damage: Callable[[Any], Any], caplog: pytest.LogCaptureFixture
) -> None:
    keep(tmp_path, a_record(), ENDED)
    value = damage(json.loads(encoded(a_record(), ENDED)))
    (tmp_path / "bad.json").write_text(json.dumps(value))
    with caplog.at_level(logging.WARNING):
        assert len(kept(tmp_path)) == 1
    assert "bad.json is left out" in caplog.text


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"{", b"[" * 100_000, b"1" * 10_000, b" " * LIMIT + encoded(a_record(), ENDED)],
)
def test_what_is_no_json_of_ours_is_left_out(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    assert kept(tmp_path) == ()
    assert "bad.json is left out" in caplog.text


def test_folder_that_is_not_there_or_cannot_be_read_keeps_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert kept(tmp_path / "nowhere") == ()
    assert caplog.text == ""
    (tmp_path / "file").write_text("a file where the folder should be")
    assert kept(tmp_path / "file") == ()
    assert "file cannot be read" in caplog.text
    (tmp_path / "folder.json").mkdir()
    assert kept(tmp_path) == ()


@pytest.mark.parametrize(("code", "says"), [(errno.ENOSPC, "磁盘满了"), (errno.EROFS, "没有写的权限")])
def test_disk_that_takes_nothing_is_told_and_nothing_half_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    def refused(descriptor: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(KioskError, match=says) as told:
        keep(tmp_path, a_record(), ENDED)
    assert told.value.remedy == "请把这次接待先记在纸上，再检查磁盘和权限。"
    assert list(tmp_path.iterdir()) == []


def test_visit_of_five_hundred_stations_is_kept_and_one_beyond_all_bounds_refused(tmp_path: Path) -> None:
    """What would not be read again must not be taken for kept."""
    long = tuple(a_stay(n, "退役军人服务站与荣誉墙", seconds=n / 7, planned=n / 3) for n in range(1, 501))
    keep(tmp_path, a_record(stays=long), ENDED)
    assert [len(each.record.stays) for each in kept(tmp_path)] == [500]
    with pytest.raises(KioskError, match="站太多，接待记录存不下。"):
        keep(tmp_path, a_record(stays=long * 10), ENDED)
    assert len(list(tmp_path.iterdir())) == 1


def test_half_a_letter_does_not_cost_the_record(tmp_path: Path) -> None:
    keep(tmp_path, replace(a_record(), guest="参观团\ud83d"), ENDED)
    assert [each.record.guest for each in kept(tmp_path)] == ["参观团?"]
