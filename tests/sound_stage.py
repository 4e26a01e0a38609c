"""A process with a loudspeaker in it, as the app is one, on the sound server of a test."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from tests.sound_server import RATE, Recording, SoundServer

ROOT = Path(__file__).resolve().parents[1]


class App:
    """The process with the loudspeaker."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.events: queue.SimpleQueue[tuple[float, str, list[Any]]] = queue.SimpleQueue()
        self.seen: list[tuple[str, list[Any]]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def do(self, *words: object) -> float:
        """Have it do something; when it was told."""
        assert self.process.stdin
        now = time.monotonic()
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()
        return now

    def wait_for(self, name: str, *values: object, within: float = 20.0) -> float:
        """When that event came. Others are passed over."""
        give_up = time.monotonic() + within
        seen = []
        while (left := give_up - time.monotonic()) > 0:
            try:
                when, kind, what = self.events.get(timeout=left)
            except queue.Empty:
                break
            seen.append((kind, what))
            if kind == name and what[: len(values)] == list(values):
                return when
        raise AssertionError(f"{name}{values} did not come, but {seen}")

    def ask(self) -> tuple[float, int]:
        """How long its GUI thread stood still at worst since it was asked last; the player's process id."""
        self.do("ask")
        while True:
            _, kind, what = self.events.get(timeout=20)
            if kind == "Told":
                return float(what[0]), int(what[1])

    def wait_until_it_came(self, name: str, *values: object, within: float = 45.0) -> None:
        """Wait until that event has come, unless it has already."""
        give_up = time.monotonic() + within
        while not self.times(name, *values):
            assert time.monotonic() < give_up, f"{name}{values} did not come, but {self.seen[-20:]}"
            threading.Event().wait(0.02)

    def times(self, name: str, *values: object) -> int:
        """How often that event has come."""
        return [(kind, what[: len(values)]) for kind, what in self.seen].count((name, list(values)))

    def end(self) -> None:
        """End the process, if it must be, and wait for its last words."""
        self.process.kill()
        self._thread.join(timeout=10)

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            when, kind, what = json.loads(line)
            self.seen.append((kind, what))
            self.events.put((when, kind, what))


@contextmanager
def playing(server: SoundServer, *arguments: str) -> Iterator[App]:
    """The process, ended well at the end: its exit code must be 0, unless the test killed it."""
    environment = {**server.environment, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "voice" / "stage.py"), *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        app = App(process)
        try:
            yield app
            if process.poll() is None:
                assert process.stdin
                process.stdin.close()
                assert process.wait(timeout=10) == 0
        finally:
            app.end()


def pitch(samples: Any) -> float:
    """The strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(samples.astype(float)))
    return float(np.argmax(spectrum) * RATE / len(samples))


def settled(recording: Recording, app: App) -> None:
    """A first sound has gone through: from here on the null sink answers at once."""
    app.do("tone", 999, 300, 0.2, 0.0, 0.0)
    app.wait_for("Said", 999)
    while recording.first_loud(0.0) is None:
        threading.Event().wait(0.02)
    threading.Event().wait(0.2)
