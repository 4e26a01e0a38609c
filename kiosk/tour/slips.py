"""The slips that writers of YAML make, each known by the look of its line, and the line as it was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.tour.problems import shown

_KEY = r"(?P<lead>[ ]*(?:- +)*)(?P<key>[^\s:：\"'{}\[\],#]{1,24})"
_FULL_COLON = re.compile(_KEY + r"[ ]*：[ \u3000]*(?P<rest>.*)")
_NO_SPACE = re.compile(_KEY + r":(?P<rest>[^\s/].*)")
_WRITTEN = re.compile(_KEY + r":(?P<gap>[ \t]+)(?P<rest>\S.*)")
_BARE = re.compile(_KEY + r":[ ]*(?P<rest>)$")
_ITEM = re.compile(r"(?P<lead>[ ]*- +)(?P<rest>\S.*)")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong in a line: column from 1, a kind, a sentence, and the lines as they were meant.

    `lost` says that the line had to be given up, so that what it held will seem to be missing.
    """

    line: int
    column: int
    kind: str
    say: str
    lines: list[str]
    lost: bool = False


def tabs(lines: list[str], number: int) -> Slip:
    """Tabs where spaces are due. One sentence for all lines: an editor put them there by itself."""
    tabbed = [n for n, line in enumerate(lines) if "\t" in indent(line)]
    stray = len(tabbed) <= sum(line.startswith("  ") for line in lines)
    mended = list(lines)
    for n in tabbed:
        width = _key_column(mended, n) if stray else 2 * indent(lines[n]).count("\t")
        mended[n] = " " * width + lines[n].lstrip(" \t")
    more = f"（共 {len(tabbed)} 行是这样）" if len(tabbed) > 1 else ""
    say = f"缩进用了制表符（Tab 键）{more}。请改成空格，每层两个。"
    return Slip(number + 1, lines[number].index("\t") + 1, "tab", say, mended)


def open_quote(lines: list[str], number: int) -> Slip:
    """A quote that is never closed; it was meant to close at the end of its line or of its item."""
    line = lines[number]
    at = next((n for n, mark in enumerate(line) if mark in "\"'" and (n == 0 or line[n - 1] in " [{,:-")), 0)
    odd = [n for n, mark in enumerate(line) if mark == '"']
    if len(odd) % 2 and line.count("'") == 0:
        at = odd[-1]
    mark = line[at : at + 1] if line[at : at + 1] in ("'", '"') else '"'
    inside = line[:at].count("[") > line[:at].count("]") or line[:at].count("{") > line[:at].count("}")
    close = re.search(r"[,\]}]", line[at:]) if inside else None
    end = at + close.start() if close else len(line.rstrip())
    say = f"引号没有配对：这里的 {mark} 后面少了另一个 {mark}。请在这句话的末尾补上。"
    return Slip(number + 1, at + 1, "quote", say, with_line(lines, number, line[:end] + mark + line[end:]))


def half_quote(lines: list[str], number: int) -> Slip | None:
    """A value that opens with a quote and has no second one, or goes on after it."""
    written = _WRITTEN.fullmatch(lines[number])
    if not written or written["rest"][0] not in "\"'":
        return None
    mark, rest = written["rest"][0], written["rest"]
    at = written.start("rest")
    if rest.count(mark) == 1:
        return open_quote(lines, number)
    beyond = re.fullmatch(f"{mark}[^{mark}]*{mark}[ ]*(?P<more>[^ #,].*)", rest)
    if not beyond:
        return None
    say = "引号后面还有字。请把整句放进引号，或者把引号换成中文引号“”。"
    mended = with_line(lines, number, lines[number][:at] + _quoted(rest))
    return Slip(number + 1, at + beyond.start("more") + 1, "quote", say, mended)


def full_colon(lines: list[str], number: int) -> Slip | None:
    """A key followed by a Chinese colon."""
    line = lines[number]
    found = _FULL_COLON.fullmatch(line)
    if not found:
        return None
    key = shown(found["key"])
    say = f"“{key}”后面是中文冒号“：”。请换成英文冒号加一个空格，写成“{key}: ”。"
    mended = f"{found['lead']}{found['key']}: {found['rest']}".rstrip()
    return Slip(number + 1, line.index("：") + 1, "colon", say, with_line(lines, number, mended))


def no_space(lines: list[str], number: int) -> Slip | None:
    """A key whose colon touches the value."""
    found = _NO_SPACE.fullmatch(lines[number])
    if not found:
        return None
    say = f"冒号后面要空一格，写成“{shown(found['key'])}: {shown(found['rest'], 12)}”。"
    mended = f"{found['lead']}{found['key']}: {found['rest']}"
    return Slip(number + 1, found.end("key") + 1, "space", say, with_line(lines, number, mended))


