"""What a site put around the text: breadcrumbs, viewers' notices, footers, the title said twice."""

from __future__ import annotations

import re

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Drop, Swap
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.looks import hanzi_in
from kiosk.intake.repair.notices import (
    is_certain,
    is_certain_at_an_edge,
    is_doubtful,
    is_file_name,
    is_notice,
    is_related,
)

_ENDING = re.compile(r"\.[A-Za-z]{3,4}\s*$")
_OURS = re.compile(r"社区|我们|各位|大家|谢|欢迎|再见|祝|\d|讲解|参观")
_SENTENCE = re.compile(r"[。！？!?；;]")


def lines(manuscript: Manuscript) -> list[Change]:
    """The lines that are no part of the text, each as a change; a table's rows are never among them.

    Of a file's name that stands as a line the first is kept without its ending where no other line has that
    title, and of a title that the viewer says twice the second.
    """
    told = [(place, line) for place, line in enumerate(manuscript.lines) if line.text.strip()]
    texts = [line.text.strip() for _, line in told]
    free = [not line.cells for _, line in told]
    out = _site_lines(texts, free)
    changes = []
    titles = {re.sub(r"\s", "", text) for text in texts}
    for at, text in enumerate(texts):
        if not free[at] or at in out or not is_file_name(text):
            continue
        title = re.sub(r"\s", "", _ENDING.sub("", text))
        if title in titles:
            out.add(at)
        else:
            titles.add(title)
            changes.append(_without_ending(*told[at]))
    out |= _said_twice(texts, out)
    out |= _mottos(texts, out)
    return changes + [Change(RepairKind.BOILERPLATE, (Drop(told[at][0]),)) for at in sorted(out)]


def _without_ending(place: int, line: Line) -> Change:
    start = len(_ENDING.sub("", line.text))
    return Change(RepairKind.BOILERPLATE, (Swap(place, start, len(line.text.rstrip())),), lead=start)


def _site_lines(texts: list[str], free: list[bool]) -> set[int]:
    """Certain lines; then the numbered notices below one, single words beside one, and a list of links."""
    body = [at for at, text in enumerate(texts) if hanzi_in(text) >= 40 or len(text.split()) >= 20]
    out = {at for at, text in enumerate(texts) if free[at] and is_certain(text)}
    body = [at for at in body if at not in out and not is_notice(texts[at])]

    def at_an_edge(at: int) -> bool:
        """Whether no line that is surely body stands before it, or none behind it."""
        return not body or at < body[0] or at > body[-1]

    out |= {
        at for at, text in enumerate(texts) if free[at] and at_an_edge(at) and is_certain_at_an_edge(text)
    }
    fresh = list(out)
    while fresh:
        at = fresh.pop()
        for beside in (at - 1, at + 1):
            if not 0 <= beside < len(texts) or beside in out or not free[beside]:
                continue
            notice = is_notice(texts[beside]) and (beside > at or not body or beside < body[0])
            if notice or (at_an_edge(beside) and is_doubtful(texts[beside])):
                out.add(beside)
                fresh.append(beside)
    return out | _links(texts, free, out)


def _links(texts: list[str], free: list[bool], out: set[int]) -> set[int]:
    """The titles of other documents under their heading, when nothing but such titles follows to the end."""
    last = len(texts)
    while last and (last - 1 in out or (free[last - 1] and _is_link(texts[last - 1]))):
        last -= 1
    heads = [at for at in range(last, len(texts)) if at in out and is_related(texts[at])]
    return set(range(heads[0], len(texts))) if heads else set()


def _is_link(text: str) -> bool:
    return len(text) <= 40 and _SENTENCE.search(text) is None


def _said_twice(texts: list[str], out: set[int]) -> set[int]:
    """The first of two equal titles above the text between which there is only what a viewer put there."""
    found = set()
    for at, text in enumerate(texts):
        if at in out:
            continue
        if len(text) > 60 or _SENTENCE.search(text):
            break
        after = at + 1
        while after < len(texts) and after in out:
            after += 1
        if at + 1 < after < len(texts) and re.sub(r"\s", "", texts[after]) == re.sub(r"\s", "", text):
            found.add(at)
    return found


def _mottos(texts: list[str], out: set[int]) -> set[int]:
    """A saying between the text's end and a viewer's footer, which viewers and copyists put there.

    It is one line of two clauses or more, equally long each, that speaks of nothing in the hall; the text
    before it has ended with its 。 and all lines behind it are the viewer's.
    """
    last = len(texts) - 1
    while last >= 0 and last in out:
        last -= 1
    if last < 1 or last == len(texts) - 1 or _OURS.search(texts[last]):
        return set()
    if texts[last - 1][-1:] not in "。！!？?" or hanzi_in(texts[last - 1]) < 40:
        return set()
    clauses = [clause for clause in re.split(r"[，,。.；;！!、\s]+", texts[last]) if clause]
    lengths = {len(re.findall(f"[{HANZI}]", clause)) for clause in clauses}
    alike = len(clauses) >= 2 and len(lengths) == 1 and 3 <= min(lengths) <= 10
    return {last} if alike else set()
