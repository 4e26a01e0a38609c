"""Houses, pavilions and what stands about between them."""

from __future__ import annotations

import itertools
from math import cos, pi, sin

from materials import (
    BRASS,
    CHESTNUT,
    CINNABAR,
    CREAM,
    HONEY,
    INK,
    IVORY,
    LINEN,
    MIST,
    OAK,
    SAGE,
    SAND,
    SLATE,
    STONE,
    TEAL,
    WALNUT,
    Colour,
)
from shapes import Place

GLASS = "gloss:7F9DA6"
LIT = "lit:FFC878"


def house(
    at: Place,
    wide: float,
    deep: float,
    storeys: int,
    colour: Colour = CREAM,
    roof: Colour = "B4674C",
    storey: float = 3.0,
    pane: Colour = GLASS,
    gable: bool = True,
    balconies: bool = False,
) -> None:
    """A house with windows on its front and its right side, and a gable or a flat roof with a parapet."""
    high = storeys * storey
    at.box(colour, (wide, deep, high), soft=0.04)
    at.box(STONE, (wide + 0.1, deep + 0.1, 0.5), soft=0.04)
    for foot, long in ((at.at(0, -deep / 2), wide), (at.at(wide / 2, 0, 0, 90), deep)):
        count = max(1, int(long / 2.3))
        for i in range(count):
            x = (i + 0.5) * long / count - long / 2
            for k in range(storeys):
                z = k * storey + 0.95
                foot.box(IVORY, (1.3, 0.1, 1.55), (x, 0, z), soft=0.02)
                foot.box(
                    pane if (i * 3 + k * 5) % 4 else "gloss:9DB5B8",
                    (1.1, 0.04, 1.35),
                    (x, -0.05, z + 0.1),
                    soft=0,
                )
                foot.box(IVORY, (0.05, 0.06, 1.35), (x, -0.06, z + 0.1), soft=0)
                if balconies and k and i % 2 == 0:
                    foot.box(IVORY, (1.9, 0.7, 0.12), (x, -0.35, z - 0.55), soft=0.02)
                    foot.box(SAND, (1.9, 0.06, 0.75), (x, -0.68, z - 0.45), soft=0.02)
    if gable:
        gabled(at.at(0, 0, high), wide + 0.9, deep + 0.9, deep * 0.24, roof)
    else:
        at.box(IVORY, (wide + 0.3, deep + 0.3, 0.35), (0, 0, high), soft=0.05)
        at.box(LINEN, (wide - 0.3, deep - 0.3, 0.05), (0, 0, high + 0.33), soft=0)


def gabled(at: Place, wide: float, deep: float, rise: float, colour: Colour) -> None:
    """A ridged roof along x."""
    end = at.at(-wide / 2, 0, 0, 90)
    end.sheet(colour, [(-deep / 2, 0), (deep / 2, 0), (0, rise)], (0, 0, 0), wide)
    at.box(WALNUT, (wide + 0.1, 0.22, 0.16), (0, 0, rise - 0.06), soft=0.05)


def pavilion(at: Place, r: float = 1.7, high: float = 2.5, roof: Colour = "6F8F86") -> None:
    """A six-sided pavilion with red posts and a pointed roof that lifts at the corners."""
    corners = [(r * cos(pi / 3 * i), r * sin(pi / 3 * i)) for i in range(6)]
    at.slab(STONE, [(x * 1.25, y * 1.25) for x, y in corners], 0.2)
    for i, (x, y) in enumerate(corners):
        at.cyl(CINNABAR, 0.09, high, (x, y, 0.2))
        if i not in (4,):
            nx, ny = corners[(i + 1) % 6]
            at.tube(f"wood:{WALNUT}", [(x, y, 0.62), (nx, ny, 0.62)], 0.05)
            at.tube(f"wood:{HONEY}", [(x, y, high), (nx, ny, high)], 0.08)
    steps = [(1.62, 0.0), (1.2, 0.2), (0.7, 0.62), (0.22, 1.2), (0.0, 1.36)]
    roof_at = at.at(0, 0, high + 0.15)
    for i in range(6):
        for (r0, z0), (r1, z1) in itertools.pairwise(steps):
            _facet(roof_at, roof, i, r * r0, z0, r * r1, z1)
        x, y = corners[i]
        roof_at.tube(
            "5B776F", [(x * q, y * q, z + (0.16 if q > 1.5 else 0.05)) for q, z in steps], 0.055, bent=True
        )
    roof_at.ball(f"metal:{BRASS}", 0.13, (0, 0, 1.5))


def _facet(at: Place, colour: Colour, i: int, r0: float, z0: float, r1: float, z1: float) -> None:
    ring = ((i, r0, z0), (i + 1, r0, z0), (i + 1, r1, z1), (i, r1, z1))
    at.facet(colour, [(r * cos(pi / 3 * k), r * sin(pi / 3 * k), z) for k, r, z in ring])


def street_lamp(at: Place, high: float = 3.2) -> None:
    """A lamp post with a round globe."""
    at.cyl(SLATE, 0.12, 0.2)
    at.cyl(SLATE, 0.05, high)
    at.ball("glow:FFF0CF", 0.2, (0, 0, high + 0.15))


