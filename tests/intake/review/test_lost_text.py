"""场景：复制、转换、过滤之后丢了字——只指出，不编造。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import FindingKind
from tests.intake.review.drafts import findings_of

LOST = [
    ("()左边是办公区。", "()"),
    ("（ ）请大家上楼。", "（ ）"),
    ("这面墙叫“”，请看。", "“”"),
    ("小区有高层住宅楼幢，平房若干。", "住宅楼幢"),
    ("社区现有平房栋，正在改造。", "平房栋"),
    ("社区共有户居民，都是老街坊。", "共有户"),
    ("现有名党员，每月活动一次。", "现有名"),
    ("总支下设个支部，支部建在楼上。", "下设个"),
    ("大厅面积平方米，宽敞明亮。", "面积平方米"),
    ("投资万元修了广场。", "投资万元"),
    ("居民户人，商户也不少。", "居民户"),
    ("满意度达%，人人说好。", "达%"),
    ("由第党支部书记负责。", "第党支部"),
    ("这是我们的第届运动会。", "第届"),
    ("社区于年建成，至今热闹。", "于年"),
    ("今天负责接待的是本社区主任同志。", "接待的是本社区主任同志"),
    ("学习贯彻-精神，做好服务。", "-"),
    ("认真领会大会的-报告。", "-"),
    ("种花、种草、，人人动手。", "、，"),
    ("路面平了，，灯也亮了。", "，，"),
    ("大家都说好。，请往前走。", "。，"),
    ("这是“便民服务台，请看。", "“"),
    ("大家叫它连心桥”，请看。", "”"),
    ("这里（原来的锅炉房是书吧。", "（"),
    ('他说"欢迎大家，请坐。', '"'),
    ("本馆藏有\ufffd\ufffd三千册。", "\ufffd\ufffd"),
    ("这里叫同□心书屋，请进。", "□"),
    ("这里叫同??心书屋，请进。", "??"),
    ("一是办得快，二是问得少，丰富四是要跑得少。", "四是"),
    ("①热情接待；③认真登记。", "③"),
    ("The board () is new.", "()"),
]
REMINDERS = [
    ("大厅有800M2，很宽敞。", "800M2"),
    ("修了道路、路灯、等，大家满意。", "、"),
]
WHOLE = [
    "共有户籍居民三千户，个体户也不少。",
    "现有名师授课，现有家庭医生上门。",
    "这里有名有姓，有条有理，有所不同。",
    "支部现有支委五名，建有家长学校。",
    "榜上有名，及第归来，府第深深。",
    "第一支部、第二网格、第三届都在这里。",
    "京-沪两地合办，中-英双语。",
    "0-3岁的孩子和60-70岁的老人都来。",
    "大家都笑了……真热闹啊！！",
    "这是“连心桥”（原名“同心桥”），请看。",
    "流程有三步：1）取号；2）等候；3）办理。",
    "一）取号，二）等候，三）办理。",
    '屏幕有55"和65"两种。',
    "□ 已办理 □ 未办理",
    "■ 便民服务大厅，欢迎光临。",
    "一是办得快，二是问得少，三是跑得少。",
    "一是建队伍，做到一是有人，二是有钱，三是有场地；二是建制度。",
    "首先是办得快，二是问得少，三是跑得少。",
    "十五分钟之内，其一是快，唯一是慢不得，统一是关键。",
    "①热情接待；②认真登记；③及时回复。",
    "PM2.5的数值写在屏幕上。",
    "月底和年底各办一次，于每月十日开放。",
    "桌、椅、灯等都是居民捐的，面积不大。",
    "由王小川书记负责，值班的是各位同志。",
    "请随我上二楼（小心台阶），谢谢大家。",
    "It's a nice place, isn't it? (Wait for responses)",
]
_PROSE = "这里的一天从早晨六点开始，先来的是打太极拳的老人，接着是买菜回来的邻居，大家说说笑笑。"


@pytest.mark.parametrize(("text", "mark"), LOST)
def test_a_loss_must_be_settled(text: str, mark: str) -> None:
    (found,) = findings_of(text, FindingKind.LOST_TEXT)
    assert found.must
    assert mark in found.quote
    assert len(found.quote) <= len(mark) + 14


@pytest.mark.parametrize(("text", "mark"), REMINDERS)
def test_a_small_slip_is_a_reminder(text: str, mark: str) -> None:
    (found,) = findings_of(text, FindingKind.LOST_TEXT)
    assert not found.must
    assert mark in found.quote


@pytest.mark.parametrize("text", WHOLE)
def test_nothing_is_lost_from_ordinary_prose(text: str) -> None:
    assert findings_of(text, FindingKind.LOST_TEXT) == ()


@pytest.mark.parametrize(
    ("end", "must"),
    [
        ("后来人越来越多，", [True]),
        ("后来成了大家的", [True]),
        ("后来人越来越多", [False]),
        ("后来人越来越多。", []),
    ],
)
def test_a_paragraph_that_stops_short_was_perhaps_cut(end: str, must: list[bool]) -> None:
    found = findings_of(f"{_PROSE}{end}\n\n到了晚上，这里又是广场舞的天下。", FindingKind.LOST_TEXT)
    assert [finding.must for finding in found] == must


def test_the_last_paragraph_may_end_as_it_likes() -> None:
    assert findings_of(f"{_PROSE}谢谢大家", FindingKind.LOST_TEXT) == ()


def test_each_loss_is_a_finding_of_its_own() -> None:
    found = findings_of("()请看这边。\n\n()请看那边。", FindingKind.LOST_TEXT)
    assert [finding.line for finding in found] == [1, 3]
