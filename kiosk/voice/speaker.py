"""One engine of pyttsx3, tamed: a sentence in, its sound and the times of its characters out."""

from __future__ import annotations

import ctypes
import importlib
import importlib.metadata
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from kiosk.voice.shaping import Samples
from kiosk.voice.voices import NEURAL, NEURAL_VERSION

LONGEST = 600  # characters handed to an engine at once: the espeak driver segfaults at some 6,600
_JOINTS = "，、；,;"
_WAIT_FOR_FILE = 5.0  # seconds; on Windows `save_to_file` returns before the file is there

# Hanzi (or words) a minute at speed 1: what a listener of 75 follows with comfort is 180 hanzi. espeak:
# measured, 180 hanzi a minute at a rate of 150, and near enough proportional.
_RATES = {"espeak": 150}
_RATE_ELSEWHERE = 180
_BEST_VOICES = {"espeak": {"zh": ("sit/cmn",), "en": ("gmw/en-us", "gmw/en")}}
_SPEAKS = {
    "zh": re.compile(r"\bzh\b|zh[-_](cn|hans)|chinese|mandarin|huihui|yaoyao|ting-?ting", re.I),
    "en": re.compile(r"\ben\b|en[-_](us|gb)|english", re.I),
}


@dataclass(frozen=True, slots=True)
class Spoke:
    """What an engine made of a text: samples at *rate* Hz, and when its characters begin, if it told."""

    samples: Samples
    rate: int
    begun: dict[int, float]


class Speaker:
    """One engine. Raises whatever its driver raises when it cannot be had."""

    def __init__(self, engine: str, wanted: str = "") -> None:
        if engine == "espeak":
            _load_espeak()
        if engine == NEURAL:
            importlib.import_module("kiosk.voice.kokoro").install()
        pyttsx3 = importlib.import_module("pyttsx3")
        self.name = engine
        self.version = _version(engine)
        self._begun: dict[int, float] = {}
        self._fault: Exception | None = None
        self._engine = pyttsx3.init(engine)
        self._engine.connect("started-word", self._hear)
        self._engine.connect("error", self._fail)
        if engine == "espeak":
            # Every turn of the loop calls the driver's stop(). While espeak's own thread is still busy with
            # the job before, that cancels its queue: the new voice and rate are lost, or the sentence itself.
            # We never stop a sentence, we kill the process; so there is nothing for it to do.
            self._engine.proxy._driver.stop = _nothing
        self._engine.runAndWait()  # without this first turn, later ones return before the file is written
        self.voices = choose_voices(engine, self._engine.getProperty("voices"), wanted)
        if not self.voices:
            raise RuntimeError("no voice for any language of ours")

    def speak(
        self, text: str, language: str, speed: float, folder: Path, wanted: Callable[[], bool] = lambda: True
    ) -> Spoke:
        """Say *text* by way of a file in *folder*; an engine that can asks *wanted* whether to go on.

        Raises ValueError for a text that the engine cannot say, RuntimeError when no whole sound came of it.
        """
        sounds: list[Samples] = []
        begun: dict[int, float] = {}
        place, seconds, rate = 0, 0.0, 0
        if self.name == NEURAL:
            self._engine.setProperty("wanted", wanted)
        for piece in pieces(text):
            target = folder / "speaking.wav"
            self._begun = {}
            self._render(piece, language, speed, target)
            samples, rate = soundfile.read(target, dtype="float32", always_2d=True)
            target.unlink()
            begun |= {place + where: seconds + when for where, when in self._begun.items()}
            sounds.append(np.asarray(samples.mean(axis=1), dtype=np.float32))
            place += len(piece)
            seconds += len(samples) / rate
        if not sounds:
            raise ValueError("nothing to say")
        return Spoke(np.concatenate(sounds), rate, begun)

    def stop(self) -> None:
        """Break off the sentence that another thread is speaking, which then raises; where an engine can.

        It has to be unwanted by then. pyttsx3's own stop() would empty the queue that the other thread is
        working off, at times with the end of its loop in it.
        """
        if self.name == NEURAL:
            self._engine.proxy._driver.stop()

    def _render(self, text: str, language: str, speed: float, target: Path) -> None:
        target.unlink(missing_ok=True)
        self._engine.setProperty("voice", self.voices[language])
        self._engine.setProperty("rate", round(_RATES.get(self.name, _RATE_ELSEWHERE) * speed))
        self._fault = None
        self._engine.save_to_file(text, str(target))
        self._engine.runAndWait()
        if isinstance(self._fault, ValueError):
            raise self._fault
        if self._fault is not None:
            raise RuntimeError(f"{self.name} failed: {self._fault}") from self._fault
        give_up = time.monotonic() + _WAIT_FOR_FILE
        while not is_whole(target):
            if time.monotonic() > give_up:
                raise RuntimeError(f"{self.name} wrote no sound")
            time.sleep(0.005)

    def _fail(self, exception: Exception | None = None, **_: object) -> None:
        """The driver tells that it could not do what it was asked to."""
        self._fault = exception or RuntimeError("no reason given")

    def _hear(self, location: int = 0, seconds: float | None = None, **_: object) -> None:
        """The driver tells that a character begins; one that does not say when has told nothing."""
        if seconds is not None:
            self._begun.setdefault(location, seconds)


def choose_voices(engine: str, voices: list[Any], wanted: str = "") -> dict[str, str]:
    """The best voice of the engine for each language family of ours that it can speak.

    *wanted* is the id of a voice that is taken where it is one of them.
    """
    known = {str(voice.id): voice for voice in voices}
    chosen: dict[str, str] = {}
    for language, pattern in _SPEAKS.items():
        best = [voice for voice in _BEST_VOICES.get(engine, {}).get(language, ()) if voice in known]
        if engine not in _BEST_VOICES:
            best = [name for name, voice in known.items() if pattern.search(_described(voice))]
        if best:
            chosen[language] = wanted if wanted in best else best[0]
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


def _nothing() -> None:
    """Takes the place of a driver's stop."""


def _load_espeak() -> None:
    """Load espeak-ng from its wheel, so that the driver's own dlopen finds it and none of the system's."""
    loader = importlib.import_module("espeakng_loader")
    os.environ["ESPEAK_DATA_PATH"] = loader.get_data_path()
    ctypes.CDLL(loader.get_library_path())


def _version(engine: str) -> str:
    """What tells one build of an engine from the next, as far as it can be known."""
    if engine == NEURAL:
        return NEURAL_VERSION
    return importlib.metadata.version("espeakng-loader" if engine == "espeak" else "pyttsx3")


def _described(voice: Any) -> str:
    """Everything a voice says about itself, to look for a language in."""
    languages = " ".join(str(language) for language in (getattr(voice, "languages", None) or ()))
    return f"{voice.id} {getattr(voice, 'name', '')} {languages}"
