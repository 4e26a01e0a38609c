"""Several files put in place together: all of them, or each as it was before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole


@contextmanager
def all_or_nothing(again: str = "再试一次") -> Iterator[Callable[[Path, bytes], None]]:
    """Puts files in place; when one cannot be put, or the block fails, all are again as they were before.

    Raises KioskError with the system's reason; *again* is what to do once the disk is well.
    """
    before: list[tuple[Path, bytes | None]] = []
    folders: list[Path] = []
    tried: list[Path] = []

    def put(path: Path, content: bytes) -> None:
        tried.append(path)
        folders.extend(each for each in (path.parent, *path.parent.parents) if not each.exists())
        old = path.read_bytes() if path.exists() else None
        if old == content:
            return
        before.append((path, old))
        write_whole(path, content)

    try:
        yield put
    except BaseException as fault:
        try:
            _undo(before, folders)
        except OSError as error:
            says = f"写到一半出了错（{why(error)}），原来的也没能放回去。"
            files = "、".join(str(path) for path, _ in before)
            raise KioskError(says, f"请检查磁盘，再看看这几个文件：{files}。") from fault
        if not isinstance(fault, OSError) or not tried:
            raise
        raise KioskError(
            f"写不进 {tried[-1]}：{why(fault)}。", f"原来的文件都没有变。请检查磁盘和权限，{again}。"
        ) from fault


def _undo(before: Sequence[tuple[Path, bytes | None]], folders: Sequence[Path]) -> None:
    for path, old in reversed(before):
        if old is None and path.exists():
            path.unlink()
        elif old is not None and path.read_bytes() != old:
            write_whole(path, old)
    for folder in sorted(set(folders), key=lambda each: -len(each.parts)):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
