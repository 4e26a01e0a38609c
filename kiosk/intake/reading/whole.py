"""Numbers that a file gives as text, where anything may stand instead."""

from __future__ import annotations


def whole(text: str | None, otherwise: int = 0) -> int:
    """A decimal number of at most nine digits, *otherwise* for anything else."""
    bare = (text or "").strip()
    digits = bare.removeprefix("-")
    return int(bare) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else otherwise
