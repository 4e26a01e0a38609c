"""Who gets which screen: whatever is plugged in and out, what the guide reads is nowhere the public looks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.places import Place, Placing, placed

PANEL = Place("HDMI-1", 0, 0, 1920, 1080)
DESK = Place("DP-1", 1920, 0, 1280, 800)
UPRIGHT = Place("HDMI-2", 3200, 0, 1080, 1920)

Screens = tuple[Place, ...]

_names = st.sampled_from(["A", "B", "C", "D"])
_places = st.builds(
    Place,
    _names,
    st.sampled_from([0, 960, 1920, 3840]),
    st.sampled_from([0, 1080]),
    st.sampled_from([0, 1080, 1920]),
    st.sampled_from([0, 800, 1080, 1920]),
)
_screens = st.lists(_places, max_size=4, unique_by=lambda place: place.name).map(tuple)
_histories = st.lists(_screens, min_size=1, max_size=6)
_wanted = st.sampled_from(["", "", "A", "E"])


def lived(history: list[Screens], wanted: str = "", primary: str = "") -> list[Placing]:
    """How it stood after each of these sets of screens."""
    placings: list[Placing] = []
    for screens in history:
        placings.append(placed(screens, wanted, primary, placings[-1] if placings else None))
    return placings


def who(placing: Placing) -> tuple[str, str]:
    """The names of the public's screen and of the guide's."""
    public, console = placing.public, placing.console
    return public.name if public else "", console.name if console else ""


@given(_histories, _wanted, _names)
def test_console_never_meets_the_public(history: list[Screens], wanted: str, primary: str) -> None:
    for screens, placing in zip(history, lived(history, wanted, primary), strict=True):
        usable = [place for place in screens if place.width and place.height]
        assert (placing.public is None) == (not usable)
        assert placing.public is None or placing.public in usable
        if placing.console is not None:
            assert len(usable) > 1
            assert placing.console in usable
            # Nor any other screen: a mirror of it would show the same.
            assert not any(placing.console.meets(place) for place in usable if place != placing.console)


def test_newcomer_as_large_as_the_public_screen_stays_one_when_all_screens_slept() -> None:
    """No screen at all for a moment, as when a panel switches off, is no word of the hall."""
    twin = Place("DP-2", 1920, 0, 1920, 1080)
    assert who(lived([(PANEL,), (PANEL, twin), (), (PANEL, twin)])[-1]) == ("HDMI-1", "")


@given(_histories, _wanted, _names)
def test_same_screens_again_change_nothing(history: list[Screens], wanted: str, primary: str) -> None:
    last = lived(history, wanted, primary)[-1]
    assert placed(history[-1], wanted, primary, last) == last


@given(_histories, _wanted, _names)
def test_public_stays_while_its_screen_is_there(history: list[Screens], wanted: str, primary: str) -> None:
    """Then it moves only to a screen that is its own by right, or off the one that is the guide's."""
    placings = lived(history, wanted, primary)
    for screens, (before, after) in zip(history[1:], pairwise(placings), strict=True):
        if before.public is None or after.public is None:
            continue
        there = {place.name for place in screens if place.width and place.height}
        if before.public.name in there and before.public.name != before.console_name:
            assert after.public.name in (before.public.name, wanted, before.public_name)


@given(_histories, _screens, _wanted, _names)
def test_who_comes_back_finds_their_own_screen(
    history: list[Screens], between: Screens, wanted: str, primary: str
) -> None:
    """Any other set of screens meanwhile: those who had their own have it again."""
    before = lived(history, wanted, primary)[-1]
    if before.public is None or before.public.name != (wanted or before.public_name):
        return
    if before.console is not None and before.console.name != before.console_name:
        return
    after = lived([*history, between, history[-1]], wanted, primary)[-1]
    assert (after.public, after.console) == (before.public, before.console)


@given(_histories, _names)
def test_screen_the_hall_names_is_the_publics(history: list[Screens], primary: str) -> None:
    for screens, placing in zip(history, lived(history, "A", primary), strict=True):
        if any(place.name == "A" and place.width and place.height for place in screens):
            assert who(placing)[0] == "A"


