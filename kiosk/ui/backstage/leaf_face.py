"""The page of one station of a draft as QML reads it, and its edits."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.editing import events as at
from kiosk.ui.backstage.edit_rows import ChoiceRow, EditView, PartRow, PictureRow, SentenceRow, ShelfRow
from kiosk.ui.models import RowModel
from kiosk.workshop.editing import edits
from kiosk.workshop.editing.edits import Edit
from kiosk.workshop.editing.tour_edits import RouteChanged

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LeafFace(QObject):
    """One station that is edited."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = EditView()
        self._sentences = RowModel(SentenceRow, self)
        self._parts = RowModel(PartRow, self)
        self._pictures = RowModel(PictureRow, self)
        self._shelf = RowModel(ShelfRow, self)
        self._floors = RowModel(ChoiceRow, self)
        self._routes = RowModel(ChoiceRow, self)

    def show(self, view: EditView) -> None:
        """Take on these values."""
        self._view = view
        self._sentences.show(view.sentences)
        self._parts.show(view.parts)
        self._pictures.show(view.pictures)
        self._shelf.show(view.shelf)
        self._floors.show(view.floors)
        self._routes.show(view.routes)
        self.changed.emit()

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._view.number

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._view.name

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._view.text

    @Property(str, notify=changed)
    def brief(self) -> str:
        """The short text, "" where there is none."""
        return self._view.short

    @Property(str, notify=changed)
    def onward(self) -> str:
        """The words on the way to the next station."""
        return self._view.leave

    @Property(str, notify=changed)
    def keywords(self) -> str:
        """The words on the guide's card, parted by 、."""
        return self._view.keywords

    @Property(str, notify=changed)
    def cover(self) -> str:
        return self._view.cover

    @Property(str, notify=changed)
    def following(self) -> str:
        """The name of the station behind it, "" for the last."""
        return self._view.following_name

    @Property(bool, notify=changed)
    def last(self) -> bool:
        return not self._view.following

    # The stubs want a type, but qmllint finds none in QML for `list`; PySide6 takes the name of Qt's own.
    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def marks(self) -> list[str]:
        """What can be put into a text for a figure to stand in."""
        return list(self._view.figures)

    @Property(int, notify=changed)
    def sentenceCount(self) -> int:
        return len(self._view.sentences)

    @Property(int, notify=changed)
    def floorCount(self) -> int:
        return len(self._view.floors)

    @Property(int, notify=changed)
    def routeCount(self) -> int:
        return len(self._view.routes)

    @Property(int, notify=changed)
    def pictureCount(self) -> int:
        return len(self._view.pictures)

    @Property(QObject, constant=True)
    def sentences(self) -> QObject:
        return self._sentences

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        return self._parts

    @Property(QObject, constant=True)
    def pictures(self) -> QObject:
        return self._pictures

    @Property(QObject, constant=True)
    def shelf(self) -> QObject:
        return self._shelf

    @Property(QObject, constant=True)
    def floors(self) -> QObject:
        return self._floors

    @Property(QObject, constant=True)
    def routes(self) -> QObject:
        return self._routes

    @Slot(str)
    def rename(self, name: str) -> None:
        self._edit(edits.Renamed(self._view.station, name))

    @Slot(str)
    def writeText(self, text: str) -> None:
        self._edit(edits.TextSet(self._view.station, text))

    @Slot(int, str)
    def writeSentence(self, number: int, text: str) -> None:
        self._edit(edits.SentenceSet(self._view.station, number, text))

    @Slot(str)
    def writeBrief(self, text: str) -> None:
        self._edit(edits.ShortSet(self._view.station, text))

    @Slot(str)
    def writeOnward(self, text: str) -> None:
        self._edit(edits.LeaveSet(self._view.station, text))

    @Slot(str)
    def writeKeywords(self, words: str) -> None:
        """The words on the guide's card, parted as people part words."""
        self._edit(edits.KeywordsSet(self._view.station, tuple(re.split(r"[、，,；;\n]+", words))))

    @Slot(str, str)
    def writePart(self, part: str, text: str) -> None:
        """What is told at a sub-stop."""
        self._edit(edits.TextSet(self._view.station, text, part))

    @Slot(str)
    def setFloor(self, floor: str) -> None:
        """On that floor; on none when it is there already."""
        there = any(one.id == floor and one.chosen for one in self._view.floors)
        self._edit(edits.FloorSet(self._view.station, "" if there else floor))

    @Slot(str)
    def turnRoute(self, route: str) -> None:
        """On that route, or off it when it is there already."""
        there = any(one.id == route and one.chosen for one in self._view.routes)
        self._edit(RouteChanged(route, self._view.station, not there))

    @Slot(int)
    def hear(self, sentence: int) -> None:
        self._post(at.HearingOrdered(sentence))

    @Slot(int)
    def split(self, sentence: int) -> None:
        self._edit(edits.Split(self._view.station, sentence))

    @Slot()
    def merge(self) -> None:
        self._edit(edits.Merged(self._view.station, self._view.following))

    @Slot()
    def remove(self) -> None:
        self._edit(edits.Deleted(self._view.station))

    @Slot(str)
    def addPicture(self, file: str) -> None:
        self._edit(edits.PictureAdded(self._view.station, file))

    @Slot(int)
    def removePicture(self, place: int) -> None:
        self._edit(edits.PictureRemoved(self._view.station, place))

    @Slot(int, int)
    def movePicture(self, place: int, to: int) -> None:
        self._edit(edits.PictureMoved(self._view.station, place, to))

    @Slot(int, str)
    def captionPicture(self, place: int, caption: str) -> None:
        self._edit(edits.PictureCaptioned(self._view.station, place, caption))

    def _edit(self, edit: Edit) -> None:
        self._post(at.EditMade(edit))
