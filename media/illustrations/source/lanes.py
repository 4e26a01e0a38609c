"""Paths and lanes for every day: the little park and the tidy street; and the hall that welcomes."""

from __future__ import annotations

from math import cos, pi, sin

from furniture import bench, counter
from houses import bicycle, bins, house, park_bench, pavilion, street_lamp, wheel
from materials import (
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    IVORY,
    LINEN,
    MOSS,
    ROSE,
    SAGE,
    SLATE,
    STONE,
    TEAL,
    WALNUT,
)
from outdoors import PATH, building, disc, plate, ribbon
from people import GREY, SILVER, sitting, standing, volunteer
from plants import broadleaf, flowers, palm, small, tree
from props import picture
from shapes import Place
from shell import Shell, lantern, lantern_arm, room, slats
from studio import View


def park(middle: Place) -> View:
    """健身步道小公园: a red path round a pond, machines to exercise on, shade."""
    plate(middle, 17, 13)
    loop = [
        (5.6 * cos(pi * i / 24) * (1 + 0.08 * sin(pi * i / 6)), 3.9 * sin(pi * i / 24) - 0.2)
        for i in range(49)
    ]
    ribbon(middle, loop, 1.35, "F0DFC8", 0.02)
    ribbon(middle, loop, 1.15, "C0705A", 0.04)
    ribbon(middle, [(8.4, -3.6), (6.4, -2.6), (5.2, -1.6)], 1.3, PATH, 0.015)
    disc(middle.at(-1.5, 0.9), 2.75, STONE, 0.06, 1.65)
    disc(middle.at(-1.5, 0.9, 0.02), 2.5, "gloss:8FB9BE", 0.05, 1.42)
    for i, (x, y) in enumerate(((-2.6, 1.2), (-2.0, 0.4), (-0.6, 1.5), (-0.2, 0.7))):
        disc(middle.at(x, y, 0.07), 0.26, "7F9C74", 0.012)
        if i % 2:
            middle.ball(ROSE, 0.09, (x, y, 0.14), (1, 1, 0.7))
    pavilion(middle.at(-1.4, 5.3), 1.35, 2.3)
    walker = middle.at(2.5, 0.5)
    machine(walker.at(-0.4, -0.5, 0, -25), TEAL)
    machine(walker.at(1.0, 0.5, 0, -25), CINNABAR)
    wheel(walker.at(-0.5, 1.6, 0, 20))
    sitting(walker.at(-2.4, -2.1, 0, 160), INDIGO, hair=SILVER)
    park_bench(walker.at(-2.4, -2.1, 0, 160))
    park_bench(middle.at(-6.9, -0.4, 0, 80))
    sitting(middle.at(-6.8, -0.2, 0, 80), "B9775C", hair=SILVER)
    for x, y, turn, tone, hair in (
        (-3.2, -3.5, 80, CINNABAR, GREY),
        (-2.3, -3.7, 80, TEAL, SILVER),
        (4.9, -2.3, 130, "D9894F", "3A302B"),
        (5.5, 1.7, 200, ROSE, SILVER),
    ):
        standing(middle.at(x, y, 0.03, turn), tone, hair=hair, reach=0.6)
    spots = (
        (-7.3, 3.2),
        (-6.6, 5.4),
        (-4.1, 5.6),
        (1.6, 5.6),
        (4.1, 5.3),
        (7.2, 3.9),
        (7.4, 1.0),
        (-7.4, -3.4),
        (-5.5, -5.5),
        (7.2, -5.4),
    )
    for i, (x, y) in enumerate(spots):
        tree(middle.at(x, y), 3.3 + 0.4 * (i % 3), 100 + i, (SAGE, MOSS, ROSE, HONEY, MOSS)[i % 5])
    for x, y, wide in ((-3.2, -5.5, 2.6), (2.6, -5.5, 3.0), (-6.3, 1.7, 1.2)):
        flowers(middle.at(x, y), wide, 0.8, int(x + 20))
    for x, y in ((-5.9, -3.3), (6.6, -0.6), (2.2, 4.6)):
        street_lamp(middle.at(x, y), 2.8)
    return View(target=(0, 0.2, 1.0), wide=19.6, far=46, down=27)


def machine(at: Place, tone: str) -> None:
    """An outdoor walking machine, in use."""
    for x in (-0.5, 0.5):
        at.tube(tone, [(x, 0.1, 0), (x, 0.1, 1.35)], 0.045)
        at.ball(HONEY, 0.06, (x, 0.1, 1.38), fine=2)
    at.tube(tone, [(-0.5, 0.1, 1.2), (0.5, 0.1, 1.2)], 0.035)
    for side in (-1, 1):
        at.tube(SLATE, [(side * 0.16, 0.1, 1.2), (side * 0.16, 0.1 + side * 0.22, 0.28)], 0.03)
        at.box(SLATE, (0.16, 0.34, 0.05), (side * 0.16, 0.1 + side * 0.22, 0.24), soft=0.02)
    standing(at.at(0, 0.15, 0.24, 0), IVORY, INDIGO, SILVER, reach=0.8)


