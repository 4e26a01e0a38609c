"""Ids, floors and keywords, each by itself."""

from __future__ import annotations

import pytest

from kiosk.intake.drafting.floors import by_height, floors_of, is_floor
from kiosk.intake.drafting.ids import ids_of, slug
from kiosk.intake.drafting.keywords import keywords_of
from kiosk.intake.drafting.title import public_title


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("便民服务大厅", "service-hall"),
        ("警务室", "police"),
        ("图书阅览室", "reading-room"),
        ("会议室", "meeting-room"),
        ("Stage & Music Room", "stage-music-room"),
        ("Visitors' Corner", "visitors-corner"),
        ("说不清的地方", ""),
        ("", ""),
        ("A", ""),
    ],
)
def test_rooms_have_words_that_a_file_name_may_hold(name: str, word: str) -> None:
    assert slug(name) == word


def test_ids_differ_and_go_on_counting() -> None:
    assert ids_of(["警务室", "某处", "警务室"], "station") == ["police", "station-2", "police-2"]
    assert ids_of(["part-1"], "part", {"part-1", "part-2"}) == ["part-3"]


def test_floors_are_named_from_below() -> None:
    ids = ["2F", "B2", "11F", "1F", "B1", "2F"]
    assert [(f["id"], f["name"]) for f in floors_of(ids, "zh-Hans")] == [
        ("B2", "负二楼"),
        ("B1", "负一楼"),
        ("1F", "一楼"),
        ("2F", "二楼"),
        ("11F", "十一楼"),
    ]
    assert [f["name"] for f in floors_of(["B1", "3F"], "en")] == ["Basement 1", "Floor 3"]
    assert [is_floor(text) for text in ("1F", "B1", "顶楼", "", None)] == [True, True, False, False, False]
    strange = [{"id": "roof"}, {"id": "1F"}]
    assert by_height(strange) == strange


def test_keywords_are_quoted_counted_and_named_words_of_what_is_told() -> None:
    text = "【指彩色挂图】这里办“一窗通办”，来过5547户。志愿服务队守着登记本，登记本旁边是老花镜。"
    words = keywords_of(text, "服务大厅")
    assert words[:2] == ["一窗通办", "5547户"]
    assert {"志愿服务队", "老花镜"} <= set(words)
    assert not any("挂图" in word for word in words)


def test_keywords_of_the_document_come_first_when_they_are_told() -> None:
    assert keywords_of("老槐树下有石凳，石凳是凉的。", "后院", ["石凳", "没说到的"])[0] == "石凳"


def test_where_nothing_is_named_short_clauses_stand_in() -> None:
    assert keywords_of("您请坐好，慢慢地听我说，不要着急走。", "") != []
    assert keywords_of("", "后院") == []


def test_english_keywords_are_names_and_long_words() -> None:
    words = keywords_of(
        "Elm Street Choir meets here. The choir sings on Sundays with Elm Street Choir.", "Hall"
    )
    assert words[0] == "Elm Street Choir"


@pytest.mark.parametrize(
    ("title", "document", "public"),
    [
        ("槐树院社区讲解词", "x", "槐树院社区"),
        ("槐树院社区 解说词", "x", "槐树院社区"),
        ("《槐树院社区导览词》", "x", "槐树院社区"),
        ("古街导览词", "x", "古街导览词"),
        ("讲解词", "槐树院社区讲解稿", "槐树院社区"),
        ("社区讲解词（第3版）", "槐树院", "槐树院"),
        ("讲解词", "讲解词", "讲解词"),
        ("讲解词", "新建 文档 (2)", "讲解词"),
        ("社区讲解词", "003_45f2da500e10ddea", "社区讲解词"),
        ("", "yard", "yard"),
        ("", "", "导览"),
        ("一" * 5000 + "院", "yard", "一" * 5000 + "院"),
    ],
)
def test_titles_say_whose_tour_it_is(title: str, document: str, public: str) -> None:
    assert public_title(title, document) == public
