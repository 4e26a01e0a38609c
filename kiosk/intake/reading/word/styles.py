"""The styles of a Word document, with what each inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

from lxml.etree import _Element

from kiosk.intake.reading.whole import whole
from kiosk.intake.reading.word.names import W, switch, value

# Word has English names whatever its language; WPS and old templates write 标题 1. 目录 and toc are made by
# the program from the headings.
_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|標題", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)(?:\s*[1-9]|\s*(?:heading|标题))", re.IGNORECASE)
_CAPTION = re.compile(r"caption|题注|題注", re.IGNORECASE)
_BARE_ID = re.compile(r"(?:heading|标题)?\s*([1-9])", re.IGNORECASE)
_T = TypeVar("_T")
_INHERITED = 20  # styles one upon another; Word allows ten


@dataclass(frozen=True, slots=True)
class Style:
    """What a style means for reading. None is "as what stands below it says"."""

    level: int = 0
    bold: bool | None = None
    hidden: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    contents: bool = False
    caption: bool = False


class Styles:
    """Finds the style of a paragraph or a run by its id; an empty id means the paragraphs' default."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        for style in root.iter(W + "style") if root is not None else ():
            name = style.get(W + "styleId", "")
            self._elements.setdefault(name, style)
            is_default = style.get(W + "default", "0") in ("1", "true", "on")
            if is_default and style.get(W + "type") == "paragraph":
                self._default = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._bold = switch(defaults, "b")

    def of(self, name: str | None) -> Style:
        """The style with all that it inherits."""
        name = name or self._default
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def bold(self, paragraph: Style, run: Style | None) -> bool:
        """Whether text is bold by its styles alone: two bold ones cancel out (ECMA-376 part 1, 17.7.3)."""
        below = self._bold if paragraph.bold is None else paragraph.bold
        above = run.bold if run is not None else None
        return bool(below) != bool(above)

    def _read(self, name: str) -> Style:
        lineage = self._lineage(name)
        if not lineage:
            # A document pasted together by a program may name a style that it does not hold.
            bare = _BARE_ID.fullmatch(name)
            return Style(level=int(bare[1]) if bare else 0)
        names = [value(style, "name") or "" for style in lineage]
        levels = [self._level(style, given) for style, given in zip(lineage, names, strict=True)]
        numbers = [style.find(f"{W}pPr/{W}numPr") for style in lineage]
        return Style(
            level=_first(levels) or 0,
            bold=_first([switch(style.find(W + "rPr"), "b") for style in lineage]),
            hidden=_first([switch(style.find(W + "rPr"), "vanish") for style in lineage]),
            list_id=_first([value(number, "numId") for number in numbers]),
            list_level=_first([_optional(value(number, "ilvl")) for number in numbers]),
            contents=any(_CONTENTS.fullmatch(given) for given in names),
            caption=any(_CAPTION.fullmatch(given) for given in names),
        )

    @staticmethod
    def _level(style: _Element, name: str) -> int | None:
        outline = value(style.find(W + "pPr"), "outlineLvl")
        if outline is not None:
            return whole(outline, 9) + 1 if 0 <= whole(outline, 9) < 9 else 0
        heading = _HEADING.fullmatch(name)
        if heading:
            return int(heading[1])
        return 1 if _TITLE.fullmatch(name) else None

    def _lineage(self, name: str) -> list[_Element]:
        """The style, what it is based on, and so on; a circle is cut."""
        found: list[_Element] = []
        style = self._elements.get(name)
        while style is not None and style not in found and len(found) < _INHERITED:
            found.append(style)
            style = self._elements.get(value(style, "basedOn") or "")
        return found


def _first(values: list[_T | None]) -> _T | None:
    return next((one for one in values if one is not None), None)


def _optional(text: str | None) -> int | None:
    return None if text is None else whole(text)
