"""Blanks that part what belongs together go; those that someone meant stay."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from tests.intake.repair.writing import mended, pairs


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "大厅把窗口合在一起，满足了居民对便捷服务 的需求，也省下了地方。",
            "大厅把窗口合在一起，满足了居民对便捷服务的需求，也省下了地方。",
        ),
        (
            "这条巷子修好以后，居 民生活方便多了，大家都爱在这里坐一坐。",
            "这条巷子修好以后，居民生活方便多了，大家都爱在这里坐一坐。",
        ),
        (
            "每到周末都有很多老人和孩子 在这间小小的屋子里看书，一坐就是半天。",
            "每到周末都有很多老人和孩子在这间小小的屋子里看书，一坐就是半天。",
        ),
        (
            "社区党委、服务站、居委会 “三块牌子”合在一处办公，居民不用再跑。",
            "社区党委、服务站、居委会“三块牌子”合在一处办公，居民不用再跑。",
        ),
        (
            "老厂房改成了书院， 院子里种着两棵银杏，秋天满地都是金黄的叶子。",
            "老厂房改成了书院，院子里种着两棵银杏，秋天满地都是金黄的叶子。",
        ),
        (
            "这里 是 居民 办事 的 地方 ， 设有 8 个 窗口 ， 办理 社保 医保 等 业务 。",
            "这里是居民办事的地方，设有 8 个窗口，办理社保医保等业务。",
        ),
        ("简　介", "简介"),
        ("目 录", "目录"),
        ("解 说 词", "解说词"),
        ("党群服 务", "党群服务"),
        (
            "The hall   has eight windows, and each of them is open to everyone who comes in.",
            "The hall has eight windows, and each of them is open to everyone who comes in.",
        ),
    ],
)
def test_a_blank_that_nobody_meant_goes(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "大厅有 8 个窗口，配了 LED 屏，居民坐 12 路公交车就能到，非常方便。",
        "苗奶奶 沙小满 郝热心 肖长寿",
        "参加今天活动的有：苗奶奶 沙小满 郝热心 肖长寿，还有几位来得晚的邻居。",
        "不忘初心 牢记使命",
        "大厅正面八个大字“服务居民 方便群众”，是社区里一位退休教师写的，很有力量。",
        "第一站 便民服务大厅",
        "第1站  党群客厅",
        "便民大厅 这里是居民办事的地方，八个窗口一字排开，谁来都有座位，有热水。",
        "编号    名称    楼层",
        "主讲 小谷",
        "时间 地点 人物",
        "一 二 三 四",
        "　　各位来宾，大家好！欢迎来到书院，我是今天的讲解员，很高兴为大家服务。",
        "字幕：出品 街道办事处  摄制 邻里影社",
    ],
)
def test_a_blank_that_someone_meant_stays(text: str) -> None:
    assert mended(text) == text


def test_a_blank_is_shown_between_its_words() -> None:
    text = "这条巷子修好以后，居 民生活方便多了，大家都爱在这里坐一坐。"
    assert pairs(text, RepairKind.NOISE) == [("后，居 民生活", "后，居民生活")]
