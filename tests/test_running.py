"""The kiosk as a process: it opens, ends when it is told to, and speaks to people in whole sentences."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0  # seconds; much, since the machine may be busy
SMALL = """\
schema: 1
title: 小院
stations:
  - {id: gate, name: 门厅, text: 欢迎。}
"""


@pytest.fixture
def tours(tmp_path: Path) -> Path:
    """A folder with the smallest tour there is."""
    folder = tmp_path / "tours"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL, "utf-8")
    return folder


@pytest.fixture
def display() -> Iterator[str]:
    """An X server without a screen."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("needs Xvfb and xdotool (.setup/system.sh test)")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "the X server did not start"
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


class Kiosk:
    """`python main.py` as a person starts it."""

    def __init__(self, folder: Path, display: str = "", *words: str) -> None:
        told = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY"))}
        told |= {"DISPLAY": display} if display else {}
        told.pop("WAYLAND_DISPLAY", None)
        self.environment = {**told, "PULSE_SERVER": f"unix:{folder / 'none'}", "HOME": str(folder)}
        places = ["--home", str(folder / "home"), "--tours", str(folder / "tours"), "--media", str(folder)]
        self.process = subprocess.Popen(
            [
                sys.executable,
                str(ROOT / "main.py"),
                *(words or ("run", "--voice", "系统")),
                *places,
                "--size",
                "640x480",
            ],
            env=self.environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Kiosk:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def wait_for_window(self) -> None:
        """Wait until the kiosk's window is on the screen."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)]
        subprocess.run(search, env=self.environment, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)

    def end(self) -> tuple[int, str, str]:
        """Its exit code, and what it said on both streams."""
        said, grumbled = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said, grumbled


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_kiosk_on_its_attract_page_ends_when_it_is_told_to(
    tmp_path: Path, tours: Path, display: str, how: signal.Signals
) -> None:
    with Kiosk(tmp_path, display) as kiosk:
        kiosk.wait_for_window()
        kiosk.process.send_signal(how)
        assert kiosk.end() == (0, "", "")


def test_second_kiosk_of_a_home_says_that_one_is_running(tmp_path: Path, tours: Path, display: str) -> None:
    with Kiosk(tmp_path, display) as first:
        first.wait_for_window()
        with Kiosk(tmp_path, display) as second:
            code, said, grumbled = second.end()
        assert (code, said) == (1, "")
        assert grumbled == "导览亭已经在这台机器上运行了。请到它的屏幕上操作，或先把它关掉再启动。\n"
        assert first.process.poll() is None


def test_broken_tour_costs_only_itself(tmp_path: Path, tours: Path, display: str) -> None:
    (tours / "broken.yaml").write_text("schema: 1\ntitel: 坏\n", "utf-8")
    with Kiosk(tmp_path, display) as kiosk:
        kiosk.wait_for_window()
        kiosk.process.terminate()
        code, said, grumbled = kiosk.end()
    assert (code, grumbled) == (0, "")
    assert [line.split("，")[0] for line in said.splitlines()] == ["broken.yaml 有问题"]
    journal = (tmp_path / "home" / "logs" / "kiosk.log").read_text("utf-8")
    assert "不认识“titel”，是不是“title”？" in journal


def test_hall_without_tours_opens_all_the_same(tmp_path: Path, tours: Path, display: str) -> None:
    (tours / "small.yaml").unlink()
    with Kiosk(tmp_path, display) as kiosk:
        kiosk.wait_for_window()
        kiosk.process.terminate()
        code, said, grumbled = kiosk.end()
    assert (code, grumbled) == (0, "")
    assert said.count("\n") == 1
    assert "没有能放的导览" in said


def test_without_a_display_the_tour_is_left_as_pictures_and_sound(tmp_path: Path, tours: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        code, said, grumbled = kiosk.end()
    assert (code, grumbled) == (0, "")
    assert said.splitlines()[0] == "这台机器没有接显示器，下面在后台把第一个导览完整放一遍。"
    out = tmp_path / "home" / "rehearsal"
    pages = sorted(path.stem for path in out.glob("*.png"))
    assert {"attract", "home", "station-01", "goodbye"} <= set(pages)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in out.glob("*.png"))
    with wave.open(str(out / "narration.wav")) as sound:
        assert sound.getnframes() > sound.getframerate() / 4
        assert any(sound.readframes(sound.getnframes()))
    assert f"{len(pages)} 张画面" in said.splitlines()[-1]


def test_rehearsal_that_is_told_to_end_says_so(tmp_path: Path, tours: Path) -> None:
    (tours / "small.yaml").write_text(SMALL.replace("欢迎。", "这一句话很长很长。" * 40), "utf-8")
    with Kiosk(tmp_path) as kiosk:
        assert kiosk.process.stdout is not None
        for line in kiosk.process.stdout:
            if "朗读" in line:
                break
        kiosk.process.terminate()
        code, said, grumbled = kiosk.end()
    assert (code, said, grumbled) == (1, "还没放完就停下了，声音文件不完整。\n", "")


def test_display_that_does_not_answer_is_named(tmp_path: Path, tours: Path) -> None:
    """Qt would end the process with a core dump."""
    with Kiosk(tmp_path, ":987") as kiosk:
        assert kiosk.end() == (1, "", "连不上显示器“:987”。请先登录桌面，再从桌面里启动导览亭。\n")


def test_home_that_cannot_be_written_is_named(tmp_path: Path, tours: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    with Kiosk(tmp_path) as kiosk:
        code, said, grumbled = kiosk.end()
    assert (code, said) == (1, "")
    assert grumbled.startswith(f"写不进文件夹“{tmp_path / 'home'}”")
    assert grumbled.count("\n") == 1
