"""What comes of a foreign picture: an upright WebP of bounded size in sRGB, with nothing but its points."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.editions.bringing.faults import Fault, UnusableError
from kiosk.editions.bringing.opening import LONGEST_SIDE, MOST_PIXELS, Opened, opened
from tests.editions.bringing.corpus import (
    GPS,
    PLACE,
    UNUSABLE,
    a_profile,
    a_telling_photo,
    halves,
    saved,
)
from tests.editions.photos import BLUE, RED, a_photo, a_turned_photo

KINDS = ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_keeps_its_size_and_its_looks(kind: str) -> None:
    picture = seen(opened(saved(halves(), kind)))
    assert (picture.format, picture.mode, picture.size) == ("WEBP", "RGB", (400, 300))
    assert_near(picture.getpixel((200, 40)), RED)
    assert_near(picture.getpixel((200, 260)), BLUE)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("held", range(1, 9))
def test_however_the_camera_was_held_the_picture_stands_upright(kind: str, held: int) -> None:
    undone = {5: 5, 6: 8, 7: 7, 8: 6}.get(held, held)  # a turn and the one that takes it back
    methods = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
    upright = halves((400, 300))
    upright.paste((250, 250, 250), (0, 0, 100, 100))  # which is the left
    lying = upright.transpose(Image.Transpose(methods[undone])) if undone in methods else upright
    exif = Image.Exif()
    exif[0x0112] = held
    picture = seen(opened(saved(lying, kind, exif=exif)))
    assert picture.size == (400, 300)
    assert_near(picture.getpixel((40, 40)), (250, 250, 250))
    assert_near(picture.getpixel((300, 40)), RED)
    assert_near(picture.getpixel((300, 260)), BLUE)


def test_a_photo_of_an_upright_camera_stands_upright() -> None:
    assert opened(a_turned_photo((400, 300))).width == 300


def test_broken_exif_costs_nothing_but_itself() -> None:
    photo = saved(halves(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff broken")
    assert opened(photo).width == 400


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF"])
def test_nothing_tells_where_a_photo_was_taken(kind: str) -> None:
    before = a_telling_photo(kind)
    assert PLACE in before
    with Image.open(BytesIO(before)) as photo:
        assert photo.getexif().get_ifd(GPS) or kind == "TIFF"  # where Pillow writes none
    after = opened(before).webp
    assert chunks(after) <= {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}
    assert PLACE not in after
    picture = seen(Opened(after, 0, 0))
    assert dict(picture.getexif()) == {}
    assert {"exif", "xmp", "icc_profile", "comment", "photoshop"} & picture.info.keys() == set()


def test_text_in_a_png_and_a_comment_in_a_gif_are_left_behind() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Location", PLACE.decode())
    for photo in (saved(halves(), "PNG", pnginfo=words), saved(halves(), "GIF", comment=PLACE)):
        assert PLACE in photo
        after = opened(photo).webp
        assert PLACE not in after
        assert chunks(after) <= {b"VP8 ", b"VP8L"}


def test_colours_are_those_that_the_profile_means() -> None:
    picture = seen(opened(saved(halves(), "PNG", icc_profile=a_profile(swapped=True))))
    red, _, blue = pixel(picture, (200, 40))
    assert blue > 150 > red


@pytest.mark.parametrize("profile", [b"no profile at all", a_profile()[:200]])
def test_an_unusable_profile_costs_nothing_but_itself(profile: bytes) -> None:
    assert_near(seen(opened(saved(halves(), "PNG", icc_profile=profile))).getpixel((200, 40)), RED)


def test_a_grey_picture_with_a_profile_of_colours_stays_grey() -> None:
    grey = saved(Image.new("L", (40, 40), 130), "JPEG", icc_profile=a_profile())
    assert_near(seen(opened(grey)).getpixel((20, 20)), (130, 130, 130), 4)


def test_a_printer_s_jpeg_keeps_its_colours() -> None:
    inks = Image.new("CMYK", (64, 64), (0, 255, 255, 0))
    assert_near(seen(opened(saved(inks, "JPEG"))).getpixel((30, 30)), (255, 0, 0))


@pytest.mark.parametrize("mode", ["I;16", "1", "L", "LA", "P", "RGBA"])
def test_every_mode_of_a_png_is_taken(mode: str) -> None:
    if mode == "I;16":
        drawing = Image.new("I;16", (50, 50), 40_000)
        wanted = (156, 156, 156)
    else:
        drawing = Image.new("RGB", (50, 50), (255, 255, 255)).convert(mode)
        wanted = (255, 255, 255)
    picture = seen(opened(saved(drawing, "PNG")))
    assert picture.mode == "RGB"  # what hides nothing needs no alpha
    assert_near(picture.getpixel((25, 25)), wanted, 3)


def test_sixteen_bits_are_taken_from_a_tiff_of_either_order() -> None:
    for mode in ("I;16", "I;16B"):
        picture = seen(opened(saved(Image.new(mode, (50, 50), 40_000), "TIFF")))
        assert_near(picture.getpixel((25, 25)), (156, 156, 156), 3)


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_what_is_transparent_stays_so(kind: str) -> None:
    glass = halves().convert("RGBA")
    glass.paste((0, 0, 0, 0), (0, 0, 400, 100))
    picture = seen(opened(saved(glass, kind)))
    assert picture.mode == "RGBA"
    assert pixel(picture, (200, 50))[3] == 0
    assert_near(pixel(picture, (200, 260))[:3], BLUE)


def test_a_palette_with_a_hole_keeps_it() -> None:
    drawing = Image.new("P", (60, 60), 1)
    drawing.putpalette([0, 0, 0, 250, 0, 0, 0, 250, 0])
    drawing.paste(2, (0, 0, 30, 60))
    picture = seen(opened(saved(drawing, "PNG", transparency=1)))
    assert pixel(picture, (45, 30))[3] == 0
    assert_near(pixel(picture, (15, 30)), (0, 250, 0, 255))


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "MPO", "PNG"])
def test_of_many_pictures_in_one_file_the_first_is_taken(kind: str) -> None:
    pages = [halves((400, 300)), Image.new("RGB", (400, 300), (0, 200, 0))]
    file = saved(pages[0], kind, save_all=True, append_images=pages[1:])
    picture = seen(opened(file))
    assert picture.size == (400, 300)
    assert_near(picture.getpixel((200, 40)), RED)
    assert getattr(picture, "n_frames", 1) == 1


def test_a_wrong_ending_is_nobody_s_fault() -> None:
    assert opened(a_photo(kind="PNG")).width == 400  # it never learns what the file was called


@pytest.mark.parametrize(
    ("size", "options"),
    [
        ((9000, 2000), {"kind": "JPEG"}),
        ((9000, 2000), {"kind": "JPEG", "progressive": True}),
        ((5000, 7001), {"kind": "PNG", "compress_level": 1}),
        ((30_000, 1), {"kind": "PNG"}),
        ((3841, 3), {"kind": "BMP"}),
    ],
)
def test_a_large_picture_becomes_a_panel_s_worth(size: tuple[int, int], options: dict[str, Any]) -> None:
    picture = opened(saved(halves(size), **options))
    longest = max(size)
    assert (picture.width, picture.height) == tuple(max(1, round(s * LONGEST_SIDE / longest)) for s in size)
    looks = seen(picture)
    assert looks.size == (picture.width, picture.height)
    if min(size) > 3:
        assert_near(looks.getpixel((looks.width // 2, looks.height // 2 - 9)), RED)
        assert_near(looks.getpixel((looks.width // 2, looks.height // 2 + 9)), BLUE)
        assert_near(looks.getpixel((looks.width - 1, looks.height - 1)), BLUE)


def test_a_small_picture_is_not_blown_up() -> None:
    assert (opened(saved(halves((3, 2)), "PNG")).width, opened(saved(halves((1, 1)), "GIF")).height) == (3, 1)


def test_a_diagram_is_kept_without_loss() -> None:
    drawing = halves((600, 400))
    picture = seen(opened(saved(drawing, "PNG")))
    assert picture.tobytes() == drawing.tobytes()


def test_a_photo_is_not() -> None:
    noise = Image.effect_noise((500, 400), 90).convert("RGB")
    assert chunks(opened(saved(noise, "PNG")).webp) == {b"VP8 "}


@pytest.mark.parametrize("name", sorted(UNUSABLE))
def test_an_unusable_picture_is_refused(name: str) -> None:
    content, words = UNUSABLE[name]
    try:
        opened(content)
    except UnusableError as fault:
        assert words in fault.fault.value  # noqa: PT017 (others are told by the worker)
    except (OSError, ValueError, SyntaxError):
        assert words in Fault.DAMAGED.value
    else:
        pytest.fail("it was taken")


def test_the_bound_lets_a_telephone_of_today_pass() -> None:
    assert 16_320 * 12_240 <= MOST_PIXELS < 20_000 * 10_001


@pytest.mark.parametrize(
    "options", [{}, {"quality": 20}, {"restart_marker_blocks": 3}, {"progressive": True}]
)
@pytest.mark.parametrize("size", [(1, 1), (17, 33), (640, 480)])
def test_an_honest_jpeg_is_never_taken_for_half_a_one(size: tuple[int, int], options: dict[str, Any]) -> None:
    noise = Image.effect_noise(size, 120).convert("RGB")
    photo = saved(noise, "JPEG", **options)
    for trailer in (b"", b"\xff\xd9", b"a film that a telephone hangs on" * 99):
        assert opened(photo + trailer).width == size[0]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_picture_is_taken_or_refused_by_an_error(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    content = bytearray(a_photo((60, 40), kind) if kind != "HEIF" else saved(halves((60, 40)), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        picture = opened(bytes(content))
    except Exception:  # noqa: BLE001 (decoders raise anything; the worker tells it)
        return
    assert max(seen(picture).size) <= LONGEST_SIDE


def seen(picture: Opened) -> Image.Image:
    """The picture as the screen would open it, whole."""
    shown = Image.open(BytesIO(picture.webp))
    shown.load()
    return shown


def chunks(webp: bytes) -> set[bytes]:
    """The names of all that a WebP file holds."""
    assert webp[:4] + webp[8:12] == b"RIFFWEBP"
    assert struct.unpack("<I", webp[4:8])[0] == len(webp) - 8
    names, place = set(), 12
    while place < len(webp):
        names.add(webp[place : place + 4])
        length = struct.unpack("<I", webp[place + 4 : place + 8])[0]
        place += 8 + length + length % 2
    return names


def pixel(picture: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    found = picture.getpixel(place)
    assert isinstance(found, tuple)
    return found


def assert_near(point: object, colour: tuple[int, ...], most: int = 24) -> None:
    assert isinstance(point, tuple)
    assert max(abs(a - b) for a, b in zip(point, colour, strict=True)) <= most, point
