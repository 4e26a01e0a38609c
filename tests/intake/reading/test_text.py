"""Text files read the same in every encoding and with every kind of line end; what is a guess says so."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.intake.manuscript import Line
from kiosk.intake.reading.encodings import decoded
from kiosk.intake.reading.markdown import read_markdown
from kiosk.intake.reading.plain import read_plain
from kiosk.intake.reading.preview import previews
from kiosk.intake.reading.read import read
from tests.intake.documents import plain_docx, put

SCRIPT = (
    "各位来宾，大家好！欢迎来到社区党群服务中心。\n\n第一站：便民服务大厅\n"
    "这里设有八个窗口，居民进门就能找到人。【指向墙上的图版】\n　　请随我上二楼。\n"
)
TRADITIONAL = (
    "各位來賓，大家好！歡迎來到社區服務中心。\n第一站：便民服務大廳\n這裡設有八個窗口，請隨我上二樓。\n"
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "mark", "told"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
    ],
)
def test_every_encoding_gives_the_same_lines(
    tmp_path: Path, encoding: str, mark: bytes, told: str, end: str
) -> None:
    path = put(tmp_path, "词.txt", mark + SCRIPT.replace("\n", end).encode(encoding))
    found = read(path)
    assert [line.text for line in found.lines] == SCRIPT.splitlines()
    assert [line.number for line in found.lines] == [1, 2, 3, 4, 5]
    assert (found.encoding, found.kind) == (told, "txt")


def test_plain_encodings_leave_no_doubt(tmp_path: Path) -> None:
    for content in (SCRIPT.encode(), SCRIPT.encode("utf-8-sig"), SCRIPT.encode("utf-16")):
        path = put(tmp_path, "词.txt", content)
        assert read(path).doubt == ()
        assert len(previews(path)) == 1


def test_big5_is_not_taken_for_gb18030_and_a_person_may_choose(tmp_path: Path) -> None:
    path = put(tmp_path, "词.txt", TRADITIONAL.encode("big5"))
    found = read(path)
    assert found.encoding == "big5"
    assert [line.text for line in found.lines] == TRADITIONAL.splitlines()
    shown = previews(path)
    assert shown[0] == ("big5", TRADITIONAL.rstrip())
    assert tuple(name for name, _ in shown[1:]) == found.doubt
    for name, text in shown[1:]:
        assert read(path, name).lines[0].text == text.split("\n")[0]


def test_a_preview_has_at_most_two_hundred_characters(tmp_path: Path) -> None:
    assert [len(text) for _, text in previews(put(tmp_path, "词.txt", ("好" * 999).encode()))] == [200]
    assert previews(put(tmp_path, "词.docx", plain_docx("好"))) == ()


@pytest.mark.parametrize("name", ["gbk", "GB2312", "gb18030", "GB_18030", "ANSI"])
def test_an_encoding_may_be_forced_by_any_of_its_names(name: str) -> None:
    assert decoded(SCRIPT.encode("gbk"), name.replace("GB_18030", "gb18030")).text == SCRIPT


@pytest.mark.parametrize("name", ["utf-8", "utf-16-be", "rot13", "nonsense", ""])
def test_a_wrong_forced_encoding_is_refused(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, "词.txt", SCRIPT.encode("gbk") + b"\n")
    with pytest.raises(KioskError) as refusal:
        read(path, name)
    assert refusal.value.remedy.endswith("。")


def test_a_file_cut_within_a_character_is_read_and_the_loss_told() -> None:
    for encoding in ("utf-8", "gb18030"):
        whole = (SCRIPT * 20 + "完").encode(encoding)
        found = decoded(whole[:-1])
        assert found.encoding == encoding
        assert found.text.startswith(SCRIPT * 20)
        assert len(found.left_out) == 1


def test_english_of_old_windows_keeps_its_quotes() -> None:
    text = "Welcome to the service hall. It\u2019s open daily; the “quiet room” is upstairs."
    assert decoded(text.encode("cp1252")).text == text


def test_what_nobody_sees_is_gone_and_every_kind_of_line_end_ends_a_line() -> None:
    text = "第\u200b一\ufeff站\0\n大\u202e厅\u2066\f下一页\u2028又一行\x0b再一行\x85完 \u00a0。\n"
    assert [line.text for line in read_plain(text).lines] == [
        "第一站", "大厅", "下一页", "又一行", "再一行", "完  。",
    ]  # fmt: skip


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"\0" * 5_000, b"MZ\x90\0" + b"\0\1\2" * 999])
def test_a_program_is_no_text(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(KioskError):
        read(put(tmp_path, "词.txt", content))


WORDS = st.text(
    st.sampled_from("各位来宾大家好欢迎到社区服务中心请随我上二楼这里是警务室，。！：、（）《》“”\n 　aZ09①"),
    min_size=30,
)


@given(WORDS)
def test_any_text_comes_back_from_any_encoding(text: str) -> None:
    lines = read_plain(text).lines
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        assert read_plain(decoded(text.encode(encoding)).text).lines == lines or not text.strip()


@given(st.text())
def test_no_text_loses_a_hanzi(text: str) -> None:
    hanzi = [sign for sign in text if "一" <= sign <= "鿿"]
    found = read_plain(decoded(text.encode("utf-8", "ignore"), "utf-8").text).lines if _plain(text) else ()
    assert [sign for line in found for sign in line.text if "一" <= sign <= "鿿"] == (
        hanzi if _plain(text) else []
    )


@given(st.text(st.sampled_from("第一站大厅*_`~#->|\\[]()! \n1.：")))
def test_markdown_loses_no_hanzi_outside_of_links(text: str) -> None:
    bare = text.replace("](", "] (").replace("][", "] [").replace("]:", "] :")
    found = "".join(line.text for line in read_markdown(bare).lines)
    assert [sign for sign in found if "一" <= sign <= "鿿"] == [sign for sign in bare if "一" <= sign <= "鿿"]


def test_markdown_reads_as_it_looks() -> None:
    text = """---
