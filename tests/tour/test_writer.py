"""What is written is what is read, and looks as if a person of the house had typed it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.tour.decoding import decoded, seen
from kiosk.tour.located import compose
from kiosk.tour.problems import Report
from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import ListOf, Record, Shape, Table
from kiosk.tour.tree import Tree, tree_of
from kiosk.tour.writer import written

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted(path for path in (ROOT / "tours").glob("*.yaml"))


def reread(text: str) -> Tree:
    """The values of a file as the gate reads them; nothing about it may be worth a word."""
    report = Report("")
    clean = decoded(text.encode(), report)
    assert clean is not None
    document = compose(clean, report)
    assert document is not None
    assert report.problems() == ()
    return tree_of(document.root)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_tour_written_anew_is_the_file_itself_but_for_the_order_of_keys(path: Path) -> None:
    """The house's style is that of its own files."""
    text = path.read_text("utf-8")
    anew = written(reread(text))
    assert reread(anew) == reread(text)
    assert sorted(anew.splitlines()) == sorted(text.splitlines())


def test_a_file_looks_like_this() -> None:
    tree: Tree = {
        "stations": [
            {
                "text": "{称呼}，{问候}！\n\n请看墙上：三张照片。\n",
                "id": "hall",
                "name": "大厅",
                "floor": "1F",
                "spot": ["0.3", "0.6"],
                "pictures": [{"caption": "八个窗口", "file": "hall-1.jpg"}],
                "leave": "请随我前往{下一站}。",
                "recording": {"zh-Hans": "hall.opus"},
                "parts": [{"id": "a", "name": "一", "text": "好。"}],
            }
        ],
        "title": "明苑: 一",
        "schema": "1",
        "floors": [{"name": "一楼", "id": "1F"}],
        "facts": {"户数": {"unit": "户", "value": "5547"}},
        "pronounce": {"下辇": "下捻"},
        "greeting": "欢" * 61,
        "review": [{"quote": "no", "say": "请看{户数}。"}],
    }
    assert written(tree) == (
        'schema: 1\ntitle: "明苑: 一"\nfacts:\n  户数: {value: 5547, unit: 户}\npronounce: {下辇: 下捻}\n'
        "floors:\n  - {id: 1F, name: 一楼}\n"
        f"greeting: |-\n  {'欢' * 61}\n"
        "stations:\n  - id: hall\n    name: 大厅\n    floor: 1F\n    spot: [0.3, 0.6]\n"
        "    pictures:\n      - {file: hall-1.jpg, caption: 八个窗口}\n"
        "    text: |\n      {称呼}，{问候}！\n\n      请看墙上：三张照片。\n"
        "    leave: 请随我前往{下一站}。\n    recording: {zh-Hans: hall.opus}\n"
        "    parts:\n      - id: a\n        name: 一\n        text: 好。\n"
        'review:\n  - {quote: "no", say: "请看{户数}。"}\n'
    )


def test_what_is_too_wide_for_a_line_is_written_in_several() -> None:
    tree: Tree = {
        "stations": [{"keywords": ["词" * 20] * 8}],
        "review": [{"quote": "甲" * 90, "say": "乙" * 90}],
    }
    text = written(tree)
    assert reread(text) == tree
    assert "      - 词词" in text
    assert f"  - quote: {'甲' * 90}\n    say: {'乙' * 90}\n" in text


# Pieces at which a careless writer fails.
_MARKS = [*"#:{}[],&*!|>'\"%@`~?-=\\ \t\n。，", ": ", " #", "- ", "? ", "---", "...", "<<", "  "]
_WORDS = [
    "null",
    "012",
    "no",
    "8:30",
    "甲",
    "a",
    "\u3000",
    "\xa0",
    "\U0001f600",
    "【指】",
    "{称呼}",
    "https://a.cn/?b=1",
]
_PIECES = st.sampled_from(_MARKS + _WORDS)
_TEXTS = st.lists(_PIECES, max_size=8).map("".join) | st.text(max_size=20)
_GOOD = _TEXTS.map(lambda text: seen(text.replace("\r", "")))


def trees(shape: Shape) -> st.SearchStrategy[Any]:
    """Values as the shape says, any text for every leaf."""
    if isinstance(shape, Record):
        keys = {key.name: trees(key.shape) for key in shape.keys}
        return st.fixed_dictionaries({}, optional=keys)
    if isinstance(shape, ListOf):
        return st.lists(trees(shape.item), max_size=3)
    if isinstance(shape, Table):
        return st.dictionaries(_GOOD, trees(shape.value), max_size=3)
    return _GOOD


@settings(deadline=None, max_examples=400)
@given(trees(TOUR).filter(bool))
def test_any_values_come_back_as_they_were_written(tree: Tree) -> None:
    assert reread(written(tree)) == tree


@settings(deadline=None, max_examples=400)
@given(_GOOD)
@example("  前面有空格\n")
@example("\t前面有制表符\n")
@example("一\n  \n")
@example("一\n\n")
@example("一\n   缩进\n\n\n二\n")
@example("字" * 5000)
@example("- 字\n# 字\n--- 字\n%字\n")
@example('半个"')
def test_any_text_comes_back_wherever_it_stands(text: str) -> None:
    tree: Tree = {
        "title": text,
        "facts": {"一": {"value": text}},
        "pronounce": {"词": text},
        "stations": [{"keywords": [text, text], "text": text, "leave": text, "parts": [{"text": text}]}],
        "review": [{"quote": text}],
    }
    assert reread(written(tree)) == tree
