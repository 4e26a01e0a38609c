"""A hall with a guide in it: her reception, led from its welcome page by what she does."""

from __future__ import annotations

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.clock import Clock, clock
from kiosk.show.reception.state import Reception
from kiosk.show.state import House
from kiosk.tour.model import Tour
from tests.show.hall import Hall

LET_IN = (led.PinKnown(True), led.GateOpened(Purpose.LEAD), led.PinEntered("246810"), led.PinChecked(True))
LET_OUT = (led.GateOpened(Purpose.END), led.PinEntered("246810"), led.PinChecked(True))


class LedHall(Hall):
    """One kiosk that a guide has taken over."""

    def __init__(self, *tours: Tour, house: House | None = None) -> None:
        super().__init__(*tours, house=house)
        self.on(*LET_IN)

    @property
    def reception(self) -> Reception:
        """What she has set and done."""
        assert self.show.reception is not None
        return self.show.reception

    @property
    def clock(self) -> Clock:
        """Her clock."""
        return clock(self.show)

    def tell(self) -> LedHall:
        """She tells the stop to its end, line by line at her own pace, which the light follows."""
        self.wait_until_told()
        return self

    def wait_until_told(self) -> None:
        for _ in range(10_000):
            if self.show.narration != "playing":
                return
            self.on(ev.Tick(self.show.now + 0.2, self.show.hour))
        raise AssertionError("the telling does not end")

    def walk(self, seconds: float) -> LedHall:
        """She walks to the next stop and goes on there."""
        self.wait(seconds, every=0.2)
        self.on(ev.ForwardChosen())
        return self
