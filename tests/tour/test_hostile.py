"""Files made to hurt: refused with a reason or read as the plain text they are; nothing is raised."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.tour.problems import MAX_TOLD
from kiosk.tour.reader import Reading

Read = Callable[[str | bytes], Reading]

HALL = "schema: 1\ntitle: 明苑\nstations:\n  - {id: hall, name: 大厅, text: 您好。}\n"


def bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    return "\n".join(lines)


REFUSED: list[tuple[str, str | bytes, str]] = [
    ("alias bomb", bomb(), "anchor"),
    ("alias", "a: *b\n", "alias"),
    ("python tag", "title: !!python/object/apply:os.system [echo]\n", "tag"),
    ("timestamp tag", "title: !!timestamp x\n", "tag"),
    ("own tag", "!tour\ntitle: x\n", "tag"),
    ("nested lists", "title: " + "[" * 100_000, "depth"),
    ("nested mappings", "title: " + "{a: " * 50_000, "depth"),
    ("nested dashes", "- " * 5_000 + "x", "depth"),
    ("nested questions", "? " * 5_000 + "x", "depth"),
    ("many nodes", "title: [" + "x," * 150_000 + "]", "nodes"),
    ("long scalar", "title: " + "甲" * 30_000, "scalar"),
    ("ten megabytes", "title: " + "x" * 10_000_000, "size"),
    ("two documents", HALL + "---\n" + HALL, "documents"),
    ("mapping as a key", "{a: b}: c\n", "key"),
    ("a list", "- a\n- b\n", "shape"),
    ("a word", "您好", "shape"),
    ("nothing", b"", "empty"),
    ("only a bom", b"\xef\xbb\xbf", "empty"),
    ("only a comment", "# 您好\n", "empty"),
    ("zeroes after a power cut", HALL.encode() + b"\x00" * 512, "damaged"),
    ("half a character", HALL.encode()[:-1] + b"\xe4\xb8", "encoding"),
    ("surrogates as bytes", b"title: \xed\xa0\x80\n", "encoding"),
    ("utf-16 cut in half", HALL.encode("utf-16")[:-1], "encoding"),
    ("utf-32", HALL.encode("utf-32"), "damaged"),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "encoding"),
]


@pytest.mark.parametrize(("content", "kind"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
@pytest.mark.timeout(10)
def test_what_no_tour_may_hold_is_refused_with_its_reason(
    read: Read, content: str | bytes, kind: str
) -> None:
    reading = read(content)
    assert reading.tour is None
    assert [p.kind for p in reading.problems if p.severity == "error"] == [kind]
    assert all(p.say.endswith(("。", "？")) for p in reading.problems)


def test_script_tags_stay_the_text_they_are(read: Read) -> None:
    reading = read(HALL.replace("明苑", "<script>alert(1)</script>"))
    assert reading.tour is not None
    assert reading.tour.title == "<script>alert(1)</script>"


def test_unseen_characters_are_left_out_and_told(read: Read) -> None:
    reading = read(HALL.replace("明苑", "明\u202e苑\u200b\x07"))
    assert reading.tour is not None
    assert reading.tour.title == "明苑"
    assert [str(p) for p in reading.problems] == [
        "tours/hall.yaml 第 2 行第 9 列：（提醒）"
        "从这里起有 3 个看不见的字符，已经略去。请把这一处删掉重新输入。"
    ]


def test_escapes_bring_no_unseen_character_back(read: Read) -> None:
    reading = read(HALL.replace("明苑", r'"明\u202e\0苑\u200b"'))
    assert reading.tour is not None
    assert reading.tour.title == "明苑"


def test_a_merge_key_is_a_key_like_any_other(read: Read) -> None:
    reading = read(HALL + "<<: {title: 别的}\n")
    assert [p.kind for p in reading.problems] == ["unknown_key"]


def stations(count: int, rest: str = "") -> str:
    return HALL + "".join(f"  - {{id: s{n}, name: 甲, text: 您好。{rest}}}\n" for n in range(count))


SLOW: list[tuple[str, str]] = [
    (
        "unknown stations",
        stations(6_000)
        + f"routes: [{{id: a, name: 甲, stations: [{', '.join('t' * 9 + str(n) for n in range(9_000))}]}}]",
    ),
    ("unknown variables", HALL.replace("您好。", "'" + "".join(f"{{x{n}}}" for n in range(7_000)) + "'")),
    ("unknown keys", HALL + "".join(f"title{n}: x\n" for n in range(40_000))),
    ("brackets", HALL.replace("您好。", "'" + "".join(f"[x{n}]" for n in range(7_000)) + "'")),
    ("cues", HALL.replace("您好。", "'" + "a。【b】" * 5_900 + "'")),
    (
        "blanks",
        HALL.replace(
            "{id: hall, name: 大厅, text: 您好。}",
            "id: a\n    name: b\n    text: |\n      a\n" + "      a" + " " * 60_000 + "b\n      c\n",
        ),
    ),
    ("quotes that double", "%: *a" + "'" * 6),
    ("open brackets", HALL.replace("您好。", "'" + "【" * 20_000 + "(" * 4_000 + "'")),
]


@pytest.mark.parametrize("content", [s[1] for s in SLOW], ids=[s[0] for s in SLOW])
@pytest.mark.timeout(20)
def test_what_is_made_to_take_for_ever_ends(read: Read, content: str) -> None:
    reading = read(content)
    assert reading.tour is not None or reading.problems
    assert len(reading.problems) <= 2 * MAX_TOLD + 1


def test_a_tour_with_more_warnings_than_anyone_reads_is_shown(read: Read) -> None:
    reading = read(stations(300, "()"))
    assert reading.tour is not None
    assert len(reading.problems) == MAX_TOLD + 1
    assert reading.problems[0].say == "问题太多，还有 100 个没有列出。请先改好这些，再检查一次。"


def test_a_thousand_slips_end(read: Read) -> None:
    reading = read("".join(f'k{n}: "x\n' for n in range(20_000)))
    assert reading.tour is None
    assert 0 < len(reading.problems) < 60
