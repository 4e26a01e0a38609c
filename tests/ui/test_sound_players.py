"""The app's side of the loudspeaker and players that misbehave: nothing waits, nothing stale gets out."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kiosk.show.events import Heard, Said, SoundChanged, Unspoken
from kiosk.ui.sound.child import Child
from kiosk.ui.sound.loudspeaker import Loudspeaker, Patience
from kiosk.ui.sound.outbox import Outbox
from kiosk.ui.sound.wire import Hush, Volume

FALSE_PLAYER = Path(__file__).with_name("false_player.py")
ROOT = FALSE_PLAYER.parents[2]
QUICK = Patience(start=0.0, birth=2.0, device=1.0, sign=0.5, fresh=0.4, rest=0.05, longest_rest=0.4)
PCM = bytes(48_000)


class Ears:
    """A loudspeaker with such a player, and all it posts."""

    def __init__(self, how: str, diary: Path, patience: Patience = QUICK) -> None:
        self.diary = diary
        self.events: queue.SimpleQueue[Any] = queue.SimpleQueue()
        command = (sys.executable, str(FALSE_PLAYER), how, str(diary))
        self.loudspeaker = Loudspeaker(self.events.put, command=command, patience=patience)

    def next(self) -> Any:
        """The next event."""
        return self.events.get(timeout=20)

    def starts(self) -> list[float]:
        """When players were started."""
        lines = self.diary.read_text().splitlines() if self.diary.exists() else []
        return [float(line.split()[0]) for line in lines]

    def wait_for_starts(self, count: int) -> list[float]:
        """The times of so many starts."""
        give_up = time.monotonic() + 40
        while len(starts := self.starts()) < count:
            assert time.monotonic() < give_up, starts
            time.sleep(0.02)
        return starts

    def players(self) -> list[int]:
        """The process ids of all players there were."""
        return [int(line.split()[1]) for line in self.diary.read_text().splitlines()]


Listen = Callable[..., Ears]


@pytest.fixture
def listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listen]:
    """Makes a loudspeaker with a player that behaves so; afterwards no player is left."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with ExitStack() as stack:

        def listening(how: str, patience: Patience = QUICK) -> Ears:
            ears = Ears(how, tmp_path / "diary", patience)
            stack.callback(ears.loudspeaker.close)
            return ears

        yield listening
    give_up = time.monotonic() + 10
    for line in (tmp_path / "diary").read_text().splitlines() if (tmp_path / "diary").exists() else ():
        while alive(int(line.split()[1])):
            assert time.monotonic() < give_up, "a player is left"
            time.sleep(0.02)


