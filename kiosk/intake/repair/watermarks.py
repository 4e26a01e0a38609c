"""What sites put between the words of a text: their names, their thanks, letters that spoil copies."""

from __future__ import annotations

import re
from collections import Counter

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import HANZI

_SITE = (
    r"(?:(?:https?://)?www\s?\.\s?[A-Za-z0-9-]{2,30}(?:\s?\.\s?[A-Za-z]{2,10}){1,2}"
    r"|(?:https?://)?[A-Za-z0-9-]{2,30}\.(?:com|cn|net|org|cc|top)(?:\.cn)?)(?:/[\w./-]*)?"
)
# What they did to it. Not 下载 or 发布: 可在某网站下载 is a sentence of the script.
_WORK = r"(?:编辑|收集)?(?:整理|收集|搜集|首发|原创|(?:免费|倾情|友情)提供)"
# Sites whose only trade is documents; nobody names them in a hall. Others need the word of what they did.
_HOUSE = (
    r"(?:第一范文网|百度文库|豆丁网|道客巴巴|原创力文档|人人文库|淘豆网|金锄头文库|新浪爱问"
    rf"|(?:(?<![{HANZI}])[{HANZI}]{{1,4}})?(?:范文网|范文大全|范文之家|文秘网|文档网))"
)
_OPEN, _SHUT = r"[\[【(（*]{1,3}", r"[\]】)）*]{1,3}"
_SAID = r"(?:本文|文章)(?:来自|来源于?|转载自|摘自|由)"
_SIGNED = rf"(?:{_WORK}|欢迎(?:您的)?下载|[，,]?转载请注明(?:出处|来源))"
# A name alone is taken for a watermark only where it is no part of a sentence: 从范文网学起, 百度文库里.
_ALONE = rf"(?<!第一)(?<![在从到用看上查叫给去“‘《「]){_HOUSE}(?![里中上内的有是和与都“”’》」])"
_CORES = (
    rf"{_SITE}\s*{_WORK}",
    rf"(?:{_SAID})?[:：]?\s?{_HOUSE}(?:\s?{_SITE}|{_SIGNED})+\s?",
    rf"(?<![{HANZI}])[{HANZI}]{{1,4}}文库(?:\s?{_SITE}|{_SIGNED})+\s?",
)
_MARKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        *(rf"{_OPEN}\s?{core}\s?{_SHUT}" for core in _CORES),
        *_CORES,
        rf"{_OPEN}\s?(?:{_SAID})?{_HOUSE}\s?{_SHUT}|{_SAID}{_HOUSE}",
        _ALONE,
        rf"[\[【*]{{1,3}}\s?{_SITE}\s?[\]】*]{{1,3}}",  # in round brackets it may be the hall's own address
        rf"{_OPEN}\s?{_SAID}[^\])）】]{{1,40}}{_SHUT}",
        # what an editor of a page left in the text, and the site's name behind its title
        r"[（(【\[]\s?(?:责任编辑|责编|编辑|录入|审核)\s?[:：]\s?\S{1,12}?\s?[)）】\]]",
        rf"(?:本文|文章|原文)(?:地址|链接|网址|来源)\s?[:：]\s?{_SITE}(?:\.\w+)?\s?",
        rf"(?<=\S)\s+[-_|]\s+[{HANZI}]{{2,10}}(?:网|文库|论坛|百科)$",
        rf"{_OPEN}\s?转载请注明(?:出处|来源|作者)?(?:[:：]\s?\S{{1,40}}?)?{_SHUT}",
        rf"{_OPEN}\s?(?:未完待续|欢迎下载[^\])）】]{{0,10}}|精品文档|可编辑)\s?{_SHUT}",
        r"(?<=[。！？!?])[ \u3000]{0,4}"
        r"(?:未完待续[。.…]*|欢迎(?:您的)?下载[。！!]?|转载请注明(?:出处|来源)[。！!]?)[ \u3000]{0,9}$",
    )
)
_HINT = re.compile(
    r"www|http|[a-z0-9-][.](?:com|cn|net|org|cc|top)|范文|文[秘库档]"
    r"|豆丁|道客|爱问|责编|编辑|录入|审核|原文|[-_|]|转载|本文|文章|待续|下载|精品|可编辑",
    re.I,
)
_SPOIL = re.compile(rf"(?<=[{HANZI}，。、])[A-Za-z0-9]{{4,16}}(?=[{HANZI}，。、])")
_CHANGES = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")


def spans(manuscript: Manuscript) -> list[Change]:
    """The watermarks of all lines and cells, each as a change."""
    spoils = _spoils(manuscript)
    changes = []
    for line, cell, text in fields(manuscript):
        taken = 0
        marks = _MARKS if _HINT.search(text) else ()
        found = [match.span() for pattern in marks for match in pattern.finditer(text)]
        if spoils:
            found += [match.span() for match in _SPOIL.finditer(text) if match[0] in spoils]
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if start >= taken:
                changes.append(Change(RepairKind.BOILERPLATE, (Swap(line, start, end, "", cell),), 2, 2))
                taken = end
    return changes


def _spoils(manuscript: Manuscript) -> set[str]:
    """Scrambled letters and digits between hanzi that are no word: k7Qx9.

    Only where there are several and none is there twice: a word that looks like them (WiFi6E) would be said
    again, or be the only one.
    """
    counts = Counter(match[0] for _, _, text in fields(manuscript) for match in _SPOIL.finditer(text))
    scrambled = {word for word, count in counts.items() if count == 1 and len(_CHANGES.findall(word)) >= 2}
    return scrambled if len(scrambled) >= 3 else set()
