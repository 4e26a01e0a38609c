"""A PIN made unreadable."""

from __future__ import annotations

import hashlib
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.lock.hashing import Cost, hashed, matches

CHEAP = Cost(2, 1, 1)
SALT = bytes(range(16))


def test_the_hash_is_scrypts_own() -> None:
    """So that a file written today is understood by whatever comes after."""
    kept = hashed("274913", SALT, Cost())
    assert kept.key == hashlib.scrypt(b"274913", salt=SALT, n=16384, r=8, p=1, dklen=32)
    assert (kept.cost, kept.salt) == (Cost(16384, 8, 1), SALT)


@given(st.text("0123456789", min_size=6, max_size=8), st.text("0123456789", min_size=6, max_size=8))
def test_a_pin_matches_itself_alone(one: str, other: str) -> None:
    kept = hashed(one, SALT, CHEAP)
    assert matches(kept, one)
    assert matches(kept, other) is (one == other)


def test_one_pin_looks_different_with_another_salt_or_cost() -> None:
    keys = {
        hashed("274913", salt, cost).key for salt in (SALT, SALT[::-1]) for cost in (CHEAP, Cost(4, 1, 1))
    }
    assert len(keys) == 4


def test_what_is_kept_is_measured_with_its_own_cost() -> None:
    """A cost raised later leaves the old PINs as they are."""
    kept = hashed("274913", SALT, Cost(8, 2, 2))
    assert matches(kept, "274913")


@pytest.mark.parametrize("cost", [Cost(), CHEAP, Cost(2**17, 8, 1), Cost(2**15, 1, 16), Cost(2**15, 32, 1)])
def test_a_bearable_cost_can_be_paid(cost: Cost) -> None:
    assert cost.bearable
    assert len(hashed("274913", SALT, cost).key) == 32


@pytest.mark.parametrize(
    "cost",
    [
        *(Cost(2**18), Cost(2**30), Cost(2**4000), Cost(3), Cost(1), Cost(0), Cost(-2), Cost(2**16, 1)),
        *(Cost(r=0), Cost(r=-8), Cost(2, 2**20), Cost(p=0), Cost(2, 1, 2**20), Cost(2**17, 8, 2)),
    ],
)
def test_an_absurd_cost_is_none_that_we_pay(cost: Cost) -> None:
    assert not cost.bearable


@pytest.mark.parametrize("fault", [MemoryError(), ValueError("memory limit exceeded")])
def test_a_machine_without_memory_says_so(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def full(*_: Any, **__: Any) -> NoReturn:
        raise fault

    monkeypatch.setattr(hashlib, "scrypt", full)
    with pytest.raises(KioskError, match="内存不够"):
        hashed("274913", SALT, CHEAP)
