"""The book of times: what rehearsals taught survives, recordings are measured, a bad file costs little."""

from __future__ import annotations

import errno
import json
import os
import queue
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.journal.times import LIMIT, TimesBook, decoded, encoded
from kiosk.show.effects import KeepTimes
from kiosk.show.reception import events as led
from kiosk.show.reception.plan import RATES, weigh
from kiosk.show.reception.times import Timed, Times
from kiosk.tour.media import find_media
from kiosk.tour.model import Telling, Tour
from tests.builders import a_tour, one_station_tour, recorded_tour

TAUGHT = Times(231.5, (Timed("门厅", Telling.FULL, 95.0, 14), Timed("门厅", Telling.SHORT, 40.5, 7)))

_TIMED = st.builds(
    Timed, st.text(), st.sampled_from(Telling), st.floats(0.1, 80_000.0), st.integers(0, 1_000_000)
)
_TIMES = st.builds(Times, st.floats(*RATES), st.lists(_TIMED, max_size=6).map(tuple))


class Desk:
    """A book in a home of its own, and what it told."""

    def __init__(self, home: Path, *tours: Tour) -> None:
        self.home = home
        self._said: queue.SimpleQueue[led.TimesChanged] = queue.SimpleQueue()
        self.book = TimesBook(home, tours, partial(find_media, home / "media"), self._said.put)

    def told(self) -> dict[str, Times]:
        """What it says next."""
        return dict(self._said.get(timeout=10.0).times)

    def last(self) -> dict[str, Times]:
        """What it said last, at its end."""
        self.book.close()
        last: dict[str, Times] = {}
        while not self._said.empty():
            last = self.told()
        return last


