"""An intake for programs: the one object that `import --json` prints. Keys are only ever added at ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.intake.draft import (
    DraftCue,
    DraftForm,
    DraftPart,
    DraftStation,
    DraftTour,
    Figure,
    Finding,
    Repair,
)
from kiosk.intake.drafting.changes import Change
from kiosk.intake.take_in import Intake


def listing(
    intake: Intake,
    changes: Sequence[Sequence[Change]] = (),
    files: Sequence[str] = (),
    settled: frozenset[int] = frozenset(),
) -> dict[str, Any]:
    """The object, ready for `json.dumps`: the same document gives the same text.

    *changes* and *files* are those of each tour, in their order, when something was written; *settled* are
    the places of the findings that people have settled there.
    """
    manuscript = intake.manuscript
    tours = [
        {**_tour(tour), "file": files[number] if number < len(files) else "", "changes": changed}
        for number, tour in enumerate(intake.tours)
        for changed in [[_change(each) for each in changes[number]] if number < len(changes) else []]
    ]
    return {
        "source": manuscript.source,
        "encoding": manuscript.encoding,
        "tours": tours,
        "findings": [
            {**_finding(each), "settled": place in settled} for place, each in enumerate(intake.findings)
        ],
        "repairs": [{**_repair(each), "undone": each.number in intake.undone} for each in intake.repairs],
        "figures": [_figure(each) for each in intake.figures],
        "left_out": list(manuscript.left_out),
        "doubt": list(manuscript.doubt),
    }


def _tour(tour: DraftTour) -> dict[str, Any]:
    # The kiosk shows a film's words as chapters, but a script for a film is one still.
    return {
        "title": tour.title,
        "form": DraftForm(tour.form).value,
        "language": tour.language,
        "greeting": tour.greeting,
        "closing": tour.closing,
        "stations": [_station(station) for station in tour.stations],
        "subtitle": tour.subtitle,
        "heading": tour.heading,
        "first": tour.first,
        "last": tour.last,
    }


def _station(station: DraftStation) -> dict[str, Any]:
    return {
        "name": station.name,
        "floor": station.floor,
        "opening": station.opening,
        "text": station.text,
        "cues": _cues(station.cues),
        "parts": [_part(part) for part in station.parts],
        "leave": station.leave,
        "heading": station.heading,
        "line": station.line,
        "minutes": station.minutes,
        "keywords": list(station.keywords),
        "pictures": len(station.pictures),
    }


def _part(part: DraftPart) -> dict[str, Any]:
    return {
        "name": part.name,
        "opening": part.opening,
        "text": part.text,
        "cues": _cues(part.cues),
        "heading": part.heading,
        "line": part.line,
        "pictures": len(part.pictures),
    }


def _cues(cues: Iterable[DraftCue]) -> list[dict[str, str]]:
    return [{"text": cue.text, "kind": cue.kind.value} for cue in cues]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "must": finding.must,
        "line": finding.line,
        "quote": finding.quote,
        "say": finding.say,
        "ways": list(finding.ways),
        "tour": finding.tour,
        "station": finding.station,
    }


def _repair(repair: Repair) -> dict[str, Any]:
    return {
        "kind": repair.kind.value,
        "line": repair.line,
        "before": repair.before,
        "after": repair.after,
        "number": repair.number,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit,
        "quote": figure.quote,
        "line": figure.line,
        "tour": figure.tour,
        "station": figure.station,
    }


def _change(change: Change) -> dict[str, str]:
    return {"kind": change.kind.value, "station": change.station, "say": change.say}
