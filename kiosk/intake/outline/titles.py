"""Titles: short lines that head a passage, and which one in a row a marker says that it is."""

from __future__ import annotations

import re

from kiosk.intake.outline.cues import directions, is_direction, is_film_word

# A title has no end of a sentence in it: 茶室很大。 is told
_SENTENCE_MARK = re.compile("[。！？!?；;…]")
# Short lines of their own that speak to people are no titles: 各位邻居，下午好
_SALUTES = re.compile(
    r"尊敬的|敬爱的|亲爱的|各位|大家|同志们|朋友们|女士们|先生们|领导们|你们?好|您好|dear "
    r"|good (?:morning|afternoon|evening)|hello|welcome|ladies|谢谢|感谢|thank",
    re.I,
)
# The parts of a film are headed in brackets like its directions, but are titles: 【片头】, 【序】
_FILM_PART = re.compile("[一二三四]?级?片[头尾花]|序幕?|尾声|开篇|结尾|引子")
# Above and below a script stand short lines on the paper itself: 撰稿：某某, 2021年5月, 第3页, 第二稿
_OF_PAPER = re.compile(
    r"[-—\s]*第?\s*\d+\s*页"
    r"|(?:"
    r"片长|总长|时长|日期|时间|作者|撰稿|写稿|执笔|来源|版本|汇报人|主讲|讲解人|单位|联系人|制表"
    r"|审核|报送|更新|适用对象|使用说明|说明|备注"
    r")[：: \u3000]"
    r"|\d{4}年\d{1,2}月|.{0,20}(?:第[一二三四五六\d]{1,2}稿|总长\s*\d)"
)
# A list of prices has short lines as well: 80岁以上　8元
_PRICED = re.compile(r"\d\s*(?:元|块钱?|%|％|折)\s*$")
_LONGEST_TITLE = 24  # characters
_LONGEST_LATIN_TITLE = 60  # letters, blanks included
# Markers count in hanzi: 第十二站
_HANZI = "一二三四五六七八九十"
# English ones in words as well: Stop Three
_LATIN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def is_title(text: str, marked: bool = False) -> bool:
    """Whether a line alone is a title: short, without the end of a sentence, greeting nobody, no direction.

    *marked* says that a number stands before it: then it may begin as a greeting does, The Welcome Desk.
    """
    words = text.strip(" \t\u3000*#")
    if not words or len(words) > _longest(words) or (not marked and _SALUTES.search(words)):
        return False
    if re.fullmatch(r"[(（][^()（）]*[)）]", words) or _only_directs(words) or _PRICED.search(words):
        return False
    whole = re.fullmatch(r"[【\[［]([^】\]］]*)[】\]］]", words)
    if (
        whole
        and not _FILM_PART.fullmatch(whole[1])
        and (is_film_word(whole[1]) or is_direction(f"（{whole[1]}）"))
    ):
        return False
    bare = re.sub(r"^[【\[［][^】\]］]*[】\]］]", "", words) or words
    if not re.search(r"[\w]", bare) or re.fullmatch(r"[\d\W]+", bare):
        return False
    labelled = re.match(r"[\w \u3000]{2,8}[：:](?=.)", bare)  # 联系人：… says something about the paper
    # 三楼：画室 is a title all the same
    if labelled and not re.match(r"(?:[一二三四五六七八九十\d]{1,2}|负[一二])[楼层]", bare):
        return False
    return (
        not _SENTENCE_MARK.search(bare)
        and bare[-1] not in "，,、：:"
        and bare.count("，") + bare.count(",") <= 1
    )


def _only_directs(words: str) -> bool:
    """Whether a line holds nothing but directions; one in brackets of its own that is none may be a title."""
    if re.fullmatch(r"[【［\[][^】］\]]*[】］\]]", words):
        return False
    rest, at = [], 0
    for bracket in directions(words):
        rest.append(words[at : bracket.start])
        at = bracket.end
    return at > 0 and not "".join([*rest, words[at:]]).strip()


def ordinal_in(words: str) -> int | None:
    """Which one a marker says it is; None when it does not say, or counts further than anybody does."""
    digits = re.search(r"\d+", words)
    if digits and len(digits[0]) > 6:
        return None  # nobody counts so far
    if digits:
        return int(digits[0])
    letter = re.match(r"[A-Z](?=区|[、.．]|栋|座)", words.strip())
    if letter:
        return ord(letter[0]) - 0x40
    roman = re.search("[\u2160-\u216b]", words)
    if roman:
        return ord(roman[0]) - 0x215F
    circled = re.search("[\u2460-\u2473]", words)
    if circled:
        return ord(circled[0]) - 0x245F
    hanzi = re.search(f"[{_HANZI}]+", words)
    if hanzi:
        tens, ten, ones = hanzi[0].partition("十")
        if not ten:
            return _HANZI.index(tens[0]) + 1
        return 10 * (_HANZI.index(tens[0]) + 1 if tens else 1) + (_HANZI.index(ones[0]) + 1 if ones else 0)
    latin = re.search("|".join(rf"\b{word}\b" for word in _LATIN), words, re.I)
    return _LATIN.index(latin[0].lower()) + 1 if latin else None


def _longest(words: str) -> int:
    return _LONGEST_LATIN_TITLE if words.isascii() else _LONGEST_TITLE


def is_about_paper(words: str) -> bool:
    """Whether a short line speaks of the paper itself: its author, its date, a page's number."""
    return bool(_OF_PAPER.match(words.strip()))
