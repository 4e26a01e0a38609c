"""Contacts: numbers and addresses by which a person can be reached or known, which no visitor must hear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import Passage, Remark

# The 31 short names of provinces that begin a licence plate (GA 36-2018).
_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
_COUNT = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
# 400 and 800 lines answer for an organisation, whatever their grouping.
_SERVICE = re.compile(r"(?<![\d-])[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)")
_PHONE_WORDS = re.compile(r"电话|热线|座机|拨打|致电|联系|传真|号码|[Tt]el|[Pp]hone|[Cc]all")
_HOME_WORDS = re.compile(r"家住|住在|居住|住址|住户|居民|家中|[大爷妈姨奶]家|业主")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of contact: its pattern, what it is called, and what must hold besides."""

    name: str
    pattern: re.Pattern[str]
    holds: Callable[[str, re.Match[str]], bool]
    ways: tuple[str, ...] = ("删去", "改成公开电话", "确认可以公开")


def _always(_text: str, _found: re.Match[str]) -> bool:
    return True


def _near(words: re.Pattern[str], reach: int, text: str, found: re.Match[str]) -> bool:
    """Whether one of the words stands within *reach* characters before the match."""
    return bool(words.search(text, max(found.start() - reach, 0), found.start()))


def _is_identity(text: str, found: re.Match[str]) -> bool:
    """Whether digits are an identity number: by check digit (GB 11643-1999), or because the text says so.

    One of 15 digits, given out until 1999, has no check digit: its region and its day of birth must be real.
    """
    digits = found[0].upper()
    if _near(re.compile("身份证|证件号"), 16, text, found):
        return True
    day = digits[6:14] if len(digits) == 18 else "19" + digits[6:12]
    if not ("11" <= digits[:2] <= "82" and "1900" <= day[:4] <= "2099"):
        return False
    if not ("01" <= day[4:6] <= "12" and "01" <= day[6:8] <= "31"):
        return False
    if len(digits) == 15:
        return True
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits[:17]))
    return digits[17] == "10X98765432"[total % 11]


def _is_card(text: str, found: re.Match[str]) -> bool:
    """Whether digits are a bank card: by their check digit (ISO/IEC 7812-1), or because the text says so."""
    digits = re.sub(r"\D", "", found[0])
    if _near(re.compile("银行卡|卡号|账号|帐号"), 16, text, found):
        return True
    pairs = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return digits[0] in "3456" and sum(value - 9 if value > 9 else value for value in pairs) % 10 == 0


def _is_plate(_text: str, found: re.Match[str]) -> bool:
    return sum(sign.isdigit() for sign in found[0]) >= 2


def _is_home(text: str, found: re.Match[str]) -> bool:
    """A flat of a block is a home when its staircase is named, or the sentence says who lives there."""
    return "单元" in found[0] or _near(_HOME_WORDS, 16, text, found)


_PUBLIC = ("确认可以公开", "改写", "删去")
_KINDS = (
    _Kind("身份证号码", re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])"), _is_identity, ("删去",)),
    _Kind("银行卡号", re.compile(r"(?<!\d)\d{4}(?: ?\d{4}){3}(?: ?\d{1,3})?(?!\d)"), _is_card, ("删去",)),
    # 138 0000 0000, 138-0000-0000, 1380 000 0000: the two ways people group a mobile number.
    _Kind(
        "手机号码",
        re.compile(
            r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|\d[- ]?\d{3}[- ]?\d{4})(?![\d%元户人])"
        ),
        _always,
    ),
    _Kind(
        "电话号码",
        re.compile(
            r"(?<![\d.])(?:\((?:0[12]\d|0[3-9]\d{2})\)|(?:010|02\d"
            r"|0[3-9]\d{2}))[- ]?[2-8]\d{2,3}[- ]?\d{4}(?!\d)"
            r"|(?<![\d.])\+\d{1,3}[- ]?\d(?:[- ]?\d){7,11}(?!\d)"
        ),
        _always,
        _PUBLIC,
    ),
    _Kind(
        "电话号码",
        re.compile(r"(?<![\d.-])(?:[2-8]\d{2,3}[- ]?\d{4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})(?![\d元户人平])"),
        partial(_near, _PHONE_WORDS, 12),
        _PUBLIC,
    ),
    _Kind("QQ号", re.compile(r"[Qq]{2}[^\d。；，,\n]{0,8}[1-9]\d{4,10}(?!\d)\)?"), _always),
    # 微信号：…, or 微信 and an id with a digit in it. A public account is a publication, not a person.
    _Kind(
        "微信号",
        re.compile(
            r"(?:微信|(?<![A-Za-z])(?:WeChat|weixin|VX|vx)(?![A-Za-z]))(?:(?:号码?| ?ID"
            r"| ?id)(?: ?[::是为] ?)?| ?[::] ?)"
            r"[A-Za-z][-\w]{5,19}(?!\w)|微信[A-Za-z](?=[-A-Za-z_]{0,18}\d)[-A-Za-z\d_]{5,19}",
            re.ASCII,
        ),
        _always,
    ),
    _Kind(
        "电子邮箱",
        re.compile(
            r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
        ),
        _always,
        _PUBLIC,
    ),
    _Kind(
        "车牌号",
        re.compile(
            rf"[{_PROVINCES}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{{4,5}}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])"
        ),
        _is_plate,
        ("删去", "改写"),
    ),
    _Kind(
        "住址",
        re.compile(
            rf"(?<!\d){_COUNT} ?(?:号楼|栋|幢|座|号院|号) ?(?:{_COUNT} ?单元 ?\d{{3,4}} ?[室号户]?"
            rf"|\d{{3,4}} ?(?:室|户|号房))"
        ),
        _is_home,
        ("改写", "删去", "确认可以公开"),
    ),
)


def contacts(passage: Passage) -> Iterator[Remark]:
    """Every contact of a line. Service numbers (110, 12345, 96xxx, 400-…) are none: too short, or known."""
    text = passage.narrow
    taken = bytearray(len(text))  # a digit belongs to one contact: to the first kind that holds
    for found in _SERVICE.finditer(text):
        taken[found.start() : found.end()] = b"\1" * len(found[0])
    for kind in _KINDS:
        for found in kind.pattern.finditer(text):
            at, end = found.span()
            if any(taken[at:end]) or not kind.holds(text, found):
                continue
            taken[at:end] = b"\1" * (end - at)
            quote = passage.text[at:end]
            say = f"这里写了{kind.name}“{quote}”，来宾都会听到看到。请删去，或确认它是对外公开的。"
            yield Remark(FindingKind.CONTACT, True, at, quote, say, kind.ways, f"{kind.name}{quote}")
