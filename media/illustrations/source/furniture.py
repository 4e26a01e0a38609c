"""Things to sit on, to sit at and to put things on."""

from __future__ import annotations

from materials import BRASS, CREAM, HONEY, INK, IVORY, LINEN, OAK, SAGE, SLATE, STONE, WALNUT, WHITE, Colour
from shapes import Place


def counter(
    at: Place, wide: float, colour: Colour = IVORY, top: Colour = f"wood:{OAK}", high: float = 0.78
) -> None:
    """A service counter one sits at, with a recess for the knees and a warm strip of light."""
    at.box(colour, (wide, 0.62, high - 0.05), (0, 0.1, 0.05), soft=0.02)
    at.box(SLATE, (wide - 0.04, 0.56, 0.06), (0, 0.1, 0), soft=0)
    at.box(top, (wide + 0.1, 0.86, 0.055), (0, 0, high), soft=0.02)
    at.box("glow:FFDDA6", (wide - 0.1, 0.012, 0.03), (0, -0.215, high - 0.06), soft=0)


def desk(
    at: Place, wide: float = 1.5, deep: float = 0.7, top: Colour = f"wood:{OAK}", leg: Colour = IVORY
) -> None:
    """A desk with a modest front."""
    at.box(top, (wide, deep, 0.045), (0, 0, 0.71), soft=0.015)
    for x in (-1, 1):
        at.box(leg, (0.05, deep - 0.08, 0.71), (x * (wide / 2 - 0.06), 0, 0), soft=0.012)
    at.box(leg, (wide - 0.14, 0.03, 0.42), (0, -deep * 0.3, 0.27), soft=0.01)


def table(at: Place, wide: float, deep: float, high: float = 0.72, top: Colour = f"wood:{OAK}") -> None:
    """A table on four tapered legs."""
    at.box(top, (wide, deep, 0.045), (0, 0, high - 0.045), soft=0.02)
    for x in (-1, 1):
        for y in (-1, 1):
            at.cyl(
                f"wood:{HONEY}",
                0.022,
                high - 0.045,
                (x * (wide / 2 - 0.1), y * (deep / 2 - 0.1), 0),
                top=0.036,
            )


def round_table(at: Place, r: float = 0.5, high: float = 0.72, top: Colour = f"wood:{OAK}") -> None:
    """A round table on one foot."""
    at.cyl(top, r, 0.045, (0, 0, high - 0.045), soft=0.018)
    at.lathe(
        f"wood:{HONEY}",
        [(0, 0), (r * 0.55, 0), (r * 0.55, 0.03), (0.06, 0.07), (0.05, high - 0.05), (0, high - 0.05)],
    )


def chair(
    at: Place, seat: Colour = f"cloth:{SAGE}", wood: Colour = f"wood:{HONEY}", arms: bool = False
) -> None:
    """A chair with a padded seat and back; with arms it helps one to rise."""
    for x in (-0.21, 0.21):
        at.cyl(wood, 0.017, 0.44, (x, -0.2, 0), top=0.024)
        at.tube(wood, [(x, 0.2, 0), (x, 0.2, 0.45), (x, 0.27, 0.9)], 0.021)
        if arms:
            at.tube(wood, [(x * 1.22, -0.2, 0.0), (x * 1.22, -0.2, 0.66), (x * 1.22, 0.24, 0.68)], 0.022)
    at.box(wood, (0.46, 0.46, 0.03), (0, 0, 0.42), soft=0.01)
    at.box(seat, (0.46, 0.46, 0.07), (0, -0.01, 0.445), soft=0.034)
    at.at(0, 0.235, 0.6).tilt(-10).box(seat, (0.46, 0.06, 0.34), soft=0.03)


def armchair(at: Place, cover: Colour = f"cloth:{SAGE}", wide: float = 0.82, seats: int = 1) -> None:
    """A soft chair, or with more seats a sofa."""
    full = wide if seats == 1 else 0.62 * seats + 0.24
    for x in (-1, 1):
        for y in (-0.3, 0.3):
            at.cyl(f"wood:{WALNUT}", 0.018, 0.16, (x * (full / 2 - 0.08), y, 0), top=0.026)
        at.box(cover, (0.15, 0.8, 0.47), (x * (full / 2 - 0.075), 0, 0.14), soft=0.06)
    at.box(cover, (full - 0.1, 0.76, 0.2), (0, 0, 0.14), soft=0.04)
    inner = (full - 0.3) / seats
    for i in range(seats):
        x = (i + 0.5) * inner - (full - 0.3) / 2
        at.box(cover, (inner - 0.012, 0.62, 0.17), (x, -0.06, 0.32), soft=0.06)
        at.at(x, 0.24, 0.44).tilt(-12).box(cover, (inner - 0.012, 0.18, 0.5), soft=0.08)
    at.at(0, 0.34, 0.2).tilt(-8).box(cover, (full - 0.06, 0.12, 0.62), soft=0.05)


