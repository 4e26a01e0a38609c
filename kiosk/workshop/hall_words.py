"""The hall's own dictionary of pronunciations: one word set for all tours, the rest of the file as it was."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.pairs import SIZE_LIMIT, pairs_in
from kiosk.tour.reader import document_of
from kiosk.tour.schema import LINE, NAME
from kiosk.tour.shapes import Table
from kiosk.tour.tree import tree_of
from kiosk.tour.writer import entry_lines
from kiosk.workshop.editing.facts import a_word, with_word
from kiosk.workshop.patching.patch import patched

_CALLED = "读音表"


def set_hall_word(file: Path, written: str, said: str) -> None:
    """Have a word said so in all tours of the hall; with nothing *said*, as it is written.

    Raises KioskError for a word that is none, a dictionary that cannot be read, and a disk that does not
    take it; then the file is as it was.
    """
    try:
        content = _bytes(file)
        new = with_hall_word(content, written, said)
        if new != content:
            write_whole(file, new)
    except OSError as fault:
        raise KioskError(
            f"读音没能存下来：{why(fault)}。", "原来的读音都没有变。请让管理员看一下磁盘，再试一次。"
        ) from fault


def with_hall_word(content: bytes, written: str, said: str) -> bytes:
    """A dictionary's bytes with one word said so. Raises KioskError."""
    before = pairs_in(content, _CALLED)
    if broken := [name for name, value in before.items() if value is None]:
        raise KioskError(f"读不懂{_CALLED}里的“{broken[0]}”。", "请管理员写成“词: 读音”，一行一个，再来改。")
    word = a_word(written)
    words = with_word({name: value or "" for name, value in before.items()}, written, said)
    document = document_of(content)
    if document is None:  # no word yet, remarks at most
        line = "".join(f"{each}\n" for each in entry_lines(word, words[word], LINE, "")) if words else ""
        new = _whole_lines(content) + line.encode()
    elif words:
        known = tree_of(document.root)
        new = patched(content, with_word(known, written, said), Table(NAME, LINE)).content
    else:
        new = b"".join(each + b"\n" for each in content.splitlines() if each.startswith(b"#"))
    if pairs_in(new, _CALLED) != words:
        raise KioskError(f"“{word}”的读音写不进{_CALLED}。", "请换一种写法，或者请管理员看一下它。")
    return new


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return b""


def _whole_lines(content: bytes) -> bytes:
    return content if not content or content.endswith(b"\n") else content + b"\n"
