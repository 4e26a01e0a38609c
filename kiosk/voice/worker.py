"""The child process that speaks through pyttsx3: `python -m kiosk.voice.worker FOLDER --engines espeak`.

pyttsx3's drivers crash, hang, print and forget; here they may. One JSON line in is one sentence, one JSON
line out is its answer; the sound lies in files of FOLDER. The first line out says who can speak. The end of
the standard input is the end of the process, whatever it is doing, and FOLDER goes with it.
Imports nothing of the app, so that a crash here can break nothing there.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib
import importlib.metadata
import json
import os
import queue
import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LONGEST = 600  # characters handed to an engine at once: the espeak driver segfaults at some 6,600
_JOINTS = "，、；,;"
_WAIT_FOR_FILE = 5.0  # seconds; on Windows `save_to_file` returns before the file is there
_LARGEST_FILE = 256 * 1024 * 1024

# Words a minute at speed 1. espeak: measured, 180 hanzi a minute at 150, and near enough proportional.
_RATES = {"espeak": 150}
_RATE_ELSEWHERE = 180
_BEST_VOICES = {"espeak": {"zh": ("sit/cmn",), "en": ("gmw/en-us", "gmw/en")}}
_SPEAKS = {
    "zh": re.compile(r"\bzh\b|zh[-_](cn|hans)|chinese|mandarin|huihui|yaoyao|ting-?ting", re.I),
    "en": re.compile(r"\ben\b|en[-_](us|gb)|english", re.I),
}


class Speaker:
    """One engine of pyttsx3, tamed. Raises whatever its driver raises when it cannot be had."""

    def __init__(self, engine: str) -> None:
        if engine == "espeak":
            _load_espeak()
        pyttsx3 = importlib.import_module("pyttsx3")
        self.name = engine
        self.version = _version(engine)
        self._engine = pyttsx3.init(engine)
        if engine == "espeak":
            # Every turn of the loop calls the driver's stop(). While espeak's own thread is still busy with
            # the job before, that cancels its queue: the new voice and rate are lost, or the sentence itself.
            # We never stop a sentence, we kill the process; so there is nothing for it to do.
            self._engine.proxy._driver.stop = _nothing
        self._engine.runAndWait()  # without this first turn, later ones return before the file is written
        self.voices = choose_voices(engine, self._engine.getProperty("voices"))
        if not self.voices:
            raise RuntimeError("no voice for any language of ours")

    def render(self, text: str, language: str, speed: float, target: Path) -> None:
        """Say *text* into *target*. Raises RuntimeError when no whole file came of it."""
        self._engine.setProperty("voice", self.voices[language])
        self._engine.setProperty("rate", round(_RATES.get(self.name, _RATE_ELSEWHERE) * speed))
        self._engine.save_to_file(text, str(target))
        self._engine.runAndWait()
        give_up = time.monotonic() + _WAIT_FOR_FILE
        while not is_whole(target):
            if time.monotonic() > give_up:
                raise RuntimeError(f"{self.name} wrote no sound")
            time.sleep(0.005)


def choose_voices(engine: str, voices: list[Any]) -> dict[str, str]:
    """The best voice of the engine for each language family of ours that it can speak."""
    known = {str(voice.id): voice for voice in voices}
    chosen: dict[str, str] = {}
    for language, pattern in _SPEAKS.items():
        best = [voice for voice in _BEST_VOICES.get(engine, {}).get(language, ()) if voice in known]
        if engine not in _BEST_VOICES:
            best = [name for name, voice in known.items() if pattern.search(_described(voice))]
        if best:
            chosen[language] = best[0]
    return chosen


def is_whole(path: Path) -> bool:
    """Whether a WAV or AIFF file is there with all the bytes its header promises."""
    try:
        with path.open("rb") as stream:
            head = stream.read(12)
            size = os.fstat(stream.fileno()).st_size
    except OSError:
        return False
    order = {b"RIFFWAVE": "little", b"FORMAIFF": "big", b"FORMAIFC": "big"}.get(head[:4] + head[8:])
    if order == "little":
        return size > 44 and int.from_bytes(head[4:8], "little") + 8 <= size
    return order == "big" and size > 54 and int.from_bytes(head[4:8], "big") + 8 <= size


def pieces(text: str, longest: int = LONGEST) -> Iterator[str]:
    """The text in pieces no longer than *longest*, parted after ，、； where there are any."""
    while len(text) > longest:
        joint = max(text.rfind(mark, 0, longest) for mark in _JOINTS) + 1
        cut = joint or longest
        yield text[:cut]
        text = text[cut:]
    if text.strip():
        yield text


def answer(job: dict[str, Any], speakers: list[Speaker], folder: Path) -> dict[str, Any]:
    """Say the job's sentence with the first engine that can: which voice it was, and its files in order."""
    faults = []
    for speaker in speakers:
        if job["language"] not in speaker.voices:
            continue
        files = []
        try:
            for number, piece in enumerate(pieces(job["text"])):
                target = folder / f"{job['job']}-{number}.wav"
                target.unlink(missing_ok=True)
                files.append(str(target))
                speaker.render(piece, job["language"], job["speed"], target)
        except Exception as fault:  # noqa: BLE001 (drivers raise anything; the parent is told)
            faults.append(f"{speaker.name}: {type(fault).__name__}: {fault}")
            continue
        if files:
            return {"job": job["job"], "engine": speaker.name, "files": files}
    return {"job": job["job"], "fault": "; ".join(faults) or "no voice for this language"}


