"""The cue card as QML reads it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.card import Card, CueRow, FigureRow, PromptRow, WordRow
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CardFace(QObject):
    """The cue card, as QML reads it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = Card()
        self._cues = RowModel(CueRow, self)
        self._keywords = RowModel(WordRow, self)
        self._figures = RowModel(FigureRow, self)
        self._lines = RowModel(PromptRow, self)

    def show(self, view: Card) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._cues.show(view.cues)
            self._keywords.show(view.keywords)
            self._figures.show(view.figures)
            self._lines.show(view.lines)
            self.changed.emit()

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._view.page

    @Property(str, notify=changed)
    def station(self) -> str:
        return self._view.station

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._view.name

    @Property(str, notify=changed)
    def wholeName(self) -> str:
        """The station's name, whichever part of it is told."""
        return self._view.whole_name

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._view.number

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._view.count

    @Property(int, notify=changed)
    def part(self) -> int:
        return self._view.part

    @Property(int, notify=changed)
    def parts(self) -> int:
        return self._view.parts

    @Property(str, notify=changed)
    def floor(self) -> str:
        return self._view.floor

    @Property(str, notify=changed)
    def nextName(self) -> str:
        return self._view.next_name

    @Property(str, notify=changed)
    def nextFloor(self) -> str:
        return self._view.next_floor

    @Property(str, notify=changed)
    def nextWay(self) -> str:
        """How she gets there: walk, stairs_up or stairs_down; "" where she need not."""
        return self._view.next_way

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The line that is being told."""
        return self._view.sentence

    @Property(str, notify=changed)
    def leftName(self) -> str:
        return self._view.left_name

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._view.picture

    @Property(int, notify=changed)
    def pictureNumber(self) -> int:
        return self._view.picture_number

    @Property(int, notify=changed)
    def pictures(self) -> int:
        return self._view.pictures

    @Property(int, notify=changed)
    def line(self) -> int:
        return self._view.line

    @Property(str, notify=changed)
    def telling(self) -> str:
        return self._view.telling

    @Property(bool, notify=changed)
    def hasFilm(self) -> bool:
        return self._view.has_film

    @Property(int, notify=changed)
    def filmLeft(self) -> int:
        return self._view.film_left

    @Property(bool, notify=changed)
    def voice(self) -> bool:
        return self._view.voice

    @Property(str, notify=changed)
    def seen(self) -> str:
        return self._view.seen

    @Property(str, notify=changed)
    def seenPicture(self) -> str:
        return self._view.seen_picture

    @Property(str, notify=changed)
    def silence(self) -> str:
        """Why the voice is not heard; the public screen says nothing of it while she leads."""
        return self._view.silence

    @Property(int, notify=changed)
    def nextCue(self) -> int:
        """Which of the cues comes next, the last one when all have passed."""
        coming = (number for number, cue in enumerate(self._view.cues) if cue.next)
        return next(coming, len(self._view.cues) - 1)

    @Property(int, notify=changed)
    def keywordCount(self) -> int:
        return len(self._view.keywords)

    @Property(int, notify=changed)
    def figureCount(self) -> int:
        return len(self._view.figures)

    @Property(int, notify=changed)
    def hereCount(self) -> int:
        """How many of the figures the station tells; they come first."""
        return sum(row.here for row in self._view.figures)

    @Property(QObject, constant=True)
    def cues(self) -> QObject:
        return self._cues

    @Property(QObject, constant=True)
    def keywords(self) -> QObject:
        return self._keywords

    @Property(QObject, constant=True)
    def figures(self) -> QObject:
        return self._figures

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
