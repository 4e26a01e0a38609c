"""The particle 着, which old writing spells 著 as it does 著名 and 著作; OpenCC leaves both as they are."""

from __future__ import annotations

import re

_BEFORE = "显名编译原专巨论遗合拙昭卓撰所新旧土大较"  # 显著, 名著, 编著 …: here it is zhù
_AFTER = "名作者述称书录文有于说"  # 著名, 著作, 著者 …: here as well
_DOERS = "看听等站坐躺活睡盯望守跟随陪带戴拿提背捧握举挂沿向朝对住穿披抱牵笑哭走忙藏写画说想"
"""What people do for a while: behind these it is the particle whatever follows, unless that is 名 or 作 …"""
_GOODS = re.compile(r"名(?:单|牌|片|额|册|次)|作(?:业|品|息|战|案|曲)|文(?:件|字|具|物)|书(?:包|本|架)|有")
_OPENING = "手力重眼火急想落陆装色实迷凉床"  # 着手, 着力, 着重 … may open a clause
_PLACE = re.compile("著")


def with_particle(text: str) -> str:
    """The simplified text with 着 wherever its 著 is the particle (看着, 意味着) or part of 着手, 着急."""
    if "著" not in text:
        return text
    letters = list(text)
    for match in _PLACE.finditer(text):
        if _is_particle(text, match.start()):
            letters[match.start()] = "着"
    return "".join(letters)


def _is_particle(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not _is_hanzi(before):
        return after != "" and after in _OPENING
    if before in _DOERS and (_GOODS.match(text, at + 1) or not after or after not in _AFTER):
        return True
    if before in _BEFORE or (after and after in _AFTER):
        return False
    return _is_hanzi(after) or after in ("“", "《", "「")  # at a clause's end it is a book's author: 张某著


def _is_hanzi(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
