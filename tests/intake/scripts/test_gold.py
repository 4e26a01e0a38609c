"""The gold is checked against the scripts themselves: what it quotes stands there, in order, once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.intake.draft import DraftForm, FindingKind
from kiosk.tour.model import CueKind
from tests.intake.scripts.gold import (
    Gold,
    cue_agreement,
    f1,
    finding_recall,
    floor_agreement,
    name_agreement,
    places,
    scripts,
)
from tests.intake.scripts.tracing import bones, traces

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE / "held_out", HERE / "unseen", HERE / "fresh", HERE / "last")
GOLDS = tuple(gold for folder in FOLDERS for gold in scripts(folder))
KINDS = {"station", "topic", "chapter", "substop", "optional"}
EDGES = {
    "bracket": (r"[【（(［\[〔<{『*]", r"[】）)］\]〕>}』*]"),
    "column": (r"(?:^|[,;\t\"])", r"(?:$|[,;\t\"])"),
    "emphasis": (r"^\*", r"\*$"),
    "line": (r"^\w+：", r"$"),
}
SENTENCE_END = re.compile(r"[。！？!?.]$")

each_script = pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.id)


def openings(gold: Gold) -> list[str]:
    """The gold openings, as a perfect importer would give them."""
    return [station.opening for station in gold.stations]


def test_every_script_has_gold_and_every_gold_a_script() -> None:
    stems = [
        path.name.split(".")[0]
        for folder in FOLDERS
        for path in folder.iterdir()
        if path.suffix in {".txt", ".csv", ".md"} and path.name != "README.md"
    ]
    assert sorted(stems) == sorted({gold.path.name.split(".")[0] for gold in GOLDS})


def test_no_two_scripts_share_an_id() -> None:
    assert [name for name, times in Counter(gold.id for gold in GOLDS).items() if times > 1] == []


@each_script
def test_openings_stand_in_the_script_word_for_word_and_in_order(gold: Gold) -> None:
    after = 0
    for station in gold.stations:
        at = gold.body.find(station.opening, after)
        assert at >= 0, station.opening
        after = at + 1


@each_script
def test_openings_lie_apart_and_between_greeting_and_closing(gold: Gold) -> None:
    begins = places(gold)
    assert all(later > earlier >= 0 for earlier, later in pairwise(begins))
    body = gold.body
    assert gold.greeting in body
    assert gold.closing in body
    required = [station.opening for station in gold.stations if station.required]
    if gold.greeting:
        assert body.index(gold.greeting) < body.index(required[0])
    if gold.closing:
        assert body.rindex(gold.closing) > body.index(required[-1])


@each_script
def test_cues_stand_where_gold_has_them_and_as_often(gold: Gold) -> None:
    for text, times in Counter(cue.text for cue in gold.cues).items():
        (where,) = {cue.where for cue in gold.cues if cue.text == text}
        before, behind = EDGES[where]
        found = re.findall(before + re.escape(text) + behind, gold.body, re.MULTILINE)
        assert len(found) == times, text


@each_script
def test_what_is_no_cue_and_no_station_stands_there_too(gold: Gold) -> None:
    for phrase in (*gold.not_cues, *gold.not_stations, *gold.transitions):
        assert phrase in gold.body, phrase
    assert not {cue.text for cue in gold.cues} & set(gold.not_cues)
    assert not set(openings(gold)) & set(gold.not_stations)
    assert all(SENTENCE_END.search(sentence) for sentence in gold.transitions)


@each_script
def test_findings_and_boilerplate_are_quoted_from_the_file(gold: Gold) -> None:
    whole = gold.path.read_text("utf-8-sig")
    for finding in gold.findings:
        assert [quote for quote in finding.quotes if quote not in whole] == []
    for line in gold.boilerplate:
        assert line in whole, line


@each_script
def test_gold_uses_the_words_of_the_house(gold: Gold) -> None:
    assert gold.form in set(DraftForm)
    assert {station.kind for station in gold.stations} <= KINDS
    assert {kind for cue in gold.cues for kind in cue.kinds} <= set(CueKind)
    assert {finding.kind for finding in gold.findings} <= set(FindingKind)
    floors = {station.floor for station in gold.stations} - {None, ""}
    assert all(re.fullmatch(r"B\d|\d+F", floor) for floor in floors if floor)
    assert gold.form == "walk" or not floors


@each_script
def test_names_are_short_enough_for_a_card(gold: Gold) -> None:
    limit = 16 if gold.language.startswith("zh") else 40
    assert [station.names[0] for station in gold.stations if not 0 < len(station.names[0]) <= limit] == []


@each_script
def test_a_perfect_importer_scores_full_marks(gold: Gold) -> None:
    found = openings(gold)
    assert f1(found, gold) == 1
    assert name_agreement([(station.opening, station.names[0]) for station in gold.stations], gold) == 1
    assert floor_agreement([(station.opening, station.floor) for station in gold.stations], gold) == 1
    assert cue_agreement([cue.text for cue in gold.cues], gold) == (1, 1)


@each_script
def test_a_missed_and_an_invented_station_cost_something(gold: Gold) -> None:
    required = [station.opening for station in gold.stations if station.required]
    assert f1(required[1:], gold) < 1
    assert f1([*required, "这一句话不在任何一篇稿子里"], gold) < 1
    assert f1([], gold) == 0


@each_script
def test_wrong_names_and_spoken_content_cost_something(gold: Gold) -> None:
    assert name_agreement([(opening, "别的名字") for opening in openings(gold)], gold) == 0
    if gold.not_cues:
        precision, recall = cue_agreement([*(cue.text for cue in gold.cues), gold.not_cues[0]], gold)
        assert precision < 1
        assert recall == 1


@each_script
def test_findings_count_when_their_kind_and_words_agree(gold: Gold) -> None:
    assert finding_recall([(finding.kind, finding.quotes[-1]) for finding in gold.findings], gold) == 1
    if gold.findings:
        assert finding_recall([], gold) == 0
        assert finding_recall([("empty", gold.findings[0].quotes[0])], gold) == 0


def test_places_that_may_be_left_out_cost_nothing() -> None:
    (sheet,) = (gold for gold in GOLDS if gold.path.name == "sheet.csv")
    required = [station.opening for station in sheet.stations if station.required]
    assert len(required) < len(sheet.stations)
    assert f1(required, sheet) == 1


def test_a_floor_and_its_first_room_in_one_passage_are_right_as_one_and_as_two() -> None:
    (visit,) = (gold for gold in GOLDS if gold.path.name == "official_visit.txt")
    floors = [station.opening for station in visit.stations if station.names[0].endswith("区")]
    rooms = [station.opening for station in visit.stations if station.required]
    assert len(floors) == 3
    assert f1([floors[0], *rooms[1:]], visit) == 1
    assert f1([floors[0], *rooms], visit) == 1


def test_a_second_room_of_the_same_name_is_sought_behind_the_first() -> None:
    gold = replace(GOLDS[0], body="这里是图书室，藏书三千册，大人看的。" * 2)
    gold = replace(gold, stations=(replace(gold.stations[0], opening="这里是图书室"),) * 2)
    assert f1(["这里是图书室", "大人看的", "这里是图书室"], gold) == pytest.approx(0.8)
    assert f1(["这里是图书室", "这里是图书室"], gold) == 1


def test_repair_moves_no_place() -> None:
    assert bones("區(qū)裡的圖書室，\n02 老 年") == bones("区里的图书室02老年")


def test_words_broken_by_a_page_number_are_traced_by_their_beginning() -> None:
    assert traces(["有三种口味可选。凡是", "别处没有的字句"], bones("早餐有三种口味可\n1\n选。凡是老人")) == [
        2,
        -1,
    ]


def test_an_opening_more_than_twelve_characters_off_is_wrong() -> None:
    gold = replace(GOLDS[0], body="甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", stations=GOLDS[0].stations[:1])
    gold = replace(gold, stations=(replace(gold.stations[0], opening="甲乙丙"),))
    assert f1(["寅卯辰巳午未"], gold) == 1
    assert f1(["卯辰巳午未申"], gold) == 0
