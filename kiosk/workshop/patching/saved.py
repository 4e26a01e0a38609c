"""A file as it was saved, addressed by the characters that the nodes of the gate count in."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.tour.decoding import seen


@dataclass(frozen=True, slots=True)
class Change:
    """What stands between two characters of a file gives way to a text; lines in it end with a line feed."""

    start: int
    end: int
    text: str


class SavedFile:
    """A tour file that the gate could decode.

    `text` is what the gate reads: line feeds alone, nothing unseen. Untouched characters keep the bytes that
    they had: the byte order mark, each line's own end, and what nobody can see.
    """

    def __init__(self, content: bytes) -> None:
        self._codec = _codec_of(content)
        self._raw = content.decode(self._codec)
        self._line_end = "\r\n" if "\r\n" in self._raw else "\n"
        self.text, self._at = _as_read(self._raw)
        if not self.text.endswith("\n"):  # every entry is whole lines, or none could change places
            self._raw += self._line_end
            self.text, self._at = _as_read(self._raw)

    def spliced(self, start: int, end: int, changes: Iterable[Change]) -> str:
        """What was saved between two characters, with these changes, of which none overlaps another."""
        pieces: list[str] = []
        for change in sorted(changes, key=lambda each: (each.start, each.end)):
            pieces += [self._saved(start, change.start), change.text]
            start = change.end
        return "".join([*pieces, self._saved(start, end)])

    def encoded(self, changes: Iterable[Change]) -> bytes:
        """The whole file with these changes."""
        whole = self.spliced(0, len(self.text), changes)
        return whole.replace(_NEW, self._line_end).encode(self._codec)

    def line_start(self, at: int) -> int:
        """Where the line of a character begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line of a character ends, before its line feed."""
        return self.text.index("\n", at)

    def _saved(self, start: int, end: int) -> str:
        return self._raw[self._at[start] : self._at[end]]


# Stands for a line's end that is written anew, until the whole is encoded; no file that was read holds it.
_NEW = "\x00"


def lines(texts: Iterable[str]) -> str:
    """Lines for a `Change`, without an end behind the last."""
    return _NEW.join(texts)


NEW_LINE = _NEW


def _codec_of(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if content.startswith(codecs.BOM_UTF16_BE) else "utf-8"


def _as_read(raw: str) -> tuple[str, list[int] | range]:
    """The text that the gate reads, and where each of its characters stands in what was saved."""
    odd = {c for c in set(raw) if c == "\r" or not seen(c)}
    if not odd:
        return raw, range(len(raw) + 1)
    kept: list[str] = []
    places: list[int] = []
    for at, c in enumerate(raw):
        if c not in odd:
            if c == "\n" and at and raw[at - 1] == "\r":
                continue
            kept.append(c)
            places.append(at)
        elif c == "\r":
            kept.append("\n")
            places.append(at)
    places = [0, *places[1:], len(raw)] if places else [len(raw)]
    return "".join(kept), places
