"""The lock files: whole, checked by hashes, and silent about where they were made."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

LOCKS = ("requirements.lock", "requirements-dev.lock")
VOICE_LOCKS = ("requirements-voice.lock", ".setup/voice-model.lock", ".setup/voice-npm.lock")
Pins = dict[str, set[Version]]


def pins(path: Path) -> Pins:
    """The versions a lock names for each package; markers may give a package several."""
    found: Pins = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ ]+)", path.read_text("utf-8"), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(Version(version))
    return found


@pytest.mark.parametrize("lock", LOCKS + VOICE_LOCKS)
def test_every_line_is_a_pinned_package_or_its_hash(root: Path, lock: str) -> None:
    """So there is no address, no path, no option and no header in it."""
    package = re.compile(r"[A-Za-z0-9._-]+==[^ ]+( ; [a-z_]+ [^/:@]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = (root / lock).read_text("utf-8").splitlines()
    assert [line for line in lines if not package.fullmatch(line) and not digest.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS + VOICE_LOCKS)
def test_every_package_has_a_hash(root: Path, lock: str) -> None:
    blocks = re.split(r"^(?=\S)", (root / lock).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_locks_keep_what_the_project_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    asked = {"requirements.lock": project["project"]["dependencies"]}
    asked["requirements-voice.lock"] = project["project"]["optional-dependencies"]["neural"]
    asked["requirements-dev.lock"] = [*asked["requirements.lock"], *project["dependency-groups"]["dev"]]
    for lock, requirements in asked.items():
        locked = pins(root / lock)
        for requirement in map(Requirement, requirements):
            versions = locked.get(canonicalize_name(requirement.name), set())
            assert versions, f"{lock}: {requirement.name}"
            assert all(version in requirement.specifier for version in versions), f"{lock}: {requirement}"


def test_tests_run_on_what_the_hall_runs_on(root: Path) -> None:
    hall, tests = (pins(root / lock) for lock in LOCKS)
    assert {name: tests.get(name) for name in hall} == hall


def test_the_notices_name_every_package_that_is_installed(root: Path) -> None:
    notices = canonicalize_name((root / "kiosk" / "NOTICES.md").read_text("utf-8"))
    assert [name for name in pins(root / "requirements.lock") if name not in notices] == []
    for lock in VOICE_LOCKS:
        assert [name for name in pins(root / lock) if re.sub(r"-\d$", "", name) not in notices] == []


def test_the_voice_changes_nothing_that_the_hall_runs_on(root: Path) -> None:
    """`make voice` installs without dependencies, over what `make setup` has installed."""
    assert pins(root / "requirements.lock").keys() & pins(root / "requirements-voice.lock").keys() == set()
