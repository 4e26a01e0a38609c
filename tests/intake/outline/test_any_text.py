"""Whatever text comes, no hanzi is lost, none is invented, and nothing breaks."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.intake.outline.outline import outlined
from tests.intake.drafted import hanzi, hanzi_kept, written

PIECES = st.sampled_from(
    [
        "各位领导，大家好！",
        "这里是警务室，",
        "请随我上二楼。",
        "（指墙上图版）",
        "【走向展柜】",
        "第一站：",
        "第二站 图书室",
        "一、",
        "二、组织建设",
        "①",
        "②茶室",
        "01",
        "02",
        "书屋",
        "\n",
        "\n\n",
        "左手边是",
        "接下来是茶室。",
        "三楼：",
        "谢谢大家！",
        "（",
        "）",
        "【",
        "】",
        "[",
        "]",
        "{",
        "}",
        "“",
        "”",
        "第一篇：甲社区解说词",
        "第二篇：乙社区解说词",
        "平安篇",
        "\t",
        "　",
        "是",
        "今天的参观到此结束。",
        "社区有居民五千户",
        "，",
        "。",
        "：",
        "On your left is the laundry. ",
        "Stop 3: The Shop",
        "画面：",
        "片尾",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("各位领导，大家好！第一站：第二站 图书室各位领导，大家好！")  # the next marker is no title
@example("第一站\n第二站\n第三站 茶室")
def test_every_hanzi_is_kept_in_order(text: str) -> None:
    tours = outlined(written(text))
    assert "".join(hanzi_kept(tour) for tour in tours) == hanzi(text) or not tours


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_text_gives_a_tour_with_stations_or_says_nothing(text: str) -> None:
    for tour in outlined(written(text)):
        assert tour.stations
        for station in tour.stations:
            assert len(station.opening) <= 20
            assert station.line >= 1


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_tours(text: str) -> None:
    assert outlined(written(text)) == outlined(written(text))
