"""People's sentences and the script's, put together: nothing of either is lost but what both changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.intake.drafting.sentences import Merged, merged

BEFORE = "门上有灯。窗下有桌！桌上有书？\n\n书里有签。"


@pytest.mark.parametrize(
    ("here", "now", "made"),
    [
        # each another sentence, side by side
        ("门上有红灯。窗下有桌！桌上有书？\n\n书里有签。", BEFORE.replace("桌！", "椅！"), None),
        ("门上有红灯。窗下有桌！桌上有书？\n\n书里有签。", BEFORE.replace("签。", "信。"), None),
        (
            BEFORE.replace("窗下有桌！", ""),
            BEFORE.replace("签。", "信。"),
            "门上有灯。桌上有书？\n\n书里有信。\n",
        ),
        (BEFORE + "请坐。", "请进。" + BEFORE, "请进。" + BEFORE + "请坐。\n"),
        (BEFORE.replace("桌！", "桌！请坐。"), BEFORE.replace("桌！", "桌！请看。"), None),
        (
            "【指灯】" + BEFORE,
            BEFORE.replace("签。", "信。"),
            "【指灯】" + BEFORE.replace("签。", "信。") + "\n",
        ),
        (
            BEFORE.replace("\n\n", ""),
            BEFORE.replace("签。", "信。"),
            "门上有灯。窗下有桌！桌上有书？书里有信。",
        ),
        (BEFORE.replace("灯。", "灯【指灯。】。"), BEFORE.replace("签。", "信。"), None),
    ],
)
def test_what_each_side_changed_is_there(here: str, now: str, made: str | None) -> None:
    found = merged(here, BEFORE, now)
    assert found.clashes == ()
    if made is not None:
        assert found.text == made
    for side in (here, now):
        for sentence in re.split("(?<=[。！？])(?![^【】]*】)", side):
            if sentence not in BEFORE:
                assert sentence.strip() in found.text


def test_of_a_sentence_that_both_changed_the_script_wins_and_both_are_told() -> None:
    here = BEFORE.replace("窗下有桌", "窗边有桌").replace("签", "笺")
    found = merged(here, BEFORE, BEFORE.replace("窗下有桌", "窗前有桌"))
    assert found == Merged("门上有灯。窗前有桌！桌上有书？\n\n书里有笺。\n", (("窗边有桌！", "窗前有桌！"),))
    gone = merged(here, BEFORE, BEFORE.replace("窗下有桌！", ""))
    assert gone.clashes == (("窗边有桌！", ""),)
    assert "笺" in gone.text


def test_what_only_one_side_changed_stays_as_it_is_written() -> None:
    assert merged("门。\n窗。", "门。窗。", "门。窗。") == Merged("门。\n窗。")
    assert merged("门。窗。", "门。窗。", "门。\n\n桌。\n") == Merged("门。\n\n桌。\n")
    assert merged("门。桌。", "门。窗。", "门。桌。") == Merged("门。桌。")


def test_figures_read_like_their_words() -> None:
    made = merged("有{户数}。门开。", "有5547户。门开。", "有5547户。门关。", ({"户数": "5547户"}, {}, {}))
    assert made == Merged("有{户数}。门关。")


def test_english_sentences_keep_a_blank_between_them() -> None:
    made = merged(
        "The door is red. The lamp is on.", "The door is old. The lamp is on.", "The door is old. It is off."
    )
    assert made == Merged("The door is red. It is off.")


_TEXT = st.lists(
    st.sampled_from(["甲一。", "乙二！", "丙三？", "【指。】丁。", "戊", "\n\n", "E f. ", "{户数}。"]),
    max_size=9,
).map("".join)


@given(_TEXT, _TEXT, _TEXT)
def test_any_three_texts(here: str, before: str, now: str) -> None:
    def letters(text: str) -> str:
        return re.sub(r"\s", "", text)

    assert letters(merged(here, before, before).text) == letters(here)
    assert letters(merged(before, before, now).text) == letters(now)
    made = merged(here, before, now)
    sentences = {s for side in (here, before, now) for s in re.findall("甲一。|乙二！|丙三？|丁。|戊", side)}
    assert set(re.findall("甲一。|乙二！|丙三？|丁。|戊", made.text)) <= sentences
    assert letters(merged(made.text, now, now).text) == letters(made.text)
