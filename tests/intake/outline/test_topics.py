"""Paragraphs of a walk that begin with a place which no words have opened."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.body import body_of
from kiosk.intake.outline.openings import openings
from kiosk.intake.outline.topics import topics
from tests.intake.drafted import written

AND_SO_ON = "每年七月都有新人来这里坐一坐，听老人们讲从前的事。"


@pytest.mark.parametrize(
    ("paragraph", "title", "names"),
    [
        (f"宣誓厅以党旗为背景，{AND_SO_ON}", "讲解词", ["宣誓厅"]),
        (f"宣誓厅以党旗为背景，{AND_SO_ON}", "宣誓厅讲解词", []),
        (f"居民以党旗为背景，{AND_SO_ON}", "讲解词", []),
        (f"后来宣誓厅有了桌椅，{AND_SO_ON}", "讲解词", []),
        (f"宣誓厅的左侧是茶室，{AND_SO_ON}", "讲解词", []),
        (f"书画室有八张桌子，{AND_SO_ON}", "讲解词", []),
        ("宣誓厅以党旗为背景。", "讲解词", []),
    ],
    ids=["a place", "the hall", "nobody's place", "goes on", "opened", "known", "short"],
)
def test_a_paragraph_begins_with_its_place(paragraph: str, title: str, names: list[str]) -> None:
    body = body_of(written(f"这里是书画室，墙上挂着字。\n{paragraph}").lines)
    opened = list(openings(body, 0, len(body.text)))
    assert [one.name for one in topics(title, body, opened)] == names
