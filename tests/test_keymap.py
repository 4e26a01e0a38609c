"""The hall's own key map: a file of its home that need not be there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.keymap import load_keys
from kiosk.settings import Settings
from kiosk.show.reception.keys import STANDARD, Deed, Keys


@pytest.fixture
def hall(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


def written(hall: Settings, text: str) -> Settings:
    """The hall with this key map."""
    (hall.home / "keys.yaml").write_text(text, "utf-8")
    return hall


def fault_of(hall: Settings) -> KioskError:
    """What is told of the map."""
    with pytest.raises(KioskError) as fault:
        load_keys(hall)
    return fault.value


def test_without_a_file_the_usual_keys_hold(hall: Settings) -> None:
    assert load_keys(hall) == STANDARD
    assert load_keys(Settings(home=hall.home / "nowhere")) == STANDARD


@pytest.mark.parametrize("nothing", ["", "\n", "# 下翻页: 上一站\n", "\ufeff"])
def test_a_file_that_says_nothing_changes_nothing(hall: Settings, nothing: str) -> None:
    assert load_keys(written(hall, nothing)) == STANDARD


def test_a_file_changes_the_keys_that_it_names(hall: Settings) -> None:
    keys = load_keys(
        written(hall, "下翻页: 下一张图  # 我们的翻页笔\n.: 定住画面\n1: 提词\nShift+F5: 不用\n")
    )
    assert [keys.deed(key) for key in ("PageDown", ".", "1")] == [
        Deed.PICTURE_ON,
        Deed.FREEZE,
        Deed.PROMPTER,
    ]
    assert keys.deed("Shift+F5") is None
    assert keys.deed("PageUp") is Deed.BACK


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("PageDwn: 下一站\n", "PageDown"),
        ("F7: 下一个站\n", "下一站"),
        ("F7:\n", "下一站"),
        ("F7: [下一站, 上一站]\n", "下一站"),
        ("F7: 下一站\nF7: 上一站\n", "只留一处"),
        ("F7: 下一站\nf7: 上一站\n", "只留一处"),
        ("- 下一站\n", "一行写一项"),
        ("F7: 下一站: 上一站\n", "一行写一项"),
        ("下一站\n", "一行写一项"),
        ("F7: *x\n", "只写"),
    ],
)
def test_a_faulty_file_is_told_with_what_to_do(hall: Settings, text: str, remedy: str) -> None:
    fault = fault_of(written(hall, text))
    assert "按键表" in fault.what
    assert remedy in fault.remedy


def test_a_file_that_is_no_text_is_told(hall: Settings) -> None:
    (hall.home / "keys.yaml").write_bytes(b"\xff\xfe\x00B")
    assert "UTF-8" in fault_of(hall).remedy


def test_a_folder_in_its_place_is_told(hall: Settings) -> None:
    (hall.home / "keys.yaml").mkdir()
    assert "打不开按键表" in fault_of(hall).what


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="Windows has no modes of files")
def test_a_home_that_this_user_may_not_look_into_is_told(hall: Settings) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    written(hall, "F7: 提词\n")
    hall.home.chmod(0)
    try:
        assert "权限" in fault_of(hall).remedy
    finally:
        hall.home.chmod(0o700)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=120) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_a_file_holds_it_is_taken_or_told_of(hall: Settings, content: bytes) -> None:
    (hall.home / "keys.yaml").write_bytes(content)
    keys, said = loaded(hall)
    assert "按键表" in said or all(name in keys for name, _ in STANDARD.bound)


def loaded(hall: Settings) -> tuple[Keys, str]:
    """The keys of a hall, or none and what is said of its map."""
    try:
        return load_keys(hall), ""
    except KioskError as fault:
        return Keys(), str(fault)
