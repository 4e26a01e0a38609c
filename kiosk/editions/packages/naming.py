"""The names in a package: each such that every system takes it, and no two that one system takes for one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from kiosk.editions.bringing.names import folded
from kiosk.editions.gathering import COMPANIONS
from kiosk.editions.packages.refusals import quoted
from kiosk.tour.decoding import seen
from kiosk.tour.media import ENDINGS, name_fault
from kiosk.tour.shapes import Media

_DRAWINGS = (".svg", ".svgz")
_DEEPEST = 8  # folders within one another; a tour's media have one at most


def kind_of(name: str) -> Media | None:
    """What a file of that name is, or None for one that is none of picture, recording and film."""
    return next((kind for kind, endings in ENDINGS.items() if name.lower().endswith(endings)), None)


def fault_of_name(name: str) -> str:
    """What is wrong with one name, as a Chinese sentence; empty when every system takes it."""
    if seen(name) != name:
        return f"文件名{quoted(name)}里有看不见的字符。请给文件换个名字。"
    if fault := name_fault(name):
        return f"文件名{quoted(name)}{fault}"
    if name.count("/") > _DEEPEST:
        return f"文件{quoted(name)}放得太深了。请少放几层文件夹。"
    return ""


def fault_of_media(names: Iterable[str]) -> str:
    """What is wrong with a tour's media names, as a Chinese sentence; empty when every system takes all."""
    names = tuple(names)
    for name in names:
        if fault := fault_of_name(name):
            return fault
        if name.lower().endswith(_DRAWINGS):
            return f"{quoted(name)}是 SVG 图，里面可能藏着别的文件和程序。请另存为 PNG。"
        if name not in COMPANIONS and kind_of(name) is None:
            return f"{quoted(name)}不是图片、录音或影片，不能放进导览包。"
    return confusion_among(names)


def confusion_among(names: Iterable[str]) -> str:
    """Which two of these names are one to Windows or macOS, as a Chinese sentence; empty for none.

    The folders in them count as well, and no name may be a folder's.
    """
    spelt: dict[str, tuple[str, bool]] = {}
    for name in names:
        *folders, _ = accumulate(name.split("/"), lambda folder, piece: f"{folder}/{piece}")
        for path, is_file in [*((folder, False) for folder in folders), (name, True)]:
            other, other_is_file = spelt.setdefault(folded(path), (path, is_file))
            if (other, other_is_file) != (path, is_file):
                both = f"{quoted(other)}和{quoted(path)}"
                return f"{both}在别的电脑上会混成一个。请给其中一个改名，不要只差大小写。"
    return ""
