"""A visit whose screen is pulled and whose power fails: the whole program, before two monitors."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.lock.lock import Lock
from kiosk.show.gate import Holder
from tests.ui.displays import PATIENCE, ROOT, Display

PIN = "246813"
PANEL = (0, 0, 1920, 1080)
DESK = (1920, 0, 1280, 800)
TOUR = "schema: 1\ntitle: 小院\nstations:\n" + "".join(
    f"  - {{id: room-{n}, name: 第{n}间, text: 【指门上牌子】这里是第{n}间，请您慢慢看。请看墙上的照片。}}\n"
    for n in range(1, 10)
)


class Kiosk:
    """`python main.py run` on a display, struck with real keys and seen as the server sees it."""

    def __init__(self, display: Display, home: Path) -> None:
        self._display = display
        self._log = home / "told.txt"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
        places = {"--home": home, "--tours": home / "tours", "--media": home / "media"}
        folders = [word for flag, folder in places.items() for word in (flag, str(folder))]
        with self._log.open("ab") as told:
            self._process = subprocess.Popen(
                [sys.executable, "main.py", "run", "--voice", "系统", *folders],
                cwd=ROOT,
                env=kept | {"DISPLAY": display.name, "XDG_RUNTIME_DIR": str(home)},
                stdout=told,
                stderr=told,
            )

    def windows(self) -> dict[str, tuple[int, ...]]:
        """The windows of the program that can be seen, and where they lie."""
        found = {}
        pid = str(self._process.pid)
        for window in self._xdotool("search", "--onlyvisible", "--pid", pid, ".").split():
            title = self._xdotool("getwindowname", window)
            name = (
                "console" if title.startswith("讲解台") else "public" if title.startswith("小院") else title
            )
            lies = dict(
                re.findall(r"([A-Z]+)=(-?\d+)", self._xdotool("getwindowgeometry", "--shell", window))
            )
            if lies:  # it may have gone meanwhile
                found[name] = tuple(int(lies[part]) for part in ("X", "Y", "WIDTH", "HEIGHT"))
        return found

    def wait_for(self, **windows: tuple[int, ...]) -> None:
        """Wait until these windows can be seen there, and no others; they never meet on the way."""
        self.wait(lambda: self.windows() == windows, lambda: str(self.windows()))

    def press(self, *keys: str) -> None:
        """Strike keys in whatever has the keyboard, as a hand does."""
        for key in keys:
            time.sleep(0.4)  # what comes faster is a bouncing contact
            self._xdotool("key", key)

    def cut_power(self) -> None:
        """End it by force."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def wait(self, true: Callable[[], bool], otherwise: Callable[[], str]) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            told = self._log.read_text("utf-8", "replace")
            assert self._process.poll() is None, told
            assert time.monotonic() < end, f"{otherwise()}\n{told}"
            time.sleep(0.2)

    def _xdotool(self, *words: str) -> str:
        answer = subprocess.run(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            env={"DISPLAY": self._display.name, "PATH": os.environ["PATH"]},
            check=False,  # what is searched may not be there
        )
        return answer.stdout


@pytest.fixture
def display() -> Iterator[Display]:
    """Two monitors: the hall's panel and the one on the guide's desk."""
    if not all(shutil.which(program) for program in ("Xvfb", "xrandr", "xdotool")):
        pytest.skip("needs Xvfb, xrandr and xdotool (.setup/system.sh test)")
    server = Display()
    server.plug("panel", PANEL[2:], 0, last=True)
    server.plug("desk", DESK[2:], 1920)
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def start(display: Display, tmp_path: Path) -> Iterator[Callable[[], Kiosk]]:
    """Starts the program, again and again on one home, which has a tour and a PIN."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "media").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR, "utf-8")
    (tmp_path / "settings.yaml").write_text("public_screen: panel\n", "utf-8")
    Lock(tmp_path).set_pin(Holder.GUIDE, PIN)
    started: list[Kiosk] = []

    def start() -> Kiosk:
        started.append(Kiosk(display, tmp_path))
        return started[-1]

    yield start
    for kiosk in started:
        kiosk.cut_power()


def test_a_visit_outlives_a_pulled_screen_and_a_power_cut(
    display: Display, start: Callable[[], Kiosk], tmp_path: Path
) -> None:
    kiosk = start()
    kiosk.wait_for(public=PANEL)
    kiosk.press("F5", *PIN, "Return")
    kiosk.wait_for(public=PANEL, console=DESK)

    kiosk.press("Next")
    keepsake = tmp_path / "reception.json"
    kiosk.wait(keepsake.exists, lambda: "no keepsake")
    display.unplug("desk")
    kiosk.wait_for(public=PANEL)
    kiosk.press(*["Next"] * 7)
    kiosk.wait(lambda: '"station": "room-8"' in keepsake.read_text("utf-8"), keepsake.read_text)
    display.plug("desk", DESK[2:], 1920)
    kiosk.wait_for(public=PANEL, console=DESK)

    kiosk.cut_power()
    kiosk = start()
    kiosk.wait_for(public=PANEL)
    kiosk.press("Return")
    kiosk.wait_for(public=PANEL, console=DESK)
    before = keepsake.stat().st_mtime_ns
    kiosk.press("Next")
    kiosk.wait(lambda: keepsake.stat().st_mtime_ns > before, lambda: "nothing is kept any more")
    kiosk.wait(lambda: '"station": "room-9"' in keepsake.read_text("utf-8"), keepsake.read_text)
