"""What the app and its player say to one another over two pipes, and how each message becomes bytes.

A frame is the number of its kind, the length of what follows, and that: numbers of a fixed size, then perhaps
a tail of bytes. Sound travels as it is, piece by piece, so that a hush never waits behind half an hour of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import Struct
from typing import BinaryIO, NamedTuple

PIECE = 32_768  # bytes of sound in a frame: two thirds of a second
_MOST_MARKS = 20_000  # characters; a longer text has no marks
LONGEST = 8 * _MOST_MARKS + 1024  # bytes of a frame's body


class Hush(NamedTuple):
    """To the player: silence. *soon*: another utterance is coming, so have the device open."""

    soon: bool


class Volume(NamedTuple):
    """To the player: loudness from now on, 0…1."""

    level: float


class Play(NamedTuple):
    """To the player: an utterance of *length* bytes of sound, entered at a byte, and then *pause* seconds.

    The sound from *entered* on follows as `Piece`. *marks*: when each character begins, packed by `doubles`.
    """

    utterance: int
    length: int
    entered: int
    pause: float
    marks: bytes


class Piece(NamedTuple):
    """To the player: the next bytes of an utterance's sound."""

    utterance: int
    content: bytes


class Alive(NamedTuple):
    """From the player, at least once a second: its event loop turns."""


class Works(NamedTuple):
    """From the player: whether there is a device to be heard on."""

    yes: bool


class Reached(NamedTuple):
    """From the player: how many seconds of an utterance are out, and characters; −1 where unknown."""

    utterance: int
    seconds: float
    length: float
    characters: int


class Over(NamedTuple):
    """From the player: an utterance has been heard, its pause included."""

    utterance: int


class Unheard(NamedTuple):
    """From the player: there is nothing to hear an utterance on."""

    utterance: int


class Lost(NamedTuple):
    """From the player, its last: why it cannot go on, in UTF-8."""

    why: bytes


Message = Hush | Volume | Play | Piece | Alive | Works | Reached | Over | Unheard | Lost
_HEAD = Struct("<BI")
# In the order of their numbers: the fixed part of each, and whether a tail of bytes follows.
_KINDS: tuple[tuple[type[Message], Struct, bool], ...] = (
    (Hush, Struct("<?"), False),
    (Volume, Struct("<d"), False),
    (Play, Struct("<qqqd"), True),
    (Piece, Struct("<q"), True),
    (Alive, Struct(""), False),
    (Works, Struct("<?"), False),
    (Reached, Struct("<qddq"), False),
    (Over, Struct("<q"), False),
    (Unheard, Struct("<q"), False),
    (Lost, Struct(""), True),
)
_NUMBERS = {kind: number for number, (kind, _, _) in enumerate(_KINDS)}


def pack(message: Message) -> bytes:
    """The message as a frame."""
    number = _NUMBERS[type(message)]
    _, shape, tailed = _KINDS[number]
    values = tuple(message)
    tail = values[-1] if tailed else b""
    if not isinstance(tail, bytes):
        raise TypeError(f"{type(message).__name__} ends in {type(tail).__name__}")
    body = shape.pack(*values[: len(values) - tailed]) + tail
    return _HEAD.pack(number, len(body)) + body


def read(stream: BinaryIO) -> Message | None:
    """The next message, waited for; None when they end. Raises ValueError for what is none."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    number, length = _HEAD.unpack(head)
    if number >= len(_KINDS) or length > LONGEST:
        raise ValueError(f"no message: kind {number} of {length} bytes")
    kind, shape, tailed = _KINDS[number]
    if length < shape.size or (length > shape.size and not tailed):
        raise ValueError(f"{kind.__name__} of {length} bytes")
    body = stream.read(length)
    if len(body) < length:
        return None
    values = shape.unpack_from(body)
    message: Message = kind(*values, body[shape.size :]) if tailed else kind(*values)
    return message


def doubles(marks: Sequence[float]) -> bytes:
    """Marks as they travel; none when they are too many for a frame."""
    return Struct(f"<{len(marks)}d").pack(*marks) if len(marks) <= _MOST_MARKS else b""


def from_doubles(packed: bytes) -> tuple[float, ...]:
    """Marks as they are used."""
    whole = len(packed) // 8
    return Struct(f"<{whole}d").unpack(packed[: 8 * whole])
