"""The child process, and the pure parts of it."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.voice.speaker import choose_voices, is_whole, pieces

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def worker(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of its own."""
    command = [sys.executable, "-m", "kiosk.voice.worker", str(folder), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert process.stdout
    while "at_work" in (answer := json.loads(process.stdout.readline())):
        pass
    assert isinstance(answer, dict)
    return answer


def ask(process: subprocess.Popen[bytes], **job: object) -> dict[str, Any]:
    assert process.stdin
    whole = {"job": 1, "language": "zh", "speed": 1.0, "pronounce": [], **job}
    process.stdin.write((json.dumps(whole) + "\n").encode())
    process.stdin.flush()
    return line(process)


def length(folder: Path, answer: dict[str, Any]) -> float:
    """Seconds of the answer's sound."""
    return (folder / str(answer["file"])).stat().st_size / 48_000


def test_it_speaks_the_sentence_it_was_given_faster_when_asked(tmp_path: Path) -> None:
    with worker(tmp_path) as process:
        ready = line(process)["ready"]
        assert ready[0]["voices"]["zh"] == "sit/cmn"
        text = "这里是便民服务大厅，八个窗口一字排开。"
        natural = length(tmp_path, ask(process, text=text))
        quick = length(tmp_path, ask(process, text=text, speed=1.4))
        short = length(tmp_path, ask(process, text="大厅。"))
        assert short < quick < natural
        assert natural / quick == pytest.approx(1.4, abs=0.25)


def test_no_job_takes_its_pace_or_its_words_from_the_one_before(tmp_path: Path) -> None:
    texts = ("这里是便民服务大厅，八个窗口一字排开。", "请随我来，小心台阶。")
    lengths: dict[tuple[str, float], list[float]] = {
        (text, speed): [] for text in texts for speed in (1.0, 1.4)
    }
    with worker(tmp_path) as process:
        line(process)
        for _ in range(15):
            for text, speed in lengths:
                lengths[text, speed].append(length(tmp_path, ask(process, text=text, speed=speed)))
    for (text, speed), found in lengths.items():
        assert max(found) < 1.05 * min(found), (text, speed)
    for text in texts:
        assert min(lengths[text, 1.0]) > 1.3 * max(lengths[text, 1.4])


def test_a_very_long_text_is_said_whole(tmp_path: Path) -> None:
    with worker(tmp_path) as process:
        line(process)
        phrase = length(tmp_path, ask(process, text="八个窗口一字排开，" * 20, speed=1.5))
        assert length(tmp_path, ask(process, text="八个窗口一字排开，" * 200, speed=1.5)) > 9 * phrase


def test_ten_thousand_characters_without_a_mark_are_said_or_refused_and_the_next_is_heard(
    tmp_path: Path,
) -> None:
    with worker(tmp_path) as process:
        line(process)
        answer = ask(process, text="厅" * 10_000, speed=1.5)
        assert ("fault" in answer) != ("file" in answer)
        assert ask(process, text="请随我来。")["engine"] == "espeak"


def test_numbers_are_said_as_halls_say_them_and_corrections_are_heard(tmp_path: Path) -> None:
    with worker(tmp_path) as process:
        line(process)
        assert ask(process, text="常住户5547户。")["spoken"] == "常住户五千五百四十七户。"
        assert ask(process, text="解先生。", pronounce=[["解", "谢"]])["spoken"] == "谢先生。"


def test_what_cannot_be_said_is_a_fault_and_no_sound(tmp_path: Path) -> None:
    with worker(tmp_path) as process:
        line(process)
        assert "fault" in ask(process, text="……")
        assert "fault" in ask(process, text="【指图版】")


def test_a_foreign_language_and_an_unknown_engine_are_answered_not_guessed(tmp_path: Path) -> None:
    with worker(tmp_path, "--engines", "nobody", "espeak") as process:
        assert "nobody" in line(process)["faults"][0]
        assert "fault" in ask(process, text="Bonjour.", language="fr")
        assert ask(process, text="Good morning.", language="en")["engine"] == "espeak"


def test_the_end_of_its_input_ends_it_and_clears_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    with worker(folder) as process:
        line(process)
        assert ask(process, text="再见。")["file"]
        assert process.stdin
        process.stdin.close()
        assert process.wait(timeout=10) == 0
        assert not folder.exists()


def test_a_job_that_was_dropped_before_it_came_is_not_begun(tmp_path: Path) -> None:
    with worker(tmp_path) as process:
        line(process)
        assert process.stdin
        process.stdin.write(b'{"drop": 7}\n')
        assert ask(process, job=7, text="请随我来。") == {"job": 7, "dropped": True}
        assert ask(process, job=8, text="请随我来。")["engine"] == "espeak"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_where_the_system_bounds_it_more_tightly_it_speaks_all_the_same(tmp_path: Path) -> None:
    bounded = ["sh", "-c", 'ulimit -f 20000 && ulimit -v 900000 && exec "$@"', "sh"]
    command = [*bounded, sys.executable, "-m", "kiosk.voice.worker", str(tmp_path), "--memory", "1024"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            line(process)
            assert ask(process, text="请随我来。")["engine"] == "espeak"
        finally:
            process.kill()


def test_pieces_end_at_a_joint_and_lose_nothing() -> None:
    text = "一二三，四五六、七八九十一二三四五六七八"
    parts = list(pieces(text, 8))
    assert "".join(parts) == text
    assert parts[:2] == ["一二三，四五六、", "七八九十一二三四"]
    assert all(len(part) <= 8 for part in parts)


@pytest.mark.parametrize("cut", [0, 4, 11, 44, 200, 243])
def test_a_file_cut_short_is_not_whole(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22_050)
        sound.writeframes(struct.pack("<100h", *range(100)))
    assert is_whole(path)
    path.write_bytes(path.read_bytes()[:cut])
    assert not is_whole(path)


def test_of_a_systems_voices_those_of_our_languages_are_chosen() -> None:
    voices = [
        SimpleNamespace(id="A", name="Microsoft Zira Desktop - English (United States)", languages=[]),
        SimpleNamespace(id="B", name="Microsoft Huihui Desktop - Chinese (Simplified)", languages=[]),
        SimpleNamespace(id="C", name="Hedda", languages=["de-DE"]),
    ]
    assert choose_voices("sapi5", voices) == {"zh": "B", "en": "A"}
