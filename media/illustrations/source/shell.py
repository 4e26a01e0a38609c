"""What makes a room of empty space: floor, walls, windows, doors, lamps and lanterns."""

from __future__ import annotations

from dataclasses import dataclass

from materials import (
    BRASS,
    CHESTNUT,
    CINNABAR,
    CREAM,
    HONEY,
    IVORY,
    LINEN,
    MOSS,
    OAK,
    SAGE,
    STONE,
    WALNUT,
    WHITE,
    Colour,
)
from plants import hedge, tree
from shapes import Place

Opening = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shell:
    """A room's measures in metres and its colours; like a doll's house open in front and on the right."""

    wide: float = 8.0
    deep: float = 6.0
    high: float = 3.1
    wall: Colour = CREAM
    side: Colour = IVORY
    floor: Colour = f"planks:{OAK}"
    dado: Colour | None = None
    windows: tuple[Opening, ...] = ((-2.5, -0.5, 0.8, 2.5), (0.5, 2.5, 0.8, 2.5))
    back_windows: tuple[Opening, ...] = ()


def room(middle: Place, shell: Shell) -> tuple[Place, Place]:
    """Build floor, walls and garden; the places returned are the feet of the back and of the left wall."""
    half, deep = shell.wide / 2, shell.deep
    ground(middle)
    middle.box(LINEN, (shell.wide + 0.74, deep + 0.74, 0.3), (-0.13, deep / 2 + 0.13, -0.32), soft=0.1)
    middle.box(shell.floor, (shell.wide, deep, 0.02), (0, deep / 2, -0.02), soft=0)
    back, left = middle.at(0, deep), middle.at(-half, deep / 2, 0, 90)
    wall(back.at(-0.13), shell.wall, shell.wide + 0.26, shell.high, shell.back_windows)
    wall(left, shell.side, deep, shell.high, shell.windows)
    for foot, spots in ((back.at(-0.13), shell.back_windows), (left, shell.windows)):
        for spot in spots:
            window(foot, spot)
    back.box(IVORY, (shell.wide + 0.52, 0.3, 0.06), (-0.13, 0.13, shell.high), soft=0.02)
    left.box(IVORY, (deep + 0.02, 0.3, 0.06), (0, 0.13, shell.high), soft=0.02)
    for foot, long in ((back, shell.wide), (left, deep)):
        if shell.dado is None:
            foot.box(WALNUT, (long, 0.03, 0.11), (0, -0.015, 0), soft=0.005)
        else:
            foot.box(shell.dado, (long, 0.022, 0.72), (0, -0.011, 0), soft=0.004)
            foot.box(f"wood:{HONEY}", (long, 0.04, 0.05), (0, -0.02, 0.7), soft=0.006)
    garden(middle, half, deep)
    return back, left


def ground(middle: Place, colour: Colour = "ECE6DC") -> None:
    """The even ground on which every scene stands."""
    middle.box(colour, (400, 400, 0.2), (0, 0, -0.52), soft=0)


def garden(middle: Place, half: float, deep: float) -> None:
    """Trees and hedges round the room, so that its windows look on green."""
    for i, (x, y, high) in enumerate(
        ((-2.0, 4.4, 3.6), (-2.2, 0.9, 3.1), (-4.4, 2.6, 3.9), (-1.2, 7.6, 3.9))
    ):
        tree(middle.at(x - half, y, -0.32), high, 11 + i, (SAGE, MOSS, SAGE, MOSS)[i])
    for i, (x, high) in enumerate(((1.4, 4.0), (4.4, 3.4))):
        tree(middle.at(x, deep + 2.4 + i * 0.3, -0.32), high, 21 + i, (MOSS, SAGE)[i])
    tree(middle.at(half + 2.6, deep + 0.2, -0.32), 2.7, 31, SAGE)
    hedge(middle.at(half + 0.9, deep - 0.9, -0.32, 90), 2.6, 0.6, 0.6)
    hedge(middle.at(-half - 0.9, -0.2, -0.32, 90), 2.2, 0.55, 0.6)
    hedge(middle.at(-half - 1.9, -1.2, -0.32), 2.4, 0.5, 0.55, SAGE)


def wall(foot: Place, colour: Colour, wide: float, high: float, openings: tuple[Opening, ...]) -> None:
    """An upright wall behind its foot, with openings given as left, right, bottom, top."""
    left = -wide / 2
    for x0, x1, z0, z1 in sorted(openings):
        foot.box(colour, (x0 - left, 0.24, high), ((left + x0) / 2, 0.12, 0), soft=0)
        foot.box(colour, (x1 - x0, 0.24, z0), ((x0 + x1) / 2, 0.12, 0), soft=0)
        foot.box(colour, (x1 - x0, 0.24, high - z1), ((x0 + x1) / 2, 0.12, z1), soft=0)
        left = x1
    foot.box(colour, (wide / 2 - left, 0.24, high), ((left + wide / 2) / 2, 0.12, 0), soft=0)


