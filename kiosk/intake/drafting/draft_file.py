"""A draft tour → the values of a tour file, and the pictures that go with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.intake.draft import DraftForm, DraftPart, DraftStation, DraftTour, Figure, Finding
from kiosk.intake.drafting.album import Album, Placed
from kiosk.intake.drafting.facts import facts_of, pointing
from kiosk.intake.drafting.floors import floors_of, is_floor
from kiosk.intake.drafting.ids import ids_of
from kiosk.intake.drafting.keywords import keywords_of
from kiosk.intake.drafting.passage import name_of, on_one_line, told, with_full_name
from kiosk.intake.drafting.title import public_title
from kiosk.intake.drafting.unsettled import review_of
from kiosk.intake.manuscript import Illustration
from kiosk.show.pace import reading_seconds
from kiosk.tour.schema import LANGUAGE, MINUTES
from kiosk.tour.tree import Tree

_LONG = 15 * 60  # seconds of telling from which a shorter route is worth having
# Bytes: the gate takes 64 KB in one text. A longer station goes on in parts.
_MOST_BYTES = 48 * 1024
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）》)\"']*|\n+|$)")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The values of a tour file, and its pictures: names, and places in the manuscript's illustrations.

    `figures` are those that are facts of it, or may become some.
    """

    tree: Tree
    pictures: tuple[Placed, ...]
    figures: tuple[Figure, ...] = ()


def drafted(
    draft: DraftTour,
    illustrations: Sequence[Illustration] = (),
    findings: Iterable[Finding] = (),
    figures: Iterable[Figure] = (),
    fallback: str = "导览",
    offered: Iterable[Figure] = (),
) -> Drafted:
    """The tour file of a draft; *findings*, *figures* and *offered* are those of this tour alone.

    The figures become facts; those only *offered* do where a file has them already. *fallback* is
    the document's name, which is the title of a tour without one.
    """
    figures = tuple(figures)
    walk = draft.form is DraftForm.WALK
    language = draft.language if re.fullmatch(LANGUAGE.pattern, draft.language) else "zh-Hans"
    quotes = [(figure.quote, figure.name) for figure in figures if figure.quote]
    facts = facts_of(figures)
    quotes = [(quote, name) for quote, name in quotes if name in facts]
    title, full_title = name_of(public_title(draft.title, fallback))
    subtitle = on_one_line(draft.subtitle) or full_title
    names = [name_of(station.name) for station in draft.stations]
    ids = ids_of([full or name for name, full in names], "station" if walk else "chapter")
    if walk:
        blank = "Stop {}" if language.startswith("en") else "第 {} 站"
        names = [(name or blank.format(n), full) for n, (name, full) in enumerate(names, 1)]
    album = Album(illustrations)
    stations = [
        _station(station, ids[number], names[number], walk, quotes, album)
        for number, station in enumerate(draft.stations)
    ]
    greeting, *over = _within_bounds(pointing(told(draft.greeting), quotes))
    stations = _in_stations(over, "greeting", "开场") + stations
    closing = pointing(told(draft.closing), quotes)
    if closing and stations and stations[-1].get("leave"):
        # A closing stands instead of any way on: what the last station says of one must not be lost.
        closing = told(f"{stations[-1].pop('leave')}\n{closing}")
    closing, *over = _within_bounds(closing)
    stations += _in_stations(over, "closing", "结束")
    floors = floors_of([s.floor for s in draft.stations if s.floor and is_floor(s.floor)], language)
    tree: Tree = {
        "schema": "1",
        "title": title or fallback,
        "subtitle": subtitle,
        "form": "walk" if walk else "chapters",
        "language": language,
        "facts": facts,
        "floors": floors if walk else [],
        "greeting": greeting,
        "stations": stations,
        "closing": closing,
    }
    tree["routes"] = _routes(draft, tree, language)
    tree["review"] = review_of(findings, tree, ids)
    filled = {key: value for key, value in tree.items() if value}
    return Drafted(filled, tuple(album.placed), figures or tuple(offered))


