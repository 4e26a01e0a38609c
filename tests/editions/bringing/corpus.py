"""Files as they lie on sticks: pictures of every kind, and what only calls itself one."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

from tests.editions.photos import SVG, a_bomb, a_photo, a_truncated_photo

GPS = 0x8825
PLACE = b"Hutong 31.2304N"
"""What a photo tells of where it was taken, wherever a format lets it."""


def halves(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture, its upper half red, its lower half blue."""
    with Image.open(BytesIO(a_photo(size, "PNG"))) as picture:
        return picture.copy()


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    """The picture as a file of this kind."""
    register_heif_opener()
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def a_telling_photo(kind: str, size: tuple[int, int] = (400, 300)) -> bytes:
    """A photo that tells its place and its camera in EXIF and XMP, and carries a colour profile."""
    exif = Image.Exif()
    exif[0x010F] = PLACE.decode()
    exif.get_ifd(GPS).update({1: "N", 2: (31.0, 13.0, 49.0), 3: "E", 4: (121.0, 28.0, 25.0)})
    options: dict[str, Any] = {"exif": exif, "xmp": b"<x:xmpmeta>" + PLACE + b"</x:xmpmeta>"}
    options["icc_profile"] = a_profile()
    if kind == "JPEG":
        options["comment"] = PLACE
    return saved(halves(size), kind, **options)


def a_profile(swapped: bool = False) -> bytes:
    """A profile of sRGB; *swapped*, one in which red and blue have changed places."""
    profile = bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    if swapped:
        profile = profile.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    return profile


def a_png_header(width: int, height: int, points: bytes = bytes(10_000)) -> bytes:
    """A PNG that claims so many points, whatever follows."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(points)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def a_taller_jpeg() -> bytes:
    """A JPEG whose header claims ten times the height that follows."""
    honest = bytearray(a_photo((400, 300)))
    frame = honest.index(b"\xff\xc0")
    honest[frame + 5 : frame + 7] = struct.pack(">H", 3000)
    return bytes(honest)


def a_large_picture(side: int = 14_000) -> bytes:
    """196 megapixels of a palette with a hole: cheap to write, seconds to open."""
    return saved(Image.new("P", (side, side), 1), "PNG", transparency=3, compress_level=1)


def _zipped() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("photo.jpg", a_photo())
    return out.getvalue()


UNUSABLE: dict[str, tuple[bytes, str]] = {
    "empty.jpg": (b"", "空的"),
    "zip.jpg": (_zipped(), "认不出"),
    "words.jpg": ("这不是照片。".encode() * 50, "认不出"),
    "cut.jpg": (a_truncated_photo(), "损坏"),
    "closed.jpg": (a_truncated_photo() + b"\xff\xd9", "损坏"),
    "taller.jpg": (a_taller_jpeg(), "损坏"),
    "few.jpg": (a_photo()[:30], "损坏"),
    "cut.png": (a_photo(kind="PNG")[:-40], "损坏"),
    "cut.webp": (a_photo(kind="WEBP")[:-300], "损坏"),
    "cut.gif": (a_photo(kind="GIF")[:-30], "损坏"),
    "cut.tif": (a_photo(kind="TIFF")[:-3000], "损坏"),
    "cut.bmp": (a_photo(kind="BMP")[:-3000], "损坏"),
    "cut.heic": (saved(halves(), "HEIF")[:-200], "损坏"),
    "lying.png": (a_png_header(4000, 3000), "损坏"),
    "bomb.png": (a_bomb(), "2 亿像素"),
    "zeros.png": (a_png_header(30_000, 30_000, bytes(20_000_000)), "2 亿像素"),
    "just-over.png": (a_png_header(20_000, 10_001), "2 亿像素"),
    "drawing.svg": (SVG, "SVG"),
    "drawing.png": (SVG, "SVG"),
    "float.tif": (saved(Image.new("F", (40, 40), 0.5), "TIFF"), "颜色格式"),
}
"""Files that nobody can show: their bytes, and words of the reason."""


def laid(stick: Path, name: str, content: bytes) -> Path:
    """Lay a file onto the stick."""
    stick.mkdir(parents=True, exist_ok=True)
    file = stick / name
    file.write_bytes(content)
    return file
