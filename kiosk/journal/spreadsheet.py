"""Tables for Excel, CSV as its Chinese edition opens it with a double click: the record of a reception."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import datetime

from kiosk.sheet import HEADINGS, REHEARSAL, began, day, one_line, planned, remark, span
from kiosk.show.reception.record import Record

_FORMULA = frozenset("=+-@＝＋－＠")  # East Asian editions read the wide ones as well


def table(record: Record, ended: datetime) -> bytes:
    """The file's content."""
    return encoded(rows(record, ended))


def encoded(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as a file's content. Without the mark at its beginning Excel would take UTF-8 for GBK."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def rows(record: Record, ended: datetime) -> list[list[str]]:
    """All rows, each cell as it is written: a few lines of head, an empty one, and one for each station."""
    head: list[Iterable[str]] = [
        ("导览", record.title),
        ("来宾", record.guest),
        ("日期", f"{day(began(record, ended))} {span(record, ended)}"),
        ("总用时", length(record.seconds), "各站计划", length(planned(record)), *_promise(record)),
        ("提问", str(record.questions), "用时", length(record.held)),
        *([("性质", REHEARSAL)] if record.rehearsal else []),
        (),
        HEADINGS,
    ]
    stations = [
        (
            str(stay.number) if stay.number else "",
            stay.name,
            stay.floor,
            length(stay.planned),
            length(stay.seconds),
            remark(stay),
        )
        for stay in record.stays
    ]
    return [[cell(each) for each in row] for row in (*head, *stations)]


def _promise(record: Record) -> tuple[str, ...]:
    return ("约定", length(record.limit)) if record.limit else ()


def length(seconds: float) -> str:
    """Seconds as 0:03:05, in full: 3:05 alone Excel would read as five past three in the morning.

    With hours in front it is three minutes and five seconds in every edition, and can be added up.
    """
    hours, rest = divmod(max(0, round(seconds)), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}"


def cell(text: str) -> str:
    """A cell that is text and nothing else: what a person typed must not become a formula."""
    line = one_line(text)
    return f"'{line}" if line[:1] in _FORMULA and line else line