def main(arguments: list[str]) -> int:
    """Serve until the standard input ends."""
    parser = argparse.ArgumentParser(prog="kiosk.voice.worker")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engines", nargs="*", default=["espeak"])
    parser.add_argument("--memory", type=int, default=0, help="MB of address space; 0: no limit")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    replies = _reserved_stdout()
    _limit(options.memory)
    jobs: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs, options.folder), daemon=True).start()

    def reply(message: dict[str, Any]) -> None:
        os.write(replies, (json.dumps(message) + "\n").encode())

    speakers: list[Speaker] = []
    faults = []
    for engine in options.engines:
        try:
            speakers.append(Speaker(engine))
        except Exception as fault:  # noqa: BLE001 (engines fail in any way; the parent is told)
            faults.append(f"{engine}: {type(fault).__name__}: {fault}")
    ready = [{"engine": s.name, "version": s.version, "voices": s.voices} for s in speakers]
    reply({"ready": ready, "faults": faults})
    while True:
        reply(answer(json.loads(jobs.get()), speakers, options.folder))


def _listen(jobs: queue.SimpleQueue[str], folder: Path) -> None:
    """Hand on the parent's lines; when they end, end everything, even in the middle of a job."""
    for line in sys.stdin:
        jobs.put(line)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _reserved_stdout() -> int:
    """A descriptor for replies alone; what drivers print goes nowhere."""
    replies = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return replies


def _limit(memory: int) -> None:
    """Bound address space, file size and core dumps where the system can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory * 1024 * 1024, memory * 1024 * 1024))


def _nothing() -> None:
    """Takes the place of a driver's stop."""


def _load_espeak() -> None:
    """Load espeak-ng from its wheel, so that the driver's own dlopen finds it and none of the system's."""
    loader = importlib.import_module("espeakng_loader")
    os.environ["ESPEAK_DATA_PATH"] = loader.get_data_path()
    ctypes.CDLL(loader.get_library_path())


def _version(engine: str) -> str:
    """What tells one build of an engine from the next, as far as it can be known."""
    return importlib.metadata.version("espeakng-loader" if engine == "espeak" else "pyttsx3")


def _described(voice: Any) -> str:
    """Everything a voice says about itself, to look for a language in."""
    languages = " ".join(str(language) for language in (getattr(voice, "languages", None) or ()))
    return f"{voice.id} {getattr(voice, 'name', '')} {languages}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
