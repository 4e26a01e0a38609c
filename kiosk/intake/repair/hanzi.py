"""What counts as a hanzi, and other classes of characters that rules of repair are made of."""

from __future__ import annotations

HANZI = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af\u3007"
"""The inside of a character class: hanzi of all planes, and 〇."""

BLANK = " \\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The inside of a character class: blanks within a line, narrow and wide ones."""

STOPS = "。！？!?…"
"""What ends a Chinese sentence."""

PAUSES = "，,、；;：:"
"""What parts a sentence and goes on."""
