"""The interface's words in the visitor's language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.show.state import Language

if TYPE_CHECKING:
    from opencc import OpenCC

_FOLDER = Path(__file__).parent / "i18n"
_FILES = {Language.TRADITIONAL: "kiosk_zh_Hant.qm", Language.ENGLISH: "kiosk_en.qm"}


@lru_cache(maxsize=4096)
def written_for(text: str, language: Language) -> str:
    """A tour's words as a reader of that language sees them: in traditional characters, or as written."""
    return str(_tables().convert(text)) if language is Language.TRADITIONAL else text


@lru_cache(maxsize=1)
def _tables() -> OpenCC:
    """The characters' tables, 44 MB of memory: read when the first visitor asks for them."""
    from opencc import OpenCC

    return OpenCC("s2tw")


class Interpreter(QObject):
    """Puts the interface into a language; simplified Chinese is what the pages are written in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._translators: dict[Language, QTranslator] = {}
        for language, file in _FILES.items():
            translator = QTranslator(self)
            if translator.load(str(_FOLDER / file)):
                self._translators[language] = translator
        self._current: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Use that language from now on; the engine has to translate its pages anew."""
        if self._current is not None:
            QCoreApplication.removeTranslator(self._current)
        self._current = self._translators.get(language)
        if self._current is not None:
            QCoreApplication.installTranslator(self._current)
