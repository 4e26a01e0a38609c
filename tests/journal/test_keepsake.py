"""The keepsake: a reception that was cut off goes on, and no file of whatever content stops a kiosk."""

from __future__ import annotations

import errno
import json
import os
import queue
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.journal import keepsake as module
from kiosk.journal.keepsake import Keepsake
from kiosk.journal.keepsake_file import LIMIT, decoded, encoded
from kiosk.show import events as ev
from kiosk.show.effects import KeepRecord
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.lead import LONGEST, OFFERED
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import House, Page, Sheet, Show, opening
from kiosk.show.step import step
from tests.builders import long_tour, parts_tour, two_floor_tour
from tests.journal.cut_off import STATIONS
from tests.show.hall import Hall
from tests.show.reception.hall import LET_OUT, LedHall

NOON = 1_780_000_000.0
TEN = long_tour(10)
ROOT = Path(__file__).resolve().parents[2]


class Machine:
    """A kiosk with a keepsake: started, led, and cut off."""

    def __init__(self, home: Path, hall: Hall | None = None, now: float = NOON) -> None:
        self.hall = hall or Hall(TEN)
        self.file = home / "reception.json"
        self.now = now
        self.records: list[KeepRecord] = []
        self.found: queue.SimpleQueue[led.ReceptionFound] = queue.SimpleQueue()
        self.keepsake = Keepsake(home, self.found.put, lambda: self.now)

    def on(self, *events: ev.Event) -> Machine:
        """Let these happen, each show kept as the kiosk does it."""
        for event in events:
            self.hall.on(event)
            self.keepsake.keep(self.hall.show)
            for effect in self.hall.latest:
                if isinstance(effect, KeepRecord):
                    self.records.append(effect)
                    self.keepsake.forget()
        return self

    def wait(self, seconds: float) -> Machine:
        """Let time alone pass."""
        for _ in range(round(seconds)):
            self.on(ev.Tick(self.hall.show.now + 1.0, 9.0))
        return self

    def stop(self) -> Machine:
        """Cut off, once the disk has what it was given."""
        self.keepsake.close()
        return self

    def start(self) -> Machine:
        """What a start of the kiosk does: look, and take the first tick before anything is found."""
        self.keepsake.find(self.hall.show)
        self.wait(1)
        return self

    def hear(self) -> Machine:
        """What was found comes to the show."""
        return self.on(self.found.get(timeout=10.0))

    @property
    def kept(self) -> Show:
        """What lies on the disk."""
        return decoded(self.file.read_bytes(), opening(self.hall.show.tours, House()))[0]


@pytest.fixture
def at_eight(tmp_path: Path) -> Machine:
    """A home in which a reception was cut off at the eighth station."""
    machine = Machine(tmp_path, LedHall(TEN))
    machine.on(led.WordsSet("各位来宾", "参观团"), ev.Begun())
    for _ in range(7):
        machine.wait(30).on(ev.ForwardChosen())
    return machine.wait(20).stop()


def test_reception_cut_off_at_station_eight_goes_on_there(at_eight: Machine, tmp_path: Path) -> None:
    machine = Machine(tmp_path, now=NOON + 90.0).start().hear()
    show = machine.hall.show
    assert (show.sheet, show.reception) == (Sheet.RESUME, None)
    machine.on(led.ReceptionResumed())
    show = machine.hall.show
    assert show.reception is not None
    assert (show.station, show.reception.guest) == ("第7处", "参观团")
    assert show.visited == at_eight.hall.show.visited
    assert show.reception.began is not None
    assert 320.0 <= show.now - show.reception.began <= 325.0, "230 s led, 90 s away, at most 5 s not kept"
    machine.stop()
    assert machine.kept.station == "第7处"


def test_what_was_found_stays_until_it_is_gone_on_with_or_forgotten(
    at_eight: Machine, tmp_path: Path
) -> None:
    machine = Machine(tmp_path).start().wait(5).hear().wait(60).stop()
    assert machine.file.exists(), "it is still offered, and the power may go again"
    again = Machine(tmp_path).start().hear().on(led.ReceptionForgotten())
    again.wait(3).stop()
    assert not again.file.exists()
    assert len(again.records) == 1


