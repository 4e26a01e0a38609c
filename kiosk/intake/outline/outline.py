"""A repaired manuscript → draft tours: every hanzi of a script ends up in one field, in order."""

from __future__ import annotations

import re

from kiosk.intake.draft import DraftForm, DraftPart, DraftStation, DraftTour
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline import naming
from kiosk.intake.outline.body import Body, body_of
from kiosk.intake.outline.choose import stops
from kiosk.intake.outline.cues import directions, with_cues
from kiosk.intake.outline.floors import floor_id, moves, storey_in
from kiosk.intake.outline.openings import openings
from kiosk.intake.outline.scripts import Script, parted
from kiosk.intake.outline.rows import is_table
from kiosk.intake.outline.table import from_table
from kiosk.intake.outline.stop import Stop
from kiosk.intake.outline.transitions import closing_from, greets, way_on

_OPENING = 20  # characters, as the command's JSON promises
_SHORTEST = 3
_FILM = re.compile("专题片|宣传片|纪录片|短片|微电影|[二一三]级片头|片头|片尾|画外音|旁白|同期声|镜头|voice-?over", re.I)
_INTRODUCTION = "社区概况"


def outlined(manuscript: Manuscript) -> tuple[DraftTour, ...]:
    """The draft tours of a manuscript, one a script, in order."""
    return tuple(_tour(script) for script in parted(manuscript.lines))


def _tour(script: Script) -> DraftTour:
    body = body_of(script.told)
    film = _is_film(script, body)
    if is_table(script.told):
        return from_table(script, _language(body.text), film)
    found, walk = stops(_headed(script), body, film)
    form = DraftForm.WALK if walk else DraftForm.FILM if film else DraftForm.CHAPTERS
    if not walk:
        found = _with_introduction(body, found)
    elif not found:
        found = (Stop(0, 0),)
    lines = [*script.heading, *script.told]
    start = found[0].at
    last = [stop for stop in found if not stop.part][-1]
    closing = closing_from(body, last.told, len(body.text), walk)
    stations = _stations(body, found, closing, walk)
    return DraftTour(
        title=_title(script, body),
        heading="\n".join(line.text for line in script.heading),
        form=form,
        language=_language(body.text),
        greeting=_told(body, 0, start),
        stations=stations,
        closing=_told(body, closing, len(body.text)),
        subtitle=script.subtitle,
        first=lines[0].number,
        last=lines[-1].number,
    )


def _stations(body: Body, found: tuple[Stop, ...], closing: int, walk: bool) -> tuple[DraftStation, ...]:
    """The stations, each from its stop to the next; what only leads on at its end is its way on."""
    own = [stop for stop in found if not stop.part]
    storeys = _storeys(body, own) if walk else [None] * len(own)
    made = []
    for number, stop in enumerate(own):
        end = own[number + 1].at if number + 1 < len(own) else closing
        leave = way_on(body, stop.told, end) if walk and number + 1 < len(own) else end
        parts = [part for part in found if part.part and stop.at < part.at < leave]
        until = parts[0].at if parts else leave
        text, cues = with_cues(_told(body, stop.told, until))
        way, way_cues = with_cues(_told(body, leave, end))
        storey = storeys[number]
        made.append(
            DraftStation(
                name=_name(body, stop, until),
                heading=body.text[stop.at : stop.told].strip(),
                text=text,
                opening=_opening(body, stop, end),
                floor=None if storey is None else floor_id(storey),
                leave=way,
                cues=cues + way_cues,
                parts=tuple(_part(body, part, parts[n + 1].at if n + 1 < len(parts) else leave) for n, part in enumerate(parts)),
                pictures=_pictures(body, stop.at, until),
                line=body.lines[body.line_at(stop.at)].number,
            )
        )
    return tuple(made)


def _part(body: Body, stop: Stop, end: int) -> DraftPart:
    text, cues = with_cues(_told(body, stop.told, end))
    return DraftPart(
        name=_name(body, stop, end),
        heading=body.text[stop.at : stop.told].strip(),
        text=text,
        opening=_opening(body, stop, end),
        cues=cues,
        pictures=_pictures(body, stop.at, end),
        line=body.lines[body.line_at(stop.at)].number,
    )


def _name(body: Body, stop: Stop, end: int) -> str:
    if stop.title:
        return naming.from_title(stop.title) or naming.from_text(body.text[stop.told : end])
    if stop.name:
        return naming.from_title(stop.name)
    opened = next(openings(body, stop.told, min(end, stop.told + 80)), None)
    if opened is not None and opened.at <= stop.told + 1 and opened.name:
        return naming.from_title(opened.name)
    return naming.from_text(body.text[stop.told : end])


