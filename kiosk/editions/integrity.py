"""The check of a store: what a power cut, a failing disk or a hand in the folder did to it is mended."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.editions.blobs import Condition
from kiosk.editions.edition import Edition, Piece
from kiosk.editions.healing import Healing
from kiosk.editions.live import Entry, Stock, entry_of
from kiosk.editions.rounds import Found
from kiosk.editions.turn import Turn
from kiosk.tour.problems import Problem, Severity

_LOST = (Condition.ROTTEN, Condition.GONE)
_PATIENCE = "夜里会再试一次；明天还有这条提醒的话，请检查磁盘。"

log = logging.getLogger(__name__)


class Examination:
    """One check of a stock. `problems` are what it found, whether mended or not.

    What a round *found* is seen to; of all else the size must do. What cannot be read may be as it was: it is
    told and left alone, and no tour gives way for it.
    """

    def __init__(self, stock: Stock, tours: Path, media_root: Path, found: Found) -> None:
        self._stock = stock
        self._found = found
        self._healing = Healing(stock.blobs, tours, media_root, found)
        self._unread: dict[str, set[str]] = {}  # of each tour, the names of its files
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
            try:
                edition = self._recorded(tour, entry)
            except OSError as error:
                log.warning("edition %d of tour %s: %s", entry.number, tour, error)
                say = f"第 {entry.number} 版的记录现在读不出来，先留着没有动。{_PATIENCE}"
                self.tell(tour, "unread", say)
                continue
            if edition is None:
                self._fall_back(turn, tour, entry, "它的记录坏了", None)
            elif lost := self._lost(edition):
                names = _listed(piece.name for piece in lost)
                self._fall_back(turn, tour, entry, f"{names}坏了或不见了", edition)
        if self._found.rotten or self._found.unread:
            self._let_go(entries)
        for tour, unread in self._unread.items():
            self.tell(tour, "unread", f"{_listed(sorted(unread))}现在读不出来，先留着没有动。{_PATIENCE}")

    def _recorded(self, tour: str, entry: Entry) -> Edition | None:
        """The edition that is live, None when it is not there as it was. Raises OSError for an unread one."""
        try:
            edition = self._stock.register.read(tour, entry.number)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValueError) as error:
            log.warning("the live edition of tour %s is lost: %s", tour, error)
            return None
        return edition if edition.whole == entry.whole else None

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

    def _lost(self, edition: Edition) -> list[Piece]:
        """The files of an edition that are damaged or gone, and are not where people edit either."""
        healed = self._healing.heal(edition)
        if healed:
            self.tell(edition.tour, "healed", f"有 {healed} 个文件坏了，已经从原来的文件夹补好。")
        conditions = [(piece, self._healing.condition(piece)) for piece in edition.pieces]
        unread = {piece.name for piece, condition in conditions if condition is Condition.UNREAD}
        if unread:
            self._unread.setdefault(edition.tour, set()).update(unread)
        return [piece for piece, condition in conditions if condition in _LOST]

    def _let_go(self, entries: Mapping[str, Entry]) -> None:
        """What cannot be healed goes: an edition that lacks a file is seen to, one that holds rot is not."""
        for tour in self._stock.register.tours():
            lost: list[int] = []
            held: set[str] = set()
            for edition in self._stock.register.sound(tour):
                rotten = [piece for piece in self._lost(edition) if self._healing.was_rotten(piece)]
                held |= {piece.name for piece in rotten if not self._healing.remove(piece)}
                if rotten and (tour not in entries or edition.number != entries[tour].number):
                    lost.append(edition.number)
            if lost:
                numbers = "、".join(map(str, sorted(lost)))
                self.tell(tour, "old", f"第 {numbers} 版有文件坏了，不能再换回去。正在放的不受影响。")
            if held:
                say = f"{_listed(sorted(held))}坏了，可是别的程序正用着，现在清不掉。{_PATIENCE}"
                self.tell(tour, "held", say)

    def _fall_back(self, turn: Turn, tour: str, entry: Entry, what: str, live: Edition | None) -> None:
        """Put another edition of a tour in the place of one that is damaged."""
        if (edition := self._substitute(tour, entry)) is not None:
            back = edition.content_of
            note = f"第 {entry.number} 版坏了，自动退回第 {back} 版"
            turn.go_live(replace(edition, author="", note=note, repeats=back))
            self.tell(
                tour, "fell_back", f"第 {entry.number} 版{what}，现在放的是第 {back} 版。请重新发布一次。"
            )
            return
        if live is not None and all(self._stock.blobs.condition(piece) not in _LOST for piece in live.texts):
            self.tell(tour, "damaged", f"{what}，没有别的版本可以换，放到那里会缺。请重新发布一次。")
            return
        turn.off_live(tour)
        self.tell(tour, "lost", f"第 {entry.number} 版{what}，没有别的版本可以换，暂时不放。请重新发布一次。")

    def _substitute(self, tour: str, entry: Entry) -> Edition | None:
        """The newest whole edition of a tour but this; where none is, one that cannot be read all through."""
        second: Edition | None = None
        for edition in self._stock.register.sound(tour):
            if entry_of(edition) == entry or self._lost(edition):
                continue
            if all(self._healing.condition(piece) is Condition.WHOLE for piece in edition.pieces):
                return edition
            second = second or edition
        return second


def _listed(names: Iterable[str]) -> str:
    """Names of files as staff read them, the first three of many."""
    known = list(names)
    more = f"等 {len(known)} 个文件" if len(known) > 3 else ""
    return "、".join(f"“{name}”" for name in known[:3]) + more
