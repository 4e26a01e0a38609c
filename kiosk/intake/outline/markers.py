"""Markers: the ways in which people number or head the passages of a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import is_direction, is_film_word
from kiosk.intake.outline.places import is_place


class Family(StrEnum):
    """A way to mark passages. Two of one script are the same way when they are of one family."""

    STOP = "stop"  # 第三站, 点位二, Stop 3
    UNIT = "unit"  # 第一部分, 第二单元, Part 2
    HANZI = "hanzi"  # 一、
    HANZI_IN = "hanzi_in"  # （一）
    DIGIT = "digit"  # 1、 1.
    DIGIT_IN = "digit_in"  # （1） 1)
    DOTTED = "dotted"  # 3-1, 3.1
    CIRCLED = "circled"  # ①
    ALONE = "alone"  # 02 on a line of its own
    DRAWN = "drawn"  # a list's number that the program draws
    TITLE = "title"  # a heading by its style, its weight, its brackets or its shortness


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage: where it begins, where what is told begins, and what its title is, if it has one.

    `look` tells marks of one family apart: those that begin a line from those within one, titles by how
    they are set. `level` is the depth of a heading or a list. `opens` is where its own words begin when the
    heading of a section goes before.
    """

    at: int
    told: int
    family: Family
    title: str
    ordinal: int | None = None
    level: int = 0
    look: str = "line"
    opens: int | None = None


_N = "[一二三四五六七八九十百零〇\\d]{1,3}"
# Stops without a number: 最后一站：…, （青年夜校）：…
_NAMED_STOP = re.compile(
    r"(?:最后一站|末站|终点站|首站|下一站|起点站|final stop|last stop)(?=[ \u3000]*[：:—\-–])", re.I
)
_BRACKETED_STOP = re.compile(r"[(（【]([^()（）【】\n]{2,16})[)）】][ \u3000]*[：:]")
_STOP = re.compile(
    rf"(?:第\s*{_N}\s*(?:站点?|个?点位?|个?展[区厅板点]|个?区域|个?景点|处|块展板|个?参观点|个?板块|个?看点)"
    rf"|(?:站点|点位|景点|展点|参观点|展区|展厅|区域|看点)\s*{_N}(?![\d个名位项家处])|{_N}号(?:点位|"
    r"展区|展厅|站点|展板)"
    r"|(?:stop|station|point|stage|site|room|exhibit|gallery)\s*(?:no\.?\s*)?[#＃]?\s*(?:\d{1,2}|one|"
    r"two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.I,
)
_UNIT = re.compile(
    rf"(?:(?:篇章|单元|板块|部分)\s*{_N}(?=[ \u3000]*[：:、—\-])|第\s*{_N}\s*(?:部分|单元|篇章|篇|章|"
    r"节|环节|板块|幕|集|讲|段)|"
    rf"(?:part|chapter|section|unit|act|scene)\s*(?:\d{{1,2}}|[IVX]{{1,4}}|one|two|three|four|five|"
    r"six)\b)",
    re.I,
)
_LISTED: tuple[tuple[Family, re.Pattern[str]], ...] = (
    (
        Family.DOTTED,
        re.compile(r"\d{1,2}(?:[-－—.．]\d{1,2}){1,2}(?:[、.．:：]|(?=[ \u3000\t]|[^\d\s,，.。~～-]))"),
    ),
    (
        Family.HANZI,
        re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[一二三四五六七八九十]{1,3}(?=[ \u3000]+\S)"),
    ),
    (Family.HANZI_IN, re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）][、.．]?")),
    (
        Family.DIGIT,
        re.compile(
            r"\d{1,2}(?:[、．]|\.(?!\d))|[#＃]\d{1,2}(?!\d)|(?:0\d|[1-9]|1\d|"
            r"2\d)(?=[ \u3000]+[\u4e00-\u9fffA-Z“「《])"
        ),
    ),
    (Family.DIGIT_IN, re.compile(r"[(（]\d{1,2}[)）][、.．]?|\d{1,2}[)）][、.．]?")),
    (Family.CIRCLED, re.compile(r"[\u2460-\u2473\u2776-\u277f\u24eb-\u24f4\u3251-\u325f][、.．]?")),
)
_ALONE = re.compile(r"(?:0?\d|1\d|2\d)[.、．]?")
_TITLED = re.compile(r"[ \u3000]*(?:[(（【\[《「“]([^()（）【】\[\]《》「」“”\n]{2,20})[)）】\]》」”])")
_COLON = re.compile(r"[ \u3000]*[：:—－\-–·|、.．，,/]+[ \u3000]*|[ \u3000]+")
_SENTENCE_MARK = re.compile("[。！？!?；;…]")
_SALUTES = re.compile(
    r"尊敬的|敬爱的|亲爱的|各位|大家|同志们|朋友们|女士们|先生们|领导们|你们?好|您好|dear |"
    r"good (?:morning|afternoon|evening)|hello|"
    r"welcome|ladies|谢谢|感谢|thank",
    re.I,
)
_FILM_PART = re.compile("[一二三四]?级?片[头尾花]|序幕?|尾声|开篇|结尾|引子")
# A short line that somebody says: an introduction of a person, a date, a signature.
_SPOKEN = re.compile(r"^(?:[-—\s]*第?\s*\d+\s*页|片长|时长|日期|时间|作者|撰稿|来源|\d{4}年\d{1,2}月)")
_LONGEST_TITLE = 24
_LONGEST_LATIN_TITLE = 60
_HANZI = "一二三四五六七八九十"
_LATIN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def marks(body: Body) -> Iterator[Mark]:
    """Every passage that somebody numbered or headed, in order; what they mean is not decided here."""
    for number, line in enumerate(body.lines):
        if line.cells:
            continue
        start, end = body.span(number)
        at = start + len(line.text) - len(line.text.lstrip(" \t\u3000*#"))
        if at >= end:
            continue
        found = _at_line(body, number, at)
        if found is not None:
            yield found
        yield from _within(body, max(at + 1, found.told if found else 0), end)


