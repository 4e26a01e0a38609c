"""The loudspeakers of this machine as a line of JSON: `python -m kiosk.ui.sound.listing`.

In a process of its own, since asking a sound server that hangs takes for ever.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

log = logging.getLogger(__name__)

_HOUSE = Path(__file__).resolve().parents[3]
_PATIENCE = 8.0  # seconds; a cold disk needs some of them, a sound server that is well a tenth of one


def loudspeakers(patience: float = _PATIENCE) -> tuple[str, ...]:
    """What all devices that sound can come from are called, the default one first.

    Raises TimeoutError when the sound server does not answer within *patience* seconds.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk.ui.sound.listing"],
            cwd=_HOUSE,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=patience,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no black window on Windows
        )
    except subprocess.TimeoutExpired as late:
        raise TimeoutError(f"no list of loudspeakers within {late.timeout:.0f} s") from None
    if done.returncode:
        log.warning("the list of loudspeakers ended with %d", done.returncode)
        return ()
    return tuple(str(name) for name in json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Print the names."""
    from PySide6.QtCore import QCoreApplication

    from kiosk.ui.sound.device import names

    application = QCoreApplication([])
    sys.stdout.write(json.dumps(names()) + "\n")
    sys.stdout.flush()
    del application


if __name__ == "__main__":
    main()
