"""What is live: which edition of each tour the hall shows, in one small file that is replaced last of all."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.editions.blobs import Blobs
from kiosk.editions.edition import MOST_NUMBER, Edition, checked_object
from kiosk.editions.register import Register
from kiosk.files import write_whole
from kiosk.show.revive import revive
from kiosk.tour.media import TOUR_ID

_LIMIT = 1024 * 1024
_FORMAT, _SCHEMA = "daolanting live", 1
_HASH = re.compile(r"[0-9a-f]{64}")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """The edition of a tour that is live: its number, and its hash, so that no other can pass for it."""

    number: int
    whole: str


@dataclass(frozen=True, slots=True)
class Stock:
    """The three places of a home where editions are kept."""

    live: Path
    register: Register
    blobs: Blobs

    @staticmethod
    def of(home: Path) -> Stock:
        """Those of a home."""
        return Stock(home / "live.json", Register(home / "editions"), Blobs(home / "blobs"))

    def entries(self) -> dict[str, Entry]:
        """What live.json says. Raises OSError, FileNotFoundError among them, or ValueError."""
        with self.live.open("rb") as stream:
            content = stream.read(_LIMIT + 1)
        value = checked_object(content, _LIMIT, _FORMAT, _SCHEMA)
        written = value.get("live")
        if not isinstance(written, dict) or value.get("whole") != _seal(written):
            raise ValueError("no list of tours, or a damaged one")
        try:
            entries = {tour: revive(Entry, value) for tour, value in written.items()}
        except (KeyError, TypeError) as error:
            raise ValueError(f"no entry: {error!r}"[:200]) from error
        for tour, entry in entries.items():
            if not TOUR_ID.fullmatch(tour) or not _HASH.fullmatch(entry.whole):
                raise ValueError("no entry of a tour")
            if not 1 <= entry.number <= MOST_NUMBER:
                raise ValueError("no number of an edition")
        return entries

    def entries_or_rebuilt(self) -> dict[str, Entry]:
        """What live.json says, or would say had it not been lost. Raises OSError when it cannot be known."""
        try:
            return self.entries()
        except (FileNotFoundError, ValueError) as error:
            rebuilt = self.rebuilt()
            if rebuilt:
                log.warning("live.json is made up from the editions: %s", error)
            return rebuilt

    def rebuilt(self) -> dict[str, Entry]:
        """The newest edition of each tour that can be read and was not withdrawn."""
        register = self.register
        newest = {tour: next(register.sound(tour), None) for tour in register.tours()}
        return {
            tour: entry_of(edition)
            for tour, edition in newest.items()
            if edition is not None and edition.number > register.withdrawn(tour)
        }

    def write(self, entries: Mapping[str, Entry]) -> None:
        """Replace live.json."""
        live = {tour: asdict(entries[tour]) for tour in sorted(entries)}
        value = {"format": _FORMAT, "schema": _SCHEMA, "whole": _seal(live), "live": live}
        write_whole(self.live, json.dumps(value, indent=1).encode())

    def standing(self, known: Iterable[Edition] = ()) -> dict[str, Edition]:
        """The editions that are live; of a tour whose own is damaged, the newest that can be read.

        Reads only, and never fails: the hall opens with what there is. Those *known* are not read again.
        """
        try:
            entries = self.entries_or_rebuilt()
        except OSError as error:
            log.error("what is live cannot be read: %s", error)
            return {}
        read = {edition.tour: edition for edition in known}
        found = {
            tour: read[tour]
            if tour in read and entry_of(read[tour]) == entry
            else self._standing_of(tour, entry)
            for tour, entry in entries.items()
        }
        return {tour: edition for tour, edition in found.items() if edition is not None}

    def edition_of(self, tour: str, entry: Entry) -> Edition | None:
        """The edition that an entry names, or None when it is not there as it was."""
        try:
            edition = self.register.read(tour, entry.number)
        except (OSError, ValueError) as error:
            log.warning("the live edition of tour %s cannot be read: %s", tour, error)
            return None
        return edition if edition.whole == entry.whole else None

    def _standing_of(self, tour: str, entry: Entry) -> Edition | None:
        try:
            return self.edition_of(tour, entry) or next(self.register.sound(tour), None)
        except OSError as error:
            log.error("the editions of tour %s cannot be read: %s", tour, error)
            return None

    def tidy(self) -> None:
        """Remove what killed writers left half done; only for who knows that none is at work."""
        for path in self.live.parent.glob(f".{self.live.name}.*.part"):
            path.unlink(missing_ok=True)
        self.register.tidy()
        self.blobs.tidy()


def _seal(live: Mapping[str, object]) -> str:
    """The hash of the list: one damaged letter, and a tour would be gone without a word."""
    try:
        return hashlib.sha256(json.dumps(live, sort_keys=True).encode()).hexdigest()
    except RecursionError as error:
        raise ValueError("too deep") from error


def entry_of(edition: Edition) -> Entry:
    """The entry that makes an edition live."""
    return Entry(edition.number, edition.whole)
