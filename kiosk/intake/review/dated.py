"""Dated words: what was true when the script was written, and is not when it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import Passage, Remark, shown

_YEARS = "请写上是哪一年。"
_CHINESE = (
    # 如今年年 and 近年来 are no dates.
    (re.compile("(?<!如)今年(?!年)|本年度|[去明前]年(?!年)|今明两年"), _YEARS),
    (
        re.compile(
            "(?<!基)本月|[上下]个月|本周|上周|近日|日前(?!往)|前不久|不久前|不久的将来|刚刚|昨天|明天"
        ),
        "请写上日期，或者改成不说时间的说法。",
    ),
    (
        re.compile(
            "即将|正在(?:进行)?(?:筹|建设|施工|编|改造|装修|申报|推进|办理|规划|硬化|修)|正筹|届时"
            "|年底前|准备在年底"
        ),
        "事情办完以后就要改。请改成不随时间变的说法，或者记得更新。",
    ),
    (re.compile("新年(?!龄)|新春|春节将至|佳节将至|节日快乐|国庆将至"), "请删去，或者改成平时也能说的话。"),
    (
        re.compile("(?:早上|上午|中午|下午|晚上|早晨|傍晚)好"),
        "请改成{问候}，会按钟点说早上好或下午好。",
    ),
    (re.compile("(?:今天|今日|本日)(?:的)?(?:值班|当班|带班|轮值)"), "请改成不说具体人的说法。"),
)
_ENGLISH = (
    (
        re.compile(
            r"(?i:\b(?:this|last|next) (?:year|month|week)\b|\byesterday\b|\btomorrow\b|\brecently\b)"
        ),
        _YEARS,
    ),
    (
        re.compile(r"(?i:\bupcoming\b|\bunder construction\b|\babout to open\b|\bcoming soon\b)"),
        _CHINESE[2][1],
    ),
    (re.compile(r"(?i:\bhappy new year\b|\bmerry christmas\b)"), _CHINESE[3][1]),
    (re.compile(r"(?i:\bgood (?:morning|afternoon|evening)\b)"), _CHINESE[4][1]),
    (re.compile(r"(?i:\bon duty today\b)"), _CHINESE[5][1]),
)
# 8月份, 6月1日. A duration (3个月) and every year's day (每年8月) are none, and one whose year stands
# before it.
_MONTH = re.compile(
    r"(?<![\d.年/-])(?<!年 )(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|\d{1,2}[日号]"
    r"|[一二三]?十?[一二三四五六七八九十]日|[底初中]旬?)"
)
_WITH_YEAR = re.compile(
    r"(?:19|20)\d\d ?年|[一二][九〇○零][一二三四五六七八九〇○零]{2}年|每年|历年|每逢|每到|农历"
    r"|[今去明前本当同]年|年年|一年一度|传统|都会|定期"
)
_WAYS = ("写上年份", "改写", "保留")


def dated_words(passage: Passage) -> Iterator[Remark]:
    """Every dated word of a line; a word said again has the same key."""
    text = passage.narrow
    for pattern, advice in _ENGLISH if passage.english else _CHINESE:
        ways = (
            ("改成{问候}", "保留")
            if advice is _CHINESE[4][1]
            else ("改写", "保留")
            if advice is not _YEARS
            else _WAYS
        )
        for found in pattern.finditer(text):
            yield _remark(passage, found, f"“{shown(found[0])}”只在写稿的那时候对。{advice}", ways)
    if passage.english:
        return
    for found in _MONTH.finditer(text):
        begin, end = passage.sentence(found.start())
        if not _WITH_YEAR.search(text, max(begin, found.start() - 60), min(end, found.end() + 16)):
            yield _remark(passage, found, f"“{shown(found[0])}”没有写是哪一年。{_YEARS}", _WAYS)


def _remark(passage: Passage, found: re.Match[str], say: str, ways: tuple[str, ...]) -> Remark:
    quote = passage.text[found.start() : found.end()]
    return Remark(FindingKind.STALE, False, found.start(), quote, say, ways, quote)
