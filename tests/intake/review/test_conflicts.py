"""场景：同一件事前后写了两个数——指出来；随时间变的、各指各的，不误报。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.review import reviewed
from tests.intake.review.drafts import a_manuscript, a_station, a_tour, findings_of

CONFLICTS = [
    ("社区有常住户5547户。\n\n全区5413户人家都装了门铃。", "全区5413户"),
    ("现有居民3200户。\n\n我们为3210户服务，辖区居民3250户，户户有卡。", "居民3250户"),
    ("全社区共有2000余户。\n\n社区现有居民3500户。", "居民3500户"),
    ("常住人口9000人。\n\n总人口12000人，老人不少。", "总人口12000人"),
    ("居民4000户，9000人。\n\n常住人口12000人。", "常住人口12000人"),
    ("党员总数248名。\n\n社区共有党员256人。", "共有党员256人"),
    ("下设14个党支部。\n\n总支下设12个党支部。", "下设12个党支部"),
    ("社区划分为8个网格。\n\n全区分为九个网格，一网一员。", "分为九个网格"),
    ("辖区面积1.6平方公里。\n\n总面积1.3平方公里。", "总面积1.3平方公里"),
    ("大楼共四层。\n\n这座三层小楼是去年修好的。", "三层小楼"),
    ("主体建筑2层。\n\n办公楼共有三层，明亮宽敞。", "共有三层"),
    ("大厅下设三个窗口：民政、社保、医保、计生。", "三个窗口：民政、社保、医保、计生"),
    ("大厅有民政、社保、医保、计生三个服务窗口。", "大厅有民政、社保、医保、计生三个服务窗口"),
    ("中心分为四个功能区，分别是阅览、健身、书画。", "四个功能区，分别是阅览、健身、书画"),
    ("居民满意率达到102%。", "率达到102%"),
    ("学员中男性占60%，女性占50%。", "男性占60%，女性占50%"),
    ("队员共有50人，其中男20人，女25人。", "男20人，女25人"),
    ("社区有志愿者80人，其中党员志愿者120人。", "80人，其中党员志愿者120人"),
]
NO_CONFLICTS = [
    "居民4128户，9382人。",
    "协会由组建时的120人发展到345人。",
    "原有健身队员120人，现有345人。",
    "2010年社区有居民3000户。\n\n2020年社区有居民4200户。",
    "户籍居民3321户。\n\n常住户4500户。",
    "常住户5547户，其中空巢老人家庭2800户。",
    "社区现有居民2200余户。\n\n居民2215户都拿到了手册。",
    "社区共有居民3200户。\n\n东河村现有居民260户。",
    "社区有居民3200户。\n\n第三网格共有居民400户。",
    "社区有居民3200户。\n\n低保户69户，困难居民12户得到了帮助。",
    "社区有居民3200户。\n\n为69户居民申请了补贴，居民46户参加了抽奖。",
    "党员总数248名。\n\n第一支部有党员35名，退休党员60名。",
    "党员总数248名。\n\n共有党员20人次参加扫雪。",
    "常住人口9000人。\n\n其中老年人口1200人，流动人口300人。",
    "办公楼共四层。\n\n请随我上三楼，三层是活动室。",
    "办公楼共四层。\n\n小区里都是六层住宅楼，过去是一栋三层小楼。",
    "服务站设在一层楼的东边，大楼共四层。",
    "采用三级网格，社区划分为8个网格。\n\n共有8个网格员。",
    "大厅设有民政、社保等五个窗口。",
    "大厅有民政、社保和医保、计生四个窗口。",
    "三个窗口：民政、社保和医保。",
    "在一楼、二楼设立了三个服务窗口。",
    "辖区有东、西、南三个小区，共8栋楼。",
    "走访一楼、二楼、三楼两个月才走完。",
    "完成全年任务的120%，收入增长150%。",
    "参与率达到98.5%，满意度100%。",
    "男性占48%，女性占52%。",
    "队员共有45人，其中男20人，女25人。",
    "面积由150平方米扩大到960平方米。",
    "投资40万元修广场，投资12万元建基地。",
    "一站式大厅有三站两室，第十一站在楼上。",
]


@pytest.mark.parametrize(("text", "quote"), CONFLICTS)
def test_two_numbers_for_one_thing_must_be_settled(text: str, quote: str) -> None:
    found = findings_of(text, FindingKind.CONFLICT)
    assert [(finding.quote, finding.must) for finding in found] == [(quote, True)]


@pytest.mark.parametrize("text", NO_CONFLICTS)
def test_numbers_of_different_things_do_not_contradict(text: str) -> None:
    assert findings_of(text, FindingKind.CONFLICT) == ()


def test_the_other_number_is_named_with_its_line() -> None:
    (found,) = findings_of("常住户5547户。\n\n全区5413户人家。", FindingKind.CONFLICT)
    assert found.line == 3
    assert "第 1 行" in found.say
    assert "5547户" in found.say


def test_two_scripts_of_one_document_do_not_contradict() -> None:
    text = "常住户5547户。\n常住户4100户。"
    tours = tuple(a_tour(a_station("大厅", line, n), first=n) for n, line in enumerate(text.split("\n"), 1))
    assert all(f.kind is not FindingKind.CONFLICT for f in reviewed(tours, a_manuscript(text)))


def test_a_hall_of_three_storeys_has_no_station_on_the_fourth() -> None:
    text = "大楼共三层，请大家随我慢慢看。\n四楼是老年大学，歌声天天不断。"
    tour = a_tour(a_station("大厅", text[:15], 1, "1F"), a_station("老年大学", text[16:], 2, "4F"))
    assert [f.quote for f in reviewed((tour,), a_manuscript(text))] == ["共三层"]


@pytest.mark.parametrize(
    ("announced", "quotes"), [("全程共三站", []), ("全程共八站", ["八站"]), ("坐公交走八站路", [])]
)
def test_the_stops_announced_are_counted(announced: str, quotes: list[str]) -> None:
    text = f"各位来宾好，{announced}。\n第一处是便民服务大厅。\n第二处是图书阅览室。\n第三处是老年活动室。"
    lines = text.split("\n")
    tour = a_tour(*(a_station(f"站{n}", lines[n - 1], n) for n in (2, 3, 4)), greeting=lines[0])
    assert [f.quote for f in reviewed((tour,), a_manuscript(text))] == quotes


def test_every_contradiction_says_what_to_do() -> None:
    for text, _ in CONFLICTS:
        (found,) = findings_of(text, FindingKind.CONFLICT)
        assert "请核对" in found.say
