"""A flat YAML file of ours: names and values, one to a line; its gate."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from kiosk.errors import KioskError

SIZE_LIMIT = 64 * 1024  # bytes; such a file is a page, not a book


def read_pairs(source: Path, kind: str) -> dict[str, str | None]:
    """The names and values of a file, None for a value that is none; *kind* is what people call the file.

    Raises KioskError for a file that cannot be read or holds anything else.
    """
    try:
        with source.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise KioskError(f"打不开{kind}“{source}”。", "请检查文件在不在、有没有读取的权限。") from error
    return pairs_in(content, f"{kind}“{source.name}”")


def pairs_in(content: bytes, file: str) -> dict[str, str | None]:
    """The names and values in the bytes of a file that people call *file*. Raises KioskError."""
    if len(content) > SIZE_LIMIT:
        raise KioskError(f"{file}太大。", "请检查是不是选错了文件。")
    try:
        return _pairs(yaml.parse(content.decode("utf-8-sig"), Loader=yaml.SafeLoader), file)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise KioskError(f"读不懂{file}。", "请按“名称: 值”一行写一项，用 UTF-8 保存。") from error


def patched_pairs(content: bytes, changes: Mapping[str, str | None], file: str) -> bytes:
    """The bytes with these values in them; where it is None, the line becomes a remark. All else stays.

    Raises KioskError for what cannot be read, or is written in a way that no such change fits.
    """
    before = pairs_in(content, file)
    strange = KioskError(f"{file}的写法特别，没有改它。", "请维护人员打开它来改。")
    if None in before.values():  # something deeper, which nobody has read to its end
        raise strange
    start = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = content.decode("utf-8-sig")
    places = dict(_places(yaml.parse(text, Loader=yaml.SafeLoader)))
    end = "\r\n" if "\r\n" in text else "\n"
    for name in sorted(changes, key=lambda each: places.get(each, (0, 0))[0], reverse=True):
        value = changes[name]
        if name in places and value is None:
            line = text.rfind("\n", 0, places[name][0]) + 1
            text = f"{text[:line]}# {text[line:]}"
        elif name in places:
            begin, stop = places[name]
            text = text[:begin] + (" " if begin == stop else "") + f"{value}{text[stop:]}"
    for name in sorted(set(changes) - set(places)):
        if changes[name] is not None:
            text += f"{'' if text.endswith(end) or not text else end}{name}: {changes[name]}{end}"
    new = start + text.encode()
    wanted = {name: value for name, value in {**before, **changes}.items() if value is not None}
    if pairs_in(new, file) != wanted:
        raise strange
    return new


def _places(events: Iterable[yaml.Event]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each value of a flat mapping stands in the text."""
    name: str | None = None
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            if name is None:
                name = event.value
                continue
            if event.start_mark and event.end_mark:
                yield name, (event.start_mark.index, event.end_mark.index)
            name = None


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
            raise KioskError(f"{file}用了引用或标签。", "请只写“名称: 值”。")
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
                raise KioskError(
                    f"{file}里“{event.value[:40]}”写了两次，第二次在第 {line} 行。", "请只留一处。"
                )
            if name is not None:
                pairs[name] = event.value
            name = event.value if name is None and depth else None
    return pairs


def _flat(file: str) -> KioskError:
    return KioskError(f"{file}里应当是“名称: 值”。", "请一行写一项。")
