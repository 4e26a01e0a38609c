"""The scribe on real files: every edit is kept, and saved all or nothing in the hand of the file's writer."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.backstage.scribe import Scribe
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import (
    DropDraft,
    EditErrand,
    OpenDraft,
    Reconcile,
    Revise,
    SaveDraft,
    SetHallWord,
    Turn,
    Way,
)
from kiosk.show.backstage.editing.state import Clash, Leaf, Manuscript, Part, Picture, Sentence
from kiosk.tour.model import Fact
from kiosk.workshop.editing.edits import (
    Deleted,
    Edit,
    Moved,
    PictureAdded,
    Renamed,
    SentenceSet,
    Split,
    TextSet,
)
from kiosk.workshop.editing.tour_edits import Checked, PronunciationSet
from tests.editions.photos import a_photo

FILE = """# 这个院子的导览，王姨写的
schema: 1
title: 小院
closing: 再见。
facts: {井深: {value: 9, unit: 米}}
floors: [{id: 1F, name: 一楼}]
stations:
  - id: front
    name: 前院   # 进门就是
    floor: 1F
    pictures: [{file: well.webp, caption: 井}]
    keywords: [老井]
    parts: [{id: rim, name: 井沿, text: 井沿磨得发亮。}]
    text: |
      前院有一口井。【指井】井水很甜。

      树是老槐树。
  - {id: study, name: 书房, text: 书房里有书。}
routes:
  - {id: full, name: 完整版}
  - {id: quick, name: 压缩版, stations: [front]}
review:
  - {quote: 很甜, say: 请问一下是不是真的。, station: front}
"""


class Desk:
    """A scribe with a tour to edit, and what is said."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "tours" / "yard.yaml"
        self.file.parent.mkdir()
        self.file.write_text(FILE, "utf-8")
        shelf = folder / "media" / "yard"
        shelf.mkdir(parents=True)
        for name in ("well.webp", "tree.webp"):
            (shelf / name).write_bytes(a_photo(kind="WEBP"))
        self._folder = folder
        self._said: queue.SimpleQueue[staff.Report] = queue.SimpleQueue()
        self.scribe = self.hired()

    def hired(self) -> Scribe:
        """Another scribe at the same desk, as after a power cut."""
        folder = self._folder
        return Scribe(
            folder / "home", folder / "tours", folder / "media", folder / "words.yaml", self._said.put
        )

    def do(self, errand: EditErrand) -> staff.Report:
        """Have it done; what is said."""
        self.scribe.do(errand)
        return self._said.get(timeout=20)

    def opened(self) -> Manuscript:
        """The draft as it is opened."""
        report = self.do(OpenDraft("yard"))
        assert isinstance(report, at.DraftOpened)
        assert report.clash is Clash.NONE
        return report.manuscript

    def revised(self, *changes: Edit | Turn) -> Manuscript:
        """The draft after edits, none of them refused."""
        draft = Manuscript("yard")
        for change in changes:
            report = self.do(Revise("yard", change))
            assert isinstance(report, at.DraftShown)
            assert report.say == ""
            draft = report.manuscript
        return draft


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.scribe.close()


def test_a_draft_tells_what_its_page_needs(desk: Desk) -> None:
    draft = desk.opened()
    front, study = draft.leaves
    assert front == Leaf(
        id="front",
        name="前院",
        text="前院有一口井。【指井】井水很甜。\n\n树是老槐树。",
        sentences=(
            Sentence("前院有一口井。", opens=False, said="前院有一口井。"),
            Sentence("【指井】井水很甜。", opens=False, said="井水很甜。"),
            Sentence("树是老槐树。", opens=True, said="树是老槐树。"),
        ),
        floor="1F",
        routes=("full", "quick"),
        pictures=(Picture("well.webp", "井"),),
        keywords=("老井",),
        parts=(Part("rim", "井沿", "井沿磨得发亮。"),),
        questions=1,
    )
    assert (study.routes, study.pictures) == (("full",), ())
    assert draft.album[:2] == ("tree.webp", "well.webp")
    (question,) = draft.questions
    assert (question.sentence, question.say) == ("【指井】井水很甜。", "请问一下是不是真的。")
    assert (question.replaceable, question.removable, question.checkable) == (True, True, True)
    assert (draft.greeting, draft.closing, draft.facts) == ("", "再见。", (Fact("井深", "9", "米"),))
    assert not draft.changed


