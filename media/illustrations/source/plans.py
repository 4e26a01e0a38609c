"""Floor plans: quiet drawings of each floor, with the spot a tour names for every room."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDE, HIGH, FINE = 1600, 1000, 2
PAPER, HALL, WALL, LINE, WORDS, ACCENT = "#FBF7EF", "#F5EDDF", "#8A7663", "#CDBDA6", "#4A3B30", "#BF3B2B"
TONES = {"warm": "#F3DFC1", "green": "#DDE6D5", "blue": "#D6E3E6", "rose": "#F1D6CA", "gold": "#F0E2B4"}
OUTER, INNER = 14, 8
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Room:
    """A room of a plan: its name, its box in points (left, top, right, bottom), tone and door.

    The door is the side it lies in and its middle along that side as a share of the side's length.
    """

    name: str
    box: Box
    tone: str
    door: tuple[str, float]

    def spot(self) -> tuple[float, float]:
        """Where the room's marker stands, as shares of the plan's width and height."""
        left, top, right, bottom = self.box
        return round((left + right) / 2 / WIDE, 3), round(((top + bottom) / 2 - 34) / HIGH, 3)


@dataclass(frozen=True)
class Floor:
    """One floor: its rooms in the order of the tour, outline, stairs and, on the ground floor, entrance."""

    tour: str
    file: str
    title: str
    rooms: tuple[Room, ...]
    stairs: Box
    outline: Box
    entrance: tuple[int, int] | None = None


def floors() -> tuple[Floor, ...]:
    """Every plan of the tours that come with the project."""
    outline = (90, 110, 1510, 850)
    stairs = (1310, 430, 1510, 560)
    hall = (800, 850)
    return (
        Floor(
            "wanghe",
            "floor-1.webp",
            "一楼",
            (
                Room("网格服务管理图版", (90, 110, 610, 430), "blue", ("bottom", 0.75)),
                Room("便民接待站", (90, 560, 610, 850), "warm", ("top", 0.75)),
                Room("文体活动大厅", (610, 110, 1110, 430), "green", ("bottom", 0.5)),
                Room("警务工作站", (1110, 110, 1510, 430), "blue", ("bottom", 0.25)),
                Room("爱心帮扶站", (990, 560, 1510, 850), "rose", ("top", 0.25)),
            ),
            stairs,
            outline,
            hall,
        ),
        Floor(
            "wanghe",
            "floor-2.webp",
            "二楼",
            (
                Room("日间照料室", (90, 110, 560, 430), "green", ("bottom", 0.7)),
                Room("便民服务大厅", (90, 560, 700, 850), "warm", ("top", 0.7)),
                Room("党员报到与维权站", (560, 110, 1060, 430), "rose", ("bottom", 0.5)),
                Room("爱心银行", (1060, 110, 1510, 430), "gold", ("bottom", 0.3)),
                Room("多功能会议室与荣誉墙", (700, 560, 1510, 850), "blue", ("top", 0.3)),
            ),
            stairs,
            outline,
        ),
        Floor(
            "qinghe",
            "floor-1.webp",
            "一楼",
            (
                Room("便民服务大厅", (90, 110, 700, 430), "warm", ("bottom", 0.75)),
                Room("爱心超市", (700, 110, 1090, 430), "rose", ("bottom", 0.5)),
                Room("老年日间照料中心", (1090, 110, 1510, 430), "green", ("bottom", 0.25)),
                Room("医疗卫生室", (990, 560, 1510, 850), "blue", ("top", 0.25)),
                Room("图书阅览室", (90, 560, 610, 850), "gold", ("top", 0.75)),
            ),
            stairs,
            outline,
            hall,
        ),
        Floor(
            "qinghe",
            "floor-2.webp",
            "二楼",
            (
                Room("健身棋牌室", (90, 110, 800, 430), "green", ("bottom", 0.6)),
                Room("警务室", (800, 110, 1510, 430), "blue", ("bottom", 0.35)),
                Room("司法调解大厅", (90, 560, 1510, 850), "warm", ("top", 0.5)),
            ),
            stairs,
            outline,
        ),
        Floor(
            "qinghe",
            "floor-3.webp",
            "三楼",
            (
                Room("党员活动室", (90, 110, 1510, 430), "rose", ("bottom", 0.4)),
                Room("民情茶馆", (90, 560, 1510, 850), "gold", ("top", 0.5)),
            ),
            stairs,
            outline,
        ),
        Floor(
            "qinghe",
            "floor-4.webp",
            "四楼",
            (Room("文艺舞台", (90, 110, 1110, 850), "rose", ("right", 0.52)),),
            stairs,
            outline,
        ),
    )


def draw(floor: Floor, fonts: Path) -> Image.Image:
    """The plan as a picture of WIDE × HIGH points."""
    picture = Image.new("RGB", (WIDE * FINE, HIGH * FINE), PAPER)
    pen = ImageDraw.Draw(picture)
    shadow = Image.new("RGB", picture.size, "#EFE7D8")
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(_fine((78, 116, 1538, 884)), 28 * FINE, fill=190)
    picture.paste(shadow, mask=mask)
    pen.rectangle(_fine(floor.outline), fill=HALL)
    _floor_lines(pen, floor.outline)
    for place in floor.rooms:
        pen.rectangle(_fine(place.box), fill=TONES[place.tone])
    for place in floor.rooms:
        pen.rectangle(_grown(place.box, INNER / 2), outline=WALL, width=INNER * FINE)
    _stairs(pen, floor.stairs)
    pen.rectangle(_grown(floor.outline, OUTER / 2), outline=WALL, width=OUTER * FINE)
    _windows(pen, floor)
    for place in floor.rooms:
        _door(pen, place)
    name = ImageFont.truetype(str(fonts), 36 * FINE)
    for place in floor.rooms:
        x, y = (place.box[0] + place.box[2]) / 2, (place.box[1] + place.box[3]) / 2 + 36
        pen.text((x * FINE, y * FINE), place.name, WORDS, name, anchor="mm")
    small = ImageFont.truetype(str(fonts), 28 * FINE)
    stair = floor.stairs
    pen.text(
        ((stair[0] - 20) * FINE, (stair[1] + stair[3]) / 2 * FINE), "楼梯", "#7A6655", small, anchor="rm"
    )
    pen.text(
        (94 * FINE, 58 * FINE), floor.title, WORDS, ImageFont.truetype(str(fonts), 46 * FINE), anchor="lm"
    )
    if floor.entrance is not None:
        _entrance(pen, floor.entrance, small)
    return picture.resize((WIDE, HIGH), Image.Resampling.LANCZOS)


def _fine(box: tuple[float, ...]) -> list[float]:
    return [value * FINE for value in box]


def _grown(box: Box, by: float) -> list[float]:
    return _fine((box[0] - by, box[1] - by, box[2] + by, box[3] + by))


def _floor_lines(pen: ImageDraw.ImageDraw, box: Box) -> None:
    for x in range(box[0], box[2], 71):
        pen.line(_fine((x, box[1], x, box[3])), "#EEE4D3", 2 * FINE)
    for y in range(box[1], box[3], 74):
        pen.line(_fine((box[0], y, box[2], y)), "#EEE4D3", 2 * FINE)


def _stairs(pen: ImageDraw.ImageDraw, box: Box) -> None:
    left, top, right, bottom = box
    pen.rectangle(_fine(box), fill="#E9DFCE")
    for x in range(left + 20, right, 20):
        pen.line(_fine((x, top, x, bottom)), LINE, 3 * FINE)
    mid = (top + bottom) // 2
    pen.line(_fine((left + 12, mid, right - 28, mid)), WALL, 5 * FINE)
    pen.polygon(_fine((right - 14, mid, right - 40, mid - 13, right - 40, mid + 13)), fill=WALL)


def _windows(pen: ImageDraw.ImageDraw, floor: Floor) -> None:
    left, top, right, bottom = floor.outline
    for place in floor.rooms:
        x0, y0, x1, y1 = place.box
        count = max(1, (x1 - x0) // 240)
        for edge, y in ((y0 == top, top - OUTER / 2), (y1 == bottom, bottom + OUTER / 2)):
            for i in range(count if edge else 0):
                x = x0 + (x1 - x0) * (i + 0.5) / count
                pen.rectangle(_fine((x - 62, y - 5, x + 62, y + 5)), fill="#E9F1F1")
                pen.line(_fine((x - 62, y, x + 62, y)), "#9DB5B8", 2 * FINE)
        for edge, x in ((x0 == left, left - OUTER / 2), (x1 == right, right + OUTER / 2)):
            if edge:
                y = (y0 + y1) / 2
                pen.rectangle(_fine((x - 5, y - 62, x + 5, y + 62)), fill="#E9F1F1")
                pen.line(_fine((x, y - 62, x, y + 62)), "#9DB5B8", 2 * FINE)


def _door(pen: ImageDraw.ImageDraw, place: Room, half: int = 44) -> None:
    left, top, right, bottom = place.box
    side, share = place.door
    if side in ("top", "bottom"):
        x, y = left + (right - left) * share, bottom if side == "bottom" else top
        into = -1 if side == "bottom" else 1
        pen.rectangle(_fine((x - half, y - INNER, x + half, y + INNER)), fill=HALL)
        hinge, start = (x - half, y), 0.0
        ends = [(0, 90 * into)]
    else:
        x, y = right, top + (bottom - top) * share
        pen.rectangle(_fine((x - INNER, y - half, x + INNER, y + half)), fill=HALL)
        hinge, start = (x, y - half), 90.0
        ends = [(0, 90)]
    for begin, turn in ends:
        arc = [
            (
                (hinge[0] + 2 * half * cos(radians(start + begin + turn * i / 24))) * FINE,
                (hinge[1] + 2 * half * sin(radians(start + begin + turn * i / 24))) * FINE,
            )
            for i in range(25)
        ]
        pen.line(arc, LINE, 3 * FINE, joint="curve")
        pen.line([(hinge[0] * FINE, hinge[1] * FINE), arc[-1]], WALL, 5 * FINE)


def _entrance(pen: ImageDraw.ImageDraw, spot: tuple[int, int], font: ImageFont.FreeTypeFont) -> None:
    x, y = spot
    pen.rectangle(_fine((x - 100, y - 3, x + 100, y + OUTER + 3)), fill=HALL)
    for side in (-1, 1):
        pen.line(_fine((x + side * 100, y + 6, x + side * 100, y - 74)), WALL, 5 * FINE)
        pen.arc(
            _fine((x + side * 100 - 80, y - 74, x + side * 100 + 80, y + 86)),
            180 if side > 0 else 270,
            270 if side > 0 else 360,
            LINE,
            3 * FINE,
        )
    pen.polygon(_fine((x, y + 34, x - 20, y + 66, x + 20, y + 66)), fill=ACCENT)
    pen.text((x * FINE, (y + 98) * FINE), "入口", ACCENT, font, anchor="mm")
