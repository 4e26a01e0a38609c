"""From a tree that passed every rule to the frozen Tour."""

from __future__ import annotations

from kiosk.tour.model import Fact, Floor, Form, Link, Part, Picture, Route, Station, Telling, Tour
from kiosk.tour.nodes import Fields
from kiosk.tour.text import abridge, parse

_BLANKS = " \t\n\u3000"


def build(tour_id: str, root: Fields) -> Tour:
    """The tour of a checked tree; what the writer left out gets its default here."""
    form = Form(_line(root, "form") or Form.WALK)
    title = _line(root, "title")
    written = root.all_fields("stations")
    names = _chapter_names(written, title)
    stations = tuple(_station(node, name) for node, name in zip(written, names, strict=True))
    return Tour(
        id=tour_id,
        title=title,
        subtitle=_line(root, "subtitle"),
        form=form,
        language=_line(root, "language") or "zh-Hans",
        cover=_line(root, "cover") or None,
        address=_line(root, "address") or "各位来宾",
        facts=_facts(root.fields("facts")),
        pronounce=tuple((name, said.value.strip()) for name, said in root.pairs("pronounce")),
        floors=tuple(_floor(node) for node in root.all_fields("floors")),
        greeting=parse(root.text("greeting")),
        stations=stations,
        closing=parse(root.text("closing")),
        routes=_routes(root, tuple(station.id for station in stations)),
    )


def _station(node: Fields, name: str) -> Station:
    text = parse(node.text("text"))
    keywords = tuple(word.value.strip() for word in node.scalars("keywords"))
    spot = tuple(float(number.value) for number in node.scalars("spot"))
    film = node.fields("film")
    return Station(
        id=_line(node, "id"),
        name=name,
        floor=_line(node, "floor") or None,
        spot=(spot[0], spot[1]) if spot else None,
        pictures=_pictures(node),
        keywords=keywords,
        text=text,
        short=parse(node.text("short")) or abridge(text, keywords),
        leave=parse(node.text("leave")),
        recordings=tuple((language, file.value.strip()) for language, file in node.pairs("recording")),
        film=_line(film, "file") if film else None,
        links=tuple(Link(_line(link, "name"), _line(link, "url")) for link in node.all_fields("links")),
        parts=tuple(
            Part(_line(part, "id"), _line(part, "name"), parse(part.text("text")), _pictures(part))
            for part in node.all_fields("parts")
        ),
    )


def _chapter_names(stations: tuple[Fields, ...], title: str) -> list[str]:
    """The stations' names; a chapter without one is told under its number, an only one under the title."""
    lone = title if len(stations) == 1 else ""
    return [_line(node, "name") or lone or f"第 {n} 章" for n, node in enumerate(stations, 1)]


def _routes(root: Fields, stations: tuple[str, ...]) -> tuple[Route, ...]:
    routes = tuple(
        Route(
            id=_line(node, "id"),
            name=_line(node, "name"),
            stations=tuple(stop.value.strip() for stop in node.scalars("stations")) or stations,
            telling=Telling(_line(node, "text") or Telling.FULL),
            minutes=float(_line(node, "minutes")) if node.given("minutes") else None,
        )
        for node in root.all_fields("routes")
    )
    if routes:
        return routes
    chapters = _line(root, "form") == Form.CHAPTERS
    return (Route("full", "全部章节" if chapters else "完整版", stations),)


def _facts(facts: Fields | None) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for name in facts.values if facts else ():
        node = facts.fields(name) if facts else None
        if node:
            found.append(Fact(name, _line(node, "value"), _line(node, "unit"), _line(node, "as_of")))
    return tuple(found)


def _floor(node: Fields) -> Floor:
    return Floor(_line(node, "id"), _line(node, "name"), _line(node, "plan") or None)


def _pictures(node: Fields) -> tuple[Picture, ...]:
    return tuple(Picture(_line(each, "file"), _line(each, "caption")) for each in node.all_fields("pictures"))


def _line(node: Fields, key: str) -> str:
    """The text under a key on one line."""
    return " ".join(piece.strip(_BLANKS) for piece in node.text(key).strip(_BLANKS).split("\n"))
