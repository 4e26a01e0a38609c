"""Texts of a draft made fit for a tour file: nothing in them means what the writer did not mean."""

from __future__ import annotations

import re

from kiosk.tour.decoding import seen
from kiosk.tour.wording import BUILT_IN, MAX_NAME, NEXT

_VARIABLE = re.compile(r"\{([^{}\n]{1,24})\}")
# Square brackets always hold a cue in a tour file; intake has written the cues in 【】, so that what
# stands in any other is content. Empty ones stay: there a word was lost, and `check` says so.
_SQUARE = re.compile(r"\[(?!\])|(?<!\[)\]")
_WIDE_BRACES = str.maketrans("{}", "｛｝")
# Where a long name can end: before what explains it.
_EXPLAINS = re.compile(r"[（(【〔：:——\-，,、。；;·|｜/]|(?<=\S{4})[ \u3000]")
_SENTENCE_END = ("。", "！", "？", "…", "”", ".", "!", "?")


def told(text: str, leaving: bool = False) -> str:
    """A passage as the file holds it: each line of the draft a paragraph, cues whole, no stray braces.

    A long or many-lined one ends with a line break, so that it is written as a block.
    """
    clean = seen(text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = _content_square(_cues_whole(_braces_safe(clean, leaving)))
    paragraphs = [line.strip(" \t\u3000") for line in kept.split("\n")]
    whole = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    return f"{whole}\n" if len(whole) > 60 or "\n" in whole else whole


def on_one_line(text: str) -> str:
    """A line of the screen: no breaks, no brackets that look like a cue, no variables."""
    words = " ".join(seen(text).split())
    return _content_square(words).translate(_WIDE_BRACES).translate(str.maketrans("【】", "〔〕"))


def name_of(text: str) -> tuple[str, str]:
    """A name that fits its card, and the full one when it had to be cut, else an empty text."""
    full = on_one_line(text)
    room = MAX_NAME * 2 if full.isascii() else MAX_NAME  # Latin letters are half as wide
    if len(full) <= room:
        return full, ""
    ends = [match.start() for match in _EXPLAINS.finditer(full) if 2 <= match.start() <= room]
    if ends:
        return full[: ends[-1]].strip(), full
    return full[: room - 1] + "…", full


def with_full_name(full: str, text: str) -> str:
    """The text, and before it the full name where the text does not say it already."""
    if not full or full in text.replace("\n", ""):
        return text
    return told(f"{full}{'' if full.endswith(_SENTENCE_END) else '。'}\n{text}")


def _content_square(text: str) -> str:
    return _SQUARE.sub(lambda match: "〔" if match[0] == "[" else "〕", text)


def _braces_safe(text: str, leaving: bool) -> str:
    """Braces stay where they are a variable that the app fills in; all others are only looked at."""
    known = {name for name in BUILT_IN if leaving or name != NEXT}
    pieces = []
    end = 0
    for match in _VARIABLE.finditer(text):
        if match[1] in known:
            pieces += [text[end : match.start()].translate(_WIDE_BRACES), match[0]]
            end = match.end()
    return "".join([*pieces, text[end:].translate(_WIDE_BRACES)])


def _cues_whole(text: str) -> str:
    """Every cue on one line in one pair of 【】: an inner pair becomes round, a lone half a plain bracket."""
    marks = list(text)
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, mark in enumerate(text):
        if mark == "【":
            open_at.append(at)
        elif mark == "】" and open_at:
            pairs.append((open_at.pop(), at))
        elif mark == "】":
            marks[at] = "〕"
    for at in open_at:
        marks[at] = "〔"
    outer = -1
    for start, end in sorted(pairs):
        if end < outer:
            marks[start], marks[end] = "（", "）"
            continue
        outer = end
        for at in range(start, end):
            if marks[at] == "\n":
                marks[at] = ""
    return "".join(marks)
