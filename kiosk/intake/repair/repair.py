"""The repairs of a manuscript: what copying did to it, found step by step, numbered, each to be undone."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.intake.draft import Repair
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair import boilerplate, characters, joins, pages, pinyin, spaces, traditional, watermarks
from kiosk.intake.repair.changes import Change, Drop, Join, Step, Swap
from kiosk.intake.repair.proof import Galley, Proof, printed

_STEPS: tuple[Step, ...] = (
    characters.strays,
    pinyin.notes,
    traditional.characters,
    boilerplate.lines,
    watermarks.spans,
    spaces.gaps,
    pages.numbers,
    joins.broken_lines,
)
_ROUNDS = 4  # one finds nearly all; a line mended or joined may show a later round what was hidden in it
_SHOWN = 8  # characters shown on either side of the place where two lines were joined


def repaired(
    manuscript: Manuscript, undone: frozenset[int] = frozenset()
) -> tuple[Manuscript, tuple[Repair, ...]]:
    """The manuscript as it was meant to be written, and every repair that takes to get there.

    The repairs are those of the whole manuscript, in its order and with the same numbers whichever are
    `undone`; the manuscript returned has all but those. A repair within words that another one takes out
    shows only once that one is undone. Lines keep their number, look and pictures; of lines that were joined
    the first is kept, with the pictures of all. No number of `undone` needs to exist.
    """
    found = _found(manuscript)
    kept = [change for number, (change, _) in enumerate(found, 1) if number not in undone]
    repairs = tuple(
        Repair(number, change.kind, manuscript.lines[_place(change)[0]].number, before, after)
        for number, (change, (before, after)) in enumerate(found, 1)
    )
    return printed(manuscript, kept), repairs


def _found(manuscript: Manuscript) -> list[tuple[Change, tuple[str, str]]]:
    """All changes in reading order, each with what stood there before and what stands there after it."""
    found: list[tuple[Change, tuple[str, str]]] = []
    galley = Galley(manuscript)
    proof = galley.proof()
    for _ in range(_ROUNDS):
        before = len(found)
        for step in _STEPS:
            if changes := step(proof.manuscript):
                traced = [(change, proof.traced(change)) for change in changes]
                found += [(new, _shown(proof, change, new)) for change, new in traced]
                galley.take(change for _, change in traced)
                proof = galley.proof()
        if len(found) == before:
            break
    return sorted(found, key=lambda item: _place(item[0]))


def _place(change: Change) -> tuple[int, int, int]:
    """Where in the source a change begins. A join comes after all that is changed within its line."""
    part = change.parts[0]
    if isinstance(part, Swap):
        return part.line, part.cell or 0, part.start
    if isinstance(part, Drop):
        return part.line, 0, -1
    return part.first, 1 << 30, 0


def _shown(proof: Proof, change: Change, traced: Change) -> tuple[str, str]:
    """Before and after, as the source has them; of a join, the ends of both lines as they were by then."""
    join = next((part for part in change.parts if isinstance(part, Join)), None)
    if join:
        return _seam(proof.manuscript, join, change.parts)
    if isinstance(traced.parts[0], Drop):
        lines = [proof.source.lines[part.line].text for part in traced.parts if isinstance(part, Drop)]
        return "\n".join(lines), ""
    swaps = [part for part in traced.parts if isinstance(part, Swap)]
    first = swaps[0]
    text = _text(proof.source, first)
    lead = text[max(first.start - change.lead, 0) : first.start]
    done = swaps[-1].end
    before, after = [lead], [lead]
    for swap in swaps:  # what lies between two of them in the source has been taken out before
        text = _text(proof.source, swap)
        before.append(text[swap.start : swap.end])
        after.append(swap.after)
    trail = text[done : done + change.trail]
    return "".join([*before, trail]), "".join([*after, trail])


def _text(source: Manuscript, swap: Swap) -> str:
    line = source.lines[swap.line]
    return line.text if swap.cell is None else line.cells[swap.cell]


def _seam(manuscript: Manuscript, join: Join, parts: Sequence[object]) -> tuple[str, str]:
    head, tail = manuscript.lines[join.first].text.rstrip(), manuscript.lines[join.second].text.lstrip()
    cut = sum(part.end - part.start for part in parts if isinstance(part, Swap))
    kept = head[: len(head) - cut]
    return head[-_SHOWN:] + "\n" + tail[:_SHOWN], kept[-_SHOWN:] + join.glue + tail[:_SHOWN]