def street(middle: Place) -> View:
    """整洁的街巷: a swept lane with painted boards, sorted bins, bicycles in a row."""
    plate(middle, 17, 12.5, "D8CFC0")
    middle.box("C7BFB2", (17, 4.2, 0.04), (0, -1.6, -0.005), soft=0)
    for y in (-3.8, 0.6):
        middle.box(LINEN, (17, 0.22, 0.12), (0, y, 0), soft=0.02)
    for i in range(8):
        middle.box(IVORY, (1.0, 0.12, 0.012), (-7.4 + 2.1 * i, -1.6, 0.035), soft=0)
    for x, wide, storeys, tone, roof in (
        (-5.7, 4.8, 2, CREAM, "A9604A"),
        (-0.4, 5.0, 2, "E9CDB4", "8F6A54"),
        (5.2, 5.0, 2, "DCE0D2", "A9604A"),
    ):
        house(middle.at(x, 4.5), wide, 2.9, storeys, tone, roof, 2.8)
        shop = middle.at(x + 0.2, 3.0)
        shop.box(f"wood:{HONEY}", (1.2, 0.14, 2.2), (-1.2, 0, 0), soft=0.02)
        shop.at(-1.2, -0.3, 2.4).tilt(16).box(
            (CINNABAR, TEAL, SAGE)[int(x + 6) // 5], (1.8, 0.9, 0.06), soft=0.02
        )
        lantern(shop.at(-0.2, -0.35, 2.15), 0.22, 0.5)
    for i in range(4):
        mural(middle.at(-6.6 + 1.75 * i, 1.7, 0, 0), i)
    bins(middle.at(5.6, 1.6))
    for i in range(4):
        bicycle(middle.at(1.9 + 0.62 * i, 1.6, 0, 72), (TEAL, CINNABAR, HONEY, INDIGO)[i])
    sweeper = middle.at(-3.4, -0.9, 0.03, 40)
    standing(sweeper, "E08A3C", "E08A3C", reach=0.7)
    sweeper.tube(f"wood:{HONEY}", [(0.24, -0.3, 1.25), (0.1, -0.9, 0.25)], 0.022)
    sweeper.at(0.08, -0.96, 0).box("C9A15A", (0.5, 0.12, 0.28), soft=0.05)
    for x, y, turn, tone, hair in (
        (1.6, -0.6, 75, INDIGO, SILVER),
        (2.5, -0.75, 75, ROSE, SILVER),
        (4.9, -2.6, -100, TEAL, "3A302B"),
    ):
        standing(middle.at(x, y, 0.03, turn), tone, hair=hair)
    for i, x in enumerate((-7.2, -3.2, 0.4, 4.0, 7.4)):
        middle.box("9E8E76", (1.1, 1.1, 0.04), (x, -4.7, 0), soft=0.01)
        tree(middle.at(x, -4.7), 2.9 if i else 3.2, 130 + i, (SAGE, MOSS)[i % 2])
    for x in (-5.2, -1.4, 2.2, 5.7):
        flowers(middle.at(x, -4.7), 1.7, 0.7, int(x + 30))
    for x in (-3.0, 4.1):
        street_lamp(middle.at(x, 0.95), 3.0)
    return View(target=(0, 0.4, 2.0), wide=20.5, far=50, down=25)


def mural(at: Place, seed: int) -> None:
    """A low painted board on two posts."""
    for x in (-0.7, 0.7):
        at.box(WALNUT, (0.08, 0.08, 1.7), (x, 0.04, 0))
    picture(at, 1.35, 0.85, 0.65, 30 + seed)


def welcome(middle: Place) -> View:
    """迎宾大厅: a moon window over a long desk, lanterns; quiet ground below for a title."""
    openings = ((-2.6, -0.5, 0.5, 3.0), (0.5, 2.6, 0.5, 3.0))
    back, left = room(
        middle, Shell(wide=9.0, high=3.9, wall="F1E3CF", floor=f"tiles:{LINEN}", windows=openings)
    )
    for x in (-3.05, 3.15):
        slats(back.at(x), 2.5, 0, 3.6)
    moon(back.at(0.05, -0.05, 2.12), 1.42)
    counter(middle.at(0.05, 4.5), 3.6, IVORY, high=0.95)
    middle.box(f"wood:{HONEY}", (3.4, 0.03, 0.62), (0.05, 4.275, 0.14), soft=0.01)
    for x in (-1.5, 1.6):
        small(middle.at(x, 4.5, 1.005), int(x * 3) + 9, bloom=ROSE)
    volunteer(middle.at(-0.45, 5.15, 0, 0), "5A4334", reach=0.5)
    standing(middle.at(0.65, 5.15), TEAL, reach=0.4)
    for x in (-4.05, -2.0, 2.1, 4.15):
        lantern_arm(back, x, 2.85, 0.3)
    lantern_arm(left, 0.0, 2.85, 0.3)
    disc(middle.at(0.05, 2.3), 1.75, "C98B76", 0.006)
    disc(middle.at(0.05, 2.3), 1.6, "F3E6D2", 0.009)
    disc(middle.at(0.05, 2.3), 1.0, "B9CDBB", 0.012)
    bench(middle.at(-3.75, 2.2, 0, 90), 3)
    bench(middle.at(3.6, 2.0, 0, -90), 3)
    sitting(middle.at(-3.75, 2.2, 0, 90), "B9775C", hair=SILVER)
    volunteer(middle.at(1.0, 2.9, 0, -30), reach=1)
    standing(middle.at(0.05, 2.1, 0, 150), INDIGO, hair=SILVER)
    standing(middle.at(-0.65, 2.3, 0, 165), ROSE, hair=SILVER)
    palm(middle.at(-4.0, 5.3), 2.1, 90)
    palm(middle.at(4.0, 5.3), 1.9, 91)
    broadleaf(middle.at(-4.0, 0.6), 1.3)
    broadleaf(middle.at(3.9, 0.7), 1.2, 7)
    return View(target=(0.2, 2.9, 0.5), wide=15.4)


def moon(face: Place, r: float) -> None:
    """A round picture window: a low sun, hills in mist, a bough in leaf."""
    face.sheet("F6E3C0", [(r * cos(pi * i / 40), r * sin(pi * i / 40)) for i in range(80)], (0, 0, 0), 0.02)
    face.sheet(
        "E8935C",
        [(0.42 + 0.26 * cos(pi * i / 16), 0.5 + 0.26 * sin(pi * i / 16)) for i in range(32)],
        (0, -0.022, 0),
        0.01,
    )
    for k, tone in enumerate(("D3DCD0", "A9BFB4", "7FA39B", "5B8580")):
        base = 0.18 - 0.3 * k
        ridge = []
        for i in range(41):
            x = r * 0.985 * (i / 20 - 1)
            z = base + 0.16 * sin(2.1 * x + 1.7 * k) + 0.1 * sin(4.3 * x + k)
            ridge.append(
                (x, max(min(z, (r * r * 0.97 - x * x) ** 0.5 if x * x < r * r * 0.97 else 0), -_edge(r, x)))
            )
        arc = [(r * 0.985 * (i / 20 - 1), -_edge(r, r * 0.985 * (i / 20 - 1))) for i in range(40, -1, -1)]
        face.sheet(tone, [*ridge, *arc[1:-1]], (0, -0.03 - 0.012 * k, 0), 0.01)
    rim = [(r * cos(pi * i / 40), -0.05, r * sin(pi * i / 40)) for i in range(80)]
    face.tube(f"wood:{WALNUT}", rim, 0.075, closed=True)


def _edge(r: float, x: float) -> float:
    return max(r * r * 0.975 - x * x, 0.0) ** 0.5


def dusk_lamps(at: Place) -> None:
    """The light that comes from an entrance after sunset."""
    at.lamp("FFC070", 220, (0, -1.6, 2.4), 0.4)
    for x in (-1.8, 1.8):
        at.lamp("FF8A4A", 40, (x, -2.6, 2.3), 0.3)


def goodbye(middle: Place) -> View:
    """门口送别: the same door in the evening, light on the steps, two who wave."""
    view = building(middle, at_dusk=True)
    dusk_lamps(middle.at(0, 0.15, 0.42))
    for x in (-3.9, -9.2, 9.2):
        middle.lamp("FFD9A0", 60, (x, -5.0, 3.35), 0.2)
    for x, _tone in ((-0.9, CINNABAR), (0.9, CINNABAR)):
        who = middle.at(x, -1.6, 0.42, 8 * x)
        volunteer(who)
        who.tube(IVORY, [(0.21, 0, 1.34), (0.36, -0.05, 1.4), (0.42, -0.08, 1.72)], 0.056, bent=True)
    standing(middle.at(0.5, -5.3, 0, 20), INDIGO, hair=SILVER)
    standing(middle.at(-0.4, -5.6, 0, -10), ROSE, hair=SILVER)
    return View(
        target=(0.3, -1.4, 2.9),
        wide=20,
        far=view.far,
        down=view.down,
        sun=1.5,
        sun_colour="FF9E6A",
        sun_height=14,
        sun_turn=-48,
        sky=0.34,
        sky_colour="9FB0DC",
        exposure=0.25,
    )
