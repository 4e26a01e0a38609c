"""What a child process does before its work: within the bounds that whoever started it left it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editions.photos import a_photo

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bounds")

ROOT = Path(__file__).resolve().parents[1]
MB = 1024 * 1024
_NARROW = "import resource; [resource.setrlimit(kind, (most, most)) for kind, most in {}]; "
_TELL = """
import json, os, resource
from kiosk.child import bounded
bounded({})
kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)
print(json.dumps([*(resource.getrlimit(kind) for kind in kinds), os.nice(0)]))
"""


def told(asked: str, before: str = "") -> tuple[list[object], str]:
    """The bounds and the niceness of a child that asked for these, and its complaints."""
    done = _run("-c", before + _TELL.format(asked))
    return json.loads(done.stdout), done.stderr.decode()


def narrowed(megabytes: int, seconds: int) -> str:
    """The start of a child whose parent left it no more than this."""
    return _NARROW.format(f"((resource.RLIMIT_AS, {megabytes * MB}), (resource.RLIMIT_CPU, {seconds}))")


def test_a_child_has_what_it_asked_for() -> None:
    bounds, complaints = told("1024, largest_file=0, seconds=20")
    assert bounds == [[1024 * MB] * 2, [20, 20], [0, 0], max(10, os.nice(0))]
    assert complaints == ""


def test_a_child_never_has_more_than_it_was_left() -> None:
    bounds, complaints = told("1024, seconds=20", narrowed(700, 9))
    assert bounds[:2] == [[700 * MB] * 2, [9, 9]]
    assert complaints == ""


def test_the_child_of_a_child_steps_back_no_further() -> None:
    assert told("0", "import os; os.nice(10)\n")[0][-1] == min(os.nice(0) + 10, 19)


def test_a_picture_is_developed_where_memory_and_time_are_scarcer_than_it_asks_for(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(a_photo((400, 300), "JPEG"))
    _run(
        "-c",
        narrowed(900, 25) + "import runpy; runpy.run_module('kiosk.editions.develop', run_name='__main__')",
        str(tmp_path / "a.jpg"),
        str(tmp_path / "out.jpg"),
    )
    assert (tmp_path / "out.jpg").stat().st_size > 0


def test_a_document_is_read_where_memory_and_time_are_scarcer_than_it_asks_for() -> None:
    start = narrowed(900, 15) + "import runpy; "
    done = _run("-c", start + "runpy.run_module('kiosk.intake.reading.child', run_name='__main__')")
    assert json.loads(done.stdout).keys() == {"what", "remedy"}, "it refuses what is no document"


def _run(*words: str) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done
