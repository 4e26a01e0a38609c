"""The hall's settings: one frozen value from one YAML file and the command line, and where things lie."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import yaml
from platformdirs import user_data_path

from kiosk.errors import KioskError

SIZE_LIMIT = 64 * 1024  # bytes; a settings file is a page, not a book
REPO = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """What a hall decides about its kiosk. Times in seconds, the diagonal in inches.

    `home` holds everything the app writes; two kiosks on one machine need two homes.
    """

    home: Path
    tours: Path = REPO / "tours"
    media: Path = REPO / "media"
    windowed: bool = False
    size: tuple[int, int] | None = None
    diagonal: float = 21.5
    default_tour: str = ""
    idle: float = 60.0
    countdown: float = 15.0
    goodbye: float = 20.0
    walking: bool = False
    big: bool = False
    calm: bool = False
    volume: float = 0.8
    speed: float = 1.0
    language: str = "zh-Hans"


# Numbers have bounds: what lies beyond them would make a screen that nobody can use.
_BOUNDS: dict[str, tuple[float, float]] = {
    "diagonal": (7, 110),
    "idle": (10, 3600),
    "countdown": (5, 120),
    "goodbye": (3, 600),
    "volume": (0, 1),
    "speed": (0.7, 1.4),
}
_LANGUAGES = ("zh-Hans", "zh-Hant", "en")


def default_home() -> Path:
    """The folder of this user for the app's own files."""
    return user_data_path("daolanting", appauthor=False)


def load(file: Path | None, home: Path | None, **flags: Any) -> Settings:
    """The settings of a file, with the command line's flags over them; a flag that is None says nothing.

    Without *file* it is settings.yaml in the home folder, if there is one. Raises KioskError for a file
    that cannot be read, a word nobody knows, or a value out of bounds.
    """
    home = _folder(str(home or default_home()), Path.cwd())
    settings = Settings(home=home)
    source = file or home / "settings.yaml"
    if file is not None or _there(source):
        settings = replace(settings, **_read(source))
    return replace(settings, **{name: value for name, value in flags.items() if value is not None})


def parse_size(text: str) -> tuple[int, int]:
    """1080x1920 as (1080, 1920), each 320…8192. Raises KioskError."""
    written = re.fullmatch(r"\s*([0-9]{3,4})\s*[xX×]\s*([0-9]{3,4})\s*", text)
    if written:
        width, height = int(written[1]), int(written[2])
        if 320 <= width <= 8192 and 320 <= height <= 8192:
            return width, height
    raise KioskError(f"看不懂尺寸“{text[:40]}”。", "请写成“宽x高”，例如 1080x1920。")


def parse_number(name: str, text: str) -> float:
    """The number that a setting such as diagonal is given, within its bounds. Raises KioskError."""
    low, high = _BOUNDS[name]
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise KioskError(f"“{name}”不能是“{text[:40]}”。", f"请写 {low:g} 到 {high:g} 之间的数。")
    return number


def parse_language(text: str) -> str:
    """One of the interface's languages. Raises KioskError."""
    if text not in _LANGUAGES:
        raise KioskError(f"“language”不能是“{text[:40]}”。", f"请写 {'、'.join(_LANGUAGES)} 之一。")
    return text


def _there(source: Path) -> bool:
    """Whether there is a file, as far as this user may know; what a home refuses is told where it is used."""
    try:
        return source.exists()
    except OSError:
        return False


def _read(source: Path) -> dict[str, Any]:
    try:
        with source.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise KioskError(f"打不开设置文件“{source}”。", "请检查文件在不在、有没有读取的权限。") from error
    if len(content) > SIZE_LIMIT:
        raise KioskError(f"设置文件“{source.name}”太大。", "请检查是不是选错了文件。")
    try:
        pairs = _pairs(yaml.parse(content.decode("utf-8-sig"), Loader=yaml.SafeLoader), source.name)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise KioskError(
            f"读不懂设置文件“{source.name}”。", "请按“名称: 值”一行写一项，用 UTF-8 保存。"
        ) from error
    return {name: _value(name, value, source.parent) for name, value in pairs.items()}


def _pairs(events: Iterable[yaml.Event], file: str) -> dict[str, str | None]:
    """The names and values of a flat mapping, None for a value that is none; reading ends at what is deeper.

    Going by the parser's events, nothing that the file holds is built before it has been looked at.
    """
    pairs: dict[str, str | None] = {}
    depth, name = 0, None
    for event in events:
        if (
            isinstance(event, yaml.AliasEvent)
            or getattr(event, "tag", None)
            or getattr(event, "anchor", None)
        ):
            raise KioskError(f"设置文件“{file}”用了引用或标签。", "请只写“名称: 值”。")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth == 2 and name is not None:
                return {**pairs, name: None}
            if depth > 1 or not isinstance(event, yaml.MappingStartEvent):
                raise _flat(file)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent):
            if depth == 0 and event.value:
                raise _flat(file)
            if name is None and event.value in pairs:
                line = event.start_mark.line + 1 if event.start_mark else 0
                raise KioskError(f"设置“{event.value[:40]}”写了两次，第二次在第 {line} 行。", "请只留一处。")
            if name is not None:
                pairs[name] = event.value
            name = event.value if name is None and depth else None
    return pairs


def _flat(file: str) -> KioskError:
    return KioskError(f"设置文件“{file}”里应当是“名称: 值”。", "请一行写一项。")


def _value(name: str, value: str | None, folder: Path) -> Any:
    known = [field.name for field in fields(Settings) if field.name != "home"]
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        hint = f"是不是“{near[0]}”？" if near else f"可以用的有：{'、'.join(known)}。"
        raise KioskError(f"设置里不认识“{name[:40]}”。", hint)
    if value is None:
        raise KioskError(f"设置“{name}”只能是一个值。", "请写成一行。")
    if name in ("tours", "media"):
        return _folder(value, folder)
    if name == "size":
        return parse_size(value)
    if name in ("windowed", "walking", "big", "calm"):
        return _switch(name, value)
    if name in _BOUNDS:
        return parse_number(name, value)
    return parse_language(value) if name == "language" else value


def _folder(text: str, beside: Path) -> Path:
    """A folder, its name taken from beside the file that names it."""
    try:
        return (beside / Path(text).expanduser()).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise KioskError(f"没有“{text[:80]}”这样的文件夹。", "请写它的完整路径。") from error


def _switch(name: str, value: str) -> bool:
    words = {"true": True, "yes": True, "on": True, "是": True, "开": True}
    words |= {"false": False, "no": False, "off": False, "否": False, "关": False}
    if value.strip().lower() not in words:
        raise KioskError(f"设置“{name}”不能是“{value[:40]}”。", "请写“是”或“否”。")
    return words[value.strip().lower()]
