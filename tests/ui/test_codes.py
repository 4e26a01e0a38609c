"""The QR codes: they lead where the link leads, also from the screen, and no dead one is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.state import Sheet, Show, opening
from kiosk.show.step import step
from kiosk.tour.check import LONGEST_LINK
from kiosk.tour.model import Link
from kiosk.ui.codes import code_url
from kiosk.ui.stop import stop
from kiosk.ui.window import pixels_per_millimetre
from tests.builders import a_station, a_tour
from tests.ui.conftest import OpenScreen
from tests.ui.screen import CALM, Screen, box, name_of
from tests.ui.test_view import SOURCES

ADDRESS = "https://example.org/guide?station=大厅&lang=zh#top"


@pytest.mark.parametrize("address", [ADDRESS, "http://a.org", "https://example.org/" + "x" * 400])
def test_a_code_leads_to_the_very_address(tmp_path: Path, address: str) -> None:
    file = Path(unquote(urlsplit(code_url(tmp_path, address)).path))
    assert _read(QImage(str(file))) == [address]


def test_a_code_is_made_once(tmp_path: Path) -> None:
    first = code_url(tmp_path, ADDRESS)
    file = Path(unquote(urlsplit(first).path))
    before = file.stat().st_mtime_ns
    assert code_url(tmp_path, ADDRESS) == first
    assert file.stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert code_url(tmp_path, "https://a.org") != first


def test_what_no_code_can_hold_and_no_disk_takes_is_left_out(tmp_path: Path) -> None:
    assert code_url(tmp_path, "https://example.org/" + "x" * (LONGEST_LINK - 20))
    assert code_url(tmp_path, "https://example.org/" + "x" * (LONGEST_LINK - 19)) == ""
    (tmp_path / "file").write_bytes(b"")
    assert code_url(tmp_path / "file", ADDRESS) == ""
    show = _with_links(Link("办事指南", ADDRESS))
    assert stop(show, replace(SOURCES, code=lambda address: "")).links == ()


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_the_screen_shows_a_code_that_a_phone_reads_from_a_metre(
    open_screen: OpenScreen, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen = open_screen(size, 21.5)
    screen.put(_with_links(Link("办事指南", ADDRESS)))
    qtbot.waitUntil(lambda: _read(screen.settle()) == [ADDRESS])
    code = next(item for item in screen.items() if name_of(item) == "办事指南的二维码")
    assert box(code).width() / pixels_per_millimetre(size, 21.5) >= 59.9


def test_only_addresses_that_a_phone_can_open_get_a_code(open_screen: OpenScreen) -> None:
    odd = ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.org", "data:text/html,x", "办公室三楼", ""]
    show = _with_links(*(Link(f"链接{n}", url) for n, url in enumerate(odd)))
    assert stop(show, SOURCES).links == ()
    screen = open_screen()
    screen.put(step(show, ev.SheetClosed())[0])
    assert "扫码带走" not in _names(screen)
    screen.put(
        step(_with_links(Link("好的", "https://a.org"), *(Link("坏的", u) for u in odd)), ev.SheetClosed())[0]
    )
    assert "扫码带走" in _names(screen)
    assert [row.name for row in stop(screen.show, SOURCES).links] == ["好的"]


def _with_links(*links: Link) -> Show:
    tour = a_tour(a_station("大厅", "这里是大厅。", "1F", links=links), a_station("书房", "有书。", "1F"))
    show = step(opening((tour,), CALM), ev.StationChosen("大厅"))[0]
    return step(show, ev.SheetOpened(Sheet.LINKS))[0]


def _names(screen: Screen) -> set[str]:
    return {name_of(item) for item in screen.items()}


def _read(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return [found.text for found in zxingcpp.read_barcodes(np.ascontiguousarray(rows[:, : grey.width()]))]
