"""The one atomic writer: whole or as before, whatever happens in between."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.files import move_whole, remove_whole, why, write_whole, written_whole

ROOT = Path(__file__).resolve().parent.parent
OLD, NEW = b"old" * 100_000, b"new" * 100_000

WRITER = """
import sys
from pathlib import Path
from kiosk.files import written_whole
with written_whole(Path(sys.argv[1])) as stream:
    stream.write(b"new" * 50_000)
    stream.flush()
    print("half", flush=True)
    sys.stdin.readline()
    stream.write(b"new" * 50_000)
print("whole", flush=True)
sys.stdin.readline()
"""


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return [path.name for path in folder.iterdir()]


def test_file_is_written_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "tour.json"
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert names(target.parent) == ["tour.json"]


def test_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)
    write_whole(target, b"")
    assert target.read_bytes() == b""


def test_fault_in_the_middle_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)

    def fail() -> None:
        with written_whole(target) as stream:
            stream.write(NEW)
            raise RuntimeError("light")

    with pytest.raises(RuntimeError, match="light"):
        fail()
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["tour.json"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.EINVAL, errno.ENOTSUP])
def test_file_system_that_knows_no_modes_takes_files_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """FAT belongs to who mounted it; some shares know of no folder that could be settled."""
    real = os.fsync

    def refused(*_: object) -> None:
        raise OSError(number, "no such thing here")

    def settled(handle: int) -> None:
        (refused if stat.S_ISDIR(os.fstat(handle).st_mode) else real)(handle)

    monkeypatch.setattr(Path, "chmod", refused)
    monkeypatch.setattr(os, "fsync", settled)
    write_whole(tmp_path / "table.csv", NEW)
    (tmp_path / "staged").write_bytes(OLD)
    move_whole(tmp_path / "staged", tmp_path / "blobs" / "whole")
    assert (tmp_path / "table.csv").read_bytes() == NEW
    assert (tmp_path / "blobs" / "whole").read_bytes() == OLD
    assert names(tmp_path) in (["table.csv", "blobs"], ["blobs", "table.csv"])


def test_disk_that_fails_at_a_mode_is_no_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "light")

    monkeypatch.setattr(Path, "chmod", failing)
    with pytest.raises(OSError, match="light"):
        write_whole(tmp_path / "table.csv", NEW)
    assert names(tmp_path) == []


@pytest.mark.parametrize(("half", "left"), [(True, OLD), (False, NEW)])
def test_writer_killed_at_any_moment_leaves_the_old_file_or_the_new(
    tmp_path: Path, half: bool, left: bytes
) -> None:
    """Killed with half of it written, and right after the block."""
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(target)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == "half\n"
        if not half:
            writer.stdin.write("on\n")
            writer.stdin.flush()
            assert writer.stdout.readline() == "whole\n"
        writer.kill()
    assert target.read_bytes() == left
    write_whole(target, b"again")
    assert target.read_bytes() == b"again"


def test_reader_never_sees_a_file_that_is_being_written(tmp_path: Path) -> None:
    """What a reader sees at some moment is what a power cut at that moment would leave."""
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)
    script = (
        "import sys; from pathlib import Path; from kiosk.files import write_whole\n"
        "for n in range(100): write_whole(Path(sys.argv[1]), (b'old', b'new')[n % 2] * 100_000)"
    )
    seen = []
    with subprocess.Popen([sys.executable, "-c", script, str(target)], cwd=ROOT) as writer:
        while writer.poll() is None:
            seen.append(target.read_bytes())
    assert writer.returncode == 0
    assert NEW in seen
    assert set(seen) <= {OLD, NEW}


@pytest.mark.skipif(os.name == "nt", reason="there is no limit on the size of files to stand for a full disk")
def test_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """What fills the disk here is a limit on the size of files."""
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "from pathlib import Path; from kiosk.files import write_whole, why; import sys\n"
        "try: write_whole(Path(sys.argv[1]), b'new' * 100_000)\n"
        "except OSError as error: print(error.errno)"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(target)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{errno.EFBIG}\n"
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["tour.json"]


@pytest.mark.skipif(os.name == "nt", reason="there a file's mode says nothing of who may read it")
def test_a_file_for_its_owner_alone_is_so_from_the_start(tmp_path: Path) -> None:
    """Any other is for everybody, also where it takes the place of one that was not."""
    target = tmp_path / "pins.json"
    with written_whole(target, 0o600):
        assert [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()] == [0o600]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    write_whole(target, NEW, 0o600)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    write_whole(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file" / "tour.json", NEW)
    assert (tmp_path / "file").read_bytes() == OLD


def test_refusals_are_told_in_chinese() -> None:
    assert why(PermissionError(errno.EACCES, "Permission denied")) == "没有写的权限"
    assert why(OSError(errno.ENOSPC, "No space left on device")) == "磁盘满了"
    assert why(OSError(errno.EMLINK, "Too many links")) == "Too many links"
    assert why(OSError()) == "OSError"


def test_file_is_moved_to_where_it_stays_and_may_be_read_by_all(tmp_path: Path) -> None:
    source, target = tmp_path / "staged", tmp_path / "a" / "tour.json"
    source.write_bytes(NEW)
    source.chmod(0o600)
    move_whole(source, target)
    assert target.read_bytes() == NEW
    assert names(tmp_path) == ["a"]
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_file_is_removed_if_it_is_there(tmp_path: Path) -> None:
    target = tmp_path / "tour.json"
    target.write_bytes(OLD)
    remove_whole(target)
    remove_whole(target)
    assert names(tmp_path) == []
