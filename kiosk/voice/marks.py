"""When each written character begins, from when the engine began what it was handed for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def written_marks(
    length: int, origin: Sequence[int], begun: Mapping[int, float], seconds: float
) -> tuple[float, ...]:
    """Seconds at which each of *length* written characters begins; () when the engine told nothing.

    *origin* gives the written place of every spoken character, *begun* the seconds of those spoken ones
    that the engine told, *seconds* the length of the sound. What is not spoken itself (marks, brackets, all
    digits of a number but the first) shares the time between its neighbours. The result never falls.
    """
    known: dict[int, float] = {}
    for place, when in begun.items():
        if 0 <= place < len(origin) and 0 <= origin[place] < length:
            where = origin[place]
            known[where] = min(when, known.get(where, when))
    if not known:
        return ()
    places = [-1, *sorted(known), length]
    times = [0.0, *(known[place] for place in places[1:-1]), seconds]
    marks = [0.0] * length
    latest = 0.0
    for step in range(1, len(places)):
        before, after = places[step - 1], places[step]
        start, end = times[step - 1], max(times[step], times[step - 1])
        for place in range(max(before, 0), min(after, length)):
            share = (place - before) / (after - before)
            latest = min(max(latest, start + (end - start) * share), seconds)
            marks[place] = latest
    return tuple(marks)
