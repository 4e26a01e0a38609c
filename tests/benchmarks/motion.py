"""Frames a second while one page gives way to another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.show import events as ev
from kiosk.show.state import Page, Show
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import developed, photographed

_ROUNDS = 6
_GLIDE = 0.26  # seconds: Theme.gentle


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Go from page to page on a panel of either size."""
    tour = photographed(folder)
    home = developed(folder)
    for name, size, budget in (("1080p", (1920, 1080), 60.0), ("4K", (3840, 2160), 50.0)):
        with open_hall(qt, folder, home, tour, size=size) as hall:
            rates: dict[Page, list[float]] = {Page.HOME: [], Page.STATION: []}
            hall.settle()
            for _ in range(_ROUNDS):
                for event, page in ((ev.HomeChosen(), Page.HOME), (ev.StationChosen("第1间"), Page.STATION)):
                    rates[page].append(_rate(hall, event, page))
        every = [rate for found in rates.values() for rate in found]
        halves = [f"到{page}页 {percentile(found, 50):.0f}" for page, found in rates.items()]
        what, note = f"换页时每秒的画面，{name}", "，".join(halves)
        yield Figure(what, percentile(every, 50), "fps", budget, note, more_is_better=True)


def _rate(hall: Hall, event: ev.Event, page: Page) -> float:
    """Frames a second from the first frame of the page to the end of its glide."""

    def there(show: Show) -> bool:
        return show.page is page

    hall.frame_after(event, there)
    begun = hall.frames.first_after["shown"]
    hall.settle()
    drawn = [when for when in hall.frames.times if begun <= when <= begun + _GLIDE]
    return (len(drawn) - 1) / (drawn[-1] - drawn[0]) if len(drawn) > 1 else 0.0
