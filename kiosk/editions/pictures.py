"""The pictures of the tours, ready for the screen: each is brought in once, in a process that may die."""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from kiosk.tour.media import find_media

log = logging.getLogger(__name__)

_SECONDS = 40.0  # for one picture, on the slowest machine
_VERSION = "1"  # of what `develop` makes: a new number makes every picture anew


class Pictures:
    """Finds the developed picture of a file, and has it developed when it is not there yet.

    `arrived` is called, from a thread of its own, each time one more is ready.
    """

    def __init__(self, media: Path, folder: Path, arrived: Callable[[], None]) -> None:
        self._media = media
        self._folder = folder
        self._arrived = arrived
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._jobs: dict[Path, Future[bool]] = {}
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    def url(self, tour: str, file: str, instead: str = "") -> str:
        """The URL of the picture, "" while it is being made ready.

        When it never will be, that of the picture *instead*, or "" when that will not be either.
        """
        source = find_media(self._media, tour, file)
        target = self._target(source) if source else None
        if source is None or target is None:
            return self.url(tour, instead) if instead else ""
        job = self._jobs.get(target)
        if job is None and target.exists():
            return target.as_uri()
        if job is None:
            job = self._executor.submit(self._develop, source, target)
            self._jobs[target] = job
            job.add_done_callback(self._done)
            return ""
        if not job.done() or job.cancelled():
            return ""
        if job.result():
            return target.as_uri()
        return self.url(tour, instead) if instead else ""

    def wait(self) -> None:
        """Return when all that was asked for has been tried."""
        for job in list(self._jobs.values()):
            job.result()

    def close(self) -> None:
        """Take on nothing more, and give up what is under way."""
        self._closed = True
        if self._child is not None:
            self._child.kill()
        self._executor.shutdown(cancel_futures=True)

    def _target(self, source: Path) -> Path | None:
        try:
            about = source.stat()
        except OSError as error:
            log.warning("picture %s cannot be read: %s", source, error)
            return None
        key = f"{_VERSION}\n{source}\n{about.st_size}\n{about.st_mtime_ns}"
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:40]}.jpg"

    def _develop(self, source: Path, target: Path) -> bool:
        command = [sys.executable, "-m", "kiosk.editions.develop", str(source), str(target)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=_ROOT) as child:
            self._child = child
            try:
                _, complaint = child.communicate(timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                _, complaint = child.communicate()
        self._child = None
        if child.returncode != 0 and not self._closed:
            reason = complaint.decode(errors="replace").strip().splitlines()[-1:]
            log.warning("picture %s is not usable: %s", source.name, " ".join(reason))
        return child.returncode == 0

    def _done(self, job: Future[bool]) -> None:
        if not self._closed and not job.cancelled():
            self._arrived()


_ROOT = Path(__file__).resolve().parents[2]
