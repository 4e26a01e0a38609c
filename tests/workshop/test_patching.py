"""A file that is edited stays its writer's: the values are exactly the new ones, the rest is as it was."""

from __future__ import annotations

import codecs
from copy import deepcopy
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.tour.reader import document_of
from kiosk.tour.tree import Tree, tree_of
from kiosk.workshop.patching.patch import patched

SHIPPED = sorted((Path(__file__).resolve().parents[2] / "tours").glob("*.yaml"))

HAND = """\
# 王老师写的，2026 年 5 月
title: 明苑社区    # 也叫明苑
schema: 1

stations:
# —— 一楼 ——
- name: 大厅   # 进门就是
  id: hall
  # 照片是五月拍的
  pictures: [{file: a.webp, caption: 一}, {file: b.webp}]
  text: |   # 别改第一句
        各位好。

        这里是【指窗口】大厅。
  keywords:
      - 窗口   # 八个
      - 台面

# 图书室周末也开
- id: library
  name: "图书室"
  text: >-
    这里是
    图书室。
  short:
  leave: 请走。
  # 下次补上录音

- id: roof
  name: 屋顶
  text: 风很大。

# 路线
routes:
    - {id: full, name: 完整版}
    - id: quick
      name: 短
      stations: [hall,   library]
"""


def tree_in(content: bytes) -> Tree:
    document = document_of(content)
    assert document is not None
    return tree_of(document.root)


def edited(text: str | bytes, tree: Tree) -> str:
    """The text with the values of *tree* in it, having been read back."""
    content = text.encode() if isinstance(text, str) else text
    made = patched(content, tree)
    assert tree_in(made.content) == tree
    return made.content.decode()


def hand_with(change: Any) -> str:
    """HAND after *change* has been done to its values; no remark of it is lost."""
    tree = deepcopy(tree_in(HAND.encode()))
    change(tree)
    assert patched(HAND.encode(), tree).remarks == ()
    return edited(HAND, tree)


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    old, new = before.splitlines(), after.splitlines()
    codes = [code for code in SequenceMatcher(None, old, new, False).get_opcodes() if code[0] != "equal"]
    return [line for _, a, b, _, _ in codes for line in old[a:b]], [
        line for _, _, _, a, b in codes for line in new[a:b]
    ]


def test_nothing_edited_is_the_very_same_file() -> None:
    for content in (HAND.encode(), HAND.rstrip().encode(), *(path.read_bytes() for path in SHIPPED)):
        assert patched(content, tree_in(content)).content == content


def test_a_new_name_changes_its_word_alone() -> None:
    after = hand_with(lambda tree: tree["stations"][0].update(name="前厅"))
    assert difference(HAND, after) == (["- name: 大厅   # 进门就是"], ["- name: 前厅   # 进门就是"])
    after = hand_with(lambda tree: tree.update(title="明苑: 新"))
    assert difference(HAND, after)[1] == ['title: "明苑: 新"    # 也叫明苑']


def test_a_sentence_of_a_text_changes_its_line_alone() -> None:
    text = "各位好。\n\n这里是【指窗口】大厅，请进。\n"
    after = hand_with(lambda tree: tree["stations"][0].update(text=text))
    assert difference(HAND, after)[1] == ["        这里是【指窗口】大厅，请进。"]


def test_a_line_that_becomes_a_block_keeps_the_remark_behind_it_a_remark() -> None:
    before = "title: 甲 # 名\nstations:\n- id: a\n  name: 一\n  text: 好。 # 短\n  leave: 走。\n"
    tree = tree_in(before.encode())
    tree["stations"][0]["text"] = "好。\n\n很好。\n"
    after = edited(before, tree)
    assert "  text: | # 短\n    好。\n\n    很好。\n  leave: 走。\n" in after
    tree["stations"][0]["text"] = "好。"
    assert edited(after, tree) == before


def test_a_station_that_moves_takes_its_lines_and_remarks_along() -> None:
    def last_first(tree: Tree) -> None:
        tree["stations"].insert(0, tree["stations"].pop(1))

    after = hand_with(last_first)
    assert sorted(after.splitlines()) == sorted(HAND.splitlines())
    assert "stations:\n# 图书室周末也开\n- id: library\n" in after
    assert "  # 下次补上录音\n\n# —— 一楼 ——\n- name: 大厅   # 进门就是\n" in after


def test_a_station_that_goes_leaves_the_others_as_they_were() -> None:
    tree = tree_in(HAND.encode())
    del tree["stations"][1]
    made = patched(HAND.encode(), tree)
    went, came = difference(HAND, made.content.decode())
    assert came == []
    assert went[0] == "# 图书室周末也开"
    assert made.remarks == ("# 图书室周末也开", "# 下次补上录音")


def test_keys_come_where_the_house_puts_them_and_go_alone() -> None:
    after = hand_with(lambda tree: tree["stations"][2].update(short="风。", floor="1F"))
    went, came = difference(HAND, after)
    assert went == []
    assert came == ["  floor: 1F", "  short: 风。"]
    after = hand_with(lambda tree: tree["stations"][1].pop("leave"))
    assert difference(HAND, after) == (["  leave: 请走。"], [])
    tree = tree_in(HAND.encode())
    del tree["stations"][0]["name"]
    assert "\n- id: hall\n  # 照片是五月拍的\n" in edited(HAND, tree)