def test_choice_without_a_word_from_the_hall() -> None:
    assert who(placed((DESK, PANEL, UPRIGHT), "", "DP-1", None)) == ("HDMI-2", "DP-1")
    assert who(placed((DESK, PANEL), "", "DP-1", None)) == ("HDMI-1", "DP-1")
    twin = Place("HDMI-3", 1920, 0, 1920, 1080)
    assert who(placed((PANEL, twin), "", "HDMI-3", None)) == ("HDMI-3", "HDMI-1")


def test_word_of_the_hall_goes_before_looks() -> None:
    assert who(placed((DESK, PANEL, UPRIGHT), "DP-1", "HDMI-1", None)) == ("DP-1", "HDMI-1")


def test_one_screen_has_no_console() -> None:
    assert who(placed((PANEL,), "", "HDMI-1", None)) == ("HDMI-1", "")
    asleep = Place("DP-1", 1920, 0, 0, 0)
    assert who(placed((PANEL, asleep), "", "HDMI-1", None)) == ("HDMI-1", "")


def test_mirrors_are_one_surface() -> None:
    mirror = Place("DP-1", 0, 0, 1280, 800)
    assert who(placed((PANEL, mirror), "", "HDMI-1", None)) == ("HDMI-1", "")
    beamer = Place("DP-2", 1920, 0, 1920, 1080)
    assert who(placed((PANEL, DESK, beamer), "HDMI-1", "", None)) == ("HDMI-1", "")


def test_public_that_loses_its_screen_takes_the_guides_and_gives_it_back() -> None:
    placings = lived([(PANEL, DESK), (DESK,), (DESK, PANEL)], "", "HDMI-1")
    assert [who(placing) for placing in placings] == [("HDMI-1", "DP-1"), ("DP-1", ""), ("HDMI-1", "DP-1")]


def test_public_that_loses_its_screen_takes_a_free_one_before_the_guides() -> None:
    free = Place("DP-2", 3200, 0, 1920, 1080)
    placings = lived([(PANEL, DESK, free), (DESK, free)], "HDMI-1", "DP-1")
    assert who(placings[-1]) == ("DP-2", "DP-1")


def test_panel_on_another_socket_never_becomes_the_guides() -> None:
    """While the panel is away a newcomer may be that panel."""
    moved = Place("HDMI-2", 3200, 0, 1920, 1080)
    placings = lived([(PANEL, DESK), (DESK,), (DESK, moved)], "", "HDMI-1")
    assert who(placings[-1]) == ("HDMI-2", "DP-1")
    assert who(placed((DESK, moved), "HDMI-1", "DP-1", None))[1] == ""


def test_new_resolution_moves_nobody() -> None:
    small = Place("HDMI-1", 0, 0, 800, 600)
    large = Place("DP-1", 1920, 0, 3840, 2160)
    placings = lived([(PANEL, DESK), (small, DESK), (small, large)], "", "DP-1")
    assert {who(placing) for placing in placings} == {("HDMI-1", "DP-1")}
    assert placings[-1].console == large


def test_a_newcomer_as_large_as_the_publics_screen_is_not_the_guides_without_a_word() -> None:
    """A projector that is plugged into the laptop on which the kiosk runs."""
    laptop = Place("eDP-1", 0, 0, 1366, 768)
    projector = Place("HDMI-1", 1366, 0, 1920, 1080)
    assert who(lived([(laptop,), (laptop, projector)], primary="eDP-1")[-1]) == ("eDP-1", "")
    assert who(lived([(laptop,), (laptop, projector)], wanted="HDMI-1")[-1]) == ("HDMI-1", "eDP-1")
    assert who(lived([(laptop,), (laptop, projector)], wanted="eDP-1")[-1]) == ("eDP-1", "HDMI-1")
    small = Place("DP-2", 1920, 0, 1024, 768)
    assert who(lived([(PANEL,), (PANEL, small)], primary="HDMI-1")[-1]) == ("HDMI-1", "DP-2")
