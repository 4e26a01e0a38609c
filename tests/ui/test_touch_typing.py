"""Writing by touch alone: the keyboard on the screen, its fields, and that nothing is left of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.state import Comfort, Language
from kiosk.ui.keyboard import typist
from tests.show.backstage.staff import Staffed
from tests.show.reception.hall import LedHall
from tests.ui.conftest import OpenScreen
from tests.ui.desk import BOARDS, Board, DrawerBoard, OpenDesk, called, made_of, tap
from tests.ui.receptions import usual_tour
from tests.ui.screen import CALM, box, frame, middle, name_of, shown
from tests.ui.touch_typing import TouchTyping

ROOT = Path(__file__).resolve().parents[2]
SMALLEST = 15.0  # mm
EVERY = pytest.mark.parametrize("board", list(BOARDS))


@pytest.fixture
def typing(open_desk: OpenDesk, qtbot: QtBot, request: pytest.FixtureRequest) -> TouchTyping:
    """One at the preparation of a visit, on the desk that the test names, else on a small console."""
    desk = open_desk(getattr(request, "param", "console 1280"))
    desk.put(LedHall(usual_tour(), house=CALM).show)
    desk.posted.clear()
    return TouchTyping(desk, qtbot)


def said(typing: TouchTyping) -> list[ev.Event]:
    assert isinstance(typing.desk, (Board, DrawerBoard))
    return [event for event in typing.desk.posted if not isinstance(event, ev.Touched)]


@pytest.mark.parametrize("typing", list(BOARDS), indirect=True)
def test_a_guest_is_written_by_touch(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press(*"shequ")
    assert field.property("text") == "", "what is spelt is not yet written"
    typing.choose("社区")
    assert field.property("text") == "社区"
    assert said(typing) == [led.WordsSet(guest="社区")]
    typing.press("完成")
    assert not typing.open
    assert not field.hasActiveFocus()
    assert said(typing)[-1] == led.WordsSet(guest="社区")


@pytest.mark.parametrize("typing", list(BOARDS), indirect=True)
@pytest.mark.parametrize("name", ["来宾", "别的称呼"])
def test_what_is_written_in_is_never_covered(typing: TouchTyping, name: str) -> None:
    window = typing.desk.window
    field = typing.into(name)
    whole = box(field)
    assert frame(field).contains(whole), "nor cut off by the sheet it lies in"
    assert whole.bottom() <= typing.board().top()
    assert typing.board().bottom() == pytest.approx(window.height(), abs=1)
    assert typing.board().width() == pytest.approx(window.width(), abs=1)
    typing.press("完成")
    ground = made_of(window, "console/Console")[0]
    assert box(ground).bottom() == pytest.approx(window.height(), abs=1), "the page is back"


@pytest.mark.parametrize(("size", "inches"), [((1920, 1080), 32.0), ((1080, 1920), 43.0)], ids=str)
def test_a_page_moves_no_further_than_it_must(
    open_screen: OpenScreen, qtbot: QtBot, size: tuple[int, int], inches: float
) -> None:
    """On the staff page, too, whose fields lie in the public's window."""
    screen = open_screen(size, inches)
    screen.put(Staffed().show)
    fields = [one for one in shown(screen.window.contentItem()) if one.inherits("QQuickTextInput")]
    for field in fields:
        before = box(field)
        tap(screen.window, middle(field))
        qtbot.waitUntil(lambda: bool(made_of(screen.window, "keyboard/Keyboard")))
        screen.settle()
        top = box(made_of(screen.window, "keyboard/Keyboard")[0].parentItem()).top()
        assert box(field).bottom() == pytest.approx(min(before.bottom(), top - 24), abs=1)
        tap(screen.window, middle(called(screen.window, "完成")))
        screen.settle()
        assert box(field).bottom() == pytest.approx(before.bottom(), abs=1), "and comes back"
    assert fields


