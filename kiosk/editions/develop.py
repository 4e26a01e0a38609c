"""The child process that opens a foreign picture: `python -m kiosk.editions.develop SOURCE TARGET`.

It turns the picture as its camera says, brings it to what the largest screen needs, and writes it as a
plain JPEG without its metadata. Whatever a picture does to a decoder, it does it here.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from kiosk.child import bounded
from kiosk.files import write_whole

LONGEST_SIDE = 3840  # pixels of a 4K panel
MOST_PIXELS = 120_000_000  # 12,000 × 9,000 is a real camera; beyond it a bomb
_MEMORY = 1536  # MB
_SECONDS = 30  # of a core; the parent's clock is the bound that always holds
_GROUND = (247, 243, 236)  # what shows through a transparent picture: the page's paper


def develop(source: Path, target: Path) -> None:
    """Write the picture at *target*. Raises OSError, ValueError or SyntaxError for an unusable one."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses above twice this number
    with Image.open(source, formats=("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")) as picture:
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
        if upright.mode in ("RGBA", "LA", "PA", "P"):
            with_alpha = upright.convert("RGBA")
            upright = Image.new("RGB", with_alpha.size, _GROUND)
            upright.paste(with_alpha, mask=with_alpha.getchannel("A"))
        bare = upright.convert("RGB")
        bare.info.clear()  # or a comment, such as where it was taken, would come along
        out = BytesIO()
        bare.save(out, "JPEG", quality=92, subsampling="4:2:0")
    write_whole(target, out.getvalue())


if __name__ == "__main__":
    bounded(_MEMORY, seconds=_SECONDS)
    develop(Path(sys.argv[1]), Path(sys.argv[2]))
