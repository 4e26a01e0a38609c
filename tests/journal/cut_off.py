"""A process that leads a reception without end and keeps it, for a test to kill; each line is a show kept."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from kiosk.journal.keepsake import Keepsake
from kiosk.show import events as ev
from kiosk.show.reception import events as led
from tests.builders import long_tour
from tests.show.reception.hall import LedHall

STATIONS = 60  # some thirty thousand bytes in the file: not all of it in one page of memory


def main(home: Path) -> None:
    """Go from station to station as fast as the machine can."""
    hall = LedHall(long_tour(STATIONS))
    hall.on(led.WordsSet("各位来宾", "参观团"), ev.Begun())
    keepsake = Keepsake(home, lambda event: None)
    for number in cycle(range(STATIONS)):
        hall.on(ev.StationChosen(f"第{number}处"), ev.Tick(hall.show.now + 1.0, 9.0))
        keepsake.keep(hall.show)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
