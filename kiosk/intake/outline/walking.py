"""Whether a script leads people from place to place, or is told to people who sit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import directions, is_film_word
from kiosk.intake.outline.floors import storey_in
from kiosk.intake.outline.mark import Family, Mark
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.places import is_place, place_at_start
from kiosk.tour.model import CueKind

# A guide on foot asks people along and points: 请随我来, 左手边, follow me
_INVITES = re.compile(
    "随我|跟我来|跟着我|这边请|请这边|往里走|往前走|往上走|往下走|移步|上[二三四五六]楼|下楼|眼帘"
    "|左手边|右手边|参观|走进|来到|入馆|逛一圈|走一走|这一站|下一站|follow me"
    "|on your (?:left|right)|come with me|the walk|the tour|this way|upstairs",
    re.I,
)
# and calls the script a tour: 某处导览词, a walk
_GUIDED = re.compile("导览|讲解|解说|参观|导游|tour|visit|commentary|walk|guide", re.I)
# Who reports to people that sit calls it so: 工作汇报, 某处简介
_REPORTED = re.compile("汇报|简介|概况|情况|总结|介绍材料|报告|事迹|方案|纪实|report|summary|about us", re.I)
# Guests are greeted at the start, readers are not: 各位来宾, 大家好
_GREETED = re.compile("各位|大家好|欢迎|来宾|领导|welcome|good (?:morning|afternoon|evening)", re.I)


def walks(title: str, body: Body, row: Sequence[Mark], firm: Sequence[Opening]) -> bool:
    """Weigh the signs: what the script calls itself, whom it greets, steps of the guide, rooms in turn.

    Numbered stops are enough; else three signs are, and four where it calls itself a report.
    """
    if row and row[0].family is Family.STOP:
        return True
    steps = sum(
        bracket.cue.kind in (CueKind.WALK, CueKind.STAIRS_UP, CueKind.STAIRS_DOWN)
        and not is_film_word(bracket.words)
        for bracket in directions(body.text)
    )
    places = sum(_is_place(body, mark) for mark in row)
    signs = (
        bool(_GUIDED.search(f"{title} {body.text[:300]}")),
        bool(_GREETED.search(body.text[:120])),
        len(_INVITES.findall(body.text)) >= 2,
        steps >= 1,
        steps >= 2,
        len(row) >= 2 and places >= 0.4 * len(row),
        len(row) >= 2 and places >= 0.7 * len(row),
        len(firm) >= 2,
        len(firm) >= 4,
    )
    needed = 4 if _REPORTED.search(title) and not _GUIDED.search(title) else 3
    return sum(signs) >= needed


def _is_place(body: Body, mark: Mark) -> bool:
    title = re.sub(r"[(（][^()（）]*[)）]$", "", mark.title)
    named = is_place(title) or storey_in(title) is not None
    return named or (not title and place_at_start(body.text[mark.told : mark.told + 16]) is not None)
