"""An edition's file: what was written comes back, and nothing else is taken for one."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editions.edition import LIMIT, Edition, Piece, decoded, encoded, line_of, stamp

A, B = "a" * 64, "b" * 64
PLAIN = Edition(
    "hall",
    7,
    (Piece("hall.yaml", A, 10), Piece("hall.en.yaml", B, 9)),
    (Piece("大厅 1.webp", B, 0), Piece("sub/film.mp4", A, 5_000_000_000)),
    "小陈",
    "2026-11-22T08:00:00+00:00",
    "换了照片",
    3,
)

_HASH = st.text("0123456789abcdef", min_size=64, max_size=64)
_LINE = st.text().map(line_of)
_MEDIA = st.lists(
    st.builds(Piece, st.from_regex(r"[\w一-龥]{1,20}\.webp", fullmatch=True), _HASH, st.integers(0, 2**40)),
    unique_by=lambda piece: piece.name,
    max_size=5,
).map(tuple)
_EDITIONS = st.builds(
    lambda number, repeats, sha, media, author, moment, note: Edition(
        "hall", number + repeats, (Piece("hall.yaml", sha, 1),), media, author, stamp(moment), note, repeats
    ),
    st.integers(1, 9999),
    st.integers(0, 99),
    _HASH,
    _MEDIA,
    _LINE,
    st.integers(200_000, 200_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    _LINE,
)


def changed(**fields: Any) -> bytes:
    """The plain edition's file with other fields, and the hash that goes with them where there can be one."""
    value = json.loads(encoded(PLAIN))
    value["edition"].update(fields)
    with suppress(TypeError):
        value["whole"] = replace(PLAIN, **fields).whole
    return json.dumps(value).encode()


def is_refused(content: bytes) -> bool:
    """Whether a file is taken for none of ours, with the one kind of error there is."""
    try:
        decoded(content)
    except ValueError:
        return True
    return False


@given(_EDITIONS)
def test_file_gives_back_what_was_written(edition: Edition) -> None:
    assert decoded(encoded(edition)) == edition


def test_equal_content_has_one_hash_whoever_published_it() -> None:
    again = replace(PLAIN, number=8, author="小李", note="", moment=stamp(datetime.now(UTC)), repeats=0)
    assert again.whole == PLAIN.whole
    assert replace(PLAIN, media=PLAIN.media[:1]).whole != PLAIN.whole
    assert replace(PLAIN, texts=PLAIN.texts[:1]).whole != PLAIN.whole
    assert replace(PLAIN, tour="yard").whole != PLAIN.whole


@pytest.mark.parametrize(
    "fields",
    [
        {"tour": "../hall"},
        {"tour": "yard"},
        {"number": 0},
        {"number": True},
        {"number": 7.0},
        {"number": 10**12},
        {"repeats": 7},
        {"repeats": -1},
        {"author": "a\nb"},
        {"author": None},
        {"note": "x" * 1000},
        {"moment": "gestern"},
        {"moment": "2026-11-22T08:00:00"},
        {"moment": "2026-11-22T08:00:00+08:00"},
        {"texts": ()},
        {"strange": 1},
    ],
)
def test_field_out_of_bounds_is_refused(fields: dict[str, Any]) -> None:
    assert is_refused(changed(**fields))


@pytest.mark.parametrize(
    ("texts", "media"),
    [
        ([("hall.en.yaml", A, 1)], []),
        ([("hall.yaml", A, 1), ("yard.en.yaml", A, 1)], []),
        ([("hall.yaml", A, 1), ("hall../../x.yaml", A, 1)], []),
        ([("hall.yaml", A, 1), ("hall.yaml", A, 1)], []),
        ([("hall.yaml", "../../etc/passwd", 1)], []),
        ([("hall.yaml", A.upper(), 1)], []),
        ([("hall.yaml", A, -1)], []),
        ([("hall.yaml", A, 1)], [("../a.webp", A, 1)]),
        ([("hall.yaml", A, 1)], [("/etc/passwd", A, 1)]),
        ([("hall.yaml", A, 1)], [("a.webp", A, 1), ("a.webp", B, 1)]),
        ([("hall.yaml", A, 1)], [(f"{n}.webp", A, 1) for n in range(20_001)]),
    ],
)
def test_piece_that_is_none_of_ours_is_refused(texts: list[Any], media: list[Any]) -> None:
    edition = replace(
        PLAIN,
        texts=tuple(Piece(*one) for one in texts),
        media=tuple(Piece(*one) for one in media),
    )
    assert is_refused(encoded(edition))


@given(st.integers(0, len(encoded(PLAIN)) - 1), st.integers(0, 7))
def test_flipped_bit_never_gives_other_content(at: int, bit: int) -> None:
    """It is refused, or it is words about the edition that changed, and no file of it."""
    content = bytearray(encoded(PLAIN))
    content[at] ^= 1 << bit
    assert is_refused(bytes(content)) or decoded(bytes(content)).whole == PLAIN.whole


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["format", "schema", "whole", "edition", "tour", "texts"]), inner, max_size=5
            )
        ),
        max_leaves=12,
    ).map(lambda value: json.dumps(value).encode())
)
def test_foreign_file_is_refused_with_one_kind_of_error(content: bytes) -> None:
    assert is_refused(content)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b" " * (LIMIT + 1),
        json.dumps({"format": "daolanting edition", "schema": 2}).encode(),
        json.dumps({"format": "daolanting edition", "schema": True}).encode(),
        json.dumps({"format": "daolanting edition", "schema": 1, "edition": asdict(PLAIN)}).encode(),
        encoded(PLAIN).replace(b"5000000000", b"9" * 5000),
    ],
)
def test_hostile_file_is_refused(content: bytes) -> None:
    assert is_refused(content)


@given(st.text())
def test_line_is_one_that_stays_as_it_is(words: str) -> None:
    line = line_of(words)
    assert line_of(line) == line
    assert len(line.splitlines()) <= 1
    line.encode()


def test_moment_is_kept_in_utc() -> None:
    moment = datetime(2026, 11, 22, 16, 0, 0, 999, timezone(timedelta(hours=8)))
    assert stamp(moment) == "2026-11-22T08:00:00+00:00"
