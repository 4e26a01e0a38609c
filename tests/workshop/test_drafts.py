"""What somebody edits is never lost, never half there, and never in place of what another edited."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import placing
from kiosk.errors import KioskError
from kiosk.files import write_whole
from kiosk.tour.reader import read_tour
from kiosk.tour.writer import written
from kiosk.workshop.drafts.draft import Draft, begun
from kiosk.workshop.drafts.drafts import ChangedElsewhereError, DamagedDraftError, Drafts, NotSoundError
from kiosk.workshop.drafts.wire import dumped, restored
from kiosk.workshop.editing.edits import (
    Deleted,
    Edit,
    KeywordsSet,
    LeaveSet,
    PictureAdded,
    Renamed,
    SentenceSet,
    ShortSet,
    Split,
    TextSet,
)
from kiosk.workshop.editing.tour_edits import (
    Checked,
    FactSet,
    GreetingSet,
    PronunciationSet,
    RouteTimed,
    TourRenamed,
)
from tests.workshop.trees import ROOT, any_edit, reading_of, tours, tree_in

HALL = """\
# 王老师写的
schema: 1
title: 槐树院
stations:
  - id: hall   # 门口
    name: 大厅
    text: 这里是大厅。墙上是照片。
  # 靠窗
  - id: library
    name: 图书室
    text: 有两千册书。
routes:
  - {id: full, name: 完整版}
"""
ENGLISH = """\
title: Yard
stations:
  - {id: hall, name: Hall, text: The hall. Photos.}
  - {id: library, name: Library, text: Books.}
"""


class House:
    """A hall's folders, and the drafts kept in its home."""

    def __init__(self, folder: Path) -> None:
        self.tours = folder / "tours"
        self.home = folder / "home"
        self.tours.mkdir()
        self.hall = self.tours / "hall.yaml"
        self.english = self.tours / "hall.en.yaml"
        self.hall.write_text(HALL, "utf-8")
        self.english.write_text(ENGLISH, "utf-8")
        self.drafts = Drafts(self.home, self.tours, folder / "media")

    def edited(self) -> Draft:
        """A kept draft with two edits of structure."""
        draft = self.drafts.open("hall").with_edit(Split("hall", 1, "照片墙")).with_edit(Deleted("library"))
        self.drafts.keep(draft)
        return draft

    def files(self) -> dict[str, str]:
        return {path.name: path.read_text("utf-8") for path in sorted(self.tours.iterdir())}


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@settings(deadline=None, max_examples=60)
@given(st.data(), tours())
def test_going_back_is_the_very_file_and_going_on_again_the_very_edit(
    data: st.DataObject, tree: dict[str, object]
) -> None:
    draft = begun("hall", ("# 备注\n" + written(tree)).encode(), [("en", ENGLISH.encode())])
    history = [draft.files()]
    for _ in range(3):
        edit = data.draw(any_edit(draft.tree))
        before = draft
        try:
            draft = draft.with_edit(edit)
        except KioskError:
            continue
        if draft is not before:
            history.append(draft.files())
            assert draft.undo().files() == before.files()
    assert restored(dumped(draft), "hall") == draft
    assert restored(dumped(draft), "hall").files() == draft.files()
    for files in reversed(history[:-1]):
        draft = draft.undo()
        assert draft.files() == files
    assert draft.undo() is draft
    assert draft.files()["hall.yaml"] == draft.base
    for files in history[1:]:
        draft = restored(dumped(draft), "hall").redo()
        assert draft.files() == files
    assert draft.redo() is draft


def test_an_edit_ends_what_could_be_done_again() -> None:
    draft = begun("hall", HALL.encode()).with_edit(Renamed("hall", "前厅")).undo()
    assert draft.redo().tree["stations"][0]["name"] == "前厅"
    assert draft.with_edit(TourRenamed("新院")).undone == ()
    assert draft.with_edit(Renamed("hall", "大厅")) is draft


def test_a_draft_is_there_again_after_the_power_went(house: House) -> None:
    whole = house.edited()
    draft = whole.undo()
    house.drafts.keep(draft)
    assert house.drafts.kept() == ("hall",)
    again = Drafts(house.home, house.tours, house.tours).open("hall")
    assert again == draft
    assert again.redo().files() == whole.files()
    house.drafts.discard("hall")
    assert house.drafts.kept() == ()
    assert house.drafts.open("hall").done == ()


