"""From what people write to sentences and cues: nothing of the words lost, no direction left in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.tour.model import Cue, CueKind
from kiosk.tour.text import abridge, fill, kind_of_cue, parse, variables


def texts(text: str) -> list[str]:
    """The sentences of a text as they will be shown."""
    return [sentence.text for sentence in parse(text)]


def cues(text: str) -> list[str]:
    """The words of all cues of a text."""
    return [cue.text for sentence in parse(text) for cue in sentence.cues]


@pytest.mark.parametrize(
    ("written", "sentences"),
    [
        ("一。二！三？四；五", ["一。", "二！", "三？", "四；", "五"]),
        ("他说：“来。”然后走了。", ["他说：“来。”", "然后走了。"]),
        ("「好！」「坏！」", ["「好！」", "「坏！」"]),
        ("好！！！真好。", ["好！！！", "真好。"]),
        ("那么……我们走。", ["那么……", "我们走。"]),
        ("长3.14米，早8:30开门。", ["长3.14米，早8:30开门。"]),
        ("Welcome here. Mind the step! Ready?", ["Welcome here.", "Mind the step!", "Ready?"]),
        ("“6789零”服务，请看：一、二、三。", ["“6789零”服务，请看：一、二、三。"]),
        ("。。。！", []),
        ("", []),
        (" \n\n \u3000\n", []),
    ],
)
def test_sentence_ends_where_a_reader_takes_breath(written: str, sentences: list[str]) -> None:
    assert texts(written) == sentences


def test_blank_lines_part_paragraphs_and_single_breaks_do_not() -> None:
    parsed = parse("第一句。\n还是第一\n　　段。\n\n　　第二段。\n \t\n第三段。")
    assert [(s.text, s.paragraph) for s in parsed] == [
        ("第一句。", 0),
        ("还是第一段。", 0),
        ("第二段。", 1),
        ("第三段。", 2),
    ]


def test_broken_latin_line_keeps_its_space() -> None:
    assert texts("Mind\nthe step.") == ["Mind the step."]


def test_windows_line_ends_read_like_any_other() -> None:
    """S6."""
    assert parse("一。\r\n\r\n二，\r\n三。") == parse("一。\n\n二，\n三。")


def test_unseen_characters_are_dropped() -> None:
    assert texts("\ufeff大\u200b厅\u202e在\x00这里。") == ["大厅在这里。"]


@pytest.mark.parametrize(
    ("written", "told", "direction"),
    [
        ("这里(指墙上图版)是大厅。", "这里是大厅。", "指墙上图版"),
        ("【上楼梯】二楼到了。", "二楼到了。", "上楼梯"),
        ("请看[二级片头]短片。", "请看短片。", "二级片头"),
        ("看完了。（走向下一图版）", "看完了。", "走向下一图版"),
        ("请看[p2000]这里。", "请看这里。", "p2000"),
        ("请大家（稍候）跟我来。", "请大家跟我来。", "稍候"),
    ],
)
def test_directions_are_taken_out_of_the_text_and_kept_for_the_guide(
    written: str, told: str, direction: str
) -> None:
    """V15, G6."""
    assert texts(written) == [told]
    assert cues(written) == [direction]


@pytest.mark.parametrize("written", ["空()的。", "空（）的。", "空（ ）的。", "空【】的。", "空[]的。"])
def test_empty_brackets_vanish(written: str) -> None:
    """V15."""
    assert texts(written) == ["空的。"]
    assert cues(written) == []


@pytest.mark.parametrize(
    "written", ["周末（周一至周五除外）开门。", "面积800平方米（含院子）。", "阅览室（图书室）在左。"]
)
def test_what_writers_put_in_round_brackets_stays(written: str) -> None:
    """S2: a body's own words are told."""
    assert texts(written) == [written]


def test_bracket_that_is_never_closed_stays_as_written() -> None:
    assert texts("请看【墙上。好（走到这里。") == ["请看【墙上。", "好（走到这里。"]


