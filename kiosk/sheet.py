"""The sheet of a reception: what its record says to people, in the same words on paper and in a table."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from kiosk.show.reception.record import Record, Stay

HEADINGS = ("序号", "站名", "楼层", "计划", "实际", "说明")
REHEARSAL = "演练"
_WEEKDAYS = "一二三四五六日"
_UNSEEN = ("Cc", "Cf", "Cs")  # controls, marks that only steer the layout, halves of surrogate pairs


def remark(stay: Stay) -> str:
    """What was out of the ordinary at a station, empty where nothing was."""
    told = "压缩" if stay.short and not stay.skipped else ""
    left_out = "跳过" if stay.skipped else "" if stay.told else "未讲"
    off = "" if stay.number else "路线外"
    return "、".join(word for word in (left_out, told, off) if word)


def planned(record: Record) -> float:
    """Seconds that the stations of the way were to take; what was added on the way was never planned."""
    return sum(stay.planned for stay in record.stays if stay.number)


def began(record: Record, ended: datetime) -> datetime:
    """The moment at which the visit set out."""
    return ended - timedelta(seconds=record.seconds)


def day(moment: datetime) -> str:
    """A date as it is written on paper."""
    return f"{moment.year}年{moment.month}月{moment.day}日 星期{_WEEKDAYS[moment.weekday()]}"


def span(record: Record, ended: datetime) -> str:
    """From when to when; a visit over midnight says so."""
    start = began(record, ended)
    next_day = "次日" if start.date() != ended.date() else ""
    return f"{start:%H:%M}–{next_day}{ended:%H:%M}"


def minutes(seconds: float) -> str:
    """Seconds as 3:05, or as 1:02:05 from an hour on."""
    hours, rest = divmod(max(0, round(seconds)), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def aloud(seconds: float) -> str:
    """Seconds as 3 分 5 秒, from an hour on as 1 小时 2 分: nobody takes that for a time of day."""
    whole = max(0, round(seconds))
    if whole >= 3600:
        hours, rest = divmod(round(whole / 60), 60)
        return f"{hours} 小时 {rest} 分" if rest else f"{hours} 小时"
    pieces = [f"{count} {unit}" for count, unit in zip(divmod(whole, 60), "分秒", strict=True) if count]
    return " ".join(pieces) or "0 分"


def one_line(text: str) -> str:
    """What a person typed or pasted as one line: breaks are spaces, and what cannot be seen is gone."""
    return " ".join("".join(letter for letter in text if _is_visible(letter)).split())


def _is_visible(letter: str) -> bool:
    """Whether a letter is for people. Joiners hold emoji and some scripts together.

    What Unicode left open or to private use stays: rare names are written with such letters.
    """
    return letter.isspace() or letter in "\u200c\u200d" or unicodedata.category(letter) not in _UNSEEN
