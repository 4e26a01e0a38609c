"""Ids of stations: short English words for the rooms that every hall has, numbers for all others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# What the rooms of a community's hall are called, and the word for it. The first that stands in a name wins,
# so that the longer and rarer names come first: 文体活动中心 is an activity room, and only then a 中心.
_ROOMS: tuple[tuple[str, str], ...] = (
    ("便民服务大厅|便民大厅|办事大厅|服务大厅|党群服务大厅|综合大厅|一站式服务", "service-hall"),
    ("便民服务|政务服务|一窗", "service-desk"),
    ("日间照料|养老|托老|长者", "day-care"),
    ("老年食堂|老年餐|助餐|食堂|餐厅|长者饭堂", "canteen"),
    ("爱心超市|慈善超市|积分超市|便民超市", "supermarket"),
    ("警务|派出所", "police"),
    ("调解|说事|议事|评理|和事", "mediation"),
    ("法律|普法|法治", "legal-aid"),
    ("矛盾|信访|维稳|综治|治安", "safety"),
    ("网格", "grid"),
    ("图书|阅览|书屋|书吧|书房|农家书屋", "reading-room"),
    ("妇女|妇联|儿童之家|妇儿", "women-children"),
    ("四点半|托管|青少年|未成年|少年宫", "after-school"),
    ("儿童|亲子|母婴|育儿", "children"),
    ("志愿|义工", "volunteers"),
    ("时间银行|爱心银行", "time-bank"),
    ("卫生|医务|诊所|门诊|健康小屋|保健", "clinic"),
    ("康复|残疾|残联|助残|温馨家园", "rehabilitation"),
    ("心理|谈心|咨询", "counselling"),
    ("健身|体育|乒乓|台球|运动", "fitness"),
    ("书画|书法|画室", "calligraphy"),
    ("舞蹈|排练|练功", "dance"),
    ("音乐|声乐|琴房|合唱", "music"),
    ("棋牌|娱乐|茶室|茶馆|休闲", "lounge"),
    ("剧场|舞台|礼堂|演播|影厅|放映", "stage"),
    ("党员活动|党建|党员|党群|先锋|初心", "party-room"),
    ("文体|文化活动|活动中心|活动室|文化站", "activity-room"),
    ("展厅|展馆|陈列|村史|社史|史馆|博物", "exhibition"),
    ("荣誉|锦旗|奖牌", "honours"),
    ("文化墙|展板|宣传栏|长廊|走廊|图版", "wall"),
    ("会议|会客|接待室", "meeting-room"),
    ("教室|学校|讲堂|课堂|培训", "classroom"),
    ("电子阅览|电脑|电教|多媒体", "computer-room"),
    ("多功能", "multi-purpose"),
    ("接待|前台|导服|咨询台|便民接待", "reception"),
    ("自助", "self-service"),
    ("指挥|监控|调度", "control-room"),
    ("消防|应急", "fire-safety"),
    ("档案", "archive"),
    ("办公", "office"),
    ("驿站|帮扶|救助|慈善", "aid-station"),
    ("工会|职工", "trade-union"),
    ("创业|就业|人社", "jobs"),
    ("广场", "square"),
    ("公园|花园|庭院|院子|小院", "garden"),
    ("大门|门口|入口|正门", "entrance"),
    ("大厅|门厅|前厅", "hall"),
    ("概况|简介|基本情况|介绍", "overview"),
)
_LONGEST = 40


def ids_of(names: Sequence[str], otherwise: str, taken: Iterable[str] = ()) -> list[str]:
    """An id for each name, all different, none of *taken*.

    A name without a word in the table, and without Latin letters of its own, gets *otherwise* and its number.
    """
    found: list[str] = []
    used = set(taken)
    for number, name in enumerate(names, 1):
        found.append(_free(slug(name) or f"{otherwise}-{number}", used))
        used.add(found[-1])
    return found


def slug(name: str) -> str:
    """The word for a room, or the Latin words of its name; an empty text when it has neither."""
    for words, word in _ROOMS:
        if re.search(words, name):
            return word
    latin = re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", name.lower())).strip("-")[:_LONGEST].strip("-")
    return latin if re.search("[a-z]{2}", latin) else ""


def _free(wanted: str, used: set[str]) -> str:
    """The wanted id, or the next one of its row: after police comes police-2, after part-1 part-2."""
    counted = re.fullmatch(r"(.+)-(\d{1,6})", wanted)
    row, number = (counted[1], int(counted[2])) if counted else (wanted, 1)
    name = wanted
    while name in used:
        number += 1
        name = f"{row}-{number}"
    return name
