"""Small things that tell what a room is for."""

from __future__ import annotations

from math import cos, sin, tau
from random import Random

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
    MOSS,
    OAK,
    PEACH,
    ROSE,
    SAGE,
    SAND,
    SLATE,
    STONE,
    TEAL,
    WALNUT,
    WHITE,
    Colour,
)
from shapes import Place

BINDINGS = (CINNABAR, TEAL, INDIGO, HONEY, SAGE, ROSE, CREAM, MOSS, "8A6A8C", BRASS)


def books(at: Place, wide: float, seed: int, high: float = 0.26) -> None:
    """A row of upright books about the spot, with a gap here and there."""
    rnd = Random(seed)
    x = -wide / 2
    while x < wide / 2 - 0.06:
        thick = rnd.uniform(0.035, 0.07)
        if rnd.random() < 0.06:
            x += 0.1
            continue
        tall = high * rnd.uniform(0.72, 1.0)
        at.box(rnd.choice(BINDINGS), (thick - 0.004, 0.2, tall), (x + thick / 2, -0.02, 0), soft=0.006)
        x += thick


def goods(at: Place, wide: float, seed: int, high: float = 0.26) -> None:
    """A row of groceries: boxes, bottles and tins, each kind a few times."""
    rnd = Random(seed)
    x = -wide / 2 + 0.06
    while x < wide / 2 - 0.1:
        kind, tone, tall = rnd.randrange(3), rnd.choice(BINDINGS), high * rnd.uniform(0.6, 0.95)
        pitch = (0.15, 0.1, 0.12)[kind]
        for _ in range(rnd.randint(2, 4)):
            if x > wide / 2 - 0.08:
                break
            if kind == 0:
                at.box(tone, (0.13, 0.18, tall), (x, -0.03, 0), soft=0.01)
                at.box(IVORY, (0.09, 0.01, tall * 0.4), (x, -0.122, tall * 0.3), soft=0)
            elif kind == 1:
                neck = [
                    (0, 0),
                    (0.04, 0),
                    (0.042, tall * 0.6),
                    (0.016, tall * 0.78),
                    (0.016, tall),
                    (0, tall),
                ]
                at.lathe(f"gloss:{tone}", neck, (x, -0.04, 0), 16)
            else:
                at.cyl(f"gloss:{tone}", 0.052, tall * 0.7, (x, -0.04, 0))
            x += pitch
        x += 0.03


def picture(
    foot: Place, wide: float, high: float, low: float, seed: int = 1, rim: Colour = f"wood:{HONEY}"
) -> None:
    """A framed landscape: hills in mist under a low sun."""
    foot.box(rim, (wide + 0.1, 0.05, high + 0.1), (0, -0.025, low - 0.05), soft=0.015)
    foot.box(IVORY, (wide, 0.02, high), (0, -0.05, low), soft=0)
    rnd = Random(seed)
    foot.sheet("E08A5B", _disc(0.09 * high, 0.22 * wide, high * 0.74), (0, -0.06, low))
    for k, tone in enumerate((MIST, SAGE, "6F8F86", TEAL)):
        top = high * (0.62 - 0.15 * k)
        ridge = [(-0.48 * wide, 0.03 * high)]
        for i in range(9):
            ridge.append(((i / 8 - 0.5) * 0.96 * wide, top * rnd.uniform(0.62, 1.0)))
        foot.sheet(tone, [*ridge, (0.48 * wide, 0.03 * high)], (0, -0.064 - 0.006 * k, low), 0.004)


def _disc(r: float, x: float, z: float) -> list[tuple[float, float]]:
    return [(x + r * cos(tau * i / 24), z + r * sin(tau * i / 24)) for i in range(24)]


def cards(foot: Place, wide: float, low: float, high: float, columns: int, rows: int, seed: int = 1) -> None:
    """Rows of notices, photographs and bars on a board's face."""
    rnd = Random(seed)
    tones = (PEACH, MINT, MIST, SAND, LINEN, "F0D9A8", ROSE, SAGE)
    w, h = wide / columns, (high - low) / rows
    for i in range(columns):
        for j in range(rows):
            spot = ((i + 0.5) * w - wide / 2, -0.095, low + j * h + h * 0.1)
            tone = rnd.choice(tones)
            foot.box(tone, (w * 0.84, 0.012, h * 0.8), spot, soft=0.004)
            for k in range(3):
                bar = w * rnd.uniform(0.3, 0.62)
                line = (spot[0] - w * 0.34 + bar / 2, -0.104, spot[2] + h * (0.14 + 0.11 * k))
                foot.box(SLATE if tone != SAGE else IVORY, (bar, 0.004, h * 0.035), line, soft=0)


