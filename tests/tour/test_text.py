"""From what people write to sentences and cues: nothing of the words lost, no direction left in them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.tour.directions import kind_of_cue
from kiosk.tour.model import Cue, CueKind
from kiosk.tour.text import abridge, fill, loose_brackets, parse, pieces, variables


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
        ('他说："来。"然后走了。', ['他说："来。"', "然后走了。"]),
        ('走吧。"来。"他说。', ["走吧。", '"来。"', "他说。"]),
        ('He left. "Stay," I said.', ["He left.", '"Stay," I said.']),
        ("He said \"Go.\" Then 'Stay!' It's on.", ['He said "Go."', "Then 'Stay!'", "It's on."]),
        ("1. 先看大厅。2. 再看书房。", ["1. 先看大厅。", "2. 再看书房。"]),
        ("要点：1. 先看，2. 再看。", ["要点：1. 先看，2. 再看。"]),
        ("Bring a card, e.g. yours. See No. 5 now.", ["Bring a card, e.g. yours.", "See No. 5 now."]),
        ("Is it so? No. It is not.", ["Is it so?", "No.", "It is not."]),
        ("Open 9 a.m. to 5 p.m. daily.", ["Open 9 a.m. to 5 p.m. daily."]),
        ("Open until 5 p.m. Please wait.", ["Open until 5 p.m.", "Please wait."]),
        ("Dr. Li came in 2013. The hall grew.", ["Dr. Li came in 2013.", "The hall grew."]),
        ("见 https://a.example/?b=1;c#!/d 网页。好！", ["见 https://a.example/?b=1;c#!/d 网页。", "好！"]),
        ("www.a.example/b?c=1是网址。", ["www.a.example/b?c=1是网址。"]),
        ("大家好!请看?走;", ["大家好!", "请看?", "走;"]),
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


_DIRECTIONS = (
    *("指墙上图版", "走向下一图版", "上楼梯", "向右侧办公区引领", "引领走向图版，边走边说", "停下指图版"),
    *(
        "走进法庭",
        "下楼",
        "指信箱",
        "请稍候",
        "此处可以适当举例",
        "引领走向平台",
        "走向下一圖版",
        "指墻上圖版",
    ),
    *("指左", "指第3块图版", "等人到齐", "带领大家前往会议室", "播放短片", "向左转", "示意大家跟上", "p2000"),
    *("Wait for responses", "point to the wall", "walk to the next board", "go upstairs"),
)
_CONTENT = (
    *(
        "周一至周五除外",
        "含院子",
        "图书室",
        "停车位20个",
        "指标完成51%",
        "走廊长20米",
        "等级评定",
        "指挥中心",
    ),
    *("指60岁以上老人", "指户籍人口", "指互联网平台", "指下属部门", "指示牌", "走访320户", "走失老人"),
    *(
        "走进社区",
        "走向共同富裕",
        "带领居民致富",
        "引导员2名",
        "引领风尚",
        "面向全体居民",
        "示意图",
        "等5个部门",
    ),
    *("此处可办理社保", "此处请勿吸烟", "播放时间", "停用", "等候区", "向左50米", "向阳社区", "上楼请走右侧"),
    *("上下班", "p", "wait time: 5 minutes", "walking distance", "point of interest"),
)


@pytest.mark.parametrize("brackets", ["()", "（）"])
@pytest.mark.parametrize("words", _DIRECTIONS)
def test_direction_in_round_brackets_is_a_cue(words: str, brackets: str) -> None:
    """V15: whatever brackets the writer is used to."""
    written = f"{brackets[0]}{words}{brackets[1]}"
    assert texts(f"这里{written}是大厅。") == ["这里是大厅。"]
    assert cues(f"这里{written}是大厅。") == [words]
    assert loose_brackets(f"这里{written}是大厅。") == ((written, words),)


@pytest.mark.parametrize("brackets", ["()", "（）"])
@pytest.mark.parametrize("words", _CONTENT)
def test_what_writers_put_in_round_brackets_stays(words: str, brackets: str) -> None:
    """A body's own words are told; what is in doubt is content."""
    written = f"面积（{words}）很大。".translate({ord("（"): brackets[0], ord("）"): brackets[1]})
    assert texts(written) == [written]
    assert cues(written) == []
    assert loose_brackets(written) == ()


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
@given(st.text(st.sampled_from("好坏一二ab1。！？；，：“”.?!;\"' "), max_size=80))
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


_PIECES = st.sampled_from(
    [f"（{words}）" for words in _CONTENT]
    + ["甲乙。", '丙"丁', "1. 戊", "e.g. 己", "'庚！", "a?b", "；", "\n", "\n\n"]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.sampled_from([f"（{words}）" for words in _DIRECTIONS]), max_size=12))
def test_every_hanzi_that_is_no_direction_is_told_in_order(pieces: list[str]) -> None:
    def hanzi(words: str) -> str:
        return "".join(re.findall("[\u4e00-\u9fff]", words))

    told = "".join(piece for piece in pieces if piece[1:-1] not in _DIRECTIONS)
    assert hanzi("".join(texts("".join(pieces)))) == hanzi(told)


@settings(deadline=None, max_examples=500)
@given(st.text(st.sampled_from("好ab1 .?!;。，：”"), max_size=40))
def test_sentences_stand_by_themselves(text: str) -> None:
    for sentence in texts(text):
        assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    "words", ["指台" * 20, "走到边" * 13, "领走到边" * 9, "停下指" * 13, "point to the " * 3]
)
def test_long_brackets_are_read_as_quickly_as_any(words: str) -> None:
    """A pattern that tries every way to cut this would not come back."""
    text = f"（{words[:39]}1）" * 500
    assert texts(text) == [text]


def test_the_pieces_of_a_text_hold_a_sentence_each_with_its_cues_and_the_blank_line_before_it() -> None:
    text = "各位好。【指墙】请看，\n墙上【停】有“照片”。\n\n再看！【走】\n"
    assert pieces(text) == ("各位好。", "【指墙】请看，\n墙上【停】有“照片”。", "\n\n再看！【走】\n")


_MIXED = ["好", "a", " ", "\n", "\n\n", *"。！.”，1", "【指】", "(停)", "\u3000", "[b]", "etc"]


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(_MIXED), max_size=25).map("".join))
def test_any_text_is_its_pieces_and_each_sentence_has_one(text: str) -> None:
    found = pieces(text)
    assert len(found) == len(parse(text))
    assert "".join(found) == (text if found else "")
