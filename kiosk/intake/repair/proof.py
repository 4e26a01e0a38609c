"""A proof: the manuscript with changes made to it, every character of which knows where it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Drop, Join, Part, Swap

Field = tuple[int, int | None]
"""A line of the source, and one of its cells where it has any."""


Strip = tuple[int, int, bool]
"""Part of a field: from where to where in the source, and whether it was swapped for one character."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A field where it lies in a printed line, from `at` on, its first `skipped` characters cut.

    `places` says where in the printed field each of its strips begins.
    """

    field: Field
    at: int
    length: int
    skipped: int
    places: Sequence[int]
    strips: Sequence[Strip]

    def source_of(self, at: int) -> tuple[int, int]:
        """The span of the field that the printed character at that place of the line stands for."""
        inside = at - self.at + self.skipped
        number = bisect_right(self.places, inside) - 1
        start, end, swapped = self.strips[number]
        if swapped:
            return start, end
        start += inside - self.places[number]
        return start, start + 1


@dataclass(frozen=True, slots=True)
class Proof:
    """A manuscript as changes leave it, with the pieces of each line, or of each cell where it has cells."""

    source: Manuscript
    manuscript: Manuscript
    pieces: tuple[tuple[Piece, ...], ...]

    def traced(self, change: Change) -> Change:
        """A change of the printed text as one of the source."""
        parts: list[Part] = []
        for part in change.parts:
            if isinstance(part, Swap):
                parts += self._swaps(part)
            elif isinstance(part, Drop):
                parts += [
                    Drop(line) for line in dict.fromkeys(piece.field[0] for piece in self.pieces[part.line])
                ]
            else:
                last, first = self.pieces[part.first][-1], self.pieces[part.second][0]
                parts.append(Join(last.field[0], first.field[0], part.glue))
        return Change(change.kind, tuple(parts), change.lead, change.trail)

    def _swaps(self, swap: Swap) -> list[Swap]:
        """One swap for each source line it reaches into: a word may lie across two joined lines."""
        swaps: list[Swap] = []
        pieces = self.pieces[swap.line]
        for piece in pieces if swap.cell is None else pieces[swap.cell : swap.cell + 1]:
            start, end = swap.start, swap.end
            if piece.at > start:
                start = piece.at
            if piece.at + piece.length < end:
                end = piece.at + piece.length
            if start < end:
                first, last = piece.source_of(start)
                if end > start + 1:
                    last = piece.source_of(end - 1)[1]
                swaps.append(Swap(piece.field[0], first, last, "" if swaps else swap.after, piece.field[1]))
        return swaps


class Galley:
    """A manuscript that takes changes as they are found, and sets again only the lines that they touch."""

    def __init__(self, source: Manuscript) -> None:
        self._source = source
        self._swaps: dict[Field, list[Swap]] = {}
        self._dropped: set[int] = set()
        self._joins: dict[int, Join] = {}
        self._set: dict[int, tuple[Line, tuple[Piece, ...]]] = {}

    def take(self, changes: Iterable[Change]) -> None:
        """Make those changes, all of which speak of the source's lines."""
        for change in changes:
            for part in change.parts:
                if isinstance(part, Swap):
                    self._swaps.setdefault((part.line, part.cell), []).append(part)
                    self._set.pop(part.line, None)
                elif isinstance(part, Drop):
                    self._dropped.add(part.line)
                    self._set.pop(part.line, None)
                else:
                    self._joins[part.first] = part

    def proof(self) -> Proof:
        """The manuscript as it is by now."""
        lines: list[Line] = []
        pieces: list[tuple[Piece, ...]] = []
        join: Join | None = None
        blanks = 0  # how many of the last lines are blank ones behind a line that waits for its second half
        for number, line in enumerate(self._source.lines):
            if number in self._dropped and not line.pictures:
                continue
            new, parts = self._line(line, number)
            if join and number == join.second:
                first = len(lines) - 1 - blanks
                pictures = tuple(picture for old in lines[first:] for picture in old.pictures)
                joined, parts = _joined(lines[first], pieces[first], new, parts[0], join.glue)
                new = replace(joined, pictures=pictures + new.pictures)
                del lines[first:], pieces[first:]
            elif join and not new.text.strip():
                blanks += 1
                lines.append(new)
                pieces.append(parts)
                continue
            join, blanks = self._joins.get(number), 0
            lines.append(new)
            pieces.append(parts)
        return Proof(self._source, replace(self._source, lines=tuple(lines)), tuple(pieces))

    def _line(self, line: Line, number: int) -> tuple[Line, tuple[Piece, ...]]:
        if number not in self._set:
            if number in self._dropped:
                self._set[number] = _emptied(line, number)
            else:
                self._set[number] = _line(line, number, self._swaps)
        return self._set[number]


def printed(source: Manuscript, changes: Iterable[Change]) -> Manuscript:
    """The manuscript with those changes."""
    galley = Galley(source)
    galley.take(changes)
    return galley.proof().manuscript


def _emptied(line: Line, number: int) -> tuple[Line, tuple[Piece, ...]]:
    """A line that is gone but for its pictures."""
    return replace(line, text="", cells=()), (Piece((number, None), 0, 0, 0, (), ()),)


def _line(line: Line, number: int, swaps: dict[Field, list[Swap]]) -> tuple[Line, tuple[Piece, ...]]:
    if not line.cells:
        text, piece = _field(line.text, (number, None), swaps)
        return (line if text == line.text else line.saying(text)), (piece,)
    fields = [_field(cell, (number, place), swaps) for place, cell in enumerate(line.cells)]
    cells = tuple(text for text, _ in fields)
    new = line if cells == line.cells else replace(line, cells=cells, text="\t".join(cells))
    return new, tuple(piece for _, piece in fields)


def _field(text: str, field: Field, swaps: dict[Field, list[Swap]]) -> tuple[str, Piece]:
    wanted = swaps.get(field)
    if not wanted:
        return text, Piece(field, 0, len(text), 0, (0,), ((0, len(text), False),))
    # of two swaps of the same place the later one holds; what lies inside of another is gone with it
    order = sorted((swap.start, -swap.end, -number, swap.after) for number, swap in enumerate(wanted))
    places: list[int] = []
    strips: list[Strip] = []
    out: list[str] = []
    at = done = 0
    for start, end, _, after in order:
        if start < done:
            continue
        if start > done:
            places.append(at)
            strips.append((done, start, False))
            out.append(text[done:start])
            at += start - done
        if after:
            places.append(at)
            strips.append((start, -end, True))
            out.append(after)
            at += len(after)
        done = -end
    if done < len(text):
        places.append(at)
        strips.append((done, len(text), False))
        out.append(text[done:])
    new = "".join(out)
    return new, Piece(field, 0, len(new), 0, places, strips)


def _joined(
    first: Line, pieces: Sequence[Piece], second: Line, piece: Piece, glue: str
) -> tuple[Line, tuple[Piece, ...]]:
    """Two lines as one, without the blanks where they meet."""
    head, tail = first.text.rstrip(), second.text.lstrip()
    last = replace(pieces[-1], length=len(head) - pieces[-1].at)
    at = len(head) + len(glue)
    cut = len(second.text) - len(tail)
    return first.saying(head + glue + tail), (
        *pieces[:-1],
        last,
        replace(piece, at=at, length=len(tail), skipped=piece.skipped + cut),
    )
