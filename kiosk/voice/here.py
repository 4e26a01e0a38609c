"""The voices of this machine: which engines there are, and whether the hall's choice is among them."""

from __future__ import annotations

import logging

from kiosk.errors import KioskError
from kiosk.voice.engine import Engine, engines_here, worker_command
from kiosk.voice.kokoro import place
from kiosk.voice.voices import Voice, neural_voice

log = logging.getLogger(__name__)


def speaker_here(choice: str) -> Voice | None:
    """The neural voice that a hall chose, if this machine can speak with it. Loads nothing."""
    voice = neural_voice(choice)
    if voice is None:
        return None
    try:
        place.check(place.home())
    except KioskError as fault:
        log.info("no neural voice: %s", fault)
        return None
    return voice


def engine_here(choice: str) -> Engine:
    """An engine on all that can speak here, the hall's choice first; its worker is not started yet."""
    voice = speaker_here(choice)
    return Engine(engines_here(voice), worker_command(voice))
