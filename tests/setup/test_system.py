"""The shell script that looks for system libraries, run with a package manager of our own making."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

USUAL = ("awk", "cat", "env", "tr")


@dataclass
class Machine:
    """A machine whose commands are ours: what is installed is a list, what is asked of apt-get a log."""

    commands: Path
    script: Path

    def give(self, name: str, body: str) -> None:
        """Put a command on the machine's path."""
        path = self.commands / name
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def install(self, *packages: str) -> None:
        """Say that these packages are installed; `name=other` says that name provides other."""
        pairs = [package.partition("=") for package in packages]
        lines = "\n".join(f"installed|{name}, {provided}" for name, _, provided in pairs)
        self.give("dpkg-query", f"cat <<'END'\nconfig-files|xdotool, \n{lines}\nEND")

    def run(self, purpose: str) -> subprocess.CompletedProcess[str]:
        """Run the script as make does."""
        environment = {"PATH": str(self.commands), "PYTHON": "python3"}
        command = ["/bin/sh", str(self.script), purpose]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def asked_for(self) -> list[str]:
        """The packages that apt-get was told to install, in order."""
        log = self.commands / "log"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [word for line in lines if "install" in line for word in line.split() if word[0] not in "-i"]


@pytest.fixture
def machine(tmp_path: Path, root: Path) -> Machine:
    """A bare machine: an administrator, Python with venv, apt-get, and nothing installed."""
    found = Machine(tmp_path, root / ".setup" / "system.sh")
    for name in USUAL:
        (tmp_path / name).symlink_to(Path("/usr/bin") / name)
    found.give("python3", "exit 0")
    found.give("id", "echo 0")
    found.give("uname", "echo x86_64")
    found.give("getconf", "echo glibc 2.36")
    found.give("apt-get", f'echo "$@" >> {tmp_path / "log"}')
    found.install()
    return found


def test_a_bare_machine_gets_every_library(machine: Machine) -> None:
    assert machine.run("run").returncode == 0
    asked = machine.asked_for()
    assert {"libglib2.0-0", "libpulse0", "libxcb-cursor0"} <= set(asked)
    assert "xvfb" not in asked
    assert len(asked) == len(set(asked))


def test_tests_want_a_screen_and_a_sound_server_too(machine: Machine) -> None:
    machine.run("run")
    for_run = machine.asked_for()
    (machine.commands / "log").unlink()
    machine.run("test")
    more = {"xvfb", "xdotool", "pulseaudio", "pulseaudio-utils", "dbus-daemon"}
    assert set(machine.asked_for()) == set(for_run) | more


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.run("test")
    wanted = machine.asked_for()
    (machine.commands / "log").unlink()
    machine.install(*[name for name in wanted if name not in {"xdotool", "libpulse0"}])
    done = machine.run("test")
    assert sorted(machine.asked_for()) == ["libpulse0", "xdotool"]
    assert "缺少系统库：libpulse0 xdotool" in done.stdout


def test_nothing_missing_asks_for_no_rights(machine: Machine) -> None:
    machine.run("run")
    machine.install(*machine.asked_for())
    (machine.commands / "log").unlink()
    machine.give("id", "echo 1000")
    machine.give("apt-get", "exit 99")
    done = machine.run("run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_renamed_package_that_provides_the_old_name_counts(machine: Machine) -> None:
    machine.install("libglib2.0-0t64=libglib2.0-0 (= 2.84.3-1)")
    machine.run("run")
    assert "libglib2.0-0" not in machine.asked_for()
    assert "libpulse0" in machine.asked_for()


def test_without_rights_it_says_what_an_administrator_must_run(machine: Machine) -> None:
    machine.give("id", "echo 1000")
    done = machine.run("run")
    assert done.returncode == 1
    assert "请让管理员运行：apt-get install " in done.stderr
    assert machine.asked_for() == []


def test_sudo_is_used_by_who_is_no_administrator(machine: Machine) -> None:
    machine.give("id", "echo 1000")
    machine.give("sudo", f'echo sudo >> {machine.commands / "log"}; exec "$@"')
    assert machine.run("run").returncode == 0
    assert "libpulse0" in machine.asked_for()
    assert "sudo" in (machine.commands / "log").read_text("utf-8")


def test_a_failed_installation_stops_with_advice(machine: Machine) -> None:
    machine.give("apt-get", "exit 100")
    done = machine.run("run")
    assert done.returncode == 1
    assert "系统库没有装上。请检查网络和软件源，再运行一次。" in done.stderr


def test_an_old_python_is_refused(machine: Machine) -> None:
    machine.give("python3", 'case "$2" in *version_info*) exit 1 ;; esac')
    done = machine.run("run")
    assert done.returncode == 1
    assert "需要 Python 3.11" in done.stderr


@pytest.mark.parametrize(
    ("processor", "library", "code"),
    [("x86_64", "2.34", 0), ("x86_64", "2.31", 1), ("aarch64", "2.36", 1), ("aarch64", "2.39", 0)],
)
def test_a_system_too_old_for_qt_is_told_so(
    machine: Machine, processor: str, library: str, code: int
) -> None:
    machine.give("uname", f"echo {processor}")
    machine.give("getconf", f"echo glibc {library}")
    done = machine.run("run")
    assert done.returncode == code
    assert ("更新的系统" in done.stderr) == bool(code)


def test_debians_venv_package_is_asked_for_only_when_python_lacks_it(machine: Machine) -> None:
    machine.run("run")
    assert "python3-venv" not in machine.asked_for()
    machine.give("python3", 'case "$2" in *ensurepip*) exit 1 ;; esac')
    machine.run("run")
    assert "python3-venv" in machine.asked_for()
