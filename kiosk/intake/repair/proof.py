"""A proof: the manuscript with changes made to it, every character of which knows where it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Drop, Join, Part, Swap

Field = tuple[int, int | None]
"""A line of the source, and one of its cells where it has any."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Part of a printed field: `length` characters from `at` on, which were those from `start` to `end`.

    A strip that was swapped is one character or none and stands for all of its source; in any other, each
    character stands for its own.
    """

    at: int
    length: int
    start: int
    end: int
    swapped: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A field where it lies in a printed line, from `at` on, its first `skipped` characters cut."""

    field: Field
    at: int
    length: int
    skipped: int
    strips: tuple[Strip, ...]

    def source_of(self, at: int) -> tuple[int, int]:
        """The span of the field that the printed character at that place of the line stands for."""
        inside = at - self.at + self.skipped
        strip = self.strips[bisect_right(self.strips, inside, key=lambda strip: strip.at) - 1]
        if strip.swapped:
            return strip.start, strip.end
        return strip.start + inside - strip.at, strip.start + inside - strip.at + 1


@dataclass(frozen=True, slots=True)
class Proof:
    """A manuscript as changes leave it, with the pieces of each line, or of each cell where it has cells."""

    source: Manuscript
    manuscript: Manuscript
    pieces: tuple[tuple[Piece, ...], ...]

    def traced(self, change: Change) -> Change:
        """A change of the printed text as one of the source."""
        return replace(change, parts=tuple(place for part in change.parts for place in self._places(part)))

    def _places(self, part: Part) -> Iterable[Part]:
        if isinstance(part, Join):
            last, first = self.pieces[part.first][-1], self.pieces[part.second][0]
            yield replace(part, first=last.field[0], second=first.field[0])
        elif isinstance(part, Drop):
            for number in dict.fromkeys(piece.field[0] for piece in self.pieces[part.line]):
                yield Drop(number)
        else:
            yield from self._swaps(part)

    def _swaps(self, swap: Swap) -> Iterable[Swap]:
        """One swap for each source line it reaches into: a word may lie across two joined lines."""
        after = swap.after
        pieces = self.pieces[swap.line]
        for piece in pieces if swap.cell is None else pieces[swap.cell : swap.cell + 1]:
            start, end = max(swap.start, piece.at), min(swap.end, piece.at + piece.length)
            if start < end:
                (first, _), (_, last) = piece.source_of(start), piece.source_of(end - 1)
                yield Swap(piece.field[0], first, last, after, piece.field[1])
                after = ""


def printed(source: Manuscript, changes: Iterable[Change]) -> Proof:
    """The manuscript with those changes, all of which speak of the source's lines."""
    swaps: dict[Field, list[Swap]] = {}
    dropped: set[int] = set()
    joins: dict[int, Join] = {}
    for change in changes:
        for part in change.parts:
            if isinstance(part, Swap):
                swaps.setdefault((part.line, part.cell), []).append(part)
            elif isinstance(part, Drop):
                dropped.add(part.line)
            else:
                joins[part.first] = part
    lines: list[Line] = []
    pieces: list[tuple[Piece, ...]] = []
    open_join: Join | None = None
    blanks = 0  # how many of the last lines are blank ones after a line that waits for its second half
    for number, line in enumerate(source.lines):
        if number in dropped:
            if not line.pictures:
                continue
            new, parts = _emptied(line, number)
        else:
            new, parts = _line(line, number, swaps)
        if open_join and number == open_join.second:
            joined, parts = _joined(lines[-1 - blanks], pieces[-1 - blanks], new, parts[0], open_join.glue)
            between = [picture for blank in lines[len(lines) - blanks :] for picture in blank.pictures]
            pictures = (*lines[-1 - blanks].pictures, *between, *line.pictures)
            del lines[-1 - blanks :], pieces[-1 - blanks :]
            lines.append(replace(joined, pictures=pictures))
            pieces.append(parts)
            open_join, blanks = joins.get(number), 0
            continue
        lines.append(new)
        pieces.append(parts)
        if open_join and not new.text.strip():
            blanks += 1
        else:
            open_join, blanks = joins.get(number), 0
    return Proof(source, replace(source, lines=tuple(lines)), tuple(pieces))


def _emptied(line: Line, number: int) -> tuple[Line, tuple[Piece, ...]]:
    """A line that is gone but for its pictures."""
    return replace(line, text="", cells=()), (Piece((number, None), 0, 0, 0, ()),)


def _line(line: Line, number: int, swaps: dict[Field, list[Swap]]) -> tuple[Line, tuple[Piece, ...]]:
    if not line.cells:
        text, piece = _field(line.text, (number, None), swaps)
        return (line if text == line.text else line.saying(text)), (piece,)
    fields = [_field(cell, (number, place), swaps) for place, cell in enumerate(line.cells)]
    cells = tuple(text for text, _ in fields)
    new = line if cells == line.cells else replace(line, cells=cells, text="\t".join(cells))
    return new, tuple(piece for _, piece in fields)


def _field(text: str, field: Field, swaps: dict[Field, list[Swap]]) -> tuple[str, Piece]:
    wanted = swaps.get(field, [])
    if not wanted:
        return text, Piece(field, 0, len(text), 0, (Strip(0, len(text), 0, len(text), False),))
    # of two swaps of the same place the later one holds; what lies inside of another is gone with it
    order = sorted(enumerate(wanted), key=lambda item: (item[1].start, -item[1].end, -item[0]))
    strips: list[Strip] = []
    out: list[str] = []
    at = done = 0
    for _, swap in order:
        if swap.start < done:
            continue
        if kept := swap.start - done:
            strips.append(Strip(at, kept, done, swap.start, False))
            out.append(text[done : swap.start])
            at += kept
        if swap.after:
            strips.append(Strip(at, len(swap.after), swap.start, swap.end, True))
            out.append(swap.after)
            at += len(swap.after)
        done = swap.end
    if done < len(text):
        strips.append(Strip(at, len(text) - done, done, len(text), False))
        out.append(text[done:])
    new = "".join(out)
    return new, Piece(field, 0, len(new), 0, tuple(strips))


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
