"""The check at start: after any damage the live tours are whole, and staff are told what happened."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from errno import EACCES, EIO, EMFILE
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.editions.blobs import Blobs
from kiosk.editions.edition import Edition, Piece
from kiosk.editions.rounds import Found
from kiosk.editions.showcase import showcase
from kiosk.errors import KioskError
from tests.editions.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with two editions of one tour and one of another."""
    hall = Hall(tmp_path)
    hall.published("hall", "一", one=b"1", same=b"same")
    hall.published("hall", "二", one=b"2", same=b"same")
    hall.published("yard", "院子")
    return hall


def lose_sources(hall: Hall) -> None:
    """Empty the folders where people edit."""
    for path in [*hall.tours.iterdir(), *hall.media.rglob("*.webp")]:
        path.unlink()


def blob(hall: Hall, edition: Edition, name: str) -> Path:
    """Where a file of an edition lies."""
    piece = next(each for each in edition.pieces if each.name == name)
    return hall.store.stock.blobs.path_of(piece)


def refusing(
    monkeypatch: pytest.MonkeyPatch, errno: int, *paths: Path, until: Callable[[], bool] = lambda: False
) -> set[Path]:
    """From now on the system opens none of these, until the answer is yes, or they are taken out."""
    refused, opened = set(paths), Path.open

    def open_if_it_can(path: Path, mode: str = "r", **more: Any) -> Any:
        if path in refused and not until():
            raise OSError(errno, "refused")
        return opened(path, mode, **more)

    monkeypatch.setattr(Path, "open", open_if_it_can)
    return refused


