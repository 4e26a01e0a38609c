"""The rooms where a resident comes with a question: halls, desks and screens."""

from __future__ import annotations

from furniture import armchair, bench, cabinet, chair, counter, kiosk, monitor, round_table, shelf
from materials import (
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
    STONE,
    TEAL,
    WALNUT,
)
from people import GREY, SILVER, sitting, standing, volunteer
from plants import broadleaf, palm, small, snake
from props import books, cards, clock, papers, picture, rug
from shapes import Place
from shell import Shell, board, door, lantern_arm, room, sign, slats
from studio import View


def service_hall(middle: Place) -> View:
    """便民服务大厅: four windows side by side under one sign."""
    back, left = room(middle, Shell(floor=f"tiles:{LINEN}"))
    slats(back.at(0.2), 6.4, 0, 2.3)
    back.box(IVORY, (6.5, 0.12, 0.62), (0.2, -0.06, 2.3), soft=0.02)
    sign(back.at(0.2, -0.06), "便民服务大厅", 0.5, 2.6)
    for i, shirt in enumerate((INDIGO, TEAL, INDIGO, TEAL)):
        x = -2.05 + 1.5 * i
        desk_at = middle.at(x, 4.3)
        counter(desk_at, 1.46)
        desk_at.box(f"gloss:{MIST}", (0.02, 0.5, 0.45), (-0.74, 0.1, 0.835), soft=0.005)
        monitor(desk_at.at(0.36, 0.12, 0.835, 24))
        if i % 2:
            small(desk_at.at(-0.5, 0.05, 0.835), i, bloom=ROSE)
        else:
            papers(desk_at.at(-0.35, -0.05, 0.835), i)
        sitting(middle.at(x - 0.05, 5.1), shirt)
        back.box(INK, (0.7, 0.05, 0.26), (x, -0.09, 1.8), soft=0.02)
        back.text("glow:F6B26B", str(i + 1), 0.22, (x, -0.13, 1.93), 0.004)
        chair(middle.at(x, 3.5, 0, 180), arms=True)
    sitting(middle.at(0.95, 3.5, 0, 180), ROSE, hair=SILVER)
    standing(middle.at(-2.0, 2.9, 0, 170), SAGE, hair=GREY)
    bench(middle.at(-3.3, 1.7, 0, 90), 3)
    sitting(middle.at(-3.3, 1.7, 0, 90), "B9775C", hair=SILVER)
    bench(middle.at(-0.6, 1.0, 0, 180), 3)
    volunteer(middle.at(2.2, 2.3, 0, -30), reach=0.6)
    kiosk(middle.at(3.3, 3.0, 0, -30))
    broadleaf(middle.at(-3.4, 5.2), 1.5)
    snake(middle.at(3.5, 5.4), 0.9, pot_colour=CREAM)
    palm(middle.at(-3.5, 0.45), 1.2, 3)
    for x in (-3.45, 3.75):
        lantern_arm(back, x)
    lantern_arm(left, 0.0)
    return View()


def help_desk(middle: Place) -> View:
    """便民接待站: a round desk with a telephone that is answered."""
    back, left = room(middle, Shell(wall="DCE6DA", floor=f"planks:{OAK}"))
    board(back.at(1.9), 2.6, 0.95, 2.3, LINEN)
    cards(back.at(1.9), 2.5, 1.0, 2.25, 4, 2, 5)
    slats(back.at(-1.6), 3.4, 0, 2.9)
    sign(back.at(-1.6), "便民接待站", 0.46, 2.35, IVORY)
    desk_at = middle.at(-1.3, 3.7)
    counter(desk_at, 3.0, SAGE, high=0.9)
    counter(desk_at.at(1.75, 0.95, 0, 90), 1.7, SAGE, high=0.9)
    monitor(desk_at.at(0.5, 0.1, 0.955, 14))
    for x, tone in ((-0.75, CINNABAR), (-0.3, IVORY)):
        phone(desk_at.at(x, 0.02, 0.955), tone)
    small(desk_at.at(-1.3, 0.05, 0.955), 3, bloom=ROSE)
    papers(desk_at.at(1.05, 0, 0.955), 4)
    standing(middle.at(-1.6, 4.7), TEAL, reach=0.8)
    standing(middle.at(-0.9, 2.6, 0, 165), "B9775C", hair=SILVER, reach=0.4)
    standing(middle.at(-1.6, 2.5, 0, 190), SAGE, "6B5A4C", GREY)
    rug(middle.at(1.9, 1.9), 3.0, 2.6)
    armchair(middle.at(2.9, 2.2, 0, -60), f"cloth:{PEACH}")
    armchair(middle.at(0.9, 1.5, 0, 70), f"cloth:{PEACH}")
    round_table(middle.at(1.95, 1.9), 0.42, 0.5)
    small(middle.at(1.95, 1.9, 0.5), 8, CREAM)
    cabinet(back.at(1.9, -0.26), 2.4, 0.75, doors=4)
    books(back.at(1.4, -0.26, 0.75), 0.8, 4)
    small(back.at(2.6, -0.26, 0.75), 5)
    broadleaf(middle.at(-3.4, 0.8), 1.4)
    palm(middle.at(3.4, 4.9), 1.5, 8)
    clock(left.at(0), 2.3)
    return View()


