"""The hall's own keys for its guides, in a file of its home folder."""

from __future__ import annotations

from kiosk.pairs import read_pairs
from kiosk.settings import Settings
from kiosk.show.reception.keys import STANDARD, Keys, parse


def load_keys(settings: Settings) -> Keys:
    """The usual keys, changed as keys.yaml says; it need not be there.

    Raises KioskError for a file with a fault. A kiosk opens all the same: whoever calls this writes the
    fault to the log and takes STANDARD.
    """
    file = settings.home / "keys.yaml"
    try:
        there = file.exists()
    except OSError:
        there = True  # somewhere that this user may not look: reading it says so to people
    return parse(read_pairs(file, "按键表"), STANDARD) if there else STANDARD
