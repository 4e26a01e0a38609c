"""Draw the illustrations and floor plans again: `python media/illustrations/source/render.py [KIND…]`.

Without a KIND everything is drawn. Kinds are the pictures' names (`library`) and `plans`. To look at a
change, draw it coarsely and elsewhere: `--scale 0.35 --samples 8 --into FOLDER`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEDIA = HERE.parent.parent
FONT = MEDIA.parent / "kiosk" / "ui" / "fonts" / "DaolanSans-SemiBold.ttf"
FULL = (2400, 1600)


def main(words: list[str]) -> int:
    """Draw what is asked for; 0 when done, 1 when something is missing, 2 when a kind is unknown."""
    ask = argparse.ArgumentParser(description="重新绘制插图和楼层平面图。")
    ask.add_argument(
        "kinds", nargs="*", metavar="KIND", help="插图名称（如 library）或 plans；不写就全部重画。"
    )
    ask.add_argument("--into", type=Path, default=MEDIA, help="画到哪个文件夹，默认就是 media。")
    ask.add_argument(
        "--scale", type=float, default=0.62, help="渲染时的边长比例，0.1 到 1，成品总是同样大小。"
    )
    ask.add_argument("--samples", type=int, default=14, help="每个像素取样多少次，越多越细，越慢。")
    wish = ask.parse_args(words)
    try:
        import bpy  # noqa: F401  only to learn whether it is there
        import PIL  # noqa: F401
    except ImportError as missing:
        sys.stderr.write(
            f"缺少 {missing.name}：请用 Python 3.11 执行 pip install bpy==4.5.15 pillow，然后再来一次。\n"
        )
        return 1
    from scenes import scenes

    known = scenes()
    strange = [kind for kind in wish.kinds if kind != "plans" and kind not in known]
    if strange:
        sys.stderr.write(f"没有这种插图：{'、'.join(strange)}。可以画的有：plans、{'、'.join(known)}。\n")
        return 2
    if not wish.kinds or "plans" in wish.kinds:
        draw_plans(wish.into)
    for kind, build in known.items():
        if not wish.kinds or kind in wish.kinds:
            from studio import empty_scene, take

            view = build(empty_scene(FONT))
            take(view, wish.into / "illustrations" / f"{kind}.webp", FULL, wish.scale, wish.samples)
            sys.stdout.write(f"画好了：{kind}\n")
            sys.stdout.flush()
    return 0


def draw_plans(into: Path) -> None:
    """Draw every floor's plan."""
    from plans import draw, floors
    from studio import save

    for floor in floors():
        save(draw(floor, FONT), into / floor.tour / floor.file, 90)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