def park_bench(at: Place) -> None:
    """A slatted bench with a back and arms."""
    for x in (-0.7, 0.7):
        at.tube(SLATE, [(x, -0.25, 0), (x, -0.25, 0.62), (x, 0.2, 0.62)], 0.028)
        at.tube(SLATE, [(x, 0.2, 0), (x, 0.24, 0.45), (x, 0.34, 0.9)], 0.028)
    for k in range(4):
        at.box(f"wood:{OAK}", (1.6, 0.1, 0.04), (0, -0.2 + 0.13 * k, 0.44), soft=0.012)
        if k < 3:
            at.box(f"wood:{OAK}", (1.6, 0.035, 0.1), (0, 0.25 + 0.03 * k, 0.55 + 0.13 * k), soft=0.012)


def bins(at: Place) -> None:
    """Four bins for sorted rubbish under a little roof."""
    for i, tone in enumerate((TEAL, CINNABAR, "6C8667", SLATE)):
        x = (i - 1.5) * 0.62
        at.box(tone, (0.52, 0.5, 0.85), (x, 0, 0.03), soft=0.05)
        at.box(INK, (0.54, 0.54, 0.08), (x, 0, 0.86), soft=0.035)
        at.box(IVORY, (0.24, 0.012, 0.22), (x, -0.253, 0.42), soft=0.01)
    for x in (-1.35, 1.35):
        at.box(SLATE, (0.07, 0.07, 1.7), (x, 0.3, 0))
    at.at(0, 0, 1.7).tilt(8).box(f"wood:{HONEY}", (2.9, 1.1, 0.06), soft=0.02)


def bicycle(at: Place, colour: Colour = TEAL) -> None:
    """A bicycle on its stand."""
    for x in (-0.5, 0.5):
        wheel = [(x + 0.31 * cos(pi * k / 10), 0.0, 0.33 + 0.31 * sin(pi * k / 10)) for k in range(20)]
        at.tube(INK, wheel, 0.022, closed=True)
        at.ball(STONE, 0.04, (x, 0, 0.33), fine=2)
    at.tube(colour, [(-0.5, 0, 0.33), (-0.2, 0, 0.78), (0.38, 0, 0.78), (0.5, 0, 0.33)], 0.022)
    at.tube(colour, [(-0.2, 0, 0.78), (-0.05, 0, 0.36), (0.38, 0, 0.78)], 0.022)
    at.tube(SLATE, [(0.38, 0, 0.78), (0.34, 0, 0.98)], 0.018)
    at.tube(INK, [(0.25, -0.24, 1.02), (0.36, 0, 0.98), (0.25, 0.24, 1.02)], 0.02)
    at.box(INK, (0.24, 0.13, 0.06), (-0.24, 0, 0.86), soft=0.025)


def car(at: Place, colour: Colour = IVORY) -> None:
    """A small car, seen from afar."""
    at.box(colour, (4.0, 1.7, 0.75), (0, 0, 0.3), soft=0.22)
    at.box(MIST, (2.1, 1.5, 0.6), (-0.15, 0, 0.95), soft=0.24)
    for x in (-1.25, 1.25):
        for y in (-0.8, 0.8):
            at.ball(INK, 0.34, (x, y, 0.34), (1, 0.35, 1), 2)


def planter(at: Place, wide: float = 1.6, colour: Colour = LINEN) -> None:
    """A long planter with a clipped hedge in it."""
    at.box(colour, (wide, 0.5, 0.4), soft=0.03)
    at.box(SAGE, (wide - 0.12, 0.4, 0.3), (0, 0, 0.32), soft=0.13)


def steps(at: Place, wide: float, count: int = 3, colour: Colour = LINEN) -> None:
    """Broad steps that rise away from the viewer, with a rail on both sides."""
    for i in range(count):
        at.box(colour, (wide, 0.36 * (count - i), 0.14 * (i + 1)), (0, 0.36 * (count + i) / 2, 0), soft=0.015)
    rise = 0.14 * count
    for x in (-wide / 2 + 0.12, wide / 2 - 0.12):
        at.tube(
            CHESTNUT,
            [(x, 0, 0), (x, 0, 0.85), (x, 0.36 * count, 0.85 + rise), (x, 0.36 * count, rise)],
            0.028,
        )


def wheel(at: Place) -> None:
    """A pair of turning wheels for the shoulders."""
    at.tube(TEAL, [(0, 0, 0), (0, 0, 1.5)], 0.06)
    for y in (-0.08, 0.08):
        rim = [(0.42 * cos(pi * k / 10), y * 2, 1.4 + 0.42 * sin(pi * k / 10)) for k in range(20)]
        at.tube("E3A63A", rim, 0.035, closed=True)
        for k in range(3):
            dx, dz = 0.42 * cos(pi * k / 3), 0.42 * sin(pi * k / 3)
            at.tube("E3A63A", [(-dx, y * 2, 1.4 - dz), (dx, y * 2, 1.4 + dz)], 0.02)
