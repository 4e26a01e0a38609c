"""The report for people says what was found, where, and what can be done about it."""

from __future__ import annotations

import re
from dataclasses import replace

from kiosk.intake.account import account
from kiosk.intake.columns import width
from kiosk.intake.draft import DraftForm, DraftPart, DraftTour, Figure, Finding, Repair, RepairKind
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.manuscript import Illustration, Line, Manuscript
from kiosk.intake.take_in import Intake
from tests.intake.drafting.drafts import HALL_TEXT, a_draft, a_draft_station, a_finding, three_rooms

WORD = Manuscript("yard.docx", "docx", ())


def told(
    *tours: DraftTour,
    repairs: tuple[Repair, ...] = (),
    findings: tuple[Finding, ...] = (),
    figures: tuple[Figure, ...] = (),
    changes: tuple[tuple[Change, ...], ...] = (),
    manuscript: Manuscript = WORD,
    all_repairs: bool = False,
) -> str:
    """The report of these tours, in one string."""
    return "\n".join(account(Intake(manuscript, repairs, tours, findings, figures), changes, all_repairs))


def test_stations_stand_in_columns_with_floor_cues_and_minutes() -> None:
    lines = told(three_rooms()).split("\n")
    assert lines[0] == "“yard.docx”里有 1 个导览，共 3 站。"
    assert lines[2] == "槐树院社区（边走边看，3 站，讲完约 40 秒）"
    assert lines[3] == "  开场白　各位来宾，大家好！"
    assert (
        lines[4]
        == "   1  便民服务大厅              一楼        12 秒              这里是便民服务大厅。八个窗口办“…"
    )
    assert lines[7] == "  结束语　参观到这里结束，谢谢大家。"


def test_wide_names_do_not_push_the_columns() -> None:
    names = ("警务室", "新时代文明实践站志愿服务驿站", "Stage & Music Room of the Yard", "e\u0301cole")
    lines = told(a_draft(*(a_draft_station(name, HALL_TEXT, floor="2F") for name in names))).split("\n")
    rows = [line for line in lines if "二楼" in line]
    assert len({width(row.partition("二楼")[0]) for row in rows}) == 1
    assert len({width(row.partition("秒")[0]) for row in rows}) == 1
    assert "   2  新时代文明实践站志愿服…   二楼" in lines[5]


def test_minutes_of_the_document_are_those_of_the_report() -> None:
    stations = [
        replace(each, minutes=minutes)
        for each, minutes in zip(three_rooms().stations, (4, 5, 6.5), strict=True)
    ]
    lines = told(a_draft(*stations)).split("\n")
    assert "讲完约 16 分钟" in lines[2]
    assert [re.findall(r"[\d.]+ (?:秒|分钟)", line) for line in lines[4:7]] == [
        ["4 分钟"],
        ["5 分钟"],
        ["6.5 分钟"],
    ]


def test_pictures_that_stand_at_no_station_are_told() -> None:
    lines = tuple(Line("字", number, pictures=(place,)) for place, number in enumerate((2, 9)))
    paper = Manuscript("yard.docx", "docx", lines, (Illustration(b"", ".png"), Illustration(b"", ".png")))
    text = told(a_draft(a_draft_station("大厅", HALL_TEXT, pictures=(1,))), manuscript=paper)
    assert "图片 1 张：第 1 站“大厅”1 张。" in text
    assert "没有用上的图片 1 张，在第 2 行" in text


def test_parts_and_chapters_are_told_apart() -> None:
    part = DraftPart("第一块", "", "请看。", "", (), (), 3)
    text = told(
        a_draft(a_draft_station("长廊", "好。", parts=(part,)), form=DraftForm.CHAPTERS), three_rooms()
    )
    assert "第 1 个：槐树院社区（坐着分章听，1 章，讲完约 9 秒）" in text
    assert "      1-1 第一块　请看。" in text


def test_what_must_be_settled_comes_first() -> None:
    text = told(three_rooms(), findings=(a_finding("小事", must=False), a_finding("某某")))
    must, may = text.index("必须处理，处理好以前不会显示（1 处）："), text.index("请看一眼（1 处）：")
    assert must < may
    assert "  第 3 行，“便民服务大厅”，写着“某某”：这里写着“某某”，要补上。可以补上。" in text


def test_repairs_are_summed_up_by_kind_with_three_examples() -> None:
    notes = (Repair(n, RepairKind.PINYIN, n, f"字{n}(zì)", f"字{n}") for n in range(1, 6))
    repairs = (*notes, Repair(6, RepairKind.NOISE, 9, "某某文库", ""))
    text = told(three_rooms(), repairs=repairs)
    assert "抄写的毛病已经修好 6 处" in text
    assert "  汉字后面的拼音 5 处\n    1. 第 1 行“字1(zì)”改成“字1”" in text
    assert "    还有 2 处，加 --repairs 全部列出" in text
    assert "    6. 第 9 行“某某文库”去掉了" in text
    assert "字5(zì)" not in text
    assert "字5(zì)" in told(three_rooms(), repairs=repairs, all_repairs=True)


def test_doubt_and_what_is_left_out_are_said() -> None:
    doubtful = Manuscript("a.txt", "txt", (), (), "gb18030", ("big5",), ("图片里的字没有读。",))
    text = told(three_rooms(), manuscript=doubtful)
    assert "编码看着像 gb18030；下面的字若不对，请加 --encoding，换成 big5 之一再试。" in text
    assert "没有收进来的：\n  图片里的字没有读。" in text


def test_figures_words_for_the_visit_and_changes_are_offered() -> None:
    figure = Figure("户数", "5547", "户", "5547户", 3, 0, 0)
    change = Change(ChangeKind.CHANGED, "hall", "第 1 站“大厅”改了 2 句，编号、图片不变。")
    draft = a_draft(a_draft_station("大厅", HALL_TEXT), greeting="尊敬的各位领导，上午好！")
    text = told(draft, figures=(figure,), changes=((change,),))
    assert "可以只写一次的数字：户数 5547户。同意就加 --facts。" in text
    assert "开头的“尊敬的各位领导”换成 {称呼}、“上午好”换成 {问候}" in text
    assert "  · 第 1 站“大厅”改了 2 句，编号、图片不变。" in text
