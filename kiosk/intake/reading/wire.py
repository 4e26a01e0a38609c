"""How a reading travels between processes: one line of JSON, then the bytes of its pictures. Never pickle."""

from __future__ import annotations

import json
from typing import Any

from kiosk.errors import KioskError
from kiosk.intake.manuscript import Illustration, Line
from kiosk.intake.reading.content import Content, Paper


def packed(content: Content) -> bytes:
    """A reading as bytes."""
    head = {
        "kind": content.kind,
        "lines": [
            [one.text, one.number, one.level, one.strong, one.marker, one.depth, one.cells, one.pictures]
            for one in content.lines
        ],
        "pictures": [[len(one.content), one.ending, one.caption] for one in content.illustrations],
        "left_out": content.left_out,
    }
    return _head(head) + b"".join(one.content for one in content.illustrations)


def packed_refusal(error: KioskError) -> bytes:
    """A refusal as bytes."""
    return _head({"what": error.what, "remedy": error.remedy})


def packed_defect(reason: str) -> bytes:
    """What went wrong in the child, for the log, as bytes."""
    return _head({"defect": reason})


def unpacked(answer: bytes) -> Content:
    """The reading that a child sent.

    Raises the KioskError that it sent instead, and ValueError for a defect or what no child of ours sends.
    """
    line = answer[: answer.find(b"\n")]
    try:
        head = json.loads(line)
        if "what" in head:
            raise KioskError(str(head["what"]), str(head["remedy"]))
        if "defect" in head:
            raise ValueError(str(head["defect"]))
        paper = Paper()  # counts once more: a parser that was taken over does not keep the bounds
        paper.write_all(_line(one, len(head["pictures"])) for one in head["lines"])
        pictures, start = [], len(line) + 1
        for size, ending, caption in head["pictures"]:
            pictures.append(Illustration(answer[start : start + size], str(ending), str(caption)))
            start += size
        return Content(str(head["kind"]), paper.lines, tuple(pictures), tuple(map(str, head["left_out"])))
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"no answer of ours: {error!r}") from error


def _line(told: list[Any], pictures: int) -> Line:
    text, number, level, strong, marker, depth, cells, places = told
    if any(not 0 <= int(place) < pictures for place in places):
        raise ValueError("a picture that was not sent")
    return Line(
        str(text),
        int(number),
        int(level),
        bool(strong),
        str(marker),
        int(depth),
        tuple(map(str, cells)),
        tuple(map(int, places)),
    )


def _head(head: dict[str, Any]) -> bytes:
    return json.dumps(head, separators=(",", ":")).encode("ascii") + b"\n"
