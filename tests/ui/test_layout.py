"""Every page on every panel: no word is cut off, nothing lies over anything else, large type is large."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.lines import lines_of
from kiosk.show.state import Language, Show, opening
from kiosk.show.step import step
from kiosk.ui.funnels import funnels
from tests.builders import chapter_tour, two_floor_tour
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import LONGEST, SENTENCE_232, TWENTY, forty_stations, many_tours, strained_tour
from tests.ui.layout import cuts, overlaps
from tests.ui.screen import (
    Screen,
    box,
    calm,
    frame,
    ink,
    pages,
    texts,
)

PANELS = [(1024, 768), (1920, 1080), (1080, 1920), (3840, 2160)]
LANGUAGES = [Language.SIMPLIFIED, Language.ENGLISH]
HALLS = ["strained", "forty", "chapters", "many", "none"]


def test_the_extremes_are_as_long_as_they_say() -> None:
    assert (len(TWENTY), len(SENTENCE_232), len(LONGEST)) == (20, 232, 800)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize(("size", "hall"), [*product(PANELS[:3], HALLS), (PANELS[3], "strained")], ids=str)
def test_no_word_is_cut_off(
    open_screen: OpenScreen,
    white_picture: str,
    size: tuple[int, int],
    hall: str,
    big: bool,
    language: Language,
) -> None:
    screen = open_screen(size, picture=white_picture)
    faults = []
    for page, show in _pages(hall, big, language):
        screen.put(show)
        faults += [f"{page}: {fault}" for text in texts(screen.page()) for fault in cuts(text)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("hall", HALLS)
@pytest.mark.parametrize("size", PANELS[:3], ids=str)
def test_nothing_lies_over_anything_else(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], hall: str, big: bool
) -> None:
    screen = open_screen(size, picture=white_picture)
    faults = []
    for page, show in _pages(hall, big, Language.SIMPLIFIED):
        screen.put(show)
        faults += [f"{page}: {fault}" for fault in overlaps(screen)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", PANELS, ids=str)
def test_large_type_is_at_least_1_6_times_as_large(open_screen: OpenScreen, size: tuple[int, int]) -> None:
    screen = open_screen(size)
    heights = []
    for big in (False, True):
        show = dict(pages(two_floor_tour(), big=big))["station-01"]
        screen.put(show)
        told = {line.text for line in lines_of(show)}
        drawn = [t for t in texts(screen.page()) if t.property("text") in told]
        heights.append({text.property("font").pixelSize() for text in drawn})
    assert [len(one) for one in heights] == [1, 1]
    assert heights[1].pop() >= 1.6 * heights[0].pop()


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", PANELS[:3], ids=str)
def test_the_spoken_line_stays_on_the_screen_through_the_longest_text(
    open_screen: OpenScreen, size: tuple[int, int], big: bool
) -> None:
    screen = open_screen(size)
    show = dict(pages(strained_tour(), big=big))["station-02"]
    lines = range(len(lines_of(show)))
    hidden = []
    for number in (*lines, 0):  # to the end, and once more from the beginning
        screen.put(step(show, ev.LineChosen(number))[0])
        if not _lit_is_seen(screen):
            hidden.append(number)
    assert hidden == []


@pytest.mark.parametrize("size", PANELS[:3], ids=str)
def test_large_type_in_mid_text_keeps_the_spoken_line_on_the_screen(
    open_screen: OpenScreen, size: tuple[int, int]
) -> None:
    screen = open_screen(size)
    show = dict(pages(strained_tour()))["station-02"]
    screen.put(show)
    for number in range(1, len(lines_of(show)) // 2):
        show = step(show, ev.LineChosen(number))[0]
        screen.put(show)
    for one in (show, step(show, ev.BigTextSet(True))[0], show):
        screen.put(one)
        assert _lit_is_seen(screen), f"big: {one.comfort.big}"


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_a_station_of_six_characters_is_a_full_page(
    open_screen: OpenScreen, white_picture: str, qtbot: QtBot, big: bool
) -> None:
    screen = open_screen(picture=white_picture)
    screen.put(dict(pages(strained_tour(), big=big))["station-01"])
    words = {text.property("text") for text in texts(screen.page())}
    assert {"门厅", "请您歇一会儿", "第1站，共4站  ·  一楼"} <= words
    qtbot.waitUntil(lambda: bool(screen.pictures()))
    quarter = screen.window.width() * screen.window.height() / 4
    assert max(box(item).width() * box(item).height() for item in screen.pictures()) > quarter


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", PANELS[:3], ids=str)
def test_no_sign_is_drawn_beyond_its_list(open_screen: OpenScreen, size: tuple[int, int], big: bool) -> None:
    # The software renderer does not clip shapes: a sign that is scrolled away is drawn over the keys.
    screen = open_screen(size)
    stray = []
    for page, show in pages(strained_tour(), big=big):
        screen.put(show)
        signs = [item for item in screen.items() if item.inherits("QQuickShape") and item.parentItem()]
        stray += [page for sign in signs if not _within_reach(sign.parentItem())]
    assert stray == []


def test_qt_finds_nothing_to_complain_of(open_screen: OpenScreen, caplog: pytest.LogCaptureFixture) -> None:
    faults: list[int] = []
    with funnels(lambda: faults.append(1)):
        screen = open_screen()
        for hall in HALLS:
            for _, show in _pages(hall, False, Language.SIMPLIFIED):
                screen.put(show)
    assert faults == []
    assert [record.getMessage() for record in caplog.records] == []


def test_turning_the_panel_lays_the_page_out_anew(open_screen: OpenScreen, white_picture: str) -> None:
    screen = open_screen((1920, 1080), picture=white_picture)
    faults = []
    for page, show in pages(strained_tour()):
        screen.put(show)
        screen.resize(1080, 1920)
        faults += [f"{page}: {fault}" for text in texts(screen.page()) for fault in cuts(text)]
        faults += [f"{page}: {fault}" for fault in overlaps(screen)]
        screen.resize(1920, 1080)
    assert not faults, "\n".join(faults)


def _pages(hall: str, big: bool, language: Language) -> Iterator[tuple[str, Show]]:
    if hall == "none":
        return iter([("attract", opening((), calm(big=big, language=language)))])
    if hall == "forty":  # its first stations are like all others
        return islice(pages(forty_stations(), big=big, language=language), 5)
    if hall == "many":
        first, *others = many_tours()
        return pages(first, big=big, language=language, others=others)
    tour = chapter_tour() if hall == "chapters" else strained_tour()
    return pages(tour, big=big, language=language)


def _lit_is_seen(screen: Screen) -> bool:
    """Whether the lit line is on the screen, whole."""
    lit = [item for item in screen.items() if item.property("lit") is True]
    assert len(lit) == 1
    return all(frame(text).contains(ink(text)) for text in texts(lit[0]))


def _within_reach(sign: QQuickItem) -> bool:
    return sign.property("path") is None or frame(sign).adjusted(-2, -2, 2, 2).contains(box(sign))
