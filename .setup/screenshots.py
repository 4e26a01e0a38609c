"""Take the README's pictures anew: pages of the real app on several panels, the guide's desk, the staff page.

Run: `make screenshots`. Writes media/screenshots/*.webp; what it draws on the way goes to .build/screenshots.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build" / "screenshots"
KEPT = ROOT / "media" / "screenshots"
TOUR = "qinghe"
GAP = 24
# Each picture of the README: the size of the panel, further flags, the pages side by side, their width.
PICTURES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], int]] = {
    "landscape": ("1920x1080", (), ("station-02",), 1440),
    "overview": ("1920x1080", (), ("attract", "home"), 720),
    "portrait": ("1080x1920", (), ("attract", "home", "station-07"), 464),
    "welcome": ("1920x1080", (), ("welcome",), 960),
    "console": ("1920x1080", ("--guide",), ("station-05",), 1440),
    "console-views": ("1280x800", ("--guide",), ("prompter", "late"), 720),
    "console-small": ("1024x768", ("--guide",), ("leap",), 768),
    "backstage": ("1920x1080", ("--backstage",), ("tours", "tour-edited"), 720),
    "backstage-tall": ("1080x1920", ("--backstage",), ("tour-broken", "undone", "preview-station"), 464),
    "backstage-bring": ("1920x1080", ("--backstage",), ("bring", "bring-script"), 720),
    "backstage-edit": ("1920x1080", ("--backstage",), ("question", "editing-station"), 720),
    "large-type": ("1920x1080", ("--elder",), ("station-07", "station-01-plan"), 720),
}


def main() -> int:
    """Draw the pages of each picture, put them side by side, and keep them; the exit code.

    With names on the command line, only those.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        size, flags, pages, width = PICTURES[name]
        out = BUILD / name
        command = [sys.executable, "main.py", "preview", TOUR, "--size", size, "--out", str(out), *flags]
        subprocess.run([*command, "--home", str(BUILD / "home")], cwd=ROOT, check=True)
        side_by_side([out / f"{page}.png" for page in pages], width).save(
            KEPT / f"{name}.webp", quality=84, method=6
        )
    return 0


def side_by_side(files: list[Path], width: int) -> Image.Image:
    """The pictures in a row on white, each scaled to that width."""
    pictures = [Image.open(file).convert("RGB") for file in files]
    scaled = [
        p.resize((width, round(p.height * width / p.width)), Image.Resampling.LANCZOS) for p in pictures
    ]
    row = Image.new("RGB", (width * len(scaled) + GAP * (len(scaled) - 1), scaled[0].height), "white")
    for number, picture in enumerate(scaled):
        row.paste(picture, (number * (width + GAP), 0))
    return row


if __name__ == "__main__":
    sys.exit(main())
