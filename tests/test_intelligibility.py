"""How the guard counts what was understood: by syllable, whatever the characters."""

from __future__ import annotations

import pytest

pytest.importorskip("pypinyin", reason="装上自然语音（make voice）才有 pypinyin")

from tests.benchmarks.hallspeak import SENTENCES
from tests.benchmarks.intelligibility import compared


@pytest.mark.parametrize(
    ("said", "heard", "wrong"),
    [
        ("请看左边。", "请看左边", 0),
        ("请看左边。", "請看坐邊!", 0),
        ("请看左边。", "请左边", 1),
        ("请看左边。", "也请看左边", 1),
        ("请看左边。", "请看右边", 1),
        ("请看左边。", "", 4),
        ("请看左边。", "thank you", 4),
    ],
)
def test_syllables_are_compared_without_tones_and_marks(said: str, heard: str, wrong: int) -> None:
    found = compared(said, heard)
    assert (found.wrong, found.syllables) == (wrong, 4)


def test_there_are_forty_different_sentences() -> None:
    assert len(set(SENTENCES)) == 40
