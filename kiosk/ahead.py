"""Ahead: what the first frame can do without is imported behind its back, before anybody asks for it."""

from __future__ import annotations

import gc
from importlib import import_module

# Who writes down a reception, and who works for staff, with all that they need; how sound is read.
LATER = ("soundfile", "kiosk.journal.secretary", "kiosk.ui.paper", "kiosk.crew")


def import_ahead() -> None:
    """Import it, on whatever thread; then nothing that is there now is ever looked through for garbage again.

    That look would hold up the page by some fifty milliseconds, again and again.
    """
    for name in LATER:
        import_module(name)
    gc.freeze()