def test_edits_undone_and_done_again_are_what_they_were(desk: Desk) -> None:
    before = desk.opened()
    after = desk.revised(Split("front", 2), Moved("study", "front"), PictureAdded("study", "tree.webp"))
    assert [leaf.name for leaf in after.leaves][:2] == ["书房", "前院"]
    assert after.leaves[0].pictures == (Picture("tree.webp", ""),)
    back = desk.revised(Turn.UNDO, Turn.UNDO, Turn.UNDO)
    assert back.leaves == before.leaves
    assert (back.changed, back.can_undo, back.can_redo) == (False, False, True)
    assert desk.revised(Turn.REDO, Turn.REDO, Turn.REDO).leaves == after.leaves


def test_what_must_be_settled_is_counted_down(desk: Desk) -> None:
    assert (desk.opened().asked, len(desk.opened().questions)) == (1, 1)
    settled = desk.revised(Checked("很甜", "front"))
    assert (settled.asked, settled.questions, settled.leaves[0].questions) == (1, (), 0)


def test_an_edit_that_is_not_possible_is_told_and_changes_nothing(desk: Desk) -> None:
    desk.opened()
    before = desk.revised(Deleted("study"))
    report = desk.do(Revise("yard", Deleted("front")))
    assert report == at.DraftShown(before, say="这是最后一站，不能删去。请先加上别的站，或者换下整个导览。")


def test_a_power_cut_loses_no_edit(desk: Desk) -> None:
    desk.opened()
    after = desk.revised(Renamed("front", "大前院"))
    other = desk.hired()
    desk.scribe.close()
    desk.scribe = other
    assert desk.opened() == after
    assert desk.file.read_text("utf-8") == FILE


def test_closing_finishes_what_was_asked_for(desk: Desk) -> None:
    desk.opened()
    for number in range(5):
        desk.scribe.do(Revise("yard", Renamed("front", f"前院{number}")))
    desk.scribe.close()
    desk.scribe = desk.hired()
    desk.scribe.do(OpenDraft("yard"))
    *_, last = (desk._said.get(timeout=20) for _ in range(6))
    assert isinstance(last, at.DraftOpened)
    assert last.manuscript.leaves[0].name == "前院4"


def test_saving_keeps_comments_and_order_of_the_file(desk: Desk) -> None:
    desk.opened()
    desk.revised(Renamed("front", "大前院"), SentenceSet("front", 0, "大前院有两口井。"))
    report = desk.do(SaveDraft("yard"))
    assert isinstance(report, at.DraftClosed)
    assert report.say.startswith("已经保存。")
    expected = FILE.replace("name: 前院 ", "name: 大前院 ").replace("前院有一口井", "大前院有两口井")
    assert desk.file.read_text("utf-8") == expected
    assert not desk.opened().changed


def test_what_does_not_hold_is_not_saved_and_told_by_station_and_field(desk: Desk) -> None:
    desk.file.write_text(FILE.replace("name: 书房", "nam: 书房"), "utf-8")
    desk.opened()
    draft = desk.revised(Renamed("front", "大前院"))
    before = desk.file.read_bytes()
    report = desk.do(SaveDraft("yard"))
    assert isinstance(report, at.DraftShown)
    assert not report.good
    assert "第 2 站" in report.say
    assert report.manuscript == draft
    assert draft.leaves[1].faults
    assert desk.file.read_bytes() == before


def test_a_file_changed_elsewhere_is_not_written_over(desk: Desk) -> None:
    desk.opened()
    desk.revised(Renamed("front", "大前院"))
    theirs = FILE.replace("书房里有书", "书房里有画")
    desk.file.write_text(theirs, "utf-8")
    report = desk.do(SaveDraft("yard"))
    assert isinstance(report, at.DraftShown)
    assert report.clash is Clash.ELSEWHERE
    assert desk.file.read_text("utf-8") == theirs
    again = desk.do(OpenDraft("yard"))
    assert isinstance(again, at.DraftOpened)
    assert again.clash is Clash.ELSEWHERE


