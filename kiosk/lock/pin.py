"""The PIN that a person types: its form, and which ones are too easy."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from kiosk.errors import KioskError

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def digits_of(typed: str) -> str | None:
    """The 6 to 8 digits that somebody typed, None for anything else; a Chinese keyboard's ０ is a 0."""
    digits = typed.strip().translate(_FULL_WIDTH)
    return digits if re.fullmatch("[0-9]{6,8}", digits) else None


def parse_pin(typed: str) -> str:
    """The digits of a PIN that somebody wants to have. Raises KioskError for one that is no good."""
    digits = digits_of(typed)
    if digits is None:
        raise KioskError("这个密码不能用。", "请用 6 到 8 位数字。")
    if _repeats(digits) or _runs(digits):
        raise KioskError(
            "这个密码太容易猜到。",
            "请换一个，不要用重复的或连着的数字，例如 888888、121212、123456、112233。",
        )
    return digits


def _repeats(digits: str) -> bool:
    """One piece again and again: 888888, 121212, 19491949; the last time may be cut short, as in 1231231."""
    return any(digits[length:] == digits[:-length] for length in range(1, len(digits) // 2 + 1))


def _runs(digits: str) -> bool:
    """One up or one down with every digit, 0 following on 9; each may come several times, as in 112233."""
    squeezed = [int(digit) for digit, _ in groupby(digits)]
    steps = {(after - before) % 10 for before, after in pairwise(squeezed)}
    return steps in ({1}, {9})
