"""The store of published tours: publish, roll back and withdraw, each in one step, whole or not at all."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.editions.blobs import Measure, measured
from kiosk.editions.edition import MOST_NUMBER, Edition, line_of, stamp
from kiosk.editions.gathering import Gathered, gathered
from kiosk.editions.integrity import Examination
from kiosk.editions.live import Stock
from kiosk.editions.packages.note import is_left
from kiosk.editions.packages.placing import settle
from kiosk.editions.packages.staging import tidy
from kiosk.editions.rounds import Found, Round
from kiosk.editions.turn import Turn, turn
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.tour.problems import Problem

log = logging.getLogger(__name__)


class NoSuchEditionError(KioskError):
    """There is no edition to go back to."""


class Store:
    """The editions of a home. Safe to use from several threads and processes: writers wait for one another.

    What writes raises KioskError when it cannot; then all is as it was.
    """

    def __init__(
        self,
        home: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        measure: Measure | None = None,
    ) -> None:
        """With a *measure*, which knows files again, nothing is read for nothing, and sweeping is left to
        whoever calls `sweep`: it is for one who publishes while somebody waits.
        """
        self.home = home
        self._clock = clock
        self._measure = measure
        self.stock = Stock.of(home)

    def is_readable(self) -> bool:
        """Whether it can be known what is live."""
        try:
            self.stock.entries_or_rebuilt()
        except OSError as error:
            log.error("what is live cannot be read: %s", error)
            return False
        return True

    def live(self, known: Iterable[Edition] = ()) -> tuple[Edition, ...]:
        """The live editions, by tour. Reads only, and makes do with what there is.

        Those *known* are not read again.
        """
        standing = self.stock.standing(known)
        return tuple(standing[tour] for tour in sorted(standing))

    def tours(self) -> tuple[str, ...]:
        """The tours that were ever published, by id."""
        try:
            return tuple(self.stock.register.tours())
        except OSError as error:
            raise _unreadable(error) from error

    def editions(self, tour: str) -> tuple[Edition, ...]:
        """The editions of a tour that are kept and can be read, the newest first."""
        try:
            return tuple(self.stock.register.sound(tour))
        except OSError as error:
            raise _unreadable(error) from error

    def is_whole(self, edition: Edition, thoroughly: bool = False) -> bool:
        """Whether all files of an edition are there; *thoroughly* reads them all."""
        return all(self.stock.blobs.is_whole(piece, thoroughly) for piece in edition.pieces)

    def publish(
        self, file: Path, translations: Iterable[Path], media_root: Path, author: str, note: str = ""
    ) -> Edition:
        """Publish a tour's file; the edition that is live now, which is the old one when nothing changed.

        Raises RefusedTourError for a tour that does not hold.
        """
        return self.take_in(lambda: gathered(file, translations, media_root), author, note)

    def take_in(self, gather: Callable[[], Gathered], author: str, note: str = "") -> Edition:
        """Publish what is gathered; the edition that is live now, the old one when nothing changed.

        It is gathered while nobody else may write: what a package brings comes to the folders meanwhile or
        before, and never in between.
        """
        with self.turn() as this:
            if is_left(self.home):
                raise KioskError("带来的导览包还没有全部放好。", "请等一会儿，再发布一次。")
            what = gather()
            live = this.live(what.tour.id)
            edition = Edition(
                tour=what.tour.id,
                number=MOST_NUMBER,  # until its turn comes
                texts=tuple(this.put(name, content) for name, content in what.texts),
                media=tuple(this.put(name, path) for name, path in what.media),
                author=line_of(author),
                moment=stamp(this.now),
                note=line_of(note),
            )
            return live if live and live.whole == edition.whole else this.go_live(edition)

    def is_news(self, what: Gathered) -> bool:
        """Whether what was gathered differs from what was last published from where people edit.

        Not from what is live: what was rolled back, or taken off by hand, would be live again by itself.
        Reads all media. Raises KioskError.
        """
        tour = what.tour.id
        own = self._own(tour)
        if own is None:
            return True
        try:
            is_live = tour in self.stock.entries_or_rebuilt()
        except OSError as error:
            raise _unreadable(error) from error
        if not is_live and self.stock.register.withdrawn_by_hand(tour) < own.number:
            return True
        return own.whole != what.whole(self._measure or measured)

    def was_brought_back(self, tour: str) -> bool:
        """Whether somebody brought a tour back that was taken off live, and nobody edited it since."""
        own, withdrawn = self._own(tour), self.stock.register.withdrawn(tour)
        return own is not None and own.number <= withdrawn

    def _own(self, tour: str) -> Edition | None:
        """The last edition of a tour that came from where people edit."""
        try:
            return next((each for each in self.stock.register.sound(tour) if not each.repeats), None)
        except OSError as error:
            raise _unreadable(error) from error

    def rollback(self, tour: str, number: int | None = None, author: str = "") -> Edition:
        """Publish an older edition again, as a new one; the edition that is live now.

        Without a number it is the one before, and for a withdrawn tour its last. Raises NoSuchEditionError.
        """
        with self.turn() as this:
            live = this.live(tour)
            kept = list(self.stock.register.sound(tour))
            if not kept:
                raise NoSuchEditionError(
                    f"没有发布过导览“{tour}”。", "请运行 python main.py editions 看看有哪些。"
                )
            target = self._chosen(kept, number) if number is not None else self._before(kept, live)
            if live and live.whole == target.whole:
                return live
            note = f"退回第 {target.content_of} 版"
            return this.go_live(replace(target, author=line_of(author), note=note, repeats=target.content_of))

    def settle(self) -> None:
        """Finish what an unpacking that was cut short began; most of the time there is nothing to do.

        Raises KioskError while the folders where people edit will not have it: they hold half of it.
        """
        if is_left(self.home):
            with self.turn() as this:
                settle(this, self.home)

    def withdraw(self, tour: str, gone: bool = False) -> None:
        """Take a tour off live. Its editions stay, and `rollback` brings it back.

        By hand it stays off until somebody edits its file; *gone* says that there is no file, and the tour
        comes back with it.
        """
        with self.turn() as this:
            this.off_live(tour, gone)

    def sweep(self) -> None:
        """Let go what nobody needs any more. What cannot be done now is done the next time."""
        try:
            with turn(self.home, self.stock, self._clock()):
                pass
        except KioskError as error:
            log.warning("nothing is swept: %s", error)

    def begin_round(self) -> Round:
        """A round of all that is kept, for `check`."""
        return Round(self.stock)

    def check(
        self, tours: Path, media_root: Path, thoroughly: bool = True, found: Found | None = None
    ) -> tuple[Problem, ...]:
        """Make the store whole again, as after a power cut or on a failing disk; what staff should know.

        What is damaged is healed from the folders where people edit, else the newest whole edition of the
        tour takes its place. What a round *found* is seen to; without one, *thoroughly* makes it at once,
        otherwise the sizes must do. Never raises.
        """
        if found is None:
            found = self.begin_round().to_the_end() if thoroughly else Found()
        examination = Examination(self.stock, tours, media_root, found)
        try:
            with self.turn() as this:
                examination.mend(this)
            self.settle()
            tidy(self.home, media_root)
        except KioskError as error:
            examination.tell("", "store", f"{error.what}{error.remedy}")
        return examination.problems()

    def turn(self) -> AbstractContextManager[Turn]:
        """Alone with the store, for who does several things in one; see `turn.turn`."""
        return turn(self.home, self.stock, self._clock(), self._measure, tidily=self._measure is None)

    def _chosen(self, kept: list[Edition], number: int) -> Edition:
        """The edition of that number, whole."""
        for edition in kept:
            if edition.number == number:
                if not self.is_whole(edition, thoroughly=True):
                    raise KioskError(f"第 {number} 版缺了文件，退不回去。", "请换一版，或重新发布。")
                return edition
        raise NoSuchEditionError(
            f"导览“{kept[0].tour}”没有第 {number} 版。",
            f"请运行 python main.py editions {kept[0].tour} 看看有哪些。",
        )

    def _before(self, kept: list[Edition], live: Edition | None) -> Edition:
        """The newest whole edition that came before what is live."""
        for edition in kept:
            if live and (edition.number >= live.content_of or edition.whole == live.whole):
                continue
            if self.is_whole(edition, thoroughly=True):
                return edition
        raise NoSuchEditionError(
            f"导览“{kept[0].tour}”没有更早的版本。",
            f"请运行 python main.py editions {kept[0].tour} 看看有哪些。",
        )


def _unreadable(error: OSError) -> KioskError:
    return KioskError(f"读不出发布过的版本（{why(error)}）。", "请检查磁盘和权限。")
