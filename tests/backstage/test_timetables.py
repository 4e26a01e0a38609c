"""The timetable in the settings' file: what staff set is read again, and no other byte is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.backstage.timetables import timetable_of, write_timetable
from kiosk.errors import KioskError
from kiosk.pairs import pairs_in, patched_pairs
from kiosk.settings import load
from kiosk.show.backstage.upkeep.samples import TIMETABLE
from kiosk.show.backstage.upkeep.timetable import Timetable

WRITTEN = (
    "# 本厅的设置\r\n"
    "voice: 男声   # 大家爱听\r\n"
    "hours:  '每天 8:00-20:00'  # 问过主任\r\n"
    "\r\n"
    "tour_by_day: 周六 yard   # 周末人多\r\n"
    "idle: 90\r\n"
)


def test_what_staff_set_is_what_the_kiosk_reads_at_its_next_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    for table in (TIMETABLE, Timetable(diagonal=43.0), TIMETABLE):
        write_timetable(file, table, timetable_of(load(None, tmp_path)))
        assert timetable_of(load(None, tmp_path)) == table


def test_what_staff_left_as_it_was_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    file.write_bytes(b"idle: 90\n")
    write_timetable(file, Timetable(diagonal=43.0), Timetable())
    assert file.read_bytes() == b"idle: 90\ndiagonal: 43\n"


def test_other_lines_and_remarks_stay_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + WRITTEN.encode())
    write_timetable(file, TIMETABLE, timetable_of(load(None, tmp_path)))
    assert file.read_bytes().decode() == "\ufeff" + (
        "# 本厅的设置\r\n"
        "voice: 男声   # 大家爱听\r\n"
        "hours:  周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00  # 问过主任\r\n"
        "\r\n"
        "# tour_by_day: 周六 yard   # 周末人多\r\n"
        "idle: 90\r\n"
        "diagonal: 55\r\n"
        "volume_by_hour: 12:00-14:00 0.4\r\n"
    )
    assert load(None, tmp_path).voice == "male"


@pytest.mark.parametrize("content", [b"{idle: 90}\n", b"- idle\n", b"idle: [90\n", b"\xff\xfe"])
def test_file_that_is_laid_out_strangely_is_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.yaml"
    file.write_bytes(content)
    with pytest.raises(KioskError):
        write_timetable(file, TIMETABLE, Timetable())
    assert file.read_bytes() == content


def test_hall_that_would_never_open_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="没有一天开放"):
        write_timetable(tmp_path / "settings.yaml", Timetable(((),) * 7), Timetable())
    assert list(tmp_path.iterdir()) == []


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KioskError, match="没有存成"):
        write_timetable(tmp_path / "file" / "settings.yaml", TIMETABLE, Timetable())


_NAMES = st.sampled_from(("idle", "hours", "voice", "diagonal"))
_VALUES = st.sampled_from(("90", "'a # b'", '"x: y"', "值", ">-\n  folded\n  text", "plain two", "''"))
_REMARKS = st.sampled_from(("", "  # 说明", "\n# 整行", "\n"))


@given(
    st.dictionaries(_NAMES, st.tuples(_VALUES, _REMARKS)),
    st.dictionaries(_NAMES, st.none() | st.sampled_from(("1", "每天 8:00-9:00", "b"))),
)
def test_any_file_is_patched_to_just_what_was_asked_or_refused(
    entries: dict[str, tuple[str, str]], changes: dict[str, str | None]
) -> None:
    content = "".join(
        f"{name}: {value}{'' if value.startswith('>') else remark}\n"
        for name, (value, remark) in entries.items()
    ).encode()
    before = pairs_in(content, "设置")
    try:
        new = patched_pairs(content, changes, "设置")
    except KioskError:
        return
    wanted = {name: value for name, value in {**before, **changes}.items() if value is not None}
    assert pairs_in(new, "设置") == wanted
    assert new.count("# 说明".encode()) == content.count("# 说明".encode())
