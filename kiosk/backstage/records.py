"""What the machine has noted and counted, as one file to take along; who anybody is stays here."""

from __future__ import annotations

import logging
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from kiosk.backstage.author import NOBODY
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why, write_whole, written_whole
from kiosk.journal import count_file, receptions
from kiosk.journal.count_table import table
from kiosk.show.backstage.upkeep.state import Finding

log = logging.getLogger(__name__)

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')  # of a file, on one system or another
_LONGEST = 40  # characters of the hall's name in it
_LOGS = 5_000_000  # bytes of all logs
_ABOUT = """\
这里是一台导览亭自己记下的东西，存于 {when:%Y-%m-%d %H:%M}。

检查.txt   这台机器的每一部分好不好，该怎么办
统计.csv   每天参观的次数，用 Excel 或 WPS 打开；只有次数，没有哪一个人
记录/      程序运行的记录，出了问题时给维护人员看

接待记录、客人的名称和称呼、发布导览的人的姓名都不在里面。
"""


def save_records(home: Path, folder: Path, hall: str, now: datetime, findings: Iterable[Finding]) -> Path:
    """Put everything that may leave the machine into one file in *folder*, named by hall and date; the file.

    One of the same day is replaced. Raises KioskError when it cannot be written.
    """
    file = folder / _name("导览亭记录", hall, now, ".zip")
    try:
        with written_whole(file) as stream:
            _fill(stream, home, now, findings)
    except OSError as error:
        raise _refused(error) from error
    return file


def save_table(home: Path, folder: Path, hall: str, now: datetime) -> Path:
    """Put all that was counted into a table for Excel in *folder*, named alike; the file.

    Raises KioskError when there is nothing to be told, or when it cannot be written.
    """
    try:
        counts = count_file.read(count_file.file_of(home))
    except (OSError, count_file.DamagedError) as error:
        log.warning("the counts cannot be read: %s", error)
        raise KioskError("统计读不出来，没有存。", "参观照常。请到“机器”里看“统计”那一行。") from error
    if not counts.numbers:
        raise KioskError("还没有人来过，没有可以存的。", "有人参观以后再存。")
    file = folder / _name("导览亭统计", hall, now, ".csv")
    try:
        write_whole(file, table(counts))
    except OSError as error:
        raise _refused(error) from error
    return file


def _name(what: str, hall: str, now: datetime, suffix: str) -> str:
    """A name that every system takes."""
    called = " ".join(_NO_NAME.sub(" ", hall).split())[:_LONGEST].strip(". ")
    return " ".join(filter(None, (what, called, f"{now:%Y-%m-%d}"))) + suffix


def _refused(error: OSError) -> KioskError:
    return KioskError(f"没有存成（{why(error)}）。", "请看看 U 盘是不是满了、写保护了，或换一个再试。")


def _fill(stream: IO[bytes], home: Path, now: datetime, findings: Iterable[Finding]) -> None:
    names = _names(home)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:

        def put(name: str, content: bytes) -> None:
            package.writestr(zipfile.ZipInfo(name, now.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)

        put("说明.txt", _for_notepad(_ABOUT.format(when=now)))
        told = (f"{'好' if one.well else '请看'} {one.part}：{one.what}{one.remedy}\n" for one in findings)
        put("检查.txt", _for_notepad(_without(names, home, "".join(told))))
        try:
            put("统计.csv", table(count_file.read(count_file.file_of(home))))
        except (OSError, count_file.DamagedError) as error:
            log.warning("the counts are left out: %s", error)
        for name, content in _logs(home / "logs"):
            put(f"记录/{name}", _without(names, home, content).encode())


def _logs(folder: Path) -> Iterator[tuple[str, str]]:
    """The log, the newest of it first, as much as there may be."""
    left = _LOGS
    for path in sorted(folder.glob("kiosk.log*")):
        content = path.read_bytes()[:left]
        left -= len(content)
        yield path.name, content.decode("utf-8", "replace")


def _names(home: Path) -> tuple[str, ...]:
    """Whoever is known to this machine: guests, and those who published. The longest first."""
    known = {name for one in receptions.kept(receptions.folder_of(home)) for name in _of(one)}
    store = Store(home)
    try:
        for tour in store.tours():
            known |= {one.author for one in store.editions(tour)} - {NOBODY}
    except KioskError as error:
        log.warning("not all authors are known: %s", error)
    return tuple(sorted((name for name in known if len(name) > 1), key=len, reverse=True))


def _of(kept: receptions.Kept) -> tuple[str, str]:
    return kept.record.guest, kept.record.address


def _without(names: Iterable[str], home: Path, text: str) -> str:
    """A text without these names; of the folder of this machine's user, which may be one, no more than ~."""
    for folder, instead in ((str(home), "~home~"), (str(Path.home()), "~")):
        # Windows writes a path with its backslashes doubled into what it refuses.
        text = text.replace(folder, instead).replace(folder.replace("\\", "\\\\"), instead)
    for name in names:
        text = text.replace(name, "（名字）")
    return text


def _for_notepad(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8-sig")
