"""The rooms where neighbours help: coats and quilts, hours given and saved."""

from __future__ import annotations

from math import cos, sin, tau

from furniture import bench, counter, shelf, stool, table
from materials import (
    BRASS,
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    IVORY,
    MINT,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    SAND,
    SLATE,
    STONE,
    TEAL,
    WALNUT,
    Colour,
)
from people import GREY, SILVER, sitting, standing, volunteer
from plants import broadleaf, palm, small
from props import cards, clock, crate, folded, papers
from shapes import Place
from shell import Shell, board, lantern_arm, room, sign, slats
from studio import View


def aid_station(middle: Place) -> View:
    """爱心帮扶站: coats on a rail, quilts on shelves, a counter where they are handed over."""
    back, left = room(middle, Shell(wall="EEDCCB", floor=f"planks:{OAK}"))
    for x in (-2.6, -0.9):
        for i, place in enumerate(shelf(back.at(x, -0.25), 1.6, 2.2, 4, 0.44)):
            folded(place.at(-0.4), 3, i * 7 + int(x * 3) + 20, 0.56)
            folded(place.at(0.4), 2 + i % 2, i * 5 + int(x * 7) + 50, 0.56)
    rail = middle.at(1.7, 5.2)
    for x in (-1.2, 1.2):
        rail.tube(f"metal:{STONE}", [(x, 0, 0), (x, 0, 1.75)], 0.022)
        rail.box(SLATE, (0.06, 0.6, 0.05), (x, 0, 0), soft=0.02)
    rail.tube(f"metal:{STONE}", [(-1.2, 0, 1.72), (1.2, 0, 1.72)], 0.02)
    for i in range(10):
        coat(rail.at(-1.02 + 0.22 * i, 0, 0, 78), (CINNABAR, INDIGO, SAGE, "7D5A44", TEAL, SAND)[i % 6])
    counter(middle.at(-0.9, 3.2), 3.2, CREAM, high=0.85)
    middle.box(CINNABAR, (3.0, 0.012, 0.3), (-0.9, 2.965, 0.3), soft=0.003)
    folded(middle.at(-1.9, 3.25, 0.905), 3, 9)
    folded(middle.at(0.2, 3.25, 0.905), 2, 4)
    volunteer(middle.at(-1.1, 4.1), reach=0.9)
    standing(middle.at(-0.9, 2.1, 0, 180), SAGE, hair=SILVER, reach=0.9)
    standing(middle.at(0.1, 1.8, 0, 195), "B9775C", "6B5A4C", GREY)
    for i, (x, y) in enumerate(((2.6, 2.2), (3.1, 2.5), (2.65, 2.7))):
        crate(middle.at(x, y, 0, 12 * i), SAND if i else OAK, i > 0)
    crate(middle.at(2.75, 2.55, 0.3, 20), SAND, True)
    sign(back.at(1.9), "爱心帮扶站", 0.42, 2.5)
    bench(middle.at(-3.3, 1.7, 0, 90), 3)
    broadleaf(middle.at(3.55, 5.35), 1.3)
    palm(middle.at(-3.5, 4.5), 1.3, 15)
    lantern_arm(left, 0.0)
    return View()


def coat(at: Place, tone: Colour) -> None:
    """A coat on its hanger."""
    at.tube(WALNUT, [(-0.2, 0, 1.52), (0, 0, 1.6), (0.2, 0, 1.52)], 0.012)
    at.tube(WALNUT, [(0, 0, 1.6), (0, 0, 1.73)], 0.006)
    at.box(f"cloth:{tone}", (0.44, 0.13, 0.85), (0, 0, 0.72), soft=0.06)
    for x in (-0.25, 0.25):
        at.tube(f"cloth:{tone}", [(x * 0.8, 0, 1.5), (x * 1.15, 0, 0.95)], 0.06)


def volunteers(middle: Place) -> View:
    """志愿者服务与爱心银行: a desk under a large heart, a wall of cards, hours that are saved."""
    back, left = room(middle, Shell(wall="F0DCCB", floor=f"planks:{OAK}"))
    slats(back.at(-1.3), 3.8, 0, 2.95, f"wood:{HONEY}")
    heart(back.at(-1.3, -0.08, 1.85), 0.62)
    board(back.at(2.2), 2.7, 0.95, 2.5, CREAM)
    cards(back.at(2.2), 2.6, 1.0, 2.45, 5, 4, 3)
    counter(middle.at(-1.3, 4.0), 3.0, IVORY, high=0.9)
    middle.box(CINNABAR, (2.9, 0.012, 0.24), (-1.3, 3.766, 0.4), soft=0.003)
    piggy(middle.at(-0.2, 4.0, 0.955))
    papers(middle.at(-1.9, 4.0, 0.955), 3)
    small(middle.at(-2.5, 4.0, 0.955), 9, bloom=ROSE)
    volunteer(middle.at(-1.9, 4.8), reach=0.6)
    volunteer(middle.at(-0.8, 4.85, 0, 10), "5A4334", reach=0.4)
    standing(middle.at(-1.3, 2.9, 0, 180), INDIGO, hair=SILVER, reach=0.8)
    table(middle.at(1.6, 2.2), 2.4, 1.0)
    for x, turn in ((0.9, 180), (2.3, 180), (0.9, 0), (2.3, 0)):
        stool(middle.at(x, 2.2 + (0.85 if turn == 0 else -0.85)))
    volunteer(middle.at(0.9, 3.2, 0, 0), GREY, reach=1)
    sitting(middle.at(2.3, 3.05), TEAL, hair=SILVER, reach=0.8)
    sitting(middle.at(2.3, 1.35, 0, 180), "B9775C", hair=GREY, reach=0.8)
    for i in range(5):
        middle.box(
            (PEACH, MINT, CREAM, ROSE, SAGE)[i],
            (0.24, 0.2, 0.03),
            (0.8 + 0.4 * i, 2.2, 0.72),
            soft=0.006,
            turn=i * 31,
        )
    for i in range(3):
        crate(middle.at(-3.3, 1.0 + 0.65 * i, 0, 90), SAND, True)
    crate(middle.at(-3.3, 1.35, 0.3, 84), SAND, True)
    palm(middle.at(-3.5, 5.3), 1.5, 44)
    broadleaf(middle.at(3.5, 4.9), 1.3)
    clock(left, 2.45)
    return View()


def heart(at: Place, size: float) -> None:
    """A raised red heart, `size` metres from its middle to its side."""
    line = []
    for i in range(48):
        t = tau * i / 48
        line.append(
            (
                16 * sin(t) ** 3 / 16 * size,
                (13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)) / 16 * size,
            )
        )
    at.sheet(f"gloss:{CINNABAR}", line, (0, 0, 0), 0.09)


def piggy(at: Place) -> None:
    """A round savings bank with a coin on its way in."""
    at.ball(f"gloss:{ROSE}", 0.16, (0, 0, 0.17), (1.15, 0.9, 0.95))
    for x in (-0.1, 0.1):
        for y in (-0.07, 0.07):
            at.cyl(ROSE, 0.035, 0.06, (x, y, 0))
    at.at(0, 0, 0.36).tilt(90).cyl(f"metal:{BRASS}", 0.07, 0.014)
