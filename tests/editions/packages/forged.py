"""Forged packages: sound zips whose manifest, tour or media are not what they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.editions.halls import text
from tests.editions.packages.parcels import Parcel, Parts, part, replaced, webp, whole, with_parts
from tests.editions.photos import SVG


def manifests() -> dict[str, tuple[bytes, str]]:
    """What a manifest says that is not so."""
    bad = "它的清单坏了"

    def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
        return Parcel(change=change).content()

    def edition(**fields: object) -> bytes:
        return changed(lambda manifest: manifest["edition"].update(fields))

    deep = b"[" * 200_000
    return {
        "manifest of another format": (changed(lambda m: m.update(format="other")), bad),
        "manifest of the future": (changed(lambda m: m.update(schema=2)), "它是更新的导览亭打的包"),
        "manifest with schema true": (changed(lambda m: m.update(schema=True)), bad),
        "no JSON": (replaced("manifest.json", part("manifest.json", b"\xff\xfe{")), bad),
        "deep JSON": (replaced("manifest.json", part("manifest.json", deep)), bad),
        "endless number": (replaced("manifest.json", part("manifest.json", b"9" * 1_000_000)), bad),
        "no object": (replaced("manifest.json", part("manifest.json", b"[]")), bad),
        "no edition": (changed(lambda m: m.pop("edition")), bad),
        "another whole": (changed(lambda m: m.update(whole="0" * 64)), bad),
        "title of lines": (changed(lambda m: m.update(title="大\n厅")), bad),
        "title of another kind": (changed(lambda m: m.update(title=["大厅"])), bad),
        "another title": (changed(lambda m: m.update(title="别处")), "标题和里面的导览不是一个"),
        "tour that climbs": (edition(tour="../hall"), bad),
        "tour that is the folder of all": (_tour("illustrations"), "大家共用的图片"),
        "tour that Windows takes for a device": (_tour("nul"), "在 Windows 上不能用"),
        "number of no kind": (edition(number="3"), bad),
        "moment before all time": (edition(moment="0001-01-01T00:00:00+14:00"), bad),
        "note of pages": (edition(note="长" * 1000), bad),
        "file not in the manifest": (
            with_parts(lambda parts: parts.append(part("media/x.webp", webp()))),
            "清单上没有的",
        ),
        "file that is missing": (with_parts(lambda parts: parts.pop()), "里面少了“two.webp”"),
        "files in another order": (with_parts(lambda parts: parts.append(parts.pop(2))), "和清单上的对不上"),
        "wrong hash": (_hashed("0" * 64), "和清单上的不一样"),
        "wrong size": (_sized(7), "和清单上的对不上"),
        "negative size": (_sized(-1), bad),
        "media out of order": (_out_of_order(), "次序乱了"),
    }


def tours() -> dict[str, tuple[bytes, str]]:
    """What the gate of tour files refuses."""
    aliases = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    link = text("大厅") + '    links: [{name: 点我, url: "javascript:alert(1)"}]\n'
    bad = "里面的导览有问题。"
    return {
        "alias bomb": (Parcel(text=aliases, media={}).content(), bad),
        "deep YAML": (Parcel(text="[" * 100_000, media={}).content(), bad),
        "javascript: link": (Parcel(text=link, media={}).content(), "不是网页地址"),
        "python object": (Parcel(text="!!python/object/apply:os.system [ls]", media={}).content(), bad),
        "tour of another kind": (Parcel(text="titel: 大厅\n", media={}).content(), "不认识“titel”"),
        "empty tour": (Parcel(text="", media={}).content(), bad),
        "2 MB of text and more": (Parcel(text="#" * 2_000_001, media={}).content(), "超过 2 MB"),
        "translation that is no text": (Parcel(translations={"hall.en.yaml": b"\xff\0"}).content(), bad),
        "21 translations": (
            Parcel(translations={f"hall.a{n:02}.yaml": b"" for n in range(21)}).content(),
            "译文超过 20 种",
        ),
        "translations alike": (
            Parcel(translations={"hall.EN.yaml": b"", "hall.en.yaml": b""}).content(),
            "会混成一个",
        ),
        "media that the tour does not name": (
            Parcel(text=text("大厅", "one.webp")).content(),
            "用不到的“two.webp”",
        ),
    }


def media() -> dict[str, tuple[bytes, str]]:
    """Files that are none that a hall shows."""

    def with_one(name: str, content: bytes) -> bytes:
        return Parcel(text=text("大厅", name), media={name: content}).content()

    return {
        "SVG": (with_one("a.svg", SVG), "是 SVG 图"),
        "SVG in disguise": (with_one("a.webp", SVG), "不是图片，或者坏了"),
        "program": (with_one("a.exe", b"MZ"), "不是图片、录音或影片"),
        "program in disguise": (with_one("a.png", b"MZ\x90\0"), "不是图片，或者坏了"),
        "script": (with_one("a.jpg.js", b"alert(1)"), "不是图片、录音或影片"),
        "empty picture": (with_one("a.webp", b""), "是空的"),
        "picture of 256 megapixels": (with_one("a.webp", webp(b"", 16_000, 16_000)), "超过 1.2 亿像素"),
        "PNG of no size": (
            with_one("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(20)),
            "不是图片，或者坏了",
        ),
        "JPEG without end": (with_one("a.jpg", b"\xff\xd8" + b"\xff\xe0\0\2" * 5000), "不是图片，或者坏了"),
        "page for a recording": (with_one("narration.zip", b"<html>"), "不是念好的声音"),
    }


def _hashed(sha256: str) -> bytes:
    def change(manifest: dict[str, Any]) -> None:
        manifest["edition"]["media"][1]["sha256"] = sha256
        manifest["whole"] = whole(manifest["edition"])

    return Parcel(change=change).content()


def _sized(size: int) -> bytes:
    def change(manifest: dict[str, Any]) -> None:
        manifest["edition"]["media"][1]["size"] = size
        manifest["whole"] = whole(manifest["edition"])

    return Parcel(change=change).content()


def _out_of_order() -> bytes:
    def change(manifest: dict[str, Any]) -> None:
        manifest["edition"]["media"].reverse()
        manifest["whole"] = whole(manifest["edition"])

    return Parcel(change=change, parts=lambda parts: parts.append(parts.pop(2))).content()


def _tour(tour: str) -> bytes:
    """A sound package of a tour with another id."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["edition"]["tour"] = tour
        manifest["edition"]["texts"][0]["name"] = f"{tour}.yaml"
        manifest["whole"] = whole(manifest["edition"])

    def renamed(parts: Parts) -> None:
        parts[1] = part(f"texts/{tour}.yaml", parts[1][1])

    return Parcel(change=change, parts=renamed).content()
