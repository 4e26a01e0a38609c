"""The record on paper: read back from the PDF, and nothing of it beyond the edge or on top of another."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from kiosk.show.reception.record import Record
from kiosk.ui.application import Application
from kiosk.ui.paper import printed
from tests.receptions import ENDED, a_record, a_stay

A4 = (595, 842)  # points
LONG = "退役军人服务站与新时代文明实践站联合展区及荣誉墙文化长廊"


@pytest.fixture(autouse=True)
def _type(drawing: Application) -> None:
    """The hall's own type."""


def pages_of(record: Record) -> list[str]:
    """The words of each page, without the spaces that a reader of PDF guesses."""
    with pypdfium2.PdfDocument(printed(record, ENDED)) as document:
        assert all(tuple(map(round, page.get_size())) == A4 for page in document)
        return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]


def boxes_of(record: Record) -> list[list[tuple[float, float, float, float]]]:
    """Left, bottom, right and top of each piece of text, page by page, in points."""
    with pypdfium2.PdfDocument(printed(record, ENDED)) as document:
        found = []
        for page in document:
            texts = page.get_textpage()
            found.append([texts.get_rect(number) for number in range(texts.count_rects())])
        return found


def test_page_says_it_all() -> None:
    stays = (
        a_stay(1, "门厅", short=True),
        a_stay(2, "长廊", told=False, skipped=True, seconds=0.0, floor="二楼"),
        a_stay(0, "花园", seconds=305.0),
    )
    (words,) = pages_of(a_record(stays=stays, seconds=2520.0))
    for piece in (
        "接待记录",
        "2026年11月22日星期日",
        "望禾社区党群服务中心",
        "参观团",
        "13:48‒14:30",  # both dashes are one glyph, and the reader chooses
        "42分",
        "各站计划5分",
        "跳过1站，完整版",
        "2次",
        "用时3分5秒",
        "1门厅一楼2:302:00压缩",
        "2长廊二楼2:30—跳过",
        "—花园一楼2:305:05路线外",
        "合计5:007:05",
        "备注",
    ):
        assert piece in words
    assert "演练" not in words


def test_rehearsal_says_that_it_is_one() -> None:
    assert "接待记录演练" in pages_of(a_record(rehearsal=True))[0]


def test_what_was_promised_is_there_in_full() -> None:
    (words,) = pages_of(a_record(26, limit=3300.0, seconds=3725.0))
    assert "约定55分，各站计划1小时5分" in words


@pytest.mark.parametrize(
    ("stations", "pages"), [(0, 1), (3, 1), (26, 1), (27, 1), (40, 1), (80, 1), (81, 2), (200, 3)]
)
def test_every_station_is_there_once(stations: int, pages: int) -> None:
    told = pages_of(a_record(stations))
    assert len(told) == pages
    found = [int(number) for words in told for number in re.findall("第([0-9]+)处", words)]
    assert sorted(found) == list(range(1, stations + 1))
    assert ["备注" in words for words in told] == [False] * (pages - 1) + [True]
    assert ["合计" in words for words in told] == [False] * (pages - 1) + [True]
    for number, words in enumerate(told, 1):
        assert (f"第{number}页，共{pages}页" in words) == (pages > 1)


@pytest.mark.parametrize("stations", [1, 26, 40, 80, 90])
@pytest.mark.parametrize("guest", ["", "兄弟城市参观团、" * 9, "W" * 999], ids=["nobody", "many", "endless"])
def test_nothing_leaves_the_page_or_meets_another(stations: int, guest: str) -> None:
    """Wide names, long floors and large numbers; two stations never share a line of paper."""
    stays = tuple(
        a_stay(n, LONG if n % 3 else LONG * 3, floor="负一楼东侧连廊", seconds=7000.0, short=True)
        for n in range(1, stations + 1)
    )
    record = a_record(guest=guest, title=LONG * 4, route=LONG, stays=stays, rehearsal=True)
    for boxes in boxes_of(record):
        assert min(left for left, _, _, _ in boxes) > 55
        assert max(right for _, _, right, _ in boxes) < A4[0] - 55
        assert min(bottom for _, bottom, _, _ in boxes) > 40
        upwards = sorted(boxes, key=lambda box: box[1])
        for place, one in enumerate(upwards):
            for other in upwards[place + 1 :]:
                if other[1] >= one[3] - 1.0:
                    break
                across = min(one[2], other[2]) - max(one[0], other[0])
                assert across < 1.0, (one, other)


def test_name_that_fits_is_whole_and_one_that_does_not_says_so() -> None:
    """The guests read their name: nothing of it is left out while there is room."""
    whole = "、".join(f"第{number}街道参观团" for number in range(1, 18))
    assert whole in pages_of(a_record(guest=whole))[0]
    endless = pages_of(a_record(guest="参观团、" * 200))[0]
    assert "参观团、" * 20 in endless
    assert "…" in endless
    assert LONG in pages_of(a_record(stays=(a_stay(1, LONG),)))[0]


def test_line_breaks_and_letters_without_a_picture_do_no_harm() -> None:
    (words,) = pages_of(a_record(guest="第一\n参观团\x00\u202e\ud800\ue000一行"))
    assert re.search("来宾第一参观团.?一行起止", words)


def test_guests_without_a_name_have_room_for_it() -> None:
    """A line to write on lies where the name would be."""

    def has_line(guest: str) -> bool:
        with pypdfium2.PdfDocument(printed(a_record(guest=guest), ENDED)) as document:
            picture = document[0].render(scale=2).to_pil().convert("L").crop((225, 285, 715, 305))
        columns = (picture.crop((x, 0, x + 1, picture.height)) for x in range(picture.width))
        return all(column.getextrema()[0] < 250 for column in columns)

    assert has_line("")
    assert not has_line("参观团")


def test_page_is_drawn_in_the_type_of_the_hall() -> None:
    with pypdfium2.PdfDocument(printed(a_record(), ENDED)) as document:
        fonts = {
            piece.get_font().get_base_name()
            for piece in document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        }
    assert fonts
    assert all("DaolanSans" in name for name in fonts)
