"""Topics: paragraphs of a walk that begin with a place no words have opened: 宣誓厅以党旗为…, 二楼的书吧有…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import directions
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.places import is_place, place_name

# What is said of a place as soon as it is named; 戏台变成了纽带 is none of these.
_PREDICATE = (
    "(?:以|是|为|有|现有|共有|共设|共|设|设有|设了|内设|配|配有|配备|陈列|展出|展示|位于|面积|占地|开设|开了|由|里有?|里的|主要|墙上|每|一共|可以?|能|净高|藏书|"
    "整合|实行|采用|取名|分为|分成|从前|原来|原是|不大|不小|虽|今年|去年|建于|建成|始建|正中|中间|的|，|平时|平均|目前|专门|承担|收藏|保留|一天|全天|全年|收|负责|最|就在|沿|用|长|宽|高|种|养|摆|放|挂|叫|对)"
)
_GOES_ON = re.compile(
    r"(?:这里|在这里|在这|他们|她们|它|他|她|我们|大家|居民|社区|为了?|通过|目前|此外|另外|同时|不仅|除了|其中|近年|今年|去年|特别|尤其|之后|后来|针对|例如|比如|因此|所以|每年|每天|现在|如今|一是|二是|这张|这些|这种|一方面|"
    r"据|从|自|当|如果|由于|随着|经过|多年|平时|过去|以前)"
)
_SHORTEST = 24  # characters of a paragraph


def topics(body: Body, opened: Sequence[Opening]) -> Iterator[Opening]:
    """Places that paragraphs without an opening begin with, each once."""
    known = {one.name for one in opened}
    for number, line in enumerate(body.lines):
        start, end = body.span(number)
        if line.cells or end - start < _SHORTEST or any(start <= one.at <= start + 60 for one in opened):
            continue
        at = _behind_cues(body, start, end)
        name = _topic(body.text[at:end])
        if name is not None and name not in known:
            known.add(name)
            yield Opening(start, at + len(name), name)


def _topic(paragraph: str) -> str | None:
    """The place that a paragraph speaks of, as its first words say; None when it goes on about the last one."""
    words = paragraph.lstrip(" \t\u3000")
    if _GOES_ON.match(words):
        return None
    for size in range(2, 13):
        name = words[:size].strip("“”「」")
        if is_place(name) and re.match(_PREDICATE, words[size:].lstrip("”」")):
            return place_name(name)
    return None


def _behind_cues(body: Body, start: int, end: int) -> int:
    at = start
    for bracket in directions(body.text, start, end):
        if body.text[at : bracket.start].strip():
            break
        at = bracket.end
    return at
