"""Plants for rooms and for streets; each is grown from its own seed, so that it is the same every time."""

from __future__ import annotations

from math import cos, sin
from random import Random

from materials import CINNABAR, CREAM, HONEY, IVORY, LEAF, MOSS, ROSE, SAGE, WALNUT, Colour
from shapes import Place, Spot

GREENS = (LEAF, MOSS, "5E8F57", "3F6B45")


def pot(at: Place, r: float, high: float, colour: Colour = IVORY) -> None:
    """A round tapered pot with earth in it."""
    line = [
        (0, 0),
        (r * 0.7, 0),
        (r * 0.74, 0.015),
        (r, high - 0.01),
        (r * 0.98, high),
        (r * 0.88, high),
        (r * 0.86, high - 0.04),
        (0, high - 0.04),
    ]
    at.lathe(colour, line)
    at.cyl(WALNUT, r * 0.86, 0.02, (0, 0, high - 0.05))


def _arc(turn: float, long: float, rise: float, droop: float, foot: Spot = (0, 0, 0)) -> list[Spot]:
    spine = []
    for i in range(7):
        t = i / 6
        out = long * t
        spine.append(
            (foot[0] + cos(turn) * out, foot[1] + sin(turn) * out, foot[2] + rise * t - droop * t * t)
        )
    return spine


def palm(at: Place, high: float = 1.7, seed: int = 1, pot_colour: Colour = IVORY) -> None:
    """A tall potted palm with arching leaves."""
    rnd = Random(seed)
    pot(at, 0.24, 0.42, pot_colour)
    for i in range(16):
        turn = i * 2.4 + rnd.uniform(-0.2, 0.2)
        up = rnd.uniform(0.55, 1.0)
        spine = _arc(turn, (1.25 - up) * high * 0.75, up * high, (1.2 - up) * high * 0.42, (0, 0, 0.36))
        at.tube(MOSS, spine[:5], 0.008)
        for k in (2, 3, 4, 5):
            for side in (-1, 1):
                x, y, z = spine[k]
                leaf = _arc(turn + side * 0.75, 0.36, 0.06, 0.2, (x, y, z))
                at.blade(rnd.choice(GREENS), leaf, 0.075)
        at.blade(
            rnd.choice(GREENS),
            [*spine[4:], (spine[6][0] * 1.12, spine[6][1] * 1.12, spine[6][2] - 0.12)],
            0.09,
        )


def broadleaf(
    at: Place, high: float = 1.2, seed: int = 2, pot_colour: Colour = IVORY, wide: float = 0.26
) -> None:
    """A bushy plant with broad leaves."""
    rnd = Random(seed)
    pot(at, 0.22, 0.38, pot_colour)
    for i in range(26):
        turn = i * 2.4
        up = 0.35 + 0.65 * ((i * 7) % 26) / 26
        foot = (cos(turn) * 0.05, sin(turn) * 0.05, 0.34)
        tip = (
            cos(turn) * (0.12 + 0.2 * (1 - up)) * high,
            sin(turn) * (0.12 + 0.2 * (1 - up)) * high,
            0.34 + (high - 0.5) * up,
        )
        at.tube(MOSS, [foot, tip], 0.008)
        at.blade(rnd.choice(GREENS), _arc(turn, 0.34, 0.16, 0.22, tip), wide * rnd.uniform(0.6, 0.9))


def snake(at: Place, high: float = 0.8, seed: int = 3, pot_colour: Colour = CREAM) -> None:
    """Upright sword-like leaves in a low pot."""
    rnd = Random(seed)
    pot(at, 0.17, 0.26, pot_colour)
    for i in range(13):
        turn = i * 2.4
        tall = high * rnd.uniform(0.65, 1.0)
        x, y = cos(turn) * 0.07, sin(turn) * 0.07
        spine = [(x * (1 + t), y * (1 + t), 0.2 + tall * t) for t in (0, 0.25, 0.5, 0.75, 1)]
        at.blade(rnd.choice(GREENS), spine, 0.09)


def small(at: Place, seed: int = 4, pot_colour: Colour = IVORY, bloom: Colour | None = None) -> None:
    """A little pot for a counter or a sill, in bloom if wanted."""
    rnd = Random(seed)
    pot(at, 0.085, 0.13, pot_colour)
    for i in range(14):
        turn = i * 2.4
        at.blade(
            rnd.choice(GREENS),
            _arc(turn, rnd.uniform(0.09, 0.2), rnd.uniform(0.12, 0.26), 0.1, (0, 0, 0.1)),
            0.06,
        )
    if bloom is not None:
        for i in range(7):
            turn = i * 2.4
            at.ball(bloom, 0.028, (cos(turn) * 0.08, sin(turn) * 0.08, 0.28 + 0.03 * (i % 3)), fine=2)


def tree(at: Place, high: float = 4.5, seed: int = 5, colour: Colour = MOSS, fine: int = 3) -> None:
    """A tree with a crown of soft balls."""
    rnd = Random(seed)
    at.tube(WALNUT, [(0, 0, 0), (0.04 * high / 4, 0, high * 0.3), (0, 0, high * 0.65)], high * 0.024)
    tones = {
        MOSS: ("8CA67E", "7F9C74", "98B08A"),
        SAGE: ("A9BC98", "9DB28C", "B5C5A6"),
        HONEY: (HONEY, "D9A95C", "C98B4A"),
        ROSE: (ROSE, "E5AC9E", "CF7F70"),
    }
    crown = tones.get(colour, (colour,))
    for i in range(64):
        turn, level = i * 2.4, 1 - 2 * (i + 0.5) / 64
        off = high * 0.205 * (1 - level * level) ** 0.5
        r = high * rnd.uniform(0.052, 0.082)
        spot = (cos(turn) * off, sin(turn) * off, high * (0.73 + 0.205 * level))
        at.ball(crown[i % len(crown)], r, spot, (1, 1, 0.92), fine)
    at.ball(crown[0], high * 0.19, (0, 0, high * 0.73), (1, 1, 1.05), fine)


def hedge(at: Place, wide: float, high: float = 0.5, deep: float = 0.5, colour: Colour = MOSS) -> None:
    """A clipped hedge."""
    at.box(colour, (wide, deep, high), soft=0.16)


def flowers(at: Place, wide: float, deep: float, seed: int = 6) -> None:
    """A bed of flowers."""
    rnd = Random(seed)
    at.box(LEAF, (wide, deep, 0.16), soft=0.07)
    tones = (CINNABAR, ROSE, "EBC06A", IVORY)
    for _ in range(int(wide * deep * 40)):
        spot = (rnd.uniform(-0.46, 0.46) * wide, rnd.uniform(-0.44, 0.44) * deep, 0.17 + rnd.uniform(0, 0.06))
        at.ball(rnd.choice(tones), 0.05, spot, fine=2)
