"""Comfort: what a visitor sets for the visit, and what follows from it for the voice."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import SetVolume
from kiosk.show.narration import Step, tell_again
from kiosk.show.state import SPEEDS, Comfort, Show
from kiosk.show.wishes import Wish


def make_comfortable(show: Show, event: Wish) -> Step:
    """The show after a wish: the voice goes on at its new pace, and at once as loud as it is to be."""
    before = show.comfort
    comfort = _comfort_after(before, event)
    show = replace(show, comfort=comfort)
    effects = (SetVolume(comfort.volume),) if comfort.volume != before.volume else ()
    if pace.voice_speed(comfort) == pace.voice_speed(before):
        return show, effects
    show, spoken = tell_again(show)
    return show, effects + spoken


def _comfort_after(before: Comfort, event: Wish) -> Comfort:
    match event:
        case ev.BigTextSet(on):
            return replace(before, big=on)
        case ev.CalmSet(on):
            return replace(before, calm=on)
        case ev.VolumeSet(volume):
            return replace(before, volume=_within(volume, (0.0, 1.0), before.volume))
        case ev.SpeedSet(speed):
            return replace(before, speed=_within(speed, SPEEDS, before.speed))
        case ev.LanguageSet(language):
            return replace(before, language=language)


def _within(value: float, limits: tuple[float, float], otherwise: float) -> float:
    return otherwise if math.isnan(value) else min(max(value, limits[0]), limits[1])
