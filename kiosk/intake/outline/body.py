"""The body of a script: its lines as one text, in which every place is one number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.intake.manuscript import Line

# A sentence ends at these, with the quotes behind them, “请进。”|; in Latin text at a dot before a space.
_SENTENCE = re.compile(
    r"[^。！？!?；;…\n]*?(?:[。！？!?；;…]+|(?<=[A-Za-z\d)])\.(?=\s)|(?=\n)|\Z)[”’」』）》)\"']*"
)
# A clause goes to the next pause: 左边是茶室，| 右边是棋室。
_CLAUSE = re.compile(r"[^，,、：:。！？!?；;…\n]+[，,、：:。！？!?；;…]*")
# Writers indent with spaces, tabs and full-width blanks, often mixed: 　　各位好
_BLANK = " \t\u3000\n"

# From where to where in a body's text, the end left out
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Body:
    """Lines joined by line feeds. `starts` says where each begins in `text`."""

    lines: tuple[Line, ...]
    text: str
    starts: tuple[int, ...]

    def line_at(self, place: int) -> int:
        """The index of the line in which a place lies."""
        return max(0, bisect_right(self.starts, place) - 1)

    def span(self, line: int) -> Span:
        """From where to where a line goes, its line feed left out."""
        return self.starts[line], self.starts[line] + len(self.lines[line].text)

    def begins_line(self, place: int) -> bool:
        """Whether nothing but blanks stands before a place on its line."""
        return not self.text[self.starts[self.line_at(place)] : place].strip(_BLANK)

    def empty_between(self, start: int, end: int, besides: str = "") -> bool:
        """Whether nothing stands between two places but blanks, and marks that are among *besides*."""
        return all(self.text[at].isspace() or self.text[at] in besides for at in range(start, end))

    def sentences(self, start: int, end: int) -> Iterator[Span]:
        """The sentences between two places, blanks before them left out; none is empty."""
        yield from _pieces(_SENTENCE, self.text, start, end)

    def clauses(self, start: int, end: int) -> Iterator[Span]:
        """What stands between two marks of pause, the mark behind it included."""
        yield from _pieces(_CLAUSE, self.text, start, end)


def body_of(lines: tuple[Line, ...]) -> Body:
    """The body that these lines make."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    return Body(lines, "\n".join(line.text for line in lines), tuple(starts))


def _pieces(shape: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    place = start
    while place < end:
        found = shape.match(text, place, end)
        stop = found.end() if found and found.end() > place else place + 1
        begin = place
        while begin < stop and text[begin] in _BLANK:
            begin += 1
        if begin < stop:
            yield begin, stop
        place = stop
