"""Pictures as they come: good ones, huge ones, broken ones."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image

from kiosk.tour.media import SHARED

RED, BLUE = (200, 30, 30), (30, 30, 200)
TURNED = 6  # EXIF's orientation of a camera held upright: the picture must be turned by a quarter
SECRET = b"31.2304N 121.4737E"
"""Where a photograph was taken: what its metadata must not tell."""

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'


def a_photo(size: tuple[int, int] = (400, 300), kind: str = "JPEG") -> bytes:
    """A picture, its upper half red, its lower half blue."""
    return _saved(_halves(size), kind)


def a_turned_photo(size: tuple[int, int] = (400, 300)) -> bytes:
    """What a camera held upright writes: red at the right, and the word to turn it so that red is on top."""
    width, height = size
    lying = _halves((height, width)).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = TURNED
    exif[0x010E] = SECRET.decode()
    out = BytesIO()
    lying.save(out, "JPEG", quality=95, exif=exif, comment=SECRET)
    return out.getvalue()


def a_truncated_photo() -> bytes:
    """A JPEG whose second half was lost on the way."""
    whole = a_photo((1200, 900))
    return whole[: len(whole) // 2]


def a_hundred_megapixels() -> bytes:
    """12,000 × 8,400 points: what a camera of the last years writes."""
    return _saved(Image.new("L", (12_000, 8_400), 128), "PNG", compress_level=1)


def a_bomb() -> bytes:
    """A PNG of some bytes that claims 60,000 × 60,000 points."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(10_000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def put(media: Path, tour: str, name: str, content: bytes) -> Path:
    """Lay a picture into a tour's media folder."""
    file = media / tour / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def put_fallback(media: Path, name: str = "room.webp") -> Path:
    """Lay the app's own illustration beside them."""
    return put(media, SHARED, name, a_photo((64, 48), "WEBP"))


def _halves(size: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (0, size[1] // 2, *size))
    return picture


def _saved(picture: Image.Image, kind: str, **options: int) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


UNUSABLE: dict[str, bytes] = {
    "empty.jpg": b"",
    "cut.jpg": a_truncated_photo(),
    "words.jpg": "这不是照片。".encode() * 50,
    "drawing.svg": SVG,
    "drawing.png": SVG,
    "bomb.png": a_bomb(),
}
"""Pictures that nobody can show, by the names they come under."""
