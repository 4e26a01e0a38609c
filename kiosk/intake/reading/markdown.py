"""Markdown as lines: what it looks like when it is shown, without the signs that make it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.plain import lines_of
from kiosk.intake.reading.refusals import too_much

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
_FENCE = re.compile(r"\s{0,12}(`{3,}|~{3,})[^`]*")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)(.*)")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_BETWEEN = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_REFERENCE = re.compile(r" {0,3}\[[^\]]+\]:\s+\S+.*")
_STRONG = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
# No sign is looked for further away than a few hundred characters: a line made to harm has thousands of them.
# From the outside in: pictures before links, links before the emphasis within them.
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--.{0,300}?-->"), ""),
    (
        re.compile(r"!\[([^\[\]]{0,500})\](?:\([^()\s]{0,500}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]{0,500}\])"),
        r"\1",
    ),
    (
        re.compile(r"\[([^\[\]]{1,500})\](?:\([^()\s]{0,500}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]{0,500}\])"),
        r"\1",
    ),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), " "),
    (re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>"), ""),
    (_STRONG, r"\2"),
    (re.compile(r"\*(?=[^\s*])((?:[^*])+?)(?<=[^\s*])\*"), r"\1"),
    (re.compile(r"(?<![^\W_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![^\W_])"), r"\1"),
    (re.compile(r"~~(?=\S)(.{1,200}?)(?<=\S)~~"), r"\1"),
    (re.compile(r"(?<!`)(`{1,3})(?!`)(.{1,200}?)(?<!`)\1(?!`)"), r"\2"),
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = 0xD800  # escaped signs wait as surrogates, which no line has, while the others are taken away
_RESTORE = re.compile("[\ud821-\ud87e]")
_LONGEST = 20_000  # characters of a line whose signs are looked at


def read_markdown(text: str) -> Content:
    """Line for line, each as it would be shown. Raises KioskError for text beyond the bounds."""
    lines = lines_of(text)
    start = _front_matter(lines)
    paper = Paper()
    paper.write_all(_shown(lines, start))
    left_out = ("开头的文档属性（front matter）没有导入。",) if start else ()
    return Content("md", paper.lines, left_out=left_out)


def _front_matter(lines: list[str]) -> int:
    """How many lines between two `---` a site generator put on top."""
    if not lines or lines[0] != "---":
        return 0
    end = next((at for at, line in enumerate(lines[1:200], start=1) if line in ("---", "...")), 0)
    told = [line for line in lines[1:end] if line.strip()]
    return end + 1 if told and all(re.match(r"\s|#|-|[\w-]+\s*:", line) for line in told) else 0


def _shown(lines: list[str], start: int) -> Iterator[Line]:
    fence = ""
    indents: list[int] = []
    at = start
    while at < len(lines):
        raw, number = lines[at], at + 1
        at += 1
        opened = _FENCE.fullmatch(raw)
        if opened and (not fence or raw.strip().startswith(fence)):
            fence = "" if fence else opened[1]
            continue
        if fence:
            yield Line(raw, number)
            continue
        if "|" in raw and at < len(lines) and "|" in lines[at] and _BETWEEN.fullmatch(lines[at]):
            rows = _table(lines, at - 1)
            yield from rows
            at = rows[-1].number
            continue
        line = _QUOTE.sub("", raw)
        if _REFERENCE.fullmatch(line) and not line.lstrip().startswith("[^"):
            continue
        below = _UNDERLINE.fullmatch(lines[at]) if at < len(lines) and _is_text(line) else None
        if below:
            at += 1
            yield _spoken(Line(line, number, level=1 if below[1][0] == "=" else 2))
            continue
        yield _line(line, number, indents)


def _is_text(line: str) -> bool:
    """Whether a line is nothing but text, so that a line of === or --- below makes it a heading."""
    return line[:1].strip() != "" and not _HEADING.match(line) and not _ITEM.fullmatch(line)


def _line(line: str, number: int, indents: list[int]) -> Line:
    heading = _HEADING.match(line)
    if heading:
        title = line[heading.end() :].strip()
        bare = title.rstrip("#")  # the signs at its end close it when a space goes before
        title = bare.rstrip() if bare != title and bare[-1:] in ("", " ", "\t") else title
        return _spoken(Line(title, number, level=len(heading[1])))
    if _RULE.fullmatch(line):
        return Line("", number)
    item = _ITEM.fullmatch(line)
    if not item:
        if line and not line[0].isspace():
            indents.clear()
        return _spoken(Line(line, number))
    indent = len(item[1].expandtabs(4))
    while indents and indent < indents[-1]:
        indents.pop()
    if not indents or indent > indents[-1]:
        indents.append(indent)
    marker = item[2] if item[2][0].isdigit() else "•"
    return _spoken(Line(item[3], number, marker=marker, depth=min(len(indents), 9) - 1))


def _table(lines: list[str], at: int) -> list[Line]:
    """The rows of a pipe table that begins at *at*, without the line of dashes."""
    rows = []
    for number, line in enumerate(lines[at:], start=at + 1):
        if "|" not in line:
            break
        if number == at + 2:
            continue
        inside = line.strip().removeprefix("|")
        inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
        raw = re.split(r"(?<!\\)\|", inside)
        if len(raw) > bounds.COLUMNS:
            raise too_much("表格的列数", f"{bounds.COLUMNS} 列")
        cells = tuple(_spoken(Line(cell.strip(), number)).text for cell in raw)
        rows.append(Line("\t".join(cells) if any(cells) else "", number, cells=cells))
    return rows


def _spoken(line: Line) -> Line:
    """The line without its signs, strong when all of it was."""
    text = _ESCAPE.sub(lambda found: chr(_HIDDEN + ord(found[1])), line.text)
    whole = _STRONG.fullmatch(text.strip())
    for pattern, kept in _INLINE if len(text) <= _LONGEST else ():
        text = pattern.sub(kept, text)
    text = _RESTORE.sub(lambda found: chr(ord(found[0]) - _HIDDEN), text)
    return replace(line, text=text.rstrip(), strong=whole is not None)
