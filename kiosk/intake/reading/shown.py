"""A cell's number as the sheet shows it: a date as a date, a share with its %, a whole number without .0."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lxml.etree import _Element

from kiosk.intake.reading.whole import whole

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The formats that a sheet may name without holding them (ECMA-376 part 1, 18.8.30, with those for zh-CN).
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: 'h"时"mm"分"',
    35: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@", 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: 'h"时"mm"分"', 56: 'h"时"mm"分"ss"秒"',
    57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<square>[^\]]*)\]|(?P<pad>[_*].)'
    r"|(?P<half>AM/PM|A/P|上午/下午)|(?P<letters>y+|m+|d+|h+|s+)|(?P<parts>\.0+)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = ("h", "hh", "m", "mm", "s", "ss")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MOST_DAYS = 2_957_003  # 9999-12-31, for a sheet that counts from 1904


class Formats:
    """The number formats of a workbook."""

    def __init__(self, styles: _Element | None, since_1904: bool = False) -> None:
        self._epoch = datetime(1904, 1, 1, tzinfo=UTC) if since_1904 else datetime(1899, 12, 30, tzinfo=UTC)
        own: dict[str, str] = {}
        self._formats: list[str] = []
        if styles is None:
            return
        for one in styles.iter(_S + "numFmt"):
            own[one.get("numFmtId", "")] = one.get("formatCode", "")[:200]
        for cell in styles.iterfind(f"{_S}cellXfs/{_S}xf"):
            name = cell.get("numFmtId", "0")
            self._formats.append(own.get(name, _BUILT_IN.get(whole(name), "")))

    def shown(self, text: str, style: str) -> str:
        """The number *text* as a cell of this style shows it; as it stands when it is no number."""
        try:
            number = Decimal(text)
        except InvalidOperation:
            return text.strip()
        if not number.is_finite() or abs(number.adjusted()) > 20:
            return text.strip()
        at = whole(style)
        form = self._formats[at].split(";")[0] if 0 <= at < len(self._formats) else ""
        if _is_date(form) and 0 <= number < _MOST_DAYS:
            return self._date(number, form)
        return _number(number, form)

    def _date(self, number: Decimal, form: str) -> str:
        moment = self._epoch + timedelta(seconds=int((number * 86_400).to_integral_value(ROUND_HALF_UP)))
        half_days = re.search(r"AM/PM|A/P|上午/下午", form, re.IGNORECASE) is not None
        text, after_hour = "", False
        tokens = list(_TOKEN.finditer(form))
        for at, token in enumerate(tokens):
            if token["square"] is not None and token["square"].lower() in _ELAPSED:
                text += str(int(number * 24))
                after_hour = True
            elif token["letters"]:
                letters = token["letters"].lower()
                following = next((one["letters"] for one in tokens[at + 1 :] if one["letters"]), "")
                minute = letters[0] == "m" and (after_hour or following[:1].lower() == "s")
                text += _part(moment, letters, minute, half_days)
                after_hour = letters[0] == "h"
            elif token["half"]:
                text += "上午" if moment.hour < 12 else "下午"
            else:
                text += (
                    token["quoted"]
                    or token["escaped"]
                    or (token["sign"] if token["sign"] != "@" else "")
                    or ""
                )
        return text.strip(" ;")


def _part(moment: datetime, letters: str, minute: bool, half_days: bool) -> str:
    two = len(letters) > 1
    match letters[0]:
        case "y":
            return f"{moment.year:04}" if len(letters) > 2 else f"{moment.year % 100:02}"
        case "m" if minute:
            return f"{moment.minute:02}" if two else str(moment.minute)
        case "m":
            return _MONTHS[moment.month - 1] if len(letters) > 2 else f"{moment.month:0{len(letters)}}"
        case "d":
            if len(letters) > 2:
                return "周" + "一二三四五六日"[moment.weekday()]
            return f"{moment.day:0{len(letters)}}"
        case "h":
            hour = (moment.hour - 1) % 12 + 1 if half_days else moment.hour
            return f"{hour:02}" if two else str(hour)
    return f"{moment.second:02}" if two else str(moment.second)


def _is_date(form: str) -> bool:
    """Whether a format shows a date or a time; letters in quotes and colours in brackets do not count."""
    return any(
        token["letters"] or (token["square"] or "").lower() in _ELAPSED for token in _TOKEN.finditer(form)
    )


def _number(number: Decimal, form: str) -> str:
    quoted = "".join(token["quoted"] or "" for token in _TOKEN.finditer(form) if token.start() > 0)
    before = "".join(token["quoted"] or "" for token in _TOKEN.finditer(form) if token.start() == 0)
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|[_*].', "", form)
    share = "%" in bare
    places = re.search(r"\.([0#?]+)", bare)
    if share:
        number *= 100
    if "0" in bare or "#" in bare:
        digits = len(places[1]) if places else 0
        text = f"{number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):{',' if ',' in bare else ''}f}"
        width = len(re.sub(r"[^0]", "", bare.split(".")[0]))
        text = text.zfill(width) if not places and "," not in bare else text
        return f"{before}{text}{'%' if share else ''}{quoted}"
    # As a sheet shows a number without a format: at most eleven digits, and none that binary fractions added.
    plain = f"{number:.10g}" if number != number.to_integral_value() else f"{number:.0f}"
    return f"{before}{Decimal(plain).normalize():f}{quoted}" if number else "0"