def _at_line(body: Body, number: int, at: int) -> Mark | None:
    """The mark with which a line begins."""
    line = body.lines[number]
    end = body.span(number)[1]
    named = _BRACKETED_STOP.match(body.text, at, end)
    if named and is_place(named[1]) and not is_direction(f"（{named[1]}）"):
        return Mark(at, named.end(), Family.STOP, named[1])
    for family, shape in ((Family.STOP, _NAMED_STOP), (Family.STOP, _STOP), (Family.UNIT, _UNIT), *_LISTED):
        found = shape.match(body.text, at, end)
        if found is None or (shape is _STOP and not _is_marker(body.text, found, end)):
            continue
        title, told = _title_after(body, number, found.end())
        look = re.sub(r"[\W\d一二三四五六七八九十]", "", found[0]) if family is Family.UNIT else "line"
        return Mark(
            at, told, family, title, None if shape is _NAMED_STOP else _ordinal(found[0]), line.level, look
        )
    if _ALONE.fullmatch(body.text[at:end].strip(" \t\u3000")):
        following = _next_line(body, number)
        if following is not None and is_title(body.lines[following].text):
            stop = body.span(following)[1]
            return Mark(
                at, stop, Family.ALONE, body.lines[following].text.strip(), _ordinal(body.text[at:end])
            )
        return Mark(at, end, Family.ALONE, "", _ordinal(body.text[at:end]))
    if line.marker and _ordinal(line.marker) is not None:
        title, told = _title_after(body, number, at)
        return Mark(at, told, Family.DRAWN, title, _ordinal(line.marker), line.depth + 1)
    if line.level or (is_title(line.text) and not _SPOKEN.search(line.text)):
        words = line.text.strip(" \t\u3000*#")
        whole = re.fullmatch(r"[【［\[]([^】］\]]*)[】］\]]", words)
        look = "strong" if line.strong else "bracket" if whole else "short"
        return Mark(
            at,
            end,
            Family.TITLE,
            whole[1].strip() if whole else words,
            None,
            line.level,
            "heading" if line.level else look,
        )
    return None


def _within(body: Body, start: int, end: int) -> Iterator[Mark]:
    """Marks behind the end of a sentence, since whole scripts come on one line."""
    for match in re.finditer("(?<=[。！？!?；;：:”）)】\\]])[ \u3000]*(?=\\S)", body.text[start:end]):
        at = start + match.end()
        for family, shape in ((Family.STOP, _STOP), (Family.UNIT, _UNIT), *_LISTED):
            found = shape.match(body.text, at, end)
            if found is None or (family is Family.STOP and not _is_marker(body.text, found, end)):
                continue
            if family in (Family.UNIT, Family.DOTTED) and not _COLON.match(body.text, found.end()):
                continue
            colon = _COLON.match(body.text, found.end(), end)
            title, told = _inline_title(body.text, colon.end() if colon else found.end(), end)
            yield Mark(at, told, family, title, _ordinal(found[0]), look="inline")
            break


