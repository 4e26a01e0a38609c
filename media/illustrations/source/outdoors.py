"""The neighbourhood from outside: from the air, its house, its squares, paths and lanes."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from houses import LIT, bicycle, car, house, park_bench, pavilion, steps, street_lamp
from materials import (
    BRASS,
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    INK,
    IVORY,
    LINEN,
    MOSS,
    ROSE,
    SAGE,
    SAND,
    SLATE,
    TEAL,
    WALNUT,
)
from people import GREY, SILVER, sitting, standing, volunteer
from plants import flowers, hedge, tree
from shapes import Place
from shell import ground, lantern
from studio import View

LAWN, PATH = "B7C39A", "E4D3B8"


def plate(middle: Place, wide: float, deep: float, colour: str = LAWN) -> None:
    """The raised ground of an outdoor scene, its middle before the viewer."""
    ground(middle)
    middle.box(LINEN, (wide + 0.5, deep + 0.5, 0.36), (0, 0, -0.42), soft=0.14)
    middle.box(colour, (wide, deep, 0.1), (0, 0, -0.1), soft=0.04)


def ribbon(at: Place, line: list[tuple[float, float]], wide: float, colour: str, high: float = 0.03) -> None:
    """A path of even width along a line."""
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        dx, dy = bx - ax, by - ay
        size = (dx * dx + dy * dy) ** 0.5
        left.append((x - dy / size * wide / 2, y + dx / size * wide / 2))
        right.append((x + dy / size * wide / 2, y - dx / size * wide / 2))
    at.slab(colour, [*left, *reversed(right)], high)


def disc(at: Place, r: float, colour: str, high: float, r_y: float = 0) -> None:
    """A round or oval piece of ground."""
    at.slab(colour, [(r * cos(pi * i / 32), (r_y or r) * sin(pi * i / 32)) for i in range(64)], high)


def community(middle: Place) -> View:
    """社区全景: blocks among trees round a small square, and the centre with its red roof."""
    rnd = Random(5)
    plate(middle, 64, 52)
    for y in (-13, 11):
        middle.box("CFC6B8", (64, 4.2, 0.06), (0, y, 0), soft=0)
        for i in range(16):
            middle.box(IVORY, (1.6, 0.14, 0.02), (-30 + 4 * i, y, 0.06), soft=0)
    for x in (-15, 15):
        middle.box("CFC6B8", (4.2, 52, 0.061), (x, 0, 0), soft=0)
    middle.box(PATH, (25, 19, 0.08), (0, -1, 0), soft=0.02)
    disc(middle.at(0, -5.5), 4.2, SAND, 0.12)
    disc(middle.at(0, -5.5), 3.4, CREAM, 0.14)
    flower = middle.at(0, -5.5, 0.1)
    disc(flower, 1.6, "9DB28C", 0.3)
    for i in range(10):
        flower.ball((ROSE, CINNABAR, "EBC06A")[i % 3], 0.4, (1.1 * cos(i * 0.63), 1.1 * sin(i * 0.63), 0.4))
    centre = middle.at(0, 3.2)
    house(centre, 15, 6.5, 3, IVORY, "B5523C")
    house(centre.at(0, -3.6), 5, 1.6, 1, CREAM, "B5523C", gable=False)
    tones = (CREAM, "E9D3BC", "DCE0D2", "EAD9C8", "E3CDB4")
    k = 0
    for x in (-26.5, -20.2, 20.2, 26.5):
        for y in (-20, -5.5, 3.8, 19):
            k += 1
            storeys = 2 + 2 * (y > 10) + (x < 0) + (abs(x) < 22 and y > 0) - (y < -10)
            roof = ("A9604A", "8F6A54", "B87858")[k % 3]
            house(middle.at(x, y), 5.4, 6.0, storeys, tones[k % 5], roof, gable=k % 3 != 0, balconies=True)
    for x in (-8.2, 0, 8.2):
        k += 1
        house(middle.at(x, 19.5), 6.4, 6, 5, tones[k % 5], "A9604A", gable=k % 2 == 0, balconies=True)
        house(middle.at(x, -20.5), 6.6, 5.4, 1, tones[(k + 2) % 5], "B87858")
    spots = [
        (x, y + d) for x in range(-31, 32, 4) for y in (-13, 11) for d in (-3.1, 3.1) if abs(abs(x) - 15) > 3
    ]
    spots += [
        (x + d, y) for x in (-15, 15) for d in (-3.1, 3.1) for y in (-24, -20, -9, -5, -1, 3, 7, 16, 20, 24)
    ]
    for i, (x, y) in enumerate(spots):
        far = rnd.uniform(3.0, 4.6)
        tree(middle.at(x + rnd.uniform(-0.4, 0.4), y), far, i, (SAGE, MOSS, MOSS, SAGE, HONEY)[i % 5], 2)
    for i, (x, y) in enumerate(((-22, -13.9), (-6, -12.1), (9, -13.9), (-10, 10.1), (6, 11.9), (24, 10.1))):
        car(middle.at(x, y), (CINNABAR, IVORY, TEAL, IVORY, INDIGO, SAND)[i])
    for i in range(9):
        standing(
            middle.at(-5.5 + 1.4 * i, -8.6 + (i * 7 % 5) * 1.1, 0.1, i * 70, 1.15),
            (CINNABAR, TEAL, ROSE, INDIGO)[i % 4],
            hair=SILVER,
        )
    return View(target=(0, -0.5, 2.2), wide=62, far=150, down=36)


def building(middle: Place, at_dusk: bool = False) -> View:
    """社区办公楼外观: the house of the neighbourhood with steps, ramp, canopy and flowers."""
    plate(middle, 21, 16)
    middle.box(PATH, (8, 8.2, 0.04), (0, -3.6, 0), soft=0.01)
    middle.box(PATH, (20.6, 2.2, 0.05), (0, -6.6, 0), soft=0.01)
    main = middle.at(0, 3.4)
    pane = LIT if at_dusk else "gloss:7F9DA6"
    house(main, 14, 6, 3, IVORY, "A9563F", 3.1, pane)
    for z in (3.1, 6.2):
        main.box(SAND, (14.2, 6.2, 0.18), (0, 0, z - 0.1), soft=0.03)
    front = middle.at(0, 0.4)
    front.box("B5654A", (5.2, 0.5, 9.1), (0, 0, 0), soft=0.05)
    for k in range(2):
        front.box(IVORY, (3.9, 0.1, 1.9), (0, -0.26, 3.75 + 2.75 * k), soft=0.02)
        for i in range(4):
            front.box(pane, (0.84, 0.05, 1.7), (-1.38 + 0.92 * i, -0.31, 3.85 + 2.75 * k), soft=0)
    entrance(front.at(0, -0.25, 0.42), at_dusk)
    steps(front.at(0, -3.1), 4.8)
    front.box(LINEN, (5.0, 1.9, 0.42), (0, -1.1, 0), soft=0.02)
    ramp = front.at(3.9, -2.2)
    ramp.tilt(0, 7.5).box(LINEN, (3.6, 1.2, 0.2), (0.2, 0.6, 0.0), soft=0.01)
    for y in (0.0, 1.2):
        ramp.tube(WALNUT, [(-1.3, y, 0.4), (-1.3, y, 1.3), (1.9, y, 0.9), (1.9, y, 0)], 0.03)
    for x in (-5.4, 5.6):
        flowers(middle.at(x, -3.6), 3.6, 1.4, int(x + 20))
        hedge(middle.at(x, -4.7), 4.0, 0.5, 0.5)
    for i, (x, y, high) in enumerate(
        ((-8.9, 2, 5), (-8.6, -2.4, 4.2), (8.9, 3.6, 5.2), (9.1, -1.6, 4.2), (-9, 6, 5.6), (9, 6.8, 4.8))
    ):
        tree(middle.at(x, y), high, 60 + i, (SAGE, MOSS, HONEY)[i % 3])
    for x in (-3.9, -9.2, 9.2):
        street_lamp(middle.at(x, -5.0))
    park_bench(middle.at(-6.4, -6.9, 0, 180))
    for i in range(3):
        bicycle(middle.at(7.4 + 0.0, -5.1 - 0.55 * i, 0, 4 * i), (TEAL, CINNABAR, HONEY)[i])
    if not at_dusk:
        sitting(middle.at(-6.6, -6.9, 0, 180), "B9775C", hair=SILVER)
        standing(middle.at(-1.0, -4.4, 0, 160), INDIGO, hair=SILVER)
        standing(middle.at(-0.3, -4.6, 0, 190), ROSE, hair=GREY)
        volunteer(middle.at(1.1, -1.9, 0.42, 10), reach=0.8)
    return View(target=(0.2, -0.2, 4.2), wide=28.5, far=66, down=22)


def entrance(at: Place, lit: bool = False) -> None:
    """A glazed double door under a canopy, with two lanterns."""
    at.box(IVORY, (3.6, 0.2, 2.8), (0, 0, 0), soft=0.03)
    at.box("lit:FFD79A" if lit else "gloss:8FB0B5", (3.2, 0.06, 2.5), (0, -0.1, 0), soft=0)
    for x in (-1.6, -0.8, 0, 0.8, 1.6):
        at.box(f"wood:{HONEY}", (0.1, 0.12, 2.5), (x, -0.12, 0), soft=0.02)
    at.box(f"wood:{HONEY}", (3.3, 0.12, 0.12), (0, -0.12, 1.95), soft=0.02)
    for x in (-0.12, 0.12):
        at.tube(f"metal:{BRASS}", [(x, -0.24, 0.8), (x, -0.24, 1.4)], 0.025)
    at.box(IVORY, (5.4, 2.6, 0.28), (0, -1.2, 2.9), soft=0.05)
    at.box(CINNABAR, (5.44, 2.64, 0.08), (0, -1.2, 2.94), soft=0.03)
    at.at(0, -2.4, 3.18).text(CINNABAR, "社区服务中心", 0.62, (0, 0, 0.34), 0.1)
    for x in (-2.45, 2.45):
        at.cyl(f"wood:{WALNUT}", 0.11, 2.9, (x, -2.2, 0))
        lantern(at.at(x * 0.74, -2.1, 2.32), 0.3, 0.6)


def square(middle: Place) -> View:
    """文化广场: dancers on a round pavement, a pavilion, trees and lanterns."""
    plate(middle, 17, 13)
    disc(middle.at(0.2, -0.6), 5.7, SAND, 0.03)
    disc(middle.at(0.2, -0.6), 5.3, PATH, 0.05)
    for r, tone in ((4.2, "D9B08C"), (3.9, CREAM), (1.5, "C98B76"), (1.2, CREAM)):
        disc(middle.at(0.2, -0.6, 0.05), r, tone, 0.012 + (6 - r) * 0.004)
    ribbon(middle, [(-8.4, -3.4), (-5.2, -2.4), (-4, -1.6)], 1.6, PATH, 0.02)
    ribbon(middle, [(8.4, -4.6), (5.6, -3.4), (4.4, -2.6)], 1.6, PATH, 0.02)
    pavilion(middle.at(-4.6, 4.1), 1.6)
    low = middle.at(1.9, 4.7)
    low.box(f"wood:{HONEY}", (5.4, 2.2, 0.35), soft=0.04)
    low.box("B23C2C", (5.0, 0.12, 2.3), (0, 0.9, 0.35), soft=0.03)
    low.box("F0D9A8", (3.0, 0.04, 0.8), (0, 0.82, 1.1), soft=0.02)
    for x in (-2.3, 2.3):
        low.box(INK, (0.4, 0.4, 0.9), (x, -0.4, 0.35), soft=0.04)
    tones = (CINNABAR, ROSE, "D9894F", TEAL, INDIGO, "B9775C")
    for i in range(4):
        for j in range(3):
            who = middle.at(-2.2 + 1.7 * i + 0.5 * (j % 2), -3.0 + 1.6 * j, 0.1, 200)
            standing(
                who,
                tones[(i + j * 2) % 6],
                SLATE if j else INK,
                (SILVER, GREY, "5A4334")[(i + j) % 3],
                reach=1,
            )
    standing(middle.at(0.4, 2.0, 0.1), CINNABAR, IVORY, "3A302B", reach=1)
    for x, y, turn in ((-6.2, -0.6, 80), (6.6, 0.6, -80), (-3.9, -5.6, 150)):
        park_bench(middle.at(x, y, 0.02, turn))
    sitting(middle.at(6.5, 0.9, 0.02, -80), SAGE, hair=SILVER)
    sitting(middle.at(-6.1, -0.8, 0.02, 80), INDIGO, hair=GREY)
    for i, (x, y) in enumerate(
        ((-7.5, 2.6), (-7.2, 5.4), (6.9, 4.4), (7.4, -1.8), (-7.4, -4.9), (5.6, 5.6), (-1.6, 5.8))
    ):
        tree(middle.at(x, y), 3.6 + 0.35 * (i % 3), 80 + i, (SAGE, MOSS, HONEY, ROSE)[i % 4])
    for x, y in ((-4.9, 1.6), (5.4, 2.2), (5.2, -4.8), (-5.6, -4.2)):
        lantern_post(middle.at(x, y))
    flowers(middle.at(-6.6, -2.9), 1.6, 0.9, 3)
    flowers(middle.at(6.9, -4.6), 1.8, 0.9, 4)
    return View(target=(0, 0.2, 1.1), wide=19.6, far=46, down=27)


def lantern_post(at: Place) -> None:
    """A post with a lantern on each side."""
    at.cyl(WALNUT, 0.07, 3.1)
    at.tube(WALNUT, [(-0.55, 0, 2.9), (0.55, 0, 2.9)], 0.04)
    for x in (-0.48, 0.48):
        lantern(at.at(x, 0, 2.38), 0.24, 0.5)
