"""What holds for every manuscript: nothing of the body is lost, everything can be undone, twice is once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.repair import repaired
from tests.intake.repair.writing import manuscript, text_of

SIMPLIFIED = OpenCC("t2s")

# Lines as they come from sites and pages, and pieces of lines: put together at random they meet every rule.
WHOLE = (
    "",
    "　　",
    "云阶书院简介",
    "云阶书院.docx",
    "您的位置：首頁 > 書院 > 正文",
    "下载此文档",
    "收藏",
    "1、下载需要金币",
    "1、搭建平台，服务居民",
    "相关文档",
    "路遥知马力，日久见人心",
    "- 3 -",
    "3",
    "02",
    "（上楼）",
    "第二站：手工坊",
    "各位来宾，请随我上楼。",
    "書院(yuàn)裡有著名的藏書，居民看著就歡(huān)喜，意味著記憶還在",
    "26次活动都在这里办过，大家都记得。",
    "1居民一起把它修了起来，如今每天都有人来看书。",
    "书院的门一年三百六十五天都开着，这是居民议事会定下来的规矩，也是书院开展",
    "工作的根本，从没有改过。",
    "满足了居民对便捷服务 的需求，居 民生活方便多了，大家都爱在这里坐一坐。",
    "The reading room is on the ground floor of the old silk store, and any-",
    "one who lives in the street may borrow a book for as long as she likes,",
    "大厅k7Qx9有八个wP3z窗口，设有等候mN5tq区。",
    "各位请上二楼。【本文来自某某之家，转载请注明出处】",
    "８个窗口，ＬＥＤ屏&nbsp;２块。<br>",
)
PIECES = (
    *(
        "居民",
        "書院",
        "大廳",
        "，",
        "。",
        " ",
        "  ",
        "(qū)",
        "(",
        ")",
        "1",
        "26",
        "次",
        "的",
        "著",
        "乾隆",
        "“",
        "”",
    ),
    *(
        "ABC",
        "-",
        "、",
        "：",
        "<p>",
        "&amp;",
        "www.abc.com整理",
        "\t",
        "ü",
        "…",
        "\u200b",
        "２",
        "第",
        "页",
        "/",
    ),
)

texts = st.lists(
    st.sampled_from(WHOLE)
    | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
    | st.text(max_size=12),
    max_size=9,
).map(lambda lines: "\n".join("".join(line.splitlines()) for line in lines))


@st.composite
def manuscripts(draw: st.DrawFn) -> Manuscript:
    """Lines of every kind: running text, headings, items, rows of tables, with and without pictures."""
    lines = []
    for number, text in enumerate(draw(texts).split("\n"), 1):
        line = Line(text, number, pictures=draw(st.sampled_from(((), (), (number,)))))
        kind = draw(st.sampled_from(("plain",) * 6 + ("heading", "strong", "item", "row")))
        if kind == "row":
            cells = tuple(text.split("，"))
            line = replace(line, text="\t".join(cells), cells=cells)
        level, marker = int(kind == "heading"), "1." if kind == "item" else ""
        lines.append(replace(line, level=level, strong=kind == "strong", marker=marker))
    return Manuscript("a.docx", "docx", tuple(lines))


def hanzi(text: str) -> str:
    """The hanzi of a text in their simplified form, the particle's too."""
    return str(SIMPLIFIED.convert("".join(re.findall(f"[{HANZI}]", text)))).replace("著", "着")


@settings(max_examples=300, deadline=None)
@given(manuscripts())
def test_no_hanzi_of_the_body_is_lost_or_moved(script: Manuscript) -> None:
    _, found = repaired(script)
    site = frozenset(
        repair.number
        for repair in found
        if repair.kind in (RepairKind.BOILERPLATE, RepairKind.PAGE_NUMBER)
        and hanzi(repair.before) != hanzi(repair.after)
    )
    kept, _ = repaired(script, site)
    assert hanzi(text_of(kept)) == hanzi(text_of(script))
    lost = sum(len(hanzi(r.before)) - len(hanzi(r.after)) for r in found if r.number in site)
    new, _ = repaired(script)
    assert len(hanzi(text_of(new))) >= len(hanzi(text_of(script))) - lost
    assert not Counter(hanzi(text_of(new))) - Counter(hanzi(text_of(script)))


@settings(max_examples=300, deadline=None)
@given(manuscripts())
def test_with_all_undone_it_comes_out_as_it_went_in(script: Manuscript) -> None:
    _, found = repaired(script)
    everything = frozenset(repair.number for repair in found)
    assert repaired(script, everything) == (script, found)


@settings(max_examples=300, deadline=None)
@given(manuscripts())
def test_what_is_repaired_needs_no_repair(script: Manuscript) -> None:
    new, _ = repaired(script)
    assert repaired(new) == (new, ())


@settings(max_examples=200, deadline=None)
@given(manuscripts(), st.data())
def test_undoing_one_changes_nothing_else(script: Manuscript, data: st.DataObject) -> None:
    new, found = repaired(script)
    if not found:
        return
    one = data.draw(st.sampled_from(found))
    other, same = repaired(script, frozenset({one.number}))
    assert same == found
    near = {one.line, *(repair.line for repair in found if repair.kind is RepairKind.JOINED_LINE)}
    places = {line.number: line for line in new.lines}
    for line in other.lines:
        if line.number not in near and line.number in places:
            assert places[line.number] == line


@settings(max_examples=200, deadline=None)
@given(manuscripts())
def test_pictures_looks_and_numbers_survive(script: Manuscript) -> None:
    new, _ = repaired(script)
    before = [picture for line in script.lines for picture in line.pictures]
    assert [picture for line in new.lines for picture in line.pictures] == before
    known = {line.number: line for line in script.lines}
    numbers = [line.number for line in new.lines]
    assert numbers == sorted(set(numbers))
    for line in new.lines:
        old = known[line.number]
        assert (line.level, line.strong, line.marker, line.depth) == (
            old.level,
            old.strong,
            old.marker,
            old.depth,
        )
        if line.cells:
            assert (len(line.cells), line.text) == (len(old.cells), "\t".join(line.cells))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_refused(text: str) -> None:
    new, found = repaired(manuscript(text))
    assert [repair.number for repair in found] == list(range(1, len(found) + 1))
    assert all(repair.before != repair.after for repair in found)
    assert len(new.lines) <= text.count("\n") + 1
