"""How much memory a process holds."""

from __future__ import annotations

from pathlib import Path


def resident(process: int | str = "self") -> float:
    """Resident memory in MB, shared pages included. Raises OSError where the system does not tell."""
    return _told(process, "VmRSS:")


def peak(process: int | str = "self") -> float:
    """The most that `resident` has been. Raises OSError where the system does not tell."""
    return _told(process, "VmHWM:")


def _told(process: int | str, name: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise OSError("the system does not tell how much memory a process holds")
