"""The flags of a command line, which stand over the settings of the hall."""

from __future__ import annotations

import argparse

from kiosk.commands import WrongUseError
from kiosk.errors import KioskError
from kiosk.settings import Settings, load, parse_language, parse_number, parse_size, parse_voice


def settings_of(asked: argparse.Namespace) -> Settings:
    """The settings with this command line's flags over them. Raises KioskError for what cannot be meant."""
    flags = vars(asked)
    try:
        given = {
            "size": parse_size(flags["size"]) if flags.get("size") else None,
            "diagonal": parse_number("diagonal", flags["diagonal"]) if flags.get("diagonal") else None,
            "language": parse_language(flags["language"]) if flags.get("language") else None,
            "voice": parse_voice(flags["voice"]) if flags.get("voice") else None,
            "speed": parse_number("speed", flags["speed"]) if flags.get("speed") else None,
        }
    except KioskError as error:
        raise WrongUseError(error.what, error.remedy) from error
    return load(
        flags.get("settings"),
        flags.get("home"),
        tours=flags.get("tours"),
        media=flags.get("media"),
        windowed=flags.get("windowed") or None,
        big=flags.get("elder") or None,
        **given,
    )
