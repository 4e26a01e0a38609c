"""The carriers: they look into what lies on a stick and bring it in, one thing after another."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import assert_never

from kiosk.backstage.documents import Documents
from kiosk.backstage.parcels import Parcels
from kiosk.backstage.photos import Photos
from kiosk.clerk import Clerk
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import CancelledError
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.errands import BringIn, Errand, LookInto, StopBringing
from kiosk.show.backstage.bringing.orders import PULLED_OUT
from kiosk.show.backstage.bringing.state import Content, Kind, Offer, Result

_FAREWELL = 3.0  # seconds to wait at the end for who was told to stop
_BREATH = 0.1  # seconds between two words on how far it has come
_DEFECT = "程序出了错，没有带进来。请联系维护人员。"
_STOPPED = "已经停下，没有带完的都没有留下。需要的话，请再来一次。"

log = logging.getLogger(__name__)


class Carriers:
    """`do` returns at once; what comes of an errand is posted, from a thread of their own.

    What they put where people edit, and what they publish in the *home*, is noticed by whoever sees to what
    the hall shows. *clock* counts seconds.
    """

    def __init__(
        self,
        home: Path,
        folders: Folders,
        post: Callable[[bring.Report], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._post = post
        self._clock = clock
        self._stopped = threading.Event()
        self._documents = Documents(folders)
        self._photos = Photos(folders.media)
        self._parcels = Parcels(lambda: Store(home), folders)
        self._told = float("-inf")
        self._clerk = Clerk("carriers")

    def do(self, errand: Errand) -> None:
        """Carry out an errand after those before it; to stop does not wait."""
        if isinstance(errand, StopBringing):
            self._stopped.set()
            self._documents.stop()
            self._photos.stop()
            return
        self._stopped.clear()
        self._documents.ready()
        self._photos.ready()
        self._clerk.do(partial(self._do, errand))

    def close(self) -> None:
        """Give up what is under way, and leave behind what hangs."""
        self.do(StopBringing())
        self._clerk.close(_FAREWELL)

    def _do(self, errand: LookInto | BringIn) -> None:
        offer = errand.offer
        try:
            match errand:
                case LookInto():
                    self._post(bring.LookedInto(offer, self._look(offer)))
                case BringIn():
                    self._post(bring.BroughtIn(offer, self._bring(errand)))
        except CancelledError:
            self._end(offer, _STOPPED)
        except KioskError as error:
            log.warning("%s: %s", offer.kind, error)
            stopped = offer.kind is Kind.DOCUMENT and self._stopped.is_set()  # the others say so themselves
            self._end(offer, _STOPPED if stopped else str(error) if is_there(offer) else PULLED_OUT)
        except OSError as error:
            log.warning("%s: %s", offer.kind, error)
            refused = f"没有带进来（{why(error)}）。请过一会儿再来一次。"
            self._end(offer, refused if is_there(offer) else PULLED_OUT)
        except Exception:  # a defect of ours: unanswered, the page would wait for ever
            log.exception("%s failed", offer.kind)
            self._end(offer, _DEFECT)

    def _look(self, offer: Offer) -> Content:
        match offer.kind:
            case Kind.DOCUMENT:
                return self._documents.look(Path(offer.place))
            case Kind.PACKAGE:
                return self._parcels.look_into_package(Path(offer.place))
            case Kind.TOUR:
                return self._parcels.look_into_tour(Path(offer.place))
            case Kind.PHOTOS:
                return Content(files=offer.number)
            case _:
                assert_never(offer.kind)

    def _bring(self, errand: BringIn) -> Result:
        offer = errand.offer
        self._told = float("-inf")

        def told(done: int, total: int) -> None:
            now = self._clock()
            if done >= total or now - self._told >= _BREATH:
                self._told = now
                self._post(bring.Carried(offer, done, total))

        match offer.kind:
            case Kind.DOCUMENT:
                return self._documents.bring(Path(offer.place), errand.scripts)
            case Kind.PACKAGE:
                return self._parcels.bring_package(
                    Path(offer.place), errand.author, told, self._stopped.is_set
                )
            case Kind.TOUR:
                return self._parcels.bring_tour(Path(offer.place), errand.author, told, self._stopped.is_set)
            case Kind.PHOTOS:
                return self._photos.bring(Path(offer.place), errand.tour, told)
            case _:
                assert_never(offer.kind)

    def _end(self, offer: Offer, say: str) -> None:
        self._post(bring.BroughtIn(offer, Result(say, good=False)))


def is_there(offer: Offer) -> bool:
    """Whether what was offered still lies where it lay."""
    try:
        Path(offer.place).stat()
    except OSError:
        return False
    return True
