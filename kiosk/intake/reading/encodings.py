"""From a text file's bytes to its characters: silently where they are plain, with doubt where it is a guess.

Strict UTF-8 never mistakes GB18030 or Big5; but nearly all Big5 text decodes as GB18030 without an error,
into wrong characters, so an old file's encoding is judged by whether people write what comes out. Of 540
pieces of real scripts, 8 to 2,000 characters long, one was read wrongly this way, 42 by charset-normalizer.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.intake.reading.refusals import not_text

# Every name a person may give, and the codec behind it: Windows writes its own extensions of each.
_CODECS = {
    "utf-8": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32",
    "gb18030": "gb18030",
    "big5": "cp950",
    "cp1252": "cp1252",
}
_NAMES = {"gbk": "gb18030", "gb2312": "gb18030", "cp936": "gb18030", "ansi": "gb18030", "big5hkscs": "big5",
          "cp950": "big5", "utf8": "utf-8", "utf-8-sig": "utf-8", "utf16": "utf-16", "unicode": "utf-16",
          "latin-1": "cp1252", "iso-8859-1": "cp1252", "windows-1252": "cp1252"}  # fmt: skip
_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = ("gb18030", "big5", "utf-16-le", "utf-16-be", "cp1252")
_CHINESE = ("gb18030", "big5")  # a person who can read tells the one from the other at a glance
_SAMPLE = 64 * 1024  # bytes that a guess is made from
_POSSIBLE = 0.2  # of the best one's likeness, and a reading is worth showing to a person
_READABLE = 0.3  # of a page that people wrote, far more is common than this
_LEGIBLE = 0.02  # of a text are control characters, and it is none
# The hanzi that every second sentence holds, in both scripts, and the punctuation around them.
_OFTEN = frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出会會就可也你对對社区區"
    "服务務站楼樓第二三四五居民各位请請家里裡下面室，。、：；！？“”（）《》【】「」　"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a text file, the encoding taken, and the others that it may have been written in."""

    text: str
    encoding: str
    doubt: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def decoded(content: bytes, encoding: str | None = None) -> Decoded:
    """The text of *content*, in *encoding* when a person has chosen one.

    Raises KioskError for an encoding that is unknown or does not fit, and for bytes that are no text.
    """
    if encoding is not None:
        name = _known(encoding)
        return Decoded(_forced(content, name), name)
    candidates = list(readings(content))
    if not candidates:
        raise not_text()
    best = candidates[0]
    return Decoded(best.text, best.encoding, tuple(one.encoding for one in candidates[1:]), best.left_out)


def readings(content: bytes) -> Iterator[Decoded]:
    """Every way to read *content*, the likeliest first; just one where the bytes are plain."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    sure = _strictly(content, marked or "utf-8")
    if sure is not None and _is_legible(sure):
        yield Decoded(sure, marked or "utf-8")
        return
    if marked:
        yield from _mended(content, (marked,))
        return
    found = [Decoded(text, name) for name, text in _possible(content)]
    found += _mended(content, ("utf-8",))
    if max((_likeness(one.text) for one in found), default=0.0) < _READABLE:
        found = list(_mended(content, _CHINESE))
    # Sorting keeps the order of equals: a mainland file is the usual one.
    found.sort(key=lambda one: -_likeness(one.text))
    for one in found:
        best = _likeness(found[0].text)
        rival = {one.encoding, found[0].encoding} == set(_CHINESE)
        if best >= _READABLE and (rival or _likeness(one.text) >= best * _POSSIBLE):
            yield one


def _known(encoding: str) -> str:
    plain = encoding.strip().lower().replace("_", "-")
    name = _NAMES.get(plain, plain)
    if name not in _CODECS:
        raise KioskError(f"不认识编码“{encoding[:40]}”。", f"可以用的有：{'、'.join(_CODECS)}。")
    return name


def _forced(content: bytes, name: str) -> str:
    text = _strictly(content, name)
    if text is None or not _is_legible(text):
        raise KioskError(
            f"这个文件不是用 {name} 编码存的。", "请换一种编码，或者不指定编码，让程序自己判断。"
        )
    return text


def _possible(content: bytes) -> Iterator[tuple[str, str]]:
    for name in _GUESSED:
        text = _strictly(content, name)
        if text is not None and _is_legible(text):
            yield name, text


def _strictly(content: bytes, name: str) -> str | None:
    """The text, or None where the bytes are none of this encoding."""
    if name in ("utf-16-le", "utf-16-be") and len(content) % 2:
        return None
    try:
        return content.decode(_CODECS[name])
    except UnicodeDecodeError:
        return None


def _mended(content: bytes, names: Iterable[str]) -> Iterator[Decoded]:
    """The text with a few spoilt bytes, such as of a file that was cut in the middle of a character."""
    for name in names:
        text = content.decode(_CODECS[name], errors="replace")
        lost = text.count("\ufffd")
        if lost and lost * 200 <= len(text) + 200 and _is_legible(text):
            say = f"文件里有 {lost} 处字节坏了，读不出来，显示为“\ufffd”，请对照原稿补上。"
            yield Decoded(text, name, left_out=(say,))


def _is_legible(text: str) -> bool:
    """Whether a text has hardly any control characters: a NUL or two are forgiven, a program is not."""
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r")
    return controls <= max(2, _LEGIBLE * len(text))


def _likeness(text: str) -> float:
    """How much of a text, from 0 to 1, is what people write in Chinese or English."""
    sample = text[: _SAMPLE // 2]
    marks = [_mark(sign) for sign in sample if not sign.isspace() or sign == "\u3000"]
    return max(sum(marks) / len(marks), 0.0) if marks else 0.0


def _mark(sign: str) -> float:
    """From 1 for what every page holds to -1 for what none does."""
    code = ord(sign)
    if sign in _OFTEN:
        return 1.0
    if code < 0x80:
        return 0.6
    if 0x4E00 <= code <= 0x9FFF:
        return 0.6 if _is_everyday(sign) else -0.2
    if sign in "—…·‘’％～①②③④⑤⑥⑦⑧⑨⑩°℃㎡" or 0xFF01 <= code <= 0xFF5E:
        return 0.5
    if 0xC0 <= code <= 0xFF or sign in "£©®–":
        return 0.1  # é, ü: at home in English text, and what old bytes turn into in cp1252
    return -1.0


def _is_everyday(hanzi: str) -> bool:
    """One of the 3,755 or 5,401 that the standards of the 1980s put first, since they are used most."""
    for codec, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first <= hanzi.encode(codec)[0] <= last:
                return True
        except UnicodeEncodeError:  # a hanzi of the other script
            continue
    return False
