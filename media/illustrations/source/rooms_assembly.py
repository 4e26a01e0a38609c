"""The rooms where many meet: the red room, the meeting room, the wall of honour."""

from __future__ import annotations

from math import sin

from furniture import bench, chair, screen, shelf
from materials import (
    BRASS,
    CINNABAR,
    HONEY,
    INDIGO,
    INK,
    IVORY,
    LINEN,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    TEAL,
    WALNUT,
    WHITE,
)
from people import GREY, SILVER, sitting, standing
from plants import broadleaf, palm, small, snake
from props import books, clock, cup, papers, rug
from shapes import Place
from shell import Shell, lantern_arm, room, sign, slats
from studio import View


def party_room(middle: Place) -> View:
    """党员活动室: a long table before a red wall, shelves of books, rows of chairs."""
    back, left = room(middle, Shell(wall="F0E0CC", floor=f"planks:{HONEY}", dado=f"wood:{OAK}"))
    back.box("A93226", (4.4, 0.06, 2.95), (0.0, -0.03, 0), soft=0)
    for x in (-2.25, 2.25):
        back.box(f"metal:{BRASS}", (0.06, 0.09, 2.95), (x, -0.04, 0), soft=0.01)
    sign(back, "党员活动室", 0.44, 2.4, "F3D48C")
    ribbon(back.at(0, -0.07, 1.62))
    for x in (-3.1, 3.15):
        for i, place in enumerate(shelf(back.at(x, -0.19), 1.3, 2.2, 5)):
            books(place, 1.2, int(x * 10) + 90 + i)
    conference(middle.at(0.0, 2.7), 4.0, 1.35, f"cloth:{CINNABAR}")
    for x, side, tone, hair in (
        (-1.4, 1, INDIGO, GREY),
        (0.0, 1, TEAL, "3A302B"),
        (1.4, 1, "B9775C", SILVER),
        (-1.4, -1, SAGE, SILVER),
        (0.7, -1, INDIGO, "3A302B"),
    ):
        sitting(middle.at(x, 2.7 + side * 1.1, 0, 0 if side > 0 else 180), tone, hair=hair, reach=0.8)
    palm(middle.at(-3.4, 3.6), 1.4, 61)
    broadleaf(middle.at(3.4, 1.0), 1.3)
    snake(middle.at(-3.5, 0.7), 0.9)
    lantern_arm(left, 0.0)
    return View()


def ribbon(face: Place) -> None:
    """Gold bands that rise like a wave."""
    for k in range(3):
        line = [(-1.9 + 0.38 * i, 0, 0.13 * k + 0.15 * sin(0.75 * i + 0.25 * k)) for i in range(11)]
        face.tube(("F3D48C", "E0A84E", "F7E6BE")[k], line, 0.02, bent=True)


def conference(at: Place, wide: float, deep: float, seat: str) -> None:
    """A long table with chairs on both sides, papers, cups and flowers."""
    at.box(f"wood:{WALNUT}", (wide, deep, 0.06), (0, 0, 0.7), soft=0.025)
    for x in (-wide / 2 + 0.5, wide / 2 - 0.5):
        at.box(f"wood:{WALNUT}", (0.12, deep - 0.4, 0.7), (x, 0, 0), soft=0.02)
    count = int(wide / 0.7)
    for i in range(count):
        x = (i - (count - 1) / 2) * 0.7
        for side in (-1, 1):
            chair(
                at.at(x, side * (deep / 2 + 0.42), 0, 0 if side > 0 else 180),
                seat,
                f"wood:{WALNUT}",
                arms=False,
            )
            spot = at.at(x, side * (deep / 2 - 0.24), 0.76)
            spot.box(WHITE, (0.2, 0.27, 0.008), soft=0, turn=i * 7 % 12 - 6)
            cup(spot.at(0.2, 0.0))
    for x in (-0.9, 0, 0.9):
        small(at.at(x, 0, 0.76), int(x * 10) + 20, bloom=(ROSE, "EBC06A", ROSE)[int(x + 1.5)])


def meeting_room(middle: Place) -> View:
    """多功能会议室: a screen, a horseshoe of tables, daylight."""
    back, left = room(middle, Shell(wall="DFE4DC", floor=f"planks:{OAK}"))
    slats(back.at(0.1), 4.8, 0, 2.95)
    screen(back.at(0.1, -0.1, 1.0), 2.7, "gloss:C6D6CC")
    back.sheet(
        "7FA39B",
        [(-1.25, 0.05), (-0.5, 0.75), (0.0, 0.35), (0.6, 0.95), (1.25, 0.05)],
        (0.1, -0.135, 1.05),
    )
    for x in (-1.5, 1.7):
        back.box(INK, (0.16, 0.14, 0.6), (x + 0.0, -0.12, 1.6), soft=0.03)
    for x, y, turn, wide in ((-2.2, 2.7, 90, 3.0), (2.3, 2.7, 90, 3.0), (0.05, 1.2, 0, 3.9)):
        part = middle.at(x, y, 0, turn)
        part.box(f"wood:{HONEY}", (wide, 0.72, 0.05), (0, 0, 0.7), soft=0.02)
        part.box(
            IVORY,
            (wide - 0.1, 0.04, 0.6),
            (0, 0.25 if turn == 0 else (0.25 if x > 0 else -0.25), 0.08),
            soft=0.01,
        )
        count = int(wide / 0.8)
        for i in range(count):
            off = (i - (count - 1) / 2) * 0.8
            outer = -0.75 if turn == 0 else (0.75 if x < 0 else -0.75)
            chair(part.at(off, outer, 0, 180 if outer < 0 else 0), f"cloth:{TEAL}")
            papers(part.at(off - 0.12, outer * 0.1, 0.75), i)
            if (i + int(x) + 3) % 2 == 0:
                tone = (INDIGO, "B9775C", SAGE, ROSE)[(i + int(y)) % 4]
                sitting(
                    part.at(off, outer, 0, 180 if outer < 0 else 0),
                    tone,
                    hair=(SILVER, GREY, "3A302B")[i % 3],
                    reach=0.8,
                )
    standing(middle.at(1.2, 4.6, 0, -20), TEAL, reach=0.9)
    lectern(middle.at(2.0, 5.0, 0, -10))
    for i in range(3):
        small(middle.at(-0.9 + 0.9 * i, 1.35, 0.75), 15 + i, bloom=ROSE if i == 1 else None)
    palm(middle.at(-3.3, 5.2), 1.6, 66)
    broadleaf(middle.at(3.4, 5.2), 1.4)
    clock(left, 2.45)
    return View()


