"""From the tap to the next station's first frame, and to its sharp picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import SIGNAL, QObject, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.state import Page
from kiosk.ui.application import Application
from kiosk.ui.camera import items
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.frames import wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import STATIONS, developed, photographed

_WALKS = 3


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Walk through the photographed tour by tapping."""
    tour = photographed(folder)
    frames: list[float] = []
    sharp: list[float] = []
    with open_hall(qt, folder, developed(folder), tour) as hall:
        for _ in range(_WALKS):
            hall.kiosk.post(ev.Begun())
            wait_until(lambda: hall.kiosk.show.page is Page.STATION)
            hall.settle()
            picture = _Picture(hall)
            for _ in range(STATIONS - 1):
                first, clear = _tap_on(hall, picture)
                frames.append(1000 * first)
                sharp.append(1000 * clear)
            picture.deleteLater()
            hall.kiosk.post(ev.LeaveChosen())
            hall.kiosk.post(ev.LeaveChosen())
            wait_until(lambda: hall.kiosk.show.page is Page.ATTRACT)
    yield Figure("点“下一站”→ 新一站的首帧，p95", percentile(frames, 95), "ms", 33, spread(frames))
    yield Figure("　　　　　→ 2400 万像素的照片清晰，p95", percentile(sharp, 95), "ms", 100, spread(sharp))


def _tap_on(hall: Hall, picture: _Picture) -> tuple[float, float]:
    """Tap the key to the next station: seconds to its first frame, and to the first with its picture."""
    here = hall.kiosk.show.station
    hall.frames.first_after.pop("sharp", None)
    hall.mark_when("station", lambda show: show.station != here)
    lifted = hall.tap("下一站")
    first = hall.frames.wait_for("station")
    # A picture that was there beforehand is sharp in the first frame.
    clear = hall.frames.wait_for("sharp") if picture.came or picture.loading else first
    hall.settle()
    picture.came = False
    return first - lifted, clear - lifted


class _Picture(QObject):
    """The gallery's picture: marks the frames as "sharp" whenever it has been loaded."""

    def __init__(self, hall: Hall) -> None:
        super().__init__(hall.kiosk.window)
        strip = next(item for item in items(hall.root) if item.metaObject().className() == "QQuickListView")
        photo = strip.property("currentItem")
        assert isinstance(photo, QQuickItem)
        self.came = False
        self._hall = hall
        self._photo = photo
        QObject.connect(photo, SIGNAL("loadingChanged()"), self.changed)

    @property
    def loading(self) -> bool:
        """Whether it is on its way."""
        return self._photo.property("loading") is True

    @Slot()
    def changed(self) -> None:
        """It began to load, or is there."""
        if not self.loading:
            self.came = True
            self._hall.frames.mark("sharp")