@pytest.mark.parametrize("typing", list(BOARDS), indirect=True)
def test_every_key_is_as_large_as_a_finger_needs(typing: TouchTyping) -> None:
    typing.into("来宾")
    typing.press(*"shequ")
    typing.sees("社区")
    for turn in (["更多的字"], ["回到按键", "空格", "数字和标点"], ["改写英文"], ["字母键"]):
        measure(typing)
        typing.press(*turn)
    measure(typing)


def measure(typing: TouchTyping) -> None:
    """Every key on the keyboard at this moment, in millimetres."""
    keys = typing.keys()
    assert len(keys) > 8
    for key in keys:
        least = min(box(key).width(), box(key).height()) / typing.desk.scale
        assert least >= SMALLEST - 0.3, f"{name_of(key)} {least:.1f} mm"
        seen = box(key) & frame(key)  # candidates go on to the side, and down
        assert seen.isEmpty() or typing.board().adjusted(-1, -1, 1, 1).contains(seen), name_of(key)


def test_a_screen_whose_touch_is_a_mouse_writes_too(typing: TouchTyping, qtbot: QtBot) -> None:
    window = typing.desk.window

    def click(place: QPoint) -> None:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        typing.desk.settle()

    field = typing.field("来宾")
    click(middle(field))
    qtbot.waitUntil(lambda: typing.open)
    typing.desk.settle()
    for letter in "qu":
        click(middle(typing.key(letter)))
    typing.sees("去")
    click(middle(typing.key("去")))
    assert field.property("text") == "去"
    click(middle(typing.key("完成")))
    assert not typing.open


