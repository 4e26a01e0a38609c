"""What people made of a record themselves, named for a report."""

from __future__ import annotations

from dataclasses import replace

from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.drafting.sides import Sides, by_id
from kiosk.tour.review import plain
from kiosk.tour.tree import Tree, line, records

_TEXTS = {"name": "名称", "text": "讲解词", "leave": "过渡语", "short": "短讲解词"}
_OTHERS = {
    "keywords": "关键词",
    "pictures": "图片",
    "recording": "录音",
    "spot": "位置",
    "film": "影片",
    "links": "网页",
}


def handwork(here: Tree, before: Tree) -> tuple[str, ...]:
    """What of a station or part as it stands is not as the script said before: 讲解词, 录音 …

    Both are `literal`. What only the record of the script holds of a picture is left aside.
    """
    found = [label for key, label in _TEXTS.items() if plain(line(here, key)) != plain(line(before, key))]
    found += [label for key, label in _OTHERS.items() if _made(here, key) != _made(before, key)]
    was = {line(part, "id"): part for part in records(before, "parts")}
    for part in records(here, "parts"):
        found += handwork(part, was.get(line(part, "id"), {}))
    return tuple(dict.fromkeys(found))


def edited_and_gone(whole: Sides) -> dict[str, tuple[str, ...]]:
    """What people made of the stations that the script has no more, and of parts of those it has, by ids."""
    if not whole.known:
        return {}
    script = by_id(whole.now, "stations")
    own = by_id(whole.here, "stations")
    found: dict[str, tuple[str, ...]] = {}
    for name, was in by_id(whole.before, "stations").items():
        here = own.get(name, {})
        if name not in script:
            found[name] = handwork(here, was) if here else ()
        else:
            parts, left = by_id(was, "parts"), by_id(script[name], "parts")
            gone = [part for part in by_id(here, "parts") if part in parts and part not in left]
            found[name] = tuple(
                each for part in gone for each in handwork(by_id(here, "parts")[part], parts[part])
            )
    return {name: made for name, made in found.items() if made}


def with_handwork(change: Change, made: tuple[str, ...]) -> Change:
    """The change that a station is gone, naming what people had made of it."""
    if change.kind is not ChangeKind.GONE or not made:
        return change
    return replace(change, say=f"{change.say}这一站手改过{'、'.join(made)}，也一起拿掉了。")


def _made(record: Tree, key: str) -> object:
    return [line(each, "file") for each in records(record, key)] if key == "pictures" else record.get(key)
