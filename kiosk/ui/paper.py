"""The record of a reception on paper: an A4 page as PDF, in the hall's own type."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.errors import KioskError
from kiosk.sheet import HEADINGS, REHEARSAL, aloud, began, day, minutes, one_line, planned, remark, span
from kiosk.show.reception.record import Record, Stay
from kiosk.ui.pen import CENTRED, INK, LEFTWARDS, POINT, RIGHTWARDS, SMALLEST, UNITS, Pen, Type

_TITLE = "接待记录"
_LEFT, _RIGHT, _TOP, _BOTTOM = 22.0, 188.0, 20.0, 279.0  # where the page is printed, in millimetres
_ON_A_PAGE = 80  # stations; more would be too small to read, and go on to the next page
_IN_A_COLUMN = 26  # stations that have room one below the other
_GUTTER = 8.0
_LEADING = 1.2  # of two lines in a cell, by their size

_SOFT, _RULE, _ACCENT, _WELL = "#566065", "#DCD3C4", "#B23A22", "#F7F3EC"  # as on the screen
_QUIET = Type(8.5, colour=_SOFT)


def printed(record: Record, ended: datetime) -> bytes:
    """The PDF. It needs the application and its fonts. Raises KioskError when nothing can be drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(UNITS * 25.4))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    writer.setTitle(f"{_TITLE} {one_line(record.title)} {day(began(record, ended))}")
    writer.setCreator("导览亭")
    painter = QPainter()
    if not painter.begin(writer):
        raise KioskError("这台机器画不出 PDF。", "请运行 python main.py doctor 看看缺什么。")
    try:
        pages = _parted(record.stays)
        for number, stays in enumerate(pages):
            if number:
                writer.newPage()
            _page(Pen(painter), record, ended, stays, number, len(pages))
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _parted(stays: Sequence[Stay]) -> list[Sequence[Stay]]:
    """The stations of each page, as evenly as can be: a last page with one line looks like a mistake."""
    pages = max(1, math.ceil(len(stays) / _ON_A_PAGE))
    share = math.ceil(len(stays) / pages)
    return [stays[page * share : (page + 1) * share] for page in range(pages)]


def _page(pen: Pen, record: Record, ended: datetime, stays: Sequence[Stay], number: int, pages: int) -> None:
    y = _heading(pen, record, ended, number)
    y = _summary(pen, record, ended, y) if number == 0 else y
    last = number + 1 == pages
    bottom = _BOTTOM - 6.0 if pages > 1 else _BOTTOM
    total = (planned(record), sum(stay.seconds for stay in record.stays)) if last else None
    y = _table(pen, stays, y, bottom - (26.0 if last else 0.0), total)
    if last:
        _notes(pen, y + 11.0, bottom)
    if pages > 1:
        pen.words(
            f"第 {number + 1} 页，共 {pages} 页", _LEFT, _BOTTOM + 2.0, _RIGHT - _LEFT, _QUIET, RIGHTWARDS
        )


def _heading(pen: Pen, record: Record, ended: datetime, number: int) -> float:
    """What the page is, and of which day; where it ends."""
    pen.fill(_LEFT, _TOP, 1.8, 9.2, _ACCENT)
    x = _LEFT + 6.0
    x += pen.words(_TITLE, x, _TOP + 8.0, 70.0, Type(24.0, bold=True)) + 4.0
    if record.rehearsal:
        x += pen.words(REHEARSAL, x, _TOP + 8.0, 30.0, Type(13.0, colour=_ACCENT)) + 4.0
    if number:
        pen.words(f"续　{one_line(record.title)}", x, _TOP + 8.0, _RIGHT - 48.0 - x, Type(10.0, colour=_SOFT))
    pen.words(day(began(record, ended)), _LEFT, _TOP + 8.0, _RIGHT - _LEFT, Type(11.0), RIGHTWARDS)
    pen.rule(_LEFT, _TOP + 13.5, _RIGHT, INK, 0.35)
    return _TOP + 20.0


def _summary(pen: Pen, record: Record, ended: datetime, y: float) -> float:
    """The tour, the guests and the visit in four figures; where it ends."""
    x, width = _LEFT + 16.0, _RIGHT - _LEFT - 16.0
    y += 3.0
    for label, text, bold in (
        ("导览", one_line(record.title), False),
        ("来宾", one_line(record.guest), True),
    ):
        pen.words(label, _LEFT, y, 14.0, Type(10.0, colour=_SOFT))
        if text:
            y = pen.paragraph(text, x, y, width, bold)
        else:
            pen.rule(x, y + 1.0, x + 90.0, _RULE, 0.25)  # nobody typed it: there is room to write it
        y += 8.6
    told = sum(stay.told for stay in record.stays)
    passed = sum(stay.skipped for stay in record.stays)
    way = (f"跳过 {passed} 站" if passed else "", one_line(record.route))
    tiles = (
        ("起止", span(record, ended), ""),
        ("总用时", aloud(record.seconds), _by_plan(record)),
        ("讲解", f"{told} 站", "，".join(words for words in way if words)),
        ("提问", f"{record.questions} 次", f"用时 {aloud(record.held)}" if round(record.held) else ""),
    )
    top, share = y - 3.0, (_RIGHT - _LEFT) / len(tiles)
    pen.fill(_LEFT, top, _RIGHT - _LEFT, 23.0, _WELL)
    for place, (label, figure, more) in enumerate(tiles):
        left = _LEFT + place * share + 5.0
        pen.words(label, left, top + 6.2, share - 7.0, _QUIET)
        pen.words(figure, left, top + 13.6, share - 7.0, Type(15.0, bold=True))
        pen.words(more, left, top + 19.2, share - 7.0, _QUIET)
    return top + 31.0


