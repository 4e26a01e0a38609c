"""The command line: exit codes, and sentences that tell a person what to do."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main

GOOD = "schema: 1\ntitle: 小院\nstations:\n  - {id: gate, name: 门厅, text: 欢迎。}\n"
WARNED = GOOD.replace("欢迎。", "欢迎（指墙上图版）。")
BROKEN = "schema: 1\ntitel: 坏\n"


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """A folder with one good tour and a home of its own."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "small.yaml").write_text(GOOD, "utf-8")
    return tmp_path


def places(hall: Path) -> list[str]:
    return ["--tours", str(hall / "tours"), "--media", str(hall), "--home", str(hall / "home")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["rum"], "不认识命令“rum”。是不是“run”？"),
        (
            ["开馆"],
            "不认识命令“开馆”。可以用的有：run、check、preview、import、voice、say、pin、publish、editions、rollback、"
            "pack、unpack、receptions、stats、doctor。",
        ),
        (["run", "--hom", "x"], "不认识“--hom”。是不是“--home”？"),
        (["--elder"], "不认识“--elder”。请运行 python main.py run --help 看用法。"),
        (["run", "--home"], "“--home”后面要写一个值。请运行 python main.py run --help 看用法。"),
        (["run", "--windowed=3"], "“--windowed”后面不写值。请运行 python main.py run --help 看用法。"),
        (["run", "--size", "big"], "看不懂尺寸“big”。请写成“宽x高”，例如 1080x1920。"),
        (["run", "--size", "1x1"], "看不懂尺寸“1x1”。请写成“宽x高”，例如 1080x1920。"),
        (["run", "--diagonal", "nan"], "“diagonal”不能是“nan”。请写 7 到 110 之间的数。"),
        (["preview"], "还缺 导览、--out。请运行 python main.py preview --help 看用法。"),
        (["preview", "small"], "还缺 --out。请运行 python main.py preview --help 看用法。"),
        (
            ["preview", "a", "--out", "b", "--language", "fr"],
            "“language”不能是“fr”。请写 zh-Hans、zh-Hant、en 之一。",
        ),
        (["check", "--json", "--jsn"], "不认识“--jsn”。是不是“--json”？"),
        (["import"], "还缺 文稿。请运行 python main.py import --help 看用法。"),
        (["import", "a.txt", "--undo", "x"], "“--undo”不能是“x”。请写从 1 数起的编号，几个之间用逗号。"),
        (["import", "a.txt", "--tour", "0"], "“--tour”不能是“0”。请写从 1 数起的编号，几个之间用逗号。"),
        (["import", "a.txt", "--tour", "1,2"], "“--tour”只能写一个编号。“1,2”里有 2 个，请分几次导入。"),
        (["stats", "--from", "上周"], "“--from”不能是“上周”。请写成 2026-10-01 这样的日期。"),
        (
            ["stats", "--from", "2026-11-22", "--to", "2026-11-01"],
            "“--from”的 2026-11-22 比“--to”的 2026-11-01 晚。请把两个日期换过来。",
        ),
        (["doctor", "everything"], "不认识“everything”。请运行 python main.py doctor --help 看用法。"),
    ],
)
def test_wrong_use_is_answered_in_one_chinese_sentence(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr() == ("", f"{says}\n")


@pytest.mark.parametrize(
    "verb",
    [
        "",
        *("run", "check", "preview", "import", "voice", "say", "pin"),
        *("publish", "editions", "rollback", "pack", "unpack", "receptions", "stats", "doctor"),
    ],
)
def test_help_is_chinese(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"] if verb else ["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    verbs = r"\b(?:run|check|preview|import|voice|say|pin|publish|editions|rollback|pack|unpack)\b"
    verbs += r"|\b(?:receptions|stats|doctor|all)\b"
    known = verbs + r"|python main\.py|--?[a-z]+|1080x1920|宽x高|\b(?:zh-Han[st]|en|tours|media|facts|WAV)\b"
    known += r"|\bWord\b|\bgb18030\b|\.(?:docx|xlsx|csv|txt|md|pdf|tour)\b|\b(?:PDF|CSV)\b"
    text = re.sub(known, "", text)
    assert re.findall("[A-Za-z]+", text) == []


def test_check_of_good_tours_says_so(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *places(hall)]) == 0
    assert capsys.readouterr() == ("检查了 1 个文件，没有问题。\n", "")


@pytest.mark.parametrize(
    ("files", "closing"),
    [
        ({"warned": WARNED}, "检查了 2 个文件，1 处提醒。"),
        ({"broken": BROKEN}, "检查了 2 个文件，3 处错误。"),
        ({"broken": BROKEN, "warned": WARNED}, "检查了 3 个文件，3 处错误，1 处提醒。"),
    ],
)
def test_check_tells_errors_and_warnings_apart(
    hall: Path, files: dict[str, str], closing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are worth the exit code 1: a program that runs the check wants neither."""
    for name, text in files.items():
        (hall / "tours" / f"{name}.yaml").write_text(text, "utf-8")
    assert main(["check", *places(hall)]) == 1
    *told, last = capsys.readouterr().out.splitlines()
    assert last == closing
    assert len(told) == sum(int(count) for count in re.findall(r"(\d+) 处", closing))


def test_check_for_programs_gives_every_problem(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = hall / "tours" / "broken.yaml"
    file.write_text(BROKEN, "utf-8")
    assert main(["check", str(file), "--json", *places(hall)]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert {problem["severity"] for problem in problems} == {"error"}
    assert len(problems) == 3
    assert main(["check", str(hall / "tours" / "small.yaml"), "--json", *places(hall)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_takes_files_folders_and_names(
    hall: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (hall / "tours" / "_draft.yaml").write_text(BROKEN, "utf-8")
    (hall / "tours" / "large.yaml").write_text(GOOD, "utf-8")
    monkeypatch.chdir(hall)
    assert main(["check", *places(hall)]) == 0
    assert main(["check", "tours", *places(hall)]) == 0
    assert main(["check", "small", "tours/large.yaml", *places(hall)]) == 0
    assert capsys.readouterr().out == "检查了 2 个文件，没有问题。\n" * 3
    assert main(["check", "smal", *places(hall)]) == 1
    assert "找不到这个文件" in capsys.readouterr().out


def test_a_terminal_without_our_letters_ends_nothing(hall: Path) -> None:
    """A Chinese Windows writes GBK into files, and a bare one may know no hanzi at all."""
    command = [sys.executable, "main.py", "check", *places(hall)]
    told = subprocess.run(
        command,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert b" 1 " in told.stdout


def test_a_reader_who_has_seen_enough_ends_it_quietly(hall: Path) -> None:
    """| head"""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        told = subprocess.run(
            [sys.executable, "main.py", "check", *places(hall)],
            cwd=Path(__file__).parents[1],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert told.stderr == b""


def test_check_of_nothing_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--tours", str(tmp_path / "nowhere"), "--home", str(tmp_path)]) == 1
    assert "里没有导览文件。请照 tours/README.md 写一个" in capsys.readouterr().err


def test_preview_draws_every_page(
    hall: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    out = hall / "out"
    assert main(["preview", "small", "--out", str(out), "--size", "640x480", *places(hall)]) == 0
    pages = {path.stem for path in out.glob("*.png")}
    assert {"attract", "home", "station-01", "goodbye"} <= pages
    assert capfd.readouterr() == (f"完成：{len(pages)} 张画面在 {out}。\n", "")


def test_preview_of_a_broken_tour_tells_why(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (hall / "tours" / "broken.yaml").write_text(BROKEN, "utf-8")
    assert main(["preview", "broken", "--out", str(hall / "out"), *places(hall)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "不认识“titel”，是不是“title”？" in told[-2]
    assert told[-1] == "“broken”有问题，画不出来。请先按上面的说明改好。"
    assert not (hall / "out").exists()


def test_preview_shows_a_tour_that_only_waits_for_a_person(
    hall: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Staff look at a draft before its questions are settled; visitors do not see it."""
    (hall / "tours" / "draft.yaml").write_text(GOOD + "review: [{quote: 欢迎}]\n", "utf-8")
    out = hall / "out"
    assert main(["preview", "draft", "--out", str(out), "--size", "640x480", *places(hall)]) == 0
    assert "station-01" in {path.stem for path in out.glob("*.png")}
    assert "这一处还没有处理：“欢迎”。" in capfd.readouterr().err
    assert main(["check", "draft", *places(hall)]) == 1


def test_preview_into_a_folder_that_cannot_be_written_says_so(
    hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hall / "out").write_text("a file where the folder should be")
    assert main(["preview", "small", "--out", str(hall / "out"), "--size", "640x480", *places(hall)]) == 1
    assert capsys.readouterr().err.startswith("写不进文件夹")


@pytest.mark.parametrize("verb", [["check"], ["doctor"], ["run"], ["preview", "small", "--out", "x"]])
def test_wrong_setting_is_named_by_every_verb(
    hall: Path, verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (hall / "home").mkdir()
    (hall / "home" / "settings.yaml").write_text("volum: 0.5\n", "utf-8")
    assert main([*verb, *places(hall)]) == 1
    assert capsys.readouterr() == ("", "设置里不认识“volum”。是不是“volume”？\n")
