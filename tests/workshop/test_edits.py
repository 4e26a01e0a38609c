"""What staff do to a tour, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.errors import KioskError
from kiosk.tour.text import parse, pieces
from kiosk.tour.tree import Tree
from kiosk.tour.writer import written
from kiosk.workshop.editing.edited import edited
from kiosk.workshop.editing.edits import (
    Deleted,
    Edit,
    FloorSet,
    LeaveSet,
    Merged,
    Moved,
    PictureAdded,
    PictureMoved,
    PictureRemoved,
    Renamed,
    SentenceSet,
    Split,
    SpotSet,
    TextSet,
)
from kiosk.workshop.editing.follow import followed
from kiosk.workshop.editing.notes import notes, translation_notes
from kiosk.workshop.editing.tour_edits import (
    Checked,
    FactSet,
    PronunciationSet,
    Replaced,
    RouteChanged,
    RouteTimed,
    SentenceRemoved,
    SentenceRewritten,
    TourRenamed,
)
from tests.workshop.trees import SHIPPED, reading_of, tree_in


def yard() -> Tree:
    """Three stations on two floors, each with something that the others lack."""
    return {
        "schema": "1",
        "title": "槐树院",
        "facts": {"户数": {"value": "5547", "unit": "户", "as_of": "2026-06"}},
        "floors": [{"id": "1F", "name": "一楼"}, {"id": "2F", "name": "二楼"}],
        "stations": [
            {
                "id": "hall",
                "name": "大厅",
                "floor": "1F",
                "spot": ["0.2", "0.3"],
                "pictures": [{"file": "a.webp", "caption": "窗口"}],
                "keywords": ["窗口", "照片"],
                "text": "{称呼}好。【指窗口】这里有八个窗口。\n\n【指墙】墙上是照片。住着{户数}人家。\n",
                "short": "这里是大厅。",
                "leave": "请随我去{下一站}。",
                "recording": {"zh-Hans": "hall.opus"},
                "parts": [{"id": "x", "name": "左板", "text": "这是左板。"}],
            },
            {
                "id": "library",
                "name": "图书室",
                "floor": "1F",
                "pictures": [{"file": "b.webp"}],
                "keywords": ["藤椅"],
                "text": "有两千册书。藤椅最抢手。",
                "leave": "【上楼梯】请上楼。",
                "parts": [{"id": "x", "name": "右板", "text": "这是右板。"}],
            },
            {"id": "roof", "name": "屋顶", "floor": "2F", "text": "风很大。"},
        ],
        "routes": [
            {"id": "full", "name": "全"},
            {"id": "quick", "name": "短", "text": "short", "stations": ["hall", "roof"]},
            {"id": "back", "name": "倒着", "stations": ["roof", "library", "hall"]},
        ],
    }


def after(*steps: Edit, tree: Tree | None = None) -> Tree:
    """The yard after edits; the gate takes it."""
    made = tree or yard()
    for step in steps:
        made = edited(made, step)
    reading = reading_of(written(made).encode())
    assert reading.draft is not None, reading.problems
    return made


def stations(tree: Tree) -> list[str]:
    return [each["id"] for each in tree["stations"]]


def walked(tree: Tree) -> dict[str, Any]:
    return {each["id"]: each.get("stations") for each in tree["routes"]}


def test_renaming_keeps_the_id_and_all_else() -> None:
    made = after(Renamed("hall", " 前\n厅 "), Renamed("hall", "东板", "x"))
    assert made["stations"][0] == {
        **yard()["stations"][0],
        "name": "前 厅",
        "parts": [{"id": "x", "name": "东板", "text": "这是左板。"}],
    }
    with pytest.raises(KioskError, match="站名是空的"):
        edited(yard(), Renamed("hall", "  "))
    with pytest.raises(KioskError, match="没有这一站"):
        edited(yard(), Renamed("gone", "名"))


def test_moving_takes_along_the_routes_in_the_tours_order_but_not_one_that_goes_its_own_way() -> None:
    made = after(Moved("roof", "hall"))
    assert stations(made) == ["roof", "hall", "library"]
    assert walked(made) == {"full": None, "quick": ["roof", "hall"], "back": ["roof", "library", "hall"]}
    assert stations(after(Moved("hall"))) == ["library", "roof", "hall"]
    assert after(Moved("hall", "library")) == yard()


def test_splitting_gives_each_sentence_its_station_and_both_every_route() -> None:
    made = after(Split("hall", 2, "照片墙"))
    first, second, *_ = made["stations"]
    assert first["text"] == "{称呼}好。【指窗口】这里有八个窗口。"
    assert second == {
        "id": "hall-2",
        "name": "照片墙",
        "floor": "1F",
        "keywords": ["照片"],
        "text": "【指墙】墙上是照片。住着{户数}人家。",
        "leave": "请随我去{下一站}。",
        "parts": [{"id": "x", "name": "左板", "text": "这是左板。"}],
    }
    assert first["keywords"] == ["窗口"]
    assert first["short"] == "这里是大厅。"
    assert {"leave", "parts", "recording"}.isdisjoint(first)
    assert walked(made)["quick"] == ["hall", "hall-2", "roof"]
    assert walked(made)["back"] == ["roof", "library", "hall", "hall-2"]
    assert notes(yard(), made) == ("录音“hall.opus”现在没有用到，文件还留着。",)
    assert after(Split("library", 1))["stations"][2]["name"] == "图书室（续）"
    for sentence in (0, 4, -1):
        with pytest.raises(KioskError, match="第 1 站“大厅”不能从这里分开"):
            edited(yard(), Split("hall", sentence))


def test_merging_loses_nothing_and_names_the_way_between_the_two() -> None:
    made = after(Merged("hall", "library"))
    one = made["stations"][0]
    assert stations(made) == ["hall", "roof"]
    assert one["text"] == (
        "{称呼}好。【指窗口】这里有八个窗口。\n\n【指墙】墙上是照片。住着{户数}人家。\n\n"
        "请随我去图书室。\n\n有两千册书。藤椅最抢手。\n"
    )
    assert one["short"] == "这里是大厅。\n\n藤椅最抢手。\n"
    assert one["leave"] == "【上楼梯】请上楼。"
    assert one["pictures"] == [{"file": "a.webp", "caption": "窗口"}, {"file": "b.webp"}]
    assert one["keywords"] == ["窗口", "照片", "藤椅"]
    assert [(part["id"], part["name"]) for part in one["parts"]] == [("x", "左板"), ("x-2", "右板")]
    assert walked(made) == {"full": None, "quick": ["hall", "roof"], "back": ["roof", "hall"]}
    assert after(Merged("library", "hall"))["stations"][0]["text"] == one["text"]
    assert walked(after(Merged("library", "hall")))["quick"] == ["library", "roof"]
    films = yard()
    films["stations"][0]["film"] = films["stations"][2]["film"] = {"file": "a.mp4"}
    with pytest.raises(KioskError, match="都有影片"):
        edited(films, Merged("hall", "roof"))
    with pytest.raises(KioskError, match="自己合并"):
        edited(yard(), Merged("hall", "hall"))


def test_what_was_split_and_merged_again_tells_the_same() -> None:
    made = after(Split("library", 1), Merged("library", "library-2"))
    assert [each.text for each in parse(made["stations"][1]["text"])] == ["有两千册书。", "藤椅最抢手。"]
    assert made["stations"][1]["leave"] == yard()["stations"][1]["leave"]


def test_deleting_leaves_no_trace_on_the_routes_and_tells_what_is_unused() -> None:
    tree = yard()
    tree["routes"].append({"id": "roof-only", "name": "只上屋顶", "stations": ["roof"]})
    made = after(Deleted("roof"), Deleted("hall"), tree=tree)
    assert stations(made) == ["library"]
    assert walked(made) == {"full": None, "back": ["library"]}
    assert notes(tree, made) == (
        "图片“a.webp”现在没有用到，文件还留着。",
        "录音“hall.opus”现在没有用到，文件还留着。",
        "这些提示语没有了：【指窗口】、【指墙】。",
        "路线“短”一站也没有了，也一起拿掉了。",
        "路线“只上屋顶”一站也没有了，也一起拿掉了。",
    )
    with pytest.raises(KioskError, match="最后一站"):
        edited(made, Deleted("library"))
    assert "parts" not in after(Deleted("hall", "x"))["stations"][0]


def test_another_floor_takes_the_spot_away() -> None:
    made = after(FloorSet("hall", "2F"))
    assert made["stations"][0]["floor"] == "2F"
    assert "spot" not in made["stations"][0]
    assert after(SpotSet("hall", 0.5, 1))["stations"][0]["spot"] == ["0.5", "1"]
    with pytest.raises(KioskError, match="没有这一层"):
        edited(yard(), FloorSet("hall", "9F"))
    with pytest.raises(KioskError, match="外面"):
        edited(yard(), SpotSet("hall", 1.2, 0))


def test_a_sentence_keeps_its_cues_and_its_paragraph() -> None:
    made = after(SentenceSet("hall", 2, "墙上是老照片。"))
    text = yard()["stations"][0]["text"]
    assert made["stations"][0]["text"] == text.replace("是照片", "是老照片")
    gone = after(SentenceSet("hall", 2, ""))["stations"][0]["text"]
    assert gone == "{称呼}好。【指窗口】这里有八个窗口。\n\n【指墙】住着{户数}人家。\n"
    again = after(SentenceSet("hall", 1, "【指窗口】有九个。"))["stations"][0]["text"]
    assert pieces(again)[1] == "【指窗口】有九个。"
    assert notes(yard(), after(TextSet("hall", "大厅。"))) == (
        "第 1 站“大厅”的录音还是原来的话。请重新录，或者先不用它。",
        "这些提示语没有了：【指窗口】、【指墙】。",
    )
    with pytest.raises(KioskError, match="什么也不讲"):
        edited(after(Deleted("library", "x"), PictureRemoved("library", 0)), TextSet("library", ""))


def test_pictures_are_put_in_moved_and_taken_out() -> None:
    made = after(PictureAdded("hall", "c.webp", "院", place=0), PictureMoved("hall", 1, 5, other="roof"))
    assert made["stations"][0]["pictures"] == [{"file": "c.webp", "caption": "院"}]
    assert made["stations"][2]["pictures"] == [{"file": "a.webp", "caption": "窗口"}]
    assert after(PictureMoved("hall", 0, 3)) == yard()
    for file in ("../a.webp", "a.exe", "", "C:\\a.webp"):
        with pytest.raises(KioskError):
            edited(yard(), PictureAdded("hall", file))
    with pytest.raises(KioskError, match="没有这张图片"):
        edited(yard(), PictureRemoved("roof", 0))


def test_a_route_takes_a_station_in_where_the_tour_has_it() -> None:
    assert walked(after(RouteChanged("quick", "library", True)))["quick"] == ["hall", "library", "roof"]
    assert walked(after(RouteChanged("full", "hall", False)))["full"] == ["library", "roof"]
    alone = yard()
    del alone["routes"]
    made = after(RouteChanged("full", "hall", False), RouteTimed("full", 12.5), tree=alone)
    assert made["routes"] == [
        {"id": "full", "name": "完整版", "stations": ["library", "roof"], "minutes": "12.5"}
    ]
    with pytest.raises(KioskError, match="只有这一站"):
        edited(after(RouteChanged("quick", "hall", False)), RouteChanged("quick", "roof", False))


def test_words_figures_and_the_title() -> None:
    made = after(PronunciationSet("下辇", "下捻"), FactSet("户数", "5600", "户"), TourRenamed("新院"))
    assert made["pronounce"] == {"下辇": "下捻"}
    assert made["facts"] == {"户数": {"value": "5600", "unit": "户"}}
    assert made["title"] == "新院"
    assert "pronounce" not in edited(made, PronunciationSet("下辇", ""))
    for word in ("", "{下}", "长" * 25):
        with pytest.raises(KioskError):
            edited(yard(), PronunciationSet(word, "念"))


def asked(*questions: tuple[str, str]) -> Tree:
    """The yard with questions about words at stations."""
    tree = yard()
    tree["stations"][1]["text"] = "某某捐了书。【指书架】藤椅最抢手，某某坐过。欢迎5547户来看。"
    tree["stations"][2]["text"] = "风很大。某某说的。"
    tree["review"] = [{"quote": quote, "say": "是谁？", "station": station} for quote, station in questions]
    return tree


def test_an_answer_replaces_the_words_wherever_the_question_finds_them() -> None:
    made = after(Replaced("某某", "library", "王老师"), tree=asked(("某某", "library")))
    assert "review" not in made
    assert made["stations"][1]["text"].count("王老师") == 2
    assert made["stations"][2]["text"] == "风很大。王老师说的。"
    two = asked(("某某", "library"), ("某某", "roof"))
    made = after(Replaced("某某", "library", "王老师"), tree=two)
    assert made["stations"][2] == two["stations"][2]
    assert [each["station"] for each in made["review"]] == ["roof"]


def test_an_answer_takes_the_sentences_out_and_leaves_their_cues() -> None:
    made = after(SentenceRemoved("某某", "library"), tree=asked(("某某", "library"), ("某某", "roof")))
    assert made["stations"][1]["text"] == "【指书架】欢迎5547户来看。"
    figure = asked(("住着5547户", "hall"))
    assert "5547" not in str(after(SentenceRemoved("住着5547户", "hall"), tree=figure)["stations"][0])
    with pytest.raises(KioskError, match="数字填出来"):
        edited(figure, Replaced("住着5547户", "hall", "五千户"))
    assert "review" not in after(Checked("住着5547户", "hall"), tree=figure)
    with pytest.raises(KioskError, match="处理过了"):
        edited(yard(), Checked("某某", "hall"))


def test_words_that_are_replaced_by_themselves_were_looked_at() -> None:
    made = after(Replaced("某某", "library", "某某"), tree=asked(("某某", "library")))
    assert "review" not in made


def test_a_sub_stop_that_would_tell_nothing_is_named() -> None:
    with pytest.raises(KioskError, match="“左板”就什么也不讲了。请写上这个小站的讲解词。"):
        edited(yard(), TextSet("hall", "", "x"))


def test_a_sentence_is_written_anew_and_its_cues_stay() -> None:
    long = "【指书架】藤椅最抢手，某某坐过。"
    rewritten = SentenceRewritten("藤椅最抢手", "library", long, "藤椅最抢手。坐的人很多。")
    tree = asked(("藤椅最抢手", "library"))
    made = after(rewritten, tree=tree)
    text = "某某捐了书。【指书架】藤椅最抢手。坐的人很多。欢迎5547户来看。"
    assert made["stations"][1]["text"] == text
    assert "review" not in made, "its words stand in what was just written, and nowhere else"
    for edit in (replace(rewritten, words=" "), replace(rewritten, sentence="没有这句。")):
        with pytest.raises(KioskError):
            edited(tree, edit)
    elsewhere = SentenceRewritten("某某", "library", "某某捐了书。", "居民捐了书。")
    made = after(elsewhere, tree=asked(("某某", "library")))
    assert made["stations"][1]["text"].startswith("居民捐了书。【指书架】藤椅最抢手，某某坐过。")
    assert len(made["review"]) == 1, "the same words stand elsewhere"


def test_questions_go_where_their_words_go() -> None:
    tree = asked(("藤椅", "library"))
    assert after(Split("library", 1), tree=tree)["review"][0]["station"] == "library-2"
    assert after(Merged("roof", "library"), tree=tree)["review"][0]["station"] == "roof"
    assert "review" not in after(Deleted("library"), tree=tree)
    everywhere = asked(("某某", "library"))
    assert after(Deleted("library"), tree=everywhere)["review"] == [{"quote": "某某", "say": "是谁？"}]
    everywhere["review"][0]["rank"] = "look"
    assert after(Deleted("library"), tree=everywhere)["review"][0]["rank"] == "look"


def english() -> Tree:
    return {
        "title": "Yard",
        "stations": [
            {"id": "hall", "name": "Hall", "text": "Hello. Eight counters. Photos. Homes."},
            {"id": "library", "name": "Library", "text": "Books. And chairs.", "leave": "Go to {下一站}."},
            {"id": "roof", "name": "Roof", "text": "Wind."},
        ],
        "routes": [
            {"id": "full", "name": "All"},
            {"id": "quick", "name": "Short", "stations": ["hall", "roof"]},
        ],
    }


@pytest.mark.parametrize(
    ("edit", "there"),
    [
        (Moved("roof", "hall"), ["roof", "hall", "library"]),
        (Deleted("library"), ["hall", "roof"]),
        (Merged("roof", "library"), ["hall", "roof"]),
        (Split("hall", 2), ["hall", "hall-2", "library", "roof"]),
        (Split("library", 1), ["hall", "library", "library-2", "roof"]),
        (Renamed("hall", "前厅"), ["hall", "library", "roof"]),
    ],
)
def test_a_translation_has_the_tours_stations_in_its_order(edit: Edit, there: list[str]) -> None:
    before = yard()
    now = edited(before, edit)
    made = followed(english(), edit, before, now)
    assert stations(made) == there == stations(now)
    assert walked(made)["quick"] == walked(now)["quick"]


def test_a_translation_is_cut_and_joined_in_its_own_words() -> None:
    before = yard()
    edit = Split("hall", 2)
    made = followed(english(), edit, before, edited(before, edit))
    assert made["stations"][1] == {"id": "hall-2", "name": "Hall (2)", "text": "Photos. Homes."}
    merging = Merged("library", "roof")
    joined = followed(english(), merging, before, edited(before, merging))
    assert joined["stations"][1]["text"] == "Books. And chairs.\n\nGo to Roof.\n\nWind.\n"
    other = english()
    other["stations"][0]["text"] = "All in one sentence."
    kept = followed(other, edit, before, edited(before, edit))
    assert stations(kept) == ["hall", "library", "roof"]
    assert translation_notes(before, edited(before, edit), kept, "en") == (
        "en 的译文要跟着改：第 1 站“大厅”、第 2 站“大厅（续）”。",
    )


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_houses_own_tours_are_split_and_merged_at_every_place(path: Any) -> None:
    tree = tree_in(path.read_bytes())
    for place, station in enumerate(tree["stations"]):
        for sentence in range(1, len(pieces(station["text"]))):
            halves = edited(tree, Split(station["id"], sentence))["stations"][place : place + 2]
            assert [each.text for half in halves for each in parse(half["text"])] == [
                each.text for each in parse(station["text"])
            ]
    for one, two in zip(stations(tree), stations(tree)[1:], strict=False):
        after(Merged(one, two), tree=tree)


def test_words_on_the_way_may_be_none() -> None:
    assert "leave" not in after(LeaveSet("hall", ""))["stations"][0]
