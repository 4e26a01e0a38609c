"""S9: a corrected script comes again, and what people made of the tour stays."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.intake.draft import DraftPart, DraftTour, Figure
from kiosk.intake.drafting.again import Renewed, renewed
from kiosk.intake.drafting.album import remembered
from kiosk.intake.drafting.changes import ChangeKind, moved
from kiosk.intake.drafting.draft_file import Drafted, drafted
from kiosk.intake.manuscript import Illustration
from kiosk.tour.tree import Tree
from tests.intake.drafting.drafts import (
    POLICE_TEXT,
    ROOM_TEXT,
    a_draft,
    a_draft_station,
    a_finding,
    gated,
    three_rooms,
)

HANDMADE: dict[str, Any] = {
    "pictures": [{"file": "mine.webp", "caption": "我拍的"}],
    "spot": ["0.2", "0.4"],
    "keywords": ["我写的"],
    "short": "我写的短讲解词。",
    "recording": {"zh-Hans": "mine.opus"},
    "links": [{"name": "网页", "url": "https://example.org"}],
    "film": {"file": "mine.mp4"},
}


def by_hand(tree: Tree) -> Tree:
    """The tour after staff have worked on it: every station has all that people add."""
    made = deepcopy(tree)
    for station in made["stations"]:
        station |= HANDMADE
    made |= {"cover": "mine.webp", "pronounce": {"下辇": "下捻"}, "address": "各位老师"}
    made["floors"][0]["plan"] = "plan.webp"
    made["routes"].append(
        {"id": "quick", "name": "我的路线", "minutes": "7", "stations": ["police", "service-hall"]}
    )
    return made


def again(draft: DraftTour, file: Tree | None = None, known: bool = True, **more: Any) -> Renewed:
    """The three rooms were imported and worked on; now this script comes."""
    first = drafted(three_rooms()).tree
    return renewed(by_hand(first) if file is None else file, first if known else None, drafted(draft, **more))


def with_station(draft: DraftTour, number: int, **more: Any) -> DraftTour:
    """The draft with something else in one station."""
    stations = list(draft.stations)
    stations[number] = replace(stations[number], **more)
    return replace(draft, stations=tuple(stations))


def says(made: Renewed) -> list[str]:
    return [change.say for change in made.changes]


def station(made: Renewed, name: str) -> Tree:
    return next(each for each in made.tree["stations"] if each["id"] == name)


def test_the_same_script_changes_nothing_whether_the_first_is_known_or_not() -> None:
    for known in (True, False):
        made = again(three_rooms(), known=known)
        assert made.tree == by_hand(drafted(three_rooms()).tree)
        assert (made.changes, made.pictures) == ((), ())


def test_changed_text_is_replaced_and_all_but_its_recording_stays() -> None:
    made = again(with_station(three_rooms(), 2, text=ROOM_TEXT.replace("两千", "三千") + "周一休息。"))
    room = station(made, "reading-room")
    assert "三千册书" in room["text"]
    assert {key: room.get(key) for key in HANDMADE} == HANDMADE | {"recording": None}
    assert says(made) == [
        "第 3 站“图书室”改了 2 句，编号、图片不变。录音是照旧稿录的，已经取下，请重录。"
        "短讲解词没有动，请对照新稿看一遍。"
    ]
    others = [each for each in made.tree["stations"] if each["id"] != "reading-room"]
    assert others == by_hand(drafted(three_rooms()).tree)["stations"][:2]


def test_text_that_people_edited_stays_where_the_script_did_not_change() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    file["stations"][1]["text"] = "{称呼}，这里是警务室。"
    file["greeting"] = "{称呼}，{问候}！"
    made = again(with_station(three_rooms(), 2, text="图书室搬走了。"), file)
    assert station(made, "police") == file["stations"][1]
    assert made.tree["greeting"] == "{称呼}，{问候}！"
    assert [change.station for change in made.changes] == ["reading-room"]


def test_hand_edits_stay_beside_the_sentences_that_the_script_changed() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    edited = POLICE_TEXT.replace("他披上衣服就出来", "他拿上电筒就出来")
    file["stations"][1]["text"] = edited
    file["greeting"] = "{称呼}，大家好！"
    new = with_station(three_rooms(), 1, text=POLICE_TEXT.replace("一位民警", "两位民警") + "门口有灯。")
    made = again(replace(new, greeting="各位来宾，大家好！请进。"), file)
    assert station(made, "police")["text"] == edited.replace("一位民警", "两位民警") + "门口有灯。"
    assert made.tree["greeting"] == "{称呼}，大家好！请进。"
    assert says(made)[1].startswith("第 2 站“警务室”改了 2 句，编号、图片不变。手改的其他句子都留着。录音")
    third = renewed(made.tree, made.script, drafted(replace(new, greeting="各位来宾，大家好！请进。")))
    assert (third.tree, third.changes) == (made.tree, ())


def test_people_are_shown_both_wordings_of_a_sentence_that_the_script_changed_too() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    file["stations"][1]["text"] = POLICE_TEXT.replace("一位民警", "一位老民警")
    made = again(with_station(three_rooms(), 1, text=POLICE_TEXT.replace("一位民警", "两位民警")), file)
    assert "住着两位民警" in station(made, "police")["text"]
    assert (
        "文件里手改过的 1 句换成了新稿：“警务室里住着一位老民警。”换成了“警务室里住着两位民警。”。"
        in says(made)[0]
    )


def test_keywords_that_are_told_no_more_are_renewed_and_handwritten_ones_stay() -> None:
    first = drafted(three_rooms()).tree
    file = deepcopy(first)
    was = file["stations"][0]["keywords"]
    assert was[:2] == ["一站式", "5547户"]
    file["stations"][0]["keywords"] = [*was, "我写的"]
    text = three_rooms().stations[0].text.replace("“一站式”", "“一窗通”").replace("5547", "5600")
    made = renewed(file, first, drafted(with_station(three_rooms(), 0, text=text)))
    words = station(made, "service-hall")["keywords"]
    assert "我写的" in words
    assert {"一窗通", "5600户"} <= set(words)
    assert not {"一站式", "5547户"} & set(words)
    assert all(word in text for word in words if word != "我写的")
    assert "讲解词里不再有的关键词跟着换了。" in says(made)[0]
    file["stations"][0]["keywords"] = []
    emptied = renewed(file, first, drafted(with_station(three_rooms(), 0, text=text)))
    assert not station(emptied, "service-hall").get("keywords")


def test_what_people_made_of_a_station_that_is_gone_is_said() -> None:
    first = drafted(three_rooms()).tree
    file = deepcopy(first)
    file["stations"][1] |= {"text": "我改过的。", "spot": ["0.2", "0.4"]}
    hall, _, room = three_rooms().stations
    made = renewed(file, first, drafted(a_draft(hall, room)))
    assert says(made) == [
        "“警务室”（原来第 2 站）新稿里没有了，已经拿掉。这一站手改过讲解词、位置，也一起拿掉了。"
    ]
    assert made.loses
    untouched = renewed(first, first, drafted(a_draft(hall, room)))
    assert says(untouched) == ["“警务室”（原来第 2 站）新稿里没有了，已经拿掉。"]
    assert not untouched.loses


def test_without_the_first_script_the_file_itself_is_compared() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    file["stations"][1]["text"] = "我改过的。"
    made = again(three_rooms(), file, known=False)
    assert station(made, "police")["text"] == drafted(three_rooms()).tree["stations"][1]["text"]
    assert [change.kind for change in made.changes] == [ChangeKind.CHANGED]


def test_renamed_station_is_known_by_its_text_and_moved_ones_by_their_place() -> None:
    hall, police, room = three_rooms().stations
    draft = a_draft(replace(room, name="悦读空间", heading="悦读空间"), hall, police)
    made = again(draft)
    assert [each["id"] for each in made.tree["stations"]] == ["reading-room", "service-hall", "police"]
    assert made.tree["stations"][0]["name"] == "悦读空间"
    assert made.tree["stations"][0]["pictures"] == HANDMADE["pictures"]
    assert says(made) == [
        "第 1 站“图书室”改名为“悦读空间”，编号、图片不变。",
        "第 1 站“悦读空间”原来是第 3 站。",
    ]


def test_new_and_gone_stations_are_said_and_routes_stay_walkable() -> None:
    hall, _, room = three_rooms().stations
    made = again(a_draft(hall, a_draft_station("会议室", "开会的地方，能坐五十个人。"), room))
    assert [each["id"] for each in made.tree["stations"]] == ["service-hall", "meeting-room", "reading-room"]
    assert made.tree["routes"] == [
        {"id": "full", "name": "完整版"},
        {"id": "quick", "name": "我的路线", "minutes": "7", "stations": ["service-hall"]},
    ]
    assert says(made) == [
        "第 2 站“会议室”是新的。",
        "“警务室”（原来第 2 站）新稿里没有了，已经拿掉。"
        "这一站手改过短讲解词、关键词、图片、录音、位置、影片、网页，也一起拿掉了。",
    ]
    assert gated({**made.tree, "cover": ""}).tour is not None


def test_what_people_added_took_out_or_reordered_stays_so() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    hall, _, room = file["stations"]
    mine = {"id": "mine", "name": "我加的", "text": "我加的一站。"}
    file["stations"] = [room, mine, hall]
    made = again(with_station(three_rooms(), 0, text="大厅换了样子。"), file)
    assert [each["id"] for each in made.tree["stations"]] == ["reading-room", "mine", "service-hall"]
    assert made.tree["stations"][1] == mine
    kept_out = [change.say for change in made.changes if change.kind is ChangeKind.KEPT_OUT]
    assert kept_out == ["“警务室”已经在文件里拿掉了，这次没有放回去。"]


def test_new_stations_come_in_behind_the_one_they_follow() -> None:
    hall, police, room = three_rooms().stations
    made = again(a_draft(a_draft_station("门口", "从门口进来。"), hall, police, room))
    assert [each["id"] for each in made.tree["stations"]][:2] == ["entrance", "service-hall"]


def test_two_stations_of_one_name_are_told_apart_by_their_texts() -> None:
    """S16."""
    one, other = "儿童的书在这里，软垫上随便坐。", "大人的书在这里，靠窗的桌子有灯。"
    first = drafted(a_draft(a_draft_station("图书室", one), a_draft_station("图书室", other)))
    file = deepcopy(first.tree)
    file["stations"][0]["spot"], file["stations"][1]["spot"] = ["0.1", "0.1"], ["0.9", "0.9"]
    swapped = a_draft(a_draft_station("图书室", other), a_draft_station("图书室", one + "请脱鞋。"))
    made = renewed(file, first.tree, drafted(swapped))
    assert [(each["id"], each["spot"]) for each in made.tree["stations"]] == [
        ("reading-room-2", ["0.9", "0.9"]),
        ("reading-room", ["0.1", "0.1"]),
    ]


def test_rooms_of_one_name_keep_their_row_when_both_are_told_anew() -> None:
    """S16: what they have in common with each other is no reason to exchange their ids."""
    texts = ("图书室在这里，有三百册书，有两张桌子。", "图书室在这里，有五百册书，有四张桌子。")
    first = drafted(a_draft(*(a_draft_station("图书室", text) for text in texts)))
    file = deepcopy(first.tree)
    for each, place in zip(file["stations"], ("0.1", "0.9"), strict=True):
        each["spot"] = [place, place]
    new = ("图书室在这里，有五百册书，有四张椅子。", "图书室在这里，有九百册书，有六张椅子。")
    made = renewed(file, first.tree, drafted(a_draft(*(a_draft_station("图书室", text) for text in new))))
    assert [(each["id"], each["spot"][0]) for each in made.tree["stations"]] == [
        ("reading-room", "0.1"),
        ("reading-room-2", "0.9"),
    ]


def test_nobody_is_told_that_a_station_was_where_it_is() -> None:
    hall, police, room = three_rooms().stations
    hall = replace(hall, leave="")
    first = drafted(a_draft(hall, police, room)).tree
    turned = says(renewed(first, first, drafted(a_draft(room, police, hall))))
    assert turned == ["第 3 站“便民服务大厅”原来是第 1 站。"], "and the middle one stands where it stood"
    file = deepcopy(first)
    file["stations"].insert(0, {"id": "mine", "name": "我加的", "text": "我加的一站。"})
    assert says(renewed(file, first, drafted(a_draft(police, hall, room)))) == [
        "第 3 站“便民服务大厅”原来是第 2 站。"
    ]


def illustrated(*photos: bytes) -> Drafted:
    """The three rooms with pictures in the police room."""
    pictures = [Illustration(photo, ".png", f"图{n}") for n, photo in enumerate(photos, 1)]
    return drafted(with_station(three_rooms(), 1, pictures=tuple(range(len(photos)))), pictures)


def files(tree: Tree) -> list[str]:
    return [each["file"] for each in tree["stations"][1].get("pictures", [])]


def test_pictures_that_changed_are_taken_and_new_ones_told() -> None:
    first = illustrated(b"one", b"two")
    script = remembered(first.tree, first.pictures)
    folder = ("police-1.jpg", "police-2.jpg")
    same = renewed(first.tree, script, first, folder)
    assert (same.tree, same.changes, same.pictures) == (first.tree, (), ())
    made = renewed(first.tree, script, illustrated(b"ONE", b"two", b"three"), folder)
    assert files(made.tree) == ["police-1-v2.jpg", "police-2.jpg", "police-3.jpg"]
    assert [(each.file, each.illustration) for each in made.pictures] == [
        ("police-1-v2.jpg", 0),
        ("police-3.jpg", 2),
    ]
    assert says(made) == ["第 2 站“警务室”换了 1 张图片，多了 1 张图片。"]
    again_ = renewed(made.tree, made.script, illustrated(b"ONE", b"two", b"three"), folder)
    assert (again_.tree, again_.changes) == (made.tree, ())
    fewer = renewed(made.tree, made.script, illustrated(b"ONE"), folder)
    assert files(fewer.tree) == ["police-1-v2.jpg"]
    assert says(fewer) == ["第 2 站“警务室”拿掉了 2 张新稿里没有的图片。"]


def test_captions_follow_the_script_where_people_wrote_none() -> None:
    first = illustrated(b"one", b"two")
    script = remembered(first.tree, first.pictures)
    file = deepcopy(first.tree)
    file["stations"][1]["pictures"][1]["caption"] = "我写的"
    pictures = [Illustration(photo, ".png", "新的") for photo in (b"one", b"two")]
    made = renewed(file, script, drafted(with_station(three_rooms(), 1, pictures=(0, 1)), pictures))
    assert [each["caption"] for each in made.tree["stations"][1]["pictures"]] == ["新的", "我写的"]
    assert made.pictures == ()


def test_pictures_that_people_chose_stay_theirs() -> None:
    first = illustrated(b"one", b"two")
    script = remembered(first.tree, first.pictures)
    file = deepcopy(first.tree)
    file["stations"][1]["pictures"] = [{"file": "police-2.jpg", "caption": "我写的"}, {"file": "mine.webp"}]
    assert renewed(file, script, first).tree == file
    made = renewed(file, script, illustrated(b"ONE", b"two"))
    assert (made.tree, made.pictures) == (file, ())
    assert says(made) == ["第 2 站“警务室”文件里已有别的图片，新稿的 1 张没有用。"]


def test_settled_questions_stay_settled_and_open_ones_open() -> None:
    draft = with_station(three_rooms(), 1, text="民警是某某，电话是XX。")
    findings = [a_finding("某某", 1), a_finding("XX", 1)]
    first = drafted(draft, findings=findings).tree
    assert len(first["review"]) == 2
    file = deepcopy(first)
    file["review"] = [each for each in file["review"] if each["quote"] == "XX"]
    made = renewed(file, first, drafted(draft, findings=[*findings, a_finding("民警", 1)]))
    assert [each["quote"] for each in made.tree["review"]] == ["XX", "民警"]


def test_question_settled_by_editing_comes_back_with_its_words() -> None:
    draft = with_station(three_rooms(), 1, text="民警是某某。")
    first = drafted(draft, findings=[a_finding("某某", 1)]).tree
    file = deepcopy(first)
    file["stations"][1]["text"] = "民警是小王。"
    del file["review"]
    same = renewed(file, first, drafted(draft, findings=[a_finding("某某", 1)]))
    assert "review" not in same.tree
    longer = with_station(draft, 1, text="民警是某某。他很忙。")
    made = renewed(file, first, drafted(longer, findings=[a_finding("某某", 1)]))
    assert station(made, "police")["text"] == "民警是小王。他很忙。"
    assert "review" not in made.tree
    newer = with_station(draft, 1, text="值班民警是某某。")
    made = renewed(file, first, drafted(newer, findings=[a_finding("某某", 1)]))
    assert [each["quote"] for each in made.tree["review"]] == ["某某"]


def test_figures_that_people_keep_once_stay_so_in_a_changed_text() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    file["facts"] = {"户数": {"value": "5547", "unit": "户", "as_of": "2026-06"}}
    file["stations"][0]["text"] = file["stations"][0]["text"].replace("5547户", "{户数}")
    assert again(three_rooms(), file).changes == ()
    hall = three_rooms().stations[0]
    made = again(with_station(three_rooms(), 0, text=hall.text + "灯不关。"), file)
    assert "{户数}" in station(made, "service-hall")["text"]
    assert says(made)[0].startswith("第 1 站“便民服务大厅”改了 1 句，编号、图片不变。录音")


def test_figure_that_was_agreed_to_again_changes_for_the_whole_tour() -> None:
    file = by_hand(drafted(three_rooms()).tree)
    file["facts"] = {"户数": {"value": "5547", "unit": "户", "as_of": "2026-06"}}
    hall = three_rooms().stations[0]
    draft = with_station(three_rooms(), 0, text=hall.text.replace("5547", "5600"))
    made = again(draft, file, figures=[Figure("户数", "5600", "户", "5600户", 1, 0, 0)])
    assert made.tree["facts"] == {"户数": {"value": "5600", "unit": "户"}}
    assert "数字“户数”从 5547 改成 5600，全篇都跟着改。" in says(made)


HOUSEHOLDS = Figure("户数", "5547", "户", "5547户", 1, 0, 0)


def used_and_kept(tree: Tree) -> tuple[list[str], list[str]]:
    """The figures that the stations point at, and those in the facts block."""
    pointed = [name for each in tree["stations"] for name in re.findall("{(.+?)}", each["text"])]
    return pointed, list(tree.get("facts", {}))


def test_facts_agreed_to_at_the_second_import_are_pointed_at() -> None:
    first = drafted(three_rooms()).tree
    made = renewed(first, first, drafted(three_rooms(), figures=[HOUSEHOLDS]))
    assert used_and_kept(made.tree) == (["户数"], ["户数"])
    assert says(made) == ["数字“户数”（5547户）记进了 facts，1 处讲解词跟着它。"]
    third = renewed(made.tree, made.script, drafted(three_rooms(), figures=[HOUSEHOLDS]))
    assert (third.tree, third.changes) == (made.tree, ())


def test_figure_that_people_wrote_otherwise_is_no_fact() -> None:
    first = drafted(three_rooms()).tree
    file = deepcopy(first)
    file["stations"][0]["text"] = file["stations"][0]["text"].replace("5547户", "五千多户")
    made = renewed(file, first, drafted(three_rooms(), figures=[HOUSEHOLDS]))
    assert (made.tree, made.changes) == (file, ())


def test_facts_stay_kept_once_when_the_next_import_does_not_ask() -> None:
    first = drafted(three_rooms(), figures=[HOUSEHOLDS]).tree
    same = renewed(first, first, drafted(three_rooms(), offered=[HOUSEHOLDS]))
    assert (same.tree, same.changes) == (first, ())
    assert same.notes == ("facts 里的 1 个数字（户数）照旧只写一次，讲解词跟着它们。",)
    text = three_rooms().stations[0].text.replace("5547", "5600") + "灯不关。"
    newer = with_station(three_rooms(), 0, text=text)
    made = renewed(first, first, drafted(newer, offered=[replace(HOUSEHOLDS, value="5600", quote="5600户")]))
    assert used_and_kept(made.tree) == (["户数"], ["户数"])
    assert made.tree["facts"]["户数"]["value"] == "5600"
    assert says(made)[0] == "数字“户数”从 5547 改成 5600，全篇都跟着改。"
    gone = with_station(three_rooms(), 0, text="这里是便民服务大厅。【指窗口】八个窗口办“一站式”业务。")
    made = renewed(first, first, drafted(gone))
    assert used_and_kept(made.tree) == ([], [])
    assert says(made)[0] == "数字“户数”讲解词里不再提到，已经从 facts 里拿掉。"


def test_number_that_people_brought_up_to_date_stays_theirs() -> None:
    first = drafted(three_rooms(), figures=[HOUSEHOLDS]).tree
    file = deepcopy(first)
    file["facts"]["户数"]["value"] = "5560"
    draft = three_rooms()
    for new in (drafted(draft, figures=[HOUSEHOLDS]), drafted(draft, offered=[HOUSEHOLDS])):
        made = renewed(file, first, new)
        assert (made.tree, made.changes) == (file, ())


def test_parts_keep_their_ids_and_pictures_too() -> None:
    def corridor(*texts: str) -> DraftTour:
        boards = tuple(DraftPart(f"第{n}块", "", text, "", (), (), 1) for n, text in enumerate(texts, 1))
        return a_draft(a_draft_station("长廊", "长廊有几块板。", parts=boards))

    first = drafted(corridor("第一块讲从前的事。", "第二块讲现在的事。")).tree
    file = deepcopy(first)
    file["stations"][0]["parts"][1]["pictures"] = HANDMADE["pictures"]
    made = renewed(
        file, first, drafted(corridor("新来的一块讲以后。", "第一块讲从前的事。", "第二块讲现在的好事。"))
    )
    parts = made.tree["stations"][0]["parts"]
    assert [part["id"] for part in parts] == ["part-3", "part-1", "part-2"]
    assert parts[2]["pictures"] == HANDMADE["pictures"]
    assert parts[2]["text"] == "第二块讲现在的好事。"


def test_new_pictures_never_take_the_name_of_a_file_that_is_there() -> None:
    draft = a_draft(*three_rooms().stations, a_draft_station("会议室", "开会的地方。", pictures=(0,)))
    first = drafted(three_rooms()).tree
    new = drafted(draft, [Illustration(b"", ".png")])
    made = renewed(by_hand(first), first, new, ["Meeting-room-1.JPG"])
    assert station(made, "meeting-room")["pictures"] == [{"file": "meeting-room-1-v2.jpg"}]
    assert [(each.file, each.illustration) for each in made.pictures] == [("meeting-room-1-v2.jpg", 0)]


def test_station_without_pictures_gets_those_of_the_new_script() -> None:
    first = drafted(three_rooms()).tree
    new = drafted(with_station(three_rooms(), 1, pictures=(0,)), [Illustration(b"", ".png")])
    made = renewed(first, first, new)
    assert station(made, "police")["pictures"] == [{"file": "police-1.jpg"}]
    assert renewed(by_hand(first), first, new).pictures == ()


def test_what_the_script_says_now_is_remembered_under_the_files_ids() -> None:
    """Three imports in a row: the third compares with the second, not with the first."""
    second = again(with_station(three_rooms(), 2, name="悦读空间", text=ROOM_TEXT + "有茶。"))
    third = renewed(second.tree, second.script, drafted(with_station(three_rooms(), 2, text=ROOM_TEXT)))
    assert [each["id"] for each in third.tree["stations"]] == ["service-hall", "police", "reading-room"]
    assert station(third, "reading-room")["text"] == drafted(three_rooms()).tree["stations"][2]["text"]


def test_a_longest_row_that_kept_its_order_has_not_moved() -> None:
    assert moved([1, 2, 3]) == set()
    assert moved([3, 1, 2]) == {0}
    assert moved([2, 3, 4, 1]) == {3}
    assert moved([]) == set()


_STATION = st.builds(
    a_draft_station,
    st.sampled_from(["图书室", "警务室", "大厅", "后院", ""]),
    st.lists(
        st.sampled_from(["甲乙丙丁。", "戊己庚辛！", "【指墙】壬癸。", "子丑寅卯辰巳午未。", "申酉戌亥"]),
        max_size=5,
    ).map("".join),
    floor=st.sampled_from([None, "1F", "2F"]),
    leave=st.sampled_from(["", "请随我来。"]),
)
_DRAFT = st.lists(_STATION, min_size=1, max_size=6).map(lambda stations: a_draft(*stations))


@settings(deadline=None, max_examples=200)
@given(_DRAFT, _DRAFT, st.booleans())
def test_any_script_over_any_other_gives_a_good_tour_that_tells_the_new_one(
    old: DraftTour, new: DraftTour, known: bool
) -> None:
    first = drafted(old).tree
    made = renewed(deepcopy(first), first if known else None, drafted(new))
    reading = gated(made.tree)
    assert reading.tour is not None, reading.problems
    wanted = [each.get("text", "") for each in drafted(new).tree["stations"]]
    assert sorted(each.get("text", "") for each in made.tree["stations"]) == sorted(wanted)
    kept = {each["id"] for each in made.tree["stations"]} & {each["id"] for each in first["stations"]}
    assert len(made.tree["stations"]) - len(kept) == sum(c.kind is ChangeKind.NEW for c in made.changes)
    assert renewed(made.tree, made.script, drafted(new)).changes == ()
