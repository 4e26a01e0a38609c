"""What a site put around the text: breadcrumbs, viewers' notices, footers, the title said twice."""

from __future__ import annotations

import re

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Drop, Swap
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.looks import hanzi_in
from kiosk.intake.repair.notices import is_certain, is_doubtful, is_file_name, is_notice

_ENDING = re.compile(r"\.[A-Za-z]{3,4}\s*$")
_OURS = re.compile(r"社区|我们|各位|大家|谢|欢迎|再见|祝|\d|讲解|参观")
_EDGE = 10  # told lines at either end of a manuscript, between which a site's single words are not looked for


def lines(manuscript: Manuscript) -> list[Change]:
    """The lines that are no part of the text, each as a change; a table's rows are never among them.

    Of a file's name that stands as a line the first is kept without its ending where no other line has that
    title, and of a title that the viewer says twice the second.
    """
    told = [(place, line) for place, line in enumerate(manuscript.lines) if line.text.strip()]
    texts = [line.text.strip() for _, line in told]
    out = _out_of_place(told, texts)
    changes = []
    files = [at for at, text in enumerate(texts) if is_file_name(text) and not told[at][1].cells]
    for at in files:
        title = _ENDING.sub("", texts[at])
        first = all(_ENDING.sub("", texts[other]) != title for other in (*files[: files.index(at)],))
        if first and title not in texts:
            line = told[at][1]
            start = len(_ENDING.sub("", line.text))
            swap = Swap(told[at][0], start, len(line.text.rstrip()))
            changes.append(Change(RepairKind.BOILERPLATE, (swap,), lead=start))
        else:
            out.add(at)
    out |= _said_twice(texts, out | set(files))
    out |= _mottos(texts, out)
    return changes + [Change(RepairKind.BOILERPLATE, (Drop(told[at][0]),)) for at in sorted(out)]


def _out_of_place(told: list[tuple[int, Line]], texts: list[str]) -> set[int]:
    """Certain lines; then the numbered notices below one, and single words that stand beside one."""
    free = [not line.cells for _, line in told]
    out = {at for at, text in enumerate(texts) if free[at] and is_certain(text)}
    for at in range(1, len(texts)):
        if at - 1 in out and free[at] and at not in out and is_notice(texts[at]):
            out.add(at)
    for order in (range(len(texts)), range(len(texts) - 1, -1, -1)):
        for at in order:
            beside = at - 1 in out or at + 1 in out
            if beside and at not in out and free[at] and is_doubtful(texts[at]) and _at_an_edge(at, texts):
                out.add(at)
    return out


def _at_an_edge(at: int, texts: list[str]) -> bool:
    """Whether nothing that is surely body lies on one side of a line: a site's words frame the text."""
    body = [place for place, text in enumerate(texts) if hanzi_in(text) >= 40 or len(text.split()) >= 20]
    return not body or at < body[0] or at > body[-1] or at < _EDGE // 2


def _said_twice(texts: list[str], out: set[int]) -> set[int]:
    """The first of two equal short lines between which there is nothing but what a viewer put there."""
    found = set()
    for at, text in enumerate(texts):
        if at in out or len(text) > 60:
            continue
        after = at + 1
        while after < len(texts) and after in out:
            after += 1
        if at + 1 < after < len(texts) and re.sub(r"\s", "", texts[after]) == re.sub(r"\s", "", text):
            found.add(at)
    return found


def _mottos(texts: list[str], out: set[int]) -> set[int]:
    """A saying between the text's end and a viewer's footer, which viewers and copyists put there.

    It is one line of two clauses or more, equally long each, that speaks of nothing in the hall; the text before
    it has ended with its 。 and all lines behind it are the viewer's.
    """
    last = len(texts) - 1
    while last >= 0 and last in out:
        last -= 1
    if (
        last < 1
        or last == len(texts) - 1
        or texts[last - 1][-1:] not in "。！!？?"
        or hanzi_in(texts[last - 1]) < 40
    ):
        return set()
    clauses = [
        len(re.findall(f"[{HANZI}]", clause))
        for clause in re.split(r"[，,。.；;！!、\s]+", texts[last])
        if clause
    ]
    alike = len(clauses) >= 2 and len(set(clauses)) == 1 and 3 <= clauses[0] <= 10
    return {last} if alike and not _OURS.search(texts[last]) else set()
