"""Putting an edition where people edit, so that the folder and what is live say the same.

It can be cut short anywhere and begun again: what is in place stays, and the edition's own files are in the
store. What gives way is kept beside, under a name that no tour has.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.blobs import Blobs, UnreadableError, measured
from kiosk.editions.bringing.names import folded
from kiosk.editions.edition import Edition, Piece
from kiosk.editions.gathering import translations_of
from kiosk.editions.packages import note
from kiosk.editions.turn import Turn
from kiosk.errors import KioskError
from kiosk.files import move_whole, why, write_whole, written_whole
from kiosk.tour.media import find_media

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where people edit: the folder of tours, and the one of media."""

    tours: Path
    media: Path


def is_in_place(folders: Folders, tour: str, piece: Piece) -> bool:
    """Whether a tour that is edited there has exactly this file among its media."""
    path = find_media(folders.media, tour, piece.name)
    try:
        if path is None or path.stat().st_size != piece.size:
            return False
        return measured(piece.name, path) == piece
    except (OSError, UnreadableError) as error:
        log.warning("%s cannot be compared: %s", path, error)
        return False


def place(folders: Folders, edition: Edition, blobs: Blobs, staged: Mapping[str, Path]) -> None:
    """Put the files of an edition there, its text last. Raises KioskError; then `settle` can go on.

    *staged* are those of its media that lie on the same disk already.
    """
    try:
        for piece in edition.media:
            if piece.name not in staged and is_in_place(folders, edition.tour, piece):
                continue
            target = folders.media / edition.tour / piece.name
            _clear(target, blobs)
            if (ready := staged.get(piece.name)) is not None and ready.exists():
                move_whole(ready, target)
            else:
                with written_whole(target) as stream:
                    for chunk in blobs.chunks(piece):
                        stream.write(chunk)
        own = folders.tours / f"{edition.tour}.yaml"
        due = {piece.name for piece in edition.texts}
        for stale in translations_of(own):
            if stale.name not in due:
                stale.replace(_aside(stale))
        for piece in reversed(edition.texts):
            _put_text(folders.tours / piece.name, blobs.read(piece))
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else "存下的文件坏了"
        raise KioskError(
            f"“{edition.tour}”的新版已经发布，可是还没能全部放进平时修改的文件夹（{reason}）。",
            "请关掉正在用这些文件的程序，检查磁盘和权限；下次发布或开馆时会接着放好。",
        ) from error


def settle(turn: Turn, home: Path) -> None:
    """Finish what an unpacking that was cut short began, or forget it when its edition never went live.

    Raises KioskError when the folders will not have it, OSError for the home.
    """
    left = note.read(home)
    if left is not None:
        live = turn.live(left.tour)
        if live is not None and live.whole == left.whole:
            folders = Folders(Path(left.tours), Path(left.media))
            place(folders, live, turn.stock.blobs, {})
            _tidy(folders, live)
    note.remove(home)


def _tidy(folders: Folders, edition: Edition) -> None:
    """Remove what was half written when the power went."""
    own = f".{edition.tour}.", f"._{edition.tour}."
    texts = [half for half in folders.tours.glob(".*.part") if half.name.startswith(own)]
    for half in [*texts, *(folders.media / edition.tour).rglob(".*.part")]:
        half.unlink(missing_ok=True)


def _put_text(path: Path, content: bytes) -> None:
    """A text in its place; one that was another stays beside it. At no moment is there none."""
    if path.exists():
        old = path.read_bytes()
        if old == content:
            return
        write_whole(_aside(path), old)
    write_whole(path, content)


def _clear(target: Path, blobs: Blobs) -> None:
    """Put aside what lies where a file is to be, or under a name that another system takes for its name.

    What the store keeps as well just goes.
    """
    for path in _alike(target):
        piece = measured(target.name, path)
        if not blobs.is_whole(piece):
            path.replace(_aside(path))
        elif path.name != target.name:
            path.unlink()


def _alike(target: Path) -> list[Path]:
    if not target.parent.is_dir():
        return []
    return [path for path in target.parent.iterdir() if folded(path.name) == folded(target.name)]


def _aside(path: Path) -> Path:
    """The name for a copy of a file, `_hall.old.yaml`: one that is free, or holds the very same."""
    return next(each for each in _names_aside(path) if not each.exists() or _same(each, path))


def _names_aside(path: Path) -> Iterator[Path]:
    yield path.with_name(f"_{path.stem}.old{path.suffix}")
    number = 2
    while True:
        yield path.with_name(f"_{path.stem}.old-{number}{path.suffix}")
        number += 1


def _same(one: Path, other: Path) -> bool:
    return (
        one.is_file()
        and one.stat().st_size == other.stat().st_size
        and one.read_bytes() == other.read_bytes()
    )
