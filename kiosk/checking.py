"""The verb that checks: all that is wrong with tours, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.tour.problems import Severity
from kiosk.tour.reader import read_files


def check(settings: Settings, named: Sequence[Path], as_json: bool, say: Callable[[str], None]) -> int:
    """Tell all problems of these files and folders, of the hall's tours when none is named; the exit code."""
    readings = (
        read_files(named or [settings.tours], settings.media) if named or settings.tours.is_dir() else ()
    )
    if not readings:
        raise KioskError(
            f"{named[0] if named else settings.tours} 里没有导览文件。",
            "请照 tours/README.md 写一个，或用 --tours 指明文件夹。",
        )
    problems = [problem for reading in readings for problem in reading.problems]
    if as_json:
        say(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
        return 1 if problems else 0
    for problem in problems:
        say(str(problem))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = ((errors, "错误"), (len(problems) - errors, "提醒"))
    found = "，".join(f"{count} 处{what}" for count, what in counts if count)
    say(f"检查了 {len(readings)} 个文件，{found or '没有问题'}。")
    return 1 if problems else 0
