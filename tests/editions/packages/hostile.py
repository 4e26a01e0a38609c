"""Hostile and odd packages, each with a piece of the reason that staff must be told."""

from __future__ import annotations

import io
import random
import stat
import struct
import zipfile

from tests.editions.halls import text
from tests.editions.packages.forged import manifests, media, tours
from tests.editions.packages.parcels import Parcel, Parts, part, replaced, webp, with_parts, zipped

GOOD = Parcel()
_CENTRAL, _END = b"PK\1\2", b"PK\5\6"


def corpus() -> dict[str, tuple[bytes, str]]:
    """Every package by what is wrong with it."""
    return {**_no_packages(), **_names(), **_zips(), **_bombs(), **manifests(), **tours(), **media()}


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
        "manifest not first": (with_parts(lambda parts: parts.reverse()), "它没有清单"),
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
        about: (with_parts(lambda parts, name=name: parts.append(part(name, b"x"))), says)  # type: ignore[misc]
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
        "a link": (replaced("media/one.webp", link), "指向别处的链接或设备"),
        "a device": (replaced("media/one.webp", device), "指向别处的链接或设备"),
        "a folder": (with_parts(lambda parts: parts.append(part("media/sub/", b""))), "里面有文件夹"),
        "one name twice": (
            with_parts(lambda parts: parts.append(part("media/two.webp", webp(b"2")))),
            "名字相同",
        ),
        "two manifests": (with_parts(lambda parts: parts.append(part("manifest.json", b"{}"))), "名字相同"),
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
        "remark on a file": (with_parts(lambda parts: setattr(parts[1][0], "comment", b"x")), "带着别的东西"),
        "extra field": (
            with_parts(lambda parts: setattr(parts[1][0], "extra", b"\1\0\1\0x")),
            "带着别的东西",
        ),
    }


def _bombs() -> dict[str, tuple[bytes, str]]:
    bomb = part("media/one.webp", webp(bytes(20_000_000)), method=zipfile.ZIP_DEFLATED)
    nested = zipped([part("bomb", bytes(50_000_000), method=zipfile.ZIP_DEFLATED)])
    many: Parts = [part("manifest.json", b"{}"), *(part(f"media/{n}.webp", b"") for n in range(5_001))]
    return {
        "a thousand to one": (replaced("media/one.webp", bomb), "解开以后大得不合常理"),
        "a bomb for a picture": (Parcel(media={"one.webp": nested}).content(), "不是图片"),
        "5,002 files": (zipped(many), "里面的文件超过 5000 个"),
        "long manifest": (replaced("manifest.json", part("manifest.json", bytes(9_000_000))), "清单太长"),
    }


def _named(*names: str) -> bytes:
    return Parcel(text=text("大厅"), media={name: webp(name.encode()) for name in sorted(names)}).content()


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
    good = with_parts(lambda parts: parts.append(part(stand_in.decode(), b"x")))
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