@pytest.mark.parametrize(("way", "name"), [(Way.BOTH, "大前院"), (Way.THEIRS, "前院"), (Way.ASIDE, "前院")])
def test_every_way_out_of_a_clash_leads_on(desk: Desk, way: Way, name: str) -> None:
    desk.opened()
    desk.revised(Renamed("front", "大前院"))
    desk.file.write_text(FILE.replace("书房里有书", "书房里有画"), "utf-8")
    report = desk.do(Reconcile("yard", way))
    assert isinstance(report, at.DraftShown)
    assert (report.clash, report.good) == (Clash.NONE, True)
    front, study = report.manuscript.leaves
    assert (front.name, study.text) == (name, "书房里有画。")
    copies = [path.name for path in desk.file.parent.glob("_yard.mine*.yaml")]
    assert len(copies) == (way is Way.ASIDE)


@pytest.mark.parametrize(("way", "say"), [(Way.THEIRS, "改动都丢掉了。"), (Way.ASIDE, "另存了一份")])
def test_a_way_out_leads_out_when_the_tour_is_gone(desk: Desk, tmp_path: Path, way: Way, say: str) -> None:
    desk.opened()
    desk.revised(Renamed("front", "大前院"))
    desk.file.unlink()
    report = desk.do(Reconcile("yard", way))
    assert isinstance(report, at.DraftClosed)
    assert say in report.say
    assert "找不到" in report.say
    assert isinstance(desk.do(Revise("yard", Renamed("front", "院"))), staff.Finished)
    assert not list((tmp_path / "home" / "drafts").glob("*.json")), "no draft of what is not there"


def test_an_edit_counts_though_the_pictures_cannot_be_looked_up(desk: Desk, tmp_path: Path) -> None:
    desk.opened()
    shelf = tmp_path / "media" / "yard"
    shelf.rename(tmp_path / "aside")
    shelf.write_bytes(b"no folder")
    draft = desk.revised(Renamed("front", "大前院"))
    assert (draft.leaves[0].name, draft.can_undo) == ("大前院", True)
    assert any("图片文件夹打不开" in fault for fault in draft.faults)


def test_a_dropped_draft_is_forgotten_and_the_file_as_it_was(desk: Desk) -> None:
    desk.opened()
    desk.revised(TextSet("front", "没有井。"))
    assert isinstance(desk.do(DropDraft("yard")), at.DraftClosed)
    assert not desk.opened().changed
    assert desk.file.read_text("utf-8") == FILE


def test_a_damaged_draft_is_told_and_can_be_dropped(desk: Desk, tmp_path: Path) -> None:
    desk.opened()
    desk.revised(Renamed("front", "大前院"))
    (tmp_path / "home" / "drafts" / "yard.json").write_text("{", "utf-8")
    assert desk.do(OpenDraft("yard")) == at.DraftOpened(Manuscript("yard"), Clash.DAMAGED)
    report = desk.do(Reconcile("yard", Way.THEIRS))
    assert isinstance(report, at.DraftShown)
    assert report.manuscript.leaves[0].name == "前院"


def test_a_file_too_broken_to_edit_is_told(desk: Desk) -> None:
    desk.file.write_text("schema: 1\nstations: 3\n", "utf-8")
    report = desk.do(OpenDraft("yard"))
    assert isinstance(report, staff.Finished)
    assert not report.good


def test_a_defect_of_ours_leaves_nobody_waiting(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*_: object) -> None:
        raise ZeroDivisionError("defect")

    with monkeypatch.context() as broken:
        broken.setattr("kiosk.backstage.scribe.manuscript", defect)
        report = desk.do(OpenDraft("yard"))
    assert report == staff.Finished("程序出了错，没有做成。请联系维护人员。", good=False)
    assert "ZeroDivisionError" in caplog.text
    assert desk.opened().leaves, "and it goes on"


def test_a_word_is_said_otherwise_in_the_tour_or_in_the_whole_hall(desk: Desk, tmp_path: Path) -> None:
    desk.opened()
    assert desk.revised(PronunciationSet("槐", "怀")).words == (("槐", "怀"),)
    report = desk.do(SetHallWord("yard", "下辇", "下捻"))
    assert isinstance(report, at.DraftShown)
    assert (report.good, report.manuscript.words) == (True, (("槐", "怀"),))
    assert (tmp_path / "words.yaml").read_text("utf-8") == "下辇: 下捻\n"
    refused = desk.do(SetHallWord("yard", "", "下捻"))
    assert isinstance(refused, at.DraftShown)
    assert not refused.good
    assert refused.say
