"""The verbs of the editions: what staff type and what they are told."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import main
from tests.editions.halls import Hall

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with two tours that were never published."""
    hall = Hall(tmp_path)
    hall.write("hall", "大厅", one=b"1")
    hall.write("yard", "院子")
    return hall


@pytest.fixture
def run(hall: Hall, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the hall: its exit code, and what it said."""

    def run(*words: str) -> tuple[int, str]:
        places = ["--home", str(hall.home)]
        if words[0] == "publish":
            places += ["--tours", str(hall.tours), "--media", str(hall.media)]
        code = main([*words, *places])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_one_tour_is_published_and_then_unchanged(run: Run, hall: Hall) -> None:
    assert run("publish", "hall") == (0, "“hall”已发布，是第 1 版，共 2 个文件。\n")
    assert run("publish", "hall") == (0, "“hall”没有变化，放的还是第 1 版。\n")
    assert run("publish", str(hall.tours / "yard.yaml")) == (0, "“yard”已发布，是第 1 版，共 1 个文件。\n")
    assert hall.titles() == {"hall": "大厅", "yard": "院子"}


def test_all_means_all_and_takes_off_what_is_gone(run: Run, hall: Hall) -> None:
    assert run("publish", "all")[0] == 0
    (hall.tours / "yard.yaml").unlink()
    assert run("publish", "all") == (
        0,
        "“hall”没有变化，放的还是第 1 版。\n"
        "“yard”的文件不在了，已经不放。要放回来，请运行 python main.py rollback yard。\n",
    )
    assert run("rollback", "yard") == (0, "“yard”已经退回第 1 版，记为第 2 版。\n")
    assert hall.titles() == {"hall": "大厅", "yard": "院子"}


def test_broken_tour_is_refused_with_its_problems_and_the_others_go_in(run: Run, hall: Hall) -> None:
    run("publish", "all")
    (hall.tours / "hall.yaml").write_text("titel: 大厅\n", encoding="utf-8")
    hall.write("yard", "新院子")
    code, said = run("publish", "all")
    assert code == 1
    assert "不认识“titel”，是不是“title”？" in said
    assert "“yard”已发布，是第 2 版" in said
    assert said.endswith("有 1 个导览没有发布，放的还是原来的。请先按上面的说明改好。\n")
    assert hall.titles() == {"hall": "大厅", "yard": "新院子"}


def test_picture_that_is_missing_is_told_and_the_tour_goes_in(run: Run, hall: Hall) -> None:
    (hall.media / "hall" / "one.webp").unlink()
    code, said = run("publish", "hall")
    assert code == 0
    assert "找不到文件“one.webp”" in said
    assert "“hall”已发布，是第 1 版，共 1 个文件。" in said


def test_nothing_to_publish_is_told(run: Run, hall: Hall) -> None:
    assert run("publish", "nothing")[0] == 1
    for path in hall.tours.iterdir():
        path.unlink()
    code, said = run("publish", "all")
    assert code == 1
    assert re.search(r"里没有导览文件。请照 tours/README.md 写一个，或用 --tours 指明文件夹。", said)


def test_editions_are_listed_for_people(run: Run, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("editions") == (0, "还没有发布过导览。请运行 python main.py publish all。\n")
    run("publish", "all", "--author", "小陈", "--note", "开馆")
    hall.write("hall", "新大厅", one=b"2")
    run("publish", "hall", "--author", "小李")
    run("rollback", "hall", "--author", "小王")
    code, said = run("editions")
    assert code == 0
    assert re.sub(r"20\d\d-\d\d-\d\d \d\d:\d\d", "日期", said) == (
        "hall：\n"
        "   3  日期  小王  退回第 1 版  正在放\n"
        "   2  日期  小李\n"
        "   1  日期  小陈  开馆\n"
        "yard：\n"
        "   1  日期  小陈  开馆  正在放\n"
        "共 4 版。要退回其中一版，请运行 python main.py rollback 和导览的名称、版号。\n"
    )
    code, said = run("editions", "yard")
    assert said.startswith("yard：")
    assert run("editions", "nothing") == (
        1,
        "没有发布过导览“nothing”。请先运行 python main.py publish nothing。\n",
    )


def test_editions_are_listed_for_programs(run: Run, hall: Hall) -> None:
    assert run("editions", "--json") == (0, "[]\n")
    run("publish", "hall", "--author", "小陈")
    edition = hall.store.live()[0]
    hall.store.stock.blobs.path_of(edition.media[0]).unlink()
    assert json.loads(run("editions", "--json")[1]) == [
        {
            "tour": "hall",
            "number": 1,
            "moment": edition.moment,
            "author": "小陈",
            "note": "",
            "repeats": 0,
            "live": True,
            "whole": False,
            "files": 2,
            "bytes": sum(piece.size for piece in edition.pieces),
        }
    ]
    assert "缺文件" in run("editions")[1]


def test_rollback_by_number(run: Run, hall: Hall) -> None:
    for title in "一二三":
        hall.published("hall", title)
    assert run("rollback", "hall", "1") == (0, "“hall”已经退回第 1 版，记为第 4 版。\n")
    assert run("rollback", "hall", "1") == (0, "“hall”现在放的就是这一版的内容，没有变动。\n")
    assert hall.titles() == {"hall": "一"}
    code, said = run("rollback", "hall", "9")
    assert (code, said) == (1, "导览“hall”没有第 9 版。请运行 python main.py editions hall 看看有哪些。\n")
    assert run("rollback", "hall", "x") == (
        2,
        "“版号”不能是“x”。请写从 1 数起的编号，几个之间用逗号。\n",
    )


def test_who_did_it_is_known_or_left_open(run: Run, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    run("publish", "hall")
    assert hall.store.live()[0].author == ""
    assert "  自动  正在放\n" in run("editions")[1]
