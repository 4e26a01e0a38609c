"""An edition: one published state of a tour, and its file, in and out with every field checked."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from kiosk.sheet import one_line
from kiosk.show.revive import revive
from kiosk.tour.media import TOUR_ID, name_fault

LIMIT = 8 * 1024 * 1024  # bytes of an edition's file; a tour of a thousand stations takes some 300,000
MOST_FILES = 20_000
MOST_NUMBER = 999_999_999
_FORMAT = "daolanting edition"
_SCHEMA = 1
_LONGEST_LINE = 200  # letters of a name or a note: they stand in one line of a list
_HASH = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of an edition: the name that the tour knows it by, and what it holds."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published of a tour at one moment, and by whom.

    `number` counts from 1. `texts` holds the tour's file and then its translations, `media` what the tour
    shows and plays, both by name. `moment` is UTC in ISO 8601. `repeats` is the number of the edition that
    this one brought back, 0 for one that came from the folder where people edit.
    """

    tour: str
    number: int
    texts: tuple[Piece, ...]
    media: tuple[Piece, ...]
    author: str
    moment: str
    note: str = ""
    repeats: int = 0

    @property
    def whole(self) -> str:
        """The hash of all that the edition shows: equal for equal content, whoever published it."""
        return whole_of(self.tour, self.texts, self.media)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All its files."""
        return self.texts + self.media

    @property
    def content_of(self) -> int:
        """The number of the edition from which its content came: its own unless it repeats another."""
        return self.repeats or self.number


def whole_of(tour: str, texts: Iterable[Piece], media: Iterable[Piece]) -> str:
    """The hash of a tour's content."""
    named = [[[piece.name, piece.sha256, piece.size] for piece in kind] for kind in (texts, media)]
    return hashlib.sha256(json.dumps([tour, *named]).encode()).hexdigest()


def encoded(edition: Edition) -> bytes:
    """The file of an edition."""
    value = {"format": _FORMAT, "schema": _SCHEMA, "whole": edition.whole, "edition": asdict(edition)}
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def decoded(content: bytes) -> Edition:
    """The edition of a file. Raises ValueError for anything that is not exactly one of ours, whole."""
    value = checked_object(content, LIMIT, _FORMAT, _SCHEMA)
    edition = revived(value.get("edition"))
    if value.get("whole") != edition.whole:
        raise ValueError("damaged: its hash is another")
    return edition


def revived(value: object) -> Edition:
    """The edition that `asdict` and JSON made this value of. Raises ValueError for none of ours."""
    try:
        edition = revive(Edition, value)
        _check(edition)
    except (KeyError, TypeError, OverflowError) as error:  # the last for a moment before all time
        raise ValueError(f"no edition: {error!r}"[:200]) from error
    return edition


def checked_object(content: bytes, limit: int, form: str, schema: int) -> dict[str, object]:
    """The object of a file of ours. Raises ValueError for another format, another schema, or no JSON."""
    if len(content) > limit:
        raise ValueError("too long")
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(value, dict) or value.get("format") != form:
        raise ValueError(f"no {form}")
    if type(value.get("schema")) is not int or value["schema"] != schema:
        raise ValueError(f"schema {str(value.get('schema'))[:20]}, not {schema}")
    return value


def line_of(text: str) -> str:
    """A name or a note as it is kept: one line of bounded length that any file can hold."""
    return one_line(text)[:_LONGEST_LINE].rstrip()


def stamp(moment: datetime) -> str:
    """A moment as an edition keeps it. One without a time zone is of this machine's."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def is_text_name(tour: str, name: str) -> bool:
    """Whether a file of that name is the tour's own or one of its translations."""
    if name == f"{tour}.yaml":
        return True
    language = name.removeprefix(f"{tour}.").removesuffix(".yaml")
    return name == f"{tour}.{language}.yaml" and bool(_LANGUAGE.fullmatch(language))


def _check(edition: Edition) -> None:
    """Raises ValueError for what has the right kinds and is none of ours all the same."""
    if not TOUR_ID.fullmatch(edition.tour):
        raise ValueError("no id of a tour")
    if not 1 <= edition.number <= MOST_NUMBER or not 0 <= edition.repeats < edition.number:
        raise ValueError("no number of an edition")
    if len(edition.pieces) > MOST_FILES:
        raise ValueError("too many files")
    texts, media = ([piece.name for piece in kind] for kind in (edition.texts, edition.media))
    if texts[:1] != [f"{edition.tour}.yaml"] or not all(is_text_name(edition.tour, name) for name in texts):
        raise ValueError("texts of another tour")
    if any(name_fault(name) for name in media):
        raise ValueError("a name that no tour may use")
    if len(set(texts)) < len(texts) or len(set(media)) < len(media):
        raise ValueError("one name twice")
    if not all(_HASH.fullmatch(piece.sha256) and 0 <= piece.size < 2**53 for piece in edition.pieces):
        raise ValueError("a file without hash or size")
    if line_of(edition.author) != edition.author or line_of(edition.note) != edition.note:
        raise ValueError("words that no list can show")
    moment = datetime.fromisoformat(edition.moment)
    if moment.tzinfo is None or stamp(moment) != edition.moment:
        raise ValueError("no moment in UTC")
