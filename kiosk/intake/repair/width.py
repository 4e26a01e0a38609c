"""Text wrapped at a fixed width, as mail and PDF files are: where its paragraphs begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.hanzi import STOPS
from kiosk.intake.repair.looks import is_bracketed, is_call, is_item, is_label, is_named, is_plain

_LEAST, _MOST = 36, 130  # columns, two to a hanzi: verse is narrower, and no page is wider
_SLACK = 4  # columns: a mark that may not begin a line, or half a word, is carried over
_SLACK_LATIN = 14  # columns: a whole word is
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd]+"
)
_INDENT = re.compile(r"(?:\u3000{1,2}|\t| {2,})\S")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a manuscript breaks its lines: `width` in columns, 0 where nothing is wrapped, and its indents."""

    width: int
    indented: bool
    parted: bool
    latin: bool

    def indents(self, text: str) -> bool:
        """Whether a line begins a paragraph by an indent, where paragraphs have one."""
        return self.indented and _INDENT.match(text) is not None

    def belongs(self, first: Line, second: Line, gap: int) -> bool:
        """Whether the second line goes on with the paragraph of the first, which filled its line."""
        if not self.width or gap:
            return False
        head, tail = first.text.rstrip(), second.text
        full = columns(head) >= self.width - (_SLACK_LATIN if self.latin else _SLACK)
        if not full or self.indents(tail) or any(look(tail) for look in (is_item, is_bracketed, is_call)):
            return False
        if self.latin:
            return not (is_item(head) and re.match(r"\s*[A-Z]", tail)) or self.parted
        if is_named(tail) or (is_label(tail) and not re.search(f"[{STOPS}]", tail) and head[-1:] in STOPS):
            return False
        return head[-1:] not in f"{STOPS}：:" or self.indented or self.parted


def wrapping(manuscript: Manuscript) -> Wrapping:
    """The habit of the manuscript's plain lines.

    It is wrapped when most of the lines that another plain line follows at once are equally wide, and of
    those at least a third end in mid-sentence.
    """
    lines = manuscript.lines
    plain = [is_plain(line) and line.text.strip() != "" for line in lines]
    texts = [line.text.rstrip() for line, real in zip(lines, plain, strict=True) if real]
    long = [text for text in texts if columns(text) >= _LEAST]
    indented = len(long) > 1 and sum(_INDENT.match(text) is not None for text in texts) >= 2
    followed = [
        lines[place].text.rstrip() for place in range(len(lines) - 1) if plain[place] and plain[place + 1]
    ]
    widths = sorted(columns(text) for text in followed)
    if len(widths) < 3:
        return Wrapping(0, indented, False, False)
    width = widths[-1 - len(widths) // 20]
    latin = sum(text.isascii() for text in followed) * 2 > len(followed)
    slack = _SLACK_LATIN if latin else _SLACK
    full = [text for text in followed if columns(text) >= width - slack]
    ends = f'{STOPS}：:；;.”"）)'
    open_ends = sum(text[-1:] not in ends for text in full)
    wrapped = (
        _LEAST <= width <= _MOST
        and max(map(columns, texts)) <= width + _SLACK
        and len(full) * 5 >= len(followed) * 3
        and open_ends * 3 >= len(full)
        and len(full) >= 3
    )
    parted = sum(not line.text.strip() for line in lines) * 12 >= len(texts)
    return Wrapping(width if wrapped else 0, indented, parted, latin)


def columns(text: str) -> int:
    """How wide a text is, 1 for a Latin letter and 2 for a hanzi; of a long one, only that it is too wide."""
    text = text[: _MOST + _SLACK + 1]
    return len(text) if text.isascii() else len(text) + len("".join(_WIDE.findall(text)))
