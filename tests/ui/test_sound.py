"""What a visitor hears, recorded from a real sound server."""

from __future__ import annotations

import json
import logging
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sound_server import RATE, Recording, SoundServer, serving, sound_server

__all__ = ["sound_server"]

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]


class Player:
    """The process with the loudspeaker."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.events: queue.SimpleQueue[tuple[float, str, list[Any]]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def do(self, *words: object) -> float:
        """Have it do something; when it was told."""
        assert self.process.stdin
        now = time.monotonic()
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()
        return now

    def wait_for(self, name: str, *values: object, within: float = 15.0) -> float:
        """When that event came. Others are passed over."""
        give_up = time.monotonic() + within
        seen = []
        while (left := give_up - time.monotonic()) > 0:
            try:
                when, kind, what = self.events.get(timeout=left)
            except queue.Empty:
                break
            seen.append((kind, what))
            if kind == name and what[: len(values)] == list(values):
                return when
        raise AssertionError(f"{name}{values} did not come, but {seen}")

    def end(self) -> None:
        """End the process, if it must be, and wait for its last words."""
        self.process.kill()
        self._thread.join(timeout=10)

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            when, kind, what = json.loads(line)
            self.events.put((when, kind, what))


@contextmanager
def playing(server: SoundServer, *arguments: str) -> Iterator[Player]:
    """The process, ended well at the end: its exit code must be 0."""
    environment = {**server.environment, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "voice" / "stage.py"), *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        player = Player(process)
        try:
            yield player
            assert process.stdin
            process.stdin.close()
            assert process.wait(timeout=10) == 0
        finally:
            player.end()


def pitch(samples: Any) -> float:
    """The strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(samples.astype(float)))
    return float(np.argmax(spectrum) * RATE / len(samples))


def settled(recording: Recording, player: Player) -> None:
    """A first sound has gone through: from here on the null sink answers at once."""
    player.do("tone", 999, 300, 0.2, 0.0, 0.0)
    player.wait_for("Said", 999)
    while recording.first_loud(0.0) is None:
        threading.Event().wait(0.02)
    threading.Event().wait(0.2)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Player, Recording]]:
    """A loudspeaker that plays, and ears in the same room."""
    with (
        serving(tmp_path_factory.mktemp("room")) as server,
        server.listening("hall") as ears,
        playing(server) as player,
    ):
        settled(ears, player)
        yield player, ears


def test_sound_comes_and_is_told_as_it_goes(room: tuple[Player, Recording]) -> None:
    player, ears = room
    asked = player.do("tone", 1, 440, 1.0, 0.2, 0.0)
    _, kind, (utterance, seconds, length) = player.events.get(timeout=5)
    assert (kind, utterance, length) == ("Heard", 1, 1.0)
    assert 0 <= seconds <= 1
    said = player.wait_for("Said", 1)
    (begin, end), *more = ears.runs(asked)
    assert not more
    assert end - begin == pytest.approx(1.0, abs=0.2)
    assert pitch(ears.heard(asked)) == pytest.approx(440, abs=2)
    assert said >= asked + 1.0


def test_the_pause_between_two_sentences_is_as_written(room: tuple[Player, Recording]) -> None:
    player, ears = room
    asked = player.do("tone", 1, 440, 0.5, 0.6, 0.0)
    player.wait_for("Said", 1)
    player.do("tone", 2, 660, 0.5, 0.0, 0.0)
    player.wait_for("Said", 2)
    threading.Event().wait(0.2)
    (_, first_end), (second_begin, _) = ears.runs(asked)
    log.info("pause asked 0.600 s, heard %.3f s", second_begin - first_end)
    assert second_begin - first_end >= 0.59


def test_hush_is_silence_and_nothing_follows(room: tuple[Player, Recording]) -> None:
    player, ears = room
    asked = player.do("tone", 1, 440, 5.0, 0.0, 0.0)
    player.wait_for("Heard", 1)
    threading.Event().wait(0.5)
    hushed = player.do("hush")
    threading.Event().wait(0.8)
    last = ears.last_loud(asked)
    assert last is not None
    log.info("hush to silence %.0f ms", 1000 * (last - hushed))
    (begin, end), *more = ears.runs(asked)
    assert not more
    assert end - begin < 2.0


