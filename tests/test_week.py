"""Opening hours and what else goes by the clock, as staff write them: read, or told how to write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.week import SCHEDULES, Span, parse_tours, parse_volumes, parse_week

DAY = (Span(8.5, 17.5),)
LUNCH = (Span(8.5, 12.0), Span(14.0, 17.5))


@pytest.mark.parametrize(
    ("written", "week"),
    [
        ("每天 8:30-17:30", (DAY,) * 7),
        ("周一至周五 8:30-17:30", (*(DAY,) * 5, (), ())),
        ("工作日 8:30-12:00 14:00-17:30，周六 9-12", (*(LUNCH,) * 5, (Span(9.0, 12.0),), ())),
        ("星期一到五 14:00-17:30，8:30-12:00", (*(LUNCH,) * 5, (), ())),
        ("周末 8:30–17:30", ((),) * 5 + (DAY,) * 2),
        ("周六至周一 8：30－17：30；周三、周四 8:30~17:30", (DAY, (), DAY, DAY, (), DAY, DAY)),
        ("礼拜天 0:00-24:00", ((),) * 6 + ((Span(0.0, 24.0),),)),
        ("  周二 8:30 - 17:30 , ", ((), DAY, (), (), (), (), ())),
    ],
)
def test_hours_are_read_as_people_write_them(written: str, week: object) -> None:
    assert parse_week(written) == week


@pytest.mark.parametrize(
    ("name", "written", "says"),
    [
        ("hours", "周八 8-17", "看不懂设置“hours”里的“周八”。"),
        ("hours", "8:30-17:30", "看不懂设置“hours”里的“8:30-17:30”。"),
        ("hours", "周一", "看不懂设置“hours”里的“周一”。"),
        ("hours", "周一 上午", "看不懂设置“hours”里的“周一 上午”。"),
        ("hours", "", "看不懂设置“hours”里的“”。"),
        (
            "hours",
            "周一 17:30-8:30",
            "设置“hours”里的“17:30-8:30”不成一段时间。请从早写到晚，例如 8:30-17:30。",
        ),
        ("hours", "周一 8:60-17", "设置“hours”里的“8:60-17”不成一段时间。"),
        ("hours", "周一 8-25", "设置“hours”里的“8-25”不成一段时间。"),
        ("volume_by_hour", "12-14", "看不懂设置“volume_by_hour”里的“12-14”。请照这样写："),
        ("volume_by_hour", "12-14 2", "看不懂设置“volume_by_hour”里的“12-14 2”。"),
        ("tour_by_day", "周六", "看不懂设置“tour_by_day”里的“周六”。"),
        ("tour_by_day", "每月 wanghe", "看不懂设置“tour_by_day”里的“每月”。"),
    ],
)
def test_what_cannot_be_read_is_told_with_an_example(name: str, written: str, says: str) -> None:
    with pytest.raises(KioskError) as refused:
        SCHEDULES[name](written)
    assert str(refused.value).startswith(says)
    assert "请" in refused.value.remedy


def test_volumes_and_tours_are_read() -> None:
    assert parse_volumes("12:00-14:00 0.4，17-20 1") == ((Span(12.0, 14.0), 0.4), (Span(17.0, 20.0), 1.0))
    assert parse_tours("周六、周日 wanghe，周一 qing-he_2") == (
        "qing-he_2",
        "",
        "",
        "",
        "",
        "wanghe",
        "wanghe",
    )


@given(
    st.sampled_from(sorted(SCHEDULES)),
    st.text(alphabet="周一至五、每天 0123456789:-.，,;wa和到日", max_size=40) | st.text(),
)
def test_whatever_is_written_is_read_or_refused(name: str, written: str) -> None:
    try:
        read = SCHEDULES[name](written)
    except KioskError:
        return
    assert isinstance(read, tuple)
    assert len(read) == 7 or name == "volume_by_hour"


@pytest.mark.parametrize(
    "written", ["周一 1" + "-111" * 10_000, "周一 " + "8-12 " * 10_000 + "x", "周一、" * 20_000 + "8-12"]
)
def test_long_line_takes_no_long_time_and_makes_no_long_sentence(written: str) -> None:
    with pytest.raises(KioskError) as refused:
        parse_week(written)
    assert len(refused.value.what) < 120
