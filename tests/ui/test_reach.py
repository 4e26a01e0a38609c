"""Whether a finger can hit what it means to, and an arm can reach it: in millimetres, on real panels."""

from __future__ import annotations

import math

import pytest

from kiosk.show.state import Show
from kiosk.ui.window import pixels_per_millimetre
from tests.builders import chapter_tour
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import many_tours, strained_tour
from tests.ui.screen import Screen, box, frame, name_of, pages, scrolls, touchables

SMALLEST = 15.0  # mm
HIGHEST = 1220.0  # mm above the floor: what a seated visitor's arm reaches
LOWER_EDGE = 500.0  # mm above the floor, of a panel on a wall
ROUNDING = 0.3  # mm


@pytest.mark.parametrize("inches", [21.5, 32.0, 43.0, 65.0])
@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160), (1080, 1920), (2160, 3840)], ids=str)
def test_everything_to_touch_is_as_large_as_a_finger_needs(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], inches: float
) -> None:
    screen = open_screen(size, inches, white_picture)
    scale = pixels_per_millimetre(size, inches)
    small = set()
    for page, show in pages(many_tours()[0], others=many_tours()[1:]):
        small |= _small(screen, page, show, scale)
    for page, show in list(pages(strained_tour(), big=True))[:6]:
        small |= _small(screen, page, show, scale)
    assert not small, "\n".join(sorted(small))


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", [(1080, 1920), (2160, 3840)], ids=str)
def test_on_a_tall_panel_nothing_to_touch_hangs_too_high(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], big: bool
) -> None:
    screen = open_screen(size, 55.0, white_picture)
    scale = pixels_per_millimetre(size, 55.0)
    top = size[1] - (HIGHEST - LOWER_EDGE) * scale
    high = []
    for tour in (strained_tour(), chapter_tour()):
        for page, show in pages(tour, big=big, others=many_tours()):
            screen.put(show)
            # What is scrolled up under the edge of its list is no target there.
            high += [
                f"{page}: {name_of(item)} at {(size[1] - y) / scale + LOWER_EDGE:.0f} mm"
                for item in touchables(screen.page())
                if (y := (box(item) & frame(item)).top()) < top - 1
                and not (box(item) & frame(item)).isEmpty()
            ]
    assert not high, "\n".join(high)


def test_millimetres_are_those_of_the_panel() -> None:
    # A 55-inch panel of 16:9 is 1218 mm by 685 mm.
    scale = pixels_per_millimetre((1080, 1920), 55.0)
    assert math.isclose(1920 / scale, 1217.6, abs_tol=0.1)
    assert math.isclose(1080 / scale, 684.9, abs_tol=0.1)


def _small(screen: Screen, page: str, show: Show, scale: float) -> set[str]:
    screen.put(show)
    found = set()
    for item in touchables(screen.page()):
        seen = box(item) if any(scrolls(item)) else box(item) & frame(item)
        least = min(seen.width(), seen.height()) / scale
        if least < SMALLEST - ROUNDING:
            found.add(f"{page}: {name_of(item)} {least:.1f} mm")
    return found
