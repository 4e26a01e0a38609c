"""The verb of the counts: told to people, to programs and to Excel, and never to a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli import main
from kiosk.errors import KioskError
from kiosk.journal.count_file import add, file_of, set_aside
from kiosk.journal.count_table import CALLED, OF_HALL, rows, table
from kiosk.journal.counting import STATIONS, Tally, What
from kiosk.journal.counts import By, Counts, Key, keys
from kiosk.show.state import Comfort, Language
from kiosk.stats import Asked, tell
from tests.stoppable import ROOT

TODAY = date(2026, 11, 22)
NAMES = {("hall", ""): "望禾社区", ("hall", "a"): "便民大厅", ("hall", "b"): "警务室"}


def fill(home: Path) -> None:
    """A home in which three visits were counted, on two days, and one when the clock was wrong."""
    big = Comfort(big=True, language=Language.TRADITIONAL)
    numbers: Counter[Key] = Counter()
    for moment, comfort in (((21, 9), Comfort()), ((22, 10), Comfort()), ((22, 10), big)):
        tallies = (
            Tally(What.BEGUN),
            Tally(What.OPENED, "hall", "a", comfort),
            Tally(What.HEARD, "hall", "a", comfort),
            Tally(What.OPENED, "hall", "b", comfort),
            Tally(What.SKIPPED, "hall", "b", comfort),
            Tally(What.GOODBYE if comfort.big else What.IDLE, comfort=comfort),
        )
        numbers.update(keys(tallies, datetime(2026, 11, *moment, tzinfo=UTC)))
    numbers.update(
        keys((Tally(What.RECEIVED, "hall"), Tally(What.FAULT)), datetime(2026, 11, 22, tzinfo=UTC))
    )
    numbers.update(keys((Tally(What.BEGUN),), datetime(1970, 1, 1, tzinfo=UTC)))
    add(file_of(home), numbers, NAMES)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of a kiosk with counts."""
    fill(tmp_path)
    return tmp_path


def told(home: Path, asked: Asked) -> str:
    """What is said."""
    said: list[str] = []
    assert tell(home, asked, said.append, TODAY) == 0
    return "\n".join(said)


def test_counts_are_told_in_tables(home: Path) -> None:
    assert told(home, Asked()).splitlines() == [
        "2026年10月24日到2026年11月22日，有记录的 2 天。",
        "访客参观 3 次：道别离开 1 次，走开 2 次，中断 0 次。",
        "讲解员接待 1 次，另外算。程序出错 1 次。",
        "离开时用大字的 1 次，占 33%。语言：简体 2，繁体 1。",
        "来得最多的是 10 点到 11 点，2 次。",
        "",
        "望禾社区                            打开      听完    没听完",
        "  便民大厅                             3         3         0",
        "  警务室                               3         0         3",
        "",
        "日期                                参观      打开      听完    没听完      接待  程序出错",
        "2026-11-21 六                          1         2         1         1         0         0",
        "2026-11-22 日                          2         4         2         2         1         1",
        "",
        "这里只有次数：不知道是谁，也不知道谁先看了什么、后看了什么。要表格，请加 --out 统计.csv。",
        "提示：有 1 天的日期不对（1970-01-01），那时机器的钟没有对准。请对好日期和时间。",
    ]


def test_days_can_be_chosen(home: Path) -> None:
    assert "访客参观 1 次" in told(home, Asked(last=date(2026, 11, 21)))
    assert "访客参观 2 次" in told(home, Asked(first=date(2026, 11, 22)))
    assert told(home, Asked(first=date(2027, 1, 1))).startswith("2027年1月1日到2027年1月1日还没有统计。")
    assert "访客参观 4 次" in told(home, Asked(date.min, date.max))
    assert "还没有统计" in told(home, Asked(last=date(1, 1, 5)))


