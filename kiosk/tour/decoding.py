"""From a file's bytes to clean text: strict encodings, plain line ends, nothing unseen."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from kiosk.tour.problems import Report

MAX_BYTES = 2_000_000

# Control characters but tab and line feed, zero-width and bidi ones, line separators, interlinear marks
# and tags: each can change what a line seems to say. Surrogates come only from YAML's own escapes.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_WHOLE = (0, 0)


def file_bytes(path: Path, report: Report) -> bytes | None:
    """The bytes of a tour file, or None with the reason reported. Reads at most the limit."""
    try:
        if not path.is_file():
            report.error(_WHOLE, "file", "找不到这个文件，请检查文件名和所在的文件夹。")
            return None
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        report.error(_WHOLE, "file", f"文件打不开（{reason}），请检查它的权限和所在的磁盘。")
        return None


def decoded(content: bytes, report: Report) -> str | None:
    """The clean text of a tour file, or None with the reason reported.

    UTF-8 with or without BOM and UTF-16 with BOM; anything else would be a guess (Big5 decodes as GB18030
    without an error, into wrong characters).
    """
    if len(content) > MAX_BYTES:
        say = "文件太大了，一个导览最多 2 MB。图片和录音请放进 media 文件夹，这里只写文件名。"
        report.error(_WHOLE, "size", say)
        return None
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as fault:
        good = content[: fault.start].decode("utf-16" if wide else "utf-8", errors="replace")
        say = "文件不是 UTF-8 编码。请在记事本里选“另存为”，编码选“UTF-8”，再保存一次。"
        report.error(_end_of(good), "encoding", say)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        say = "文件里有空字节，多半没有存完整。请从备份或原稿重新保存一次。"
        report.error(_end_of(text[: text.index("\x00")]), "damaged", say)
        return None
    found = _UNSEEN.findall(text)
    if found:
        first = _UNSEEN.search(text)
        where = _end_of(text[: first.start()]) if first else _WHOLE
        say = f"从这里起有 {len(found)} 个看不见的字符，已经略去。请把这一处删掉重新输入。"
        report.warn(where, "unseen", say)
    return _UNSEEN.sub("", text)


def seen(text: str) -> str:
    """The text without what nobody can see; needed again where YAML's escapes could bring it back."""
    return _UNSEEN.sub("", text)


def _end_of(text: str) -> tuple[int, int]:
    """Line and column, from 1, of the character after *text*."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")
