"""A JPEG that cannot pretend: one whose points end early is an error to the decoder, and not a grey rest.

At the end-of-image marker libjpeg fills what is missing with grey and says nothing, which hides half of a
photo that a rescue tool has closed, or a height that is a lie. Where zeros stand instead of the marker, it
asks for more, and Pillow says that the file is truncated.
"""

from __future__ import annotations

import re

_SCAN, _END = 0xDA, 0xD9
_IN_ONE_GO = (0xC0, 0xC1)  # frames whose points come in order; a progressive one needs its marker
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # neither a stuffed 0xFF nor a restart among points
_ZEROS = bytes(64)  # more than the decoder looks ahead, and too few to be points of much


def unpretending(content: bytes) -> bytes:
    """This JPEG, without what follows its first picture; unchanged where the trick is not to be had."""
    scan = _first_scan(content)
    end = _NEXT_MARKER.search(content, scan) if scan else None
    if end is None or content[end.start() + 1] != _END:
        return content
    return content[: end.start()] + _ZEROS


def _first_scan(content: bytes) -> int:
    """Where the points of the first scan begin; 0 when this is not a picture of one scan after the other."""
    place, in_order = 2, False
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:  # a filling byte
            place += 1
            continue
        if marker in _FRAMES:
            in_order = marker in _IN_ONE_GO
        place += 2 + int.from_bytes(content[place + 2 : place + 4])
        if marker == _SCAN:
            return place if in_order else 0
    return 0
