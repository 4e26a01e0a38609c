"""The rooms for leisure: books, tea, play, sport, the stage and the shop of good deeds."""

from __future__ import annotations

from math import cos, radians, sin

from furniture import armchair, bench, cabinet, chair, counter, round_table, shelf, stool, table
from materials import (
    BRASS,
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    INK,
    IVORY,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    SLATE,
    TEAL,
    WALNUT,
    WHITE,
)
from people import GREY, SILVER, sitting, standing
from plants import broadleaf, palm, small, snake
from props import books, clock, rug, scroll, teaset
from shapes import Place
from shell import Shell, board, lantern_arm, room, sign, slats
from studio import View

ONE_WINDOW = ((0.4, 2.5, 0.8, 2.5),)


def library(middle: Place) -> View:
    """图书阅览室: shelves along the back, a long table in the light."""
    back, left = room(middle, Shell(wall="E7DFCB", floor=f"planks:{HONEY}"))
    for i in range(4):
        for j, place in enumerate(shelf(back.at(-2.55 + 1.62 * i, -0.2), 1.58, 2.5, 6)):
            if (i * 5 + j * 3) % 7 == 4:
                small(place.at(-0.5), i + j)
                books(place.at(0.2), 1.0, i * 9 + j)
            else:
                books(place, 1.46, i * 9 + j)
    table(middle.at(-0.8, 3.0), 3.4, 1.15)
    for i, x in enumerate((-1.9, -0.8, 0.3)):
        chair(middle.at(x, 3.95), f"cloth:{TEAL}")
        chair(middle.at(x, 2.05, 0, 180), f"cloth:{TEAL}")
        lamp = middle.at(x, 3.0, 0.72)
        lamp.cyl(f"metal:{BRASS}", 0.07, 0.02)
        lamp.tube(f"metal:{BRASS}", [(0, 0, 0), (0, 0, 0.32)], 0.01)
        lamp.cyl(SAGE, 0.13, 0.12, (0, 0, 0.3), top=0.07)
        open_book(middle.at(x + 0.25, 3.35 if i else 2.7, 0.725, 180 if i == 0 else 0))
    sitting(middle.at(-1.9, 2.05, 0, 180), ROSE, hair=SILVER, reach=0.7)
    sitting(middle.at(-0.8, 3.95), INDIGO, hair=GREY, reach=0.8)
    sitting(middle.at(0.3, 3.95), "B9775C", reach=0.8)
    rug(middle.at(2.5, 2.2), 2.4, 2.6, f"cloth:{SAGE}")
    armchair(middle.at(2.9, 2.9, 0, -40), f"cloth:{PEACH}")
    round_table(middle.at(2.0, 2.5), 0.3, 0.5)
    child(middle.at(2.5, 1.6, 0, 30))
    for i, (x, y) in enumerate(((1.9, 1.4), (3.1, 1.3))):
        middle.cyl(f"cloth:{(CINNABAR, TEAL)[i]}", 0.28, 0.3, (x, y, 0), soft=0.09)
    standing(middle.at(2.0, 5.05, 0, 175), SAGE, reach=1)
    palm(middle.at(-3.4, 0.9), 1.5, 21)
    snake(middle.at(3.6, 4.6), 0.9)
    clock(left, 2.45)
    return View()


def open_book(at: Place) -> None:
    """An open book."""
    for side in (-1, 1):
        at.at(side * 0.09, 0, 0.005).tilt(0, side * -6).box(WHITE, (0.18, 0.25, 0.016), soft=0.005)


def child(at: Place) -> None:
    """A child standing."""
    standing(at.at(scale=0.68), "E3B968", INDIGO)


