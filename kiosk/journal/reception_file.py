"""The file of one reception: a record and the moment it ended as JSON, and back with every kind checked."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from kiosk.show.reception.record import Record, Stay

LIMIT = 256 * 1024  # bytes; a hundred stations take some fifteen thousand
_FORMAT = "daolanting reception"
_SCHEMA = 1
_LONGEST = 30 * 86_400.0  # seconds; beyond lies a slip, and in the end a date that no calendar has


def encoded(record: Record, ended: datetime) -> bytes:
    """The file's content. *ended* knows its time zone."""
    value = {"format": _FORMAT, "schema": _SCHEMA, "ended": ended.isoformat(), "record": asdict(record)}
    # Half a surrogate pair can come from an input method; better a question mark than no record.
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def decoded(content: bytes) -> tuple[Record, datetime]:
    """The record of a file's content, and when it ended. Raises ValueError for anything that is not ours."""
    if len(content) > LIMIT:
        raise ValueError("too long")
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(value, dict) or value.get("format") != _FORMAT:
        raise ValueError("no record of a reception")
    if value.get("schema") != _SCHEMA:
        raise ValueError(f"schema {str(value.get('schema'))[:20]}, not {_SCHEMA}")
    file = _checked(value, _FILE)
    return file["record"], file["ended"]


def _checked(value: object, kinds: Mapping[str, Callable[[object], Any]]) -> dict[str, Any]:
    """The members of an object that has these and no others, each of its kind."""
    if not isinstance(value, dict) or set(value) != set(kinds):
        raise ValueError(f"no object of {', '.join(kinds)}")
    return {name: kind(value[name]) for name, kind in kinds.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    value.encode()  # half a surrogate pair raises a ValueError too: nothing could show it
    return value


def _yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 1_000_000:
        raise ValueError("no count")
    return value


def _seconds(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError("no seconds")
    if not math.isfinite(value) or not 0 <= value <= _LONGEST:
        raise ValueError("no seconds of a visit")
    return float(value)


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None or not 1970 <= moment.year < 9999:
        raise ValueError("no moment")
    return moment


def _stay(value: object) -> Stay:
    return Stay(**_checked(value, _STAY))


def _stays(value: object) -> tuple[Stay, ...]:
    if not isinstance(value, list):
        raise ValueError("no list of stations")
    return tuple(_stay(each) for each in value)


def _record(value: object) -> Record:
    if isinstance(value, dict):  # older files know nothing of a promise
        value = {"limit": 0.0, **value}
    return Record(**_checked(value, _RECORD))


_STAY: dict[str, Callable[[object], Any]] = {
    "number": _count,
    "name": _text,
    "floor": _text,
    "seconds": _seconds,
    "planned": _seconds,
    "told": _yes,
    "skipped": _yes,
    "short": _yes,
}
_RECORD: dict[str, Callable[[object], Any]] = {
    "tour": _text,
    "title": _text,
    "route": _text,
    "guest": _text,
    "address": _text,
    "rehearsal": _yes,
    "seconds": _seconds,
    "questions": _count,
    "held": _seconds,
    "stays": _stays,
    "limit": _seconds,
}
_FILE: dict[str, Callable[[object], Any]] = {
    "format": _text,
    "schema": _count,
    "ended": _moment,
    "record": _record,
}
