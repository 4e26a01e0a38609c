"""The real scripts, where this machine has them: they are somebody's words and no part of this project.

They are looked for in the folder that the variable SCRIPTS names, else in `shared/scripts` beside the
checkout. Each opening counts as found within twelve characters of where a person who read it says it is.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from tests.intake.drafted import cues_of, drafted, hanzi, hanzi_kept, told_in

FOLDER = Path(os.environ.get("SCRIPTS") or Path(__file__).parents[4] / "shared" / "scripts")
TOLERANCE = 12
REQUIRED = ("station", "topic", "chapter", "info", "transition")

pytestmark = pytest.mark.skipif(not (FOLDER / "gold.json").is_file(), reason="真实的稿子不在这台机器上")

_PINYIN = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{1,7}\)")
_SIMPLIFIED = OpenCC("t2s")


def test_nineteen_of_twenty_stations_of_the_nine_scripts_are_found() -> None:
    report = {f"{doc['file']}#{doc['doc_index']}": round(_f1(doc), 2) for doc in _golds()}
    assert len(report) == 9
    assert sum(report.values()) / len(report) >= 0.95, report
    assert min(report.values()) >= 0.85, report


def test_the_file_that_holds_five_scripts_gives_five_tours() -> None:
    files = {doc["file"] for doc in _golds()}
    counts = {file: len(drafted(FOLDER / file)) for file in files}
    assert counts == {file: sum(doc["file"] == file for doc in _golds()) for file in files}
    assert max(counts.values()) == 5


def test_nineteen_of_twenty_cues_are_found_and_none_is_spoken() -> None:
    due, found = [], 0
    for doc in _golds():
        tour = _tour(doc)
        got = [_bare(cue.text) for cue in cues_of(tour)]
        marked = [_bare(cue["text"]) for cue in doc["cues"] if not cue.get("spoken")]
        due += marked
        for words in marked:
            if words in got:
                got.remove(words)
                found += 1
        assert got == [], "no cue that is none"
        spoken = _bare("".join(told_in(tour)))
        assert not [words for words in marked if len(words) > 3 and words in spoken]
    assert found >= 0.95 * len(due)


def test_no_hanzi_of_what_is_kept_is_lost() -> None:
    for file in {doc["file"] for doc in _golds()}:
        text = _clean((FOLDER / file).read_text("utf-8"))
        kept = "".join(hanzi_kept(tour) for tour in drafted(FOLDER / file))
        rest = iter(hanzi(text).replace("著", "着"))
        assert all(letter in rest for letter in kept.replace("著", "着")), file  # in order, none invented


def _f1(doc: dict[str, Any]) -> float:
    body = _clean(_segment(doc))
    gold, after = [], 0
    for station in doc["stations"]:
        at = body.find(station["starts_with_clean"], after)
        after = max(after, at + 1)
        gold.append((at, station["kind"] in REQUIRED))
    used: set[int] = set()
    found = [body.find(_clean(station.opening)) for station in _tour(doc).stations]
    for place in found:
        near = [
            n
            for n, (at, _) in enumerate(gold)
            if n not in used and place >= 0 and abs(at - place) <= TOLERANCE
        ]
        used.update(near[:1])
    right = sum(gold[n][1] for n in used)
    wrong = len(found) - len(used)
    missed = sum(required for _, required in gold) - right
    return 2 * right / (2 * right + wrong + missed)


def _tour(doc: dict[str, Any]) -> Any:
    return drafted(FOLDER / doc["file"])[doc["doc_index"]]


def _segment(doc: dict[str, Any]) -> str:
    text = (FOLDER / doc["file"]).read_text("utf-8")
    begin, end = doc["raw_range"]
    return str(text[begin:end])


def _golds() -> list[dict[str, Any]]:
    return list(json.loads((FOLDER / "gold.json").read_text("utf-8")))


def _clean(text: str) -> str:
    return str(_SIMPLIFIED.convert(_PINYIN.sub("", text)))


def _bare(words: str) -> str:
    return "".join(re.findall(r"\w", _clean(words)))
