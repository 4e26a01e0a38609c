"""Pinyin notes go; English, doors' numbers and lost cues stay."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from kiosk.intake.repair.repair import repaired
from kiosk.intake.repair.syllables import spelt
from tests.intake.repair.writing import mended, pairs, row


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("这里是便民服务(wù)大厅。", "这里是便民服务大厅。"),
        ("这里是便民服务（wù）大厅。", "这里是便民服务大厅。"),
        ("这里是便民服务（ wù ）大厅。", "这里是便民服务大厅。"),
        ("这里是便民服务 (wù)大厅。", "这里是便民服务大厅。"),
        ("云阶[yún jiē]书院欢迎您。", "云阶书院欢迎您。"),
        ("云阶(yún jiē)书院欢迎您。", "云阶书院欢迎您。"),
        ("云阶(yúnjiē)书院欢迎您。", "云阶书院欢迎您。"),
        ("云阶(Yún Jiē)书院欢迎您。", "云阶书院欢迎您。"),
        ("云阶(yun2 jie1)书院欢迎您。", "云阶书院欢迎您。"),
        ("云阶(yun jie)书院欢迎您。", "云阶书院欢迎您。"),
        ("绿(lǜ)道旁边是女(nǚ)工之家。", "绿道旁边是女工之家。"),
        ("绿(lv4)道旁边有一口井。", "绿道旁边有一口井。"),
        ("西安(xī'ān)路口。", "西安路口。"),
        ("居民区(qu)东门。", "居民区东门。"),
        ("广场(ɡuǎnɡ chǎnɡ)西侧。", "广场西侧。"),
        ("一(yī)楼(lóu)大(dà)厅(tīng)。", "一楼大厅。"),
    ],
)
def test_a_note_behind_its_hanzi_goes(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "会议室(room)在左手边。",
        "请不要在这里吸烟(NO)。",
        "居民可以用手机(app)预约。",
        "见图(a)，再见图(b)。",
        "已经办好了(ok)。",
        "熊猫(panda)馆今天开放。",
        "男厕(men)在右，女厕(women)在左。",
        "便民指南(guide)在架子上。",
        "展区(A1)和展区(B2)相通。",
        "展区(b2)正在布置。",
        "这里，是(jīng cǎi)。",
        "今天值班的是()同志。",
        "（指墙上图版）请看这边。",
        "楼长(钱)先到。",
        "英文稿 community (she) said.",
        "拼音学习角(abcd)。",
        "三楼(LED)大屏。",
        "风(fēng xiàng)标。",
        "社区(shè qū 本地话)一词。",
    ],
)
def test_what_is_no_note_stays(text: str) -> None:
    assert mended(text) == text


def test_doubtful_notes_are_notes_where_there_is_the_habit() -> None:
    habit = "社(shè)区(qū)里有一座(zuò)书院，院里的人(men)有男(nan)女(nü)老(lao)少。"
    assert mended(habit) == "社区里有一座书院，院里的人有男女老少。"
    assert mended("洗手间：人(men)。") == "洗手间：人(men)。"


def test_a_note_is_shown_with_the_hanzi_that_it_spells() -> None:
    assert pairs("本辖区(qū)有三口井，云阶(yún jiē)书院在北。", RepairKind.PINYIN) == [
        ("区(qū)", "区"),
        ("云阶(yún jiē)", "云阶"),
    ]


def test_notes_in_cells_go_as_well() -> None:
    new, found = repaired(row("便民服务(wù)", "一楼"))
    assert (new.lines[0].cells, new.lines[0].text) == (("便民服务", "一楼"), "便民服务\t一楼")
    assert [(repair.before, repair.after) for repair in found] == [("务(wù)", "务")]


@pytest.mark.parametrize(
    ("note", "syllables"),
    [
        ("qū", (("qu",), True)),
        ("yún jiē", (("yun", "jie"), True)),
        ("xī'ān", (("xi", "an"), True)),
        ("nǚ", (("nv",), True)),
        ("zhuang4", (("zhuang",), True)),
        ("lue", (("lue",), False)),
        ("zhuangz", None),
        ("room", None),
        ("", None),
        ("qū9", None),
        ("3", None),
        ("q", None),
    ],
)
def test_syllables(note: str, syllables: tuple[tuple[str, ...], bool] | None) -> None:
    assert spelt(note) == syllables