def noting(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Whatever is opened from now on."""
    noted, opened = list[Path](), Path.open

    def open_and_note(path: Path, mode: str = "r", **more: Any) -> Any:
        noted.append(path)
        return opened(path, mode, **more)

    monkeypatch.setattr(Path, "open", open_and_note)
    return noted


def live(hall: Hall, tour: str) -> Edition:
    """The live edition of a tour."""
    return next(each for each in hall.store.live() if each.tour == tour)


def told(hall: Hall) -> list[str]:
    """What a start tells staff."""
    return [str(problem) for problem in hall.check()]


def test_sound_store_has_nothing_to_tell_and_is_not_touched(hall: Hall) -> None:
    before = {path: path.stat().st_mtime_ns for path in hall.home.rglob("*") if path.suffix != ".lock"}
    assert told(hall) == []
    assert before == {p: p.stat().st_mtime_ns for p in hall.home.rglob("*") if p.suffix != ".lock"}


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00" * 200, b"[" * 99_999, "altered", "renamed"])
def test_live_list_is_made_anew(hall: Hall, content: bytes | str | None) -> None:
    path = hall.home / "live.json"
    before = path.read_bytes()
    path.unlink()
    if content == "altered":
        path.write_bytes(before.replace(b'"number": 2', b'"number": 1'))
    elif content == "renamed":
        path.write_bytes(before.replace(b'"hall"', b'"hbll"'))
    elif isinstance(content, bytes):
        path.write_bytes(content)
    assert hall.titles() == {"hall": "二", "yard": "院子"}
    assert told(hall) == [
        "已发布的导览：（提醒）正在放的清单坏了或不见了，已经照每个导览最新的一版重做。请看看屏幕上是不是对的。"
    ]
    assert path.read_bytes() == before
    assert told(hall) == []


def test_withdrawn_tour_stays_off_when_the_list_is_made_anew(hall: Hall) -> None:
    hall.store.withdraw("yard")
    (hall.home / "live.json").unlink()
    assert len(told(hall)) == 1
    assert hall.titles() == {"hall": "二"}
    hall.store.rollback("yard")
    (hall.home / "live.json").unlink()
    assert len(told(hall)) == 1
    assert hall.titles() == {"hall": "二", "yard": "院子"}


@pytest.mark.parametrize("name", ["one.webp", "hall.yaml"])
@pytest.mark.parametrize("damage", [None, b"", b"x"])
def test_damaged_file_is_healed_from_where_people_edit(hall: Hall, name: str, damage: bytes | None) -> None:
    path = blob(hall, live(hall, "hall"), name)
    content = path.read_bytes()
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert told(hall) == ["已发布的导览 hall：（提醒）有 1 个文件坏了，已经从原来的文件夹补好。"]
    assert path.read_bytes() == content
    assert told(hall) == []
    hall.assert_whole()


def test_damage_that_keeps_the_size_is_seen_by_the_thorough_look(hall: Hall) -> None:
    path = blob(hall, live(hall, "hall"), "one.webp")
    path.write_bytes(b"x")
    assert hall.store.check(hall.tours, hall.media, thoroughly=False) == ()
    assert len(hall.store.check(hall.tours, hall.media)) == 1
    assert path.read_bytes() == b"2"


def test_rot_that_keeps_the_size_is_found_in_the_edition_before_too(hall: Hall) -> None:
    first = hall.store.editions("hall")[1]
    path = blob(hall, first, "one.webp")
    path.write_bytes(b"x")
    (hall.media / "hall" / "one.webp").write_bytes(b"1")
    assert told(hall) == ["已发布的导览 hall：（提醒）有 1 个文件坏了，已经从原来的文件夹补好。"]
    assert path.read_bytes() == b"1"
    path.write_bytes(b"x")
    lose_sources(hall)
    assert told(hall) == ["已发布的导览 hall：（提醒）第 1 版有文件坏了，不能再换回去。正在放的不受影响。"]
    assert not path.exists(), "an edition that lacks a file is seen to, one that holds rot is not"
    assert not hall.store.is_whole(first)
    assert told(hall) == []
    assert hall.titles() == {"hall": "二", "yard": "院子"}


def test_rot_in_what_is_live_and_cannot_be_healed_gives_way_as_any_damage_does(hall: Hall) -> None:
    blob(hall, live(hall, "hall"), "one.webp").write_bytes(b"x")
    lose_sources(hall)
    assert "第 2 版“one.webp”坏了或不见了，现在放的是第 1 版。" in told(hall)[0]
    assert hall.titles() == {"hall": "一", "yard": "院子"}
    assert told(hall) == []


@pytest.mark.parametrize("errno", [EIO, EACCES, EMFILE])
def test_what_cannot_be_read_is_told_and_left_alone(
    hall: Hall, errno: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_sources(hall)
    before = hall.files()
    refused = refusing(monkeypatch, errno, *(hall.home / name for name in before if name.startswith("blobs")))
    assert told(hall) == [
        "已发布的导览 hall：（提醒）“hall.yaml”、“one.webp”、“same.webp”现在读不出来，先留着没有动。"
        "夜里会再试一次；明天还有这条提醒的话，请检查磁盘。",
        "已发布的导览 yard：（提醒）“yard.yaml”现在读不出来，先留着没有动。"
        "夜里会再试一次；明天还有这条提醒的话，请检查磁盘。",
    ]
    refused.clear()
    assert hall.files() == before
    assert hall.titles() == {"hall": "二", "yard": "院子"}
    assert told(hall) == []


def test_a_record_that_cannot_be_read_keeps_its_tour_live(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = refusing(monkeypatch, EIO, hall.home / "editions" / "yard" / "1.json")
    assert "yard：（提醒）第 1 版的记录现在读不出来，先留着没有动。" in told(hall)[0]
    refused.clear()
    assert hall.titles() == {"hall": "二", "yard": "院子"}


def test_what_cannot_be_read_is_written_anew_from_where_people_edit(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = blob(hall, live(hall, "hall"), "one.webp")
    sector = path.stat().st_ino
    refusing(monkeypatch, EIO, path, until=lambda: path.stat().st_ino != sector)
    assert told(hall) == ["已发布的导览 hall：（提醒）有 1 个文件坏了，已经从原来的文件夹补好。"]
    assert path.read_bytes() == b"2"
    assert told(hall) == []


def test_a_file_that_a_scanner_held_for_a_moment_is_nothing_to_tell(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = blob(hall, live(hall, "hall"), "one.webp")
    tries = iter([False, True])
    refusing(monkeypatch, EACCES, path, until=lambda: next(tries, True))
    assert told(hall) == []
    assert next(tries, None) is None, "it was tried twice"


def test_no_tour_goes_off_live_where_another_edition_lacks_but_what_cannot_be_read(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = hall.store.editions("hall")[1]
    blob(hall, live(hall, "hall"), "hall.yaml").write_bytes(b"x")
    lose_sources(hall)
    refusing(monkeypatch, EIO, blob(hall, older, "one.webp"))
    assert "现在放的是第 1 版" in told(hall)[0]
    assert hall.titles() == {"hall": "一", "yard": "院子"}


def test_rot_that_somebody_has_open_stays_and_is_told_and_all_else_is_mended(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, held = hall.store.editions("hall")[1], Blobs.remove
    blob(hall, first, "one.webp").write_bytes(b"x")
    blob(hall, live(hall, "yard"), "yard.yaml").write_bytes(b"x")

    def in_use(blobs: Blobs, piece: Piece) -> None:
        raise PermissionError(EACCES, "in use")

    monkeypatch.setattr(Blobs, "remove", in_use)
    assert told(hall) == [
        "已发布的导览 yard：（提醒）有 1 个文件坏了，已经从原来的文件夹补好。",
        "已发布的导览 hall：（提醒）第 1 版有文件坏了，不能再换回去。正在放的不受影响。",
        "已发布的导览 hall：（提醒）“one.webp”坏了，可是别的程序正用着，现在清不掉。"
        "夜里会再试一次；明天还有这条提醒的话，请检查磁盘。",
    ]
    monkeypatch.setattr(Blobs, "remove", held)
    assert told(hall) == ["已发布的导览 hall：（提醒）第 1 版有文件坏了，不能再换回去。正在放的不受影响。"]
    assert told(hall) == []


def test_a_healed_file_is_not_read_again_for_each_edition(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        hall.published("hall", f"第{number}", one=b"film")
    path = blob(hall, live(hall, "hall"), "one.webp")
    path.write_bytes(b"mlif")
    found = hall.store.begin_round().to_the_end()
    opened = noting(monkeypatch)
    assert len(hall.store.check(hall.tours, hall.media, found=found)) == 1
    assert opened.count(path) <= 2, "to its end for the check, and before it is written anew"
    assert path.read_bytes() == b"film"


def test_a_round_stops_after_a_bounded_piece_and_keeps_no_writer_waiting(hall: Hall) -> None:
    hall.published(
        "yard", "大院子", film=b"film" * 5_000_000, **{f"p{n}": f"{n}".encode() for n in range(60)}
    )
    first = blob(hall, live(hall, "hall"), "one.webp")
    first.write_bytes(b"x")
    this = hall.store.begin_round()
    assert this.go_on()
    hall.store.withdraw("yard")  # it would be refused, were the store not free
    assert sum(this.go_on() for _ in range(20)) >= 3, "of 20 MB it reads 8 at once, of small files 25"
    assert this.found == Found(rotten=frozenset([first]))
    hall.store.check(hall.tours, hall.media, found=this.found)
    assert (first.read_bytes(), hall.titles()) == (b"2", {"hall": "二"})


def test_what_is_swept_while_a_round_is_under_way_is_no_damage(hall: Hall) -> None:
    this = hall.store.begin_round()
    hall.published("hall", "三", **{f"p{n}": f"{n}".encode() for n in range(60)})
    late = hall.store.begin_round()
    assert late.go_on()
    for path in (hall.home / "blobs").rglob("*.webp"):
        path.unlink()
    assert (late.to_the_end(), this.to_the_end()) == (Found(), Found())


@pytest.mark.parametrize("name", ["one.webp", "hall.yaml"])
def test_edition_that_cannot_be_healed_gives_way_to_the_one_before(hall: Hall, name: str) -> None:
    blob(hall, live(hall, "hall"), name).unlink()
    lose_sources(hall)
    assert told(hall) == [
        f"已发布的导览 hall：（提醒）第 2 版“{name}”坏了或不见了，现在放的是第 1 版。请重新发布一次。"
    ]
    now = live(hall, "hall")
    assert (now.number, now.repeats, now.note) == (3, 1, "第 2 版坏了，自动退回第 1 版")
    assert hall.titles() == {"hall": "一", "yard": "院子"}
    assert told(hall) == []
    hall.assert_whole()


@pytest.mark.parametrize("content", [None, b"", b"{}"])
def test_damaged_record_gives_way_to_the_edition_before(hall: Hall, content: bytes | None) -> None:
    path = hall.home / "editions" / "hall" / "2.json"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert hall.titles()["hall"] == "一"
    assert "第 2 版它的记录坏了，现在放的是第 1 版。" in told(hall)[0]
    assert live(hall, "hall").number == 3
    assert told(hall) == []
    hall.assert_whole()


def test_only_edition_with_a_lost_picture_is_shown_without_it(hall: Hall) -> None:
    hall.published("yard", "院子", tree=b"tree")
    for number in (1,):
        (hall.home / "editions" / "yard" / f"{number}.json").unlink()
    blob(hall, live(hall, "yard"), "tree.webp").unlink()
    lose_sources(hall)
    assert "没有别的版本可以换，放到那里会缺。请重新发布一次。" in told(hall)[0]
    case = showcase(hall.store)
    assert [tour.id for tour in case.tours] == ["hall", "yard"]
    assert case.find_media("yard", "tree.webp") is None


def test_only_edition_with_a_lost_text_is_off_live(hall: Hall) -> None:
    blob(hall, live(hall, "yard"), "yard.yaml").unlink()
    assert showcase(hall.store).problems[0].kind == "damaged"
    lose_sources(hall)
    assert "没有别的版本可以换，暂时不放。请重新发布一次。" in told(hall)[0]
    assert hall.titles() == {"hall": "二"}
    assert hall.published("yard", "院子").number == 2
    assert hall.titles() == {"hall": "二", "yard": "院子"}


def test_damaged_text_gives_way_in_memory_before_any_check(hall: Hall) -> None:
    blob(hall, live(hall, "hall"), "hall.yaml").write_bytes(b"damaged")
    case = showcase(hall.store)
    assert {tour.id: tour.title for tour in case.tours} == {"hall": "一", "yard": "院子"}
    assert case.editions[0].number == 1
    assert "它的文件坏了，读不出来。请重新发布一次。" in str(case.problems[0])


def test_edition_that_never_went_live_goes(hall: Hall) -> None:
    """Its writer was killed before the last step."""
    second = (hall.home / "editions" / "hall" / "2.json").read_text()
    (hall.home / "editions" / "hall" / "3.json").write_text(second.replace('"number": 2', '"number": 3'))
    assert told(hall) == []
    assert [each.number for each in hall.store.editions("hall")] == [2, 1]


def test_what_killed_writers_left_goes(hall: Hall) -> None:
    edition = live(hall, "hall")
    halves = [
        hall.home / ".live.json.abc.part",
        hall.home / "editions" / "hall" / ".3.json.abc.part",
        blob(hall, edition, "one.webp").with_name(f".{'a' * 40}.abc.part"),
    ]
    for path in halves:
        path.write_bytes(b"half")
    assert told(hall) == []
    assert not any(path.exists() for path in halves)


def test_folder_in_the_place_of_a_file_is_damage_too(hall: Hall) -> None:
    path = blob(hall, live(hall, "hall"), "one.webp")
    path.unlink()
    path.mkdir()
    lose_sources(hall)
    assert "现在放的是第 1 版" in told(hall)[0]
    hall.assert_whole()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["number", "whole", "hall", "..", "live"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=60)
@given(
    st.binary(max_size=100)
    | _JSON.map(lambda live: {"format": "daolanting live", "schema": 1, "live": live}).map(json.dumps)
    | _JSON.map(lambda number: {"format": "daolanting withdrawal", "schema": 1, "number": number}).map(
        json.dumps
    )
)
def test_no_foreign_file_hurts(content: bytes | str) -> None:
    """As list of what is live, as an edition, as a note of a withdrawal: the tour goes on, or is off live."""
    with TemporaryDirectory() as folder:
        hall = Hall(Path(folder))
        hall.published("hall", "一")
        hall.published("hall", "二")
        raw = content if isinstance(content, bytes) else content.encode()
        for name in ("editions/hall/withdrawn.json", "editions/hall/2.json", "live.json"):
            (hall.home / name).write_bytes(raw)
            assert hall.titles().keys() <= {"hall"}
            hall.check()
            assert hall.check() == ()
            hall.assert_whole()
        assert hall.published("hall", "三").number >= 3
        assert hall.titles() == {"hall": "三"}


class AnyOrder(RuleBasedStateMachine):
    """Whatever is done in whatever order: what is live is whole, and what was acknowledged is there."""

    tours = st.sampled_from(["a", "b", "c"])
    chance = st.integers(0, 10_000)

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.hall = Hall(Path(self._folder.name), datetime.now(UTC))
        self.hall.home.mkdir()
        self.expected: dict[str, str] = {}
        self.known: dict[tuple[str, int], str] = {}
        self.broken: set[str] = set()

    def teardown(self) -> None:
        self._folder.cleanup()

    @initialize(tour=tours)
    def begin(self, tour: str) -> None:
        self.publish(tour, 0)

    @rule(tour=tours, what=st.integers(0, 5))
    def publish(self, tour: str, what: int) -> None:
        pictures = {f"p{n}": f"{tour}{what}{n}".encode() * 50 for n in range(what % 3)}
        self._acknowledged(self.hall.published(tour, f"标题{what}", **pictures))

    @rule(tour=tours, back=st.none() | st.integers(1, 12))
    def rollback(self, tour: str, back: int | None) -> None:
        try:
            edition = self.hall.store.rollback(tour, back)
        except KioskError:
            return
        if back is not None and (tour, back) in self.known:
            assert edition.whole == self.known[tour, back]
        self._acknowledged(edition)

    @rule(tour=tours)
    def withdraw(self, tour: str) -> None:
        self.hall.store.withdraw(tour)
        self.expected.pop(tour, None)

    @rule(hours=st.sampled_from([0.1, 2, 50]))
    def time_goes_by(self, hours: float) -> None:
        self.hall.later(hours=hours)

    @rule()
    def start(self) -> None:
        assert self.hall.check() == ()

    @rule(chance=chance)
    def lose_the_list(self, chance: int) -> None:
        path = self.hall.home / "live.json"
        if chance % 2 or not path.exists():
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(path.read_bytes()[: chance % 50])
        assert self.hall.titles().keys() == self.expected.keys()
        self.hall.check()

    @precondition(lambda self: self.expected)
    @rule(chance=chance, lost=st.booleans(), sources=st.booleans())
    def damage_a_live_edition(self, chance: int, lost: bool, sources: bool) -> None:
        editions = self.hall.store.live()
        edition = editions[chance % len(editions)]
        piece = edition.pieces[chance // 7 % len(edition.pieces)]
        path = self.hall.store.stock.blobs.path_of(piece)
        if lost:
            path.unlink()
        else:
            path.write_bytes(b"x" * (chance % 60))
        if not sources:
            (self.hall.tours / f"{edition.tour}.yaml").unlink(missing_ok=True)
            for file in (self.hall.media / edition.tour).glob("*.webp"):
                file.unlink()
        problems = self.hall.check()
        assert problems
        assert all(str(problem).endswith("。") for problem in problems)
        # What a blob of several editions took with it is another's state, told and acknowledged anew.
        self.expected = {each.tour: each.whole for each in self.hall.store.live()}
        for each in self.hall.store.live():
            if not self.hall.store.is_whole(each, thoroughly=True):
                assert any("放到那里会缺" in str(problem) for problem in problems)
                self.hall.store.withdraw(each.tour)
                self.expected.pop(each.tour)

    @invariant()
    def live_is_whole_and_as_acknowledged(self) -> None:
        live = {edition.tour: edition.whole for edition in self.hall.store.live()}
        assert live == self.expected
        if live:
            self.hall.assert_whole()
        for edition in self.hall.store.live():
            assert edition.number == max(self.hall.store.stock.register.numbers(edition.tour))

    @invariant()
    def editions_never_change(self) -> None:
        for tour in self.hall.store.tours():
            for edition in self.hall.store.editions(tour):
                assert self.known.setdefault((tour, edition.number), edition.whole) == edition.whole

    def _acknowledged(self, edition: Edition) -> None:
        self.expected[edition.tour] = edition.whole
        assert self.known.setdefault((edition.tour, edition.number), edition.whole) == edition.whole


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=30, stateful_step_count=20, deadline=None, phases=[Phase.generate]
)
