"""How an English guide shows a place."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.body import body_of
from kiosk.intake.outline.openings import openings
from tests.intake.drafted import written


@pytest.mark.parametrize(
    ("text", "name", "leads"),
    [
        ("On your left is the laundry.", "laundry", False),
        ("Next door you'll find the sewing room.", "sewing room", False),
        ("Through that low door you come into the ropewalk.", "ropewalk", False),
        ("The kitchen used to be the tar house.", "kitchen", False),
        ("Our last stop is the clock tower.", "clock tower", False),
        ("Please follow me to the garden.", "garden", True),
        ("Let's begin in the library.", "library", False),
        ("Mind the step. On your left is the laundry where coats were washed.", "laundry", False),
    ],
)
def test_a_place_is_opened(text: str, name: str, leads: bool) -> None:
    body = body_of(written(text).lines)
    assert [(one.name, one.leads) for one in openings(body, 0, len(body.text))] == [(name, leads)]


@pytest.mark.parametrize(
    "text",
    [
        "Here is a good idea.",
        "This is the best moment.",
        "It was a long winter, and nobody knew how it would end in the town. On your left is the laundry.",
    ],
)
def test_nothing_is_opened(text: str) -> None:
    body = body_of(written(text).lines)
    assert list(openings(body, 0, len(body.text))) == []
