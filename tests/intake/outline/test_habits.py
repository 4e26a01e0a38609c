"""The habits of writers, each in a few words of ours: places, names, openings, floors, cues, ways on."""

from __future__ import annotations

import pytest

from kiosk.intake.outline import naming
from kiosk.intake.outline.cues import directions, is_direction, with_cues
from kiosk.intake.outline.floors import Move, floor_id, moves, storey_in
from kiosk.intake.outline.places import place_name
from kiosk.intake.outline.rows import minutes
from kiosk.intake.outline.scripts import parted
from kiosk.intake.outline.shapes import shown
from kiosk.intake.outline.transitions import leads_on
from kiosk.tour.model import CueKind
from tests.intake.drafted import outline_of, written


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("我们社区的便民服务大厅", "便民服务大厅"),
        ("小巧玲珑的街角书屋", "街角书屋"),
        ("晴川社区综合服务大厅", "综合服务大厅"),
        ("“邻里解忧站”", "邻里解忧站"),
        ("二楼的书画室", "书画室"),
        ("大家下棋聊天的场所", None),
        ("党员接受教育的主阵地", None),
        ("展现社区形象的窗口", None),
        ("晴川社区", None),
        ("街道给我们添置的充电点", None),
        ("这段时间", None),
        ("最热闹的时间", None),
    ],
)
def test_a_place_is_known_by_its_name(words: str, name: str | None) -> None:
    assert place_name(words) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("一、组织建设方面", "组织建设"),
        ("第三站 便民服务大厅", "便民服务大厅"),
        ("④ 四点半课堂", "四点半课堂"),
        ("02、图书室", "图书室"),
        ("二楼：阅览室", "阅览室"),
        ("篇章二：渠水变清（1984—2015）", "渠水变清"),
        ("康复室 一步一步稳稳走", "康复室"),
        ("加强设施建设,夯实服务的平台和根基啊", "加强设施建设"),
        ("Stop 3: Repair Shop", "Stop 3: Repair Shop"),
    ],
)
def test_a_title_becomes_a_short_name(title: str, name: str) -> None:
    assert naming.from_title(title) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("首先映入我们眼帘的是便民服务大厅。", "便民服务大厅"),
        ("现在大家看到的是书画室，", "书画室"),
        ("我们现在所处的位置是多功能厅。", "多功能厅"),
        ("这里是警务室，", "警务室"),
        ("这间是综合办公室，", "综合办公室"),
        ("左手边是日间照料室，", "日间照料室"),
        ("对面是颇具特色的爱心超市。", "爱心超市"),
        ("再往里走就是助浴间，", "助浴间"),
        ("穿过月亮门，我们就到了后院。", "后院"),
        ("花房旁边这间圆顶的屋子是星空教室，", "星空教室"),
        ("靠近楼梯的是亲子阅览室，", "亲子阅览室"),
        ("走廊这一面墙叫“时光纪事”。", "时光纪事"),
        ("四层设置成为老年活动中心，", "老年活动中心"),
        ("请各位领导随我进入一站式服务大厅，", "一站式服务大厅"),
        ("最后请大家到阳台上来看一看。", "阳台"),
        ("这里是居民学习健康知识的课堂。", None),
        ("这张是志愿者在清理楼道。", None),
        ("我们的做法是少让大家跑路。", None),
        ("在这里，他们天天排练。", None),
        ("他是这里的老馆长。", None),
    ],
)
def test_words_that_show_a_place(text: str, name: str | None) -> None:
    found = shown(text, 0, len(text))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请随我上二楼参观。", [Move(3, to=2)]),
        ("（上楼梯）", [Move(1, step=1)]),
        ("请大家继续下楼。", [Move(5, step=-1)]),
        ("三楼：书画室", [Move(0, to=3)]),
        ("最后我们来到负一层。", [Move(4, to=-1)]),
        ("乘电梯到四楼，", [Move(0, to=4)]),
        ("Now please follow me up to the second floor.", [Move(31, to=2)]),
        ("一层的展区和二层的茶室是一起装修的。", []),
        ("第二幅是居民搬迁上楼。", []),
        ("住在三号楼三楼的一位居民。", []),
        ("一层一层往上爬，", []),
    ],
)
def test_floors_are_followed_where_somebody_goes(text: str, expected: list[Move]) -> None:
    found = list(moves(text, 0, len(text)))
    assert [(move.to, move.step) for move in found] == [(move.to, move.step) for move in expected]


