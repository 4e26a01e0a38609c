"""The counts of a real kiosk: touches on its window, numbers on its disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.journal.count_file import file_of, read
from kiosk.journal.counting import What
from kiosk.journal.counts import Counts
from kiosk.show.lines import lines_of
from kiosk.show.state import Narration, Page
from tests.builders import a_station, a_tour
from tests.journeys.conftest import ROOT, Hall, OpenHall

SHORT = "schema: 1\ntitle: 小院\nstations:\n  - {id: gate, name: 门厅, text: 好。}\n"
TOUR = a_tour(a_station("门厅", "这里是门厅。请看左边。"), a_station("后院", "后院有一棵树。"))

scenarios("counts.feature")


@given("一块新装的导览屏", target_fixture="hall")
def _(open_hall: OpenHall, tmp_path: Path) -> Hall:
    return open_hall(tours=(TOUR,), home=tmp_path)


@given("一台没有接显示器的机器", target_fixture="command")
def _(tmp_path: Path) -> list[str]:
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(SHORT, encoding="utf-8")
    folders = ("--home", str(tmp_path), "--tours", str(tmp_path / "tours"), "--media", str(tmp_path))
    return [sys.executable, "main.py", "run", *folders]


@when("它把导览放了一遍")
def _(command: list[str], tmp_path: Path) -> None:
    alone = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    done = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=True)
    assert "完成" in done.stdout
    assert (tmp_path / "rehearsal" / "narration.wav").stat().st_size > 1000


@when(parsers.parse("访客点“{name}”"))
def _(hall: Hall, name: str) -> None:
    page, station = hall.kiosk.show.page, hall.kiosk.show.station
    hall.hand.tap(name)
    hall.wait_for(lambda: (hall.kiosk.show.page, hall.kiosk.show.station) != (page, station))


@when("听完整站")
def _(hall: Hall) -> None:
    for _ in lines_of(hall.kiosk.show):
        hall.hear_one()
    hall.wait_for(lambda: hall.kiosk.show.narration is Narration.FINISHED)


@when("访客走开了")
def _(hall: Hall) -> None:
    for _ in range(100):
        hall.pass_time(5.0)
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT)


COUNTED = (
    "统计里参观 {begun:d} 次，打开 {opened:d} 站，听完 {heard:d} 站，跳过 {skipped:d} 站，道别 {goodbye:d} 次"
)


@then(parsers.parse(COUNTED))
def _(hall: Hall, tmp_path: Path, begun: int, opened: int, heard: int, skipped: int, goodbye: int) -> None:
    hall.switch_off()
    counts = read(file_of(tmp_path))
    whats = (What.BEGUN, What.OPENED, What.HEARD, What.SKIPPED, What.GOODBYE)
    assert tuple(counts.total(what) for what in whats) == (begun, opened, heard, skipped, goodbye)


@then("记下的每一个数都只说一件事")
def _(tmp_path: Path) -> None:
    counts = read(file_of(tmp_path))
    assert {len(key.period) for key in counts.numbers} == {len("2026-11-22")}
    assert {key.name for key in counts.numbers} - {"门厅", "后院", "", "zh-Hans", "usual"} <= {
        f"{hour:02}" for hour in range(24)
    }


@then("统计里什么都没有")
def _(tmp_path: Path) -> None:
    assert read(file_of(tmp_path)) == Counts({}, {})
