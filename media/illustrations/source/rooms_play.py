"""Shelves of goods, exercise and games, and the volunteers' bank of hours."""

from __future__ import annotations

from furniture import chair, counter, shelf, table
from materials import (
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    INK,
    IVORY,
    LINEN,
    OAK,
    ROSE,
    SAGE,
    SLATE,
    STONE,
    TEAL,
    WALNUT,
    WHITE,
)
from people import GREY, SILVER, sitting, standing, volunteer
from plants import broadleaf, palm, small, snake
from props import clock, crate, goods, picture
from shapes import Place
from shell import Shell, lantern_arm, room
from studio import View


def supermarket(middle: Place) -> View:
    """爱心超市: full shelves, crates of fruit, a small till."""
    back, left = room(middle, Shell(wall="F0DFC8", floor=f"tiles:{LINEN}"))
    for i in range(3):
        for j, place in enumerate(shelf(back.at(-2.55 + 1.9 * i, -0.25), 1.84, 2.1, 5, 0.42)):
            goods(place.at(0, -0.04), 1.74, i * 11 + j)
    back.box(CINNABAR, (5.8, 0.16, 0.56), (-0.65, -0.1, 2.3), soft=0.04)
    back.text(IVORY, "爱心超市", 0.4, (-0.65, -0.2, 2.58), 0.03)
    for place_y in (2.9,):
        island = middle.at(-1.2, place_y)
        for turn in (0, 180):
            for j, place in enumerate(shelf(island.at(0, 0, 0, turn).at(0, -0.2), 2.4, 1.2, 3, 0.38)):
                goods(place.at(0, -0.02), 2.3, 60 + j + turn, 0.28)
    for i in range(3):
        spot = middle.at(-3.35, 1.1 + 0.95 * i, 0, 90)
        crate(spot.at(0, 0, 0))
        crate(spot.at(0, 0, 0.3))
        for k in range(15):
            tone = ("D9582F", "E3A63A", "7E9A4E")[i]
            spot.ball(tone, 0.055, (-0.18 + 0.09 * (k % 5), -0.1 + 0.1 * (k // 5), 0.62), fine=2)
    counter(middle.at(2.55, 2.9, 0, -90), 2.0, SAGE, high=0.88)
    middle.box(INK, (0.3, 0.42, 0.28), (2.6, 3.2, 0.935), soft=0.03)
    small(middle.at(2.55, 2.2, 0.935), 4, bloom=ROSE)
    volunteer(middle.at(3.35, 2.9, 0, -90), reach=0.8)
    standing(middle.at(1.75, 2.9, 0, 100), "B9775C", hair=SILVER, reach=0.7)
    standing(middle.at(0.2, 4.7, 0, 170), INDIGO, hair=GREY, reach=1)
    basket(middle.at(1.5, 2.45))
    broadleaf(middle.at(3.3, 5.2), 1.5)
    snake(middle.at(3.4, 0.8), 0.9)
    lantern_arm(back, 3.2)
    lantern_arm(left, 0.0)
    return View()


def basket(at: Place) -> None:
    """A shopping basket."""
    at.box(CINNABAR, (0.4, 0.28, 0.22), soft=0.03)
    at.box(CREAM, (0.34, 0.22, 0.03), (0, 0, 0.2), soft=0)
    at.tube(SLATE, [(-0.19, 0, 0.2), (-0.1, 0, 0.42), (0.1, 0, 0.42), (0.19, 0, 0.2)], 0.012)


def fitness(middle: Place) -> View:
    """健身棋牌室: machines on the left, tables for chess and cards on the right."""
    back, left = room(middle, Shell(wall="DFE6DA", floor=f"planks:{OAK}"))
    middle.box("cloth:8FA9A0", (3.0, 5.2, 0.016), (-2.3, 2.9, 0), soft=0.004)
    treadmill(middle.at(-2.6, 4.4, 0, 30))
    standing(middle.at(-2.6, 4.35, 0.16, 30), CINNABAR, SLATE, GREY, reach=0.6)
    bike(middle.at(-2.7, 2.7, 0, 30))
    bike(middle.at(-2.7, 1.2, 0, 30))
    sitting(middle.at(-2.72, 2.8, 0.4, 30), TEAL, SLATE, SILVER, reach=1)
    back.box("gloss:B9CDCE", (2.4, 0.02, 1.9), (-2.2, -0.03, 0.5), soft=0.01)
    for x, y in ((1.5, 3.9), (1.9, 1.7)):
        table(middle.at(x, y), 0.95, 0.95, 0.74, f"wood:{HONEY}")
        for turn in (0, 90, 180, 270):
            chair(middle.at(x, y, 0, turn).at(0, 0.85), f"cloth:{SAGE}")
    go_board(middle.at(1.5, 3.9, 0.74))
    tiles_game(middle.at(1.9, 1.7, 0.74))
    sitting(middle.at(1.5, 4.75), INDIGO, hair=SILVER, reach=0.8)
    sitting(middle.at(0.65, 3.9, 0, 90), "B9775C", hair=GREY, reach=0.8)
    for turn, tone in ((0, ROSE), (90, TEAL), (270, SAGE)):
        sitting(
            middle.at(1.9, 1.7, 0, turn).at(0, 0.85), tone, hair=(SILVER, GREY)[turn // 90 % 2], reach=0.9
        )
    picture(back.at(1.6), 1.9, 0.95, 1.5, 6)
    for i in range(5):
        back.cyl(TEAL, 0.05, 0.26, (-0.6 + 0.16 * i, -0.2, 0.32))
    back.box(f"wood:{WALNUT}", (1.0, 0.3, 0.32), (-0.3, -0.2, 0), soft=0.02)
    palm(middle.at(3.4, 5.1), 1.6, 41)
    broadleaf(middle.at(-0.5, 0.6), 1.1)
    clock(left, 2.45)
    return View()


def treadmill(at: Place) -> None:
    """A treadmill with its hand rails."""
    at.box(SLATE, (0.72, 1.6, 0.14), soft=0.04)
    at.box(INK, (0.48, 1.4, 0.015), (0, 0, 0.135), soft=0.005)
    for x in (-0.34, 0.34):
        at.tube(STONE, [(x, -0.7, 0.1), (x, -0.6, 1.15), (x, 0.1, 1.0)], 0.03, bent=False)
    at.at(0, -0.66, 1.1).tilt(-20).box(INK, (0.72, 0.06, 0.3), soft=0.02)


def bike(at: Place) -> None:
    """An exercise bicycle."""
    for y in (-0.5, 0.5):
        at.box(SLATE, (0.5, 0.09, 0.07), (0, y, 0), soft=0.02)
    at.tube(IVORY, [(0, -0.5, 0.06), (0, 0.5, 0.06)], 0.04)
    at.tube(IVORY, [(0, 0.15, 0.1), (0, 0.22, 0.8)], 0.04)
    at.tube(IVORY, [(0, -0.3, 0.1), (0, -0.42, 1.1)], 0.04)
    wheel = at.at(0.05, -0.32, 0.34).tilt(0, 90)
    wheel.cyl(TEAL, 0.27, 0.09, (0, 0, -0.09))
    at.box(INK, (0.24, 0.3, 0.08), (0, 0.22, 0.8), soft=0.035)
    at.tube(INK, [(-0.24, -0.3, 1.14), (0, -0.44, 1.08), (0.24, -0.3, 1.14)], 0.022)


def go_board(at: Place) -> None:
    """A go board with some stones."""
    at.box("wood:E0B678", (0.5, 0.5, 0.05), soft=0.006)
    for k in range(28):
        spot = (-0.2 + 0.05 * ((k * 5) % 9), -0.2 + 0.05 * ((k * 7 + k // 3) % 9), 0.055)
        at.ball(INK if k % 2 else WHITE, 0.022, spot, (1, 1, 0.5), 2)


def tiles_game(at: Place) -> None:
    """A game of tiles in progress."""
    at.box(f"cloth:{TEAL}", (0.86, 0.86, 0.012), soft=0.004)
    for turn in (0, 90, 180, 270):
        side = at.at(0, 0, 0.012, turn)
        for i in range(12):
            side.box(IVORY, (0.036, 0.026, 0.05), (-0.22 + 0.04 * i, -0.32, 0), soft=0.006)
        for i in range(5):
            side.box(IVORY, (0.036, 0.05, 0.026), (-0.1 + 0.05 * i, -0.12, 0), soft=0.006, turn=i * 23)