def lectern(at: Place) -> None:
    """A speaker's desk with a microphone."""
    at.box(f"wood:{HONEY}", (0.6, 0.4, 1.02), soft=0.03)
    at.box(CINNABAR, (0.4, 0.012, 0.5), (0, -0.205, 0.3), soft=0.01)
    at.at(0, 0, 1.02).tilt(-14).box(f"wood:{WALNUT}", (0.7, 0.5, 0.04), soft=0.015)
    at.tube(INK, [(0.1, 0.1, 1.04), (0.1, 0.06, 1.25), (0.06, 0, 1.36)], 0.01, bent=True)
    at.ball(INK, 0.03, (0.06, 0, 1.37), fine=2)


def honour_wall(middle: Place) -> View:
    """荣誉墙: plaques in rows, cups in a lit case, a quiet bench before them."""
    back, left = room(middle, Shell(wall="EADBC8", floor=f"tiles:{LINEN}"))
    slats(back.at(0), 7.2, 0, 2.95, f"wood:{WALNUT}")
    back.text("F0CE86", "荣誉墙", 0.5, (0, -0.1, 2.62), 0.02)
    for i in range(7):
        for j in range(2):
            plaque(back.at(-2.85 + 0.95 * i, -0.1, 1.15 + 0.62 * j), (i * 2 + j * 3) % 4)
    for k in range(3):
        case = back.at(-2.3 + 2.3 * k, -0.42)
        case.box(f"wood:{HONEY}", (2.0, 0.5, 0.7), soft=0.02)
        case.box("glow:FFE7BC", (1.9, 0.4, 0.01), (0, 0, 0.7), soft=0)
        for i in range(4):
            trophy(case.at(-0.68 + 0.45 * i, 0, 0.71), 0.75 + 0.25 * ((i + k) % 2))
    back.box(IVORY, (7.2, 0.16, 0.07), (0, -0.08, 2.95), soft=0.02)
    bench(middle.at(-1.0, 2.1, 0, 180), 3, f"cloth:{PEACH}")
    bench(middle.at(1.7, 2.1, 0, 180), 3, f"cloth:{PEACH}")
    standing(middle.at(-0.6, 4.0, 0, 190), INDIGO, hair=SILVER)
    standing(middle.at(0.1, 3.9, 0, 170), ROSE, hair=GREY)
    standing(middle.at(1.6, 4.1, 0, 140), TEAL, reach=0.9)
    sitting(middle.at(-1.6, 2.1, 0, 180), "B9775C", hair=SILVER)
    rug(middle.at(0.3, 2.2), 5.8, 2.4, f"cloth:{CINNABAR}")
    palm(middle.at(-3.4, 3.6), 1.5, 71)
    palm(middle.at(3.5, 4.0), 1.4, 72)
    broadleaf(middle.at(-3.4, 0.7), 1.2)
    lantern_arm(left, 0.0)
    return View()


def plaque(face: Place, kind: int) -> None:
    """A brass or wooden plaque, or a framed certificate."""
    tones = (
        (f"metal:{BRASS}", "E9CB8A"),
        (f"wood:{HONEY}", IVORY),
        (CINNABAR, "F3D48C"),
        (f"metal:{BRASS}", IVORY),
    )
    rim, field = tones[kind]
    face.box(rim, (0.78, 0.05, 0.5), soft=0.02)
    face.box(field, (0.66, 0.02, 0.38), (0, -0.03, 0.06), soft=0.005)
    for k in range(3):
        face.box("8A6A45", (0.42 - 0.1 * k, 0.006, 0.03), (0, -0.042, 0.32 - 0.09 * k), soft=0)


def trophy(at: Place, scale: float) -> None:
    """A golden cup on a dark foot."""
    cup_at = at.at(scale=scale)
    cup_at.cyl(f"wood:{WALNUT}", 0.09, 0.07)
    line = [
        (0, 0.07),
        (0.05, 0.07),
        (0.018, 0.12),
        (0.018, 0.2),
        (0.1, 0.3),
        (0.12, 0.44),
        (0.1, 0.44),
        (0, 0.3),
    ]
    cup_at.lathe(f"metal:{BRASS}", line)
    for side in (-1, 1):
        cup_at.tube(
            f"metal:{BRASS}",
            [(side * 0.1, 0, 0.4), (side * 0.18, 0, 0.36), (side * 0.08, 0, 0.27)],
            0.01,
            bent=True,
        )
