"""The stagehands: they carry out what staff order on their page, one thing after another."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import assert_never

from kiosk.backstage.author import NOBODY
from kiosk.backstage.survey import survey
from kiosk.clerk import Clerk
from kiosk.editions.following import publish_files
from kiosk.editions.measures import Measures
from kiosk.editions.packages.package import SUFFIX
from kiosk.editions.packages.packing import pack
from kiosk.editions.store import NoSuchEditionError, Store
from kiosk.errors import KioskError
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.errands import BringBack, OpenPreview, PackUp, Publish, Survey, TourErrand, Withdraw
from kiosk.tour.problems import Severity
from kiosk.tour.reader import read_tour
from kiosk.workshop.drafts.drafts import Drafts

_FAREWELL = 5.0  # seconds to wait at the end for a stick, or for who else is at the store
_DEFECT = "程序出了错，没有做成。请联系维护人员。"

log = logging.getLogger(__name__)


class Stagehands:
    """Every method returns at once; what comes of an errand is posted, from a thread of their own.

    What they publish in the *home* is noticed by whoever sees to what the hall shows.
    """

    def __init__(self, home: Path, tours: Path, media: Path, post: Callable[[staff.Report], None]) -> None:
        self._home = home
        self._tours = tours
        self._media = media
        self._post = post
        self._clerk = Clerk("stagehands")

    def do(self, errand: TourErrand) -> None:
        """Carry out an errand after those before it."""
        self._clerk.do(partial(self._do, errand))

    @cached_property
    def _measures(self) -> Measures:
        """Read when staff first come: at the start of the machine nobody is to wait for it."""
        return Measures(self._home / "measures.json")

    @cached_property
    def _store(self) -> Store:
        return Store(self._home, measure=self._measures)

    def close(self) -> None:
        """Finish what was asked for, and leave behind what hangs: a stick, or a turn that does not come."""
        self._clerk.close(_FAREWELL)

    def _do(self, errand: TourErrand) -> None:
        try:
            match errand:
                case Survey():
                    pass
                case OpenPreview(tour):
                    self._post(self._preview(tour))
                    return
                case Publish() | BringBack() | Withdraw() | PackUp():
                    self._post(self._work(errand))
                case _:
                    assert_never(errand)
            self._post(self._survey())
        except KioskError as error:
            log.warning("%s: %s", _told(errand), error)
            self._post(staff.Finished(str(error), good=False))
        except Exception:  # a defect of ours: unanswered, the page would wait for ever
            log.exception("%s failed", _told(errand))
            self._post(staff.Finished(_DEFECT, good=False))

    def _survey(self) -> staff.Surveyed:
        kept = Drafts(self._home, self._tours, self._media).kept()
        found = survey(self._store, self._tours, self._media, self._measures)
        return staff.Surveyed(tuple(replace(one, drafted=one.tour in kept) for one in found))

    def _work(self, errand: Publish | BringBack | Withdraw | PackUp) -> staff.Finished:
        try:
            match errand:
                case Publish():
                    return self._publish(errand)
                case BringBack():
                    return self._bring_back(errand)
                case PackUp(tour, place):
                    return self._pack_up(tour, Path(place))
                case Withdraw(tour):
                    self._store.withdraw(tour)
                    return staff.Finished("已经下架，访客看不到它了。要放回来，随时可以点“上架”。", good=True)
        except NoSuchEditionError as error:  # its own remedy is for who sits at a command line
            log.warning("%s: %s", _told(errand), error)
            return staff.Finished("没有更早的版本可以换回。", good=False)
        except KioskError as error:
            log.warning("%s: %s", _told(errand), error)
            return staff.Finished(str(error), good=False)

    def _publish(self, errand: Publish) -> staff.Finished:
        file = self._tours / f"{errand.tour}.yaml"
        author = errand.author or NOBODY
        done = publish_files(self._store, [file], self._media, author, errand.note)
        if done.published:
            say = f"已经发布，是第{done.published[0].number}版。"
            return staff.Finished(say, True, errand.tour, errand.note)
        if done.unchanged:
            return staff.Finished("和正在放的一样，不用再发布。", True, errand.tour, errand.note)
        why = [problem for problem in done.problems if problem.severity is Severity.ERROR]
        if len(why) == 1:
            return staff.Finished(f"没有发布，放的还是原来的。{why[0].say}", good=False)
        return staff.Finished(
            f"没有发布，放的还是原来的。有{len(why)}处要改，都列在下面，改好再发布。", good=False
        )

    def _bring_back(self, errand: BringBack) -> staff.Finished:
        live = {edition.tour: edition.number for edition in self._store.live()}
        before = live.get(errand.tour)
        edition = self._store.rollback(errand.tour, errand.number or None, errand.author or NOBODY)
        if edition.number == before:
            return staff.Finished("正在放的就是这一版的内容，没有变动。", good=True)
        if before is None:
            return staff.Finished(f"已经上架，放的是第{edition.content_of}版。", good=True)
        return staff.Finished(f"已经换回第{edition.content_of}版，访客现在看到的就是它。", good=True)

    def _pack_up(self, tour: str, stick: Path) -> staff.Finished:
        live = next((edition for edition in self._store.live() if edition.tour == tour), None)
        if live is None:
            return staff.Finished("它已经下架了，没有拷。要拷的话，先上架。", good=False)
        try:
            pack(self._store, live, stick / f"{tour}{SUFFIX}")
        except KioskError as error:  # it names the stick as a command line does
            log.warning("tour %s is not packed: %s", tour, error)
            return staff.Finished(f"没有拷成。{error.remedy}", good=False)
        return staff.Finished(f"第{live.content_of}版拷好了，可以拔U盘了。", good=True)

    def _preview(self, tour: str) -> staff.PreviewReady | staff.Finished:
        reading = read_tour(self._tours / f"{tour}.yaml", self._media)
        shown = reading.tour or reading.draft
        if shown is None:
            return staff.Finished("它有问题，画不出来。请先按提示改好。", good=False)
        return staff.PreviewReady(shown)


def _told(errand: TourErrand) -> str:
    """An errand as the log may have it: not who ordered it, and not what was noted."""
    return " ".join(filter(None, (type(errand).__name__, getattr(errand, "tour", ""))))
