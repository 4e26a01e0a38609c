"""Topics: paragraphs of a walk that begin with a place which no words have opened: 宣誓厅以党旗为…"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import directions
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.places import is_place, place_in, place_name

# What people say of a place as soon as it is named: 画室|有…, 茶室|位于…; not 戏台|变成了纽带
_PREDICATE = (
    "(?:"
    "以|是|为|有|现有|共有|共设|共|设|设有|设了|内设|配|配有|配备|陈列|展出|展示|位于|面积|占地"
    "|开设|开了|由|里有?|里的|主要|墙上|每|一共|可以?|能|净高|藏书|整合|实行|采用|取名|分为"
    "|分成|从前|原来|原是|不大|不小|虽|今年|去年|建于|建成|始建|正中|中间|的|，|平时|平均|目前"
    "|专门|承担|收藏|保留|一天|全天|全年|收|负责|最|就在|沿|用|长|宽|高|种|养|摆|放|挂|叫|对"
    ")"
)
# A paragraph that begins so goes on about the place before: 此外…, 它…, 每年…
_GOES_ON = re.compile(
    r"(?:"
    r"各位|同志|朋友|这里|在这里|在这|他们|她们|它|他|她|我们|大家|居民|社区|为了?|通过|目前"
    r"|此外|另外|同时|不仅|除了|其中|近年|今年|去年|特别|尤其|之后|后来|针对|例如|比如|因此|所以"
    r"|每年|每天|现在|如今|一是|二是|这张|这些|这种|一方面|据|从|自|当|如果|由于|随着|经过|多年"
    r"|平时|过去|以前"
    r")"
)
# or leads to the next, whose name comes a little later: 接着往上，这层是画室
_LEADS = re.compile(
    "请|下面|接下来|接着|最后|再|往[上下前里左右]|沿着|顺着|穿过|走[过出进上下]|出了|上了|下了"
    "|回到|来到|各位请|咱们|随我"
)
_SHORTEST = 24  # characters of a paragraph
_EARLY = 30  # characters of a paragraph: with a place opened in these, it has begun with that one


def topics(title: str, body: Body, opened: Sequence[Opening]) -> Iterator[Opening]:
    """Places that paragraphs behind the first opening begin with, each once; none that the title names."""
    known = {one.name for one in opened}
    places = sorted(one.at for one in opened)
    first = places[0]
    for number, line in enumerate(body.lines):
        start, end = body.span(number)
        if start < first or line.cells or end - start < _SHORTEST or _opened_early(places, start):
            continue
        at = _behind_cues(body, start, end)
        name = _topic(body.text[at : min(end, at + 80)])
        if name is not None and name not in known and name not in title:
            known.add(name)
            yield Opening(start, at + len(name), name)


def _opened_early(places: Sequence[int], start: int) -> bool:
    """Whether one of the places, which are in order, lies in the first words of a paragraph."""
    nearest = bisect_left(places, start)
    return nearest < len(places) and places[nearest] < start + _EARLY


def _topic(paragraph: str) -> str | None:
    """The place that a paragraph begins to speak of; None when it goes on about the last one."""
    words = paragraph.lstrip(" \t\u3000")
    if _GOES_ON.match(words):
        return None
    for size in range(2, 13):
        name = words[:size].strip("“”「」")
        if is_place(name) and re.match(_PREDICATE, words[size:].lstrip("”」")):
            return place_name(name)
    begin = re.split("[，,。！？；：]", words, maxsplit=1)[0]
    if _LEADS.match(begin):  # 接着往下，咱们回到一楼。这个大厅…
        return place_in(words[:80])
    return None


def _behind_cues(body: Body, start: int, end: int) -> int:
    at = start
    for bracket in directions(body.text, start, end):
        if body.text[at : bracket.start].strip():
            break
        at = bracket.end
    return at
