"""Words as staff type them, made fit for a file; what no file may hold is refused with what to do."""

from __future__ import annotations

import re

from kiosk.errors import KioskError
from kiosk.tour.decoding import seen

# A text this long stands in lines of its own, where the next one edits it more easily.
_SHORT = 60


def a_line(text: str) -> str:
    """One line of the screen."""
    return " ".join(seen(text.replace("\r", "\n")).split())


def a_name(text: str, what: str) -> str:
    """One line that must not be empty; *what* is what it names. Raises KioskError."""
    name = a_line(text)
    if not name:
        raise KioskError(f"{what}是空的。", f"请写上{what}。")
    return name


def a_passage(text: str) -> str:
    """A text to be told, as a file holds it: a long one, or one of several lines, ends with a line's end."""
    clean = seen(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line.rstrip(" \t\u3000") for line in clean.split("\n")]
    whole = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(" \t\n")
    return f"{whole}\n" if len(whole) > _SHORT or "\n" in whole else whole


def joined(*passages: str) -> str:
    """Several texts as the paragraphs of one."""
    return a_passage("\n\n".join(each.strip("\n") for each in passages if each.strip()))
