"""The guide's desk on every screen: large enough to hit, to read at two metres, and each key does its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.tour.model import Tour
from kiosk.ui.funnels import funnels
from tests.show.reception.hall import Led
from tests.ui.desk import BOARDS, Desk, OpenDesk, made_of, tap, written_in
from tests.ui.extremes import forty_stations, strained_tour
from tests.ui.receptions import crowded_tour, moments, usual_tour
from tests.ui.screen import (
    CALM,
    ancestors,
    box,
    frame,
    ink,
    middle,
    name_of,
    scrolls,
    shown,
    texts,
    touchables,
)

SMALLEST = 15.0  # mm, as on the public page
ROUNDING = 0.3  # mm
HANDLE = "讲解台"
"""The key that opens a shut drawer. It keeps to the page's margin, where it covers nothing of the public's: a
finger that slides along the edge of the glass finds its 20 mm of height."""

every_board = pytest.mark.parametrize("board", BOARDS)
TOURS = {
    "usual": usual_tour,
    "strained": strained_tour,
    "forty": forty_stations,
    "crowded": crowded_tour,
}
every_tour = pytest.mark.parametrize("tour", TOURS)


def views(desk: Desk, tour: Tour) -> Iterator[str]:
    """Every moment on the desk, one after another, and each of her own views."""
    for name, show in moments(tour):
        desk.put(show)
        yield name
        if name != "second":
            continue
        for view in ("提词", "数字", "本次设置"):
            key = next(item for item in targets(desk, all_of_them=True) if name_of(item) == view)
            if not key.isEnabled():
                continue
            for also in (view, None):
                tap(desk.window, middle(key))
                desk.settle()
                if also:
                    yield f"{name} {also}"
        row = next(item for item in targets(desk) if name_of(item) == tour.stations[1].name)
        tap(desk.window, middle(row))
        desk.settle()
        yield f"{name} row"
        tap(desk.window, middle(row))


def targets(desk: Desk, all_of_them: bool = False) -> list[QQuickItem]:
    """What may be touched on the desk now, or on the sheet that lies over it."""
    root = desk.window.contentItem()
    there = touchables(root)
    if all_of_them:
        there = [item for item in shown(root) if item.property("scrolls") is not None]
    return [item for item in there if _is_the_desks(item) and not _half_made(item)]


def _half_made(item: QQuickItem) -> bool:
    """Whether it belongs to a row that its list has not finished: far out of view, and without a size."""
    return box(item).isEmpty() and any(one.width() == 0 for one in ancestors(item))


def _is_the_desks(item: QQuickItem) -> bool:
    """Whether it belongs to her desk or to a sheet over it, and not to the page beneath a drawer."""
    files = {written_in(one) for one in (item, *ancestors(item))}
    return bool(files & {"console/Console", "console/Drawer", "sheets/GateSheet"})


@every_board
@every_tour
def test_everything_to_touch_can_be_hit(open_desk: OpenDesk, board: str, tour: str) -> None:
    desk = open_desk(board)
    window = QRectF(0, 0, desk.window.width(), desk.window.height()).adjusted(-1, -1, 1, 1)
    faults = set()
    for moment in views(desk, TOURS[tour]()):
        there = targets(desk)
        assert there
        for item in there:
            seen = box(item) if any(scrolls(item)) else box(item) & frame(item)
            if name_of(item) == HANDLE:
                assert box(item).height() / desk.scale >= SMALLEST
                continue
            least = min(seen.width(), seen.height()) / desk.scale
            if least < SMALLEST - ROUNDING:
                faults.add(f"{moment}: {name_of(item)} {least:.1f} mm")
            if not any(scrolls(item)) and not window.contains(box(item)):
                faults.add(f"{moment}: {name_of(item)} lies outside")
            if not name_of(item).strip():
                faults.add(f"{moment}: {written_in(item)} has no name")
        for one, other in combinations(there, 2):
            both = (box(one) & frame(one)) & (box(other) & frame(other))
            if min(both.width(), both.height()) > 1.5:
                faults.add(f"{moment}: {name_of(one)} over {name_of(other)}")
    assert not faults, "\n".join(sorted(faults))


@every_board
@every_tour
def test_no_word_is_cut_without_a_sign(open_desk: OpenDesk, board: str, tour: str) -> None:
    desk = open_desk(board)
    faults = set()
    for moment in views(desk, TOURS[tour]()):
        for text in texts(desk.window.contentItem()):
            if _is_the_desks(text):
                faults |= {f"{moment}: {fault}" for fault in _cuts(text)}
    assert not faults, "\n".join(sorted(faults))


def _cuts(text: QQuickItem) -> Iterator[str]:
    """How a text is cut off where no ellipsis says so."""
    said = f"{written_in(text)} “{text.property('text')[:24]}”"
    for extent, room in (("contentWidth", text.width()), ("contentHeight", text.height())):
        if text.property(extent) > room + 1:
            yield f"{said} has a {extent} of {text.property(extent):.0f} in {room:.0f}"
    words, seen = ink(text), frame(text)
    sideways, upright = scrolls(text)
    if not sideways and (words.left() < seen.left() - 1 or words.right() > seen.right() + 1):
        yield f"{said} goes from {words.left():.0f} to {words.right():.0f}, seen to {seen.right():.0f}"
    if not upright and (words.top() < seen.top() - 1 or words.bottom() > seen.bottom() + 1):
        yield f"{said} goes from {words.top():.0f} to {words.bottom():.0f}, seen to {seen.bottom():.0f}"


@every_board
@every_tour
def test_the_next_cue_is_to_be_seen_whatever_stands_below_it(
    open_desk: OpenDesk, board: str, tour: str
) -> None:
    desk = open_desk(board)
    for moment, show in moments(TOURS[tour]()):
        desk.put(show)
        cues = [item for item in made_of(desk.window, "console/CueCard") if item.property("next") is True]
        cues = [item for item in cues if item.property("kind") is not None]
        if moment == "first" and tour in ("usual", "crowded"):
            assert len(cues) == 1
        for cue in cues:
            words = max(texts(cue), key=lambda text: text.property("font").pixelSize())
            seen = ink(words) & frame(words)
            lines = min(3, words.property("lineCount"))
            assert seen.height() > (lines - 0.3) * ink(words).height() / words.property("lineCount"), moment


@every_board
def test_where_she_is_can_be_seen_on_her_list(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = Led(forty_stations(), house=CALM)
    guide.on(ev.Begun())
    for number in (0, 39, 20, 3):
        name = forty_stations().stations[number].name
        guide.on(ev.StationChosen(name))
        desk.put(guide.show)
        desk.settle()
        rows = [item for item in made_of(desk.window, "console/WayList") if name_of(item) == name]
        assert len(rows) == 1
        assert frame(rows[0]).adjusted(-1, -1, 1, 1).contains(box(rows[0])), name


@pytest.mark.parametrize("tour", ["usual", "crowded"])
def test_the_next_cue_is_read_at_two_metres(open_desk: OpenDesk, tour: str) -> None:
    desk = open_desk("console 1280")
    guide = Led(TOURS[tour](), house=CALM)
    guide.on(ev.Begun())
    desk.put(guide.show)
    cue = next(item for item in made_of(desk.window, "console/CueCard") if item.property("next") is True)
    words = max(texts(cue), key=lambda text: text.property("font").pixelSize())
    assert "指墙上图版" in words.property("text")
    assert QFontMetricsF(words.property("font")).tightBoundingRect("国").height() / desk.scale >= 9.0
    assert words.property("font").pixelSize() / desk.scale >= 10.0


def test_qt_finds_nothing_to_complain_of(open_desk: OpenDesk, caplog: pytest.LogCaptureFixture) -> None:
    faults: list[int] = []
    with funnels(lambda: faults.append(1)):
        desk = open_desk("console 1280")
        for tour in (*TOURS.values(), strained_tour, usual_tour):  # rows that come, go and change
            for _ in views(desk, tour()):
                pass
    assert faults == []
    assert [record.getMessage() for record in caplog.records] == []
