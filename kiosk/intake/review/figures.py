"""Figures of a draft that may become facts: a number with its unit and the name it goes by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.intake.draft import DraftTour, Figure
from kiosk.intake.review.quantities import DIGITS
from kiosk.intake.review.subjects import subject_of
from kiosk.intake.review.words import words

LONGEST_NAME = 24
MOST = 60  # of one tour: a person has to agree to each

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
_PEOPLE_OF = re.compile("[，,、；]?[共计合约近有]{0,2}")
_MONEY = re.compile("(投资|造价|筹资|筹集|捐款|募集|投入|补贴|经费|资金)[^，。；、\\d]{0,6}$")
_FREE = re.compile("[^\\w一-鿿·]")


@dataclass(frozen=True, slots=True)
class _Told:
    """A text that a tour tells, with the line where it begins and the station it belongs to."""

    text: str
    line: int
    station: int | None


def figures(tours: Sequence[DraftTour]) -> tuple[Figure, ...]:
    """The figures of each tour in the order they are told, at most `MOST`, each under a name of its own.

    The same number of the same subject is one figure, however often it is told. `line` is where its station
    begins, `station` is None in a greeting or a closing.
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
    yield _Told(tour.greeting, tour.first, None)
    for place, station in enumerate(tour.stations):
        yield _Told(station.text, station.line, place)
        for part in station.parts:
            yield _Told(part.text, part.line, place)
    yield _Told(tour.closing, tour.last, None)


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
            subject = _money(plain, found) or subject_of(tokens, begins, found)
        households = found.end() if found["unit"][-1] == "户" else -1
        name = _FREE.sub("", subject)[:LONGEST_NAME]
        if len(name) >= 2 and name not in _BUILT_IN:
            yield name, found


def _money(text: str, found: re.Match[str]) -> str:
    said = _MONEY.search(text[max(found.start() - 12, 0) : found.start()])
    return said[1] if said and found["unit"].endswith("元") else ""


def _own_name(subject: str, named: dict[str, Figure]) -> str:
    """A name that no figure of the tour has: the subject, or with a number after it."""
    name, number = subject, 1
    while name in named:
        number += 1
        name = f"{subject[: LONGEST_NAME - 3]}{number}"
    return name
