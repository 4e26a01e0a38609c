"""The band beside a preview: it covers nothing of what visitors will see, and the way back is one touch."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.state import Language, Page, Sheet, Show
from kiosk.ui.window import pixels_per_millimetre
from tests.show.backstage.staff import holding
from tests.ui.backstage import after, previews, touch
from tests.ui.conftest import OpenScreen
from tests.ui.desk import called, made_of
from tests.ui.extremes import strained_tour
from tests.ui.layout import cuts, overlaps
from tests.ui.screen import Screen, box, calm, frame, texts, touchables

PANELS = [((1024, 768), 10.0), ((1920, 1080), 21.5), ((1080, 1920), 55.0)]
panels = pytest.mark.parametrize(("size", "inches"), PANELS, ids=str)


@panels
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_the_band_covers_nothing(
    open_screen: OpenScreen,
    white_picture: str,
    size: tuple[int, int],
    inches: float,
    big: bool,
    language: Language,
) -> None:
    screen = open_screen(size, inches, white_picture)
    faults = []
    for view, show in _views(big, language):
        screen.put(show)
        band = _band(screen)
        seen = [box(item) & frame(item) for item in (*texts(screen.page()), *touchables(screen.page()))]
        faults += [f"{view}: the band lies over {one}" for one in seen if one.intersects(box(band))]
        said = texts(band)
        faults += [f"{view}: {fault}" for text in (*texts(screen.page()), *said) for fault in cuts(text)]
        faults += [f"{view}: {fault}" for fault in overlaps(screen)]
        if len(said) != 2 or box(said[0]).intersects(box(touchables(band)[0])):
            faults.append(f"{view}: the band does not say what it is for")
    assert not faults, "\n".join(faults)


@panels
def test_its_key_is_large_and_within_reach(
    open_screen: OpenScreen, size: tuple[int, int], inches: float
) -> None:
    screen = open_screen(size, inches)
    screen.put(previews())
    scale = pixels_per_millimetre(size, inches)
    keys = [box(key) & frame(key) for key in touchables(_band(screen))]
    assert len(keys) == 1
    assert min(keys[0].width(), keys[0].height()) / scale >= 14.7
    if size[1] > size[0]:
        high = [key for key in touchables(screen.window.contentItem()) if _top(key) < size[1] * 0.42 - 1]
        assert high == []


@pytest.mark.parametrize("size", [size for size, _ in PANELS], ids=str)
def test_one_touch_leads_back_to_a_whole_page(open_screen: OpenScreen, size: tuple[int, int]) -> None:
    screen = open_screen(size)
    screen.put(previews())
    assert box(screen.page()).height() < size[1]
    touch(screen, "回后台")
    assert screen.show.page is Page.BACKSTAGE
    assert not made_of(screen.window, "backstage/PreviewBand")
    assert (box(screen.page()).top(), box(screen.page()).height()) == (0, size[1])


def test_a_panel_that_is_turned_keeps_the_key_within_reach(open_screen: OpenScreen) -> None:
    screen = open_screen((1920, 1080))
    screen.put(previews())
    for size, edge in (((1080, 1920), 1920.0), ((1920, 1080), 0.0)):
        screen.resize(*size)
        band = box(_band(screen))
        assert edge in (band.top(), band.bottom())
        assert band.width() == size[0]
        assert box(called(screen.window, "开始参观")).intersected(band).isEmpty()


def _views(big: bool, language: Language) -> list[tuple[str, Show]]:
    """The pages of a preview with names and texts as long as they may be, and what opens over them."""
    there = previews(calm(big=big, language=language))
    long = after(there, staff.PreviewEnded(), staff.Surveyed((holding(),)), staff.HoldingChosen("yard"))
    home = after(long, staff.PreviewOrdered(), staff.PreviewReady(strained_tour()))
    station = after(home, ev.StationChosen(strained_tour().stations[1].id))
    over = product((("home", home), ("station", station)), (Sheet.COMFORT, Sheet.PLAN))
    sheets = [(f"{name} {sheet}", after(show, ev.SheetOpened(sheet))) for (name, show), sheet in over]
    return [("short", there), ("home", home), ("station", station), *sheets]


def _band(screen: Screen) -> QQuickItem:
    band = made_of(screen.window, "backstage/PreviewBand")[0].parentItem()
    assert band is not None
    return band


def _top(key: QQuickItem) -> float:
    seen = box(key) & frame(key)
    return 1e6 if seen.isEmpty() else seen.top()
