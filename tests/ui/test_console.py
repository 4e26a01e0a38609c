"""The guide's desk on every screen: large enough to hit, to read at two metres, and each key does its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.gate import Asking, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import Narration, Page
from kiosk.tour.model import Tour
from kiosk.ui.desk.words import words
from kiosk.ui.funnels import funnels
from kiosk.ui.language import written_for
from kiosk.ui.sources import Sources
from tests.builders import a_station, a_tour
from tests.show.reception.hall import LedHall
from tests.ui.desk import BOARDS, Desk, OpenDesk, made_of, tap, written_in
from tests.ui.extremes import TWENTY, forty_stations, strained_tour
from tests.ui.receptions import crowded_tour, late, moments, usual_tour
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
from tests.ui.secret import after

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
    guide = LedHall(forty_stations(), house=CALM)
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
    guide = LedHall(TOURS[tour](), house=CALM)
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


@every_board
def test_the_next_cue_stays_whole_when_the_proposal_goes(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(many_cues(), house=CALM)
    guide.on(led.TimeLeft(600.0), ev.Begun())
    guide.tell()
    proposed = late(guide)
    for _ in range(2):
        for show in (proposed, after(proposed, led.CutRefused())):
            desk.put(show)
            desk.settle()
            cue = next(item for item in cues_of(desk) if item.property("next") is True)
            assert frame(cue).adjusted(-2, -2, 2, 2).contains(box(cue))
            assert cue.property("inView") is True


def many_cues() -> Tour:
    """More cues at a station than its card can show at once, and two more stations."""
    told = "".join(f"【指图版{n}】这是第{n}块图版。" for n in range(9))
    others = [a_station(name, f"{name}。" * 30) for name in ("书房", "展厅")]
    return a_tour(a_station("大厅", told, keywords=("修缮", "院墙")), *others)


def cues_of(desk: Desk) -> list[QQuickItem]:
    found = made_of(desk.window, "console/CueCard")
    return [item for item in found if item.property("kind") is not None]


@every_board
def test_what_the_card_leaves_out_is_counted(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(crowded_tour(), house=CALM)
    guide.on(ev.Begun())
    desk.put(guide.show)
    said = card_says(desk)
    words = {f"{TWENTY}之{n}" for n in range(8)}
    chips = [item for item in made_of(desk.window, "console/Keywords") if item.property("text") in words]
    chips = [item for item in chips if item.property("radius") is not None]
    figures = [item for item in made_of(desk.window, "console/CueCard") if item.property("value")]
    assert (len(chips) == 8) != bool({f"＋{8 - len(chips)}", "＋8个词"} & said)
    assert (len(figures) == 8) != (f"＋{8 - len(figures)}个数字" in said)


def card_says(desk: Desk) -> set[str]:
    """The texts of the cue card and of the clock at its head."""
    files = ("console/CueCard", "console/Keywords", "console/StationClock", "console/CueLine")
    found = {str(item.property("text")) for file in files for item in made_of(desk.window, file)}
    return {part for text in found for part in (text, *text.split(" "))}


@every_board
def test_while_a_film_is_on_the_card_counts_it_down(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    show = dict(moments(usual_tour()))["film"]
    desk.put(replace(show, film_left=80.0))
    (cue,) = cues_of(desk)
    assert cue.property("text") == "影片还有 1:20"
    assert cue.property("next") is True


def test_a_machine_that_has_told_says_so(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    guide = LedHall(usual_tour(), house=CALM)
    guide.on(ev.Begun(), ev.VoiceSet(True))
    show = guide.show
    desk.put(replace(show, narration=Narration.FINISHED))
    assert "机器讲完了" in card_says(desk)


@every_board
def test_the_sentence_is_large_where_there_is_room(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(a_tour(a_station("大厅", "欢迎。"), a_station("书房", "书房。")), house=CALM)
    guide.on(ev.Begun())
    desk.put(guide.show)
    sizes = {
        str(text.property("text")): text.property("font").pixelSize() * 1080 / short_side(desk)
        for text in texts(desk.window.contentItem())
        if written_in(text) in ("console/CueCard", "console/StationClock")
    }
    assert sizes["您在讲"] >= 29.5
    if board != "drawer 1080":
        assert sizes["欢迎。"] >= 37.5
        assert next(size for text, size in sizes.items() if text.startswith("本站")) >= 37.5


def short_side(desk: Desk) -> int:
    return min(desk.window.width(), desk.window.height())


@every_board
def test_the_hand_stands_where_the_telling_does(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(forty_stations(), house=CALM)
    guide.on(led.TimeLeft(3600.0), ev.Begun())
    moves: tuple[Callable[[], object], ...] = (
        lambda: guide.wait(7.0, every=0.5),
        lambda: guide.wait(200.0, every=5.0),
        lambda: guide.on(ev.ForwardChosen()),
        lambda: guide.wait(9.0, every=0.5),
        lambda: guide.on(ev.StationChosen(forty_stations().stations[20].name)),
        lambda: guide.wait(4.0, every=0.5),
        lambda: guide.on(led.TimeLeft(60.0)),
        lambda: guide.wait(100.0, every=5.0),
    )
    for move in moves:
        move()
        desk.put(guide.show)
        strip = made_of(desk.window, "console/ClockStrip")
        hand = next(item for item in strip if item.objectName() == "hand")
        here = next(item for item in strip if item.property("standing") == "here")
        told = here.childItems()[0]
        end = box(told).right() if told.isVisible() else box(here).left()
        assert box(hand).center().x() == pytest.approx(end, abs=6)


@every_board
def test_inside_a_part_she_sees_where_she_is(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(usual_tour(), house=CALM)
    guide.on(ev.Begun(), ev.StationChosen("书房"), ev.ForwardChosen())
    assert guide.show.part == 1
    desk.put(guide.show)
    strip = [text for text in texts(desk.window.contentItem()) if written_in(text) == "console/ClockStrip"]
    said = {str(text.property("text")): text for text in strip}
    assert "书房 · 第一块" in said
    counted = next(text for words, text in said.items() if "第2处，共2处" in words)
    assert counted.property("font").pixelSize() * 1080 / short_side(desk) >= 29.5


@every_board
def test_before_she_sets_out_she_sees_which_tour_and_what_lacks(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(usual_tour(), house=CALM)
    guide.on(led.TimeLeft(1.0))
    show = guide.show
    assert show.reception is not None
    long = tuple(replace(weight, full=600.0) for weight in show.reception.weights)
    desk.put(replace(show, reception=replace(show.reception, weights=long)))
    said = {str(text.property("text")) for text in texts(desk.window.contentItem()) if _is_the_desks(text)}
    assert usual_tour().title in said
    assert any(text.startswith("比讲稿少") and text.endswith("可以换一条路线。") for text in said)
    keys = {name_of(item): item for item in targets(desk, all_of_them=True)}
    times = [keys[f"{minutes}分钟"] for minutes in (5, 8, 12, 20, 30, 40, 60)]
    assert len({round(key.width()) for key in times}) == 1
    for key in ("60分钟", "各位同学"):
        line = [one for one in keys.values() if abs(box(one).top() - box(keys[key]).top()) < 2]
        beside = [one for one in line if one.parentItem() == keys[key].parentItem()]
        assert len(beside) > 1, f"{key} stands alone"


def test_a_sentence_with_two_open_places_is_one_line() -> None:
    told = "欢迎来到某某社区，我是讲解员（姓名），这里住着____户人家，还有某某街道。"
    guide = LedHall(a_tour(a_station("大厅", told)), house=CALM)
    sources = Sources(lambda tour, file: "", lambda url: "", written_for)
    (row,) = words(guide.show, sources, ()).still_open
    assert "某某社区" in row.words
    assert "____" in row.words


def test_nobody_has_forgotten_a_pin_that_is_being_set(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    guide = LedHall(usual_tour(), house=CALM)
    first = after(guide.show, led.GateOpened(Purpose.END))
    assert first.gate is not None
    forgotten = "忘记了密码，请找管理这台机器的人。"
    for asking in (Asking.NEW, Asking.AGAIN, Asking.CHECKING, Asking.DIFFERENT, Asking.WEAK, Asking.PIN):
        desk.put(replace(first, gate=replace(first.gate, asking=asking)))
        said = {str(text.property("text")) for text in texts(desk.window.contentItem())}
        assert (forgotten in said) == (asking is Asking.PIN), asking


@every_board
def test_the_prompter_keeps_the_stations_clock(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = LedHall(forty_stations(), house=CALM)
    guide.on(ev.Begun())
    guide.wait(3.0, every=0.5)
    desk.put(guide.show)
    tap(desk.window, middle(next(item for item in targets(desk) if name_of(item) == "提词")))
    desk.settle()
    assert made_of(desk.window, "console/Prompter")
    assert any(
        str(item.property("text")).startswith("本站 0:0")
        for item in made_of(desk.window, "console/StationClock")
    )


@pytest.mark.parametrize(("moment", "wanted"), [("home", "全部站点"), ("film", "影片正在放")])
def test_the_publics_view_welcomes_nobody_in_the_middle(
    open_desk: OpenDesk, moment: str, wanted: str
) -> None:
    desk = open_desk("console 1280")
    show = dict(moments(usual_tour()))["film" if moment == "film" else "second"]
    desk.put(replace(show, page=Page.HOME) if moment == "home" else show)
    said = {str(item.property("text")) for item in made_of(desk.window, "console/PublicView")}
    assert wanted in said
    assert not any(text.startswith("欢迎") for text in said)
