"""The hall's settings: what a file may say, what the command line says over it, how slips are answered."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.settings import Settings, load, parse_size
from kiosk.week import Span


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def written(home: Path, text: str | bytes) -> Path:
    """A settings file in the home folder."""
    file = home / "settings.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refusal(home: Path, text: str | bytes) -> str:
    """How a settings file is refused."""
    written(home, text)
    with pytest.raises(KioskError) as refused:
        load(None, home)
    assert refused.value.what.endswith("。")
    assert refused.value.remedy.endswith(("。", "？"))
    return str(refused.value)


def test_without_a_file_the_hall_gets_what_we_think_best(home: Path) -> None:
    assert load(None, home) == Settings(home=home)
    written(home, "")
    assert load(None, home) == Settings(home=home)


def test_every_setting_can_be_written(home: Path) -> None:
    written(
        home,
        "tours: mine\nmedia: /srv/media\nwindowed: 是\nsize: 1080×1920\ndiagonal: 55\ndefault_tour: qinghe\n"
        "idle: 90\ncountdown: 20\ngoodbye: 10\nwalking: yes\nbig: 开\ncalm: 'on'\nvolume: 0.5\nspeed: 1.2\n"
        "public_screen: HDMI-1\nlanguage: en\ncounting: 否\npublish: 手动\n"
        "hours: 每天 8:30-17:30\nvolume_by_hour: 12:00-14:00 0.4\ntour_by_day: 周日 qinghe\n",
    )
    assert load(None, home) == Settings(
        home=home,
        tours=home / "mine",
        media=Path("/srv/media"),
        windowed=True,
        size=(1080, 1920),
        diagonal=55.0,
        public_screen="HDMI-1",
        default_tour="qinghe",
        idle=90.0,
        countdown=20.0,
        goodbye=10.0,
        walking=True,
        big=True,
        calm=True,
        volume=0.5,
        speed=1.2,
        language="en",
        counting=False,
        publish="by_hand",
        hours=((Span(8.5, 17.5),),) * 7,
        volume_by_hour=((Span(12.0, 14.0), 0.4),),
        tour_by_day=("", "", "", "", "", "", "qinghe"),
    )


def test_command_line_speaks_over_the_file(home: Path) -> None:
    written(home, "windowed: 否\ndiagonal: 32\nvolume: 0.3\n")
    told = load(None, home, windowed=True, diagonal=None, volume=0.0)
    assert (told.windowed, told.diagonal, told.volume) == (True, 32.0, 0.0)


def test_file_named_on_the_command_line_is_read_instead_of_the_homes(home: Path) -> None:
    written(home, "volume: 0.3\n")
    (home / "other").mkdir()
    other = home / "other" / "hall.yaml"
    other.write_text("tours: here\n", "utf-8")
    told = load(other, home)
    assert (told.volume, told.tours) == (0.8, home / "other" / "here")


@pytest.mark.parametrize("text", ["volume: 0.5", "\ufeffvolume: 0.5\r\n", "# 音量\nvolume: 0.5\n"])
def test_file_from_any_editor_reads_the_same(home: Path, text: str) -> None:
    written(home, text)
    assert load(None, home).volume == 0.5


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("volum: 0.5", "设置里不认识“volum”。是不是“volume”？"),
        ("home: /tmp", "设置里不认识“home”。"),
        ("volume: 8", "“volume”不能是“8”。请写 0 到 1 之间的数。"),
        ("volume: .nan", "“volume”不能是“.nan”。请写 0 到 1 之间的数。"),
        ("idle: inf", "“idle”不能是“inf”。请写 10 到 3600 之间的数。"),
        ("diagonal: 大", "“diagonal”不能是“大”。请写 7 到 110 之间的数。"),
        ("walking: maybe", "设置“walking”不能是“maybe”。请写“是”或“否”。"),
        ("publish: 随便", "“publish”不能是“随便”。请写 自动、手动 之一。"),
        ("language: fr", "“language”不能是“fr”。请写 zh-Hans、zh-Hant、en 之一。"),
        ("size: 3x4", "看不懂尺寸“3x4”。请写成“宽x高”，例如 1080x1920。"),
        ("tours: ~nobody-here/x", "没有“~nobody-here/x”这样的文件夹。请写它的完整路径。"),
        ('media: "a\\0b"', "没有“a\0b”这样的文件夹。请写它的完整路径。"),
        ("volume: {a: {b: [c]}}", "设置“volume”只能是一个值。请写成一行。"),
        ("[volume]: 1", "设置文件“settings.yaml”里应当是“名称: 值”。请一行写一项。"),
        ("volume", "设置文件“settings.yaml”里应当是“名称: 值”。请一行写一项。"),
        ("volume: 0.3\n---\nvolume: 0.5", "设置文件“settings.yaml”里“volume”写了两次，第二次在第 3 行。"),
        ("volume: [1]", "设置“volume”只能是一个值。请写成一行。"),
        ("- volume", "设置文件“settings.yaml”里应当是“名称: 值”。请一行写一项。"),
        ("volume：0.5", "设置文件“settings.yaml”里应当是“名称: 值”。请一行写一项。"),
        ("volume: 0.3\nvolume: 0.5", "设置文件“settings.yaml”里“volume”写了两次，第二次在第 2 行。"),
        ("a: &a 1\nb: *a", "设置文件“settings.yaml”用了引用或标签。请只写“名称: 值”。"),
        ("volume: !!float 1", "设置文件“settings.yaml”用了引用或标签。请只写“名称: 值”。"),
        ("volume: 'x", "读不懂设置文件“settings.yaml”。请按“名称: 值”一行写一项，用 UTF-8 保存。"),
        (
            "标题".encode("gb18030"),
            "读不懂设置文件“settings.yaml”。请按“名称: 值”一行写一项，用 UTF-8 保存。",
        ),
        ("#" * 70_000, "设置文件“settings.yaml”太大。请检查是不是选错了文件。"),
    ],
)
def test_slip_is_answered_with_what_to_write(home: Path, text: str | bytes, says: str) -> None:
    assert refusal(home, text).startswith(says)


def test_file_that_is_not_there_is_named(home: Path) -> None:
    with pytest.raises(KioskError, match="打不开设置文件"):
        load(home / "nowhere.yaml", home)
    (home / "settings.yaml").mkdir()
    with pytest.raises(KioskError, match="打不开设置文件"):
        load(None, home)


def test_a_home_that_may_not_be_looked_into_counts_as_without_settings(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opens the kiosk there is told that nothing can be written; who only checks a tour need not know."""

    def refused(path: Path) -> bool:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "exists", refused)
    assert load(None, home) == Settings(home=home)


