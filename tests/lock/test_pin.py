"""What can be a PIN, and what is too easy for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.lock.pin import digits_of, parse_pin


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("274913", "274913"),
        ("27491385", "27491385"),
        ("２７４９１３", "274913"),
        (" 27491３\n", "274913"),
        ("", None),
        ("27491", None),
        ("274913850", None),
        ("27 4913", None),
        ("2749l3", None),
        ("٢٧٤٩١٣", None),
        ("²²²²²²", None),
        ("274913\n274913", None),
    ],
)
def test_six_to_eight_digits_are_a_pin(typed: str, digits: str | None) -> None:
    assert digits_of(typed) == digits


@given(st.text() | st.text("0123456789０９ \n", max_size=12))
def test_whatever_is_typed_gives_plain_digits_or_none(typed: str) -> None:
    digits = digits_of(typed)
    assert digits is None or (6 <= len(digits) <= 8 and digits.isascii() and digits.isdigit())


@pytest.mark.parametrize(
    "easy",
    [
        *("888888", "00000000", "121212", "1212121", "123123", "19491949", "520520"),
        *("123456", "345678", "567890", "890123", "654321", "98765432", "210987"),
        *("112233", "11223344", "332211", "111222", "１２３４５６"),
    ],
)
def test_what_is_guessed_first_is_refused(easy: str) -> None:
    with pytest.raises(KioskError, match="这个密码太容易猜到。请换一个，"):
        parse_pin(easy)


@pytest.mark.parametrize("good", ["274913", "123457", "121213", "1234123", "135790", "19491001", "998875"])
def test_what_only_looks_easy_is_taken(good: str) -> None:
    assert parse_pin(good) == good


def test_hardly_any_pin_is_refused() -> None:
    """Few rules: what somebody thinks of is mostly good."""
    refused = 0
    for number in range(0, 1_000_000, 17):
        try:
            parse_pin(f"{number:06}")
        except KioskError:
            refused += 1
    assert 0 < refused < 1_000_000 / 17 * 0.002


@pytest.mark.parametrize("typed", ["", "12345", "27491a", "274913850"])
def test_what_is_no_pin_is_told(typed: str) -> None:
    with pytest.raises(KioskError, match="这个密码不能用。请用 6 到 8 位数字。"):
        parse_pin(typed)
