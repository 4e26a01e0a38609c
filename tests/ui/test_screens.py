"""Two windows on real screens: the guide's is never where the public looks, whatever is unplugged."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.displays import Display, Windows


@pytest.fixture
def display() -> Iterator[Display]:
    """An X server that ends with the test."""
    if not all(shutil.which(program) for program in ("Xvfb", "xrandr", "xdotool")):
        pytest.skip("needs Xvfb, xrandr and xdotool (.setup/system.sh test)")
    server = Display()
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def opened(display: Display, tmp_path: Path) -> Iterator[Callable[..., Windows]]:
    """Opens the two windows on the display, the guide leading."""
    all_of_them: list[Windows] = []

    def opened(wanted: str = "") -> Windows:
        windows = Windows(tmp_path, {"DISPLAY": display.name}, wanted)
        all_of_them.append(windows)
        windows.say("lead")
        return windows

    yield opened
    for windows in all_of_them:
        windows.kill()


PANEL = [0, 0, 1920, 1080]
DESK = [1920, 0, 1280, 800]


def test_console_goes_with_its_screen_and_comes_back_with_it(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("panel", (1920, 1080), 0, last=True)
    display.plug("desk", (1280, 800), 1920)
    windows = opened()
    windows.wait_for(PANEL, DESK)
    display.unplug("desk")
    assert windows.wait(lambda told: told["console"] is None)["public"] == PANEL
    windows.see(display)
    assert windows.wait_for(PANEL, None)["places"] == ["panel", False]
    display.plug("desk", (1024, 768), 1920)
    windows.see(display)
    windows.wait_for(PANEL, [1920, 0, 1024, 768])
    windows.say("rest")
    windows.wait_for(PANEL, None)
    assert windows.end() == ""


def test_public_that_loses_its_screen_covers_the_guides_whose_console_is_gone_before(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("desk", (1280, 800), 1920, last=True)
    display.plug("panel", (1920, 1080), 0)
    windows = opened()
    windows.wait_for(PANEL, DESK)
    display.unplug("panel")
    assert windows.wait(lambda told: told["console"] is None)["public"] == PANEL
    windows.see(display)
    told = windows.wait_for(DESK, None)
    assert display.lies(told["windows"][0]) == DESK
    display.plug("panel", (1920, 1080), 0)
    windows.see(display)
    told = windows.wait_for(PANEL, DESK)
    assert [display.lies(window) for window in told["windows"]] == [PANEL, DESK]
    assert windows.end() == ""


def test_panel_put_into_another_socket_does_not_become_the_guides(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("desk", (1280, 800), 1920, last=True)
    display.plug("panel", (1920, 1080), 0)
    windows = opened("panel")
    windows.wait_for(PANEL, DESK)
    display.unplug("panel")
    windows.see(display)
    display.plug("other", (1920, 1080), 0)
    windows.see(display)
    windows.wait(lambda told: told["settled"] and told["places"] == ["other", True])
    windows.wait_for(PANEL, DESK)
    assert windows.end() == ""


def test_new_resolution_moves_both_and_makes_a_new_scale(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("panel", (1920, 1080), 0, last=True)
    display.plug("desk", (1280, 800), 1920)
    windows = opened("panel")
    windows.wait_for(PANEL, DESK)
    windows.wait(lambda told: bool(told["scale"] == 403))  # 2203 pixels on 546 mm
    display.unplug("panel")
    windows.see(display)
    display.unplug("desk")
    windows.see(display)
    display.plug("panel", (1280, 720), 0, last=True)
    windows.see(display)
    display.plug("desk", (1280, 800), 1280)  # where the panel was
    windows.see(display)
    windows.wait_for([0, 0, 1280, 720], [1280, 0, 1280, 800])
    windows.wait(lambda told: bool(told["scale"] == 269))
    assert windows.end() == ""


def test_mirror_of_the_publics_screen_is_the_publics(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("panel", (1920, 1080), 0, last=True)
    display.plug("desk", (1920, 1080), 0)
    windows = opened("panel")
    assert windows.wait_for(PANEL, None)["places"] == ["panel", False]
    display.unplug("desk")
    windows.see(display)
    display.plug("desk", (1280, 800), 1920)
    windows.see(display)
    windows.wait_for(PANEL, DESK)
    display.unplug("desk")
    windows.see(display)
    display.plug("desk", (1280, 800), 640)
    windows.see(display)
    windows.wait_for(PANEL, None)
    assert windows.end() == ""


def test_swap_of_the_two_sides_moves_each_with_its_screen(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("panel", (1600, 900), 0, last=True)
    display.plug("desk", (1600, 900), 1600)
    windows = opened("panel")
    windows.wait_for([0, 0, 1600, 900], [1600, 0, 1600, 900])
    display.unplug("panel")
    windows.see(display)
    display.unplug("desk")
    windows.see(display)
    display.plug("desk", (1600, 900), 0)
    windows.see(display)
    display.plug("panel", (1600, 900), 1600, last=True)
    windows.see(display)
    windows.wait_for([1600, 0, 1600, 900], [0, 0, 1600, 900])
    assert windows.end() == ""


def test_nobody_but_the_kiosk_closes_or_moves_the_console(
    display: Display, opened: Callable[..., Windows]
) -> None:
    display.plug("panel", (1920, 1080), 0, last=True)
    display.plug("desk", (1280, 800), 1920)
    windows = opened("panel")
    windows.wait_for(PANEL, DESK)
    told = windows.ask("shut")
    assert (told["console"], told["above"]) == (DESK, True)
    windows.say("stray")
    windows.wait(lambda told: told["console"] is None)
    windows.wait_for(PANEL, DESK)
    assert windows.end() == ""


def test_screens_that_need_no_display_are_shared_out_alike(tmp_path: Path) -> None:
    names = {"panel": (0, 1080, 1920), "desk": (1080, 1280, 800)}
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        for name, (x, width, height) in names.items()
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    windows = Windows(tmp_path, {"QT_QPA_PLATFORM": platform, "DISPLAY": ""}, "")
    try:
        windows.say("lead")
        windows.wait_for([0, 0, 1080, 1920], [1080, 0, 1280, 800])
        assert windows.end() == ""
    finally:
        windows.kill()
