"""The timetable as staff set it: any edit leaves a week that can be written down and read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.show.backstage.upkeep import timetable as tt
from kiosk.show.backstage.upkeep.timetable import Timetable, edited
from kiosk.week import (
    Span,
    parse_tours,
    parse_volumes,
    parse_week,
    written_tours,
    written_volumes,
    written_week,
)

DAY = (Span(8.5, 12.0), Span(14.0, 17.5))
WEEK = Timetable((DAY,) * 7)


def edits() -> st.SearchStrategy[tt.Edit]:
    """Whatever a finger may ask for, and what none can."""
    day, at = st.integers(-1, 7), st.integers(-1, 3)
    hours = st.sampled_from((-30.0, -0.5, -0.25, 0.0, 0.5, 4.0))
    return st.one_of(
        st.builds(tt.SpanMoved, day, at, hours, hours),
        st.builds(tt.SpanAdded, day),
        st.builds(tt.SpanDropped, day, at),
        st.builds(tt.DaySpread, day, st.lists(day).map(tuple)),
        st.just(tt.OpenAlways()) | st.just(tt.QuietAdded()),
        st.builds(tt.DayTourChosen, day, st.sampled_from(("", "yard", "wanghe"))),
        st.builds(tt.QuietMoved, at, hours, hours, st.sampled_from((-1.0, -0.1, 0.1, 0.0))),
        st.builds(tt.QuietDropped, at),
        st.builds(tt.DiagonalMoved, st.sampled_from((-1.0, 1.0, -500.0, 500.0))),
    )


@given(st.lists(edits(), max_size=30))
def test_after_any_edits_the_week_is_written_and_read_again(given_edits: list[tt.Edit]) -> None:
    table = WEEK
    for edit in given_edits:
        table = edited(table, edit)
        for spans in table.hours:
            assert all(0 <= span.start < span.end <= 24 for span in spans)
            assert list(spans) == sorted(spans, key=lambda span: span.start)
        if any(table.hours):
            assert parse_week(written_week(table.hours)) == table.hours
        if table.volumes:
            assert parse_volumes(written_volumes(table.volumes)) == table.volumes
        if table.tours:
            assert parse_tours(written_tours(table.tours)) == table.tours
        assert tt.DIAGONAL[0] <= table.diagonal <= tt.DIAGONAL[1]


def test_days_in_a_row_that_are_alike_are_written_as_one() -> None:
    table = Timetable((*(DAY,) * 5, (Span(9.0, 12.0),), ()))
    assert written_week(table.hours) == "周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00"
    assert written_tours(("", "", "", "", "", "yard", "yard")) == "周六至周日 yard"
    assert (written_week(()), written_week(((),) * 7), written_tours(())) == ("", "", "")


def test_an_end_goes_on_by_half_an_hour_and_never_past_another() -> None:
    table = edited(WEEK, tt.SpanMoved(0, 0, end=0.5))
    assert table.hours[0] == (Span(8.5, 12.5), Span(14.0, 17.5))
    assert table.hours[1] == DAY
    assert edited(WEEK, tt.SpanMoved(0, 0, end=2.5)) == WEEK
    assert edited(WEEK, tt.SpanMoved(0, 0, start=3.5)) == WEEK
    assert edited(WEEK, tt.SpanMoved(0, 1, end=7.0)) == WEEK


def test_a_day_is_opened_once_more_closed_and_spread() -> None:
    more = edited(WEEK, tt.SpanAdded(6))
    assert more.hours[6] == (*DAY, Span(18.0, 20.0))
    assert edited(more, tt.SpanAdded(6)) == more
    shut = edited(edited(WEEK, tt.SpanDropped(6, 1)), tt.SpanDropped(6, 0))
    assert (shut.hours[6], shut.hours[5]) == ((), DAY)
    spread = edited(more, tt.DaySpread(6, tt.WORKDAYS))
    assert [len(spans) for spans in spread.hours] == [3, 3, 3, 3, 3, 2, 3]


def test_hall_that_is_always_open_gets_hours_and_loses_them() -> None:
    always = edited(WEEK, tt.OpenAlways())
    assert always.hours == ()
    assert edited(always, tt.SpanAdded(3)).hours == ((Span(9.0, 17.0),),) * 7


def test_a_tour_of_a_day_and_none_at_all() -> None:
    table = edited(WEEK, tt.DayTourChosen(5, "yard"))
    assert table.tours == ("", "", "", "", "", "yard", "")
    assert edited(table, tt.DayTourChosen(5, "")).tours == ()
