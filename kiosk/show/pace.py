"""How long things take: reading, speaking, pausing. Every duration of the narration is set here."""

from __future__ import annotations

import re

from kiosk.show.state import SPEEDS, Comfort

# A listener of 75 follows 180 hanzi a minute with comfort; silent reading is lit at that pace too.
HANZI_A_MINUTE = 180.0
SHORTEST = 1.5  # seconds that even 好。 stays lit
BIG_TEXT_SPEED = 0.8  # 大字 speaks slower: about 140 hanzi a minute
BREATH_PAUSE = 0.15  # inside a long sentence, where a speaker takes breath
SENTENCE_PAUSE = 0.4
PARAGRAPH_PAUSE = 0.8
STATION_PAUSE = 1.0
DWELL = 2.0  # seconds between a station's last word and the next station, when walking by itself
PATIENCE = 12.0  # seconds without a sign of life after which a voice counts as lost for its sentence

_UNIT = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+|\d")


def reading_seconds(text: str, speed: float = 1.0) -> float:
    """Seconds to read a text at ease."""
    return max(SHORTEST, units(text) * 60.0 / HANZI_A_MINUTE / speed)


def units(text: str) -> int:
    """How much there is to say in a text: every hanzi, digit and Latin word counts one."""
    return len(_UNIT.findall(text))


def voice_speed(comfort: Comfort) -> float:
    """The pace to ask of the voice, within what an ear follows."""
    slowest, fastest = SPEEDS
    wanted = comfort.speed * (BIG_TEXT_SPEED if comfort.big else 1.0)
    return min(max(wanted, slowest * BIG_TEXT_SPEED), fastest)
