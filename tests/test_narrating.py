"""Tours rendered beforehand and single sentences heard, by the command line, with a real engine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk import narrating
from kiosk.cli import main
from kiosk.voice.engine import Engine, UnsayableError
from kiosk.voice.here import worker_command
from kiosk.voice.pack import names_in
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying
from kiosk.voice.voices import NEURAL

ROOT = Path(__file__).resolve().parents[1]
PUPPET = ROOT / "tests" / "voice" / "puppet.py"
TOUR = """schema: 1
title: 小院
form: chapters
language: zh-Hans
pronounce: {下辇: 下捻}
stations:
  - id: gate
    name: 门口
    text: 欢迎来到下辇，这里住着5547户。请随我来。
  - id: yard
    name: 院子
    text: 这里是院子。
"""


@pytest.fixture
def hall(tmp_path: Path) -> list[str]:
    """The flags of a hall of its own, which speaks with the system's voice."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR, "utf-8")
    places = [f"--{name}={tmp_path / name}" for name in ("tours", "media", "home")]
    return [*places, "--voice", "系统"]


@pytest.fixture(autouse=True)
def _no_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")


def rendered(home: Path) -> set[str]:
    return {path.name for path in (home / "voice").glob("*/*.flac")}


def test_a_tour_is_rendered_once(hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voice", "yard", *hall]) == 0
    first = capsys.readouterr().out
    assert "“小院”：6 句，已有 0 句" in first  # three sentences at two paces
    assert "“小院”念好了，共 0." in first
    known = rendered(tmp_path / "home")
    assert len(known) == 6
    assert main(["voice", *hall]) == 0
    assert "“小院”：6 句，已有 6 句" in capsys.readouterr().out
    assert rendered(tmp_path / "home") == known


def test_a_changed_sentence_is_rendered_anew_and_no_other(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voice", "yard", *hall]) == 0
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR.replace("这里是院子", "这里是花园"), "utf-8")
    assert main(["voice", "yard", *hall]) == 0
    assert "“小院”：6 句，已有 4 句" in capsys.readouterr().out
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR.replace("下捻", "下碾"), "utf-8")
    assert main(["voice", "yard", *hall]) == 0
    assert "“小院”：6 句，已有 4 句" in capsys.readouterr().out


def test_a_pack_holds_what_the_tour_says_now_and_speaks_on_another_machine(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voice", "yard", "--pack", *hall]) == 0
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR.replace("这里是院子", "这里是花园"), "utf-8")
    assert main(["voice", "yard", "--pack", *hall]) == 0
    assert len(names_in(tmp_path / "media" / "yard" / "narration.zip")) == 3  # at the usual pace
    capsys.readouterr()
    elsewhere = [flag.replace(str(tmp_path / "home"), str(tmp_path / "elsewhere")) for flag in hall]
    assert main(["voice", "yard", *elsewhere]) == 0
    assert "“小院”：6 句，已有 3 句" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_rendering_that_was_cut_short_goes_on_where_it_was(
    hall: list[str], tmp_path: Path, end: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    sentences = "".join(f"第{number}句话，说得慢一点，也长一点。" for number in range(40))
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR.replace("这里是院子。", sentences), "utf-8")
    for _ in range(2):
        before = len(rendered(tmp_path / "home"))
        with started(hall) as process:
            while len(rendered(tmp_path / "home")) < before + 12:
                assert process.poll() is None
            os.kill(process.pid, end)
            assert process.wait(20) == (1 if end == signal.SIGINT else -9)
    done = rendered(tmp_path / "home")
    assert 24 <= len(done) < 84
    assert main(["voice", "yard", *hall]) == 0
    assert f"已有 {len(done)} 句" in capsys.readouterr().out
    assert done < rendered(tmp_path / "home")
    assert not list((tmp_path / "home" / "voice").glob("*/*.part")) or end == signal.SIGKILL


