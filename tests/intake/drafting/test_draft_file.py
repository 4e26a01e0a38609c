"""A draft becomes a tour file that `check` passes, with everything that was told in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.intake.draft import DraftForm, DraftPart, DraftStation, DraftTour, Figure
from kiosk.intake.drafting.draft_file import drafted
from kiosk.intake.manuscript import Illustration
from kiosk.show.lines import stop_lines
from kiosk.tour.model import Form
from kiosk.tour.problems import Severity
from kiosk.tour.tree import Tree
from tests.intake.drafting.drafts import HALL_TEXT, a_draft, a_draft_station, a_finding, gated, three_rooms


def told(tree: Tree) -> str:
    """All hanzi that are told or are a cue, in the order of the file."""
    passages = [tree.get("greeting", "")]
    for station in tree["stations"]:
        passages += [station.get("text", "")]
        passages += [part.get("text", "") for part in station.get("parts", [])]
        passages += [station.get("leave", "")]
    passages.append(tree.get("closing", ""))
    return "".join(re.findall("[\u4e00-\u9fff]", "".join(passages)))


def test_three_rooms_become_a_tour() -> None:
    tree = drafted(three_rooms()).tree
    reading = gated(tree)
    assert reading.problems == ()
    tour = reading.tour
    assert tour is not None
    assert [(s.id, s.name, s.floor) for s in tour.stations] == [
        ("service-hall", "便民服务大厅", "1F"),
        ("police", "警务室", "1F"),
        ("reading-room", "图书室", "2F"),
    ]
    assert [(floor.id, floor.name) for floor in tour.floors] == [("1F", "一楼"), ("2F", "二楼")]
    assert [route.name for route in tour.routes] == ["完整版"]
    lines = [line.text for line in stop_lines(tour, tour.routes[0], tour.stations[0], 0, 10.0)]
    assert lines[0] == "各位来宾，大家好！"
    assert "请随我来。" in lines
    assert [cue.text for sentence in tour.stations[0].text for cue in sentence.cues] == ["指窗口"]


def test_keywords_stand_in_the_text_and_are_three_to_five() -> None:
    stations = drafted(three_rooms()).tree["stations"]
    assert stations[0]["keywords"][:2] == ["一站式", "5547户"]
    for station in stations:
        assert 3 <= len(station["keywords"]) <= 5
        assert all(word in station["text"] for word in station["keywords"])
        assert not any("指窗口" in word for word in station["keywords"])


@pytest.mark.parametrize("form", [DraftForm.CHAPTERS, DraftForm.FILM])
def test_what_is_told_sitting_down_becomes_chapters(form: DraftForm) -> None:
    tree = drafted(a_draft(a_draft_station("", HALL_TEXT), a_draft_station("以后", "好。"), form=form)).tree
    tour = gated(tree).tour
    assert tour is not None
    assert (tour.form, [s.id for s in tour.stations]) == (Form.CHAPTERS, ["chapter-1", "chapter-2"])
    assert tour.stations[0].name == "第 1 章"


def test_long_tours_get_a_short_route_and_minutes_a_plan() -> None:
    long = a_draft(*(a_draft_station(f"第{n}室", HALL_TEXT * 12, minutes=4) for n in range(8)))
    assert drafted(long).tree["routes"] == [
        {"id": "full", "name": "完整版", "minutes": "32"},
        {"id": "quick", "name": "压缩版", "text": "short"},
    ]
    assert drafted(three_rooms()).tree["routes"] == [{"id": "full", "name": "完整版"}]


def test_english_scripts_get_english_names() -> None:
    draft = a_draft(
        a_draft_station(
            "Reading Room", "Welcome to the Reading Room. Wang keeps two thousand books.", floor="2F"
        ),
        a_draft_station("The Old Clinic", "Here stands the Old Clinic.", floor="B1"),
        a_draft_station("", "Please look at the wall."),
        title="Elm Yard",
        language="en",
        greeting="Good morning.",
        closing="Goodbye.",
    )
    tree = drafted(draft).tree
    tour = gated(tree).tour
    assert tour is not None
    assert [s.id for s in tour.stations] == ["reading-room", "the-old-clinic", "station-3"]
    assert tour.stations[2].name == "Stop 3"
    assert [floor.name for floor in tour.floors] == ["Basement 1", "Floor 2"]
    assert tour.routes[0].name == "Full tour"


def test_long_names_are_cut_where_they_explain_and_told_in_full() -> None:
    name = "党建引领基层治理创新示范基地（综合服务大厅）"
    tree = drafted(a_draft(a_draft_station(name, "请看。"))).tree
    assert tree["stations"][0]["name"] == "党建引领基层治理创新示范基地"
    assert tree["stations"][0]["text"] == f"{name}。\n\n请看。\n"
    assert tree["stations"][0]["id"] == "service-hall"


def test_pictures_are_named_after_the_place_where_they_stand() -> None:
    part = DraftPart("第一块展板", "", "请看这一块。", "", (), (2,), 9)
    draft = a_draft(a_draft_station("警务室", "请看。", pictures=(0, 1, 0, 7), parts=(part,)))
    pictures = [Illustration(b"", ".png", caption) for caption in ("一【图】", "", "三")]
    made = drafted(draft, pictures)
    station = made.tree["stations"][0]
    assert station["pictures"] == [
        {"file": "police-1.jpg", "caption": "一〔图〕"},
        {"file": "police-2.jpg"},
    ]
    assert station["parts"][0]["pictures"] == [{"file": "police-wall-1.jpg", "caption": "三"}]
    assert [(each.file, each.illustration) for each in made.pictures] == [
        ("police-1.jpg", 0),
        ("police-2.jpg", 1),
        ("police-wall-1.jpg", 2),
    ]


def test_agreed_figures_live_once() -> None:
    figures = [
        Figure("户数", "5547", "户", "5547户", 1, 0, 0),
        Figure("称呼", "3", "位", "三位", 1, 0, 0),
    ]
    draft = a_draft(
        a_draft_station("大厅", "常住户5547户，另有15547户。【指5547户】"),
        a_draft_station("后院", "5547户都在这里。"),
    )
    tree = drafted(draft, figures=figures).tree
    assert tree["facts"] == {"户数": {"value": "5547", "unit": "户"}}
    assert [station["text"] for station in tree["stations"]] == [
        "常住户{户数}，另有15547户。【指5547户】",
        "{户数}都在这里。",
    ]
    assert gated(tree).problems == ()


def test_the_last_way_on_is_told_before_the_closing() -> None:
    """A closing stands instead of any way on."""
    tree = drafted(a_draft(a_draft_station("后院", "请看。", leave="请随我到门口合影。"))).tree
    assert "leave" not in tree["stations"][0]
    assert tree["closing"] == "请随我到门口合影。\n\n参观到这里结束，谢谢大家。\n"


def test_must_findings_keep_the_tour_back_until_they_are_settled() -> None:
    draft = a_draft(
        a_draft_station("大厅", "主任是某某，电话（下午）  打。"),
        a_draft_station("空屋", "", floor="1F"),
        greeting="我是XX。",
    )
    findings = [
        a_finding("某某"),
        a_finding("XX", None),
        a_finding("电话(下午)打"),
        a_finding("第一节标题", 0),
        a_finding("", 1),
        a_finding("主任", must=False),
        a_finding("某某", must=False),
        a_finding("主任是……下午", 1),
    ]
    tree = drafted(draft, findings=findings).tree
    assert [(each["quote"], each.get("station"), each.get("rank")) for each in tree["review"]] == [
        ("某某", "hall", None),
        ("XX", None, None),
        ("电话(下午)打", "hall", None),
        ("空屋", "station-2", None),
        ("主任是", "hall", None),
        ("主任", "hall", "look"),
    ]
    reading = gated(tree)
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    assert [problem.kind for problem in errors] == ["review"] * 5
    assert reading.tour is None
    assert reading.draft is not None


@pytest.mark.parametrize(
    ("written_", "file"),
    [
        ("甲【走【上】楼】乙", "甲【走（上）楼】乙"),
        ("甲】乙【丙", "甲〕乙〔丙"),
        ("【一\n\n二】三", "【一二】三"),
        ("{户数}和{称呼}，{", "｛户数｝和{称呼}，｛"),
        ("{下一站}", "｛下一站｝"),
        ("[注]与[]", "〔注〕与[]"),
    ],
)
def test_marks_in_odd_places_mean_nothing_to_the_file(written_: str, file: str) -> None:
    tree = drafted(a_draft(a_draft_station("大厅", written_))).tree
    assert tree["stations"][0]["text"] == file
    assert not [p for p in gated(tree).problems if p.severity is Severity.ERROR]


def test_text_beyond_what_the_gate_takes_goes_on_in_parts_and_stations() -> None:
    long = "字句。" * 12_000
    draft = a_draft(a_draft_station("大厅", long), greeting=long, closing=long)
    tree = drafted(draft).tree
    assert gated(tree).tour is not None
    assert len(told(tree)) == 3 * 24_000


_MARKS = st.sampled_from(
    [
        "【",
        "】",
        "{",
        "}",
        "{称呼}",
        "{户数}",
        "[",
        "]",
        "（",
        "）",
        "\n",
        "\n\n",
        "。",
        "：",
        "#",
        "  ",
        "\t",
        '"',
        "\u3000",
    ]
)
_TEXT = st.lists(_MARKS | st.text("甲乙丙丁a1，.-", min_size=1, max_size=6), max_size=12).map("".join)
_NAME = st.text("甲乙图书室大厅（）{}【】:-#a1 ", max_size=30)
_PART = st.builds(DraftPart, _NAME, _NAME, _TEXT, st.just(""), st.just(()), st.just((0,)), st.just(1))
_STATION = st.builds(
    DraftStation,
    _NAME,
    _NAME,
    _TEXT,
    st.just(""),
    st.sampled_from([None, "1F", "B2", "顶楼", "10F"]),
    _TEXT,
    parts=st.lists(_PART, max_size=3).map(tuple),
    keywords=st.lists(_NAME, max_size=3).map(tuple),
    minutes=st.none() | st.floats(-1, 600),
    pictures=st.just((0, 9)),
)
_TOUR = st.builds(
    DraftTour,
    _NAME,
    _NAME,
    st.sampled_from(DraftForm),
    st.sampled_from(["zh-Hans", "en", "??"]),
    _TEXT,
    st.lists(_STATION, min_size=1, max_size=4).map(tuple),
    _TEXT,
    _NAME,
)


@settings(deadline=None, max_examples=300)
@given(_TOUR)
def test_any_draft_becomes_a_file_without_errors_that_loses_no_hanzi(draft: DraftTour) -> None:
    tree = drafted(draft, [Illustration(b"", ".png", "图")]).tree
    reading = gated(tree)
    assert [str(p) for p in reading.problems if p.severity is Severity.ERROR] == []
    assert reading.tour is not None
    body = [draft.greeting]
    for station in draft.stations:
        body += [station.text, *(part.text for part in station.parts), station.leave]
    body.append(draft.closing)
    rest = iter(told(tree))
    missing = [
        letter for letter in "".join(re.findall("[\u4e00-\u9fff]", "".join(body))) if letter not in rest
    ]
    assert missing == [], "every hanzi of the body is there, in order"
