"""A PIN made unreadable: scrypt with a salt, and how dear it may be."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from kiosk.errors import KioskError

SALT_BYTES = 16
KEY_BYTES = 32
_MOST_WORK = 2**20  # n·r·p: 128 MiB, and eight times as long as today's cost


@dataclass(frozen=True, slots=True)
class Cost:
    """What one hash takes, in scrypt's own parameters: 16 MiB, and a small part of a second."""

    n: int = 2**14
    r: int = 8
    p: int = 1

    @property
    def bearable(self) -> bool:
        """Whether scrypt takes these, and a kiosk has the memory and the time."""
        if not (2 <= self.n <= _MOST_WORK and 1 <= self.r <= 32 and 1 <= self.p <= 16):
            return False
        possible = self.n & (self.n - 1) == 0 and self.n < 2 ** (16 * self.r)
        return possible and self.n * self.r * self.p <= _MOST_WORK


@dataclass(frozen=True, slots=True)
class Hashed:
    """A PIN as it is kept. The cost lies beside it, so that new ones may be dearer than old ones."""

    cost: Cost
    salt: bytes
    key: bytes


def hashed(pin: str, salt: bytes, cost: Cost) -> Hashed:
    """The PIN with this salt, made unreadable. Raises KioskError when the machine has no memory for it."""
    return Hashed(cost, salt, _key(pin, salt, cost, KEY_BYTES))


def matches(kept: Hashed, pin: str) -> bool:
    """Whether this is the PIN that is kept. Raises KioskError when the machine has no memory for it."""
    return hmac.compare_digest(kept.key, _key(pin, kept.salt, kept.cost, len(kept.key)))


def _key(pin: str, salt: bytes, cost: Cost, length: int) -> bytes:
    room = 128 * cost.r * (cost.n + cost.p + 2)  # what it takes; by itself OpenSSL allows 32 MiB
    try:
        return hashlib.scrypt(
            pin.encode(), salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=room, dklen=length
        )
    except (MemoryError, ValueError) as error:  # with a bearable cost nothing else can be wrong
        raise KioskError("电脑的内存不够，现在核对不了密码。", "请重新启动电脑再试。") from error
