"""The stations of a script: what is told from one stop to the next, its cues, its floor, the way on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from dataclasses import replace

from kiosk.intake.draft import DraftCue, DraftPart, DraftStation
from kiosk.intake.outline import naming
from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import directions, with_cues
from kiosk.intake.outline.floors import floor_id, moves, storey_in
from kiosk.intake.outline.openings import openings
from kiosk.intake.outline.stop import Stop
from kiosk.intake.outline.transitions import way_on

_OPENING = 20  # characters, as the command's JSON promises
_SHORTEST = 3  # of an opening by which a reader can find a place
# Boards of one name are counted as people would: 图版一, 图版二
_FIGURES = "一二三四五六七八九十"
# Anything but blanks, found without copying the text
_SOMETHING = re.compile(r"\S")
# Copied text keeps the stars and signs of its headings in front of a line: **茶室
_BLANK = " \t\u3000*#"


def stations(body: Body, found: tuple[Stop, ...], closing: int, walk: bool) -> tuple[DraftStation, ...]:
    """The stations, each from its stop to the next; what only leads on at its end is its way on."""
    own = [stop for stop in found if not stop.part]
    inner = [stop for stop in found if stop.part]
    storeys = _storeys(body, own) if walk else [None] * len(own)
    made = []
    for number, stop in enumerate(own):
        end = own[number + 1].at if number + 1 < len(own) else closing
        leave = way_on(body, stop.told, end) if walk and number + 1 < len(own) else end
        parts = _between(inner, stop.at, leave)
        ends = [*(part.at for part in parts), leave]
        text, cues = with_cues(told(body, stop.told, ends[0]))
        way, way_cues = with_cues(told(body, leave, end))
        storey = storeys[number]
        made.append(
            DraftStation(
                name=_name(body, stop, ends[0]),
                heading=body.text[stop.at : stop.told].strip(),
                text=text,
                opening=_opening(body, stop, end),
                floor=None if storey is None else floor_id(storey),
                leave=way,
                cues=_heading_cues(body, stop) + cues + way_cues,
                parts=_told_apart([_part(body, part, ends[n + 1]) for n, part in enumerate(parts)]),
                pictures=_pictures(body, stop.at, ends[0]),
                line=body.lines[body.line_at(stop.at)].number,
            )
        )
    return tuple(made)


def _between(inner: list[Stop], start: int, end: int) -> list[Stop]:
    """Those of the stops, which are in order, that begin behind a place and before another."""
    first = bisect_right(inner, start, key=lambda stop: stop.at)
    return inner[first : bisect_left(inner, end, lo=first, key=lambda stop: stop.at)]


def told(body: Body, start: int, end: int) -> str:
    """What is told between two places: a paragraph a line, blank lines between; the cells of a row in one."""
    lines = (re.sub("\t+", "，", line.strip(" \t\u3000*")) for line in body.text[start:end].split("\n"))
    return "\n\n".join(line for line in lines if line)


def _part(body: Body, stop: Stop, end: int) -> DraftPart:
    text, cues = with_cues(told(body, stop.told, end))
    return DraftPart(
        name=_name(body, stop, end),
        heading=body.text[stop.at : stop.told].strip(),
        text=text,
        opening=_opening(body, stop, end),
        cues=cues,
        pictures=_pictures(body, stop.at, end),
        line=body.lines[body.line_at(stop.at)].number,
    )


def _told_apart(parts: list[DraftPart]) -> tuple[DraftPart, ...]:
    """The parts, numbered where several have one name: 图版一, 图版二."""
    names = Counter(part.name for part in parts)
    seen: Counter[str] = Counter()
    made = []
    for part in parts:
        seen[part.name] += 1
        number = seen[part.name]
        figure = _FIGURES[number - 1] if number <= len(_FIGURES) else str(number)
        made.append(replace(part, name=f"{part.name}{figure}") if names[part.name] > 1 else part)
    return tuple(made)


def _heading_cues(body: Body, stop: Stop) -> tuple[DraftCue, ...]:
    """The directions that stand in a heading beside its words: [二级片头]社区党建."""
    found = tuple(bracket for bracket in directions(body.text, stop.at, stop.told))
    besides = (stop.told - stop.at) - sum(bracket.end - bracket.start for bracket in found)
    return tuple(bracket.cue for bracket in found) if besides > 1 else ()


def _name(body: Body, stop: Stop, end: int) -> str:
    """The name of a stop: its title's, else the place that its first words show, else what they speak of."""
    if stop.title:
        return naming.from_title(stop.title) or naming.from_text(body.text[stop.told : end])
    if stop.name:
        return naming.from_title(stop.name)
    opened = next(openings(body, stop.told, min(end, stop.told + 80)), None)
    if opened is not None and opened.at <= stop.told + 1 and opened.name:
        return naming.from_title(opened.name)
    # a marker may be the first word of its sentence: 第二站|是茶室
    return naming.from_text(re.sub("^(?:就是|是|为|到了|就在|在|，)+", "", body.text[stop.told : end]))


def _opening(body: Body, stop: Stop, end: int) -> str:
    """The first words of a passage, at most 20 and on one line, by which a reader finds it in the document.

    When the same words stand somewhere before, its directions come first, or its second line is taken.
    """
    shown = stop.at if stop.opens is None else stop.opens
    if stop.told <= shown and stop.opens is None:
        shown = _behind_directions(body, shown, end)
    lines = []
    for number in range(body.line_at(shown), body.line_at(max(shown, end - 1)) + 1):
        at, till = max(shown, body.starts[number]), min(end, body.span(number)[1])
        at += len(body.text[at:till]) - len(body.text[at:till].lstrip(_BLANK))
        if at < till:
            lines.append((at, body.text[at:till].rstrip()[:_OPENING]))
    written = (stop.at, body.text[stop.at : end].split("\n")[0][:_OPENING])
    tries = [*lines[:1], written, *lines[1:2]]
    own = (words for at, words in tries if len(words) >= _SHORTEST and body.text.find(words) == at)
    long = (words for _, words in tries if len(words) >= _SHORTEST)
    return next(own, next(long, tries[0][1]))


def _behind_directions(body: Body, at: int, end: int) -> int:
    for bracket in directions(body.text, at, end):
        if body.text[at : bracket.start].strip() or not _SOMETHING.search(body.text, bracket.end, end):
            break
        at = bracket.end
    return at


def _pictures(body: Body, start: int, end: int) -> tuple[int, ...]:
    first, last = body.line_at(start), body.line_at(max(start, end - 1))
    return tuple(picture for line in body.lines[first : last + 1] for picture in line.pictures)


def _storeys(body: Body, own: list[Stop]) -> list[int | None]:
    """The storey of each stop; all None when the script speaks of none. It starts on the ground floor.

    A storey counts when it is gone to before the stop or in its first sentence, or stands in its heading.
    """
    named = [storey_in(body.text[stop.at : stop.told]) for stop in own]
    ways = deque(moves(body.text, 0, len(body.text)))
    first = ways[0].at if ways else len(body.text)
    found: list[int | None] = []
    storey, at = 1, 0
    for number, stop in enumerate(own):
        end = next((till for _, till in body.sentences(stop.told, len(body.text))), stop.told)
        while ways and ways[0].at < end:
            storey = ways.popleft().reached(storey)
        at = max(at, end)
        storey = named[number] or storey
        found.append(storey or None)
    if any(named) or first < at:
        return found
    return [None] * len(own)
