"""The JSON Schema for editors, from the same shapes that reading follows: help while a tour is written."""

from __future__ import annotations

import json
from typing import assert_never

from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import Choice, Line, ListOf, MediaFile, Number, Passage, Record, Shape, Table, Web

Schema = dict[str, object]


def json_schema() -> Schema:
    """The schema of a tour file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "导览文件",
        "description": "由 kiosk/tour/schema.py 生成，请不要手工修改。",
        **_shape(TOUR),
    }


def schema_text() -> str:
    """The schema as tours/schema.json holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _shape(shape: Shape) -> Schema:
    match shape:
        case Record():
            return {
                "type": "object",
                "additionalProperties": False,
                "required": [key.name for key in shape.keys if key.required],
                "properties": {
                    key.name: {"description": f"{key.use}。例如：{key.example}", **_shape(key.shape)}
                    for key in shape.keys
                },
            }
        case Table():
            names = {"pattern": f"^(?:{shape.name.pattern})$"}
            return {"type": "object", "propertyNames": names, "additionalProperties": _shape(shape.value)}
        case ListOf():
            listed: Schema = {"type": "array", "items": _shape(shape.item)}
            if shape.exactly is not None:
                listed |= {"minItems": shape.exactly, "maxItems": shape.exactly}
            return listed
        case Choice():
            return {"enum": list(shape.words)}
        case Number():
            least = "exclusiveMinimum" if shape.above else "minimum"
            return {"type": "integer" if shape.whole else "number", least: shape.low, "maximum": shape.high}
        case Web():
            return {"type": "string", "pattern": "^https?://"}
        case Line() if shape.pattern:
            return {"type": "string", "pattern": f"^(?:{shape.pattern})$"}
        case Line():
            # an editor reads 5547, no and 2026-06 as YAML does; the kiosk keeps them as text
            return {"type": ["string", "number", "boolean"]}
        case Passage() | MediaFile():
            return {"type": "string"}
        case _:
            assert_never(shape)


if __name__ == "__main__":
    import sys

    sys.stdout.write(schema_text())
