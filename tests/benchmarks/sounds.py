"""From the tap to the first sample a visitor hears, and from leaving to silence: with a real sound server."""

from __future__ import annotations

import itertools
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt

from kiosk.show import events as ev
from kiosk.show.state import Page
from kiosk.tour.model import Tour
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from kiosk.ui.sound.loudspeaker import Loudspeaker
from kiosk.voice.here import speaker_here
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.frames import Heartbeat, wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import developed, photo_station, photographed
from tests.benchmarks.reception import lead, let_go, press
from tests.builders import a_tour
from tests.sound_server import Recording, SoundServer

_TIMES = 9
_HUNG = "声音服务停住 4 秒：画面最长的停顿"


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Tap, pause and leave in a hall with a null sink for a loudspeaker."""
    cached = "点一站 → 听到第一个声音，读过的"
    uncached = "　　　　　　　　　　　　没读过的"
    if not all(shutil.which(program) for program in ("pulseaudio", "parec", "pactl")):
        for what in (cached, uncached, "暂停或离开一站 → 没有声音", _HUNG):
            yield Figure(what, None, "ms", note="没有装 pulseaudio")
        return
    photographed(folder)
    with (
        served(folder) as server,
        server.listening("hall") as ears,
        open_hall(qt, folder, developed(folder), _tour(), ears=Loudspeaker, windowed=True) as hall,
    ):
        _warm(hall, ears)
        names = [f"第{number}处" for number in range(3, 2 * _TIMES + 3, 2)]
        new, known = ([_first_sound(hall, ears, name) for name in names] for _ in range(2))
        paused = [_silence_after(hall, ears, name, "暂停") for name in names]
        left = [_silence_after(hall, ears, name, "首页") for name in names]
        led_by_key = _silence_by_key(hall, ears, names)
        well, hung = _gaps(hall, ears, server, names)
    yield Figure(cached, percentile(known, 50), "ms", 120, spread(known))
    who = "自然语音" if speaker_here("female") else "espeak"
    yield Figure(uncached, percentile(new, 50), "ms", 1000, f"{spread(new)}；用 {who} 读的")
    yield Figure("暂停 → 没有声音", percentile(paused, 50), "ms", 100, spread(paused))
    yield Figure("离开一站 → 没有声音", percentile(left, 50), "ms", 100, spread(left))
    yield Figure("讲解员按暂停键 → 没有声音", percentile(led_by_key, 50), "ms", 200, spread(led_by_key))
    yield Figure(_HUNG, hung, "ms", 50, f"期间不停地点站、暂停、回首页；服务正常时 {well:.0f}")


def _tour() -> Tour:
    """Stations told in other words each, so that none has been said before; only every other is visited."""
    told = "这里是第{n}处，请您慢慢看。"
    stations = (photo_station(f"第{n}处", n, told.format(n=n) * 3) for n in range(1, 2 * _TIMES + 3))
    return a_tour(*stations, id="photos", title="有声音的院子")


@contextmanager
def served(folder: Path) -> Iterator[SoundServer]:
    """A sound server of our own with one loudspeaker, and this process in touch with it."""
    room = folder / "room"
    room.mkdir()
    server = SoundServer(room)
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"):
        os.environ[name] = server.environment[name]
    server.start("hall")
    try:
        yield server
    finally:
        server.stop()


def _warm(hall: Hall, ears: Recording) -> None:
    """A first sound has gone through: a null sink takes seconds for it, a loudspeaker does not."""
    hall.kiosk.post(ev.StationChosen("第1处"))
    wait_until(lambda: ears.first_loud(0.0) is not None)
    pause(500)
    _go_home(hall)


def _first_sound(hall: Hall, ears: Recording, station: str) -> float:
    """Milliseconds from choosing a station at home to its first sample."""
    asked = time.monotonic()
    hall.kiosk.post(ev.StationChosen(station))
    wait_until(lambda: ears.first_loud(asked) is not None)
    first = ears.first_loud(asked)
    pause(400)
    _go_home(hall)
    return 1000 * ((first or 0.0) - asked)


def _silence_after(hall: Hall, ears: Recording, station: str, key: str) -> float:
    """Milliseconds from a tap on that key, while a station is told, to the last sample."""
    _speaking(hall, ears, station)
    last = _last_sound(ears, hall.tap(key))
    _go_home(hall)
    return last


def _silence_by_key(hall: Hall, ears: Recording, stations: list[str]) -> list[float]:
    """Milliseconds from the pause key of a guide, who lets the machine tell, to the last sample."""
    lead(hall)
    hall.kiosk.post(ev.VoiceSet(True))
    found = []
    for station in stations:
        _speaking(hall, ears, station)
        found.append(_last_sound(ears, press(hall, Qt.Key.Key_Space)))
    let_go(hall)
    return found


def _speaking(hall: Hall, ears: Recording, station: str) -> None:
    """A station is being told, and heard."""
    asked = time.monotonic()
    hall.kiosk.post(ev.StationChosen(station))
    wait_until(lambda: ears.first_loud(asked) is not None)
    pause(600)


def _last_sound(ears: Recording, tapped: float) -> float:
    """Milliseconds from the tap to the last sample, when there has been silence for a while."""
    pause(700)
    last = ears.last_loud(tapped)
    return 0.0 if last is None else max(0.0, 1000 * (last - tapped))


def _gaps(hall: Hall, ears: Recording, server: SoundServer, stations: list[str]) -> tuple[float, float]:
    """Milliseconds that the screen stands still at worst: while the sound server is well, and while not."""
    well = _gap_while_tapping(hall, stations)
    _speaking(hall, ears, stations[0])
    server.freeze()
    try:
        return well, _gap_while_tapping(hall, stations)
    finally:
        server.thaw()


def _gap_while_tapping(hall: Hall, stations: list[str]) -> float:
    """The longest gap, in milliseconds, of four seconds in which stations are begun, paused and left."""
    beat = Heartbeat(hall.kiosk.window)
    end = time.monotonic() + 4
    for station in itertools.cycle(stations):
        for event in (ev.StationChosen(station), ev.PlayChosen(), ev.HomeChosen()):
            hall.kiosk.post(event)
            pause(150)
        if time.monotonic() > end:
            break
    return 1000 * max(beat.gaps)


def _go_home(hall: Hall) -> None:
    """Back to the overview, in silence."""
    hall.kiosk.post(ev.HomeChosen())
    wait_until(lambda: hall.kiosk.show.page is Page.HOME)
    pause(500)
