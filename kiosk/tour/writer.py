"""A tour file written in the house's style: what `reader` would read, as a person would have typed it.

Short records stand on one line, what is told in blocks of text, and quotes only where YAML would
misunderstand the words. Keys follow the schema; comments are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import ListOf, Passage, Record, Shape, Table
from kiosk.tour.tree import Tree

_WIDEST = 150  # characters of a record or a list on one line; longer ones are written a line each
_LONGEST_LINE = 60  # characters of what is told in one line; more is easier to edit in a block
_STEP = "  "
# At its start each of these begins something else in YAML; - and ? only before a blank.
_MARKS = tuple("[]{}#&*!|>'\"%@`,?:")
# What other programs take for a truth value or for nothing; this one's reader takes none of them.
_WORDS = re.compile(r"(?:null|true|false|yes|no|on|off|y|n|~|=|<<)", re.I)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def written(tree: Tree) -> str:
    """The text of a tour file with these values: reading it gives them back exactly.

    *tree* is nested as the schema says, all its leaves texts without control characters; what the schema
    does not know is written behind what it knows.
    """
    return "\n".join(_mapping(tree, TOUR, "")) + "\n"


def _mapping(values: Tree, shape: Shape | None, indent: str) -> Iterator[str]:
    for name in ordered(values, shape):
        yield from entry_lines(name, values[name], below(shape, name), indent)


def entry_lines(name: str, value: Any, shape: Shape | None, indent: str) -> Iterator[str]:
    """The lines of one key: its value behind it when it fits there, else below it."""
    head = f"{indent}{_scalar(name, flow=False)}:"
    if isinstance(value, str):
        yield from text_lines(head, value, shape, indent)
    elif not value or (_is_short(value, shape) and _fits(f"{head} {on_one_line(value, shape)}")):
        yield f"{head} {on_one_line(value, shape)}"
    elif isinstance(value, dict):
        yield head
        yield from _mapping(value, shape, indent + _STEP)
    else:
        yield head
        item = shape.item if isinstance(shape, ListOf) else None
        for each in value:
            yield from item_lines(each, item, indent + _STEP)


def item_lines(value: Any, shape: Shape | None, indent: str) -> Iterator[str]:
    """The lines of one item of a list; the first begins with a dash."""
    dash = f"{indent}- "
    if isinstance(value, str):
        yield from text_lines(f"{indent}-", value, shape, indent)
    elif not value or (not _is_told(shape) and _fits(dash + on_one_line(value, shape))):
        yield dash + on_one_line(value, shape)
    elif isinstance(value, dict):
        first, *others = _mapping(value, shape, indent + _STEP)
        yield dash + first[len(indent) + len(_STEP) :]
        yield from others
    else:
        yield f"{indent}-"
        for each in value:
            yield from item_lines(each, None, indent + _STEP)


def text_lines(head: str, value: str, shape: Shape | None, indent: str) -> Iterator[str]:
    """The lines of a text: behind *head*, or a block below it when it is long or has lines of its own."""
    if not (isinstance(shape, Passage) and _is_block(value)):
        yield f"{head} {_scalar(value, flow=False)}"
        return
    yield f"{head} |" if value.endswith("\n") else f"{head} |-"
    for line in value.removesuffix("\n").split("\n"):
        yield f"{indent}{_STEP}{line}" if line else ""


def _is_block(value: str) -> bool:
    """Whether a block says it exactly and better: blanks at either end of a block mean something else."""
    bare = value.removesuffix("\n")
    if not bare or bare[0] in " \t\n" or bare[-1] == "\n" or not bare.split("\n")[-1].strip(" \t"):
        return False
    return value != bare or "\n" in bare or len(bare) > _LONGEST_LINE


def _is_short(value: Any, shape: Shape | None) -> bool:
    """Whether a value may stand behind its key: no list of records, no table of them, no chapters."""
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    return all(isinstance(each, str) for each in value.values()) and not _is_told(shape)


def _is_told(shape: Shape | None) -> bool:
    """Whether something in a record is told: a station is written in lines, however little it holds."""
    return isinstance(shape, Record) and any(isinstance(key.shape, Passage) for key in shape.keys)


def _fits(text: str) -> bool:
    return len(text) <= _WIDEST and "\\n" not in text


def on_one_line(value: Any, shape: Shape | None = None) -> str:
    """A value on one line, in brackets."""
    if isinstance(value, str):
        return _scalar(value, flow=True)
    if isinstance(value, list):
        item = shape.item if isinstance(shape, ListOf) else None
        return f"[{', '.join(on_one_line(each, item) for each in value)}]"
    names = ordered(value, shape)
    pairs = (f"{_scalar(name, flow=True)}: {on_one_line(value[name], below(shape, name))}" for name in names)
    return "{" + ", ".join(pairs) + "}"


def below(shape: Shape | None, name: str) -> Shape | None:
    """The shape of what stands under a name of a mapping; None where the schema knows none."""
    key = shape.key(name) if isinstance(shape, Record) else None
    return key.shape if key else shape.value if isinstance(shape, Table) else None


def ordered(values: Tree, shape: Shape | None) -> list[str]:
    """The names of a mapping as the schema orders them; those of a table, and strange ones, as they come."""
    known = [key.name for key in shape.keys] if isinstance(shape, Record) else []
    return [name for name in known if name in values] + [name for name in values if name not in known]


def _scalar(text: str, flow: bool) -> str:
    return text if _is_plain(text, flow) else '"' + "".join(_ESCAPES.get(c, c) for c in text) + '"'


def _is_plain(text: str, flow: bool) -> bool:
    """Whether YAML reads the bare words as they stand."""
    if not text or text != text.strip() or "\n" in text or "\t" in text or _WORDS.fullmatch(text):
        return False
    if text.startswith(_MARKS) or text.endswith((":", '"')) or re.match(r"-(?:\s|$)|---|\.\.\.", text):
        return False
    if ": " in text or " #" in text or ":\u3000" in text:
        return False
    return not (flow and re.search(r"[\[\]{},:?]", text))
