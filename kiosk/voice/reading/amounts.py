"""Ranges, shares, ratios, sums, measures; 两 or 二."""

from __future__ import annotations

import re

from kiosk.voice.reading.numerals import cardinal, number
from kiosk.voice.reading.rule import Table, rule
from kiosk.voice.reading.words import QUANTITY, RANGE, TWO

# Longer ones first. Small letters and capitals as people type them; halls write M2 for ㎡ and M for 米.
_UNITS = {
    "km/h": "公里每小时",
    "KM/H": "公里每小时",
    "m/s": "米每秒",
    "Mbps": "兆每秒",
    "km²|km2|KM2|K㎡|k㎡|㎢": "平方公里",
    "mg/L": "毫克每升",
    "m²|M²|m2|M2|㎡|m\\^2|M\\^2": "平方米",
    "m³|M³|m3|M3|㎥|m\\^3": "立方米",
    "km|KM|Km|㎞": "公里",
    "cm|CM|㎝": "厘米",
    "mm|MM|㎜": "毫米",
    "dm": "分米",
    "kg|KG|Kg|㎏": "公斤",
    "mg|㎎": "毫克",
    "ml|mL|ML": "毫升",
    "kWh|KWh|kwh": "千瓦时",
    "kW|KW|kw": "千瓦",
    "dB|db": "分贝",
    "min": "分钟",
    "℃|°C|°c": "摄氏度",
    "°": "度",
    "″": "英寸",
    "s": "秒",
    "L|l": "升",
    "m|M": "米",
    "g": "克",
    "h|H": "小时",
    "t": "吨",
    "V": "伏",
}
_AS_A_SIGN = {
    "㎡": "平方米",
    "㎥": "立方米",
    "㎢": "平方公里",
    "℃": "摄氏度",
    "㎞": "公里",
    "㎝": "厘米",
    "㎜": "毫米",
    "㎏": "公斤",
}
_BY_UNIT = {written: said for spellings, said in _UNITS.items() for written in re.split(r"\|", spellings)}
_SPELLINGS = "|".join(
    spelling for spelling in sorted((s for u in _UNITS for s in u.split("|")), key=len, reverse=True)
)
_N = r"\d{1,12}(?:\.\d{1,9})?"
_MYRIADS = "万亿千百"
_SUM = rf"\d[\d,]{{0,14}}(?:\.\d{{1,4}})?[{_MYRIADS}]?"
_NOT_IN = r"(?<![\d.])"
_PER = (
    "年|月|日|天|周|季|组|小时|分钟|秒|时|人|次|户|平|㎡|m²|m2|亩|间|张|份|千克|公斤|斤|吨|米"
    "|公里|台|班|场|件|位|个|只|辆|套|课时|节|立方|[kK]m|kg|h"
)


def _unit(match: re.Match[str]) -> str:
    written = match["unit"]
    return _BY_UNIT.get(written) or _BY_UNIT[written.replace("^", "\\^")]


def _sum(written: str) -> str:
    """50, 1.5万, 1,200.00."""
    myriad = written[-1] if written[-1] in _MYRIADS else ""
    return number(re.sub(r"\.0+$", "", written.removesuffix(myriad).replace(",", ""))) + myriad


def _share(match: re.Match[str]) -> str:
    of = "百" if match["sign"] == "%" else "千"
    return f"{of}分之{'百' if of == '百' and match['n'] == '100' else number(match['n'])}"


def _shares(match: re.Match[str]) -> str:
    """50-60% and 50%-60%."""
    of = "百" if match["sign"] == "%" else "千"
    second = f"{of}分之" if match["also"] else ""
    return f"{of}分之{number(match['one'])}到{second}{number(match['other'])}"


def _fraction(match: re.Match[str]) -> str | None:
    """1/3 → 三分之一."""
    if int(match[2]) == 0:
        return None
    return f"{cardinal(match[2])}分之{cardinal(match[1])}"


def _range_or_score(match: re.Match[str]) -> str | None:
    """3-1, without a unit and going down, is no range."""
    down = float(match["one"]) > float(match["other"])
    return f"{number(match['one'])}{'杠' if down else '到'}{number(match['other'])}"


_UNIT_WORD = (
    "(?:平方|立方|摄氏|周|个|号|小|分|公|厘|毫|英)?"
    "[%‰年月日号时点分秒岁元角万亿千百米里克斤度人个户位名周层楼栋幢站期届次章条页天间家张本组班级区场钟亩顷升]"
)

