"""The file of the counts: nothing lost that was acknowledged, nothing let in that is not ours, and bounds."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.files import why
from kiosk.journal import count_file
from kiosk.journal.count_file import (
    DamagedError,
    add,
    damaged_ones,
    file_of,
    periods,
    read,
    set_aside,
    tidy,
)
from kiosk.journal.counting import What
from kiosk.journal.counts import By, Counts, Key
from tests.editions.halls import mounted
from tests.journal.writer import STATIONS
from tests.stoppable import Stoppable

CUTS = 50
KILLS = 25
DAY = "2026-11-22"
NAMES = {("hall", ""): "社区", ("hall", "a"): "大厅"}


def opened(day: str = DAY, station: str = "a", number: int = 1, by: By = By.PLACE) -> dict[Key, int]:
    """A station that was opened so often on a day."""
    return {Key(day, by, "hall", station, What.OPENED): number}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the counts lie; there is no file yet."""
    return file_of(tmp_path)


def test_numbers_grow_and_names_are_the_latest(file: Path) -> None:
    add(file, opened() | opened(station="b", number=2), NAMES)
    add(file, opened(number=3) | opened("2026-11-23"), {("hall", "a"): "新大厅"})
    assert read(file) == Counts(
        opened(number=4) | opened(station="b", number=2) | opened("2026-11-23"),
        {("hall", ""): "社区", ("hall", "a"): "新大厅"},
    )
    assert read(file, date(2026, 11, 23), date(2026, 12, 1)).numbers == opened("2026-11-23")
    assert periods(file) == (DAY, "2026-11-23")


def test_no_order_is_left_beside_the_file(file: Path) -> None:
    for number in range(5):
        add(file, opened(station=f"s{number}"), {})
    assert [path.name for path in file.parent.iterdir()] == ["counts.db"]


def test_nothing_counted_is_nothing_read(file: Path) -> None:
    assert read(file) == Counts({}, {})
    assert periods(file) == ()
    tidy(file)
    assert not file.parent.exists()


def test_months_are_read_with_the_days_that_lie_in_them(file: Path) -> None:
    add(file, opened("2023-10") | opened("2023-11-05") | opened("") | opened("2023-12-01"), {})
    assert read(file, date(2023, 10, 20), date(2023, 11, 30)).numbers == (
        opened("2023-10") | opened("2023-11-05")
    )
    assert read(file, date(2023, 11, 1), date(2023, 11, 30)).numbers == opened("2023-11-05")


def test_newest_days_stay_days_and_older_ones_become_months(file: Path) -> None:
    first = date(2023, 1, 1)
    for number in range(120):
        day = (first + timedelta(days=number)).isoformat()
        add(file, opened(day) | opened(day, "10", by=By.HOUR), NAMES)
    add(file, opened("2099-01-01") | opened("1970-01-01") | opened(""), {})  # the clock was wrong
    tidy(file, days=31)
    assert len([each for each in periods(file) if len(each) == 10]) == 31
    assert periods(file)[:5] == ("", "1970-01", "2023-01", "2023-02", "2023-03")
    assert periods(file)[-1] == "2099-01-01"
    found = read(file, first, date(2023, 5, 1))
    assert found.total(What.OPENED) == 120
    assert found.by(By.HOUR, lambda key: key.name, What.OPENED) == {"10": 120}
    tidy(file, days=31)
    assert read(file, first, date(2023, 5, 1)) == found


def test_too_many_rows_become_months_and_then_the_oldest_go(file: Path) -> None:
    first = date(2023, 1, 1)
    stations = {
        key: 1
        for number in range(200)
        for station in range(10)
        for key in opened((first + timedelta(days=number)).isoformat(), f"s{station}")
    }
    add(file, stations, NAMES)
    tidy(file, rows=1500)
    assert len(read(file).numbers) <= 1500
    assert read(file).total(What.OPENED) == 2000, "put together, not lost"
    tidy(file, rows=500)
    left = read(file)
    assert len(left.numbers) <= 500
    assert min(periods(file)) > "2023-04", "the oldest went"
    assert max(periods(file)) == "2023-07-19"
    tidy(file, rows=0)
    assert read(file) == Counts({}, {})


