"""One question after the other: where it stands, what may be answered, and that the answer settles it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.tour.reader import read_tour
from kiosk.tour.tree import Tree
from kiosk.workshop.drafts.draft import begun
from kiosk.workshop.drafts.drafts import Drafts
from kiosk.workshop.editing.edited import edited
from kiosk.workshop.questions import Choice, Question, answer, questions


def asking(*review: dict[str, str]) -> Tree:
    return {
        "title": "某某社区",
        "facts": {"户数": {"value": "5547", "unit": "户"}},
        "stations": [
            {
                "id": "hall",
                "name": "大厅",
                "text": "【指墙】各位好。住着{户数}人家。",
                "pictures": [{"file": "a.webp", "caption": "张三在值班"}],
            },
            {
                "id": "room",
                "name": "图书室",
                "text": "",
                "short": "某某捐的书。都能借。",
                "leave": "【待补充】请走。",
            },
            {"id": "roof", "name": "屋顶", "text": "李四家很困难。"},
        ],
        "review": list(review),
    }


def only(tree: Tree) -> Question:
    (found,) = questions(tree)
    return found


def test_a_question_says_where_its_words_stand_and_in_which_sentence() -> None:
    question = only(asking({"quote": "某某捐", "say": "是谁？", "station": "room"}))
    assert (question.place, question.sentence) == ("第 2 站“图书室”的短讲解词", "某某捐的书。")
    assert question.say == "是谁？"
    assert question.choices == (Choice.REPLACE, Choice.REWRITE, Choice.REMOVE, Choice.CHECKED)


@pytest.mark.parametrize(
    ("quote", "station", "place", "sentence", "choices"),
    [
        ("5547户", "hall", "第 1 站“大厅”的讲解词", "住着{户数}人家。", "rewrite remove checked"),
        ("张三", "hall", "第 1 站“大厅”的图片说明", "张三在值班", "replace checked"),
        ("某某社区", "", "标题", "某某社区", "replace checked"),
        (
            "（待补充）",
            "room",
            "第 2 站“图书室”的过渡语",
            "【待补充】请走。",
            "replace rewrite remove checked",
        ),
        ("李四", "roof", "第 3 站“屋顶”的讲解词", "李四家很困难。", "replace rewrite checked"),
        ("屋顶", "roof", "第 3 站“屋顶”的站名", "屋顶", "replace checked"),
    ],
)
def test_only_answers_that_are_possible_are_offered(
    quote: str, station: str, place: str, sentence: str, choices: str
) -> None:
    tree = asking({"quote": quote, "say": "？", "station": station})
    question = only(tree)
    assert (question.place, question.sentence) == (place, sentence)
    assert " ".join(question.choices) == choices
    for choice in question.choices:
        assert questions(edited(tree, answer(question, choice, "王老师"))) == ()


def test_questions_come_in_the_order_of_the_stations_and_settled_ones_do_not() -> None:
    tree = asking(
        {"quote": "李四", "say": "有困难的人。", "station": "roof"},
        {"quote": "没有这句", "say": "？", "station": "hall"},
        {"quote": "各位好", "say": "？", "station": "hall"},
        {"quote": "某某社区", "say": "？"},
    )
    assert [each.quote for each in questions(tree)] == ["某某社区", "各位好", "李四"]


def test_only_the_first_questions_are_looked_at_closely_when_so_many_are_asked_for() -> None:
    tree = asking(*({"quote": quote, "station": "hall"} for quote in ("各位", "位好", "人家")))
    assert [each.quote for each in questions(tree, 2)] == ["各位", "位好"]
    assert len(questions(tree)) == 3


def test_advice_comes_after_what_must_be_settled() -> None:
    tree = asking(
        {"quote": "各位好", "say": "太长。", "station": "hall", "rank": "look"},
        {"quote": "李四", "say": "有困难的人。", "station": "roof"},
        {"quote": "困难", "say": "有困难的人。", "station": "roof", "rank": "must"},
    )
    assert [(each.quote, each.must) for each in questions(tree)] == [
        ("李四", True),
        ("困难", True),
        ("各位好", False),
    ]


def test_words_in_two_sentences_are_shown_where_they_stand_first() -> None:
    tree = asking({"quote": "好", "say": "？", "station": "hall"})
    tree["stations"][0]["text"] = "各位好。请坐。您好。都好。"
    question = only(tree)
    assert question.sentence == "各位好。"
    made = edited(tree, answer(question, Choice.REWRITE, "欢迎。"))
    assert made["stations"][0]["text"] == "欢迎。请坐。您好。都好。"
    question = only(made)
    assert question.sentence == "您好。", "the words stand here still"
    made = edited(made, answer(question, Choice.REWRITE, "坐下。"))
    assert only(made).sentence == "都好。"
    made = edited(made, answer(only(made), Choice.REWRITE, "都好。"))
    assert (made["stations"][0]["text"], questions(made)) == ("欢迎。请坐。坐下。都好。", ()), (
        "it was looked at"
    )


def test_what_an_import_asks_is_answered_one_by_one_until_the_tour_is_shown(tmp_path: Path) -> None:
    """From a document with gaps to a tour that visitors see, without touching its file."""
    script = tmp_path / "hall.txt"
    script.write_text(
        "槐树院社区讲解词\n\n各位来宾，大家好！\n\n第一站：便民服务大厅\n"
        "这里是便民服务大厅，共有户居民。八个窗口一字排开，办事的人坐着等。\n\n第二站：警务室\n"
        "警务室里住着一位民警，电话是13912345678。夜里有人敲门，他披上衣服就出来。\n\n"
        "第三站：图书室\n图书室是某某社区的老人捐的。孩子们在长桌上写作业。\n",
        "utf-8",
    )
    assert main(["import", str(script), "--out", str(tmp_path)]) == 1
    file = tmp_path / "tours" / "hall.yaml"
    assert read_tour(file, None).tour is None
    drafts = Drafts(tmp_path / "home", tmp_path / "tours", tmp_path / "media")
    draft = drafts.open("hall")
    asked = len(questions(draft.tree))
    assert asked >= 3
    ways = [Choice.REPLACE, Choice.REWRITE, Choice.REMOVE, Choice.CHECKED]
    for number in range(asked):
        question = questions(draft.tree)[0]
        assert question.place
        assert question.say
        choice = ways[number % 4] if ways[number % 4] in question.choices else Choice.CHECKED
        draft = draft.with_edit(answer(question, choice, "槐树院"))
    assert questions(draft.tree) == ()
    drafts.save(draft)
    assert read_tour(file, None).tour is not None
    assert main(["import", str(script), "--out", str(tmp_path)]) in (0, 1)
    assert begun("hall", file.read_bytes()).tree["stations"][0]["id"] == draft.tree["stations"][0]["id"]
