"""The floors of a tour: those that its stations name, from below."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.tour.tree import Tree, line

_FLOOR = re.compile(r"(B?)(\d{1,3})F?", re.I)
_DIGITS = "零一二三四五六七八九"


def floors_of(ids: Iterable[str], language: str) -> list[Tree]:
    """The records of these floors, each once, the lowest first: B1 负一楼, 1F 一楼."""
    return [{"id": each, "name": _name(each, language)} for each in sorted(set(ids), key=_height)]


def by_height(floors: list[Tree]) -> list[Tree]:
    """Records of floors, the lowest first; floors that are called otherwise stay where they are."""
    if not all(is_floor(line(floor, "id")) for floor in floors):
        return floors
    return sorted(floors, key=lambda floor: _height(line(floor, "id")))


def is_floor(text: str | None) -> bool:
    """Whether a draft's floor is one that this module can name."""
    return bool(text and _FLOOR.fullmatch(text))


def _height(floor: str) -> int:
    found = _FLOOR.fullmatch(floor)
    number = int(found[2]) if found else 0
    return -number if found and found[1] else number


def _name(floor: str, language: str) -> str:
    height = _height(floor)
    if language.startswith("en"):
        return f"Basement {-height}" if height < 0 else f"Floor {height}"
    return f"{'负' if height < 0 else ''}{_hanzi(abs(height))}楼"


def _hanzi(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
