"""The rooms that look after people: the aged, the sick, those who need a coat."""

from __future__ import annotations

from furniture import (
    armchair,
    bench,
    cabinet,
    chair,
    counter,
    desk,
    monitor,
    round_table,
    screen,
    shelf,
    table,
)
from materials import (
    BRASS,
    CINNABAR,
    CREAM,
    HONEY,
    INDIGO,
    INK,
    IVORY,
    MINT,
    MIST,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    STONE,
    TEAL,
    WALNUT,
    WHITE,
    Colour,
)
from people import GREY, SILVER, sitting, standing
from plants import broadleaf, palm, small, snake
from props import clock, goods, handrail, papers, picture, rug, teaset
from shapes import Place
from shell import Shell, board, door, lantern_arm, room
from studio import View


def bed(at: Place, cover: Colour = f"cloth:{SAGE}") -> None:
    """A bed with its head at the far end, a pillow, a folded blanket and a rail."""
    at.box(f"wood:{OAK}", (1.04, 2.05, 0.3), (0, 0, 0.12), soft=0.03)
    at.box(f"wood:{HONEY}", (1.08, 0.07, 0.95), (0, 1.03, 0), soft=0.03)
    at.box(f"wood:{HONEY}", (1.08, 0.06, 0.6), (0, -1.03, 0), soft=0.03)
    at.box(f"cloth:{IVORY}", (0.98, 1.98, 0.16), (0, 0, 0.4), soft=0.06)
    at.box(cover, (1.03, 1.25, 0.14), (0, -0.38, 0.44), soft=0.06)
    at.box(f"cloth:{WHITE}", (0.62, 0.38, 0.14), (0, 0.76, 0.54), soft=0.065)
    at.tube(
        f"metal:{STONE}", [(0.54, 0.1, 0.4), (0.54, 0.1, 0.78), (0.54, 0.7, 0.78), (0.54, 0.7, 0.4)], 0.018
    )


def day_care(middle: Place) -> View:
    """老年日间照料: two beds by the window, a soft corner, a rail to hold on to."""
    back, left = room(middle, Shell(wall="E6E3CF", dado="C9D6BE"))
    for y in (1.35, 3.9):
        bed(middle.at(-2.75, y + 0.35, 0, 90), f"cloth:{SAGE}" if y < 2 else f"cloth:{PEACH}")
        cabinet(middle.at(-3.7, y + 1.3, 0, 90), 0.5, 0.55, 0.4, 1)
        small(middle.at(-3.7, y + 1.3, 0.55), int(y * 3), bloom=ROSE)
    picture(back.at(0.6), 1.7, 0.95, 1.4, 5)
    rug(middle.at(1.55, 3.3), 3.6, 3.2, f"cloth:{PEACH}")
    armchair(middle.at(0.7, 4.75), f"cloth:{SAGE}", seats=2)
    sitting(middle.at(0.4, 4.62), "B9775C", hair=SILVER)
    armchair(middle.at(3.0, 3.6, 0, -80), f"cloth:{TEAL}")
    sitting(middle.at(2.9, 3.6, 0, -80), INDIGO, hair=GREY)
    round_table(middle.at(1.45, 3.35), 0.5, 0.5)
    teaset(middle.at(1.45, 3.35, 0.5))
    standing(middle.at(-1.1, 2.9, 0, -20), f"{MINT}", IVORY, reach=0.4)
    handrail(back.at(2.8), 2.2)
    handrail(left.at(-0.1), 5.6, 0.75)
    door(back.at(3.2))
    palm(middle.at(2.05, 5.3), 1.5, 9)
    broadleaf(middle.at(3.4, 0.9), 1.3)
    walker(middle.at(0.2, 1.4, 0, 30))
    clock(back.at(-1.4), 2.3)
    return View()


def walker(at: Place) -> None:
    """A walking frame."""
    for x in (-0.26, 0.26):
        at.tube(f"metal:{STONE}", [(x, -0.25, 0), (x, -0.12, 0.85), (x, 0.14, 0.85), (x, 0.22, 0)], 0.016)
        at.tube(CINNABAR, [(x, -0.12, 0.86), (x, 0.12, 0.86)], 0.024)
    for z in (0.35, 0.7):
        at.tube(f"metal:{STONE}", [(-0.26, 0.18, z), (0.26, 0.18, z)], 0.014)


