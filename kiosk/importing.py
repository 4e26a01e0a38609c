"""The verb of intake: a document becomes draft tours, told in a report and written where staff edit them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.account import account
from kiosk.intake.developing import developed
from kiosk.intake.draft import Figure
from kiosk.intake.drafting.album import Placed
from kiosk.intake.drafting.draft_file import drafted
from kiosk.intake.drafting.drawings import with_drawings
from kiosk.intake.drafting.facts_again import facts_in
from kiosk.intake.drafting.plan import Known, Plan, planned
from kiosk.intake.listing import listing
from kiosk.intake.open_findings import other_questions, settled_findings
from kiosk.intake.outcome import open_records, outcome
from kiosk.intake.take_in import Intake, take_in
from kiosk.placing import all_or_nothing
from kiosk.tour.decoding import MAX_BYTES
from kiosk.tour.media import SHARED
from kiosk.tour.reader import read_content, read_tour, tree_in
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import written

_REMARK = re.compile(rb"^[ ]*#", re.M)
_SCRIPT = ".{}.imported.yaml"  # what the script said, beside the tour; names with a dot before are not shown
_OLD = "_{}.old{}.yaml"  # a copy of a file that gave way to a script; nor are names with a line before

Say = Callable[[str], None]


class NoSuchNumberError(KioskError):
    """The document has no tour or no repair of that number."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line asks of an import. `tour` counts from 1; 0 means all."""

    document: Path
    out: Path | None = None
    encoding: str | None = None
    undone: frozenset[int] = frozenset()
    facts: bool = False
    tour: int = 0
    json: bool = False
    repairs: bool = False


def import_document(asked: Asked, say: Say) -> int:
    """Take the document in, tell of it, and write its tours when a folder is given.

    The exit code: 1 while something must be settled. Raises KioskError for a document that cannot be read
    and a folder that cannot be written, of which then nothing is changed.
    """
    intake = take_in(asked.document, asked.encoding, asked.undone)
    if strange := sorted(asked.undone - {repair.number for repair in intake.repairs}):
        count = len(intake.repairs)
        raise NoSuchNumberError(
            f"“{intake.manuscript.source}”里{f'只有 {count} 处' if count else '没有'}修补，"
            f"没有第 {'、'.join(map(str, strange))} 处。",
            "请加 --repairs 看编号，再写 --undo。",
        )
    if asked.tour > len(intake.tours):
        raise NoSuchNumberError(
            f"“{intake.manuscript.source}”里只有 {len(intake.tours)} 个导览。", "请换一个 --tour 的编号。"
        )
    if asked.tour:
        intake = intake.only(asked.tour - 1)
    plans: tuple[Plan, ...] = ()
    told = ["", "还没有写成文件。看着对，就加 --out 和要放的文件夹，再运行一次。"] if intake.tours else []
    if asked.out is not None:
        try:
            plans, told = _written(intake, asked)
        except OSError as fault:
            raise KioskError(
                f"“{asked.out}”读不了：{why(fault)}。", "原来的文件都没有变。请检查磁盘和权限，再导入一次。"
            ) from fault
    changes = [plan.changes for plan in plans]
    settled = settled_findings(intake.findings, plans)
    if asked.json:
        files = [f"tours/{plan.id}.yaml" for plan in plans]
        say(json.dumps(listing(intake, changes, files, settled), ensure_ascii=False, indent=1))
    else:
        others = other_questions(intake.findings, plans)
        intake = intake if asked.facts else replace(intake, figures=_offered(intake.figures, plans))
        for words in [*account(intake, changes, asked.repairs, asked.facts, settled, others), *told]:
            say(words)
    if asked.out is None:
        return 0 if intake.tours and not any(finding.must for finding in intake.findings) else 1
    return 0 if plans and not open_records(plans) else 1


def _offered(figures: Sequence[Figure], plans: Sequence[Plan]) -> tuple[Figure, ...]:
    """The figures that no tour keeps once already."""
    kept = {(number, name) for number, plan in enumerate(plans) for name in facts_in(plan.tree)}
    return tuple(figure for figure in figures if (figure.tour, figure.name) not in kept)


def _written(intake: Intake, asked: Asked) -> tuple[tuple[Plan, ...], list[str]]:
    """Write the tours of an intake; the plans they followed, and what people are told of it."""
    assert asked.out is not None
    out = asked.out
    drafts = [
        drafted(
            tour,
            intake.manuscript.illustrations,
            intake.findings_of(number),
            intake.figures_of(number) if asked.facts else (),
            intake.document,
            intake.figures_of(number),
        )
        for number, tour in enumerate(intake.tours)
    ]
    known = _known(out)
    plans = planned(drafts, intake.document, known)
    for plan in plans:
        if plan.known is not None and not plan.known.sound:
            raise KioskError(
                f"{out / 'tours' / plan.id}.yaml 里有错误，新稿合不进去。",
                f"请先运行 python main.py check {out / 'tours' / plan.id}.yaml，改好再导入。",
            )
    wanted = (picture.illustration for plan in plans for picture in plan.pictures)
    photos = developed(intake.manuscript.illustrations, wanted)
    if useless := frozenset(number for number, content in photos.items() if content is None):
        plans = planned(drafts, intake.document, known, useless)
    drawings = {path.name for path in (out / "media" / SHARED).glob("*.webp")}
    trees = [_without(plan.tree, plan.pictures, photos) for plan in plans]
    texts = [
        _text(plan, with_drawings(tree, drawings) if plan.known is None else tree)
        for plan, tree in zip(plans, trees, strict=True)
    ]
    copies = {plan.id: _copy_of(out / "tours", plan.id) for plan in plans if plan.replaces}
    with all_or_nothing("再导入一次") as put:
        for plan, text in zip(plans, texts, strict=True):
            for picture in plan.pictures:
                if content := photos.get(picture.illustration):
                    put(out / "media" / plan.id / picture.file, content)
            if copy := copies.get(plan.id):
                put(out / "tours" / copy, (out / "tours" / f"{plan.id}.yaml").read_bytes())
            if plan.known is None or plan.known.tree != plan.tree:
                put(out / "tours" / f"{plan.id}.yaml", text)
            put(out / "tours" / _SCRIPT.format(plan.id), written(plan.script).encode())
    bad = f"有 {len(useless)} 张图片打不开，没有收进来。请另存为 JPG 再放进 media。"
    lost = [bad] if useless else []
    return plans, [*lost, "", *outcome(plans, out, copies)] if plans else []


def _copy_of(folder: Path, tour: str) -> str:
    """The name for a copy of a tour's file: one that is free, or holds the very same."""
    content = (folder / f"{tour}.yaml").read_bytes()
    number = 1
    while True:
        name = _OLD.format(tour, "" if number == 1 else f"-{number}")
        if not (folder / name).exists() or (folder / name).read_bytes() == content:
            return name
        number += 1


def _known(out: Path) -> list[Known]:
    """The tours that are in the folder already; one that cannot be read at all keeps its name only."""
    folder = out / "tours"
    found: list[Known] = []
    for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        if path.name.startswith((".", "_")) or "." in path.stem:
            continue
        reading = read_tour(path, None)
        script = folder / _SCRIPT.format(path.stem)
        media = out / "media" / path.stem
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
