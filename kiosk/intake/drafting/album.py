"""The pictures of a document under the names by which a tour file knows them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.intake.drafting.passage import on_one_line
from kiosk.intake.manuscript import Illustration
from kiosk.tour.tree import Tree, line, records

PICTURE_ENDING = ".jpg"
"""Pictures from outside are developed into JPEG, whatever they were."""
SOURCE = "source"
"""What a picture's record in the script of before holds besides: which bytes it was made of."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture of the manuscript: its name in the tour's folder, and its place in the illustrations.

    `source` tells its bytes from those of others.
    """

    file: str
    illustration: int
    source: str = ""


class Album:
    """Names the pictures of a manuscript after the places where they stand; `placed` keeps what was named."""

    def __init__(self, illustrations: Sequence[Illustration]) -> None:
        self._illustrations = illustrations
        self.placed: list[Placed] = []

    def pictures(self, place: str, numbers: Iterable[int]) -> list[Tree]:
        """The records of these pictures, named after the place where they stand."""
        found: list[Tree] = []
        for number in dict.fromkeys(numbers):
            if not 0 <= number < len(self._illustrations):
                continue
            file = f"{place}-{len(found) + 1}{PICTURE_ENDING}"
            source = hashlib.sha256(self._illustrations[number].content).hexdigest()[:16]
            self.placed.append(Placed(file, number, source))
            caption = on_one_line(self._illustrations[number].caption)
            found.append({"file": file, **({"caption": caption} if caption else {})})
        return found


class Shelf:
    """A tour's folder that has files already: pictures go where a name is free.

    `placed` keeps which came in, `names` under which name each of those offered is there; an empty one is
    not.
    """

    def __init__(
        self, offered: Iterable[Placed], taken: Iterable[str], useless: frozenset[int] = frozenset()
    ) -> None:
        self._useless = useless
        self._offered = {each.file: each for each in offered}
        self._taken = {name.casefold() for name in taken}
        self.placed: list[Placed] = []
        self.names: dict[str, str] = dict.fromkeys(self._offered, "")

    def with_pictures(self, made: Tree, record: Tree) -> Tree:
        """*made*, with the pictures of *record* under free names; without any where that has none."""
        offered = [each for each in records(record, "pictures") if self.opens(each)]
        pictures = [self.under_free_name(each) for each in offered]
        bare = {key: value for key, value in made.items() if key != "pictures"}
        return {**bare, "pictures": pictures} if pictures else bare

    def opens(self, picture: Tree) -> bool:
        """Whether an offered picture can be opened."""
        return self._offered[line(picture, "file")].illustration not in self._useless

    def source(self, picture: Tree) -> str:
        """What tells the bytes of an offered picture from others."""
        return self._offered[line(picture, "file")].source

    def keep(self, picture: Tree, name: str) -> None:
        """Note that an offered picture is there already, under this name."""
        self.names[line(picture, "file")] = name

    def under_free_name(self, picture: Tree) -> Tree:
        """The record of an offered picture, which comes in."""
        wanted = line(picture, "file")
        stem, dot, ending = wanted.rpartition(".")
        name, number = wanted, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-v{number}{dot}{ending}"
        self._taken.add(name.casefold())
        self.placed.append(replace(self._offered[wanted], file=name))
        self.names[wanted] = name
        return {**picture, "file": name}


def remembered(script: Tree, pictures: Iterable[Placed], names: Mapping[str, str] | None = None) -> Tree:
    """What a script says, with the bytes and the names of its pictures, for the next import to compare.

    *names* are those under which they lie in the folder, where these are others.
    """
    sources = {each.file: each.source for each in pictures}

    def signed(record: Tree) -> Tree:
        made = dict(record)
        for key in ("stations", "parts"):
            if key in made:
                made[key] = [signed(each) for each in records(made, key)]
        if "pictures" in made:
            made["pictures"] = [_signed(each, sources, names) for each in records(made, "pictures")]
        return made

    return signed(script)


def _signed(picture: Tree, sources: Mapping[str, str], names: Mapping[str, str] | None) -> Tree:
    file = line(picture, "file")
    named = {**picture, "file": file if names is None else names.get(file, "")}
    return {**named, SOURCE: sources[file]} if sources.get(file) else named
