"""The charts: every day and hour has its bar, every station its place, and no length is beyond its frame."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal.charts import charts
from kiosk.journal.counting import Tally, What
from kiosk.journal.counts import Counts, Key, keys
from kiosk.show.backstage.upkeep.charts import SPANS
from kiosk.show.state import Comfort, Language
from tests.builders import a_station, a_tour, long_tour, one_station_tour, two_floor_tour

TODAY = date(2026, 11, 22)
BIG_ENGLISH = Comfort(big=True, language=Language.ENGLISH)
NONE = Counts({}, {})


def counted(*moments: tuple[datetime, tuple[Tally, ...]]) -> Counts:
    """The counts of these moments."""
    numbers: Counter[Key] = Counter()
    for moment, tallies in moments:
        numbers.update(keys(tallies, moment))
    return Counts(numbers, {})


def at(hour: int, days_ago: int = 0) -> datetime:
    """An hour of today, or of a day before."""
    return datetime(2026, 11, 22, hour, tzinfo=UTC) - timedelta(days=days_ago)


def opened(station: str, times: int = 1, tour: str = "yard") -> tuple[Tally, ...]:
    """A station that was opened so often."""
    return (Tally(What.OPENED, tour, station, Comfort()),) * times


def test_every_day_has_its_bar_and_today_is_the_last() -> None:
    begun = (Tally(What.BEGUN),)
    drawn = charts(counted((at(9), begun * 4), (at(9, 13), begun * 2), (at(9, 14), begun * 9)), (), TODAY, 14)
    assert [bar.number for bar in drawn.days] == [2, *[0] * 12, 4]
    assert [bar.length for bar in drawn.days] == [0.5, *[0.0] * 12, 1.0]
    assert (drawn.days[0].label, drawn.days[-1].name) == ("11/9", "11月22日 星期日")
    assert drawn.visits == 6, "what lies before the span is not in it"


def test_of_many_days_only_mondays_bear_a_date() -> None:
    drawn = charts(NONE, (), TODAY, 90)
    assert len(drawn.days) == 90
    dated = [bar for bar in drawn.days if bar.label]
    assert len(dated) in (12, 13)
    assert all(bar.name.endswith("星期一") for bar in dated)
    assert all(bar.name for bar in drawn.days)


def test_hours_reach_as_far_as_visitors_came() -> None:
    assert [bar.label for bar in charts(NONE, (), TODAY, 14).hours] == [str(hour) for hour in range(8, 18)]
    begun = (Tally(What.BEGUN),)
    drawn = charts(counted((at(6), begun), (at(21), begun * 4)), (), TODAY, 14)
    assert [bar.label for bar in drawn.hours] == [str(hour) for hour in range(6, 22)]
    assert (drawn.hours[0].length, drawn.hours[-1].length) == (0.25, 1.0)


def test_stations_are_ranked_and_those_never_opened_are_among_the_least() -> None:
    tour = a_tour(*(a_station(name, "话。") for name in "甲乙丙丁戊己庚"))
    counts = counted((at(9), (*opened("丙", 8), *opened("乙", 4), *opened("庚", 2), *opened("旧", 99))))
    drawn = charts(counts, (tour,), TODAY, 14)
    assert [(bar.name, bar.number) for bar in drawn.most] == [
        ("丙", 8), ("乙", 4), ("庚", 2), ("甲", 0), ("丁", 0)
    ]  # fmt: skip
    assert [(bar.name, bar.number) for bar in drawn.least] == [("己", 0), ("戊", 0)]
    assert drawn.most[1].length == 0.5
    few = charts(counts, (two_floor_tour(),), TODAY, 14)
    assert (len(few.most), few.least) == (3, ())


def test_stations_of_several_tours_bear_their_titles() -> None:
    drawn = charts(
        counted((at(9), opened("门厅", 3, "lone"))), (two_floor_tour(), one_station_tour()), TODAY, 14
    )
    assert drawn.most[0].name == "一处院 · 门厅"


def test_shares_are_of_visits_as_they_ended() -> None:
    counts = counted((at(9), (
        Tally(What.IDLE, comfort=BIG_ENGLISH),
        *(Tally(What.GOODBYE, comfort=Comfort()),) * 3,
        Tally(What.OPENED, "yard", "大厅", BIG_ENGLISH),
    )))  # fmt: skip
    drawn = charts(counts, (), TODAY, 14)
    assert [(each.label, each.number, each.of_all) for each in drawn.types] == [
        ("大字", 1, 0.25), ("标准字", 3, 0.75)
    ]  # fmt: skip
    assert [(each.label, each.of_all) for each in drawn.languages] == [
        ("简体", 0.75),
        ("繁体", 0.0),
        ("英文", 0.25),
    ]


def test_heard_receptions_and_faults_are_told() -> None:
    heard = Tally(What.HEARD, "yard", "大厅", Comfort())
    skipped = Tally(What.SKIPPED, "yard", "大厅", Comfort())
    drawn = charts(
        counted((at(9), (heard, heard, heard, skipped, Tally(What.RECEIVED, "yard"), Tally(What.FAULT)))),
        (),
        TODAY,
        14,
    )
    assert (drawn.heard.number, drawn.heard.of_all) == (3, 0.75)
    assert (drawn.receptions, drawn.faults, drawn.visits) == (1, 1, 0)


@pytest.mark.parametrize("days", SPANS)
def test_hall_where_nobody_came_has_charts_too(days: int) -> None:
    drawn = charts(NONE, (long_tour(30),), TODAY, days)
    assert len(drawn.days) == days
    assert {bar.length for bar in (*drawn.days, *drawn.hours, *drawn.most, *drawn.least)} == {0.0}
    assert drawn.heard.of_all == 0.0
    assert [bar.name for bar in drawn.least] == ["第29处", "第28处", "第27处", "第26处", "第25处"]


_moments = st.datetimes(datetime(2026, 7, 1), datetime(2026, 12, 31))  # noqa: DTZ001 - the hall's own clock
_comforts = st.builds(Comfort, big=st.booleans(), language=st.sampled_from(Language))
_tallies = st.builds(
    Tally, st.sampled_from(What), st.just("yard"), st.sampled_from(("大厅", "书房", "展厅", "旧")), _comforts
)


@given(
    st.lists(st.tuples(_moments, st.lists(_tallies, max_size=5).map(tuple)), max_size=30),
    st.sampled_from(SPANS),
)
def test_no_bar_is_longer_than_its_chart_and_shares_make_a_whole(
    moments: list[tuple[datetime, tuple[Tally, ...]]], days: int
) -> None:
    drawn = charts(counted(*moments), (two_floor_tour(),), TODAY, days)
    for bars in (drawn.days, drawn.hours, drawn.most):
        assert all(0.0 <= bar.length <= 1.0 for bar in bars)
        assert max(bar.length for bar in bars) in (0.0, 1.0)
    first = TODAY - timedelta(days - 1)
    begun = sum(
        tally.what is What.BEGUN
        for moment, tallies in moments
        for tally in tallies
        if first <= moment.date() <= TODAY
    )
    assert (
        begun == drawn.visits == sum(bar.number for bar in drawn.days) == sum(b.number for b in drawn.hours)
    )
    for shares in (drawn.types, drawn.languages):
        assert sum(share.of_all for share in shares) == pytest.approx(1.0) or not any(
            s.number for s in shares
        )
