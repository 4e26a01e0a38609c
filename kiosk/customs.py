"""The customs of a hall: what its settings mean to the show, the voice, the keys and the editions."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.editions.choosing import Rules
from kiosk.errors import KioskError
from kiosk.keymap import load_keys
from kiosk.settings import Settings
from kiosk.show import pace
from kiosk.show.reception.keys import STANDARD, Keys
from kiosk.show.script import every_line
from kiosk.show.state import Comfort, House, Language
from kiosk.tour.model import Tour
from kiosk.voice.order import Order

log = logging.getLogger(__name__)


def rules_of(settings: Settings) -> Rules:
    """The rules of what the hall shows that the settings make."""
    by_itself = settings.publish == "by_itself"
    return Rules(settings.tours, settings.media, by_itself, settings.default_tour)


def keys_of(settings: Settings) -> Keys:
    """The guide's keys; the usual ones where the hall's own cannot be read: it opens all the same."""
    try:
        return load_keys(settings)
    except KioskError as error:
        log.error("%s", error)
        return STANDARD


def whole_script(tours: Iterable[Tour], settings: Settings) -> Iterator[Order]:
    """All that the voice may have to say in this hall: at its usual pace, then at the other of `paces`."""
    shown = tuple(tours)
    for speed in paces(settings):
        for tour in shown:
            for text in every_line(tour):
                yield Order(tour.id, text, tour.language, speed)


def paces(settings: Settings) -> tuple[float, ...]:
    """The paces that are rendered ahead: the hall's usual one, and that of 大字, or back."""
    usual = house(settings).comfort
    return tuple({pace.voice_speed(replace(usual, big=big)): None for big in (usual.big, not usual.big)})


def house(settings: Settings) -> House:
    """The rules of the show that the settings make."""
    return House(
        idle=settings.idle,
        countdown=settings.countdown,
        goodbye=settings.goodbye,
        walking=settings.walking,
        hours=settings.hours,
        volumes=settings.volume_by_hour,
        tours=settings.tour_by_day,
        comfort=Comfort(
            big=settings.big,
            calm=settings.calm,
            volume=settings.volume,
            speed=settings.speed,
            language=Language(settings.language),
        ),
    )
