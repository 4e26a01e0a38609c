"""What a fact about the machine means: the finding, in plain words and with what to do. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.health.memory import Memory
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.ui.machine import Screen
from kiosk.voice.voices import NEURAL, PLAIN, Voice

_GB = 1024**3
_ROOM = _GB  # bytes: a tour's pictures and voice take some 50 MB, an update of the app's libraries one GB
_SPARE = 300  # MB that the system still has; below it, it begins to end programs
_OURS = 1200  # MB; the kiosk needs a sixth of it
_YEARS = (2026, 2060)  # before there was no kiosk, and a battery that is empty says 1970 or 2000
_BEIJING = timedelta(hours=8)
_LEAP = 300.0  # seconds by which a clock is set that was wrong; what the network mends each day is less
_SPOKEN = {"zf_xiaoxiao": "女声", "zm_yunjian": "男声"}


def of_screens(screens: Sequence[Screen], diagonal: float) -> Finding:
    """The screens, the public one first, against the diagonal of the settings; none for no display."""
    if not screens:
        return Finding("屏幕", False, "没有接显示器，或没有进入桌面。", "请接好屏幕、登录桌面后再启动。")
    first, *others = screens
    words = f"{first.name or '屏幕'}，{first.width}×{first.height}。按 {diagonal:g} 英寸计算按钮大小"
    if others:  # so that public_screen can be written down
        named = "、".join(f"{one.name}（{one.width}×{one.height}）" for one in others)
        words = f"{words}。另有 {named}"
    claimed = first.inches
    if claimed and abs(claimed - diagonal) > 0.15 * diagonal:
        remedy = f"请到后台的“时间表”里，把屏幕大小改成 {claimed:g} 英寸。"
        return Finding("屏幕", False, f"{words}，但屏幕自报 {claimed:g} 英寸。", remedy)
    return Finding("屏幕", True, f"{words}。")


def of_loudspeakers(names: Sequence[str] | None) -> Finding:
    """The loudspeakers, the one in use first; None where the sound server does not answer."""
    if names is None:
        remedy = "请重新启动电脑；它恢复以后会自动出声。"
        return Finding("音箱", False, "声音服务没有反应，访客只能看文字。", remedy)
    if not names:
        remedy = "请接好音箱，它会自动出声，不用重启。"
        return Finding("音箱", False, "没有找到音箱，访客只能看文字。", remedy)
    return Finding("音箱", True, f"{names[0]}。")


def of_voices(voices: Sequence[Voice], *, chosen: bool, missing: str = "") -> Finding:
    """Who speaks Chinese, best first. *chosen* says that the hall wants the natural voice.

    *missing* says what it lacks, empty where it is all there.
    """
    if not voices:
        return Finding("朗读", False, "有语音，但不会说中文。", "请在系统里安装中文语音。")
    first = voices[0]
    if first.engine == NEURAL:
        called = _SPOKEN.get(first.id, first.id)
        return Finding("朗读", True, f"用自然语音“{called}”朗读。")
    plain = first.engine == PLAIN
    now = "现在的声音（espeak-ng）听不清楚" if plain else f"现在用系统的语音“{first.id}”"
    if not chosen:
        remedy = "请找管理这台机器的人，在设置里写 voice: 女声，改用自然语音。" if plain else ""
        return Finding("朗读", not plain, f"{now}。", remedy)
    if missing:
        return Finding("朗读", False, f"{now}。", missing)
    return Finding(
        "朗读", False, f"{now}：自然语音装好了，却起不来。", "请把运行记录存到 U 盘，交给维护人员。"
    )


def of_clock(now: datetime, leap: float | None = None) -> Finding:
    """The hall's clock, a moment with its zone; *leap* is by how many seconds it was set since the start."""
    told = f"现在是 {now:%Y-%m-%d %H:%M}"
    if not _YEARS[0] <= now.year < _YEARS[1]:
        return Finding(
            "时钟", False, f"{told}，年份不对。", "请在系统里对好日期和时间，电池没电了请换主板电池。"
        )
    if now.utcoffset() != _BEIJING:
        zone = now.tzname() or "没有设"
        return Finding(
            "时钟", False, f"{told}，时区是 {zone}，不是北京时间。", "请在系统的日期和时间里改成上海。"
        )
    if leap is not None and abs(leap) >= _LEAP:
        way = "往后拨" if leap > 0 else "往前拨"
        remedy = "请看看现在的时间对不对；不对请在系统里改。"
        return Finding("时钟", True, f"{told}。开馆以后钟被{way}了 {length(abs(leap))}。", remedy)
    return Finding("时钟", True, f"{told}。")


def of_disk(free: int) -> Finding:
    """What the disk has left, in bytes."""
    words = f"还剩 {free / _GB:.1f} GB"
    if free < _ROOM:
        return Finding("磁盘", False, f"{words}，太少了。", "请清理出至少 1 GB。")
    return Finding("磁盘", True, f"{words}。")


def of_memory(memory: Memory, running: float | None = None) -> Finding:
    """The memory, and for how many seconds the kiosk has been open."""
    words = f"这台机器还有 {memory.spare:.0f} MB 可用"
    if running is not None:
        words += f"，导览亭用着 {memory.ours:.0f} MB，已经开了 {length(running)}"
        if memory.ours > _OURS:
            return Finding("内存", False, f"{words}。", "用得太多了，请重新启动电脑。")
    if memory.spare < _SPARE:
        return Finding("内存", False, f"{words}。", "快用完了，请关掉别的程序，或重新启动电脑。")
    return Finding("内存", True, f"{words}。")


def length(seconds: float) -> str:
    """So much time in two words at most: 3 天 4 小时."""
    minutes = int(seconds // 60)
    days, hours, minutes = minutes // 1440, minutes % 1440 // 60, minutes % 60
    words = [(days, "天"), (hours, "小时"), (minutes, "分钟")]
    said = [f"{number} {unit}" for number, unit in words if number][:2]
    return " ".join(said) or "不到 1 分钟"
