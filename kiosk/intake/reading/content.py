"""What every reader gives back: the lines of a document, its pictures, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.intake.manuscript import Illustration, Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.refusals import too_much


@dataclass(frozen=True, slots=True)
class Content:
    """A manuscript but for what only the gate knows: the file's name and its encoding.

    `kind` is what the file truly is: docx, xlsx, csv, md, txt or pdf, whatever its name ends in.
    """

    kind: str
    lines: tuple[Line, ...]
    illustrations: tuple[Illustration, ...] = ()
    left_out: tuple[str, ...] = ()


class Paper:
    """Lines as they are written down one after another, never more of them than the bounds allow."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._characters = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines so far."""
        return tuple(self._lines)

    @property
    def following(self) -> int:
        """The number that the next line will have when lines are simply counted."""
        return len(self._lines) + 1

    def write(self, line: Line) -> None:
        """Add *line*. Raises KioskError at the first bound that it breaks."""
        if len(line.text) > bounds.LINE_CHARACTERS:
            raise too_much("有一段文字", f"{bounds.LINE_CHARACTERS // 10_000} 万字")
        if len(line.cells) > bounds.COLUMNS:
            raise too_much("表格的列数", f"{bounds.COLUMNS} 列")
        self._characters += len(line.text)
        if self._characters > bounds.CHARACTERS:
            raise too_much("文字", f"{bounds.CHARACTERS // 10_000} 万字")
        if len(self._lines) >= bounds.LINES:
            raise too_much("行数", f"{bounds.LINES // 10_000} 万行")
        self._lines.append(line)

    def write_all(self, lines: Iterable[Line]) -> None:
        """Add every one of *lines*. Raises KioskError as `write` does."""
        for line in lines:
            self.write(line)

    def illustrate_last(self, pictures: tuple[int, ...]) -> None:
        """Give *pictures* to the line written last, or to an empty one when there is none."""
        if not self._lines:
            self._lines.append(Line("", 1))
        last = self._lines[-1]
        self._lines[-1] = replace(last, pictures=last.pictures + pictures)
