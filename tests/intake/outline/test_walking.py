"""Whether a script leads from room to room, or is told to people who sit."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.body import body_of
from kiosk.intake.outline.division import division
from kiosk.intake.outline.markers import marks
from kiosk.intake.outline.openings import openings
from kiosk.intake.outline.walking import walks
from tests.intake.drafted import written

SAID = "椅子摆成一圈，人来了就坐下，谁都不用让谁，说到天黑也没人催。"


@pytest.mark.parametrize(
    ("title", "text", "walk"),
    [
        ("讲解词", "各位来宾，请随我参观。这里是书画室，茶很香。左手边是茶室。", True),
        ("", f"第一站：书画室\n{SAID}\n第二站：茶室\n{SAID}", True),
        ("导览", "各位领导，请随我参观，请大家往里走。" + SAID, True),
        ("", f"书画室\n{SAID}（走向展柜）\n\n茶室\n{SAID}（上楼梯）", True),
        ("工作汇报", f"一、组织建设\n{SAID}\n二、阵地建设\n{SAID}", False),
        ("工作汇报", f"各位领导，请随我参观，这里参观的人多。{SAID}", False),
        ("", SAID * 4, False),
    ],
)
def test_who_walks(title: str, text: str, walk: bool) -> None:
    body = body_of(written(text).lines)
    firm = [one for one in openings(body, 0, len(body.text)) if one.name and not one.part]
    assert walks(title, body, division(body, list(marks(body)), firm), firm) is walk
