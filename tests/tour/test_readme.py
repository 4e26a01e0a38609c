"""What staff are told about the format is true: the example passes, the tables name every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.tour.jsonschema import schema_text
from kiosk.tour.media import ENDINGS
from kiosk.tour.reader import read_content, read_tours
from kiosk.tour.schema import records
from kiosk.tour.shapes import Record
from kiosk.tour.wording import BUILT_IN

ROOT = Path(__file__).parents[2]
README = (ROOT / "tours" / "README.md").read_text(encoding="utf-8")


def table(path: str, record: Record) -> str:
    """The table of a record's keys as the README holds it."""
    where = f"`{path}`（{record.label}）" if path else "整个文件"
    rows = [
        f"| `{key.name}` | {'必写' if key.required else ''} | {key.use} | `{key.example}` |"
        for key in record.keys
    ]
    return "\n".join([f"### {where}", "", "| 词 | | 做什么 | 例子 |", "|---|---|---|---|", *rows, ""])


def test_the_example_passes_and_shows_what_it_says() -> None:
    found = re.search(r"```yaml\n(.*?)```", README, re.S)
    assert found is not None
    reading = read_content(found[1].encode(), Path("tours/hall.yaml"), None)
    assert reading.problems == ()
    assert reading.tour is not None
    assert [station.name for station in reading.tour.stations] == ["便民服务大厅", "图书室"]
    assert reading.tour.routes[1].stations == ("hall",)


@pytest.mark.parametrize(("path", "record"), records(), ids=[path or "tour" for path, _ in records()])
def test_the_table_of_a_record_is_up_to_date(path: str, record: Record) -> None:
    assert table(path, record) in README


def test_every_variable_and_every_kind_of_file_is_named() -> None:
    assert all(f"{{{name}}}" in README for name in BUILT_IN)
    assert all(endings[0].removeprefix(".") in README for endings in ENDINGS.values())


def test_the_schema_for_editors_is_up_to_date() -> None:
    written = (ROOT / "tours" / "schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "python -m kiosk.tour.jsonschema > tours/schema.json"


def test_every_tour_we_ship_has_no_problem_at_all() -> None:
    readings = read_tours(ROOT / "tours", ROOT / "media")
    assert [str(problem) for reading in readings for problem in reading.problems] == []
    assert all(reading.tour is not None for reading in readings)
    assert len(readings) >= 3
