"""场景：有的站只有半句话，有的句子长得喘不过气。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import DraftPart, DraftStation, FindingKind
from kiosk.intake.review.review import reviewed
from tests.intake.review.drafts import a_manuscript, a_station, a_tour, findings_of


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("警务室", "", "没有讲解词"),
        ("警务室", "【指墙上】", "没有讲解词"),
        ("警务室", "这里是警务室。", "只有几个字"),
        ("这里是警务室，请看", "民警每天在这里值班，二十四小时不关门。", "像是一句话"),
        ("便民服务和老年活动以及儿童阅读综合性多功能大厅", "大厅里有八个窗口，进门先取号。", "像是一句话"),
    ],
)
def test_an_odd_station_is_a_reminder(name: str, text: str, word: str) -> None:
    tour = a_tour(a_station(name, text, 1))
    (found,) = reviewed((tour,), a_manuscript("警务室"))
    assert (found.kind, found.must, found.tour, found.station) == (FindingKind.EMPTY, False, 0, 0)
    assert word in found.say


@pytest.mark.parametrize("text", ["民警每天在这里值班。", "An officer is here every day."])
def test_a_station_that_tells_something_is_left_alone(text: str) -> None:
    assert reviewed((a_tour(a_station("警务室", text, 1)),), a_manuscript(text)) == ()


def test_what_its_parts_tell_counts() -> None:
    part = DraftPart("第一块", "", "民警每天在这里值班。", "民警", (), (), 1)
    station = DraftStation("警务室", "", "", "警务室", parts=(part,), line=1)
    assert reviewed((a_tour(station),), a_manuscript("警务室")) == ()


def test_two_stations_of_one_name_are_gently_told() -> None:
    lines = ["一楼的书多是小说，请看。", "三楼的书多是画册，请看。"]
    tour = a_tour(*(a_station("图书室", line, n) for n, line in enumerate(lines, 1)))
    (found,) = reviewed((tour,), a_manuscript("\n".join(lines)))
    assert (found.line, found.must, found.ways[0]) == (2, False, "保留")


LONG = "社区的老人孩子都来这里，" * 9


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (LONG + "真热闹。", 1),
        ("社区的老人孩子都来这里。" * 20, 0),
        ("社区的老人孩子都来这里；" * 20, 0),
        ("word " * 60 + "end.", 1),
        ("A short sentence. " * 20, 0),
    ],
)
def test_a_sentence_longer_than_a_breath_is_a_reminder(text: str, count: int) -> None:
    found = findings_of(text, FindingKind.LONG)
    assert [f.must for f in found] == [False] * count


def test_more_than_three_long_sentences_of_a_station_are_folded() -> None:
    found = findings_of((LONG + "真热闹。") * 5, FindingKind.LONG)
    assert len(found) == 3
    assert "还有 2 处" in found[-1].say
