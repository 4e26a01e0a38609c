"""Dates, years and times of day."""

from __future__ import annotations

import re

from kiosk.voice.reading.numerals import cardinal, each
from kiosk.voice.reading.rule import Table, rule
from kiosk.voice.reading.words import QUANTITY, RANGE

_YEAR = r"(?:1[5-9]|20)\d\d"
_SPECIAL = {
    "3·15": "三幺五",
    "5·12": "五幺二",
    "11·9": "幺幺九",
    "12·4": "十二四",
    "10·1": "十一",
}  # as they are called
_FESTIVAL = "(?:建党|建军|国庆|劳动|青年|儿童|教师|元旦|妇女|五四|七一|八一|节)"
_DAYS = r"[78]\.1|5\.[14]|6\.1|3\.8|10\.1|3\.15|12\.4|5\.12|6\.26|11\.9|9\.18|12\.9"  # “7.1”, in quotes


def _date(match: re.Match[str]) -> str | None:
    """2026-06-30, 2026.6.30, 2026/6/30; None for what no calendar has."""
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{each(year)}年{cardinal(str(month))}月{cardinal(str(day))}日"


def _month(match: re.Match[str]) -> str | None:
    return f"{each(match['year'])}年{cardinal(str(int(match['month'])))}月"


def _years(match: re.Match[str]) -> str | None:
    """2018-2020年 as two years; None when the second is no later one."""
    one, other = match["one"], match["other"]
    if other <= one[-len(other) :]:
        return None
    return f"{each(one)}{match['year']}到{each(other)}"


def _time(match: re.Match[str]) -> str:
    """8:05 → 八点零五分, 12:00 → 十二点."""
    hour, minute, second = match["hour"], match["minute"], match["second"]
    said = "两点" if int(hour) == 2 else cardinal(str(int(hour))) + "点"
    if second == "00":
        second = None
    if minute != "00" or second or match["minutes"]:
        said += _sixtieth(minute) + "分"
    return said + (_sixtieth(second) + "秒" if second else "")


def _sixtieth(two: str) -> str:
    """05 → 零五, 30 → 三十, 00 → 零."""
    return each(two) if two[0] == "0" and two != "00" else cardinal(two)


# Before codes: a date may look like the number of a flat.
DATES: Table = (
    rule(
        rf"(?<![\d.])(?P<year>{_YEAR})(?P<by>[-./])(?P<month>\d{{1,2}})(?P=by)(?P<day>\d{{1,2}})(?!\d|(?P=by)\d{{1,3}}(?!\d))",
        _date,
    ),
    rule(
        rf"(?<![\d.-])(?P<one>{_YEAR})(?P<year>年?度?){RANGE}(?P<other>{_YEAR}|\d\d)(?=年|学年|届)",
        _years,
    ),
    rule(rf"(?<![\d.-])(?P<one>{_YEAR})(?P<year>)[/](?P<other>{_YEAR})(?=学年|年|赛季)", _years),
    rule(
        rf"(?<![\d.-])(?P<one>{_YEAR})(?P<year>){RANGE}(?P<other>{_YEAR})(?![-.:\d]|{QUANTITY})",
        _years,
        never_after=r"¥\s?|[A-Za-z]",
    ),
    rule(
        rf"(?<![\d.-])(?P<year>{_YEAR})(?:-(?P<month>0[1-9]|1[0-2]))(?![\d.-]|{QUANTITY}|[号楼栋幢单室站])",
        _month,
        never_after=r"¥\s?|[A-Za-z]",
    ),
    rule(
        rf"(?<![\d.])(?P<year>{_YEAR})[./](?P<month>0?[1-9]|1[0-2])(?![\d.]|{QUANTITY})",
        _month,
        never_after=r"¥\s?|[A-Za-z]|面积|[共约达]",
    ),
    # A number of years, or a year.
    rule(
        r"(?<!\d)([1-9]\d?00)(?=年(?:的?历史|[前来]|的?文明|悠久|古[城村镇树])(?!到))",
        lambda m: cardinal(m[1]),
    ),
    rule(
        r"(?<!\d)([1-9]\d?00)(?=年)",
        lambda m: cardinal(m[1]),
        after="[近约逾达]|超过|长达|历经|跨越|走过|绵延",
    ),
    rule(r"\d{3,4}(?=年)", lambda m: each(m[0]), after="公元前?"),
    rule(rf"(?<![\d.])({_YEAR})(?=[级届版款])", lambda m: each(m[1])),
    rule(r"(?<![\d.])(\d{4})(?=年(?!级))", lambda m: each(m[1])),
    rule(
        rf"(?<![\d.])({_YEAR})(?=年?\s?(?:[至到和及与、]|{RANGE})\s?(?:{_YEAR}|\d\d|[一二][零一二三四五六七八九]{{3}})年)",
        lambda m: each(m[1]),
    ),
    rule(
        rf"(?<![\d.])({_YEAR})(?!\d|[.:,/+×]\d|[-~—]\d|{QUANTITY}|[号楼栋单室])",
        lambda m: each(m[1]),
        after=r"[于自从(]|截至|截止",
    ),
    rule(
        r"(?<!\d)([4-9]\d|[01]\d)(?=年(?:\d{1,2}月|[一二三四五六七八九十]+月|[初底末春夏秋冬]|建[成立]|成立|开[始馆工]|[建修]))",
        lambda m: each(m[1]),
        never_after=r"[第近约逾满达过]|[多几百千]",
    ),
    # 80后, a generation.
    rule(
        r"(?<!\d)([05-9][05])(?=(?:[、和与]\s?[05-9][05])?后(?![天期台面方续]))",
        lambda m: each(m[1]),
        never_after="[第点时分月约近:]",
    ),
    # 05月, 07日.
    rule(r"(?<![\d.:])0([1-9])(?=[月日])", lambda m: each(m[1])),
    rule(r"(?<![\d.])(\d{1,2})[·•・](\d{1,2})(?![\d.])", lambda m: _remembered(m)),
    rule(rf"(?<=[“‘\"])({_DAYS})(?=[”’\"])", lambda m: _remembered(m)),
    rule(
        rf"(?<![\d.])([1-9]|1[0-2])\.([1-9]|[12]\d|3[01])(?=[”’\"]?{_FESTIVAL})",
        lambda m: _remembered(m),
    ),
)

TIMES: Table = (
    rule(
        r"(?<![\d.])(?<!\d:)(?P<hour>[01]?\d|2[0-4])\s?:\s?(?P<minute>[0-5]\d)(?:\s?:\s?(?P<second>[0-5]\d))?(?P<minutes>分?)(?![\d:]|\.\d|\s?(?:获胜|取胜|[战大]胜|的比分))",
        _time,
        never_after="(?:比分|比例|配比|比率|[^对]比|战胜|胜|负)(?:[是为约]|:)?\\s?",
    ),
    rule(rf"{RANGE}(?=今)", "至", after="[年月日]"),
    rule(RANGE, "到", after="(?:周|星期|礼拜)[一二三四五六日天]"),
    rule(
        rf"{RANGE}(?=(?:周|星期|礼拜|[0-9一二三四五六七八九十零两]))",
        "到",
        after=r"[\d零一二三四五六七八九十年][年月日号点分时]",
    ),
)


def _remembered(match: re.Match[str]) -> str:
    """5·12 as the day is called: digit by digit, with a few that go their own way."""
    month, day = re.split(r"\D", match[0])
    return _SPECIAL.get(f"{month}·{day}") or each(month + day)
