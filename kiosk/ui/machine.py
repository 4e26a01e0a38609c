"""What this machine offers the kiosk: screens and loudspeakers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaDevices


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


def loudspeakers() -> tuple[str, ...]:
    """The names of all devices that sound can come from, the default one first."""
    default = QMediaDevices.defaultAudioOutput()
    outputs = sorted(QMediaDevices.audioOutputs(), key=lambda device: device.id() != default.id())
    return tuple(device.description() for device in outputs)
