"""The guide's hand on a remote or a keyboard: keys struck in a window become events of the show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt, QWindow

from kiosk.show.events import Event
from kiosk.show.reception.key_names import beside_text, key_name
from kiosk.show.reception.keys import Bounce, Deed, Keys, event_of
from kiosk.show.state import Show

_TEXTS = ("QQuickTextInput", "QQuickTextEdit")  # and the fields of Qt's Controls, which are made of them
_Modifier = Qt.KeyboardModifier


class KeyWatch(QObject):
    """An event filter for windows. In a reception it takes the guide's keys before the page has them.

    Without one it takes only the keys of the gate, and what a visitor presses goes on to the page. Where
    somebody types, only keys that write nothing are taken. *clock* counts seconds.
    """

    prompter = Signal()  # the full text, on or off: the guide's own screen knows what to do

    def __init__(
        self,
        post: Callable[[Event], None],
        shown: Callable[[], Show],
        keys: Keys,
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._shown = shown
        self._keys = keys
        self._clock = clock
        self._bounce = Bounce()
        self._down: set[int] = set()  # keys whose press was taken

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether a key was the guide's: the whole of it, from its shortcut to its release."""
        if isinstance(event, QKeyEvent):
            match event.type():
                case QEvent.Type.KeyPress:
                    return self._press(watched, event)
                case QEvent.Type.KeyRelease:
                    return self._release(event)
                case QEvent.Type.ShortcutOverride if self._hers(watched, event, self._shown()):
                    event.accept()  # else a shortcut of the page would have the key before anybody
                    return True
        return super().eventFilter(watched, event)

    def _press(self, window: QObject, event: QKeyEvent) -> bool:
        show, repeated = self._shown(), event.isAutoRepeat()
        if not self._hers(window, event, show):
            # What opened the gate and is still held down does not go on to write into it.
            return repeated and event.key() in self._down
        if not repeated:
            self._down.add(event.key())
        deed = self._keys.deed(_held(event) + _bare(event))
        if deed is None or (repeated and not deed.repeats):
            return True
        if self._bounce.struck(
            _bare(event), self._clock()
        ):  # it slows a held key, too: she can let go in time
            self._do(deed, show)
        return True

    def _release(self, event: QKeyEvent) -> bool:
        """Whether a key that comes up is one whose press was taken, whatever has happened meanwhile."""
        if event.key() not in self._down:
            return False
        if not event.isAutoRepeat():
            self._down.discard(event.key())
            self._bounce.let_go(_bare(event), self._clock())
        return True

    def _hers(self, window: QObject, event: QKeyEvent, show: Show) -> bool:
        """Whether a key is meant for her at this moment, and not for what has the keyboard.

        Held with Ctrl, Shift or Alt it is hers all the same: the page would take it for the bare key.
        """
        bare = _bare(event)
        name = _held(event) + bare
        if show.reception is None:
            if self._keys.deed(name) not in (Deed.GATE, Deed.BACKSTAGE):
                return False
        elif name not in self._keys and bare not in self._keys:
            return False
        elif bare == "Esc" and (show.sheet is not None or show.film):
            return False  # it closes what lies over the page, as everywhere
        return beside_text(bare) or not (show.gate is not None or _types(window))

    def _do(self, deed: Deed, show: Show) -> None:
        if deed is Deed.PROMPTER:
            self.prompter.emit()
        elif (event := event_of(deed, show)) is not None:
            self._post(event)


def _bare(event: QKeyEvent) -> str:
    """The name of a key without what is held with it; empty for a key that has none."""
    return key_name(QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)) or ""


def _held(event: QKeyEvent) -> str:
    """What is held with a key, as names have it before the key's; Alt makes it nobody's name."""
    held = event.modifiers()
    words = "Alt+" if held & (_Modifier.AltModifier | _Modifier.MetaModifier) else ""
    words += "Ctrl+" if held & _Modifier.ControlModifier else ""
    return words + ("Shift+" if held & _Modifier.ShiftModifier else "")


def _types(window: QObject) -> bool:
    """Whether a text that can be changed has the keyboard in a window; one to read only has not."""
    focus = window.focusObject() if isinstance(window, QWindow) else None
    if focus is None or not any(focus.inherits(text) for text in _TEXTS):
        return False
    return not focus.property("readOnly")
