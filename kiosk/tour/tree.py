"""A tour file as plain values: what is written into one, and what was read from one, without places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.tour.nodes import Fields, Items, Node

# Mappings, lists and texts, nested as the schema says; a recursive alias would ask for a cast at each step.
Tree = dict[str, Any]


def tree_of(root: Fields) -> Tree:
    """The values of a file that was read, in its own order."""
    return {name: value_of(node) for name, node in root.values.items()}


def value_of(node: Node) -> Any:
    """The plain value of a node: a text, a list or a mapping."""
    if isinstance(node, Fields):
        return tree_of(node)
    if isinstance(node, Items):
        return [value_of(item) for item in node.items]
    return node.value


def records(tree: Tree, key: str) -> list[Tree]:
    """The mappings of the list under *key*; none when something else stands there."""
    found = tree.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def line(tree: Tree, key: str) -> str:
    """The text under *key* without blanks around it, or an empty one."""
    found = tree.get(key)
    return found.strip() if isinstance(found, str) else ""


def texts(value: Any, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text at any depth below a value, but what stands under the keys *without*."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, without)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in without:
                yield from texts(each, without)
