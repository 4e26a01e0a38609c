"""One station of a script that comes again: people's own, with what the script says otherwise than before."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.intake.drafting.album import Shelf
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.drafting.facts import pointing
from kiosk.intake.drafting.handwork import handwork
from kiosk.intake.drafting.keywords import keywords_again
from kiosk.intake.drafting.pictures_again import PictureNews, pictures_again
from kiosk.intake.drafting.sentences import merged
from kiosk.intake.drafting.sides import Sides, by_id
from kiosk.tour.review import plain
from kiosk.tour.text import fill, variables
from kiosk.tour.tree import Tree, line, records

_SHOWN = 80  # characters of a sentence that two wrote


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a tour: how they read in a text, each with its name, and the values that fill in what
    points at them, here and in the script.
    """

    quotes: list[tuple[str, str]]
    here: dict[str, str]
    now: dict[str, str]


@dataclass(frozen=True, slots=True)
class Retold:
    """A record with what a script tells otherwise: how many sentences of it, and those that people had
    edited too, theirs and the script's. `kept` says that other edits of theirs are in it still.
    """

    record: Tree
    count: int = 0
    clashes: tuple[tuple[str, str], ...] = ()
    kept: bool = False

    def say_clashes(self) -> str:
        """What people are told of their own sentences; nothing when they wrote none."""
        shown = "；".join(f"“{_cut(mine)}”换成了“{_cut(new)}”" for mine, new in self.clashes)
        say = f"文件里手改过的 {len(self.clashes)} 句换成了新稿：{shown}。" if shown else ""
        return say + ("手改的其他句子都留着。" if self.kept else "")


def station_again(
    here: Tree, now: Tree, sides: Sides, figures: Figures, shelf: Shelf
) -> tuple[Tree, list[Change]]:
    """The station as it is to be, and what is otherwise; in its sentences {place} stands for its number.

    *here* and *now* are as they are written, *sides* as they read.
    """
    own = passages_again(here, now, sides, ("text", "leave"), figures)
    parts, told_parts, dropped, news = _parts_again(here, now, sides, figures, shelf)
    made, own_news = pictures_again(own.record, sides.before, now, shelf, sides.known)
    made = {key: value for key, value in made.items() if key != "parts"}
    made |= {"parts": parts} if parts else {}
    whole = Retold(
        made,
        own.count + told_parts.count,
        own.clashes + told_parts.clashes,
        own.kept or told_parts.kept,
    )
    changes = []
    if sides.takes("name") and line(now, "name"):
        made["name"] = now["name"]
        say = f"{{place}}“{line(here, 'name')}”改名为“{line(now, 'name')}”，编号、图片不变。"
        changes.append(Change(ChangeKind.RENAMED, line(here, "id"), say))
    if now.get("floor") and sides.takes("floor"):
        made["floor"] = now["floor"]
        say = f"{{place}}“{line(made, 'name')}”换了楼层，现在是 {now['floor']}。"
        changes.append(Change(ChangeKind.MOVED, line(here, "id"), say))
    words = keywords_again(
        here, sides.before, now, fill(line(made, "text"), {name: words for words, name in figures.quotes})
    )
    if own.count and words != here.get("keywords", []):
        made = {key: value for key, value in made.items() if key != "keywords"}
        made |= {"keywords": words} if words else {}
        dropped += "讲解词里不再有的关键词跟着换了。"
    if whole.count:
        told = f"{{place}}“{line(made, 'name')}”改了 {whole.count} 句，编号、图片不变。"
        told += whole.say_clashes() + dropped
        if own.count and made.pop("recording", None):
            told += "录音是照旧稿录的，已经取下，请重录。"
        if own.count and made.get("short"):
            told += "短讲解词没有动，请对照新稿看一遍。"
        changes.append(Change(ChangeKind.CHANGED, line(here, "id"), told))
    if pictures := (own_news + news).say():
        say = f"{{place}}“{line(made, 'name')}”{pictures}。"
        changes.append(Change(ChangeKind.PICTURES, line(here, "id"), say))
    return made, changes


def passages_again(here: Tree, now: Tree, sides: Sides, keys: tuple[str, ...], figures: Figures) -> Retold:
    """A record with the sentences that the script tells otherwise, and all others as people have them.

    Where people let a text point at a figure, the new text does so too.
    """
    made = dict(here)
    count = 0
    clashes: tuple[tuple[str, str], ...] = ()
    kept = False
    for key in keys:
        if not sides.takes(key):
            continue
        own = str(here.get(key, ""))
        pointed = set(variables(own))
        new = pointing(
            str(now.get(key, "")), [(words, name) for words, name in figures.quotes if name in pointed]
        )
        both = merged(own, line(sides.before, key), new, (figures.here, {}, figures.now))
        # A text that points at a figure reads otherwise when its number does.
        values = {name: words for words, name in figures.quotes}
        if fill(both.text, values) == fill(own, figures.here):
            continue
        made[key] = both.text
        count += sides.sentences(key)
        if sides.known:
            clashes += both.clashes
            kept = kept or (
                sides.edited(key) and plain(fill(both.text, figures.now)) != plain(line(sides.now, key))
            )
    return Retold({key: value for key, value in made.items() if value}, count, clashes, kept)


def _parts_again(
    here: Tree, now: Tree, sides: Sides, figures: Figures, shelf: Shelf
) -> tuple[list[Tree], Retold, str, PictureNews]:
    """The parts in the script's order, people's own behind them; what was changed in them, a sentence on
    those of people's parts that are no more, and what became of their pictures.
    """
    own, was, new = by_id(here, "parts"), by_id(sides.before, "parts"), by_id(now, "parts")
    made: list[Tree] = []
    count = 0
    clashes: tuple[tuple[str, str], ...] = ()
    kept = False
    news = PictureNews()
    for name, part in new.items():
        side = sides.part(name)
        if name not in was:
            made.append(shelf.with_pictures(part, part))
            news += PictureNews(added=len(records(made[-1], "pictures")))
            count += side.sentences("text")
        elif name in own:
            found = passages_again(own[name], part, side, ("text",), figures)
            record, own_news = pictures_again(found.record, side.before, part, shelf, side.known)
            news += own_news
            if side.takes("name") and line(part, "name"):
                record["name"] = part["name"]
            made.append(record)
            count, clashes, kept = count + found.count, clashes + found.clashes, kept or found.kept
    gone = [name for name in was if name not in new and name in own]
    count += sum(sides.part(name).sentences("text") for name in gone)
    edited = [name for name in gone if sides.known and handwork(sides.part(name).here, was[name])]
    names = "、".join(f"“{line(own[name], 'name')}”" for name in edited)
    dropped = f"手改过的{names}新稿里没有了，已经拿掉。" if edited else ""
    made += [part for name, part in own.items() if name not in was]
    return made, Retold({}, count, clashes, kept), dropped, news


def _cut(sentence: str) -> str:
    words = " ".join(sentence.split()) or "（去掉了）"
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