def phone(at: Place, tone: str) -> None:
    """A desk telephone with its receiver on."""
    at.box(tone, (0.2, 0.22, 0.06), soft=0.02)
    at.box(IVORY, (0.09, 0.1, 0.01), (0.04, -0.02, 0.058), soft=0.003)
    at.tube(tone, [(-0.06, -0.1, 0.09), (-0.06, 0.0, 0.11), (-0.06, 0.1, 0.09)], 0.024, bent=True)


def self_service(middle: Place) -> View:
    """触摸屏自助区: touch screens in a row, a helper, and seats to wait on."""
    back, _ = room(middle, Shell(wall="D5E0E0", floor=f"tiles:{LINEN}"))
    slats(back, 7.0, 0, 2.2)
    back.box(TEAL, (7.1, 0.14, 0.6), (0, -0.07, 2.2), soft=0.03)
    back.text(IVORY, "自助服务区", 0.42, (0, -0.16, 2.5), 0.03)
    for i in range(4):
        kiosk(middle.at(-2.55 + 1.6 * i, 4.9), (f"glow:{CREAM}", f"glow:{MINT}")[i % 2])
        middle.box("cloth:C9D3C2", (0.9, 0.8, 0.012), (-2.55 + 1.6 * i, 4.1, 0), soft=0.004)
    standing(middle.at(-0.95, 4.05, 0, 180), "B9775C", hair=SILVER, reach=1)
    volunteer(middle.at(-0.2, 4.0, 0, 140), reach=0.8)
    standing(middle.at(2.25, 4.1, 0, 180), ROSE, "6B5A4C", reach=1)
    bench(middle.at(-3.3, 2.4, 0, 90), 3, f"cloth:{TEAL}")
    sitting(middle.at(-3.3, 1.8, 0, 90), SAGE, hair=GREY)
    table_kiosk(middle.at(1.4, 1.7, 0, -20))
    palm(middle.at(-3.3, 5.1), 1.6, 4)
    broadleaf(middle.at(3.3, 5.2), 1.4)
    snake(middle.at(3.4, 0.8), 0.9)
    small(middle.at(-3.5, 0.6), 5)
    return View()