def _opening(body: Body, stop: Stop, end: int) -> str:
    """The first words of a passage, at most 20 and on one line, by which a reader finds it in the document.

    When the same words stand somewhere before, its directions come first, or its second line is taken.
    """
    shown = stop.told if stop.section else stop.at if stop.told > stop.at else _behind_directions(body, stop.at, end)
    lines = [
        (at, body.text[at:till].rstrip()[:_OPENING])
        for number in range(body.line_at(shown), body.line_at(max(shown, end - 1)) + 1)
        for at, till in [_trimmed(body, max(shown, body.starts[number]), min(end, body.span(number)[1]))]
        if at < till
    ]
    written = (stop.at, body.text[stop.at : end].split("\n")[0][:_OPENING])
    tries = [*lines[:1], written, *lines[1:2]]
    own = (words for at, words in tries if len(words) >= _SHORTEST and body.text.find(words) == at)
    return next(own, tries[0][1])


def _trimmed(body: Body, start: int, end: int) -> tuple[int, int]:
    while start < end and body.text[start] in " \t\u3000*#":
        start += 1
    return start, end


def _behind_directions(body: Body, at: int, end: int) -> int:
    for bracket in directions(body.text, at, end):
        if body.text[at : bracket.start].strip():
            break
        if not body.text[bracket.end : end].strip():
            break
        at = bracket.end
    return at


def _told(body: Body, start: int, end: int) -> str:
    """What is told between two places: a paragraph a line, blank lines between them."""
    lines = (re.sub("\t+", "，", line.strip(" \t\u3000*")) for line in body.text[start:end].split("\n"))
    return "\n\n".join(line for line in lines if line)


def _pictures(body: Body, start: int, end: int) -> tuple[int, ...]:
    first, last = body.line_at(start), body.line_at(max(start, end - 1))
    return tuple(picture for line in body.lines[first : last + 1] for picture in line.pictures)


def _storeys(body: Body, own: list[Stop]) -> list[int | None]:
    """The storey of each stop; all None when the script speaks of none. It starts on the ground floor."""
    named = [storey_in(stop.title) for stop in own]
    ways = list(moves(body.text, 0, len(body.text)))
    storey, found, at = 1, [], 0
    for number, stop in enumerate(own):
        end = _clause_end(body, stop.told)
        for move in ways:
            if at <= move.at < end:
                storey = move.to if move.to is not None else storey + move.step or (1 if storey < 0 else -1)
        at = end
        if named[number] is not None:
            storey = named[number] or storey
        found.append(storey)
    spoken = any(value is not None for value in named) or any(move.at < own[-1].told + 40 for move in ways)
    return list(found) if spoken and ways or any(value is not None for value in named) else [None] * len(own)


def _clause_end(body: Body, at: int) -> int:
    return next((end for _, end in body.sentences(at, len(body.text))), at)


def _from_directions(body: Body, at: int) -> int:
    """Where the lines begin that stand just before the first stop and only tell the guide what to do."""
    number = body.line_at(at)
    if not body.begins_line(at):
        return at
    while number > 0 and (not body.lines[number - 1].text.strip() or _only_directs(body.lines[number - 1].text)):
        number -= 1
        at = body.starts[number] if body.lines[number].text.strip() else at
    return at


def _only_directs(line: str) -> bool:
    told, at = "", 0
    for bracket in directions(line):
        told += line[at : bracket.start]
        at = bracket.end
    return at > 0 and not (told + line[at:]).strip()


def _with_introduction(body: Body, found: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """Chapters begin with what is told before the first of them, its greeting left out."""
    start = 0
    first = found[0].at if found else len(body.text)
    for begin, end in body.sentences(0, first):
        if not greets(body.text[begin:end]) or end - begin > 60:
            start = begin
            break
    else:
        return found or (Stop(0, 0),)
    if not found:
        return _paragraphs(body, start)
    if len(body.text[start:first].strip()) < 20:
        return found
    return (Stop(start, start, name=_INTRODUCTION), *found)


def _paragraphs(body: Body, start: int) -> tuple[Stop, ...]:
    """Without any sign, each longer paragraph is a chapter."""
    found = []
    for number, line in enumerate(body.lines):
        at = max(start, body.starts[number])
        if body.span(number)[1] - at >= 60 or (not found and line.text.strip()):
            found.append(Stop(at, at))
    return tuple(found) or (Stop(start, start),)


def _headed(script: Script) -> str:
    return " ".join(line.text for line in script.heading) or body_of(script.told[:3]).text[:40]


def _is_film(script: Script, body: Body) -> bool:
    title = " ".join(line.text for line in script.heading)
    return bool(_FILM.search(title)) or len(_FILM.findall(body.text)) >= 2


def _title(script: Script, body: Body) -> str:
    if script.title:
        return script.title
    first = next((line.text.strip() for line in script.told if line.text.strip()), "")
    return re.split("[，,。；;：:！!？?]", first)[0][:20]


def _language(text: str) -> str:
    hanzi = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    return "en" if latin > 4 * hanzi else "zh-Hans"
