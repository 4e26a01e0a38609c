"""A spreadsheet (.xlsx) as lines: sheet after sheet, row after row, every value as it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.dangers import linked
from kiosk.intake.reading.package import Package, Relation
from kiosk.intake.reading.refusals import damaged, too_much
from kiosk.intake.reading.shown import Formats
from kiosk.intake.reading.whole import whole
from kiosk.tour.decoding import seen

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    unseen: int  # rows and columns that are hidden and hold text


def read_workbook(package: Package) -> Content:
    """The rows of all sheets that are seen. Raises KioskError when it is broken, dangerous or too large."""
    main = package.main_part()
    root = package.tree(main)
    if root is None:
        raise damaged("表格")
    relations = package.relations(main)
    for relation in relations.values():
        link = package.tree(relation.target) if relation.kind == "externalLink" else None
        if link is not None and link.find(S + "ddeLink") is not None:
            raise linked("别的程序（DDE）")
    shared = _shared(_part(package, relations, "sharedStrings"))
    formats = Formats(_part(package, relations, "styles"), _since_1904(root))
    sheets, left_out = [], []
    for entry in root.iter(S + "sheet"):
        relation = relations.get(entry.get(R + "id", ""), Relation("", "", True))
        part = package.tree(relation.target) if relation.kind == "worksheet" else None
        if part is None:
            continue
        name = seen(entry.get("name", ""))[:60]
        if entry.get("state", "visible") != "visible":
            left_out.append(f"隐藏的工作表“{name}”没有导入，需要的话请取消隐藏后再导入。")
            continue
        sheets.append(_sheet(name, part, shared, formats))
        if any(one.kind in ("drawing", "image") for one in package.relations(relation.target).values()):
            left_out.append(f"工作表“{name}”里的图片和图形没有导入，请另外放进图片文件夹。")
        if sheets[-1].unseen:
            left_out.append(f"工作表“{name}”里隐藏的行或列没有导入，需要的话请取消隐藏后再导入。")
    return Content("xlsx", _written(sheets), left_out=tuple(left_out))


def _written(sheets: list[_Sheet]) -> tuple[Line, ...]:
    paper = Paper()
    told = [sheet for sheet in sheets if sheet.rows]
    for sheet in told:
        if len(told) > 1:
            paper.write(Line(sheet.name, sheet.rows[0][0], level=1))
        before = 0
        for number, cells in sheet.rows:
            if before and number > before + 1:
                paper.write(Line("", before + 1))
            before = number
            if len(cells) > 1:
                paper.write(Line("\t".join(cells), number, cells=cells))
            else:  # one column is no table, but text that was put into a sheet
                paper.write_all(Line(text, number) for text in cells[0].split("\n"))
    return paper.lines


def _sheet(name: str, root: _Element, shared: list[str], formats: Formats) -> _Sheet:
    continued = _continued(root)
    hidden = _hidden_columns(root)
    found: list[tuple[int, dict[int, str]]] = []
    unseen = row_number = 0
    for row in root.iter(S + "row"):
        row_number = max(whole(row.get("r"), row_number + 1), 1)
        cells = dict(_cells(row, row_number, shared, formats, continued))
        kept = {column: text for column, text in cells.items() if column not in hidden and text}
        if row.get("hidden") in ("1", "true"):
            unseen, kept = unseen + bool(kept), {}
        unseen += len([column for column, text in cells.items() if column in hidden and text])
        if kept:
            found.append((row_number, kept))
        if len(found) > bounds.LINES:
            raise too_much("行数", f"{bounds.LINES // 10_000} 万行")
    columns = [column for column in range(_width(found)) if column not in hidden]
    rows = tuple((number, tuple(cells.get(column, "") for column in columns)) for number, cells in found)
    return _Sheet(name, rows, unseen)


def _width(rows: list[tuple[int, dict[int, str]]]) -> int:
    """How many columns hold text: what a sheet says of itself may be a million."""
    width = max((max(cells) + 1 for _, cells in rows), default=0)
    if width > bounds.COLUMNS:
        raise too_much("表格的列数", f"{bounds.COLUMNS} 列")
    return width


def _cells(
    row: _Element, number: int, shared: list[str], formats: Formats, continued: set[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    column = -1
    for cell in row.iterchildren(S + "c"):
        place = _PLACE.fullmatch(cell.get("r", ""))
        column = _column(place[1]) if place else column + 1
        if (number, column) not in continued:
            yield column, _text(cell, shared, formats)


def _text(cell: _Element, shared: list[str], formats: Formats) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(S + "is")
        return _plain(_string(inline)) if inline is not None else ""
    held = cell.find(S + "v")
    text = (held.text or "") if held is not None else ""
    if kind == "s":
        at = whole(text, -1)
        return shared[at] if 0 <= at < len(shared) else ""
    if kind == "b":
        return "是" if text == "1" else "否"
    if kind == "e":
        return ""  # #REF! and its like: nobody wrote that
    return _plain(text) if kind == "str" or not text else formats.shown(text, cell.get("s", "0"))


def _shared(root: _Element | None) -> list[str]:
    return [_plain(_string(one)) for one in root.iterchildren(S + "si")] if root is not None else []


def _string(element: _Element) -> str:
    """The text of a string, without the reading (rPh) that East Asian ones may carry."""
    if element.find(S + "t") is not None:
        return element.findtext(S + "t") or ""
    return "".join(run.findtext(S + "t") or "" for run in element.iterchildren(S + "r"))


def _plain(text: str) -> str:
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    lines = (seen(line).replace("\t", " ").replace("\u00a0", " ").strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _continued(root: _Element) -> set[tuple[int, int]]:
    """The places that merged cells cover but for the first: what stands there is not seen."""
    covered: set[tuple[int, int]] = set()
    for merge in root.iter(S + "mergeCell"):
        ends = [_PLACE.fullmatch(end) for end in merge.get("ref", "").split(":")]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            continue
        top, bottom = int(ends[0][2]), int(ends[1][2])
        left, right = _column(ends[0][1]), _column(ends[1][1])
        bottom, right = min(bottom, top + bounds.LINES), min(right, left + bounds.COLUMNS)
        if len(covered) + (bottom - top + 1) * (right - left + 1) > 4 * bounds.CHARACTERS:
            raise too_much("合并的单元格", f"{4 * bounds.CHARACTERS // 10_000} 万个")
        covered.update((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
        covered.discard((top, left))
    return covered


def _hidden_columns(root: _Element) -> set[int]:
    found: set[int] = set()
    for columns in root.iter(S + "col"):
        first, last = (whole(columns.get(end)) for end in ("min", "max"))
        if columns.get("hidden") in ("1", "true") and 0 < first <= last:
            found.update(range(first - 1, min(last, bounds.COLUMNS)))
    return found


def _column(letters: str) -> int:
    """A from 0."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _since_1904(root: _Element) -> bool:
    about = root.find(S + "workbookPr")
    return about is not None and about.get("date1904") in ("1", "true")


def _part(package: Package, relations: dict[str, Relation], kind: str) -> _Element | None:
    return next((package.tree(one.target) for one in relations.values() if one.kind == kind), None)
