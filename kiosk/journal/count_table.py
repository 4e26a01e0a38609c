"""The counts as one table for Excel: a row for each day of the hall, and one for each station of that day.

Each number stands in one row alone, so that whoever adds up a column gets what was counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.journal.counting import ENDS, STATIONS, What
from kiosk.journal.counts import By, Counts
from kiosk.journal.spreadsheet import cell, encoded

HALL = "全馆"
CALLED = {
    What.OPENED: "打开",
    What.HEARD: "听完",
    What.SKIPPED: "没听完",
    What.BEGUN: "参观",
    What.GOODBYE: "道别离开",
    What.IDLE: "走开",
    What.CUT_SHORT: "中断",
    What.RECEIVED: "接待",
    What.FAULT: "程序出错",
}
"""What people call what is counted, in the order of the columns."""
OF_HALL = (What.BEGUN, *ENDS, What.RECEIVED, What.FAULT)
_WEEKDAYS = "一二三四五六日"


def table(counts: Counts) -> bytes:
    """The file's content."""
    return encoded(rows(counts))


def rows(counts: Counts) -> list[list[str]]:
    """All rows, the headings first, each cell as it is written."""
    return [["日期", "星期", "导览", "站", *CALLED.values()], *_of_days(counts)]


def _of_days(counts: Counts) -> Iterator[list[str]]:
    hall = counts.by(By.PLACE, lambda key: (key.period, key.what), *OF_HALL)
    stations = counts.by(By.PLACE, lambda key: (key.period, key.tour, key.name, key.what), *STATIONS)
    for day in sorted({key.period for key in counts.numbers}):
        when = [day_called(day), weekday(day)]
        yield [*when, HALL, "", *([""] * len(STATIONS)), *(str(hall[day, what]) for what in OF_HALL)]
        for tour, station in sorted({(each[1], each[2]) for each in stations if each[0] == day}):
            numbers = [str(stations[day, tour, station, what]) for what in STATIONS]
            called = [cell(counts.called(tour)), cell(counts.called(tour, station))]
            yield [*when, *called, *numbers, *([""] * len(OF_HALL))]


def day_called(period: str) -> str:
    """A day as it is, a month so that Excel does not take it for its first day."""
    return period if len(period) != len("2023-10") else f"{period[:4]}年{int(period[5:])}月"


def weekday(period: str) -> str:
    """The day of the week, empty for a month."""
    try:
        return _WEEKDAYS[date.fromisoformat(period).weekday()]
    except ValueError:
        return ""