def scroll(foot: Place, words: str, size: float = 0.3, top: float = 2.6) -> None:
    """A hanging scroll with a few large characters one below the other."""
    high = size * 1.35 * len(words) + 0.3
    foot.box(IVORY, (size * 1.7, 0.015, high), (0, -0.03, top - high), soft=0.003)
    for z in (top, top - high):
        foot.tube(f"wood:{WALNUT}", [(-size, -0.04, z), (size, -0.04, z)], 0.025)
    for i, word in enumerate(words):
        foot.text(INK, word, size, (0, -0.045, top - 0.15 - size * 1.35 * (i + 0.5)), 0.006)


def clock(foot: Place, high: float = 2.4, r: float = 0.19) -> None:
    """A round wall clock at ten past ten."""
    face = foot.at(0, -0.03, high).tilt(90)
    face.cyl(f"wood:{WALNUT}", r, 0.04)
    face.cyl(IVORY, r * 0.86, 0.05)
    foot.tube(INK, [(0, -0.085, high), (-r * 0.4, -0.085, high + r * 0.28)], 0.009)
    foot.tube(INK, [(0, -0.085, high), (r * 0.55, -0.085, high + r * 0.36)], 0.007)


def rug(
    at: Place, wide: float, deep: float, colour: Colour = f"cloth:{PEACH}", rim: Colour = f"cloth:{CREAM}"
) -> None:
    """A flat rug with a lighter border."""
    at.box(rim, (wide, deep, 0.014), soft=0.006)
    at.box(colour, (wide - 0.24, deep - 0.24, 0.02), soft=0.006)


def teaset(at: Place, cups: int = 4) -> None:
    """A tray with a pot and cups."""
    at.box(f"wood:{WALNUT}", (0.46, 0.3, 0.025), soft=0.012)
    belly = [(0, 0), (0.05, 0), (0.085, 0.05), (0.07, 0.1), (0.035, 0.115), (0.012, 0.14), (0, 0.145)]
    at.lathe("gloss:8A5A42", belly, (-0.1, 0.03, 0.025), 24)
    at.tube("gloss:8A5A42", [(-0.04, 0.03, 0.06), (0.0, 0.02, 0.08), (0.03, 0.01, 0.13)], 0.012)
    for i in range(cups):
        cup(at.at(0.06 + 0.08 * (i % 2), -0.08 + 0.1 * (i // 2), 0.025))


def cup(at: Place, colour: Colour = f"gloss:{WHITE}", r: float = 0.034) -> None:
    """A cup without a handle."""
    at.lathe(
        colour,
        [(0, 0), (r * 0.6, 0), (r, r * 1.5), (r * 0.88, r * 1.5), (r * 0.5, 0.012), (0, 0.012)],
        steps=20,
    )


def papers(at: Place, seed: int = 1) -> None:
    """A sheet or two, and a folder."""
    at.box(WHITE, (0.21, 0.29, 0.006), soft=0, turn=seed * 17 % 40 - 20)
    at.box(
        (CINNABAR, TEAL, HONEY)[seed % 3],
        (0.23, 0.31, 0.015),
        (0.3, 0.02, 0),
        soft=0.004,
        turn=seed * 11 % 20 - 10,
    )


def folded(at: Place, layers: int, seed: int = 1, wide: float = 0.5) -> None:
    """A pile of folded quilts or coats."""
    rnd = Random(seed)
    tones = (CINNABAR, TEAL, SAGE, PEACH, INDIGO, "E3B968", ROSE)
    for i in range(layers):
        at.box(
            f"cloth:{rnd.choice(tones)}",
            (wide, 0.36, 0.12),
            (rnd.uniform(-0.01, 0.01), 0, i * 0.115),
            soft=0.055,
        )


def crate(at: Place, tone: Colour = OAK, lid: bool = False) -> None:
    """A wooden crate, or a closed carton."""
    at.box(tone, (0.5, 0.36, 0.3), soft=0.012)
    if lid:
        at.box(SAND, (0.08, 0.364, 0.304), soft=0.004)
    else:
        at.box(WALNUT, (0.44, 0.3, 0.02), (0, 0, 0.285), soft=0)


def handrail(foot: Place, wide: float, high: float = 0.85) -> None:
    """A rail along a wall to hold on to."""
    foot.tube(f"wood:{HONEY}", [(-wide / 2, -0.09, high), (wide / 2, -0.09, high)], 0.026)
    for i in range(int(wide / 0.9) + 1):
        x = -wide / 2 + 0.1 + i * 0.9
        foot.tube(STONE, [(x, 0, high - 0.06), (x, -0.09, high - 0.02)], 0.012)
