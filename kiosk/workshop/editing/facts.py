"""What a tour says of itself: its names, its figures, and how its words are said."""

from __future__ import annotations

import re

from kiosk.errors import KioskError
from kiosk.tour.schema import NAME
from kiosk.tour.tree import Tree
from kiosk.tour.wording import BUILT_IN
from kiosk.workshop.editing.find import having
from kiosk.workshop.editing.tour_edits import AddressSet, FactSet, PronunciationSet, SubtitleSet, TourRenamed
from kiosk.workshop.editing.typed import a_line, a_name


def tour_renamed(tree: Tree, edit: TourRenamed) -> Tree:
    """The tour under another title."""
    return {**tree, "title": a_name(edit.title, "标题")}


def subtitle_set(tree: Tree, edit: SubtitleSet) -> Tree:
    """The tour with another line below its title."""
    return having(tree, "subtitle", a_line(edit.subtitle))


def address_set(tree: Tree, edit: AddressSet) -> Tree:
    """The tour with another form of address."""
    return having(tree, "address", a_line(edit.address))


def pronunciation_set(tree: Tree, edit: PronunciationSet) -> Tree:
    """The tour with a word said otherwise in all its stations."""
    return having(tree, "pronounce", with_word(_table(tree, "pronounce"), edit.written, edit.said))


def fact_set(tree: Tree, edit: FactSet) -> Tree:
    """The tour with a figure as it is now, wherever it is told."""
    name, value = _name(edit.name, "数字的名称"), a_name(edit.value, "数值")
    if name in BUILT_IN:
        raise KioskError(f"“{name}”由导览亭自己填写，不能作数字的名称。", "请换一个名称。")
    facts = _table(tree, "facts")
    known = facts.get(name)
    fact = {**(known if isinstance(known, dict) else {}), "value": value}
    fact = having(having(fact, "unit", a_line(edit.unit)), "as_of", a_line(edit.as_of))
    return {**tree, "facts": {**facts, name: fact}}


def with_word(words: Tree, written: str, said: str) -> Tree:
    """A table of pronunciations with one word said so, or as it is written. Raises KioskError for no word."""
    word, sound = a_word(written), a_line(said)
    if word not in words and not sound:
        return words
    return having(words, word, sound)


def a_word(written: str) -> str:
    """A word that can be said otherwise. Raises KioskError."""
    return _name(written, "要改读音的词")


def _name(text: str, what: str) -> str:
    name = a_name(text, what)
    if not re.fullmatch(NAME.pattern, name):
        raise KioskError(f"{what}不能是“{name[:24]}”。", f"请用{NAME.due}。")
    return name


def _table(tree: Tree, key: str) -> Tree:
    found = tree.get(key)
    return dict(found) if isinstance(found, dict) else {}
