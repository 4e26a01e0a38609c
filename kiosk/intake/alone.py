"""The child process that takes a document in, `python -m kiosk.intake.alone`: one job, one answer.

What an intake needs, dictionaries and a whole document, is gone with it: the kiosk runs for months. A job is
{"document": …} to see what a document holds, with "wanted", "tours" and "media" to write tours where staff
edit them. The answer is what was found, what was written, or {"what": …, "remedy": …}.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.child import bounded
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.draft import RepairKind
from kiosk.intake.drafting.plan import Plan
from kiosk.intake.drafting.title import public_title
from kiosk.intake.filing import Filed, Folders, UnsoundFileError, filed
from kiosk.intake.take_in import Intake, take_in
from kiosk.tour.review import unsettled
from kiosk.tour.tree import line

_MOST_REPAIRS = 200  # are told: nobody reads more of them on a kiosk
# Hundreds of single signs, of which no list helps anybody.
_IN_SUM = {RepairKind.TRADITIONAL: "繁体字都改成了简体", RepairKind.PINYIN: "汉字后面的拼音都去掉了"}


def answered(job: dict[str, Any]) -> dict[str, Any]:
    """The answer to a job."""
    try:
        intake = take_in(Path(job["document"]))
        return _filed(intake, job) if "wanted" in job else _found(intake)
    except UnsoundFileError:
        says = "这里已经有这个导览，可是它的文件里有错误，新稿合不进去。"
        return {"what": says, "remedy": "请先到“导览”里看要改的地方，改好再来一次。"}
    except KioskError as error:
        return {"what": error.what, "remedy": error.remedy}
    except OSError as error:
        says = f"导览的文件夹读不了：{why(error)}。"
        return {"what": says, "remedy": "原来的文件都没有变。请检查磁盘和权限，再来一次。"}


def _found(intake: Intake) -> dict[str, Any]:
    scripts = [
        {
            "title": public_title(tour.title, intake.document),
            "stations": len(tour.stations),
            "open": sum(finding.must for finding in intake.findings_of(number)),
        }
        for number, tour in enumerate(intake.tours)
    ]
    kinds = Counter(each.kind for each in intake.repairs)
    notes = [f"{say}，有 {kinds[kind]} 处，不一一列出。" for kind, say in _IN_SUM.items() if kinds[kind]]
    repairs = [
        {"line": each.line, "before": each.before, "after": each.after}
        for each in intake.repairs
        if each.kind not in _IN_SUM
    ]
    mended = len(intake.repairs)
    return {"scripts": scripts, "mended": mended, "repairs": repairs[:_MOST_REPAIRS], "notes": notes}


def _filed(intake: Intake, job: dict[str, Any]) -> dict[str, Any]:
    wanted = [(int(place), str(title)) for place, title in job["wanted"]]
    titles = [public_title(tour.title, intake.document) for tour in intake.tours]
    if any(not 0 <= place < len(titles) or titles[place] != title for place, title in wanted):
        raise KioskError("这篇文稿刚才还不一样，好像有人改了它。", "请再看一遍，再带进来。")
    chosen = intake.only(*(place for place, _ in wanted))
    done = filed(chosen, Folders(Path(job["tours"]), Path(job["media"])), facts=False)
    arrivals = [
        {"tour": plan.id, "title": line(plan.tree, "title"), "open": len(unsettled(plan.tree))}
        for plan in done.plans
    ]
    return {"arrivals": arrivals, "notes": list(_notes(done))}


def _notes(done: Filed) -> Iterator[str]:
    """What is to be known of what was written, in sentences."""
    for plan in done.plans:
        yield from _notes_of(plan, done)
    if done.useless:
        yield f"文稿里有{done.useless}张图片打不开，没有收进来。请另存为 JPG，再当照片带进来。"


def _notes_of(plan: Plan, done: Filed) -> Iterator[str]:
    title = line(plan.tree, "title")
    if plan.known is not None and plan.known.tree == plan.tree:
        yield f"“{title}”和上次一样，没有变动。"
    elif plan.known is not None:
        yield f"“{title}”换成了新稿，没有改的站的照片和时间都还在。"
    if plan.namesake:
        yield f"已经有一个也叫“{title}”的导览，内容不同，两个都留着。"
    yield from plan.notes
    if plan.id in done.copies:
        yield f"“{title}”原来的文稿另留了一份。"


def main(words: Sequence[str]) -> int:
    """Answer the one job on standard input."""
    assert not words
    bounded(memory=0)  # on Windows the parent says how quiet it is to be
    json.dump(answered(json.loads(sys.stdin.read())), sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
