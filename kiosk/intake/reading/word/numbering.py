"""Automatic numbering: what is drawn in front of a paragraph, counted as in ECMA-376 part 1, 17.9."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from kiosk.intake.reading.whole import whole
from kiosk.intake.reading.word.names import MC, W, switch, value
from kiosk.intake.reading.word.numerals import numeral
from kiosk.intake.reading.word.symbols import bullet

_LEVELS = 9
_LONGEST = 60  # characters of a marker; longer ones are no marker
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    text: str = ""
    restart: int | None = None  # after which level, from 1; 0 for never; None after any higher one
    legal: bool = False  # all numbers as 1, 2, 3
    style: str = ""


@dataclass(slots=True)
class _List:
    """One `w:num`: which counters it shares, its levels, and where it begins anew."""

    counters: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    begun: set[int] = field(default_factory=set)


class Numbering:
    """Draws the markers of a document, paragraph after paragraph in reading order."""

    def __init__(self, root: _Element | None) -> None:
        self._abstract: dict[str, _Element] = {}
        self._linked: dict[str, str] = {}
        self._numbers: dict[str, _Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        for one in root.iterchildren(W + "abstractNum") if root is not None else ():
            name = one.get(W + "abstractNumId", "")
            self._abstract.setdefault(name, one)
            link = value(one, "styleLink")
            if link:
                self._linked.setdefault(link, name)
        for one in root.iterchildren(W + "num") if root is not None else ():
            self._numbers.setdefault(one.get(W + "numId", ""), one)

    def marker(self, list_id: str, level: int) -> str:
        """What is drawn in front of the next paragraph of this list at this level, "" for nothing."""
        found = self._list(list_id)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        counters = self._counters.setdefault(found.counters, {})
        self._count(found, counters, level)
        shown = found.levels.get(level, _Level())
        if shown.kind == "bullet":
            return bullet(shown.text)[:_LONGEST].strip()

        def number(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = found.levels.get(at, _Level())
            count = counters.get(at, other.start)
            return numeral(count, "decimal" if shown.legal else other.kind, other.pattern)

        return _PLACE.sub(number, shown.text[:_LONGEST]).strip()[:_LONGEST]

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level that a list keeps for paragraphs of *style*, None when it keeps none."""
        found = self._list(list_id)
        levels = found.levels.items() if found is not None else ()
        return next((at for at, level in levels if style and level.style == style), None)

    @staticmethod
    def _count(found: _List, counters: dict[int, int], level: int) -> None:
        own = found.levels.get(level, _Level())
        if level in found.starts and level not in found.begun:
            counters[level] = found.starts[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = own.start
        found.begun.add(level)
        for deeper in range(level + 1, _LEVELS):
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or (restart != 0 and level < restart):
                counters.pop(deeper, None)

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def _read(self, list_id: str) -> _List | None:
        number = self._numbers.get(list_id)
        if number is None or list_id == "0":  # 0 takes a paragraph out of its style's list
            return None
        name = value(number, "abstractNumId") or ""
        abstract = self._abstract.get(name)
        link = value(abstract, "numStyleLink")
        if link and link in self._linked:
            name = self._linked[link]
            abstract = self._abstract.get(name)
        if abstract is None:
            return None
        levels = {whole(one.get(W + "ilvl")): _level(one) for one in abstract.iterchildren(W + "lvl")}
        starts: dict[int, int] = {}
        for override in number.iterchildren(W + "lvlOverride"):
            at = whole(override.get(W + "ilvl"))
            own = override.find(W + "lvl")
            if own is not None:
                levels[at] = _level(own)
            start = value(override, "startOverride")
            if start is not None:
                starts[at] = whole(start, 1)
                levels[at] = replace(levels.get(at, _Level()), start=starts[at])
        return _List(name, levels, starts)


def _level(element: _Element) -> _Level:
    # Formats that came after 2007, such as 001, stand in a Choice, with a plain fallback beside it.
    form = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if form is None:
        form = element.find(W + "numFmt")
    restart = value(element, "lvlRestart")
    return _Level(
        start=whole(value(element, "start"), 0),  # without a start Word begins at 0
        kind=form.get(W + "val", "decimal") if form is not None else "decimal",
        pattern=form.get(W + "format", "") if form is not None else "",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else whole(restart),
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle") or "",
    )
