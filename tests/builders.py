"""Tours for tests, built from plain words: each function gives one frozen Tour with a single peculiarity."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.tour.model import Fact, Floor, Form, Part, Picture, Route, Sentence, Station, Telling, Tour
from kiosk.tour.text import abridge, parse

FLOORS = (Floor("1F", "一楼"), Floor("2F", "二楼"))
FIVE_MINUTES = "这一句话不多不少正好有二十个汉字请您听好。" * 46
"""920 hanzi in 46 sentences: five minutes at the reading pace of 180 a minute."""


def a_station(name: str, text: str = "", floor: str | None = None, **more: Any) -> Station:
    """A station whose id is its name, its text cut into sentences as the reader does it.

    `leave` is a text too; `pictures` are counted; everything else goes to Station as it is.
    """
    sentences = parse(text)
    station = Station(
        id=name,
        name=name,
        floor=floor,
        text=sentences,
        short=abridge(sentences, more.get("keywords", ())),
        leave=parse(more.pop("leave", "")),
        pictures=_pictures(name, more.pop("pictures", 1)),
    )
    return replace(station, **more)


def a_part(name: str, text: str = "", pictures: int = 1) -> Part:
    """A part of a station, such as one board of a row."""
    return Part(name, name, parse(text), _pictures(name, pictures))


def a_tour(*stations: Station, **more: Any) -> Tour:
    """A tour of these stations, in this order, with one full route and one short one unless told."""
    ids = tuple(station.id for station in stations)
    routes = (Route("full", "完整版", ids), Route("quick", "压缩版", ids, Telling.SHORT, 12.0))
    whole = Tour("yard", "槐树院展馆", floors=FLOORS, stations=stations, routes=routes)
    return replace(whole, **more)


def two_floor_tour() -> Tour:
    """Three stations on two floors: 大厅 and 书房 below, 展厅 above; greeting, figures, pictures."""
    return a_tour(
        a_station(
            "大厅",
            "{称呼}，{问候}！这里是大厅。【指墙上图版】\n\n院里住着{户数}人家。请看墙上的照片。",
            "1F",
            pictures=2,
            leave="请随我前往{下一站}。",
            keywords=("大厅",),
        ),
        a_station("书房", "书房里有三千册书。窗边的座位最抢手。", "1F"),
        a_station("展厅", "展厅在楼上。参观到这里结束。", "2F", pictures=0),
        facts=(Fact("户数", "5547", "户"),),
    )


def one_station_tour(text: str = "只有这一处。看完就可以回家。") -> Tour:
    """A tour that is over after its first station."""
    return a_tour(a_station("门厅", text), id="lone", title="一处院")


def parts_tour() -> Tour:
    """A corridor of three boards between two ordinary stations."""
    boards = tuple(a_part(f"第{n}块", f"这是第{n}块图版。它讲第{n}年的事。", pictures=n) for n in (1, 2, 3))
    return a_tour(
        a_station("门口", "从这里进去。"),
        a_station("长廊", "长廊里有三块图版。", parts=boards, leave="请随我前往{下一站}。"),
        a_station("出口", "从这里出去。"),
        id="boards",
        title="图版长廊",
    )


def recorded_tour() -> Tour:
    """Two stations with a human recording in Chinese, one without; ten hanzi a sentence in the first."""
    recording = (("zh-Hans", "voice.opus"),)
    ten = "甲乙丙丁戊己庚辛壬。"
    return a_tour(
        a_station("戏台", ten * 4, recordings=recording, leave="请随我前往{下一站}。", pictures=4),
        a_station("水井", "井水是甜的。井绳磨出了沟。"),
        a_station("磨坊", "磨盘转了一百年。", recordings=recording),
        id="voices",
        title="老院的声音",
    )


def long_tour(stations: int = 500) -> Tour:
    """As many stations as asked for, two sentences each, on alternate floors by fifties."""
    return a_tour(
        *(
            a_station(f"第{n}处", f"这里是第{n}处。请看墙上的照片。", FLOORS[n // 50 % 2].id)
            for n in range(stations)
        ),
        id="long",
        title="长长的展馆",
    )


def chapter_tour() -> Tour:
    """An introduction told at one place: three chapters, no floors, no way to go."""
    return a_tour(
        a_station("由来", "{称呼}，{问候}！先说说由来。", pictures=2),
        a_station("现在", "再说说现在。日子一天比一天好。"),
        a_station("以后", "最后说说以后。谢谢您听到这里。"),
        id="report",
        title="院子的故事",
        form=Form.CHAPTERS,
        floors=(),
    )


def wordless_tour() -> Tour:
    """A station with pictures alone between two that speak, and one of six characters."""
    return a_tour(
        a_station("入口", "欢迎您。请往里走。", "1F"),
        a_station("照片墙", "", "1F", pictures=3),
        a_station("休息角", "请您歇一会儿", "1F"),
        id="silent",
        title="少话的院",
    )


def said(*texts: str, paragraph: int = 0) -> tuple[Sentence, ...]:
    """Sentences of one paragraph, as they are given."""
    return tuple(Sentence(text, paragraph) for text in texts)


def _pictures(name: str, count: int) -> tuple[Picture, ...]:
    return tuple(Picture(f"{name}-{n}.webp", f"{name}的照片") for n in range(count))
