"""The tours of an intake written where staff edit them: all of them, or none, and nothing of theirs lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.intake.developing import developed
from kiosk.intake.drafting.album import Placed
from kiosk.intake.drafting.draft_file import drafted
from kiosk.intake.drafting.drawings import with_drawings
from kiosk.intake.drafting.plan import Known, Plan, planned
from kiosk.intake.take_in import Intake
from kiosk.placing import all_or_nothing
from kiosk.tour.decoding import MAX_BYTES
from kiosk.tour.media import SHARED
from kiosk.tour.reader import read_content, read_tour, tree_in
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import written

_REMARK = re.compile(rb"^[ ]*#", re.M)
_SCRIPT = ".{}.imported.yaml"  # what the script said, beside the tour; names with a dot before are not shown
_OLD = "_{}.old{}.yaml"  # a copy of a file that gave way to a script; nor are names with a line before


@dataclass(frozen=True, slots=True)
class Folders:
    """Where staff edit: the folder of tours, and the one of media."""

    tours: Path
    media: Path


@dataclass(frozen=True, slots=True)
class Filed:
    """What was written: the plans it followed, and by tours' ids the copies that were kept of old files.

    `useless` counts the pictures that could not be opened.
    """

    plans: tuple[Plan, ...]
    copies: dict[str, str]
    useless: int = 0


class UnsoundFileError(KioskError):
    """The file of a tour that a script belongs to has errors, so that nothing can be put into it."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} 里有错误，新稿合不进去。", f"请先运行 python main.py check {file}，改好再导入。"
        )


def filed(intake: Intake, folders: Folders, facts: bool) -> Filed:
    """Write the tours of an intake; with *facts* the figures that repeat are kept once.

    Raises KioskError for a file that cannot be written or renewed, OSError for folders that cannot be read;
    then all is as it was.
    """
    drafts = [
        drafted(
            tour,
            intake.manuscript.illustrations,
            intake.findings_of(number),
            intake.figures_of(number) if facts else (),
            intake.document,
            intake.figures_of(number),
        )
        for number, tour in enumerate(intake.tours)
    ]
    known = _known(folders)
    plans = planned(drafts, intake.document, known)
    for plan in plans:
        if plan.known is not None and not plan.known.sound:
            raise UnsoundFileError(folders.tours / f"{plan.id}.yaml")
    wanted = (picture.illustration for plan in plans for picture in plan.pictures)
    photos = developed(intake.manuscript.illustrations, wanted)
    if useless := frozenset(number for number, content in photos.items() if content is None):
        plans = planned(drafts, intake.document, known, useless)
    drawings = {path.name for path in (folders.media / SHARED).glob("*.webp")}
    trees = [_without(plan.tree, plan.pictures, photos) for plan in plans]
    texts = [
        _text(plan, with_drawings(tree, drawings) if plan.known is None else tree)
        for plan, tree in zip(plans, trees, strict=True)
    ]
    copies = {plan.id: _copy_of(folders.tours, plan.id) for plan in plans if plan.replaces}
    with all_or_nothing("再导入一次") as put:
        for plan, text in zip(plans, texts, strict=True):
            for picture in plan.pictures:
                if content := photos.get(picture.illustration):
                    put(folders.media / plan.id / picture.file, content)
            if copy := copies.get(plan.id):
                put(folders.tours / copy, (folders.tours / f"{plan.id}.yaml").read_bytes())
            if plan.known is None or plan.known.tree != plan.tree:
                put(folders.tours / f"{plan.id}.yaml", text)
            put(folders.tours / _SCRIPT.format(plan.id), written(plan.script).encode())
    return Filed(plans, copies, len(useless))


def _copy_of(folder: Path, tour: str) -> str:
    """The name for a copy of a tour's file: one that is free, or holds the very same."""
    content = (folder / f"{tour}.yaml").read_bytes()
    number = 1
    while True:
        name = _OLD.format(tour, "" if number == 1 else f"-{number}")
        if not (folder / name).exists() or (folder / name).read_bytes() == content:
            return name
        number += 1


def _known(folders: Folders) -> list[Known]:
    """The tours that are in the folder already; one that cannot be read at all keeps its name only."""
    folder = folders.tours
    found: list[Known] = []
    for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        if path.name.startswith((".", "_")) or "." in path.stem:
            continue
        reading = read_tour(path, None)
        script = folder / _SCRIPT.format(path.stem)
        media = folders.media / path.stem
        files = tuple(each.name for each in media.iterdir()) if media.is_dir() else ()
        tree = tree_in(path) or {}
        remarks = reading.draft is not None and _REMARK.search(path.read_bytes()) is not None
        found.append(Known(path.stem, tree, tree_in(script), reading.draft is not None, files, remarks))
    return found


def _text(plan: Plan, tree: Tree) -> bytes:
    """The file of a plan. Raises KioskError for one that the gate would not take."""
    content = written(tree).encode()
    if len(content) > MAX_BYTES:
        raise KioskError(f"“{line(tree, 'title')}”太长了，一个导览最多 2 MB。", "请把文稿分成几个再导入。")
    reading = read_content(content, Path(f"{plan.id}.yaml"), None)
    if reading.draft is None:
        told = "".join(f"\n{problem}" for problem in reading.problems[:5])
        raise KioskError(
            f"“{line(tree, 'title')}”没有通过检查，没有写。", f"请把文稿和下面的话发给维护的人。{told}"
        )
    return content


def _without(tree: Tree, pictures: Sequence[Placed], photos: dict[int, bytes | None]) -> Tree:
    """The tour without the pictures that could not be opened."""
    bad = {each.file for each in pictures if photos.get(each.illustration) is None}
    if not bad:
        return tree

    def cleared(record: Tree) -> Tree:
        kept = [each for each in records(record, "pictures") if line(each, "file") not in bad]
        made = {**record, "pictures": kept, "parts": [cleared(part) for part in records(record, "parts")]}
        return {key: value for key, value in made.items() if value}

    return {**tree, "stations": [cleared(station) for station in records(tree, "stations")]}