def test_what_nobody_answers_is_over_and_not_offered_again(at_eight: Machine, tmp_path: Path) -> None:
    Machine(tmp_path).start().hear().wait(OFFERED + 2.0).stop()
    assert list(tmp_path.iterdir()) == []


def test_visitor_who_comes_before_it_is_found_does_not_cost_it(at_eight: Machine, tmp_path: Path) -> None:
    machine = Machine(tmp_path).start().on(ev.Begun()).hear().wait(10).stop()
    assert machine.hall.show.saved is not None
    assert (machine.hall.show.page, machine.hall.show.sheet) == (Page.ATTRACT, Sheet.RESUME)
    assert machine.kept.station == "第7处"


def test_end_of_a_reception_removes_it(at_eight: Machine, tmp_path: Path) -> None:
    machine = Machine(tmp_path).start().hear().on(led.ReceptionResumed(), led.PinKnown(True), *LET_OUT)
    assert machine.hall.show.reception is None
    machine.stop()
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_kept_before_she_sets_out_or_of_a_visitor(tmp_path: Path) -> None:
    machine = Machine(tmp_path, LedHall(TEN)).wait(20).on(led.WordsSet("各位来宾", "参观团"))
    Machine(tmp_path).on(ev.Begun(), ev.StationChosen("第3处")).wait(20).stop()
    machine.stop()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "order",
    [
        ev.ForwardChosen(),
        ev.StationChosen("长廊"),
        ev.LineChosen(1),
        ev.RouteChosen("quick"),
        ev.LeaveChosen(),
        ev.HomeChosen(),
        led.ScreenHeld(HoldKind.FREEZE),
        led.StationSkipped("出口"),
        led.StationDropped("出口"),
        led.StationShortened("出口"),
        led.StationMoved("出口", -1),
        led.WordsSet("各位领导", ""),
        led.WordsSet("", "参观团"),
        led.TimeLeft(1200.0),
        led.RehearsalSet(True),
    ],
    ids=lambda order: type(order).__name__,
)
def test_every_order_is_kept_at_once(tmp_path: Path, order: ev.Event) -> None:
    tour = replace(parts_tour(), stations=tuple(
        replace(one, text=one.text * 3) for one in parts_tour().stations
    ))  # fmt: skip
    machine = Machine(tmp_path, LedHall(tour)).on(ev.Begun(), order).stop()
    kept, show = machine.kept, machine.hall.show
    assert kept.reception is not None
    assert show.reception is not None
    assert replace(kept.reception, began=None) == replace(show.reception, began=None)
    assert (kept.page, kept.station, kept.part, kept.line) == (show.page, show.station, show.part, show.line)
    assert (kept.route, kept.visited) == (show.route, show.visited)


def test_time_alone_is_kept_every_five_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spent: list[float] = []

    def noted(path: Path, content: bytes) -> None:
        spent.append(round(dict(json.loads(content)["show"]["reception"]["spent"]).get("第0处", 0.0)))

    monkeypatch.setattr(module, "write_whole", noted)
    machine = Machine(tmp_path, LedHall(TEN)).on(ev.Begun(), led.ScreenHeld(HoldKind.FREEZE))
    machine.on(led.ScreenHeld(HoldKind.FREEZE), ev.PlayChosen())
    before = len(machine.hall.effects)
    for second in range(1, 21):  # nothing is told: only the station's clock goes on
        machine.on(ev.Tick(float(second), 9.0))
        idle = threading.Event()
        machine.keepsake._clerk.do(idle.set)
        assert idle.wait(10.0)
    assert len(machine.hall.effects) == before
    machine.stop()
    assert [later - earlier for earlier, later in zip(spent[-3:], spent[-2:], strict=False)] == [5, 5]


