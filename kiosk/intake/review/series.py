"""Series such as 一是…二是…三是… that skip a number: what stood between was cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import Passage, Remark

_ORDER = "一二三四五六七八九十"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Not 之一是, 第一是, 统一是, 唯一是; not 二十一是. A glued one (充实三是要) has any other hanzi before it.
_HABITS = (
    (_ORDER, re.compile(f"(?<![之第其唯统同合万专单{_ORDER}])(?P<n>[{_ORDER}])是(?=[^，。、；,;不否非的])")),
    (_CIRCLES, re.compile(f"(?P<n>[{_CIRCLES}])")),
)
_DEEPEST = 8


def skipping_series(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Remark]]:
    """Where a series of a tour goes on with a number that does not follow. A series may hold another one."""
    for signs, pattern in _HABITS:
        running: list[int] = []
        for passage in passages:
            for found in () if passage.english else pattern.finditer(passage.text):
                value = signs.index(found["n"]) + 1
                expected = _expected(running, value)
                if expected:
                    yield passage, _remark(passage, found, signs[expected - 1])


def _expected(running: list[int], value: int) -> int | None:
    """Take the next number into the running series; what should have stood there when it fits none."""
    if value == 1:
        running.append(1)
        del running[:-_DEEPEST]
        return None
    for back in range(len(running) - 1, -1, -1):
        if running[back] == value - 1:
            del running[back + 1 :]
            running[back] = value
            return None
    if not running:
        # 首先…二是… begins in words.
        running.append(value)
        return 1 if value > 2 else None
    # One that goes back (…三是, then 二是 again) is told anew; one ahead lost what it skips.
    expected = running[-1] + 1
    running[-1] = value
    return expected if value > expected else None


def _remark(passage: Passage, found: re.Match[str], expected: str) -> Remark:
    at = max(found.start() - 6, 0)
    quote = passage.text[at : found.end()]
    say = f"“{found[0]}”前面没有“{expected}{found[0][1:]}”，中间像是丢了一段。请对照原稿补上，或者改正序号。"
    return Remark(FindingKind.LOST_TEXT, True, at, quote, say, ("补上", "改正序号"), f"{passage.number}:{at}")
