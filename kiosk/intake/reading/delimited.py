"""A table in text (.csv, .tsv): commas, semicolons or tabs between the cells, quotes around some."""

from __future__ import annotations

import csv
import re
from io import StringIO

from kiosk.errors import KioskError
from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.plain import lines_of
from kiosk.intake.reading.refusals import SPLIT, too_much

_DELIMITERS = ",;\t"
_QUOTED = re.compile(r'"[^"]*"')
_SAMPLE = 50  # rows that tell what stands between the cells
_TOLD = re.compile(r"sep=([,;\t])\r?\n")  # Excel's own way to say it, on the first line


def read_delimited(text: str) -> Content:
    """Row after row; a file without any delimiter is text. Raises KioskError for text beyond the bounds."""
    # Of the line ends only the usual ones end a row; in a quoted cell they are part of it.
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    told = _TOLD.match(text)
    delimiter = told[1] if told else _delimiter(text)
    paper = Paper()
    number = 1
    stream = StringIO(text[told.end() :] if told else text, newline="")
    if told:
        number += 1
    offset = number
    rows = csv.reader(stream, delimiter=delimiter or ",")
    try:
        for row in rows:
            if len(row) > bounds.COLUMNS:
                raise too_much("表格的列数", f"{bounds.COLUMNS} 列")
            cells = tuple(_cell(cell) for cell in row)
            if delimiter:
                said = "\t".join(cells) if any(cells) else ""
                paper.write(Line(said, number, cells=cells if any(cells) else ()))
            else:
                paper.write_all(Line(line, number) for line in (",".join(cells)).split("\n"))
            number = rows.line_num + offset
    except csv.Error as error:  # a cell of more than 128 KB, for a quotation that is never closed
        raise KioskError(
            f"第 {number} 行附近的引号没有成对，表格读不下去。", f"请检查那里的英文引号。{SPLIT}"
        ) from error
    return Content("csv", paper.lines)


def _delimiter(text: str) -> str:
    """What stands between the cells of most rows, "" when nothing does."""
    rows = [row for row in _QUOTED.sub("", text[:65_536]).split("\n") if row.strip()][:_SAMPLE]
    best, most = "", 0.0
    for sign in _DELIMITERS:
        counts = [row.count(sign) for row in rows]
        with_it = [count for count in counts if count]
        if not with_it:
            continue
        usual = max(set(with_it), key=with_it.count)
        score = counts.count(usual) / len(counts) + min(usual, 10) / 100
        if score > most:
            best, most = sign, score
    return best


def _cell(text: str) -> str:
    return "\n".join(line for line in (line.replace("\t", " ").strip() for line in lines_of(text)) if line)
