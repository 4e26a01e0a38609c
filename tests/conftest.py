"""What all tests share: windows that need no display."""

from __future__ import annotations

import os
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def qapp_cls() -> Any:
    """The application is the app's own kind, without widgets, whichever test comes first."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
