"""The stage: the one object through which QML sees the show, and through which fingers reach it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.passing import countdown
from kiosk.show.reception.public import public
from kiosk.show.state import Page, Sheet, Show
from kiosk.ui.backstage.backstage_face import BackstageFace
from kiosk.ui.comfort_face import ComfortFace
from kiosk.ui.desk.desk import Desk
from kiosk.ui.faces import OverviewFace, StopFace
from kiosk.ui.guidance import guidance
from kiosk.ui.guidance_face import GuidanceFace
from kiosk.ui.hours_face import HoursFace
from kiosk.ui.made_of import overview_made_of, stop_made_of
from kiosk.ui.overview import groups, overview
from kiosk.ui.sources import Sources
from kiosk.ui.stop import Stop, said, stop

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Post = Callable[[ev.Event], None]


@QmlElement
class Stage(QObject):
    """The show as properties, the visitor's touches as slots; it decides nothing."""

    changed = Signal()

    def __init__(self, post: Post, sources: Sources, parent: QObject, patience: int = 0) -> None:
        """*patience* are milliseconds by which the guide's desk follows the public page."""
        super().__init__(parent)
        self._post = post
        self._sources = sources
        self._show: Show | None = None
        self._desk = Desk(post, sources, patience, self)
        self._values: tuple[object, ...] = ()
        self._laid_out = False
        self._standing = Stop()
        self._overview = OverviewFace(self)
        self._stop = StopFace(self)
        self._comfort = ComfortFace(post, self)
        self._guidance = GuidanceFace(self)
        self._backstage = BackstageFace(post, sources, self)
        self._hours = HoursFace(self)

    def show(self, show: Show) -> None:
        """Take on this moment of the show. Only what differs from the last one is repainted."""
        whole, show = show, public(show)
        before, self._show = self._show, show
        self._comfort.show(show.comfort)
        self._guidance.show(guidance(show))
        self._hours.show(show)
        if before is None or overview_made_of(before) != overview_made_of(show):
            self._overview.show(overview(show, self._sources))
            self._laid_out = False
        if show.page is Page.HOME and not self._laid_out:  # hundreds of cards, which no other page shows
            self._overview.lay_out(groups(show, self._sources))
            self._laid_out = True
        if before is None or stop_made_of(before) != stop_made_of(show):
            self._standing = stop(show, self._sources)
        self._stop.show(self._standing, said(show, self._sources))
        left = countdown(show)
        values = (
            show.page,
            show.closed,
            show.sheet,
            show.narration,
            show.film,
            show.walking,
            show.silence,
            show.has_sound,
            left,
        )
        if values != self._values:
            self._values = values
            self.changed.emit()
        self._desk.show(whole, show)
        self._backstage.show(show)

    @Property(OverviewFace, constant=True)
    def overview(self) -> OverviewFace:
        return self._overview

    @Property(StopFace, constant=True)
    def stop(self) -> StopFace:
        return self._stop

    @Property(GuidanceFace, constant=True)
    def guidance(self) -> GuidanceFace:
        """What a guide adds to what the public sees."""
        return self._guidance

    @Property(Desk, constant=True)
    def desk(self) -> Desk:
        """What is the guide's."""
        return self._desk

    @Property(BackstageFace, constant=True)
    def backstage(self) -> BackstageFace:
        """What is the staff's."""
        return self._backstage

    @Property(ComfortFace, constant=True)
    def comfort(self) -> ComfortFace:
        return self._comfort

    @Property(HoursFace, constant=True)
    def hours(self) -> HoursFace:
        return self._hours

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page of the show, or closed in place of attract."""
        return "" if self._show is None else "closed" if self._show.closed else str(self._show.page)

    @Property(str, notify=changed)
    def sheet(self) -> str:
        return str(self._show.sheet or "") if self._show else ""

    @Property(str, notify=changed)
    def narration(self) -> str:
        return str(self._show.narration) if self._show else ""

    @Property(str, notify=changed)
    def silence(self) -> str:
        """Why nothing is heard, as `Silence` names it; where a recording tells, no engine is missed.

        Nothing while a guide leads: her console says it, and she tells the station herself.
        """
        return str(self._show.silence) if self._show and self._show.reception is None else ""

    @Property(bool, notify=changed)
    def hasSound(self) -> bool:
        """Whether there is a device to be heard on."""
        return bool(self._show and self._show.has_sound)

    @Property(bool, notify=changed)
    def film(self) -> bool:
        """Whether the station's film is on."""
        return bool(self._show and self._show.film)

    @Property(bool, notify=changed)
    def walking(self) -> bool:
        return bool(self._show and self._show.walking)

    @Property(int, notify=changed)
    def countdown(self) -> int:
        """Seconds until an idle visit ends, -1 while somebody is there."""
        left = countdown(self._show) if self._show else None
        return -1 if left is None else left

    @Slot()
    def touch(self) -> None:
        self._post(ev.Touched())

    @Slot()
    def goHome(self) -> None:
        self._post(ev.HomeChosen())

    @Slot(str)
    def chooseTour(self, tour: str) -> None:
        self._post(ev.TourChosen(tour))

    @Slot(str)
    def chooseRoute(self, route: str) -> None:
        self._post(ev.RouteChosen(route))

    @Slot(str)
    def chooseStation(self, station: str) -> None:
        self._post(ev.StationChosen(station))

    @Slot()
    def begin(self) -> None:
        self._post(ev.Begun())

    @Slot()
    def forward(self) -> None:
        self._post(ev.ForwardChosen())

    @Slot()
    def back(self) -> None:
        self._post(ev.BackChosen())

    @Slot()
    def leave(self) -> None:
        self._post(ev.LeaveChosen())

    @Slot()
    def play(self) -> None:
        self._post(ev.PlayChosen())

    @Slot(int)
    def tellFrom(self, line: int) -> None:
        self._post(ev.LineChosen(line))

    @Slot()
    def repeatLine(self) -> None:
        self._post(ev.LineRepeated())

    @Slot()
    def repeatStation(self) -> None:
        self._post(ev.StationRepeated())

    @Slot(int)
    def showPicture(self, picture: int) -> None:
        self._post(ev.PictureChosen(picture))

    @Slot(bool)
    def setWalking(self, on: bool) -> None:
        self._post(ev.WalkingSet(on))

    @Slot(result="QStringList")
    def ownNames(self) -> list[str]:
        """What the tours and their stations are called, for the keyboard on the screen."""
        tours = self._show.tours if self._show else ()
        return [name for tour in tours for name in (tour.title, *(one.name for one in tour.stations))]

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        self._post(ev.SheetOpened(Sheet(sheet)))

    @Slot()
    def closeSheet(self) -> None:
        self._post(ev.SheetClosed())

    @Slot()
    def openFilm(self) -> None:
        self._post(ev.FilmOpened())

    @Slot(float, float)
    def filmSeen(self, seconds: float, length: float) -> None:
        self._post(ev.FilmSeen(seconds, length))

    @Slot()
    def closeFilm(self) -> None:
        self._post(ev.FilmClosed())
