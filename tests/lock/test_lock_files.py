"""The lock's two files: what was damaged or is not ours opens nothing and breaks nothing."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.lock.lock import Answer
from kiosk.lock.pins_file import DamagedPinsError
from kiosk.show.gate import Holder
from tests.lock.locks import BOTH, GUIDES, STAFFS, WRONG, Clock, lock_in, wrong

GUIDE, STAFF = BOTH
KEPT = {"n": 2, "r": 1, "p": 1, "salt": "00" * 16, "key": "00" * 32}


def with_guide(**changed: Any) -> bytes:
    return json.dumps({"guide": KEPT | changed}).encode()


DAMAGED = [
    *(b"", b"\x00" * 400, b"null", b"[]", b'"guide"', b'{"guide"', b"\xff\xfe{", b"[" * 60_000, b"1" * 5000),
    *(b'{"guide": {}}', b'{"guide": null}', b'{"guide": []}', b'{"owner": {}}', b"{}" + b" " * 70_000),
    *(with_guide(n=n) for n in (0, 3, -4, 2**18, 2**40, True, 2.0, "2", None, [2])),
    *(with_guide(r=2**20), with_guide(p=2**20), with_guide(r=0), with_guide(more=1)),
    *(with_guide(salt=salt) for salt in ("", "00", "zz" * 16, "０" * 32, 5, None)),
    *(with_guide(key=key) for key in ("", "00", "00" * 31, "00" * 33, "0" * 63, [0] * 32)),
]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.skipif(os.name == "nt", reason="there a file's mode says nothing of who may read it")
def test_both_files_are_their_owners_alone(tmp_path: Path, clock: Clock) -> None:
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    wrong(lock, 1)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"pins.json": 0o600, "wrong-tries.json": 0o600}


def test_pins_are_kept_as_scrypt_with_its_parameters(tmp_path: Path, clock: Clock) -> None:
    lock_in(tmp_path, clock).set_pin(STAFF, STAFFS)
    kept = json.loads((tmp_path / "pins.json").read_bytes())["staff"]
    assert {name: kept[name] for name in "nrp"} == {"n": 2, "r": 1, "p": 1}
    assert (len(bytes.fromhex(kept["salt"])), len(bytes.fromhex(kept["key"]))) == (16, 32)


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_shuts_everybody_out_and_says_what_to_do(
    tmp_path: Path, clock: Clock, content: bytes
) -> None:
    (tmp_path / "pins.json").write_bytes(content)
    lock = lock_in(tmp_path, clock)
    for pin in (GUIDES, STAFFS, "000000"):
        with pytest.raises(DamagedPinsError, match=r"请在这台机器上运行 python main\.py pin，重新设密码。"):
            lock.try_pin(pin, BOTH)
    assert lock.is_set(BOTH)
    assert lock.is_set([STAFF])
    assert lock.is_damaged()


@pytest.mark.parametrize("content", DAMAGED[:3])
def test_a_damaged_file_gives_way_to_a_new_pin(tmp_path: Path, clock: Clock, content: bytes) -> None:
    (tmp_path / "pins.json").write_bytes(content)
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    assert not lock.is_damaged()
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)
    assert not lock.is_set([STAFF])


def test_one_bad_pin_makes_the_whole_file_bad(tmp_path: Path, clock: Clock) -> None:
    """Half a file would say that the other half was never set."""
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    file = tmp_path / "pins.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {"staff": {}}))
    with pytest.raises(DamagedPinsError):
        lock.try_pin(GUIDES, BOTH)


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    lock = lock_in(tmp_path / "home", clock)
    with pytest.raises(KioskError, match="读不出来（那里不能建文件夹）"):
        lock.try_pin(GUIDES, BOTH)
    with pytest.raises(KioskError, match="写不了密码文件"):
        lock.set_pin(GUIDE, GUIDES)
    with pytest.raises(KioskError, match="写不了密码文件"):
        lock.forget(GUIDE)


def test_a_pin_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "pins.json").mkdir()
    with pytest.raises(KioskError, match="密码没有变"):
        lock_in(tmp_path, clock).set_pin(GUIDE, GUIDES)
    assert [path.name for path in tmp_path.iterdir()] == ["pins.json"]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["guide", "staff", *KEPT, "count", "last"]), inner, max_size=5)
    ),
)
nearly = st.fixed_dictionaries(
    {"guide": st.fixed_dictionaries({name: st.just(value) | anything for name, value in KEPT.items()})}
)
contents = st.binary(max_size=200) | (anything | nearly).map(lambda value: json.dumps(value).encode())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(contents, contents)
def test_whatever_the_files_hold_nobody_gets_in_and_nothing_breaks(
    tmp_path: Path, pins: bytes, tries: bytes
) -> None:
    (tmp_path / "pins.json").write_bytes(pins)
    (tmp_path / "wrong-tries.json").write_bytes(tries)
    lock = lock_in(tmp_path, Clock())
    try:
        answer = lock.try_pin(GUIDES, BOTH)
        assert not answer.right
        assert 0 <= answer.wait <= 300
    except DamagedPinsError:
        assert lock.is_damaged()
    lock.set_pin(GUIDE, GUIDES)
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)


TALLY = {"count": 5, "last": Clock().now}


def with_tally(**changed: Any) -> bytes:
    return json.dumps({"guide": TALLY | changed}).encode()


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\x00" * 80, b"[]", b"[" * 60_000, b'{"guide": 5}', b'{"owner": {}}', b"{}" + b" " * 70_000),
        *(with_tally(count=count) for count in (-1, True, 1.0, "1", None, 10**4000)),
        *(with_tally(last=last) for last in (-1, True, float("nan"), float("inf"), "1", None, 10**4000)),
        with_tally(more=1),
    ],
)
def test_damaged_tries_neither_shut_out_nor_free(tmp_path: Path, clock: Clock, content: bytes) -> None:
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    (tmp_path / "wrong-tries.json").write_bytes(content)
    assert lock.try_pin("", BOTH) == Answer(False, None, 0)
    assert lock.try_pin(WRONG, BOTH) == Answer(False, None, 30)
    (tmp_path / "wrong-tries.json").write_bytes(content)
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)


def test_tries_are_kept_per_holder(tmp_path: Path, clock: Clock) -> None:
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    lock.set_pin(STAFF, STAFFS)
    wrong(lock, 5, (Holder.STAFF,))
    assert json.loads((tmp_path / "wrong-tries.json").read_bytes()) == {"staff": TALLY}
