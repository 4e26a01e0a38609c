"""The curator: what is edited, published or rolled back is shown; what is broken leaves all as it was."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kiosk.editions.choosing import Rules, chosen
from kiosk.editions.curator import Curator
from kiosk.editions.exhibition import Exhibition
from kiosk.editions.measures import Measures
from kiosk.editions.showcase import Showcase
from kiosk.editions.store import Store
from kiosk.editions.watching import GONE, QUIET
from kiosk.show.events import NewsChanged, ToursChanged
from kiosk.show.news import News
from kiosk.tour.problems import Severity
from tests.editions.halls import Hall, mounted

BROKEN = "schema: 1\ntitel: 大厅\n"


class Kiosk:
    """A kiosk as far as its curator knows it, on a clock that the test sets, always on its attract page."""

    def __init__(self, hall: Hall, by_itself: bool = True) -> None:
        self.hall = hall
        self.now = 0.0
        self.rounds = 0
        self.told: list[ToursChanged | NewsChanged] = []
        self.ready: list[Showcase] = []
        rules = Rules(hall.tours, hall.media, by_itself)
        self.exhibition = Exhibition(chosen(Store(hall.home), rules), hall.media)
        self.tours = self.exhibition.shown.tours
        self.news: tuple[News, ...] = ()
        self._moments = count(1)
        self.curator = Curator(
            hall.home,
            self.exhibition,
            rules,
            self._hear,
            self.ready.append,
            self._round_made,
            clock=lambda: self.now,
        )

    def begun(self) -> Kiosk:
        """After its first look."""
        self.curator.begin()
        self.curator.look()
        return self

    def go_on(self, seconds: float = 10.0) -> Kiosk:
        """After so many seconds more."""
        for _ in range(round(seconds / QUIET)):
            self.now += QUIET
            self.curator.look()
        return self

    def titles(self) -> dict[str, str]:
        """The tours on the attract page."""
        return {tour.id: tour.title for tour in self.tours}

    def edit(self, tour: str, title: str, **pictures: bytes) -> Kiosk:
        """Save a tour's text and pictures, and let the kiosk go on."""
        path = self.hall.write(tour, title, **pictures)
        moment = 1_700_000_000 + next(self._moments)
        os.utime(path, (moment, moment))
        return self.go_on()

    def about(self, tour: str) -> News | None:
        """What staff are told of a tour."""
        return next((news for news in self.news if news.tour == tour), None)

    def _round_made(self) -> None:
        self.rounds += 1

    def _hear(self, event: ToursChanged | NewsChanged) -> None:
        self.told.append(event)
        if isinstance(event, NewsChanged):
            self.news = event.news
        else:
            assert self.ready[-1].tours is event.tours, "its codes are drawn before anybody sees them"
            self.tours = event.tours
            self.exhibition.show(event.tours)


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with two tours that were never published."""
    hall = Hall(tmp_path)
    hall.write("hall", "大厅", one=b"1")
    hall.write("yard", "院子")
    return hall


@pytest.fixture
def kiosk(hall: Hall) -> Iterator[Kiosk]:
    """A kiosk that has published them."""
    kiosk = Kiosk(hall).begun()
    kiosk.told.clear()
    yield kiosk
    kiosk.curator.close()


def test_first_start_shows_the_files_and_then_the_editions_of_them(hall: Hall) -> None:
    kiosk = Kiosk(hall)
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    assert not kiosk.exhibition.shown.editions
    kiosk.begun()
    assert [edition.tour for edition in kiosk.exhibition.shown.editions] == ["hall", "yard"]
    hall.assert_whole()


def test_unchanged_store_changes_nothing_on_the_screen(kiosk: Kiosk) -> None:
    again = Kiosk(kiosk.hall)
    assert again.exhibition.shown.editions
    again.begun().go_on()
    assert again.told == []
    assert [edition.number for edition in kiosk.hall.store.live()] == [1, 1]


def test_an_edit_is_shown_as_the_next_edition(kiosk: Kiosk) -> None:
    kiosk.edit("hall", "新大厅", one=b"1")
    assert kiosk.titles() == {"hall": "新大厅", "yard": "院子"}
    assert [type(event) for event in kiosk.told] == [ToursChanged]
    (edition,) = (each for each in kiosk.hall.store.live() if each.tour == "hall")
    assert (edition.number, edition.author) == (2, "")


def test_a_picture_alone_is_shown_as_the_next_edition(kiosk: Kiosk) -> None:
    kiosk.edit("hall", "大厅", one=b"new")
    found = kiosk.exhibition.find("hall", "one.webp")
    assert found is not None
    assert found.read_bytes() == b"new"


def test_an_edit_while_the_kiosk_was_off_is_shown_after_the_start(kiosk: Kiosk) -> None:
    kiosk.hall.write("hall", "夜里改的", one=b"1")
    again = Kiosk(kiosk.hall)
    assert again.titles()["hall"] == "大厅"
    assert again.begun().titles()["hall"] == "夜里改的"


def test_a_broken_edit_keeps_the_last_good_edition_and_tells_all_its_problems(kiosk: Kiosk) -> None:
    (kiosk.hall.tours / "hall.yaml").write_text(BROKEN, encoding="utf-8")
    kiosk.go_on()
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    news = kiosk.about("hall")
    assert news is not None
    assert any("不认识“titel”，是不是“title”？" in problem.say for problem in news.problems)
    assert len(news.problems) > 1
    assert kiosk.about("yard") is None
    kiosk.edit("hall", "改好的大厅", one=b"1")
    assert kiosk.titles()["hall"] == "改好的大厅"
    assert kiosk.news == ()


def test_a_tour_that_never_held_is_not_shown_and_told(hall: Hall) -> None:
    (hall.tours / "hall.yaml").write_text(BROKEN, encoding="utf-8")
    kiosk = Kiosk(hall).begun()
    assert kiosk.titles() == {"yard": "院子"}
    news = kiosk.about("hall")
    assert news is not None
    assert Severity.ERROR in {problem.severity for problem in news.problems}


def test_a_missing_picture_is_told_and_the_tour_is_shown(kiosk: Kiosk) -> None:
    (kiosk.hall.media / "hall" / "one.webp").unlink()
    kiosk.go_on()
    news = kiosk.about("hall")
    assert news is not None
    assert [problem.severity for problem in news.problems] == [Severity.WARNING]
    assert "找不到文件“one.webp”" in news.problems[0].say
    (kiosk.hall.media / "hall" / "one.webp").write_bytes(b"1")
    kiosk.go_on()
    assert kiosk.news == ()


def test_another_process_publishes_and_rolls_back(kiosk: Kiosk) -> None:
    kiosk.edit("hall", "新大厅", one=b"1")
    kiosk.told.clear()
    kiosk.hall.store.rollback("hall", author="小王")
    kiosk.go_on()
    assert kiosk.titles()["hall"] == "大厅"
    assert len(kiosk.told) == 1
    kiosk.go_on(60.0)
    assert kiosk.titles()["hall"] == "大厅", "what was rolled back stays so"
    again = Kiosk(kiosk.hall).begun()
    assert again.titles()["hall"] == "大厅", "also after a start"
    kiosk.edit("hall", "又改了", one=b"1")
    assert kiosk.titles()["hall"] == "又改了"


def test_a_tour_whose_file_is_gone_goes_and_comes_back_with_it(kiosk: Kiosk) -> None:
    (kiosk.hall.tours / "hall.yaml").unlink()
    kiosk.go_on(GONE)
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    kiosk.go_on()
    assert kiosk.titles() == {"yard": "院子"}
    kiosk.edit("hall", "大厅", one=b"1")
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}


def test_a_tour_whose_file_went_while_the_kiosk_was_off_goes(kiosk: Kiosk) -> None:
    (kiosk.hall.tours / "hall.yaml").unlink()
    again = Kiosk(kiosk.hall)
    assert again.titles() == {"hall": "大厅", "yard": "院子"}
    assert again.begun().go_on().titles() == {"yard": "院子"}


def test_a_tour_that_was_brought_back_without_its_file_stays(kiosk: Kiosk) -> None:
    (kiosk.hall.tours / "hall.yaml").unlink()
    kiosk.go_on()
    kiosk.hall.store.rollback("hall", author="小王")
    kiosk.go_on()
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    again = Kiosk(kiosk.hall).begun().go_on()
    assert again.titles() == {"hall": "大厅", "yard": "院子"}


def test_a_tour_that_was_taken_off_by_hand_stays_off_until_it_is_edited(kiosk: Kiosk) -> None:
    kiosk.hall.store.withdraw("hall")
    kiosk.go_on()
    assert kiosk.titles() == {"yard": "院子"}
    again = Kiosk(kiosk.hall).begun().go_on()
    assert again.titles() == {"yard": "院子"}
    again.edit("hall", "新大厅", one=b"1")
    assert again.titles() == {"hall": "新大厅", "yard": "院子"}


def test_all_tours_taken_off_by_hand_leave_an_empty_hall(kiosk: Kiosk) -> None:
    for tour in ("hall", "yard"):
        kiosk.hall.store.withdraw(tour)
    kiosk.go_on()
    assert kiosk.titles() == {}
    assert Kiosk(kiosk.hall).begun().titles() == {}


@pytest.mark.parametrize("away", [True, False])
def test_a_folder_that_is_empty_or_away_takes_nothing_off(kiosk: Kiosk, away: bool) -> None:
    aside = kiosk.hall.folder / "aside"
    kiosk.hall.tours.rename(aside)
    if not away:
        kiosk.hall.tours.mkdir()
    kiosk.go_on()
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    news = kiosk.about("")
    assert news is not None
    assert "放的还是原来的" in news.problems[0].say
    again = Kiosk(kiosk.hall).begun().go_on()
    assert again.titles() == {"hall": "大厅", "yard": "院子"}
    if not away:
        kiosk.hall.tours.rmdir()
    aside.rename(kiosk.hall.tours)
    kiosk.go_on()
    assert kiosk.news == ()


def test_by_hand_nothing_goes_live_by_itself_and_staff_know_what_waits(kiosk: Kiosk) -> None:
    by_hand = Kiosk(kiosk.hall, by_itself=False).begun()
    by_hand.edit("hall", "新大厅", one=b"1")
    assert by_hand.titles() == {"hall": "大厅", "yard": "院子"}
    assert by_hand.news == (News("hall"),)
    kiosk.hall.publish("hall")
    by_hand.go_on()
    assert by_hand.titles()["hall"] == "新大厅"
    (kiosk.hall.tours / "yard.yaml").unlink()
    by_hand.go_on()
    assert "yard" in by_hand.titles()


def test_by_hand_nobody_is_told_of_a_file_that_is_gone(kiosk: Kiosk) -> None:
    by_hand = Kiosk(kiosk.hall, by_itself=False).begun()
    by_hand.edit("hall", "新大厅", one=b"1")
    (kiosk.hall.tours / "yard.yaml").write_text(BROKEN, encoding="utf-8")
    by_hand.go_on()
    assert [news.tour for news in by_hand.news] == ["hall", "yard"]
    for tour in ("hall", "yard"):
        (kiosk.hall.tours / f"{tour}.yaml").rename(kiosk.hall.folder / f"{tour}.aside")
        by_hand.go_on()
    (kiosk.hall.tours / "third.yaml").write_text(BROKEN, encoding="utf-8")  # the folder is not merely away
    by_hand.go_on()
    assert [news.tour for news in by_hand.news] == ["third"]
    assert by_hand.titles() == {"hall": "大厅", "yard": "院子"}


def test_by_hand_old_editions_are_swept_whoever_published_them(kiosk: Kiosk) -> None:
    hall = kiosk.hall
    by_hand = Kiosk(hall, by_itself=False).begun()
    staff = Store(hall.home, measure=Measures(hall.home / "measures.json"))
    for number in range(30):
        file = hall.write("hall", f"第{number}稿", one=b"1")
        staff.publish(file, (), hall.media, "小王")
    by_hand.go_on()
    assert len(staff.editions("hall")) > 30
    by_hand.now += 3600.0
    by_hand.go_on()
    assert len(staff.editions("hall")) < 30


def test_by_hand_a_hall_that_never_published_is_empty(hall: Hall) -> None:
    assert Kiosk(hall, by_itself=False).begun().titles() == {}


def refused(kiosk: Kiosk) -> None:
    """Nothing can be written to the store: where its lock and blobs should be lies something else."""
    for name in ("editions", "blobs"):
        kiosk.hall.home.joinpath(name).write_text("in the way")


def test_a_store_that_takes_nothing_leaves_the_files_on_show(hall: Hall) -> None:
    hall.home.mkdir()
    kiosk = Kiosk(hall)
    refused(kiosk)
    kiosk.begun().go_on()
    assert kiosk.titles() == {"hall": "大厅", "yard": "院子"}
    news = kiosk.about("hall")
    assert news is not None
    assert "写不进文件夹" in news.problems[0].say
    kiosk.edit("hall", "新大厅", one=b"1")
    assert kiosk.titles()["hall"] == "新大厅"
    for name in ("editions", "blobs"):
        hall.home.joinpath(name).unlink()
    kiosk.go_on(60.0)
    assert kiosk.news == ()
    assert [edition.tour for edition in kiosk.exhibition.shown.editions] == ["hall", "yard"]


def test_a_full_disk_keeps_the_last_good_edition_until_there_is_room(tmp_path: Path) -> None:
    """A real one, of a megabyte."""
    hall = Hall(tmp_path)
    hall.write("hall", "大厅", one=b"1")
    with mounted(hall.home, "-t", "tmpfs", "-o", "size=1m", "none"):
        kiosk = Kiosk(hall).begun()
        kiosk.edit("hall", "新大厅", one=os.urandom(3_000_000))
        assert kiosk.titles() == {"hall": "大厅"}
        news = kiosk.about("hall")
        assert news is not None
        assert "磁盘满了" in news.problems[0].say
        hall.assert_whole()
        kiosk.edit("hall", "新大厅", one=os.urandom(3_000))
        assert kiosk.titles() == {"hall": "新大厅"}
        assert kiosk.news == ()


def test_a_store_that_cannot_be_read_does_not_keep_the_hall_closed(kiosk: Kiosk) -> None:
    live = kiosk.hall.store.stock.live
    live.unlink()
    live.mkdir()
    again = Kiosk(kiosk.hall).begun()
    assert again.titles() == {"hall": "大厅", "yard": "院子"}
    assert again.news != ()


def test_damage_is_mended_after_the_start_and_told(kiosk: Kiosk) -> None:
    edition = next(each for each in kiosk.hall.store.live() if each.tour == "hall")
    kiosk.hall.store.stock.blobs.path_of(edition.media[0]).unlink()
    again = Kiosk(kiosk.hall)
    assert again.exhibition.find("hall", "one.webp") is None
    again.begun()
    assert again.exhibition.find("hall", "one.webp") is not None
    news = again.about("")
    assert news is not None
    assert "已经从原来的文件夹补好" in news.problems[0].say


def test_rot_is_mended_on_the_nightly_round_and_told_until_the_next(kiosk: Kiosk) -> None:
    edition = next(each for each in kiosk.hall.store.live() if each.tour == "hall")
    rotten = kiosk.hall.store.stock.blobs.path_of(edition.media[0])
    rotten.write_bytes(b"x")
    assert kiosk.go_on().news == ()
    assert rotten.read_bytes() == b"x", "nobody looked"
    kiosk.curator.make_rounds()
    news = kiosk.go_on().about("")
    assert rotten.read_bytes() == b"1"
    assert news is not None
    assert "已经从原来的文件夹补好" in news.problems[0].say
    kiosk.curator.make_rounds()
    assert kiosk.go_on().news == ()


def test_what_is_edited_goes_live_while_a_round_is_under_way(kiosk: Kiosk) -> None:
    kiosk.edit("hall", "大厅", **{f"p{number}": f"{number}".encode() for number in range(1000)})
    kiosk.curator.make_rounds()
    kiosk.curator.look()
    kiosk.hall.write("hall", "新大厅")
    kiosk.go_on(2.0)
    assert (kiosk.titles()["hall"], kiosk.rounds) == ("新大厅", 1), "the round is not over yet"
    kiosk.go_on(30.0)
    assert kiosk.rounds == 2


def test_a_round_takes_whoever_else_makes_one_along(kiosk: Kiosk) -> None:
    made = kiosk.rounds
    kiosk.go_on()
    assert kiosk.rounds == made == 1, "at the start"
    kiosk.curator.make_rounds()
    assert kiosk.go_on().rounds == 2


def test_a_defect_of_ours_does_not_end_the_looking(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    told: queue.SimpleQueue[object] = queue.SimpleQueue()
    rules = Rules(hall.tours, hall.media)
    exhibition = Exhibition(Showcase(()), hall.media)
    curator = Curator(hall.home, exhibition, rules, told.put, first_look=0.0)
    failures = iter([RuntimeError("nobody expected this")])

    def failing(*arguments: Any) -> Showcase:
        for failure in failures:
            raise failure
        return chosen(*arguments)

    monkeypatch.setattr("kiosk.editions.curator.chosen", failing)
    curator.start()
    hall.write("hall", "新大厅")
    while not isinstance(told.get(timeout=20.0), ToursChanged):
        pass  # the file was seen while it was being written: staff were told, and it is looked at again
    curator.close()
    assert "nobody expected this" in caplog.text
