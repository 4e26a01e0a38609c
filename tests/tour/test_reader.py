"""A good file gives the tour it says, with a default for whatever the writer left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.tour.model import Fact, Form, Link, Picture, Route, Telling, Tour
from kiosk.tour.reader import Reading, read_files, read_tour, read_tours

Read = Callable[[str | bytes], Reading]

SMALL = "schema: 1\ntitle: 明苑\nstations:\n  - {id: hall, name: 大厅, text: 您好。}\n"
WHOLE = """\
schema: 1
title: 明苑社区
subtitle: 三层楼
form: walk
language: zh-Hans
cover: wide.webp
address: 各位老师
facts:
  户数: {value: 5547, unit: 户, as_of: 2026-06}
  门牌: {value: 012}
pronounce: {下辇: 下捻}
floors:
  - {id: 1F, name: 一楼, plan: floor-1.webp}
stations:
  - id: hall
    name: no
    floor: 1F
    spot: [0.31, 1]
    pictures: [{file: hall-1.webp, caption: 8:30}, {file: hall-2.webp}]
    keywords: [八个窗口]
    text: |
      {称呼}，{问候}！【指墙上图版】这里有八个窗口。
      有{户数}居民。
    leave: 请随我前往{下一站}。
    recording: {zh-Hans: hall.opus, en: hall-en.opus}
    film: {file: intro.mp4}
    links: [{name: 办事指南, url: "https://example.org/guide?a=1#b"}]
    parts:
      - {id: board, name: 展板, text: 请看。, pictures: [{file: board.webp}]}
  - {id: room, name: 图书室, text: 一。二。, short: 三。}
  - {id: room-2, name: 图书室, text: 四。}
routes:
  - {id: full, name: 完整版}
  - {id: quick, name: 压缩版, minutes: 12.5, text: short, stations: [room, hall]}
