"""What this machine offers the kiosk: screens. For loudspeakers see `kiosk.ui.sound.listing`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its name, pixels, and the diagonal it claims in inches, 0 when it claims none."""

    name: str
    width: int
    height: int
    inches: float


def screens() -> tuple[Screen, ...]:
    """All screens, the public one first. Needs a running application."""
    found = []
    for screen in QGuiApplication.screens():
        size = screen.size() * screen.devicePixelRatio()
        claimed = screen.physicalSize()
        inches = (claimed.width() ** 2 + claimed.height() ** 2) ** 0.5 / 25.4
        found.append(Screen(screen.name(), size.width(), size.height(), round(inches, 1)))
    return tuple(found)
