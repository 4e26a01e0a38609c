"""Storeys as scripts tell them: 请随我上二楼, 一楼：, 地下一层, (上楼梯); followed up and down."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# Storeys are written in figures of both kinds: 十二层, 12层
_NUMBER = "一二三四五六七八九十"
# One storey as people write it: 三楼, 3层, 2F, 负一楼, B1, L2
_ONE = (
    r"(?:"
    rf"(?P<below>负|地下|B)\s*(?P<cellar>[{_NUMBER}\d]{{1,2}})\s*(?:楼|层|F)?"
    rf"|(?P<number>[{_NUMBER}]{{1,2}}|\d{{1,2}})\s*(?:楼|层|F(?![A-Za-z])|号楼层|/F)"
    r"|L(?P<level>\d)(?!\d)"
    r")"
)
# The same figures count houses, steps and times, or describe: 三层小楼, 一层次, 二楼道
_HOUSE = "(?!栋|房|道|长|顶|宇|盘|梯|群|楼房|住户|组|次|以|高|面|级|含义|意思|小楼|建筑)"
# A storey one goes to, or stands on: 随我来到三楼. 设在二楼的… or 分为一层的工作区 only tell of one.
_GOING = re.compile(
    r"(?:"
    r"(?<!地)上[到至]?(?!一层)|(?<!地)下[到至]?(?!一层)|行至|引导[至到]|来到了?|到达?|到了|去往?|前往|走上"
    r"|走到|走下|登上|登|步入|移步|乘电梯(?:上|到|下)?|坐电梯(?:上|到|下)?|回到|返回|进入|先到"
    r"|再到|参观|位于|现在是|这里是|走一?层[，,]|所在的?(?:是|位置是)?|我们在|往上是|往下是"
    rf")(?:我们的?|社区的?|中心的?|的是|了)?\s*{_ONE}{_HOUSE}"
)
# A sentence or a line may begin with its storey: 四层设有…, 二楼是…, 三楼：, 一楼 alone or before a title
_HEADED = re.compile(
    rf"(?:^|(?<=[。！？；\n]))[ \u3000【\[（(《]*{_ONE}{_HOUSE}"
    r"(?=\s*(?:设置|设有|设|是|主要|为|有|[：:·\-—\s】\]）)》]|$))",
    re.M,
)
# Anywhere in a heading, as floor plans have it: 阅览区（2F）
_TITLE = re.compile(rf"(?<![\w]){_ONE}{_HOUSE}")
# Who goes up, or that it stands at the beginning: 搬迁上楼 of a picture is no way.
_ASKED = re.compile(
    r"(?:"
    r"^|[。！？；，,\n（(【\[〔]|请|随我|跟我|我们|大家|领导|来宾|一起|继续|就要|要|来|再|先"
    r"|引导|引领|[.!] "
    r")\s*$",
    re.I,
)
# The asking may be part of the words themselves: 继续上楼, go upstairs
_ASKS = re.compile("随我|跟我|一起|继续|请|向|再|go|walk|head", re.I)
OUTSIDE = 0  # the storey of a garden or a yard
# Tours go out into the yard as well: 走出大楼, 来到户外
_OUTSIDE = re.compile("(?:走出|出了)(?:大?楼|办公楼|楼门)|来到(?:室外|户外|楼外|院外)")
# A step up without saying where to: 请上楼, go upstairs
_UP = re.compile(
    r"(?:随我|跟我|一起|继续|请|向)?(?:上楼|再?上一层楼?|往楼上走|到楼上|楼上走|上台阶|上楼梯)"
    r"(?!下)"
    r"|(?:go|walk|head) up(?:stairs| the stairs)",
    re.I,
)
# and one down: 请下楼, head back downstairs
_DOWN = re.compile(
    r"(?:随我|跟我|一起|继续|请|向)?(?:下楼|再?下一层楼?|往楼下走|到楼下|下楼梯)(?!上)"
    r"|(?:go|walk|head) (?:back )?down(?:stairs| the stairs)",
    re.I,
)
# English scripts count the ground as the first: the second floor, level 3, the basement
_ENGLISH = re.compile(
    r"\b"
    r"(?:(?P<word>ground|first|second|third|fourth|fifth|sixth)|(?P<digits>\d)(?:st|nd|rd|th))"
    r" floor\b"
    r"|\b(?:floor|level) (?P<after>\d)\b|\b(?P<base>basement)\b",
    re.I,
)
# What stands before a storey that one goes to or stands on: Welcome to the …, or the beginning of a line
_ON_IT = re.compile(
    r"\b(?:to|on|onto|up|now|here|welcome|reach\w{0,3}|is|are)\b[^.]{0,24}$|(?:^|\n)[^.\n]{0,24}$", re.I
)
_BEFORE = 40  # characters, more than these patterns need
# Ground and first floor are one, as a Chinese house counts: the first floor is 1F
_WORDS = {
    "ground": 1,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
}  # which one the top floor is, nobody says


@dataclass(frozen=True, slots=True)
class Move:
    """At this place of a text one goes `to` a storey or a `step` up or down.

    1 is the ground, -1 the first below it, 0 outside.
    """

    at: int
    to: int | None = None
    step: int = 0

    def reached(self, storey: int) -> int:
        """The storey on which one is after it; there is none between the ground and the cellar."""
        return self.to if self.to is not None else storey + self.step or self.step


def moves(text: str, start: int, end: int) -> Iterator[Move]:
    """Every storey gone to between two places of a text, in order.

    A step told twice, or with its storey, counts once.
    """
    found: dict[int, Move] = {}
    for shape in (_GOING, _HEADED):
        for match in shape.finditer(text, start, end):
            if _number(match):
                found.setdefault(match.end(), Move(match.start(), _number(match)))
    for match in _ENGLISH.finditer(text, start, end):
        if _ON_IT.search(text[max(start, match.start() - _BEFORE) : match.start()]):
            found.setdefault(match.end(), Move(match.start(), _english(match)))
    for match in _OUTSIDE.finditer(text, start, end):
        found.setdefault(match.end(), Move(match.start(), OUTSIDE))
    named = sorted(move.at for move in found.values())
    for shape, step in ((_UP, 1), (_DOWN, -1)):
        for match in shape.finditer(text, start, end):
            if not _ASKED.search(text[max(start, match.start() - 12) : match.start()]) and not _ASKS.match(
                match[0]
            ):
                continue
            # 请随我上楼，来到二楼 is one way, told twice
            behind = bisect_right(named, match.start() - 40)
            if behind == len(named) or named[behind] >= match.start() + 24:
                found.setdefault(match.end(), Move(match.start(), step=step))
    last: Move | None = None
    for move in sorted(found.values(), key=lambda move: move.at):
        # （上楼梯）请随我上楼 as well
        if last is not None and move.step and last.step == move.step and move.at - last.at < 40:
            continue
        last = move
        yield move


def storey_in(title: str) -> int | None:
    """The storey that a heading names: 一楼 服务区, 2F 阅览室, 负一层."""
    match = _TITLE.search(title)
    return (_number(match) or None) if match else None


def floor_id(storey: int) -> str:
    """1 → 1F, -1 → B1."""
    return f"{storey}F" if storey > 0 else f"B{-storey}"


def _number(match: re.Match[str]) -> int:
    digits = match["cellar"] or match["number"] or match["level"]
    value = int(digits) if digits.isdigit() else _hanzi(digits)
    return -value if match["below"] else value


def _hanzi(digits: str) -> int:
    tens, ten, ones = digits.partition("十")
    if not ten:
        return _NUMBER.index(digits[0]) + 1
    return 10 * (_NUMBER.index(tens) + 1 if tens else 1) + (_NUMBER.index(ones) + 1 if ones else 0)


def _english(match: re.Match[str]) -> int:
    if match["base"]:
        return -1
    digits = match["digits"] or match["after"]
    return int(digits) if digits else _WORDS.get(match["word"].lower(), 1)