def test_floors_have_ids_and_names_in_headings() -> None:
    assert [floor_id(storey) for storey in (1, 12, -1)] == ["1F", "12F", "B1"]
    assert [storey_in(title) for title in ("十二楼 会议室", "负一层", "2F 阅览室", "书画室")] == [
        12,
        -1,
        2,
        None,
    ]


@pytest.mark.parametrize(
    ("bracketed", "kind"),
    [
        ("（指墙上图版）", CueKind.POINT),
        ("(引领走向展柜，边走边说)", CueKind.WALK),
        ("（上楼梯）", CueKind.STAIRS_UP),
        ("（下楼）", CueKind.STAIRS_DOWN),
        ("（等来宾到齐）", CueKind.WAIT),
        ("(Wait for responses)", CueKind.WAIT),
        ("[p2000]", CueKind.OTHER),
        ("（此处可以适当举例）", CueKind.OTHER),
        ("（从东侧连廊步行至公园）", CueKind.WALK),
        ("【二级片头】", CueKind.OTHER),
        ("〔指竹筒〕", CueKind.POINT),
        ("{wait for answers}", CueKind.WAIT),
        ("（请领导看叫号屏）", CueKind.POINT),
    ],
)
def test_directions_of_every_bracket_become_cues(bracketed: str, kind: CueKind) -> None:
    (found,) = directions(f"前面。{bracketed}后面")
    text, (cue,) = with_cues(f"前面。{bracketed}后面")
    assert found.words == cue.text == bracketed[1:-1]
    assert text == f"前面。【{cue.text}】后面"
    assert cue.kind is kind


@pytest.mark.parametrize(
    "bracketed",
    [
        "（失业）",
        "(73776651)",
        "（下设民政、养老两个窗口）",
        "（引进企业20家）",
        "（走访居民300户）",
        "（简称“一站式”）",
        "（指标全部完成）",
        "（等12家单位）",
        "（播放量超过三千）",
        "（周一至周五）",
        "(open on Sundays)",
    ],
)
def test_brackets_that_are_content_stay(bracketed: str) -> None:
    assert not is_direction(bracketed)
    assert with_cues(f"前面{bracketed}后面") == (f"前面{bracketed}后面", ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("屏幕上有【报到】【随手拍】两个按钮。", "屏幕上有（报到）（随手拍）两个按钮。"),
        ("只收积分[1分等于1元]，不收钱。", "只收积分（1分等于1元），不收钱。"),
        ("依据社区发[2025]4号文件。", "依据社区发（2025）4号文件。"),
        ("墙上这盏灯【指灯】是孩子们画的。", "墙上这盏灯【指灯】是孩子们画的。"),
    ],
)
def test_square_brackets_within_a_sentence_hold_a_remark_unless_they_direct(text: str, told: str) -> None:
    assert with_cues(text)[0] == told


def test_a_slogan_glued_to_an_opening_belongs_to_the_new_stop() -> None:
    tour = outline_of(
        "讲解词\n各位来宾，请随我参观。这里是迎宾厅，墙上是居民的笑脸。民有所呼我有所应迎宾厅的左侧，就是民生大厅。"
        "大厅有六个窗口。小事不出门平安千万家穿过大厅，与它一墙之隔的是会客厅。"
    )
    assert [station.name for station in tour.stations] == ["迎宾厅", "民生大厅", "会客厅"]
    assert tour.stations[1].text.startswith("民有所呼我有所应迎宾厅")
    assert tour.stations[2].opening.startswith("穿过大厅")


