"""From the times of what was spoken to the times of what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.marks import written_marks


def test_digits_share_the_time_of_the_words_that_stand_for_them() -> None:
    # 住5547户 is spoken 住五千五百四十七户
    origin = [0, 1, 1, 2, 2, 3, 3, 4, 5]
    begun = {place: place * 0.2 for place in range(9)}
    marks = written_marks(6, origin, begun, 1.8)
    assert marks == pytest.approx((0.0, 0.2, 0.6, 1.0, 1.4, 1.6))


def test_a_number_told_as_a_whole_is_lit_digit_by_digit_while_it_is_spoken() -> None:
    # every word of it stands for the first digit
    marks = written_marks(6, [0, 1, 1, 1, 1, 1, 1, 1, 5], {n: n * 0.2 for n in range(9)}, 1.8)
    assert marks == pytest.approx((0.0, 0.2, 0.55, 0.9, 1.25, 1.6))


def test_what_is_not_spoken_lies_between_its_neighbours() -> None:
    # 好，“来”。 of which only 好来 is spoken
    marks = written_marks(6, [0, 3], {0: 0.1, 1: 0.7}, 1.0)
    assert marks == pytest.approx((0.1, 0.3, 0.5, 0.7, 0.8, 0.9))


def test_an_engine_that_tells_nothing_leaves_no_marks() -> None:
    assert written_marks(3, [0, 1, 2], {}, 1.0) == ()


@given(
    st.integers(0, 30),
    st.lists(st.integers(-2, 40), max_size=40),
    st.dictionaries(st.integers(-2, 50), st.floats(-1, 20), max_size=30),
    st.floats(0, 10),
)
def test_marks_never_fall_and_stay_within_the_sound(
    length: int, origin: list[int], begun: dict[int, float], seconds: float
) -> None:
    marks = written_marks(length, sorted(origin), begun, seconds)
    assert len(marks) in (0, length)
    assert list(marks) == sorted(marks)
    assert all(0 <= mark <= seconds for mark in marks)