title: 导览
---
# 社区导览词 #
**第一站　便民服务大厅**
这里有**八个**窗口，*进门*就办，见[办事指南](https://example.org)和![图版](a.png)。
> 引用的话
- 第一件
  - 第二件
3. 第三件
---
| 站 | 词 |
|----|:--:|
| 大厅 | **欢迎** |

```
原样 **不动**
```
二楼
----
snake_case_name 和 2*3*4，\\*星号\\*
"""
    told = [line for line in read_markdown(text).lines if line.text]
    assert [(line.number, line.text, line.level, line.strong) for line in told] == [
        (4, "社区导览词", 1, False),
        (5, "第一站　便民服务大厅", 0, True),
        (6, "这里有八个窗口，进门就办，见办事指南和图版。", 0, False),
        (7, "引用的话", 0, False),
        (8, "第一件", 0, False),
        (9, "第二件", 0, False),
        (10, "第三件", 0, False),
        (12, "站\t词", 0, False),
        (14, "大厅\t欢迎", 0, False),
        (17, "原样 **不动**", 0, False),
        (19, "二楼", 2, False),
        (21, "snake_case_name 和 234，*星号*", 0, False),
    ]  # fmt: skip
    found = {line.text: line for line in told}
    assert [(found[name].marker, found[name].depth) for name in ("第一件", "第二件", "第三件")] == [
        ("•", 0),
        ("•", 1),
        ("3.", 0),
    ]
    assert found["站\t词"] == Line("站\t词", 12, cells=("站", "词"))


def _plain(text: str) -> bool:
    """Whether a text is more than control characters, which the gate takes for a program."""
    controls = sum(sign < " " and sign not in "\t\n\v\f\r" for sign in text)
    return controls <= 2 and not any("\ud800" <= sign <= "\udfff" for sign in text)
