"""The set-up scripts as modules: they lie in a dot folder, where no import finds them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture
def qmllint() -> ModuleType:
    """`.setup/qmllint.py`."""
    return _script("qmllint")


@pytest.fixture
def voice() -> ModuleType:
    """`.setup/voice.py`."""
    return _script("voice")


@pytest.fixture
def translations() -> ModuleType:
    """`.setup/translations.py`."""
    return _script("translations")


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"setup_{name}", ROOT / ".setup" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look for their module
    sys.path.insert(0, str(ROOT / ".setup"))  # as Python does for a script, which finds its neighbours there
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / ".setup"))
    return module
