"""The stations and parts of a script that comes again, under the ids that they have already."""

from __future__ import annotations

from kiosk.intake.drafting.ids import ids_of
from kiosk.intake.drafting.matching import matched
from kiosk.intake.drafting.sides import literal
from kiosk.tour.tree import Tree, line, records


def under_old_ids(new: Tree, before: Tree, file: Tree) -> Tree:
    """The values of *new*, each record that was there *before* under its id of then, others under free ones.

    Ids that the *file* uses are not free either.
    """
    olds = records(literal(before), "stations")
    # Stations are known by what they read like, whether figures are spelt out in them or not.
    read = records(literal(new), "stations")
    stations, names = _renamed(records(new, "stations"), read, olds, records(file, "stations"))
    parts = {line(each, "id"): records(each, "parts") for each in olds}
    in_file = {line(each, "id"): records(each, "parts") for each in records(file, "stations")}
    made = []
    for station, as_read in zip(stations, read, strict=True):
        own = line(station, "id")
        found, _ = _renamed(
            records(station, "parts"), records(as_read, "parts"), parts.get(own, []), in_file.get(own, [])
        )
        made.append({**station, "parts": found} if found else station)
    review = [
        {**each, "station": names[line(each, "station")]} if line(each, "station") in names else each
        for each in records(new, "review")
    ]
    return {**new, "stations": made, **({"review": review} if review else {})}


def _renamed(
    new: list[Tree], read: list[Tree], olds: list[Tree], used: list[Tree]
) -> tuple[list[Tree], dict[str, str]]:
    """The records with their ids, and which of their own ids became which; *read* is what they read like."""
    pairs = matched(read, olds)
    taken = {line(each, "id") for each in [*olds, *used]}
    made: list[Tree] = []
    names: dict[str, str] = {}
    for place, record in enumerate(new):
        own = line(record, "id")
        name = line(olds[pairs[place]], "id") if place in pairs else ids_of([own], own, taken)[0]
        taken.add(name)
        names[own] = name
        made.append({**record, "id": name})
    return made, names
