"""The crew: those who see to what staff order on their page. They come with the first of the staff."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from kiosk.backstage.caretaker import Caretaker
from kiosk.backstage.carriers import Carriers
from kiosk.backstage.scribe import Scribe
from kiosk.backstage.stagehands import Stagehands
from kiosk.editions.packages.placing import Folders
from kiosk.editions.sticks.mounts import places
from kiosk.editions.sticks.seeker import Seeker
from kiosk.errors import KioskError
from kiosk.health.since import Since
from kiosk.settings import Settings
from kiosk.show.backstage.editing.errands import EditErrand
from kiosk.show.backstage.errands import BringErrand, TourErrand
from kiosk.show.backstage.events import Report
from kiosk.show.backstage.upkeep.errands import UpkeepErrand
from kiosk.ui.machine import screens
from kiosk.voice.voices import Voice

Errand = TourErrand | UpkeepErrand | BringErrand | EditErrand


class Crew:
    """The hands behind the staff page, the machine's caretaker, the carriers, the seeker and the scribe.

    None of them keeps anybody waiting: what takes time they do elsewhere, and what comes of it is posted.
    *voices* tells who speaks Chinese now, None before that is known; *uncounted* why no count can be written.
    """

    def __init__(
        self,
        settings: Settings,
        post: Callable[[Report], None],
        voices: Callable[[], Sequence[Voice] | None],
        uncounted: Callable[[], KioskError | None],
        since: Since,
    ) -> None:
        home, tours, media = settings.home, settings.tours, settings.media
        self.stagehands = Stagehands(home, tours, media, post)
        self.caretaker = Caretaker(settings, post, screens, voices, _sticks, since, uncounted)
        self.carriers = Carriers(home, Folders(tours, media), post)
        self.seeker = Seeker(partial(places, settings.inbox), post)
        self.scribe = Scribe(home, tours, media, settings.dictionary, post)

    def do(self, errand: Errand) -> None:
        """Have an errand done by whose it is."""
        if isinstance(errand, TourErrand):
            self.stagehands.do(errand)
        elif isinstance(errand, UpkeepErrand):
            self.caretaker.do(errand)
        elif isinstance(errand, BringErrand):
            self.carriers.do(errand)
        else:
            self.scribe.do(errand)

    def close(self) -> None:
        """Let each finish what must not be lost, and go."""
        self.seeker.close()
        self.carriers.close()
        self.stagehands.close()
        self.caretaker.close()
        self.scribe.close()


def _sticks() -> tuple[Path, ...]:
    """Where something can be saved to take along."""
    return tuple(place.path for place in places(None))
