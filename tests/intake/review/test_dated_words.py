"""场景：去年写的稿子今年念——会过期的话提醒一声，不拦着。"""

from __future__ import annotations

import pytest

from kiosk.intake.draft import FindingKind
from tests.intake.review.drafts import findings_of

DATED = [
    ("今年我们新添了三台电脑。", "今年"),
    ("去年的联欢会办得热闹。", "去年"),
    ("明年还要再修一条路。", "明年"),
    ("本月的主题是读书。", "本月"),
    ("近日，志愿者走访了老人。", "近日"),
    ("新楼正在建设，请绕行。", "正在建设"),
    ("书吧即将开门迎客。", "即将"),
    ("新年到了，祝大家平安。", "新年"),
    ("各位来宾，大家早上好。", "早上好"),
    ("各位老师，下午好，欢迎光临。", "下午好"),
    ("今天值班的是民政窗口的同事。", "今天值班"),
    ("8月份我们搬进了新楼。", "8月份"),
    ("6月1日孩子们来画画。", "6月1日"),
    ("This year we opened a new library.", "This year"),
    ("Good morning, dear guests.", "Good morning"),
]
TIMELESS = [
    "如今这里天天热闹，近年来来的人越来越多。",
    "2024年8月份，我们搬进了新楼。",
    "每年8月份放映露天电影，每年6月1日孩子们来画画。",
    "用了3个月的时间，建成了这座楼。",
    "二〇一九年十月五日，书屋开了门。",
    "农历八月十五日，大家一起赏月。",
    "{问候}，欢迎来到便民服务大厅。",
    "年年有余，岁岁平安，老人们刚健有力。",
    "The hall opened in May 2019.",
]


@pytest.mark.parametrize(("text", "quote"), DATED)
def test_a_dated_word_is_a_reminder(text: str, quote: str) -> None:
    assert [(f.quote, f.must) for f in findings_of(text, FindingKind.STALE)] == [(quote, False)]


@pytest.mark.parametrize("text", TIMELESS)
def test_what_stays_true_is_left_alone(text: str) -> None:
    assert findings_of(text, FindingKind.STALE) == ()


def test_the_time_of_day_is_to_be_a_greeting() -> None:
    (found,) = findings_of("大家早上好。", FindingKind.STALE)
    assert "{问候}" in found.say
    assert found.ways[0] == "改成{问候}"


def test_a_word_is_told_once_a_station() -> None:
    found = findings_of("今年修了路，今年种了树。\n\n今年还要修灯。", FindingKind.STALE)
    assert [(f.line, f.station) for f in found] == [(1, 0), (3, 1)]
