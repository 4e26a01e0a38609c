"""A small JSON file of the lock, readable by its owner alone; its gate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kiosk.files import write_whole

_LIMIT = 64 * 1024  # bytes; ours have some hundred
_OWNER_ALONE = 0o600


def read_json(path: Path) -> dict[str, Any]:
    """The object in a file, an empty one when there is no file.

    Raises OSError as the system does, and ValueError for a file that holds anything else.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_LIMIT + 1)
    except FileNotFoundError:
        return {}
    if len(content) > _LIMIT:
        raise ValueError("too long")
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Put the object at *path*, whole or not at all. Raises OSError as the system does."""
    write_whole(path, json.dumps(value, indent=1).encode(), _OWNER_ALONE)


def members(value: object, *names: str) -> list[Any]:
    """The values of an object that has these names and no others. Raises ValueError for anything else."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError(f"no object of {names}")
    return [value[name] for name in names]
