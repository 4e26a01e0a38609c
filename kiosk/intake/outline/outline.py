"""A repaired manuscript → draft tours: every hanzi of a script ends up in one field, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kiosk.intake.draft import DraftCue, DraftForm, DraftStation, DraftTour
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline.body import Body, body_of
from kiosk.intake.outline.choose import stops
from kiosk.intake.outline.cues import with_cues
from kiosk.intake.outline.ends import (
    heads_first_words,
    heads_last_words,
    label_of_first_words,
    line_of_last_words,
    shown,
)
from kiosk.intake.outline.rows import is_table
from kiosk.intake.outline.scripts import Script, parted
from kiosk.intake.outline.stations import stations, told
from kiosk.intake.outline.stop import Stop
from kiosk.intake.outline.table import from_table
from kiosk.intake.outline.transitions import closing_from, greets

# Who writes for a film says so in the title, or writes for its crew: 专题片, 画外音, 镜头
_FILM = re.compile(
    "专题片|宣传片|品牌片|形象片|分镜|黑场|纪录片|短片|微电影|片头|片尾|画外音|旁白|同期声|镜头|voice-?over",
    re.I,
)
# The chapter made of what is told before the first heading has no name of its own.
_INTRODUCTION = {"zh-Hans": "社区概况", "en": "Introduction"}
_LEAST_INTRODUCTION = 20  # characters


def outlined(manuscript: Manuscript) -> tuple[DraftTour, ...]:
    """The draft tours of a manuscript, one a script, in order."""
    return tuple(_tour(script) for script in parted(manuscript.lines))


def _tour(script: Script) -> DraftTour:
    body = body_of(script.told)
    film = _is_film(script, body)
    language = _language(body.text)
    if is_table(script.told):
        return from_table(script, language, film)
    found, walk = stops(_headed(script), body, film)
    found = found or (Stop(0, 0),)
    found, before, after = _ends(body, list(found))
    if not walk:
        found = _with_introduction(body, found, language)
    start, last = found[0].at, [stop for stop in found if not stop.part][-1]
    before = before or label_of_first_words(body, start)
    after = after or line_of_last_words(body, last.told)
    till = after.at if after else len(body.text)
    found = tuple(stop for stop in found if stop.at < till)
    closing = closing_from(body, last.told, till, walk) if after is None else till
    if after is None and len(found) > 2 and closing < till and not body.text[last.told : closing].strip():
        found, after = tuple(stop for stop in found if stop is not last), last  # 07 and then only the thanks
    greeting, early = _headed_text(body, before, 0, start)
    farewell, late = _headed_text(body, after, closing, len(body.text))
    made = list(stations(body, found, closing, walk))
    if made:
        made[0] = replace(made[0], cues=early + made[0].cues)
        made[-1] = replace(made[-1], cues=made[-1].cues + late)
    lines = [*script.heading, *script.told]
    return DraftTour(
        title=_title(script),
        heading="\n".join(line.text for line in script.heading),
        form=DraftForm.WALK if walk else DraftForm.FILM if film else DraftForm.CHAPTERS,
        language=language,
        greeting=greeting,
        stations=_with_all_pictures(lines, made),
        closing=farewell,
        subtitle=script.subtitle,
        first=lines[0].number,
        last=lines[-1].number,
    )


def _with_all_pictures(lines: Sequence[Line], made: list[DraftStation]) -> tuple[DraftStation, ...]:
    """The stations; the first gets the pictures before it, the last all others that are no station's."""
    taken = {picture for one in made for picture in one.pictures}
    taken |= {picture for one in made for part in one.parts for picture in part.pictures}
    left = [(line.number, picture) for line in lines for picture in line.pictures if picture not in taken]
    if not made or not left:
        return tuple(made)
    early = tuple(picture for number, picture in left if number < made[0].line)
    late = tuple(picture for number, picture in left if number >= made[0].line)
    made[0] = replace(made[0], pictures=early + made[0].pictures)
    made[-1] = replace(made[-1], pictures=made[-1].pictures + late)
    return tuple(made)


def _ends(body: Body, found: list[Stop]) -> tuple[tuple[Stop, ...], Stop | None, Stop | None]:
    """The stops without those that only head the greeting and the closing, and these two."""
    first, last = found[0], found[-1]
    before = first if len(found) > 2 and heads_first_words(body.text[first.at : first.told]) else None
    after = last if len(found) > 2 and heads_last_words(body.text[last.at : last.told]) else None
    return tuple(stop for stop in found if stop not in (before, after)), before, after


def _headed_text(body: Body, head: Stop | None, start: int, end: int) -> tuple[str, tuple[DraftCue, ...]]:
    """What is told between two places and its cues; a heading of it is in 【】, so that nobody speaks it."""
    if head is None:
        return with_cues(told(body, start, end))
    before, early = with_cues(told(body, start, head.at))
    text, late = with_cues(told(body, head.told, end))
    return f"{before}\n\n【{shown(body.text[head.at : head.told])}】{text}".strip(), early + late


def _with_introduction(body: Body, found: tuple[Stop, ...], language: str) -> tuple[Stop, ...]:
    """Chapters begin with what is told before the first of them, its greeting left out.

    A script without any chapter is parted by its paragraphs.
    """
    first = found[0].at
    if first == 0 and len(found) == 1 and not found[0].title:
        return _paragraphs(body)
    sentences = list(body.sentences(0, first))
    start = next((at for at, end in sentences if not greets(body.text[at:end]) or end - at > 60), first)
    if len(body.text[start:first].strip()) < _LEAST_INTRODUCTION:
        return found
    return (Stop(start, start, name=_INTRODUCTION.get(language, _INTRODUCTION["zh-Hans"])), *found)


def _paragraphs(body: Body) -> tuple[Stop, ...]:
    """Without any sign, each longer paragraph is a chapter; a greeting before them stays one."""
    found: list[Stop] = []
    for number, line in enumerate(body.lines):
        at, end = body.span(number)
        if end - at >= 60 and not (greets(line.text) and not found and end - at < 120):
            found.append(Stop(at, at))
    return tuple(found) or (Stop(0, 0),)


def _is_film(script: Script, body: Body) -> bool:
    return bool(_FILM.search(_headed(script))) or len(_FILM.findall(body.text)) >= 2


def _headed(script: Script) -> str:
    """The words that say what a script is: its heading, or how it begins."""
    return " ".join(line.text for line in script.heading) or body_of(script.told[:3]).text[:40]


def _title(script: Script) -> str:
    if script.title:
        return script.title
    first = next((line.text.strip() for line in script.told if line.text.strip()), "")
    return re.split("[，,。；;：:！!？?]", first)[0][: 80 if first.isascii() else 20]


def _language(text: str) -> str:
    hanzi = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    return "en" if latin > 4 * hanzi else "zh-Hans"
