"""The rooms of the upkeep, full of what they may have to show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Room
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.charts import Bar, Charts
from kiosk.show.backstage.upkeep.samples import CHARTS, TIMETABLE
from kiosk.show.backstage.upkeep.state import Checkup, Fault, Finding
from kiosk.show.backstage.upkeep.timetable import OpenAlways, SpanAdded
from kiosk.show.state import House, Show, opening
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN, holding
from tests.ui.backstage import after
from tests.ui.screen import CALM

WELL = (
    Finding("屏幕", True, "HDMI-1，1080×1920。按 55 英寸计算按钮大小。另有 eDP-1（1366×768）。"),
    Finding("朗读", True, "用自然语音“女声”朗读。"),
    Finding("导览", True, "“明苑社区党群服务中心”，11 站，没有问题。"),
    Finding("版本", True, "正在放 3 个导览，文件都在。"),
    Finding("密码", True, "讲解员和工作人员的密码设好了。"),
    Finding("统计", True, "有 92 天的数。"),
    Finding("存储", True, "程序要存的都能存。"),
    Finding("磁盘", True, "还剩 41.3 GB。"),
    Finding("内存", True, "这台机器还有 2210 MB 可用，导览亭用着 171 MB，已经开了 31 天 4 小时。"),
)
ILL = (
    Finding("音箱", False, "没有找到音箱，访客只能看文字。", "请接好音箱，它会自动出声，不用重启。"),
    Finding("导览", False, "wanghe.yaml 有 3 处问题，没有用上。", "请到后台的“导览”里看说明。"),
    Finding(
        "时钟",
        False,
        "现在是 2000-01-01 00:12，年份不对。",
        "请在系统里对好日期和时间，电池没电了请换主板电池。",
    ),
)
FAULTS = (
    Fault("11月22日 08:35", "有一句没有念出来，那一句访客只看到文字。", 12),
    Fault(
        "11月21日 17:02",
        "参观的统计暂时写不进磁盘（磁盘满了）。请检查磁盘的空间和权限。数字先记着，能写了会自己补上。",
    ),
    Fault("11月3日 10:00", "程序出过错，已经自己回到待客画面。", 2),
)


NOBODY = Charts((), (), (), (), (), (), replace(CHARTS.heard, number=0, of_all=0.0), 0, 0, 0)
_LONG = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸 · 退役军人服务站和社区议事厅"
QUARTER = replace(
    CHARTS,
    days=tuple(
        Bar(f"9/{n}" if n % 7 == 0 else "", f"第{n}天", n * 137 % 1000, n * 137 % 1000 / 987)
        for n in range(90)
    ),
    hours=tuple(Bar(str(hour), f"{hour} 点到 {hour + 1} 点", 1200 + hour, 0.97) for hour in range(24)),
    most=tuple(replace(bar, label=_LONG, name=_LONG, number=12_345) for bar in CHARTS.most),
)


def inside(house: House = CALM, room: Room = Room.MACHINE) -> Show:
    """Staff in that room, before anything of it is known."""
    show = after(opening((two_floor_tour(),), house), *LET_IN, staff.Surveyed((holding(),)))
    return after(show, staff.RoomChosen(room))


def views(house: House = CALM) -> Iterator[tuple[str, Show]]:
    """Every view of these rooms."""
    machine = inside(house)
    yield "machine looking", machine
    yield "machine well", after(machine, up.CheckedUp(Checkup(WELL)))
    ill = after(machine, up.CheckedUp(Checkup((*WELL[:4], *ILL, *WELL[4:]), FAULTS)))
    yield "machine ill", ill
    yield "machine saving", after(ill, up.RecordsOrdered())
    say = (
        "存好了：“导览亭记录 明苑社区党群服务中心 2026-11-22.zip”，在 U 盘上。"
        "里面是检查、统计和运行记录，没有任何人的名字。等 U 盘的灯不闪了再拔。"
    )
    yield "machine saved", after(ill, up.RecordsOrdered(), staff.Finished(say, good=True))
    counts = inside(house, Room.COUNTS)
    yield "counts reading", counts
    yield "counts", after(counts, up.Counted(14, CHARTS))
    yield "counts of a quarter", after(counts, up.SpanChosen(90), up.Counted(90, QUARTER))
    yield "counts none", after(counts, up.Counted(14, NOBODY))
    unread = "统计读不出来。参观照常。请到“机器”里看“统计”那一行。"
    yield "counts unread", after(counts, up.Counted(14, None, unread))
    hours = inside(house, Room.HOURS)
    yield "hours reading", hours
    hours = after(hours, up.TimetableKnown(TIMETABLE))
    yield "hours", hours
    yield "hours changed", after(hours, up.TimetableEdited(SpanAdded(0)))
    yield "hours always", after(hours, up.TimetableEdited(OpenAlways()))
    told = "存好了，现在起就照这个时间表。屏幕大小要重新启动以后才变。"
    yield "hours saved", after(hours, up.TimetableSaved(), up.TimetableKnown(TIMETABLE, told))
