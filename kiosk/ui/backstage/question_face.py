"""What must be settled in a draft, or should be looked at, as QML reads it, and the answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.state import Question
from kiosk.ui.backstage.question_rows import NOTHING_ASKED, QuestionRow, QuestionsView, question_row
from kiosk.ui.models import RowModel
from kiosk.workshop.editing import tour_edits
from kiosk.workshop.editing.edits import Edit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QuestionsFace(QObject):
    """Questions that are asked one at a time; what is answered, is about the one that is shown."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = NOTHING_ASKED
        self._shown = RowModel(QuestionRow, self)

    def show(self, view: QuestionsView) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._shown.show([question_row(self._now())] if view.questions else [])
            self.changed.emit()

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The question that is asked, as a list of one; of none when all are answered."""
        return self._shown

    @Property(int, notify=changed)
    def place(self) -> int:
        """The place of the question that is asked, from 0."""
        return self._view.place

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are open."""
        return self._view.open

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether none comes behind the one that is asked before it is answered."""
        return self._view.place + 1 >= len(self._view.questions)

    @Property(int, notify=changed)
    def musts(self) -> int:
        """How many of them keep the tour from being published."""
        return self._view.musts

    @Property(int, notify=changed)
    def asked(self) -> int:
        """How many were open when the editing began."""
        return self._view.asked

    @Property(str, notify=changed)
    def station(self) -> str:
        """The station where its words stand; empty for the tour's own texts."""
        return self._now().station if self._view.questions else ""

    @Slot(int)
    def turn(self, place: int) -> None:
        """Go to another one, and leave this one for later."""
        self._post(at.QuestionTurned(place))

    @Slot()
    def check(self) -> None:
        """It may stand so."""
        self._edit(tour_edits.Checked(self._now().quote, self._now().asked))

    @Slot(str)
    def replace(self, words: str) -> None:
        """Other words in the stead of those that it is about."""
        self._edit(tour_edits.Replaced(self._now().quote, self._now().asked, words))

    @Slot(str)
    def rewrite(self, words: str) -> None:
        """Another sentence in the stead of the one that holds them."""
        now = self._now()
        self._edit(tour_edits.SentenceRewritten(now.quote, now.asked, now.sentence, words))

    @Slot()
    def takeOut(self) -> None:
        """The sentence is not told any more."""
        self._edit(tour_edits.SentenceRemoved(self._now().quote, self._now().asked))

    def _now(self) -> Question:
        return self._view.questions[self._view.place]

    def _edit(self, edit: Edit) -> None:
        self._post(at.EditMade(edit))
