"""The visitor's comfort as QML reads and sets it: type, motion, loudness, pace, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show.state import Comfort, Language
from kiosk.show.wishes import BigTextSet, CalmSet, LanguageSet, SpeedSet, VolumeSet, Wish

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ComfortFace(QObject):
    """What the visitor has made comfortable, and what he wishes for."""

    changed = Signal()

    def __init__(self, post: Callable[[Wish], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = Comfort()

    def show(self, view: Comfort) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Property(bool, notify=changed)
    def big(self) -> bool:
        return self._view.big

    @Property(bool, notify=changed)
    def calm(self) -> bool:
        return self._view.calm

    @Property(float, notify=changed)
    def volume(self) -> float:
        return self._view.volume

    @Property(float, notify=changed)
    def speed(self) -> float:
        return self._view.speed

    @Property(str, notify=changed)
    def language(self) -> str:
        return str(self._view.language)

    @Slot(bool)
    def setBig(self, on: bool) -> None:
        self._post(BigTextSet(on))

    @Slot(bool)
    def setCalm(self, on: bool) -> None:
        self._post(CalmSet(on))

    @Slot(float)
    def setVolume(self, volume: float) -> None:
        self._post(VolumeSet(volume))

    @Slot(float)
    def setSpeed(self, speed: float) -> None:
        self._post(SpeedSet(speed))

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        self._post(LanguageSet(Language(language)))
