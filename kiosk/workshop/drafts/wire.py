"""A draft as the text of a file, and back; its gate."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import fields
from types import UnionType
from typing import Any, get_args, get_type_hints

from kiosk.errors import KioskError
from kiosk.tour.decoding import MAX_BYTES
from kiosk.workshop.drafts.draft import MOST_EDITS, Draft, begun
from kiosk.workshop.editing.edits import Edit

_VERSION = 1
_MOST_TRANSLATIONS = 40
LARGEST = 16 * MAX_BYTES  # bytes of a draft's file

_KINDS: dict[str, type[Edit]] = {kind.__name__: kind for kind in get_args(Edit)}


def dumped(draft: Draft) -> bytes:
    """The draft as JSON."""
    value = {
        "version": _VERSION,
        "tour": draft.tour,
        "base": b64encode(draft.base).decode(),
        "translations": {name: b64encode(content).decode() for name, content in draft.translations},
        "done": [_told(edit) for edit in draft.done],
        "undone": [_told(edit) for edit in draft.undone],
    }
    return json.dumps(value, indent=1).encode()  # in ASCII: what was typed may hold half a sign


def restored(content: bytes, tour: str) -> Draft:
    """The draft of that tour that was dumped. Raises ValueError for anything else, whatever it is."""
    if len(content) > LARGEST:
        raise ValueError("too long")
    try:
        value = json.loads(content)
        if not isinstance(value, dict) or value.get("version") != _VERSION or value.get("tour") != tour:
            raise ValueError("no draft of this tour")
        done, undone = ([_edit(each) for each in _list(value[key])] for key in ("done", "undone"))
        translations = [(name, _bytes(text)) for name, text in value["translations"].items()]
        if len(translations) > _MOST_TRANSLATIONS:
            raise ValueError("too many translations")
        draft = begun(tour, _bytes(value["base"]), translations, [*done, *reversed(undone)])
    except (KeyError, TypeError, AttributeError, RecursionError, KioskError) as fault:
        raise ValueError("no draft") from fault
    for _ in undone:
        draft = draft.undo()
    return draft


def _told(edit: Edit) -> dict[str, Any]:
    return {"edit": type(edit).__name__, **{each.name: getattr(edit, each.name) for each in fields(edit)}}


def _edit(value: Any) -> Edit:
    kind = _KINDS[value["edit"]]
    hints = get_type_hints(kind)
    if set(value) != {"edit", *hints}:
        raise ValueError(f"no {kind.__name__}")
    return kind(**{name: _fitting(value[name], hint) for name, hint in hints.items()})


def _fitting(value: Any, hint: Any) -> Any:
    """A value of an edit as its kind wants it. Raises ValueError."""
    choices = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    for choice in choices:
        if choice is type(None) and value is None:
            return None
        if choice is float and type(value) in (int, float):
            return float(value)
        if choice in (str, int, bool) and type(value) is choice:
            return value
        if get_args(choice) and isinstance(value, list) and all(type(each) is str for each in value):
            return tuple(value)
    raise ValueError(f"no {hint}")


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list) or len(value) > MOST_EDITS:
        raise ValueError("no list of edits")
    return value


def _bytes(text: Any) -> bytes:
    return b64decode(text, validate=True)
