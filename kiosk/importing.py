"""The verb of intake: a document becomes draft tours, told in a report and written where staff edit them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.account import account
from kiosk.intake.draft import Figure
from kiosk.intake.drafting.facts_again import facts_in
from kiosk.intake.drafting.plan import Plan
from kiosk.intake.filing import Folders, filed
from kiosk.intake.listing import listing
from kiosk.intake.open_findings import other_questions, settled_findings
from kiosk.intake.outcome import open_records, outcome
from kiosk.intake.take_in import Intake, take_in

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
    done = filed(intake, Folders(asked.out / "tours", asked.out / "media"), asked.facts)
    bad = f"有 {done.useless} 张图片打不开，没有收进来。请另存为 JPG 再放进 media。"
    lost = [bad] if done.useless else []
    return done.plans, [*lost, "", *outcome(done.plans, asked.out, done.copies)] if done.plans else []
