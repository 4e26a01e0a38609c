"""The verb of the counts: told to staff as tables, to a program as JSON, to Excel as a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.intake.columns import fitted, padded
from kiosk.journal import count_file
from kiosk.journal.count_table import CALLED, day_called, table, weekday
from kiosk.journal.counting import ENDS, STATIONS, What
from kiosk.journal.counts import BIG, LANGUAGES, By, Counts, doubtful

Say = Callable[[str], None]
DAYS = 30  # that are told when nobody says which
_NAME, _NUMBER = 28, 10  # half-widths of a column


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line asks for; the last thirty days unless it says which."""

    first: date | None = None
    last: date | None = None
    out: Path | None = None
    json: bool = False

    def span(self, today: date) -> tuple[date, date]:
        """The first and the last day."""
        last = self.last or (max(today, self.first) if self.first else today)
        return self.first or max(date.min + timedelta(DAYS), last) - timedelta(DAYS - 1), last


def tell(home: Path, asked: Asked, say: Say, today: date | None = None) -> int:
    """Tell what was counted, or write it as a table for Excel; the exit code.

    *today* is the hall's own unless it is given. Raises KioskError when the counts cannot be read, or the
    table not be written.
    """
    today = today or datetime.now().astimezone().date()
    first, last = asked.span(today)
    file = count_file.file_of(home)
    try:
        counts = count_file.read(file, first, last)
        strange = doubtful(count_file.periods(file), today)
    except OSError as error:
        raise KioskError(f"统计打不开（{why(error)}）。", "请检查磁盘和权限，过一会儿再试。") from error
    except count_file.DamagedError as error:
        raise KioskError(
            "统计文件坏了，读不出来。",
            f"下次有人参观，程序会把它另存、重新数起。要里面的数，请把 {file} 交给维护人员。",
        ) from error
    if asked.out is not None:
        _write(asked.out, counts)
    if asked.json:
        say(json.dumps(_as_json(counts, first, last, strange), ensure_ascii=False, indent=1))
    elif asked.out is not None:
        say(f"完成：{_day(first)}到{_day(last)}的统计写在 {asked.out}。")
    else:
        for line in _lines(counts, first, last):
            say(line)
        for line in _doubts(strange, count_file.damaged_ones(file)):
            say(line)
    return 0


def _write(out: Path, counts: Counts) -> None:
    if out.exists():
        raise KioskError(f"{out} 已经有了，没有动它。", "请换一个名字，或先把它移走。")
    if not counts.numbers:
        raise KioskError(
            "这些天没有统计，没有可以写的。", "请用 --from 和 --to 换几天，日期写成 2026-10-01。"
        )
    try:
        write_whole(out, table(counts))
    except OSError as error:
        raise KioskError(f"写不进 {out}（{why(error)}）。", "请检查权限和磁盘，或换一个文件夹。") from error


def _lines(counts: Counts, first: date, last: date) -> Iterator[str]:
    if not counts.numbers:
        yield f"{_day(first)}到{_day(last)}还没有统计。有人参观以后就有；换几天看，请加 --from 2026-10-01。"
        return
    days = sorted({key.period for key in counts.numbers})
    yield f"{_day(first)}到{_day(last)}，有记录的 {len(days)} 天。"
    ends = "，".join(f"{CALLED[what]} {counts.total(what)} 次" for what in ENDS)
    yield f"访客参观 {counts.total(What.BEGUN)} 次：{ends}。"
    yield f"讲解员接待 {counts.total(What.RECEIVED)} 次，另外算。程序出错 {counts.total(What.FAULT)} 次。"
    yield from _shares(counts)
    yield ""
    yield from _stations(counts)
    yield ""
    yield from _days(counts, days)
    yield ""
    yield "这里只有次数：不知道是谁，也不知道谁先看了什么、后看了什么。要表格，请加 --out 统计.csv。"


