"""What the machine lacks, in plain words: each part once, and what to do where it is not well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.doctor import examine, line, said
from kiosk.journal.count_file import add, file_of, set_aside
from kiosk.journal.counting import What
from kiosk.journal.counts import By, Key
from kiosk.lock.lock import Lock
from kiosk.settings import Settings
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.show.gate import Holder

GOOD = "schema: 1\ntitle: 小院\nstations:\n  - {id: gate, name: 门厅, text: 欢迎。}\n"


@pytest.fixture
def hall(tmp_path: Path) -> Settings:
    """A machine without a display, with one good tour."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "small.yaml").write_text(GOOD, "utf-8")
    return Settings(home=tmp_path / "home", tours=tmp_path / "tours", media=tmp_path)


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


def of(part: str, findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.part == part]


def test_each_part_is_looked_at_and_told_in_a_whole_sentence(hall: Settings) -> None:
    findings = examine(hall)
    assert [finding.part for finding in findings] == [
        *("中文字体", "屏幕", "音箱", "朗读", "导览", "版本", "密码", "统计", "时钟", "存储", "磁盘", "内存")
    ]
    assert all(said(finding).endswith("。") for finding in findings)
    assert all("请" in finding.remedy for finding in findings if not finding.well)
    assert [line(finding)[0] for finding in findings] == ["✓" if f.well else "✗" for f in findings]
    [screen] = of("屏幕", findings)
    assert (screen.well, "没有接显示器" in said(screen)) == (False, True)
    assert of("导览", findings) == [Finding("导览", True, "“小院”，1 站，没有问题。")]


def test_tours_that_cannot_be_used_are_told(hall: Settings) -> None:
    (hall.tours / "broken.yaml").write_text("schema: 1\ntitel: 坏\n", "utf-8")
    (hall.tours / "warned.yaml").write_text(GOOD.replace("欢迎。", "欢迎（指墙上图版）。"), "utf-8")
    assert [(f.well, said(f)) for f in of("导览", examine(hall))] == [
        (
            False,
            "broken.yaml 有 3 处问题，没有用上。请到后台的“导览”里看说明。"
            "可以运行 python main.py check broken。",
        ),
        (True, "“小院”，1 站，没有问题。"),
        (
            True,
            "“小院”，1 站，有 1 处提醒。请到后台的“导览”里看说明。可以运行 python main.py check warned。",
        ),
    ]


def test_hall_without_tours_is_told(hall: Settings, tmp_path: Path) -> None:
    [finding] = of("导览", examine(Settings(home=hall.home, tours=tmp_path / "none", media=tmp_path)))
    assert (finding.well, "还没有导览" in said(finding)) == (False, True)


@pytest.mark.parametrize(("chosen", "told"), [("", 0), ("small", 0), ("smal", 1)])
def test_default_tour_that_is_none_is_told(hall: Settings, chosen: str, told: int) -> None:
    hall = Settings(home=hall.home, tours=hall.tours, media=hall.media, default_tour=chosen)
    findings = of("设置", examine(hall))
    assert len(findings) == told
    assert all("能用的有：small。" in said(finding) and not finding.well for finding in findings)


def test_tour_of_a_day_that_is_none_is_told_once(hall: Settings) -> None:
    hall = replace(hall, tour_by_day=("small", "", "", "", "", "gone", "gone"))
    assert of("设置", examine(hall)) == [
        Finding("设置", False, "tour_by_day 写的“gone”没有能用的导览。", "能用的有：small。")
    ]


def test_pins_are_told_and_a_damaged_file_of_them(hall: Settings) -> None:
    lock = Lock(hall.home)

    def told() -> tuple[bool, str]:
        [finding] = of("密码", examine(hall))
        return finding.well, said(finding)

    assert told() == (
        True,
        "还没有设，第一位进讲解员模式的人会设。可以运行 python main.py pin。",
    )
    lock.set_pin(Holder.STAFF, "80351764")
    assert told() == (True, "工作人员的密码设好了。")
    lock.set_pin(Holder.GUIDE, "274913")
    assert told() == (True, "讲解员和工作人员的密码设好了。")
    (hall.home / "pins.json").write_bytes(b"{")
    assert told() == (
        False,
        "密码文件坏了，现在谁的密码都不能用。请管理这台机器的人重新设密码。可以运行 python main.py pin。",
    )


def test_home_that_cannot_be_written_is_told_and_the_probe_leaves_no_trace(hall: Settings) -> None:
    [finding] = of("存储", examine(hall))
    assert finding.well
    assert list(hall.home.iterdir()) == []
    hall.home.rmdir()
    hall.home.write_text("a file where the folder should be")
    [finding] = of("存储", examine(hall))
    assert (finding.well, "--home" in said(finding)) == (False, True)


def test_counts_are_told_and_what_became_of_a_damaged_file(hall: Settings) -> None:
    def told() -> tuple[bool, str]:
        [finding] = of("统计", examine(hall))
        return finding.well, said(finding)

    assert told() == (True, "还没有人参观。")
    file = file_of(hall.home)
    add(file, {Key("2026-11-22", By.PLACE, "", "", What.BEGUN): 1}, {})
    assert told() == (True, "有 1 天的数。可以运行 python main.py stats。")
    file.write_bytes(b"damaged" * 999)
    assert told() == (False, f"{file} 读不出来。参观照常；要里面的数，请把它交给维护人员。")
    set_aside(file)
    well, say = told()
    assert (well, "坏过，已经重新数起。" in say, "counts.bad-1.db" in say) == (False, True, True)
