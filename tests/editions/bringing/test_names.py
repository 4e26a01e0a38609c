"""The names of pictures: taken by every system, told apart by every system, near to what they were."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.editions.bringing.names import ENDING, folded, free, plain
from kiosk.tour.media import name_fault


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("IMG_0001.jpg", "img_0001"),
        ("IMG_0001.JPG", "img_0001"),
        ("DSC 0042 (1).jpeg", "dsc-0042-1"),
        ("大厅.jpg", "大厅"),
        ("社区服务大厅 一楼（东门）.JPG", "社区服务大厅-一楼-东门"),
        ("２０２６年　春节.png", "2026年-春节"),
        ("🏮灯会❤️.jpg", "灯会"),
        ("🏮.jpg", "picture"),
        ("👩‍👩‍👧.png", "picture"),
        (".jpg", "jpg"),
        ("...", "picture"),
        ("大厅", "大厅"),
        ("v1.2 大厅.final.tif", "v1-2-大厅-final"),
        ("会议 3.15 活动", "会议-3-15-活动"),
        ("con.jpg", "picture-con"),
        ("NUL .png", "picture-nul"),
        ("Lpt1.tar.png", "lpt1-tar"),
        ("COM¹.jpg", "picture-com1"),
        ("a\nb\tc\x00.jpg", "a-b-c"),
        ('a:b*c?"<>|\\/.jpg', "a-b-c"),
        ("-_-", "picture"),
        ("文" * 300 + ".jpg", "文" * 33),
        ("x" * 300, "x" * 100),
        ("Cafe\u0301.jpg", "café"),
        ("\u202egpj.exe.jpg", "gpj-exe"),
        ("བོད.jpg", "བོད"),
        ("大厅.jpg".encode("gb18030").decode("utf-8", "surrogateescape"), "大厅"),
        ("\udcff\udcff.jpg", "picture"),
        ("\ud83d.jpg", "picture"),
    ],
)
def test_a_name_becomes(foreign: str, ours: str) -> None:
    assert plain(foreign) == ours


signs = st.one_of(st.characters(), st.sampled_from("大厅 ._-\u0301\ufe0f\u200d🏮\x00/\\:İẞﬀ①ǅ\udc80"))
foreign_names = st.one_of(
    st.text(signs, max_size=300),
    st.sampled_from(["con", "prn", "aux", "nul", "com1", "lpt9"]).flatmap(
        lambda kept: st.text(signs, max_size=3).map(lambda rest: kept + rest)
    ),
)


@given(foreign_names)
@example("con")
@example("\u0130" * 60)
def test_every_name_is_one_that_every_system_takes(foreign: str) -> None:
    name = plain(foreign) + ENDING
    assert name_fault(name) == ""
    assert len(name.encode()) <= 120
    assert not name.startswith((".", "-", "_"))
    assert name == unicodedata.normalize("NFC", name)
    assert all(sign.isprintable() and not sign.isspace() for sign in name)
    assert plain(name) == plain(foreign)  # brought out and in again, it keeps its name


@given(st.lists(foreign_names, max_size=12))
def test_no_two_names_are_one_to_any_system(foreign: list[str]) -> None:
    taken: set[str] = set()
    for name in foreign:
        ours = free(plain(name), taken)
        assert name_fault(ours) == ""
        assert folded(ours) not in taken
        assert folded(ours).upper().casefold() not in taken
        taken.add(folded(ours))


def test_names_that_differ_in_case_or_ending_alone_are_kept_apart() -> None:
    taken: set[str] = set()
    for foreign, ours in [
        ("A.jpg", "a.webp"),
        ("a.jpg", "a-2.webp"),
        ("a.png", "a-3.webp"),
        ("a-2", "a-2-2.webp"),
    ]:
        assert free(plain(foreign), taken) == ours
        taken.add(folded(ours))
