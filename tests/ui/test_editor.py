"""The room where a tour is edited, by touch: all of it can be read and used, and every edit is an order."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.backstage import visit
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import Turn, Way
from kiosk.show.backstage.editing.state import Clash
from kiosk.show.state import Language, Page
from kiosk.ui.window import pixels_per_millimetre
from kiosk.workshop.editing import edits
from kiosk.workshop.editing.edits import Edit
from kiosk.workshop.editing.tour_edits import (
    AddressSet,
    Checked,
    ClosingSet,
    FactSet,
    GreetingSet,
    PronunciationSet,
    Replaced,
    RouteChanged,
    SentenceRemoved,
    SentenceRewritten,
    SubtitleSet,
    TourRenamed,
)
from tests.ui.backstage import after, touch
from tests.ui.conftest import OpenScreen
from tests.ui.desk import below, called, made_of
from tests.ui.editing import ASKED, SENTENCES, editing, leaf, manuscript, views
from tests.ui.layout import cuts, overlaps
from tests.ui.screen import Screen, ancestors, box, calm, frame, name_of, shown, texts, touchables
from tests.ui.test_backstage import SMALLEST, panels
from tests.ui.touch_typing import TouchTyping


class Board:
    """A screen that somebody types on."""

    def __init__(self, screen: Screen, scale: float) -> None:
        self.window = screen.window
        self.scale = scale
        self._screen = screen

    def settle(self) -> None:
        """Let the page come to rest."""
        self._screen.settle()


@panels
@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_every_view_can_be_read_and_used(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], inches: float, language: Language
) -> None:
    screen = open_screen(size, inches, white_picture)
    scale = pixels_per_millimetre(size, inches)
    faults = []
    for view, show in views(calm(language=language)):
        screen.put(show)
        keys = [key for key in touchables(screen.page()) if not (box(key) & frame(key)).isEmpty()]
        words = [text for text in texts(screen.page()) if not (box(text) & frame(text)).isEmpty()]
        least = [(key, min(box(key).width(), box(key).height()) / scale) for key in keys]
        faults += [f"{view}: {fault}" for text in words for fault in cuts(text)]
        faults += [f"{view}: {fault}" for fault in overlaps(screen)]
        faults += [f"{view}: {name_of(key)} is small" for key, size_ in least if size_ < SMALLEST - 0.3]
        faults += [f"{view}: a nameless thing to touch" for key in keys if not name_of(key)]
    assert not faults, "\n".join(faults)


def test_on_a_tall_panel_nothing_hangs_too_high(open_screen: OpenScreen, white_picture: str) -> None:
    screen = open_screen((1080, 1920), 55.0, white_picture)
    top = 1920 - (1220.0 - 500.0) * pixels_per_millimetre((1080, 1920), 55.0)
    high = []
    for view, show in views():
        screen.put(show)
        keys = [box(key) & frame(key) for key in touchables(screen.page())]
        high += [view for seen in keys if not seen.isEmpty() and seen.top() < top - 1]
    assert high == []


def test_a_station_is_opened_moved_and_left_by_touch(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(editing())
    expected: list[tuple[str, ev.Event]] = [
        ("往后移：第1个房间", _made(edits.Moved("s1", "s3"))),
        ("往前移：一二三四五六七八九十甲乙丙丁戊己庚辛壬癸", _made(edits.Moved("s2", "s1"))),
        ("撤销", at.TurnOrdered(Turn.UNDO)),
        ("1  第1个房间", at.StationOpened("s1")),
        ("整个导览", at.WholeOpened()),
        ("要确认的", at.QuestionsOpened()),
        ("返回", at.PageLeft()),
        ("保存", at.SaveOrdered()),
    ]
    _touch_each(screen, expected)


def test_a_station_is_moved_to_the_end(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    screen.put(editing(leaves=manuscript().leaves[:2]))
    touch(screen, "往后移：第1个房间")
    assert _made(edits.Moved("s1", "")) in screen.posted


@panels
def test_every_edit_of_a_station_is_a_touch(
    open_screen: OpenScreen, size: tuple[int, int], inches: float
) -> None:
    screen = open_screen(size, inches)
    screen.put(after(editing(), at.StationOpened("s1")))
    expected: list[tuple[str, ev.Event]] = [
        ("二楼", _made(edits.FloorSet("s1", "2F"))),
        ("一楼", _made(edits.FloorSet("s1", ""))),
        ("压缩版", _made(RouteChanged("quick", "s1", True))),
        ("完整版", _made(RouteChanged("full", "s1", False))),
        ("第2张图片往前移", _made(edits.PictureMoved("s1", 1, 0))),
        ("第1张图片往后移", _made(edits.PictureMoved("s1", 0, 1))),
        ("拿掉第2张图片", _made(edits.PictureRemoved("s1", 1))),
        ("听第2句", at.HearingOrdered(1)),
        ("和下一站合成一站", _made(edits.Merged("s1", "s2"))),
    ]
    _touch_each(screen, expected)
    _reach(screen, "加一张图片")
    _reach(screen, "加上这张：three.webp")
    assert _made(edits.PictureAdded("s1", "three.webp")) in screen.posted


def test_a_station_is_deleted_by_two_touches(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, "删去这一站")
    assert not [event for event in screen.posted if isinstance(event, at.EditMade)]
    _reach(screen, "再点一次就删去")
    assert _made(edits.Deleted("s1")) in screen.posted


def test_a_station_is_cut_at_the_sentence_that_is_touched(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, "分成两站")
    assert not called(screen.window, SENTENCES[0]).isEnabled(), "the first station must tell something"
    _reach(screen, SENTENCES[2])
    assert _made(edits.Split("s1", 2)) in screen.posted
    screen.receive(at.DraftShown(manuscript()))
    _reach(screen, SENTENCES[2])
    assert made_of(screen.window, "sheets/TextSheet"), "and from then on a touch writes again"


@panels
def test_a_sentence_is_written_anew_on_the_keyboard_of_the_screen(
    open_screen: OpenScreen, qtbot: QtBot, size: tuple[int, int], inches: float
) -> None:
    screen = open_screen(size, inches)
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, SENTENCES[2])
    typing = TouchTyping(Board(screen, pixels_per_millimetre(size, inches)), qtbot)
    qtbot.waitUntil(lambda: typing.open)
    screen.settle()
    typing.press("。")
    touch(screen, "保存")
    assert _order(screen) == _made(edits.SentenceSet("s1", 2, SENTENCES[2] + "。"))
    assert not made_of(screen.window, "sheets/TextSheet")


@pytest.mark.parametrize(
    ("key", "edit"),
    [
        ("站名", edits.Renamed("s1", "第1个房间。")),
        ("整篇讲解词", edits.TextSet("s1", "".join(SENTENCES) + "。")),
        ("短讲解词", edits.ShortSet("s1", "。")),
        ("去下一站的话", edits.LeaveSet("s1", "请随我前往{下一站}。。")),
        ("讲解员卡片上的词", edits.KeywordsSet("s1", ("一站式", "Wi-Fi 覆盖。"))),
        ("小站：左边的展板", edits.TextSet("s1", "这块板讲的是从前的院子。。", "left")),
        ("改第2张图片的说明", edits.PictureCaptioned("s1", 1, "。")),
    ],
)
def test_every_text_of_a_station_can_be_written(
    open_screen: OpenScreen, qtbot: QtBot, key: str, edit: Edit
) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, key)
    typing = TouchTyping(Board(screen, 4.0), qtbot)
    qtbot.waitUntil(lambda: typing.open)
    screen.settle()
    typing.press("。")
    touch(screen, "保存")
    assert _order(screen) == _made(edit)


def test_a_reading_is_set_by_writing_the_word_and_its_sound(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen()
    for key, order in (
        ("改一个读音", _made(PronunciationSet("。", "，"))),
        ("改一个读音，所有导览都用", at.HallWordWritten("。", "，")),
    ):
        screen.put(after(editing(), at.StationOpened("s1")))
        _reach(screen, key)
        typing = TouchTyping(Board(screen, 4.0), qtbot)
        for sign in ("。", "，"):
            qtbot.waitUntil(lambda: bool(made_of(screen.window, "keyboard/Keyboard")))
            screen.settle()
            typing.press(sign)
            touch(screen, "保存")
        assert _order(screen) == order


def test_what_was_written_becomes_an_edit_when_nobody_is_there_any_more(
    open_screen: OpenScreen, qtbot: QtBot
) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, SENTENCES[2])
    typing = TouchTyping(Board(screen, 4.0), qtbot)
    qtbot.waitUntil(lambda: typing.open)
    screen.settle()
    typing.press("。")
    last = screen.show.now + visit.AT_WORK + screen.show.house.countdown
    screen.receive(ev.Tick(last - 3.0, 12.0))
    screen.settle()
    assert made_of(screen.window, "sheets/TextSheet"), "it is asked first whether anybody is there"
    screen.receive(ev.Tick(last - 1.5, 12.0))
    screen.settle()
    assert _order(screen) == _made(edits.SentenceSet("s1", 2, SENTENCES[2] + "。"))
    assert not made_of(screen.window, "sheets/TextSheet")
    assert screen.show.backstage is not None, "the draft is kept before the page goes"
    screen.receive(ev.Tick(last + 0.1, 12.0))
    assert screen.show.page is Page.ATTRACT, "and it goes: nobody touched anything"


def test_a_text_that_is_too_long_is_kept_whole_when_nobody_is_there_any_more(
    open_screen: OpenScreen, qtbot: QtBot
) -> None:
    screen = open_screen()
    long = "这一站讲得很长很长。" * 850
    screen.put(after(editing(leaves=(leaf(1, text=long), leaf(2))), at.StationOpened("s1")))
    _reach(screen, "整篇讲解词")
    typing = TouchTyping(Board(screen, 4.0), qtbot)
    qtbot.waitUntil(lambda: typing.open)
    screen.settle()
    typing.press("。")
    screen.receive(ev.Tick(screen.show.now + visit.AT_WORK + screen.show.house.countdown - 1.5, 12.0))
    screen.settle()
    assert _order(screen) == _made(edits.TextSet("s1", long + "。"))


def test_a_sheet_that_is_given_up_changes_nothing(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.StationOpened("s1")))
    _reach(screen, SENTENCES[2])
    assert not called(screen.window, "导览").isEnabled(), "what lies below is not to be touched"
    touch(screen, "取消")
    assert not [event for event in screen.posted if isinstance(event, at.EditMade)]
    assert called(screen.window, "导览").isEnabled()


def test_every_answer_to_a_question_is_a_touch(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.QuestionsOpened()))
    says = {text.property("text") for text in texts(screen.page())}
    assert "还有3处要确认，才能发布；另有1处请看一眼。" in says
    expected: list[tuple[str, ev.Event]] = [
        ("删去这一句", _made(SentenceRemoved("某某0", "s1"))),
        ("没有问题", _made(Checked("某某0", "s1"))),
        ("看这一站", at.StationOpened("s1")),
        ("下一处", at.QuestionTurned(1)),
    ]
    _touch_each(screen, expected)
    for answer, edit in (
        ("换成别的话：某某0", Replaced("某某0", "s1", "某某0。")),
        ("改这一句", SentenceRewritten("某某0", "s1", ASKED, f"{ASKED}。")),
    ):
        screen.put(after(editing(), at.QuestionsOpened()))
        touch(screen, answer)
        _write(screen, qtbot)
        assert _order(screen) == _made(edit)


def test_the_questions_are_shown_one_at_a_time(open_screen: OpenScreen) -> None:
    screen = open_screen()
    asked = after(editing(), at.QuestionsOpened())
    for place in range(4):
        screen.put(after(asked, at.QuestionTurned(place)))
        assert [one.property("quote") for one in shown(screen.page()) if one.property("quote")] == [
            f"某某{place}"
        ]
        assert called(screen.window, "上一处").isEnabled() == (place > 0)
        assert called(screen.window, "下一处").isEnabled() == (place < 3)
    assert "请看一眼" in {text.property("text") for text in texts(screen.page())}, "the last is advice"


def test_what_is_the_tours_own_is_written_by_touch(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen()
    for card, edit in (
        ("题目", TourRenamed("便民服务大厅。")),
        ("题目下面的一行", SubtitleSet("。")),
        ("对来宾的称呼", AddressSet("。")),
        ("开场白", GreetingSet("。")),
        ("结束语", ClosingSet("谢谢。。")),
        ("户数（2026-06）", FactSet("户数", "5547。", "户")),
    ):
        screen.put(after(editing(), at.WholeOpened()))
        _reach(screen, card)
        _write(screen, qtbot)
        assert _order(screen) == _made(edit)


def test_all_edits_are_dropped_by_two_touches(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(editing())
    touch(screen, "全部不要")
    assert at.DropOrdered() not in screen.posted
    touch(screen, "再点一次，改动都不要")
    assert at.DropOrdered() in screen.posted


def test_a_clash_offers_its_ways_out(open_screen: OpenScreen) -> None:
    screen = open_screen()
    for name, way in (
        ("两边的改动都要", Way.BOTH),
        ("自己改的另存一份", Way.ASIDE),
        ("不要自己改的", Way.THEIRS),
    ):
        screen.put(after(editing(), at.DraftShown(manuscript(), Clash.ELSEWHERE)))
        _reach(screen, name)
        assert _order(screen) == at.WayChosen(way)


def test_the_room_of_a_tour_leads_to_its_draft(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(editing(), at.PageLeft()))
    touch(screen, "编辑")
    assert _order(screen) == at.EditingOrdered()


def _write(screen: Screen, qtbot: QtBot) -> None:
    """A sign on the sheet that was opened, and done."""
    typing = TouchTyping(Board(screen, 4.0), qtbot)
    qtbot.waitUntil(lambda: typing.open)
    screen.settle()
    typing.press("。")
    touch(screen, "保存")


def _made(edit: Edit) -> at.EditMade:
    return at.EditMade(edit)


def _touch_each(screen: Screen, expected: list[tuple[str, ev.Event]]) -> None:
    """Touch these, each on the page as it was at first."""
    start = screen.show
    for name, order in expected:
        screen.put(start)
        _reach(screen, name)
        assert _order(screen) == order, name
    screen.put(start)


def _order(screen: Screen) -> ev.Event:
    """What was ordered last; that somebody touched something goes without saying."""
    return [event for event in screen.posted if event != ev.Touched()][-1]


def _reach(screen: Screen, name: str) -> None:
    """Touch what is called so, brought into view as by a flick."""
    screen.settle()
    key = next(one for one in below(screen.window.contentItem()) if name_of(one).startswith(name))
    for view in (above for above in ancestors(key) if above.inherits("QQuickFlickable")):
        y = key.mapToItem(view.property("contentItem"), 0, 0).y()
        most = max(0.0, view.property("contentHeight") - view.height())
        first = view.property("originY") or 0.0  # a list's header lies above its first row
        view.setProperty("contentY", max(first, min(y - view.height() / 3, first + most)))
        screen.settle()
    touch(screen, name_of(key))
