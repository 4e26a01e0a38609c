"""The pictures of a station when its script comes again: new ones are taken, people's own stay."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.intake.drafting.album import SOURCE, Shelf
from kiosk.tour.tree import Tree, line, records


@dataclass(frozen=True, slots=True)
class PictureNews:
    """How many pictures were exchanged, added, taken away, and left aside for those that people put in."""

    exchanged: int = 0
    added: int = 0
    gone: int = 0
    unused: int = 0

    def __add__(self, other: PictureNews) -> PictureNews:
        return PictureNews(
            self.exchanged + other.exchanged,
            self.added + other.added,
            self.gone + other.gone,
            self.unused + other.unused,
        )

    def say(self) -> str:
        """What happened, in clauses; an empty text when nothing did."""
        found = (
            (self.exchanged, "换了 {} 张图片"),
            (self.added, "多了 {} 张图片"),
            (self.gone, "拿掉了 {} 张新稿里没有的图片"),
            (self.unused, "文件里已有别的图片，新稿的 {} 张没有用"),
        )
        return "，".join(words.format(count) for count, words in found if count)


def pictures_again(
    made: Tree, before: Tree, now: Tree, shelf: Shelf, known: bool
) -> tuple[Tree, PictureNews]:
    """The record *made* with the pictures it is to have, and what became of them.

    A picture is known by its bytes, which the script of *before* remembers. What people took out stays out,
    and where they put in their own, new ones are left aside.
    """
    own, was, new = records(made, "pictures"), records(before, "pictures"), records(now, "pictures")
    if not own and not was:
        return shelf.with_pictures(made, now), PictureNews(added=sum(map(shelf.opens, new)))
    if not known or not all(line(each, SOURCE) for each in was):
        # Nobody knows whose pictures these are. The script's are told of where there are more of them.
        return made, PictureNews(unused=max(0, len(new) - len(own)))
    files = {line(each, SOURCE): line(each, "file") for each in was}
    places = {line(each, "file"): place for place, each in enumerate(own)}
    today = {shelf.source(each) for each in new}
    free = [file for source, file in files.items() if source not in today and file in places]
    foreign = any(file not in files.values() for file in places)
    captions = {line(each, "file"): line(each, "caption") for each in was}
    result: list[Tree | None] = list(own)
    exchanged = added = unused = 0
    for each in new:
        source = shelf.source(each)
        if source in files:
            file = files[source]
            shelf.keep(each, file)
            if file in places and line(own[places[file]], "caption") == captions[file]:
                result[places[file]] = {**own[places[file]], "caption": line(each, "caption")}
        elif not shelf.opens(each):
            if free:  # the old one is better than none
                shelf.keep(each, free.pop(0))
        elif free:
            result[places[free.pop(0)]] = shelf.under_free_name(each)
            exchanged += 1
        elif foreign:
            unused += 1
        else:
            result.append(shelf.under_free_name(each))
            added += 1
    for file in free:
        result[places[file]] = None
    pictures = [{key: value for key, value in each.items() if value} for each in result if each is not None]
    bare = {key: value for key, value in made.items() if key != "pictures"}
    news = PictureNews(exchanged, added, len(free), unused)
    return {**bare, "pictures": pictures} if pictures else bare, news
