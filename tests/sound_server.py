"""A private sound server with a null sink, and what a visitor hears of it: for machines without sound."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

RATE = 24_000
LOUD = 300  # of 32,767: far below any speech, far above dither

Ears = npt.NDArray[np.int16]


class SoundServer:
    """PulseAudio for one test alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:{folder / 'sound.socket'}"
        self.environment = {
            **os.environ,
            "PULSE_SERVER": self.address,
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "qt.multimedia.*=false",
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *sinks: str) -> None:
        """Serve with these null sinks."""
        socket = self.folder / "sound.socket"
        socket.unlink(missing_ok=True)
        modules = [f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
        modules += [f"module-null-sink sink_name={name}" for name in sinks]
        options = ["-n", "--exit-idle-time=-1", "--use-pid-file=no", "--daemonize=no", "--disable-shm=yes"]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                ["pulseaudio", *options, *(part for module in modules for part in ("-L", module))],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        give_up = time.monotonic() + 10
        while self.ask("info", check=False) is None:
            assert time.monotonic() < give_up, (self.folder / "server.log").read_text()
            threading.Event().wait(0.05)

    def stop(self) -> None:
        """Kill the server."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def freeze(self) -> None:
        """The server hangs: it takes no more than its sockets do, and answers nothing."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on where it stood."""
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def ask(self, *words: str, check: bool = True) -> str | None:
        """What pactl answers; None when it fails and need not succeed."""
        answer = subprocess.run(["pactl", *words], env=self.environment, capture_output=True, text=True)
        assert answer.returncode == 0 or not check, answer.stderr
        return answer.stdout.strip() if answer.returncode == 0 else None

    def plug(self, name: str) -> None:
        """A loudspeaker of that name is plugged in."""
        self.ask("load-module", "module-null-sink", f"sink_name={name}")

    def unplug(self, name: str) -> None:
        """The loudspeaker of that name is pulled out."""
        for line in (self.ask("list", "short", "modules") or "").splitlines():
            if f"sink_name={name}" in line.split("\t")[2].split():
                self.ask("unload-module", line.split("\t")[0])

    @contextmanager
    def listening(self, name: str) -> Iterator[Recording]:
        """Record what is heard from the loudspeaker of that name."""
        options = [
            "-d",
            f"{name}.monitor",
            f"--rate={RATE}",
            "--channels=1",
            "--format=s16le",
            "--latency-msec=5",
        ]
        with subprocess.Popen(
            ["parec", *options, "--raw"], env=self.environment, stdout=subprocess.PIPE
        ) as process:
            recording = Recording(process)
            try:
                recording.wait_for_first()
                yield recording
            finally:
                process.terminate()
                recording.end()


class Recording:
    """What was heard, with the time of each chunk's arrival on the system's monotonic clock."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._chunks: list[tuple[float, Ears]] = []
        self._process = process
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def wait_for_first(self) -> None:
        """Return when the recording runs. A null sink may take two seconds."""
        give_up = time.monotonic() + 10
        while not self._chunks:
            assert time.monotonic() < give_up, "nothing is recorded"
            threading.Event().wait(0.02)

    def heard(self, since: float = 0.0) -> Ears:
        """All samples that arrived after that time."""
        return np.concatenate([np.zeros(0, np.int16), *(a for when, a in self._chunks if when >= since)])

    def since(self, when: float) -> tuple[float, Ears]:
        """All samples from then on, and when the first of them was there: by the promptest chunk of them."""
        chunks = [(arrived, samples) for arrived, samples in self._chunks if arrived >= when]
        lengths = np.cumsum([len(samples) for _, samples in chunks])
        begins = (arrived - int(end) / RATE for (arrived, _), end in zip(chunks, lengths, strict=True))
        return min(begins), np.concatenate([samples for _, samples in chunks])

    def runs(self, since: float = 0.0, gap: float = 0.15) -> list[tuple[float, float]]:
        """Stretches of sound as (begin, end) in seconds from the first sample after *since*.

        Silence shorter than *gap* seconds parts nothing.
        """
        loud = np.flatnonzero(np.abs(self.heard(since).astype(np.int32)) > LOUD) / RATE
        if not loud.size:
            return []
        cuts = np.flatnonzero(np.diff(loud) > gap)
        begins = np.concatenate([loud[:1], loud[cuts + 1]])
        ends = np.concatenate([loud[cuts], loud[-1:]])
        return [(float(begin), float(end)) for begin, end in zip(begins, ends, strict=True)]

    def first_loud(self, since: float) -> float | None:
        """When, after *since*, sound was there."""
        for when, samples in self._chunks[self._later(since) :]:
            loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > LOUD)
            if loud.size:
                return when - (len(samples) - int(loud[0])) / RATE
        return None

    def last_loud(self, since: float) -> float | None:
        """When, after *since*, sound was last there."""
        for when, samples in reversed(self._chunks[self._later(since) :]):
            loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > LOUD)
            if loud.size:
                return when - (len(samples) - 1 - int(loud[-1])) / RATE
        return None

    def _later(self, since: float) -> int:
        """The first chunk that came then or later; who asks every few milliseconds cannot search them all."""
        return bisect_left(self._chunks, since, key=lambda chunk: chunk[0])

    def end(self) -> None:
        """Wait for the last of it, so that nobody reads from a closed pipe."""
        self._thread.join(timeout=10)

    def _read(self) -> None:
        assert self._process.stdout is not None
        rest = b""
        while chunk := os.read(self._process.stdout.fileno(), 65_536):
            chunk = rest + chunk
            rest = chunk[len(chunk) // 2 * 2 :]
            self._chunks.append((time.monotonic(), np.frombuffer(chunk[: len(chunk) // 2 * 2], "<i2")))


@contextmanager
def serving(folder: Path) -> Iterator[SoundServer]:
    """A private server with one loudspeaker, 'hall'; the test is skipped where PulseAudio is missing."""
    if not all(shutil.which(program) for program in ("pulseaudio", "parec", "pactl")):
        pytest.skip("pulseaudio is not installed: make test installs it")
    server = SoundServer(folder)
    server.start("hall")
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[SoundServer]:
    """A server of the test's own."""
    with serving(tmp_path) as server:
        yield server
