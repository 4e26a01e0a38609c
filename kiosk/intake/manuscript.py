"""A manuscript: what a person handed in, as lines of text that know where they stood and how they looked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture that stood in a document: its bytes as they were, and its ending such as `.png`."""

    content: bytes = field(repr=False)
    ending: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text file, one paragraph of a document or one row of a table.

    `number` is what a person counts from 1 to find it: the line, the paragraph, the row. `level` is that of a
    heading style, 1…9, and 0 for none; `strong` says that all of it is bold. `marker` is the number that the
    program draws in front and the text does not hold (一、, 3.), `depth` how deep that list is nested.
    `cells` are those of a table's row, whose `text` joins them with tabs. `pictures` are places in the
    manuscript's illustrations.
    """

    text: str
    number: int
    level: int = 0
    strong: bool = False
    marker: str = ""
    depth: int = 0
    cells: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()

    def saying(self, text: str) -> Line:
        """The same line with another text."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All lines of a document in reading order, blank ones left in as empty texts.

    `source` is the file's name without its folder, `kind` its ending without the dot. `encoding` is empty
    where the file knows its own; `doubt` holds the other encodings that it may have been written in, when one
    was guessed. `left_out` are whole Chinese sentences on what the document holds and the manuscript lacks.
    """

    source: str
    kind: str
    lines: tuple[Line, ...]
    illustrations: tuple[Illustration, ...] = ()
    encoding: str = ""
    doubt: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
