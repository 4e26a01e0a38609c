"""The rules for words: variables, cues and brackets in what is told, and the lines on the screen."""

from __future__ import annotations

import re
from itertools import islice

from kiosk.tour.nodes import Document, Fields, Scalar
from kiosk.tour.problems import Report, nearest, or_rather, shown
from kiosk.tour.text import loose_brackets, variables

NEXT = "下一站"
BUILT_IN = ("称呼", "问候", NEXT)
# A name longer than this is cut off on a card at the largest type.
MAX_NAME = 20
MAX_LATIN_NAME = 40
# A text with more has them all for the same reason.
_MAX_LOOSE = 20


def check_passage(document: Document, scalar: Scalar, facts: set[str], leaving: bool, report: Report) -> None:
    """Report what would be shown or spoken wrongly in a text to be told."""
    text = scalar.value
    for name in dict.fromkeys(variables(text)) if "{" in text else ():
        if report.full:
            return
        place = document.place_of(scalar, f"{{{name}}}")
        if name == NEXT and not leaving:
            say = f"{{{NEXT}}}只能用在“leave”（过渡语）里。请把这一句移到 leave，或者直接写站名。"
            report.error(place, "variable", say)
        elif name not in facts and name not in BUILT_IN:
            better = nearest(name, [*sorted(facts), *BUILT_IN])
            tail = "" if better else f"请在 facts 里写上它，例如：{shown(name)}: {{value: 5547, unit: 户}}。"
            say = f"不认识变量“{{{shown(name)}}}”{or_rather('{' + better + '}') if better else '。'}{tail}"
            report.error(place, "variable", say, f"{{{better}}}" if better else "")
    if any(mark in text for mark in "【】{}"):
        _check_pairs(document, scalar, report)
    loose = dict.fromkeys(loose_brackets(text)) if re.search(r"[\[(（]", text) else {}
    for written, words in islice(loose, _MAX_LOOSE):
        place = document.place_of(scalar, written)
        if words:
            say = f"“{shown(written)}”会当作提示语，不念也不显示。提示语请写成“【{shown(words)}】”。"
            report.warn(place, "bracket", say, f"【{words}】")
        else:
            say = f"“{written}”里是空的，是不是漏了字？请补上，或者把括号删去。"
            report.warn(place, "bracket", say)


def check_line(document: Document, scalar: Scalar, report: Report) -> None:
    """Report marks that a visitor would see in a line of the screen."""
    value = scalar.value.strip()
    braced = re.search(r"\{[^{}]*\}", value) if "{" in value else None
    if braced:
        say = f"这里不会填入变量，观众会看到“{shown(braced[0])}”。请直接写出来。"
        report.warn(document.place_of(scalar, braced[0]), "variable", say)
    if "【" in value or "】" in value:
        say = "这里不能写提示语，观众会看到“【”。提示语只写在讲解词里。"
        report.warn(scalar.place, "bracket", say)
    if not scalar.style and value.count('"') == 1 and (value.startswith('"') or value.endswith('"')):
        report.warn(scalar.place, "quote", "引号只有一半。请补上另一半，或者把它删去。", value.strip('"'))


def check_name(scalar: Scalar | None, what: str, report: Report) -> None:
    """Report a name too long for its card."""
    name = scalar.value.strip() if scalar else ""
    most = MAX_LATIN_NAME if name.isascii() else MAX_NAME
    if scalar and len(name) > most:
        say = f"{what}有 {len(name)} 个字，屏幕上可能显示不全。请缩短到 {most} 个字以内。"
        report.warn(scalar.place, "long_name", say)


def check_keywords(station: Fields, report: Report) -> None:
    """Report keywords that a Chinese comma has glued together."""
    for word in station.scalars("keywords"):
        if re.search("[，、；]", word.value):
            parts = [part.strip() for part in re.split("[，、；]", word.value) if part.strip()]
            better = ", ".join(parts)
            say = f"“{shown(word.value)}”会当成一个词。几个词之间请用英文逗号：{shown(better)}。"
            report.warn(word.place, "comma", say, better)


def check_facts(facts: Fields | None, report: Report) -> None:
    """Report figures that take the name of a variable the app fills in itself."""
    for name in facts.keys.values() if facts else ():
        if name.value in BUILT_IN:
            say = f"“{name.value}”由导览亭自己填写，不能作数字的名称。请换一个名称。"
            report.error(name.place, "reserved", say)


def _check_pairs(document: Document, scalar: Scalar, report: Report) -> None:
    """A half bracket would let a cue be spoken, a half brace let a variable be read out."""
    rest = re.sub(r"【[^【】]*】", "", scalar.value)
    lone = next((mark for mark in "【】" if mark in rest), "")
    if lone:
        place = document.place_of(scalar, _around(scalar.value, r"【[^【】]*】", lone))
        say = f"“{lone}”没有配成对，提示语会被念出来。提示语请写成“【指墙上图版】”，一层就够。"
        report.error(place, "pair", say)
    rest = re.sub(r"\{[^{}\n]{1,24}\}", "", scalar.value)
    lone = next((mark for mark in "{}" if mark in rest), "")
    if lone:
        place = document.place_of(scalar, _around(scalar.value, r"\{[^{}\n]{1,24}\}", lone))
        say = f"“{lone}”没有配成对。变量请写成“{{户数}}”，不用变量时请删去花括号。"
        report.error(place, "pair", say)


def _around(text: str, paired: str, lone: str) -> str:
    """The lone mark with a few characters after it, enough to find this one and not a paired one."""
    blanked = re.sub(paired, lambda match: "\x00" * len(match[0]), text)
    at = blanked.index(lone)
    return text[at : at + 8].split("\n")[0]