def tea_house(middle: Place) -> View:
    """民情茶馆: square tables, stools, tea, lanterns and a scroll."""
    lattice = ((-2.5, -0.5, 0.8, 2.5), (0.5, 2.5, 0.8, 2.5))
    back, left = room(
        middle, Shell(wall="EAD8BA", floor="planks:A8774C", dado="wood:8A5A3C", windows=lattice)
    )
    slats(back.at(0.3), 3.0, 0.75, 2.9, f"wood:{HONEY}")
    sign(back.at(0.3), "民情茶馆", 0.46, 2.45, IVORY)
    scroll(back.at(-2.2), "清和", 0.34, 2.55)
    scroll(back.at(2.75), "知暖", 0.34, 2.55)
    counter(middle.at(0.3, 4.9), 3.0, f"wood:{WALNUT}", f"wood:{HONEY}", 0.9)
    for i in range(6):
        jar = [(0, 0), (0.07, 0), (0.11, 0.1), (0.1, 0.2), (0.05, 0.24), (0.06, 0.27), (0, 0.27)]
        middle.lathe(f"gloss:{('7FA39B', IVORY, '8A5A42')[i % 3]}", jar, (-0.9 + 0.3 * i, 5.05, 0.955))
    teaset(middle.at(1.3, 4.85, 0.955))
    standing(middle.at(-0.2, 5.5), SAGE, reach=0.7)
    for i, (x, y) in enumerate(((-2.1, 2.9), (0.5, 2.4), (2.7, 3.3))):
        square_table(middle.at(x, y, 0, (8, -6, 4)[i]))
    for x, y, turn, tone, hair in (
        (-2.1, 3.72, 0, INDIGO, SILVER),
        (-2.9, 2.9, 90, "B9775C", GREY),
        (-1.3, 2.9, -90, ROSE, SILVER),
        (0.5, 3.2, 0, TEAL, GREY),
        (1.3, 2.4, -90, "8A6A8C", SILVER),
        (2.7, 4.1, 0, SAGE, SILVER),
    ):
        sitting(middle.at(x, y, 0, turn), tone, hair=hair, reach=0.8)
    for x in (-3.3, -1.5, 1.9, 3.7):
        lantern_arm(back, x, 2.3)
    lantern_arm(left, 0.0, 2.3)
    broadleaf(middle.at(-3.4, 0.8), 1.3)
    palm(middle.at(3.55, 5.4), 1.4, 24, "7A5A48")
    snake(middle.at(-3.4, 5.3), 0.9)
    return View()


def square_table(at: Place) -> None:
    """A square tea table with four stools and a tea set."""
    at.box(f"wood:{HONEY}", (0.95, 0.95, 0.05), (0, 0, 0.68), soft=0.015)
    at.box(f"wood:{HONEY}", (0.8, 0.8, 0.08), (0, 0, 0.6), soft=0.01)
    for x in (-0.38, 0.38):
        for y in (-0.38, 0.38):
            at.box(f"wood:{HONEY}", (0.065, 0.065, 0.66), (x, y, 0), soft=0.01)
    for x, y in ((0, -0.82), (0, 0.82), (-0.82, 0), (0.82, 0)):
        stool(at.at(x, y))
    teaset(at.at(0, 0, 0.73), 4)


def stage(middle: Place) -> View:
    """文艺舞台: a small stage with red curtains, drums and dancers."""
    back, left = room(middle, Shell(wall="E9D5C0", floor=f"planks:{OAK}", windows=ONE_WINDOW))
    middle.box(f"wood:{HONEY}", (6.9, 2.7, 0.42), (0.3, 4.6, 0), soft=0.03)
    middle.box("glow:FFD79A", (6.7, 0.012, 0.04), (0.3, 3.243, 0.3), soft=0)
    middle.box(f"wood:{OAK}", (1.6, 0.4, 0.21), (0.3, 3.05, 0), soft=0.02)
    for i in range(64):
        x = -3.1 + i * 0.108
        if -1.75 < x - 0.3 < 1.75:
            back.cyl("cloth:D9A25C", 0.075, 2.5, (x, -0.12 - 0.03 * (i % 2), 0.42))
        else:
            back.cyl("cloth:B23527", 0.085, 2.5, (x, -0.2 - 0.05 * (i % 2), 0.42))
    back.box("cloth:9E2D22", (6.9, 0.16, 0.42), (0.3, -0.3, 2.62), soft=0.05)
    back.box(BRASS, (6.9, 0.17, 0.04), (0.3, -0.3, 2.62), soft=0.01)
    for i, x in enumerate((-1.3, 0.3, 1.9)):
        dancer(middle.at(x, 4.5 + 0.35 * (i % 2), 0.42, (-14, 0, 14)[i]), (ROSE, CINNABAR, "D9894F")[i])
    for x in (-2.6, 3.2):
        drum(middle.at(x, 4.9, 0.42))
    for i in range(2):
        for j in range(5):
            chair(middle.at(-2.5 + 1.15 * j, 1.75 - 1.15 * i, 0, 180), f"cloth:{CINNABAR}", f"wood:{WALNUT}")
    for x, y, tone, hair in (
        (-2.5, 1.75, INDIGO, SILVER),
        (-0.2, 1.75, SAGE, GREY),
        (0.95, 1.75, "B9775C", SILVER),
        (-1.35, 0.6, TEAL, SILVER),
        (2.1, 0.6, ROSE, GREY),
    ):
        sitting(middle.at(x, y, 0, 180), tone, hair=hair)
    for x in (-3.45, 3.85):
        middle.box(INK, (0.36, 0.36, 1.0), (x, 3.6, 0), soft=0.03)
        for z in (0.3, 0.7):
            middle.at(x, 3.42, z).tilt(90).cyl(SLATE, 0.13, 0.03)
    palm(middle.at(3.6, 2.4), 1.3, 31)
    lantern_arm(left, -1.6)
    return View()


