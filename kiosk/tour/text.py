"""A station's text: from what people write to sentences, cues and filled-in variables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from kiosk.tour.directions import BRACKETED, direction_in, kind_of_cue
from kiosk.tour.model import Cue, Sentence

# A sentence ends at 。！？；…, in Latin text at .!?; unless something else is meant by them. A colon ends
# nothing: what it announces belongs to it.
_MARKS = re.compile(r"[。！？；…!?;.]+")
_FULL_MARK = re.compile("[。！？；…]")
_CLOSING = "”’」』）》)\"'"
# What may follow ! ? ; inside an address: https://hall.example/?a=1;b#!/c
_GOES_ON = re.compile(r"[A-Za-z0-9_%&=/#~@+-]")
# Before a dot: the number of a list's item, at the start or behind a pause; a word that is cut short.
_ITEM = re.compile(r"(?:^|[：:，,、（(])[ \u3000“”\"']*(?:\d{1,2}|[A-Za-z])$")
_SHORT = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]|e\.g|i\.e|vs|cf|Mr|Mrs|Ms|Dr|Prof|St|approx)$")
_SHORT_BEFORE_NUMBER = re.compile(r"(?:^|[^A-Za-z])(?:Nos?|no|Figs?|pp?|Vol|vol|Ch|ch|Tel|Rm|Bldg)$")
_SHORT_UNLESS_CAPITAL = re.compile(r"(?:^|[^A-Za-z])(?:[ap]\.m|etc|Ave|Rd|Ltd|Inc|Co|[A-Za-z]\.[A-Za-z])$")
_LONGEST_SHORT = 12  # characters to look back for one of these
_PARAGRAPH = re.compile(r"\n[ \t\u3000]*\n")
_WORD = re.compile(r"\w|\{")
_VARIABLE = re.compile(r"\{([^{}\n]{1,24})\}")
# Bidi overrides, zero-width and control characters can change what a line seems to say.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def parse(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, cues taken out of them and kept where they stood.

    Blank lines part paragraphs; a single line break inside one is only how the writer broke the line.
    """
    if not text:
        return ()
    sentences: list[Sentence] = []
    waiting: tuple[Cue, ...] = ()
    for number, block in enumerate(_PARAGRAPH.split(_UNSEEN.sub("", text.strip("\n")))):
        bare, cues = _without_cues(_joined_lines(block.strip()))
        passed = 0
        for start, end in _spans(bare):
            raw = bare[start:end]
            line = raw.strip(" \t\u3000\n")
            first = passed
            while passed < len(cues) and cues[passed].at < end:
                passed += 1
            here = tuple(cues[first:passed])
            if not _WORD.search(line):
                waiting += here
                continue
            if not here and not waiting:
                sentences.append(Sentence(line, number))
                continue
            lead = start + len(raw) - len(raw.lstrip(" \t\u3000\n"))
            placed = tuple(Cue(c.text, c.kind, min(max(c.at - lead, 0), len(line))) for c in here)
            early = tuple(Cue(c.text, c.kind, 0) for c in waiting)
            waiting = ()
            sentences.append(Sentence(line, number, early + placed))
        waiting += tuple(cues[passed:])
    if waiting and sentences:
        last = sentences[-1]
        closing = tuple(Cue(c.text, c.kind, len(last.text)) for c in waiting)
        sentences[-1] = Sentence(last.text, last.paragraph, last.cues + closing)
    return tuple(sentences)


def pieces(text: str) -> tuple[str, ...]:
    """The text cut behind each of its sentences, as many as `parse` finds; joined again they are the text.

    A cue stands in the piece of its sentence, a blank line at the head of the piece that follows it.
    """
    cuts: list[int] = []
    start = 0
    for end, following in [*(found.span() for found in _PARAGRAPH.finditer(text)), (len(text), len(text))]:
        bare, places = _placed(text, start, end)
        cuts += [places[to - 1] + 1 for at, to in _spans(bare) if _WORD.search(bare[at:to])]
        start = following
    borders = [0, *cuts[:-1], len(text)]
    return tuple(text[a:b] for a, b in pairwise(borders)) if cuts else ()


