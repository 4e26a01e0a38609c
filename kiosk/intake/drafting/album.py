"""The pictures of a document under the names by which a tour file knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.intake.drafting.passage import on_one_line
from kiosk.intake.manuscript import Illustration
from kiosk.tour.tree import Tree, line, records

PICTURE_ENDING = ".jpg"
"""Pictures from outside are developed into JPEG, whatever they were."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture of the manuscript: its name in the tour's folder, and its place in the illustrations."""

    file: str
    illustration: int


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
            self.placed.append(Placed(file, number))
            caption = on_one_line(self._illustrations[number].caption)
            found.append({"file": file, **({"caption": caption} if caption else {})})
        return found


class Shelf:
    """A tour's folder that has files already: pictures go where a name is free; `placed` keeps which."""

    def __init__(self, offered: Iterable[Placed], taken: Iterable[str]) -> None:
        self._offered = {each.file: each.illustration for each in offered}
        self._taken = {name.casefold() for name in taken}
        self.placed: list[Placed] = []

    def with_pictures(self, made: Tree, record: Tree) -> Tree:
        """*made*, with the pictures of *record* under free names; without any where that has none."""
        pictures = [self._under_free_name(each) for each in records(record, "pictures")]
        bare = {key: value for key, value in made.items() if key != "pictures"}
        return {**bare, "pictures": pictures} if pictures else bare

    def _under_free_name(self, picture: Tree) -> Tree:
        wanted = line(picture, "file")
        stem, dot, ending = wanted.rpartition(".")
        name, number = wanted, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-v{number}{dot}{ending}"
        self._taken.add(name.casefold())
        self.placed.append(Placed(name, self._offered[wanted]))
        return {**picture, "file": name}
