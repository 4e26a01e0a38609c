"""The child process that opens foreign pictures: `python -m kiosk.editions.bringing.worker --memory 1536`.

One JSON line in names a file, one JSON line out is the picture for the screen, or the name of a `Fault`. It
reads a file once, whole, and closes it before it looks into it: a stick may be pulled at any moment, and what
a decoder says afterwards is about the picture alone. The end of the standard input is the end of the process.

On Windows nothing bounds its memory, which would take a job object; there the parent's clock is the bound.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import signal
import stat
import sys
import time
from pathlib import Path
from typing import Any

from kiosk.child import bounded, reserved_stdout
from kiosk.editions.bringing.faults import Fault, UnusableError
from kiosk.editions.bringing.opening import opened

MOST_BYTES = 100 * 1024 * 1024


def answer(source: Path) -> dict[str, Any]:
    """What became of this file."""
    try:
        picture = opened(_content(source))
    except UnusableError as fault:
        return {"fault": fault.fault.name, "detail": fault.detail}
    except MemoryError:
        return {"fault": Fault.TOO_HEAVY.name, "detail": "no memory"}
    except Exception as fault:  # noqa: BLE001 (decoders raise anything; the parent is told)
        heavy = "memory" in str(fault).lower()  # so say libtiff and libheif
        name = Fault.TOO_HEAVY.name if heavy else Fault.DAMAGED.name
        return {"fault": name, "detail": f"{type(fault).__name__}: {fault}"[:500]}
    webp = base64.b64encode(picture.webp).decode()
    return {"width": picture.width, "height": picture.height, "webp": webp}


def _content(source: Path) -> bytes:
    try:
        about = source.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnusableError(Fault.NO_FILE)
        if source.suffix.lower() in (".svg", ".svgz"):
            raise UnusableError(Fault.DRAWING)
        if about.st_size > MOST_BYTES:
            raise UnusableError(Fault.TOO_LONG, str(about.st_size))
        with source.open("rb") as stream:
            content = stream.read(about.st_size)
    except PermissionError as error:
        raise UnusableError(Fault.FORBIDDEN, str(error)) from error
    except OSError as error:
        raise UnusableError(Fault.GONE, str(error)) from error
    if len(content) < about.st_size:
        raise UnusableError(Fault.GONE, f"{len(content)} of {about.st_size} bytes")
    return content


def main(arguments: list[str]) -> int:
    """Serve until the standard input ends."""
    parser = argparse.ArgumentParser(prog="kiosk.editions.bringing.worker")
    parser.add_argument("--memory", type=int, default=0, help="MB of address space; 0: no limit")
    parser.add_argument("--seconds", type=int, default=0, help="of a core, for each picture; 0: no limit")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    replies = os.fdopen(reserved_stdout(), "wb")
    bounded(options.memory)  # the parent's clock is one bound that always holds

    def reply(message: dict[str, Any]) -> None:
        replies.write((json.dumps(message) + "\n").encode())
        replies.flush()

    reply({"ready": True})
    for line in sys.stdin:
        job = json.loads(line)
        if options.seconds:
            _allow(options.seconds)
        reply({"job": job["job"], **answer(Path(job["source"]))})
    return 0


def _allow(seconds: int) -> None:
    """Let the next picture have so many seconds of a core, whatever the ones before it took."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    most = int(time.process_time()) + 1 + seconds
    resource.setrlimit(
        resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