def test_saving_writes_the_tour_and_its_translation_and_forgets_the_draft(house: House) -> None:
    draft = house.edited()
    saved = house.drafts.save(draft)
    assert saved.copy == "_hall.old.yaml"
    assert any("# 靠窗" in note for note in saved.notes)
    files = house.files()
    assert files["_hall.old.yaml"] == HALL
    assert files["hall.yaml"].startswith(
        "# 王老师写的\nschema: 1\ntitle: 槐树院\nstations:\n  - id: hall   # 门口\n"
    )
    assert "  - id: hall-2\n    name: Hall (2)\n    text: Photos.\n" in files["hall.en.yaml"]
    assert "library" not in files["hall.en.yaml"]
    assert house.drafts.kept() == ()
    tour = read_tour(house.hall, None).tour
    assert tour is not None
    assert [station.id for station in tour.stations] == ["hall", "hall-2"]


def test_saving_what_moved_nothing_of_the_remarks_keeps_no_copy(house: House) -> None:
    saved = house.drafts.save(house.drafts.open("hall").with_edit(Renamed("hall", "前厅")))
    assert saved.copy == ""
    assert saved.notes == ("en 的译文要跟着改：第 1 站“前厅”。",)
    assert house.files()["hall.yaml"] == HALL.replace("大厅\n", "前厅\n")
    assert house.files()["hall.en.yaml"] == ENGLISH


def test_what_another_edited_meanwhile_is_not_written_over(house: House) -> None:
    draft = house.edited()
    theirs = HALL.replace("两千册", "三千册")
    house.hall.write_text(theirs, "utf-8")
    assert not house.drafts.is_current(draft)
    with pytest.raises(ChangedElsewhereError, match="别处也改过了"):
        house.drafts.save(draft)
    assert house.files() == {"hall.en.yaml": ENGLISH, "hall.yaml": theirs}
    assert house.drafts.kept() == ("hall",)
    assert house.drafts.copy_mine(draft) == "_hall.mine.yaml"
    assert house.files()["hall.yaml"] == theirs
    assert "照片墙" in house.files()["_hall.mine.yaml"]
    assert house.drafts.open("hall").base.decode() == theirs


def test_both_can_be_had_together_where_they_do_not_clash(house: House) -> None:
    draft = house.drafts.open("hall").with_edit(Split("hall", 1, "照片墙"))
    house.hall.write_text(HALL.replace("两千册", "三千册"), "utf-8")
    house.drafts.save(house.drafts.onto_theirs(draft))
    assert "三千册" in house.files()["hall.yaml"]
    assert "照片墙" in house.files()["hall.yaml"]
    draft = house.drafts.open("hall").with_edit(Renamed("hall-2", "墙"))
    house.hall.write_text(HALL, "utf-8")
    with pytest.raises(KioskError, match="合不到一起"):
        house.drafts.onto_theirs(draft)


def test_a_translation_edited_or_come_meanwhile_counts_too(house: House) -> None:
    draft = house.edited()
    house.english.write_text(ENGLISH.replace("Books", "Many books"), "utf-8")
    with pytest.raises(ChangedElsewhereError):
        house.drafts.save(draft)
    house.english.write_text(ENGLISH, "utf-8")
    (house.tours / "hall.zh-Hant.yaml").write_text(ENGLISH, "utf-8")
    with pytest.raises(ChangedElsewhereError):
        house.drafts.save(draft)


def test_a_tour_that_was_taken_away_is_not_brought_back_unasked(house: House) -> None:
    draft = house.edited()
    house.hall.unlink()
    with pytest.raises(ChangedElsewhereError, match="撤下"):
        house.drafts.save(draft)
    assert not house.hall.exists()


