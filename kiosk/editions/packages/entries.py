"""The entries of a package: a zip of files stored end to end, read without believing anything it says.

What a packer of ours writes has one form only, so every byte outside the files must be just what is due:
nothing before, between or behind them, nothing packed, hidden, encrypted or twice, no links, no remarks.
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.editions.packages.naming import fault_of_name
from kiosk.editions.packages.refusals import incomplete, no_package, quoted, strange, too_large
from kiosk.editions.packages.source import Source

MOST_BYTES = 2_000_000_000  # of a package: an hour of film; a stick's oldest file system takes twice that
MOST_FILES = 5_000  # of a package: a thousand stations with five pictures each
_BEGIN, _LISTED, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
# APPNOTE 6.3.10: the header before a file, its line in the list, and the end of the list.
_HEADER = struct.Struct("<4s5H3L2H")
_LINE = struct.Struct("<4s6H3L5H2L")
_LAST = struct.Struct("<4s4H2LH")
_UTF8, _ENCRYPTED = 0x800, 0x41  # bits of a flag
_FOLDER = 0x18  # of the attributes that DOS knew: a folder, or a disk's name
_BOMB = 100  # unpacked to packed, beyond which nobody meant well


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a package: where its header begins, how many bytes it has, and its sum as the zip has it."""

    name: str
    place: int
    size: int
    crc: int

    @property
    def begin(self) -> int:
        """Where its bytes begin."""
        return self.place + _HEADER.size + len(self.name.encode())

    @property
    def end(self) -> int:
        """Where they end."""
        return self.begin + self.size


def entries_of(source: Source) -> tuple[Entry, ...]:
    """All entries, in their order. Reads the list alone; raises RefusedPackageError."""
    if source.size > MOST_BYTES:
        raise too_large("它太大了，导览包最多 2 GB。")
    if source.size < _LAST.size or source.take(0, 4) != _BEGIN:
        raise no_package()
    mark, disk, begun_on, here, count, length, begin, remark = _LAST.unpack(
        source.take(source.size - _LAST.size, _LAST.size)
    )
    if mark != _END:
        raise incomplete("它没有拷完整，或者后面接了别的东西。")
    if max(count, here) > MOST_FILES + 1:  # the manifest is one of them
        raise too_large(f"里面的文件超过 {MOST_FILES} 个。")
    if (disk, begun_on, here, remark) != (0, 0, count, 0) or begin + length + _LAST.size != source.size:
        raise strange("文件的头尾和里面说的对不上，可能接了别的东西。")
    entries = tuple(_lines(source.take(begin, length), count))
    due = 0
    for entry in entries:
        if entry.place != due:
            raise strange("里面的文件有重叠或空隙。")
        due = entry.end
    if due != begin:
        raise strange("里面的文件有重叠或空隙。")
    return entries


def check_header(source: Source, entry: Entry) -> None:
    """Raises RefusedPackageError unless the header before a file says what the list says."""
    name = entry.name.encode()
    mark, _, flags, method, _, _, *sums, name_length, more = _HEADER.unpack(
        source.take(entry.place, _HEADER.size)
    )
    written = source.take(entry.place + _HEADER.size, len(name))
    if (mark, method, more, written) != (_BEGIN, 0, 0, name) or flags & ~_UTF8:
        raise strange(f"{quoted(entry.name)}前后说得不一样。")
    if (sums, name_length) != ([entry.crc, entry.size, entry.size], len(name)):
        raise strange(f"{quoted(entry.name)}前后说得不一样。")


def _lines(content: bytes, count: int) -> Iterator[Entry]:
    """The lines of the list, one after the other."""
    place = 0
    for _ in range(count):
        if len(content) < place + _LINE.size:
            raise incomplete()
        line = _LINE.unpack_from(content, place)
        place += _LINE.size + line[10]
        yield _checked(line, content[place - line[10] : place])
    if place != len(content):
        raise strange("文件的目录后面还有别的东西。")


def _checked(line: tuple[Any, ...], raw: bytes) -> Entry:
    """The entry of one line, if it is of the one form there is."""
    mark, made, _, flags, method, _, _, crc, packed, size, _, more, remark, disk, _, outer, begin = line
    if mark != _LISTED:
        raise incomplete()
    name = _name(raw, flags)
    if flags & _ENCRYPTED:
        raise strange(f"{quoted(name)}有密码。")
    if fault := fault_of_name(name.rstrip("/")):
        raise strange(fault)
    kind = stat.S_IFMT(outer >> 16) if made >> 8 == _UNIX else 0
    if kind and not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        raise strange(f"{quoted(name)}不是文件，是指向别处的链接或设备。")
    if stat.S_ISDIR(kind) or outer & _FOLDER or name.endswith("/"):
        raise strange(f"里面有文件夹{quoted(name)}，导览亭打的包没有。")
    if size > MOST_BYTES or size > _BOMB * max(packed, 1024):
        raise too_large(f"{quoted(name)}解开以后大得不合常理。")
    if method or packed != size:
        raise strange(f"{quoted(name)}被别的软件重新压缩过。")
    if more or remark or disk or flags & ~_UTF8:
        raise strange(f"{quoted(name)}带着别的东西。")
    return Entry(name, begin, size, crc)


_UNIX = 3  # the system that gave a line its attributes


def _name(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError as error:
        raise strange("里面有文件的名字不是 UTF-8 写的。") from error
