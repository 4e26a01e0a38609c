"""A draft as staff see it on their page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.show.backstage.editing import state
from kiosk.show.backstage.editing.state import Leaf, Manuscript, Named, Part, Picture, Sentence
from kiosk.tour.model import Fact
from kiosk.tour.review import figures, is_must, standing
from kiosk.tour.text import fill, parse, pieces
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.wording import BUILT_IN
from kiosk.workshop.album import album
from kiosk.workshop.drafts.draft import Draft, must_be_mended
from kiosk.workshop.drafts.where import Located
from kiosk.workshop.questions import Choice, Question, questions, spot

_MOST_ASKED = 40  # are looked at closely after each edit; those behind them come up when these are answered
_MOST_FAULTS = 20  # more than that nobody reads at once


def manuscript(draft: Draft, media: Path) -> Manuscript:
    """The draft as it is now; that its pictures cannot be looked up is one of its faults."""
    tree = draft.tree
    pictures, unseen = _album(media, draft.tour)
    asked = questions(tree, _MOST_ASKED)
    faults = [each for each in draft.problems(media) if must_be_mended(each)]
    stand = [each for each in zip(records(tree, "review"), standing(tree), strict=True) if each[1]]
    musts = Counter(spot(record, places) for record, places in stand if is_must(record))
    return Manuscript(
        tour=draft.tour,
        title=draft.title,
        subtitle=line(tree, "subtitle"),
        address=line(tree, "address"),
        greeting=_text(tree, "greeting"),
        closing=_text(tree, "closing"),
        facts=tuple(_fact(name, value) for name, value in _table(tree, "facts").items()),
        leaves=tuple(_leaf(tree, each, musts, faults) for each in records(tree, "stations")),
        floors=tuple(Named(line(each, "id"), line(each, "name")) for each in records(tree, "floors")),
        routes=tuple(Named(line(each, "id"), line(each, "name")) for each in records(tree, "routes")),
        figures=(*BUILT_IN, *(name for name in _table(tree, "facts") if name not in BUILT_IN)),
        words=tuple((word, str(said)) for word, said in _table(tree, "pronounce").items()),
        album=pictures,
        questions=tuple(_question(each) for each in asked),
        open=len(stand),
        musts=musts.total(),
        asked=max(len(stand), sum(bool(places) for places in standing(draft.original))),
        faults=(*unseen, *(str(each) for each in faults if not each.station))[:_MOST_FAULTS],
        changed=draft.is_changed,
        can_undo=bool(draft.done),
        can_redo=bool(draft.undone),
    )


def _album(media: Path, tour: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pictures to choose from, and why there are none."""
    try:
        return album(media, tour), ()
    except KioskError as error:
        return (), (str(error),)


def _leaf(tree: Tree, record: Tree, musts: Counter[str], faults: list[Located]) -> Leaf:
    station = line(record, "id")
    return Leaf(
        id=station,
        name=line(record, "name"),
        text=_text(record, "text"),
        sentences=_sentences(_text(record, "text"), _values(tree)),
        short=_text(record, "short"),
        leave=_text(record, "leave"),
        floor=line(record, "floor"),
        routes=tuple(line(each, "id") for each in records(tree, "routes") if _leads_by(each, station)),
        pictures=tuple(
            Picture(line(each, "file"), line(each, "caption")) for each in records(record, "pictures")
        ),
        keywords=_listed(record, "keywords"),
        parts=tuple(
            Part(line(each, "id"), line(each, "name"), _text(each, "text"))
            for each in records(record, "parts")
        ),
        questions=musts[station],
        faults=tuple(str(each) for each in faults if each.station == station)[:_MOST_FAULTS],
    )


def _sentences(text: str, values: dict[str, str]) -> tuple[Sentence, ...]:
    found = pieces(text)
    return tuple(
        Sentence(
            piece.strip(),
            opens=number > 0 and "\n\n" in piece[: len(piece) - len(piece.lstrip())],
            said="".join(fill(one.text, values) for one in parse(piece)),
        )
        for number, piece in enumerate(found)
    )


def _values(tree: Tree) -> dict[str, str]:
    """What the texts say for each {variable}, as if a visitor stood there in the morning."""
    return figures(tree) | {"称呼": line(tree, "address") or "各位来宾", "问候": "上午好"}


def _leads_by(route: Tree, station: str) -> bool:
    stops = route.get("stations")
    return station in {str(each).strip() for each in stops} if isinstance(stops, list) else True


def _question(question: Question) -> state.Question:
    return state.Question(
        quote=question.quote,
        asked=question.asked,
        place=question.place,
        sentence=question.sentence,
        say=question.say,
        station=question.station,
        must=question.must,
        replaceable=Choice.REPLACE in question.choices,
        rewritable=Choice.REWRITE in question.choices,
        removable=Choice.REMOVE in question.choices,
        checkable=Choice.CHECKED in question.choices,
    )


def _fact(name: str, value: Any) -> Fact:
    record = value if isinstance(value, dict) else {}
    return Fact(name, line(record, "value"), line(record, "unit"), line(record, "as_of"))


def _text(record: Tree, key: str) -> str:
    """A text as it is written, without the line's end behind it."""
    found = record.get(key)
    return found.strip("\n") if isinstance(found, str) else ""


def _listed(record: Tree, key: str) -> tuple[str, ...]:
    found = record.get(key)
    return tuple(str(each).strip() for each in found) if isinstance(found, list) else ()


def _table(tree: Tree, key: str) -> dict[str, Any]:
    found = tree.get(key)
    return found if isinstance(found, dict) else {}
