"""What edits brought about that staff should know of: nothing is deleted, but some of it is not used now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import ListOf, Media, MediaFile, Passage, Shape
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import below
from kiosk.workshop.editing.find import known_as, stations
from kiosk.workshop.editing.telling import cues_in

_KINDS = {Media.PICTURE: "图片", Media.RECORDING: "录音", Media.FILM: "影片"}
_TOLD = ("name", "text", "short", "leave")


def notes(before: Tree, after: Tree) -> tuple[str, ...]:
    """What is otherwise between two states of a tour and easily overlooked, as whole sentences."""
    found = (_unused, _unsaid, _cues, _routes)
    return tuple(note for notes_of in found for note in notes_of(before, after))


def translation_notes(before: Tree, after: Tree, translation: Tree, language: str) -> tuple[str, ...]:
    """Where a translation does not say what the tour says now, as whole sentences."""
    was = {line(each, "id"): each for each in stations(before)}
    translated = {line(each, "id") for each in stations(translation)}
    stale: list[str] = []
    for station in stations(after):
        old = was.get(line(station, "id"), {})
        changed = any(line(old, key) != line(station, key) for key in _TOLD)
        if changed or line(station, "id") not in translated:
            stale.append(known_as(after, line(station, "id")))
    return (f"{language} 的译文要跟着改：{'、'.join(stale)}。",) if stale else ()


def _unused(before: Tree, after: Tree) -> Iterator[str]:
    used = set(_files(after, TOUR))
    for kind, name in dict.fromkeys(_files(before, TOUR)):
        if (kind, name) not in used:
            yield f"{_KINDS[kind]}“{name}”现在没有用到，文件还留着。"


def _files(value: Any, shape: Shape | None) -> Iterator[tuple[Media, str]]:
    if isinstance(value, str):
        if isinstance(shape, MediaFile) and value.strip():
            yield shape.media, value.strip()
    elif isinstance(value, list):
        for each in value:
            yield from _files(each, shape.item if isinstance(shape, ListOf) else None)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _files(each, below(shape, name))


def _unsaid(before: Tree, after: Tree) -> Iterator[str]:
    """Recordings that still say what the text said before."""
    was = {line(each, "id"): line(each, "text") for each in stations(before)}
    for station in stations(after):
        own = line(station, "id")
        if station.get("recording") and was.get(own, line(station, "text")) != line(station, "text"):
            yield f"{known_as(after, own)}的录音还是原来的话。请重新录，或者先不用它。"


def _cues(before: Tree, after: Tree) -> Iterator[str]:
    there = Counter(cue for text in _passages(after, TOUR) for cue in cues_in(text))
    gone = Counter(cue for text in _passages(before, TOUR) for cue in cues_in(text)) - there
    if gone:
        yield f"这些提示语没有了：{'、'.join(gone)}。"


def _passages(value: Any, shape: Shape | None) -> Iterator[str]:
    if isinstance(value, str):
        if isinstance(shape, Passage):
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _passages(each, shape.item if isinstance(shape, ListOf) else None)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _passages(each, below(shape, name))


def _routes(before: Tree, after: Tree) -> Iterator[str]:
    left = {line(each, "id") for each in records(after, "routes")}
    for route in records(before, "routes"):
        if line(route, "id") not in left:
            yield f"路线“{line(route, 'name')}”一站也没有了，也一起拿掉了。"
