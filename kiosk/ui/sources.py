"""Where the screen finds what it draws: pictures, films, codes, and words for this reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.show.state import Language, Show

FALLBACK = "room.webp"  # the illustration of a station that brings no picture of its own


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the screen finds what it draws, as URLs; "" for what is not there (yet).

    `picture` and `film` take a tour's id and a file name, `code` the address that a QR code shall lead to.
    `write` writes a tour's words as a visitor of that language reads them.
    """

    picture: Callable[[str, str], str]
    code: Callable[[str], str]
    write: Callable[[str, Language], str]
    film: Callable[[str, str], str] = lambda tour, file: ""


def writer(show: Show, sources: Sources) -> Callable[[str], str]:
    """Writes a tour's words for the visitor who is there."""
    return lambda text: sources.write(text, show.comfort.language)
