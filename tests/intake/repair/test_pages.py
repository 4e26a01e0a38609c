"""Numbers and running heads of pages go; numbers of the sentence, of items and of stations stay."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from tests.intake.repair.writing import mended, pairs

HEAD = (
    "云阶社区书院从前是一家丝厂的仓库，后来空了十几年，屋顶漏雨，墙皮也掉光了，"
    "居民路过都要绕着走，谁也没有想到，四年以后它会成为整条街上灯亮得最晚的地方，"
    "来的人有老人，有孩子，有下了夜班的工人，也有放了假的学生，当年居委会和"
)
TAIL = "居民一起把它修了起来，如今每天都有人来看书。"


@pytest.mark.parametrize(
    "foot",
    [
        "- 3 -",
        "—5—",
        "－ 3 －",
        "第 3 页 共 8 页",
        "第3页",
        "第三页",
        "云阶书院解说词  第 3 页",
        "第3页 | 云阶书院",
        "共8页 第3页",
        "Page 3 of 8",
        "3",
        "12",
        "3 / 8",
    ],
)
def test_a_pages_foot_between_the_halves_of_a_sentence_goes(foot: str) -> None:
    for text in (f"{HEAD}\n{foot}\n{TAIL}", f"{HEAD}\n\n{foot}\n\n{TAIL}"):
        assert mended(text) == HEAD + TAIL
        assert pairs(text, RepairKind.PAGE_NUMBER) == [(foot, "")]


def test_a_number_before_the_rest_of_a_sentence_goes() -> None:
    for text in (f"{HEAD}\n1{TAIL}", f"{HEAD}\n\n1{TAIL}"):
        assert mended(text) == HEAD + TAIL
        assert pairs(text, RepairKind.PAGE_NUMBER) == [("1居民一起", "居民一起")]


@pytest.mark.parametrize(
    "tail",
    [
        "26次活动都在这里办过，大家都记得。",
        "3楼的居民捐出了第一批书，一直放到今天。",
        "18路公交车的司机们一起动手，花了半年时间修好。",
    ],
)
def test_a_number_of_the_sentence_stays(tail: str) -> None:
    assert mended(f"{HEAD}\n{tail}") == HEAD + tail


@pytest.mark.parametrize(
    "text",
    [
        "欢迎各位来宾，请随我往前走。\n02\n邻里食堂\n这里每天中午十一点开饭，老人只收五块钱，味道好，分量足。",
        "欢迎各位来宾，请随我往前走。\n2\n邻里食堂\n这里每天中午十一点开饭，老人只收五块钱，味道好，分量足。",
        f"{HEAD}\n3\n邻里食堂\n{TAIL}",
        "欢迎各位来宾。\n1、邻里食堂\n2、手工坊",
        "3/8\n妇女节这一天，食堂给每一位女工送去一碗面，已经送了二十年。",
        "第3站\n邻里食堂",
        "2024\n这一年，书院开门。",
        f"{HEAD}\n12345热线的同志一起把它修了起来。".replace("和\n", "和，\n"),
    ],
)
def test_a_number_that_means_something_stays(text: str) -> None:
    assert pairs(text, RepairKind.PAGE_NUMBER) == []


def test_bare_numbers_that_count_on_from_known_ones_go() -> None:
    closed = "书院的门口有一口老井，井水清甜，居民夏天都爱在井边坐着说话。"
    text = f"{closed}\n1\n{closed}\n{HEAD}\n2\n{TAIL}\n{closed}\n3"
    assert mended(text) == f"{closed}\n{closed}\n{HEAD}{TAIL}\n{closed}"


def test_running_heads_go_but_for_the_title() -> None:
    title = "云阶书院解说词"
    page = f"{HEAD}\n{title}\n- %d -\n{TAIL}"
    text = "\n".join([title, page % 1, page % 2, page % 3])
    assert mended(text) == "\n".join([title, HEAD + TAIL, HEAD + TAIL, HEAD + TAIL])


def test_a_running_head_below_the_first_page_number_is_the_title() -> None:
    pages = [f"第 {number} 页 共 3 页\n云阶书院解说词\n{TAIL}" for number in (1, 2, 3)]
    assert mended("\n".join(pages)) == "\n".join(["云阶书院解说词", TAIL, TAIL, TAIL])


def test_a_short_line_that_repeats_for_itself_stays() -> None:
    text = "\n".join(["（上楼）", TAIL] * 4)
    assert mended(text) == text
