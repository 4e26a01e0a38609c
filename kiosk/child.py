"""What a child process does before its work: it keeps its replies apart, and stays within bounds."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

_NICE = 10  # a core that the screen wants is the screen's
_FIRST_TO_GO = "800"  # of 1,000: when memory runs out, this process goes and not the kiosk


def reserved_stdout() -> int:
    """A descriptor for replies alone; what drivers and decoders print goes nowhere."""
    replies = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return replies


def bounded(memory: int, largest_file: int | None = None, seconds: int | None = None) -> None:
    """Step back behind the kiosk, and bound address space, files, time and core dumps, where the system can.

    *memory* is in MB, 0 for no limit, *largest_file* in bytes, *seconds* are those of a core. No bound is
    wider than who started the process left it. A bound that the system will not set, as macOS bounds no
    address space, is told to the error stream. Windows sets none.
    """
    if sys.platform == "win32":
        return
    import resource

    def bound(kind: int, most: int) -> None:
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))

    wishes: list[Callable[[], object]] = [
        lambda: os.nice(max(0, _NICE - os.nice(0))),  # a child's child steps back no further
        lambda: bound(resource.RLIMIT_CORE, 0),
    ]
    if largest_file is not None:
        wishes.append(lambda: bound(resource.RLIMIT_FSIZE, largest_file))
    if seconds is not None:
        wishes.append(lambda: bound(resource.RLIMIT_CPU, seconds))
    if sys.platform == "linux":
        wishes.append(lambda: Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO))
    if memory:
        wishes.append(lambda: bound(resource.RLIMIT_AS, memory * 1024 * 1024))
    for wish in wishes:
        try:
            wish()
        except (OSError, ValueError) as fault:
            sys.stderr.write(f"worker: not bounded: {fault}\n")