def dancer(at: Place, tone: str) -> None:
    """A dancer in a wide skirt with a fan in each hand."""
    at.lathe(
        f"cloth:{tone}",
        [(0, 0.95), (0.15, 0.95), (0.24, 0.7), (0.4, 0.22), (0.44, 0.16), (0.4, 0.16), (0, 0.2)],
    )
    standing(at, tone, tone)
    for side in (-1, 1):
        at.tube(
            tone,
            [(side * 0.2, 0, 1.33), (side * 0.4, -0.08, 1.4), (side * 0.52, -0.1, 1.65)],
            0.052,
            bent=True,
        )
        fan = at.at(side * 0.55, -0.12, 1.68)
        spread = [(0.0, 0.0)] + [(0.3 * cos(radians(18 * k)), 0.3 * sin(radians(18 * k))) for k in range(11)]
        fan.sheet("EBC06A", spread, (0, 0, 0), 0.012)


def drum(at: Place) -> None:
    """A big red drum on its stand."""
    for x in (-0.3, 0.3):
        at.tube(f"wood:{WALNUT}", [(x, 0, 0), (-x, 0, 0.4)], 0.03)
    at.lathe(f"gloss:{CINNABAR}", [(0, 0.3), (0.32, 0.3), (0.42, 0.58), (0.32, 0.86), (0, 0.86)])
    at.cyl(CREAM, 0.33, 0.02, (0, 0, 0.85))


def table_tennis(middle: Place) -> View:
    """室内文体大厅: a table for table tennis, players, and a bench of onlookers."""
    back, left = room(middle, Shell(wall="DDE5DB", floor=f"planks:{OAK}", dado=TEAL))
    middle.box("cloth:B9604A", (6.6, 4.6, 0.014), (-0.1, 2.75, 0), soft=0.004)
    middle.box("cloth:7FA39B", (6.2, 4.2, 0.018), (-0.1, 2.75, 0), soft=0.004)
    play = middle.at(-0.2, 2.7)
    play.box("2F6F78", (2.74, 1.52, 0.06), (0, 0, 0.72), soft=0.012)
    for y in (-0.75, 0, 0.75):
        play.box(WHITE, (2.72, 0.024, 0.004), (0, y, 0.78), soft=0)
    for x in (-1.355, 1.355):
        play.box(WHITE, (0.024, 1.5, 0.004), (x, 0, 0.78), soft=0)
        play.box(SLATE, (0.06, 1.1, 0.72), (x * 0.7, 0, 0), soft=0.01)
    play.box(f"gloss:{IVORY}", (0.015, 1.7, 0.15), (0, 0, 0.78), soft=0)
    play.box(WHITE, (0.02, 1.7, 0.02), (0, 0, 0.93), soft=0)
    play.ball("glow:FFF3D8", 0.035, (0.5, 0.2, 1.15), fine=2)
    for x, turn, tone, hair in ((-2.05, 90, CINNABAR, "3A302B"), (2.05, -90, INDIGO, GREY)):
        who = play.at(x, 0.1, 0, turn)
        standing(who, tone, SLATE, hair, reach=1)
        who.at(0.26, -0.5, 1.24).tilt(70).cyl(CINNABAR, 0.085, 0.02)
    bench(back.at(-1.2, -0.6), 4, f"cloth:{TEAL}")
    sitting(back.at(-2.1, -0.6), "B9775C", hair=SILVER)
    sitting(back.at(-0.9, -0.6), SAGE, hair=GREY)
    board(back.at(2.4), 1.6, 1.3, 2.2, INK)
    for i, digits in enumerate(("08", "06")):
        back.text(("glow:F6B26B", "glow:9ED0C4")[i], digits, 0.42, (2.05 + 0.7 * i, -0.1, 1.76), 0.01)
    back.text(TEAL, "文体大厅", 0.56, (-1.2, -0.012, 2.2), 0.02)
    cabinet(back.at(2.4, -0.26), 1.7, 0.8, doors=3)
    for i in range(4):
        back.ball(f"gloss:{(CINNABAR, HONEY, INDIGO, IVORY)[i]}", 0.12, (1.9 + 0.32 * i, -0.26, 0.92))
    palm(middle.at(-3.5, 5.3), 1.5, 33)
    snake(middle.at(3.5, 0.7), 0.9)
    clock(left, 2.45)
    return View()
