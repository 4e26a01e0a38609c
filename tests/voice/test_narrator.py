"""The narration as the show meets it: effects in, events out, with real child processes."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.show.effects import Prepare, Speak
from kiosk.show.events import Event, Heard, Said, Unspoken, VoiceChanged
from kiosk.voice.child import Command
from kiosk.voice.engine import Engine
from kiosk.voice.here import worker_command
from kiosk.voice.library import Library
from kiosk.voice.narrator import Narrator
from kiosk.voice.pack import Packs
from kiosk.voice.pcm import seconds
from kiosk.voice.shelves import Shelves
from kiosk.voice.tape import Tape

ENGINES = ("espeak",)
WITHIN = 20.0


@dataclass
class Ears:
    """An output that says everything was heard at once, and remembers what that was."""

    post: Callable[[Event], None]
    played: list[tuple[int, bytes, float, float]] = field(default_factory=list)
    expected: int | None = None

    def expect(self, utterance: int) -> None:
        self.expected = utterance

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        if utterance == self.expected:
            self.played.append((utterance, pcm, pause, start))
            self.post(Said(utterance))

    def hush(self) -> None:
        self.expected = None

    def set_volume(self, volume: float) -> None:
        pass

    def close(self) -> None:
        pass


def shelves(folder: Path) -> Shelves:
    """A library alone, in a hall that did not choose the natural voice."""
    return Shelves(Library(folder), Packs(lambda tour, name: None), None)


class Hall:
    """A narrator, what it posts, and its engine within reach of the test's violence."""

    def __init__(self, folder: Path, command: Command, patience: float) -> None:
        self.folder = folder
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.told: list[VoiceChanged] = []
        self.ears = Ears(self.events.put)
        self.engine = Engine(ENGINES, command, patience=patience)
        self.narrator = Narrator(
            self.engine,
            shelves(folder / "library"),
            self.ears,
            self.events.put,
            lambda tour, name: folder / name if (folder / name).exists() else None,
            lambda tour: (("解", "谢谢大家"),) if tour == "hall" else (),
            first_retry=0.2,
        )

    def say(self, utterance: int, text: str, recording: str | None = None, start: float = 0.0) -> Event:
        """What became of it."""
        self.narrator.speak(Speak(utterance, "hall", text, "zh-Hans", 1.0, 0.3, recording, start))
        return self.next(Said, Unspoken)

    def next(self, *kinds: type) -> Event:
        """The next event of those kinds."""
        while True:
            event = self.events.get(timeout=WITHIN)
            if isinstance(event, VoiceChanged):
                self.told.append(event)
            if isinstance(event, kinds):
                return event

    def worker(self) -> int:
        """The worker's process, as soon as there is one."""
        give_up = time.monotonic() + WITHIN
        while (process := self.engine.process) is None:
            assert time.monotonic() < give_up
            threading.Event().wait(0.01)
        return process


