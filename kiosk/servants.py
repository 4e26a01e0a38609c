"""The servants: whoever carries out what the show asks for, and takes note of each of its moments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from kiosk.dictionary import Dictionary
from kiosk.editions.curator import Curator
from kiosk.journal.count_book import CountBook
from kiosk.journal.keepsake import Keepsake
from kiosk.journal.times import TimesBook
from kiosk.later import Later
from kiosk.lock.porter import Porter
from kiosk.show.backstage.editing.errands import EditErrand
from kiosk.show.backstage.errands import BringErrand, PinErrand, TourErrand
from kiosk.show.backstage.preview import as_preview, previews
from kiosk.show.backstage.upkeep.errands import UpkeepErrand
from kiosk.show.effects import (
    CheckPin,
    Effect,
    Hush,
    KeepRecord,
    KeepTimes,
    MakeRounds,
    Prepare,
    SetVolume,
    Speak,
)
from kiosk.show.gate import Holder, Purpose
from kiosk.show.state import Show
from kiosk.tour.model import Tour
from kiosk.ui.awake import Awake
from kiosk.voice.narrator import Narrator
from kiosk.voice.order import Order

if TYPE_CHECKING:
    from kiosk.crew import Crew
    from kiosk.journal.secretary import Secretary


@dataclass(frozen=True, slots=True)
class Servants:
    """The voice, the gate, the records, the tours' times, the keepsake of a reception, the screen's sleep.

    The counts, the crew behind the staff page, and who sees to it that the hall shows what was published.
    None of them keeps anybody waiting: what takes time they do elsewhere; and who writes records or works
    for staff comes when there is something to do. `script` gives all that the voice may have to say of tours.
    """

    narrator: Narrator
    porter: Porter
    secretary: Later[Secretary]
    times: TimesBook
    keepsake: Keepsake
    awake: Awake
    counts: CountBook
    dictionary: Dictionary
    script: Callable[[tuple[Tour, ...]], Iterator[Order]]
    crew: Later[Crew]
    curator: Curator | None = None

    def start(self, show: Show) -> None:
        """Tell the show what was there before it: a PIN, known times, a reception that was cut off."""
        self.porter.start()
        self.times.start()
        self.keepsake.find(show)
        self.narrator.stock(self.script(show.tours))
        if self.curator is not None:
            self.curator.start()

    def carry_out(self, effect: Effect) -> None:
        """Do what the show asks for."""
        match effect:
            case Speak():
                self.narrator.speak(effect)
            case Prepare():
                self.narrator.prepare(effect)
            case Hush():
                self.narrator.hush()
            case SetVolume(volume):
                self.narrator.set_volume(volume)
            case CheckPin():
                self.porter.check(effect)
            case KeepRecord(record, ago):  # one of the two is on the disk at any moment
                self.secretary().keep(record, ago, self.keepsake.forget)
            case MakeRounds():
                if self.curator is not None:
                    self.curator.make_rounds()
            case KeepTimes():
                self.times.keep(effect)
            case _ if isinstance(effect, PinErrand):
                self.porter.do(effect)
            case _ if isinstance(effect, TourErrand | UpkeepErrand | BringErrand | EditErrand):
                self.crew().do(effect)
            case _:
                assert_never(effect)

    def note(self, before: Show, show: Show) -> None:
        """Take note that the show moved on from *before*."""
        if _at_the_lock(before) != _at_the_lock(show):
            self.porter.forget_first()
        if show.tours is not before.tours or show.arrived is not before.arrived:
            self._learn(before, show)
        if _rehearsed(before) != _rehearsed(show):
            self.dictionary.rehearse(*_rehearsed(show))
        self.awake.keep(show.reception is not None)
        if before.backstage is not None or show.backstage is not None:
            self.crew().seeker.keep(show.backstage is not None)
        self.keepsake.keep(show)
        self.counts.note(before, show)

    def _learn(self, before: Show, show: Show) -> None:
        """Newer tours came: their words are said right at once, the rest waits until they are shown."""
        self.dictionary.learn((*show.tours, *(show.arrived or ())))
        if show.tours is not before.tours and not previews(show):
            self.times.learn(show.tours)
            known = set(before.tours)
            self.narrator.stock(self.script(tuple(tour for tour in show.tours if tour not in known)))

    def close(self) -> None:
        """Let each finish what must not be lost, and go."""
        if self.crew.made is not None:
            self.crew.made.close()
        if self.curator is not None:
            self.curator.close()
        self.awake.close()
        self.counts.close()
        self.keepsake.close()
        self.times.close()
        if self.secretary.made is not None:
            self.secretary.made.close()
        self.porter.close()
        self.narrator.close()


def _rehearsed(show: Show) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The tour that is being edited, as it is previewed, and its words that are said in their own way."""
    editing = show.backstage.editing if show.backstage else None
    return (as_preview(editing.manuscript.tour), editing.manuscript.words) if editing else ("", ())


def _at_the_lock(show: Show) -> tuple[Purpose | None, Holder | None]:
    """Who may be setting a PIN: somebody at the gate, or staff whose it is to be."""
    pin = show.backstage.pin if show.backstage else None
    return (show.gate.purpose if show.gate else None, pin.holder if pin else None)
