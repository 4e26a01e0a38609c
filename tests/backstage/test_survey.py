"""What staff are told of each tour: the folder where people edit, beside what was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.backstage.survey import survey
from kiosk.editions.measures import Measures
from kiosk.show.backstage.state import Holding, Standing
from tests.editions.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def seen(hall: Hall) -> dict[str, Holding]:
    """What a survey finds, by the tour's id."""
    measures = Measures(hall.home / "measures.json")
    return {one.tour: one for one in survey(hall.store, hall.tours, hall.media, measures)}


def standing(hall: Hall, tour: str = "yard") -> Standing:
    """How a tour stands."""
    return seen(hall)[tour].standing


def test_a_hall_without_folders_holds_nothing(hall: Hall) -> None:
    assert seen(hall) == {}


def test_a_tour_that_was_never_published_is_new(hall: Hall) -> None:
    hall.write("yard", "小院", front=b"one")
    found = seen(hall)["yard"]
    assert (found.standing, found.title, found.cover) == (Standing.NEW, "小院", "front.webp")
    assert (found.publishable, found.viewable, found.editions, found.live) == (True, True, (), None)


def test_what_was_published_is_live_with_its_author_and_note(hall: Hall) -> None:
    hall.published("yard", "小院", front=b"one")
    found = seen(hall)["yard"]
    assert found.standing is Standing.LIVE
    assert found.live is not None
    assert (found.live.number, found.live.author, found.live.moment) == (
        1,
        "小陈",
        "2026-11-22T08:00:00+00:00",
    )
    assert found.before is None


@pytest.mark.parametrize("what", ["text", "picture", "translation", "picture gone"])
def test_whatever_was_edited_since_waits_to_be_published(hall: Hall, what: str) -> None:
    hall.published("yard", "小院", front=b"one")
    match what:
        case "text":
            hall.write("yard", "新小院", front=b"one")
        case "picture":
            (hall.media / "yard" / "front.webp").write_bytes(b"two")  # of the same size
        case "translation":
            (hall.tours / "yard.en.yaml").write_text("title: Yard\n", "utf-8")
        case _:
            (hall.media / "yard" / "front.webp").unlink()
    assert standing(hall) is Standing.EDITED


def test_a_broken_file_is_told_with_its_problems_and_what_visitors_see(hall: Hall) -> None:
    hall.published("yard", "小院")
    (hall.tours / "yard.yaml").write_text("schema: 1\ntitel: 小院\nstations: []\n", "utf-8")
    found = seen(hall)["yard"]
    assert (found.standing, found.title, found.publishable, found.viewable) == (
        Standing.BROKEN,
        "小院",
        False,
        False,
    )
    assert [(one.line, one.suggestion) for one in found.problems if one.suggestion] == [(2, "title")]
    assert found.live is not None


def test_a_broken_file_that_was_never_published_is_refused(hall: Hall) -> None:
    hall.write("yard", "小院")
    (hall.tours / "yard.yaml").write_text("schema: 1\n\ttitle: 小院\n", "utf-8")
    found = seen(hall)["yard"]
    assert (found.standing, found.title) == (Standing.REFUSED, "yard")
    assert found.problems


def test_what_was_brought_back_is_told_until_somebody_edits_or_publishes(hall: Hall) -> None:
    hall.published("yard", "小院")
    hall.published("yard", "新小院")
    before = seen(hall)["yard"].before
    assert before is not None
    assert before.number == 1
    hall.store.rollback("yard")
    found = seen(hall)["yard"]
    assert found.standing is Standing.RETURNED
    assert [(one.number, one.live, one.shown) for one in found.editions] == [
        (3, True, True),
        (2, False, False),
        (1, False, True),
    ]
    assert found.before is None, "what came before is what is on show"
    hall.write("yard", "第三个小院")
    assert standing(hall) is Standing.EDITED


def test_a_withdrawn_tour_is_told_with_or_without_its_file(hall: Hall) -> None:
    hall.published("yard", "小院")
    hall.store.withdraw("yard")
    assert standing(hall) is Standing.WITHDRAWN
    (hall.tours / "yard.yaml").unlink()
    found = seen(hall)["yard"]
    assert (found.standing, found.title, found.publishable) == (Standing.WITHDRAWN, "小院", False)


def test_what_visitors_see_comes_first_then_by_title(hall: Hall) -> None:
    hall.write("a", "甲")
    hall.published("c", "丙")
    hall.published("b", "乙")
    assert list(seen(hall)) == ["c", "b", "a"]


def test_an_edition_whose_files_are_gone_cannot_come_back(hall: Hall) -> None:
    hall.published("yard", "小院", front=b"one")
    hall.published("yard", "新小院", front=b"two")
    store = hall.store
    (first,) = (one for one in store.editions("yard") if one.number == 1)
    store.stock.blobs.path_of(first.media[0]).unlink()
    found = seen(hall)["yard"]
    assert [one.whole for one in found.editions] == [True, False]
    assert found.before is None


def test_a_survey_writes_nothing(hall: Hall) -> None:
    hall.published("yard", "小院", front=b"one")
    before = hall.files()
    seen(hall)
    assert hall.files() == before
