"""The verb of the lock: a PIN is set from the terminal or from what is piped in, and taken away."""

from __future__ import annotations

import getpass
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.lock.lock import Answer, Lock
from kiosk.show.gate import Holder

PIN, OTHER = "274913", "80351764"


class Terminal(io.StringIO):
    """What Python takes for a person's keyboard."""

    def isatty(self) -> bool:
        return True


Types = Callable[[Iterable[str | type[BaseException]]], None]


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Let a person at the terminal type these lines, unseen, or press Ctrl-C or Ctrl-D."""

    def typed(lines: Iterable[str | type[BaseException]]) -> None:
        left = iter(lines)

        def ask(prompt: str) -> str:
            line = next(left)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr(getpass, "getpass", ask)

    return typed


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def pin(home: Path, *flags: str) -> int:
    return main(["pin", "--home", str(home), *flags])


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_guides_pin_is_asked_for_twice(home: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    types([PIN, "２７４９１３"])
    assert pin(home) == 0
    assert capsys.readouterr() == (
        "请输入讲解员的新密码，6 到 8 位数字，然后按回车。打的字不会显示。\n请再输一次。\n"
        "讲解员的密码设好了，现在就能用。\n",
        "",
    )
    assert Lock(home).try_pin(PIN, tuple(Holder)) == Answer(True, Holder.GUIDE, 0)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([PIN, OTHER], "两次输入的不一样，什么都没有变。请再运行一次。\n"),
        ([PIN, ""], "两次输入的不一样，什么都没有变。请再运行一次。\n"),
        (["12345"], "这个密码不能用。请用 6 到 8 位数字。\n"),
        ([KeyboardInterrupt], "没有收到密码，什么都没有变。请再运行一次。\n"),
        ([PIN, EOFError], "没有收到密码，什么都没有变。请再运行一次。\n"),
    ],
)
def test_what_is_not_typed_well_sets_nothing(
    home: Path,
    types: Types,
    lines: list[str | type[BaseException]],
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    types(lines)
    assert pin(home) == 1
    assert capsys.readouterr().err == says
    assert not Lock(home).is_set(tuple(Holder))


def test_staffs_pin_is_piped_in(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, f"{OTHER}\nnext line\n")
    assert pin(home, "--staff") == 0
    assert capsys.readouterr() == ("工作人员的密码设好了，现在就能用。\n", "")
    assert Lock(home).try_pin(OTHER, tuple(Holder)) == Answer(True, Holder.STAFF, 0)


def test_without_any_input_nothing_is_set(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for nothing in (None, io.StringIO("")):
        monkeypatch.setattr(sys, "stdin", nothing)
        assert pin(home) == 1
        assert capsys.readouterr().err == "这个密码不能用。请用 6 到 8 位数字。\n"


def test_a_pin_is_taken_away(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, PIN)
    pin(home)
    capsys.readouterr()
    assert pin(home, "--forget", "--staff") == 0
    assert capsys.readouterr().out == "工作人员没有设过密码，什么都没有变。\n"
    assert pin(home, "--forget") == 0
    assert capsys.readouterr().out == "讲解员的密码去掉了，要用就重新设一个。\n"
    assert not Lock(home).is_set(tuple(Holder))


@pytest.mark.parametrize("flags", [[], ["--forget"]])
def test_who_loses_a_pin_with_a_damaged_file_is_told(
    home: Path, flags: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    (home / "pins.json").write_bytes(b"")
    piped(monkeypatch, PIN)
    assert pin(home, *flags) == 0
    assert capsys.readouterr().out.endswith("。原来的密码文件坏了，工作人员的密码也要重新设。\n")
    assert Lock(home).is_set([Holder.GUIDE]) is not bool(flags)


def test_from_a_shell_in_a_bare_terminal(home: Path) -> None:
    """With no hanzi to print, and bytes that are no text."""

    def run(typed: bytes) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "main.py", "pin", "--home", str(home)],
            cwd=Path(__file__).parents[1],
            env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
            input=typed,
            capture_output=True,
            check=False,
        )

    assert (run(b"\xff\xfe\n").returncode, Lock(home).is_set(tuple(Holder))) == (1, False)
    done = run(f"{PIN}\r\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert Lock(home).try_pin(PIN, tuple(Holder)).right
    assert PIN not in (home / "logs" / "kiosk.log").read_text("utf-8")
