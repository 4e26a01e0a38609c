"""What intake makes of a file or a text, for tests: read, repaired, outlined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.intake.draft import DraftCue, DraftTour
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline.outline import outlined
from kiosk.intake.reading.read import read
from kiosk.intake.repair.repair import repaired

_CUE = re.compile("【[^】]*】")


def drafted(path: Path) -> tuple[DraftTour, ...]:
    """The draft tours of a document."""
    return outlined(repaired(read(path))[0])


def written(text: str) -> Manuscript:
    """A manuscript of plain lines."""
    return Manuscript(
        "text", "txt", tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    )


def outline_of(text: str) -> DraftTour:
    """The one draft tour of a text, as it stands."""
    (tour,) = outlined(written(text))
    return tour


def cues_of(tour: DraftTour) -> tuple[DraftCue, ...]:
    """Every cue of a tour, with those of sub-stops."""
    return tuple(
        cue
        for station in tour.stations
        for cue in (*station.cues, *(cue for part in station.parts for cue in part.cues))
    )


def told_in(tour: DraftTour) -> Iterator[str]:
    """Everything that is spoken in a tour, in order, without its cues."""
    yield _CUE.sub("", tour.greeting)
    for station in tour.stations:
        yield _CUE.sub("", station.text)
        yield from (_CUE.sub("", part.text) for part in station.parts)
        yield _CUE.sub("", station.leave)
    yield _CUE.sub("", tour.closing)


def hanzi(text: str) -> str:
    """The hanzi of a text."""
    return "".join(letter for letter in text if "\u3400" <= letter <= "\u9fff")


def hanzi_kept(tour: DraftTour) -> str:
    """Every hanzi that a tour holds, heading and cues included, in the order in which they are told."""
    texts = [tour.heading, tour.greeting]
    for station in tour.stations:
        texts += [station.heading, station.text]
        texts += [text for part in station.parts for text in (part.heading, part.text)]
        texts.append(station.leave)
    return hanzi("".join([*texts, tour.closing]))
