"""What the tour's tests share: reading a text as if staff had saved it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.tour.reader import Reading, read_content, read_tour

Read = Callable[[str | bytes], Reading]
Told = Callable[[str], list[str]]


@pytest.fixture
def read() -> Read:
    """Reads a text as tours/hall.yaml, without looking for media."""

    def reading(text: str | bytes) -> Reading:
        content = text.encode() if isinstance(text, str) else text
        return read_content(content, Path("tours/hall.yaml"), None)

    return reading


@pytest.fixture
def told(read: Read) -> Told:
    """What staff are told of a text, without the file's name."""
    return lambda text: [str(problem).removeprefix("tours/hall.yaml ") for problem in read(text).problems]


@pytest.fixture
def read_with_media(tmp_path: Path) -> Callable[[str, dict[str, bytes]], Reading]:
    """Reads a text as a file, beside the media given by name below media/."""

    def reading(text: str, media: dict[str, bytes]) -> Reading:
        for name, content in media.items():
            path = tmp_path / "media" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        path = tmp_path / "tours" / "hall.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return read_tour(path, tmp_path / "media")

    return reading
