"""The figures of a script that comes again: those kept once stay so, and texts and facts agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kiosk.intake.draft import Figure
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.drafting.facts import as_read, facts_of, pointing
from kiosk.tour.review import plain
from kiosk.tour.text import fill, variables
from kiosk.tour.tree import Tree, line, records, texts

_PASSAGES = ("greeting", "closing", "text", "leave")


def with_known_figures(new: Tree, figures: Iterable[Figure], file: Tree, before: Tree) -> Tree:
    """The script's values, pointing at the figures that the *file* keeps once already, agreed to or not.

    A figure of the same name by which the file means another, that neither a text points at nor the script
    had *before*, is spelt out.
    """
    known, used = facts_in(file), _used(file)
    said = [plain(text) for text in texts(before)]
    agreed = facts_in(new)
    strange = {
        name: words
        for words, name in as_read(agreed)
        if name in known and name not in used and _reads(known[name]) != words
        if not any(plain(_reads(known[name])) in text for text in said)
    }
    made = _told_as(new, lambda text: fill(text, strange)) if strange else new
    old = [each for each in figures if each.name in known and each.name not in agreed and each.name in used]
    facts = {name: fact for name, fact in agreed.items() if name not in strange} | facts_of(old)
    quotes = [(each.quote, each.name) for each in old if each.quote and each.name in facts]
    made = _told_as(made, lambda text: pointing(text, quotes)) if quotes else made
    return (
        {**made, "facts": facts} if facts else {key: value for key, value in made.items() if key != "facts"}
    )


def facts_again(file: Tree, before: Tree, now: Tree) -> tuple[Tree, list[Change]]:
    """The file's figures with those of the script: a number that only people changed stays theirs."""
    facts = dict(facts_in(file))
    was = facts_in(before)
    told = [plain(text) for text in texts(before)]
    changes = []
    for name, fact in facts_in(now).items():
        here, words = facts.get(name), _reads(fact)
        if here is None:
            facts[name] = fact
            continue
        said = _reads(was[name]) == words if name in was else any(plain(words) in text for text in told)
        if _reads(here) == words or said:
            continue
        say = f"数字“{name}”从 {line(here, 'value')} 改成 {line(fact, 'value')}，全篇都跟着改。"
        changes.append(Change(ChangeKind.TOUR, "", say))
        facts[name] = {key: value for key, value in here.items() if key not in ("as_of", "unit")} | fact
    return facts, changes


def agreeing(tree: Tree, file: Tree, before: Tree | None, now: Tree) -> tuple[Tree, list[Change]]:
    """The tour with texts that point at each new figure, without figures that none points at any more."""
    facts = dict(facts_in(tree))
    fresh = [name for name in facts if name in facts_in(now) and name not in _used(file)]
    quotes = [(words, name) for words, name in as_read(facts) if name in fresh]
    made = _told_as(tree, lambda text: pointing(text, quotes)) if quotes else tree
    used = _used(made)
    changes = []
    for name in fresh:
        if name not in used:
            if name not in facts_in(file):
                del facts[name]
            continue
        say = f"数字“{name}”（{_reads(facts[name])}）记进了 facts，{used.count(name)} 处讲解词跟着它。"
        changes.append(Change(ChangeKind.TOUR, "", say))
    for name, fact in facts_in(before or {}).items():
        if name in facts and facts[name] == fact and name not in facts_in(now) and name not in used:
            del facts[name]
            say = f"数字“{name}”讲解词里不再提到，已经从 facts 里拿掉。"
            changes.append(Change(ChangeKind.TOUR, "", say))
    return {**made, "facts": facts}, changes


def facts_in(tree: Tree) -> dict[str, Tree]:
    """The facts of a tour by name."""
    facts = tree.get("facts")
    return (
        {name: each for name, each in facts.items() if isinstance(each, dict)}
        if isinstance(facts, dict)
        else {}
    )


def _reads(fact: Tree) -> str:
    return line(fact, "value") + line(fact, "unit")


def _used(tree: Tree) -> list[str]:
    return [name for text in texts({**tree, "facts": {}}) for name in variables(text)]


def _told_as(tree: Tree, change: Callable[[str], str]) -> Tree:
    """The tour with each of the passages that intake writes made another."""

    def record(each: Tree) -> Tree:
        made = {
            key: change(value) if key in _PASSAGES and isinstance(value, str) else value
            for key, value in each.items()
        }
        for key in ("stations", "parts"):
            if key in made:
                made[key] = [record(inner) for inner in records(made, key)]
        return made

    return record(tree)
