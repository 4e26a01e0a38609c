"""Storeys and stops that contradict a tour: 共四层 against 三层楼, 十一站 against the stations found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.intake.draft import DraftForm, DraftTour, FindingKind
from kiosk.intake.review.passage import Passage, Remark
from kiosk.intake.review.quantities import HANZI_DIGITS, number

_N = rf"(?:\d{{1,2}}|{HANZI_DIGITS})"
# 共四层, 主体建筑2层, 一栋三层小楼. 三层 alone is a place, and blocks of flats are not the hall.
_STOREY = re.compile(
    f"(?:共|一共|总共|共有|共计|总计|主体建筑|楼高)(?:是|为)?(?P<total>{_N})层(?!级|次|面|平台|网格"
    f"|架构|体系)"
    f"|(?<![第一二三四五六七八九十\\d])(?P<house>{_N})层(?:高的?)?"
    "(?:小楼|楼房|办公楼|大楼|综合楼|服务楼|建筑|楼(?![\u4e00-\u9fff]))"
)
_OTHER_HOUSE = re.compile("住宅|居民楼|旧楼|原|以前|过去|老楼|小区|高层|宿舍|规划|将建|地上|地下|每栋|栋")
# 三层楼，十一站; 全程共八站; 今天要参观9个站点. 第十一站 is one of them, 两站路 a bus ride.
_STOPS = re.compile(
    f"(?<!第)(?<![一二两三四五六七八九十百\\d])(?P<n>{_N})个?(?:站(?![路地台长点式])|站点|参观点|点位|展区)"
)
_STOP_WORDS = re.compile("参观|路线|全程|行程|讲解|导览|依次|走[过完遍]|一共|总共|层楼|共")


def contradicting_storeys(tour: DraftTour, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Remark]]:
    """The second number of storeys that a tour gives its house, or one that its own floors overtop."""
    highest = max(
        (int(s.floor[:-1]) for s in tour.stations if s.floor and re.fullmatch(r"\d{1,2}F", s.floor)),
        default=0,
    )
    first: tuple[float, str, int] | None = None
    for passage in passages:
        for found in () if passage.english else _STOREY.finditer(passage.narrow):
            value = number(found["total"] or found["house"])
            begin, _ = passage.sentence(found.start())
            if (
                value is None
                or value < 2
                or _OTHER_HOUSE.search(passage.text[max(begin, found.start() - 16) : found.end() + 4])
            ):
                continue
            quote = passage.text[found.start() : found.end()]
            if first and first[0] != value:
                say = (
                    f"楼层数前后不一致：第 {first[2]} 行是“{first[1]}”，这里是“{quote}”。"
                    "请核对后统一，或写清各指哪栋楼。"
                )
                yield passage, _remark(found.start(), quote, say)
            elif not first:
                first = value, quote, passage.number
                if value < highest:
                    say = (
                        f"这里写的是“{quote}”，后面却有一站在{highest}楼。请核对楼层数，或者改那一站的楼层。"
                    )
                    yield passage, _remark(found.start(), quote, say)


def contradicting_stops(tour: DraftTour, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Remark]]:
    """A number of stops, announced before the first of them, that the stations found do not make up."""
    count = len(tour.stations)
    if tour.form is not DraftForm.WALK or not count:
        return
    for passage in passages:
        for found in () if passage.english else _STOPS.finditer(passage.narrow):
            value = number(found["n"])
            begin, end = passage.sentence(found.start())
            if value is None or value < 3 or value == count or passage.where(found.start())[1] is not None:
                continue
            if not _STOP_WORDS.search(
                passage.text[max(begin, found.start() - 30) : min(end, found.end() + 10)]
            ):
                continue
            quote = passage.text[found.start() : found.end()]
            say = f"这里说有“{quote}”，稿子里找到的是 {count} 站。请核对站数，或者看看有没有漏分、多分的站。"
            yield passage, _remark(found.start(), quote, say)


def _remark(at: int, quote: str, say: str) -> Remark:
    ways = ("核对后统一", "写清各指什么", "没有问题")
    return Remark(FindingKind.CONFLICT, True, at, quote, say, ways, quote)