def test_slow_disk_gets_the_newest_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    began, free = threading.Event(), threading.Event()

    def slow(path: Path, content: bytes) -> None:
        written.append(json.loads(content)["show"]["station"])
        began.set()
        free.wait(10.0)

    monkeypatch.setattr(module, "write_whole", slow)
    machine = Machine(tmp_path, LedHall(TEN)).on(ev.Begun())
    assert began.wait(10.0)
    for number in range(1, 9):
        machine.on(ev.StationChosen(f"第{number}处"))
    free.set()
    machine.stop()
    assert written == ["第0处", "第8处"]


def test_removal_comes_after_the_writing_that_was_under_way(at_eight: Machine, tmp_path: Path) -> None:
    machine = Machine(tmp_path, LedHall(TEN)).on(ev.Begun())
    for _ in range(30):
        machine.on(ev.ForwardChosen(), ev.BackChosen())
    machine.on(*LET_OUT).stop()
    assert list(tmp_path.iterdir()) == []


def test_full_disk_is_logged_once_and_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    machine = Machine(tmp_path, LedHall(TEN))
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        machine.on(ev.Begun())
        for _ in range(8):
            machine.on(ev.ForwardChosen())
            idle = threading.Event()
            machine.keepsake._clerk.do(idle.set)
            assert idle.wait(10.0)
    assert caplog.text.count("the reception is not kept") == 1
    assert list(tmp_path.iterdir()) == []
    machine.on(ev.ForwardChosen()).stop()
    assert machine.kept.station == machine.hall.show.station


@pytest.mark.parametrize(("away", "offered"), [(LONGEST - 9, True), (LONGEST + 1, False), (-1e9, True)])
def test_only_a_reception_of_today_is_offered_and_no_record_is_lost(
    at_eight: Machine, tmp_path: Path, away: float, offered: bool
) -> None:
    machine = Machine(tmp_path, now=NOON + away).start().hear().stop()
    assert (machine.hall.show.saved is not None) == offered
    assert machine.file.exists() == offered
    if not offered:
        (kept,) = machine.records
        assert 230.0 <= kept.record.seconds <= 235.0, "it ended when it was cut off"
        assert kept.ago >= LONGEST


def test_it_stays_until_its_record_is_kept(at_eight: Machine, tmp_path: Path) -> None:
    machine = Machine(tmp_path).start().hear()
    machine.hall.on(led.ReceptionForgotten())
    machine.keepsake.keep(machine.hall.show)
    machine.stop()
    assert machine.file.exists(), "the disk was full: there is no record of it"


def test_tour_that_changed_is_not_gone_on_with_and_the_file_moved_aside(
    at_eight: Machine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for hall in (Hall(two_floor_tour()), Hall(long_tour(9)), Hall()):
        (tmp_path / "reception.json").write_bytes(encoded(at_eight.hall.show, NOON))
        machine = Machine(tmp_path, hall).start().wait(3).stop()
        assert machine.found.empty()
        assert {path.name for path in tmp_path.iterdir()} == {"reception.json.bad"}
        assert "the reception that was cut off cannot go on" in caplog.text
        caplog.clear()


def test_file_that_cannot_be_read_or_moved_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "reception.json").mkdir()
    (tmp_path / "reception.json.bad").write_text("a file where the folder should be")
    machine = Machine(tmp_path).start().stop()
    assert machine.found.empty()
    assert "cannot go on" in caplog.text
    assert "reception.json stays" in caplog.text


