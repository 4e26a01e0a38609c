"""A text that people and a script both went on writing, put together sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.tour.review import plain
from kiosk.tour.text import fill

# A sentence as it is written, cues included, and the breaks behind it: a mark inside a cue ends none, a
# point only before a blank. Cutting too often does no harm here, the pieces are put together again.
_SENTENCE = re.compile(
    r"(?P<words>(?:【[^】\n]*】|(?!\n[ \t\u3000]*\n)[^。！？；…!?;.]|\.(?!\s|$))*"
    r"(?:[。！？；…!?;.]+[”’」』）》)\"']*)?)(?P<gap>\s*)"
)
_COMPARED = 120  # characters of two sentences: comparing takes their product
_MANY = 1000  # sentences of one text; in longer ones those that come up all the time are not looked at
_MOST = 900  # pairs of changed sentences that are compared; of more, each stands for the one in its place


@dataclass(frozen=True, slots=True)
class Merged:
    """A text with both sides' changes; `clashes` are the sentences that both changed: people's, and the
    script's, which won. An empty one was taken out.
    """

    text: str
    clashes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence as it stands, the break behind it, and what is compared of it."""

    words: str
    gap: str
    key: str


@dataclass(frozen=True, slots=True)
class _Edits:
    """What one side made of a text: each of its sentences (None: taken out), and what was put before each
    and behind the last.
    """

    kept: list[_Piece | None]
    added: list[list[_Piece]]


def merged(here: str, before: str, now: str, figures: Sequence[dict[str, str]] = ({}, {}, {})) -> Merged:
    """What stands *here*, with what the script says otherwise *now* than *before*.

    *figures* are the values that fill the variables of the three, so that a text which points at one
    reads like a text which does not.
    """
    mine, old, new = (
        _pieces(text, values) for text, values in zip((here, before, now), figures, strict=True)
    )
    if _keys(mine) == _keys(new) or _keys(old) == _keys(new):
        return Merged(here)
    if here == before:
        return Merged(now)
    if _keys(mine) == _keys(old):
        people = _Edits(list(mine), [[] for _ in range(len(old) + 1)])
    else:
        people = _edits(old, mine)
    script = _edits(old, new)
    made: list[_Piece] = []
    clashes: list[tuple[str, str]] = []
    for place, was in enumerate(old):
        made += _both(people.added[place], script.added[place])
        own, theirs = people.kept[place], script.kept[place]
        chosen = own if _same(theirs, was) else theirs
        if not (_same(theirs, was) or _same(own, was) or _same(own, theirs)):
            clashes.append((own.words if own else "", theirs.words if theirs else ""))
        elif _same(own, theirs):
            chosen = own
        if chosen is not None:
            made.append(_Piece(chosen.words, _gap(own, was, theirs), chosen.key))
    made += _both(people.added[-1], script.added[-1])
    return Merged(_written(made), tuple(clashes))


def _pieces(text: str, values: dict[str, str]) -> list[_Piece]:
    found = [
        _Piece(match["words"].strip(), match["gap"], plain(fill(match["words"], values)))
        for match in _SENTENCE.finditer(text)
        if match[0]
    ]
    return [piece for piece in found if piece.words]


def _keys(pieces: Sequence[_Piece]) -> list[str]:
    return [piece.key for piece in pieces]


def _same(one: _Piece | None, other: _Piece | None) -> bool:
    return (one.key if one else None) == (other.key if other else None)


def _both(people: list[_Piece], script: list[_Piece]) -> list[_Piece]:
    """What both put in one place: people's first, and what is the same once."""
    known = {piece.key for piece in people}
    return people + [piece for piece in script if piece.key not in known]


def _gap(own: _Piece | None, was: _Piece, theirs: _Piece | None) -> str:
    """The break behind a sentence: the script's where it changed it, else people's."""
    if theirs is not None and (own is None or theirs.gap.count("\n") != was.gap.count("\n")):
        return theirs.gap
    return own.gap if own is not None else was.gap


def _edits(old: Sequence[_Piece], new: Sequence[_Piece]) -> _Edits:
    kept: list[_Piece | None] = [None] * len(old)
    added: list[list[_Piece]] = [[] for _ in range(len(old) + 1)]
    many = len(new) > _MANY
    codes = SequenceMatcher(None, _keys(old), _keys(new), autojunk=many).get_opcodes()
    for tag, a, b, c, d in codes:
        if tag == "equal":
            kept[a:b] = new[c:d]
            continue
        pairs = _paired(old[a:b], new[c:d])
        at = a
        for place in range(d - c):
            if place in pairs:
                at = a + pairs[place]
                kept[at] = new[c + place]
                at += 1
            else:
                added[at].append(new[c + place])
    return _Edits(kept, added)


def _paired(old: Sequence[_Piece], new: Sequence[_Piece]) -> dict[int, int]:
    """For each new sentence the old one that it stands for, in order: as many and as alike as can be."""
    if len(old) == len(new) or len(old) * len(new) > _MOST:
        return {place: place for place in range(min(len(old), len(new)))}
    # best[n][o]: the most that the sentences from there on have in common, each pair counting a little.
    best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    alike = [[1 + _alike(n.key, o.key) for o in old] for n in new]
    for n in reversed(range(len(new))):
        for o in reversed(range(len(old))):
            best[n][o] = max(best[n + 1][o], best[n][o + 1], alike[n][o] + best[n + 1][o + 1])
    pairs: dict[int, int] = {}
    n = o = 0
    while n < len(new) and o < len(old):
        if best[n][o] == best[n + 1][o]:
            n += 1
        elif best[n][o] == best[n][o + 1]:
            o += 1
        else:
            pairs[n] = o
            n, o = n + 1, o + 1
    return pairs


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:_COMPARED], other[:_COMPARED], autojunk=False).ratio()


def _written(pieces: Sequence[_Piece]) -> str:
    """The sentences as a text of a tour file; where two Latin ones meet there is a blank."""
    text = ""
    for piece in pieces:
        if text and not text[-1].isspace() and text[-1].isascii() and piece.words[:1].isascii():
            text += " "
        text += piece.words + piece.gap
    text = text.strip()
    return f"{text}\n" if len(text) > 60 or "\n" in text else text
