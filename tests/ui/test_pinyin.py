"""What letters mean: the words of the keyboard on the screen, and the candidates it offers for a spelling."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QRawFont

from kiosk.ui.keyboard.composing import LONGEST, candidates, likeliest
from kiosk.ui.keyboard.lexicon import WORDS, Lexicon, load_lexicon
from kiosk.ui.keyboard.names import own_words
from kiosk.ui.keyboard.spelling import SYLLABLES, completed, sounds

FONT = WORDS.parents[1] / "fonts" / "DaolanSans-Regular.ttf"
FEW = Lexicon(
    "=qu\t去 qu 118\t区 qu 105\n"
    "=she\t设 she 90\t社 she 80\n"
    "=xi\t西 xi 100\n"
    "=xian\t先 xian 110\n"
    "sq\t社区 she'qu 87\t申请 shen'qing 80\n"
    "sqm\t社区名 she'qu'ming 20\n"
    "xa\t西安 xi'an 60\n".encode()
)


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return load_lexicon()


def texts(letters: str, lexicon: Lexicon) -> list[str]:
    return [one.text for one in candidates(letters, lexicon)]


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [
        ("shequ", "社区"),
        ("minzhengju", "民政局"),
        ("shiminzhengjukaochazu", "市民政局考察组"),
        ("shiweizuzhibudiaoyanzu", "市委组织部调研组"),
        ("geweidaibiao", "各位代表"),
        ("dangqunfuwuzhongxin", "党群服务中心"),
        ("wangzhuren", "王主任"),
        ("laolingban", "老龄办"),
        ("nvshi", "女士"),
        ("xi'an", "西安"),
        ("yinhang", "银行"),
        ("chongqing", "重庆"),
    ],
)
def test_what_a_guide_spells_comes_first(shipped: Lexicon, letters: str, wanted: str) -> None:
    assert candidates(letters, shipped)[0] == (wanted, len(letters))


@pytest.mark.parametrize(
    ("letters", "wanted"), [("sq", "社区"), ("sheq", "社区"), ("mzj", "民政局"), ("dqfwzx", "党群服务中心")]
)
def test_a_word_may_be_cut_short(shipped: Lexicon, letters: str, wanted: str) -> None:
    assert wanted in texts(letters, shipped)[:3]


def test_what_takes_all_letters_comes_before_what_takes_some(shipped: Lexicon) -> None:
    taken = [one.taken for one in candidates("shequ", shipped)]
    words = [one for one in candidates("shequ", shipped) if len(one.text) > 1]
    assert taken[0] == 5
    assert [one.taken for one in words] == sorted((one.taken for one in words), reverse=True)
    assert {"设", "社"} <= {one.text for one in candidates("shequ", shipped) if one.taken == 3}


def test_a_mark_parts_two_syllables() -> None:
    assert texts("xian", FEW)[0] == "先"
    assert texts("xi'an", FEW)[0] == "西安"
    assert "先" not in texts("xi'an", FEW)


def test_a_likely_sentence_is_put_together_from_words() -> None:
    found = likeliest("xianshequ", FEW)
    assert found is not None
    assert found.text == "先社区"
    assert texts("xianshequ", FEW)[0] == "先社区"


@pytest.mark.parametrize("letters", ["", "v", "'", "'''", "i", "xianv"])
def test_what_is_no_pinyin_means_nothing_whole(letters: str) -> None:
    assert all(one.taken < len(letters) for one in candidates(letters, FEW))


def test_a_key_is_found_wherever_it_stands(shipped: Lexicon) -> None:
    keys = [line.split("\t", 1)[0] for line in WORDS.read_text(encoding="utf-8").splitlines()]
    for key in (keys[0], keys[-1], *keys[:: len(keys) // 200]):
        found = shipped.characters(key[1:]) if key.startswith("=") else shipped.words(key)
        assert found, key
        assert all(
            [one[0] for one in word.syllables] == list(key) for word in found if not key.startswith("=")
        )
    assert shipped.words("aaaaaaaaa") == ()
    assert Lexicon(b"").words("sq") == ()
    assert not Lexicon(b"").goes_on("s")


def test_the_words_read_the_same_where_a_checkout_ends_its_lines_otherwise(shipped: Lexicon) -> None:
    windows = Lexicon(WORDS.read_bytes().replace(b"\n", b"\r\n"))
    assert windows.words("sq") == shipped.words("sq")
    assert texts("shequ", windows) == texts("shequ", shipped)


def test_every_syllable_can_be_written(shipped: Lexicon) -> None:
    assert not [syllable for syllable in SYLLABLES if not shipped.characters(syllable)]
    said = set(re.findall(r"[a-z]+(?=[' ])", WORDS.read_text(encoding="utf-8")))
    assert said <= SYLLABLES, "no letters would find these"


def test_whatever_can_be_written_can_be_drawn(qapp: QGuiApplication) -> None:
    font = QRawFont(str(FONT), 20)
    written = {sign for sign in WORDS.read_text(encoding="utf-8") if sign >= "\u3400"}
    assert len(written) > 7500
    assert not [sign for sign in written if not font.supportsCharacter(ord(sign))]


def test_an_initial_stands_alone_only_where_no_syllable_can_be_read() -> None:
    assert [(one.letters, one.whole) for one in sounds("sq", 0)] == [("s", False)]
    assert [one.letters for one in sounds("shaiq", 0)] == ["shai", "sha"]
    assert [one.letters for one in sounds("zhq", 0)] == ["zh", "z"]
    assert completed("zhu") == ("zhu", "zhua", "zhuai", "zhuan", "zhuang", "zhui", "zhun", "zhuo")


@given(letters=st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz'"), max_size=LONGEST + 8))
@settings(max_examples=150, deadline=None)
def test_any_letters_have_candidates_that_take_some_of_them(shipped: Lexicon, letters: str) -> None:
    found = candidates(letters, shipped)
    assert all(0 < one.taken <= min(len(letters), LONGEST) for one in found)
    assert all(one.text and one.text.isprintable() and not one.text.isascii() for one in found)
    assert len({one.text for one in found}) == len(found)


@given(st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None)
def test_syllables_that_are_marked_can_always_be_written(shipped: Lexicon, said: list[str]) -> None:
    said = [one for one in said if shipped.characters(one)]
    found = candidates("'".join(said), shipped)
    assert not said or found[0].taken == len("'".join(said))


def test_asking_changes_nothing(shipped: Lexicon) -> None:
    before = hashlib.sha256(WORDS.read_bytes()).digest(), texts("shequ", shipped)
    for letters in ("she", "shequ", "sq"):
        candidates(letters, shipped)
    assert (hashlib.sha256(WORDS.read_bytes()).digest(), texts("shequ", shipped)) == before


def test_the_halls_own_names_can_be_written(shipped: Lexicon) -> None:
    names = ["明苑社区党群服务中心", "槐树院展馆", "覃家巷网格驿站", "Hall 2", "", "厅"]
    assert "明苑" not in texts("mingyuan", shipped)
    house = shipped.with_own(own_words(names, shipped))
    assert texts("mingyuan", house)[0] == "明苑"
    assert texts("mingyuanshequ", house)[0] == "明苑社区"
    assert texts("huaishuyuanzhanguan", house)[0] == "槐树院展馆"
    assert texts("hsyzg", house)[0] == "槐树院展馆"
    assert {"覃家巷"} <= set(texts("qinjiaxiang", house)) & set(texts("tanjiaxiang", house))
    assert texts("shequ", house) == texts("shequ", shipped)
    assert texts("mingyuan", shipped)[0] != "明苑", "what a hall calls its own stays with it"


@given(st.lists(st.text(st.sampled_from("明苑社区𠀀行长A 。㐀重"), max_size=40), max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_names_leave_words_that_can_be_written(shipped: Lexicon, names: list[str]) -> None:
    words = own_words(names, shipped)
    assert len(words) <= 8 * sum(map(len, names))
    house = shipped.with_own(words)
    for word in words[:5]:
        assert 1 < len(word.text) == len(word.syllables) <= 8
        assert word.text in texts("'".join(word.syllables), house)
