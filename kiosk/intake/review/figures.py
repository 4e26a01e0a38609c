"""Figures of a draft that may become facts: a number with its unit and the name it goes by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.intake.draft import DraftTour, Figure
from kiosk.intake.review.passage import HANZI
from kiosk.intake.review.quantities import DIGITS
from kiosk.intake.review.words import Word, words

LONGEST_NAME = 24
MOST = 60  # of one tour: a person has to agree to each
OUTSIDE = -1  # the station of a figure in a greeting or a closing

_BUILT_IN = ("称呼", "问候", "下一站")
_HIDDEN = re.compile('【[^【】]*】|\\{[^{}]*\\}|“[^“”]{0,12}”|"[^"]{0,12}"|《[^《》]{0,40}》')
_UNIT = (
    "平方公里|平方千米|平方米|公顷|人次|立方米|平米|㎡|亩|户|人(?![民均大])|名(?![牌称单])|口"
    "|家(?!庭)|栋(?!长)|幢|座(?!谈|位)|间|所|支(?!部)"
    "|条|处|册|本|张|件|台|套|项|类|种|次|场|对|盏|棵|辆|个(?!月|小时|工作日|星期|百分)|元|吨|兆"
)
# 5547户, 2000余册, 70多万元, 1.2万人. What stands before the digits tells 第3支, 110国道 and 3-1 from a
# figure.
_FIGURE = re.compile(
    rf"(?<![\dA-Za-z第\-/:：～~—－])(?<!\d[.,])(?P<value>{DIGITS})(?P<unit>[余多来]?[百千万亿]?[余多]?(?:{_UNIT}))(?![层楼室])"
)
# Words between a subject and its number; behind the second kind the number counts what follows it
# (下设14个党支部).
_LINKS = frozenset(
    [
        "共",
        "为",
        "是",
        "达",
        "达到",
        "约",
        "近",
        "大约",
        "总计",
        "共计",
        "合计",
        "已",
        "计",
        "超过",
        "将近",
        "仅",
        "就",
        "多达",
        "共有",
        "现有",
        "有",
        "：",
        ":",
    ]
)
_HOLDING = frozenset(
    [
        "设",
        "有",
        "共有",
        "现有",
        "已有",
        "设有",
        "下设",
        "下辖",
        "辖",
        "拥有",
        "建有",
        "内设",
        "配有",
        "配备",
        "聘请",
        "招募",
        "组建",
        "成立",
    ]
)
_NOUNS = ("n", "nz", "nt", "nr", "j", "l", "ng")
_BEFORE_NOUNS = (*_NOUNS, "vn", "b", "an", "ns", "a", "i")
_EVENTS = ("人次", "次", "场")  # of these a deed is the subject: 免费检查46人次
# Wholes and fillers that name no figure by themselves.
_NO_SUBJECT = frozenset(
    [
        "其中",
        "目前",
        "现在",
        "这里",
        "社区",
        "我们",
        "大家",
        "同时",
        "今年",
        "总",
        "前",
        "后",
        "以前",
        "以上",
        "以下",
        "左右",
        "全区",
        "辖区",
        "地区",
        "全社区",
        "街道",
        "人",
        "中心",
        "单位",
        "面积达",
    ]
)
# 67户居民 of a sentence are some, not the residents.
_SOME = frozenset(
    ["居民", "群众", "人员", "家庭", "人家", "老人", "人", "住户", "干部", "学生", "同志", "孩子", "企业"]
)
_PEOPLE_OF = re.compile("[，,、；]?[共计合约近有]{0,2}")
_MONEY = re.compile("(投资|造价|筹资|筹集|捐款|募集|投入|补贴|经费|资金)[^，。；、\\d]{0,6}$")
_WORDS = re.compile(f"[{HANZI}A-Z]+")
_FREE = re.compile("[^\\w一-鿿·]")


@dataclass(frozen=True, slots=True)
class _Told:
    """A text that a tour tells, with the line where it begins and the station it belongs to."""

    text: str
    line: int
    station: int


def figures(tours: Sequence[DraftTour]) -> tuple[Figure, ...]:
    """The figures of each tour in the order they are told, at most `MOST`, each under a name of its own.

    The same number of the same subject is one figure, however often it is told. `line` is where its station
    begins, `station` is `OUTSIDE` in a greeting or a closing.
    """
    return tuple(figure for number, tour in enumerate(tours) for figure in _of_tour(number, tour))


def _of_tour(number: int, tour: DraftTour) -> list[Figure]:
    named: dict[str, Figure] = {}
    known: set[tuple[str, str, str]] = set()
    for told in _texts(tour):
        for subject, found in _found(told.text):
            value, unit = found["value"], found["unit"]
            if (subject, value, unit) in known:
                continue
            if len(named) >= MOST:
                return list(named.values())
            known.add((subject, value, unit))
            name = _own_name(subject, named)
            named[name] = Figure(name, value, unit, found[0], told.line, number, told.station)
    return list(named.values())


def _texts(tour: DraftTour) -> Iterator[_Told]:
    yield _Told(tour.greeting, tour.first, OUTSIDE)
    for place, station in enumerate(tour.stations):
        yield _Told(station.text, station.line, place)
        for part in station.parts:
            yield _Told(part.text, part.line, place)
    yield _Told(tour.closing, tour.last, OUTSIDE)


def _found(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each figure of a text and its subject: the noun before the number, or else the one that is counted."""
    plain = _HIDDEN.sub(lambda hidden: "\0" * len(hidden[0]), text)
    matches = list(_FIGURE.finditer(plain))
    if not matches:
        return
    tokens = words(text)
    begins = [token.at for token in tokens]
    households = -1
    for found in matches:
        subject = ""
        if (
            households >= 0
            and found["unit"][-1] in "人口"
            and _PEOPLE_OF.fullmatch(plain, households, found.start())
        ):
            subject = "人口"  # 居民4000户，9000人: the second number counts the people of the first
        elif plain[found.start() - 1 : found.start()] != "等":
            subject = _money(plain, found) or _subject(tokens, begins, found)
        households = found.end() if found["unit"][-1] == "户" else -1
        name = _FREE.sub("", subject)[:LONGEST_NAME]
        if len(name) >= 2 and name not in _BUILT_IN:
            yield name, found


