"""Later: what nobody needs for the first frame is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Later(Generic[Made]):
    """Call it for what *make* makes, the same each time. It belongs to one thread."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._made: Made | None = None

    def __call__(self) -> Made:
        if self._made is None:
            self._made = self._make()
        return self._made

    @property
    def made(self) -> Made | None:
        """What was made, None while nobody has asked for it."""
        return self._made
