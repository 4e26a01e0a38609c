"""Which screen the public has and which the guide: decided once, kept through unplugging and re-plugging."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A screen: the name the system has for it, and where it lies on the desktop all screens share."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def meets(self, other: Place) -> bool:
        """Whether the two have pixels in common, as screens that mirror one another do."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Placing:
    """Who has which screen now, and whose screens they are by right, be they plugged in or not.

    `console` is None where the guide has no screen to herself: hers is a drawer then.
    """

    public: Place | None = None
    console: Place | None = None
    public_name: str = ""
    console_name: str = ""


def placed(screens: tuple[Place, ...], wanted: str, primary: str, before: Placing | None) -> Placing:
    """Who gets which of the *screens*.

    *wanted* is the hall's word on the public's screen, or empty; *primary* the system's first screen;
    *before* how it stood until now.
    """
    before = before or Placing()
    there = {place.name: place for place in screens if place.width > 0 and place.height > 0}
    public = _public(there, wanted, primary, before)
    if public is None:
        return Placing(None, None, before.public_name, before.console_name)
    public_name = public.name if public.name == wanted else before.public_name or public.name
    own = public.name == (wanted or public_name)
    # A screen that shows what another does is as public as that one, whoever looks at it.
    free = {
        place.name: place
        for place in there.values()
        if place is not public
        and not any(place.meets(other) for other in there.values() if other is not place)
    }
    console = free.get(before.console_name)
    # While the public's own screen is away a newcomer may be that very panel, on another socket: what a guide
    # reads goes there only when the public is where it belongs.
    if console is None and own:
        stays = free.get(before.console.name) if before.console else None
        newcomer = not wanted and bool(before.public_name) and not before.console_name
        # What is plugged into a laptop may be the hall's projector: a newcomer no smaller than the public's
        # screen is the guide's only by the hall's word.
        likely = [place for place in free.values() if not newcomer or _looks(place) > _looks(public)]
        console = stays or _nearest(likely, primary)
    return Placing(public, console, public_name, before.console_name or (console.name if console else ""))


def _public(there: dict[str, Place], wanted: str, primary: str, before: Placing) -> Place | None:
    """The public's screen: the one the hall names, its own of before, a stand-in, at last the guide's.

    So a change of resolution moves nobody, and whoever comes back finds the screen they had.
    """
    guides = before.console_name
    others = {name: place for name, place in there.items() if name != guides}
    stood = before.public.name if before.public else ""
    return (
        there.get(wanted)
        or there.get(before.public_name)
        or others.get(stood)
        or _best(others.values(), primary)
        or there.get(guides)
    )


def _looks(place: Place) -> tuple[bool, int]:
    """How a screen looks, the likelier to be the public's the lower.

    An upright one is nobody's desk, and a panel has more pixels than the small screen beside it.
    """
    return place.height <= place.width, -place.width * place.height


def _best(places: Iterable[Place], primary: str) -> Place | None:
    """The screen that looks most like a panel for the public.

    Of two alike the system's first is where a kiosk has always opened.
    """
    return min(places, key=lambda place: (_looks(place), place.name != primary, place.name), default=None)


def _nearest(places: Iterable[Place], primary: str) -> Place | None:
    """The screen that is likeliest to stand on a desk: the system's first, or the small flat one."""
    return max(
        places,
        key=lambda place: (place.name == primary, _looks(place), place.name),
        default=None,
    )
