"""Where the scripts of a file begin, and which lines above one are its heading."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.scripts import parted
from tests.intake.drafted import written

SAID = "各位来宾，大家好！" + "这里是晴川社区，请大家慢慢看。" * 12


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"第一篇：甲社区解说词\n{SAID}\n第二篇：乙社区解说词\n{SAID}", ["甲社区解说词", "乙社区解说词"]),
        (f"社区讲解词 篇1\n{SAID}", ["社区讲解词"]),
        (f"甲社区解说词\n{SAID}\n乙社区讲解稿\n{SAID}", ["甲社区解说词", "乙社区讲解稿"]),
        (f"=== 大朋友版 ===\n{SAID}\n=== 小朋友版 ===\n{SAID}", ["=== 大朋友版 ===", "=== 小朋友版 ==="]),
        (f"《甲社区解说词》\n{SAID}", ["甲社区解说词"]),
        (f"甲社区解说词各位领导好，{SAID}", ["甲社区解说词"]),
        (f"甲社区解说词\n乙社区解说词\n{SAID}", ["甲社区解说词"]),
        (SAID, [""]),
        ("", []),
    ],
    ids=["numbered", "behind", "titled", "ruled", "quoted", "glued", "contents", "untitled", "empty"],
)
def test_scripts_are_parted_by_their_titles(text: str, titles: list[str]) -> None:
    assert [script.title for script in parted(written(text).lines)] == titles


def test_what_stands_between_the_title_and_the_greeting_is_heading() -> None:
    (script,) = parted(written(f"甲社区解说词\n——把日子过好\n撰稿：小林\n{SAID}").lines)
    assert [line.text for line in script.heading] == ["甲社区解说词", "——把日子过好", "撰稿：小林"]
    assert (script.title, script.subtitle) == ("甲社区解说词", "——把日子过好")


def test_the_first_of_many_headings_is_its_own_passage_s() -> None:
    (script,) = parted(
        written(
            f"甲社区解说词\n平安篇\n{'夜里有人巡。' * 9}\n富民篇\n{'货卖得远。' * 9}\n文化篇\n{SAID}"
        ).lines
    )
    assert [line.text for line in script.heading] == ["甲社区解说词"]