def test_what_stands_in_brackets_changes_in_its_place() -> None:
    after = hand_with(lambda tree: tree["stations"][0]["pictures"][0].update(caption="二"))
    assert "  pictures: [{file: a.webp, caption: 二}, {file: b.webp}]\n" in after
    after = hand_with(lambda tree: tree["routes"][1]["stations"].remove("hall"))
    assert difference(HAND, after)[1] == ["      stations: [library]"]


@pytest.mark.parametrize("marked", [codecs.BOM_UTF8 + HAND.encode(), HAND.encode("utf-16")])
def test_bytes_that_nobody_sees_stay(marked: bytes) -> None:
    content = marked.replace("\n".encode("utf-16")[2:], "\r\n".encode("utf-16")[2:])
    if marked.startswith(codecs.BOM_UTF8):
        content = marked.replace(b"\n", b"\r\n").replace("也叫".encode(), "也\u200b叫".encode())
    tree = tree_in(content)
    tree["stations"].reverse()
    tree["stations"][0]["leave"] = "再见。\n\n请走。\n"
    made = patched(content, tree).content
    assert tree_in(made) == tree
    codec = "utf-16" if marked.startswith(codecs.BOM_UTF16) else "utf-8-sig"
    text, before = made.decode(codec), content.decode(codec)
    assert text.replace("\r\n", "").count("\n") == 0
    assert made[:3] == content[:3]
    assert text.count("\u200b") == before.count("\u200b")
    assert "# 下次补上录音\r\n" in text


def test_a_file_without_an_end_to_its_last_line() -> None:
    text = "title: 甲\nstations:\n- id: a\n  name: 一\n- id: b\n  name: 二\n  text: |\n    完"
    tree = tree_in(text.encode())
    tree["stations"].reverse()
    edited(text, tree)


def test_a_file_on_one_line_and_one_that_is_no_yaml() -> None:
    text = "{schema: 1, title: 甲, stations: [{id: a, name: 一, text: 好。}]}\n"
    tree = tree_in(text.encode())
    tree["stations"][0]["text"] = "好，真好。"
    assert edited(text, tree) == "{schema: 1, title: 甲, stations: [{id: a, name: 一, text: 好，真好。}]}\n"
    tree["stations"].append({"id": "b", "name": "二"})
    edited(text, tree)
    with pytest.raises(KioskError, match="读不懂"):
        patched(b"title: [", tree)


_WORDS = ("好。", "一\n二\n", "", "a: b", "# 字", "  空", "长" * 70, "- 甲", "{户数}", "终\n\n")


def _values(value: Any) -> st.SearchStrategy[Any]:
    """A value with some of its inner ones dropped, doubled, moved or otherwise."""
    if isinstance(value, str):
        return st.one_of(st.just(value), st.sampled_from(_WORDS))
    if isinstance(value, list):
        inner = st.sampled_from(value).flatmap(_values) if value else st.nothing()
        return st.lists(inner, max_size=len(value) + 1)
    kept = {name: _values(inner) for name, inner in value.items()}
    return st.one_of(st.fixed_dictionaries(kept), st.fixed_dictionaries({}, optional=kept))


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_any_values_come_back_from_a_hand_written_file(data: st.DataObject) -> None:
    tree = data.draw(_values(tree_in(HAND.encode())).filter(bool))
    edited(HAND, tree)


def test_what_stands_in_brackets_over_several_lines_loses_its_remarks_and_says_so() -> None:
    before = "? title  # 名\n: 甲\nstations: [{id: a, name: 一},  # 先\n  {id: b, name: 二}]\n"
    tree = tree_in(before.encode())
    tree["title"] = "乙"
    assert edited(before, tree) == before.replace("甲", "乙")
    del tree["stations"][1]
    made = patched(before.encode(), tree)
    assert made.content.decode() == "? title  # 名\n: 乙\nstations: [{id: a, name: 一}]\n"
    assert made.remarks == ("# 先",)


def test_a_layout_that_no_patch_fits_is_written_anew_and_the_remarks_that_went_are_told() -> None:
    before = "? title  # 名\n: 甲\nstations:\n- id: a\n"
    tree = {"stations": [{"id": "a"}], "subtitle": "乙"}
    made = patched(before.encode(), tree)
    assert tree_in(made.content) == tree
    assert made.remarks == ("# 名",)


def test_a_block_that_keeps_its_blank_lines_is_read_as_it_was_wherever_it_moves() -> None:
    blocks = ("|+\n    甲\n\n\n", "|2\n      乙\n", ">\n    丙\n\n    丁\n")
    rows = "".join(f"- id: {name}\n  text: {text}" for name, text in zip("abc", blocks, strict=True))
    before = f"stations:\n{rows}"
    tree = tree_in(before.encode())
    for order in ([2, 0, 1], [1, 2, 0], [0, 2], [2]):
        edited(before, {"stations": [tree["stations"][place] for place in order]})
