"""Spoken text → what the model reads: symbols that know their character, in pieces it can take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.voice.kokoro.pinyin import readings
from kiosk.voice.kokoro.syllables import phonemes

LONGEST = 2000  # characters of one text
LIMIT = 400  # symbols of one piece, some 90 hanzi; the model ends at 510 (its voices have so many rows)

_MARKS = {
    **{"，": ",", "、": ",", ",": ",", "。": ".", "．": ".", ".": ".", "！": "!", "!": "!"},
    **{"？": "?", "?": "?", "：": ":", ":": ":", "；": ";", ";": ";", "…": "…", "—": "—"},
}
# Seconds of silence where a long text is parted, at the rate of speed 1; the marks Kokoro itself speaks
# within a piece leave about as much.
_PAUSES = {",": 0.22, ":": 0.3, ";": 0.35, "…": 0.4, "—": 0.3, ".": 0.45, "!": 0.45, "?": 0.45}
_RUNS = re.compile("[\u4e00-\u9fff〇]+|[^\u4e00-\u9fff〇]")


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol of the model's alphabet and the index of the character that it is part of."""

    sign: str
    origin: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What the model says in one go, and the silence after it in seconds (at speed 1; 0 at the end)."""

    symbols: tuple[Symbol, ...]
    pause: float


def spell(text: str) -> list[Symbol]:
    """The symbols of *text*, in order; none when there is nothing in it to say.

    Letters, digits and brackets have no sound here and are passed over. A space between words belongs to
    the word before it, so that a character begins with its first sound. Raises ValueError when *text* is
    too long.
    """
    if len(text) > LONGEST:
        raise ValueError(f"{len(text)} characters, at most {LONGEST}")
    symbols: list[Symbol] = []
    for run in _RUNS.finditer(text):
        start = run.start()
        mark = _MARKS.get(run[0])
        if mark:
            _end(symbols, mark, start)
        elif len(run[0]) == 1 and not run[0].isalpha():
            _space(symbols, start)
        else:
            _say(symbols, run[0].replace("〇", "零"), start)
    while symbols and symbols[-1].sign == " ":
        symbols.pop()
    return symbols if any(symbol.sign not in _PAUSES and symbol.sign != " " for symbol in symbols) else []


def pieces(symbols: Sequence[Symbol], limit: int = LIMIT) -> Iterator[Piece]:
    """The symbols in pieces of at most *limit*, alike in length, parted after marks where there are any."""
    rest = list(symbols)
    while len(rest) > limit:
        aim = len(rest) / -(-len(rest) // limit)
        cut = _best_cut(rest, aim, limit)
        head, rest = rest[:cut], rest[cut:]
        while rest and rest[0].sign == " ":
            rest.pop(0)
        yield Piece(tuple(head), _PAUSES.get(head[-1].sign, 0.0) if rest else 0.0)
    if rest:
        yield Piece(tuple(rest), 0.0)


def _say(symbols: list[Symbol], hanzi: str, start: int) -> None:
    """Add a run of hanzi, word by word. A hanzi nobody knows the sound of is passed over."""
    place = start
    for word in readings(hanzi):
        _space(symbols, max(place - 1, 0))
        for syllable in word:
            try:
                sound = phonemes(syllable)
            except ValueError:
                sound = ""
            symbols.extend(Symbol(sign, place) for sign in sound)
            place += 1


def _end(symbols: list[Symbol], mark: str, place: int) -> None:
    """Add a mark behind what was said; of several in a row, or before the first word, one is enough."""
    while symbols and symbols[-1].sign == " ":
        symbols.pop()
    if symbols and symbols[-1].sign not in _PAUSES:
        symbols.append(Symbol(mark, place))
        symbols.append(Symbol(" ", place))


def _space(symbols: list[Symbol], place: int) -> None:
    """Part what follows from what was said."""
    if symbols and symbols[-1].sign != " ":
        symbols.append(Symbol(" ", place))


def _best_cut(symbols: Sequence[Symbol], aim: float, limit: int) -> int:
    """Where to part: behind the mark nearest to *aim*, else behind the space, else at the limit."""
    for signs in (_PAUSES.keys(), {" "}):
        cuts = [place for place in range(1, limit + 1) if symbols[place - 1].sign in signs]
        good = [cut for cut in cuts if cut > aim / 2]
        if good:
            return min(good, key=lambda cut: abs(cut - aim))
    return limit
