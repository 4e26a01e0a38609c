"""Where sentences are rendered: one thread with the engine; the wanted one first, then the probable ones."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from kiosk.voice.engine import DroppedError, Engine, EngineDownError, UnsayableError
from kiosk.voice.order import Order, UrgentOrder
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying
from kiosk.voice.shelves import Shelves
from kiosk.voice.voices import Voice, family

MOST_PREPARED = 256  # sentences; a station has a dozen, the next one another
_FIRST_RETRY = 1.0
_LAST_RETRY = 60.0
_FAREWELL = 1.0  # seconds

log = logging.getLogger(__name__)


class Studio:
    """The engine and its thread. All methods return at once and may come from any thread.

    *hoped* is the voice that is expected to work until the engine has told who does; *to_saying* puts an
    order into the words to be said; *works* hears, on the studio's thread, whenever the engine comes or goes.
    """

    def __init__(
        self,
        engine: Engine,
        shelves: Shelves,
        to_saying: Callable[[Order], Saying],
        works: Callable[[bool], None],
        *,
        hoped: Voice | None = None,
        first_retry: float = _FIRST_RETRY,
    ) -> None:
        self._engine = engine
        self._shelves = shelves
        self._to_saying = to_saying
        self._works = works
        self._hoped = hoped
        self._first_retry = first_retry
        self._delay = first_retry
        self._retry_at = time.monotonic()  # the worker is started before anybody asks
        self._up: bool | None = None  # None until it was tried
        self._changed = threading.Condition()
        self._urgent: UrgentOrder | None = None
        self._doing: Order | None = None
        self._prepared: deque[Order] = deque()
        self._taken_from = self._prepared  # the list that the present job was on, perhaps forgotten since
        self._stock: deque[Iterator[Order]] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="studio", daemon=True)
        self._thread.start()

    @property
    def works(self) -> bool:
        """Whether some engine can speak, as far as is known."""
        return self._up is not False

    def working(self, language: str) -> tuple[Voice, ...]:
        """Who could say something now, best first; before the engine came up, who is hoped to."""
        if self._up is None:
            return (self._hoped,) if self._hoped is not None and family(language) == "zh" else ()
        return self._engine.voices(language) if self._up else ()

    def speakers(self, language: str) -> tuple[Voice, ...] | None:
        """Who speaks a language, best first; None until it was tried whether anybody does."""
        return None if self._up is None else self.working(language)

    def render(self, order: Order, deliver: Callable[[Rendered | None], None]) -> None:
        """Render this next; *deliver* gets it, or None, on the studio's thread. A newer one overtakes it.

        What is being rendered for later is broken off, and done afterwards; unless it is just this.
        """
        with self._changed:
            self._urgent = UrgentOrder(order, deliver)
            self._changed.notify()
        self._engine.drop()

    def forget(self) -> None:
        """Nobody waits any more."""
        with self._changed:
            self._urgent = None

    def prepare(self, orders: Iterable[Order]) -> None:
        """Have these ready, in this order; what was to be prepared before is forgotten."""
        with self._changed:
            self._prepared = deque(list(orders)[:MOST_PREPARED])
            self._changed.notify()

    def stock(self, orders: Iterable[Order]) -> None:
        """Have these ready some time, when there is nothing else to do; they are asked for one by one."""
        with self._changed:
            self._stock.append(iter(orders))
            self._changed.notify()

    def close(self) -> None:
        """End the worker, and the thread within a second."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._engine.close()
        self._thread.join(timeout=_FAREWELL)

    def _work(self) -> None:
        """The thread: one thing after the other until closed."""
        while not self._closed:
            self._doing = None
            job = self._next()
            try:
                if isinstance(job, UrgentOrder):
                    self._deliver(job)
                elif isinstance(job, Order):
                    self._make_ready(job)
                elif job is not None:
                    self._take_stock(job)
                elif not self._closed:
                    self._revive()
            except DroppedError:
                self._put_back(job)
            except Exception:  # a defect of ours must not end the voice for good
                log.exception("rendering failed")
                if isinstance(job, UrgentOrder):
                    job.deliver(None)

    def _next(self) -> UrgentOrder | Order | Iterator[Order] | None:
        """What is to be done next; None when it is time to try the engine again, or to end."""
        with self._changed:
            while not self._closed:
                if self._up is None:
                    return None
                if self._urgent is not None:
                    urgent, self._urgent = self._urgent, None
                    return urgent
                retry = self._engine.due if self._up else self._retry_at
                patience = None if retry is None else retry - time.monotonic()
                if patience is not None and patience <= 0:
                    return None
                if self._prepared:
                    self._taken_from = self._prepared
                    return self._prepared.popleft()
                if self._stock and self._can_stock():
                    return self._stock[0]
                self._changed.wait(patience)
            return None

    def _can_stock(self) -> bool:
        """Whether this is the time: what is passed over now is not asked for again."""
        return bool(self._up) and (self._hoped is None or self._hoped in self.working("zh"))

    def _put_back(self, job: UrgentOrder | Order | Iterator[Order] | None) -> None:
        """What was broken off for something more urgent is done after it; an urgent one is overtaken."""
        with self._changed:
            if isinstance(job, Order):
                self._taken_from.appendleft(job)
            elif self._doing is not None and not isinstance(job, UrgentOrder):
                self._stock.appendleft(iter((self._doing,)))

    def _still_wanted(self) -> bool:
        """Whether what is being done is not overtaken; without the lock, since `drop` looks once more."""
        urgent = self._urgent
        return urgent is None or urgent.order == self._doing

    def _deliver(self, job: UrgentOrder) -> None:
        """Render what somebody waits for; when that fails, whatever is on the shelves will do."""
        self._doing = job.order
        what = self._to_saying(job.order)
        sound = self._shelves.find(job.order.tour, what, self.working(job.order.language))
        if sound is None and self._up:
            sound = self._rendered(what)
            if sound is None or (self._hoped is not None and sound.voice.engine != self._hoped.engine):
                sound = self._shelves.find(job.order.tour, what, ()) or sound
        job.deliver(sound)

    def _make_ready(self, order: Order) -> None:
        """Have the sentence at hand, rendered if need be."""
        self._doing = order
        what = self._to_saying(order)
        if not self._shelves.stock(order.tour, what, self.working(order.language)) and self._up:
            self._rendered(what)

    def _take_stock(self, orders: Iterator[Order]) -> None:
        """One more of what may be wanted some day; only a voice worth keeping is rendered for that.

        When the library is full that is the end of it: to go on would throw away what was rendered before.
        """
        order = next(orders, None) if self._shelves.has_room() else None
        if order is None:
            with self._changed:
                self._stock.remove(orders)
            return
        self._doing = order
        what = self._to_saying(order)
        working = self.working(order.language)
        if not self._shelves.stock(order.tour, what, working) and self._hoped in working and self._up:
            self._rendered(what)

    def _rendered(self, what: Saying) -> Rendered | None:
        """The sentence from the engine, kept for the next time; None when it cannot be said."""
        try:
            sound = self._engine.render(what, self._still_wanted)
        except UnsayableError as fault:
            if not self._closed:
                log.warning("not said: %s", fault)
            return None
        except EngineDownError as fault:
            self._rest(fault)
            return None
        self._shelves.keep(what, sound)
        return sound

    def _revive(self) -> None:
        """Try whether the engine works, or the best one again that was missing."""
        try:
            self._engine.start()
        except EngineDownError as fault:
            self._rest(fault)
        else:
            self._up = True
            self._delay = self._first_retry
            self._works(True)

    def _rest(self, fault: EngineDownError) -> None:
        """No engine works: try again after a delay that grows."""
        if self._closed:
            return
        log.warning("no voice, next try in %.0f s: %s", self._delay, fault)
        self._up = False
        self._retry_at = time.monotonic() + self._delay
        self._delay = min(self._delay * 2, _LAST_RETRY)
        self._works(False)