def test_program_gets_everything(home: Path) -> None:
    value = json.loads(told(home, Asked(json=True)))
    assert (value["from"], value["to"], value["doubtful_days"]) == (
        "2026-10-24",
        "2026-11-22",
        ["1970-01-01"],
    )
    assert {what: value[what] for what in What} == {
        "opened": 6, "heard": 3, "skipped": 3, "begun": 3, "goodbye": 1, "idle": 2, "cut_short": 0,
        "received": 1, "fault": 1,
    }  # fmt: skip
    assert value["stations"][0] == {
        "tour": "hall", "title": "望禾社区", "station": "a", "name": "便民大厅",
        "opened": 3, "heard": 3, "skipped": 0,
    }  # fmt: skip
    assert [(day["day"], day["begun"], day["received"]) for day in value["days"]] == [
        ("2026-11-21", 1, 0), ("2026-11-22", 2, 1)
    ]  # fmt: skip
    assert value["hours"] == {"09": 1, "10": 2}
    assert value["languages"] == {"zh-Hans": 2, "zh-Hant": 1}
    assert value["big_type"] == {"big": 1, "usual": 2}


def test_table_opens_in_excel(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "统计.csv"
    assert told(home, Asked(out=out)) == f"完成：2026年10月24日到2026年11月22日的统计写在 {out}。"
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split("\r\n") == [
        "日期,星期,导览,站,打开,听完,没听完,参观,道别离开,走开,中断,接待,程序出错",
        "2026-11-21,六,全馆,,,,,1,0,1,0,0,0",
        "2026-11-21,六,望禾社区,便民大厅,1,1,0,,,,,,",
        "2026-11-21,六,望禾社区,警务室,1,0,1,,,,,,",
        "2026-11-22,日,全馆,,,,,2,1,1,0,1,1",
        "2026-11-22,日,望禾社区,便民大厅,2,2,0,,,,,,",
        "2026-11-22,日,望禾社区,警务室,2,0,2,,,,,,",
        "",
    ]
    with pytest.raises(KioskError, match="已经有了，没有动它"):
        told(home, Asked(out=out))
    assert out.read_bytes() == content


def test_table_is_not_written_where_it_cannot_be(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KioskError, match="写不进"):
        told(home, Asked(out=tmp_path / "file" / "a.csv"))
    with pytest.raises(KioskError, match="没有可以写的"):
        told(home, Asked(first=date(2027, 1, 1), out=tmp_path / "a.csv"))
    assert not (tmp_path / "a.csv").exists()


@given(
    st.dictionaries(
        st.builds(
            Key,
            st.sampled_from(("2026-11-21", "2026-11-22", "2023-10", "")),
            st.sampled_from(By),
            st.text(max_size=4),
            st.text(max_size=4),
            st.sampled_from(What),
        ),
        st.integers(0, 9),
        max_size=20,
    ),
    st.dictionaries(st.tuples(st.text(max_size=4), st.text(max_size=4)), st.text(), max_size=5),
)
def test_reader_of_the_table_gets_the_same_cells_and_the_same_sums(
    numbers: dict[Key, int], names: dict[tuple[str, str], str]
) -> None:
    counts = Counts(numbers, names)
    written = rows(counts)
    assert list(csv.reader(io.StringIO(table(counts).decode("utf-8-sig"), newline=""))) == [
        [each.encode("utf-8", "replace").decode() for each in row] for row in written
    ]
    assert not any(each.startswith(("=", "+", "-", "@", "\t")) for row in written for each in row)
    for what in (*STATIONS, *OF_HALL):
        column = 4 + list(CALLED).index(what)
        assert sum(int(row[column] or 0) for row in written[1:]) == counts.total(what)


def test_home_without_counts_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--home", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.endswith("还没有统计。有人参观以后就有；换几天看，请加 --from 2026-10-01。\n")


def test_damaged_file_is_told_and_left_where_it_is(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = file_of(home)
    file.write_bytes(b"damaged" * 999)
    assert main(["stats", "--home", str(home)]) == 1
    assert capsys.readouterr().err == (
        "统计文件坏了，读不出来。下次有人参观，程序会把它另存、重新数起。"
        f"要里面的数，请把 {file} 交给维护人员。\n"
    )
    assert file.read_bytes() == b"damaged" * 999
    aside = set_aside(file)
    fill(home)
    assert f"统计文件坏过，原来的留在 {aside.parent}（counts.bad-1.db）。" in told(home, Asked())


@pytest.mark.skipif(os.name == "nt", reason="pipes are closed otherwise there")
def test_who_has_seen_enough_is_told_nothing_more(home: Path) -> None:
    command = f'"{sys.executable}" main.py stats --json --from 1970-01-01 --home "{home}" | head -1'
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("{\n", "")
