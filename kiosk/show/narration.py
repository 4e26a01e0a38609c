"""The telling of a stop: which line is lit, which utterance speaks it, what comes after."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from kiosk.show import pace
from kiosk.show.effects import Effect, Hush, Prepare, Speak
from kiosk.show.lines import Line, following, lines_of, pause_after, told_at
from kiosk.show.script import recorded, voiced
from kiosk.show.state import Guide, Narration, Page, Show, Silence

Step = tuple[Show, tuple[Effect, ...]]


def tell(show: Show, line: int) -> Step:
    """Tell from this line on: by voice where one can be heard, else by light at reading pace.

    A voice is asked even where no engine works, since the sentence may have been rendered before. After a
    line that was missed the next is lit at once, until it is heard.
    """
    lines = lines_of(show)
    if line >= len(lines):
        return finish(show)
    show = replace(
        show,
        line=line,
        narration=Narration.PLAYING,
        film=False,
        film_left=None,
        broken_off=False,
        reached=None,
        since=show.now,
        touched=show.now,
        picture=_leafed(show, line, len(lines)),
    )
    if show.silence in (Silence.GUIDE, Silence.NO_DEVICE):
        return replace(show, utterance=0, unspoken=True), (Hush(),)
    recording = _recording(show) if lines[line].own else None
    missed = show.unspoken and not (show.has_voice or recording)
    show = replace(show, asked=show.asked + 1, utterance=show.asked + 1, unspoken=missed)
    return show, (_speak(show, lines, recording),)


def prepare(show: Show) -> tuple[Effect, ...]:
    """What will probably be said next: the rest of this stop, then the beginning of the next station.

    What a guide tells herself is left out.
    """
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if tour is None or route is None or station is None:
        return ()
    after = following(tour, route, station.id)
    stops = [(station, show.part, show.line + 1)]
    if show.part < len(station.parts):
        stops.append((station, show.part + 1, 0))
    elif after:
        stops.append((after, 0, 0))
    texts: list[str] = []
    for stop, part, first in stops:
        if not show.guide.tells(stop.id):
            texts += voiced(tour, route, stop, part, show.hour, first)
    return (Prepare(tour.id, tuple(texts), tour.language, pace.voice_speed(show.comfort)),) if texts else ()


def go_on(show: Show) -> Step:
    """The current line has been told: the next one, or the stop's end."""
    if plays_recording(show):
        last = max(number for number, line in enumerate(lines_of(show)) if line.own)
        return tell(replace(show, utterance=0), last + 1)
    return tell(replace(show, utterance=0), show.line + 1)


def finish(show: Show) -> Step:
    """The stop is told, or has nothing to tell; a voice that still speaks of another stop is hushed."""
    return replace(ended(show), since=show.now), (Hush(),) if show.utterance else ()


def ended(show: Show) -> Show:
    """Nothing is told any more, by voice, light or film."""
    return replace(
        show,
        narration=Narration.FINISHED,
        film=False,
        film_left=None,
        broken_off=False,
        utterance=0,
        reached=None,
        unspoken=False,
        touched=show.now,
    )


def pause(show: Show) -> Step:
    """Silence, with the place kept: resuming starts the sentence anew."""
    quiet = replace(show, utterance=0, reached=None, unspoken=False)
    return replace(quiet, narration=Narration.PAUSED, touched=show.now), (Hush(),)


def tell_by_light(show: Show) -> Step:
    """The voice failed for this line: light it at reading pace, from when that began."""
    since = show.since if show.unspoken else show.now
    return replace(show, utterance=0, reached=None, unspoken=True, since=since), (Hush(),)


def tell_again(show: Show) -> Step:
    """The conditions of the voice changed in mid-line: the same line anew, when one was being told."""
    if show.page is not Page.STATION or show.narration is not Narration.PLAYING:
        return show, ()
    again, effects = tell(show, show.line)
    return again, effects + prepare(again)


