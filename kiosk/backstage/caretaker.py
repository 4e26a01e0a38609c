"""The caretaker: looks after the machine for staff, one thing after another."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import assert_never

from kiosk.backstage.records import save_records, save_table
from kiosk.backstage.timetables import timetable_of, write_timetable
from kiosk.clerk import Clerk
from kiosk.errors import KioskError
from kiosk.health.checkup import Here, findings
from kiosk.health.since import Since
from kiosk.journal import count_file
from kiosk.journal.charts import charts
from kiosk.journal.faults import recent_faults
from kiosk.settings import Settings
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.errands import (
    CheckUp,
    SaveRecords,
    SaveTable,
    SaveTimetable,
    TellCounts,
    TellTimetable,
    UpkeepErrand,
)
from kiosk.show.backstage.upkeep.state import Checkup, Finding
from kiosk.show.backstage.upkeep.timetable import Timetable
from kiosk.tour.model import Tour
from kiosk.ui.machine import Screen
from kiosk.voice.voices import Voice

log = logging.getLogger(__name__)

_FAREWELL = 3.0  # seconds to wait at the end for a disk, or a stick
_DEFECT = "程序出了错，没有做成。请联系维护人员。"

Sticks = Callable[[], Sequence[Path]]  # where those are that are plugged in now


class Caretaker:
    """Every method returns at once; what comes of an errand is posted, from a thread of its own.

    *screens* is asked on the thread that calls `do`; *voices* tells who speaks Chinese now, None before that
    is known; *sticks* where something can be saved to take along; *since* when the kiosk is open;
    *uncounted* why no count can be written.
    """

    def __init__(
        self,
        settings: Settings,
        post: Callable[[staff.Report], None],
        screens: Callable[[], tuple[Screen, ...]],
        voices: Callable[[], Sequence[Voice] | None],
        sticks: Sticks,
        since: Since,
        uncounted: Callable[[], KioskError | None] = lambda: None,
    ) -> None:
        self._settings = settings
        self._home = settings.home
        self._post = post
        self._screens = screens
        self._voices = voices
        self._sticks = sticks
        self._since = since
        self._uncounted = uncounted
        self._timetable = timetable_of(settings)
        self._clerk = Clerk("caretaker")

    def do(self, errand: UpkeepErrand) -> None:
        """Carry out an errand after those before it."""
        here = Here(self._screens(), self._speakers, self._since, self._uncounted())
        self._clerk.do(partial(self._do, errand, here))

    def close(self) -> None:
        """Finish what was asked for, and leave behind what hangs."""
        self._clerk.close(_FAREWELL)

    def _do(self, errand: UpkeepErrand, here: Here) -> None:
        try:
            self._post(self._done(errand, here))
        except KioskError as error:
            log.warning("%s: %s", type(errand).__name__, error)
            self._post(staff.Finished(str(error), good=False))
        except Exception:  # a defect of ours: unanswered, the page would wait for ever
            log.exception("%s failed", type(errand).__name__)
            self._post(_excuse(errand))

    def _done(self, errand: UpkeepErrand, here: Here) -> staff.Report:
        match errand:
            case CheckUp():
                faults = recent_faults(self._home / "logs" / "kiosk.log")
                return up.CheckedUp(Checkup(findings(self._settings, here), faults))
            case TellCounts(span, tours):
                return self._counted(span, tours)
            case SaveRecords(hall, on_machine):
                found = findings(self._settings, here)
                file = save_records(self._home, self._place(on_machine), hall, _now(), found)
                return _saved(file, on_machine, "里面是检查、统计和运行记录，没有任何人的名字。")
            case SaveTable(hall, on_machine):
                file = save_table(self._home, self._place(on_machine), hall, _now())
                return _saved(file, on_machine, "用 Excel 或 WPS 打开，里面只有次数。")
            case TellTimetable():
                return up.TimetableKnown(self._timetable)
            case SaveTimetable(timetable):
                return self._keep(timetable)
            case _:
                assert_never(errand)

    def _counted(self, span: int, tours: tuple[Tour, ...]) -> up.Counted:
        today = _now().date()
        try:
            counts = count_file.read(count_file.file_of(self._home), today - timedelta(span), today)
        except (OSError, count_file.DamagedError) as error:
            log.warning("the counts cannot be read: %s", error)
            return up.Counted(span, None, "统计读不出来。参观照常。请到“机器”里看“统计”那一行。")
        return up.Counted(span, charts(counts, tours, today, span))

    def _keep(self, timetable: Timetable) -> up.TimetableKnown:
        """Write it down, and go by it. Raises KioskError."""
        write_timetable(self._settings.file, timetable, self._timetable)
        resized = timetable.diagonal != self._timetable.diagonal
        self._timetable = timetable
        say = "存好了，现在起就照这个时间表。"
        return up.TimetableKnown(timetable, say + ("屏幕大小要重新启动以后才变。" if resized else ""))

    def _place(self, on_machine: bool) -> Path:
        """The folder where something is saved. Raises KioskError unless there is the one stick."""
        return self._home / "records" if on_machine else self._stick()

    def _stick(self) -> Path:
        sticks = self._sticks()
        # A second disk of the machine is more often found there than a stick.
        sticks = [each for each in sticks if not each.is_relative_to("/mnt")] or sticks
        if not sticks:
            raise KioskError("没有找到 U 盘。", "请插上 U 盘，等几秒再点一次。")
        if len(sticks) > 1:
            raise KioskError(f"插着 {len(sticks)} 个 U 盘。", "请只留一个，再点一次。")
        return sticks[0]

    def _speakers(self) -> Sequence[Voice] | Finding:
        voices = self._voices()
        if voices is None:
            return Finding("朗读", True, "语音正在准备，一会儿再看。")
        if not voices:
            remedy = "程序自己会再试；一直这样，请重新启动电脑。"
            return Finding("朗读", False, "现在没有能用的语音，访客只能看文字。", remedy)
        return voices


def _now() -> datetime:
    return datetime.now().astimezone()


def _saved(file: Path, on_machine: bool, inside: str) -> staff.Finished:
    where = f"这台机器的 {file.parent}" if on_machine else "U 盘上"
    last = "" if on_machine else "等 U 盘的灯不闪了再拔。"
    return staff.Finished(f"存好了：“{file.name}”，在{where}。{inside}{last}", good=True)


def _excuse(errand: UpkeepErrand) -> staff.Report:
    """What is told when a defect of ours kept an errand from being done."""
    match errand:
        case CheckUp():
            unfinished = Finding("检查", False, "程序出了错，没有查完。", "请联系维护人员。")
            return up.CheckedUp(Checkup((unfinished,)))
        case TellCounts(span):
            return up.Counted(span, None, _DEFECT)
        case _:
            return staff.Finished(_DEFECT, good=False)
