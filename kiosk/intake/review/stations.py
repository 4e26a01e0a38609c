"""Stations that say too little or are named oddly, and sentences too long for one breath."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kiosk.intake.draft import DraftStation, DraftTour, FindingKind
from kiosk.intake.review.passage import HANZI, LONGEST_QUOTE, Passage, Remark, shown

LEAST = 8  # hanzi of a station's text
LONGEST_NAME = 20  # characters that fit on a card at the largest type
LONGEST_LATIN_NAME = 40
LONGEST_SENTENCE = 90  # characters between two pauses longer than a comma
_LONGEST_ENGLISH = 50  # words

_HANZI = re.compile(f"[{HANZI}]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’-]*")
_CUE = re.compile("【[^【】]*】")
# 这里是便民大厅，…: the opening sentence, taken for a name.
_SENTENCE = re.compile(
    "[。！？；，!?;]|^(?:这里是|这是|现在|首先|接下来|大家|请|我们(?!的)|各位|下面|欢迎)"
    "|^(?i:this is|here is|welcome|please) "
)
_PAUSE = re.compile("[。！？!?；;：:…\n\t]|\\.(?=\\s|$)")


def odd_stations(tour: DraftTour, lines: dict[int, Passage]) -> Iterator[tuple[int, Passage, Remark]]:
    """What is odd of each station, with its place in the tour, on the line where it begins."""
    names = Counter(station.name.strip() for station in tour.stations if station.name.strip())
    seen: set[str] = set()
    for place, station in enumerate(tour.stations):
        passage = lines.get(station.line)
        if not passage:
            continue
        name = station.name.strip()
        told = "".join((station.text, station.leave, *(part.text for part in station.parts)))
        if not _tells(told):
            much = "没有讲解词" if not _CUE.sub("", told).strip() else "的讲解词只有几个字"
            say = f"“{shown(name) or '这一站'}”{much}。请补上几句，或者把它并入别的站。"
            yield (
                place,
                passage,
                _remark(passage, station, say, ("补上讲解词", "并入别的站", "保留"), f"empty{place}"),
            )
        latin = name.isascii()
        most = LONGEST_LATIN_NAME if latin else LONGEST_NAME
        if len(name) > most or _SENTENCE.search(name):
            example = "40 个字母以内的名称，例如 Service Hall"
            if not latin:
                example = "20 个字以内的名称，例如便民服务大厅"
            say = f"站名“{shown(name)}”像是一句话。请改成 {example}。"
            yield place, passage, _remark(passage, station, say, ("改站名", "保留"), f"name{place}")
        if names[name] > 1 and name in seen:
            say = (
                f"有 {names[name]} 站都叫“{shown(name)}”，可以照用；想让来宾分得清，请给它们加上楼层或编号。"
            )
            yield place, passage, _remark(passage, station, say, ("保留", "改站名"), f"same{name}")
        seen.add(name)


def long_sentences(passage: Passage) -> Iterator[Remark]:
    """Sentences of a line that are too long to hear and to speak; a table's cells are each their own."""
    at = 0
    for pause in (*_PAUSE.finditer(passage.text), None):
        end = pause.start() if pause else len(passage.text)
        words = passage.text[at:end].strip()
        if passage.english:
            count, unit, most = len(_WORD.findall(words)), "词", _LONGEST_ENGLISH
        else:
            count, unit, most = len(words), "字", LONGEST_SENTENCE
        if count > most:
            begin = passage.text.index(words, at)
            say = f"这一句有 {count} {unit}，中间没有句号，听的人容易跟不上。请拆成几句。"
            quote = passage.text[begin : begin + LONGEST_QUOTE]
            key = f"{passage.number}:{begin}"
            yield Remark(FindingKind.LONG, False, begin, quote, say, ("拆成几句", "保留"), key)
        at = pause.end() if pause else end


def _tells(text: str) -> bool:
    told = _CUE.sub("", text)
    hanzi = len(_HANZI.findall(told))
    return hanzi >= LEAST or (not hanzi and len(_WORD.findall(told)) >= LEAST // 2)


def _remark(passage: Passage, station: DraftStation, say: str, ways: tuple[str, ...], key: str) -> Remark:
    """A remark on a whole station, at its name or its opening words where the line has them."""
    for words in (station.opening, station.name):
        at = passage.text.find(words) if words else -1
        if at >= 0:
            return Remark(FindingKind.EMPTY, False, at, words, say, ways, key)
    return Remark(FindingKind.EMPTY, False, 0, passage.text[:LONGEST_QUOTE].rstrip(), say, ways, key)