def test_an_english_name_is_written_by_touch(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press("改写英文", "大写", "A", "n", "n", "空格", "大写", "L", "e", "e")
    assert field.property("text") == "Ann Lee"
    typing.press("改写中文", "数字和标点", "2", "字母键", "，", *"q", "。")
    assert field.property("text") == "Ann Lee2，去。"


def test_the_tours_own_names_are_words(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk("console 1280")
    desk.put(LedHall(replace(usual_tour(), title="明苑社区党群服务中心"), house=CALM).show)
    typing = TouchTyping(desk, qtbot)
    field = typing.into("来宾")
    typing.press(*"mingyuan")
    typing.choose("明苑")
    assert field.property("text") == "明苑"


def test_the_space_bar_takes_the_first_and_else_is_a_space(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press(*"shequ")
    typing.sees("社区")
    typing.press("空格")
    assert field.property("text") == "社区"
    typing.press("空格", *"qu", "完成")
    assert field.property("text") == "社区 去", "what is still spelt is written when she is done"


def test_letters_that_a_word_does_not_take_wait_on(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press(*"minzhengjuzhang")
    typing.press("更多的字")
    typing.choose("民政局")
    assert field.property("text") == "民政局"
    typing.choose("长")
    assert field.property("text") == "民政局长"


def test_what_was_written_is_taken_back_sign_by_sign(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press(*"shequ")
    typing.choose("社区")
    typing.press(*"qux", "删除")
    typing.sees("去")
    typing.press("删除", "删除")
    assert typing.offers() == []
    assert field.property("text") == "社区"
    typing.press("删除")
    assert field.property("text") == "社"
    assert said(typing)[-1] == led.WordsSet(guest="社")


def test_a_finger_that_stays_on_the_eraser_takes_back_all(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press("改写英文", *"abcdef")
    typing.hold("删除", 1500)
    assert field.property("text") == ""


def test_the_cursor_goes_back_and_on(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press("改写英文", *"ad", "光标往前", *"bc", "光标往后", *"e")
    assert field.property("text") == "abcde"
    assert field.property("cursorPosition") == 5


def test_candidates_are_drawn_along_and_laid_out(typing: TouchTyping) -> None:
    field = typing.into("来宾")
    typing.press(*"shi")
    typing.sees("是")
    first = typing.offers()[0]
    here = middle(typing.key(typing.offers()[5]))
    typing.draw(here, here - QPoint(600, 0))
    assert first not in [name for name in typing.offers() if box(typing.key(name)).left() > 200]
    later = typing.offers()[-3]
    typing.press("更多的字")
    laid_out = typing.offers()
    assert len(laid_out) > 20
    assert {first, later} <= set(laid_out)
    typing.press(later)
    assert field.property("text") == later
    assert typing.key("q").isVisible(), "the keys are back"


def test_a_hand_on_a_keyboard_keeps_it_away_and_a_finger_brings_it(typing: TouchTyping, qtbot: QtBot) -> None:
    window = typing.desk.window
    field = typing.into("来宾")
    QTest.keyClick(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: not typing.open)
    typing.desk.settle()
    assert field.hasActiveFocus()
    assert field.property("text") == "a"
    tap(window, middle(field))
    qtbot.waitUntil(lambda: typing.open)


def test_a_keyboards_tab_key_does_not_bring_it(typing: TouchTyping) -> None:
    field = typing.field("来宾")
    QTest.keyClick(typing.desk.window, Qt.Key.Key_Tab)
    field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    typing.desk.settle()
    assert field.hasActiveFocus()
    assert not typing.open


def test_a_finger_beside_it_puts_it_away(typing: TouchTyping, qtbot: QtBot) -> None:
    field = typing.into("来宾")
    typing.press(*"shequ")
    typing.sees("社区")
    tap(typing.desk.window, middle(called(typing.desk.window, "各位领导")))
    qtbot.waitUntil(lambda: not typing.open)
    assert field.property("text") == "社区"
    assert set(map(str, said(typing))) == set(
        map(str, [led.WordsSet(guest="社区"), led.WordsSet(address="各位领导")])
    )


def test_from_one_field_to_the_next_nothing_is_carried_over(typing: TouchTyping) -> None:
    typing.into("别的称呼")
    typing.press(*"shequ")
    typing.sees("社区")
    typing.press("完成")
    typing.into("来宾")
    assert typing.offers() == []
    assert typing.field("来宾").property("text") == ""


def test_nobody_who_does_not_write_sees_it(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    guide = LedHall(usual_tour(), house=CALM)
    for show in (guide.show, guide.on(ev.Begun()).show):
        desk.put(show)
        assert made_of(desk.window, "keyboard/Keyboard") == []


def test_without_its_words_it_writes_latin(
    open_desk: OpenDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone() -> None:
        raise FileNotFoundError("words.txt")

    monkeypatch.setattr(typist, "load_lexicon", gone)
    desk = open_desk("console 1280")
    desk.put(LedHall(usual_tour(), house=CALM).show)
    typing = TouchTyping(desk, qtbot)
    field = typing.into("来宾")
    qtbot.waitUntil(lambda: "." in map(name_of, typing.keys()))  # Latin has its own full stop
    assert "no pinyin" in caplog.text
    typing.press("大写", "A", "b")
    assert field.property("text") == "Ab"
    assert not typing.key("改写中文").isEnabled()


@pytest.mark.parametrize(
    ("language", "wanted"), [(Language.ENGLISH, "shequ"), (Language.TRADITIONAL, "社區")], ids=str
)
def test_it_begins_in_the_language_of_the_pages(
    open_desk: OpenDesk, qtbot: QtBot, language: Language, wanted: str
) -> None:
    desk = open_desk("console 1280")
    show = LedHall(usual_tour(), house=CALM).show
    desk.put(replace(show, comfort=Comfort(calm=True, language=language)))
    typing = TouchTyping(desk, qtbot)
    field = typing.into("来宾")
    typing.press(*"shequ")
    if language is Language.TRADITIONAL:
        typing.choose(wanted)
    assert field.property("text") == wanted


def test_the_next_guide_finds_nothing_of_what_was_written(tmp_path: Path) -> None:
    """A machine of its own: nothing is written in any folder of the user, and the same is offered again."""
    own = {
        name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.typing_alone", str(tmp_path / "kiosk")],
        env={**os.environ, **own, "QML_DISABLE_DISK_CACHE": "1", "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=100,
    )
    told = json.loads(done.stdout)
    assert told["written"] == "赊欠赊欠赊欠"
    assert "赊欠" in told["first"]
    assert told["first"] == told["second"]
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert left == []
