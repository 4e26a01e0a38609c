"""What an engine is handed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.spoken import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("这里是大厅。【指墙上图版】请看。", "这里是大厅。请看。"),
        ("请看[二级片头]图版。", "请看图版。"),
        ("还没写完【走向下一图版", "还没写完"),
        ("周一至周五（节假日除外）开放。", "周一至周五，节假日除外，开放。"),
        ("“一站式”服务——八个窗口……", "一站式服务，八个窗口"),
        ("全社区{户数}户。", "全社区户。"),
        ("()。", ""),
        ("……", ""),
        ("★ 便民服务 ★", "便民服务"),
        ("看这里，（）。", "看这里。"),
    ],
)
def test_marks_are_not_read(written: str, said: str) -> None:
    assert spoken(written) == said


def test_the_longer_word_of_the_dictionary_wins_and_nothing_is_replaced_twice() -> None:
    pronounce = (("解", "谢"), ("解放路", "姐放路"), ("谢", "错"))
    assert spoken("解先生住解放路。", pronounce) == "谢先生住姐放路。"


@given(
    st.text(alphabet="【】[]{}()（）字a，。 *<", max_size=40), st.text(alphabet="【】[](){}读音", max_size=6)
)
def test_no_bracket_ever_comes_through(text: str, said: str) -> None:
    assert not set(spoken(text, (("字", said),))) & set("【】[]{}()（）<*")
