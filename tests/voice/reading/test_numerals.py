"""Digits → hanzi."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.reading.numerals import cardinal, each, grouped, number

_VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


def _value(said: str) -> int:
    """What a listener understands."""
    total = part = digit = 0
    for char in said:
        if char in _VALUES:
            digit = _VALUES[char]
        elif char in _PLACES:
            part += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            total += (part + digit) * _MYRIADS[char]
            part = digit = 0
    return total + part + digit


@given(st.integers(0, 10**12 - 1) | st.integers(0, 10**5))
def test_a_quantity_is_understood_as_it_was_written(value: int) -> None:
    assert _value(cardinal(str(value))) == value


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0", "零"),
        ("10", "十"),
        ("12", "十二"),
        ("110", "一百一十"),
        ("112", "一百一十二"),
        ("200", "二百"),
        ("2000", "两千"),
        ("2002", "两千零二"),
        ("5547", "五千五百四十七"),
        ("12000", "一万二千"),
        ("20000", "两万"),
        ("100000", "十万"),
        ("100500", "十万零五百"),
        ("120015", "十二万零一十五"),
        ("10000000", "一千万"),
        ("200000000", "两亿"),
        ("100005000", "一亿零五千"),
        ("1234567890123", "一二三四五六七八九零一二三"),
    ],
)
def test_a_quantity_is_said_as_people_say_it(written: str, said: str) -> None:
    assert cardinal(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1.6", "一点六"),
        ("0.80", "零点八零"),
        ("1,234.5", "一千二百三十四点五"),
        ("007", "零零七"),
        (".5", "零点五"),
    ],
)
def test_a_number_keeps_its_decimals_and_its_leading_zeros(written: str, said: str) -> None:
    assert number(written) == said


def test_a_code_is_said_digit_by_digit_in_groups() -> None:
    assert each("110", "幺") == "幺幺零"
    assert grouped("13812345678", 3, 4, 4) == "幺三八，幺二三四，五六七八"
