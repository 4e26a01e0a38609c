"""Numbers as scripts write them: 5547, 1,086, 0.8, 十一, 两; and whether they are meant exactly."""

from __future__ import annotations

import re

DIGITS = r"\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
HANZI_DIGITS = "[一二两三四五六七八九十百]{1,5}"
ROUGH_BEFORE = re.compile("(?:约|近|大约|将近|超过|不足|不少于|至少|多达|达|上|逾|余)$")
ROUGH_AFTER = "余|多|来|左右|以上|余万|多万"

_VALUES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def number(written: str) -> float | None:
    """The value of digits or of a Chinese numeral below a thousand; None for what is neither."""
    if re.fullmatch(DIGITS, written):
        return float(written.replace(",", ""))
    found = re.fullmatch(
        "(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?", written
    )
    if not written or not found:
        return None
    hundreds, tens, ten, ones = found.groups()
    value = _VALUES.get(hundreds, 0) * 100 + _VALUES.get(ones, 0)
    return float(value + (_VALUES.get(tens, 1) * 10 if ten else 0))


def agree(one: float, other: float, rough: bool) -> bool:
    """Whether two numbers can be one: equal, or, when one is a round figure (2200余), within a tenth."""
    if not rough:
        return one == other
    return abs(one - other) <= max(one, other) * 0.1
