"""Captions that people type below a picture: 图1 便民服务大厅. They belong to it and are not told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kiosk.intake.manuscript import Illustration, Line

# The number after 图 is what makes it a caption: 图书室藏书三千册 is told.
_CAPTION = re.compile(
    r"(?:图片?|照片|插图|fig(?:ure|\.)?)\s*\d{1,3}(?:[-－.]\d{1,2})?[ \u3000：:、.．]+(\S.{0,60})", re.I
)


def captioned(
    lines: Sequence[Line], illustrations: Sequence[Illustration]
) -> tuple[tuple[Line, ...], tuple[Illustration, ...]]:
    """The lines with typed captions left blank, and the pictures with them; one with a caption keeps it."""
    made, pictures = list(lines), list(illustrations)
    shown: int | None = None  # the picture that stands just above
    for place, line in enumerate(lines):
        if line.pictures:
            shown = line.pictures[-1]
        elif line.text.strip():
            found = _CAPTION.fullmatch(line.text.strip())
            if found and shown is not None and not line.level and not pictures[shown].caption:
                pictures[shown] = replace(pictures[shown], caption=found[1].strip())
                made[place] = line.saying("")
            shown = None
    return tuple(made), tuple(pictures)
