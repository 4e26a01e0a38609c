"""The bytes of a foreign picture → a WebP for the screen, upright, in sRGB, with nothing but its points.

Used in the worker alone: whatever a picture does to a decoder, it does it there. Memory is what a large
picture runs short of, so a JPEG is decoded at a fraction of its size and anything else is shrunk in strips.
"""

from __future__ import annotations

import struct
import sys
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError
from pillow_heif import register_heif_opener

from kiosk.editions.bringing.faults import Fault, UnusableError
from kiosk.editions.bringing.jpeg import unpretending

LONGEST_SIDE = 3840  # pixels of a 4K panel
MOST_PIXELS = 200_000_000  # 16,320 × 12,240 is a telephone of today; beyond it a bomb
_QUALITY = 86
_STRIP = 8_000_000  # points that are converted at a time
_FEW_COLOURS = 2_048  # of 65,536 points looked at: a photo has more, a diagram or a screenshot fewer
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF")
_JPEG = b"\xff\xd8\xff"
_BEGINNINGS = (_JPEG, b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*")
_BRANDS = (b"ftyphe", b"ftypmif1", b"ftypmsf1")
# How a picture is worked on, by the mode it has once decoded.
_MODES = {
    **dict.fromkeys(("1", "L", "I;16", "I;16L", "I;16B", "I;16N"), "L"),
    **dict.fromkeys(("P", "RGB", "RGBX", "YCbCr"), "RGB"),
    **dict.fromkeys(("LA", "PA", "RGBA"), "RGBA"),
    "CMYK": "CMYK",
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture ready for the screen."""

    webp: bytes
    width: int
    height: int


def opened(content: bytes) -> Opened:
    """The picture that these bytes are. Raises `UnusableError`, or anything that a decoder raises."""
    if not content:
        raise UnusableError(Fault.EMPTY)
    if content.startswith(_JPEG):
        content = unpretending(content)
    register_heif_opener(thumbnails=False, decode_threads=2)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # frames and tiles inside a file are measured by Pillow
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                return _finished(picture)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as bomb:
            raise UnusableError(Fault.TOO_LARGE, str(bomb)) from bomb
        except UnidentifiedImageError as unknown:
            raise UnusableError(_kind_of(content), str(unknown)) from unknown


def _finished(picture: Image.Image) -> Opened:
    if picture.width * picture.height > MOST_PIXELS:
        raise UnusableError(Fault.TOO_LARGE, str(picture.size))
    if picture.format in ("JPEG", "MPO"):
        picture.draft(None, _bounded(picture.size))
    picture.load()
    turn = _orientation(picture)
    profile = picture.info.get("icc_profile")
    small = _shrunk(picture)
    picture.close()
    ready = _in_srgb(small, profile)
    if turn in _TURNS:
        ready = ready.transpose(_TURNS[turn])
    ready.info.clear()  # or a comment, such as where it was taken, would come along
    return Opened(_written(ready), ready.width, ready.height)


def _shrunk(picture: Image.Image) -> Image.Image:
    """The picture at its final size, in a mode for `_in_srgb`."""
    mode = _MODES.get(picture.mode)
    if mode is None:
        raise UnusableError(Fault.UNUSUAL, picture.mode)
    deep = picture.mode.startswith("I;16")
    if deep:
        picture.info.pop("transparency", None)  # one of 65,536 greys: nobody draws so
    elif picture.has_transparency_data:
        mode = "RGBA"
    width, height = picture.size
    factor = max(1, max(picture.size) // LONGEST_SIDE)
    final = _bounded(picture.size)
    small = Image.new(mode, (-(-width // factor), -(-height // factor)))
    rows = max(1, _STRIP // (width * factor)) * factor
    for top in range(0, height, rows):
        strip = picture.crop((0, top, width, min(height, top + rows)))
        if deep:  # Pillow itself would cut off above 255
            strip = strip.convert("I").point(lambda value: value / 256)
        small.paste(strip.convert(mode).reduce(factor), (0, top // factor))
    return small if small.size == final else small.resize(final, Image.Resampling.LANCZOS)


def _bounded(size: tuple[int, int]) -> tuple[int, int]:
    longest = min(LONGEST_SIDE, max(size))
    width, height = (max(1, round(side * longest / max(size))) for side in size)
    return width, height


def _orientation(picture: Image.Image) -> int:
    """How the camera was held, by EXIF's number; 1 when that cannot be read: the picture itself is well."""
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except (SyntaxError, ValueError, TypeError, OSError, KeyError, IndexError, struct.error) as fault:
        sys.stderr.write(f"worker: EXIF not readable: {fault!r}\n")
        return 1


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture as RGB, or RGBA where something shows through, with the colours its profile means."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colours = picture.convert("RGB") if alpha else picture
    if profile:
        colours = _by_profile(colours, profile)
    colours = colours.convert("RGB")
    if alpha and alpha.getextrema() != (255, 255):
        colours.putalpha(alpha)
    return colours


def _by_profile(colours: Image.Image, profile: bytes) -> Image.Image:
    try:
        of_camera = ImageCms.ImageCmsProfile(BytesIO(profile))
        to_srgb = ImageCms.profileToProfile(
            colours, of_camera, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError) as fault:  # one of another kind of picture, or broken
        sys.stderr.write(f"worker: colour profile not usable: {fault}\n")
        return colours
    return to_srgb or colours


def _written(picture: Image.Image) -> bytes:
    lossy = _webp(picture, quality=_QUALITY)
    look = picture.resize(
        (min(256, picture.width), min(256, picture.height)), Image.Resampling.NEAREST
    ).getcolors(_FEW_COLOURS)
    if look is None:
        return lossy
    # A diagram: without loss it is sharper, and most times smaller as well.
    lossless = _webp(picture, lossless=True, quality=60)
    return lossless if len(lossless) < len(lossy) else lossy


def _webp(picture: Image.Image, **options: int) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", method=4, **options)
    return out.getvalue()


def _kind_of(content: bytes) -> Fault:
    """What these bytes are when no decoder knows them."""
    head = content[:4096]
    if b"<svg" in head.lower() or "<svg".encode("utf-16-le") in head:
        return Fault.DRAWING
    riff = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    if riff or head.startswith(_BEGINNINGS) or head[4:].startswith(_BRANDS):
        return Fault.DAMAGED
    return Fault.NO_PICTURE
