"""Human recordings of a tour: decoded, bounded, and in the form all sound has inside."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.voice.pcm import RATE

MOST_BYTES = 64 * 1024 * 1024
MOST_SECONDS = 1800.0
_MOST_RATE = 192_000
_MOST_CHANNELS = 8
_FORMATS = {"WAV", "WAVEX", "FLAC", "OGG", "MP3", "AIFF"}
_BLOCK = 65_536

log = logging.getLogger(__name__)


class Recordings:
    """Reads recordings; the last one stays in memory, since a visitor often taps another line of it."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Path, int, int], bytes] | None = None

    def read(self, path: Path) -> bytes | None:
        """The recording's sound, or None, with a line in the log, when it is missing, broken or too large."""
        try:
            known = path.stat()
            stamp = (path, known.st_mtime_ns, known.st_size)
            if self._last is None or self._last[0] != stamp:
                self._last = None
                self._last = (stamp, _decoded(path, known.st_size))
            return self._last[1]
        except (OSError, ValueError, RuntimeError) as fault:  # soundfile's own errors are RuntimeErrors
            log.warning("recording %s is not used: %s", path.name, fault)
            return None


def _decoded(path: Path, size: int) -> bytes:
    """The whole recording. Raises ValueError, OSError or soundfile's RuntimeError when it is not usable."""
    import numpy as np  # a hall without recordings starts a tenth of a second sooner without these
    import soundfile
    import soxr

    from kiosk.voice.shaping import Samples, from_samples

    if size > MOST_BYTES:
        raise ValueError(f"{size} bytes, at most {MOST_BYTES}")
    with path.open("rb") as stream, soundfile.SoundFile(stream) as sound:
        if sound.format not in _FORMATS:
            raise ValueError(f"format {sound.format}")
        if not 1 <= sound.channels <= _MOST_CHANNELS or not 8_000 <= sound.samplerate <= _MOST_RATE:
            raise ValueError(f"{sound.channels} channels at {sound.samplerate} Hz")
        # Headers lie, so what is really read is counted, block by block. Each is brought to our rate at once:
        # half an hour of silence at 192 kHz is a megabyte on the disk and would be gigabytes here.
        most = int(MOST_SECONDS * sound.samplerate)
        to_ours = soxr.ResampleStream(sound.samplerate, RATE, 1, dtype="float32")
        blocks: list[Samples] = []
        frames = 0
        while len(block := sound.read(_BLOCK, dtype="float32", always_2d=True)):
            frames += len(block)
            if frames > most:
                raise ValueError(f"longer than {MOST_SECONDS:.0f} s")
            blocks.append(to_ours.resample_chunk(np.nan_to_num(block.mean(axis=1, dtype=np.float32))))
        if not blocks:
            raise ValueError("no sound in it")
        blocks.append(to_ours.resample_chunk(np.empty(0, np.float32), last=True))
        return from_samples(np.concatenate(blocks), RATE)