def bench(at: Place, seats: int = 3, colour: Colour = f"cloth:{SAGE}") -> None:
    """A row of waiting seats with an arm between every two."""
    wide = 0.6 * seats
    at.box(SLATE, (wide, 0.06, 0.06), (0, 0.05, 0.33), soft=0.01)
    for x in (-wide / 2 + 0.25, wide / 2 - 0.25):
        at.box(SLATE, (0.06, 0.06, 0.34), (x, 0.05, 0), soft=0.01)
        at.box(SLATE, (0.08, 0.56, 0.04), (x, 0, 0), soft=0.015)
    for i in range(seats):
        x = (i + 0.5) * 0.6 - wide / 2
        at.box(colour, (0.54, 0.52, 0.08), (x, -0.02, 0.39), soft=0.038)
        at.at(x, 0.26, 0.45).tilt(-14).box(colour, (0.54, 0.07, 0.46), soft=0.034)
    for i in range(seats + 1):
        x = i * 0.6 - wide / 2
        at.tube(f"wood:{HONEY}", [(x, -0.22, 0.4), (x, -0.22, 0.62), (x, 0.22, 0.64), (x, 0.3, 0.5)], 0.02)


def stool(at: Place, colour: Colour = f"wood:{HONEY}", high: float = 0.45, r: float = 0.18) -> None:
    """A round stool."""
    at.cyl(colour, r, 0.06, (0, 0, high - 0.06), soft=0.025)
    for x, y in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        at.tube(
            f"wood:{WALNUT}", [(x * r * 0.8, y * r * 0.8, 0), (x * r * 0.5, y * r * 0.5, high - 0.05)], 0.016
        )


def cabinet(
    at: Place, wide: float, high: float, deep: float = 0.42, doors: int = 2, colour: Colour = f"wood:{OAK}"
) -> None:
    """A cupboard with doors and brass knobs."""
    at.box(f"wood:{HONEY}", (wide, deep, high), soft=0.012)
    pitch = (wide - 0.04) / doors
    for i in range(doors):
        x = (i + 0.5) * pitch - pitch * doors / 2
        at.box(colour, (pitch - 0.02, 0.03, high - 0.1), (x, -deep / 2 - 0.01, 0.06), soft=0.008)
        side = 1 if i % 2 == 0 else -1
        at.ball(
            f"metal:{BRASS}", 0.017, (x + side * (pitch / 2 - 0.06), -deep / 2 - 0.04, high * 0.55), fine=2
        )


def shelf(
    at: Place, wide: float, high: float, boards: int, deep: float = 0.34, colour: Colour = f"wood:{OAK}"
) -> list[Place]:
    """An open shelf; the places returned are the boards' middles, from the lowest."""
    at.box(colour, (wide, 0.02, high), (0, deep / 2 - 0.01, 0), soft=0)
    for x in (-1, 1):
        at.box(colour, (0.035, deep, high), (x * (wide / 2 - 0.0175), 0, 0), soft=0.008)
    pitch = (high - 0.13) / boards
    for i in range(boards + 1):
        at.box(colour, (wide - 0.06, deep, 0.03), (0, 0, 0.08 + i * pitch), soft=0.006)
    return [at.at(0, 0, 0.11 + i * pitch) for i in range(boards)]


def screen(at: Place, wide: float, colour: Colour = f"glow:{LINEN}") -> None:
    """A flat screen seen from its front; the spot is the middle of its lower edge."""
    high = wide * 0.6
    at.box(INK, (wide, 0.035, high), soft=0.012)
    at.box(colour, (wide - 0.04, 0.006, high - 0.05), (0, -0.02, 0.025), soft=0)


def monitor(at: Place) -> None:
    """A computer's screen seen from behind, on its foot, with a keyboard."""
    at.cyl(SLATE, 0.1, 0.012)
    at.box(SLATE, (0.04, 0.03, 0.2), (0, 0, 0), soft=0.008)
    at.box(INK, (0.52, 0.03, 0.32), (0, 0.02, 0.12), soft=0.012)


def kiosk(at: Place, face: Colour = f"glow:{CREAM}", body: Colour = WHITE) -> None:
    """A free-standing touch screen of a man's height."""
    at.box(STONE, (0.62, 0.5, 0.04), soft=0.015)
    at.box(body, (0.5, 0.2, 1.0), (0, 0.05, 0.03), soft=0.04)
    head = at.at(0, 0.02, 0.98).tilt(-14)
    head.box(body, (0.62, 0.1, 0.86), soft=0.04)
    head.box(INK, (0.54, 0.012, 0.78), (0, -0.05, 0.04), soft=0.01)
    head.box(face, (0.5, 0.008, 0.72), (0, -0.058, 0.07), soft=0)
    for i, tone in enumerate((BRASS, SAGE, HONEY, SLATE)):
        head.box(
            tone, (0.19, 0.004, 0.17), (-0.115 + 0.23 * (i % 2), -0.064, 0.14 + 0.22 * (i // 2)), soft=0.001
        )
    head.box(f"gloss:{SAGE}", (0.42, 0.004, 0.1), (0, -0.064, 0.63), soft=0.001)
