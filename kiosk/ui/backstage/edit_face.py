"""The editing room as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import Turn, Way
from kiosk.ui.backstage.edit_rows import EditView, LeafRow, WordRow
from kiosk.ui.backstage.leaf_face import LeafFace
from kiosk.ui.backstage.question_face import QuestionsFace
from kiosk.ui.backstage.whole_face import WholeFace
from kiosk.ui.models import RowModel
from kiosk.workshop.editing import edits, tour_edits

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EditFace(QObject):
    """A tour's draft: its stations, what can be undone, and what must be settled."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = EditView()
        self._leaves = RowModel(LeafRow, self)
        self._words = RowModel(WordRow, self)
        self._leaf = LeafFace(post, self)
        self._questions = QuestionsFace(post, self)
        self._whole = WholeFace(post, self)

    def show(self, view: EditView) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._leaves.show(view.leaves)
            self._words.show(view.words)
            self._leaf.show(view)
            self._questions.show(view.questions)
            self._whole.show(view.whole)
            self.changed.emit()

    @Property(str, notify=changed)
    def view(self) -> str:
        """The page that is open, as `View` names it."""
        return self._view.view

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._view.title

    @Property(bool, notify=changed)
    def altered(self) -> bool:
        """Whether there is something to save."""
        return self._view.changed

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return self._view.can_undo

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        return self._view.can_redo

    @Property(bool, notify=changed)
    def usable(self) -> bool:
        """Whether another edit can be made."""
        return self._view.usable

    @Property(str, notify=changed)
    def clash(self) -> str:
        """What stands between draft and file, as `Clash` names it."""
        return self._view.clash

    @Property(int, notify=changed)
    def stationCount(self) -> int:
        return len(self._view.leaves)

    # The stubs want a type, but qmllint finds none in QML for `list`; PySide6 takes the name of Qt's own.
    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def faults(self) -> list[str]:
        """What is wrong with the station whose page is open, or with the tour as a whole."""
        return list(self._view.faults)

    @Property(QObject, constant=True)
    def leaves(self) -> QObject:
        return self._leaves

    @Property(QuestionsFace, constant=True)
    def questions(self) -> QuestionsFace:
        return self._questions

    @Property(WholeFace, constant=True)
    def whole(self) -> WholeFace:
        return self._whole

    @Property(QObject, constant=True)
    def words(self) -> QObject:
        return self._words

    @Property(LeafFace, constant=True)
    def leaf(self) -> LeafFace:
        return self._leaf

    @Slot()
    def begin(self) -> None:
        self._post(at.EditingOrdered())

    @Slot(str)
    def openStation(self, station: str) -> None:
        self._post(at.StationOpened(station))

    @Slot()
    def openQuestions(self) -> None:
        self._post(at.QuestionsOpened())

    @Slot()
    def openWhole(self) -> None:
        self._post(at.WholeOpened())

    @Slot()
    def goBack(self) -> None:
        self._post(at.PageLeft())

    @Slot()
    def undo(self) -> None:
        self._post(at.TurnOrdered(Turn.UNDO))

    @Slot()
    def redo(self) -> None:
        self._post(at.TurnOrdered(Turn.REDO))

    @Slot()
    def save(self) -> None:
        self._post(at.SaveOrdered())

    @Slot()
    def drop(self) -> None:
        self._post(at.DropOrdered())

    @Slot(str)
    def reconcile(self, way: str) -> None:
        self._post(at.WayChosen(Way(way)))

    @Slot(int, int)
    def move(self, place: int, to: int) -> None:
        """Have the station at one place of the list stand at another."""
        order = [leaf.station for leaf in self._view.leaves]
        station = order.pop(place)
        before = order[to] if to < len(order) else ""
        self._post(at.EditMade(edits.Moved(station, before)))

    @Slot(str, str)
    def sayWord(self, written: str, said: str) -> None:
        """Have a word said so in this tour; empty, as it is written."""
        self._post(at.EditMade(tour_edits.PronunciationSet(written, said)))

    @Slot(str, str)
    def sayHallWord(self, written: str, said: str) -> None:
        """Have a word said so in all tours of the hall."""
        self._post(at.HallWordWritten(written, said))
