"""One station of a script that comes again: people's own, with what the script says otherwise than before."""

from __future__ import annotations

from kiosk.intake.drafting.album import Shelf
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.drafting.facts import pointing
from kiosk.intake.drafting.sides import Sides, by_id
from kiosk.tour.text import variables
from kiosk.tour.tree import Tree, line

Quotes = list[tuple[str, str]]
"""The figures of a tour as they read in a text, each with its name."""


def station_again(
    here: Tree, now: Tree, sides: Sides, quotes: Quotes, shelf: Shelf
) -> tuple[Tree, list[Change]]:
    """The station as it is to be, and what is otherwise; in its sentences {place} stands for its number.

    *here* and *now* are as they are written, *sides* as they read.
    """
    made, count, over = passages_again(here, now, sides, ("text", "leave"), quotes)
    parts, part_count, part_over = _parts_again(here, now, sides, quotes, shelf)
    made = {key: value for key, value in made.items() if key != "parts"} | ({"parts": parts} if parts else {})
    changes = []
    if sides.takes("name") and line(now, "name"):
        made["name"] = now["name"]
        say = f"{{place}}“{line(here, 'name')}”改名为“{line(now, 'name')}”，编号、图片不变。"
        changes.append(Change(ChangeKind.RENAMED, line(here, "id"), say))
    if now.get("floor") and sides.takes("floor"):
        made["floor"] = now["floor"]
        say = f"{{place}}“{line(made, 'name')}”换了楼层，现在是 {now['floor']}。"
        changes.append(Change(ChangeKind.MOVED, line(here, "id"), say))
    if not here.get("pictures") and not sides.before.get("pictures"):
        made = shelf.with_pictures(made, now)
    if count + part_count:
        told = f"{{place}}“{line(made, 'name')}”改了 {count + part_count} 句，编号、图片不变。"
        if over + part_over:
            told += f"文件里手改过的 {over + part_over} 句换成了新稿，请看一遍。"
        if count and made.pop("recording", None):
            told += "录音是照旧稿录的，已经取下，请重录。"
        if count and made.get("short"):
            told += "短讲解词没有动，请对照新稿看一遍。"
        changes.append(Change(ChangeKind.CHANGED, line(here, "id"), told))
    return made, changes


def passages_again(
    here: Tree, now: Tree, sides: Sides, keys: tuple[str, ...], quotes: Quotes
) -> tuple[Tree, int, int]:
    """A record with the passages that the script tells otherwise: how many sentences are, and were people's.

    Where people let a text point at a figure, the new text does so too.
    """
    made = dict(here)
    count = over = 0
    for key in keys:
        if not sides.takes(key):
            continue
        count += sides.sentences(key)
        over += sides.overwritten(key)
        pointed = set(variables(str(here.get(key, ""))))
        text = pointing(str(now.get(key, "")), [(words, name) for words, name in quotes if name in pointed])
        made[key] = text
    return {key: value for key, value in made.items() if value}, count, over


def _parts_again(
    here: Tree, now: Tree, sides: Sides, quotes: Quotes, shelf: Shelf
) -> tuple[list[Tree], int, int]:
    """The parts in the script's order, people's own behind them, with the count of changed sentences."""
    own, was, new = by_id(here, "parts"), by_id(sides.before, "parts"), by_id(now, "parts")
    made: list[Tree] = []
    count = over = 0
    for name, part in new.items():
        side = sides.part(name)
        if name not in was:
            made.append(shelf.with_pictures(part, part))
            count += side.sentences("text")
        elif name in own:
            kept, changed, lost = passages_again(own[name], part, side, ("text",), quotes)
            if side.takes("name") and line(part, "name"):
                kept["name"] = part["name"]
            made.append(kept)
            count, over = count + changed, over + lost
    gone = [name for name in was if name not in new and name in own]
    count += sum(sides.part(name).sentences("text") for name in gone)
    return made + [part for name, part in own.items() if name not in was], count, over
