"""The curator: keeps what the hall shows in step with the store, and the store with where people edit."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.editions.choosing import Rules, chosen
from kiosk.editions.exhibition import Exhibition
from kiosk.editions.following import FollowedFile, folder_fault, follow_file, problem_of
from kiosk.editions.measures import Measures, Stamp, stamp_of
from kiosk.editions.rounds import Round
from kiosk.editions.showcase import Showcase
from kiosk.editions.store import Store
from kiosk.editions.watching import Watch
from kiosk.errors import KioskError
from kiosk.show.events import NewsChanged, ToursChanged
from kiosk.show.news import News
from kiosk.tour.problems import Problem

BEAT = 0.25  # seconds between looks
_FIRST = 1.0  # seconds to wait at the start: the first frame comes first
_BREATH = 0.02  # seconds between two tours, for whoever else wants the processor
_AGAIN = 15.0  # seconds until what the disk refused is tried again
_SWEEP = 3600.0
_FAREWELL = 2.0

log = logging.getLogger(__name__)


class Curator:
    """One thread that looks, publishes and takes showcases. `start` and `close` return at once, or soon.

    What is new comes by *post*, from that thread: `ToursChanged` with the tours of a showcase that the
    *exhibition* has by then and for which *ready* was called, and `NewsChanged`. Another process may publish
    and roll back meanwhile: it is noticed at the next look. A store that can neither be read nor written
    leaves the tours on show that were there. *rounds* is called on each nightly round, and at the start.
    *clock* counts seconds and never goes back.
    """

    def __init__(
        self,
        home: Path,
        exhibition: Exhibition,
        rules: Rules,
        post: Callable[[ToursChanged | NewsChanged], None],
        ready: Callable[[Showcase], None] = lambda case: None,
        rounds: Callable[[], None] = lambda: None,
        first_look: float = _FIRST,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._measures = Measures(home / "measures.json")
        self._store = Store(home, measure=self._measures)
        self._exhibition = exhibition
        self._rules = rules
        self._post = post
        self._ready = ready
        self._rounds = rounds
        self._first_look = first_look
        self._clock = clock
        self._case = exhibition.shown
        self._watch = Watch(rules.tours, rules.media)
        self._followed: dict[str, FollowedFile] = {}
        self._of_store: tuple[Problem, ...] = ()
        self._of_folder: tuple[Problem, ...] = ()
        self._gone: dict[str, float] = {}  # tours whose files are, and when to let them go
        self._told: tuple[News, ...] = ()
        self._live: Stamp | None = None
        self._sweep_at = float("inf")
        self._asked_round = threading.Event()
        self._round: Round | None = None
        self._round_began = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="curator", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more. What is being published is finished by the next start, or never was."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(_FAREWELL)

    def make_rounds(self) -> None:
        """Soon, and without haste, have all that is kept read and mended: disks forget. Returns at once."""
        self._asked_round.set()

    def begin(self) -> None:
        """What a start owes: the store is made whole, and tours are let go whose files went meanwhile.

        On the curator's thread, as is `look`.
        """
        self._of_store = self._store.check(self._rules.tours, self._rules.media, thoroughly=False)
        self.look()
        if not self._of_folder:
            live = (edition.tour for edition in self._store.live())
            gone = [tour for tour in live if tour not in self._watch.tours]
            self._gone |= {tour: 0.0 for tour in gone if not self._store.was_brought_back(tour)}
        self._rounds()

    def look(self) -> None:
        """Once: what was edited is followed, what is live is taken, what is to be known is told."""
        self._go_round()
        changes = self._watch.look(self._clock())
        faulty = changes.fault is not None or (changes.empty and bool(self._case.tours))
        self._of_folder = (folder_fault(self._rules.tours, changes.fault),) if faulty else ()
        for file in changes.due:
            self._follow(file)
            if self._ended.wait(_BREATH):
                return
        self._gone |= dict.fromkeys(changes.gone, 0.0)
        self._let_go()
        live = stamp_of(self._store.stock.live)
        if changes.due or live != self._live:
            if live != self._live:  # whoever published it leaves the sweeping to this thread
                self._sweep_at = min(self._sweep_at, self._clock() + _SWEEP)
            self._live = live
            self._take()
            self._measures.keep()
        self._tell()
        if self._clock() >= self._sweep_at:
            self._sweep_at = float("inf")
            self._store.sweep()

    def _work(self) -> None:
        if self._ended.wait(self._first_look):
            return
        self._guarded(self.begin)
        while not self._ended.wait(BEAT):
            self._guarded(self.look)

    def _go_round(self) -> None:
        """A piece of the round, if one was asked for: between two pieces what is edited is followed."""
        if self._round is None and self._asked_round.is_set():
            self._asked_round.clear()
            self._round, self._round_began = self._store.begin_round(), self._clock()
        if self._round is None or self._round.go_on():
            return
        found, self._round = self._round.found, None
        self._of_store = self._store.check(self._rules.tours, self._rules.media, found=found)
        took = self._clock() - self._round_began
        log.info("all that is kept was read in %.0f s: %d faults", took, len(self._of_store))
        self._rounds()

    def _guarded(self, job: Callable[[], None]) -> None:
        try:
            job()
        except Exception:  # a defect of ours must not leave the hall with today's tours for ever
            log.exception("the curator could not do its work")

    def _follow(self, file: Path) -> None:
        followed = follow_file(self._store, file, self._rules.media, self._rules.by_itself)
        now = self._clock()
        self._watch.followed(file, followed.media, followed.published is not None, now)
        if followed.again:
            self._watch.again(file, now + _AGAIN)
        if followed.published:
            log.info("tour %s: edition %d", followed.published.tour, followed.published.number)
            self._sweep_at = min(self._sweep_at, now + _SWEEP)
        self._followed[file.stem] = followed

    def _let_go(self) -> None:
        """The file of a tour is gone: so is the tour, where what lies there goes live by itself."""
        for tour, at in list(self._gone.items()):
            if tour in self._watch.tours:
                del self._gone[tour]
            elif not self._rules.by_itself:  # it stays, and of the file there is nothing more to tell
                del self._gone[tour]
                self._followed.pop(tour, None)
            elif self._clock() >= at:
                self._withdraw(tour)

    def _withdraw(self, tour: str) -> None:
        self._followed.pop(tour, None)
        try:
            if any(edition.tour == tour for edition in self._store.live()):
                self._store.withdraw(tour, gone=True)
                log.info("tour %s is withdrawn: its file is gone", tour)
            del self._gone[tour]
        except KioskError as error:
            self._gone[tour] = self._clock() + _AGAIN
            self._followed[tour] = FollowedFile((problem_of(f"{tour}.yaml", error),))

    def _take(self) -> None:
        """Have the hall show what is live now, if that is anything else than what it shows."""
        unkept = any(followed.again for followed in self._followed.values())
        case = chosen(self._store, self._rules, self._case, unkept)
        before, self._case = self._case, case
        if case.editions == before.editions and case.tours == before.tours:
            return
        self._exhibition.add(case)
        self._ready(case)
        self._post(ToursChanged(case.tours))

    def _tell(self) -> None:
        """Have staff told what they should know, when it is anything else than they were told."""
        of_all = (*self._of_store, *self._of_folder, *(self._case.problems if self._case.editions else ()))
        news = [News("", of_all)] if of_all else []
        for tour, followed in sorted(self._followed.items()):
            if followed.problems or followed.waits:
                news.append(News(tour, followed.problems))
        if tuple(news) == self._told:
            return
        known = {problem for one in self._told for problem in one.problems}
        for problem in (problem for one in news for problem in one.problems):
            if problem not in known:
                log.warning("%s", problem)
        self._told = tuple(news)
        self._post(NewsChanged(self._told))
