"""The seeker: it tells what changed, once, and rests while nobody wants to know."""

from __future__ import annotations

import queue
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.editions.sticks import seeker as seekers
from kiosk.editions.sticks.mounts import Place
from kiosk.editions.sticks.seeker import Seeker
from kiosk.show.backstage.bringing.events import SticksSeen


class Socket:
    """Sticks that are plugged in and pulled out, a seeker, and what it tells."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.told: queue.SimpleQueue[SticksSeen] = queue.SimpleQueue()
        self.looked = threading.Event()
        self.seeker = Seeker(self._where, self.told.put)

    def _where(self) -> tuple[Place, ...]:
        places = tuple(self.places)
        self.looked.set()
        return places

    def names(self) -> list[tuple[str, list[str]]]:
        """What is told next."""
        seen = self.told.get(timeout=10)
        return [(stick.name, [offer.name for offer in stick.offers]) for stick in seen.sticks]


@pytest.fixture
def socket() -> Iterator[Socket]:
    there = Socket()
    yield there
    there.seeker.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "A").mkdir()
    (tmp_path / "A" / "讲解词.docx").write_bytes(b"x")
    return tmp_path / "A"


def test_what_changed_is_told_once(socket: Socket, stick: Path) -> None:
    socket.seeker.look()
    assert socket.names() == []
    socket.places = [Place(stick, "A")]
    socket.seeker.look()
    socket.seeker.look()
    assert socket.names() == [("A", ["讲解词.docx"])]
    assert socket.told.empty()
    (stick / "新稿.txt").write_bytes(b"y")
    socket.seeker.look()
    assert socket.names() == [("A", ["新稿.txt", "讲解词.docx"])]
    socket.places = []
    socket.seeker.look()
    assert socket.names() == []


def test_a_stick_that_died_but_is_still_listed_is_gone(socket: Socket, stick: Path) -> None:
    socket.places = [Place(stick, "A")]
    socket.seeker.look()
    assert socket.names() != []
    shutil.rmtree(stick)
    socket.seeker.look()
    assert socket.names() == []


def test_it_looks_while_somebody_wants_to_know(
    socket: Socket, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seekers, "BEAT", 0.01)
    before = threading.active_count()
    socket.seeker.keep(False)
    assert threading.active_count() == before, "without staff there is not even a thread"
    socket.seeker.keep(True)
    assert socket.names() == []
    socket.places = [Place(stick, "A")]
    assert socket.names() == [("A", ["讲解词.docx"])]
    socket.seeker.keep(False)
    socket.seeker.keep(True)
    assert socket.names() == [("A", ["讲解词.docx"])], "who comes anew is told all"


def test_a_defect_costs_one_look(socket: Socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seekers, "BEAT", 0.01)
    socket.places = [None]  # type: ignore[list-item]
    socket.seeker.keep(True)
    assert socket.looked.wait(10)
    socket.places = []
    assert socket.names() == []
