"""Automatic numbers are drawn as Word draws them."""

from __future__ import annotations

import pytest

from kiosk.intake.reading.office_open import read_package
from kiosk.intake.reading.word.numerals import numeral
from tests.intake.documents import a_list, in_list, p, word


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {1: "01", 12: "12"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 35: "三十五", 100: "一〇〇"}),
        ("chineseCountingThousand", {10: "十", 21: "二十一", 100: "一百", 105: "一百零五"}),
        ("taiwaneseCountingThousand", {110: "一百一十", 1001: "一千零一", 1010: "一千零一十"}),
        ("japaneseCounting", {2: "二", 14: "十四"}),
        ("ideographDigital", {0: "〇", 12: "一二"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "甲子"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 25: "贰拾伍"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {3: "⑶", 21: "(21)"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("decimalFullWidth", {12: "１２"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB"}),
        ("lowerLetter", {3: "c"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
        ("lowerRoman", {9: "ix"}),
        ("ordinal", {1: "1st", 12: "12th", 23: "23rd"}),
        ("none", {5: ""}),
        ("neverHeardOf", {5: "5"}),
    ],
)  # fmt: skip
def test_every_format_counts_in_its_own_way(kind: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(number, kind) for number in numbers} == numbers


def test_a_custom_format_pads_with_zeros() -> None:
    assert numeral(7, "custom", "001, 002, 003, ...") == "007"


def test_levels_count_within_one_another_and_begin_anew() -> None:
    numbering = a_list(("chineseCounting", "第%1站"), ("decimal", "%1-%2"), ("lowerLetter", "%3)"))
    body = "".join(in_list("站", level=level) for level in (0, 1, 1, 2, 0, 1, 2, 2, 1))
    assert _markers(body, numbering) == ["第一站", "一-1", "一-2", "a)", "第二站", "二-1", "a)", "b)", "二-2"]


def test_a_legal_level_writes_all_numbers_in_digits() -> None:
    numbering = a_list(("chineseCounting", "%1、"), ("decimal", "%1-%2"))
    legal = numbering.replace('w:ilvl="1"><w:start w:val="1"/>', 'w:ilvl="1"><w:start w:val="1"/><w:isLgl/>')
    assert _markers(in_list("站") + in_list("窗", level=1), legal) == ["一、", "1-1"]


def test_a_list_goes_on_after_text_and_another_list_shares_its_count() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    anew = (
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    numbering = a_list(("decimal", "%1.")) + again + anew
    body = in_list("甲") + p("正文") + in_list("乙") + in_list("丙", 2) + in_list("丁", 3) + in_list("戊", 3)
    assert _markers(body, numbering) == ["1.", "", "2.", "3.", "5.", "6."]


def test_a_level_may_never_restart() -> None:
    numbering = a_list(("decimal", "%1."), ("decimal", "%2)")).replace(
        'w:ilvl="1"><w:start w:val="1"/>', 'w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="0"/>'
    )
    body = "".join(in_list("站", level=level) for level in (0, 1, 0, 1))
    assert _markers(body, numbering) == ["1.", "1)", "2.", "2)"]


def test_a_style_brings_its_number_and_a_paragraph_may_refuse_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    named = '<w:pStyle w:val="1"/>'
    body = p("甲", properties=named) + p("乙", properties=f'{named}<w:numPr><w:numId w:val="0"/></w:numPr>')
    body += p("丙", properties=named)
    found = read_package(word(body, styles=styles, numbering=a_list(("japaneseCounting", "%1、")))).lines
    assert [(line.marker, line.level) for line in found] == [("一、", 1), ("", 1), ("二、", 1)]


def test_bullets_are_drawn_as_signs_that_every_font_has() -> None:
    numbering = a_list(("bullet", "\uf0b7"), ("bullet", "\uf0d8"), ("bullet", "-"))
    body = "".join(in_list("点", level=level) for level in (0, 1, 2))
    found = read_package(word(body, numbering=numbering)).lines
    assert [(line.marker, line.depth) for line in found] == [("•", 0), ("➢", 1), ("-", 2)]


def test_numbers_in_a_table_stand_in_its_cells() -> None:
    cell = f"<w:tc>{in_list('')}</w:tc>"
    row = f"<w:tr>{cell}<w:tc>{p('大厅')}</w:tc></w:tr>"
    found = read_package(word(f"<w:tbl>{row}{row}</w:tbl>", numbering=a_list(("decimal", "%1")))).lines
    assert [line.cells for line in found] == [("1", "大厅"), ("2", "大厅")]


def _markers(body: str, numbering: str) -> list[str]:
    return [line.marker for line in read_package(word(body, numbering=numbering)).lines]