def _subject(tokens: Sequence[Word], begins: list[int], found: re.Match[str]) -> str:
    """The noun before a number when it belongs to it, or the one that is counted."""
    place = bisect_left(begins, found.start())
    links = 0
    holding = False
    while place > 0 and links < 3 and tokens[place - 1].text in _LINKS | _HOLDING:
        place, links = place - 1, links + 1
        holding = holding or tokens[place].text in _HOLDING
    before = _before(tokens, place, found["unit"].endswith(_EVENTS))
    if before and not holding:
        return before
    return _counted(tokens, bisect_left(begins, found.end()), found["unit"]) or before


def _money(text: str, found: re.Match[str]) -> str:
    said = _MONEY.search(text[max(found.start() - 12, 0) : found.start()])
    return said[1] if said and found["unit"].endswith("元") else ""


def _before(tokens: Sequence[Word], place: int, event: bool) -> str:
    """The nouns that end before this word: 常住户, 党员总数."""
    parts: list[str] = []
    while place > 0 and _joins(tokens[place - 1], bool(parts) or event) and sum(map(len, parts)) < 8:
        place -= 1
        parts.insert(0, tokens[place].text)
    if place > 0 and parts[:1] == ["住户"] and tokens[place - 1].text.endswith("常"):  # 有常｜住户
        parts[0] = "常住户"
    while parts and (parts[0] in _NO_SUBJECT or parts[0] in _LINKS):
        parts = parts[1:]
    return "".join(parts)


def _counted(tokens: Sequence[Word], place: int, unit: str) -> str:
    """The nouns from this word on: 36项服务内容, 536平方米的办公楼."""
    area = unit.endswith(("平方米", "平米", "㎡"))
    if area and place < len(tokens) and tokens[place].text == "的":
        place += 1
    parts: list[Word] = []
    while place < len(tokens) and _joins(tokens[place], True) and sum(len(part.text) for part in parts) < 8:
        parts.append(tokens[place])
        place += 1
    while parts and parts[-1].tag not in _NOUNS:
        parts.pop()
    name = "".join(part.text for part in parts)
    return (
        ""
        if not name or name in _SOME | _NO_SUBJECT
        else name + "面积" * (area and not name.endswith("面积"))
    )


def _joins(word: Word, inside: bool) -> bool:
    """Whether a word can belong to a subject; the one next to the number has to be a noun."""
    return word.tag in (_BEFORE_NOUNS if inside else _NOUNS) and _WORDS.fullmatch(word.text) is not None


def _own_name(subject: str, named: dict[str, Figure]) -> str:
    """A name that no figure of the tour has: the subject, or with a number after it."""
    name, number = subject, 1
    while name in named:
        number += 1
        name = f"{subject[: LONGEST_NAME - 3]}{number}"
    return name
