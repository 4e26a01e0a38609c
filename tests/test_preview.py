"""The preview's pictures hold what people would read: visitors at the largest panel, a guide at her desk."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PIL import Image

from kiosk.show.backstage import pages as backstage_pages
from kiosk.show.backstage.state import Room
from kiosk.show.desk_pages import every_view
from kiosk.show.pages import every_page
from kiosk.show.reception.clock import clock
from kiosk.show.reception.cuts import proposal
from kiosk.show.state import House, Page, opening
from kiosk.tour.reader import read_tour
from tests.builders import one_station_tour, two_floor_tour

ROOT = Path(__file__).resolve().parents[1]
TOUR = "title: 小院\nstations:\n  - {id: hall, name: 门厅, text: 请进。}\n"


def drawn(folder: Path, *words: str) -> Path:
    """The pictures of a preview of the smallest hall."""
    tours, out = folder / "tours", folder / "out"
    tours.mkdir()
    (tours / "yard.yaml").write_text(TOUR, encoding="utf-8")
    places = ["--tours", str(tours), "--home", str(folder / "home"), "--out", str(out)]
    command = [sys.executable, "main.py", "preview", "yard", *words, *places]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    return out


def test_words_are_drawn_on_a_4k_panel(tmp_path: Path) -> None:
    # Past 64 pixels Qt draws glyphs another way: once, large words were not drawn at all.
    out = drawn(tmp_path, "--size", "3840x2160")
    with Image.open(out / "station-01.png") as picture:
        title = picture.convert("L").crop((2000, 250, 3700, 430))
        line = picture.convert("L").crop((2000, 440, 3700, 600))
    assert sum(title.histogram()[:70]) > 2000
    assert sum(line.histogram()[:70]) > 1000


def test_guide_sees_her_desk_in_its_own_size(tmp_path: Path) -> None:
    out = drawn(tmp_path, "--guide", "--size", "1024x768")
    assert {file.stem for file in out.iterdir()} >= {"prepare", "station-01", "prompter", "summary"}
    assert not (out / "attract.png").exists()
    with Image.open(out / "station-01.png") as card, Image.open(out / "prompter.png") as prompter:
        assert card.size == prompter.size == (1024, 768)
        body = (20, 130, 440, 650)  # where the card lies, and over it the prompter
        assert card.crop(body).tobytes() != prompter.crop(body).tobytes()
        assert card.crop((760, 130, 1000, 650)).tobytes() == prompter.crop((760, 130, 1000, 650)).tobytes()
        assert sum(card.convert("L").histogram()[:70]) > 1024 * 768 / 2  # a desk is dark


def test_a_visit_is_led_through_all_that_happens_to_a_guide() -> None:
    """Every stop once and in order, and each of her views with what it is there to show."""
    tour = two_floor_tour()
    views = [(name, show) for name, show, _ in every_view(opening((tour,), House()))]
    by_name = dict(views)
    assert len(by_name) == len(views)
    assert views[0][0] == "prepare"
    assert by_name["prepare"].page is Page.WELCOME
    stops = [(show.station, show.part) for name, show in views if name.startswith("station-")]
    assert stops == [(one.id, part) for one in tour.stations for part in range(len(one.parts) + 1)]
    asked = by_name["question"].reception
    assert asked
    assert asked.hold
    assert asked.held == 45.0
    assert views[-1][0] == "summary"
    assert by_name["summary"].page is Page.GOODBYE
    assert by_name["summary"].reception
    assert by_name["summary"].reception.rehearsal


def test_guide_of_a_long_tour_is_late_and_leaps() -> None:
    reading = read_tour(ROOT / "tours" / "qinghe.yaml", ROOT / "media")
    assert reading.tour is not None
    views = {name: (show, view) for name, show, view in every_view(opening((reading.tour,), House()))}
    assert {views[name][1] for name in views} == {"", "prompter", "figures", "words"}
    assert proposal(views["late"][0]) is not None
    left = views["leap"][0].reception
    assert left
    assert left.left
    assert left.left.station == views["prompter"][0].station
    on_the_way = [clock(show).late for name, (show, _) in views.items() if name.startswith("station-")]
    assert all(abs(late) < 30.0 for late in on_the_way)


def test_the_same_visit_looks_the_same_every_time() -> None:
    show = opening((one_station_tour(),), House())
    assert list(every_view(show)) == list(every_view(show))


def test_hall_without_tours_has_nothing_for_a_guide() -> None:
    assert list(every_view(opening((), House()))) == []


def test_visitors_see_who_is_welcome_before_a_guide_sets_out() -> None:
    pages = dict(every_page(opening((one_station_tour(),), House())))
    assert pages["welcome"].page is Page.WELCOME
    assert pages["welcome"].reception
    assert pages["welcome"].reception.guest


def test_a_preview_of_the_staff_page_shows_every_room_and_what_comes_of_an_undo() -> None:
    tours = tuple(replace(one_station_tour(), id=f"t{number}") for number in range(5))
    views = dict(backstage_pages.every_view(opening(tours, House())))
    rooms = {show.backstage.room for show in views.values() if show.backstage}
    assert rooms == set(Room)
    assert {"gate", "doors", "tour-broken", "undone", "preview-station", "new-pin"} <= set(views)
    undone = views["undone"].backstage
    assert undone is not None
    assert undone.holding is not None
    assert (undone.holding.live and undone.holding.live.repeats) == 3
    assert views["preview-station"].page is Page.STATION
    assert list(dict(backstage_pages.every_view(opening((), House())))) == [
        "gate",
        "doors",
        "tours",
        "bring",
        "bring-script",
        "pins",
        "new-pin",
        "hours",
        "counts",
        "machine",
    ]


def test_the_staff_page_can_be_drawn_on_any_machine(tmp_path: Path) -> None:
    out = drawn(tmp_path, "--backstage", "--size", "1024x768")
    assert {"tours.png", "tour-edited.png", "pins.png"} <= {path.name for path in out.iterdir()}
    with Image.open(out / "tours.png") as picture:
        assert picture.size == (1024, 768)
