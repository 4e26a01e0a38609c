"""What lies on this machine, looked at: the tours, the editions, PINs and counts, the home and its disk."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.health.judging import of_disk
from kiosk.journal import count_file
from kiosk.lock.lock import Lock
from kiosk.settings import Settings
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.show.gate import Holder
from kiosk.tour.reader import read_tours

log = logging.getLogger(__name__)


def tours(settings: Settings) -> Iterator[Finding]:
    """Every tour of the folder where people edit, and whether the settings choose one that is there."""
    readings = read_tours(settings.tours, settings.media) if settings.tours.is_dir() else ()
    if not readings:
        where = ("请到后台的“带进来”里，从U盘放一个。", "python main.py import 文稿 --out .")
        yield Finding("导览", False, "还没有导览。", *where)
    for reading in readings:
        count = len(reading.problems)
        where = ("请到后台的“导览”里看说明。", f"python main.py check {reading.path.stem}")
        if reading.tour is None:
            yield Finding("导览", False, f"{reading.path.name} 有 {count} 处问题，没有用上。", *where)
        else:
            told = f"“{reading.tour.title}”，{len(reading.tour.stations)} 站，"
            if count:
                yield Finding("导览", True, f"{told}有 {count} 处提醒。", *where)  # it is shown all the same
            else:
                yield Finding("导览", True, f"{told}没有问题。")
    known = [reading.tour.id for reading in readings if reading.tour is not None]
    chosen = (
        ("default_tour", settings.default_tour),
        *(("tour_by_day", each) for each in settings.tour_by_day),
    )
    for name, tour in dict.fromkeys(chosen):
        if known and tour and tour not in known:
            remedy = f"能用的有：{'、'.join(known)}。"
            yield Finding("设置", False, f"{name} 写的“{tour}”没有能用的导览。", remedy)


def editions(home: Path) -> Finding:
    """Whether all that visitors are shown is there, file by file."""
    store = Store(home)
    if not store.is_readable():
        return Finding("版本", False, "读不出发布过的版本，放的是文件夹里现在的样子。", "请检查磁盘和权限。")
    live = store.live()
    broken = [edition.tour for edition in live if not store.is_whole(edition)]
    if broken:
        names = "、".join(broken)
        return Finding("版本", False, f"正在放的 {names} 缺了文件。", "请到后台的“导览”里重新发布一次。")
    return Finding("版本", True, f"正在放 {len(live)} 个导览，文件都在。" if live else "还没有发布过导览。")


def pins(home: Path) -> Finding:
    """Whether the lock can be opened, and by whom. A hall without a PIN is well: the first guide sets one."""
    lock = Lock(home)
    command = "python main.py pin"
    if lock.is_damaged():
        remedy = "请管理这台机器的人重新设密码。"
        return Finding("密码", False, "密码文件坏了，现在谁的密码都不能用。", remedy, command)
    names = "和".join(holder.called for holder in Holder if lock.is_set([holder]))
    if names:
        return Finding("密码", True, f"{names}的密码设好了。")
    return Finding("密码", True, "还没有设，第一位进讲解员模式的人会设。", command=command)


def counts(home: Path, trouble: KioskError | None = None) -> Finding:
    """Whether the counts are well; a damaged file that was set aside is told until somebody removes it.

    *trouble* is why the kiosk that runs cannot write them down, None where it can or none runs.
    """
    if trouble is not None:
        return Finding("统计", False, trouble.what, trouble.remedy)
    file = count_file.file_of(home)
    try:
        days = len(count_file.periods(file))
    except (OSError, count_file.DamagedError) as error:
        log.warning("the counts cannot be read: %s", error)
        return Finding("统计", False, f"{file} 读不出来。", "参观照常；要里面的数，请把它交给维护人员。")
    if damaged := count_file.damaged_ones(file):
        names = "、".join(path.name for path in damaged)
        what = f"坏过，已经重新数起。原来的留在 {file.parent}（{names}）。"
        return Finding("统计", False, what, "不要了请删掉。")
    if not days:
        return Finding("统计", True, "还没有人参观。")
    return Finding("统计", True, f"有 {days} 天的数。", command="python main.py stats")


def writing(home: Path) -> Finding:
    """Whether anything can be written where the app keeps its own: a canary is, and is gone again."""
    probe = home / ".doctor"
    try:
        write_whole(probe, b"daolanting")
        probe.unlink()
    except OSError as error:
        where = ("请检查磁盘和权限，或请维护人员换一个文件夹。", "python main.py run --home 文件夹")
        return Finding("存储", False, f"存不了东西（{why(error)}）。", *where)
    return Finding("存储", True, "程序要存的都能存。")


def disk(home: Path) -> Finding:
    """How much can still be written there."""
    place = next(folder for folder in (home, *home.parents) if folder.exists())
    return of_disk(shutil.disk_usage(place).free)