@pytest.fixture
def media(tmp_path: Path) -> Callable[[str, float], Path]:
    """Puts a recording of so many seconds among the tour's media."""

    def put(name: str, seconds: float) -> Path:
        path = tmp_path / "media" / "voices" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, np.zeros(round(seconds * 48_000), np.float32), 48_000)
        return path

    return put


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens books in one home; all closed at the end."""
    opened: list[Desk] = []

    def open_one(*tours: Tour) -> Desk:
        opened.append(Desk(tmp_path, *tours))
        return opened[-1]

    yield open_one
    for desk in opened:
        desk.book.close()


def test_rehearsal_is_known_at_once_and_after_a_restart(open_desk: Callable[..., Desk]) -> None:
    tour = one_station_tour()
    desk = open_desk(tour, recorded_tour())
    desk.book.start()
    assert desk.told() == {"lone": Times(), "voices": Times()}
    desk.book.keep(KeepTimes("lone", TAUGHT))
    assert desk.told() == {"lone": TAUGHT, "voices": Times()}
    desk.book.close()
    again = open_desk(tour)
    again.book.start()
    assert again.told() == {"lone": TAUGHT}
    assert weigh(tour, TAUGHT).weights[0].measured


def test_kept_before_it_was_read_wins(open_desk: Callable[..., Desk]) -> None:
    """In the order in which it was asked: nothing that is read later takes its place."""
    desk = open_desk(one_station_tour())
    desk.book.start()
    desk.book.keep(KeepTimes("lone", TAUGHT))
    desk.book.keep(KeepTimes("lone", replace(TAUGHT, rate=150.0)))
    assert desk.last() == {"lone": replace(TAUGHT, rate=150.0)}


def test_hall_without_tours_is_told_too(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.book.start()
    assert desk.told() == {}


@pytest.mark.parametrize("name", ["voice.opus", "voice.wav", "voice.flac", "voice.mp3"])
def test_recordings_are_measured(
    open_desk: Callable[..., Desk], media: Callable[[str, float], Path], name: str
) -> None:
    if name.endswith(".opus"):
        path = media("voice.wav", 1.0).with_name(name)
        soundfile.write(path, np.zeros(48_000 * 7, np.float32), 48_000, format="OGG", subtype="OPUS")
    else:
        media(name, 7.0)
    station = replace(recorded_tour().stations[0], recordings=(("zh-Hans", name), ("en", "no.opus")))
    tour = a_tour(station, id="voices")
    desk = open_desk(tour)
    desk.book.start()
    ((file, seconds),) = desk.last()["voices"].recorded
    assert (file, round(seconds, 0)) == (name, 7.0)


def test_what_is_measured_is_measured_anew_and_never_written(
    open_desk: Callable[..., Desk], media: Callable[[str, float], Path], tmp_path: Path
) -> None:
    recording = media("voice.wav", 3.0)
    station = replace(recorded_tour().stations[0], recordings=(("zh-Hans", "voice.wav"),))
    tour = a_tour(station, id="voices")
    desk = open_desk(tour)
    desk.book.start()
    desk.book.keep(KeepTimes("voices", replace(TAUGHT, recorded=(("voice.wav", 99.0),))))
    assert desk.last()["voices"] == replace(TAUGHT, recorded=(("voice.wav", 3.0),))
    assert "voice.wav" not in (tmp_path / "times" / "voices.json").read_text("utf-8")
    recording.unlink()
    media("voice.wav", 5.0)
    again = open_desk(tour)
    again.book.start()
    assert again.last()["voices"].recorded == (("voice.wav", 5.0),)


@pytest.mark.parametrize("content", [b"", b"OggS", b"\x00" * 5000, b"RIFF\xff\xff\xff\xffWAVEfmt "])
def test_recording_that_is_none_is_logged(
    open_desk: Callable[..., Desk],
    media: Callable[[str, float], Path],
    content: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    media("a.wav", 2.0).with_name("voice.wav").write_bytes(content)
    first, second = recorded_tour().stations[:2]
    tour = a_tour(
        replace(first, recordings=(("zh-Hans", "voice.wav"),)),
        replace(second, recordings=(("zh-Hans", "a.wav"),)),
        id="voices",
    )
    desk = open_desk(tour)
    desk.book.start()
    assert desk.last()["voices"].recorded == (("a.wav", 2.0),)
    assert "recording voice.wav is not measured" in caplog.text


def test_recording_longer_than_the_voice_plays_is_none(
    open_desk: Callable[..., Desk], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "media" / "voices").mkdir(parents=True)
    soundfile.write(tmp_path / "media" / "voices" / "voice.flac", np.zeros(8_000 * 1801, np.float32), 8_000)
    station = replace(recorded_tour().stations[0], recordings=(("zh-Hans", "voice.flac"),))
    desk = open_desk(a_tour(station, id="voices"))
    desk.book.start()
    assert desk.last()["voices"].recorded == ()
    assert "voice.flac is not measured: 1801.0 s" in caplog.text


def test_disk_that_takes_nothing_leaves_the_times_for_this_run(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    desk = open_desk(one_station_tour())
    desk.book.start()
    desk.told()
    monkeypatch.setattr(os, "fsync", full)
    desk.book.keep(KeepTimes("lone", TAUGHT))
    assert desk.told() == {"lone": TAUGHT}
    assert "the times of lone are kept until the end only" in caplog.text


@pytest.mark.parametrize("tour", ["../lone", "a/b", "", "Lone", "con", "x" * 65, "a.b", ".."])
def test_id_that_is_no_name_for_a_file_is_kept_for_this_run_only(
    open_desk: Callable[..., Desk], tmp_path: Path, tour: str
) -> None:
    before = {path.name for path in tmp_path.parent.iterdir()}
    desk = open_desk(replace(one_station_tour(), id=tour))
    desk.book.start()
    desk.book.keep(KeepTimes(tour, TAUGHT))
    assert desk.last() == {tour: TAUGHT}
    assert list(tmp_path.iterdir()) == []
    assert {path.name for path in tmp_path.parent.iterdir()} == before


@given(_TIMES)
def test_file_gives_back_what_was_written(times: Times) -> None:
    assert decoded(encoded(times)) == times


def damaged(**changed: Any) -> bytes:
    return json.dumps({**json.loads(encoded(TAUGHT)), **changed}).encode()


def damaged_stay(**changed: Any) -> bytes:
    return damaged(timed=[{"station": "a", "telling": "full", "seconds": 9.0, "hanzi": 9, **changed}])


@pytest.mark.parametrize(
    "content",
    [
        *(
            b"",
            b"{",
            b"[]",
            b"null",
            b"\xff\xfe",
            b"[" * 100_000,
            b"1" * 10_000,
            b" " * LIMIT + encoded(TAUGHT),
        ),
        *(damaged(rate=rate) for rate in (0, -1, 99, 1e9, "200", None, float("nan"), 10**400, True)),
        *(damaged(timed=None), damaged(timed={}), damaged(timed=[1]), damaged(timed=[{}])),
        damaged(timed=[["门厅", "full", 1.0, 1]]),
        *(damaged_stay(seconds=seconds) for seconds in (0, -5.0, 1e9, float("inf"), "9", None)),
        *(damaged_stay(hanzi=hanzi) for hanzi in (-1, 1.5, 10**9, True)),
        *(damaged_stay(telling="long"), damaged_stay(telling=None), damaged_stay(station=1)),
        damaged_stay(more=1),
    ],
)
def test_damaged_file_is_logged_and_the_other_tours_have_theirs(
    open_desk: Callable[..., Desk], tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "times").mkdir()
    (tmp_path / "times" / "lone.json").write_bytes(content)
    (tmp_path / "times" / "voices.json").write_bytes(encoded(TAUGHT))
    desk = open_desk(one_station_tour(), recorded_tour())
    desk.book.start()
    assert desk.told() == {"lone": Times(), "voices": TAUGHT}
    assert "the times in lone.json are left out" in caplog.text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200)
    | _JSON.map(lambda value: json.dumps(value).encode())
    | st.builds(
        lambda key, value: damaged(**{key: value}), st.sampled_from(["rate", "timed", "recorded"]), _JSON
    )
)
def test_whatever_lies_there_every_tour_can_be_planned(content: bytes) -> None:
    tour = one_station_tour()
    with TemporaryDirectory() as folder:
        (Path(folder) / "times").mkdir()
        (Path(folder) / "times" / "lone.json").write_bytes(content)
        desk = Desk(Path(folder), tour)
        desk.book.start()
        times = desk.last()["lone"]
    assert all(0.0 <= weight.full < 1e9 for weight in weigh(tour, times).weights)
