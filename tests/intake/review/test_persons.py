"""场景：稿子点了居民的名字，还说了病、低保、前科——没有本人同意不能公开；雷同的名人不必问。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import FindingKind
from tests.intake.review.drafts import findings_of

MUST = [
    ("居民周小琴患了重病，邻居轮流送饭。", "周小琴", "病情"),
    ("党员孟庆山去年住院做了手术。", "孟庆山", "病情"),
    ("残疾人宋玉兰学会了编织。", "宋玉兰", "残疾"),
    ("低保户吴桂花家的屋顶修好了。", "吴桂花", "困难"),
    ("社区为陈大亮、许金宝等12户居民申领了低保。", "陈大亮", "困难"),
    ("志愿者石小磊曾经吸毒，现在帮助别人。", "石小磊", "违法"),
    ("贺小川因盗窃被判刑，回来以后学了修车。", "贺小川", "违法"),
    ("孤儿石小磊考上了大学。", "石小磊", "未成年人"),
    ("居民周小琴和丈夫离婚以后搬到这里。", "周小琴", "婚姻"),
    ("居民周小琴原来信教，也来参加活动。", "周小琴", "宗教"),
    ("居民周小琴常来。她的儿子患有自闭症。", "周小琴", "残疾"),
    ("王大爷得了脑梗，社区医生每周上门。", "王大爷", "病情"),
    ("刘某因赌博欠下债务，是社区拉了他一把。", "刘某", "违法"),
    ("欧阳春花老人常年卧床，志愿者来照料。", "欧阳春花", "病情"),
    ("Mr. Chen lost his job and lives on welfare.", "Mr. Chen", "受助"),
    ("Mrs Li Hua comes here. She is blind.", "Mrs Li Hua", "残疾"),
]
REMINDERS = [
    ("老党员孟庆山每天义务扫雪。", "孟庆山"),
    ("墙上是“文明市民宋玉兰”的照片。", "宋玉兰"),
    ("“最美家庭陈大亮家庭”住在三号楼。", "陈大亮"),
    ("书记周小琴为大家讲党课。", "周小琴"),
    ("合唱队由石小磊同志指挥。", "石小磊"),
    ("Dr. Wang Fang teaches the class.", "Dr. Wang Fang"),
]
SPEAKERS = [
    ("大家好，我是讲解员周小琴，请跟我来。", "周小琴"),
    ("我叫孟庆山，今天由我带大家参观。", "孟庆山"),
    ("各位领导好，我是社区专职工作者谭明。", "谭明"),
    ("My name is Lucy Brown. Follow me, please.", "Lucy Brown"),
    ("Hello, I'm Lucy, your guide today.", "Lucy"),
]
NOBODY = [
    "我们坚持以邓小平理论为指导，落实各项工作。",
    "开展学雷锋活动，弘扬雷锋精神。",
    "毛泽东思想照亮了前进的路，习近平总书记来过这里。",
    "墙上写着李白的诗和孔子的名言。",
    "周恩来总理故居离这里不远，鲁迅纪念馆也近。",
    "居民高兴地说，这里方便了，老人温暖，党员齐心。",
    "居民文明素质提高了，康复训练做得好，温馨家园名副其实。",
    "社区的金秋助学、阳光康复和敬老活动都在这里。",
    "残疾人康复训练室里，患者温和地打招呼。",
    "党员于每月十日集中学习，老人和孩子一起过节。",
    "黄山路上的张江超市、李村花园都属于本社区。",
    "王府井大街和陈家巷之间有一座石桥。",
    "王大爷每天来下棋，张阿姨教大家剪纸。",
    "低保户和残疾人家庭都得到了救助。",
    "我是本次参观的讲解员，请大家跟我来。",
    "我是大家的老朋友，也是社区的一员。",
    "书法、国画、棋类等活动天天都有。",
    "高水平的教师常来，安全感越来越强。",
    "Dr. Chen Memorial Library is across the road.",
    "The Garden Road clinic helps poor and disabled people.",
]


@pytest.mark.parametrize(("text", "quote", "matter"), MUST)
def test_what_is_said_of_a_neighbour_must_be_settled(text: str, quote: str, matter: str) -> None:
    found = findings_of(text, FindingKind.PERSON)
    assert (found[0].quote, found[0].must) == (quote, True)
    assert matter in found[0].say


@pytest.mark.parametrize(("text", "quote"), REMINDERS)
def test_a_name_alone_is_a_reminder(text: str, quote: str) -> None:
    assert [(f.quote, f.must) for f in findings_of(text, FindingKind.PERSON)] == [(quote, False)]


@pytest.mark.parametrize(("text", "quote"), SPEAKERS)
def test_another_guide_has_another_name(text: str, quote: str) -> None:
    (found,) = findings_of(text, FindingKind.PERSON)
    assert (found.quote, found.must, found.ways[0]) == (quote, False, "去掉姓名")


@pytest.mark.parametrize("text", NOBODY)
def test_public_names_and_ordinary_words_are_nobody(text: str) -> None:
    assert findings_of(text, FindingKind.PERSON) == ()


def test_every_name_of_a_list_is_found() -> None:
    text = "社区为陈大亮、许金宝、孟庆山等12户居民申领了低保。"
    assert [f.quote for f in findings_of(text, FindingKind.PERSON)] == ["陈大亮", "许金宝", "孟庆山"]


def test_a_name_is_told_where_it_matters_most() -> None:
    text = "老党员孟庆山每天扫雪。\n\n后来，孟庆山病倒了。"
    (found,) = findings_of(text, FindingKind.PERSON)
    assert (found.line, found.must) == (3, True)
    assert "一共有 2 处" in found.say
