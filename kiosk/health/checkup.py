"""The checkup: every part of the machine looked at once, in the order in which a visitor meets it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.errors import KioskError
from kiosk.health import judging, looking
from kiosk.health.memory import memory_now
from kiosk.health.since import Since
from kiosk.settings import Settings
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.ui.machine import Screen
from kiosk.ui.sound.listing import loudspeakers
from kiosk.voice.kokoro import place
from kiosk.voice.voices import NEURAL, Voice, neural_voice

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Here:
    """What only a place that runs can know.

    `screens` are those of the machine, None where nothing can be drawn; `voices` tells who speaks Chinese, or
    the finding when nobody does; `since` is when the kiosk opened, None where it has not; `uncounted` is why
    it cannot write its counts, None where it can.
    """

    screens: tuple[Screen, ...] | None
    voices: Callable[[], Sequence[Voice] | Finding]
    since: Since | None = None
    uncounted: KioskError | None = None


def findings(settings: Settings, here: Here) -> tuple[Finding, ...]:
    """All that there is to say; takes some seconds, and is for a thread that nobody waits for."""
    return tuple(_found(settings, here))


def _found(settings: Settings, here: Here) -> Iterator[Finding]:
    if here.screens is not None:
        yield judging.of_screens(here.screens, settings.diagonal)
    yield _sound()
    yield _voice(settings, here)
    yield from looking.tours(settings)
    yield looking.editions(settings.home)
    yield looking.pins(settings.home)
    yield looking.counts(settings.home, here.uncounted)
    yield judging.of_clock(datetime.now().astimezone(), here.since.leap if here.since else None)
    yield looking.writing(settings.home)
    yield looking.disk(settings.home)
    try:
        yield judging.of_memory(memory_now(), here.since.running if here.since else None)
    except (OSError, ValueError) as error:
        log.warning("no memory is told: %s", error)
        yield Finding("内存", True, "系统没有说还有多少，可以不管。")


def _sound() -> Finding:
    try:
        return judging.of_loudspeakers(loudspeakers())
    except TimeoutError:
        return judging.of_loudspeakers(None)


def _voice(settings: Settings, here: Here) -> Finding:
    """Who will speak here, and why it is nobody better."""
    voices = here.voices()
    if isinstance(voices, Finding):
        return voices
    chosen = neural_voice(settings.voice) is not None
    missing = ""
    if chosen and voices and voices[0].engine != NEURAL:
        try:
            place.check(place.home(), thorough=True)
        except KioskError as error:
            missing = str(error)
    return judging.of_voices(voices, chosen=chosen, missing=missing)
