"""The verb of the receptions: what was kept is listed, and put on paper and into tables to be passed on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.journal.forms import SUFFIXES, forms
from kiosk.journal.receptions import Kept, folder_of, kept
from kiosk.settings import Settings
from kiosk.sheet import REHEARSAL, aloud, began, one_line
from kiosk.ui.application import application
from kiosk.ui.paper import printed

Say = Callable[[str], None]


class NoSuchReceptionError(KioskError):
    """No reception of that number is kept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line asks for. Numbers count from 1, the newest; none means all."""

    out: Path | None = None
    numbers: frozenset[int] = frozenset()
    json: bool = False


def tell(settings: Settings, asked: Asked, say: Say) -> int:
    """List the receptions that are kept, or write each as PDF and CSV; the exit code.

    Raises KioskError for a number that is not there, and when a file cannot be written; those before it stay.
    """
    chosen = _chosen(kept(folder_of(settings.home)), asked.numbers)
    if asked.out is None:
        _list(chosen, asked.json, {}, say)
        return 0
    if not chosen:
        raise KioskError("还没有接待记录，没有可以写的。", "请先用一次讲解员的接待，结束时记录会自己存下。")
    with application(offscreen=True):
        files = _written(chosen, asked.out)
    if asked.json:
        _list(chosen, True, files, say)
        return 0
    new = sum(len(paths) for paths, _ in files.values())
    old = sum(before for _, before in files.values())
    say(f"完成：{len(chosen)} 次接待，新写了 {new} 个文件，在 {asked.out}。")
    if old:
        say(f"有 {old} 个文件那里已经有了，没有动。要重新写，请先把它们移走。")
    return 0


def _chosen(receptions: Sequence[Kept], numbers: frozenset[int]) -> dict[int, Kept]:
    """The receptions asked for, by their numbers. Raises NoSuchReceptionError."""
    listed = dict(enumerate(receptions, 1))
    if strange := sorted(numbers - set(listed)):
        raise NoSuchReceptionError(
            f"{f'只有 {len(listed)} 次接待' if listed else '还没有接待记录'}，"
            f"没有第 {'、'.join(map(str, strange))} 次。",
            "请不加 --number 运行一次，看看编号。",
        )
    return {number: each for number, each in listed.items() if not numbers or number in numbers}


def _written(chosen: dict[int, Kept], out: Path) -> dict[int, tuple[list[Path], int]]:
    """Put those files into the folder that are not there yet: which ones, and how many were there."""
    files: dict[int, tuple[list[Path], int]] = {}
    progress = tqdm(chosen.items(), "接待记录", unit="次", file=sys.stderr, disable=None)
    for number, each in progress:
        new = []
        for path, made in forms(out, each.path.stem, printed):
            try:
                if path.exists():
                    continue
                write_whole(path, made(each.record, each.ended))
            except OSError as error:
                raise KioskError(
                    f"写不进 {path}（{why(error)}）。",
                    "写好的都是完整的。请检查磁盘和权限，或用 --out 换一个文件夹，再运行一次。",
                ) from error
            new.append(path)
        files[number] = (new, len(SUFFIXES) - len(new))
    return files


def _list(chosen: dict[int, Kept], as_json: bool, files: dict[int, tuple[list[Path], int]], say: Say) -> None:
    if as_json:
        told = [_as_json(number, each, files.get(number)) for number, each in chosen.items()]
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for number, each in chosen.items():
        say(_line(number, each))
    say(
        f"共 {len(chosen)} 次接待。要 PDF 和表格，请加 --out 和要放的文件夹。"
        if chosen
        else "还没有接待记录。讲解员结束一次接待，这里就有一条。"
    )


def _line(number: int, each: Kept) -> str:
    record = each.record
    told = sum(stay.told for stay in record.stays)
    words = (
        f"{number:>3}",
        f"{began(record, each.ended):%Y-%m-%d %H:%M}",
        one_line(record.title),
        one_line(record.guest) or "来宾未填",
        aloud(record.seconds),
        f"{told} 站",
        REHEARSAL if record.rehearsal else "",
    )
    return "  ".join(word for word in words if word)


def _as_json(number: int, each: Kept, files: tuple[list[Path], int] | None) -> dict[str, object]:
    record = each.record
    return {
        "number": number,
        "file": str(each.path),
        "began": began(record, each.ended).isoformat(timespec="seconds"),
        "ended": each.ended.isoformat(timespec="seconds"),
        "tour": record.tour,
        "title": record.title,
        "guest": record.guest,
        "rehearsal": record.rehearsal,
        "minutes": round(record.seconds / 60, 1),
        "stations": sum(stay.told for stay in record.stays),
        "skipped": sum(stay.skipped for stay in record.stays),
        "questions": record.questions,
        **({"written": [str(path) for path in files[0]]} if files is not None else {}),
    }
