"""Texts as symbols that know their character, and long ones in pieces."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pypinyin", reason="装上自然语音（make voice）才有 pypinyin")
pytest.importorskip("rjieba", reason="装上自然语音（make voice）才有 rjieba")

from kiosk.voice.kokoro.phonemes import LIMIT, LONGEST, pieces, spell

FOREIGN = st.text(
    alphabet=st.sampled_from("社区一不为得长行，。；、！？…—《》（）AQ9 \n\t𠀀〇龘€é"), max_size=120
)


def signs(text: str) -> str:
    """The symbols of a text in one string."""
    return "".join(symbol.sign for symbol in spell(text))


def test_words_are_parted_and_marks_are_kept() -> None:
    assert signs("欢迎来到社区，请进。") == "xwa→ni↗ŋ lai↗tau↘ ʂɤ↘ʨʰy→, ʨʰi↓ŋ ʨi↘n."


def test_each_symbol_knows_its_character() -> None:
    text = "请走，再见。"
    begun: dict[int, str] = {}
    for symbol in spell(text):
        begun.setdefault(symbol.origin, symbol.sign)
    assert {text[place]: sign for place, sign in begun.items()} == {
        **{"请": "ʨ", "走": "ʦ", "，": ",", "再": "ʦ", "见": "ʨ", "。": "."}
    }


@pytest.mark.parametrize("text", ["", "。", "，，，", "DVD 123", "《》", "\n", "…"])
def test_nothing_is_made_of_what_has_no_sound(text: str) -> None:
    assert spell(text) == []


def test_letters_and_brackets_are_passed_over() -> None:
    assert signs("谢谢QQ（好）") == "ɕje↘ɕje xau↓"


def test_of_several_marks_one_is_enough() -> None:
    assert signs("，好，、。来！？") == "xau↓, lai↗!"


def test_the_circle_for_zero_is_read() -> None:
    assert signs("二〇") == signs("二零")


def test_too_long_a_text_is_refused() -> None:
    assert spell("好" * LONGEST)
    with pytest.raises(ValueError, match="at most 2000"):
        spell("好" * (LONGEST + 1))


@given(FOREIGN)
def test_whatever_comes_is_spelt_in_order_and_in_the_models_alphabet(text: str) -> None:
    symbols = spell(text)
    assert all(len(symbol.sign) == 1 for symbol in symbols)
    assert all(0 <= symbol.origin < len(text) for symbol in symbols)
    assert all(one.origin <= two.origin for one, two in itertools.pairwise(symbols))
    assert not any(one.sign == two.sign == " " for one, two in itertools.pairwise(symbols))


@given(FOREIGN, st.integers(8, 60))
def test_pieces_are_short_enough_and_lose_no_sound(text: str, limit: int) -> None:
    symbols = spell(text)
    made = list(pieces(symbols, limit))
    assert all(0 < len(piece.symbols) <= limit for piece in made)
    kept = [symbol for piece in made for symbol in piece.symbols if symbol.sign != " "]
    assert kept == [symbol for symbol in symbols if symbol.sign != " "]


def test_a_long_text_is_parted_at_marks_into_like_pieces() -> None:
    made = list(pieces(spell("这里是社区的服务中心，" * 20)))
    assert len(made) > 1
    assert all(piece.symbols[-1].sign == "," for piece in made)
    lengths = [len(piece.symbols) for piece in made]
    assert max(lengths) <= LIMIT
    assert max(lengths) - min(lengths) < 100
    assert [piece.pause for piece in made] == [0.22] * (len(made) - 1) + [0.0]


def test_without_marks_it_is_parted_between_words() -> None:
    text = "社区服务" * 60
    made = list(pieces(spell(text)))
    assert len(made) > 1
    assert all(piece.symbols[-1].sign == " " for piece in made[:-1])