AMOUNTS: Table = (
    # 1,234 and 10 000 without their marks.
    rule(r"(?<=\d),(?=\d{3}(?!\d))", "", after=r"(?<![\d.])\d{1,3}(?:,?\d{3}){0,3}"),
    rule(rf"(?<=\d) (?=\d{{3}}{QUANTITY})", "", after=r"(?<![\d.])\d{1,3}"),
    rule(
        r"7\s?[×xX*/]\s?24|24\s?[×xX*/]\s?7(?!\d)",
        lambda m: "乘".join(cardinal(n) for n in re.findall(r"\d+", m[0])),
    ),
    rule(rf"(?<=\d) (?={QUANTITY})", ""),
    rule(rf"(?<=[\u4e00-\u9fff]) (?=\d{{1,12}}(?:\.\d{{1,9}})?{QUANTITY})", ""),
    # Sums.
    rule(rf"¥\s?({_SUM})(元?){RANGE}¥?\s?({_SUM})(元?)", lambda m: f"{_sum(m[1])}{m[2]}到{_sum(m[3])}元"),
    rule(rf"¥\s?({_SUM})元?", lambda m: f"{_sum(m[1])}元"),
    rule(rf"\$\s?({_N})([万亿]?)", lambda m: number(m[1]) + m[2] + "美元"),
    rule(rf"{_NOT_IN}(\d{{1,12}})\.0{{1,4}}(?=[万亿]?元)", lambda m: "两" if m[1] == "2" else cardinal(m[1])),
    # Measures.
    rule(r"(?<=\d)\s?[gG](?=网络|时代|基站|信号|手机|通信|技术|\+)", "G"),
    rule(r"(?<=\d)\s?M(?=宽带|光纤|网|带宽|流量|内存|专线)", "兆"),
    rule(r"(?<=\d)\s?[wW](?=[人元户字平\s余多])", "万"),
    rule(r"(?<=\d)[fF](?![A-Za-z0-9])", "楼"),
    rule(rf"(?<=\d)\s?(?P<unit>{_SPELLINGS})(?!(?![xX]\d)[A-Za-z0-9])", _unit),
    rule("|".join(_AS_A_SIGN), lambda m: _AS_A_SIGN[m[0]]),
    rule(rf"/(?={_PER})", "每", after=r"[0-9元米克次户人里升吨时斤分角度件万天钟]"),
    rule("·(?=[年月日天次季])", "每", after="每[户人次平间]"),
    # Below zero, and floors under the ground.
    rule(
        r"[-−](?=\d{1,3}(?:\.\d{1,3})?\s?(?:摄氏|℃|°|度|[层楼](?![-~]\d)))",
        "负",
        never_after=r"[\dA-Za-z%层楼度号栋座]|\d\s",
    ),
    rule(r"(?<![\dA-Za-z)%\u4e00-\u9fff])-(?=\d)", "负"),
    # Shares and ratios.
    rule(rf"{_NOT_IN}(?P<one>{_N})(?P<also>[%‰]?){RANGE}(?P<other>{_N})\s?(?P<sign>[%‰])", _shares),
    rule(rf"{_NOT_IN}(?P<n>{_N})\s?(?P<sign>[%‰])", _share),
    rule(
        r"(?<![\d/.])(\d{1,3})/(\d{1,3})(?=[号栋幢楼层室路期区])",
        lambda m: f"{cardinal(m[1])}、{cardinal(m[2])}",
    ),
    rule(r"(?<![\d/.第])(\d{1,4})/(\d{1,4})(?![\d/]|\.\d)", _fraction),
    rule(r"(?<=\d)\s?:\s?(?=\d)", "比"),
    rule(
        r"(?<=\d)\s?[-—]\s?(?=\d{1,3}(?!\d))",
        "比",
        after=r"(?:比分|比分是|比分为|战平|获胜|战胜)[^\d，。]{0,4}\d{1,3}",
    ),
    # Ranges.
    rule(
        rf"{_NOT_IN}(?P<one>\d{{1,3}})-(?P<other>\d{{1,3}})(?![\d.-]|[^\W\d_]|\s?[\u4e00-\u9fff])",
        _range_or_score,
        never_after=r"[A-Za-z第]",
    ),
    rule(
        rf"{RANGE}(?=[A-Z](?:[座区栋幢馆厅口]|[1-9]?[座区栋馆厅层]))",
        "到",
        after=r"(?<![A-Za-z])[A-Z]\d?[座区栋幢馆厅层口]?",
    ),
    rule(rf"{RANGE}(?=负?\d)", "到", after=rf"\d\s?(?:{_UNIT_WORD})?"),
    rule(r"(?<=0)\+(?=[个户人名位间家处条项支所座次种类张本册份件场年岁元平亩多])", "多"),
    # 两 or 二.
    rule(
        rf"(?<![\d.])2(?=(?:到\d{{1,6}})?\s?{TWO})",
        "两",
        never_after=r"[第初届]|\d:|[A-Za-z]|[零一二三四五六七八九十百点]|到第",
    ),
    rule(r"(?<![\d.])2(?=室\s?[1-9一两]厅)", "两"),
    rule(
        r"(?<![\d.])2(?=[层栋幢](?![\d一二三四五六七八九]|单元|的|[东西南北大中]))",
        "两",
        after=r"[共有建筑成高为分是含约设增]|地[上下]",
    ),
)