def blank_indent(lines: list[str], number: int) -> Slip | None:
    """An indentation of full-width or unbreakable spaces."""
    lead = re.match("[ \u3000\u00a0]*", lines[number])
    wide = lead[0].count("\u3000") + lead[0].count("\u00a0") if lead else 0
    if not lead or not wide:
        return None
    mended = lead[0].replace("\u3000", "  ").replace("\u00a0", " ") + lines[number][lead.end() :]
    say = "缩进用了全角空格。请改成英文空格，每层两个。"
    column = min(lead[0].find(c) for c in "\u3000\u00a0" if c in lead[0]) + 1
    return Slip(number + 1, column, "indent", say, with_line(lines, number, mended))


def bare_mark(lines: list[str], number: int) -> Slip | None:
    """A sentence that begins with what means something else to YAML."""
    found = _WRITTEN.fullmatch(lines[number]) or _ITEM.fullmatch(lines[number])
    if not found or found["rest"][0] not in "*&!%@`{[|>":
        return None
    rest = found["rest"]
    if rest[0] in "{[" and not re.match(r"(\{[^{}]*\}|\[[^\[\]]*\])[ ]*[^ #]", rest):
        return None
    if rest[0] in "|>":
        say = f"“{rest[0]}”后面不能再写字。请把讲解词从下一行写起，多缩进两格。"
    else:
        say = f'以 {rest[0]} 开头的句子要用引号括起来，例如："{shown(rest, 12)}"。'
    at = found.start("rest")
    meant = rest[0] if rest[0] in "|>" else _quoted(rest)
    return Slip(number + 1, at + 1, "bare", say, with_line(lines, number, lines[number][:at] + meant))


def two_colons(lines: list[str], number: int) -> Slip | None:
    """A sentence with a colon that YAML takes for another key."""
    found = _WRITTEN.fullmatch(lines[number])
    if not found or found["rest"][0] in "\"'[{":
        return None
    again = re.search(r":( |$)", found["rest"])
    if not again:
        return None
    at = found.start("rest")
    say = "这句话里还有一个英文冒号。请换成中文冒号“：”，或者把整句用引号括起来。"
    mended = lines[number][:at] + _quoted(found["rest"])
    return Slip(number + 1, at + again.start() + 1, "colon", say, with_line(lines, number, mended))


def deep_indent(lines: list[str], number: int) -> Slip | None:
    """A line pushed to the right of the one that it belongs beside."""
    earlier = above(lines, number)
    found = _WRITTEN.fullmatch(lines[number]) or _BARE.fullmatch(lines[number])
    if earlier is None or not found or "-" in found["lead"] or not _WRITTEN.fullmatch(lines[earlier]):
        return None
    due, here = _key_column(lines, number), len(found["lead"])
    if here <= due:
        return None
    say = f"这一行缩进多了，要和上面第 {earlier + 1} 行的“{_key_at(lines[earlier])}”对齐。"
    mended = " " * due + lines[number].lstrip(" ")
    return Slip(number + 1, here + 1, "indent", say, with_line(lines, number, mended))


def open_flow(lines: list[str], number: int) -> Slip | None:
    """A list or mapping in brackets that is not closed on its line, or closed by a full-width bracket."""
    line = lines[number]
    plain = line.translate(str.maketrans("［］｛｝，", "[]{},"))
    plain = re.sub("】$", "]", plain) if plain.count("[") > plain.count("]") else plain
    for opening, closing in ("[]", "{}"):
        if line.count(opening) > line.count(closing):
            say = f"括号 {opening} 没有收尾。请在末尾补上英文的 {closing}，各项之间用英文逗号。"
            short = plain.count(opening) - plain.count(closing)
            mended = plain.rstrip() + closing * max(short, 0)
            return Slip(number + 1, line.index(opening) + 1, "bracket", say, with_line(lines, number, mended))
    return None


def escape(lines: list[str], number: int, column: int) -> Slip:
    """A backslash in double quotes that was meant as one."""
    say = "双引号里的反斜杠“\\”读不懂。请删去反斜杠，或者把整句换成单引号。"
    at = max(lines[number].rfind("\\", 0, column + 1), 0)
    return Slip(number + 1, at + 1, "escape", say, with_line(lines, number, lines[number].replace("\\", "/")))


def indent(line: str) -> str:
    """The blanks that a line begins with."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def above(lines: list[str], number: int) -> int | None:
    """The last line above that says something."""
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)


def _key_column(lines: list[str], number: int) -> int:
    """Where a key of this line is due, going by the line above: beside its key, or inside it."""
    earlier = above(lines, number)
    if earlier is None:
        return 0
    lead = re.match("[ ]*(- +)*", lines[earlier])
    inside = 2 if re.search(r":[ ]*[|>]?[ ]*$", lines[earlier]) else 0
    return (lead.end() if lead else 0) + inside


def _key_at(line: str) -> str:
    found = re.match(_KEY, line)
    return shown(found["key"]) if found else ""


def _quoted(text: str) -> str:
    return "'" + text.rstrip().replace("'", "''") + "'"


def with_line(lines: list[str], number: int, line: str) -> list[str]:
    """The lines with one of them in other words."""
    return [*lines[:number], line, *lines[number + 1 :]]
