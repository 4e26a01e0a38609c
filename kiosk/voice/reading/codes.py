"""What is read digit by digit: addresses on the net, telephone and other numbers, rooms, roads."""

from __future__ import annotations

import re

from kiosk.voice.reading.numerals import cardinal, each, grouped, number
from kiosk.voice.reading.rule import Table, rule
from kiosk.voice.reading.words import QUANTITY

_HOST = r"(?:[A-Za-z0-9-]{1,63}\.){1,6}(?:com|cn|net|org|gov|edu|info|top|vip)(?![A-Za-z0-9])"
_PATH = r"(?:[/?#:][A-Za-z0-9\-._~:/?#@!$&'*+,;=%]{0,2000})?"
_URL = (
    rf"(?<![A-Za-z0-9.@-])(?i:https?://[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]{{1,2000}}|{_HOST}{_PATH})(?<![.,;:!?])"
)
_MAIL = rf"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{{1,64}}@{_HOST}"
_SITE = r"(?:网址|网站|官网|链接|地址)(?:是|为)?\s?:?\s?"
_BOX = r"(?:邮箱|邮件|邮址|[Ee]-?[Mm]ail)(?:是|为)?\s?:?\s?"

_LINE = "(?:热线|电话|拨打|致电|拨通|号码|短号|总机|分机|转|传真|手机|座机|专线|客服)"
_NAME = (
    "(?:[Qq]{2}|微信|公众号|编号|编码|代码|学号|工号|证号|证件号|身份证|账号|卡号|尾号|密码"
    "|验证码|邮编|邮政编码|号段|车牌|牌号|许可证)"
)
_LABEL = rf"(?:{_LINE}|{_NAME})(?:号|码|群|号码)?(?:是|为)?[\s:(]{{0,3}}"
_HOTLINE = r"(?:11[04789]|12[02]|10000|10010|10086|12122|12306|123\d{2}|9[56]\d{3,4})"
_ROOM = "室|房(?![屋产源子东租管价改])|包[间厢]|教室|会议室|办公室|诊室|病房|病室|琴房|窗口|展[厅室]"
_NOT_ONE = rf"(?![\d:]|\.\d|,\d{{3}}|{QUANTITY}|[-~—]\d)"


def _telephone(match: re.Match[str]) -> str:
    """010-62345678: the area, then the number in fours."""
    area, rest = match[1], re.sub(r"\D", "", match[2])
    return f"{each(area, '幺')}，{grouped(rest, len(rest) - 4, 4)}"


def _service(match: re.Match[str]) -> str:
    """400-123-4567, however it is grouped."""
    return grouped(re.sub(r"\D", "", match[0]), 3, 3, 4)


def _mobile(match: re.Match[str]) -> str:
    return grouped(re.sub(r"\D", "", match[0]), 3, 4, 4)


def _code(match: re.Match[str]) -> str:
    """Group by group as written, what is long in threes and fours."""
    groups = re.split(r"\D+", match[0])
    return "，".join(
        grouped(group, *_sizes(len(group))) if len(group) > 8 else each(group, "幺") for group in groups
    )


def _sizes(length: int) -> list[int]:
    """Groups of four or three, as even as they come."""
    count = -(-length // 4)
    return [length * (k + 1) // count - length * k // count for k in range(count)]


def _digits(match: re.Match[str]) -> str:
    return each(match[0], "幺")


def _house(match: re.Match[str]) -> str:
    """3-1-502, as on a door: 三杠一杠五零二."""
    parts = match[0].split("-")
    return "杠".join(each(part, "幺") if len(part) > 2 else cardinal(part) for part in parts)


CODES: Table = (
    rule(_MAIL, "请看屏幕", after=_BOX),
    rule(_MAIL, "屏幕上的邮箱"),
    rule(_URL, "请看屏幕", after=_SITE),
    rule(_URL, "屏幕上的网址"),
    rule(r"\+86[-\s]?(?=1[3-9]\d)", ""),  # nobody dials the country's number in the hall
    rule(r"\+86[-\s]?(?=[1-9]\d{1,2}-)", "0"),
    rule(r"(?<![\d.-])(0\d{2,3})[-\s)]{1,2}(\d{3,4}[-\s]?\d{4})(?![\d-])", _telephone),
    rule(r"(?<![\d.-])[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)", _service),
    rule(r"(?<![\d.])1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)", _mobile),
    rule(r"\d{3,12}(?:[-\s]\d{2,8}){0,4}" + _NOT_ONE, _code, after=_LABEL),
    rule(r"(?<![\d.])\d{13,}", _code),
    rule(
        r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,5}(?![\d.])",
        lambda m: "点".join(number(part) for part in m[0].split(".")),
    ),
    rule(r"(?<![\d.])\d{7,12}" + _NOT_ONE, lambda m: None if m[0].endswith("000") else _code(m)),
    rule(
        rf"(?<![\d.:]){_HOTLINE}(?!号(?!码)|幢|[国省县]道){_NOT_ONE}",
        _digits,
        never_after=r"第|[共计约近达超]|[A-Za-z\d][-~—+]|¥\s?",
    ),
    rule(r"(?<![\d.])\d{1,4}(?:-\d{1,4}){2,3}(?![\d-])", _house),
    rule(r"(?<![\d.])\d{3}(?=[国省县乡]道)", _digits),
    rule(r"(?<![\d.])\d{3,4}(?=(?:路(?![口段灯过])|次列车|次航班|航班))", _digits),
    rule(r"(?<![\d.])[1-9]\d{2,3}(?=(?:号)?(?:" + _ROOM + "))", _digits),
    rule(r"[1-9]\d{2,3}" + _NOT_ONE, _digits, after=r"单元|[座栋幢]|号楼|\d层|\d楼"),
    rule(r"\d{3,8}" + _NOT_ONE, _digits, after=r"[A-Za-z]-?"),
    rule("(?<=[Nn])95(?=口罩)", "九五"),
)
