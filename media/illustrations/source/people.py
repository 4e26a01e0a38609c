"""Simple figures without faces: they give a room its scale and say that somebody is there."""

from __future__ import annotations

from materials import IVORY, SKIN, SLATE, STONE, TEAL, Colour
from shapes import Place

BLACK, GREY, SILVER = "3A302B", "8C8680", "CFCAC2"


def standing(
    at: Place, shirt: Colour = TEAL, legs: Colour = SLATE, hair: Colour = BLACK, reach: float = 0.0
) -> None:
    """Someone standing; `reach` from 0 to 1 lifts the right arm forward."""
    for x in (-0.085, 0.085):
        at.tube(legs, [(x, 0, 0.06), (x * 0.9, 0, 0.84)], 0.075)
        at.box("4A3B33", (0.11, 0.25, 0.08), (x, -0.045, 0), soft=0.04)
    torso = [
        (0, 0.78),
        (0.16, 0.78),
        (0.185, 0.84),
        (0.18, 1.05),
        (0.2, 1.28),
        (0.17, 1.39),
        (0.09, 1.45),
        (0, 1.46),
    ]
    _torso(at, shirt, torso)
    _arm(at, shirt, -1, [(-0.21, 0, 1.34), (-0.25, 0.01, 1.1), (-0.22, -0.07, 0.88)])
    hand = (0.24, -0.07 - 0.33 * reach, 0.88 + 0.36 * reach)
    _arm(at, shirt, 1, [(0.21, 0, 1.34), (0.26, 0.02 - 0.06 * reach, 1.1), hand])
    _head(at.at(0, 0, 1.61), hair)


def sitting(
    at: Place, shirt: Colour = TEAL, legs: Colour = SLATE, hair: Colour = BLACK, reach: float = 0.4
) -> None:
    """Someone sitting on a seat 0.46 m high whose middle is the spot."""
    for x in (-0.1, 0.1):
        at.tube(legs, [(x, 0.06, 0.56), (x * 1.1, -0.36, 0.55), (x * 1.1, -0.38, 0.06)], 0.078, bent=False)
        at.ball(legs, 0.085, (x * 1.1, -0.36, 0.55), fine=2)
        at.box("4A3B33", (0.11, 0.25, 0.08), (x * 1.1, -0.43, 0), soft=0.04)
    body = at.at(0, 0.06, -0.32)
    torso = [
        (0, 0.8),
        (0.17, 0.8),
        (0.19, 0.86),
        (0.18, 1.05),
        (0.2, 1.28),
        (0.17, 1.39),
        (0.09, 1.45),
        (0, 1.46),
    ]
    _torso(body, shirt, torso)
    for side in (-1, 1):
        end = (side * (0.2 - 0.08 * reach), -0.3 - 0.12 * reach, 0.92 + 0.16 * reach)
        _arm(body, shirt, side, [(side * 0.21, 0, 1.34), (side * 0.27, -0.04, 1.09), end])
    _head(body.at(0, -0.01, 1.61), hair)


def _torso(at: Place, shirt: Colour, line: list[tuple[float, float]]) -> None:
    flat = at.squeeze(0.66)
    flat.lathe(shirt, line)
    at.cyl(SKIN, 0.055, 0.12, (0, 0, 1.42))


def _arm(at: Place, shirt: Colour, side: int, line: list[tuple[float, float, float]]) -> None:
    at.tube(shirt, line, 0.056, bent=True)
    at.ball(shirt, 0.06, line[0], fine=2)
    at.ball(SKIN, 0.055, line[-1], fine=2)


def _head(at: Place, hair: Colour) -> None:
    at.ball(SKIN, 0.125, (0, 0, 0), (0.92, 0.98, 1.1))
    at.ball(hair, 0.134, (0, 0.022, 0.028), (0.95, 0.96, 1.04))


def volunteer(at: Place, hair: Colour = BLACK, reach: float = 0.0) -> None:
    """Someone standing in a red waistcoat."""
    standing(at, IVORY, STONE, hair, reach)
    vest = [(0.19, 0.82), (0.2, 0.86), (0.196, 1.05), (0.214, 1.27), (0.185, 1.385), (0.1, 1.445)]
    at.squeeze(0.66).lathe("BF3B2B", vest)
