"""What this machine lacks, in plain words: each part that a kiosk needs, looked at once."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.journal import count_file
from kiosk.lock.lock import Lock
from kiosk.settings import Settings
from kiosk.show.gate import Holder
from kiosk.tour.reader import read_tours
from kiosk.ui.application import application, has_display
from kiosk.ui.funnels import funnels
from kiosk.ui.machine import screens
from kiosk.ui.sound.listing import loudspeakers
from kiosk.voice.engine import EngineDownError
from kiosk.voice.here import engine_here
from kiosk.voice.kokoro import place
from kiosk.voice.voices import NEURAL, neural_voice

_ROOM = 1024**3  # bytes: a tour's pictures and voice take some 50 MB, an update of the app's libraries one GB


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the machine, whether it is well, and what to know or do about it."""

    part: str
    well: bool
    say: str

    def __str__(self) -> str:
        return f"{'✓' if self.well else '✗'} {self.part}：{self.say}"

    def as_json(self) -> dict[str, str | bool]:
        """The finding for a program, ready for `json.dumps`."""
        return {"part": self.part, "well": self.well, "say": self.say}


def examine(settings: Settings) -> tuple[Finding, ...]:
    """Every part of this machine that the kiosk needs, in the order in which a visitor meets it."""
    examined: list[Finding] = []
    try:
        with funnels(lambda: None), application(offscreen=not has_display()):
            examined += [Finding("中文字体", True, "程序自带，能显示。"), _screen(settings), _sound()]
    except KioskError as error:
        examined.append(Finding("画面", False, str(error)))
    examined += [_voice(settings), *_tours(settings), _pins(settings.home)]
    examined += [_counts(settings.home), _home(settings.home), _disk(settings.home)]
    return tuple(examined)


def _screen(settings: Settings) -> Finding:
    if not has_display():
        return Finding("屏幕", False, "没有接显示器，或没有进入桌面。请接好屏幕、登录桌面后再启动。")
    first, *others = screens()
    words = f"{first.name}，{first.width}×{first.height}。按 {settings.diagonal:g} 英寸计算按钮大小"
    if others:  # so that public_screen can be written down
        named = "、".join(f"{one.name}（{one.width}×{one.height}）" for one in others)
        words = f"{words}。另有 {named}"
    claimed = first.inches
    if claimed and abs(claimed - settings.diagonal) > 0.15 * settings.diagonal:
        return Finding(
            "屏幕", False, f"{words}，但屏幕自报 {claimed:g} 英寸。请在设置里写 diagonal: {claimed:g}。"
        )
    return Finding("屏幕", True, f"{words}。")


def _sound() -> Finding:
    try:
        names = loudspeakers()
    except TimeoutError:
        return Finding(
            "音箱", False, "声音服务没有反应，访客只能看文字。请重新启动电脑；它恢复以后会自动出声。"
        )
    if not names:
        return Finding("音箱", False, "没有找到音箱，访客只能看文字。请接好音箱，它会自动出声，不用重启。")
    return Finding("音箱", True, f"{names[0]}。")


def _voice(settings: Settings) -> Finding:
    """Who will speak here, and why it is nobody better."""
    engine = engine_here(settings.voice)
    try:
        engine.start()
        voices = engine.voices("zh-Hans")
    except EngineDownError as error:
        log.warning("no voice: %s", error)
        return Finding("朗读", False, "没有能用的语音。请运行 make setup 重新安装。")
    finally:
        engine.close()
    if not voices:
        return Finding("朗读", False, "有语音，但不会说中文。请在系统里安装中文语音。")
    first = voices[0]
    if first.engine == NEURAL:
        return Finding("朗读", True, f"用自然语音“{first.id}”朗读。")
    plain = first.engine == "espeak"
    now = f"现在用{'espeak-ng，听不大懂' if plain else f'系统的语音“{first.id}”'}"
    if neural_voice(settings.voice) is None:
        return Finding(
            "朗读", not plain, now + ("。请在设置里写 voice: 女声，改用自然语音。" if plain else "。")
        )
    try:
        place.check(place.home(), thorough=True)
    except KioskError as error:
        return Finding("朗读", False, f"{now}。{error}")
    logs = settings.home / "logs"
    return Finding("朗读", False, f"{now}：自然语音装好了，却起不来。请把 {logs} 里的记录交给维护人员。")


def _tours(settings: Settings) -> Iterator[Finding]:
    readings = read_tours(settings.tours, settings.media) if settings.tours.is_dir() else ()
    if not readings:
        yield Finding("导览", False, f"{settings.tours} 里没有导览文件。请照 tours/README.md 写一个。")
    for reading in readings:
        count = len(reading.problems)
        if reading.tour is None:
            yield Finding(
                "导览", False, f"{reading.path.name} 有 {count} 处问题，没有用上。请运行 check 看说明。"
            )
        else:
            stations = len(reading.tour.stations)
            hint = f"有 {count} 处提醒，请运行 check 看说明。" if count else "没有问题。"
            yield Finding("导览", not count, f"“{reading.tour.title}”，{stations} 站，{hint}")
    known = [reading.tour.id for reading in readings if reading.tour is not None]
    chosen = (
        ("default_tour", settings.default_tour),
        *(("tour_by_day", each) for each in settings.tour_by_day),
    )
    for name, tour in dict.fromkeys(chosen):
        if known and tour and tour not in known:
            names = "、".join(known)
            yield Finding("设置", False, f"{name} 写的“{tour}”没有能用的导览。能用的有：{names}。")


def _pins(home: Path) -> Finding:
    """Whether the lock can be opened, and by whom. A hall without a PIN is well: the first guide sets one."""
    lock = Lock(home)
    if lock.is_damaged():
        return Finding(
            "密码", False, "密码文件坏了，现在谁的密码都不能用。请运行 python main.py pin，重新设密码。"
        )
    names = "和".join(holder.called for holder in Holder if lock.is_set([holder]))
    if names:
        return Finding("密码", True, f"{names}的密码设好了。")
    return Finding(
        "密码", True, "还没有设，第一位进讲解员模式的人会设。想现在设，请运行 python main.py pin。"
    )


def _counts(home: Path) -> Finding:
    """Whether the counts are well; a damaged file that was set aside is told until somebody removes it."""
    file = count_file.file_of(home)
    try:
        days = len(count_file.periods(file))
    except (OSError, count_file.DamagedError) as error:
        log.warning("the counts cannot be read: %s", error)
        return Finding("统计", False, f"{file} 读不出来。参观照常；要里面的数，请把它交给维护人员。")
    if damaged := count_file.damaged_ones(file):
        names = "、".join(path.name for path in damaged)
        return Finding(
            "统计", False, f"坏过，已经重新数起。原来的留在 {file.parent}（{names}），不要了请删掉。"
        )
    return Finding(
        "统计", True, f"有 {days} 天的数。请运行 python main.py stats 看。" if days else "还没有人参观。"
    )


def _home(home: Path) -> Finding:
    probe = home / ".doctor"
    try:
        write_whole(probe, b"daolanting")
        probe.unlink()
    except OSError as error:
        return Finding(
            "存储", False, f"写不进 {home}（{why(error)}）。请检查权限，或用 --home 换一个文件夹。"
        )
    return Finding("存储", True, f"{home} 可以写。")


def _disk(home: Path) -> Finding:
    place = next(folder for folder in (home, *home.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    words = f"还剩 {free / 1024**3:.1f} GB"
    if free < _ROOM:
        return Finding("磁盘", False, f"{words}，太少了。请清理出至少 1 GB。")
    return Finding("磁盘", True, f"{words}。")
