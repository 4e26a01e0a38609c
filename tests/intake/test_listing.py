"""The object for programs has the keys that were promised, in their order, and more behind them."""

from __future__ import annotations

import json
from dataclasses import replace

from kiosk.intake.draft import DraftCue, DraftPart, Figure, Repair, RepairKind
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.listing import listing
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.take_in import Intake
from kiosk.tour.model import CueKind
from tests.intake.drafting.drafts import a_finding, three_rooms


def an_intake() -> Intake:
    """Two tours with one of everything."""
    hall, *others = three_rooms().stations
    part = DraftPart("板", "", "请看。", "请看。", (), (), 4)
    hall = replace(hall, cues=(DraftCue("指窗口", CueKind.POINT),), parts=(part,))
    first = replace(three_rooms(), stations=(hall, *others))
    return Intake(
        Manuscript("yard.docx", "docx", ()),
        (Repair(1, RepairKind.PINYIN, 1, "区(qū)", "区"),),
        (first, three_rooms(title="第二个")),
        (a_finding("某某"), replace(a_finding("XX"), tour=1), replace(a_finding("全篇"), tour=None)),
        (Figure("户数", "5547", "户", "5547户", 3, 1, 0),),
    )


def test_the_shape_is_the_one_that_was_promised() -> None:
    found = listing(an_intake())
    assert list(found)[:5] == ["source", "encoding", "tours", "findings", "repairs"]
    tour = found["tours"][0]
    assert list(tour)[:6] == ["title", "form", "language", "greeting", "closing", "stations"]
    assert (tour["form"], tour["file"], tour["changes"]) == ("walk", "", [])
    station = tour["stations"][0]
    assert list(station)[:6] == ["name", "floor", "opening", "text", "cues", "parts"]
    assert station["cues"] == [{"text": "指窗口", "kind": "point"}]
    assert station["parts"][0]["name"] == "板"
    assert list(found["findings"][0])[:5] == ["kind", "must", "line", "quote", "say"]
    assert list(found["repairs"][0])[:4] == ["kind", "line", "before", "after"]
    assert json.dumps(found) == json.dumps(listing(an_intake()))


def test_what_was_written_and_changed_stands_with_its_tour() -> None:
    change = Change(ChangeKind.NEW, "hall", "第 1 站“大厅”是新的。")
    tours = listing(an_intake(), [[], [change]], ["tours/a.yaml", "tours/b.yaml"])["tours"]
    assert [tour["file"] for tour in tours] == ["tours/a.yaml", "tours/b.yaml"]
    assert tours[1]["changes"] == [{"kind": "new", "station": "hall", "say": "第 1 站“大厅”是新的。"}]


def test_one_tour_alone_keeps_what_concerns_it() -> None:
    second = an_intake().only(1)
    assert [tour.title for tour in second.tours] == ["第二个"]
    assert [(finding.quote, finding.tour) for finding in second.findings] == [("XX", 0), ("全篇", None)]
    assert [figure.tour for figure in second.figures] == [0]
    assert an_intake().only(0).figures == ()
