"""Drawings of the hall's own for stations without a picture: a police room is drawn as one."""

from __future__ import annotations

import re
from collections.abc import Collection

from kiosk.tour.tree import Tree, line, records

# What the word for a room (`ids`) is drawn as, where the drawing goes by another name.
_DRAWN_AS = {
    "reading-room": "library",
    "garden": "park",
    "honours": "honour-wall",
    "grid": "grid-map",
    "service-desk": "help-desk",
    "reception": "help-desk",
    "jobs": "help-desk",
    "legal-aid": "mediation",
    "counselling": "mediation",
    "rehabilitation": "fitness",
    "time-bank": "volunteers",
    "children": "women-children",
    "after-school": "women-children",
    "canteen": "tea-house",
    "calligraphy": "workshop",
    "music": "stage",
    "dance": "stage",
    "activity-room": "table-tennis",
    "classroom": "meeting-room",
    "multi-purpose": "meeting-room",
    "office": "meeting-room",
    "hall": "lounge",
    "entrance": "building",
    "overview": "community",
    "computer-room": "self-service",
}
_COVER = "building.webp"


def with_drawings(tree: Tree, drawings: Collection[str]) -> Tree:
    """The tour with a drawing for its cover and for each station that shows nothing, of those there are.

    A room that nobody has drawn stays without: a wrong picture is worse than none.
    """
    stations = []
    for station in records(tree, "stations"):
        file = _drawing(line(station, "id"))
        if not records(station, "pictures") and file in drawings:
            station = {**station, "pictures": [{"file": file}]}
        stations.append(station)
    made = {**tree, "stations": stations}
    if not line(tree, "cover") and _COVER in drawings:
        made["cover"] = _COVER
    return made


def _drawing(station: str) -> str:
    word = re.sub(r"-\d+$", "", station)
    return f"{_DRAWN_AS.get(word, word)}.webp"
