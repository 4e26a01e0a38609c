"""The book of counts in a running kiosk: nobody waits for it, and no disk, clock or file stops it."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

import pytest

from kiosk.journal import count_book, count_file
from kiosk.journal.count_book import CountBook
from kiosk.journal.count_file import add, damaged_ones, file_of, periods, read
from kiosk.journal.counting import What
from kiosk.journal.counts import BIG, USUAL, By, Key
from kiosk.show import events as ev
from kiosk.show.state import Language
from kiosk.show.step import step
from tests.builders import long_tour, two_floor_tour
from tests.show.hall import Hall
from tests.show.reception.hall import LET_IN

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Kiosk(Hall):
    """A kiosk that counts into a home, with a clock to set."""

    def __init__(self, home: Path, on: bool = True) -> None:
        super().__init__(two_floor_tour())
        self.file = file_of(home)
        self.moment: Callable[[], datetime] = lambda: NOON
        self.book = CountBook(home, on, lambda: self.moment())

    def on(self, *events: ev.Event) -> Self:
        """Let these happen, each noted as the kiosk does it."""
        for event in events:
            before = self.show
            super().on(event)
            self.book.note(before, self.show)
        return self

    def settled(self) -> Self:
        """Wait until the clerk has nothing to do."""
        idle = threading.Event()
        self.book._clerk.do(idle.set)
        assert idle.wait(10.0)
        return self

    def close(self) -> Self:
        """Close the kiosk."""
        self.book.close()
        return self

    def total(self, *whats: What) -> int:
        """What the disk has of these."""
        return read(self.file).total(*whats)


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    """A kiosk with the stations 大厅, 书房 and 展厅."""
    return Kiosk(tmp_path)


def test_visit_is_on_the_disk_split_by_one_thing_at_a_time(kiosk: Kiosk) -> None:
    kiosk.on(ev.Begun(), ev.BigTextSet(True), ev.LanguageSet(Language.ENGLISH), ev.ForwardChosen())
    kiosk.moment = lambda: NOON + timedelta(hours=1)
    kiosk.on(ev.LeaveChosen(), ev.LeaveChosen()).close()
    day = "2026-11-22"
    counts = read(kiosk.file)
    assert counts.names == {("yard", ""): "槐树院展馆", ("yard", "大厅"): "大厅", ("yard", "书房"): "书房"}
    assert counts.numbers == {
        Key(day, By.PLACE, "yard", "大厅", What.OPENED): 1,
        Key(day, By.PLACE, "yard", "大厅", What.SKIPPED): 1,
        Key(day, By.PLACE, "yard", "书房", What.OPENED): 1,
        Key(day, By.PLACE, "yard", "书房", What.SKIPPED): 1,
        Key(day, By.PLACE, "", "", What.BEGUN): 1,
        Key(day, By.PLACE, "", "", What.GOODBYE): 1,
        Key(day, By.HOUR, "yard", "12", What.OPENED): 2,
        Key(day, By.HOUR, "yard", "12", What.SKIPPED): 1,
        Key(day, By.HOUR, "yard", "13", What.SKIPPED): 1,
        Key(day, By.HOUR, "", "12", What.BEGUN): 1,
        Key(day, By.HOUR, "", "13", What.GOODBYE): 1,
        Key(day, By.LANGUAGE, "yard", "zh-Hans", What.OPENED): 1,
        Key(day, By.LANGUAGE, "yard", "en", What.OPENED): 1,
        Key(day, By.LANGUAGE, "yard", "en", What.SKIPPED): 2,
        Key(day, By.LANGUAGE, "", "en", What.GOODBYE): 1,
        Key(day, By.TYPE, "yard", USUAL, What.OPENED): 1,
        Key(day, By.TYPE, "yard", BIG, What.OPENED): 1,
        Key(day, By.TYPE, "yard", BIG, What.SKIPPED): 2,
        Key(day, By.TYPE, "", BIG, What.GOODBYE): 1,
    }


def test_writes_are_seldom_during_a_visit_and_at_once_when_it_ends(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[float] = []

    def noted(path: Path, numbers: Mapping[Key, int], names: object) -> None:
        written.append(kiosk.show.now)
        add(path, numbers, {})

    monkeypatch.setattr(count_file, "add", noted)
    kiosk.on(ev.Begun())
    for _ in range(60):
        kiosk.on(
            ev.StationChosen("书房"), ev.StationChosen("展厅"), ev.Tick(kiosk.show.now + 0.5, 9.0)
        ).settled()
    assert len(written) == 7
    kiosk.on(ev.LeaveChosen(), ev.LeaveChosen()).settled()
    assert len(written) == 8, "whoever looks at it when nobody is there has all of it"
    assert kiosk.total(What.OPENED) == 121
    kiosk.wait(100).settled()
    assert len(written) == 8, "nothing new, nothing written"
    kiosk.close()


def test_one_who_closes_in_mid_visit_has_it_counted_as_cut_short(kiosk: Kiosk) -> None:
    kiosk.on(ev.Begun()).close()
    assert (kiosk.total(What.SKIPPED), kiosk.total(What.CUT_SHORT)) == (1, 1)


def test_nothing_is_written_where_nothing_happened_or_nothing_is_wanted(tmp_path: Path) -> None:
    Kiosk(tmp_path).wait(100).close()
    Kiosk(tmp_path, on=False).on(ev.Begun(), ev.ForwardChosen(), ev.Faulted()).close()
    assert list(tmp_path.iterdir()) == []


def test_receptions_and_faults_are_counted_by_day_and_hour_alone(kiosk: Kiosk) -> None:
    kiosk.on(ev.Faulted(), *LET_IN, ev.Begun()).close()
    assert {(key.by, key.what, key.tour, key.name) for key in read(kiosk.file).numbers} == {
        (By.PLACE, What.FAULT, "", ""),
        (By.HOUR, What.FAULT, "", "12"),
        (By.PLACE, What.RECEIVED, "yard", ""),
        (By.HOUR, What.RECEIVED, "yard", "12"),
    }


def refusing(monkeypatch: pytest.MonkeyPatch, number: int) -> list[bool]:
    """A disk that refuses while the list holds something."""
    real, refuses = count_file.add, [True]

    def refused(*arguments: object) -> None:
        if refuses:
            raise OSError(number, "refused")
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(count_file, "add", refused)
    return refuses


def test_full_disk_is_told_once_and_written_when_there_is_room(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    refuses = refusing(monkeypatch, errno.ENOSPC)
    kiosk.on(ev.Begun()).settled()
    for _ in range(300):
        kiosk.on(ev.ForwardChosen(), ev.BackChosen()).wait(1.0)
    kiosk.settled()
    assert str(kiosk.book.trouble) == (
        "参观的统计暂时写不进磁盘（磁盘满了）。请检查磁盘的空间和权限。数字先记着，能写了会自己补上。"
    )
    assert caplog.text.count("写不进磁盘") == 1
    refuses.clear()
    kiosk.on(ev.StationChosen("展厅")).wait(61.0).settled()
    assert kiosk.book.trouble is None
    kiosk.close()
    counts = read(kiosk.file)
    assert counts.total(What.OPENED) == counts.total(What.HEARD, What.SKIPPED) == 602
    assert counts.names["yard", "大厅"] == "大厅", "names waited as well"


def test_disk_that_refuses_for_ever_is_asked_each_minute_and_fills_no_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked = 0

    def refused(*_: object) -> None:
        nonlocal asked
        asked += 1
        raise OSError(errno.EROFS, "refused")

    monkeypatch.setattr(count_file, "add", refused)
    monkeypatch.setattr(count_book, "_MOST_WAITING", 500)
    kiosk = Kiosk(tmp_path)
    kiosk.show, _ = step(kiosk.show, ev.ToursChanged((long_tour(300),)))
    kiosk.on(ev.Begun())
    for number in range(300):
        kiosk.on(ev.StationChosen(f"第{number}处")).wait(1.0).settled()
    assert asked <= 7
    assert len(kiosk.book._waiting) == 500
    kiosk.close()
    assert "500 numbers could not be written" in caplog.text


def test_disk_that_hangs_keeps_nobody_waiting_and_is_asked_once(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs, hung, asked = threading.Event(), threading.Event(), []
    real = count_file.add

    def slow(path: Path, numbers: Mapping[Key, int], names: Mapping[tuple[str, str], str]) -> None:
        asked.append(len(numbers))
        hung.set()
        assert hangs.wait(60.0)
        real(path, numbers, names)

    monkeypatch.setattr(count_file, "add", slow)
    kiosk.on(ev.Begun())
    assert hung.wait(10.0)
    for _ in range(300):
        kiosk.on(ev.ForwardChosen(), ev.BackChosen()).wait(1.0)
    assert kiosk.book._clerk._jobs.qsize() <= 1
    hangs.set()
    kiosk.settled().close()
    assert len(asked) <= 3
    counts = read(kiosk.file)
    assert counts.total(What.OPENED) == counts.total(What.HEARD, What.SKIPPED) == 601


def test_damaged_file_is_set_aside_told_and_a_new_one_begun(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.file.parent.mkdir()
    kiosk.file.write_bytes(b"what is this" * 999)
    kiosk.on(ev.Begun()).settled()
    told = "参观的统计文件坏了，已经重新开始数。原来的留作 counts.bad-1.db，还想要里面的数，请交给维护人员。"
    assert told in caplog.text
    assert [path.read_bytes()[:12] for path in damaged_ones(kiosk.file)] == [b"what is this"]
    kiosk.on(ev.LeaveChosen(), ev.LeaveChosen()).close()
    assert kiosk.total(What.BEGUN) == kiosk.total(What.GOODBYE) == kiosk.total(What.OPENED) == 1
    assert kiosk.book.trouble is None, "what was set aside is told for itself"


def test_file_damaged_in_mid_visit_costs_nothing_of_the_visit(kiosk: Kiosk) -> None:
    kiosk.on(ev.Begun()).settled()
    kiosk.file.write_bytes(b"x" * 9000)
    kiosk.on(ev.ForwardChosen()).wait(6.0).settled().close()
    assert len(damaged_ones(kiosk.file)) == 1
    assert read(kiosk.file).by(By.PLACE, lambda key: key.name, What.OPENED) == {"书房": 1}


def test_file_that_somebody_removed_is_begun_anew(kiosk: Kiosk) -> None:
    kiosk.on(ev.Begun()).settled()
    kiosk.file.unlink()
    kiosk.on(ev.LeaveChosen(), ev.LeaveChosen()).close()
    assert kiosk.total(What.GOODBYE) == 1


@pytest.mark.parametrize("year", [1, 1970, 2099, 9999])
def test_wrong_clock_counts_all_the_same(kiosk: Kiosk, year: int) -> None:
    kiosk.on(ev.Begun()).settled()
    kiosk.moment = lambda: NOON.replace(year=year)
    kiosk.on(ev.ForwardChosen()).wait(6.0).settled()
    kiosk.moment = lambda: NOON
    kiosk.on(ev.ForwardChosen(), ev.LeaveChosen(), ev.LeaveChosen()).close()
    assert periods(kiosk.file) == tuple(sorted(("2026-11-22", f"{year:04}-11-22")))
    counts = read(kiosk.file)
    assert counts.total(What.OPENED) == counts.total(What.HEARD, What.SKIPPED) == 3


def test_clock_that_tells_nothing_counts_on_no_day(kiosk: Kiosk) -> None:
    def none() -> datetime:
        raise OSError(errno.EINVAL, "no such time")

    kiosk.moment = none
    kiosk.on(ev.Begun()).close()
    assert periods(kiosk.file) == ("",)


def test_hours_that_summer_time_repeats_or_leaves_out_are_plain_numbers(kiosk: Kiosk) -> None:
    times = iter((2, 2, 4, 1))
    kiosk.moment = lambda: NOON.replace(hour=next(times))
    kiosk.on(ev.Begun(), ev.ForwardChosen(), ev.ForwardChosen()).close()
    assert read(kiosk.file).by(By.HOUR, lambda key: key.name, What.OPENED) == {"02": 2, "04": 1}


def test_visitor_who_is_there_when_the_tours_change_is_counted(kiosk: Kiosk) -> None:
    kiosk.on(
        ev.Begun(), ev.ToursChanged((long_tour(3),)), ev.LeaveChosen(), ev.LeaveChosen(), ev.Begun()
    ).close()
    counts = read(kiosk.file)
    assert counts.by(By.PLACE, lambda key: (key.tour, key.name), What.OPENED) == {
        ("yard", "大厅"): 1,
        ("long", "第0处"): 1,
    }
    assert counts.names["yard", "大厅"] == "大厅"
    assert counts.names["long", ""] == "长长的展馆"
