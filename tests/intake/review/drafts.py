"""Drafts for tests: a text becomes a manuscript and one tour, each paragraph a station of its own."""

from __future__ import annotations

from kiosk.intake.draft import DraftForm, DraftStation, DraftTour, Finding, FindingKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.review.review import reviewed


def a_manuscript(text: str) -> Manuscript:
    """The lines of a text, numbered from 1."""
    return Manuscript("稿子.txt", "txt", tuple(Line(line, n) for n, line in enumerate(text.split("\n"), 1)))


def a_station(name: str, text: str, line: int, floor: str | None = None) -> DraftStation:
    """A station whose passage is its text."""
    return DraftStation(name, "", text, text[:20], floor=floor, line=line)


def a_tour(
    *stations: DraftStation, greeting: str = "", closing: str = "", first: int = 1, last: int = 0
) -> DraftTour:
    """A walk of these stations, from its first line to its last."""
    until = last or max((station.line for station in stations), default=first)
    return DraftTour(
        "导览", "", DraftForm.WALK, "zh-Hans", greeting, stations, closing, first=first, last=until
    )


def one_tour(text: str) -> DraftTour:
    """A tour with a station for each paragraph."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    stations = [a_station(f"第{number}处", line, number) for number, line in lines]
    return a_tour(*stations, last=len(text.split("\n")))


def findings_of(text: str, *kinds: FindingKind) -> tuple[Finding, ...]:
    """What the review of a text finds; of these kinds alone when any is given."""
    found = reviewed((one_tour(text),), a_manuscript(text))
    return tuple(finding for finding in found if not kinds or finding.kind in kinds)
