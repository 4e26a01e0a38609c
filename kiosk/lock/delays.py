"""How long to wait after wrong tries: a pure reckoning by the clock on the wall.

That clock goes on while the machine is off, but people set it. Set back, it would keep the lock shut until
it has caught up: then the last wrong try counts as made this moment. Set forward, it frees: so does waiting.
"""

from __future__ import annotations

from dataclasses import dataclass

FREE = 4  # wrong tries that cost nothing: fingers slip
_DELAYS = (30.0, 60.0, 120.0, 240.0, 300.0)  # seconds after each one more; the last for all that follow
_FORGOTTEN = 3600.0  # seconds without a wrong try
_ROUNDING = 0.001  # seconds; who waited as long as was said must not be told to wait for a rounding error


@dataclass(frozen=True, slots=True)
class Tally:
    """How many wrong tries there were, and when the last was, in seconds since 1970."""

    count: int = 0
    last: float = 0.0


def current(tally: Tally, now: float) -> Tally:
    """What a tally amounts to now. Who keeps it must keep this: a clock set back is noticed only once."""
    if now - tally.last >= _FORGOTTEN:
        return Tally()
    return Tally(tally.count, min(tally.last, now))


def wait(tally: Tally, now: float) -> float:
    """Seconds until the next try is taken, 0 for at once."""
    tally = current(tally, now)
    if tally.count <= FREE:
        return 0.0
    delay = _DELAYS[min(tally.count - FREE, len(_DELAYS)) - 1]
    left = delay - (now - tally.last)
    return left if left > _ROUNDING else 0.0


def one_more(tally: Tally, now: float) -> Tally:
    """The tally after a wrong try that was taken now."""
    return Tally(current(tally, now).count + 1, now)