def follow(show: Show, seconds: float, length: float, reached: int | None) -> Show:
    """A sign of life of what is heard: so many seconds of its length, and of its characters if it tells."""
    show = replace(show, since=show.now, touched=show.now, unspoken=False)
    if plays_recording(show):
        return _follow_recording(show, seconds, length)
    if reached is None:
        return show
    # Never back, whatever the clock of the sound says: what was lit as said stays so.
    return replace(show, reached=max(show.reached or 0, min(reached, len(lines_of(show)[show.line].text))))


def _follow_recording(show: Show, seconds: float, length: float) -> Show:
    """A recording speaks a station's whole text: light the line it has probably reached."""
    lines = lines_of(show)
    if length <= 0:
        return show
    first = next(number for number, line in enumerate(lines) if line.own)
    told = [line for line in lines if line.own]
    reached = seconds / length * sum(len(line.text) for line in told)
    passed = accumulate(len(line.text) for line in told)
    number = first + min(sum(end <= reached for end in passed), len(told) - 1)
    return replace(show, line=number, picture=_leafed(show, number, len(lines)))


def voice_changed(show: Show) -> Step:
    """An engine was found or lost: what is heard goes on, and a line that was missed is told anew."""
    missed = show.has_voice and show.unspoken and show.silence is Silence.NONE
    return tell_again(show) if missed else (show, prepare(show))


def sound_changed(show: Show) -> Step:
    """A device was found or lost: the line anew, unless a guide tells it."""
    return (show, ()) if show.silence is Silence.GUIDE else tell_again(show)


def set_voice(show: Show, on: bool, station: str | None) -> Step:
    """A station, or with None the whole visit, is told by the voice or by the guide from now on.

    The sentence that is being told goes on by light, or starts anew by voice. A station that the tour does
    not have changes nothing.
    """
    tour = show.current_tour
    guide = show.guide
    if station is None:
        guide = Guide(whole=not on)
    elif tour and station in {one.id for one in tour.stations} and guide.tells(station) is on:
        others = tuple(one for one in guide.otherwise if one != station)
        guide = replace(guide, otherwise=others if others != guide.otherwise else (*others, station))
    if guide == show.guide:
        return show, ()
    changes = guide.tells(show.station) != show.guide.tells(show.station)
    show = replace(show, guide=guide)
    if changes and show.narration is Narration.PLAYING:
        return tell_again(show)
    return show, prepare(show) if show.page is Page.STATION else ()


def plays_recording(show: Show) -> bool:
    """Whether what is being heard is a human voice."""
    if not show.utterance or _recording(show) is None:
        return False
    return lines_of(show)[show.line].own


def line_due(show: Show) -> bool:
    """Whether a line told by light has been lit long enough."""
    line = lines_of(show)[show.line]
    return show.now - show.since >= pace.reading_seconds(line.text, light_speed(show))


def light_speed(show: Show) -> float:
    """The pace at which light tells, 1 the kiosk's own: what a guide tells goes as fast as she does."""
    if show.reception is not None and show.guide.tells(show.station):
        return show.reception.rate / pace.HANZI_A_MINUTE
    return pace.voice_speed(show.comfort)


def _speak(show: Show, lines: tuple[Line, ...], recording: str | None) -> Speak:
    tour = show.current_tour
    assert tour is not None
    line = lines[show.line]
    speed = pace.voice_speed(show.comfort)
    if recording is None:
        return Speak(show.utterance, tour.id, line.text, tour.language, speed, pause_after(lines, show.line))
    told = [one for one in lines if one.own]
    before = sum(len(one.text) for one in lines[: show.line] if one.own)
    whole = sum(len(one.text) for one in told)
    return Speak(
        utterance=show.utterance,
        tour=tour.id,
        text="".join(one.text for one in told),
        language=tour.language,
        speed=speed,
        pause=pace.PARAGRAPH_PAUSE,
        recording=recording,
        start=before / whole if whole else 0.0,
    )


def _recording(show: Show) -> str | None:
    """The human voice for this stop, None when it has none."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if tour is None or route is None or station is None:
        return None
    return recorded(tour, route, station, show.part)


def _leafed(show: Show, line: int, count: int) -> int:
    """The picture beside this line: shared out over the text, until the visitor leafs by hand."""
    station = show.current_station
    if not show.leafing or station is None:
        return show.picture
    return line * len(told_at(station, show.part).pictures) // count