def started(hall: list[str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "main.py", "voice", "yard", *hall]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_sentence_that_cannot_be_said_is_named(
    hall: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wishes = tmp_path / "wishes"
    wishes.mkdir()
    (wishes / "fail-espeak").touch()

    def command(folder: Path, engines: Sequence[str]) -> list[str]:
        return [sys.executable, str(PUPPET), str(folder), str(wishes), "--engines", *engines]

    monkeypatch.setattr(narrating, "engine_here", lambda choice: Engine(("espeak",), command))
    assert main(["voice", "yard", *hall]) == 1
    assert "念不出“这里是院子。”。请改写这一句。" in capsys.readouterr().out


def test_a_sentence_that_only_a_lesser_voice_can_say_is_named_too(
    hall: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would be missing from what the tour carries."""
    wishes = tmp_path / "wishes"
    wishes.mkdir()

    def command(folder: Path, engines: Sequence[str]) -> list[str]:
        return [sys.executable, str(PUPPET), str(folder), str(wishes), "--engines", *engines]

    monkeypatch.setattr(narrating, "engine_here", lambda choice: Engine((NEURAL, "espeak"), command))
    assert main(["voice", "yard", *hall]) == 0
    (wishes / f"fail-{NEURAL}").touch()
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR.replace("这里是院子", "这里是花园"), "utf-8")
    assert main(["voice", "yard", "--pack", *hall]) == 1
    assert "念不出“这里是花园。”（只有“espeak-voice”会念）。" in capsys.readouterr().out
    assert not (tmp_path / "media" / "yard" / "narration.zip").exists()


def test_the_other_tours_are_rendered_all_the_same(
    hall: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Picky(Engine):
        """One that cannot say a word."""

        def render(self, what: Saying, wanted: Callable[[], bool] = lambda: True) -> Rendered:
            if "花园" in what.text:
                raise UnsayableError("nobody can")
            return super().render(what, wanted)

    garden = TOUR.replace("小院", "花园").replace("这里是院子", "这里是花园")
    (tmp_path / "tours" / "a-garden.yaml").write_text(garden, "utf-8")
    monkeypatch.setattr(narrating, "engine_here", lambda choice: Picky(("espeak",), worker_command()))
    assert main(["voice", "--pack", *hall]) == 1
    said = capsys.readouterr().out
    assert "念不出“这里是花园。”" in said
    assert "“小院”念好了" in said
    assert "“花园”念好了" not in said
    packed = sorted(path.parent.name for path in (tmp_path / "media").glob("*/narration.zip"))
    assert packed == ["yard"]


def test_a_disk_that_takes_nothing_is_told(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "voice").write_text("a file where the folder should be")
    assert main(["voice", "yard", *hall]) == 1
    assert "请检查磁盘和权限" in capsys.readouterr().err


def test_a_sound_that_was_damaged_on_the_disk_is_named_and_rendered_anew(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voice", "yard", *hall]) == 0
    hurt = next((tmp_path / "home" / "voice").glob("*/*.flac"))
    hurt.write_bytes(hurt.read_bytes()[:500])
    assert main(["voice", "yard", "--pack", *hall]) == 1
    assert "坏了。请再运行一次" in capsys.readouterr().err
    assert not (tmp_path / "media" / "yard" / "narration.zip").exists()
    assert main(["voice", "yard", "--pack", *hall]) == 0


def test_without_the_natural_voice_rendering_says_what_to_do(
    hall: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "nothing"))
    assert main(["voice", "yard", *hall[:3]]) == 1
    assert "请先运行 make voice" in capsys.readouterr().err


def test_one_sentence_is_heard_as_the_tour_corrects_it(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "say.wav"
    assert main(["say", "下辇有5547户。", "--tour", "yard", "--out", str(out), *hall]) == 0
    assert "念作：下捻有五千五百四十七户。" in capsys.readouterr().out
    with wave.open(str(out)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (24_000, 1, 2)
        assert 1.0 < sound.getnframes() / 24_000 < 10.0


def test_the_halls_dictionary_and_pace_are_heard_too(
    hall: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "pronounce.yaml").write_text("重阳: 虫阳\n", "utf-8")
    lengths = []
    for speed in ("0.7", "1.4"):
        out = tmp_path / f"{speed}.wav"
        assert main(["say", "重阳到了，请随我来。", "--speed", speed, "--out", str(out), *hall]) == 0
        with wave.open(str(out)) as sound:
            lengths.append(sound.getnframes())
    assert "念作：虫阳到了，请随我来。" in capsys.readouterr().out
    assert 1.5 < lengths[0] / lengths[1] < 2.4


def test_a_sentence_of_nothing_is_refused(hall: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["say", "……", *hall]) == 1
    assert "请换一种写法再试" in capsys.readouterr().err
