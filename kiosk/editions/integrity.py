"""The check of a store: what a power cut, a failing disk or a hand in the folder did to it is mended."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.editions.edition import Edition, Piece
from kiosk.editions.live import Entry, Stock, entry_of
from kiosk.editions.turn import Turn
from kiosk.tour.media import find_media
from kiosk.tour.problems import Problem, Severity

log = logging.getLogger(__name__)


def damaged(stock: Stock, breathe: Callable[[], bool]) -> frozenset[Piece]:
    """The pieces of all kept editions that are not what they were; each file is read, once.

    Nobody else is kept from writing meanwhile. *breathe* is called before each, and says whether to go on.
    """
    named: dict[Path, set[Piece]] = {}
    try:
        for edition in (one for tour in stock.register.tours() for one in stock.register.sound(tour)):
            for piece in edition.pieces:
                named.setdefault(stock.blobs.path_of(piece), set()).add(piece)
    except OSError as error:
        log.warning("not all that is kept is read: %s", error)
    found: set[Piece] = set()
    for path, pieces in sorted(named.items()):
        if not breathe():
            break
        if path.is_file() and not stock.blobs.is_whole(next(iter(pieces))):
            found |= pieces
    return frozenset(found)


class Examination:
    """One check of a stock. `problems` are what it found, whether mended or not.

    Of the *suspects* every byte is read, of all other pieces the size must do.
    """

    def __init__(self, stock: Stock, tours: Path, media_root: Path, suspects: frozenset[Piece]) -> None:
        self._stock = stock
        self._tours = tours
        self._media_root = media_root
        self._suspects = suspects
        self._problems: list[Problem] = []

    def problems(self) -> tuple[Problem, ...]:
        """What staff should know."""
        return tuple(self._problems)

    def tell(self, tour: str, kind: str, say: str) -> None:
        """Note what staff should know of a tour, or of the store as a whole."""
        file = f"已发布的导览 {tour}" if tour else "已发布的导览"
        log.warning("%s: %s", file, say)
        self._problems.append(Problem(file, 0, 0, Severity.WARNING, kind, say))

    def mend(self, turn: Turn) -> None:
        """Look at everything, and mend what can be mended. Raises OSError when nothing can be written."""
        self._stock.tidy()
        entries = self._entries()
        for tour, entry in entries.items():
            edition = self._stock.edition_of(tour, entry)
            if edition is None:
                self._fall_back(turn, tour, entry, "它的记录坏了", None)
            elif broken := self._unhealed(edition):
                names = "、".join(f"“{piece.name}”" for piece in broken[:3])
                more = f"等 {len(broken)} 个文件" if len(broken) > 3 else ""
                self._fall_back(turn, tour, entry, f"{names}{more}坏了或不见了", edition)
        if self._suspects:
            self._let_go(entries)

    def _entries(self) -> dict[str, Entry]:
        """What is live. A list that was lost is written anew; editions that were never live go."""
        stock = self._stock
        try:
            entries = stock.entries()
        except (FileNotFoundError, ValueError) as error:
            entries = stock.rebuilt()
            if not entries and isinstance(error, FileNotFoundError):
                return {}  # nothing was published yet
            stock.write(entries)
            self.tell(
                "", "live", "正在放的清单坏了或不见了，已经照每个导览最新的一版重做。请看看屏幕上是不是对的。"
            )
            return entries
        for tour in stock.register.tours():
            newest = entries[tour].number if tour in entries else stock.register.withdrawn(tour)
            for number in stock.register.numbers(tour):
                if number > newest:  # its writer died before the last step: nobody was told it was published
                    stock.register.remove(tour, number)
        return entries

    def _unhealed(self, edition: Edition) -> list[Piece]:
        """The files of an edition that are damaged, and are not where people edit either."""
        blobs = self._stock.blobs
        broken = [piece for piece in edition.pieces if not blobs.is_whole(piece, piece in self._suspects)]
        left = [piece for piece in broken if not self._healed(edition.tour, piece)]
        if len(left) < len(broken):
            self.tell(
                edition.tour, "healed", f"有 {len(broken) - len(left)} 个文件坏了，已经从原来的文件夹补好。"
            )
        return left

    def _let_go(self, entries: Mapping[str, Entry]) -> None:
        """What cannot be healed goes: an edition that lacks a file is seen to, one that holds rot is not."""
        for tour in self._stock.register.tours():
            lost = []
            for edition in self._stock.register.sound(tour):
                left = [piece for piece in self._unhealed(edition) if piece in self._suspects]
                for piece in left:
                    self._stock.blobs.remove(piece)
                if left and (tour not in entries or edition.number != entries[tour].number):
                    lost.append(edition.number)
            if lost:
                numbers = "、".join(map(str, sorted(lost)))
                self.tell(tour, "old", f"第 {numbers} 版有文件坏了，不能再换回去。正在放的不受影响。")

    def _healed(self, tour: str, piece: Piece) -> bool:
        beside = self._tours / piece.name
        candidates = (beside, find_media(self._media_root, tour, piece.name))
        return any(path is not None and self._stock.blobs.restore(piece, path) for path in candidates)

    def _fall_back(self, turn: Turn, tour: str, entry: Entry, what: str, live: Edition | None) -> None:
        """Put the newest whole edition of a tour in the place of one that is damaged."""
        for edition in self._stock.register.sound(tour):
            if entry_of(edition) == entry or self._unhealed(edition):
                continue
            back = edition.content_of
            note = f"第 {entry.number} 版坏了，自动退回第 {back} 版"
            turn.go_live(replace(edition, author="", note=note, repeats=back))
            self.tell(
                tour, "fell_back", f"第 {entry.number} 版{what}，现在放的是第 {back} 版。请重新发布一次。"
            )
            return
        if live is not None and all(self._stock.blobs.is_whole(piece) for piece in live.texts):
            self.tell(tour, "damaged", f"{what}，没有别的版本可以换，放到那里会缺。请重新发布一次。")
            return
        turn.off_live(tour)
        self.tell(tour, "lost", f"第 {entry.number} 版{what}，没有别的版本可以换，暂时不放。请重新发布一次。")
