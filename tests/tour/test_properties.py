"""Whatever comes in, reading ends and raises nothing; whatever is written well comes out as it was meant."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.tour.reader import Reading, read_content
from kiosk.tour.text import abridge, parse, variables

# How fast this machine is today is no property of ours.
untimed = settings(deadline=None)
PATH = Path("tours/hall.yaml")

# Pieces that make broken YAML far more often than single characters do.
PIECES = st.sampled_from(
    [
        *[
            "schema: 1\n",
            "title: 明苑\n",
            "title：明苑\n",
            "stations:\n",
            "  - id: hall\n",
            "    name: 大厅\n",
        ],
        *[
            "    text: |\n",
            "      {称呼}，您好。【指墙】\n",
            "spot: [0, 1]\n",
            "*a",
            "&a ",
            "!!str ",
            "<<: ",
            "? ",
        ],
        *["---\n", "...\n", "| ", ": ", "- ", "  "],
        *"\t\n \"'[]{}:：-#%@`>~、【】()（）\\\u3000\u202e\x85\u2028",
    ]
)


def read(content: bytes) -> Reading:
    return read_content(content, PATH, None)


def is_sound(reading: Reading) -> bool:
    """Either a tour without errors, or errors and no tour; each whole, in order and in its place."""
    places = [(p.line, p.column) for p in reading.problems]
    errors = [p for p in reading.problems if p.severity == "error"]
    whole = all(p.say.endswith(("。", "？")) and (p.line == 0) == (p.column == 0) for p in reading.problems)
    return (reading.tour is None) == bool(errors) and whole and places == sorted(places)


@untimed
@given(st.binary(max_size=300))
def test_any_bytes_give_a_tour_or_reasons(content: bytes) -> None:
    assert is_sound(read(content))


@untimed
@given(st.text(max_size=200))
def test_any_text_gives_a_tour_or_reasons(text: str) -> None:
    assert is_sound(read(text.encode("utf-8", "surrogatepass")))


@settings(untimed, max_examples=400)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_broken_yaml_gives_a_tour_or_reasons(text: str) -> None:
    assert is_sound(read(text.encode()))
    assert is_sound(read(b"schema: 1\ntitle: x\nstations:\n  - id: a\n    name: b\n" + text.encode()))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    [
        "schema",
        "title",
        "form",
        "facts",
        "floors",
        "stations",
        "routes",
        "id",
        "name",
        "spot",
        "text",
        "parts",
    ]
)


@untimed
@given(st.dictionaries(KEYS, VALUES | st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3)))
def test_any_shape_of_good_yaml_gives_a_tour_or_reasons(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    assert is_sound(read(text.encode("utf-8", "surrogatepass")))


def hanzi(text: str) -> str:
    return "".join(re.findall("[\u4e00-\u9fff]", text))


SPOKEN = st.text(alphabet="甲乙丙丁戊a1 。！？；…“”，\n.;", max_size=40)
CUES = st.text(alphabet="指走墙上图版", min_size=1, max_size=5)


@untimed
@given(st.lists(st.tuples(SPOKEN, CUES), max_size=5))
def test_parsing_keeps_every_hanzi_outside_brackets_in_order(pieces: list[tuple[str, str]]) -> None:
    sentences = parse("".join(f"{spoken}【{cue}】" for spoken, cue in pieces))
    assert hanzi("".join(s.text for s in sentences)) == hanzi("".join(spoken for spoken, _ in pieces))
    if sentences:
        assert [c.text for s in sentences for c in s.cues] == [cue for _, cue in pieces]
    assert all(0 <= cue.at <= len(s.text) for s in sentences for cue in s.cues)


@untimed
@given(st.text(max_size=120))
def test_parsing_takes_any_text(text: str) -> None:
    sentences = parse(text)
    assert all(s.text.strip() for s in sentences)
    assert set(abridge(sentences, ("甲",))) <= set(sentences)
    assert len(variables(text)) <= text.count("{")


NAMES = st.text(alphabet="甲乙丙no0123:#-' ", min_size=1, max_size=12).filter(lambda s: s.strip() == s)
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)


@st.composite
def tours(draw: st.DrawFn) -> dict[str, object]:
    ids = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    stations = [
        {"id": i, "name": draw(NAMES), "text": draw(NAMES), "keywords": draw(st.lists(NAMES, max_size=2))}
        for i in ids
    ]
    walked = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    route = {"id": "r", "name": draw(NAMES), "stations": walked}
    return {"schema": "1", "title": draw(NAMES), "stations": stations, "routes": [route]}


@untimed
@given(tours())
def test_a_valid_tour_comes_back_as_it_was_written(tree: dict[str, object]) -> None:
    text = json.dumps(
        tree, ensure_ascii=False
    )  # JSON is YAML whose every scalar is quoted: text all the same
    reading = read(text.encode())
    assert reading.tour is not None, reading.problems
    assert reading.tour.title == tree["title"]
    stations = tree["stations"]
    assert isinstance(stations, list)
    assert [(s.id, s.name, list(s.keywords)) for s in reading.tour.stations] == [
        (s["id"], s["name"], s["keywords"]) for s in stations
    ]
    routes = tree["routes"]
    assert isinstance(routes, list)
    assert list(reading.tour.routes[0].stations) == routes[0]["stations"]
    assert read(yaml.safe_dump(tree, allow_unicode=True, width=1000).encode()).tour == reading.tour
