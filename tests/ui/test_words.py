"""What a visitor may read and what may be spoken: plain words, and never those meant for the guide."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

import kiosk.ui
from kiosk.show import events as ev
from kiosk.show.effects import Effect, Prepare, Speak
from kiosk.show.state import Narration, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Link, Picture, Tour
from kiosk.tour.reader import read_tour
from kiosk.ui.application import Application
from tests.builders import a_station, a_tour
from tests.ui.conftest import OpenScreen
from tests.ui.screen import CALM, Screen, ask, pages, shown, texts

QML = Path(kiosk.ui.__file__).parent / "qml"

FOR_THE_GUIDE = """
schema: 1
title: 槐树院
stations:
  - id: door
    name: 门口
    text: |
      【请来宾站成半圆】各位来宾，这里是门口。（指墙上图版）墙上是老照片。()
      [二级片头]院子修好已经十年（周一至周五开放）。[p2000]

      （走向下一图版）请看这边。（）谢谢。【鼓掌】
    short: 这里是门口。【指墙上图版】
    leave: 请随我前往{下一站}。【走向下一图版】
    parts:
      - {id: board, name: 图版, text: "（示意大家看）右边是图版。[p12]"}
  - {id: end, name: 尽头, text: "（等大家到齐）到这里结束。【送客】"}
routes:
  - {id: full, name: 完整版}
  - {id: quick, name: 压缩版, text: short}
"""
NEVER = [
    "半圆",
    "指墙上",
    "二级片头",
    "p2000",
    "p12",
    "走向下一",
    "鼓掌",
    "示意",
    "送客",
    "到齐",
    "【",
    "】",
    "[",
    "]",
]
NEVER += ["()", "（）"]
# What may hold a text: the one label, and the ruler that knows where a label's characters stand, never drawn.
PLAIN = {
    "parts/Label.qml": ("Text", "textFormat: Text.PlainText"),
    "parts/SaidMark.qml": ("TextEdit", "textFormat: TextEdit.PlainText"),
    "console/DeskField.qml": ("TextInput", ""),  # knows no other format
    "backstage/WriteField.qml": ("TextInput", ""),  # nor does this one
    "sheets/TextPaper.qml": ("TextEdit", "textFormat: TextEdit.PlainText"),
}


@pytest.fixture
def guided_tour(tmp_path: Path) -> Tour:
    file = tmp_path / "yard.yaml"
    file.write_text(FOR_THE_GUIDE, encoding="utf-8")
    reading = read_tour(file, None)
    assert reading.tour is not None, [str(problem) for problem in reading.problems]
    return reading.tour


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_no_page_shows_what_is_meant_for_the_guide(
    open_screen: OpenScreen, guided_tour: Tour, big: bool
) -> None:
    screen = open_screen((1080, 1920))
    read = set()
    for route in guided_tour.routes:
        walked = replace(guided_tour, routes=(route,))
        for _, show in pages(walked, big=big):
            screen.put(show)
            read |= _words(screen)
    assert [(words, mark) for words in read for mark in NEVER if mark in words] == []
    assert {"墙上是老照片。", "院子修好已经十年（周一至周五开放）。", "右边是图版。", "到这里结束。"} <= read


@pytest.mark.parametrize("route", ["full", "quick"])
def test_nothing_that_is_meant_for_the_guide_is_spoken(guided_tour: Tour, route: str) -> None:
    show = replace(opening((guided_tour,), CALM), route=route)
    spoken = [text for effect in _told(show) for text in _spoken(effect)]
    assert [(text, mark) for text in spoken for mark in NEVER if mark in text] == []
    assert "请随我前往尽头。" in spoken
    assert "到这里结束。" in spoken


def test_every_text_of_the_pages_is_made_by_the_one_plain_label() -> None:
    faults = []
    for file in sorted(QML.rglob("*.qml")):
        source = re.sub(r"//[^\n]*", "", file.read_text(encoding="utf-8"))
        if str(file.relative_to(QML)) not in PLAIN:
            kinds = r"\b(Text|TextEdit|TextInput|TextArea|TextField)\s*\{|QtQuick\.Controls"
            faults += [f"{file.name}: {found}" for found in re.findall(kinds, source)]
            faults += [f"{file.name}: {found}" for found in re.findall(r"\btextFormat\b", source)]
        faults += [
            f"{file.name}: {found}" for found in re.findall(r"\b(?:Rich|Styled|Markdown|Auto)Text\b", source)
        ]
    assert faults == []
    for name, (kind, plain) in PLAIN.items():
        source = (QML / name).read_text(encoding="utf-8")
        assert re.findall(r"\b(Text\w*)\s*\{", source) == [kind], name
        assert source.count("textFormat") == (1 if plain else 0), name
        assert plain in source, name


def test_every_text_on_the_screen_is_plain(open_screen: OpenScreen, guided_tour: Tour) -> None:
    screen = open_screen()
    kinds = set()
    for _, show in pages(guided_tour):
        screen.put(show)
        everything = [item for item in shown(screen.window.contentItem()) if item.inherits("QQuickText")]
        kinds |= {ask(text, "textFormat === Text.PlainText") for text in everything}
    assert kinds == {True}


def test_no_word_of_a_tour_makes_the_screen_call_anyone(
    open_screen: OpenScreen, drawing: Application, qtbot: QtBot
) -> None:
    with canary() as (address, calls):
        markup = f'<img src="{address}x"><a href="{address}y">院</a>'
        # A label that is not plain does call: the canary sings.
        with drawing.nest() as nest:
            engine = QQmlEngine(nest)
            component = QQmlComponent(engine, nest)
            rich = f"import QtQuick\nText {{ text: '{markup}'; textFormat: Text.RichText }}"
            component.setData(rich.encode(), QUrl())
            text = component.create()
            assert text is not None
            qtbot.waitUntil(lambda: "/x" in calls)
            text.deleteLater()
        calls.clear()
        screen = open_screen()
        station = a_station(
            f"{markup}室", f"{markup}这里是活动室。", "1F", links=(Link(markup, "https://a.org"),)
        )
        pictured = replace(station, pictures=(Picture("a.webp", markup), Picture("b.webp", markup)))
        tour = a_tour(pictured, replace(pictured, id="other"), title=markup, subtitle=markup)
        read = set()
        for _, show in pages(tour):
            screen.put(show)
            read |= _words(screen)
            if show.utterance:
                screen.put(step(show, ev.Heard(show.utterance, 1.0, 9.0, 20))[0])
        screen.put(opening((), CALM))
        assert any(f'<img src="{address}x">' in words for words in read)
        assert calls == []


@contextmanager
def canary() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine: its address, and the paths that were asked for."""
    calls: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    server = HTTPServer(("127.0.0.1", 0), Noting)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", calls
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _words(screen: Screen) -> set[str]:
    return {text.property("text") for text in texts(screen.page())}


def _told(show: Show) -> Iterator[Effect]:
    """All that a visit from the first station to the last asks of its servants."""
    event: ev.Event = ev.Begun()
    for _ in range(200):
        show, effects = step(show, event)
        yield from effects
        told = show.narration is Narration.FINISHED
        event = ev.ForwardChosen() if told else ev.Said(show.utterance)
        if show.page == "goodbye":
            return
    raise AssertionError("the visit never ended")


def _spoken(effect: Effect) -> tuple[str, ...]:
    if isinstance(effect, Speak):
        return (effect.text,)
    return effect.texts if isinstance(effect, Prepare) else ()
