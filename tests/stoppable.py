"""A process that waits for a word, then works until it is stopped or killed, a line for each thing done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(slots=True)
class Stoppable:
    """A Python process with these arguments; its lines are read when it is stopped or killed."""

    process: subprocess.Popen[str]

    @staticmethod
    def start(*arguments: str) -> subprocess.Popen[str]:
        """The process, from the project's own folder."""
        return subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def go(self) -> None:
        """Let it work."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def stopped(self) -> str:
        """Let it work no further for now; what it has said since it was last asked."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitpid(self.process.pid, os.WUNTRACED)
        assert self.process.stdout is not None
        pipe, said = self.process.stdout.fileno(), b""
        os.set_blocking(pipe, False)
        with suppress(BlockingIOError):
            while chunk := os.read(pipe, 65_536):
                said += chunk
        return said.decode()

    def go_on(self) -> None:
        """Let it work again."""
        self.process.send_signal(signal.SIGCONT)

    def killed(self) -> str:
        """End it as nothing can be ended more suddenly; what it has said."""
        self.process.kill()
        said, _ = self.process.communicate(timeout=30)
        return said
