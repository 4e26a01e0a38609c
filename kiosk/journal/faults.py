"""What failed of late, out of the log: in plain words and without a trace; the log stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.show.backstage.upkeep.state import Fault

_ENTRY = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d,\d{3} (WARNING|ERROR|CRITICAL) (kiosk[\w.]*): (.*)")
_FOR_PEOPLE = re.compile(r"[“\u4e00-\u9fff]")
_BYTES = 300_000  # of a log, from its end
_LONGEST = 160  # characters of what one says
_MOST = 12

# Which part of ours speaks, and what it means that it did; the first that fits.
_MEANINGS = (
    ("kiosk.voice", "有一句没有念出来，那一句访客只看到文字。"),
    ("kiosk.ui.sound", "音箱或声音服务停过一阵。"),
    ("kiosk.ui.film", "有一段影片放不了。"),
    ("kiosk.ui.screens", "设置里写的屏幕没有找到。"),
    ("kiosk.ui.funnels", "程序出过错，已经自己回到待客画面。"),
    ("kiosk.editions.pictures", "有一张图片用不了，显示的是通用的图。"),
    ("kiosk.editions.curator", "有一个导览的改动有问题，没有放出去。请到“导览”里看。"),
    ("kiosk.editions.choosing", "有一个导览有问题，没有放出去。请到“导览”里看。"),
    ("kiosk.running", "有一个导览有问题，没有放出去。请到“导览”里看。"),
    ("kiosk.editions", "发布过的版本出过问题，程序已经尽量补好。"),
    ("kiosk.journal.count", "参观的次数有一阵没有记好。"),
    ("kiosk.journal", "有一份记录没有写好。"),
    ("kiosk.lock", "密码有一次没能核对。"),
    ("kiosk.backstage", "后台有一件事没有做成。"),
    ("kiosk", "程序出过一点问题。"),
)


def recent_faults(log: Path, most: int = _MOST) -> tuple[Fault, ...]:
    """The last faults of a log and of the one before it, alike ones together, the newest first.

    What cannot be read tells nothing.
    """
    lines = [line for file in (log.with_name(f"{log.name}.1"), log) for line in _lines(file)]
    return faults_in(lines)[:most]


def faults_in(lines: Iterable[str]) -> tuple[Fault, ...]:
    """The faults of these lines, alike ones together, the newest first."""
    found: dict[str, Fault] = {}
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if entry is None or entry[4].startswith("qt: "):  # of what Qt grumbles, nobody notices anything
            continue
        say = _meaning(entry[3], entry[4])
        before = found.pop(say, None)
        times = before.times + 1 if before else 1
        found[say] = replace(Fault(_told(entry[1]), say), times=times)
    return tuple(reversed(found.values()))


def _meaning(part: str, words: str) -> str:
    """What is said to people as it is, and for what is said to us what it means."""
    if _FOR_PEOPLE.match(words) and words.endswith("。") and len(words) <= _LONGEST:
        return words
    return next(say for name, say in _MEANINGS if part.startswith(name))


def _told(moment: str) -> str:
    """A moment of the log as people say it."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{when.month}月{when.day}日 {when:%H:%M}"


def _lines(file: Path) -> list[str]:
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, file.stat().st_size - _BYTES))
            return stream.read(_BYTES).decode("utf-8", "replace").splitlines()
    except OSError:  # no log was written, or it cannot be read: the list of findings says why
        return []
