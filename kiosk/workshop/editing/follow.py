"""The same edit in a translation: its stations have the tour's ids, and stay together with them."""

from __future__ import annotations

from kiosk.tour.text import pieces
from kiosk.tour.tree import Tree, line, records
from kiosk.workshop.editing.cutting import split
from kiosk.workshop.editing.edits import Edit, Merged, Split
from kiosk.workshop.editing.find import having, ids_in, station_of, stations, with_stations
from kiosk.workshop.editing.joining import merged
from kiosk.workshop.editing.ways import stops_of


def followed(translation: Tree, edit: Edit, before: Tree, after: Tree) -> Tree:
    """A translation after an edit that made the tour *after* of the tour *before*.

    Words are nobody's to translate here: what was rewritten stays as it was translated. A text is cut where
    the tour's was when it has as many sentences; else it stays whole at the first of the two stations.
    """
    made = translation
    known = ids_in(stations(translation))
    if isinstance(edit, Split) and edit.station in known:
        new = next(each for each in ids_in(stations(after)) if each not in ids_in(stations(before)))
        text = str(station_of(before, edit.station).get("text", ""))
        if len(pieces(str(station_of(translation, edit.station).get("text", "")))) == len(pieces(text)):
            made = split(translation, Split(edit.station, edit.sentence), new)
    elif isinstance(edit, Merged) and edit.other in known:
        if edit.station in known:
            made = merged(translation, edit)
        else:
            found = stations(translation)
            found[known.index(edit.other)] = {**found[known.index(edit.other)], "id": edit.station}
            made = with_stations(translation, found)
    return _routes(_stations(made, after), after)


def _stations(translation: Tree, after: Tree) -> Tree:
    """The translation with the tour's stations and parts alone, in their order."""
    found = {line(each, "id"): each for each in stations(translation)}
    made = [_parts(found[line(each, "id")], each) for each in stations(after) if line(each, "id") in found]
    return with_stations(translation, made) if made != stations(translation) else translation


def _parts(station: Tree, original: Tree) -> Tree:
    left = [
        each for each in records(station, "parts") if line(each, "id") in ids_in(records(original, "parts"))
    ]
    return having(station, "parts", left) if left != records(station, "parts") else station


def _routes(translation: Tree, after: Tree) -> Tree:
    """The translation with the tour's routes alone; one that names stations names the tour's."""
    found = {line(each, "id"): each for each in records(after, "routes")}
    made: list[Tree] = []
    for route in records(translation, "routes"):
        original = found.get(line(route, "id"))
        if original is not None:
            stops = stops_of(original)
            made.append({**route, "stations": stops} if stops_of(route) and stops else route)
    return having(translation, "routes", made) if made != records(translation, "routes") else translation
