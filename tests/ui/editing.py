"""Every view of the room where a tour is edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show.backstage import events as staff
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.state import (
    Clash,
    Leaf,
    Manuscript,
    Named,
    Part,
    Picture,
    Question,
    Sentence,
    View,
)
from kiosk.show.state import House, Show, opening
from kiosk.tour.model import Fact
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN, holding
from tests.ui.backstage import after
from tests.ui.screen import CALM

SENTENCES = (
    "{称呼}，{问候}！这里是便民服务大厅。",
    "【指墙上图版】八个窗口一字排开，办什么事都不用跑第二趟，老人来了还有人陪着填表、复印、取号。",
    "院里住着{户数}户人家。",
)
ASKED = "这里的社工某某，照顾着楼里十七位独居老人，每个星期都上门看一看。"
FAULT = (
    "第 2 站“图书室”的讲解词：不认识变量“{人数}”。请在 facts 里写上它，例如：人数: {value: 5547, unit: 户}。"
)


def leaf(number: int, **more: object) -> Leaf:
    """A station with all that one may have."""
    made = Leaf(
        id=f"s{number}",
        name=f"第{number}个房间",
        text="".join(SENTENCES),
        sentences=tuple(Sentence(text, opens=at == 2) for at, text in enumerate(SENTENCES)),
        short="" if number % 2 else SENTENCES[0],
        leave="请随我前往{下一站}。",
        floor="1F" if number < 3 else "2F",
        routes=("full",),
        pictures=(Picture("one.webp", "八个窗口一字排开"), Picture("two.webp", "")),
        keywords=("一站式", "Wi-Fi 覆盖"),
        parts=(Part("left", "左边的展板", "这块板讲的是从前的院子。"),),
        questions=number % 3,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def manuscript(**more: object) -> Manuscript:
    """A draft of twelve stations in which something was edited."""
    name = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"  # as long as a name may be
    leaves = [leaf(number) for number in range(1, 13)]
    leaves[1] = replace(leaves[1], name=name, faults=(FAULT,))
    leaves[2] = replace(leaves[2], pictures=(), text="", sentences=(), leave="")
    made = Manuscript(
        tour="yard",
        title="便民服务大厅",
        leaves=tuple(leaves),
        floors=(Named("1F", "一楼"), Named("2F", "二楼")),
        routes=(Named("full", "完整版"), Named("quick", "压缩版")),
        figures=("称呼", "问候", "户数"),
        album=("one.webp", "two.webp", "three.webp", "four.webp"),
        questions=tuple(_question(number) for number in range(4)),
        open=4,
        musts=3,
        asked=7,
        closing="谢谢。",
        facts=(Fact("户数", "5547", "户", "2026-06"), Fact("人口", "14013", "人")),
        changed=True,
        can_undo=True,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def _question(number: int) -> Question:
    return Question(
        quote=f"某某{number}",
        asked="s1",
        place="第 1 站“第1个房间”的讲解词",
        sentence=ASKED,
        say="这里要换成真实的姓名，或者删去这一句；姓名放出来以前，要本人同意。",
        station="s1",
        must=number < 3,
        replaceable=True,
        rewritable=number % 2 == 0,
        removable=number % 2 == 0,
        checkable=number != 1,
    )


def editing(house: House = CALM, **more: object) -> Show:
    """Staff in the editing room, before the list of the stations."""
    show = after(opening((two_floor_tour(),), house), *LET_IN, staff.Surveyed((holding(),)))
    show = after(show, staff.HoldingChosen("yard"), at.EditingOrdered(), at.DraftOpened(manuscript(**more)))
    asked = show.backstage and show.backstage.editing and show.backstage.editing.view is View.QUESTIONS
    return after(show, at.PageLeft()) if asked else show


def views(house: House = CALM) -> Iterator[tuple[str, Show]]:
    """Every view of it."""
    show = editing(house)
    yield "edit stations", show
    yield "edit clean", editing(house, changed=False, can_undo=False, questions=(), open=0, musts=0, asked=0)
    for number in (1, 2, 3):
        yield f"edit station {number}", after(show, at.StationOpened(f"s{number}"))
    yield "edit questions", after(show, at.QuestionsOpened())
    yield "edit advice", after(show, at.QuestionsOpened(), at.QuestionTurned(3))
    yield "edit whole", after(show, at.WholeOpened())
    yield "edit settled", after(editing(house, questions=(), open=0, musts=0), at.QuestionsOpened())
    refused = at.DraftShown(manuscript(), say="站名是空的。请写上站名。")
    yield "edit refused", after(show, refused)
    yield "edit saving", after(show, at.SaveOrdered())
    yield "edit faulty", after(show, at.DraftShown(manuscript(faults=(FAULT,))))
    for clash in (Clash.DAMAGED, Clash.ELSEWHERE):
        yield f"edit {clash}", after(show, at.DraftShown(manuscript(), clash))
