"""The hall's settings: one frozen value from one YAML file and the command line, and where things lie."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from kiosk.errors import KioskError
from kiosk.pairs import read_pairs
from kiosk.week import SCHEDULES, Span, Week

REPO = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """What a hall decides about its kiosk. Times in seconds, the diagonal in inches.

    `home` holds everything the app writes; two kiosks on one machine need two homes. `publish` says whether
    what is edited goes live by_itself or by_hand. `public_screen` is the system's name for the screen that
    visitors look at, such as HDMI-1; empty, the kiosk chooses. `counting` says whether visits are counted.
    `hours` are when the hall is open, empty for always; `tour_by_day` is a tour for each day, Monday first.
    `inbox` is a folder whose contents staff are offered to bring in, as those of a stick. `source` is the
    settings' own file where the command line named one.
    """

    home: Path
    tours: Path = REPO / "tours"
    media: Path = REPO / "media"
    inbox: Path | None = None
    windowed: bool = False
    size: tuple[int, int] | None = None
    diagonal: float = 21.5
    public_screen: str = ""
    default_tour: str = ""
    publish: str = "by_itself"
    idle: float = 60.0
    countdown: float = 15.0
    goodbye: float = 20.0
    walking: bool = False
    big: bool = False
    calm: bool = False
    volume: float = 0.8
    speed: float = 1.0
    voice: str = "female"
    language: str = "zh-Hans"
    counting: bool = True
    hours: Week = ()
    volume_by_hour: tuple[tuple[Span, float], ...] = ()
    tour_by_day: tuple[str, ...] = ()
    source: Path | None = None

    @property
    def file(self) -> Path:
        """The file of the settings; it need not be there."""
        return self.source or self.home / "settings.yaml"

    @property
    def dictionary(self) -> Path:
        """The hall's own dictionary of pronunciations; it need not be there."""
        return self.home / "pronounce.yaml"


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
_PUBLISHES = {"自动": "by_itself", "手动": "by_hand"}
_VOICES = {"女声": "female", "男声": "male", "系统": "system"}


def default_home() -> Path:
    """The folder of this user for the app's own files."""
    return user_data_path("daolanting", appauthor=False)


def load(file: Path | None, home: Path | None, **flags: Any) -> Settings:
    """The settings of a file, with the command line's flags over them; a flag that is None says nothing.

    Without *file* it is settings.yaml in the home folder, if there is one. Raises KioskError for a file
    that cannot be read, a word nobody knows, or a value out of bounds.
    """
    home = _folder(str(home or default_home()), Path.cwd())
    settings = Settings(home=home, source=file)
    source = settings.file
    if file is not None or _there(source):
        pairs = read_pairs(source, "设置文件")
        settings = replace(
            settings, **{name: _value(name, value, source.parent) for name, value in pairs.items()}
        )
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


def parse_voice(text: str) -> str:
    """Who speaks: female, male, or the system's own voice. Raises KioskError."""
    voice = _VOICES.get(text, text)
    if voice not in _VOICES.values():
        raise KioskError(f"“voice”不能是“{text[:40]}”。", f"请写 {'、'.join(_VOICES)} 之一。")
    return voice


def parse_publish(text: str) -> str:
    """How what is edited goes live: by_itself, or by_hand. Raises KioskError."""
    publish = _PUBLISHES.get(text, text)
    if publish not in _PUBLISHES.values():
        raise KioskError(f"“publish”不能是“{text[:40]}”。", f"请写 {'、'.join(_PUBLISHES)} 之一。")
    return publish


def _there(source: Path) -> bool:
    """Whether there is a file, as far as this user may know; what a home refuses is told where it is used."""
    try:
        return source.exists()
    except OSError:
        return False


def _value(name: str, value: str | None, folder: Path) -> Any:
    known = [field.name for field in fields(Settings) if field.name not in ("home", "source")]
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        hint = f"是不是“{near[0]}”？" if near else f"可以用的有：{'、'.join(known)}。"
        raise KioskError(f"设置里不认识“{name[:40]}”。", hint)
    if value is None:
        raise KioskError(f"设置“{name}”只能是一个值。", "请写成一行。")
    if name in ("tours", "media", "inbox"):
        return _folder(value, folder)
    if name == "size":
        return parse_size(value)
    if name in ("windowed", "walking", "big", "calm", "counting"):
        return _switch(name, value)
    if name in _BOUNDS:
        return parse_number(name, value)
    if name in SCHEDULES:
        return SCHEDULES[name](value)
    if name == "voice":
        return parse_voice(value)
    if name == "publish":
        return parse_publish(value)
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
