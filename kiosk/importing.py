"""The verb of intake: a document becomes draft tours, told in a report and written where staff edit them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.intake.account import account
from kiosk.intake.drafting.album import Placed
from kiosk.intake.drafting.draft_file import drafted
from kiosk.intake.drafting.plan import Known, Plan, planned
from kiosk.intake.listing import listing
from kiosk.intake.manuscript import Illustration
from kiosk.intake.placing import all_or_nothing
from kiosk.intake.take_in import Intake, take_in
from kiosk.settings import REPO
from kiosk.tour.decoding import MAX_BYTES
from kiosk.tour.reader import read_content, read_tour, tree_in
from kiosk.tour.review import unsettled
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.writer import written

_SECONDS = 40.0  # for one picture, on the slowest machine
_REMARK = re.compile(rb"^[ ]*#", re.M)
_SCRIPT = ".{}.imported.yaml"  # what the script said, beside the tour; names with a dot before are not shown

Say = Callable[[str], None]


class NoSuchTourError(KioskError):
    """The document has no tour of that number."""


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
    if asked.tour > len(intake.tours):
        raise NoSuchTourError(
            f"“{intake.manuscript.source}”里只有 {len(intake.tours)} 个导览。", "请换一个 --tour 的编号。"
        )
    if asked.tour:
        intake = intake.only(asked.tour - 1)
    plans: tuple[Plan, ...] = ()
    lost: list[str] = []
    if asked.out is not None:
        try:
            plans, lost = _written(intake, asked)
        except OSError as fault:
            raise KioskError(
                f"“{asked.out}”读不了：{why(fault)}。", "原来的文件都没有变。请检查磁盘和权限，再导入一次。"
            ) from fault
    changes = [plan.changes for plan in plans]
    if asked.json:
        files = [f"tours/{plan.id}.yaml" for plan in plans]
        say(json.dumps(listing(intake, changes, files), ensure_ascii=False, indent=1))
    else:
        for words in [*account(intake, changes, asked.repairs), *lost, *_outcome(intake, plans, asked)]:
            say(words)
    if asked.out is None:
        return 0 if intake.tours and not any(finding.must for finding in intake.findings) else 1
    return 0 if plans and not _unsettled(plans) else 1


def _unsettled(plans: Sequence[Plan]) -> int:
    """How many records people have yet to settle in what was written."""
    return sum(len(unsettled(plan.tree)) for plan in plans)


def _outcome(intake: Intake, plans: Sequence[Plan], asked: Asked) -> Iterator[str]:
    """What was written, and what to do next in one sentence."""
    if not intake.tours:
        return
    yield ""
    if asked.out is None:
        yield "还没有写成文件。看着对，就加 --out 和要放的文件夹，再运行一次。"
        return
    for plan in plans:
        if plan.known is None:
            yield f"“{line(plan.tree, 'title')}”写进了 {asked.out / 'tours' / plan.id}.yaml。"
        else:
            untouched = "" if plan.changes else "，和上次一样，没有改动"
            yield f"“{line(plan.tree, 'title')}”更新了 {asked.out / 'tours' / plan.id}.yaml{untouched}。"
        if plan.namesake:
            yield f"已有一个同名的导览 {plan.namesake}.yaml，内容不同，没有动它，两个都留着。"
    places = f"--tours {asked.out / 'tours'} --media {asked.out / 'media'}"
    if still := _unsettled(plans):
        yield (
            f"请先处理 review 里的 {still} 条：改好讲解词，或者确认以后删去那一条；"
            f"再运行 python main.py check {places}。"
        )
    else:
        yield f"请看一遍：python main.py preview {plans[0].id} --out 文件夹 {places}。"


def _written(intake: Intake, asked: Asked) -> tuple[tuple[Plan, ...], list[str]]:
    """Write the tours of an intake; the plans they followed, and what could not be taken along."""
    assert asked.out is not None
    out = asked.out
    drafts = [
        drafted(
            tour,
            intake.manuscript.illustrations,
            intake.findings_of(number),
            intake.figures_of(number) if asked.facts else (),
            Path(intake.manuscript.source).stem,
        )
        for number, tour in enumerate(intake.tours)
    ]
    plans = planned(drafts, Path(intake.manuscript.source).stem, _known(out))
    for plan in plans:
        if plan.known is not None and not plan.known.sound:
            raise KioskError(
                f"{out / 'tours' / plan.id}.yaml 里有错误，新稿合不进去。",
                f"请先运行 python main.py check {out / 'tours' / plan.id}.yaml，改好再导入。",
            )
    developed = _developed(intake.manuscript.illustrations, plans)
    texts = [_text(plan, _without(plan.tree, plan.pictures, developed)) for plan in plans]
    with all_or_nothing() as put:
        for plan, text in zip(plans, texts, strict=True):
            for picture in plan.pictures:
                if content := developed.get(picture.illustration):
                    put(out / "media" / plan.id / picture.file, content)
            if plan.known is None or plan.known.tree != plan.tree:
                put(out / "tours" / f"{plan.id}.yaml", text)
            put(out / "tours" / _SCRIPT.format(plan.id), written(plan.script).encode())
    bad = len([content for content in developed.values() if content is None])
    lost = [f"有 {bad} 张图片打不开，没有收进来。请另存为 JPG 再放进 media。"] if bad else []
    for plan in plans:
        if plan.known is not None and plan.known.remarks and plan.known.tree != plan.tree:
            lost.append(f"{plan.id}.yaml 里 # 后面的备注没有保留。")
    return plans, lost


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


def _without(tree: Tree, pictures: Sequence[Placed], developed: dict[int, bytes | None]) -> Tree:
    """The tour without the pictures that could not be opened."""
    bad = {each.file for each in pictures if developed.get(each.illustration) is None}
    if not bad:
        return tree

    def cleared(record: Tree) -> Tree:
        kept = [each for each in records(record, "pictures") if line(each, "file") not in bad]
        made = {**record, "pictures": kept, "parts": [cleared(part) for part in records(record, "parts")]}
        return {key: value for key, value in made.items() if value}

    return {**tree, "stations": [cleared(station) for station in records(tree, "stations")]}


def _developed(illustrations: Sequence[Illustration], plans: Sequence[Plan]) -> dict[int, bytes | None]:
    """The pictures that the plans need, each opened in a child process; None for one that is no use."""
    wanted = sorted({picture.illustration for plan in plans for picture in plan.pictures})
    made: dict[int, bytes | None] = {}
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        for number in tqdm(wanted, "图片", file=sys.stderr, disable=None, leave=False):
            source, target = Path(folder) / f"source{number}", Path(folder) / f"{number}.jpg"
            write_whole(source, illustrations[number].content)
            command = [sys.executable, "-m", "kiosk.editions.develop", str(source), str(target)]
            hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
            try:
                done = subprocess.run(
                    command,
                    cwd=REPO,
                    capture_output=True,
                    timeout=_SECONDS,
                    creationflags=hidden,
                    check=False,
                ).returncode
            except subprocess.TimeoutExpired:
                done = 1
            made[number] = target.read_bytes() if done == 0 else None
    return made
