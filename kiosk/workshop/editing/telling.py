"""What is told: whole texts, and single sentences that keep their cues."""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.tour.directions import BRACKETED, direction_in
from kiosk.tour.text import parse, pieces
from kiosk.tour.tree import Tree, line
from kiosk.workshop.editing.edits import LeaveSet, SentenceSet, ShortSet, TextSet
from kiosk.workshop.editing.find import having, known_as, part_of, station_of, with_station
from kiosk.workshop.editing.tour_edits import ClosingSet, GreetingSet
from kiosk.workshop.editing.typed import a_passage


def text_set(tree: Tree, edit: TextSet) -> Tree:
    """The tour with the whole text of a station or part as it was typed."""
    return _with_text(tree, edit.station, edit.part, a_passage(edit.text))


def sentence_set(tree: Tree, edit: SentenceSet) -> Tree:
    """The tour with one sentence as it was typed, or without it; cues that were not typed again stay."""
    text = str(part_of(station_of(tree, edit.station), edit.part).get("text", ""))
    found = pieces(text)
    if not 0 <= edit.sentence < len(found):
        raise KioskError(f"{known_as(tree, edit.station)}没有这一句了。", "请重新打开这个导览再改。")
    new = with_cues(found[edit.sentence], a_passage(edit.text).strip("\n"))
    whole = "".join([*found[: edit.sentence], new, *found[edit.sentence + 1 :]])
    return _with_text(tree, edit.station, edit.part, a_passage(whole))


def short_set(tree: Tree, edit: ShortSet) -> Tree:
    """The tour with a station's short text."""
    return with_station(tree, edit.station, lambda record: having(record, "short", a_passage(edit.text)))


def leave_set(tree: Tree, edit: LeaveSet) -> Tree:
    """The tour with a station's words on the way."""
    return with_station(tree, edit.station, lambda record: having(record, "leave", a_passage(edit.text)))


def greeting_set(tree: Tree, edit: GreetingSet) -> Tree:
    """The tour with another greeting."""
    return having(tree, "greeting", a_passage(edit.text))


def closing_set(tree: Tree, edit: ClosingSet) -> Tree:
    """The tour with another closing."""
    return having(tree, "closing", a_passage(edit.text))


def cues_in(text: str) -> list[str]:
    """The cues of a text as they are written, brackets and all."""
    return [found[0] for found in BRACKETED.finditer(text) if direction_in(found)]


def with_cues(piece: str, sentence: str) -> str:
    """A sentence in the stead of a piece: behind its blank lines, and with the cues that it does not say."""
    again = cues_in(sentence)
    kept: list[str] = []
    for cue in cues_in(piece):
        if cue in again:
            again.remove(cue)
        else:
            kept.append(cue)
    blank = piece[: len(piece) - len(piece.lstrip())]
    tail = piece[len(piece.rstrip()) :]
    return blank + "".join(kept) + sentence + tail


def _with_text(tree: Tree, station: str, part: str, text: str) -> Tree:
    record = part_of(station_of(tree, station), part)
    others = ("parts", "film", "pictures")
    if not parse(text) and parse(str(record.get("text", ""))) and not any(record.get(key) for key in others):
        if part:
            raise KioskError(f"“{line(record, 'name')}”就什么也不讲了。", "请写上这个小站的讲解词。")
        raise KioskError(
            f"{known_as(tree, station)}就什么也不讲了。", "不要这一站，请删去它；要留着，请写上讲解词。"
        )
    return with_station(tree, station, lambda own: having(own, "text", text), part)
