"""A hall with staff in it: let in by the gate, with what the hall holds in their hands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Backstage, Holding, Past, Standing
from kiosk.show.gate import ALL, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import House
from kiosk.tour.model import Tour
from kiosk.tour.problems import Problem, Severity
from tests.builders import two_floor_tour
from tests.show.hall import Hall

LET_IN = (
    led.PinKnown(True),
    led.GateOpened(Purpose.STAFF),
    led.PinEntered("246810"),
    led.PinChecked(True, doors=ALL),
)


def past(number: int, **more: Any) -> Past:
    """An edition of that number, published on a day of its own."""
    made = Past(number, f"2026-11-{number:02}T08:30:00+00:00", "小王", f"第{number}次")
    return replace(made, **more)


def holding(tour: str = "yard", standing: Standing = Standing.EDITED, **more: Any) -> Holding:
    """A tour that was published three times, and whose file can be published again."""
    live = standing not in (Standing.WITHDRAWN, Standing.NEW, Standing.REFUSED)
    there = standing not in (Standing.NEW, Standing.REFUSED)
    editions = (past(3, live=live, shown=live), past(2), past(1)) if there else ()
    good = standing not in (Standing.BROKEN, Standing.REFUSED)
    wrong = Problem(
        f"tours/{tour}.yaml", 7, 5, Severity.ERROR, "key", "不认识“titel”，是不是“title”？", "title"
    )
    made = Holding(
        tour,
        f"导览{tour}",
        standing,
        "cover.webp",
        editions,
        () if good else (wrong,),
        publishable=good,
        viewable=good,
    )
    return replace(made, **more)


class Staffed(Hall):
    """One kiosk where staff are at work, in the room of its tour."""

    def __init__(self, *holdings: Holding, tours: tuple[Tour, ...] = (), house: House | None = None) -> None:
        super().__init__(*(tours or (two_floor_tour(),)), house=house)
        held = holdings or (holding(),)
        self.on(*LET_IN, staff.Surveyed(held), staff.HoldingChosen(held[0].tour))

    @property
    def backstage(self) -> Backstage:
        """The page."""
        assert self.show.backstage is not None
        return self.show.backstage

    def preview(self) -> Staffed:
        """Look at the tour."""
        self.on(staff.PreviewOrdered(), staff.PreviewReady(two_floor_tour()))
        assert self.backstage.previews
        return self

    def let_time_pass(self, seconds: float) -> Staffed:
        """Time, and nobody's finger."""
        self.on(ev.Tick(self.show.now + seconds, self.show.hour))
        return self
