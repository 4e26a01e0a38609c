"""A sound server or a player hangs, dies, comes back: the screen goes on, and speech returns by itself."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sound_server import SoundServer, sound_server
from tests.sound_stage import App, playing, settled

__all__ = ["sound_server"]

log = logging.getLogger(__name__)

# Of the GUI thread, in seconds. Far below the hang of four seconds, far above what a busy machine may add;
# `make bench` tells the real figure.
STANDS_STILL = 0.5


@pytest.fixture
def app(sound_server: SoundServer) -> Iterator[App]:
    """An app that has been heard once from the loudspeaker 'hall'."""
    with playing(sound_server) as app:
        with sound_server.listening("hall") as ears:
            settled(ears, app)
        app.ask()
        yield app


def speaks(app: App, server: SoundServer, place: str = "hall", utterance: int = 77) -> None:
    """A tone is heard once at that place, and told to be over."""
    with server.listening(place) as ears:
        asked = app.do("tone", utterance, 440, 0.5, 0.0, 0.0)
        app.wait_for("Said", utterance)
        give_up = time.monotonic() + 10
        while ears.first_loud(asked) is None and time.monotonic() < give_up:
            threading.Event().wait(0.02)  # a null sink that was not listened to may take two seconds
        threading.Event().wait(0.8)
        assert 0.0 < sum(end - begin for begin, end in ears.runs(asked)) < 0.75, "once, and not again"


def talks(app: App) -> None:
    """It has begun to speak for half a minute."""
    app.do("tone", 1, 440, 30.0, 0.0, 0.0)
    app.wait_for("Heard", 1)


def fidgets(app: App, seconds: float) -> None:
    """So long, everything is asked of the loudspeaker over and over, as by quick fingers."""
    end = time.monotonic() + seconds
    number = 100
    while time.monotonic() < end:
        number += 1
        app.do("tone", number, 440, 30.0, 0.0, 0.0)
        app.do("set_volume", 0.5 + number % 2 / 2)
        app.do("hush")
        threading.Event().wait(0.05)
    app.do("set_volume", 1.0)


def frozen(server: SoundServer, player: int) -> Callable[[], None]:
    """The server hangs; how to let it go on."""
    server.freeze()
    return server.thaw


def stopped_player(server: SoundServer, player: int) -> Callable[[], None]:
    """The player stands still, as one that waits for a driver."""
    os.kill(player, signal.SIGSTOP)
    return lambda: None


def killed_player(server: SoundServer, player: int) -> Callable[[], None]:
    """The player dies."""
    os.kill(player, signal.SIGKILL)
    return lambda: None


def replaced(server: SoundServer, player: int) -> Callable[[], None]:
    """The server is killed; later another one serves on a new socket."""
    server.stop()
    return lambda: server.start("hall")


@pytest.mark.parametrize("harm", [frozen, stopped_player, killed_player, replaced])
def test_the_screen_goes_on_and_speech_returns_by_itself(
    harm: Callable[[SoundServer, int], Callable[[], None]], app: App, sound_server: SoundServer
) -> None:
    talks(app)
    heal = harm(sound_server, app.ask()[1])
    fidgets(app, 4.0)
    gap, _ = app.ask()
    healed = time.monotonic()
    heal()
    app.wait_until_it_came("SoundChanged", True)
    log.info("longest gap %.0f ms, back after %.1f s", 1000 * gap, time.monotonic() - healed)
    assert gap < STANDS_STILL
    assert app.times("SoundChanged", False) == 1
    speaks(app, sound_server)
    assert app.times("SoundChanged", True) == 1


def test_a_sentence_that_stands_still_is_told_as_lost(app: App, sound_server: SoundServer) -> None:
    talks(app)
    sound_server.freeze()
    app.wait_for("SoundChanged", False)
    assert app.ask()[0] < STANDS_STILL
    app.do("tone", 2, 440, 1.0, 0.0, 0.0)
    app.wait_for("Unspoken", 2)
    sound_server.thaw()
    app.wait_for("SoundChanged", True, within=45)
    speaks(app, sound_server)
    assert app.times("Said", 1) == 0


def test_a_server_that_hangs_from_the_start_holds_nothing_up(sound_server: SoundServer) -> None:
    sound_server.freeze()
    with playing(sound_server) as app:
        app.do("tone", 1, 440, 1.0, 0.0, 0.0)
        app.wait_for("SoundChanged", False)
        assert app.ask()[0] < STANDS_STILL
        sound_server.thaw()
        app.wait_for("SoundChanged", True, within=45)
        speaks(app, sound_server)


def test_the_voice_goes_where_the_default_device_is_moved(app: App, sound_server: SoundServer) -> None:
    sound_server.plug("annex")
    with sound_server.listening("annex") as ears:
        talks(app)
        sound_server.ask("set-default-sink", "annex")
        give_up = time.monotonic() + 20
        while ears.first_loud(0.0) is None:
            assert time.monotonic() < give_up, "not heard from the new device"
            threading.Event().wait(0.05)
    app.do("hush")
    threading.Event().wait(0.5)
    speaks(app, sound_server, "annex")
    assert app.times("SoundChanged") == 0


def test_the_only_device_comes_back_under_another_name(app: App, sound_server: SoundServer) -> None:
    for number in range(2):
        talks(app)
        sound_server.unplug("hall" if number == 0 else f"place{number}")
        app.wait_for("SoundChanged", False)
        sound_server.plug(f"place{number + 1}")
        app.wait_for("SoundChanged", True, within=45)
        speaks(app, sound_server, f"place{number + 1}")


@pytest.mark.parametrize("harm", [None, stopped_player, frozen])
def test_no_player_outlives_the_app(
    harm: Callable[[SoundServer, int], Callable[[], None]] | None, app: App, sound_server: SoundServer
) -> None:
    talks(app)
    _, player = app.ask()
    if harm:
        harm(sound_server, player)
        app.do("hush")  # has the player ask the server for something
        threading.Event().wait(0.3)
    app.process.kill()
    app.process.wait()
    died = time.monotonic()
    while (state := state_of(player)) not in ("", "Z") and time.monotonic() < died + 10:
        threading.Event().wait(0.01)
    log.info("the player ended %.2f s after the app", time.monotonic() - died)
    assert state in ("", "Z")


def state_of(process: int) -> str:
    """A letter for what a process is doing; Z when it has ended unnoticed, none when it is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""
