"""Markers: the ways in which people number or head the passages of a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import is_direction
from kiosk.intake.outline.mark import Family, Mark
from kiosk.intake.outline.numbering import ALONE, BRACKETED_STOP, LISTED, NAMED_STOP, STOP, UNIT
from kiosk.intake.outline.places import is_place, place_at_start
from kiosk.intake.outline.titles import is_about_paper, is_title, ordinal_in

# People put a sign before a short title, on its own line or with a colon behind it: ■禾场：这里…
_BULLET = re.compile(r"([★☆■□●◆◇▲△◎○▶►➤✦※❖])[ \u3000]*([^。！？；，,：:\n]{2,24})(?:[：:][ \u3000]*|$)")
# The title behind a number may be in brackets or quotes: 第一站【书画室】, 第一站“书画室”
_TITLED = re.compile(r"[ \u3000]*(?:[(（【\[《「“]([^()（）【】\[\]《》「」“”\n]{2,20})[)）】\]》」”])")
# A heading that lost its line break is known by its last word, said again at once: 旧仓建成画室|画室里…
_GLUED = re.compile(r"[^。！？!?；;：:\n]{4,32}?(\w{2,6})(?=\1)")
# A title on the line of its passage is parted by a colon or blanks: 便民大厅：这里…, 便民大厅 这里有八个窗口
_FOLLOWED = re.compile(r"[ \u3000]*([^。！？!?；;：:，,\n]{2,24})(?:[：:]|[ \u3000]{1,4}(?=[^\s]{6}))")
_AHEAD = 80  # characters behind a marker that are looked at: more than any title has
# What people type between a marker and what it heads: 第二站—棋室, 第二站：棋室, 1.棋室
_COLON = re.compile(r"[ \u3000]*[：:—－\-–·|、.．，,/]+[ \u3000]*|[ \u3000]+")


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
    """The mark with which a line begins: what its writer typed counts before what the program drew."""
    return (
        _numbered(body, number, at)
        or _alone(body, number, at)
        or _bulleted(body, number, at)
        or _drawn(body, number, at)
        or _headed(body, number, at)
    )


def _numbered(body: Body, number: int, at: int) -> Mark | None:
    """第三站：书画室, （青年夜校）：, 一、组织建设."""
    end = body.span(number)[1]
    named = BRACKETED_STOP.match(body.text, at, end)
    if named and is_place(named[1]) and not is_direction(f"（{named[1]}）"):
        return Mark(at, named.end(), Family.STOP, named[1])
    for family, shape in ((Family.STOP, NAMED_STOP), (Family.STOP, STOP), (Family.UNIT, UNIT), *LISTED):
        found = shape.match(body.text, at, end)
        if found is None or (shape is STOP and not _is_marker(body.text, found, end)):
            continue
        title, told = _title_after(body, number, found.end())
        look = re.sub(r"[\W\d一二三四五六七八九十]", "", found[0]) if family is Family.UNIT else "line"
        ordinal = None if shape is NAMED_STOP else ordinal_in(found[0])
        return Mark(at, told, family, title, ordinal, body.lines[number].level, look)
    return None


def _alone(body: Body, number: int, at: int) -> Mark | None:
    """02 on a line of its own; a title on the next belongs to it."""
    end = body.span(number)[1]
    words = body.text[at:end].strip(" \t\u3000")
    if not ALONE.fullmatch(words):
        return None
    following = _next_line(body, number)
    if following is None or not is_title(body.lines[following].text):
        return Mark(at, end, Family.ALONE, "", ordinal_in(words))
    title = body.lines[following].text.strip()
    return Mark(at, body.span(following)[1], Family.ALONE, title, ordinal_in(words))


def _bulleted(body: Body, number: int, at: int) -> Mark | None:
    bullet = _BULLET.match(body.text, at, body.span(number)[1])
    if bullet is None or not is_title(bullet[2], True):
        return None
    return Mark(at, bullet.end(), Family.BULLET, bullet[2].strip(), look=bullet[1])


def _drawn(body: Body, number: int, at: int) -> Mark | None:
    """A paragraph of a numbered list, whose number the document does not hold as text."""
    line = body.lines[number]
    ordinal = ordinal_in(line.marker)
    if ordinal is None:
        return None
    title, told = _title_after(body, number, at)
    return Mark(at, told, Family.DRAWN, title, ordinal, line.depth + 1)


def _headed(body: Body, number: int, at: int) -> Mark | None:
    """A heading by its style, its weight, its brackets or its shortness."""
    line = body.lines[number]
    if not line.level and (not is_title(line.text) or is_about_paper(line.text)):
        return None
    words = line.text.strip(" \t\u3000*#")
    whole = re.fullmatch(r"[【［\[]([^】］\]]*)[】］\]]", words)
    look = "heading" if line.level else "strong" if line.strong else "bracket" if whole else "short"
    title = whole[1].strip() if whole else words
    return Mark(at, body.span(number)[1], Family.TITLE, title, level=line.level, look=look)


def _within(body: Body, start: int, end: int) -> Iterator[Mark]:
    """Marks behind the end of a sentence, since whole scripts come on one line; also 现在到|第三站."""
    # a comma and a bracket too may stand before 第二站
    for match in re.finditer(
        "(?<=[到往去])(?=第\\s*[一二三四五六七八九十\\d]{1,2}\\s*站)"
        "|(?<=[。！？!?；;：:”）)】\\]，,])[ \u3000]*(?=\\S)",
        body.text[start:end],
    ):
        at = start + match.end()
        for family, shape in ((Family.STOP, STOP), (Family.UNIT, UNIT), *LISTED):
            found = shape.match(body.text, at, end)
            if found is None or (family is Family.STOP and not _is_marker(body.text, found, end)):
                continue
            if family is not Family.STOP and body.text[at - 1] in "，,）)":
                continue
            if family in (
                Family.UNIT,
                Family.DOTTED,
                Family.CODED,
                Family.TIMED,
                Family.BRACKETED,
            ) and not _COLON.match(body.text, found.end()):
                continue
            colon = _COLON.match(body.text, found.end(), end)
            title, told = _inline_title(body.text, colon.end() if colon else found.end(), end)
            yield Mark(at, told, family, title, ordinal_in(found[0]), look="inline")
            break


def _is_marker(text: str, found: re.Match[str], end: int) -> bool:
    """Whether 第三站 heads a passage, by the colon, bracket or title behind it; 第三处窗口是… does not."""
    if found.end() >= end:
        return True
    following = text[found.end() : min(end, found.end() + _AHEAD)]
    if re.match(r"[ \t\u3000]*(?:[：:（(【\[《「“—－–|·、.．，,\-]|$)|[ \t\u3000]+\S", following):
        return True
    return (
        is_title(following)
        or place_at_start(following[:16]) is not None
        # 第三站是画室, 第三站我们…: the stop is the subject of its sentence
        or bool(re.match("是|为|到了|我们|就?在|就是|，", following) and "站" in found[0])
    )


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


# 一、以小事为先，把路灯修好。 in a report: two halves that head what follows, and tell nothing themselves
_HEADLINE = re.compile(r"([^。！？；：:，,\n]{3,14}[，,][^。！？；：:，,\n]{3,14})。(?=[^\n]{20})")
_TELLS = re.compile(r"[是在有这\d]|我们|大家|各位|社区")


def _inline_title(text: str, begin: int, end: int) -> tuple[str, int]:
    """A title on the line of what is told, parted by a colon or a blank, or glued to it: 便民大厅：这里…"""
    glued = _GLUED.match(text, begin, end)
    if glued:
        return glued[0].strip(), glued.end()
    found = _FOLLOWED.match(text, begin, end)
    # 左边是：… and 屋里有：… are clauses
    if found and is_title(found[1]) and not re.search("[是在为有]", found[1]):
        return found[1].strip(), found.end()
    headline = _HEADLINE.match(text, begin, end)
    if headline and not _TELLS.search(headline[1]):
        return headline[1].strip(), headline.end()
    return "", begin


def _next_line(body: Body, number: int) -> int | None:
    """The next line that holds anything, at most two further down; None where that is a row of a table."""
    for following in range(number + 1, min(number + 3, len(body.lines))):
        if body.lines[following].text.strip():
            return None if body.lines[following].cells else following
    return None


def numbered_line(line: Line) -> bool:
    """Whether a line begins with a marker of a list or a stop."""
    text = line.text.lstrip(" \t\u3000*#")
    shapes = (STOP, UNIT, *(shape for _, shape in LISTED))
    return bool(line.marker) or any(shape.match(text) for shape in shapes)
