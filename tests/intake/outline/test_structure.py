"""Documents with structure of their own: headings, numbers that err, several halls, tables with sub-stops."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.intake.draft import DraftForm, DraftTour
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline.outline import outlined
from tests.intake.drafted import outline_of, written

HALL = "大厅里六个窗口一字排开，常办的事都能在这里办好。"
ROOM = "书架有三面墙那么长，椅子是居民自己搬来的。"
SHOP = "货架上的东西都是大家捐的，标签是孩子们画的。"
GREETING = "各位来宾，大家好！欢迎来到这里，请随我参观。"


def tours_of(*lines: tuple[str, int] | Sequence[str] | str) -> tuple[DraftTour, ...]:
    """The tours of lines: a text, a text with its heading's level, or the cells of a row."""
    made = []
    for number, line in enumerate(lines, 1):
        if isinstance(line, str):
            made.append(Line(line, number))
        elif isinstance(line[1], int):
            made.append(Line(str(line[0]), number, level=line[1]))
        else:
            cells = tuple(str(cell) for cell in line)
            made.append(Line("\t".join(cells), number, cells=cells))
    return outlined(Manuscript("text", "docx", tuple(made)))


def names(tour: DraftTour) -> list[str]:
    """The names of its stations."""
    return [station.name for station in tour.stations]


def test_a_title_is_followed_at_once_by_the_first_heading() -> None:
    (tour,) = tours_of(("云溪社区讲解词", 1), ("手工坊", 1), ROOM, ("阅览室", 1), HALL, ("爱心超市", 1), SHOP)
    assert tour.title == "云溪社区讲解词"
    assert names(tour) == ["手工坊", "阅览室", "爱心超市"]


def test_short_lines_as_headings_need_no_greeting_before_them() -> None:
    tour = outline_of(f"云溪社区讲解词\n\n手工坊\n{ROOM}\n\n阅览室\n{HALL}\n\n爱心超市\n{SHOP}")
    assert names(tour) == ["手工坊", "阅览室", "爱心超市"]
    assert tour.form is DraftForm.WALK


def test_a_stop_whose_number_is_repeated_or_jumps_is_a_stop() -> None:
    tour = outline_of(
        f"讲解词\n{GREETING}\n第一站：大厅\n{HALL}\n第三站：小花园\n{ROOM}\n"
        f"第三站：阅览室\n{ROOM}\n第十站：超市\n{SHOP}"
    )
    assert names(tour) == ["大厅", "小花园", "阅览室", "超市"]


def test_two_halls_in_one_document_are_two_tours() -> None:
    found = tours_of(
        *(("云溪社区讲解词", 1), GREETING, ("大厅", 2), HALL, ("图书室", 2), ROOM),
        *(("禾苗社区讲解词", 1), GREETING, ("超市", 2), SHOP, ("书屋", 2), ROOM),
    )
    assert [(tour.title, names(tour)) for tour in found] == [
        ("云溪社区讲解词", ["大厅", "图书室"]),
        ("禾苗社区讲解词", ["超市", "书屋"]),
    ]


def test_two_titles_in_a_text_are_two_tours_when_the_numbers_begin_anew() -> None:
    one = f"{GREETING}\n第一站：大厅\n{HALL}\n第二站：图书室\n{ROOM}"
    two = f"{GREETING}\n第一站：超市\n{SHOP}\n第二站：书屋\n{ROOM}"
    found = outlined(written(f"云溪社区讲解词\n{one}\n\n禾苗社区讲解词\n{two}"))
    assert [(tour.title, names(tour)) for tour in found] == [
        ("云溪社区讲解词", ["大厅", "图书室"]),
        ("禾苗社区讲解词", ["超市", "书屋"]),
    ]


def test_a_sheet_for_each_hall_is_a_tour_each() -> None:
    header = ("序号", "站名", "讲解词")
    found = tours_of(
        *(("云溪社区", 1), header, ("1", "大厅", HALL), ("2", "图书室", ROOM)),
        *(("禾苗社区", 1), header, ("1", "超市", SHOP), ("2", "书屋", ROOM)),
    )
    assert [(tour.title, names(tour)) for tour in found] == [
        ("云溪社区", ["大厅", "图书室"]),
        ("禾苗社区", ["超市", "书屋"]),
    ]


def test_a_sheet_of_notes_is_not_told() -> None:
    header = ("序号", "站名", "讲解词")
    (tour,) = tours_of(
        *(("讲解", 1), header, ("1", "大厅", HALL), ("2", "图书室", ROOM), ("3", "超市", SHOP)),
        *(("备注", 1), ("联系人见值班表", "")),
    )
    assert names(tour) == ["大厅", "图书室", "超市"]
    assert tour.closing == ""
    assert "联系人见值班表" in tour.heading


