"""A hall whose visits are counted, as the kiosk does it."""

from __future__ import annotations

from typing import Self

from kiosk.journal.counting import ENDS, STATIONS, Tally, What, closing, counted
from kiosk.show import events as ev
from kiosk.show.state import House
from kiosk.tour.model import Tour
from tests.show.hall import Hall


class CountedHall(Hall):
    """One kiosk with somebody who counts."""

    def __init__(self, *tours: Tour, house: House | None = None) -> None:
        super().__init__(*tours, house=house)
        self.tallies: list[Tally] = []
        self.heard = False

    def on(self, *events: ev.Event) -> Self:
        """Let these events happen, and count."""
        for event in events:
            before = self.show
            super().on(event)
            found, self.heard = counted(before, self.show, self.heard)
            self.tallies += found
        return self

    def hear(self) -> Self:
        """Let the stop be told to its end."""
        while self.voice is not None:
            self.say()
        return self

    def close(self) -> Self:
        """The kiosk is closed here."""
        self.tallies += closing(self.show, self.heard)
        return self

    @property
    def stations(self) -> list[str]:
        """What was counted of stations, such as “opened 大厅”."""
        return [f"{each.what} {each.station}" for each in self.tallies if each.what in STATIONS]

    @property
    def visits(self) -> list[What]:
        """What was counted of visits, receptions and faults."""
        return [each.what for each in self.tallies if each.what not in STATIONS]

    def assert_balanced(self) -> None:
        """What was opened was heard or skipped, once, but for what is open; what was begun has ended."""
        tallied = [each.what for each in self.tallies]
        unsettled = tallied.count(What.OPENED) - tallied.count(What.HEARD) - tallied.count(What.SKIPPED)
        assert unsettled in (0, 1)
        running = tallied.count(What.BEGUN) - sum(each in ENDS for each in tallied)
        assert running in (0, 1)
        assert unsettled <= running
