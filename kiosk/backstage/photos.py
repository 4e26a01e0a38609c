"""Photos from a stick into a tour's folder: how many are in, and which stayed outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.editions.bringing.bringer import Bringer, Brought, Delivery, Refused
from kiosk.editions.bringing.names import readable
from kiosk.editions.sticks.lying import photos_in
from kiosk.show.backstage.bringing.state import Refusal, Result
from kiosk.tour.decoding import seen
from kiosk.tour.media import TOUR_ID
from kiosk.tour.problems import shown

_MOST = 500  # refusals that are listed
Told = Callable[[int, int], None]


class Photos:
    """Brings in the photos of one folder after another. `stop` may come from any thread; what is in stays."""

    def __init__(self, media: Path) -> None:
        self._media = media
        self._bringer: Bringer | None = None
        self._stopped = False

    def ready(self) -> None:
        """Begin anew."""
        self._stopped = False

    def stop(self) -> None:
        """Bring in nothing more."""
        self._stopped = True
        bringer = self._bringer
        if bringer is not None:
            bringer.cancel()

    def bring(self, folder: Path, tour: str, told: Told) -> Result:
        """Bring in the photos of a folder. Raises OSError when that folder is gone."""
        if not TOUR_ID.fullmatch(tour):
            raise ValueError(f"{tour!r} is no tour")
        files = photos_in(folder)
        bringer = self._bringer = Bringer(
            self._media / tour, told=lambda done, total, delivery: told(done, total)
        )
        if self._stopped:
            bringer.cancel()
        try:
            return _result(bringer.bring(files))
        finally:
            self._bringer = None


def _result(deliveries: list[Delivery]) -> Result:
    brought = [each for each in deliveries if isinstance(each, Brought)]
    refused = [each for each in deliveries if isinstance(each, Refused)]
    new = sum(not each.known for each in brought)
    said = [f"带进来{new}张照片。"] if new or not brought else []
    if len(brought) > new:
        said.append(f"有{len(brought) - new}张以前就带进来过。")
    if refused:
        said.append(f"有{len(refused)}张没有带进来，原因都列着。")
    if brought:
        said.append("照片还没有放到站里：请到“导览”里打开它，点“编辑”，一站一站加。")
    refusals = tuple(Refusal(_name(each.source), each.reason) for each in refused[:_MOST])
    return Result("".join(said), not refused or bool(brought), refusals=refusals)


def _name(file: Path) -> str:
    return shown(seen(readable(file.name)), 60)