def window(foot: Place, spot: Opening, bars: Colour = IVORY) -> None:
    """A window's frame, its sill and the bright day behind it."""
    x0, x1, z0, z1 = spot
    mid, wide, tall = (x0 + x1) / 2, x1 - x0, z1 - z0
    for x in (x0, mid, x1):
        foot.box(bars, (0.07, 0.1, tall), (x, 0.1, z0))
    for z in (z0, z0 + tall * 0.68, z1 - 0.07):
        foot.box(bars, (wide, 0.1, 0.07), (mid, 0.1, z))
    foot.box(f"wood:{OAK}", (wide + 0.2, 0.36, 0.05), (mid, 0.08, z0 - 0.05), soft=0.015)


def slats(foot: Place, wide: float, low: float, high: float, colour: Colour = f"wood:{OAK}") -> None:
    """A panel of narrow upright slats on a wall, `wide` metres about the foot's middle."""
    foot.box(CHESTNUT, (wide, 0.03, high - low), (0, -0.015, low), soft=0)
    count = int(wide / 0.11)
    for i in range(count):
        foot.box(
            colour, (0.066, 0.05, high - low), ((i + 0.5) * wide / count - wide / 2, -0.05, low), soft=0.008
        )


def board(
    foot: Place, wide: float, low: float, high: float, colour: Colour, rim: Colour = f"wood:{HONEY}"
) -> None:
    """A framed board on a wall."""
    foot.box(rim, (wide + 0.12, 0.07, high - low + 0.12), (0, -0.035, low - 0.06), soft=0.018)
    foot.box(colour, (wide, 0.02, high - low), (0, -0.075, low), soft=0.004)


def sign(foot: Place, words: str, size: float, high: float, colour: Colour = CINNABAR) -> None:
    """A room's name in raised characters on its wall."""
    foot.text(colour, words, size * 1.12, (0, -0.09, high), 0.024)


def door(foot: Place, colour: Colour = f"wood:{HONEY}") -> None:
    """A closed door with a small window and a lever."""
    foot.box(f"wood:{WALNUT}", (1.16, 0.1, 2.24), (0, -0.04, 0), soft=0.015)
    foot.box(colour, (1.0, 0.08, 2.14), (0, -0.07, 0), soft=0.01)
    foot.box(f"glow:{WHITE}", (0.2, 0.02, 0.8), (0.2, -0.112, 1.05), soft=0.005)
    foot.box(f"metal:{BRASS}", (0.16, 0.06, 0.03), (-0.36, -0.13, 1.02), soft=0.01)


def lantern(at: Place, r: float = 0.3, hang: float = 0.9) -> None:
    """A red silk lantern with its tassel, hanging by `hang` metres of cord; the spot is its middle."""
    line = [
        (0, -0.72),
        (0.42, -0.72),
        (0.74, -0.52),
        (0.96, -0.25),
        (1.0, 0),
        (0.96, 0.25),
        (0.74, 0.52),
        (0.42, 0.72),
    ]
    at.lathe("lantern:C93A28", [(x * r, z * r) for x, z in [*line, (0, 0.72)]])
    for z in (-0.8, 0.68):
        at.cyl(f"metal:{BRASS}", 0.44 * r, 0.12 * r, (0, 0, z * r))
    at.tube(WALNUT, [(0, 0, 0.7 * r), (0, 0, hang)], 0.008)
    at.tube(BRASS, [(0, 0, -0.8 * r), (0, 0, -1.05 * r)], 0.012)
    at.cyl(CINNABAR, 0.13 * r, 0.75 * r, (0, 0, -1.8 * r), top=0.07 * r)


def pendant(at: Place, r: float = 0.34, hang: float = 3.0, colour: Colour = IVORY) -> None:
    """A shallow lamp on a cord; the spot is its rim."""
    at.lathe(colour, [(r, 0), (r * 0.96, r * 0.16), (r * 0.5, r * 0.52), (0.04, r * 0.62), (0, r * 0.62)])
    at.ball("glow:FFE2B0", r * 0.42, (0, 0, r * 0.12))
    at.tube(STONE, [(0, 0, r * 0.6), (0, 0, hang)], 0.008)


def lantern_arm(foot: Place, x: float, high: float = 2.35, r: float = 0.24) -> None:
    """A red lantern on a brass arm that comes out of a wall; `high` is the lantern's middle."""
    foot.tube(f"metal:{BRASS}", [(x, 0, high + 0.55), (x, -0.45, high + 0.55)], 0.016)
    lantern(foot.at(x, -0.42, high), r, 0.55)
