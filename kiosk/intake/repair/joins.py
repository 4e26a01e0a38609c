"""Lines broken in mid-sentence by the end of a page or by a fixed width, and how they belong together."""

from __future__ import annotations

import re
from itertools import pairwise

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Join, Part, Swap
from kiosk.intake.repair.hanzi import HANZI, STOPS
from kiosk.intake.repair.looks import hanzi_in, is_bracketed, is_call, is_item, is_label, is_named, is_plain
from kiosk.intake.repair.width import Wrapping, wrapping
from kiosk.intake.repair.words import crosses

_OPEN_END = re.compile(rf"[{HANZI}A-Za-z0-9，,、%％“‘（(《「『]\s*$")
_CLOSED_LATER = re.compile(r"\s*[，。、；：！？,;!?”’）)》」』％%]")
_PAUSE_END = re.compile(r"[，,、“‘（(《「『]\s*$")
_SENTENCE_MARK = re.compile(r"[，。；：！？,;!?]")
# Who goes on after these has begun a sentence and not ended it.
_HANGING = re.compile(
    r"(?:的|和|与|及|以及|将|在|对|把|被|为|以|又|并|从|向|由|或|并且|而且|因为|由于|通过|按照|根据|关于|"
    r"不仅|不断|进一步|不|很|更|最|这|那|每|各|该|其|是|让|使|给|于|至|成为|形成了|位于|来自|地处)\s*$"
)
# How a sentence of a speech begins. Whoever forgot the 。 before it goes on with one of these.
_FRESH = re.compile(
    r"\s*(?:各位|大家|请|下面|接下来|接着|现在|首先|其次|再次|然后|最后|我们|近年|目前|同时|此外|另外|今年|去年|"
    r"这里|这是|这个|这边|这间|那边|在这|在我们|右|左|前方|往前|走进|来到|沿着|为了|为|社区|本|我|你|您|他|她|它|"
    r"当|从|自|\d{4}年|一是|二是|三是|谢谢|感谢|欢迎|\d{1,2}月|看完|经过|如今|今天|多年|截至|总之|通过)"
)
_LATIN_END = re.compile(r"[A-Za-z0-9,]\s*$")
_NO_HANZI = re.compile(f"[^{HANZI}]")
_HYPHEN = re.compile(r"[a-z]{2}(-)\s*$")
_KEPT_HYPHEN = re.compile(
    r"\b(?:self|well|co|non|post|pre|ex|all|cross|half|high|low|long|short|multi|anti|two|one)-\s*$", re.I
)
_OPENERS = dict(zip("“‘（《「『", "”’）》」』", strict=True))


def broken_lines(manuscript: Manuscript) -> list[Change]:
    """The pairs of lines that are one, each as a change of its own.

    Two lines that follow each other, with blank ones between them or none, are one when the first ends where
    no sentence ends and the second cannot stand alone; headings, items, cues, calls, labels, rows and what
    looks unlike the line before it stand alone. Lines of a text wrapped at a fixed width are one paragraph
    up to the line that is not full.
    """
    lines = manuscript.lines
    told = [place for place, line in enumerate(lines) if line.text.strip()]
    habits = wrapping(manuscript)
    careless = _is_careless([lines[place] for place in told])
    changes = []
    for first, second in pairwise(told):
        one, other = lines[first], lines[second]
        if not (is_plain(one) and is_plain(other)) or one.strong != other.strong:
            continue
        gap = second - first - 1
        if habits.belongs(one, other, gap) or _goes_on(one.text, other.text, gap, habits, careless):
            changes.append(_change(first, second, one.text, other.text))
    return changes


def _goes_on(head: str, tail: str, gap: int, habits: Wrapping, careless: bool) -> bool:
    """Whether a paragraph's text ends in mid-sentence and the next one has the rest of it."""
    if not _OPEN_END.search(head) or is_call(head) or is_bracketed(head):
        return False
    if _CLOSED_LATER.match(tail):
        return hanzi_in(head) >= 8 and not is_label(head)
    if is_item(tail) or is_bracketed(tail) or is_call(tail):
        return False
    latin = re.match(r"\s*[a-z]", tail) is not None
    if not hanzi_in(head):
        return latin and _LATIN_END.search(head) is not None and len(head) > 40
    if latin and not hanzi_in(tail):
        return False
    if is_label(tail) or (is_named(tail) and not _unclosed(head)):
        return False
    if hanzi_in(head) < 15 or _is_heading(head):
        return False
    hanging = not careless and _HANGING.search(head) is not None
    inside = crosses(_NO_HANZI.split(head.rstrip()[-20:])[-1], _NO_HANZI.split(tail.lstrip()[:20])[0])
    if _unclosed(head) or inside or (hanging and _SENTENCE_MARK.search(head + tail)):
        return not habits.indents(tail) or hanging or inside
    if habits.indents(tail) or _FRESH.match(tail) or not _SENTENCE_MARK.search(tail):
        return False
    if _PAUSE_END.search(head):
        return True
    return _SENTENCE_MARK.search(head) is not None and hanzi_in(head) >= 20 and not careless


def _is_heading(text: str) -> bool:
    """Whether a numbered line is a heading rather than an item that is told: no sentence, and not long."""
    return is_item(text) and not re.search(f"[{STOPS}；;]", text) and hanzi_in(text) < 45


def _unclosed(text: str) -> bool:
    """Whether a quotation or a bracket that was opened in it, near its end, was not closed."""
    ending = text[-60:]
    return any(ending.rfind(opened) > ending.rfind(closed) for opened, closed in _OPENERS.items())


def _is_careless(lines: list[Line]) -> bool:
    """Whether the writer leaves out the 。 at the end of nearly all paragraphs."""
    long = [line.text.rstrip() for line in lines if is_plain(line) and hanzi_in(line.text) >= 20]
    open_ends = sum(_OPEN_END.search(text) is not None for text in long)
    return len(long) >= 3 and open_ends * 10 > len(long) * 7


def _change(first: int, second: int, head: str, tail: str) -> Change:
    parts: list[Part] = []
    glue = ""
    hyphen = _HYPHEN.search(head)
    if hyphen and re.match(r"\s*[a-z]", tail):
        if not _KEPT_HYPHEN.search(head):
            parts.append(Swap(first, hyphen.start(1), hyphen.end(1)))
    elif re.search(r"[A-Za-z0-9,.;:!?)'’”\"]\s*$", head) and re.match(r"\s*[A-Za-z0-9(“\"'‘]", tail):
        glue = " "
    parts.append(Join(first, second, glue))
    return Change(RepairKind.JOINED_LINE, tuple(parts))
