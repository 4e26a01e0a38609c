"""`python -m tests.benchmarks [GROUP …] [--drift] [--tour]`: every budget beside its figure. Exits with 0.

Each group is measured in a process of its own, so that one cannot warm, fill or hang another.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import PySide6

from kiosk.settings import REPO
from kiosk.ui.application import application
from tests.benchmarks.figures import Figure, line, row
from tests.benchmarks.photos import developed

_VISIT = ("startup", "taps", "reception", "sounds", "gaps", "motion")
_GROUPS = (*_VISIT, "sizes", "swapping", "reading", "intake", "packages", "bringing", "voice", "endurance")
_QT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QT_LOGGING_RULES": "qt.multimedia.*=false;qt.scenegraph.*=false",
}
_PATIENCE = 900.0  # seconds for a group
_LONGER = {"narration": 3600.0}  # a whole tour takes the natural voice many minutes on a busy machine


def main() -> int:
    """Measure, and print line by line."""
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description="量快慢，和预算放在一起看。")
    parser.add_argument("groups", nargs="*", metavar="组", help=f"只量这些：{'、'.join(_GROUPS)}")
    parser.add_argument("--drift", action="store_true", help="再量 24 个模拟小时里内存的增长（两分钟左右）")
    parser.add_argument("--tour", action="store_true", help="再把最长的导览用自然语音念完一遍（十分钟左右）")
    parser.add_argument("--one", nargs=2, metavar=("组", "文件夹"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        return _measure_here(*asked.one)
    if strange := set(asked.groups) - set(_GROUPS):
        parser.error(f"没有这样的组：{'、'.join(sorted(strange))}")
    _say(_header())
    _say(row("项目", "预算", "实测", "结论", "说明"))
    missed = 0
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        if asked.groups != ["startup"]:
            developed(Path(folder))  # here, or making them would count as memory of the app
        last = ["narration"] * asked.tour + ["drift"] * asked.drift
        for group in [*(asked.groups or _GROUPS), *last]:
            for figure in _measured(group, Path(folder)):
                _say(line(figure))
                missed += figure.kept is False
    if not asked.groups and not asked.drift:
        _say(line(Figure("24 个模拟小时里内存的增长", None, "MB/h", 0.2, "请加 --drift")))
    if not asked.groups and not asked.tour:
        _say(line(Figure("念完自带的最长一个导览，一种语速", None, "s", note="请加 --tour")))
    _say(f"{missed} 项没有达到预算。" if missed else "量到的各项都在预算之内。")
    return 0


def _measured(group: str, folder: Path) -> Iterator[Figure]:
    """The figures of a group, measured in a child process; a line that says so when it broke."""
    patience = _LONGER.get(group, _PATIENCE)
    command = [sys.executable, "-m", "tests.benchmarks", "--one", group, str(folder)]
    environment = {**os.environ, **_QT}
    try:
        done = subprocess.run(
            command, cwd=REPO, env=environment, stdout=subprocess.PIPE, text=True, timeout=patience
        )
        said, fault = done.stdout, f"退出码 {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired as late:
        said, fault = "", f"{late.timeout:.0f} 秒没有量完"
    for text in said.splitlines():
        if text.startswith("{"):
            yield Figure(**json.loads(text))
    if fault:
        yield Figure(f"{group} 这一组没有量完", None, "", None, fault)


def _measure_here(group: str, folder: str) -> int:
    """In the child: one JSON object a figure."""
    measure = importlib.import_module(f"tests.benchmarks.{group}").measure
    with application(offscreen=True) as qt:
        for figure in measure(Path(folder), qt):
            _say(json.dumps(asdict(figure), ensure_ascii=False))
    return 0


def _header() -> str:
    load = f"，负载 {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    versions = f"Python {platform.python_version()}，Qt {PySide6.__version__}"
    return (
        f"软件渲染，{os.cpu_count()} 个核{load}，{versions}。\n"
        "机器上别的程序只会让数字变差，所以每项都量多次；没有说明的是中位数。没达到时，请在机器空闲时再量。\n"
    )


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
