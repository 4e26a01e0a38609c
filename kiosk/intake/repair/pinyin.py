"""Pinyin notes behind hanzi, as sites add them that turn a page into other characters: 區(qū) becomes 區."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.syllables import spelt

_NOTE = re.compile(
    rf"(?P<word>[{HANZI}]{{1,12}})(?P<note>[ \u3000]?[(（\[［]"
    r"(?P<latin>[ \u3000]?[A-Za-zÀ-ɏɑɡ][A-Za-zÀ-ɏɑɡ\u0300-\u030c0-9'’‘·:,， \-]{0,60})[)）\]］])"
)
# Whole words of English that are Mandarin syllables too. A bilingual sign has them in brackets: 男(men).
_ENGLISH = (
    "a an ban bang bi bin can chang cheng chin dan dang den die dong en er fa fan fen gang gun ha hang",
    "he hen hi hong hun hung la lang lei lie ling long ma me men mi mo mu na ni pa pan pang pen pi",
    "pin ping po ran rang re run sang sha she shi shun sing song su sui sun ta tai tan tang tao ten ti",
    "ton tong tu wan wang yang yen yo you zen",
)
_ENGLISH_WORDS = frozenset(word for words in _ENGLISH for word in words.split())
_HABIT = 3  # so many notes that can be nothing else make a doubtful one a note too


def notes(manuscript: Manuscript) -> list[Change]:
    """The pinyin notes of all lines and cells.

    A note is one when its syllables are Mandarin, stand directly behind at least as many hanzi, and it shows
    tones; without tones it must be in small letters, one syllable to a word, and no word of English, unless
    the manuscript has the habit of such notes.
    """
    found = list(_candidates(manuscript))
    sure = sum(certain for _, certain in found)
    words = sum(
        1
        for _, _, text in fields(manuscript)
        for match in _NOTE.finditer(text)
        if spelt(match["latin"]) is None
    )
    habit = sure >= _HABIT and sure >= 4 * words
    return [change for change, certain in found if certain or habit]


def _candidates(manuscript: Manuscript) -> Iterator[tuple[Change, bool]]:
    for line, cell, text in fields(manuscript):
        for match in _NOTE.finditer(text):
            parsed = spelt(match["latin"])
            if parsed is None or len(parsed[0]) > len(match["word"]):
                continue
            syllables, toned = parsed
            latin = match["latin"].strip()
            gap, bracket = match["note"][0] in " \u3000", match["note"].lstrip()[0]
            plain = all("a" <= letter <= "z" or letter in " 'ü" for letter in latin)
            if not toned and (not plain or gap or bracket not in "(（" or len(latin) < 2):
                continue
            if toned and latin.isascii() and (len(latin) < 3 or not latin.islower()):
                continue  # (A1) and (B2) are doors, not tones
            certain = toned or (
                len(latin.split()) == len(syllables)
                and not all(word in _ENGLISH_WORDS for word in latin.split())
            )
            swap = Swap(line, match.start("note"), match.end("note"), "", cell)
            yield Change(RepairKind.PINYIN, (swap,), lead=len(syllables)), certain