Open = Callable[..., Hall]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens halls, and closes them."""
    halls: list[Hall] = []

    def open_hall(command: Command | None = None, patience: float = 5.0) -> Hall:
        halls.append(Hall(tmp_path, command or worker_command(), patience))
        return halls[-1]

    yield open_hall
    for hall in halls:
        hall.narrator.close()


def counted(folder: Path) -> int:
    return len(list((folder / "library").glob("*/*.flac")))


def test_a_sentence_is_said_kept_and_said_again_from_the_library(opened: Open, tmp_path: Path) -> None:
    hall = opened()
    assert hall.say(1, "这里是便民服务大厅。") == Said(1)
    assert hall.say(2, "这里是便民服务大厅。") == Said(2)
    (_, first, pause, _), (_, second, _, _) = hall.ears.played
    assert first == second
    assert pause == 0.3
    assert 1.0 < seconds(first) < 6.0
    assert counted(tmp_path) == 1


def test_what_cannot_be_said_is_told(opened: Open) -> None:
    hall = opened()
    assert hall.say(1, "……") == Unspoken(1)
    assert hall.say(2, "长" * 6000) == Unspoken(2)
    assert hall.say(3, "好了。") == Said(3)


def test_prepared_sentences_are_there_before_anybody_asks(opened: Open, tmp_path: Path) -> None:
    hall = opened()
    hall.narrator.prepare(Prepare("hall", ("第一句。", "第二句。", "第三句。"), "zh-Hans", 1.0))
    give_up = time.monotonic() + WITHIN
    while counted(tmp_path) < 3:
        assert time.monotonic() < give_up
        threading.Event().wait(0.02)


def test_of_fifty_quick_ones_the_last_is_said_and_an_older_one_never_after_it(opened: Open) -> None:
    hall = opened()
    for number in range(1, 51):
        hall.narrator.speak(Speak(number, "hall", f"第{number}句。", "zh-Hans", 1.0, 0.0))
    while hall.next(Said) != Said(50):
        pass
    order = [utterance for utterance, *_ in hall.ears.played]
    assert order == sorted(order)
    assert order[-1] == 50
    assert hall.events.empty()


def test_after_hush_nothing_is_played(opened: Open) -> None:
    hall = opened()
    hall.narrator.speak(Speak(1, "hall", "这一句没有人要听。", "zh-Hans", 1.0, 0.0))
    hall.narrator.hush()
    assert hall.say(2, "这一句有人听。") == Said(2)
    assert [utterance for utterance, *_ in hall.ears.played] == [2]


def test_a_killed_worker_comes_back_for_the_same_visitor(opened: Open) -> None:
    hall = opened()
    assert hall.say(1, "第一句。") == Said(1)
    for number in (2, 3):
        process = hall.worker()
        os.kill(process, signal.SIGKILL)
        assert hall.say(number, f"第{number}句。") == Said(number)
        assert hall.worker() != process


def test_a_stopped_worker_costs_one_sentence_and_no_more(opened: Open) -> None:
    hall = opened(patience=1.0)
    assert hall.say(1, "第一句。") == Said(1)
    process = hall.worker()
    os.kill(process, signal.SIGSTOP)
    assert hall.say(2, "第二句。") == Unspoken(2)
    assert hall.say(3, "第三句。") == Said(3)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_sentence_that_kills_every_worker_is_given_up(opened: Open, tmp_path: Path) -> None:
    program = tmp_path / "fragile.py"
    program.write_text(
        "import json, sys\n"
        "voices = {'engine': 'x', 'version': '1', 'voices': {'zh': 'v'}}\n"
        "print(json.dumps({'ready': [voices]}), flush=True)\n"
        "sys.stdin.readline(); sys.exit(3)\n"
    )
    hall = opened(lambda folder, engines: [sys.executable, str(program)])
    assert hall.say(1, "毒句子。") == Unspoken(1)


@pytest.mark.parametrize("words", ["not json", '{"ready": 7}', "[]", '{"ready": []}', "x" * 200_000, ""])
def test_without_any_engine_that_is_told_once(opened: Open, tmp_path: Path, words: str) -> None:
    (tmp_path / "words").write_text(words + "\n")
    hall = opened(
        lambda folder, engines: [sys.executable, "-c", f"print(open({str(tmp_path / 'words')!r}).read())"]
    )
    assert hall.say(1, "有人吗？") == Unspoken(1)
    assert hall.told == [VoiceChanged(False)]
    assert hall.say(2, "有人吗？") == Unspoken(2)
    assert hall.told == [VoiceChanged(False)]
    assert hall.events.empty()


def test_the_voice_returns_by_itself_and_the_library_speaks_meanwhile(opened: Open, tmp_path: Path) -> None:
    assert opened().say(1, "从前说过的话。") == Said(1)
    door = tmp_path / "door"

    def command(folder: Path, engines: Sequence[str]) -> list[str]:
        return worker_command()(folder, engines) if door.exists() else [str(tmp_path / "no-such-program")]

    hall = opened(command)
    assert hall.say(2, "从前说过的话。") == Said(2)
    assert hall.say(3, "没有说过的话。") == Unspoken(3)
    assert hall.told == [VoiceChanged(False)]
    door.touch()
    assert hall.next(VoiceChanged) == VoiceChanged(True)
    assert hall.say(4, "没有说过的话。") == Said(4)


@pytest.mark.parametrize("suffix", ["opus", "ogg", "flac", "wav", "mp3"])
def test_a_recording_wins_and_starts_where_it_is_asked_to(opened: Open, tmp_path: Path, suffix: str) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(96_000) / 48_000)
    options = {"format": "OGG", "subtype": "OPUS"} if suffix == "opus" else {}
    soundfile.write(tmp_path / f"hall.{suffix}", np.stack([tone, tone], axis=1), 48_000, **options)
    hall = opened()
    assert hall.say(1, "引擎的声音。", f"hall.{suffix}", 0.25) == Said(1)
    _, pcm, pause, start = hall.ears.played[0]
    assert seconds(pcm) == pytest.approx(2.0, abs=0.1)
    assert (pause, start) == (0.3, 0.25)
    spectrum = np.abs(np.fft.rfft(np.frombuffer(pcm, np.int16)))
    assert np.argmax(spectrum) / seconds(pcm) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("content", [b"", b"RIFF", b"OggS" + bytes(4000), b"fLaC" + b"\xff" * 900, b"<svg/>"])
def test_a_broken_or_missing_recording_leaves_the_word_to_the_engine(
    opened: Open, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "broken.opus").write_bytes(content)
    hall = opened()
    assert hall.say(1, "引擎的声音。", "broken.opus", 0.5) == Said(1)
    assert hall.say(2, "引擎的声音。", "missing.opus") == Said(2)
    assert all(seconds(pcm) > 0.5 and start == 0.0 for _, pcm, _, start in hall.ears.played)


def test_the_tours_pronunciation_reaches_the_engine(opened: Open) -> None:
    hall = opened()
    hall.say(1, "解先生。")
    hall.narrator.speak(Speak(2, "other", "解先生。", "zh-Hans", 1.0, 0.0))
    hall.next(Said)
    (_, told, _, _), (_, untold, _, _) = hall.ears.played
    assert seconds(told) > seconds(untold) + 0.3


def test_closing_takes_the_worker_along(opened: Open) -> None:
    hall = opened()
    process = hall.worker()
    hall.narrator.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_tape_holds_what_was_said_and_its_pauses(tmp_path: Path) -> None:
    events: list[Event] = []
    tape = Tape(tmp_path / "tape.wav", events.append)
    second = np.full(24_000, 8000, np.int16).tobytes()
    tape.expect(1)
    tape.play(2, second, 0.0, 0.0)
    tape.play(1, second, 0.5, 0.0)
    tape.expect(3)
    tape.set_volume(0.5)
    tape.play(3, second, 0.0, 0.5)
    tape.expect(4)
    tape.hush()
    tape.play(4, second, 0.0, 0.0)
    assert not (tmp_path / "tape.wav").exists()
    tape.close()
    samples, rate = soundfile.read(tmp_path / "tape.wav", dtype="int16")
    assert (len(samples), rate) == (48_000, 24_000)
    assert [int(samples[place]) for place in (0, 30_000, 40_000)] == [8000, 0, 4000]
    assert events == [Heard(1, 1.0, 1.0), Said(1), Heard(3, 1.0, 1.0), Said(3)]


def test_closing_does_not_wait_for_a_long_recording(tmp_path: Path) -> None:
    """Nothing comes of it any more: who would hear it is gone."""
    begun, decoded = threading.Event(), threading.Event()
    told: list[Event] = []

    def slowly(tour: str, name: str) -> None:
        begun.set()
        assert decoded.wait(WITHIN)

    ears = Ears(told.append)
    engine = Engine(ENGINES, worker_command())
    narrator = Narrator(engine, shelves(tmp_path), ears, told.append, slowly, lambda tour: ())
    narrator.speak(Speak(1, "hall", "讲解。", "zh-Hans", 1.0, 0.3, "long.mp3"))
    assert begun.wait(WITHIN)
    narrator.close()
    assert not decoded.is_set()
    decoded.set()
    for thread in threading.enumerate():
        if thread.name == "narrator":
            thread.join(WITHIN)
    assert (told, ears.played) == ([], [])
