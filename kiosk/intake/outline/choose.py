"""Which marks and openings of a script are its stops."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.division import division
from kiosk.intake.outline.floors import storey_in
from kiosk.intake.outline.mark import Family, Mark, headed_at
from kiosk.intake.outline.markers import marks
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.openings import openings
from kiosk.intake.outline.slogans import slogans, with_slogans
from kiosk.intake.outline.stop import Stop
from kiosk.intake.outline.topics import topics
from kiosk.intake.outline.walking import walks

# From so many places that the words show on, paragraphs that only begin with one count too: 画室以竹子为…
_PROSE = 3


def stops(title: str, body: Body, film: bool) -> tuple[tuple[Stop, ...], bool]:
    """The stops of a script in order, and whether one walks from one to the next.

    Over a film nobody does, unless its stops are numbered as such.
    """
    found, walk = _found(title, body, film)
    return tuple(_short_of(stop, after) for stop, after in zip(found, [*found[1:], None], strict=False)), walk


def _short_of(stop: Stop, after: Stop | None) -> Stop:
    """A stop whose heading ends where the next begins: below 第一站 alone, 第二站 is not its title."""
    if after is None or stop.told <= after.at:
        return stop
    return replace(stop, told=after.at, title="")


def _found(title: str, body: Body, film: bool) -> tuple[tuple[Stop, ...], bool]:
    """The stops as they were marked or opened, and whether one walks."""
    found = list(marks(body))
    opened = list(openings(body, 0, len(body.text)))
    firm = [one for one in opened if one.name and not one.part]
    row = division(body, found, firm)
    walk = walks(title, body, row, firm) and not (film and not (row and row[0].family is Family.STOP))
    if walk and (not row or _only_storeys(row)) and len(firm) >= 2:
        told = [*opened, *topics(title, body, opened)] if len(firm) >= _PROSE else opened
        return tuple(_under_storeys(body, _from_openings(title, body, told), row)), True
    if row:
        below = _parts_below(body, found, row)
        if walk:
            return tuple(_sorted(_with_openings(body, row, opened), below)), True
        own = with_slogans(body, row) if row[0].family is Family.TITLE else tuple(map(_stop, row))
        return tuple(_sorted(own, below)), False
    return slogans(body), walk


def _stop(mark: Mark) -> Stop:
    return Stop(mark.at, mark.told, mark.title, opens=mark.opens)


def _sorted(own: Sequence[Stop], below: Sequence[Stop]) -> list[Stop]:
    """Stops and parts in order; what a heading opens is not opened once more by its first words."""
    begun = {stop.at for stop in below}
    headed = [(stop.at, stop.told) for stop in below]
    kept = [
        stop
        for stop in own
        if not stop.part or not (stop.at in begun or any(at < stop.at <= told + 2 for at, told in headed))
    ]
    return sorted([*kept, *below], key=lambda stop: stop.at)


def _parts_below(body: Body, found: Sequence[Mark], row: Sequence[Mark]) -> list[Stop]:
    """The headed passages within stations: （一） below 一、, a heading of the second level below the first.

    Two at least of one kind within one station, of several kinds the one that begins first; a number alone,
    without a title, only counts something.
    """
    own = {mark.at for mark in row} | {mark.opens for mark in row}
    begins = [mark.at for mark in row]
    inside: dict[tuple[int, Family, int], list[Mark]] = defaultdict(list)
    for mark in found:
        station = bisect_right(begins, mark.at) - 1
        deeper = mark.family is not row[0].family or mark.level > row[0].level
        if station >= 0 and deeper and mark.at not in own and mark.title and _below(row[0], mark):
            inside[station, mark.family, mark.level].append(mark)
    taken: dict[int, list[Mark]] = {}
    for (station, _, _), marks_inside in inside.items():
        first = taken.get(station)
        if len(marks_inside) > 1 and (first is None or marks_inside[0].at < first[0].at):
            taken[station] = marks_inside
    return [replace(_stop(mark), part=True) for its in taken.values() for mark in its if _tells(body, mark)]


def _below(outer: Mark, mark: Mark) -> bool:
    """Whether a kind of mark can head a part: numbered on a line of its own, or a deeper heading."""
    if mark.look == "inline" or mark.family in (Family.STOP, Family.ALONE, Family.TIMED):
        return False
    return mark.family is not Family.TITLE or mark.level > max(outer.level, 0)


def _tells(body: Body, mark: Mark) -> bool:
    """Whether something is told behind a heading."""
    return bool(body.text[mark.told : mark.told + 80].strip())


def _only_storeys(row: Sequence[Mark]) -> bool:
    """Whether headings only name storeys, so that the rooms are told below them; 图书室（二楼） is a room."""
    bare = (re.sub(r"[(（][^()（）]*[)）]", "", mark.title) for mark in row)
    return sum(storey_in(title) is not None for title in bare) >= 0.6 * len(row)


def _under_storeys(body: Body, found: list[Stop], row: Sequence[Mark]) -> list[Stop]:
    """Stops told below headings of storeys: a heading belongs to the stop that follows it at once.

    One that none follows is a stop of its own.
    """
    headed = {}
    alone = []
    begun = {stop.at for stop in found}
    for mark in row:
        following = bisect_left(found, mark.told, key=lambda stop: stop.at)
        if following < len(found) and body.empty_between(mark.told, found[following].at):
            headed[following] = mark
        elif mark.at not in begun:
            alone.append(_stop(mark))
    made = [
        Stop(headed[n].at, headed[n].told, name=stop.name, part=stop.part, opens=stop.at)
        if n in headed
        else stop
        for n, stop in enumerate(found)
    ]
    return sorted([*made, *alone], key=lambda stop: stop.at)


def _with_openings(body: Body, row: Sequence[Mark], opened: Sequence[Opening]) -> list[Stop]:
    """The stops of a row of marks, and what opens on lines of its own: parts in between, stops behind."""
    if row[0].family in (Family.TITLE, Family.DRAWN) or row[0].level:
        return list(map(_stop, row))  # who sets headings sets them all
    last = row[-1].at
    own = [
        Stop(one.at, one.at, name=one.name, part=one.at < last)
        for one in opened
        if one.name
        # 这个柜台 points at something of the same place
        and one.name[0] not in "这那"
        and one.at > row[0].at
        and body.begins_line(one.at)
        and not one.leads
        and not headed_at(body, row, one.at)
    ]
    return sorted([*map(_stop, row), *own], key=lambda stop: stop.at)


def _from_openings(title: str, body: Body, opened: Sequence[Opening]) -> list[Stop]:
    """The stops that openings make: an invitation and the place it leads to are one, and the hall is none.

    The hall is what the title names.
    """
    kept: list[Opening] = []
    for one in sorted(opened, key=lambda one: (one.at, one.end)):
        if (
            kept
            and kept[-1].leads
            # 请随我到茶室参观一下。这里是…: such words between the two lead nowhere else
            and not re.sub(r"参观|看一?看|吧|一下", "", body.text[kept[-1].end : one.at]).strip(
                " \t\u3000\n，,。！!"
            )
        ):
            kept[-1] = one  # 请随我进入大厅。这里是… : the way there belongs to the stop before
        elif not (one.name in title and len(one.name) > 2) and not (
            kept and _said_again(body, kept[-1], one)
        ):
            kept.append(one)
    return [
        Stop(one.at, one.at, name=one.name, part=one.part and number > 0, opens=one.opens)
        for number, one in enumerate(kept)
    ]


def _said_again(body: Body, last: Opening, one: Opening) -> bool:
    """Whether the same place is named once more in its own paragraph; elsewhere it is another 图书室."""
    return bool(one.name) and one.name == last.name and body.line_at(last.at) == body.line_at(one.at)
