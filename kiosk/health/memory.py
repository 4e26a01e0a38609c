"""How much memory is left on this machine, and how much of it is ours."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MB = 1024**2


@dataclass(frozen=True, slots=True)
class Memory:
    """In MB: what the system could still give, and what this process holds."""

    spare: float
    ours: float


def memory_now() -> Memory:
    """As it is now. Raises OSError where the system does not tell."""
    if sys.platform == "win32":
        return _told_by_windows(ctypes.windll.kernel32)
    return _told_by(Path("/proc"))


def _told_by(proc: Path) -> Memory:
    return Memory(_line(proc / "meminfo", "MemAvailable:"), _line(proc / "self" / "status", "VmRSS:"))


def _line(file: Path, name: str) -> float:
    """A number of kB that stands behind a name, in MB."""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise OSError(f"{file} does not tell {name}")


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "available", "c", "d", "e", "f", "g")),
    )


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in ("peak", "resident", "c", "d", "e", "f", "g", "h")),
    )


def _told_by_windows(system: Any) -> Memory:
    status, counters = _Status(), _Counters()
    status.length, counters.length = ctypes.sizeof(status), ctypes.sizeof(counters)
    system.GetCurrentProcess.restype = ctypes.c_void_p
    system.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
    told = system.GlobalMemoryStatusEx(ctypes.byref(status)) and system.K32GetProcessMemoryInfo(
        system.GetCurrentProcess(), ctypes.byref(counters), counters.length
    )
    if not told:
        raise OSError("Windows does not tell how much memory there is")
    return Memory(status.available / _MB, counters.resident / _MB)