@pytest.mark.parametrize("last", [1, 2, 3])
def test_a_full_disk_leaves_every_file_as_it_was(
    house: House, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    draft = house.edited()
    before = house.files()
    written_now: list[Path] = []

    def full(path: Path, content: bytes, mode: int = 0o644) -> None:
        written_now.append(path)
        if len(written_now) == last:
            raise OSError(errno.ENOSPC, "full")
        write_whole(path, content, mode)

    monkeypatch.setattr(placing, "write_whole", full)
    with pytest.raises(KioskError, match="磁盘满了。原来的文件都没有变。请检查磁盘和权限，再保存一次。"):
        house.drafts.save(draft)
    assert house.files() == before
    assert house.drafts.open("hall") == draft
    monkeypatch.undo()
    house.drafts.save(draft)


def test_a_power_cut_between_two_files_is_mended_by_saving_again(house: House) -> None:
    draft = house.edited()
    house.english.write_bytes(draft.files()["hall.en.yaml"])
    again = house.drafts.open("hall")
    assert again == draft
    house.drafts.save(again)
    assert read_tour(house.hall, None).tour is not None
    # And one after the last file, before the draft was forgotten.
    draft = house.drafts.open("hall").with_edit(TourRenamed("新院"))
    house.drafts.keep(draft)
    house.hall.write_bytes(draft.files()["hall.yaml"])
    assert house.drafts.open("hall").done == ()


def test_a_home_that_takes_nothing_says_so(house: House) -> None:
    draft = house.edited()
    (house.home / "drafts" / "hall.json").unlink()
    (house.home / "drafts").rmdir()
    (house.home / "drafts").write_text("a file in its place")
    with pytest.raises(KioskError, match="没能存下来"):
        house.drafts.keep(draft)


@pytest.mark.parametrize(
    ("edit", "say"),
    [
        (TextSet("hall", "住着{户口}人家。"), "第 1 站“大厅”的讲解词：不认识变量“{户口}”"),
        (ShortSet("library", "请看【墙上。"), "第 2 站“图书室”的短讲解词：“【”没有配成对"),
        (TextSet("hall", "请去{下一站}。"), "第 1 站“大厅”的讲解词：{下一站}只能用在"),
        (TextSet("library", "长" * 30_000), "这一段太长"),
    ],
)
def test_an_edit_that_the_gate_would_not_take_is_refused_where_it_is_made(edit: TextSet, say: str) -> None:
    draft = begun("hall", HALL.encode())
    with pytest.raises(KioskError) as refused:
        draft.with_edit(edit)
    assert say in refused.value.what


def test_what_is_still_to_be_asked_does_not_keep_a_draft_from_being_saved(house: House) -> None:
    asking = HALL + "review:\n  - {quote: 照片, say: 谁拍的？, station: hall}\n"
    house.hall.write_text(asking, "utf-8")
    draft = house.drafts.open("hall").with_edit(KeywordsSet("hall", ("照片",)))
    (problem,) = (each for each in draft.problems() if each.must)
    assert str(problem).startswith("待办：这一处还没有处理：谁拍的？")
    house.drafts.save(draft)
    house.drafts.save(house.drafts.open("hall").with_edit(Checked("照片", "hall")))
    assert read_tour(house.hall, None).tour is not None


def test_errors_that_were_there_before_can_be_mended_one_by_one(house: House) -> None:
    house.hall.write_text(HALL.replace("    name: 图书室\n", "").replace("    name: 大厅\n", ""), "utf-8")
    draft = house.drafts.open("hall").with_edit(Renamed("hall", "大厅"))
    assert [str(each) for each in draft.problems() if each.must] == [
        "第 2 站：站缺少“name”（站名）。请补上一行，例如：name: 便民服务大厅。"
    ]
    with pytest.raises(NotSoundError, match="还有 1 处要改好") as refused:
        house.drafts.save(draft)
    assert refused.value.problems[0].station == "library"
    house.drafts.save(draft.with_edit(Renamed("library", "图书室")))


def test_warnings_are_told_by_station_and_field(house: House) -> None:
    draft = house.drafts.open("hall").with_edit(PictureAdded("library", "gone.webp"))
    media = house.tours.parent / "media"
    found = {(each.station, each.key): str(each) for each in draft.problems(media)}
    assert found["library", "file"].startswith("第 2 站“图书室”的图片文件：（提醒）找不到文件“gone.webp”。")
    house.drafts.save(draft)


@pytest.mark.parametrize("tour", ["gone", "../hall", "", "HALL"])
def test_there_is_no_draft_of_what_is_no_tour(house: House, tour: str) -> None:
    with pytest.raises(KioskError):
        house.drafts.open(tour)


def test_a_file_too_broken_to_edit_is_told(house: House) -> None:
    house.hall.write_text("title: [", "utf-8")
    with pytest.raises(KioskError, match="写坏了"):
        house.drafts.open("hall")


GOOD = json.loads(dumped(begun("hall", HALL.encode()).with_edit(Renamed("hall", "前厅"))))
Field = Callable[[str], Edit]
FIELDS: tuple[Field, ...] = (
    lambda typed: TextSet("hall", typed),
    lambda typed: SentenceSet("hall", 1, typed),
    lambda typed: ShortSet("hall", typed),
    lambda typed: LeaveSet("library", typed),
    lambda typed: Renamed("library", typed),
    lambda typed: KeywordsSet("library", (typed, "书")),
    lambda typed: PictureAdded("hall", "a.webp", typed),
    lambda typed: PictureAdded("hall", typed),
    lambda typed: PronunciationSet(typed, typed),
    lambda typed: FactSet(typed, typed, typed, typed),
    lambda typed: TourRenamed(typed),
    lambda typed: GreetingSet(typed),
)
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["Renamed"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "edit", "x"]), inner),
    max_leaves=6,
)


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(st.sampled_from([*GOOD]), JUNK, max_size=2), JUNK)
def test_what_is_no_draft_is_refused_in_one_way(other: dict[str, object], value: object) -> None:
    for junk in (
        {**GOOD, **other},
        {**GOOD, "done": [value]},
        {**GOOD, "done": [{**GOOD["done"][0], "name": value}]},
    ):
        try:
            found = restored(json.dumps(junk).encode(), "hall")
        except ValueError:
            continue
        assert found.tour == "hall"
        assert found.files()