def _by_plan(record: Record) -> str:
    """What the visit was to take, as she promised and as the stations add up."""
    stations = f"各站计划 {aloud(planned(record))}"
    return f"约定 {aloud(record.limit)}，{stations}" if record.limit else stations


def _table(
    pen: Pen, stays: Sequence[Stay], top: float, bottom: float, total: tuple[float, float] | None
) -> float:
    """The stations, in one column or two, as large as there is room for; where it ends."""
    columns = 1 if len(stays) <= _IN_A_COLUMN else 2
    lines = len(stays) + (total is not None)
    rows = math.ceil(lines / columns)
    height = min(8.4 if columns == 1 else 6.6, (bottom - top) / (rows + 1))
    width = (_RIGHT - _LEFT - _GUTTER * (columns - 1)) / columns
    floors = any(one_line(stay.floor) for stay in stays)
    for column in range(columns):
        grid = _Grid(pen, _LEFT + column * (width + _GUTTER), width, height, columns > 1, floors)
        grid.row(top, HEADINGS, grid.heading)
        pen.rule(grid.x, top + height, grid.x + width, INK, 0.3)
        y = top
        for place in range(column * rows, min(lines, (column + 1) * rows)):
            y += height
            if place < len(stays):
                grid.row(y, *_cells(stays[place], grid))
                pen.rule(grid.x, y + height, grid.x + width, _RULE, 0.2)
            elif total is not None:
                grid.row(y, ("", "合计", "", *map(minutes, total), ""), grid.total)
    return top + height * (rows + 1)


def _cells(stay: Stay, grid: _Grid) -> tuple[Sequence[str], Type]:
    """The cells of a station, and their type: what was not told steps back."""
    spent = minutes(stay.seconds) if stay.told or round(stay.seconds) else "—"
    number = str(stay.number) if stay.number else "—"
    cells = (number, one_line(stay.name), one_line(stay.floor), minutes(stay.planned), spent, remark(stay))
    return cells, grid.body if stay.told else grid.faint


def _notes(pen: Pen, y: float, bottom: float) -> None:
    """Room to write by hand: as many lines as there is paper for, and not so many that they ask for it."""
    pen.words("备注", _LEFT, y, 14.0, Type(10.0, colour=_SOFT))
    for _ in range(4):
        if y > bottom:
            break
        pen.rule(_LEFT + 16.0, y + 1.0, _RIGHT, _RULE, 0.2)
        y += 9.5


class _Grid:
    """The columns of a table, narrow or wide, and the type that its rows have room for."""

    def __init__(self, pen: Pen, x: float, width: float, height: float, narrow: bool, floors: bool) -> None:
        self._pen, self.x, self._height = pen, x, height
        size = min(9.5 if narrow else 10.5, height * 0.64 / POINT)
        self.body, self.faint = Type(size), Type(size, colour=_SOFT)
        self.total, self.heading = Type(size, bold=True), Type(size * 0.85, colour=_SOFT)
        number, floor, time, note = (6.0, 9.5, 10.0, 9.5) if narrow else (9.0, 20.0, 16.0, 24.0)
        self._gaps = (1.2, 1.2, 0.8, 1.4, 2.2, 0.0) if narrow else (3.0, 3.0, 3.0, 3.0, 8.0, 0.0)
        floor = floor if floors else 0.0
        name = width - number - floor - 2 * time - note - sum(self._gaps)
        self._widths = (number, name, floor, time, time, note)

    def row(self, y: float, cells: Sequence[str], style: Type) -> None:
        """Write the cells of the row that begins at *y*; what is too wide takes two lines if they fit."""
        x, middle = self.x, y + self._height / 2
        aligned = (CENTRED, LEFTWARDS, LEFTWARDS, RIGHTWARDS, RIGHTWARDS, LEFTWARDS)
        for words, width, gap, align in zip(cells, self._widths, self._gaps, aligned, strict=True):
            if width:
                self._cell(words, x, middle, width, style, align)
            x += width + gap

    def _cell(
        self, words: str, x: float, middle: float, width: float, style: Type, align: Qt.AlignmentFlag
    ) -> None:
        small = Type(style.size * SMALLEST, style.bold, style.colour)
        leading = small.size * POINT * _LEADING
        if 2 * leading <= self._height and self._pen.width(words, small) > width:
            lines, style = self._pen.broken(words, width, small, 2), small
        else:
            lines = [words]
        line = middle + style.size * POINT * 0.36 - leading * (len(lines) - 1) / 2
        for number, each in enumerate(lines):
            self._pen.words(each, x, line + number * leading, width, style, align, smaller=len(lines) == 1)
