"""Signs that a document names by their place in a symbol font, as the signs they look like."""

from __future__ import annotations

import re

# By place in Wingdings; these are what Word's and WPS's lists and "insert symbol" offer first.
_WINGDINGS = {
    **{0x80 + i: "⓪①②③④⑤⑥⑦⑧⑨⑩"[i] for i in range(11)},
    **{0x8B + i: "⓿❶❷❸❹❺❻❼❽❾❿"[i] for i in range(11)},
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□",
    0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xAE: "→", 0xD7: "·"}
_PLACES = re.compile("[\uf020-\uf0ff]")
BULLET = "•"


def symbol(font: str, code: str) -> str:
    """The sign of a `w:sym`, "" when nobody can say what it looks like."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if not 0xF000 <= place <= 0xF0FF and place > 0xFF:
        return chr(place) if place <= 0xFFFF and not 0xD800 <= place <= 0xF8FF else ""
    table = _SYMBOL if font.lower() == "symbol" else _WINGDINGS
    return table.get(place & 0xFF, "")


def without_places(text: str) -> str:
    """The text with each sign of the symbol fonts' private range replaced, or gone when it is unknown."""
    return _PLACES.sub(lambda found: _sign(ord(found[0]) & 0xFF), text)


def bullet(text: str) -> str:
    """What stands in front of a list's item: private signs as known ones, • for those nobody knows."""
    return _PLACES.sub(lambda found: _sign(ord(found[0]) & 0xFF) or BULLET, text)


def _sign(place: int) -> str:
    return _WINGDINGS.get(place) or _SYMBOL.get(place, "")
