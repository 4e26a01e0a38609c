"""Draft tours for tests, from plain words, and what the gate makes of the files drafted from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.intake.draft import DraftForm, DraftStation, DraftTour, Finding, FindingKind
from kiosk.tour.reader import Reading, read_content
from kiosk.tour.tree import Tree
from kiosk.tour.writer import written

HALL_TEXT = "这里是便民服务大厅。【指窗口】八个窗口办“一站式”业务。常住户5547户，每一户都来过。"
ROOM_TEXT = "图书室有两千册书。居民周末也来借书看报，孩子们在靠窗的长桌上写作业。"
POLICE_TEXT = "警务室里住着一位民警。夜里有人敲门，他披上衣服就出来，问清楚了才回去睡。"


def a_draft_station(name: str, text: str = "", **more: Any) -> DraftStation:
    """A station as it was found under a heading."""
    return DraftStation(name=name, heading=name, text=text, opening=text[:20], **more)


def a_draft(*stations: DraftStation, **more: Any) -> DraftTour:
    """A walk through these stations, greeted and bidden farewell."""
    said: dict[str, Any] = {
        "title": "槐树院社区",
        "heading": "槐树院社区讲解词",
        "form": DraftForm.WALK,
        "language": "zh-Hans",
        "greeting": "各位来宾，大家好！",
        "closing": "参观到这里结束，谢谢大家。",
    }
    return DraftTour(stations=stations, **said | more)


def three_rooms(**more: Any) -> DraftTour:
    """Hall and police on the ground floor, books above."""
    return a_draft(
        a_draft_station("便民服务大厅", HALL_TEXT, floor="1F", leave="请随我来。"),
        a_draft_station("警务室", POLICE_TEXT, floor="1F"),
        a_draft_station("图书室", ROOM_TEXT, floor="2F"),
        **more,
    )


def a_finding(quote: str, station: int | None = 0, must: bool = True) -> Finding:
    """Something that a person must settle."""
    say = f"这里写着“{quote}”，要补上。"
    return Finding(FindingKind.PLACEHOLDER, must, 3, quote, say, ("补上",), 0, station)


def gated(tree: Tree) -> Reading:
    """What the gate says of the file that is written from these values."""
    return read_content(written(tree).encode(), Path("tours/yard.yaml"), None)
