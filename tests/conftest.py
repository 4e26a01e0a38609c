"""What all tests share: windows that need no display."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A check that a change must pass answers the same twice; `make fuzz` is for looking further.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("further", max_examples=1000, deadline=None)
settings.load_profile("same")


@pytest.fixture(scope="session")
def qapp_cls() -> Any:
    """The application is the app's own kind, without widgets, whichever test comes first."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