def test_a_damaged_draft_can_be_thrown_away(house: House) -> None:
    house.edited()
    path = house.home / "drafts" / "hall.json"
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(DamagedDraftError, match="读不出来"):
        house.drafts.open("hall")
    house.drafts.discard("hall")
    assert house.drafts.open("hall").done == ()


def test_a_route_may_have_a_plan_and_lose_it() -> None:
    draft = begun("hall", HALL.encode()).with_edit(RouteTimed("full", 12)).with_edit(RouteTimed("full", 0))
    assert draft.patched().content.decode() == HALL
    assert not draft.is_changed


@pytest.mark.parametrize(
    ("tail", "place"),
    [
        ("    parts: [{id: x, name: 左板, text: 请看【墙上。}]\n", "第 2 站“图书室”的“左板”的讲解词"),
        ("    links: [{name: 指南, url: 'ftp://a'}]\n", "第 2 站“图书室”的网页网址"),
        ("    floor: 9F\n", "第 2 站“图书室”的楼层"),
        ("    nmae: 名\n", "第 2 站“图书室”"),
        ("floors:\n  - {id: 1F}\n", "楼层"),
        ("facts: {称呼: {value: 1}}\n", "数字"),
        ("routes:\n  - {id: quick, name: 短, stations: [hal]}\n", "路线各站"),
        ("form: wlak\n", "形式"),
    ],
)
def test_a_problem_is_told_where_staff_find_it(tail: str, place: str) -> None:
    content = HALL.split("routes:")[0] + tail
    (problem,) = (each for each in begun("hall", content.encode()).problems() if each.must)
    assert problem.place == place


SAVING = """
import sys
from pathlib import Path
from kiosk.workshop.drafts.drafts import Drafts
from kiosk.workshop.editing.edits import Renamed
from kiosk.workshop.editing.tour_edits import TourRenamed

folder = Path(sys.argv[1])
drafts = Drafts(folder / "home", folder / "tours", folder / "media")
for number in range(100_000):
    draft = drafts.open("hall").with_edit(TourRenamed(f"院{number}"))
    drafts.keep(draft)
    draft = draft.with_edit(Renamed("hall", f"厅{number}"))
    drafts.keep(draft)
    drafts.save(draft)
    print(number, flush=True)
"""


def test_whoever_is_killed_while_saving_leaves_a_tour_and_a_draft_that_are_whole(house: House) -> None:
    for lines in (1, 2, 5, 9):
        command = [sys.executable, "-c", SAVING, str(house.tours.parent)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            said = [child.stdout.readline() for _ in range(lines)]
            child.kill()
        assert said[-1].strip() == str(lines - 1).encode()
        tour = read_tour(house.hall, None).tour
        assert tour is not None
        # Of two edits of one draft both are there, or none.
        assert tour.title.removeprefix("院") == tour.stations[0].name.removeprefix("厅")
        house.drafts.save(house.drafts.open("hall").with_edit(KeywordsSet("library", (f"词{lines}",))))
        whole = house.drafts.open("hall").with_edit(TourRenamed("院")).with_edit(Renamed("hall", "厅"))
        house.drafts.save(whole)


_MARKS = [*"【】{}[]#:-|>'\"\\\n\r\t 　。a", "称呼", "{称呼}", "{下一站}", "- ", "---", "\ud800", "\x00"]
_TYPED = st.text(max_size=12) | st.lists(st.sampled_from(_MARKS), max_size=9).map("".join)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), _TYPED), min_size=1, max_size=4))
def test_whatever_is_typed_is_kept_exactly_or_refused(steps: list[tuple[Field, str]]) -> None:
    draft = begun("hall", HALL.encode())
    for field, typed in steps:
        refused = None
        try:
            draft = draft.with_edit(field(typed))
        except KioskError as fault:
            refused = fault
        assert refused is None or refused.remedy.endswith("。")
        content = draft.patched().content
        assert tree_in(content) == draft.tree
        assert reading_of(content).tour is not None
        assert restored(dumped(draft), "hall") == draft
