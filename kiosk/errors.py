"""The one error that is meant for people."""

from __future__ import annotations


class KioskError(Exception):
    """A fault told to a person: what happened, and what to do about it.

    Both are whole Chinese sentences that end with 。. Anything that is no KioskError is a defect of
    ours: it goes to the log, never to a visitor.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}{remedy}")
        self.what = what
        self.remedy = remedy
