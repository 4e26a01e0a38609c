"""What a line looks like whatever it says: a heading, an item, a call, a label."""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.intake.manuscript import Line
from kiosk.intake.repair.hanzi import HANZI, PAUSES, STOPS

_COUNT = "一二三四五六七八九十百零〇两\\d"
# How people number: 第一站, 一、, （一）, 1、, 1. (but not 1.6平方公里), ①, Stop 3, • and its like.
_ITEM = re.compile(
    rf"\s*(?:第[{_COUNT}]{{1,4}}[站篇章节部分条项步幕集讲课回层楼区厅单元]"
    rf"|[{_COUNT}]{{1,3}}[、.．)）](?!\d)|[（(][{_COUNT}]{{1,3}}[)）]"
    r"|\d{1,2}[-.．]\d{1,2}(?![\d%])|[①-⑳⑴-⒇㈠-㈩Ⅰ-Ⅻ❶-❿]"
    rf"|[一二三四五六七八九]是|其[一二三四五六七八九]"
    r"|(?:stop|station|part|chapter|section|scene|room|step)\s*[#＃]?\s*(?:\d|[ivx]+\b|one|two|three|four|five|six)"
    r"|[•·●○◆◇■□▪▲△★☆※►▶✓√]|[-–—*+]\s)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[(（\[［【〔{<《].*[)）\]］】〕}>》]\s*[。.]?\s*")
_BRACKET_FIRST = re.compile(r"\s*[【\[［〔]")
_NAMED = re.compile(rf"\s*(?:[{HANZI}]{{1,6}}|[A-Za-z ]{{2,20}})[：:]")  # 时间：, 旁白：, Guide:
_CALL = re.compile(
    r"(?:尊敬|敬爱|亲爱)的|各位|领导|来宾|同志|朋友|女士|先生|嘉宾|大家好|你们好|您好"
    r"|(?:^|\s)(?:dear|ladies|hello|welcome|good (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_HANZI = re.compile(f"[{HANZI}]+")


def is_plain(line: Line) -> bool:
    """Whether it is running text to whoever made the document: no heading style, no list, no table."""
    return not (line.level or line.cells or line.marker)


def is_item(text: str) -> bool:
    """Whether it begins as a numbered heading or the item of a list does."""
    return _ITEM.match(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether all of it, or its beginning, is in brackets: a cue, or the mark of a section."""
    return _BRACKETED.fullmatch(text) is not None or _BRACKET_FIRST.match(text) is not None


def is_call(text: str) -> bool:
    """Whether it only calls its hearers: 尊敬的各位领导，"""
    return len(text.strip()) <= 30 and _CALL.search(text) is not None


def is_label(text: str) -> bool:
    """Whether it is so short, and so bare of punctuation, that it is a title: 简介, 平安篇, 02."""
    bare = text.strip()
    return len(bare) <= 15 and not re.search(f"[{STOPS}{PAUSES}.]", bare)


def is_named(text: str) -> bool:
    """Whether it begins with a short name and a colon, as a form's lines and a play's do."""
    return _NAMED.match(text) is not None


@lru_cache(maxsize=8192)
def hanzi_in(text: str) -> int:
    """How many hanzi it has."""
    return len("".join(_HANZI.findall(text)))