def clinic(middle: Place) -> View:
    """医疗卫生室: a doctor's desk, an examination couch behind a curtain, a cupboard of medicines."""
    back, left = room(middle, Shell(wall="D9E8E1", floor=f"tiles:{IVORY}", dado="EEF3EE"))
    board(back.at(-1.9), 1.5, 1.3, 2.4, IVORY)
    back.box(TEAL, (0.55, 0.03, 0.17), (-1.9, -0.09, 1.77), soft=0.02)
    back.box(TEAL, (0.17, 0.03, 0.55), (-1.9, -0.094, 1.58), soft=0.02)
    desk(middle.at(-1.6, 3.7, 0, 0), 1.7)
    monitor(middle.at(-1.1, 3.75, 0.755, 15))
    papers(middle.at(-1.75, 3.6, 0.755), 2)
    chair(middle.at(-1.6, 4.5), f"cloth:{TEAL}", arms=True)
    sitting(middle.at(-1.6, 4.5), WHITE, STONE)
    chair(middle.at(-2.0, 2.8, 0, 170), arms=True)
    sitting(middle.at(-2.0, 2.8, 0, 170), "B9775C", hair=SILVER)
    bed(middle.at(1.1, 4.55, 0, 0), f"cloth:{MINT}")
    back.tube(f"metal:{STONE}", [(0.2, -0.05, 2.2), (0.2, -2.3, 2.2)], 0.018)
    for i in range(16):
        middle.cyl(f"cloth:{MIST}", 0.05, 1.8, (0.2 + 0.03 * (i % 2), 4.1 + i * 0.115, 0.38))
    for i, place in enumerate(shelf(back.at(3.0, -0.2), 1.5, 2.1, 5, colour=IVORY)):
        goods(place, 1.4, 40 + i, 0.24)
    counter(middle.at(2.6, 2.5, 0, -90), 2.0, IVORY, f"wood:{OAK}", 0.85)
    standing(middle.at(3.4, 2.6, 0, -90), WHITE, IVORY, reach=0.5)
    small(middle.at(2.55, 1.8, 0.905), 5, bloom=ROSE)
    for i in range(4):
        middle.cyl(f"gloss:{(HONEY, TEAL, IVORY, SAGE)[i]}", 0.06, 0.16, (2.6, 2.2 + 0.2 * i, 0.905))
    bench(middle.at(-3.35, 1.5, 0, 90), 3, f"cloth:{TEAL}")
    broadleaf(middle.at(-3.4, 5.3), 1.4)
    snake(middle.at(3.4, 0.7), 0.9)
    scale(middle.at(-0.35, 5.45))
    clock(left, 2.4)
    return View()


def scale(at: Place) -> None:
    """A weighing scale with its measuring rod."""
    at.box(INK, (0.42, 0.5, 0.08), soft=0.03)
    at.box(IVORY, (0.07, 0.05, 1.7), (0, 0.2, 0.05), soft=0.015)
    at.box(f"glow:{MINT}", (0.24, 0.03, 0.14), (0, 0.15, 1.15), soft=0.01)


def lounge(middle: Place) -> View:
    """老年人休息聊天室: armchairs round a low table, tea, and time."""
    back, left = room(middle, Shell(wall="EBD9C3", floor=f"planks:{HONEY}"))
    picture(back.at(-1.0), 2.4, 1.1, 1.3, 8)
    rug(middle.at(-0.6, 3.0), 4.8, 3.5, "cloth:C98B76")
    armchair(middle.at(-0.9, 4.5), f"cloth:{SAGE}", seats=3)
    sitting(middle.at(-1.4, 4.35), INDIGO, hair=SILVER)
    sitting(middle.at(-0.3, 4.35), ROSE, hair=GREY)
    armchair(middle.at(-2.8, 2.9, 0, 80), f"cloth:{CREAM}")
    sitting(middle.at(-2.7, 2.9, 0, 80), TEAL, hair=SILVER)
    armchair(middle.at(1.5, 2.9, 0, -80), f"cloth:{CREAM}")
    armchair(middle.at(-0.6, 1.3, 0, 180), f"cloth:{SAGE}", seats=2)
    low = middle.at(-0.7, 2.9)
    low.box(f"wood:{WALNUT}", (1.5, 0.8, 0.05), (0, 0, 0.4), soft=0.02)
    low.box(f"wood:{WALNUT}", (1.2, 0.5, 0.4), soft=0.02)
    teaset(low.at(-0.2, 0, 0.45), 4)
    small(low.at(0.45, 0.1, 0.45), 6, bloom=ROSE)
    cabinet(back.at(2.5, -0.26), 2.2, 0.62, doors=4)
    screen(back.at(2.5, -0.06, 1.0), 1.6, "gloss:46524F")
    floor_lamp(middle.at(-3.5, 5.3))
    palm(middle.at(1.05, 5.35), 1.5, 12)
    broadleaf(middle.at(3.3, 3.9), 1.4)
    snake(middle.at(3.4, 1.0), 0.9)
    lantern_arm(left, 0.0)
    clock(back.at(3.75, 0, -0.1), 2.6, 0.16)
    return View()


