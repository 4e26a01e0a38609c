"""Writing on a real display without a window manager: a touch brings the keyboard, keys find their window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.displays import PATIENCE, ROOT, Display


@pytest.fixture
def display() -> Iterator[Display]:
    """An X server that ends with the test."""
    if not all(shutil.which(program) for program in ("Xvfb", "xdotool")):
        pytest.skip("needs Xvfb and xdotool (.setup/system.sh test)")
    server = Display()
    try:
        yield server
    finally:
        server.stop()


def test_touch_and_keys_find_their_window(display: Display, tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND_"))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.typing_on_display", str(tmp_path / "home")],
        cwd=ROOT,
        env={**kept, "DISPLAY": display.name},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=PATIENCE + 50,
    )
    told = json.loads(done.stdout)
    assert told["written"] == "社区"
    assert told["struck"] == ["社区a", False], "who types on a keyboard needs none on the screen"
    assert told["elsewhere"] == "社区a", "the public's window has the keys after a touch on it"
    assert told["pin"] is True, "the window that asks for a PIN has the keys"
