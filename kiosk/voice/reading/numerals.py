"""Digits → hanzi: as a quantity, or digit by digit."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_MYRIADS = ("", "万", "亿")
MOST_DIGITS = 12  # of a quantity; what is longer is a number of an account or a card


def each(digits: str, one: str = "一") -> str:
    """Digit by digit; *one* is how 1 is said, 幺 in telephone and room numbers. Other characters stay."""
    return "".join(one if d == "1" else _DIGITS[int(d)] if d in "0123456789" else d for d in digits)


def grouped(digits: str, *sizes: int) -> str:
    """Digit by digit as a code, with a short pause between groups; the last size holds on to the end."""
    groups: list[str] = []
    while digits:
        size = sizes[min(len(groups), len(sizes) - 1)]
        groups.append(each(digits[:size], "幺"))
        digits = digits[size:]
    return "，".join(groups)


def cardinal(digits: str) -> str:
    """A quantity below 10 to the 12th: 10305 → 一万零三百零五; a longer one digit by digit."""
    if len(digits) > MOST_DIGITS:
        return each(digits)
    value = int(digits)
    said = ""
    skipped = False
    for power in range(len(_MYRIADS) - 1, -1, -1):
        part = value // 10 ** (4 * power) % 10000
        if not part:
            skipped = bool(said)
            continue
        if said and (skipped or part < 1000):
            said += "零"
        skipped = False
        first = not said
        said += ("两" if first and power and part == 2 else _below_myriad(part, first=first)) + _MYRIADS[
            power
        ]
    return said or "零"


def _below_myriad(value: int, *, first: bool) -> str:
    """1…9999; *first* at the beginning of a number, where 12 is 十二 and 2000 两千."""
    said = ""
    skipped = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if not digit:
            skipped = bool(said)
            continue
        if skipped:
            said += "零"
            skipped = False
        if place == 1 and digit == 1 and first and not said:
            said += "十"
        else:
            said += ("两" if digit == 2 and place == 3 and first else _DIGITS[digit]) + _PLACES[place]
    return said


def number(written: str) -> str:
    """A quantity with or without a decimal point; digit by digit what begins with needless zeros."""
    whole, _, decimals = written.replace(",", "").partition(".")
    said = each(whole) if len(whole) > 1 and whole.startswith("0") else cardinal(whole or "0")
    return f"{said}点{each(decimals)}" if decimals else said