def floor_lamp(at: Place) -> None:
    """A standing lamp with a cloth shade."""
    at.cyl(f"metal:{BRASS}", 0.16, 0.03)
    at.tube(f"metal:{BRASS}", [(0, 0, 0), (0, 0, 1.5)], 0.014)
    at.cyl("glow:FFDFAE", 0.26, 0.34, (0, 0, 1.4), top=0.18)


def workshop(middle: Place) -> View:
    """手工康复活动室: a long table for crafts, shelves of yarn, and rails for exercises."""
    back, left = room(middle, Shell(wall="E9DDCB", dado="D6DFD0"))
    table(middle.at(-0.9, 3.1), 3.4, 1.3)
    for i, (x, tone) in enumerate(((-2.0, "B9775C"), (-0.9, TEAL), (0.2, ROSE))):
        chair(middle.at(x, 4.15), arms=True)
        sitting(middle.at(x, 4.15), tone, hair=(SILVER, GREY, SILVER)[i], reach=0.9)
        chair(middle.at(x, 2.05, 0, 180), arms=True)
    sitting(middle.at(0.2, 2.05, 0, 180), SAGE, hair=GREY, reach=0.8)
    tones = (CINNABAR, HONEY, TEAL, ROSE, SAGE, INDIGO)
    for i in range(9):
        spot = (-2.2 + 0.33 * i, 3.1 + 0.18 * ((i * 5) % 3 - 1), 0.78)
        middle.ball(f"cloth:{tones[i % 6]}", 0.075, spot, fine=2)
    for i in range(3):
        middle.box(
            (PEACH, MINT, CREAM)[i], (0.34, 0.26, 0.01), (-1.9 + i, 2.75, 0.722), soft=0, turn=10 * i - 8
        )
    for i, place in enumerate(shelf(back.at(-1.9, -0.2), 2.6, 1.5, 3)):
        for j in range(9):
            place.ball(f"cloth:{tones[(i * 4 + j) % 6]}", 0.11, (-1.1 + 0.28 * j, 0, 0.1), fine=2)
    paper_cut(back.at(-2.5, 0, 2.25))
    paper_cut(back.at(-1.3, 0, 2.25))
    for y in (-0.4, 0.4):
        bar = middle.at(2.6 + y, 3.3)
        for end in (-1.1, 1.1):
            bar.cyl(f"metal:{STONE}", 0.022, 0.86, (0, end, 0))
        bar.tube(f"wood:{HONEY}", [(0, -1.2, 0.87), (0, 1.2, 0.87)], 0.03)
    middle.box(f"cloth:{SAGE}", (1.0, 2.6, 0.03), (2.6, 3.3, 0), soft=0.012)
    ball = middle.at(3.3, 1.2)
    ball.ball(f"gloss:{TEAL}", 0.36, (0, 0, 0.36))
    handrail(back.at(2.0), 3.6)
    palm(middle.at(0.6, 5.4), 1.4, 14)
    broadleaf(middle.at(-3.4, 0.8), 1.3)
    clock(left, 2.4)
    picture(back.at(2.3), 1.5, 0.8, 1.5, 15)
    return View()


def paper_cut(foot: Place) -> None:
    """A framed red paper cut: a flower of eight petals."""
    foot.box(f"wood:{HONEY}", (0.72, 0.05, 0.72), (0, -0.025, -0.36), soft=0.015)
    foot.box(IVORY, (0.64, 0.02, 0.64), (0, -0.05, -0.32), soft=0)
    face = foot.at(0, -0.062).tilt(90)
    for i in range(8):
        petal = face.at(turn=45 * i)
        petal.slab(CINNABAR, [(0.04, 0), (0.14, 0.06), (0.27, 0), (0.14, -0.06)], 0.006)
    face.cyl(CINNABAR, 0.05, 0.008)
