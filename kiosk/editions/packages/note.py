"""The note of an unpacking: what is to be put where people edit, left in the home until it is all there."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.editions.edition import checked_object
from kiosk.files import halves, remove_whole, write_whole
from kiosk.show.revive import revive
from kiosk.tour.media import TOUR_ID

_NAME = "unpacking.json"
_LIMIT = 20_000
_FORMAT, _SCHEMA = "daolanting unpacking", 1

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Note:
    """The tour that goes live, the hash of its content, and the folders where people edit."""

    tour: str
    whole: str
    tours: str
    media: str


def is_left(home: Path) -> bool:
    """Whether there is a note: an unpacking is under way, or was cut short."""
    return (home / _NAME).exists()


def read(home: Path) -> Note | None:
    """The note, None when there is none or it cannot be understood. Raises OSError as the system does."""
    try:
        with (home / _NAME).open("rb") as stream:
            value = checked_object(stream.read(_LIMIT + 1), _LIMIT, _FORMAT, _SCHEMA)
        note = revive(Note, value.get("note"))
    except FileNotFoundError:
        return None
    except (KeyError, TypeError, ValueError) as error:
        log.warning("the note of an unpacking cannot be understood: %r", error)
        return None
    return note if TOUR_ID.fullmatch(note.tour) else None


def write(home: Path, note: Note) -> None:
    """Leave a note."""
    value = {"format": _FORMAT, "schema": _SCHEMA, "note": asdict(note)}
    write_whole(home / _NAME, json.dumps(value, ensure_ascii=False).encode())


def halves_in(home: Path) -> list[Path]:
    """What was half written of a note."""
    return halves(home / _NAME)


def remove(home: Path) -> None:
    """Take the note away: all is done, or nothing is to be."""
    remove_whole(home / _NAME)