def table_kiosk(at: Place) -> None:
    """A large screen lying like a table, with two stools."""
    at.box(IVORY, (0.5, 0.4, 0.7), soft=0.05)
    top = at.at(0, 0, 0.72).tilt(14)
    top.box(INK, (1.5, 0.9, 0.07), soft=0.03)
    top.box(f"glow:{LINEN}", (1.4, 0.8, 0.006), (0, 0, 0.068), soft=0)
    for i, tone in enumerate((SAGE, HONEY, ROSE, TEAL, SAND, CINNABAR)):
        top.box(
            tone, (0.36, 0.28, 0.006), (-0.42 + 0.42 * (i % 3), -0.17 + 0.33 * (i // 3), 0.072), soft=0.002
        )


def grid_map(middle: Place) -> View:
    """网格管理图版墙: the neighbourhood's map with its coloured squares, and boards beside it."""
    back, left = room(middle, Shell(wall=CREAM, floor=f"planks:{HONEY}", dado="D9E2DD"))
    board(back.at(0.1), 4.4, 0.95, 2.75, "F4EFE2")
    face = back.at(0.1, -0.085, 0.95)
    tones = (MINT, "F0D9A8", PEACH, MIST, "DDE3C8", "EBC7BC")
    for i in range(6):
        for j in range(3):
            if (i, j) == (4, 2):
                continue
            x, z = -1.75 + 0.7 * i, 0.08 + 0.56 * j
            face.box(tones[(i * 2 + j * 5) % 6], (0.66, 0.014, 0.52), (x, 0, z), soft=0.01)
            for k in range(4):
                spot = (x - 0.17 + 0.3 * (k % 2), -0.016, z + 0.1 + 0.2 * (k // 2))
                face.box((SAND, IVORY, STONE)[(i + j + k) % 3], (0.17, 0.03, 0.1), spot, soft=0.004)
    for x, z in ((-1.4, 0.7), (0.3, 0.35), (1.05, 1.2), (-0.4, 1.35), (1.8, 0.5)):
        face.tube(IVORY, [(x, -0.02, z - 0.16), (x, -0.06, z)], 0.01)
        face.ball(CINNABAR, 0.06, (x, -0.06, z), fine=2)
    for foot, x in ((back, -3.1), (back, 3.2)):
        board(foot.at(x), 1.0, 0.95, 2.75, LINEN)
        cards(foot.at(x), 0.9, 1.0, 2.7, 2, 4, int(x * 10) + 50)
    standing(middle.at(-1.2, 4.4, 0, 150), TEAL, reach=1)
    standing(middle.at(0.2, 4.0, 0, 185), SAGE, "6B5A4C", GREY)
    standing(middle.at(0.95, 4.2, 0, 200), "B9775C", hair=SILVER)
    bench(middle.at(-3.2, 2.8, 0, 90), 3)
    low = middle.at(1.2, 1.6)
    low.box(IVORY, (2.2, 1.2, 0.7), soft=0.04)
    low.box(f"wood:{OAK}", (2.3, 1.3, 0.05), (0, 0, 0.7), soft=0.02)
    for i in range(5):
        for j in range(3):
            high = 0.12 + 0.09 * ((i * 3 + j * 5) % 4)
            if (i, j) == (2, 1):
                low.box(SAGE, (0.3, 0.26, 0.02), (0, 0, 0.75), soft=0.005)
                continue
            low.box(
                (CREAM, PEACH, IVORY)[(i + j) % 3],
                (0.2, 0.16, high),
                (-0.84 + 0.42 * i, -0.38 + 0.38 * j, 0.75),
                soft=0.01,
            )
    palm(middle.at(-3.3, 0.9), 1.5, 5)
    broadleaf(middle.at(3.4, 4.6), 1.4)
    clock(left, 2.35)
    return View()


def any_room(middle: Place) -> View:
    """通用房间: a calm sitting corner that suits every station without a picture of its own."""
    back, left = room(middle, Shell(floor=f"planks:{OAK}", dado="DCE3D5"))
    picture(back.at(0.2), 2.2, 1.15, 1.25, 3)
    rug(middle.at(0.1, 2.9), 4.6, 3.2, f"cloth:{SAND}")
    armchair(middle.at(0.1, 4.2), f"cloth:{SAGE}", seats=3)
    armchair(middle.at(-2.0, 2.7, 0, 80), f"cloth:{PEACH}")
    armchair(middle.at(2.2, 2.7, 0, -80), f"cloth:{PEACH}")
    low = middle.at(0.1, 2.7)
    low.box(f"wood:{HONEY}", (1.3, 0.7, 0.05), (0, 0, 0.38), soft=0.02)
    for x in (-0.5, 0.5):
        low.box(f"wood:{WALNUT}", (0.06, 0.6, 0.38), (x, 0, 0), soft=0.015)
    small(low.at(0.1, 0.05, 0.43), 4, bloom=ROSE)
    boards = shelf(back.at(-2.9, -0.19), 1.3, 2.1, 4)
    for i, place in enumerate(boards):
        if i == 2:
            small(place.at(-0.3), 7)
            books(place.at(0.25), 0.6, 9)
        else:
            books(place.at(0.0), 1.1, i + 1)
    door(back.at(3.1))
    palm(middle.at(-3.3, 1.0), 1.6, 6)
    broadleaf(middle.at(1.95, 5.4), 1.3)
    clock(left, 2.35)
    return View()
