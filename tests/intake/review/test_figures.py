"""场景：稿子里的数字可以只写一次——名字、数、单位提出来，由人决定。"""

from __future__ import annotations

import pytest

from kiosk.intake.review.figures import LONGEST_NAME, MOST, figures
from tests.intake.review.drafts import a_station, a_tour, one_tour

FIGURES = [
    ("社区有常住户5547户。", [("常住户", "5547", "户")]),
    ("总面积1.6平方公里。", [("总面积", "1.6", "平方公里")]),
    ("社区党员总数248名，年轻人不少。", [("党员总数", "248", "名")]),
    ("现有图书2000余册。", [("图书", "2000", "余册")]),
    ("投资40万元修建了广场。", [("投资", "40", "万元")]),
    ("造价70多万元的小楼。", [("造价", "70", "多万元")]),
    ("居民4128户，9382人。", [("居民", "4128", "户"), ("人口", "9382", "人")]),
    ("书院党委下设14个党支部。", [("党支部", "14", "个")]),
    ("招募了89名志愿者，组建5支服务队。", [("志愿者", "89", "名"), ("服务队", "5", "支")]),
    ("梳理了36项服务内容。", [("服务内容", "36", "项")]),
    ("翻修了418平方米的办公楼。", [("办公楼面积", "418", "平方米")]),
    ("常住人口1.2万人。", [("常住人口", "1.2", "万人")]),
]
NO_FIGURES = [
    "建于1965年，2013年8月6日搬到这里。",
    "早上8点30分开门，24小时有人。",
    "第3支部在302室，请上3楼。",
    "南临110国道，热线12345，电话0451-55550000。",
    "“6789零”工作法，“三个代表”重要思想。",
    "0-3岁的孩子和60-70户人家。",
    "【走3米】{户数}都写在{图书}里。",
    "一站式服务，一个窗口办成一件事。",
    "用了3个月，走了20分钟。",
    "为周小琴等12户申领了补助。",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_figure_has_the_name_of_its_subject(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.name, f.value, f.unit) for f in figures((one_tour(text),))] == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_dates_numbers_of_rooms_and_quoted_names_are_no_figures(text: str) -> None:
    assert figures((one_tour(text),)) == ()


def test_the_same_number_told_twice_is_one_figure() -> None:
    (found,) = figures((one_tour("图书2000余册。\n\n书屋有图书2000余册。"),))
    assert (found.name, found.line, found.station) == ("图书", 1, 0)


def test_another_number_of_the_same_subject_has_another_name() -> None:
    found = figures((one_tour("图书2000册。\n\n书屋有图书300册。"),))
    assert [f.name for f in found] == ["图书", "图书2"]


def test_two_tours_have_figures_of_their_own() -> None:
    tours = (one_tour("图书2000册。"), one_tour("图书300册。"))
    assert [(f.name, f.tour) for f in figures(tours)] == [("图书", 0), ("图书", 1)]


def test_a_greeting_and_a_closing_belong_to_no_station() -> None:
    tour = a_tour(
        a_station("书屋", "图书2000册。", 2), greeting="居民4128户。", closing="志愿者89名。", last=3
    )
    assert [(f.name, f.line, f.station) for f in figures((tour,))] == [
        ("居民", 1, None),
        ("图书", 2, 0),
        ("志愿者", 3, None),
    ]


def test_a_tour_proposes_no_more_than_a_person_can_read() -> None:
    found = figures((one_tour("\n".join(f"图书{number}册。" for number in range(100, 400))),))
    assert len(found) == MOST
    assert all(len(figure.name) <= LONGEST_NAME for figure in found)
