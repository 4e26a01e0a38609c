"""Numbering: what people write before a passage to number it, from 第三站 and 一、 to 09:00–09:05."""

from __future__ import annotations

import re

from kiosk.intake.outline.mark import Family

# Figures as stops are numbered with: 三, 十二, 07
_N = "[一二三四五六七八九十百零〇\\d]{1,3}"
# The first stop and the last are called so instead of numbered: 首站：…, 最后一站：…
NAMED_STOP = re.compile(
    r"(?:最后一站|末站|终点站|首站|下一站|起点站|final stop|last stop)(?=[ \u3000]*[：:—\-–])", re.I
)
# Some write only the name, in brackets, before what is told: （青年夜校）：…
BRACKETED_STOP = re.compile(r"[(（【]([^()（）【】\n]{2,16})[)）】][ \u3000]*[：:]")
# Stops are numbered by whatever word people have for them: 第三站, 点位二, 4号展厅, B区, Stop 5
STOP = re.compile(
    r"(?:"
    r"[A-H]区(?=[ \u3000：:])"
    rf"|第\s*{_N}\s*"
    r"(?:站点?|个?点位?|个?展[区厅板点]|个?区域|个?景点|处|块展板|个?参观点|个?板块|个?看点)"
    rf"|(?:站点|点位|景点|展点|参观点|展区|展厅|区域|看点)\s*{_N}(?![\d个名位项家处])"
    rf"|{_N}号(?:点位|展区|展厅|站点|展板)"
    r"|(?:stop|station|point|stage|site|room|exhibit|gallery)\s*(?:no\.?\s*)?[#＃]?\s*"
    rf"(?:\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r")",
    re.I,
)
# Longer scripts are parted as papers and films are: 第一部分, 单元二：, Part III
UNIT = re.compile(
    r"(?:"
    rf"(?:篇章|单元|板块|部分)\s*{_N}(?=[ \u3000]*[：:、—\-])"
    rf"|第\s*{_N}\s*(?:部分|单元|篇章|篇|章|节|环节|板块|幕|集|讲|段)"
    r"|(?:part|chapter|section|unit|act|scene)\s*"
    rf"(?:\d{{1,2}}|[IVX]{{1,4}}|one|two|three|four|five|six)\b"
    r")",
    re.I,
)
# The numbers of lists; each needs what people put behind it, or 3.5万元 and 2号 would be some.
LISTED: tuple[tuple[Family, re.Pattern[str]], ...] = (
    (
        Family.DOTTED,
        # 3-1, 3.1: the stop's number, then its own; 3.5万元 and 8-10米 are none
        re.compile(
            r"\d{1,2}(?:[-－—.．]\d{1,2}){1,2}(?:[、.．:：]|(?=[ \u3000\t]|[^\d\s,，.。~～万亿元%％米倍-]))"
        ),
    ),
    (
        Family.HANZI,
        # 一、棋室, 二 茶室
        re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[一二三四五六七八九十]{1,3}(?=[ \u3000]+\S)"),
    ),
    # （一）棋室
    (Family.HANZI_IN, re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）][、.．]?")),
    (
        Family.DIGIT,
        # 1、棋室, 2.茶室, #3, 04 画室
        re.compile(
            r"\d{1,2}(?:[、．]|\.(?!\d))|[#＃]\d{1,2}(?!\d)"
            r"|(?:0\d|[1-9]|1\d|2\d)(?=[ \u3000]+[\u4e00-\u9fffA-Z“「《])"
        ),
    ),
    # （1）棋室, 2）茶室
    (Family.DIGIT_IN, re.compile(r"[(（]\d{1,2}[)）][、.．]?|\d{1,2}[)）][、.．]?")),
    # Ⅱ.茶室
    (Family.ROMAN, re.compile(r"[\u2160-\u216b][、.．]?(?=[ \u3000]*\S)")),
    (
        Family.BRACKETED,
        # 【1】, 【线索二】, as if a cue
        re.compile(r"[【\[［〔]\s*[\u4e00-\u9fff]{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[】\]］〕]"),
    ),
    # T2 茶室, a code of the plan on the wall
    (Family.CODED, re.compile(r"[A-Z]\d{1,2}(?=[ \u3000]+\S)")),
    # 09:00–09:05, where a visit is run by the clock
    (Family.TIMED, re.compile(r"\d{1,2}[:：]\d{2}\s*[-–—~～至]\s*\d{1,2}[:：]\d{2}\s*[｜|:：]?")),
    # ①棋室
    (Family.CIRCLED, re.compile(r"[\u2460-\u2473\u2776-\u277f\u24eb-\u24f4\u3251-\u325f][、.．]?")),
)

# Slides have the number on a line of its own: 02, P3
ALONE = re.compile(r"[Pp]?(?:0?\d|1\d|2\d)[.、．]?")
