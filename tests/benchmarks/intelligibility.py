"""`python -m tests.benchmarks.intelligibility`, or `make bench-voice`: how much of each voice is understood.

A recogniser listens to forty sentences in every voice, through the same pipeline as in a hall. What it
understood and what was to be said are put into pinyin without tones and compared. The recogniser, a small
one, errs too and takes rare words for common ones: the figure is an upper bound, good for comparing. The exit
code is 1 when a natural voice misses its budget.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pypinyin import lazy_pinyin

from kiosk.voice.engine import Engine, UnsayableError
from kiosk.voice.here import speaker_here, worker_command
from kiosk.voice.saying import saying
from kiosk.voice.voices import Voice
from tests.benchmarks.figures import Figure, line, row
from tests.benchmarks.hallspeak import SENTENCES
from tests.benchmarks.listener import Listen, listener

BUDGET = 6.0  # per cent, of a natural voice
_WORST = 3
_SPEEDS = (1.0, 0.8)
_NAMES = {"female": "自然语音，女声", "male": "自然语音，男声", "espeak": "espeak"}
_PATIENCE = 120.0  # seconds for a sentence: a busy machine is late, which is measured elsewhere


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was to be said and as it was understood; how many of its syllables went wrong."""

    said: str
    heard: str
    wrong: int
    syllables: int


def main() -> int:
    """Listen to every voice, and print line by line."""
    parser = argparse.ArgumentParser("make bench-voice", description="量每种语音听不听得懂。")
    parser.add_argument("voices", nargs="*", metavar="语音", help=f"只听这些：{'、'.join(_NAMES)}")
    asked = parser.parse_args().voices
    if strange := set(asked) - set(_NAMES):
        parser.error(f"没有这样的语音：{'、'.join(sorted(strange))}")
    _say(row("项目", "预算", "实测", "结论", "说明"))
    failed = False
    with tempfile.TemporaryDirectory(prefix="kiosk-listen-") as folder, listener(Path(folder)) as listen:
        for name in asked or _NAMES:
            for speed in _SPEEDS:
                found = list(_listened(name, speed, listen))
                figure = _figure(name, speed, found)
                failed |= figure.budget is not None and figure.kept is not True
                _say(line(figure))
                for one in _worst(found):
                    _say(f"    {one.wrong}/{one.syllables}  {one.said}\n          {one.heard}")
    return 1 if failed else 0


def compared(said: str, heard: str) -> Heard:
    """How much of what was *said* (in its spoken form) was understood as it was meant."""
    meant, understood = (lazy_pinyin(_hanzi(text)) for text in (said, heard))
    return Heard(said, heard, _distance(meant, understood), len(meant))


def _listened(name: str, speed: float, listen: Listen) -> Iterator[Heard]:
    """What is understood of a voice, sentence by sentence; nothing when it is not installed."""
    voice = None if name == "espeak" else speaker_here(name)
    if name != "espeak" and voice is None:
        return
    engine = _engine(voice)  # this engine alone, so that no other can stand in for it
    try:
        for sentence in SENTENCES:
            what = saying(sentence, "zh-Hans", speed)
            try:
                heard = listen(engine.render(what).pcm)
            except UnsayableError as fault:
                heard = f"({fault})"
            yield compared(what.spoken, heard)
    finally:
        engine.close()


def _engine(voice: Voice | None) -> Engine:
    names = ("espeak",) if voice is None else (voice.engine,)
    return Engine(names, worker_command(voice), patience=_PATIENCE)


def _figure(name: str, speed: float, found: Sequence[Heard]) -> Figure:
    what = f"{_NAMES[name]}，语速 {speed:g}：听错的音节"
    budget = None if name == "espeak" else BUDGET
    if not found:
        return Figure(what, None, "%", budget, "没有装自然语音，请运行 make voice")
    wrong, syllables = (sum(one.wrong for one in found), sum(one.syllables for one in found))
    note = f"{len(found)} 句 {syllables} 个音节，错 {wrong} 个"
    return Figure(what, 100 * wrong / syllables, "%", budget, note)


def _worst(found: Sequence[Heard]) -> list[Heard]:
    """Those of which least was understood."""
    missed = (one for one in found if one.wrong)
    return sorted(missed, key=lambda one: one.wrong / max(1, one.syllables), reverse=True)[:_WORST]


def _hanzi(text: str) -> str:
    return "".join(letter for letter in text if "\u4e00" <= letter <= "\u9fff")


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many syllables have to be put in, left out or changed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for here, syllable in enumerate(one, 1):
        corner, row[0] = row[0], here
        for there, sound in enumerate(other, 1):
            corner, row[there] = (
                row[there],
                min(row[there] + 1, row[there - 1] + 1, corner + (syllable != sound)),
            )
    return row[-1]


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
