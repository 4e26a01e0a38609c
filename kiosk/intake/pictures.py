"""The pictures of a document for people: how many there are, at which stations, and which found no place."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.intake.draft import DraftForm, DraftStation
from kiosk.intake.take_in import Intake, pictures_of


def pictures_told(intake: Intake) -> Iterator[str]:
    """The lines on pictures; none for a document without any."""
    places = [
        f"第 {number} {'站' if tour.form is DraftForm.WALK else '章'}“{station.name}”{len(found)} 张"
        for tour in intake.tours
        for number, station in enumerate(tour.stations, 1)
        if (found := _at(station))
    ]
    used = set(intake.elsewhere).union(*map(pictures_of, intake.tours))
    lines = [
        line.number for line in intake.manuscript.lines for picture in line.pictures if picture not in used
    ]
    if not places and not lines:
        return
    count = sum(len(_at(station)) for tour in intake.tours for station in tour.stations)
    yield ""
    yield f"图片 {count} 张：{'，'.join(places)}。" if places else "图片一张也没有放进站里。"
    if lines:
        where = "、".join(map(str, dict.fromkeys(lines)))
        yield f"没有用上的图片 {len(lines)} 张，在第 {where} 行，不在哪一站里；要用就移到那一站的文字下面。"


def _at(station: DraftStation) -> set[int]:
    return {*station.pictures, *(picture for part in station.parts for picture in part.pictures)}
