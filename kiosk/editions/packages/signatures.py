"""What a file really is: it must begin as its name promises, and no picture may be larger than a camera's.

The first bytes and the size in points are all that is looked at here, in plain numbers: decoding a foreign
picture is for the process that may die.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kiosk.editions.packages.naming import kind_of
from kiosk.editions.packages.refusals import quoted
from kiosk.tour.shapes import Media

MOST_PIXELS = 120_000_000  # as many as are ever developed: 12,000 × 9,000 is a real camera
_HEAD = 32
_MOST_SEGMENTS = 500  # of a JPEG before its size: colour profile, thumbnails, what the camera remarks


def fault_of(name: str, path: Path) -> str:
    """What is wrong with a media file of that name, as a Chinese sentence; empty when nothing is.

    Raises OSError as the system does.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        if not head:
            return f"{quoted(name)}是空的。"
        match kind_of(name):
            case Media.PICTURE:
                return _fault_of_picture(name, head, stream)
            case Media.RECORDING:
                good, kind = _is_recording(head), "录音"
            case Media.FILM:
                good, kind = _is_film(head), "影片"
            case None:
                good, kind = head.startswith((b"PK\3\4", b"PK\5\6")), "念好的声音"
    return "" if good else f"{quoted(name)}不是{kind}，或者坏了。"


def _fault_of_picture(name: str, head: bytes, stream: BinaryIO) -> str:
    """A picture may be of another kind than its name says: telephones write such."""
    size = next((measure(head, stream) for begins, measure in _PICTURES if begins(head)), (0, 0))
    if min(size) < 1:
        return f"{quoted(name)}不是图片，或者坏了。"
    return f"{quoted(name)}超过 1.2 亿像素。请缩小以后再打包。" if size[0] * size[1] > MOST_PIXELS else ""


def _is_recording(head: bytes) -> bool:
    """Ogg, FLAC, MP3 with or without a title, WAV."""
    wave = head.startswith(b"RIFF") and head[8:12] == b"WAVE"
    bare_mp3 = head[0] == 0xFF and head[1:2] >= b"\xe0"
    return wave or bare_mp3 or head.startswith((b"OggS", b"fLaC", b"ID3"))


def _is_film(head: bytes) -> bool:
    """MP4 and QuickTime, whose boxes have names; Matroska and WebM."""
    return head.startswith(b"\x1a\x45\xdf\xa3") or head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free")


def _png(head: bytes, _: BinaryIO) -> tuple[int, int]:
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def _gif(head: bytes, _: BinaryIO) -> tuple[int, int]:
    return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")


def _webp(head: bytes, _: BinaryIO) -> tuple[int, int]:
    """RFC 9649: the canvas of an extended file, and the frame of a plain one with loss or without."""
    match head[12:16]:
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case b"VP8L" if head[20] == 0x2F:
            sides = int.from_bytes(head[21:25], "little")
            return (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1
        case b"VP8 " if head[23:26] == b"\x9d\x01\x2a":
            sides = int.from_bytes(head[26:30], "little")
            return sides & 0x3FFF, sides >> 16 & 0x3FFF
    return 0, 0


def _jpeg(_: bytes, stream: BinaryIO) -> tuple[int, int]:
    """ITU-T T.81: segments with a length each, until the one that begins a frame."""
    stream.seek(2)
    for _segment in range(_MOST_SEGMENTS):
        lead, marker = stream.read(1), stream.read(1)
        while marker == b"\xff":  # filling bytes
            marker = stream.read(1)
        if lead != b"\xff" or not marker:
            break
        length = int.from_bytes(stream.read(2))
        if 0xC0 <= marker[0] <= 0xCF and marker[0] not in (0xC4, 0xC8, 0xCC):
            frame = stream.read(5)
            return int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3])
        if length < 2:
            break
        stream.seek(length - 2, 1)
    return 0, 0


_PICTURES: tuple[tuple[Callable[[bytes], bool], Callable[[bytes, BinaryIO], tuple[int, int]]], ...] = (
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR", _png),
    (lambda head: head.startswith((b"GIF87a", b"GIF89a")), _gif),
    (lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP" and len(head) >= 30, _webp),
    (lambda head: head.startswith(b"\xff\xd8\xff"), _jpeg),
)