def started(content: bytes) -> Hall:
    """A kiosk that was started with these bytes in the file, and what was found in them gone on with."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "reception.json").write_bytes(content)
        machine = Machine(home).start().stop()
        found = not machine.found.empty()
        assert machine.file.exists() == found
        assert (home / "reception.json.bad").exists() != found
        if found:
            machine.hear()
    return machine.hall


GOOD = (
    LedHall(TEN)
    .on(ev.Begun(), ev.ForwardChosen(), led.StationSkipped("第5处"), ev.StationChosen("第7处"))
    .show
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | _JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_leave_a_kiosk_that_starts(content: bytes) -> None:
    hall = started(content)
    assert hall.show.saved is None
    assert hall.on(ev.Begun()).show.page is not Page.ATTRACT


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_file_that_was_cut_or_overwritten_leaves_a_kiosk_that_starts(data: st.DataObject) -> None:
    content = bytearray(encoded(GOOD, NOON))
    start = data.draw(st.integers(0, len(content)))
    content[start : start + data.draw(st.integers(0, 400))] = data.draw(st.binary(max_size=40))
    hall = started(bytes(content))
    hall.on(led.ReceptionResumed(), ev.Begun(), ev.Tick(50.0, 9.0), ev.ForwardChosen())


def paths(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value."""
    yield at
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from paths(inner, (*at, key))


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_any_value_anywhere_leaves_a_kiosk_that_can_be_led(data: st.DataObject) -> None:
    """Of the right kind or not, in bounds or not: what is offered can be gone on with, to its end."""
    value = json.loads(encoded(GOOD, NOON))
    for place in data.draw(st.lists(st.sampled_from(list(paths(value))[1:]), min_size=1, max_size=2)):
        inner = value
        try:
            for key in place[:-1]:
                inner = inner[key]
            odd = st.integers(-(10**400), 10**400) | st.sampled_from(
                [0, 1, 2, 99, -1, 1e300, "第3处", "full"]
            )
            inner[place[-1]] = data.draw(_JSON | odd)
        except (LookupError, TypeError):
            continue  # the first change took away where the second was to go
    hall = started(json.dumps(value).encode())
    hall.on(led.ReceptionResumed(), ev.Tick(50.0, 9.0), led.ScreenHeld(HoldKind.FREEZE), ev.PlayChosen())
    hall.on(led.WayResumed(), ev.BackChosen())
    for _ in range(25):
        hall.on(ev.ForwardChosen(), ev.Tick(hall.show.now + 9.0, 9.0))
    hall.on(led.PinKnown(True), led.GateOpened(Purpose.END), led.PinEntered("246810"), led.PinChecked(True))


@pytest.mark.parametrize("content", [b"[" * 200_000, b" " * LIMIT + encoded(GOOD, NOON), b"1" * 10_000])
def test_file_beyond_all_bounds_is_moved_aside(content: bytes) -> None:
    assert started(content).show.saved is None


def test_half_a_letter_does_not_cost_the_keepsake(tmp_path: Path) -> None:
    assert GOOD.reception is not None
    machine = Machine(tmp_path, Hall(TEN))
    machine.keepsake.keep(replace(GOOD, reception=replace(GOOD.reception, guest="参观团\ud83d")))
    machine.stop()
    assert machine.kept.reception is not None
    assert machine.kept.reception.guest == "参观团?"


def test_keeping_does_not_hold_up_the_screen(tmp_path: Path) -> None:
    """Five hundred stations, sixty ticks: nothing of it is written down on the thread that asks."""
    show, _ = step(LedHall(long_tour(500)).show, ev.Begun())
    encoding: set[str] = set()

    def noted(show: Show, now: float) -> bytes:
        encoding.add(threading.current_thread().name)
        return encoded(show, now)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "encoded", noted)
        machine = Machine(tmp_path)
        for _ in range(60):
            show, _ = step(show, ev.Tick(show.now + 1.0, 9.0))
            machine.keepsake.keep(show)
        machine.stop()
    assert encoding == {"keepsake"}


def test_kill_at_any_instant_leaves_a_reception_that_goes_on(tmp_path: Path) -> None:
    """Real kills of a real process, in the middle of writing: whole, restorable, without litter."""
    chance = random.Random(8)
    tour = long_tour(STATIONS)
    for _ in range(12):
        command = [sys.executable, "-m", "tests.journal.cut_off", str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            while not (tmp_path / "reception.json").exists():
                assert child.stdout.readline()
            for _ in range(chance.randrange(1, 400)):
                assert child.stdout.readline()
            child.kill()
        saved, _ = decoded((tmp_path / "reception.json").read_bytes(), opening((tour,), House()))
        assert saved.reception is not None
        assert saved.reception.guest == "参观团"
        machine = Machine(tmp_path, Hall(tour)).start().stop().hear().on(led.ReceptionResumed())
        assert machine.hall.show.station == saved.station
        assert {path.name for path in tmp_path.iterdir()} == {"reception.json"}
        (tmp_path / "reception.json").unlink()
