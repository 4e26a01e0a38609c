"""What a player has not been told yet: only what still matters, hence never more than one utterance."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from kiosk.ui.sound.wire import PIECE, Hush, Message, Piece, Play, Volume, doubles

_BYTES_A_SAMPLE = 2


class Outbox:
    """Filled from any thread without waiting, emptied by one. What is overtaken is dropped unsent.

    A hush or a new utterance drops the sound that was on its way; a volume the one before.
    """

    def __init__(self, volume: float) -> None:
        self._changed = threading.Condition()
        self._volume: Volume | None = Volume(volume)
        self._hush: Hush | None = None
        self._sound: Iterator[Message] = iter(())
        self._closed = False

    def put_hush(self, soon: bool) -> None:
        """Silence; *soon* when another utterance is coming."""
        with self._changed:
            self._hush = Hush(soon)
            self._sound = iter(())
            self._changed.notify()

    def put_volume(self, level: float) -> None:
        """Loudness, 0…1."""
        with self._changed:
            self._volume = Volume(level)
            self._changed.notify()

    def put_sound(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...]
    ) -> None:
        """An utterance from the fraction *start* of its sound on."""
        with self._changed:
            self._sound = _messages(utterance, pcm, pause, start, marks)
            self._changed.notify()

    def close(self) -> None:
        """Nothing more: who takes is told so."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def take(self) -> Message | None:
        """The next thing to say, waited for; None when closed."""
        with self._changed:
            while not self._closed:
                if self._volume is not None:
                    volume, self._volume = self._volume, None
                    return volume
                if self._hush is not None:
                    hush, self._hush = self._hush, None
                    return hush
                message = next(self._sound, None)
                if message is not None:
                    return message
                self._changed.wait()
            return None


def _messages(
    utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...]
) -> Iterator[Message]:
    """An utterance as messages, its sound in pieces."""
    length = len(pcm) // _BYTES_A_SAMPLE * _BYTES_A_SAMPLE
    entered = int(min(max(start, 0.0), 1.0) * length) // _BYTES_A_SAMPLE * _BYTES_A_SAMPLE
    yield Play(utterance, length, entered, max(pause, 0.0), doubles(marks))
    for begin in range(entered, length, PIECE):
        yield Piece(utterance, pcm[begin : min(begin + PIECE, length)])