def test_older_file_is_brought_up_to_this_version(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(file, opened(), NAMES)
    more = "CREATE TABLE notes (day TEXT PRIMARY KEY) WITHOUT ROWID"
    monkeypatch.setattr(count_file, "MIGRATIONS", (*count_file.MIGRATIONS, more))
    assert read(file) == Counts(opened(), NAMES)
    add(file, opened(), NAMES)
    assert read(file).numbers == opened(number=2)
    monkeypatch.undo()
    with pytest.raises(DamagedError, match="newer"):  # an older program after a newer one
        add(file, opened(), NAMES)
    monkeypatch.setattr(count_file, "MIGRATIONS", (*count_file.MIGRATIONS, more))
    assert read(file).numbers == opened(number=2), "and it has left it as it was"


def no_database(file: Path) -> None:
    file.write_bytes(b"counts" * 5000)


def half_of_it(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:4096])


def another_programs(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE counts (a)")


def with_a_trigger(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON counts BEGIN DELETE FROM counts; END")


def marked_by_another(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA application_id = 7")


Damage = Callable[[Path], None]
DAMAGES: list[Damage] = [no_database, half_of_it, another_programs, with_a_trigger, marked_by_another]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_ours_is_neither_read_nor_written(file: Path, damage: Damage) -> None:
    add(file, opened(), NAMES)
    damage(file)
    before = file.read_bytes()
    for act in (
        lambda: add(file, opened(), NAMES),
        lambda: read(file),
        lambda: periods(file),
        lambda: tidy(file),
    ):
        with pytest.raises(DamagedError):
            act()
    assert file.read_bytes() == before or damage is another_programs  # which is given a log of writes
    assert set_aside(file).read_bytes() == before or damage is another_programs
    add(file, opened(), NAMES)
    assert read(file) == Counts(opened(), NAMES)


def test_damage_in_the_middle_is_found_when_the_whole_is_looked_through(file: Path) -> None:
    add(file, {key: 1 for n in range(3000) for key in opened(station=f"{n:05}")}, {})
    content = bytearray(file.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    file.write_bytes(content)
    with pytest.raises(DamagedError):
        tidy(file)


def test_damaged_files_are_kept_but_not_without_end(file: Path) -> None:
    for number in range(5):
        add(file, opened(number=number + 1), {})
        file.with_name("counts.db-wal").write_bytes(b"log")
        set_aside(file)
    assert [path.name for path in damaged_ones(file)] == [f"counts.bad-{number}.db" for number in (1, 2, 3)]
    with closing(sqlite3.connect(damaged_ones(file)[0])) as connection:
        assert connection.execute("SELECT number FROM counts").fetchall() == [(1,)]
    assert {path.name for path in file.parent.iterdir() if path.suffix == ".db-wal"} == {
        f"counts.bad-{number}.db-wal"
        for number in (2, 3)  # SQLite has looked at the first
    }


def test_empty_file_is_begun_as_if_there_were_none(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    add(file, opened(), NAMES)
    assert read(file) == Counts(opened(), NAMES)


def test_rows_that_make_no_sense_are_left_out(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    add(file, opened(), NAMES)
    rows = [
        ("2026-11-22", "place", "hall", "a", "dreamt", 1),
        ("2026-11-22", "planet", "hall", "a", "opened", 1),
        ("2026-1-2", "place", "hall", "b", "opened", 1),
        ("2026-11-22", "place", "hall", "c" * 5000, "opened", 1),
        ("2026-11-22", "place", "hall", "d", "opened", -1),
        ("2026-11-22", "place", "hall", "e", "opened", "many"),
        ("2026-11-22", "place", b"hall", "f", "opened", 1),
    ]
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?)", rows)
    assert read(file).numbers == opened()
    assert f"{len(rows)} rows" in caplog.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_file_of_whatever_content_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    file = file_of(tmp_path)
    for path in file.parent.glob("*"):
        path.unlink()
    add(file, {key: 1 for n in range(300) for key in opened(station=f"{n:05}")}, NAMES)
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file.write_bytes(content[: data.draw(st.integers(0, len(content)) | st.just(len(content)))])
    for act in (lambda: read(file), lambda: tidy(file), lambda: add(file, opened(), NAMES)):
        try:
            act()
        except (DamagedError, OSError):
            set_aside(file)
            add(file, opened(), NAMES)
            assert read(file).total(What.OPENED) == 1
            return


def counting(home: Path) -> Stoppable:
    """A process that counts into a home."""
    return Stoppable(Stoppable.start("-m", "tests.journal.writer", str(home)))


def assert_whole(file: Path, acknowledged: int) -> int:
    """Every batch is there in all its splits or in none, at least those acknowledged; how many there are."""
    if not file.exists():
        assert not acknowledged
        return 0
    tidy(file)
    counts = read(file)
    batches, rest = divmod(counts.total(What.OPENED), STATIONS)
    assert rest == 0
    assert acknowledged <= batches <= acknowledged + 1
    for by in By:
        assert sum(counts.by(by, lambda key: None, What.OPENED).values()) == batches * STATIONS
    days = counts.by(By.PLACE, lambda key: (key.period, key.name), What.OPENED)
    assert len({period for period, _ in days}) * STATIONS == len(days)
    assert not batches or len(counts.names) == STATIONS
    return batches


@pytest.mark.skipif(sys.platform == "win32", reason="a stopped process is a thing of POSIX")
def test_writer_killed_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(3)
    batches, writer = 0, counting(tmp_path)
    for _ in range(KILLS):
        after, writer = writer, counting(tmp_path)
        after.go()
        time.sleep(chance.uniform(0.05, 0.4))
        said = after.killed().split()
        batches = assert_whole(file_of(tmp_path), batches + len(said))
    writer.killed()
    assert batches > KILLS


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has ext4 in a loop file")
@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="there is no mkfs.ext4")
@pytest.mark.timeout(300)
def test_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(5)
    disk = tmp_path / "disk.img"
    with disk.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", str(disk)], check=True)
    acknowledged, seen = 0, set()
    with mounted(tmp_path / "disk", "-o", "loop", str(disk)) as root:
        writer = counting(root / "home")
        try:
            writer.go()
            for cut in range(CUTS):
                time.sleep(chance.uniform(0.0, 0.25))
                acknowledged += len(writer.stopped().split())
                after = tmp_path / f"{cut}.img"
                subprocess.run(["cp", "--sparse=always", str(disk), str(after)], check=True)
                writer.go_on()
                with mounted(tmp_path / str(cut), "-o", "loop", str(after)) as found:
                    seen.add(assert_whole(file_of(found / "home"), acknowledged))
                after.unlink()
        finally:
            writer.killed()
    assert len(seen) > CUTS // 2


def refusal(file: Path, numbers: dict[Key, int]) -> str:
    """Why the disk does not take these numbers."""
    try:
        add(file, numbers, NAMES)
    except OSError as error:
        return why(error)
    return ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts a small disk")
def test_full_disk_refuses_and_keeps_what_it_has(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=512k", "tmpfs") as root:
        file = file_of(root)
        add(file, opened(), NAMES)
        (root / "ballast").write_bytes(bytes(440 * 1024))
        many = {key: 1 for n in range(3000) for key in opened(station=f"{n:05}")}
        assert refusal(file, many) == "磁盘满了"
        assert read(file) == Counts(opened(), NAMES)
        (root / "ballast").unlink()
        add(file, many, NAMES)
        assert len(read(file).numbers) == 3001


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux mounts a disk to read")
def test_disk_that_cannot_be_written_is_read_all_the_same(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs") as root:
        file = file_of(root)
        add(file, opened(), NAMES)
        subprocess.run(["mount", "-o", "remount,ro", str(root)], check=True)
        for other in (file, file_of(root / "other")):
            assert refusal(other, opened()) == "没有写的权限"
        assert read(file) == Counts(opened(), NAMES)


def test_reader_and_writer_do_not_wait_for_each_other(file: Path) -> None:
    add(file, opened(), NAMES)
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT sum(number) FROM counts").fetchone() == (1,)
        add(file, opened(), NAMES)
        assert read(file).numbers == opened(number=2)


def test_moment_of_a_number_is_nowhere_in_the_file(file: Path) -> None:
    moment = datetime.now(UTC)
    add(
        file,
        opened(moment.date().isoformat())
        | opened(moment.date().isoformat(), f"{moment.hour:02}", by=By.HOUR),
        {},
    )
    with closing(sqlite3.connect(file)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(counts)")]
    assert columns == ["period", "split", "tour", "name", "what", "number"]
    with pytest.raises(sqlite3.OperationalError), closing(sqlite3.connect(file)) as connection:
        connection.execute("SELECT rowid FROM counts")  # there is no order of writing either
