"""What an import wrote, for people: the files, what became of them, and what to do next."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.intake.drafting.plan import Plan
from kiosk.tour.review import unsettled
from kiosk.tour.tree import line


def outcome(plans: Sequence[Plan], out: Path, copies: Mapping[str, str]) -> Iterator[str]:
    """The lines on the tours in the folder *out*, and the next step in one sentence.

    *copies* are the names of the copies that were kept of old files, by the ids of their tours.
    """
    for plan in plans:
        yield from _file(plan, out, copies.get(plan.id, ""))
    places = f"--tours {quoted(out / 'tours')} --media {quoted(out / 'media')}"
    if still := open_records(plans):
        yield (
            f"请先处理 review 里的 {still} 条：改好讲解词，或者确认以后删去那一条；"
            f"再运行 python main.py check {places}。"
        )
    else:
        yield f"请看一遍：python main.py preview {plans[0].id} --out 文件夹 {places}"


def open_records(plans: Sequence[Plan]) -> int:
    """How many records people have yet to settle in what was written."""
    return sum(len(unsettled(plan.tree)) for plan in plans)


def quoted(path: Path) -> str:
    """A path as the shell of this machine takes it."""
    words = str(path)
    if os.name != "nt":
        # Hanzi are no harm to any shell, and staff read the path more easily without quotes.
        return words if all(c.isalnum() or c in "/._-+:@%" for c in words) else shlex.quote(words)
    return f'"{words}"' if any(c in words for c in " &()[]{}^=;!'+,`~") else words


def _file(plan: Plan, out: Path, copy: str) -> Iterator[str]:
    title, file = line(plan.tree, "title"), out / "tours" / f"{plan.id}.yaml"
    if plan.known is None:
        yield f"“{title}”写进了 {file}。"
    elif plan.known.tree == plan.tree:
        yield f"“{title}”和上次一样，没有动 {file}。"
    else:
        yield f"“{title}”更新了 {file}。"
    if plan.namesake:
        yield f"已有一个同名的导览 {plan.namesake}.yaml，内容不同，没有动它，两个都留着。"
    yield from plan.notes
    if plan.known is None or plan.known.tree == plan.tree:
        return
    if plan.known.script is None:
        yield (
            f"旁边没有上一次的文稿 .{plan.id}.imported.yaml，分不清哪些是手改的，有出入的都照新稿写了；"
            f"手改过的请从 {copy} 里找回来。"
        )
    elif copy:
        yield f"原来的文件留了一份：{out / 'tours' / copy}。"
    if plan.known.remarks:
        yield f"{plan.id}.yaml 里 # 后面的备注没有保留。"
