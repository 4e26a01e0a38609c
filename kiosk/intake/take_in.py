"""The whole way in: a document → its manuscript, what was repaired, its tours, and what to look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.intake.draft import DraftTour, Figure, Finding, Repair
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.outline.outline import outlined
from kiosk.intake.reading.read import read
from kiosk.intake.repair.repair import repaired
from kiosk.intake.review.figures import figures
from kiosk.intake.review.review import reviewed


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of a document; the manuscript is the repaired one. All in the order of the document.

    `undone` are the numbers of the repairs that were not made. `elsewhere` are the pictures of tours that
    the document has and this lacks, by their places in the illustrations.
    """

    manuscript: Manuscript
    repairs: tuple[Repair, ...]
    tours: tuple[DraftTour, ...]
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...]
    undone: frozenset[int] = frozenset()
    elsewhere: frozenset[int] = frozenset()

    @property
    def document(self) -> str:
        """The document's name without its ending."""
        return Path(self.manuscript.source).stem

    def only(self, *numbers: int) -> Intake:
        """The same with some tours alone, counted from 0; what concerns no single tour stays."""
        places = {number: place for place, number in enumerate(numbers)}
        return Intake(
            self.manuscript,
            self.repairs,
            tuple(self.tours[number] for number in numbers),
            tuple(
                finding if finding.tour is None else replace(finding, tour=places[finding.tour])
                for finding in self.findings
                if finding.tour is None or finding.tour in places
            ),
            tuple(
                replace(figure, tour=places[figure.tour]) for figure in self.figures if figure.tour in places
            ),
            self.undone,
            frozenset(
                place
                for number, other in enumerate(self.tours)
                if number not in places
                for place in pictures_of(other)
            ),
        )

    def findings_of(self, tour: int) -> tuple[Finding, ...]:
        """What is to be looked at in one tour, with what concerns no single one."""
        return tuple(finding for finding in self.findings if finding.tour in (tour, None))

    def figures_of(self, tour: int) -> tuple[Figure, ...]:
        """What may become a fact of one tour."""
        return tuple(figure for figure in self.figures if figure.tour == tour)


def take_in(path: Path, encoding: str | None = None, undone: frozenset[int] = frozenset()) -> Intake:
    """The document at *path*, read, repaired but for the repairs *undone*, divided and looked through.

    *encoding* forces that of a text file. Raises KioskError for a document that cannot be read.
    """
    manuscript, repairs = repaired(read(path, encoding), undone)
    tours = outlined(manuscript)
    return Intake(manuscript, repairs, tours, reviewed(tours, manuscript), figures(tours), undone)


def pictures_of(tour: DraftTour) -> frozenset[int]:
    """The pictures of all stations of a tour, by their places in the manuscript's illustrations."""
    stations = [each.pictures for each in tour.stations]
    parts = [part.pictures for each in tour.stations for part in each.parts]
    return frozenset(place for places in (*stations, *parts) for place in places)
