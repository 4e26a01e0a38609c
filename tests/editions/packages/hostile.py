"""Hostile and odd packages, each with a piece of the reason that staff must be told."""

from __future__ import annotations

import io
import random
import stat
import struct
import zipfile
from collections.abc import Callable
from typing import Any

from tests.editions.halls import text
from tests.editions.packages.parcels import Parcel, Parts, part, webp, whole, zipped
from tests.editions.photos import SVG

GOOD = Parcel()
_CENTRAL, _END = b"PK\1\2", b"PK\5\6"


def corpus() -> dict[str, tuple[bytes, str]]:
    """Every package by what is wrong with it."""
    return {**_no_packages(), **_names(), **_zips(), **_bombs(), **_manifests(), **_tours(), **_media()}


def _no_packages() -> dict[str, tuple[bytes, str]]:
    good = GOOD.content()
    none = "它不是导览亭打的包"
    return {
        "nothing": (b"", none),
        "random bytes": (random.Random(1).randbytes(100_000), none),
        "zeros": (bytes(1_000_000), none),
        "a picture": (webp(), none),
        "a program before it": (b"MZ" + bytes(4000) + good, none),
        "half of it": (good[: len(good) // 2], "它没有拷完整"),
        "without its last byte": (good[:-1], "它没有拷完整"),
        "only its end": (zipped([]), none),
        "remark of 64 KB": (_remarked(good), "后面接了别的东西"),
        "bytes behind it": (good + bytes(100), "后面接了别的东西"),
        "two in a row": (good + good, "头尾和里面说的对不上"),
        "no manifest": (zipped([part("a.webp", webp())]), "它没有清单"),
        "manifest not first": (_with(lambda parts: parts.reverse()), "它没有清单"),
    }


def _names() -> dict[str, tuple[bytes, str]]:
    """Files that climb out, or that another system cannot have, in the zip and in the manifest as well."""
    names = {
        "../../evil.webp": "不能有“..”",
        "/etc/passwd.webp": "不能有“..”、“.”或多余的“/”",
        "..\\evil.webp": "不能有反斜杠",
        "C:evil.webp": "不能有 : *",
        "con.webp": "在 Windows 上不能用",
        "lpt¹.webp": "在 Windows 上不能用",
        "nul .webp": "在 Windows 上不能用",
        "a.webp.": "在 Windows 上不能用",
        "a /b.webp": "在 Windows 上不能用",
        "a\x01.webp": "看不见的字符",
        "gpj\u202eexe.webp": "看不见的字符",
        "长" * 80 + ".webp": "太长了",
        "a/" * 12 + "b.webp": "放得太深",
        "a?.webp": "这些符号",
    }
    found = {f"name {name!r}": (_named(name), says) for name, says in names.items()}
    outside = {
        "climbs out of the zip": ("../../evil.webp", "不能有“..”"),
        "from the root": ("/etc/cron.d/evil", "不能从“/”"),
        "on a drive": ("C:/evil.webp", "盘符"),
        "on a server": ("\\\\server\\evil.webp", "反斜杠"),
    }
    found |= {
        about: (_with(lambda parts, name=name: parts.append(part(name, b"x"))), says)  # type: ignore[misc]
        for about, (name, says) in outside.items()
    }
    alike = {"Hall.webp": "hall.webp", "\u00e9.webp": "e\u0301.webp", "a.webp/b.webp": "a.webp"}
    for one, other in alike.items():
        found[f"{one} and {other}"] = (_named(one, other), "会混成一个")
    found["not UTF-8"] = (_raw_name(b"media/\xc4\xe3.webp"), "不是 UTF-8")
    return found


def _zips() -> dict[str, tuple[bytes, str]]:
    good = GOOD.content()
    link = part("media/one.webp", b"/etc/passwd", stat.S_IFLNK | 0o777)
    device = part("media/one.webp", b"", stat.S_IFCHR | 0o666)
    return {
        "a link": (_replaced("media/one.webp", link), "指向别处的链接或设备"),
        "a device": (_replaced("media/one.webp", device), "指向别处的链接或设备"),
        "a folder": (_with(lambda parts: parts.append(part("media/sub/", b""))), "里面有文件夹"),
        "one name twice": (_with(lambda parts: parts.append(part("media/two.webp", webp(b"2")))), "名字相同"),
        "two manifests": (_with(lambda parts: parts.append(part("manifest.json", b"{}"))), "名字相同"),
        "encrypted": (_patched(good, _CENTRAL, 8, struct.pack("<H", 1)), "有密码"),
        "packed": (Parcel(method=zipfile.ZIP_DEFLATED).content(), "被别的软件重新压缩过"),
        "size that lies, in the list": (
            _patched(good, _CENTRAL, 24, struct.pack("<L", 5)),
            "被别的软件重新压缩过",
        ),
        "sizes that lie, in the list": (_patched(good, _CENTRAL, 20, struct.pack("<2L", 5, 5)), "重叠或空隙"),
        "size that lies, before the file": (
            _patched(good, b"PK\3\4", 18, struct.pack("<L", 5)),
            "前后说得不一样",
        ),
        "another name before the file": (good.replace(b"media/one", b"media/two", 1), "前后说得不一样"),
        "overlapping files": (_overlapping(good), "重叠或空隙"),
        "a gap between files": (_with_gap(good), "重叠或空隙"),
        "zip64 size": (_patched(good, _CENTRAL, 20, b"\xff" * 8), "解开以后大得不合常理"),
        "zip64 place": (_patched(good, _CENTRAL, 42, b"\xff" * 4), "重叠或空隙"),
        "zip64 count": (_patched(good, _END, 8, b"\xff" * 4), "里面的文件超过 5000 个"),
        "zip64 list": (_patched(good, _END, 12, b"\xff" * 8), "头尾和里面说的对不上"),
        "another disk": (_patched(good, _END, 4, b"\1\0"), "头尾和里面说的对不上"),
        "more behind the list": (_patched(good, _END, 8, struct.pack("<2H", 3, 3)), "目录后面还有别的"),
        "list too short": (_patched(good, _END, 8, struct.pack("<2H", 9, 9)), "它没有拷完整"),
        "remark on a file": (_with(lambda parts: setattr(parts[1][0], "comment", b"x")), "带着别的东西"),
        "extra field": (_with(lambda parts: setattr(parts[1][0], "extra", b"\1\0\1\0x")), "带着别的东西"),
    }


def _bombs() -> dict[str, tuple[bytes, str]]:
    bomb = part("media/one.webp", webp(bytes(20_000_000)), method=zipfile.ZIP_DEFLATED)
    nested = zipped([part("bomb", bytes(50_000_000), method=zipfile.ZIP_DEFLATED)])
    many: Parts = [part("manifest.json", b"{}"), *(part(f"media/{n}.webp", b"") for n in range(5_001))]
    return {
        "a thousand to one": (_replaced("media/one.webp", bomb), "解开以后大得不合常理"),
        "a bomb for a picture": (Parcel(media={"one.webp": nested}).content(), "不是图片"),
        "5,002 files": (zipped(many), "里面的文件超过 5000 个"),
        "long manifest": (_replaced("manifest.json", part("manifest.json", bytes(9_000_000))), "清单太长"),
    }


def _manifests() -> dict[str, tuple[bytes, str]]:
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
        "no JSON": (_replaced("manifest.json", part("manifest.json", b"\xff\xfe{")), bad),
        "deep JSON": (_replaced("manifest.json", part("manifest.json", deep)), bad),
        "endless number": (_replaced("manifest.json", part("manifest.json", b"9" * 1_000_000)), bad),
        "no object": (_replaced("manifest.json", part("manifest.json", b"[]")), bad),
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
            _with(lambda parts: parts.append(part("media/x.webp", webp()))),
            "清单上没有的",
        ),
        "file that is missing": (_with(lambda parts: parts.pop()), "里面少了“two.webp”"),
        "files in another order": (_with(lambda parts: parts.append(parts.pop(2))), "和清单上的对不上"),
        "wrong hash": (_hashed("0" * 64), "和清单上的不一样"),
        "wrong size": (_sized(7), "和清单上的对不上"),
        "negative size": (_sized(-1), bad),
        "media out of order": (_out_of_order(), "次序乱了"),
    }