def alive(process: int) -> bool:
    """Whether there is such a process."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_a_player_says_of_an_utterance_that_is_not_wanted_any_more_never_gets_out(
    listen: Listen,
) -> None:
    # It tells of all it was ever given, again and again.
    ears = listen("echo")
    for number in range(1, 30):
        ears.loudspeaker.expect(number)
        ears.loudspeaker.play(number, PCM, 0.1, 0.0)
        seen = [ears.next(), ears.next()]
        assert seen == [Heard(number, 0.1, 1.0), Said(number)]
    ears.loudspeaker.play(29, PCM, 0.1, 0.0)
    ears.loudspeaker.expect(30)
    ears.loudspeaker.play(29, PCM, 0.1, 0.0)
    ears.loudspeaker.play(30, PCM, 0.1, 0.0)
    assert [ears.next(), ears.next()] == [Heard(30, 0.1, 1.0), Said(30)]
    ears.loudspeaker.hush()
    ears.loudspeaker.play(30, PCM, 0.1, 0.0)
    ears.loudspeaker.expect(31)
    ears.loudspeaker.play(31, PCM, 0.1, 0.0)
    assert [ears.next(), ears.next()] == [Heard(31, 0.1, 1.0), Said(31)]


@pytest.mark.parametrize("how", ["dumb", "mad", "lost", "dead"])
def test_a_player_that_is_lost_is_replaced_ever_more_slowly_and_told_of_once(
    listen: Listen, how: str
) -> None:
    ears = listen(how)
    if how == "lost":
        assert ears.next() in (SoundChanged(False), SoundChanged(True))
    else:
        assert ears.next() == SoundChanged(False)
    starts = ears.wait_for_starts(5 if how != "dumb" else 2)
    if how != "lost":  # that one says each time that it works before it does not
        assert ears.events.empty()
    for (before, after), rest in zip(pairwise(starts), (0.05, 0.1, 0.2, 0.4, 0.4), strict=False):
        assert after - before >= rest


def test_a_player_that_says_nothing_any_more_is_killed_and_the_utterance_is_lost(listen: Listen) -> None:
    ears = listen("patient")
    ears.loudspeaker.expect(1)
    ears.loudspeaker.play(1, PCM, 0.1, 0.0)
    assert ears.next() == Heard(1, 0.1, 1.0)
    assert [ears.next(), ears.next()] == [SoundChanged(False), Unspoken(1)]
    ears.loudspeaker.expect(2)
    assert ears.next() == SoundChanged(True)
    ears.loudspeaker.play(2, PCM, 0.1, 0.0)
    assert ears.next() == Heard(2, 0.1, 1.0)
    assert len(ears.starts()) == 2


def test_without_a_device_an_utterance_is_unspoken_and_fresh_eyes_look_now_and_then(listen: Listen) -> None:
    ears = listen("blind")
    assert ears.next() == SoundChanged(False)
    ears.loudspeaker.expect(1)
    ears.loudspeaker.play(1, PCM, 0.1, 0.0)
    assert ears.next() == Unspoken(1)
    ears.wait_for_starts(3)
    assert ears.events.empty()


def test_no_call_waits_for_a_player_that_reads_nothing(listen: Listen) -> None:
    ears = listen("deaf")
    hour = bytes(48_000 * 600)
    begun = time.monotonic()
    for number in range(200):
        ears.loudspeaker.expect(number)
        ears.loudspeaker.play(number, hour, 0.1, 0.0, (0.0,) * 1000)
        ears.loudspeaker.set_volume(number / 200)
    ears.loudspeaker.hush()
    ears.loudspeaker.close()
    # A pipe that is waited for is waited for without end; 600 calls that wait for nothing take some ms.
    assert time.monotonic() - begun < 5


def test_a_player_that_cannot_be_started_is_no_sound_and_no_fault(tmp_path: Path) -> None:
    events: queue.SimpleQueue[Any] = queue.SimpleQueue()
    loudspeaker = Loudspeaker(events.put, command=(str(tmp_path / "none"),), patience=QUICK)
    assert events.get(timeout=20) == SoundChanged(False)
    loudspeaker.expect(1)
    loudspeaker.play(1, PCM, 0.0, 0.0)
    assert events.get(timeout=20) == Unspoken(1)
    loudspeaker.close()


def test_what_was_told_as_unspoken_is_not_said_by_the_next_player(monkeypatch: pytest.MonkeyPatch) -> None:
    events: queue.SimpleQueue[Any] = queue.SimpleQueue()
    outboxes: queue.SimpleQueue[Outbox] = queue.SimpleQueue()
    played = threading.Event()

    def no_player(command: object, outbox: Outbox) -> Child:
        assert played.wait(20)
        outboxes.put(outbox)
        raise OSError("no room for a process")

    monkeypatch.setattr("kiosk.ui.sound.loudspeaker.Child", no_player)
    loudspeaker = Loudspeaker(events.put, patience=QUICK)
    loudspeaker.expect(1)
    loudspeaker.play(1, PCM, 0.0, 0.0)
    played.set()
    assert [events.get(timeout=20) for _ in range(2)] == [SoundChanged(False), Unspoken(1)]
    outbox = outboxes.get(timeout=20)
    loudspeaker.set_volume(0.5)
    assert [outbox.take(), outbox.take()] == [Volume(0.5), Hush(False)]
    loudspeaker.set_volume(0.6)
    assert outbox.take() == Volume(0.6)  # and nothing to be heard before it
    loudspeaker.close()


def test_a_machine_out_of_threads_is_heard_again_when_it_has_some(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = [RuntimeError("can't start new thread")] * 2

    def sometimes(command: Sequence[str], outbox: Outbox) -> Child:
        if refused:
            raise refused.pop()
        return Child(command, outbox)

    monkeypatch.setattr("kiosk.ui.sound.loudspeaker.Child", sometimes)
    ears = listen("patient")
    assert [ears.next(), ears.next()] == [SoundChanged(False), SoundChanged(True)]


def test_after_close_nothing_is_posted_and_no_player_comes_back(listen: Listen) -> None:
    ears = listen("patient")
    ears.loudspeaker.expect(1)
    ears.loudspeaker.play(1, PCM, 0.1, 0.0)
    assert ears.next() == Heard(1, 0.1, 1.0)
    ears.loudspeaker.close()
    for process in ears.players():
        while alive(process):
            time.sleep(0.01)
    time.sleep(0.3)  # longer than the rest after a loss
    assert len(ears.starts()) == 1
    assert ears.events.empty()
