"""Openings: the words with which a guide, who numbers nothing, shows that a new place is reached."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from kiosk.intake.outline.body import Body, Span
from kiosk.intake.outline.cues import Bracket, directions
from kiosk.intake.outline.english import english_openings
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.places import place_name
from kiosk.intake.outline.shapes import PEOPLE, shown, slogan_end
from kiosk.tour.model import CueKind

# A sentence may speak of the whole storey first and show its room later: 二楼很安静，推开门就是画室
_SHOWN_LATER = re.compile(
    r"(?<=[，,])(?:"
    rf"{PEOPLE}(?:现在|眼前|首先)*看到的(?:就)?是|[这那]就是|推开(?:门)?就是|进去(?:就)?是"
    rf"|出来(?:就)?是|对面[^，。]{{0,8}}(?:是|成了)"
    r"|\w{0,6}(?:[东西南北]头|里间|外间|隔壁|旁边|左边|右边|左侧|右侧|尽头)(?:则|就|便)?是"
    r")"
)
# 首先请看长者餐厅 goes on to a new place; 请看这块屏 only points within one.
_IN_TURN = re.compile("首先|接下来|接着|然后|随后|最后")
# What stands in a sentence before the place is shown, and only leads there: 各位领导请这边走，这是…
_LEADING = re.compile(
    rf"好[的了]?|{PEOPLE}好?|请|从|扶|慢|来|拾级|循|下面|接下来|现在|那么|首先|最后|然后|再|继续|沿"
    r"|顺|往|向|朝|随|跟|走|看|转|上|下|到|进|出|穿过|绕过|经过|看完|参观完|听完|了解完|离开|一进"
    r"|推开|右|左|前|后|对面|旁边|隔壁|这边|这里|这就|小心|注意|当|随着"
)
_BETWEEN = 24  # characters at most from one such word to the next
# Exhibitions are told a board after a board, by directions: （走向下一图版）
_NEXT = re.compile("下一[块幅个处面张]?(?!站)|另一[块幅面张]|next (?:board|panel|picture)", re.I)
# What a direction leads to or points at: 走向下一图版 → 图版
_THING = re.compile(
    r"(?:走[向近进到]|前往|来到|移步|指[着向]?)(?:墙上的?|旁边的?)?(?:[这那下另]一?[块面个幅张]?)?"
    r"的?(\w{2,8})"
)


def openings(body: Body, start: int, end: int) -> Iterator[Opening]:
    """What opens a place between two places of a body, in order."""
    walked = [bracket for bracket in directions(body.text, start, end) if _leads_on(bracket)]
    for sentence in body.sentences(start, end):
        if body.text[sentence[0] : sentence[1]].isascii():
            yield from english_openings(body, sentence)
        else:
            yield from _in_sentence(body, sentence, walked)


def _in_sentence(body: Body, sentence: Span, walked: list[Bracket]) -> Iterator[Opening]:
    """The openings of a sentence: of its first clause, or of one behind clauses that only lead there."""
    begin, stop = _without_brackets(body, sentence)
    nearest = bisect_right(walked, begin, key=lambda bracket: bracket.end)
    before = [one for one in walked[nearest - 1 : nearest] if not body.text[one.end : begin].strip()]
    found: list[Opening] = []
    inside: int | None = None  # where they begin behind a slogan
    later: re.Match[str] | None = None  # the nearest place shown behind what is said of something else
    led = begin  # where the words began that have only led so far
    for at, clause_end in body.clauses(begin, stop):
        opened = shown(body.text, at, stop)
        if opened is None and at == begin:  # a slogan before it belongs to the new stop
            inside = slogan_end(body.text, at, clause_end)
            opened = shown(body.text, inside, stop) if inside is not None else None
        if (
            opened is not None
            and opened.asks
            and not (before or body.begins_line(at) or _IN_TURN.match(body.text, at))
        ):
            opened = None  # 请看这块屏: within a passage it only points
        if opened is None and led > at:
            led = clause_end
            continue
        if opened is not None:
            if found and led < at:  # 右侧是办公区，请随我进入，这间是…: one place, reached in two steps
                found[-1] = replace(found[-1], end=opened.end, name=opened.name, leads=opened.leads)
            else:
                place = led if not found else at
                found.append(Opening(place, opened.end, opened.name, leads=opened.leads, opens=inside))
            led = opened.end + 1
        elif not _only_leads(body.text[inside if inside is not None and at == begin else at : clause_end]):
            if later is None or later.start() < clause_end:
                later = _SHOWN_LATER.search(body.text, clause_end, stop)
            if later is None:
                break
            led = clause_end  # 二楼以读书为主题，大家看到的是…: a new place behind what is said of the storey
    if not found and before:
        found += _brought_by(before[-1], body.text[begin:stop], begin)
    if found and before:
        found[0] = replace(found[0], at=before[0].start)
    yield from found


def _only_leads(clause: str) -> bool:
    """Whether a clause only leads on: it begins with a word that does, and such words follow one another."""
    words = clause.rstrip("，,、：: ")
    if re.search("[。！？；]", words):
        return False
    reach = 0
    for found in _LEADING.finditer(words):
        if found.start() > reach:
            return False
        reach = found.end() + _BETWEEN
    return 0 < len(words) <= reach


def _brought_by(bracket: Bracket, sentence: str, at: int) -> list[Opening]:
    """What a direction just before a sentence opens: （走进法庭）法庭是…, （走向展板）这是我们…

    A board in a row, and what is only pointed at without a name, are parts of the stop before.
    """
    name = _named_first(sentence)
    # behind a direction a guide says what it points at: （指墙）这是…, 请看…
    deictic = re.match("这|那|请看|大家看|this|that|here|these", sentence, re.I) is not None
    if bracket.cue.kind in (CueKind.STAIRS_UP, CueKind.STAIRS_DOWN) or not (
        name or deictic or _NEXT.search(bracket.words)
    ):
        return []
    part = bool(_NEXT.search(bracket.words)) or (bracket.cue.kind is CueKind.POINT and not name)
    if bracket.cue.kind is CueKind.POINT and not deictic:
        return []
    thing = _THING.search(bracket.words)
    return [Opening(at, at, name or (thing[1] if thing else ""), part=part)]


def _named_first(sentence: str) -> str:
    """The place that a sentence names at its very beginning: 小法庭是…, 这个信箱，…"""
    words = re.split("[，,。；;：:！!？?\n]", sentence, maxsplit=1)[0]
    # the name ends where something is said of it: 茶室|位于…, 画室|有…
    subject = re.split("是|主要|位于|设有|设在|共有|现有|有|建立了|收藏|陈列|展出", words, maxsplit=1)[0]
    # and begins behind what points: 这间|画室, 请看|茶室
    subject = re.sub(r"^(?:这|那)(?:里|儿|边|间|处|个|面|块|幅|排|座)?|^请看|^大家看|^我们的?", "", subject)
    return place_name(subject) or ""


def _without_brackets(body: Body, span: Span) -> Span:
    """A span without the brackets of directions at its beginning."""
    at, end = span
    for bracket in directions(body.text, at, end):
        if bracket.start <= at:
            at = bracket.end
            while at < end and body.text[at] in " \t\u3000":
                at += 1
        else:
            break
    return at, end


def _leads_on(bracket: Bracket) -> bool:
    return (
        bracket.cue.kind in (CueKind.WALK, CueKind.STAIRS_UP, CueKind.STAIRS_DOWN, CueKind.POINT)
        or not bracket.words
    )