def test_what_is_to_be_filled_in_is_no_cue() -> None:
    assert with_cues("我是讲解员[姓名]，大家好！") == ("我是讲解员（姓名），大家好！", ())


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("各位领导，请随我上二楼参观。", True),
        ("下面请各位来宾随我逐一参观。", True),
        ("请大家这边走。", True),
        ("各位领导请小心台阶，随我上二楼。", True),
        ("Now please follow me up the stairs.", True),
        ("这里是书画室。", False),
        ("请大家这边走，这是我们的书画室。", False),
        ("请居民到窗口办理，一次办好。", False),
    ],
)
def test_sentences_that_only_lead_on(sentence: str, leads: bool) -> None:
    assert leads_on(sentence) is leads


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3分钟", 3),
        ("1分30秒", 1.5),
        ("90秒", 1.5),
        ("约2分半", 2.5),
        ("1:30", 1.5),
        ("4", 4),
        ("", None),
        ("待定", None),
    ],
)
def test_minutes_of_a_table(words: str, expected: float | None) -> None:
    assert minutes(words) == expected


def test_a_collection_is_parted_and_a_chapter_is_not() -> None:
    one = "各位来宾，大家好！" + "这里是晴川社区，请大家慢慢看。" * 12
    collection = written(f"第一篇：晴川社区解说词\n{one}\n第二篇：杏林社区解说词\n{one}")
    assert [script.title for script in parted(collection.lines)] == ["晴川社区解说词", "杏林社区解说词"]
    chapters = written(f"晴川社区专题片解说词\n第一篇 缘起\n{one[9:]}\n第二篇 变化\n{one[9:]}")
    assert [script.title for script in parted(chapters.lines)] == ["晴川社区专题片解说词"]


def test_greeting_and_closing_belong_to_the_tour_and_the_way_on_to_its_stop() -> None:
    tour = outline_of(
        "晴川社区讲解词\n各位来宾，大家好！欢迎来到晴川社区。下面请大家随我参观。\n"
        "首先映入眼帘的是服务大厅，六个窗口一字排开。【指窗口】\n请各位随我上二楼。\n"
        "这里是书画室，每周三下午有人教写字。\n这里是茶室，茶叶是居民自己带来的。\n"
        "今天的参观到此结束，谢谢大家！"
    )
    assert tour.greeting == "各位来宾，大家好！欢迎来到晴川社区。下面请大家随我参观。"
    assert tour.closing == "今天的参观到此结束，谢谢大家！"
    assert [(station.name, station.floor, station.leave) for station in tour.stations] == [
        ("服务大厅", "1F", "请各位随我上二楼。"),
        ("书画室", "2F", ""),
        ("茶室", "2F", ""),
    ]
    assert tour.stations[0].cues[0].kind is CueKind.POINT


def test_three_rooms_in_one_sentence_are_three_stops() -> None:
    tour = outline_of(
        "讲解词\n各位领导，请随我参观。这里是警务室，这里是调解室，这里是援助站，三家门对门。\n"
        "这里是书屋，书架有三面墙那么长。"
    )
    assert [station.name for station in tour.stations] == ["警务室", "调解室", "援助站", "书屋"]


def test_two_rooms_of_one_name_stay_two() -> None:
    tour = outline_of(
        "讲解词\n各位来宾，请随我参观。\n这里是图书室，给大人看的。\n请随我上二楼。\n这里是图书室，给孩子看的。\n"
        "对面是茶室，歇脚的地方。"
    )
    assert [(station.name, station.floor) for station in tour.stations] == [
        ("图书室", "1F"),
        ("图书室", "2F"),
        ("茶室", "2F"),
    ]


def test_a_list_in_the_introduction_is_no_row_of_stops() -> None:
    tour = outline_of(
        "讲解词\n各位领导好！中心设有服务大厅、图书室、警务室、茶室等十二个功能室。请随我参观。\n"
        "这里是服务大厅，六个窗口一字排开。\n左手边是图书室，藏书三千册。\n再往里走是茶室。"
    )
    assert [station.name for station in tour.stations] == ["服务大厅", "图书室", "茶室"]
    assert "警务室" in tour.greeting


def test_a_list_within_a_stop_does_not_part_it() -> None:
    tour = outline_of(
        "讲解词\n第一站：服务大厅\n办事只要三步：\n1、取号；\n2、等叫号；\n3、到窗口。\n第二站：图书室\n书架很长，椅子很软。"
    )
    assert [station.name for station in tour.stations] == ["服务大厅", "图书室"]
    assert "2、等叫号" in tour.stations[0].text
