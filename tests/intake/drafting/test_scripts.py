"""Scripts in every shape that we have come to be files which `check` takes, now and when they come again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.intake.draft import DraftTour
from kiosk.intake.drafting.again import renewed
from kiosk.intake.drafting.draft_file import drafted
from kiosk.intake.take_in import Intake, take_in
from kiosk.tour.problems import Severity
from kiosk.tour.tree import Tree
from tests.intake.drafting.drafts import gated

FOLDER = Path(__file__).parents[1] / "scripts"
SCRIPTS = sorted(
    path for ending in ("txt", "md", "csv") for path in FOLDER.rglob(f"*.{ending}") if path.stem != "README"
)


@pytest.fixture(scope="module", params=SCRIPTS, ids=lambda path: path.name)
def intake(request: pytest.FixtureRequest) -> Intake:
    """One of the scripts, taken in."""
    path: Path = request.param
    return take_in(path)


def told(draft: DraftTour) -> str:
    """The hanzi of all that a draft tells, in order."""
    pieces = [draft.greeting]
    for station in draft.stations:
        pieces += [station.text, *(part.text for part in station.parts), station.leave]
    return "".join(re.findall("[\u4e00-\u9fff]", "".join([*pieces, draft.closing])))


def told_in_file(tree: Tree) -> str:
    """The hanzi of all that a file tells, in order."""
    pieces = [tree.get("greeting", "")]
    for station in tree["stations"]:
        pieces += [station.get("text", ""), *(part.get("text", "") for part in station.get("parts", []))]
        pieces.append(station.get("leave", ""))
    return "".join(re.findall("[\u4e00-\u9fff]", "".join([*pieces, tree.get("closing", "")])))


def test_the_file_passes_but_for_what_a_person_must_settle(intake: Intake) -> None:
    assert intake.tours
    for number, draft in enumerate(intake.tours):
        for figures in ((), intake.figures_of(number)):
            reading = gated(drafted(draft, (), intake.findings_of(number), figures).tree)
            errors = [p for p in reading.problems if p.severity is Severity.ERROR]
            assert {p.kind for p in errors} <= {"review"}, errors
            assert reading.draft is not None


def test_no_hanzi_of_a_draft_is_lost(intake: Intake) -> None:
    for draft in intake.tours:
        rest = iter(told_in_file(drafted(draft).tree))
        assert [letter for letter in told(draft) if letter not in rest] == []


def test_must_findings_of_what_is_told_keep_the_tour_back(intake: Intake) -> None:
    for number, draft in enumerate(intake.tours):
        made = drafted(draft, (), intake.findings_of(number))
        quotes = {finding.quote for finding in intake.findings_of(number) if finding.must}
        standing = [quote for quote in quotes if quote and quote in draft.greeting + told(draft)]
        musts = [each for each in made.tree.get("review", []) if "rank" not in each]
        assert bool(standing) <= bool(musts)
        assert (gated(made.tree).tour is None) == bool(musts)


def test_what_should_be_looked_at_is_told_with_the_file(intake: Intake) -> None:
    for number, draft in enumerate(intake.tours):
        tree = drafted(draft, (), intake.findings_of(number)).tree
        looks = [each for each in tree.get("review", []) if each.get("rank") == "look"]
        advice = [problem for problem in gated(tree).problems if problem.kind == "review"]
        told = [problem for problem in advice if problem.severity is Severity.WARNING]
        assert len(told) == len(looks)
        quotes = {finding.quote for finding in intake.findings_of(number) if not finding.must}
        assert bool(looks) <= bool(quotes)


def test_the_same_script_again_changes_nothing(intake: Intake) -> None:
    for number, draft in enumerate(intake.tours):
        first = drafted(draft, (), intake.findings_of(number), intake.figures_of(number))
        for script in (first.tree, None):
            made = renewed(first.tree, script, first)
            assert (made.tree, made.changes) == (first.tree, ())
        plain = drafted(draft, (), intake.findings_of(number))
        assert renewed(first.tree, first.tree, plain).changes == ()
