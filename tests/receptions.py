"""Records of receptions for tests, built from plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from kiosk.show.reception.record import Record, Stay

ENDED = datetime(2026, 11, 22, 14, 30, 5, tzinfo=timezone(timedelta(hours=8)))


def a_stay(number: int, name: str = "", **more: Any) -> Stay:
    """A station that was told in full, in two minutes of two and a half."""
    stay = Stay(number, name or f"第{number}处", "一楼", 120.0, 150.0, told=True, skipped=False, short=False)
    return replace(stay, **more)


def a_record(stations: int = 3, **more: Any) -> Record:
    """A visit of so many stations, and ten minutes of ways and questions."""
    stays = tuple(a_stay(number) for number in range(1, stations + 1))
    whole = Record(
        tour="wanghe",
        title="望禾社区党群服务中心",
        route="完整版",
        guest="参观团",
        address="各位来宾",
        rehearsal=False,
        seconds=120.0 * stations + 600.0,
        questions=2,
        held=185.0,
        stays=stays,
    )
    return replace(whole, **more)
