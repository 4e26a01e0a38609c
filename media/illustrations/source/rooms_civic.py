"""The rooms for order, counsel and assembly."""

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
    LINEN,
    MINT,
    MIST,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    SAND,
    TEAL,
    WALNUT,
    WHITE,
)
from people import GREY, SILVER, sitting, standing
from plants import broadleaf, palm, small
from props import books, cards, clock, cup, papers, picture, rug
from shapes import Place
from shell import Shell, board, room, sign, slats
from studio import View

NAVY = "2F4468"


def police(middle: Place) -> View:
    """警务室: a blue desk one can walk up to, a map of the beat, and a sweet jar."""
    back, left = room(middle, Shell(wall="D3DEE6", floor=f"tiles:{LINEN}", dado="5B7698"))
    back.box(NAVY, (3.6, 0.12, 0.62), (-1.2, -0.06, 2.2), soft=0.03)
    back.text(WHITE, "警务室", 0.46, (-1.2, -0.14, 2.51), 0.02)
    counter(middle.at(-1.2, 3.6), 3.2, "4A678D", high=0.9)
    middle.box(WHITE, (3.1, 0.012, 0.1), (-1.2, 3.366, 0.45), soft=0.002)
    monitor(middle.at(-0.6, 3.7, 0.955, 14))
    papers(middle.at(-1.9, 3.6, 0.955), 2)
    jar = middle.at(-0.05, 3.5, 0.955)
    jar.cyl(f"gloss:{MIST}", 0.1, 0.22)
    for i in range(12):
        tone = (CINNABAR, HONEY, TEAL)[i % 3]
        jar.ball(
            tone, 0.03, (0.05 - 0.05 * (i % 3), 0.05 - 0.05 * (i // 3 % 2), 0.21 + 0.03 * (i // 6)), fine=2
        )
    sitting(middle.at(-1.3, 4.5), NAVY, NAVY, reach=0.8)
    officer(middle.at(1.4, 2.8, 0, -50))
    standing(middle.at(0.5, 2.3, 0, 115), "B9775C", hair=SILVER)
    board(back.at(1.55), 1.7, 1.05, 2.45, "EEF0EA")
    street_map(back.at(1.55, -0.09, 1.05))
    cabinet(back.at(3.2, -0.26), 1.3, 1.9, doors=2, colour="B9C6D2")
    helmet_rack(back.at(-3.45, -0.2))
    bench(middle.at(-3.3, 1.8, 0, 90), 3, "cloth:5B7698")
    table(middle.at(2.6, 1.5), 1.3, 0.8)
    chair(middle.at(2.6, 2.25), "cloth:5B7698", arms=True)
    chair(middle.at(2.6, 0.75, 0, 180), "cloth:5B7698", arms=True)
    small(middle.at(2.9, 1.5, 0.72), 5, bloom=ROSE)
    papers(middle.at(2.3, 1.5, 0.72), 4)
    broadleaf(middle.at(3.45, 4.2), 1.2)
    palm(middle.at(-3.5, 0.6), 1.2, 52)
    clock(left, 2.45)
    return View()


def officer(at: Place) -> None:
    """Someone in plain dark blue with a cap."""
    standing(at, NAVY, NAVY)
    at.cyl(NAVY, 0.15, 0.07, (0, 0.01, 1.7), top=0.17)
    at.box(INK, (0.2, 0.12, 0.02), (0, -0.13, 1.69), soft=0.01)


def street_map(face: Place) -> None:
    """Streets, blocks and a river, without a name."""
    for i in range(4):
        for j in range(3):
            tone = (MINT, SAND, PEACH, MIST)[(i + 2 * j) % 4]
            face.box(tone, (0.34, 0.01, 0.36), (-0.61 + 0.41 * i, 0, 0.08 + 0.44 * j), soft=0.003)
    face.tube(
        "8FB6C4",
        [(-0.8, -0.014, 0.3), (-0.2, -0.014, 0.5), (0.3, -0.014, 1.0), (0.8, -0.014, 1.1)],
        0.03,
        bent=True,
    )
    for x, z in ((-0.4, 0.72), (0.35, 0.4)):
        face.ball(CINNABAR, 0.045, (x, -0.03, z), fine=2)


def helmet_rack(at: Place) -> None:
    """A rack with three helmets and two shields of clear plastic."""
    for i, place in enumerate(shelf(at, 0.8, 1.5, 3, 0.36, f"wood:{OAK}")):
        for x in (-0.2, 0.2):
            place.ball(NAVY if i % 2 else IVORY, 0.14, (x, 0, 0.1), (1, 1.1, 0.85))


def mediation(middle: Place) -> View:
    """司法调解室: a round table at which everybody sits alike."""
    back, left = room(middle, Shell(wall="E6DECB", floor=f"planks:{HONEY}", dado="C7D0C2"))
    slats(back.at(0.1), 4.2, 0, 2.95)
    back.box("5A3726", (2.7, 0.06, 0.95), (0.1, -0.09, 1.85), soft=0.02)
    sign(back.at(0.1, -0.05), "和为贵", 0.6, 2.32, "F0D08A")
    rug(middle.at(-0.2, 2.8), 4.6, 4.2, f"cloth:{MIST}")
    round_table(middle.at(-0.2, 2.9), 1.15, 0.74)
    people = (
        (0, TEAL, "3A302B"),
        (72, "B9775C", SILVER),
        (144, SAGE, GREY),
        (216, ROSE, "5A4334"),
        (288, INDIGO, "3A302B"),
    )
    for turn, tone, hair in people:
        seat = middle.at(-0.2, 2.9, 0, turn).at(0, 1.55)
        chair(seat, f"cloth:{SAGE}", arms=True)
        if turn != 144:
            sitting(seat, tone, hair=hair, reach=0.7)
        spot = middle.at(-0.2, 2.9, 0.74, turn).at(0, 0.8)
        papers(spot, turn // 72)
        cup(spot.at(-0.3, 0.05))
    small(middle.at(-0.2, 2.9, 0.74), 8, bloom=ROSE)
    for i, place in enumerate(shelf(back.at(3.1, -0.2), 1.4, 2.1, 5)):
        books(place, 1.3, 70 + i, 0.28)
    picture(back.at(-3.0), 1.1, 1.2, 1.3, 12)
    scales(back.at(2.05, -0.3))
    desk(middle.at(2.95, 2.0, 0, -90), 1.5)
    monitor(middle.at(2.9, 1.7, 0.755, -76))
    chair(middle.at(3.6, 2.0, 0, -90))
    palm(middle.at(-3.4, 5.2), 1.5, 55)
    broadleaf(middle.at(-3.4, 0.7), 1.2)
    clock(left, 2.45)
    return View()


def scales(at: Place) -> None:
    """A pair of brass scales on a plinth."""
    at.box(f"wood:{WALNUT}", (0.4, 0.4, 0.9), soft=0.02)
    at.cyl(f"metal:{BRASS}", 0.11, 0.03, (0, 0, 0.9))
    at.tube(f"metal:{BRASS}", [(0, 0, 0.9), (0, 0, 1.4)], 0.016)
    at.tube(f"metal:{BRASS}", [(-0.24, 0, 1.38), (0.24, 0, 1.38)], 0.012)
    for x in (-0.24, 0.24):
        at.tube(f"metal:{BRASS}", [(x - 0.08, 0, 1.14), (x, 0, 1.38), (x + 0.08, 0, 1.14)], 0.004)
        at.cyl(f"metal:{BRASS}", 0.1, 0.02, (x, 0, 1.12))


def women_children(middle: Place) -> View:
    """妇女儿童维权站: a soft corner to talk, another one to play."""
    back, left = room(middle, Shell(wall="F2DDD2", floor=f"planks:{OAK}", dado="EFC9B8"))
    picture(back.at(-1.7), 1.7, 1.0, 1.3, 14)
    rug(middle.at(-1.5, 3.6), 3.4, 3.0, f"cloth:{MIST}")
    armchair(middle.at(-1.7, 4.75), f"cloth:{ROSE}", seats=2)
    sitting(middle.at(-2.0, 4.6), SAGE)
    armchair(middle.at(-0.1, 3.4, 0, -70), f"cloth:{CREAM}")
    sitting(middle.at(-0.2, 3.4, 0, -70), TEAL, hair="5A4334")
    round_table(middle.at(-1.5, 3.5), 0.45, 0.5)
    small(middle.at(-1.5, 3.5, 0.5), 3, bloom="EBC06A")
    cup(middle.at(-1.25, 3.3, 0.5))
    for i in range(4):
        for j in range(4):
            tone = ("EFC4A4", "CFE0D2", "B9CDCE", "F0D9A8")[(i + j) % 4]
            middle.box(f"cloth:{tone}", (0.59, 0.59, 0.04), (1.2 + 0.6 * i, 1.1 + 0.6 * j, 0), soft=0.012)
    boards = shelf(back.at(1.9, -0.2), 2.6, 1.0, 2)
    for i in range(8):
        tone = (CINNABAR, TEAL, HONEY, SAGE)[i % 4]
        boards[i // 4].box(tone, (0.5, 0.28, 0.26), (-0.95 + 0.63 * (i % 4), 0, 0), soft=0.04)
    bear(middle.at(1.3, 5.45, 1.06))
    books(back.at(2.5, -0.2, 1.03), 0.9, 5, 0.22)
    for k, (x, y, tone, turn) in enumerate(
        ((1.6, 2.4, CINNABAR, 10), (1.95, 2.3, TEAL, 40), (1.75, 2.36, HONEY, 25))
    ):
        middle.box(tone, (0.24, 0.24, 0.24), (x, y, 0.04 + (0.24 if k == 2 else 0)), soft=0.03, turn=turn)
    slide(middle.at(3.1, 3.2, 0, 20))
    for x, y, turn, tone in ((1.3, 1.8, -130, "E3B968"), (2.4, 1.9, 120, CINNABAR)):
        standing(middle.at(x, y, 0.04, turn, 0.62), tone, INDIGO, reach=0.8)
    standing(middle.at(0.5, 1.8, 0, -100), IVORY, ROSE, "5A4334", reach=0.5)
    board(back.at(2.0), 2.2, 1.55, 2.55, CREAM)
    cards(back.at(2.0), 2.1, 1.6, 2.5, 5, 2, 23)
    palm(middle.at(-3.4, 5.2), 1.5, 57)
    broadleaf(middle.at(-3.4, 0.8), 1.2)
    clock(left, 2.45)
    return View()


def bear(at: Place) -> None:
    """A sitting toy bear."""
    brown = "cloth:B98A5E"
    at.ball(brown, 0.13, (0, 0, 0.12), (1, 0.9, 1.05))
    at.ball(brown, 0.1, (0, -0.02, 0.31))
    for x in (-0.07, 0.07):
        at.ball(brown, 0.035, (x, 0, 0.4), fine=2)
        at.ball(brown, 0.05, (x * 1.5, -0.1, 0.04), fine=2)
    at.ball(CREAM, 0.04, (0, -0.1, 0.29), fine=2)


def slide(at: Place) -> None:
    """A small slide for children."""
    for x in (-0.25, 0.25):
        at.box(IVORY, (0.05, 0.6, 0.95), (x, 0.5, 0), soft=0.02)
    at.box(HONEY, (0.5, 0.5, 0.05), (0, 0.5, 0.75), soft=0.015)
    at.at(0, -0.35, 0.36).tilt(40).box("gloss:E3A63A", (0.46, 1.25, 0.04), soft=0.015)
