"""What a figure counts: the noun before the number, or else the one behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kiosk.intake.review.passage import HANZI
from kiosk.intake.review.words import Word

# Words between a subject and its number; behind the second kind the number counts what follows it
# (下设14个党支部).
_LINKS = frozenset(
    [
        "共",
        "为",
        "是",
        "达",
        "达到",
        "约",
        "近",
        "大约",
        "总计",
        "共计",
        "合计",
        "已",
        "计",
        "超过",
        "将近",
        "仅",
        "就",
        "多达",
        "共有",
        "现有",
        "有",
        "：",
        ":",
    ]
)
_HOLDING = frozenset(
    [
        "设",
        "有",
        "共有",
        "现有",
        "已有",
        "设有",
        "下设",
        "下辖",
        "辖",
        "拥有",
        "建有",
        "内设",
        "配有",
        "配备",
        "聘请",
        "招募",
        "组建",
        "成立",
    ]
)
_NOUNS = ("n", "nz", "nt", "nr", "j", "l", "ng")
_BEFORE_NOUNS = (*_NOUNS, "vn", "b", "an", "ns", "a", "i")
_EVENTS = ("人次", "次", "场")  # of these a deed is the subject: 免费检查46人次
# Wholes and fillers that name no figure by themselves.
_NO_SUBJECT = frozenset(
    [
        "其中",
        "目前",
        "现在",
        "这里",
        "社区",
        "我们",
        "大家",
        "同时",
        "今年",
        "总",
        "前",
        "后",
        "以前",
        "以上",
        "以下",
        "左右",
        "全区",
        "辖区",
        "地区",
        "全社区",
        "街道",
        "人",
        "中心",
        "单位",
        "面积达",
    ]
)
# 67户居民 of a sentence are some, not the residents.
_SOME = frozenset(
    ["居民", "群众", "人员", "家庭", "人家", "老人", "人", "住户", "干部", "学生", "同志", "孩子", "企业"]
)
_WORDS = re.compile(f"[{HANZI}A-Z]+")


def subject_of(tokens: Sequence[Word], begins: list[int], found: re.Match[str]) -> str:
    """The noun before a number when it belongs to it, or the one that is counted; empty without either.

    *begins* are the places where the tokens begin; the match has a group `unit`.
    """
    place = bisect_left(begins, found.start())
    links = 0
    holding = False
    while place > 0 and links < 3 and tokens[place - 1].text in _LINKS | _HOLDING:
        place, links = place - 1, links + 1
        holding = holding or tokens[place].text in _HOLDING
    before = _before(tokens, place, found["unit"].endswith(_EVENTS))
    if before and not holding:
        return before
    return _counted(tokens, bisect_left(begins, found.end()), found["unit"]) or before


def _before(tokens: Sequence[Word], place: int, event: bool) -> str:
    """The nouns that end before this word: 常住户, 党员总数."""
    parts: list[str] = []
    while place > 0 and _joins(tokens[place - 1], bool(parts) or event) and sum(map(len, parts)) < 8:
        place -= 1
        parts.insert(0, tokens[place].text)
    if place > 0 and parts[:1] == ["住户"] and tokens[place - 1].text.endswith("常"):  # 有常｜住户
        parts[0] = "常住户"
    while parts and (parts[0] in _NO_SUBJECT or parts[0] in _LINKS):
        parts = parts[1:]
    return "".join(parts)


def _counted(tokens: Sequence[Word], place: int, unit: str) -> str:
    """The nouns from this word on: 36项服务内容, 536平方米的办公楼."""
    area = unit.endswith(("平方米", "平米", "㎡"))
    if area and place < len(tokens) and tokens[place].text == "的":
        place += 1
    parts: list[Word] = []
    while place < len(tokens) and _joins(tokens[place], True) and sum(len(part.text) for part in parts) < 8:
        parts.append(tokens[place])
        place += 1
    while parts and parts[-1].tag not in _NOUNS:
        parts.pop()
    name = "".join(part.text for part in parts)
    return (
        ""
        if not name or name in _SOME | _NO_SUBJECT
        else name + "面积" * (area and not name.endswith("面积"))
    )


def _joins(word: Word, inside: bool) -> bool:
    """Whether a word can belong to a subject; the one next to the number has to be a noun."""
    return word.tag in (_BEFORE_NOUNS if inside else _NOUNS) and _WORDS.fullmatch(word.text) is not None
