"""Answers to what was asked about a tour: words replaced, sentences rewritten or taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.errors import KioskError
from kiosk.tour.review import OWN, UNSEEN_KEYS, figures, plain, standing
from kiosk.tour.schema import STATION, TOUR
from kiosk.tour.shapes import ListOf, Passage, Shape
from kiosk.tour.text import fill, parse, pieces
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import below
from kiosk.workshop.editing.find import having, known_as
from kiosk.workshop.editing.telling import cues_in, with_cues
from kiosk.workshop.editing.tour_edits import Answer, Checked, Replaced, SentenceRemoved, SentenceRewritten
from kiosk.workshop.editing.typed import a_line, a_passage

Changed = Callable[[str, bool], str]
"""A text as it is now; whether it is one to be told, and not a line."""


def answered(tree: Tree, edit: Answer, places: tuple[str, ...] | None = None) -> Tree:
    """The tour after an answer. *places* are those of `told` where the question's words stand, when known.

    To find them takes a look at the whole tour. Raises KioskError for an answer that is not possible.
    """
    if isinstance(edit, Checked):
        return _checked(tree, edit)
    if places is None:
        places = standing(tree)[_asked(tree, edit.quote, edit.station)]
    if isinstance(edit, Replaced):
        return _replaced(tree, edit, places)
    if isinstance(edit, SentenceRemoved):
        return _sentence_removed(tree, edit, places)
    return _sentence_rewritten(tree, edit, places)


def _checked(tree: Tree, edit: Checked) -> Tree:
    """The tour without a question."""
    _asked(tree, edit.quote, edit.station)
    left = [each for each in records(tree, "review") if not _is(each, edit.quote, edit.station)]
    return having(tree, "review", left)


def _replaced(tree: Tree, edit: Replaced, places: tuple[str, ...]) -> Tree:
    """The tour with other words in the stead of those that were asked about, and without the question."""
    words = a_line(edit.words)
    if not words:
        raise KioskError("还没有写换成什么。", "请写上真实的内容；不要这一句，请选“删去这一句”。")

    found: list[tuple[int, int]] = []

    def other(text: str, _: bool) -> str:
        spans = found_in(text, edit.quote)
        found.extend(spans)
        for start, end in reversed(spans):
            text = text[:start] + words + text[end:]
        return text

    made = _everywhere(tree, places, other)
    if not found:
        raise KioskError(f"“{edit.quote}”是数字填出来的，不在讲解词里。", "请改那个数字，或者删去这一句。")
    return _checked(made, Checked(edit.quote, edit.station))


def _sentence_removed(tree: Tree, edit: SentenceRemoved, places: tuple[str, ...]) -> Tree:
    """The tour without the sentences that hold what was asked about, and without the question."""
    values = figures(tree)

    def without(text: str, told: bool) -> str:
        return _left_of(text, edit.quote, values) if told else text

    made = _everywhere(tree, places, without)
    if made == tree:
        raise KioskError(f"“{edit.quote}”不在讲解词的句子里。", "请换成真实的内容。")
    for before, after in zip(records(tree, "stations"), records(made, "stations"), strict=True):
        mute = not any(after.get(key) for key in ("parts", "film", "pictures"))
        if mute and parse(str(before.get("text", ""))) and not parse(str(after.get("text", ""))):
            where = known_as(tree, line(before, "id"))
            raise KioskError(f"删去这一句，{where}就什么也不讲了。", "请换成别的话，或者删去这一站。")
    return _checked(made, Checked(edit.quote, edit.station))


def _sentence_rewritten(tree: Tree, edit: SentenceRewritten, places: tuple[str, ...]) -> Tree:
    """The tour with other words in the stead of a sentence, wherever the question finds it; cues stay.

    The question is settled with it, but where its words stand in another sentence as well.
    """
    words = a_passage(edit.words).strip("\n")
    if not words:
        raise KioskError("这一句是空的。", "请写上这一句；不要它，请选“删去这一句”。")
    values = figures(tree)
    rewritten, others = list[str](), list[str]()

    def with_words(text: str, told: bool) -> str:
        found = list(pieces(text))
        for first, last in holders(text, edit.quote, values):
            whole = "".join(found[first:last])
            if told and whole.strip() == edit.sentence:
                kept = with_cues(_without_cues_about(whole, edit.quote), words)
                found[first:last] = [kept, *[""] * (last - first - 1)]
                rewritten.append(whole)
            else:
                others.append(whole)
        made = "".join(found)
        return made if made == text else a_passage(made)

    made = _everywhere(tree, places, with_words)
    if not rewritten:
        raise KioskError("讲解词里没有这一句了。", "请看下一条。")
    return made if others else _checked(made, Checked(edit.quote, edit.station))


def found_in(text: str, quote: str) -> list[tuple[int, int]]:
    """Where a quote stands in a text, however its blanks and brackets are written: beginning and end."""
    places = [at for at, c in enumerate(text) if plain(c)]
    whole, wanted = plain(text), plain(quote)
    found: list[tuple[int, int]] = []
    at = whole.find(wanted) if wanted else -1
    while at >= 0:
        found.append((places[at], places[at + len(wanted) - 1] + 1))
        at = whole.find(wanted, at + len(wanted))
    return found


def holders(text: str, quote: str, values: dict[str, str]) -> list[tuple[int, int]]:
    """Where a text holds a quote, figures put in or not: the first sentence, from 0, and the one behind.

    Mostly that is one sentence; a quote may go on into the next.
    """
    spans = found_in(text, quote)
    made: list[tuple[int, int]] = []
    start = 0
    for number, piece in enumerate(pieces(text)):
        end = start + len(piece)
        over = any(a < end and start < b for a, b in spans)
        if made and made[-1][1] == number and any(a < start < b for a, b in spans):
            made[-1] = (made[-1][0], number + 1)
        elif over or plain(quote) in plain(fill(piece, values)):
            made.append((number, number + 1))
        start = end
    return made


def _left_of(text: str, quote: str, values: dict[str, str]) -> str:
    gone = holders(text, quote, values)
    if not gone:
        return text
    found = list(pieces(text))
    for number in (each for first, last in gone for each in range(first, last)):
        found[number] = _without_cues_about(with_cues(found[number], ""), quote)
    return a_passage("".join(found))


def _without_cues_about(piece: str, quote: str) -> str:
    """A piece of a text without the cues that were asked about themselves."""
    for cue in cues_in(piece):
        if plain(quote) in plain(cue):
            piece = piece.replace(cue, "")
    return piece


def _asked(tree: Tree, quote: str, station: str) -> int:
    for number, record in enumerate(records(tree, "review")):
        if _is(record, quote, station):
            return number
    raise KioskError("这一条已经处理过了。", "请看下一条。")


def _is(record: Tree, quote: str, station: str) -> bool:
    return (line(record, "quote"), line(record, "station")) == (quote, station)


def _everywhere(tree: Tree, places: tuple[str, ...], changed: Changed) -> Tree:
    """The tour with every text changed in which the question finds its words."""
    made = dict(tree)
    made["stations"] = [
        _mapped(each, STATION, changed) if line(each, "id") in places else each
        for each in records(tree, "stations")
    ]
    if "" in places:
        made |= {key: _mapped(tree[key], below(TOUR, key), changed) for key in OWN if key in tree}
        if "routes" in tree:
            routes = records(tree, "routes")
            made["routes"] = [{**each, "name": changed(line(each, "name"), False)} for each in routes]
    return made


def _mapped(value: Any, shape: Shape | None, changed: Changed) -> Any:
    """A value with each text changed that a visitor may meet."""
    if isinstance(value, str):
        return changed(value, isinstance(shape, Passage))
    if isinstance(value, list):
        inner = shape.item if isinstance(shape, ListOf) else None
        return [_mapped(each, inner, changed) for each in value]
    return {
        name: each if name in UNSEEN_KEYS else _mapped(each, below(shape, name), changed)
        for name, each in value.items()
    }
