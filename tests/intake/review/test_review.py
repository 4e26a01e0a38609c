"""场景：随便什么稿子，检查都不出错；每一处都找得到，数目有限，前后一样。"""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.figures import figures
from kiosk.intake.review.passage import LONGEST_QUOTE
from kiosk.intake.review.review import MOST_OF_A_KIND, reviewed
from tests.intake.review.drafts import a_manuscript, a_station, a_tour, findings_of, one_tour

_MARKS = "居民周小琴患病、，。；！“”（）()【】《》第党支部户名个年月日0123456789一二三四是①③XxX×_{}[]-："
_WORDS = (
    "某某社区|居民3200户|居民3300户|今年|8月份|共四层|三层小楼|13800001111|（姓名）|邓小平理论|王大爷|低保|、"
    "|志愿者孟庆山|占120%|三个窗口：|[name]|TODO|Mr. Li|\ufffd|\U0001f600|\u202e|等12户"
    "|其中|M2|ab@c.cn|\n|\t|\u3000"
)
PIECES = st.sampled_from([*_MARKS, *_WORDS.split("|")])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("")
@example("一是。" * 200 + "四是")
@example("(" * 2000 + "居民")
def test_any_text_is_reviewed_in_order_with_quotes_that_stand_there(text: str) -> None:
    manuscript, tour = a_manuscript(text), one_tour(text)
    found = reviewed((tour,), manuscript)
    lines = {line.number: line.text for line in manuscript.lines}
    assert found == reviewed((tour,), manuscript)
    assert [f.line for f in found] == sorted(f.line for f in found)
    for finding in found:
        assert finding.quote in lines[finding.line]
        assert len(finding.quote) <= LONGEST_QUOTE
        assert finding.say.endswith("。")
        assert finding.ways
        assert all(1 <= len(way) <= 8 for way in finding.ways)
    assert all(
        sum(f.kind is kind for f in found) <= MOST_OF_A_KIND
        for kind in FindingKind
        if kind is not FindingKind.LONG
    )


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_gives_figures_that_a_tour_file_can_hold(text: str) -> None:
    tour = one_tour(text)
    found = figures((tour,))
    assert found == figures((tour,))
    names = [figure.name for figure in found]
    assert len(names) == len(set(names))
    for figure in found:
        assert re.fullmatch("[^{}\\n]{1,24}", figure.name)
        assert figure.name not in ("称呼", "问候", "下一站")
        assert figure.quote == figure.value + figure.unit
        assert any(figure.quote in station.text for station in tour.stations)


def test_a_text_full_of_faults_stays_a_list_a_person_can_read() -> None:
    found = findings_of("\n".join("第党支部好。" for _ in range(500)), FindingKind.LOST_TEXT)
    assert len(found) == MOST_OF_A_KIND
    assert f"还有 {500 - MOST_OF_A_KIND} 处" in found[-1].say


def test_findings_know_their_tour_and_station_even_on_one_line() -> None:
    text = "各位好，某县欢迎您。这里是大厅，某市的窗口在此。这里是书屋，某镇的书都在。再见，某村的路好走。"
    places = [text.index(word) for word in ("这里是大厅", "这里是书屋", "再见")]
    hall, books, end = (text[a:b] for a, b in pairwise([*places, len(text)]))
    tour = a_tour(
        a_station("大厅", hall, 1), a_station("书屋", books, 1), greeting=text[: places[0]], closing=end
    )
    found = [f for f in reviewed((tour,), a_manuscript(text)) if f.kind is FindingKind.PLACEHOLDER]
    assert [(f.quote, f.tour, f.station) for f in found] == [
        ("某县", 0, None), ("某市", 0, 0), ("某镇", 0, 1), ("某村", 0, None),
    ]  # fmt: skip


def test_a_line_of_no_tour_belongs_to_none() -> None:
    tour = a_tour(a_station("大厅", "这里是便民服务大厅。", 2), first=2, last=2)
    found = reviewed((tour,), a_manuscript("某某社区\n这里是便民服务大厅。\n某某社区"))
    assert [(f.line, f.tour) for f in found] == [(1, None)]


def test_two_tours_settle_their_own_placeholders() -> None:
    lines = ["欢迎来到某某社区的大厅。", "欢迎来到某某社区的书屋。"]
    tours = tuple(a_tour(a_station("站", line, n), first=n) for n, line in enumerate(lines, 1))
    assert [(f.tour, f.line) for f in reviewed(tours, a_manuscript("\n".join(lines)))] == [(0, 1), (1, 2)]
