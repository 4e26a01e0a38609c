"""Whatever is edited, in whatever order: a tour that held holds, and only what was taken out is gone."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.tour.text import parse
from kiosk.tour.tree import Tree, line, records, texts
from kiosk.tour.wording import NEXT
from kiosk.tour.writer import written
from kiosk.workshop.editing.edited import edited
from kiosk.workshop.editing.edits import Edit, Merged
from kiosk.workshop.editing.telling import cues_in
from kiosk.workshop.patching.patch import patched
from tests.workshop.trees import SHIPPED, EditsOf, any_edit, keeping, reading_of, taking, tours, tree_in

many = settings(deadline=None, max_examples=60)
STARTS = tours() | st.sampled_from([tree_in(path.read_bytes()) for path in SHIPPED])


def possible(data: st.DataObject, tree: Tree, edits: EditsOf) -> tuple[Edit | None, Tree]:
    """A drawn edit and the tour after it; no edit, and the same tour, when it is refused in good words."""
    edit = data.draw(edits(tree))
    refused = None
    try:
        return edit, edited(tree, edit)
    except KioskError as fault:
        refused = fault
    assert refused.what.endswith("。")
    assert refused.remedy.endswith("。")
    return None, tree


def told(tree: Tree) -> str:
    """All that is told anywhere."""
    return "\n".join(texts(tree.get("stations")))


def files(tree: Tree) -> set[str]:
    stations = records(tree, "stations")
    parts = [part for station in stations for part in records(station, "parts")]
    return {line(each, "file") for one in [*stations, *parts] for each in records(one, "pictures")}


@many
@given(st.data(), STARTS)
def test_a_tour_that_held_holds_after_any_edits(data: st.DataObject, tree: Tree) -> None:
    base = written(tree).encode()
    for _ in range(5):
        _, tree = possible(data, tree, any_edit)
        content = patched(base, tree).content
        assert tree_in(content) == tree
        reading = reading_of(content)
        assert reading.tour is not None, reading.problems
        ids = {station.id for station in reading.tour.stations}
        assert len(ids) == len(reading.tour.stations)
        assert all(set(route.stations) <= ids for route in reading.tour.routes)


@many
@given(st.data(), STARTS)
def test_no_sentence_cue_or_picture_goes_but_by_taking_it_out(data: st.DataObject, before: Tree) -> None:
    edit, after = possible(data, before, keeping)
    assert Counter(cues_in(told(before))) <= Counter(cues_in(told(after)))
    assert files(before) <= files(after)
    names = [line(each, "name") for each in records(before, "stations")]
    now = "".join(told(after).split())
    for text in texts(
        [[each.get(key, "") for key in ("text", "leave", "short")] for each in records(before, "stations")]
    ):
        for sentence in parse(text):
            ways = [sentence.text.replace(f"{{{NEXT}}}", name) for name in names]
            bare = ["".join(each.split()) for each in (sentence.text, *ways)]
            assert any(each in now or each in _without_cues(now) for each in bare), (edit, sentence)


def _without_cues(text: str) -> str:
    for cue in cues_in(text):
        text = text.replace(cue, "")
    return text


@many
@given(st.data(), STARTS)
def test_stations_that_stay_keep_their_ids_and_what_no_edit_named(data: st.DataObject, before: Tree) -> None:
    edit, after = possible(data, before, lambda tree: keeping(tree) | taking(tree))
    was = {line(each, "id"): each for each in records(before, "stations")}
    now = {line(each, "id"): each for each in records(after, "stations")}
    named = {getattr(edit, name, "") for name in ("station", "other")}
    for station, record in was.items():
        if station not in named:
            assert now[station] == record
    assert len(set(was) - set(now)) <= 1
    if isinstance(edit, Merged):
        assert edit.station in now


@many
@given(st.data(), STARTS)
def test_lines_that_an_edit_does_not_name_stay(data: st.DataObject, tree: Tree) -> None:
    """Every station is written as it was, in one piece, but for those that the edit names."""
    marked = "".join(
        f"{text}  # 备注 {n}\n" if "id: " in text else text + "\n"
        for n, text in enumerate(written(tree).splitlines())
    )
    before = patched(marked.encode(), tree).content.decode()
    assert before == marked
    edit, after = possible(data, tree, any_edit)
    content = patched(marked.encode(), after).content.decode()
    named = {getattr(edit, name, "") for name in ("station", "other")}
    for block in marked.split("  - id: ")[1:-1]:
        own = block.split()[0]
        if own not in named and own in {line(each, "id") for each in records(tree, "stations")}:
            assert block in content
