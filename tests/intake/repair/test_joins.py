"""Lines broken in mid-sentence are joined; paragraphs that end, and lines that stand alone, are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.repair import repaired
from tests.intake.repair.writing import manuscript, mended, pairs, text_of

PARAGRAPH = "书院一楼是阅览区，藏书四千八百册，居民凭身份证就能借，借多久都行，只要记得还回来。"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("住得近的退休党员，或者原来在一个单位上班的，书院都把他们编成一个党", "小组，每月在这里学习一次。"),
        (
            "书院的门一年三百六十五天都开着，这是居民议事会定下来的规矩，也是书院开展",
            "工作的根本，从没有改过。",
        ),
        ("修好以后的书院一天比一天热闹，去年一年，在这里一共办了", "26场活动，来了三千多人。"),
        ("书院把“一杯热茶、一盏灯”当作待客的道理，始终坚持以“让居民", "来了就不想走”为目标，把小事做好。"),
        (
            "修缮的时候，居民把自家的旧桌椅、旧门板、旧瓦片都搬了过来，木匠师傅又",
            "把它们一件一件修整好，放回了原处。",
        ),
        ("手工坊里有竹编、剪纸、扎染三样手艺，教的人都是本街的老师傅，学的人，", "有孩子，也有退休的老人。"),
        ("孩子们放学以后在这里写作业，志愿者轮流照看，家长下班再来接，一直坚持到现在", "，没有断过一天。"),
        (
            "院子中间的这棵银杏有一百二十年了，当年丝厂的女工在树下歇脚，如今居民在树下",
            "乘凉、下棋，听老人讲从前的故事。",
        ),
    ],
)
def test_the_halves_of_a_sentence_are_joined(head: str, tail: str) -> None:
    for between in ("\n", "\n\n", "\n\n\n", " \n  "):
        assert mended(f"{PARAGRAPH}\n{head}{between}{tail}") == f"{PARAGRAPH}\n{head}{tail}"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (PARAGRAPH, "手工坊在二楼，周末开门。"),
        ("云阶社区书院简介", PARAGRAPH),
        ("建设温馨家园，构建和谐社区，服务千家万户的云阶书院", "云阶街道云阶社区"),
        ("一、建强组织，健全各项工作制度", PARAGRAPH),
        ("2、把路灯一盏一盏修好，把楼道一层一层刷白，让晚归的人放心", PARAGRAPH),
        (PARAGRAPH.rstrip("。"), "一、社区文化方面"),
        (PARAGRAPH.rstrip("。"), "（二）报到亮出身份来。书院里有在职党员一百名。"),
        (PARAGRAPH.rstrip("。"), "第二站：手工坊，周末开门，人人都可以来学。"),
        (PARAGRAPH.rstrip("。"), "Stop 3: the workshop, open at weekends."),
        (PARAGRAPH.rstrip("。"), "[二级片头]书院的建设"),
        (PARAGRAPH.rstrip("。"), "平安篇"),
        (PARAGRAPH.rstrip("。"), "（上楼梯）"),
        (PARAGRAPH.rstrip("。"), "• 手工坊，周末开门"),
        (PARAGRAPH.rstrip("。"), "各位来宾，请随我上二楼看看手工坊。"),
        (PARAGRAPH.rstrip("。"), "接下来，我们看到的是手工坊，周末开门。"),
        (PARAGRAPH.rstrip("。"), "这里是手工坊，周末开门，人人都可以来学。"),
        (PARAGRAPH.rstrip("。"), "时间：周末，上午九点到十一点。"),
        ("尊敬的各位领导，各位来宾，各位朋友，", "大家早上好，欢迎来到书院参观。"),
        ("尊敬的各位领导、同志们：", "我代表书院全体工作人员欢迎各位。"),
        ("Dear visitors,", "welcome to the hall of our community."),
        ("（向左边引领）", "左边是展厅，大家跟着我走，这一间是值班室。"),
        ("简介", "书院管着借书和还书，今年还多了一间茶室。"),
        ("白日依山尽", "黄河入海流"),
        ("热心的居民，", "勤快的干部，"),
        ("云阶街道梅花路十八号", "云阶社区书院二楼东侧"),
        ("服务居民，从一杯热茶开始", "建设社区，从一盏小灯开始"),
    ],
)
def test_what_stands_alone_stays_alone(head: str, tail: str) -> None:
    for between in ("\n", "\n\n"):
        assert mended(f"{head}{between}{tail}") == f"{head}{between}{tail}"


def test_a_writer_without_full_stops_keeps_his_paragraphs() -> None:
    paragraphs = [
        "书院一楼是阅览区，藏书四千八百册，居民凭身份证就能借，借多久都行",
        "手工坊在二楼，有竹编、剪纸、扎染三样手艺，教的人都是本街的老师傅",
        "议事厅在三楼，去年一年开了三十一次会，加装电梯的事就是这样谈成的",
        "食堂在后院，每天中午十一点开饭，老人只收五块钱，味道好，分量也足",
    ]
    text = "\n\n".join(paragraphs)
    assert mended(text) == text


WRAPPED = [
    "　　书院一楼是阅览区，藏书四千八百册，居民凭身份证就能借，借",
    "多久都行，只要记得还回来。孩子们放学以后在这里写作业，志愿者",
    "轮流照看，一直到家长下班。",
    "　　手工坊在二楼，有竹编、剪纸、扎染三样手艺，教的人都是本街",
    "的老师傅，学的人有孩子，也有退休的老人，周末最热闹，来晚了就",
    "没有座位。",
]


def test_lines_of_a_fixed_width_are_joined_by_paragraphs() -> None:
    joined = ["".join(WRAPPED[:3]), "".join(WRAPPED[3:])]
    assert mended("\n".join(WRAPPED)) == "\n".join(joined)
    bare = [line.strip("　") for line in WRAPPED]
    apart = "\n".join(bare[:3]) + "\n\n" + "\n".join(bare[3:])
    assert mended(apart) == "\n\n".join(line.strip("　") for line in joined)


def test_english_lines_are_joined_with_a_blank_and_split_words_without() -> None:
    lines = [
        "The reading room is on the ground floor of the old silk store, and any-",
        "one who lives in the street may borrow a book for as long as she likes,",
        "provided that it comes back. After school the children do their home-",
        "work here until their parents come, and a well-meaning volunteer of self-",
        "taught patience sits with them.",
    ]
    assert mended("\n".join(lines)) == (
        "The reading room is on the ground floor of the old silk store, and anyone who lives in the street "
        "may borrow a book for as long as she likes, provided that it comes back. After school the children "
        "do their homework here until their parents come, and a well-meaning volunteer of self-taught "
        "patience sits with them."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to the hall.\nStop 1: the reading room\nIt has four thousand books.",
        "The lamp is lit\nThe door is wide\nThe tea is hot\nCome in, come in",
        "Reading room\nGround floor\n12 Plum Road",
    ],
)
def test_english_lines_that_stand_alone_stay(text: str) -> None:
    assert mended(text) == text


HEAD, TAIL = (
    "书院的门一年三百六十五天都开着，这是居民议事会定下来的规矩，也是书院开展",
    "工作的根本，从没有改过。",
)


@pytest.mark.parametrize(
    "like",
    [
        lambda line: replace(line, level=2),
        lambda line: replace(line, strong=True),
        lambda line: replace(line, marker="一、"),
        lambda line: replace(line, cells=(line.text,)),
    ],
)
def test_a_line_that_looks_otherwise_is_not_joined(like: Callable[[Line], Line]) -> None:
    first, second = Line(HEAD, 1), Line(TAIL, 2)
    for lines in ((first, like(second)), (like(first), second)):
        script = Manuscript("a.docx", "docx", lines)
        assert repaired(script) == (script, ())


def test_a_joined_line_keeps_the_first_number_and_all_pictures() -> None:
    lines = (
        Line(HEAD, 7, pictures=(0,)),
        Line("", 8, pictures=(1,)),
        Line("- 2 -", 9),
        Line(TAIL, 10, pictures=(2,)),
    )
    new, found = repaired(Manuscript("a.docx", "docx", lines))
    assert new.lines == (Line(HEAD + TAIL, 7, pictures=(0, 1, 2)),)
    assert [(repair.kind, repair.line) for repair in found] == [
        (RepairKind.JOINED_LINE, 7),
        (RepairKind.PAGE_NUMBER, 9),
    ]


def test_a_join_is_shown_by_the_ends_of_its_lines() -> None:
    assert pairs(f"{HEAD}\n\n{TAIL}") == [
        ("矩，也是书院开展\n工作的根本，从没", "矩，也是书院开展工作的根本，从没")
    ]


def test_no_join_reaches_over_a_line_that_was_brought_back() -> None:
    script = manuscript(f"{HEAD}\n- 2 -\n{TAIL}")
    _, found = repaired(script)
    number = next(repair.number for repair in found if repair.kind is RepairKind.PAGE_NUMBER)
    assert text_of(repaired(script, frozenset({number}))[0]) == f"{HEAD}\n- 2 -\n{TAIL}"
