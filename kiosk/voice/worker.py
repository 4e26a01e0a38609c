"""The child process that speaks through pyttsx3: `python -m kiosk.voice.worker FOLDER --engines espeak`.

Drivers crash, hang, print and forget, and what turns numbers into words is large; here they may. One JSON
line in is one sentence, one JSON line out is its answer; the sound lies in a file of FOLDER. In between, a
line says which engine is at work, so that the parent knows to whom a death was due. The first answer says who
can speak. The end of the standard input is the end of the process, whatever it is doing, and FOLDER goes too.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.child import bounded, reserved_stdout
from kiosk.voice.marks import written_marks
from kiosk.voice.pcm import seconds
from kiosk.voice.shaping import shaped
from kiosk.voice.speaker import Speaker
from kiosk.voice.spoken import spoken

_LARGEST_FILE = 256 * 1024 * 1024

Note = Callable[[str], None]


class Desk:
    """What is being said, and the word that it is not wanted any more, which comes from another thread.

    That word may come before the job does; later jobs have higher numbers.
    """

    def __init__(self, speakers: list[Speaker]) -> None:
        self._speakers = speakers
        self._lock = threading.Lock()
        self._job = 0
        self._dropped = 0

    def take(self, job: int) -> None:
        """This job is begun; the one before is over."""
        with self._lock:
            self._job = job

    def drop(self, job: int) -> None:
        """This job is not wanted any more; another goes on."""
        with self._lock:
            self._dropped = max(job, self._dropped)
            if job == self._job:
                for speaker in self._speakers:
                    speaker.stop()

    def dropped(self, job: int) -> bool:
        """Whether that job was not wanted any more."""
        return job == self._dropped


def answer(
    job: dict[str, Any], speakers: list[Speaker], folder: Path, note: Note, dropped: Callable[[int], bool]
) -> dict[str, Any]:
    """Say the job's sentence with the first engine that can: who it was, its sound, and when what begins."""
    text = spoken(job["text"], [(word, said) for word, said in job["pronounce"]], job["language"])
    faults = []
    broken = False
    for speaker in speakers:
        if job["language"] not in speaker.voices or not text.text:
            continue
        if dropped(job["job"]):
            return {"job": job["job"], "dropped": True}
        note(speaker.name)
        try:
            spoke = speaker.speak(
                text.text, job["language"], job["speed"], folder, lambda: not dropped(job["job"])
            )
            sound = shaped(spoke.samples, spoke.rate)
            if not sound.pcm:
                raise RuntimeError("silence")
            target = folder / f"{job['job']}.pcm"
            target.write_bytes(sound.pcm)
        except Exception as fault:  # noqa: BLE001 (drivers raise anything; the parent is told)
            faults.append(f"{speaker.name}: {type(fault).__name__}: {fault}")
            broken = broken or not isinstance(fault, ValueError)
            if dropped(job["job"]):
                return {"job": job["job"], "dropped": True}
            continue
        begun = {place: max(0.0, when - sound.cut) for place, when in spoke.begun.items()}
        marks = written_marks(len(job["text"]), text.origin, begun, seconds(sound.pcm))
        told = {"engine": speaker.name, "file": target.name, "spoken": text.text, "marks": marks}
        return {"job": job["job"], **told, "faults": faults, "broken": broken}
    why = "; ".join(faults) or "nothing to say, or no voice for this language"
    return {"job": job["job"], "fault": why, "broken": broken}


def main(arguments: list[str]) -> int:
    """Serve until the standard input ends."""
    parser = argparse.ArgumentParser(prog="kiosk.voice.worker")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engines", nargs="*", default=["espeak"])
    parser.add_argument("--voice", default="", help="the neural voice's id")
    parser.add_argument("--memory", type=int, default=0, help="MB of address space; 0: no limit")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    replies = reserved_stdout()
    bounded(options.memory, _LARGEST_FILE)  # where it can: a voice without bounds is better than none
    jobs: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    speakers: list[Speaker] = []
    desk = Desk(speakers)
    threading.Thread(target=_listen, args=(jobs, desk, options.folder), daemon=True).start()

    def reply(message: dict[str, Any]) -> None:
        os.write(replies, (json.dumps(message) + "\n").encode())

    def note(engine: str) -> None:
        reply({"at_work": engine})

    faults = []
    for engine in options.engines:
        note(engine)
        try:
            speakers.append(Speaker(engine, options.voice))
        except Exception as fault:  # noqa: BLE001 (engines fail in any way; the parent is told)
            faults.append(f"{engine}: {type(fault).__name__}: {fault}")
    ready = [{"engine": s.name, "version": s.version, "voices": s.voices} for s in speakers]
    reply({"ready": ready, "faults": faults})
    while True:
        job = jobs.get()
        desk.take(job["job"])
        reply(answer(job, speakers, options.folder, note, desk.dropped))
        desk.take(0)


def _listen(jobs: queue.SimpleQueue[dict[str, Any]], desk: Desk, folder: Path) -> None:
    """Hand on the parent's lines; when they end, end everything, even in the middle of a job."""
    for line in sys.stdin:
        message = json.loads(line)
        if "drop" in message:
            desk.drop(message["drop"])
        else:
            jobs.put(message)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