def _tours() -> dict[str, tuple[bytes, str]]:
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


def _media() -> dict[str, tuple[bytes, str]]:
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


def _tour(tour: str) -> bytes:
    """A sound package of a tour with another id."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["edition"]["tour"] = tour
        manifest["edition"]["texts"][0]["name"] = f"{tour}.yaml"
        manifest["whole"] = whole(manifest["edition"])

    def renamed(parts: Parts) -> None:
        parts[1] = part(f"texts/{tour}.yaml", parts[1][1])

    return Parcel(change=change, parts=renamed).content()


def _with(change: Callable[[Parts], object]) -> bytes:
    return Parcel(parts=change).content()


def _named(*names: str) -> bytes:
    return Parcel(text=text("大厅"), media={name: webp(name.encode()) for name in sorted(names)}).content()


def _replaced(name: str, by: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    def change(parts: Parts) -> None:
        parts[:] = [by if info.filename == name else (info, content) for info, content in parts]

    return _with(change)


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


def _patched(content: bytes, mark: bytes, at: int, new: bytes) -> bytes:
    """With other bytes in the last header of that kind."""
    place = content.rindex(mark) + at
    return content[:place] + new + content[place + len(new) :]


def _remarked(content: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as package:
        package.comment = bytes(65_535)
    return out.getvalue()


def _raw_name(name: bytes) -> bytes:
    stand_in = b"media/" + b"q" * (len(name) - 6)
    good = _with(lambda parts: parts.append(part(stand_in.decode(), b"x")))
    return good.replace(stand_in, name)


def _overlapping(content: bytes) -> bytes:
    """The last file of the list is the one before it once more."""
    first = content.rindex(_CENTRAL, 0, content.rindex(_CENTRAL))
    return _patched(content, _CENTRAL, 42, content[first + 42 : first + 46])


def _with_gap(content: bytes) -> bytes:
    """Bytes that no file has, in front of the list."""
    end = content.rindex(_END)
    (begin,) = struct.unpack_from("<L", content, end + 16)
    moved = content[:begin] + b"hidden" + content[begin:]
    return _patched(moved, _END, 16, struct.pack("<L", begin + 6))
