"""The tours that strain a page: the shortest and the longest station, forty of them, many tours at once."""

from __future__ import annotations

from dataclasses import replace

from kiosk.tour.model import Floor, Link, Tour
from tests.builders import FIVE_MINUTES, a_part, a_station, a_tour

TWENTY = "新时代文明实践与社区养老助残综合服务中心"
"""A name of twenty hanzi."""

SENTENCE_232 = ("窗口把能办的事一件一件写在墙上，" * 15)[:231] + "。"
"""One sentence of 232 characters."""

LONGEST = SENTENCE_232 + FIVE_MINUTES[: 800 - 232 - 1] + "。"
"""The text of a station of 800 characters."""

PLANS = (Floor("1F", "一楼", "floor-1.webp"), Floor("2F", "二楼", "floor-2.webp"))


def strained_tour() -> Tour:
    """The shortest station, the longest with a name of twenty hanzi, one of parts, and links to take home."""
    links = (Link("办事指南", "https://example.org/guide"), Link("活动报名", "https://example.org/join"))
    longest = a_station(TWENTY, LONGEST, "2F", pictures=3, links=links, spot=(0.4, 0.5))
    captioned = tuple(
        replace(p, caption="墙上挂着的老照片，讲的是院子修好那一年的事情") for p in longest.pictures
    )
    boards = tuple(a_part(f"第{n}块图版", "这块图版讲修路的事。" * 6) for n in (1, 2))
    return a_tour(
        a_station("门厅", "请您歇一会儿", "1F", pictures=0, spot=(0.1, 0.9)),
        replace(longest, pictures=captioned),
        a_station("长廊", "长廊里有两块图版。", "2F", parts=boards, spot=(0.9, 0.1)),
        a_station("二楼多功能厅", "多功能厅里正在排练。", "1F", links=links[:1]),
        floors=PLANS,
        title=TWENTY,
        subtitle="三层楼，十一站，慢慢走慢慢听，走完大约半个小时",
    )


def forty_stations() -> Tour:
    """Forty stations on two floors."""
    return a_tour(
        *(a_station(f"第{n}活动室", "这里是活动室。", "1F" if n < 20 else "2F") for n in range(40)),
        id="forty",
        title="四十间屋",
        floors=PLANS,
    )


def many_tours() -> tuple[Tour, ...]:
    """Five tours of one hall, which the overview offers beside one another."""
    return tuple(a_tour(a_station("门厅", "请进。"), id=f"t{n}", title=f"第{n}条参观路线") for n in range(5))
