"""Totals that contradict one another: two numbers for what a hall has only one of, anywhere in a tour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import HANZI, Passage, Remark, shown
from kiosk.intake.review.quantities import DIGITS, HANZI_DIGITS, ROUGH_BEFORE, agree, number

_N = f"(?P<n>{DIGITS})"
_ANY = f"(?P<n>{DIGITS}|{HANZI_DIGITS})"
_ROUGH = "(?P<rough>余万|多万|万余|万多|万|余|多|来)?"
_IS = "(?:共有|现有|共计|总计|合计|共|有|为|是|达到|达|约|近|计|：|:|，|,){0,3}"
_AFTER = f"(?P<after>[{HANZI}]{{0,4}})"
# The words of a whole: 常住户, 居民, 全区. 户籍居民 and 流动居民 are others, 低保户 and 困难居民 parts.
_HOUSEHOLDS = (
    "(?:常住(?:居民|人口)?(?:户数?)?|(?<![\u4e00-\u9fff])总?户数|居民总?户数?|总户数"
    "|(?<![籍动难住来租特贫户])居民"
    "|(?<![租困难动])住户|(?:全|整个|本)(?:社区|区|村|街道|辖区|镇)|(?:辖区|社区|街道)内?(?=共有"
    "|现有|总共|共))"
)
_PLACES = "(?:辖区|管辖|区域|辖地|总辖地|社区|总占地|总)"
_OF_SOME = "(?:下设|下辖|设有?|共有|现有|辖有?|划分为?|分为|划为)"
# Of these a community has one number, wherever the tour gives it.
_TOTALS = (
    ("户数", re.compile(f"(?P<subject>{_HOUSEHOLDS}){_IS}{_N}{_ROUGH}户(?![籍型外均代]){_AFTER}")),
    (
        "户籍户数",
        re.compile(f"(?P<subject>户籍(?:居民|人口)?(?:户数?)?){_IS}{_N}{_ROUGH}户(?![籍型外均]){_AFTER}"),
    ),
    (
        "人口",
        re.compile(
            "(?P<subject>(?:常住|总|居民)人口(?:总?数)?|人口总数|(?<![\u4e00-\u9fff])人口(?:总?数)?|总人数"
            f"|{_HOUSEHOLDS}{_IS}(?:{DIGITS})[余多]?户[，,、]?)(?:共有|共计|合计|共|计|约|近|有|为"
            f"|达|是){{0,2}}"
            f"{_N}{_ROUGH}[人口](?!次|均|[大小]){_AFTER}"
        ),
    ),
    (
        "党员人数",
        re.compile(
            "(?P<subject>(?:共有|现有|有)(?:社区|中共|在册|注册|正式)*党员|党员总?人?数(?:量)?"
            "|党员(?=共|总计|合计))"
            f"{_IS}{_N}{_ROUGH}[名人](?!次){_AFTER}"
        ),
    ),
    ("党支部数", re.compile(f"(?P<subject>{_OF_SOME}){_ANY}(?P<rough>)个(?:基层|社区)?党?支部{_AFTER}")),
    ("网格数", re.compile(f"(?P<subject>{_OF_SOME}){_ANY}(?P<rough>)个(?:基础|综合)?网格(?![员长]){_AFTER}")),
    ("居民小组数", re.compile(f"(?P<subject>{_OF_SOME}){_ANY}(?P<rough>)个居民小组{_AFTER}")),
    (
        "辖区面积",
        re.compile(f"(?P<subject>{_PLACES}面积(?:总计)?){_IS}{_N}{_ROUGH}(?:平方公里|平方千米|km²){_AFTER}"),
    ),
)
# A part of the whole, another time, or the whole of something else: 东河村现有居民260户, 第三网格, 3号楼,
# 机关支部.
_PART = re.compile(
    "其中|分别|平均|每|新增|增加|减少|发展|原有|原来|以前|过去|曾|最初|当初|当年|之初|初期|计划|力争"
    "|预计|[第由从]"
    "|(?<![全本我农新乡街])[村组](?!委|民|里)|小区|花园|苑|网格|号楼|[栋幢队]|片区|支部|小组|退休"
    "|在职|流动|报到|老党员"
    "|预备|[男女]|外来|暂住|廉租|安置|协会|帮|为困|救助|服务[^大]|走访|慰问|惠及"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)|去年|前年")
# What may follow a whole: nothing, or the thing counted. 居民69户参加了…, 社区28户困难家庭 are parts.
_WHOLE_AFTER = re.compile("$|人家|居民|家庭|住户|人口|群众|左右|以上|共|计|约|近|合|和|及|其中|的")
_GOES_ON = re.compile("(?:余|多)?[户名人口](?:左右)?(?:发展|增加|上升|下降|减少|扩大|[到至])")


@dataclass(frozen=True, slots=True)
class _Total:
    """A number that a passage gives for the whole of something."""

    passage: Passage
    at: int
    quote: str
    value: float
    rough: bool
    year: str


def contradicting_totals(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Remark]]:
    """Totals of one tour that differ from the first of their kind, at the place of the later one."""
    for name, pattern in _TOTALS:
        first: dict[str, _Total] = {}
        told: set[float] = set()
        for passage in passages:
            for total in () if passage.english else _totals(passage, pattern):
                earlier = first.setdefault(total.year, total)
                if total.value in told or agree(earlier.value, total.value, earlier.rough or total.rough):
                    continue
                told.add(total.value)
                say = (
                    f"{name}前后不一致：第 {earlier.passage.number} 行是“{shown(earlier.quote)}”，"
                    f"这里是“{shown(total.quote)}”。请核对后统一，或写清各指什么。"
                )
                ways = ("核对后统一", "写清各指什么", "两处都对")
                key = f"{name}{total.value}"
                yield passage, Remark(FindingKind.CONFLICT, True, total.at, total.quote, say, ways, key)


def _totals(passage: Passage, pattern: re.Pattern[str]) -> Iterator[_Total]:
    text = passage.narrow
    for found in pattern.finditer(text):
        begin, _ = passage.sentence(found.start())
        # A list tells several things in one sentence: what stands before the last comma but one is another's.
        clauses = re.split("[，,、：:]", text[max(begin, found.start() - 60) : found.start("n")])
        scope = clauses[-1] if len(clauses[-1]) >= 2 + len(found["subject"]) else "".join(clauses[-2:])
        value = number(found["n"])
        if value is None or _PART.search(scope) or not _WHOLE_AFTER.match(found["after"]):
            continue
        if _GOES_ON.match(text, found.end("n")):
            continue
        if "万" in (found["rough"] or ""):
            value *= 10_000
        year = _YEAR.search(text, max(begin, found.start() - 60), found.start("n"))
        rough = found["rough"] not in (None, "", "万") or bool(
            ROUGH_BEFORE.search(text[: found.start("n")][-3:])
        )
        quote = passage.text[found.start() : found.end()].removesuffix(found["after"])
        yield _Total(passage, found.start(), quote, value, rough, year[0] if year else "")