def _station(
    draft: DraftStation,
    station_id: str,
    named: tuple[str, str],
    walk: bool,
    quotes: list[tuple[str, str]],
    album: Album,
) -> Tree:
    name, full = named
    passages = _within_bounds(pointing(with_full_name(full, told(draft.text)), quotes))
    pictures = album.pictures(station_id, draft.pictures)
    parts = [
        part
        for each, place in _places(draft.parts)
        for part in _parts(each, place, quotes, album, station_id)
    ]
    keywords = keywords_of(passages[0], name, (on_one_line(word) for word in draft.keywords))
    station: Tree = {
        "id": station_id,
        "name": name,
        "floor": draft.floor if walk and is_floor(draft.floor) else "",
        "pictures": pictures,
        "keywords": keywords,
        "text": passages[0],
        "leave": pointing(told(draft.leave, leaving=True), quotes),
        "parts": _more(station_id, name, passages[1:]) + parts,
    }
    return {key: value for key, value in station.items() if value}


def _places(parts: Sequence[DraftPart]) -> list[tuple[DraftPart, str]]:
    return list(zip(parts, ids_of([part.name for part in parts], "part"), strict=True))


def _parts(
    draft: DraftPart, part_id: str, quotes: list[tuple[str, str]], album: Album, station: str
) -> list[Tree]:
    name, full = name_of(draft.name)
    first, *over = _within_bounds(pointing(with_full_name(full, told(draft.text)), quotes))
    part: Tree = {
        "id": part_id,
        "name": name or f"第 {part_id.rpartition('-')[2]} 处",
        "pictures": album.pictures(f"{station}-{part_id}", draft.pictures),
        "text": first,
    }
    return [{key: value for key, value in part.items() if value}, *_more(part_id, name, over)]


def _more(place: str, name: str, passages: list[str]) -> list[Tree]:
    """What a station or part has to tell beyond the first of its passages, as parts behind it."""
    return [
        {"id": f"{place}-more-{n}", "name": f"{name[:14]}（续{n}）", "text": text}
        for n, text in enumerate(passages, 1)
    ]


def _in_stations(passages: list[str], place: str, name: str) -> list[Tree]:
    """What a greeting or closing has to tell beyond what one text may hold, as stations of its own."""
    return [
        {"id": f"{place}-{n}", "name": f"{name}（续{n}）", "text": text} for n, text in enumerate(passages, 1)
    ]


def _routes(draft: DraftTour, tree: Tree, language: str) -> list[Tree]:
    """The whole tour, and a short one where the whole takes long."""
    english = language.startswith("en")
    walk = tree["form"] == "walk"
    whole = "Full tour" if english else "完整版" if walk else "全部章节"
    # What a document gives some of its stations only says nothing of the whole.
    given = [station.minutes or 0 for station in draft.stations]
    minutes = round(sum(given), 1) if all(given) else 0.0
    planned = f"{minutes:g}" if MINUTES.low < minutes <= MINUTES.high else ""
    routes = [{"id": "full", "name": whole, **({"minutes": planned} if planned else {})}]
    if sum(telling_seconds(station) for station in tree["stations"]) > _LONG:
        routes.append({"id": "quick", "name": "Short tour" if english else "压缩版", "text": "short"})
    return routes


def telling_seconds(station: Tree) -> float:
    """How long a station of a tour file takes to tell, in seconds at the hall's reading pace."""
    told_here = [station.get("text", ""), station.get("leave", "")]
    told_here += [part.get("text", "") for part in station.get("parts", [])]
    bare = [re.sub("【[^】]*】", "", text) for text in told_here if text]
    return sum(reading_seconds(text) for text in bare)


def _within_bounds(text: str) -> list[str]:
    """The text in pieces that the gate takes, cut behind sentences; nearly always one."""
    if len(text.encode()) <= _MOST_BYTES:
        return [text]
    pieces = [""]
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        for start in range(0, len(sentence), _MOST_BYTES // 4):
            piece = sentence[start : start + _MOST_BYTES // 4]
            if len((pieces[-1] + piece).encode()) > _MOST_BYTES:
                pieces.append("")
            pieces[-1] += piece
    return [told(piece) for piece in pieces if piece.strip()]
