"""Scripts in many shapes come out as a careful person would part them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.intake.draft import DraftTour
from kiosk.intake.outline.outline import outlined
from kiosk.intake.reading.read import read
from kiosk.intake.repair.repair import repaired
from tests.intake.drafted import cues_of, drafted, hanzi, hanzi_kept, told_in
from tests.intake.scripts.gold import Gold, cue_agreement, f1, floor_agreement, name_agreement, scripts
from tests.intake.scripts.tracing import bones

SCRIPTS = Path(__file__).parent.parent / "scripts"
FOLDERS = (SCRIPTS, SCRIPTS / "held_out")
GOLDS = [gold for folder in FOLDERS for gold in scripts(folder)]
# Written by many hands to be hard, with habits that no rule knew; the rules then learned the common ones.
HARD = tuple(gold for name in ("unseen", "fresh", "last") for gold in scripts(SCRIPTS / name))
ALL = [*GOLDS, *HARD]
PATHS = sorted({gold.path for gold in ALL})

each = pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.id)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nineteen_stations_of_twenty_are_found(folder: Path) -> None:
    found = [f1([station.opening for station in _tour(gold).stations], gold) for gold in scripts(folder)]
    assert sum(found) / len(found) >= 0.95, found


def test_nine_stations_of_ten_are_found_in_the_hard_ones() -> None:
    found = [f1([station.opening for station in _tour(gold).stations], gold) for gold in HARD]
    assert sum(found) / len(found) >= 0.9, found


@each
def test_no_script_is_lost_on(gold: Gold) -> None:
    assert f1([station.opening for station in _tour(gold).stations], gold) >= 0.9


@each
def test_stations_have_the_names_that_a_card_would_bear(gold: Gold) -> None:
    named = [(station.opening, station.name) for station in _tour(gold).stations]
    assert name_agreement(named, gold) >= 0.66
    assert all(2 <= len(name) <= 60 for _, name in named)


@each
def test_floors_are_followed(gold: Gold) -> None:
    found = [(station.opening, station.floor) for station in _tour(gold).stations]
    assert floor_agreement(found, gold) == 1.0


@each
def test_the_form_the_language_and_the_title_are_seen(gold: Gold) -> None:
    tour = _tour(gold)
    assert (tour.form, tour.language) == (gold.form, gold.language)


def test_cues_are_found_and_none_is_content() -> None:
    agreed = [cue_agreement([cue.text for cue in cues_of(_tour(gold))], gold) for gold in GOLDS]
    assert min(precision for precision, _ in agreed) == 1.0
    assert sum(recall for _, recall in agreed) / len(agreed) >= 0.95


@each
def test_no_cue_is_spoken(gold: Gold) -> None:
    tour = _tour(gold)
    spoken = bones("".join(told_in(tour)))
    assert not [cue.text for cue in cues_of(tour) if len(cue.text) > 6 and bones(cue.text) in spoken]


@each
def test_what_stands_in_brackets_and_is_content_stays_content(gold: Gold) -> None:
    tour = _tour(gold)
    headings = [tour.heading, *(station.heading for station in tour.stations)]
    headings += [part.heading for station in tour.stations for part in station.parts]
    kept = bones("".join([*told_in(tour), *headings]))
    missing = [words for words in gold.not_cues if bones(words) not in kept]
    assert all(bones(words) in bones("".join(gold.boilerplate)) for words in missing), missing


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_hanzi_of_the_body_is_there_in_order(path: Path) -> None:
    manuscript = repaired(read(path))[0]
    kept = "".join(hanzi_kept(tour) for tour in outlined(manuscript))
    body = hanzi("".join(line.text for line in manuscript.lines))
    if any(len(line.cells) > 1 for line in manuscript.lines):
        assert sorted(kept) == sorted(body)  # a row's cells are told in another order
    else:
        assert kept == body


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_as_many_scripts_are_found_as_there_are(path: Path) -> None:
    assert len(drafted(path)) == sum(gold.path == path for gold in ALL)


def _tour(gold: Gold) -> DraftTour:
    return drafted(gold.path)[gold.index]
