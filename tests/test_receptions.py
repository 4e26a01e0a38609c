"""The verb of the receptions: listed for people and for programs, written to be passed on."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from kiosk.cli import main
from kiosk.journal.receptions import keep
from tests.receptions import ENDED, a_record, a_stay

OLD, NEW = "2026-11-22 1430 望禾社区党群服务中心", "2026-11-23 1430 演练 青禾社区"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of a kiosk that keeps a visit and, a day later, a rehearsal."""
    home = tmp_path / "home"
    skipped = a_stay(4, "花园", told=False, skipped=True)
    keep(home / "receptions", a_record(stays=(*a_record().stays, skipped)), ENDED)
    rehearsal = a_record(1, title="青禾社区", guest="", rehearsal=True, seconds=3725.0)
    keep(home / "receptions", rehearsal, ENDED + timedelta(days=1))
    return home


def test_list_is_for_people_newest_first(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receptions", "--home", str(home)]) == 0
    assert capsys.readouterr() == (
        "  1  2026-11-23 13:28  青禾社区  来宾未填  1 小时 2 分  1 站  演练\n"
        "  2  2026-11-22 14:14  望禾社区党群服务中心  参观团  16 分  3 站\n"
        "共 2 次接待。要 PDF 和表格，请加 --out 和要放的文件夹。\n",
        "",
    )


def test_nothing_kept_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(tmp_path / "home")]
    assert main(["receptions", *home]) == 0
    assert capsys.readouterr().out == "还没有接待记录。讲解员结束一次接待，这里就有一条。\n"
    assert main(["receptions", "--json", *home]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["receptions", "--out", str(tmp_path / "out"), *home]) == 1
    assert capsys.readouterr().err.startswith("还没有接待记录，没有可以写的。")
    assert not (tmp_path / "out").exists()


def test_program_gets_every_reception(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receptions", "--json", "--number", "2", "--home", str(home)]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "number": 2,
            "file": str(home / "receptions" / f"{OLD}.json"),
            "began": "2026-11-22T14:14:05+08:00",
            "ended": "2026-11-22T14:30:05+08:00",
            "tour": "wanghe",
            "title": "望禾社区党群服务中心",
            "guest": "参观团",
            "rehearsal": False,
            "minutes": 16.0,
            "stations": 3,
            "skipped": 1,
            "questions": 2,
        }
    ]


def test_all_are_written_as_pdf_and_table(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = home / "out"
    assert main(["receptions", "--out", str(out), "--home", str(home)]) == 0
    assert {path.name for path in out.iterdir()} == {
        f"{n}.{kind}" for n in (OLD, NEW) for kind in ("pdf", "csv")
    }
    assert capfd.readouterr() == (f"完成：2 次接待，新写了 4 个文件，在 {out}。\n", "")
    assert "参观团" in (out / f"{OLD}.csv").read_text("utf-8-sig")
    with pypdfium2.PdfDocument(out / f"{OLD}.pdf") as document:
        assert "参观团" in document[0].get_textpage().get_text_bounded()


def test_one_is_written_and_what_people_added_to_a_table_stays(
    home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = home / "out"
    asked = ["receptions", "--out", str(out), "--number", "2", "--home", str(home)]
    assert main([*asked, "--json"]) == 0
    (told,) = json.loads(capfd.readouterr().out)
    assert told["written"] == [str(out / f"{OLD}.pdf"), str(out / f"{OLD}.csv")]
    (out / f"{OLD}.csv").write_text("改过", "utf-8")
    (out / f"{OLD}.pdf").unlink()
    assert main(asked) == 0
    assert "新写了 1 个文件" in (said := capfd.readouterr().out)
    assert "有 1 个文件那里已经有了，没有动。" in said
    assert (out / f"{OLD}.csv").read_text("utf-8") == "改过"
    assert (out / f"{OLD}.pdf").exists()


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("3", "只有 2 次接待，没有第 3 次。请不加 --number 运行一次，看看编号。\n"),
        ("1,7,9", "只有 2 次接待，没有第 7、9 次。请不加 --number 运行一次，看看编号。\n"),
        ("x", "“--number”不能是“x”。请写从 1 数起的编号，几个之间用逗号。\n"),
    ],
)
def test_number_that_is_not_there_is_wrong_use(
    home: Path, number: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["receptions", "--number", number, "--home", str(home)]) == 2
    assert capsys.readouterr() == ("", says)


def test_folder_that_cannot_be_written_is_told(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (home / "out").write_text("a file where the folder should be")
    assert main(["receptions", "--out", str(home / "out"), "--home", str(home)]) == 1
    assert "那里不能建文件夹" in (said := capfd.readouterr().err)
    assert "用 --out 换一个文件夹，再运行一次。" in said
