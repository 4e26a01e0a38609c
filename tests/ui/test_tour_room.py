"""One tour's room: on a tall panel what is long is one list, and nothing to write in is cut in half."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtQuick import QQuickItem

from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Standing
from kiosk.show.state import opening
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN
from tests.ui.backstage import after, forty
from tests.ui.conftest import OpenScreen
from tests.ui.desk import made_of
from tests.ui.screen import CALM, Screen, ancestors, box, frame, shown, texts


@pytest.mark.parametrize("inches", [32.0, 43.0, 55.0])
def test_what_staff_write_in_is_seen_whole_on_a_tall_panel(open_screen: OpenScreen, inches: float) -> None:
    screen = open_screen((1080, 1920), inches)
    written = 0
    for held in forty()[: len(Standing)]:
        _enter(screen, held.tour)
        fields = [item for item in screen.items() if item.property("longest") is not None]
        written += len(fields)
        assert all(frame(one).contains(box(one)) for one in fields), held.standing
    assert written > 0


def test_on_a_tall_panel_all_that_is_long_is_one_list_with_its_mark(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    _enter(screen, forty()[3].tour)
    lists = [
        item
        for item in screen.items()
        if item.inherits("QQuickFlickable") and item.property("contentHeight") > item.height() + 1
    ]
    assert len(lists) == 1
    marks = [item for item in shown(screen.page()) if item.property("tint") is not None]
    assert len(marks) == 1
    assert box(lists[0]).top() <= box(marks[0]).top() < box(marks[0]).bottom() <= box(lists[0]).bottom()
    beyond = QRect(0, 0, 1080, int(box(lists[0]).top()))
    still = screen.settle().copy(beyond)
    lists[0].setProperty("contentY", lists[0].property("contentHeight") - lists[0].height())
    assert screen.settle().copy(beyond) == still, "nothing is drawn where the list does not reach"
    last = [text for text in texts(screen.page()) if str(text.property("text")).startswith("第12")]
    assert last
    assert frame(last[-1]).contains(box(last[-1]))
    screen.resize(1920, 1080)
    screen.resize(1080, 1920)
    rows = made_of(screen.window, "backstage/EditionRow")
    assert rows
    assert {_list_of(row) for row in rows} == {lists[0]}


def _enter(screen: Screen, tour: str) -> None:
    """Into the room of one of forty tours."""
    show = after(opening((two_floor_tour(),), CALM), *LET_IN, staff.Surveyed(forty()))
    screen.put(after(show, staff.HoldingChosen(tour)))


def _list_of(item: QQuickItem) -> QQuickItem:
    """The list that an item is scrolled with."""
    return next(above for above in ancestors(item) if above.inherits("QQuickFlickable"))
