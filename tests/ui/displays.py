"""A display whose monitors are plugged in and out, and the two windows that run on it as a process."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds; much, since the machine may be busy

Told = dict[str, Any]


class Display:
    """An X server of 3200 by 1080 whose monitors are plugged in and out."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        words = ["-screen", "0", "3200x1080x24", "-noreset", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *words], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        self._plugged: dict[str, list[int]] = {}
        self._holder = ""

    @property
    def monitors(self) -> dict[str, list[int]]:
        """Where they lie; the server shows its whole output where no monitor holds that."""
        whole = {} if self._holder in self._plugged else {"screen": [0, 0, 3200, 1080]}
        return self._plugged | whole

    def plug(self, name: str, size: tuple[int, int], x: int, y: int = 0, last: bool = False) -> None:
        """Put a monitor in. One of them is the *last*: it alone holds the server's own output."""
        lies = f"{size[0]}/{size[0] // 4}x{size[1]}/{size[1] // 4}+{x}+{y}"
        self._xrandr("--setmonitor", name, lies, "screen" if last else "none")
        self._plugged[name] = [x, y, *size]
        self._holder = name if last else self._holder

    def unplug(self, name: str) -> None:
        """Pull a monitor out."""
        self._xrandr("--delmonitor", name)
        del self._plugged[name]

    def stop(self) -> None:
        """End the server."""
        self._server.kill()
        self._server.wait(PATIENCE)

    def lies(self, window: int) -> list[int]:
        """Where the server itself has a window."""
        words = ["xdotool", "getwindowgeometry", "--shell", str(window)]
        answer = subprocess.run(
            words, check=True, timeout=PATIENCE, capture_output=True, text=True, env={"DISPLAY": self.name}
        )
        found = dict(line.split("=") for line in answer.stdout.split())
        return [int(found[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")]

    def _xrandr(self, *words: str) -> None:
        subprocess.run(
            ["xrandr", "-d", self.name, *words], check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL
        )


class Windows:
    """The two windows as a process of their own, and every line it has told."""

    def __init__(self, home: Path, environment: dict[str, str], wanted: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY"))}
        kept.pop("WAYLAND_DISPLAY", None)
        self.told: list[Told] = []
        self._said = 0
        self._lines: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.two_windows", str(home), wanted],
            cwd=ROOT,
            env={**kept, **environment, "QT_LOGGING_RULES": "qt.multimedia.*=false"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def say(self, word: str) -> None:
        """Tell it a word."""
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        self._said += 1

    def ask(self, word: str) -> Told:
        """Tell it a word; how it stands then."""
        self.say(word)
        return self.wait(lambda told: bool(told["heard"] == self._said))

    def wait(self, until: Callable[[Told], bool]) -> Told:
        """The next line for which that holds; the two windows never meet on the way to it."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                line = self._lines.get(timeout=0.2)
            except queue.Empty:
                if time.monotonic() > end or self._process.poll() is not None:
                    pytest.fail(f"not told; the last was {self.told[-1:]}")
                self.say("tell")
                continue
            told: Told = json.loads(line)
            self.told.append(told)
            assert not meet(told), told
            if until(told):
                return told

    def wait_for(self, public: list[int], console: list[int] | None) -> Told:
        """The line that has the two windows there, the screens having settled."""
        return self.wait(
            lambda told: told["settled"] and (told["public"], told["console"]) == (public, console)
        )

    def see(self, display: Display) -> None:
        """Wait until it knows of the monitors as they are.

        Qt takes a monitor that went and came back before it looked for one that stayed just as it was.
        """
        self.wait(lambda told: bool(told["screens"] == display.monitors))

    def end(self) -> str:
        """Let it end; what it grumbled."""
        self.say("end")
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self._process.stderr is not None
        grumbled = self._process.stderr.read()
        assert self._process.returncode == 0, grumbled
        return grumbled

    def kill(self) -> None:
        """End it by force."""
        self._process.kill()
        self._reader.join(PATIENCE)
        with self._process:  # closes what it spoke through
            pass

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)


def meet(told: Told) -> bool:
    """Whether the two windows, as a line tells them, have pixels in common."""
    if told["public"] is None or told["console"] is None:
        return False
    (x, y, width, height), (x2, y2, width2, height2) = told["public"], told["console"]
    return bool(x < x2 + width2 and x2 < x + width and y < y2 + height2 and y2 < y + height)
