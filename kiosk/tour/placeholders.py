"""Placeholders in a text: what a template's author left for the hall to fill in, and would be read out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_PLACE = (
    "自治区|社区|街道|小区|居委会|村委会|办事处|中心|广场|公司|单位|学校|医院|同志|先生|女士|书记|主任|领导"
    "|县区|市区|省|市|区|县|旗|镇|乡|村|路|街|年|月|日|户|人|名"
)
# What each pattern serves is told by the line above it; `blank` ones differ from one another, wherever they
# stand.
_CHINESE = (
    # “欢迎来到某某社区”: a sample script passed from hall to hall. Not 王某某, which hides a person's name.
    rf"某{{2,}}(?:{_PLACE})?",
    # “位于某县东北部”. 某地方, 某市民, 某村民, 某区域 and 某路人 are ordinary words.
    "某(?:社区|街道|地(?![方点段面])|市(?![民场面])|县|区(?!域)|省|镇(?!民)|乡(?!亲)|村(?!民)"
    "|路(?![人段口]))",
    # “xx市xx区xx社区”, “20××年”, “满意度达XX%”. Not XXL, XXIII nor “XX世纪”, which is a Roman number.
    rf"(?<![A-Za-z])(?!XX世纪)(?:\d{{0,4}}(?:[xX]{{2,}}|×{{2,}})(?![A-Za-z])(?:{_PLACE}|[%])?)+",
    # “○○社区”: the same habit with circles. Not 二○○八年.
    f"(?<![一二三四五六七八九十○〇\\d])[○◯]{{2,}}(?![一二三四五六七八九十])(?:{_PLACE})?",
    # “欢迎来到**社区”. Not **bold** words.
    rf"(?<![*\w])\*{{2,}}(?=(?:{_PLACE}))(?![^*\n]{{1,80}}\*\*)",
    # “（姓名）”, “【待补充】”, “……（填写）”, “（此处填写户数）”.
    r"…*[(\[{【〔<〈](?:请?(?:在?(?:此处|这里))?(?:自行)?(?:填写|填入|补充|填空)[^()\[\]【】〔〕<>]{0,16}"
    r"|待[^()\[\]【】〔〕<>]{0,3}(?:填|补|定|核实|确认|更新|完善)[^()\[\]【】〔〕<>]{0,8}"
    r"|(?:您的?|你的?|讲解员|导览员|领导|来宾|嘉宾|书记|主任|社区|单位|街道)?"
    r"(?:姓名|名字|名称|职务|电话|手机号码?|联系方式|地址|日期|数字|数据|人数|户数|单位名称"
    r"|社区名称?|街道名称?))"
    r"[)\]}】〕>〉]",
    # “社区成员待补充”. 有待补充 says something else.
    "(?<![有尚亟])(?:待补充|待填写|此处填写|此处补充|名称待定)",
)
_BOTH = (
    # “今天来的是____领导”. A line of nothing else only divides.
    r"_{2,}|_(?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff]_)|﹍{2,}",
    # “    年   月   日” of a form.
    r"(?<![\d\u4e00-\u9fff])[ \u3000]+年[ \u3000]+月(?:[ \u3000]+日)?|…+年…+月(?:…+日)?",
)
_ENGLISH = (
    # “Welcome to [name]”, “(insert number)”. [pause] and (Wait for responses) are cues.
    r"(?i:[\[(<{](?:insert\b[^\[\]()<>{}]{0,30}|(?:add|enter|fill in)\b[^\[\]()<>{}]{0,30}(?:name"
    r"|here|number)"
    r"|(?:your|the|guide|host|speaker|visitor|guest|community|hall|centre|center|company|leader"
    r"|staff)?(?:'s)?\s?"
    r"(?:full |first |last )?(?:name|title|date|number|phone|place|time|year|address)(?: here)?)[\])>}])",
    # Marks that writers leave for themselves.
    r"(?<![A-Za-z])(?:TBD|TBC|TBA|TODO|FIXME)(?![A-Za-z])|(?i:\blorem ipsum\b|\bto be confirmed\b)",
    # “the XX community”; XX before Century or Olympic counts.
    r"(?<![A-Za-z])(?!XX (?:[Cc]entury|Olympi|Party|Congress))\d{0,4}[Xx]{2,}(?![A-Za-z])",
)
_MARKS = re.compile(r"TBD|TODO|FIXME|(?i:lorem ipsum)|[\[(<{](?i:name|title|date|number)[\])>}]")
_FAMILY_NAMES = set("王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹")


def placeholders_in(text: str, english: bool = False) -> Iterator[re.Match[str]]:
    """Every placeholder of a line, in its order; where two overlap both are given, the earlier first."""
    if not text.strip(" _-*=~\t\u3000"):
        return
    found = [*_pattern(english).finditer(text), *(() if english else _MARKS.finditer(text))]
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if not (match[0].startswith("某某") and _hides_a_name(text, *match.span())):
            yield match


@cache
def _pattern(english: bool) -> re.Pattern[str]:
    """Compiled when it is first asked for: a kiosk that starts has no time for it."""
    return re.compile("|".join((*(_ENGLISH if english else _CHINESE), *_BOTH)))


def _hides_a_name(text: str, at: int, end: int) -> bool:
    """Whether 某某 stands for a given name: 居民王某某, 李某某等. 位于某某 is none, 某某社区 neither."""
    before, after = text[max(at - 1, 0) : at], text[end : end + 1]
    return text[at:end] == "某某" and before in _FAMILY_NAMES and after != "社"
