"""A machine as it might be, for the views of a preview."""

from __future__ import annotations

from kiosk.show.backstage.upkeep.charts import Bar, Charts, Share
from kiosk.show.backstage.upkeep.state import Checkup, Fault, Finding
from kiosk.show.backstage.upkeep.timetable import Timetable
from kiosk.week import Span

CHECKUP = Checkup(
    (
        Finding("音箱", False, "没有找到音箱，访客只能看文字。", "请接好音箱，它会自动出声，不用重启。"),
        Finding("屏幕", True, "HDMI-1，1080×1920。按 55 英寸计算按钮大小。"),
        Finding("朗读", True, "用自然语音“女声”朗读。"),
        Finding("版本", True, "正在放 3 个导览，文件都在。"),
        Finding("密码", True, "讲解员和工作人员的密码设好了。"),
        Finding("统计", True, "有 92 天的数。"),
        Finding("时钟", True, "现在是 2026-11-22 09:30。"),
        Finding("磁盘", True, "还剩 41.3 GB。"),
        Finding("内存", True, "这台机器还有 2210 MB 可用，导览亭用着 171 MB，已经开了 31 天 4 小时。"),
    ),
    (
        Fault("11月22日 08:35", "有一句没有念出来，那一句访客只看到文字。", 3),
        Fault("11月3日 10:00", "程序出过错，已经自己回到待客画面。"),
    ),
)

_DAYS = (12, 9, 0, 0, 14, 17, 8, 11, 23, 5, 2, 16, 13, 9)  # visits on the days from the 9th to the 22nd
_HOURS = (3, 31, 42, 18, 4, 9, 22, 6, 1, 0)  # visits from eight o'clock on
_STATIONS = (("便民服务大厅", 96), ("书画长廊", 71), ("爱心超市", 64), ("警务室", 40), ("日间照料", 33))
_SELDOM = (("议事厅", 2), ("档案室", 5), ("退役军人服务站", 9))


def _bars(rows: tuple[tuple[str, str, int], ...], most: int) -> tuple[Bar, ...]:
    return tuple(Bar(label, name, number, number / most) for label, name, number in rows)


CHARTS = Charts(
    days=_bars(tuple((f"11/{n}", f"11月{n}日", number) for n, number in enumerate(_DAYS, 9)), 23),
    hours=_bars(tuple((str(n), f"{n} 点到 {n + 1} 点", number) for n, number in enumerate(_HOURS, 8)), 42),
    most=_bars(tuple((name, name, number) for name, number in _STATIONS), 96),
    least=_bars(tuple((name, name, number) for name, number in _SELDOM), 96),
    types=(Share("大字", 51, 0.37), Share("标准字", 88, 0.63)),
    languages=(Share("简体", 130, 0.94), Share("繁体", 3, 0.02), Share("英文", 6, 0.04)),
    heard=Share("听完", 210, 0.62),
    visits=139,
    receptions=4,
    faults=0,
)
_WORKDAY = (Span(8.5, 12.0), Span(14.0, 17.5))
TIMETABLE = Timetable((*(_WORKDAY,) * 5, (Span(9.0, 12.0),), ()), ((Span(12.0, 14.0), 0.4),), (), 55.0)
