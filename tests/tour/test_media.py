"""Media names: good on every system, true to the disk, and never outside the tour's folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.tour.media import find_media, name_fault
from kiosk.tour.reader import Reading

ReadWithMedia = Callable[[str, dict[str, bytes]], Reading]

BAD = [
    "/etc/passwd",
    "../hall.webp",
    "a/../../b.webp",
    "a/./b.webp",
    "a//b.webp",
    "..",
    "C:\\hall.webp",
    "C:hall.webp",
    "a\\b.webp",
    "~/hall.webp",
    "https://example.org/a.webp",
    "nul.webp",
    "COM1",
    "CONIN$",
    "com¹.webp",
    "nul .webp",
    "a?.webp",
    "hall.webp.",
    "hall.webp ",
    "a\x00.webp",
    "甲" * 100 + ".webp",
    "",
]


def said(reading: Reading) -> list[str]:
    return [str(problem).removeprefix("tours/hall.yaml ") for problem in reading.problems]


def tour(cover: str) -> str:
    return f"schema: 1\ntitle: 明苑\ncover: '{cover}'\nstations: [{{id: a, name: 甲, text: 您好。}}]\n"


@pytest.mark.parametrize("name", BAD)
def test_a_bad_name_is_refused_and_finds_nothing(tmp_path: Path, name: str) -> None:
    assert name_fault(name).endswith("。")
    assert find_media(tmp_path, "hall", name) is None


@pytest.mark.parametrize("name", ["hall-1.webp", "大厅 全景.jpg", "old/1950.png", "😀.webp", "console.webp"])
def test_a_good_name_passes_and_is_found(tmp_path: Path, name: str) -> None:
    path = tmp_path / "hall" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x")
    assert name_fault(name) == ""
    assert find_media(tmp_path, "hall", name) == path.resolve()


def test_the_own_folder_comes_before_the_shared_one(tmp_path: Path) -> None:
    for folder in ("hall", "illustrations"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.webp").write_bytes(b"x")
    assert find_media(tmp_path, "hall", "a.webp") == (tmp_path / "hall" / "a.webp").resolve()
    assert find_media(tmp_path, "other", "a.webp") == (tmp_path / "illustrations" / "a.webp").resolve()
    assert find_media(tmp_path, "../hall", "a.webp") == (tmp_path / "illustrations" / "a.webp").resolve()


def test_a_link_leads_nowhere_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.webp").write_bytes(b"x")
    (tmp_path / "media" / "hall").mkdir(parents=True)
    (tmp_path / "media" / "hall" / "a.webp").symlink_to(tmp_path / "secret.webp")
    assert find_media(tmp_path / "media", "hall", "a.webp") is None


def test_a_name_with_a_path_is_an_error(read_with_media: ReadWithMedia) -> None:
    reading = read_with_media(tour("../a.webp"), {"a.webp": b"x"})
    assert reading.tour is None
    assert said(reading) == [
        "第 3 行第 8 列：文件名“../a.webp”不能有“..”、“.”或多余的“/”，只写 media 文件夹里的文件名。"
    ]


def test_a_name_in_another_case_is_an_error(read_with_media: ReadWithMedia) -> None:
    reading = read_with_media(tour("hall.webp"), {"hall/Hall.WEBP": b"x"})
    assert reading.tour is None
    assert said(reading) == [
        "第 3 行第 8 列：文件实际叫“Hall.WEBP”，和“hall.webp”"
        "大小写或写法不同，换一台电脑就找不到。请改成一样。"
    ]


def test_names_that_differ_in_case_alone_are_told(read_with_media: ReadWithMedia) -> None:
    reading = read_with_media(tour("hall.webp"), {"hall/Hall.webp": b"x", "hall/hall.webp": b"x"})
    assert said(reading) == [
        "第 3 行第 8 列：（提醒）文件夹里有 2 个文件"
        "只差大小写（Hall.webp、hall.webp），换一台电脑会混成一个。请改名。"
    ]


def test_a_missing_file_is_a_warning_and_the_tour_is_shown(read_with_media: ReadWithMedia) -> None:
    reading = read_with_media(tour("hal.webp"), {"illustrations/hall.webp": b"x"})
    assert reading.tour is not None
    assert said(reading) == [
        "第 3 行第 8 列：（提醒）找不到文件“hal.webp”，是不是“hall.webp”？"
        "请放进 media/hall/ 或 media/illustrations/。"
    ]


def test_an_empty_file_and_an_odd_format_are_warnings(read_with_media: ReadWithMedia) -> None:
    assert said(read_with_media(tour("a.webp"), {"hall/a.webp": b""})) == [
        "第 3 行第 8 列：（提醒）文件“a.webp”是空的，多半没有拷完。请重新拷贝一次。"
    ]
    assert said(read_with_media(tour("a.heic"), {"hall/a.heic": b"x"})) == [
        "第 3 行第 8 列：（提醒）“a.heic”的格式这里用不了。请转成 .webp、.jpg、.jpeg 再放进来。"
    ]
