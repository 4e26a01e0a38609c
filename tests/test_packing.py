"""The verbs of packages: what staff type and what they are told."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main
from kiosk.editions.edition import Edition
from kiosk.editions.packages.admitting import admit
from tests.editions.halls import Hall, text
from tests.editions.packages.hostile import corpus
from tests.editions.packages.parcels import Parcel, everything, webp

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def here(tmp_path: Path) -> Hall:
    """A hall with one tour that is live."""
    hall = Hall(tmp_path / "here")
    hall.published("hall", "大厅", one=webp(b"1"))
    return hall


@pytest.fixture
def there(tmp_path: Path) -> Hall:
    """A hall that has nothing yet."""
    return Hall(tmp_path / "there")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a hall: its exit code, and what it said."""

    def run(hall: Hall, *words: str) -> tuple[int, str]:
        places = ["--home", str(hall.home)]
        if words[0] == "unpack":
            places += ["--tours", str(hall.tours), "--media", str(hall.media)]
        code = main([*words, *places])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_tour_goes_from_one_machine_to_another(run: Run, here: Hall, there: Hall, tmp_path: Path) -> None:
    assert run(here, "pack", "hall", str(tmp_path / "大厅")) == (
        0,
        f"“hall”第 1 版已装进 {tmp_path / '大厅.tour'}，0.0 MB。\n"
        "到另一台机器上，请运行 python main.py unpack 大厅.tour。\n",
    )
    assert run(there, "unpack", str(tmp_path / "大厅.tour"), "--author", "小李", "--note", "区里发的") == (
        0,
        "“大厅”，2 个文件，0.0 MB。\n“hall”已发布，是第 1 版，文件也放进了 tours 和 media。\n",
    )
    (edition,) = there.store.live()
    assert (edition.author, edition.note) == ("小李", "区里发的")
    assert there.titles() == {"hall": "大厅"}
    assert (there.tours / "hall.yaml").read_bytes() == (here.tours / "hall.yaml").read_bytes()


def test_folder_gets_a_file_of_the_tours_name(run: Run, here: Hall, tmp_path: Path) -> None:
    assert run(here, "pack", "hall", str(tmp_path))[0] == 0
    assert (tmp_path / "hall.tour").is_file()


def test_older_edition_is_packed_by_its_number(run: Run, here: Hall, there: Hall, tmp_path: Path) -> None:
    here.published("hall", "新大厅")
    assert run(here, "pack", "hall", str(tmp_path), "--number", "1")[0] == 0
    assert run(there, "unpack", str(tmp_path / "hall.tour"))[0] == 0
    assert there.titles() == {"hall": "大厅"}
    assert run(here, "pack", "hall", str(tmp_path), "--number", "9") == (
        1,
        "导览“hall”没有第 9 版。请运行 python main.py editions hall 看看有哪些。\n",
    )
    assert run(here, "pack", "yard", str(tmp_path)) == (
        1,
        "现在没有在放导览“yard”。请先运行 python main.py publish yard，再打包。\n",
    )


def test_same_again_and_what_was_edited_meanwhile(run: Run, here: Hall, there: Hall, tmp_path: Path) -> None:
    package = str(tmp_path / "hall.tour")
    run(here, "pack", "hall", package)
    run(there, "unpack", package)
    there.write("hall", "改了一半")
    assert run(there, "unpack", package) == (
        0,
        "“大厅”，2 个文件，0.0 MB。\n"
        "“hall”现在放的就是这个内容，是第 1 版。\n"
        "原来的和它不一样，另留了一份：_hall.old.yaml。不要了就可以删掉。\n",
    )
    assert (there.tours / "_hall.old.yaml").read_text(encoding="utf-8") == text("改了一半")


def test_bad_package_is_refused_with_its_reason(run: Run, there: Hall, tmp_path: Path) -> None:
    bad = Parcel(text="titel: 大厅\nstations: []\n", media={}).written(tmp_path / "bad.tour")
    code, said = run(there, "unpack", str(bad))
    assert code == 1
    assert "导览包里的 hall.yaml 第 1 行第 1 列：不认识“titel”，是不是“title”？" in said
    assert "一站也没有" in said
    assert said.endswith("请在原来的机器上改好，重新打包。\n")
    (tmp_path / "bomb.tour").write_bytes(corpus()["a thousand to one"][0])
    assert run(there, "unpack", str(tmp_path / "bomb.tour")) == (
        1,
        "这个导览包不能用：“media/one.webp”解开以后大得不合常理。"
        "请不要用它。确实是自己单位的导览，请在原来的机器上用 pack 重新打包。\n",
    )
    assert not everything(there).keys() & {"live.json"}
    assert run(there, "unpack", str(tmp_path / "none.tour")) == (
        1,
        "没有“none.tour”这个文件。请检查文件名，和U盘是否插好。\n",
    )


def test_ctrl_c_ends_it_as_if_it_had_never_begun(
    run: Run, here: Hall, there: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = str(tmp_path / "hall.tour")
    run(here, "pack", "hall", package)

    def interrupted(*arguments: Any) -> Edition:
        signal.raise_signal(signal.SIGINT)
        return admit(*arguments)

    monkeypatch.setattr("kiosk.packing.admit", interrupted)
    code, said = run(there, "unpack", package)
    assert (code, said.splitlines()[-1]) == (1, "已经取消，原来的导览都没有动。需要的话，请再来一次。")
    assert not there.store.live()
    assert not there.tours.exists()
