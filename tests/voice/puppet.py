"""A worker that speaks as the real one does and does what a test wants: `puppet.py FOLDER WISHES --engines`.

WISHES is a folder. A file in it is a wish: `absent-ENGINE` has an engine not come up, `die-ENGINE` has the
process die whenever that engine is at work, `fail-ENGINE` has it find no words, `hang` stops the process as
it is, `slow` makes a sentence take a third of a second. What is said is a tone as long as the text.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

VERSION = "1"


def main() -> None:
    """Serve until the standard input ends."""
    folder, wishes = Path(sys.argv[1]), Path(sys.argv[2])
    engines = sys.argv[sys.argv.index("--engines") + 1 :]

    def tell(message: object) -> None:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()

    def work(engine: str) -> None:
        tell({"at_work": engine})
        if (wishes / f"die-{engine}").exists():
            os._exit(9)

    ready: list[dict[str, Any]] = []
    for engine in engines:
        work(engine)
        if not (wishes / f"absent-{engine}").exists():
            ready.append({"engine": engine, "version": VERSION, "voices": {"zh": f"{engine}-voice"}})
    tell({"ready": ready, "faults": []})
    for line in sys.stdin:
        job = json.loads(line)
        if (wishes / "hang").exists():
            os.kill(os.getpid(), signal.SIGSTOP)
        if (wishes / "slow").exists():
            time.sleep(0.3)
        tell(said(job, [str(one["engine"]) for one in ready], folder, wishes, work))


def said(
    job: dict[str, Any], engines: list[str], folder: Path, wishes: Path, work: Callable[[str], None]
) -> dict[str, Any]:
    """The answer to a job."""
    with (wishes / "said").open("a") as record:
        record.write(job["text"] + "\n")
    for engine in engines:
        work(engine)
        if (wishes / f"fail-{engine}").exists():
            continue
        count = len(job["text"])
        (folder / "one.pcm").write_bytes(bytes([engines.index(engine) + 1, 0]) * 2400 * count)
        marks = [place / 10 for place in range(count)]
        told = {"engine": engine, "file": "one.pcm", "spoken": job["text"], "marks": marks, "faults": []}
        return {"job": job["job"], **told}
    return {"job": job["job"], "fault": "nobody can"}


if __name__ == "__main__":
    main()