def abridge(sentences: tuple[Sentence, ...], keywords: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The short telling of a text without one: its sentences that hold a keyword, else its first."""
    chosen = tuple(s for s in sentences if any(word in s.text for word in keywords))
    return chosen or sentences[:1]


def variables(text: str) -> tuple[str, ...]:
    """The names of the {variables} in a text, in order."""
    return tuple(_VARIABLE.findall(text))


def loose_brackets(text: str) -> tuple[tuple[str, str], ...]:
    """The directions not written in 【】, each as it is written and its words; empty brackets have none."""
    found = ((m[0], direction_in(m)) for m in BRACKETED.finditer(text) if not m[0].startswith("【"))
    return tuple((written, words) for written, words in found if words is not None)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its {variables} put in; a name without a value stays as written."""
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)


def _spans(block: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a block begins and ends; together they are the block."""
    start = 0
    quoted = _Quotes(block) if '"' in block or "'" in block else None
    for marks in _MARKS.finditer(block):
        if marks.start() < start:
            continue
        end = marks.end()
        while end < len(block) and block[end] in _CLOSING and not (quoted and quoted.opens_at(end)):
            end += 1
        if _FULL_MARK.search(marks[0]) or _ends_latin(block, start, marks, end):
            yield start, end
            start = end
    if start < len(block):
        yield start, len(block)


def _ends_latin(block: str, start: int, marks: re.Match[str], end: int) -> bool:
    """Whether Latin marks end a sentence; *end* lies behind the quotes and brackets that close after them."""
    following = block[end : end + 1]
    if set(marks[0]) != {"."}:
        return not _GOES_ON.match(following)
    if following and not following.isspace():
        return False
    rest = block[end:].lstrip()[:1]
    if not rest or len(marks[0]) > 1:
        return True
    before = block[max(start, marks.start() - _LONGEST_SHORT) : marks.start()]
    if _SHORT.search(before) or (_SHORT_BEFORE_NUMBER.search(before) and rest.isdigit()):
        return False
    if _ITEM.search(block[start : marks.start()].lstrip()[-_LONGEST_SHORT:]):
        return False
    return not (_SHORT_UNLESS_CAPITAL.search(before) and not rest.isupper())


def _placed(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """A paragraph as its sentences are found in it, and where in the text each of its characters stands."""
    block: list[str] = []
    places: list[int] = []
    start += len(text[start:end]) - len(text[start:end].lstrip())
    for found in re.finditer(r"[^\n]+", text[start:end].rstrip()):
        line = found[0].rstrip(" \t").lstrip(" \t\u3000")
        at = start + found.start() + found[0].index(line)
        if block and block[-1].isascii() and line[:1].isascii():
            block.append(" ")
            places.append(at)
        block += line
        places += range(at, at + len(line))
    joined = "".join(block)
    for cue in reversed([found for found in BRACKETED.finditer(joined) if direction_in(found) is not None]):
        del block[cue.start() : cue.end()]
        del places[cue.start() : cue.end()]
    return "".join(block), places


class _Quotes:
    """Straight quotes, which look alike at both ends: every second one opens."""

    def __init__(self, block: str) -> None:
        self._opening: set[int] = set()
        inside = {'"': False, "'": False}
        for found in re.finditer("[\"']", block):
            at, mark = found.start(), found[0]
            after = block[at + 1 : at + 2]
            in_word = mark == "'" and re.match("[A-Za-z0-9]", block[at - 1 : at]) is not None
            if in_word and not (inside[mark] and not re.match("[A-Za-z]", after)):
                continue  # an apostrophe: don't, visitors'
            inside[mark] = not inside[mark]
            if inside[mark] and after.strip():
                self._opening.add(at)

    def opens_at(self, place: int) -> bool:
        """Whether the quote here opens what comes after it."""
        return place in self._opening


def _joined_lines(block: str) -> str:
    """The block on one line: Latin words keep a space where the line broke, hanzi need none."""
    first, *others = block.split("\n")
    pieces = [first]
    for line in others:
        pieces[-1] = pieces[-1].rstrip(" \t")
        piece = line.lstrip(" \t\u3000")
        if pieces[-1][-1:].isascii() and piece[:1].isascii():
            pieces.append(" ")
        pieces.append(piece)
    return "".join(pieces)


def _without_cues(block: str) -> tuple[str, list[Cue]]:
    """The block without its bracketed directions, and these with the place where each stood."""
    kept: list[str] = []
    cues: list[Cue] = []
    length = 0
    end = 0
    for match in BRACKETED.finditer(block):
        words = direction_in(match)
        if words is None:
            continue
        piece = block[end : match.start()]
        kept.append(piece)
        length += len(piece)
        end = match.end()
        if words:
            cues.append(Cue(words, kind_of_cue(words), length))
    kept.append(block[end:])
    return "".join(kept), cues