def _shares(counts: Counts) -> Iterator[str]:
    """What visitors had set when they left, and the hour at which most of them came."""
    types = counts.by(By.TYPE, lambda key: key.name, *ENDS)
    languages = counts.by(By.LANGUAGE, lambda key: key.name, *ENDS)
    if left := sum(types.values()):
        told = "，".join(f"{LANGUAGES.get(name, name)} {number}" for name, number in languages.most_common())
        yield f"离开时用大字的 {types[BIG]} 次，占 {types[BIG] / left:.0%}。语言：{told}。"
    hours = counts.by(By.HOUR, lambda key: key.name, What.BEGUN)
    if hours:
        hour, number = min(hours.most_common(), key=lambda each: (-each[1], each[0]))
        yield f"来得最多的是 {int(hour)} 点到 {int(hour) + 1} 点，{number} 次。"


def _stations(counts: Counts) -> Iterator[str]:
    """Each tour, and its stations, those opened most first."""
    sums = counts.by(By.PLACE, lambda key: (key.tour, key.name, key.what), *STATIONS)
    for tour in sorted({tour for tour, _, _ in sums}, key=counts.called):
        yield _row(counts.called(tour), (CALLED[what] for what in STATIONS))
        opened = {station: sums[tour, station, What.OPENED] for each, station, _ in sums if each == tour}
        for station in sorted(opened, key=lambda name: (-opened[name], name)):
            numbers = (str(sums[tour, station, what]) for what in STATIONS)
            yield _row(f"  {counts.called(tour, station)}", numbers)


def _days(counts: Counts, days: list[str]) -> Iterator[str]:
    whats = (What.BEGUN, *STATIONS, What.RECEIVED, What.FAULT)
    sums = counts.by(By.PLACE, lambda key: (key.period, key.what), *whats)
    yield _row("日期", (CALLED[what] for what in whats))
    for day in days:
        yield _row(f"{day_called(day)} {weekday(day)}", (str(sums[day, what]) for what in whats))


def _doubts(strange: Sequence[str], damaged: Sequence[Path]) -> Iterator[str]:
    """What staff should know about the counts themselves."""
    if strange:
        named = "、".join(day or "没有日期" for day in strange[:5])
        yield f"提示：有 {len(strange)} 天的日期不对（{named}），那时机器的钟没有对准。请对好日期和时间。"
    if damaged:
        names = "、".join(path.name for path in damaged)
        yield f"提示：统计文件坏过，原来的留在 {damaged[0].parent}（{names}）。要里面的数，请交给维护人员。"


def _row(name: str, cells: Iterable[str]) -> str:
    words = padded(fitted("".join(letter for letter in name if letter.isprintable()), _NAME), _NAME + 2)
    return words + "".join(padded(cell, _NUMBER, right=True) for cell in cells)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _as_json(counts: Counts, first: date, last: date, strange: Sequence[str]) -> dict[str, Any]:
    places = counts.by(By.PLACE, lambda key: (key.tour, key.name, key.what), *STATIONS)
    days = counts.by(By.PLACE, lambda key: (key.period, key.what), *What)
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        **{what: counts.total(what) for what in What},
        "big_type": dict(counts.by(By.TYPE, lambda key: key.name, *ENDS)),
        "languages": dict(counts.by(By.LANGUAGE, lambda key: key.name, *ENDS)),
        "hours": dict(sorted(counts.by(By.HOUR, lambda key: key.name, What.BEGUN).items())),
        "stations": [
            {
                "tour": tour,
                "title": counts.called(tour),
                "station": station,
                "name": counts.called(tour, station),
                **{what: places[tour, station, what] for what in STATIONS},
            }
            for tour, station in sorted({(tour, station) for tour, station, _ in places})
        ],
        "days": [
            {"day": day, **{what: days[day, what] for what in What}}
            for day in sorted({day for day, _ in days})
        ],
        "doubtful_days": list(strange),
    }
