"""The book of times: how long each tour takes its guide, by rehearsals kept and recordings measured."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path

from kiosk.clerk import Clerk
from kiosk.files import write_whole
from kiosk.show.effects import KeepTimes
from kiosk.show.reception import events as led
from kiosk.show.reception.plan import RATES
from kiosk.show.reception.times import Times
from kiosk.show.revive import revive
from kiosk.tour.media import TOUR_ID, Find, name_fault
from kiosk.tour.model import Tour

log = logging.getLogger(__name__)

LIMIT = 512 * 1024  # bytes; five hundred stations told both ways take some hundred thousand
_LONGEST_RECORDING = 1800.0  # seconds; the voice plays no longer one
_LONGEST_STAY = 24 * 3600.0  # seconds; beyond lies a slip
_MOST_HANZI = 1_000_000
_FAREWELL = 5.0  # seconds to wait at the end for a disk


class TimesBook:
    """What is known of the tours' times, read once and kept as it changes.

    Every method returns at once. *find_media* (tour, file name) gives a media file's path or None; it is
    called on the book's own thread, as is *post*, which always gets the whole.
    """

    def __init__(
        self,
        home: Path,
        tours: Iterable[Tour],
        find_media: Find,
        post: Callable[[led.TimesChanged], None],
    ) -> None:
        self._folder = home / "times"
        self._tours = tuple(tours)
        self._find_media = find_media
        self._post = post
        self._times: dict[str, Times] = {}  # the clerk's alone
        self._clerk = Clerk("times")

    def start(self) -> None:
        """Read what was kept, measure the recordings, and tell."""
        self._clerk.do(self._read_all)

    def learn(self, tours: Iterable[Tour]) -> None:
        """Read and measure as at the start: the hall shows these tours from now on."""
        shown = tuple(tours)
        self._clerk.do(lambda: self._read_all_of(shown))

    def keep(self, effect: KeepTimes) -> None:
        """Keep what a rehearsal taught, and tell. What cannot be written holds until the kiosk ends."""
        self._clerk.do(lambda: self._keep(effect))

    def close(self) -> None:
        """Write what is still to be written."""
        self._clerk.close(_FAREWELL)

    def _read_all_of(self, tours: tuple[Tour, ...]) -> None:
        self._tours = tours
        self._read_all()

    def _read_all(self) -> None:
        for tour in self._tours:
            if tour.id not in self._times:  # what could not be written is known here alone
                self._times[tour.id] = self._read(tour.id)
        self._tell()  # at once: a guide who comes early has her rehearsed times, whatever soundfile does
        measured = {tour.id: self._measured(tour) for tour in self._tours}
        for name, recorded in measured.items():
            self._times[name] = replace(self._times[name], recorded=recorded)
        if any(measured.values()):
            self._tell()

    def _keep(self, effect: KeepTimes) -> None:
        known = self._times.get(effect.tour, Times())
        self._times[effect.tour] = replace(effect.times, recorded=known.recorded)
        path = self._path(effect.tour)
        try:
            if path is None:
                log.warning("the times of %r have no name for a file", effect.tour)
            else:
                write_whole(path, encoded(effect.times))
        except OSError as error:
            log.warning("the times of %s are kept until the end only: %s", effect.tour, error)
        self._tell()

    def _tell(self) -> None:
        self._post(led.TimesChanged(tuple(self._times.items())))

    def _read(self, tour: str) -> Times:
        path = self._path(tour)
        if path is None:
            return Times()
        try:
            with path.open("rb") as stream:
                return decoded(stream.read(LIMIT + 1))
        except FileNotFoundError:
            return Times()
        except (OSError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            log.warning("the times in %s are left out: %.200r", path.name, error)
        except Exception:  # whatever else lies in a file, the other tours have their times
            log.exception("the times in %s are left out", path.name)
        return Times()

    def _path(self, tour: str) -> Path | None:
        """The file of a tour; None for one whose id no file can have, such as con on Windows."""
        name = f"{tour}.json"
        return self._folder / name if TOUR_ID.fullmatch(tour) and not name_fault(name) else None

    def _measured(self, tour: Tour) -> tuple[tuple[str, float], ...]:
        files = {file for station in tour.stations for _, file in station.recordings}
        found = ((file, self._find_media(tour.id, file)) for file in sorted(files))
        lengths = ((file, _seconds(path)) for file, path in found if path is not None)
        return tuple((file, seconds) for file, seconds in lengths if seconds is not None)


def encoded(times: Times) -> bytes:
    """The file's content. Recordings are measured anew with each start: somebody may replace them."""
    return json.dumps(asdict(replace(times, recorded=())), ensure_ascii=False, indent=1).encode()


def decoded(content: bytes) -> Times:
    """The times of a file's content.

    Raises ArithmeticError, LookupError, TypeError or ValueError for what is none, or beyond belief.
    """
    if len(content) > LIMIT:
        raise ValueError("too long")
    try:
        times = revive(Times, json.loads(content))
    except RecursionError as error:
        raise ValueError("too deep") from error
    believed = all(
        0.0 < one.seconds <= _LONGEST_STAY and 0 <= one.hanzi <= _MOST_HANZI for one in times.timed
    )
    if not believed or not RATES[0] <= times.rate <= RATES[1]:
        raise ValueError("beyond belief")
    return replace(times, recorded=())


def _seconds(path: Path) -> float | None:
    """How long a recording is, by its head; None, with a line in the log, when it is none of use."""
    import soundfile  # a hall without recordings starts sooner without it

    try:
        about = soundfile.info(path)
        seconds = about.frames / about.samplerate
    except (OSError, ArithmeticError, TypeError, ValueError, RuntimeError) as error:  # its own are the last
        log.warning("recording %s is not measured: %s", path.name, error)
        return None
    if not math.isfinite(seconds) or not 0.0 < seconds <= _LONGEST_RECORDING:
        log.warning("recording %s is not measured: %s s", path.name, seconds)
        return None
    return float(seconds)