def test_fifty_quick_taps_leave_one_voice_the_last(room: tuple[Player, Recording]) -> None:
    player, ears = room
    for number in range(1, 50):
        player.do("tone", number, 400 + number, 3.0, 0.0, 0.0)
    player.do("tone", 50, 1000, 1.0, 0.0, 0.0)
    said = player.wait_for("Said", 50)
    threading.Event().wait(0.5)
    assert player.events.empty()
    # What is heard before the end of the last is the last alone, and after it comes nothing.
    assert pitch(ears.heard(said - 0.9)[: int(0.8 * RATE)]) == pytest.approx(1000, abs=3)
    last = ears.last_loud(said - 0.9)
    assert last is not None
    assert last < said + 0.3


def test_volume_is_heard_at_once_and_a_start_in_the_middle_is_shorter(room: tuple[Player, Recording]) -> None:
    player, ears = room
    asked = player.do("tone", 1, 440, 2.0, 0.0, 0.5)
    threading.Event().wait(0.4)
    turned = player.do("set_volume", 0.25)
    player.wait_for("Said", 1)
    (begin, end), *_ = ears.runs(asked)
    assert 0.7 < end - begin < 1.5  # half of two seconds
    assert np.abs(ears.heard(turned + 0.25)[: RATE // 10]).max() == pytest.approx(2000, abs=120)


def test_without_a_device_the_text_goes_on_and_sound_comes_back_by_itself(sound_server: SoundServer) -> None:
    sound_server.unplug("hall")
    with playing(sound_server) as player:
        player.wait_for("SoundChanged", False)
        player.do("tone", 1, 440, 1.0, 0.0, 0.0)
        player.wait_for("Unspoken", 1)
        sound_server.plug("annex")
        player.wait_for("SoundChanged", True)
        with sound_server.listening("annex") as ears:
            asked = player.do("tone", 2, 440, 0.5, 0.0, 0.0)
            player.wait_for("Said", 2)
            threading.Event().wait(0.3)
            assert ears.runs(asked)


def test_a_loudspeaker_pulled_out_in_mid_speech_is_noticed_and_found_again(sound_server: SoundServer) -> None:
    with playing(sound_server) as player:
        with sound_server.listening("hall") as ears:
            settled(ears, player)
            player.do("tone", 1, 440, 30.0, 0.0, 0.0)
            player.wait_for("Heard", 1)
        sound_server.unplug("hall")
        player.wait_for("SoundChanged", False)
        sound_server.plug("other")
        player.wait_for("SoundChanged", True)
        with sound_server.listening("other") as ears:
            asked = player.do("tone", 2, 440, 0.5, 0.0, 0.0)
            player.wait_for("Said", 2)
            threading.Event().wait(0.3)
            assert len(ears.runs(asked)) == 1


def test_the_app_outlives_its_sound_server(sound_server: SoundServer) -> None:
    with playing(sound_server) as player:
        with sound_server.listening("hall") as ears:
            settled(ears, player)
        player.do("tone", 1, 440, 30.0, 0.0, 0.0)
        player.wait_for("Heard", 1)
        sound_server.stop()
        player.wait_for("SoundChanged", False)
        player.do("tone", 2, 440, 1.0, 0.0, 0.0)
        player.wait_for("Unspoken", 2)


def test_the_narrator_speaks_the_last_of_fifty_and_sooner_what_it_said_before(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    with (
        sound_server.listening("hall") as ears,
        playing(sound_server, str(tmp_path / "library")) as player,
    ):
        player.do("speak", 999, "请随我来。", 0.0)
        player.wait_for("Said", 999)
        for number in range(1, 50):
            player.do("speak", number, f"这里是第{number}个窗口，请大家看墙上的图版，听我慢慢说。", 0.0)
        asked = player.do("speak", 50, "谢谢大家。", 0.0)
        player.wait_for("Said", 50)
        threading.Event().wait(0.3)
        assert player.events.empty()
        last = ears.last_loud(asked)
        assert last is not None
        assert last - asked < 3.0  # the last text is short; any other would still be speaking
        assert any((tmp_path / "library").iterdir())
        for number, what in ((51, "uncached"), (52, "cached")):
            threading.Event().wait(0.5)  # Said comes before the last of the pause has gone out
            asked = player.do("speak", number, "欢迎您。", 0.3)
            player.wait_for("Said", number)
            first = ears.first_loud(asked)
            assert first is not None
            log.info("tap to first sample, %s: %.0f ms", what, 1000 * (first - asked))
