"""The order of stations when a script comes again, and what staff are told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.intake.drafting.changes import Change, ChangeKind, moved
from kiosk.intake.drafting.sides import by_id
from kiosk.tour.tree import Tree, line


def in_order(made: dict[str, Tree], now: Tree, before: Tree, file: Tree) -> list[Tree]:
    """The stations in the script's order; in people's own where the script did not move any.

    What people added themselves stays behind the station that it followed.
    """
    was = list(by_id(before, "stations"))
    own = by_id(file, "stations")
    added = {name: station for name, station in own.items() if name not in was}
    by_script = [name for name in by_id(now, "stations") if name in made]
    by_people = [name for name in own if name in made or name in added]
    kept = [name for name in by_script if name in was]
    if kept == [name for name in was if name in kept]:
        order = _inserted(by_people, by_script)
    else:
        order = _inserted(by_script, by_people)
    return [made[name] if name in made else added[name] for name in order]


def places_changed(
    stations: list[Tree], changes: Iterable[Change], before: Tree, now: Tree, file: Tree
) -> list[Change]:
    """The changes with their stations' numbers, in the order of the tour, and what came, went and moved."""
    kind = "章" if line(file, "form") == "chapters" else "站"
    numbers = {line(each, "id"): number for number, each in enumerate(stations, 1)}
    names = {line(each, "id"): line(each, "name") for each in stations}
    was = {name: number for number, name in enumerate(by_id(before, "stations"), 1)}
    # People know a station by its number in the file; the script's own may be another.
    stood = was | {name: number for number, name in enumerate(by_id(file, "stations"), 1)}
    told = [
        replace(each, say=each.say.replace("{place}", f"第 {numbers[each.station]} {kind}"))
        for each in changes
    ]
    script = by_id(now, "stations")
    kept = [name for name in script if name in was and name in numbers]
    for place in sorted(moved([was[name] for name in kept])):
        name = kept[place]
        if numbers[name] != stood[name]:
            say = f"第 {numbers[name]} {kind}“{names[name]}”原来是第 {stood[name]} {kind}。"
            told.append(Change(ChangeKind.MOVED, name, say))
    for name in script:
        if name not in was:
            say = f"第 {numbers[name]} {kind}“{names[name]}”是新的。"
            told.append(Change(ChangeKind.NEW, name, say))
        elif name not in numbers:
            say = f"“{line(script[name], 'name')}”已经在文件里拿掉了，这次没有放回去。"
            told.append(Change(ChangeKind.KEPT_OUT, name, say))
    told.sort(key=lambda each: numbers.get(each.station, len(numbers) + 1))
    own = by_id(file, "stations")
    for name in was:
        if name not in script and name in own:
            say = f"“{line(own[name], 'name')}”（原来第 {stood[name]} {kind}）新稿里没有了，已经拿掉。"
            told.append(Change(ChangeKind.GONE, name, say))
    return told


def _inserted(order: list[str], others: list[str]) -> list[str]:
    """The order, with what only *others* hold behind what it follows there."""
    made = list(order)
    for place, name in enumerate(others):
        if name not in made:
            before = next((other for other in reversed(others[:place]) if other in made), None)
            made.insert(0 if before is None else made.index(before) + 1, name)
    return made