def test_a_room_with_its_floor_in_brackets_is_a_room() -> None:
    (tour,) = tours_of(
        *(
            ("云溪社区讲解词", 1),
            GREETING,
            ("第一站：大厅（一楼）", 1),
            HALL,
            "（手指墙面）大家看到的这面墙是公示栏。",
        ),
        *(("第二站：书屋（二楼）", 1), ROOM, ("第三站：超市（二楼）", 1), SHOP),
    )
    assert [(station.name, station.floor) for station in tour.stations] == [
        ("大厅", "1F"),
        ("书屋", "2F"),
        ("超市", "2F"),
    ]


def test_a_column_of_sub_stops_gives_parts() -> None:
    (tour,) = tours_of(
        *(("站", "小站", "内容"), ("大厅", "", HALL), ("", "第一块展板", ROOM), ("", "第二块展板", SHOP)),
        *(("图书室", "", ROOM), ("超市", "", SHOP)),
    )
    assert names(tour) == ["大厅", "图书室", "超市"]
    assert [part.name for part in tour.stations[0].parts] == ["第一块展板", "第二块展板"]


def test_a_column_of_seconds_is_no_column_of_minutes() -> None:
    (tour,) = tours_of(
        *(("序号", "站名", "讲解词", "时长（秒）"), ("1", "大厅", HALL, "90"), ("2", "书屋", ROOM, "60")),
        ("3", "超市", SHOP, "30"),
    )
    assert [station.minutes for station in tour.stations] == [1.5, 1.0, 0.5]


def test_headings_are_the_stops_and_no_sentence_between_them_is() -> None:
    (tour,) = tours_of(
        *(("云溪社区讲解词", 1), GREETING, ("大厅", 2), HALL, ("书屋", 2), ROOM),
        *("这里是孩子们的专座。", "这面墙上是居民的老照片。", ("超市", 2), SHOP, "旁边是捐赠柜。"),
    )
    assert names(tour) == ["大厅", "书屋", "超市"]
    assert not any(station.parts for station in tour.stations)


def test_numbers_below_a_station_are_its_parts() -> None:
    tour = outline_of(
        f"讲解词\n{GREETING}\n一、服务大厅\n{HALL}\n（一）社保窗口\n{ROOM}\n（二）民政窗口\n{SHOP}\n"
        f"二、图书室\n{ROOM}\n三、爱心超市\n{SHOP}"
    )
    assert names(tour) == ["服务大厅", "图书室", "爱心超市"]
    assert [part.name for part in tour.stations[0].parts] == ["社保窗口", "民政窗口"]
    assert tour.stations[0].text == HALL


def test_a_heading_of_the_last_words_is_not_spoken() -> None:
    for last in ("结束语", "Closing", "3. 结束"):
        tour = outline_of(
            f"讲解词\n{GREETING}\n第一站：大厅\n{HALL}\n第二站：书屋\n{ROOM}\n{last}\n今天就看到这里，谢谢大家！"
        )
        assert names(tour) == ["大厅", "书屋"], last
        assert tour.stations[-1].text == ROOM
        assert tour.closing == f"【{last}】今天就看到这里，谢谢大家！"


def test_labels_before_the_first_and_the_last_words_are_not_spoken() -> None:
    tour = outline_of(
        f"讲解词\n开场白：{GREETING}\n第一站：大厅\n{HALL}\n第二站：书屋\n{ROOM}\n结束语：谢谢大家！"
    )
    assert tour.greeting == f"【开场白】{GREETING}"
    assert tour.closing == "【结束语】谢谢大家！"


def test_pictures_before_the_first_and_behind_the_last_words_stay() -> None:
    lines = (
        Line("云溪社区讲解词", 1, level=1),
        Line(GREETING, 2, pictures=(0,)),
        Line("大厅", 3, level=2),
        Line(HALL, 4, pictures=(1,)),
        Line("书屋", 5, level=2),
        Line(ROOM, 6),
        Line("今天就看到这里，谢谢大家！", 7, pictures=(2,)),
        Line("", 8, pictures=(3,)),
    )
    (tour,) = outlined(Manuscript("text", "docx", lines))
    assert [station.pictures for station in tour.stations] == [(0, 1), (2, 3)]


def test_outside_is_on_no_floor() -> None:
    tour = outline_of(
        f"讲解词\n{GREETING}\n第一站：大厅\n{HALL}\n请随我上二楼。\n第二站：书屋\n{ROOM}\n"
        f"第三站：口袋公园\n走出大楼，就是口袋公园。{SHOP}"
    )
    assert [station.floor for station in tour.stations] == ["1F", "2F", None]
