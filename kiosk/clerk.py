"""A clerk: one thread that does what it is told in order, while those who told it go on."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)


class Clerk:
    """Jobs done one after another off the thread that gives them; one that fails is logged, the next is done.

    A daemon's thread, unlike those of `concurrent.futures`: a disk that hangs must not keep the app open.
    """

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def do(self, job: Callable[[], None]) -> None:
        """Have this done after everything before it. Returns at once."""
        self._jobs.put(job)

    def close(self, seconds: float) -> bool:
        """Take nothing more, and wait so long for what was asked; whether all of it is done."""
        self._jobs.put(None)
        self._thread.join(seconds)
        if self._thread.is_alive():
            log.warning("%s is not done after %.0f s", self._thread.name, seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except Exception:  # a defect of ours, or a file nobody thought of, ends one job
                log.exception("%s could not do what it was told", self._thread.name)
