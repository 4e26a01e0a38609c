"""What is typed below a picture is its caption; what only begins like one is told."""

from __future__ import annotations

import pytest

from kiosk.intake.manuscript import Illustration, Line
from kiosk.intake.reading.captions import captioned

PICTURE = Illustration(b"", ".png")


def test_a_typed_caption_goes_to_its_picture() -> None:
    lines = (Line("大厅开门。", 1), Line("", 2, pictures=(0,)), Line("", 3), Line("图1 便民服务大厅", 4))
    made, pictures = captioned(lines, (PICTURE,))
    assert [line.text for line in made] == ["大厅开门。", "", "", ""]
    assert pictures[0].caption == "便民服务大厅"


@pytest.mark.parametrize("text", ["图书室藏书三千册。", "图1", "图 书 室 二楼", "大厅图1 全景"])
def test_what_is_no_caption_is_told(text: str) -> None:
    lines = (Line("", 1, pictures=(0,)), Line(text, 2))
    assert captioned(lines, (PICTURE,)) == (lines, (PICTURE,))


def test_without_a_picture_just_above_it_is_told() -> None:
    lines = (Line("", 1, pictures=(0,)), Line("大厅开门。", 2), Line("图1 便民服务大厅", 3))
    assert captioned(lines, (PICTURE,)) == (lines, (PICTURE,))


def test_a_picture_keeps_the_caption_it_has() -> None:
    named = Illustration(b"", ".png", "门厅")
    lines = (Line("", 1, pictures=(0,)), Line("图1 便民服务大厅", 2))
    assert captioned(lines, (named,)) == (lines, (named,))
