"""Admitting a package: all of it is read and judged, and then it goes live in one step, or nothing happened.

It is put where people edit as well: else the next look at that folder would take it off live again. First
everything is read from the stick to this disk. Then the edition goes live, and only then the folders follow,
by renaming; a note in the home lets the next start finish them should the power go in between.
"""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.editions.edition import MOST_NUMBER, Edition, Piece, line_of, stamp
from kiosk.editions.packages import note as notes
from kiosk.editions.packages import signatures
from kiosk.editions.packages.judging import Cancelled, Reader, Told, check_tour
from kiosk.editions.packages.package import Package, package_in
from kiosk.editions.packages.placing import Folders, is_in_place, place
from kiosk.editions.packages.refusals import incomplete, quoted, strange
from kiosk.editions.packages.source import opened
from kiosk.editions.packages.staging import Staging, staging
from kiosk.editions.store import Store
from kiosk.editions.turn import Turn
from kiosk.errors import KioskError

log = logging.getLogger(__name__)


def admit(
    package: Package,
    store: Store,
    folders: Folders,
    author: str,
    note: str = "",
    told: Told = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Edition:
    """Publish a package as the next edition of its tour and put its files where people edit.

    The edition that is live now: the old one when it has the same content. What was edited there and gives
    way stays beside, as `_hall.old.yaml`. *told* hears how many bytes of how many are read; *cancelled* is
    asked until it goes live. Raises RefusedPackageError for what cannot be taken, LostError when the stick
    is gone, CancelledError, and KioskError for a full or locked disk; then all is as it was.
    """
    store.settle()
    with opened(package.path) as source:
        if package_in(source) != package:
            raise incomplete("它刚才还不一样，好像正在拷贝。")
        reader = Reader(package, source, told, cancelled)
        texts = reader.texts()
        check_tour(package, texts)
        lacking = {piece for piece in package.edition.media if not store.stock.blobs.is_whole(piece)}
        unlike = {
            piece for piece in package.edition.media if not is_in_place(folders, package.edition.tour, piece)
        }
        _check_ways(folders, package.edition.tour, unlike)
        in_store, in_folder = (sum(piece.size for piece in pieces) for pieces in (lacking, unlike))
        room = sum(map(len, texts))
        with staging(store.home, folders, in_store + room, in_folder + 2 * room) as stage:
            for number, piece in enumerate(package.edition.media):
                chunks = reader.chunks(len(texts) + number)
                stage.keep(number, piece.name, chunks, piece in lacking, piece in unlike)
                _check_kind(piece, stage, store.stock.blobs.path_of(piece))
            reader.ask()
            return _publish(package, store, folders, texts, stage, author, note)


def _check_ways(folders: Folders, tour: str, pieces: set[Piece]) -> None:
    """Raises KioskError when a file would come to lie, by a link, out of the media folder, or on a folder."""
    home = folders.media / tour
    for name in (piece.name for piece in pieces):
        target = home / name
        if target.is_dir() or not target.parent.resolve().is_relative_to(home.resolve()):
            raise KioskError(f"{quoted(name)}没有地方放：那里是文件夹或快捷方式。", "请把它移开，再来一次。")


def _check_kind(piece: Piece, stage: Staging, kept: Path) -> None:
    path = stage.store.get(piece.name) or stage.edited.get(piece.name) or kept
    if fault := signatures.fault_of(piece.name, path):
        raise strange(fault)


def _publish(
    package: Package,
    store: Store,
    folders: Folders,
    texts: tuple[bytes, ...],
    stage: Staging,
    author: str,
    note: str,
) -> Edition:
    """Let it go live, and the folders follow."""
    given = package.edition
    with store.turn() as this:
        edition = Edition(
            tour=given.tour,
            number=MOST_NUMBER,  # until its turn comes
            texts=tuple(this.put(piece.name, text) for piece, text in zip(given.texts, texts, strict=True)),
            media=tuple(_adopted(this, piece, stage) for piece in given.media),
            author=line_of(author),
            moment=stamp(this.now),
            note=line_of(note) or _origin(given),
        )
        left = notes.Note(
            given.tour, edition.whole, *(str(each.resolve()) for each in (folders.tours, folders.media))
        )
        notes.write(store.home, left)
        try:
            live = this.live(given.tour)
            edition = live if live and live.whole == edition.whole else this.go_live(edition)
        except BaseException:
            _forget(store, this, left)
            raise
        place(folders, edition, store.stock.blobs, stage.edited)
        notes.remove(store.home)
    return edition


def _adopted(turn: Turn, piece: Piece, stage: Staging) -> Piece:
    if (staged := stage.store.get(piece.name)) is not None:
        return turn.adopt(piece, staged)
    if not turn.stock.blobs.is_whole(piece, thoroughly=False):  # swept while the rest was read
        raise KioskError(f"{quoted(piece.name)}刚刚被清理了。", "请再来一次。")
    return piece


def _forget(store: Store, turn: Turn, left: notes.Note) -> None:
    """Take the note away, unless its edition went live all the same."""
    try:
        live = turn.live(left.tour)
        if live is None or live.whole != left.whole:
            notes.remove(store.home)
    except OSError as error:
        log.warning("the note of an unpacking stays: %s", error)


def _origin(edition: Edition) -> str:
    """Where an edition came from, for the list of editions."""
    words = f"从导览包来：{edition.moment[:10]} 的第 {edition.number} 版"
    return line_of(f"{words}，{edition.note}" if edition.note else words)
