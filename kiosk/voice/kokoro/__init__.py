"""The natural voice: Kokoro-82M in Mandarin, behind `pyttsx3.init("kokoro_zh")`.

place      where it lies and whether it is whole
syllables  pinyin → the model's phonemes
pinyin     hanzi → pinyin, word by word
phonemes   a text → symbols that know their character, in pieces
tempo      hanzi a minute → the model's speed
model      symbols → samples and durations
speech     all of these together
driver     what pyttsx3 sees

Nothing is loaded before it is needed: `doctor` asks `place` without the libraries being there.
"""

from __future__ import annotations

import importlib
from pathlib import Path


def install(folder: Path | None = None) -> None:
    """Make `pyttsx3.init("kokoro_zh")` work: `driver.install`. Raises ImportError without its libraries."""
    importlib.import_module("kiosk.voice.kokoro.driver").install(folder)
