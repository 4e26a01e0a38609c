"""The pyttsx3 driver `kokoro_zh`.

`rate` is hanzi a minute, 100 to 320; 180 is the kiosk's speed 1. `volume` is 0 to 1 and 1 is -18 LUFS. Once
the file is written, 'started-word' tells of each character that sounds: `location` in the text, `length` 1,
and `seconds` from the start of the sound; then comes 'finished-utterance'. It writes files and
has no loudspeaker.
"""

from __future__ import annotations

import io
import sys
import threading
import wave
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from pyttsx3.voice import Voice

from kiosk.files import write_whole
from kiosk.voice.kokoro import place
from kiosk.voice.kokoro.model import RATE, Model, Said, Say
from kiosk.voice.kokoro.speech import speech
from kiosk.voice.kokoro.tempo import FASTEST, NATURAL, SLOWEST
from kiosk.voice.loudness import Samples

NAME = "kokoro_zh"

_GENDERS = {"zf": "female", "zm": "male"}
_FIRST = "zf_xiaoxiao"


class Driver:
    """One utterance after the other, each done when its call returns: for one thread, as pyttsx3 is."""

    def __init__(
        self, proxy: Any, say: Say, voices: Sequence[str], break_off: Callable[[], None] | None = None
    ) -> None:
        self._proxy = proxy
        self._say = say
        self._break_off = break_off
        self._voices = [Voice(voice, _name(voice), ["zh"], _GENDERS.get(voice[:2])) for voice in voices]
        self._voice = _FIRST if _FIRST in voices else voices[0]
        self._rate = float(NATURAL)
        self._volume = 1.0
        self._wanted: Callable[[], bool] = _always
        self._ended = threading.Event()

    def destroy(self) -> None:
        """Nothing outlives the driver."""

    def startLoop(self) -> None:  # noqa: N802 (pyttsx3's name)
        """Work off the queue until `endLoop`, which may have come before: `runAndWait` calls it at once."""
        self._proxy.setBusy(False)
        self._ended.wait()
        self._ended.clear()

    def endLoop(self) -> None:  # noqa: N802 (pyttsx3's name)
        """Let `startLoop` return, the one that runs or the one to come."""
        self._ended.set()

    def iterate(self) -> Iterator[None]:
        """Work off the queue at each turn of somebody else's loop."""
        while True:
            self._proxy.setBusy(False)
            yield

    def stop(self) -> None:
        """Break off what is being said just now, by whichever thread; nothing when nothing is.

        Whether an utterance is given up altogether, `wanted` says.
        """
        if self._break_off is not None:
            self._break_off()

    def say(self, text: str) -> None:
        """Raises NotImplementedError: pyttsx3 passes it on as 'error'."""
        raise NotImplementedError(f"{NAME} writes files, it has no loudspeaker: {text[:20]}")

    def save_to_file(self, text: str, filename: str) -> None:
        """Write *text* as a whole WAV file: 24 kHz, mono, 16 bit.

        Raises ValueError for a text that cannot be said, RuntimeError for a model that fails, OSError for a
        file that cannot be written; pyttsx3 passes them on as 'error', and there is no file.
        """
        self._proxy.notify("started-utterance")
        try:
            said = speech(text, self._voice, self._rate, self._unless_stopped)
            write_whole(Path(filename), wav(said.samples * np.float32(self._volume)))
        except BaseException:
            self._proxy.notify("finished-utterance", completed=False)
            raise
        for location, seconds in said.begins:
            self._proxy.notify("started-word", location=location, length=1, seconds=seconds)
        self._proxy.notify("finished-utterance", completed=True)

    def _unless_stopped(self, symbols: Sequence[str], voice: str, speed: float) -> Said:
        """One piece of an utterance. Raises RuntimeError when the whole is not wanted any more."""
        if not self._wanted():
            raise RuntimeError("stopped")
        return self._say(symbols, voice, speed)

    def getProperty(self, name: str) -> Any:  # noqa: N802 (pyttsx3's name)
        """`voices`, `voice`, `rate`, `volume` or `wanted`. Raises KeyError for another."""
        known = {"voices": self._voices, "voice": self._voice, "rate": self._rate, "volume": self._volume}
        return (known | {"wanted": self._wanted})[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 (pyttsx3's name)
        """Set `voice`, `rate`, `volume`, or `wanted`: what tells, from now on, whether to go on.

        Numbers are clipped. It is asked before each piece of an utterance, which is then given up.

        Raises KeyError for another property, ValueError for a voice that is not here or no number.
        """
        if name == "voice":
            if value not in {voice.id for voice in self._voices}:
                raise ValueError(f"no voice {value}")
            self._voice = str(value)
        elif name == "rate":
            self._rate = min(max(float(value), SLOWEST), FASTEST)
        elif name == "volume":
            self._volume = min(max(float(value), 0.0), 1.0)
        elif name == "wanted":
            self._wanted = value
        else:
            raise KeyError(name)


def _always() -> bool:
    return True


def wav(samples: Samples) -> bytes:
    """A WAV file of samples at 24 kHz within ±1."""
    file = io.BytesIO()
    with wave.open(file, "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(2)
        stream.setframerate(RATE)
        stream.writeframes(np.round(samples * 32767).astype("<i2").tobytes())
    return file.getvalue()


def install(folder: Path | None = None) -> None:
    """Make `pyttsx3.init("kokoro_zh")` work, with the voice in *folder*; by default where it is installed.

    The model is loaded by `init`, which raises KioskError when it is not whole.
    """
    found = folder or place.home()

    def build(proxy: Any) -> Driver:
        place.check(found)
        model = Model(found)
        return Driver(proxy, model.say, place.voices(found), model.stop)

    register(build)


def register(build: Callable[[Any], Driver]) -> None:
    """Put a driver among pyttsx3's: *build* makes one for a proxy."""
    module = ModuleType(f"pyttsx3.drivers.{NAME}", __doc__)
    vars(module)["buildDriver"] = build
    sys.modules[module.__name__] = module


def _name(voice: str) -> str:
    """What people call a voice: zf_xiaoxiao is Xiaoxiao."""
    return voice.partition("_")[2].capitalize() or voice
