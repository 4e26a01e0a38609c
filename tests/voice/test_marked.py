"""A text that knows where its characters stood."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.marked import Marked


def test_a_replacement_shares_out_the_places_of_what_it_replaces() -> None:
    text = Marked.of("共50%。").sub(re.compile("50%"), "百分之五十")
    assert text.text == "共百分之五十。"
    assert text.origin == (0, 1, 1, 1, 1, 2, 4)


def test_replacing_twice_keeps_the_first_places() -> None:
    text = Marked.of("甲12乙").sub(re.compile("12"), "三四五六").sub(re.compile("五六乙"), "丙")
    assert (text.text, text.origin) == ("甲三四丙", (0, 1, 1, 2))


def test_rules_see_plain_digits_and_simplified_words_and_leave_the_rest() -> None:
    text = Marked.of("２個")
    assert text.seen == "2个"
    assert text.sub(re.compile("2个"), "两个").text == "两個"


def test_what_is_kept_is_not_touched_but_seen_as_written() -> None:
    text = Marked.of("2幢楼").put(re.compile("幢"), "撞")
    assert text.text == "2撞楼"
    assert text.sub(re.compile("2(?=幢)"), "两").text == "两撞楼"
    assert text.sub(re.compile("2幢"), "两座").text == "2撞楼"
    assert text.sweep(re.compile("撞"), "").text == "2楼"


def test_what_is_put_in_between_stands_for_what_follows() -> None:
    text = Marked.of("ab").sub(re.compile("(?<=a)|$"), "!")
    assert (text.text, text.origin) == ("a!b!", (0, 1, 1, 1))


@given(
    st.text(alphabet="ab12个", max_size=12),
    st.text(alphabet="a一二个", max_size=5),
    st.sampled_from(["a", "[12]+", "b?1", "个|b"]),
)
def test_the_four_fields_stay_of_one_length(written: str, said: str, pattern: str) -> None:
    start = Marked.of(written)
    for text in (
        start.sub(re.compile(pattern), said),
        start.put(re.compile(pattern), said),
        start.put(re.compile("a"), said).sub(re.compile(pattern), said),
        start.put(re.compile("a"), said).sweep(re.compile(pattern), said),
    ):
        assert len(text.text) == len(text.origin) == len(text.kept) == len(text.seen)
        assert list(text.origin) == sorted(text.origin)
        assert set(text.origin) <= set(range(len(written)))