"""


def whole(read: Read) -> Tour:
    reading = read(WHOLE)
    assert reading.problems == ()
    assert reading.tour is not None
    return reading.tour


def test_everything_written_arrives(read: Read) -> None:
    tour = whole(read)
    hall = tour.station("hall")
    assert (tour.id, tour.title, tour.form, tour.cover) == ("hall", "明苑社区", Form.WALK, "wide.webp")
    assert tour.facts == (Fact("户数", "5547", "户", "2026-06"), Fact("门牌", "012"))
    assert tour.pronounce == (("下辇", "下捻"),)
    assert tour.address == "各位老师"
    assert hall.spot == (0.31, 1.0)
    assert hall.pictures == (Picture("hall-1.webp", "8:30"), Picture("hall-2.webp"))
    assert [s.text for s in hall.text] == ["{称呼}，{问候}！", "这里有八个窗口。", "有{户数}居民。"]
    assert [cue.text for cue in hall.text[1].cues] == ["指墙上图版"]
    assert hall.recordings == (("zh-Hans", "hall.opus"), ("en", "hall-en.opus"))
    assert hall.film == "intro.mp4"
    assert hall.links == (Link("办事指南", "https://example.org/guide?a=1#b"),)
    assert hall.parts[0].pictures == (Picture("board.webp"),)


def test_scalars_stay_text_until_the_schema_says_otherwise(read: Read) -> None:
    assert whole(read).station("hall").name == "no"


def test_a_short_text_left_out_is_abridged(read: Read) -> None:
    tour = whole(read)
    assert [s.text for s in tour.station("hall").short] == ["这里有八个窗口。"]
    assert [s.text for s in tour.station("room").short] == ["三。"]


def test_routes_name_their_stations_or_take_all(read: Read) -> None:
    assert whole(read).routes == (
        Route("full", "完整版", ("hall", "room", "room-2")),
        Route("quick", "压缩版", ("room", "hall"), Telling.SHORT, 12.5),
    )


def test_two_stations_of_one_name_are_kept_apart(read: Read) -> None:
    assert [s.name for s in whole(read).stations[1:]] == ["图书室", "图书室"]


@pytest.mark.parametrize(("form", "name"), [("walk", "完整版"), ("chapters", "全部章节")])
def test_without_routes_there_is_one_over_everything(read: Read, form: str, name: str) -> None:
    tour = read(SMALL + f"form: {form}\n").tour
    assert tour is not None
    assert tour.routes == (Route("full", name, ("hall",)),)


def test_a_script_without_stations_opens_as_chapters(read: Read) -> None:
    text = "schema: 1\ntitle: 介绍\nform: chapters\nstations:\n  - {id: a, text: 一。}\n"
    alone, two = read(text).tour, read(text + "  - {id: b, text: 二。}\n").tour
    assert alone is not None
    assert two is not None
    assert [s.name for s in alone.stations] == ["介绍"]
    assert [s.name for s in two.stations] == ["第 1 章", "第 2 章"]


@pytest.mark.parametrize(
    "content",
    [
        SMALL.encode("utf-8-sig"),
        SMALL.encode("utf-16"),
        b"\xfe\xff" + SMALL.encode("utf-16-be"),
        SMALL.replace("\n", "\r\n").encode(),
        SMALL.replace("\n", "\r").encode(),
    ],
    ids=["bom", "utf-16", "utf-16-be", "crlf", "cr"],
)
def test_the_usual_encodings_read_the_same(read: Read, content: bytes) -> None:
    reading = read(content)
    assert reading.problems == ()
    assert reading.tour == read(SMALL).tour


@pytest.mark.parametrize("encoding", ["gbk", "big5"])
def test_any_other_encoding_is_told_and_not_guessed(read: Read, encoding: str) -> None:
    reading = read(SMALL.replace("大厅", "大門").encode(encoding))
    assert reading.tour is None
    assert [str(p) for p in reading.problems] == [
        "tours/hall.yaml 第 2 行第 8 列："
        "文件不是 UTF-8 编码。请在记事本里选“另存为”，编码选“UTF-8”，再保存一次。"
    ]


def test_hanzi_folded_over_two_lines_get_no_gap(read: Read) -> None:
    tour = read(
        SMALL.replace(
            "{id: hall, name: 大厅, text: 您好。}", "id: a\n    name: 甲\n    text: 一楼\n      大厅。"
        )
    ).tour
    assert tour is not None
    assert tour.stations[0].text[0].text == "一楼大厅。"


def test_a_file_with_warnings_alone_gives_its_tour(read: Read) -> None:
    reading = read(SMALL.replace("schema: 1\n", ""))
    assert reading.tour is not None
    assert [p.severity.value for p in reading.problems] == ["warning"]


def test_a_folder_gives_its_tours_by_name_and_a_broken_file_costs_only_its_own(tmp_path: Path) -> None:
    for name, text in {
        "b.yaml": SMALL,
        "a.yaml": SMALL,
        "c.yaml": "title：坏",
        "Big.yaml": SMALL,
        "d.yml": SMALL,
        "a.en.yaml": "x",
        "_draft.yaml": "x",
        ".hidden.yaml": "x",
        "README.md": "x",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "e.yaml").mkdir()
    readings = read_tours(tmp_path, None)
    assert [(r.path.name, r.tour.title if r.tour else None) for r in readings] == [
        ("Big.yaml", None),
        ("a.yaml", "明苑"),
        ("b.yaml", "明苑"),
        ("c.yaml", None),
        ("d.yml", None),
        ("e.yaml", None),
    ]
    said = {r.path.name: r.problems[0].say for r in readings if r.problems}
    assert said["Big.yaml"] == "文件名只能用小写字母、数字和 -，例如 hall.yaml。请给文件改名。"
    assert said["d.yml"] == "文件名要以 .yaml 结尾。请改名为 d.yaml。"
    assert said["e.yaml"] == "找不到这个文件，请检查文件名和所在的文件夹。"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    readings = read_tours(tmp_path / "none", None)
    assert [(r.tour, r.problems[0].kind) for r in readings] == [(None, "folder")]


def test_check_tells_the_problems_of_files_and_folders_alike(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL.replace("title", "titel"), encoding="utf-8")
    (reading,) = read_files([tmp_path / "a.yaml"], None)
    assert read_files([tmp_path], None) == (reading,)
    alone = reading.problems
    assert str(alone[1]) == (f"{tmp_path.name}/a.yaml 第 2 行第 1 列：不认识“titel”，是不是“title”？")
    assert json.loads(json.dumps(alone[1].as_json())) == {
        "file": f"{tmp_path.name}/a.yaml",
        "line": 2,
        "column": 1,
        "severity": "error",
        "kind": "unknown_key",
        "say": "不认识“titel”，是不是“title”？",
        "suggestion": "title",
    }


def test_a_file_nobody_may_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "hall.yaml"
    path.symlink_to(path)
    assert [p.kind for p in read_tour(path, None).problems] == ["file"]
