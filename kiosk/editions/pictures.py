"""The pictures of the tours, ready for the screen: each is brought in once, in a process that may die."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from functools import partial
from pathlib import Path

from kiosk.clerk import Clerk
from kiosk.tour.media import Find

log = logging.getLogger(__name__)

KEPT = 500_000_000  # bytes of what nobody shows now: the pictures of some ten tours that may be brought back
_SECONDS = 40.0  # for one picture, on the slowest machine
_FAREWELL = 2.0  # seconds to wait at the end for a child that was killed, and a disk
_MADE = re.compile(r"[0-9a-f]{40}\.jpg|\.[0-9a-f]{40}\..*\.part")
_VERSION = "2"  # of what `develop` makes: a new number makes every picture anew


class Pictures:
    """Finds the developed picture of a file, and has it developed when it is not there yet.

    What was asked for last is developed first: it is what a visitor looks at. `arrived` is called, from a
    thread of its own, each time one more has been tried.
    """

    def __init__(self, find: Find, folder: Path, arrived: Callable[[], None]) -> None:
        self._find = find
        self._folder = folder
        self._arrived = arrived
        self._clerk = Clerk("pictures")
        self._jobs: list[Future[None]] = []
        self._waiting: list[tuple[Path, Path]] = []
        self._usable: dict[Path, bool] = {}
        self._asked: set[Path] = set()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    def url(self, tour: str, file: str, instead: str = "") -> str:
        """The URL of the picture, "" while it is being made ready.

        When it never will be, that of the picture *instead*, or "" when that will not be either.
        """
        source = self._find(tour, file)
        target = self._target(source) if source else None
        if source is None or target is None:
            return self.url(tour, instead) if instead else ""
        if target not in self._asked and target.exists():
            return target.as_uri()
        if target not in self._asked:
            self._jobs.append(self._asked_for(source, target))
        if target not in self._usable:
            return ""
        if self._usable[target]:
            return target.as_uri()
        return self.url(tour, instead) if instead else ""

    def make_ready(self, sources: Iterable[Path], patience: float) -> None:
        """Have these developed, the first one first; return when they are, or after so many seconds.

        From any thread, and before anybody asks for them.
        """
        jobs = []
        for source in reversed(list(sources)):
            target = self._target(source)
            if target is not None and target not in self._asked and not target.exists():
                jobs.append(self._asked_for(source, target))
        self._jobs += jobs
        wait(jobs, patience)

    def wait(self) -> None:
        """Return when all that was asked for has been tried."""
        for job in self._jobs:
            job.result()
        self._jobs.clear()

    def sweep(self, needed: Callable[[], Iterable[Path]]) -> None:
        """Let the oldest go that are made of none of the files *needed*, beyond what is kept.

        Returns at once: they are asked for on the pictures' own thread. What goes can be made again.
        """
        self._clerk.do(lambda: self._sweep(needed()))

    def close(self) -> None:
        """Take on nothing more, give up what is under way, and leave behind what hangs."""
        self._closed = True
        child = self._child  # the other thread may forget it at any moment
        if child is not None:
            child.kill()
        self._clerk.close(_FAREWELL)

    def _sweep(self, needed: Iterable[Path]) -> None:
        keep = {self._target(source) for source in needed}
        kept = 0
        for about, path in sorted(_made_in(self._folder), key=lambda made: -made[0].st_mtime):
            if path in keep:
                continue
            half = path.suffix == ".part"  # nobody is at work on one while we are here
            kept += 0 if half else about.st_size
            if half or kept > KEPT:
                path.unlink(missing_ok=True)
                self._asked.discard(path)
                self._usable.pop(path, None)

    def _asked_for(self, source: Path, target: Path) -> Future[None]:
        job: Future[None] = Future()
        self._asked.add(target)
        self._waiting.append((source, target))
        self._clerk.do(partial(self._develop_one, job))
        return job

    def _develop_one(self, job: Future[None]) -> None:
        if self._closed:
            return
        source, target = self._waiting.pop()
        try:
            self._usable[target] = self._develop(source, target)
        except OSError as error:  # no memory for a child, or a folder that nothing can be removed from
            log.warning("picture %s could not be developed: %s", source.name, error)
            self._usable[target] = False
        finally:
            job.set_result(None)
        if not self._closed:
            self._arrived()

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
        hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=_ROOT, creationflags=hidden
        ) as child:
            self._child = child
            if self._closed:  # `close` came before there was a child to kill
                child.kill()
            try:
                _, complaint = child.communicate(timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                _, complaint = child.communicate()
        self._child = None
        for half in target.parent.glob(f".{target.stem}.*.part"):  # a child that was killed cannot tidy up
            half.unlink(missing_ok=True)
        if child.returncode != 0 and not self._closed:
            reason = complaint.decode(errors="replace").strip().splitlines()[-1:]
            log.warning("picture %s is not usable: %s", source.name, " ".join(reason))
        return child.returncode == 0


def _made_in(folder: Path) -> list[tuple[os.stat_result, Path]]:
    """What lies there of ours."""
    try:
        return [(path.stat(), path) for path in folder.iterdir() if _MADE.fullmatch(path.name)]
    except FileNotFoundError:  # nothing was made yet
        return []


_ROOT = Path(__file__).resolve().parents[2]
