"""A number as a list draws it: the formats of ECMA-376 part 1, 17.18.59 that Word and WPS offer."""

from __future__ import annotations

import re

_MOST = 9_999  # beyond it no list is numbered by a person: plain digits
_DIGITS = "〇一二三四五六七八九"
_PLAIN = ("零一二三四五六七八九", "十百千")
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def numeral(number: int, kind: str, pattern: str = "") -> str:
    """*number* in the format *kind*, an ST_NumberFormat; decimal for one that is not known.

    *pattern* is that of the format `custom`, such as `001, 002, 003, ...`.
    """
    if kind == "none":
        return ""
    if not 0 <= number <= _MOST:
        return str(number)
    match kind:
        case "decimalZero":
            return f"{number:02}"
        case "custom":
            return str(number).zfill(min(len(re.split(r"\D", pattern, maxsplit=1)[0]), 6))
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(number).translate(_wide())
        case "numberInDash":
            return f"- {number} -"
        case "ordinal":
            return _ordinal(number)
        case "upperLetter" | "lowerLetter":
            text = _letters(number)
            return text if kind == "upperLetter" else text.lower()
        case "upperRoman" | "lowerRoman":
            text = _roman(number)
            return text if kind == "upperRoman" else text.lower()
    return _chinese(number, kind)


def _chinese(number: int, kind: str) -> str:
    match kind:
        case "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting":
            return _counted(number, *_PLAIN)
        case "chineseCounting" | "taiwaneseCounting":
            # Word counts 一 … 九十九 and then spells the digits: 一〇〇.
            return _counted(number, *_PLAIN) if number < 100 else _spelt(number)
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return _spelt(number)
        case "chineseLegalSimplified":
            return _counted(number, *_LEGAL_SIMPLIFIED, short_ten=False)
        case "ideographLegalTraditional" | "japaneseLegal":
            return _counted(number, *_LEGAL_TRADITIONAL, short_ten=False)
        case "ideographTraditional":
            return _cycled(number, _STEMS)
        case "ideographZodiac":
            return _cycled(number, _BRANCHES)
        case "ideographZodiacTraditional":
            return _cycled(number, [_STEMS[i % 10] + _BRANCHES[i % 12] for i in range(60)])
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return circled(number)
        case "decimalEnclosedFullstop":
            return _enclosed(number, "⒈", f"{number}.")
        case "decimalEnclosedParen":
            return _enclosed(number, "⑴", f"({number})")
        case "ideographEnclosedCircle":
            return chr(ord("㊀") + number - 1) if 1 <= number <= 10 else _counted(number, *_PLAIN)
    return str(number)


def circled(number: int) -> str:
    """① … ㊿, and ⓪; plain digits beyond."""
    for first, low, high in (("⓪", 0, 0), ("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50)):
        if low <= number <= high:
            return chr(ord(first) + number - low)
    return str(number)


def _enclosed(number: int, first: str, otherwise: str) -> str:
    return chr(ord(first) + number - 1) if 1 <= number <= 20 else otherwise


def _spelt(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counted(number: int, digits: str, units: str, short_ten: bool = True) -> str:
    """As it is said: 一百零五. Ten is 十, not 一十, where *short_ten* holds."""
    if number == 0:
        return digits[0]
    text, gap = "", False
    for place, digit in enumerate(map(int, f"{number:04}")):
        unit = units[2 - place] if place < 3 else ""
        if digit == 0:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + unit
        gap = False
    return text[1:] if short_ten and 10 <= number < 20 else text


def _cycled(number: int, signs: str | list[str]) -> str:
    return signs[(number - 1) % len(signs)] if number else "0"


def _letters(number: int) -> str:
    """A … Z, AA, BB: the letter is doubled, not counted on as in a spreadsheet."""
    if number == 0:
        return "0"
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text, left = "", number
    for value, sign in _ROMAN:
        times, left = divmod(left, value)
        text += sign * times
    return text or "0"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _wide() -> dict[int, int]:
    return {ord("0") + i: ord("０") + i for i in range(10)}