def test_cue_stands_where_the_writer_put_it() -> None:
    [first, second] = parse("请看【指左】墙。【走】\n\n再看那边【指右】。")
    assert first.cues == (Cue("指左", CueKind.POINT, 2),)
    assert second.cues == (Cue("走", CueKind.WALK, 0), Cue("指右", CueKind.POINT, 4))


def test_cue_after_the_last_sentence_stays_with_it() -> None:
    [only] = parse("到这里结束。\n\n【鼓掌】")
    assert only.cues == (Cue("鼓掌", CueKind.WAIT, 6),)


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("上楼梯", CueKind.STAIRS_UP),
        ("上到二楼", CueKind.STAIRS_UP),
        ("乘电梯", CueKind.STAIRS_UP),
        ("下楼", CueKind.STAIRS_DOWN),
        ("下台阶", CueKind.STAIRS_DOWN),
        ("指墙上图版", CueKind.POINT),
        ("Point at the wall", CueKind.POINT),
        ("走向下一图版", CueKind.WALK),
        ("引导至门口", CueKind.WALK),
        ("等人到齐", CueKind.WAIT),
        ("播放短片", CueKind.WAIT),
        ("微笑", CueKind.OTHER),
    ],
)
def test_cue_is_known_by_its_words(cue: str, kind: CueKind) -> None:
    assert kind_of_cue(cue) is kind


def test_short_telling_keeps_the_sentences_of_the_keywords() -> None:
    sentences = parse("先寒暄。窗口有八个。再闲谈。窗口都能办。")
    assert [s.text for s in abridge(sentences, ("窗口",))] == ["窗口有八个。", "窗口都能办。"]
    assert [s.text for s in abridge(sentences, ("食堂",))] == ["先寒暄。"]
    assert [s.text for s in abridge(sentences, ())] == ["先寒暄。"]
    assert abridge((), ("窗口",)) == ()


def test_variables_are_named_in_order_and_filled_once() -> None:
    text = "{称呼}，这里有{户数}，去{下一站}。"
    assert variables(text) == ("称呼", "户数", "下一站")
    assert fill(text, {"称呼": "{户数}", "户数": "5547户"}) == "{户数}，这里有5547户，去{下一站}。"


@pytest.mark.parametrize("text", ["{}", "{ 称\n呼}", "{" + "长" * 25 + "}", "}{", "{{"])
def test_braces_that_name_nothing_stay(text: str) -> None:
    assert variables(text) == ()
    assert fill(text, {"": "?", "长": "?"}) == text


_written = st.text(
    st.sampled_from("指走上楼好坏ab1 。！；.?…”\n\r\u3000（）()【】[]{}户\u200b"), max_size=120
)


@settings(deadline=None)
@given(_written | st.text(max_size=60))
def test_any_text_gives_clean_sentences_with_cues_inside_them(text: str) -> None:
    parsed = parse(text)
    for sentence in parsed:
        assert sentence.text == sentence.text.strip()
        assert sentence.text
        assert "\n" not in sentence.text
        assert "\r" not in sentence.text
        assert all(0 <= cue.at <= len(sentence.text) for cue in sentence.cues)
        assert [cue.at for cue in sentence.cues] == sorted(cue.at for cue in sentence.cues)
    paragraphs = [sentence.paragraph for sentence in parsed]
    assert paragraphs == sorted(paragraphs)


@settings(deadline=None)
@given(st.text(st.sampled_from("好坏一二ab。！？；，：“”"), max_size=80))
def test_no_word_is_lost_or_moved(text: str) -> None:
    def spoken(one: str) -> str:
        return "".join(letter for letter in one if letter.isalnum())

    assert spoken("".join(texts(text))) == spoken(text)


@settings(deadline=None)
@given(_written)
def test_parsed_text_is_parsed_no_further(text: str) -> None:
    for sentence in parse(text):
        if not set(sentence.text) & set("【】[]()（）"):
            assert texts(sentence.text) == [sentence.text]
