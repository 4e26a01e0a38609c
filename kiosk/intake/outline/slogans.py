"""Chapters without headings: paragraphs whose first sentence says what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.mark import Mark, headed_at
from kiosk.intake.outline.stop import Stop


def with_slogans(body: Body, row: Sequence[Mark]) -> tuple[Stop, ...]:
    """Headings, and with them paragraphs that have none but say at once what they are about.

    These count only where there are more of them than headings.
    """
    headed = [Stop(mark.at, mark.told, mark.title) for mark in row]
    own = [stop for stop in slogans(body) if stop.at > row[0].at and not headed_at(body, row, stop.at)]
    if len(own) <= len(row):  # the headings do it; a paragraph that begins so is one of theirs
        own = []
    return tuple(sorted([*headed, *own], key=lambda stop: stop.at))


def slogans(body: Body) -> tuple[Stop, ...]:
    """Paragraphs that begin with what they are about: 广开门路，帮助困难家庭。 Three at least, or none."""
    stops_found = []
    for number, line in enumerate(body.lines):
        text = line.text.strip()
        if len(text) < 60 or line.cells:
            continue
        # Reports open a paragraph with its theme in a few words; one with figures or 我们 tells already.
        first = re.match(r"[^。！？!?；;：:]{6,34}[。！：:]", text)
        if first is None or re.search(r"\d|我们|我社区|本社区|今年|去年|现有|位于|成立|这里|是", first[0]):
            continue
        at = body.starts[number] + len(line.text) - len(line.text.lstrip(" \t\u3000"))
        stops_found.append(Stop(at, at, name=first[0].rstrip("。！：:")))
    if len(stops_found) < 3:
        return ()
    return tuple(stops_found)