@pytest.mark.parametrize("text", ["[" * 60_000, "{" * 60_000, "{a: " * 10_000, "- " * 20_000, "? " * 20_000])
def test_deep_file_is_refused(home: Path, text: str) -> None:
    assert refusal(home, text)


@pytest.mark.parametrize(
    ("text", "size"), [("1080x1920", (1080, 1920)), (" 320 X 8192 ", (320, 8192)), ("640×480", (640, 480))]
)
def test_size_is_width_by_height(text: str, size: tuple[int, int]) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text",
    ["", "x", "1080", "319x400", "400x8193", "1x2x3", "²x³", "9" * 5000 + "x400", "٣٢٠x٤٠٠٠٠", "-400x400"],
)
def test_other_sizes_are_refused(text: str) -> None:
    with pytest.raises(KioskError, match="看不懂尺寸"):
        parse_size(text)


_names = st.sampled_from([*Settings.__dataclass_fields__, "volum", "音量", "1", ""])
_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.dates()
    | st.sampled_from(
        ["²", "1e400", "~/x", "~nobody/x", "\x00", "a\x00b", "400x400", "zh-Hans", "0x1F", "１２"]
    ),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
_foreign = (
    st.binary(max_size=200)
    | st.text(max_size=120).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.dictionaries(_names, _values, max_size=5).map(
        lambda tree: yaml.safe_dump(tree, allow_unicode=True).encode()
    )
    | st.lists(
        st.tuples(_names, st.text(st.characters(codec="utf-8"), max_size=12)).map(": ".join), max_size=4
    ).map(lambda lines: "\n".join(lines).encode())
)


@settings(deadline=None, max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_foreign)
def test_any_file_gives_settings_within_bounds_or_one_refusal(tmp_path: Path, content: bytes) -> None:
    written(tmp_path, content)
    try:
        told = load(None, tmp_path)
    except KioskError:
        return
    numbers = (told.diagonal, told.idle, told.countdown, told.goodbye, told.volume, told.speed)
    assert all(isinstance(number, float) and math.isfinite(number) for number in numbers)
    assert 0 <= told.volume <= 1
    assert told.language in ("zh-Hans", "zh-Hant", "en")
    assert told.size is None or all(320 <= side <= 8192 for side in told.size)
