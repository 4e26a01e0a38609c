"""Fields of a Word document: what an instruction shows, and which text belongs to its result."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element

from kiosk.intake.reading.dangers import refuse_field
from kiosk.intake.reading.whole import whole
from kiosk.intake.reading.word.names import W
from kiosk.intake.reading.word.numerals import circled

# 拼音指南 as WPS and old Word write it: the reading raised over the character, which is the last argument.
_RUBY = re.compile(r"\\ad?\s*[dlrc]?\s*\(\s*\\s\s*\\up\s*\d*\s*\((.*?)\)\s*[,;]\s*(.*?)\)\s*$", re.DOTALL)
# 带圈字符: a ring and what stands in it, laid over one another.
_RING = re.compile(r"\\o\s*\\ac\s*\(\s*[○◯〇□△◇]\s*[,;]\s*(.*?)\)\s*$", re.DOTALL)
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_LONGEST = 2_000  # characters of an instruction that is looked into


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.instruction.strip().upper().startswith(("TOC ", "TOA ", "INDEX ", "TOC\\"))


def refuse_fetching(root: _Element) -> bool:
    """Look through the fields of a story; returns whether each beginning has its end.

    Raises KioskError for a field that fetches or runs something, deleted and hidden ones as well.
    """
    waiting: list[str] = []
    balanced = True
    for one in root.iter(W + "fldChar", W + "instrText", W + "delInstrText", W + "fldSimple"):
        kind = one.get(W + "fldCharType")
        if one.tag == W + "fldSimple":
            refuse_field(one.get(W + "instr", ""))
        elif one.tag != W + "fldChar":
            if waiting and len(waiting[-1]) < _LONGEST:
                waiting[-1] += (one.text or "")[:_LONGEST]
        elif kind == "begin":
            waiting.append("")
        elif kind == "end" and waiting:
            refuse_field(waiting.pop())
        elif kind == "end":
            balanced = False
    for instruction in waiting:
        refuse_field(instruction)
    return balanced and not waiting


class Fields:
    """The fields that are open at a place of a story; they may span paragraphs.

    With *balanced* false, that is with more beginnings than ends, all text counts as text: a field without
    an end would swallow the rest of the document.
    """

    def __init__(self, balanced: bool = True) -> None:
        self._balanced = balanced
        self._open: list[_Field] = []
        self.had_ruby = False

    @property
    def showing(self) -> bool:
        """Whether text at this place is shown."""
        return not self._balanced or all(one.in_result and not one.is_contents for one in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this place lies in a table of contents."""
        return self._balanced and any(one.is_contents for one in self._open)

    def mark(self, kind: str) -> str:
        """Pass a `w:fldChar`; returns what a field without a result shows when it ends."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].in_result = True
        elif self._open and kind == "end":
            ended = self._open.pop()
            if not ended.in_result:
                return self.shown(ended.instruction)
        return ""

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field that has not come to its result."""
        waiting = [one for one in self._open if not one.in_result]
        if waiting and len(waiting[-1].instruction) < _LONGEST:
            waiting[-1].instruction += text[:_LONGEST]

    def shown(self, instruction: str) -> str:
        """What a field without a result draws: a character and its reading or ring, a button's text."""
        if instruction.strip().upper().startswith("EQ"):
            ring = _RING.search(instruction)
            if ring:
                inside = ring[1].strip()
                return circled(whole(inside, -1)) if whole(inside, -1) >= 0 else inside
            ruby = _RUBY.search(instruction)
            if ruby:
                self.had_ruby = True
                return ruby[2].strip()
        button = _BUTTON.match(instruction)
        return button[1].strip() if button else ""
