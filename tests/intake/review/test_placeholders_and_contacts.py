"""场景：样稿里的空还没填，稿子里留着电话——发布前一一指出，平常的话不打扰。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import FindingKind
from tests.intake.review.drafts import findings_of

PLACEHOLDERS = [
    ("欢迎来到某某社区参观。", ["某某社区"]),
    ("某某社区位于某县的东边，某某社区很热闹。", ["某某社区", "某县"]),
    ("我们在某市某区的中心。", ["某市", "某区"]),
    ("xx市xx区xx街道的各位来宾好。", ["xx市xx区xx街道"]),
    ("XX社区服务站，满意度达XX%。", ["XX社区", "XX%"]),
    ("中心于20××年建成。", ["20××年"]),
    ("×××同志负责这项工作。", ["×××同志"]),
    ("今天陪同的是＿＿＿同志。", ["＿＿＿"]),
    ("一共有____户居民。", ["____"]),
    ("社区书记是（姓名），他很忙。", ["（姓名）"]),
    ("这里是阅览室，【待补充】请大家看。", ["【待补充】"]),
    ("藏书……（填写）册，欢迎借阅。", ["……（填写）"]),
    ("这里有座位（此处填写数量）个。", ["（此处填写数量）"]),
    ("这一段待补充，请看后面。", ["待补充"]),
    ("○○社区欢迎您的到来。", ["○○社区"]),
    ("欢迎来到{社区名}的大厅。", ["{社区名}"]),
    ("本馆开放时间TODO请核对。", ["TODO"]),
    ("Welcome to [name], dear guests.", ["[name]"]),
    ("The hall opened in [year] and has XXX rooms.", ["[year]", "XXX"]),
    ("Lorem ipsum dolor sit amet.", ["Lorem ipsum"]),
    ("Opening hours: TBD. See the desk.", ["TBD"]),
    ("Our guide today is (your name).", ["(your name)"]),
]
NO_PLACEHOLDERS = [
    "某些居民喜欢早上来，某种程度上更安静。",
    "某个周末的某一天，他们想起了这件事。",
    "某年某月的故事已经没人记得了。",
    "某市民带着孩子来借书，某村民来问路。",
    "某地方的小吃也搬到了这里。",
    "某区域的路灯在夜里会自动变暗。",
    "志愿者马甲有L、XL和XXL三种大小。",
    "XX世纪的老照片挂在这面墙上。",
    "{称呼}，{问候}，欢迎来到大厅。",
    "他们于二○○八年搬到这里。",
    "这里的桌子长3×2米，可以拼起来。",
    "制度有待补充的地方，居民可以提。",
    "（可以在这里举例）请大家坐下听。",
    "The XX Century gallery is upstairs.",
    "[pause] Please look at the wall (Wait for responses).",
    "Size XXL shirts hang by the door.",
    "Please bring your name badge to the desk.",
    "________________",
]
CONTACTS = [
    ("有事请打13800001111找管理员。", "13800001111"),
    ("联系人手机138-0000-1111，全天开机。", "138-0000-1111"),
    ("手机：１３８００００１１１１。", "１３８００００１１１１"),
    ("可以拨 +86 138 0000 1111 联系他。", "+86 138 0000 1111"),
    ("值班电话0451-55550000，欢迎来电。", "0451-55550000"),
    ("值班电话(010)55550000转8。", "(010)55550000"),
    ("服务热线：5555 0000，随时可打。", "5555 0000"),
    ("请加QQ群：123456789提意见。", "QQ群：123456789"),
    ("微信号：nuanyan_2020，扫码也行。", "微信号：nuanyan_2020"),
    ("来信请寄hall@example.com收。", "hall@example.com"),
    ("他的身份证是11010519491231002X。", "11010519491231002X"),
    ("编号11010519491231002X的卡片还在。", "11010519491231002X"),
    ("身份证号：110105491231002。", "110105491231002"),
    ("捐款卡号6222 0000 0000 0000 123。", "6222 0000 0000 0000 123"),
    ("车位上停的是京A12B45。", "京A12B45"),
    ("老人住在3号楼2单元501室。", "3号楼2单元501室"),
    ("家住十二栋301室的一位居民常来。", "十二栋301室"),
    ("Call us: 555-010-4477, any time.", "555-010-4477"),
]
NO_CONTACTS = [
    "遇到火情请拨打119，报警拨110，急救拨120。",
    "政务服务热线12345，消费投诉12315。",
    "供水热线96116，电力热线95598全天开通。",
    "客服电话400-800-8000，也可以打800-810-0000。",
    "南边是110国道，东边是迎宾路12号。",
    "2008年到2018年，10年间服务了13800001人。",
    "累计投入13912345678元用于改造。",
    "编号为110105194912310021的档案柜在里间。",
    "我们建了微信公众号和QQ群，欢迎加入。",
    "心理咨询室在二楼的302室。",
    "1号楼301室是图书室，302室是书画室。",
    "“6789零”工作法写在这块牌子上。",
    "藏书12345678册的省馆与我们合作。",
    "The library keeps 5550104 books.",
]


@pytest.mark.parametrize(("text", "quotes"), PLACEHOLDERS)
def test_a_placeholder_must_be_filled(text: str, quotes: list[str]) -> None:
    found = findings_of(text, FindingKind.PLACEHOLDER)
    assert [finding.quote for finding in found] == quotes
    assert all(finding.must and "填写" in finding.ways for finding in found)


@pytest.mark.parametrize("text", NO_PLACEHOLDERS)
def test_ordinary_words_are_no_placeholder(text: str) -> None:
    assert findings_of(text, FindingKind.PLACEHOLDER) == ()


@pytest.mark.parametrize(("text", "quote"), CONTACTS)
def test_a_contact_must_be_settled(text: str, quote: str) -> None:
    found = findings_of(text, FindingKind.CONTACT)
    assert [(finding.quote, finding.must) for finding in found] == [(quote, True)]


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_public_numbers_and_rooms_are_no_contact(text: str) -> None:
    assert findings_of(text, FindingKind.CONTACT) == ()


def test_a_landline_may_be_confirmed_as_public_first_of_all() -> None:
    (found,) = findings_of("值班电话0451-55550000。", FindingKind.CONTACT)
    assert found.ways[0] == "确认可以公开"


def test_a_placeholder_said_often_is_one_finding_that_counts() -> None:
    (found,) = findings_of("某某社区很大。\n\n某某社区很新，某某社区很美。", FindingKind.PLACEHOLDER)
    assert (found.line, found.quote) == (1, "某某社区")
    assert found.say.endswith("一共有 3 处。")
