"""The marks in a text that is being written: {facts} and 【cues】 in colours of their own."""

from __future__ import annotations

import re

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickTextDocument

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_FACT = re.compile(r"\{[^{}\n]{1,24}\}")
_CUE = re.compile(r"【[^【】\n]{0,200}】")


@QmlElement
class MarkLight(QObject):
    """Colours what stands in marks in `document`; the text itself stays plain."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QQuickTextDocument | None = None
        self._fact = QColor("black")
        self._cue = QColor("black")
        self._lighter: _Lighter | None = None

    def _get_document(self) -> QQuickTextDocument | None:
        return self._document

    def _set_document(self, document: QQuickTextDocument | None) -> None:
        self._document = document
        self._light()

    document = Property(QQuickTextDocument, _get_document, _set_document, notify=changed)

    def _get_fact(self) -> QColor:
        return self._fact

    def _set_fact(self, colour: QColor) -> None:
        self._fact = colour
        self._light()

    fact = Property(QColor, _get_fact, _set_fact, notify=changed)
    """Of what stands in braces."""

    def _get_cue(self) -> QColor:
        return self._cue

    def _set_cue(self, colour: QColor) -> None:
        self._cue = colour
        self._light()

    cue = Property(QColor, _get_cue, _set_cue, notify=changed)
    """Of what is shown to the guide only."""

    def _light(self) -> None:
        if self._document is not None:
            self._lighter = _Lighter(self._document, self._fact, self._cue)
        self.changed.emit()


class _Lighter(QSyntaxHighlighter):
    def __init__(self, document: QQuickTextDocument, fact: QColor, cue: QColor) -> None:
        super().__init__(document.textDocument())
        self._looks = ((_FACT, _look(fact)), (_CUE, _look(cue)))

    def highlightBlock(self, text: str) -> None:
        """Colour the marks of one paragraph."""
        for mark, look in self._looks:
            for found in mark.finditer(text):
                # Qt counts in UTF-16, Python in characters.
                before, within = (
                    len(part.encode("utf-16-le")) // 2 for part in (text[: found.start()], found[0])
                )
                self.setFormat(before, within, look)


def _look(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    look.setFontWeight(QFont.Weight.DemiBold)
    return look
