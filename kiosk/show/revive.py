"""Frozen values read back from JSON: every field of its declared kind, or an error that says which is not."""

from __future__ import annotations

import math
import types
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def revive(kind: type[T], value: object) -> T:
    """The dataclass *kind* from what `dataclasses.asdict` and JSON made of it.

    Raises KeyError, TypeError or ValueError for anything that is not exactly that: it comes from a file,
    which may have been written by another version, or by nobody of ours.
    """
    read: T = _read(kind, value)
    return read


def _read(kind: Any, value: object) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return (
            None
            if value is None
            else _read(next(one for one in get_args(kind) if one is not type(None)), value)
        )
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        if not math.isfinite(value):
            raise ValueError(value)
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _tuple(kinds: tuple[Any, ...], value: object) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"{value!r} is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], one) for one in value)
    return tuple(_read(kind, one) for kind, one in zip(kinds, value, strict=True))


def _dataclass(kind: type, value: object) -> Any:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    if strange := value.keys() ^ {field.name for field in fields(kind)}:
        raise KeyError(kind.__name__, *sorted(map(str, strange)))
    hints = _hints(kind)
    return kind(**{name: _read(hints[name], one) for name, one in value.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    """What its fields are declared as: asking Python takes longer than all the rest."""
    return get_type_hints(kind)
