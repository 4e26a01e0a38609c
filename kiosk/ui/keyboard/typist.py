"""The typist: what the keys on the screen write into the field that has the focus."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.show.state import Language
from kiosk.ui.keyboard.composing import LONGEST, Candidate, CandidateRow, candidates
from kiosk.ui.keyboard.lexicon import Lexicon, load_lexicon
from kiosk.ui.keyboard.names import own_words
from kiosk.ui.keyboard.spelling import PART
from kiosk.ui.language import written_for
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_LOOK = 20  # milliseconds between two looks whether the words were read

log = logging.getLogger(__name__)


@QmlElement
class Typist(QObject):
    """Writes into `field` what fingers choose, as an input method does; only its letters wait here.

    It writes past the window: no key of it is ever a key of the guide's remote. Nothing that was written is
    remembered, here or on the disk. Without its words, which it says in the log, it writes Latin letters.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: QQuickItem | None = None
        self._letters = ""
        self._offers: tuple[Candidate, ...] = ()
        self._rows = RowModel(CandidateRow, self)
        self._pinyin = True
        self._traditional = False
        self._lexicon: Lexicon | None = None
        self._spells = True
        self._reading: Future[Lexicon] | None = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._take_words)

    def _get_field(self) -> QQuickItem | None:
        return self._field

    def _set_field(self, field: QQuickItem | None) -> None:
        if field is not self._field:
            self._field = field
            self._spell("")

    field = Property(QQuickItem, _get_field, _set_field, notify=changed)

    def _get_pinyin(self) -> bool:
        return self._pinyin and self._spells

    def _set_pinyin(self, pinyin: bool) -> None:
        if pinyin != self._pinyin:
            self.settle()
            self._pinyin = pinyin
            self.changed.emit()

    pinyin = Property(bool, _get_pinyin, _set_pinyin, notify=changed)
    """Whether letters are spelt into hanzi."""

    def _get_traditional(self) -> bool:
        return self._traditional

    def _set_traditional(self, traditional: bool) -> None:
        self._traditional = traditional
        self.changed.emit()

    traditional = Property(bool, _get_traditional, _set_traditional, notify=changed)
    """Whether hanzi are written in traditional characters."""

    @Property(bool, notify=changed)
    def spells(self) -> bool:
        """Whether pinyin is to be had at all."""
        return self._spells

    @Property(str, notify=changed)
    def letters(self) -> str:
        """What is spelt and not yet chosen."""
        return self._letters

    @Property(QObject, constant=True)
    def offers(self) -> QObject:
        """What the letters may mean, the likeliest first."""
        return self._rows

    @Slot("QStringList")
    def begin(self, names: list[str]) -> None:
        """Read the words, and have what the hall calls its own among them; until then nothing is offered."""
        reader = ThreadPoolExecutor(1, "words of the keyboard")
        self._reading = reader.submit(_words, tuple(names))
        reader.shutdown(wait=False)
        self._look.start()

    @Slot(str)
    def type(self, sign: str) -> None:
        """A letter waits where pinyin is spelt; any other sign is written, and before it what waited."""
        if self._get_pinyin() and (sign in _LETTERS or (sign == PART and self._letters)):
            if len(self._letters) >= LONGEST:
                self.settle()
            self._spell(self._letters + sign)
            return
        waited = self._letters != ""
        self.settle()
        if not (waited and sign == " "):  # the space bar takes the first
            self._write(sign)

    @Slot()
    def erase(self) -> None:
        """Take back the last letter that waits, or the sign before the cursor."""
        if self._letters:
            self._spell(self._letters[:-1])
        else:
            self._press(Qt.Key.Key_Backspace)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Write that offer; the letters it does not stand for wait on."""
        if 0 <= place < len(self._offers):
            offer = self._offers[place]
            self._write(self._written(offer))
            self._spell(self._letters[offer.taken :].lstrip(PART))

    @Slot()
    def settle(self) -> None:
        """Write what the letters that wait most likely mean; what is no pinyin is written as it stands."""
        while self._letters and self._offers:
            self.choose(0)
        if self._letters:
            self._write(self._letters)
            self._spell("")

    @Slot()
    def forget(self) -> None:
        """What waits is not written."""
        self._spell("")

    @Slot(int)
    def move(self, by: int) -> None:
        """The cursor by one place, back or on."""
        self.settle()
        self._press(Qt.Key.Key_Left if by < 0 else Qt.Key.Key_Right)

    @Slot()
    def enter(self) -> None:
        """The enter key: a new line where there are many."""
        self.settle()
        self._press(Qt.Key.Key_Return)

    def _spell(self, letters: str) -> None:
        self._letters = letters
        self._offers = candidates(letters, self._lexicon) if letters and self._lexicon else ()
        self._rows.show([CandidateRow(self._written(offer)) for offer in self._offers])
        self.changed.emit()

    def _take_words(self) -> None:
        """Have the words once they were read."""
        if self._reading is None or not self._reading.done():
            return
        self._look.stop()
        try:
            self._lexicon = self._reading.result()
        except OSError as error:
            log.warning("no pinyin on the keyboard: %s", error)
            self._spells = False
        self._spell(self._letters)

    def _written(self, offer: Candidate) -> str:
        return written_for(offer.text, Language.TRADITIONAL) if self._traditional else offer.text

    def _write(self, text: str) -> None:
        if self._field is not None:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(self._field, event)

    def _press(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if self._field is not None:
                text = "\r" if key == Qt.Key.Key_Return else ""
                event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, text)
                QCoreApplication.sendEvent(self._field, event)


def _words(names: tuple[str, ...]) -> Lexicon:
    lexicon = load_lexicon()
    return lexicon.with_own(own_words(names, lexicon))
