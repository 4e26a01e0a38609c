"""A worker that speaks as the real one does and does what a test wants: `puppet.py FOLDER WISHES --engines`.

WISHES is a folder. A file in it is a wish: `absent-ENGINE` has an engine not come up, `die-ENGINE` has the
process die whenever that engine is at work, `fail-ENGINE` has it find no words, `hang` stops the process as
it is, `slow` makes a sentence take a third of a second, `endless` has it never end unless it is dropped,
`held` not before the wish is gone or it is dropped.
What is said is a tone as long as the text.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
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
    jobs: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    drops: queue.SimpleQueue[int] = queue.SimpleQueue()
    threading.Thread(target=listen, args=(jobs, drops), daemon=True).start()
    while True:
        job = jobs.get()
        if (wishes / "hang").exists():
            os.kill(os.getpid(), signal.SIGSTOP)
        if (wishes / "slow").exists():
            time.sleep(0.3)
        if (wishes / "endless").exists():
            record(job, wishes)
            while drops.get() != job["job"]:
                pass
            tell({"job": job["job"], "dropped": True})
            continue
        if (wishes / "held").exists():
            record(job, wishes)
            if dropped(job, drops, wishes):
                tell({"job": job["job"], "dropped": True})
                continue
        tell(said(job, [str(one["engine"]) for one in ready], folder, wishes, work))


def listen(jobs: queue.SimpleQueue[dict[str, Any]], drops: queue.SimpleQueue[int]) -> None:
    """Part what is to be done from what is not to be done any more; end with the standard input."""
    for line in sys.stdin:
        message = json.loads(line)
        if "drop" in message:
            drops.put(message["drop"])
        else:
            jobs.put(message)
    os._exit(0)


def dropped(job: dict[str, Any], drops: queue.SimpleQueue[int], wishes: Path) -> bool:
    """Whether the job was dropped while it was held."""
    while True:
        try:
            if drops.get(timeout=0.1) == job["job"]:
                return True
        except queue.Empty:
            if not (wishes / "held").exists():
                return False


def record(job: dict[str, Any], wishes: Path) -> None:
    """Note what was asked for."""
    with (wishes / "said").open("a") as file:
        file.write(job["text"] + "\n")


def said(
    job: dict[str, Any], engines: list[str], folder: Path, wishes: Path, work: Callable[[str], None]
) -> dict[str, Any]:
    """The answer to a job."""
    record(job, wishes)
    broken = False
    for engine in engines:
        work(engine)
        if (wishes / f"fail-{engine}").exists():
            broken = True
            continue
        count = len(job["text"])
        (folder / "one.pcm").write_bytes(bytes([engines.index(engine) + 1, 0]) * 2400 * count)
        marks = [place / 10 for place in range(count)]
        told = {"engine": engine, "file": "one.pcm", "spoken": job["text"], "marks": marks, "faults": []}
        return {"job": job["job"], **told, "broken": broken}
    return {"job": job["job"], "fault": "nobody can", "broken": broken}


if __name__ == "__main__":
    main()
