"""The register: the editions of every tour as files, `editions/<tour>/<number>.json`, numbered upwards."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions.edition import LIMIT, MOST_NUMBER, Edition, checked_object, decoded, encoded
from kiosk.files import write_whole
from kiosk.tour.media import TOUR_ID

_FILE = re.compile(r"([1-9][0-9]{0,8})\.json")
_HALF = re.compile(r"\..*\.part")
_WITHDRAWN = "withdrawn.json"
_FORMAT, _SCHEMA = "daolanting withdrawal", 1

log = logging.getLogger(__name__)


class Register:
    """The folder of all editions. Raises OSError as the system does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def tours(self) -> list[str]:
        """The tours that were ever published, by id."""
        return sorted(path.name for path in _entries(self._folder) if TOUR_ID.fullmatch(path.name))

    def numbers(self, tour: str) -> list[int]:
        """The numbers of a tour's editions, the newest first; some of them may be damaged."""
        found = (_FILE.fullmatch(path.name) for path in _entries(self._folder / tour))
        return sorted((int(name[1]) for name in found if name), reverse=True)

    def read(self, tour: str, number: int) -> Edition:
        """One edition. Raises OSError, or ValueError when it is damaged."""
        edition = decoded(_content(self._path(tour, number), LIMIT))
        if (edition.tour, edition.number) != (tour, number):
            raise ValueError(f"edition {edition.number} of {edition.tour} under another name")
        return edition

    def sound(self, tour: str) -> Iterator[Edition]:
        """The editions of a tour that can be read, the newest first. The others are logged."""
        for number in self.numbers(tour):
            try:
                yield self.read(tour, number)
            except (OSError, ValueError) as error:
                log.warning("edition %s of tour %s is left out: %s", number, tour, error)

    def write(self, edition: Edition) -> None:
        """Put an edition into the register."""
        write_whole(self._path(edition.tour, edition.number), encoded(edition))

    def remove(self, tour: str, number: int) -> None:
        """Take an edition out."""
        self._path(tour, number).unlink(missing_ok=True)

    def withdrawn(self, tour: str) -> int:
        """The number up to which the editions of a tour were taken off live, 0 for none of them.

        live.json says so too; this is for the day when it is lost.
        """
        number = self._withdrawal(tour).get("number")
        return number if type(number) is int and 0 <= number <= MOST_NUMBER else 0

    def withdrawn_by_hand(self, tour: str) -> int:
        """The same, 0 where the tour was taken off live because its file was gone."""
        return 0 if self._withdrawal(tour).get("gone") is True else self.withdrawn(tour)

    def withdraw(self, tour: str, number: int, gone: bool) -> None:
        """Note that the editions up to this one are off live, *gone* when it was for the tour's file."""
        value = {"format": _FORMAT, "schema": _SCHEMA, "number": number, "gone": gone}
        write_whole(self._folder / tour / _WITHDRAWN, json.dumps(value).encode())

    def tidy(self) -> None:
        """Remove what a writer that was killed left half done; only for who knows that none is at work."""
        for tour in self.tours():
            for path in _entries(self._folder / tour):
                if _HALF.fullmatch(path.name):
                    path.unlink(missing_ok=True)

    def _withdrawal(self, tour: str) -> dict[str, object]:
        """What was noted when the tour was taken off live last."""
        path = self._folder / tour / _WITHDRAWN
        try:
            return checked_object(_content(path, 1000), 1000, _FORMAT, _SCHEMA)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            log.warning("whether tour %s was withdrawn cannot be read: %s", tour, error)
            return {}

    def _path(self, tour: str, number: int) -> Path:
        return self._folder / tour / f"{number}.json"


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing when it is not there or no folder."""
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def _content(path: Path, limit: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(limit + 1)