def is_title(text: str, marked: bool = False) -> bool:
    """Whether a line alone is a title: short, without the end of a sentence, greeting nobody, no direction.

    *marked* says that a number stands before it: then it may begin as a greeting does, The Welcome Desk.
    """
    words = text.strip(" \t\u3000*#")
    if not words or len(words) > _longest(words) or (not marked and _SALUTES.search(words)):
        return False
    if re.fullmatch(r"[(（][^()（）]*[)）]", words) and is_direction(words):
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
    if labelled and not re.match(r"(?:[一二三四五六七八九十\d]{1,2}|负[一二])[楼层]", bare):
        return False
    return (
        not _SENTENCE_MARK.search(bare)
        and bare[-1] not in "，,、：:"
        and bare.count("，") + bare.count(",") <= 1
    )


def _longest(words: str) -> int:
    return _LONGEST_LATIN_TITLE if words.isascii() else _LONGEST_TITLE


def _is_marker(text: str, found: re.Match[str], end: int) -> bool:
    """Whether 第三站 heads a passage, by the colon, bracket or title behind it; 第三处窗口是… does not."""
    if found.end() >= end:
        return True
    following = text[found.end() : end]
    if re.match(r"[ \t\u3000]*(?:[：:（(【\[《「“—－–|·、.．，,\-]|$)|[ \t\u3000]+\S", following):
        return True
    return is_title(following) or bool(re.match("是|为|到了|我们|，", following) and "站" in found[0])


def _title_after(body: Body, number: int, at: int) -> tuple[str, int]:
    """The title behind a marker that begins a line, and where what is told begins."""
    end = body.span(number)[1]
    text = body.text
    titled = _TITLED.match(text, at, end)
    if titled and not is_direction(titled[0].strip()):
        colon = _COLON.match(text, titled.end(), end)
        return titled[1].strip(), colon.end() if colon else titled.end()
    colon = _COLON.match(text, at, end)
    begin = colon.end() if colon else at
    rest = text[begin:end].strip(" \t\u3000*")
    if not rest:
        following = _next_line(body, number)
        if following is not None and is_title(body.lines[following].text):
            return body.lines[following].text.strip(), body.span(following)[1]
        return "", begin
    if is_title(rest, True) or (rest[-1] in "：:。" and is_title(rest[:-1], True)):
        return rest.rstrip("：:。"), end
    return _inline_title(text, begin, end)


def _inline_title(text: str, begin: int, end: int) -> tuple[str, int]:
    """A title that is followed by a colon, a blank or a full stop on its own line: 便民大厅：这里…"""
    glued = re.match(r"[^。！？!?；;：:\n]{4,32}?(\w{2,6})(?=\1)", text[begin:end])
    if glued:  # 高起点谋划社区社区是…: the heading's last word is the first of what is told
        return glued[0].strip(), begin + glued.end()
    found = re.match(
        r"[ \u3000]*([^。！？!?；;：:，,\n]{2,24})(?:[：:]|[ \u3000]{1,4}(?=[^\s]{6}))", text[begin:end]
    )
    if found and is_title(found[1]) and not re.search("[是在为有]", found[1]):
        return found[1].strip(), begin + found.end()
    return "", begin


def _next_line(body: Body, number: int) -> int | None:
    """The next line that holds anything, at most two further down."""
    for following in range(number + 1, min(number + 3, len(body.lines))):
        if body.lines[following].text.strip():
            return None if body.lines[following].cells else following
    return None


def _ordinal(words: str) -> int | None:
    """Which one a marker says it is."""
    digits = re.search(r"\d+", words)
    if digits:
        return int(digits[0])
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


def numbered_line(line: Line) -> bool:
    """Whether a line begins with a marker of a list or a stop."""
    text = line.text.lstrip(" \t\u3000*#")
    shapes = (_STOP, _UNIT, *(shape for _, shape in _LISTED))
    return bool(line.marker) or any(shape.match(text) for shape in shapes)
