"""What an engine is handed: the table of cases, and what holds for any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.voice.spoken import Spoken, spoken

TABLE = Path(__file__).with_name("written_spoken.tsv")


def _cases() -> list[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [(one, other) for one, _, other in (line.partition("\t") for line in lines if line[0] != "#")]


@pytest.mark.parametrize(("written", "said"), _cases())
def test_a_hall_is_read_as_people_say_it(written: str, said: str) -> None:
    assert spoken(written).text == said


def test_the_table_holds_what_halls_write() -> None:
    written = [one for one, _ in _cases()]
    assert len(written) >= 150
    assert len(set(written)) == len(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("这里是大厅。【指墙上图版】请看。", "这里是大厅。请看。"),
        ("请看[二级片头]图版。", "请看图版。"),
        ("看完[p2000]再走。", "看完再走。"),
        ("还没写完【走向下一图版", "还没写完"),
        ("周一至周五（节假日除外）开放。", "周一至周五，节假日除外，开放。"),
        ("一（二（三）四）五", "一，二，三，四，五"),
        ("“一站式”服务——八个窗口……", "一站式服务，八个窗口"),
        ("全社区{户数}户。", "全社区户。"),
        ("()。", ""),
        ("……", ""),
        ("", ""),
        ("★ 便民服务 ★", "便民服务"),
        ("看这里，（）。", "看这里。"),
        ("看（这里", "看 这里"),
        ("看（）这里", "看这里"),
        ("a\u200bb\ufeffc\x07", "诶必西"),
    ],
)
def test_marks_are_not_read(written: str, said: str) -> None:
    assert spoken(written).text == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2個窗口，2號樓，800戶", "两個窗口，二號樓，八百戶"),
        ("撥打12345熱線", "撥打幺二三四五熱線"),
        ("樓高2層，302室", "樓高两層，三零二室"),
        ("共１２戶", "共十二戶"),
    ],
)
def test_traditional_characters_are_read_alike_and_stay(written: str, said: str) -> None:
    assert spoken(written, language="zh-Hant").text == said


def test_another_language_is_only_tidied() -> None:
    assert spoken("Floor 2 [wave] (WiFi), open 8:30!", language="en").text == "Floor 2, WiFi, open 8:30!"


class TestPronunciations:
    """Words that are said as staff put them."""

    def test_the_longer_word_wins_and_nothing_is_replaced_twice(self) -> None:
        pronounce = (("解", "谢"), ("解放路", "姐放路"), ("谢", "错"))
        assert spoken("解先生住解放路。", pronounce).text == "谢先生住姐放路。"

    def test_a_word_with_digits_is_said_as_put(self) -> None:
        pronounce = (("6789零", "六十七八十九零"), ("302室", "三百零二室"))
        assert spoken("6789零在302室，2个人。", pronounce).text == "六十七八十九零在三百零二室，两个人。"

    def test_what_was_put_in_is_no_measure_and_no_label(self) -> None:
        """幢 put as 撞 is still what the 2 before it counts or names."""
        assert spoken("2幢3单元，12位老师", (("幢", "撞"), ("位", "喂"))).text == "二撞三单元，十二喂老师"

    def test_no_rule_reaches_into_what_was_put_in(self) -> None:
        assert spoken("看甲。", (("甲", "2个3-5"),)).text == "看二个三-五。"

    def test_a_word_may_be_left_out(self) -> None:
        assert spoken("（略）请看。", (("略", ""),)).text == "请看。"


class TestOrigin:
    """From which written character a spoken one comes."""

    def _from(self, written: str, said: str, pronounce: tuple[tuple[str, str], ...] = ()) -> str:
        """The written characters from which the part *said* of what is spoken comes."""
        result = spoken(written, pronounce)
        start = result.text.index(said)
        return "".join(written[at] for at in dict.fromkeys(result.origin[start : start + len(said)]))

    def test_a_number_points_into_its_digits(self) -> None:
        written = "现有5547户"
        result = spoken(written)
        assert result.text == "现有五千五百四十七户"
        assert result.origin == (0, 1, 2, 2, 3, 3, 4, 4, 5, 6)

    def test_a_year_points_digit_by_digit(self) -> None:
        result = spoken("“2013年”")
        assert result == Spoken("二零一三年", (1, 2, 3, 4, 5))

    def test_a_share_points_into_itself_though_its_words_turn_round(self) -> None:
        written = "占51%。"
        result = spoken(written)
        assert result.text == "占百分之五十一。"
        assert result.origin[0] == 0
        assert set(result.origin[1:-1]) <= {1, 2, 3}
        assert result.origin[-1] == 4

    def test_a_pronunciation_points_at_the_word_it_stands_for(self) -> None:
        assert self._from("请到重庆路走走", "虫庆", (("重庆", "虫庆"),)) == "重庆"
        result = spoken("看甲乙丙。", (("乙", "一二三"),))
        assert result.origin == (0, 1, 2, 2, 2, 3, 4)

    def test_what_is_left_out_shifts_nothing(self) -> None:
        written = "看【指图版】这里（右边）。"
        result = spoken(written)
        assert result.text == "看这里，右边。"
        assert [written[at] for at in result.origin] == ["看", "这", "里", "（", "右", "边", "。"]

    def test_a_letter_and_a_unit_point_at_themselves(self) -> None:
        assert self._from("这台LED亮", "艾尔") == "L"
        assert self._from("展厅800㎡大", "平方米") == "㎡"


def _is_hanzi(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


VOCABULARY = """
0 1 2 5 10 12 30 110 119 2013 2026 12345 1.6 0.8 1,234 13812345678 010-62345678 6789 00
1/3 8:30 3-1-2 ５ ② Ⅳ ½ % ‰ ℃ ㎡ m2 km/h M G4 A座 QQ WiFi APP @ : ： - — ~ ～ + × * # / = . ， 。 、 ; ( ）
（ “ ” 【 】 [ ] { } ○ 〇 ¥ $ &
年 月 日 时 分 点 岁 户 个 人 楼 层 号 室 栋 单元 元 万 亿 第 周一 至 到 约
热线 电话 国道 路 网址 邮箱 儿 育儿 两 二 零 戶 個 號 層 樓 后 后天 一.cn www.a.cn a@b.cn x XX
"""
PIECES = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=8).map(" ".join),
    st.text(max_size=40),
)


def _hanzi(text: str) -> str:
    return "".join(char for char in text if _is_hanzi(char))


def _are_in_order(wanted: str, text: str) -> bool:
    rest = iter(text)
    return all(char in rest for char in wanted)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
@example("20元/月，约2/3，育儿3")
@example("2\ufe0f个")
def test_no_hanzi_is_lost_and_no_digit_left(written: str) -> None:
    bare = re.sub(r"【[^】]*】?|\[[^\]]*\]?|\{[^}]*\}?", "", written)
    said = spoken(written).text
    assert _are_in_order(_hanzi(bare), said)
    assert not re.search(r"[0-9]", said)


@settings(max_examples=600, deadline=None)
@given(TEXTS.filter(lambda text: not set(text) & set("【[{")))
@example("樓高2層，二○一三年，12個")
def test_every_hanzi_points_at_itself(written: str) -> None:
    result = spoken(written)
    own = {at for at, char in zip(result.origin, result.text, strict=True) if written[at] == char}
    assert {at for at, char in enumerate(written) if _is_hanzi(char)} <= own


@settings(max_examples=600, deadline=None)
@given(
    TEXTS,
    st.lists(st.tuples(PIECES, st.one_of(PIECES, st.text(max_size=5))), max_size=3),
    st.sampled_from(["zh-Hans", "zh-Hant", "en", "", "yue"]),
)
def test_every_character_knows_where_it_comes_from(
    written: str, pronounce: list[tuple[str, str]], language: str
) -> None:
    result = spoken(written, pronounce, language)
    assert len(result.origin) == len(result.text)
    assert list(result.origin) == sorted(result.origin)
    assert all(0 <= at < len(written) for at in result.origin)


@given(
    st.text(alphabet="【】[]{}()（）字a，。 *<", max_size=40), st.text(alphabet="【】[](){}读音", max_size=6)
)
def test_no_bracket_ever_comes_through(text: str, said: str) -> None:
    assert not set(spoken(text, (("字", said),)).text) & set("【】[]{}()（）<*")


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "written",
    [
        "1" * 10_000,
        "（" * 10_000,
        "（字" * 5_000 + "）" * 5_000,
        " " * 10_000 + "。",
        " ，" * 5_000,
        "1-" * 10_000,
        "1." * 10_000,
        "1,234" * 3_000,
        "2013-" * 4_000,
        "a.a@" * 5_000,
        "http://a" * 2_000,
        "电话12345" * 3_000,
        "现有居民5547户，" * 5_000,
        "字" * 10_000,
    ],
    ids=lambda written: f"{written[:8]}…",
)
def test_hostile_text_ends_in_time(written: str) -> None:
    """The limit is the test's timeout; quadratic rules would need minutes."""
    result = spoken(written)
    assert len(result.text) == len(result.origin)
    assert not re.search(r"[0-9]", result.text)
