"""Taking a document in apart: a child process does it, which may be given up, and leaves no memory behind."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError

_COMMAND = (sys.executable, "-m", "kiosk.intake.alone")
_ROOT = Path(__file__).resolve().parents[2]
_SECONDS = 300.0  # for the longest document with the most pictures, on the slowest machine
_LONGEST = 8_000_000  # bytes of an answer

log = logging.getLogger(__name__)


class Registrar:
    """Takes one document in. `ask` takes its time; `give_up` may come from any other thread."""

    def __init__(self, command: tuple[str, ...] = _COMMAND, seconds: float = _SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._given_up = False

    def give_up(self) -> None:
        """End it; `ask` raises KioskError."""
        with self._lock:
            self._given_up = True
            if self._child is not None:
                self._child.kill()

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        """The answer of `kiosk.intake.alone` to a job. Raises KioskError when there is none, or a refusal."""
        content, code = self._run(json.dumps(job).encode())
        if self._given_up:
            raise KioskError("已经取消，什么都没有带进来。", "需要的话，请再来一次。")
        try:
            if len(content) > _LONGEST:
                raise ValueError("an answer beyond all bounds")
            answer = json.loads(content)
            if not isinstance(answer, dict):
                raise ValueError("no answer")
        except ValueError as error:
            log.warning("a document could not be taken in (exit %s): %s", code, error)
            raise KioskError(
                "这篇文稿没有读成。", "请用 Word 或 WPS 打开，另存为新的 .docx，再来一次。"
            ) from error
        if "what" in answer:
            raise KioskError(str(answer["what"]), str(answer["remedy"]))
        return answer

    def _run(self, job: bytes) -> tuple[bytes, int | None]:
        hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
        quiet: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        with self._lock:
            if self._given_up:
                return b"", None
            child = self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                creationflags=hidden | quiet,
            )
        try:
            content, _ = child.communicate(job, timeout=self._seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            content, _ = child.communicate()
        finally:
            with self._lock:
                self._child = None
        return content, child.returncode
