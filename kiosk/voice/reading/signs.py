"""Signs that stand for a word: ① Ⅰ ○ + × ≥ # and their like."""

from __future__ import annotations

import re
import unicodedata

from kiosk.voice.reading.numerals import cardinal, each, number
from kiosk.voice.reading.rule import Table, rule

_ENCLOSED = "\u2460-\u2473\u2474-\u249b\u24f5-\u24fe\u2776-\u2793\u3220-\u3229\u3280-\u3289"
_ROMAN = "\u2160-\u216b\u2170-\u217b"


def _enclosed(match: re.Match[str]) -> str:
    """① at the head of a point is its number and a short pause."""
    value = unicodedata.numeric(match[1])
    pause = "" if match[2] else "，"
    return cardinal(str(int(value))) + pause + match[2]


def _roman(match: re.Match[str]) -> str:
    return cardinal(str(int(unicodedata.numeric(match[0]))))


def _vulgar(match: re.Match[str]) -> str:
    """½ → 二分之一."""
    share = unicodedata.normalize("NFKD", match[0])
    over, _, under = share.partition("\u2044")
    return f"{number(under)}分之{number(over)}"


# Before all other rules.
FIRST: Table = (
    rule(rf"([{_ENCLOSED}])([号楼栋幢室站层级班组区、，。,])", _enclosed),
    rule(rf"([{_ENCLOSED}])()", _enclosed),
    rule(rf"[{_ROMAN}]", _roman),
    rule("[¼-¾⅐-⅞]", _vulgar),
    # 6789零, a slogan of a service; 二○一三年.
    rule(r"(?<![\d.])(\d{3,9})(?=[零○〇])", lambda m: each(m[1])),
    rule("(?<=[0-9零一二三四五六七八九])[○〇◯]|[○〇◯](?=[零一二三四五六七八九]|[0-9])", "零"),
    rule("〇", "零"),
    rule("(?<=[一二三四五六七八九])[OＯo](?=[一二三四五六七八九])", "零"),
    rule(r"(?<=\d)#", "号"),
    rule(r"№\s?|(?<![A-Za-z])N[oO](?:\.\s?|\s?)(?=\d)", "第"),
    rule(r"[Xx×]{2,}(?![\dA-Za-z])", "某某", never_after="[A-Za-z]"),
    # The number of a point: 1. at the head of a line.
    rule(
        r"(?<![^\n])[ \t]{0,8}(\d{1,2})[.、][ \t]{0,8}(?=[^\s\d])",
        lambda m: f"{cardinal(m[1])}，",
    ),
    rule("≥", "大于等于"),
    rule("≤", "小于等于"),
    rule("≈", "约等于"),
    rule("±", "正负"),
    rule("&", "和"),
)

# After amounts: what is left between two numbers, letters or words.
LAST: Table = (
    rule(r"(?<=[\d米])\s{0,4}[xX×*]\s{0,4}(?=\d)|(?<=[\d米])\s{0,4}×", "乘"),
    rule(r"(?<=\d)\s{0,4}÷\s{0,4}(?=\d)", "除以"),
    rule(r"\s{0,4}=\s{0,4}(?=[\dA-Za-z])", "等于", after=r"[\dA-Za-z]"),
    rule(r"\s{0,4}\+", "加", after=r"[^\W_][”’\"]?\+?"),
    rule(r"(?<=\d)>(?=\d)", "大于"),
)

# After letters.
BETWEEN_WORDS: Table = (
    rule("@", "，艾特"),
    rule(r"(?<=[^\W_])[/\\](?=[^\W_])", "，"),
    rule(r"(?<=[^\W\d_])-(?=[^\W_])|(?<=\d)-(?=[^\W_])", " "),
    rule("%", " "),
)
