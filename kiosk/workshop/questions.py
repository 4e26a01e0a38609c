"""What must be settled before a tour is shown: questions one by one, each with its possible answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from kiosk.errors import KioskError
from kiosk.tour.review import OWN, UNSEEN_KEYS, figures, is_must, plain, standing
from kiosk.tour.schema import STATION, TOUR
from kiosk.tour.shapes import ListOf, Passage, Record, Shape
from kiosk.tour.text import fill, pieces
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import below
from kiosk.workshop.editing.find import known_as, station_of
from kiosk.workshop.editing.settling import answered, holders
from kiosk.workshop.editing.tour_edits import Answer, Checked, Replaced, SentenceRemoved, SentenceRewritten


class Choice(StrEnum):
    """An answer; to leave a question for later is none."""

    REPLACE = "replace"
    REWRITE = "rewrite"
    REMOVE = "remove"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Question:
    """Words that a person must look at, or should: then `must` is false.

    `asked` is the station the question was asked about, `station` the one where the words are found first;
    both are empty for what is the tour's own. `place` is how people call it: 第 3 站“图书室”的讲解词.
    `sentence` is what holds the words there, with its cues. `choices` are the answers that are possible, best
    first.
    """

    quote: str
    asked: str
    station: str
    place: str
    sentence: str
    say: str
    choices: tuple[Choice, ...]
    must: bool = True


def questions(tree: Tree, most: int | None = None) -> tuple[Question, ...]:
    """What is open in a tour: what must be settled first, each in the order of the stations.

    Only the first of them when *most* is given: to see what may be answered takes a while.
    """
    order = ["", *(line(each, "id") for each in records(tree, "stations"))]
    found = [
        (record, places)
        for record, places in zip(records(tree, "review"), standing(tree), strict=True)
        if places
    ]
    found.sort(key=lambda each: (not is_must(each[0]), order.index(spot(*each))))
    return tuple(_question(tree, record, places) for record, places in found[:most])


def spot(record: Tree, places: tuple[str, ...]) -> str:
    """The station that a question is shown at, where it was asked or the first; "" for the tour's texts."""
    asked = line(record, "station")
    return asked if asked in places else places[0]


def answer(question: Question, choice: Choice, words: str = "") -> Answer:
    """The edit that settles a question; *words* replace those that were asked about, or their sentence."""
    match choice:
        case Choice.REWRITE:
            return SentenceRewritten(question.quote, question.asked, question.sentence, words)
        case Choice.REPLACE:
            return Replaced(question.quote, question.asked, words)
        case Choice.REMOVE:
            return SentenceRemoved(question.quote, question.asked)
        case Choice.CHECKED:
            return Checked(question.quote, question.asked)


def _question(tree: Tree, record: Tree, places: tuple[str, ...]) -> Question:
    quote, asked = line(record, "quote"), line(record, "station")
    station = spot(record, places)
    label, sentence = next(_holding(tree, station, quote), ("", ""))
    named = known_as(tree, station) if station else ""
    question = Question(
        quote,
        asked,
        station,
        f"{named}的{label}" if named and label else named or label,
        sentence or quote,
        line(record, "say"),
        (),
        is_must(record),
    )
    return replace(question, choices=tuple(_choices(tree, question, places)))


def _choices(tree: Tree, question: Question, places: tuple[str, ...]) -> Iterator[Choice]:
    for choice in Choice:
        try:
            answered(tree, answer(question, choice, "好。"), places)
        except KioskError:
            continue  # not possible here, so it is not offered
        yield choice


def _holding(tree: Tree, station: str, quote: str) -> Iterator[tuple[str, str]]:
    """The fields of a place in which a quote stands: what they are called, and the sentences that hold it."""
    values = figures(tree)
    if station:
        fields = _fields(station_of(tree, station), STATION, "")
    else:
        own = {key: tree[key] for key in (*OWN, "facts") if key in tree}
        routes = [{"name": line(each, "name")} for each in records(tree, "routes")]
        fields = _fields({**own, "routes": routes}, TOUR, "")
    for label, text, told in fields:
        if told and (held := holders(text, quote, values)):
            first, last = held[0]
            yield label, "".join(pieces(text)[first:last]).strip()
        elif plain(quote) in plain(text) or plain(quote) in plain(fill(text, values)):
            yield label, text.strip()


def _fields(value: Any, shape: Shape | None, label: str) -> Iterator[tuple[str, str, bool]]:
    """Every text that a visitor may meet: what its field is called, the text, and whether it is told."""
    if isinstance(value, str):
        yield label, value, isinstance(shape, Passage)
    elif isinstance(value, list):
        for each in value:
            yield from _fields(each, shape.item if isinstance(shape, ListOf) else None, label)
    elif isinstance(value, dict):
        for name, each in value.items():
            key = shape.key(name) if isinstance(shape, Record) else None
            if name not in UNSEEN_KEYS:
                yield from _fields(each, below(shape, name), label + key.label if key else label)
