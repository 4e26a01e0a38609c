"""The file of the PINs, each made unreadable."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.lock.hashing import KEY_BYTES, SALT_BYTES, Cost, Hashed
from kiosk.lock.small_json import members, read_json, write_json
from kiosk.show.gate import Holder

Pins = Mapping[Holder, Hashed]


class DamagedPinsError(KioskError):
    """The file of the PINs cannot be read: nobody gets in until one is set anew."""


def read_pins(file: Path) -> Pins:
    """The PINs that are set. Raises DamagedPinsError for a file of which any part is not as we write it."""
    try:
        return {Holder(name): _hashed(value) for name, value in read_json(file).items()}
    except (OSError, ValueError) as error:
        reason = f"（{why(error)}）" if isinstance(error, OSError) else ""
        raise DamagedPinsError(
            f"密码文件“{file}”读不出来{reason}，现在谁的密码都不能用。",
            "请在这台机器上运行 python main.py pin，重新设密码。",
        ) from error


def write_pins(file: Path, pins: Pins) -> None:
    """Put these in place of what was set. Raises KioskError when they cannot be written."""
    try:
        write_json(file, {holder.value: _as_json(kept) for holder, kept in pins.items()})
    except OSError as error:
        raise KioskError(
            f"写不了密码文件“{file}”（{why(error)}）。", "密码没有变。请检查磁盘和权限，再设一次。"
        ) from error


def _as_json(kept: Hashed) -> dict[str, int | str]:
    cost = kept.cost
    return {"n": cost.n, "r": cost.r, "p": cost.p, "salt": kept.salt.hex(), "key": kept.key.hex()}


def _hashed(value: object) -> Hashed:
    """Raises ValueError for what is none, and for one that would take the machine's memory or an hour."""
    *cost, salt, key = members(value, "n", "r", "p", "salt", "key")
    if any(type(number) is not int for number in cost) or not Cost(*cost).bearable:
        raise ValueError("no cost that we would pay")
    if not (isinstance(salt, str) and isinstance(key, str)):
        raise ValueError("no hex")
    kept = Hashed(Cost(*cost), bytes.fromhex(salt), bytes.fromhex(key))
    if len(kept.salt) < SALT_BYTES or len(kept.key) != KEY_BYTES:
        raise ValueError("not as long as ours")
    return kept
