"""The network: symbols in, samples out, and how long each symbol lasts."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from kiosk.voice.kokoro import place

RATE = 24_000  # samples a second
FRAME = 600  # samples of one frame, 25 ms

_THREADS = 2  # a kiosk has two cores, and the screen needs them too: they wait without spinning
_ROWS, _WIDTH = 510, 256  # of a voice: a style for each number of symbols


@dataclass(frozen=True, slots=True)
class Said:
    """Samples at 24 kHz within ±1, and the frames that each symbol lasts, one more before and one after."""

    samples: npt.NDArray[np.float32]
    frames: npt.NDArray[np.int64]


Say = Callable[[Sequence[str], str, float], Said]
"""Symbols, a voice and the model's speed → what is said. The driver needs no more than this of a model."""


class Model:
    """The model in a folder, ready to speak, for one thread; `stop` may come from another.

    Loading takes some seconds; whoever calls has seen that it is whole.
    """

    def __init__(self, folder: Path) -> None:
        self._onnx = importlib.import_module("onnxruntime")
        options = _options(self._onnx.SessionOptions())
        self._session = self._onnx.InferenceSession(
            str(folder / place.MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._vocabulary = json.loads((folder / place.VOCABULARY).read_bytes())["vocab"]
        shape = (_ROWS, 1, _WIDTH)
        self._styles = {
            voice: np.fromfile(folder / place.VOICES / f"{voice}.bin", np.float32).reshape(shape)
            for voice in place.voices(folder)
        }
        self._run: Any = None

    @property
    def symbols(self) -> frozenset[str]:
        """All that it can be handed."""
        return frozenset(self._vocabulary)

    def say(self, symbols: Sequence[str], voice: str, speed: float) -> Said:
        """What is said. Raises onnxruntime's errors, and one of them when it is stopped."""
        known = [self._vocabulary[symbol] for symbol in symbols]
        fed = {
            "tokens": np.array([[0, *known, 0]], np.int64),
            "style": self._styles[voice][len(known)],
            "speed": np.array([speed], np.float32),
        }
        self._run = run = self._onnx.RunOptions()
        run.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        try:
            samples, frames = (np.asarray(made).ravel() for made in self._session.run(None, fed, run))
        finally:
            self._run = None
        return Said(samples.astype(np.float32), frames.astype(np.int64))

    def stop(self) -> None:
        """Break off what is being said, within some milliseconds; nothing when nothing is."""
        run = self._run
        if run is not None:
            run.terminate = True


def _options(options: Any) -> Any:
    """Two threads that sleep when there is nothing to do, and nothing said but faults.

    Memory is planned anew for each sentence and given back after it: 0.33 GB instead of 0.93 GB after a
    sentence of 84 hanzi, and no slower.
    """
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return options
