"""Where the parser stopped: what the writer did, said in Chinese, and the line as it was meant.

The mended text is never shown. It lets reading go on, so that a file's problems are found all at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from kiosk.tour.problems import shown

_KEY = r"(?P<lead>[ ]*(?:- +)*)(?P<key>[^\s:：\"'{}\[\],#]{1,24})"
_FULL_COLON = re.compile(_KEY + r"[ ]*：[ \u3000]*(?P<rest>.*)")
_NO_SPACE = re.compile(_KEY + r":(?P<rest>[^\s/].*)")
_WRITTEN = re.compile(_KEY + r":(?P<gap>[ \t]+)(?P<rest>\S.*)")
_BARE = re.compile(_KEY + r":[ ]*(?P<rest>)$")
_ITEM = re.compile(r"(?P<lead>[ ]*- +)(?P<rest>\S.*)")
# how far above the place where the parser stopped a quote may have been left open
_LOOK_BACK = 30


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


def slip(source: str, fault: yaml.YAMLError) -> Slip:
    """The writer's slip behind a parser's fault. Always one, at worst in the parser's own terms."""
    lines = source.split("\n")
    stop, column = _mark(fault, "problem_mark", len(lines))
    begin, _ = _mark(fault, "context_mark", len(lines))
    problem = str(getattr(fault, "problem", "") or "")
    if "\t" in _indent(lines[stop]):
        return _tabs(lines, stop)
    if ("escape" in problem or "hexdecimal" in problem) and "\\" in lines[stop]:
        return _escape(lines, stop, column)
    if "quoted scalar" in str(getattr(fault, "context", "")) and "unexpected" in problem:
        return _open_quote(lines, begin)
    context = str(getattr(fault, "context", "") or "")
    looked = [stop, begin] if "simple key" in context or "flow" in context else [stop]
    above = _above(lines, stop)
    looked += [above] if "mapping values" in problem and above is not None else []
    finders: tuple[Callable[[list[str], int], Slip | None], ...] = (
        _full_colon,
        _no_space,
        _blank_indent,
        _half_quote,
        _bare_mark,
        _two_colons,
        _deep_indent,
        _open_flow,
    )
    for number in dict.fromkeys(looked):
        for find in finders:
            found = find(lines, number)
            if found is not None:
                return found
    for number in range(stop - 1, max(stop - _LOOK_BACK, -1), -1):
        found = _half_quote(lines, number)
        if found is not None:
            return found
    return _given_up(lines, stop if lines[stop].strip() else begin, column, problem)


def _tabs(lines: list[str], number: int) -> Slip:
    """Tabs where spaces are due. One sentence for all lines: an editor put them there by itself."""
    tabbed = [n for n, line in enumerate(lines) if "\t" in _indent(line)]
    stray = len(tabbed) <= sum(line.startswith("  ") for line in lines)
    mended = list(lines)
    for n in tabbed:
        width = _key_column(mended, n) if stray else 2 * _indent(lines[n]).count("\t")
        mended[n] = " " * width + lines[n].lstrip(" \t")
    more = f"（共 {len(tabbed)} 行是这样）" if len(tabbed) > 1 else ""
    say = f"缩进用了制表符（Tab 键）{more}。请改成空格，每层两个。"
    return Slip(number + 1, lines[number].index("\t") + 1, "tab", say, mended)


def _open_quote(lines: list[str], number: int) -> Slip:
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
    return Slip(number + 1, at + 1, "quote", say, _with(lines, number, line[:end] + mark + line[end:]))


def _half_quote(lines: list[str], number: int) -> Slip | None:
    """A value that opens with a quote and has no second one, or goes on after it."""
    written = _WRITTEN.fullmatch(lines[number])
    if not written or written["rest"][0] not in "\"'":
        return None
    mark, rest = written["rest"][0], written["rest"]
    at = written.start("rest")
    if rest.count(mark) == 1:
        return _open_quote(lines, number)
    beyond = re.fullmatch(f"{mark}[^{mark}]*{mark}[ ]*(?P<more>[^ #,].*)", rest)
    if not beyond:
        return None
    say = "引号后面还有字。请把整句放进引号，或者把引号换成中文引号“”。"
    mended = _with(lines, number, lines[number][:at] + _quoted(rest))
    return Slip(number + 1, at + beyond.start("more") + 1, "quote", say, mended)


def _full_colon(lines: list[str], number: int) -> Slip | None:
    line = lines[number]
    found = _FULL_COLON.fullmatch(line)
    if not found:
        return None
    key = shown(found["key"])
    say = f"“{key}”后面是中文冒号“：”。请换成英文冒号加一个空格，写成“{key}: ”。"
    mended = f"{found['lead']}{found['key']}: {found['rest']}".rstrip()
    return Slip(number + 1, line.index("：") + 1, "colon", say, _with(lines, number, mended))


def _no_space(lines: list[str], number: int) -> Slip | None:
    found = _NO_SPACE.fullmatch(lines[number])
    if not found:
        return None
    say = f"冒号后面要空一格，写成“{shown(found['key'])}: {shown(found['rest'], 12)}”。"
    mended = f"{found['lead']}{found['key']}: {found['rest']}"
    return Slip(number + 1, found.end("key") + 1, "space", say, _with(lines, number, mended))


def _blank_indent(lines: list[str], number: int) -> Slip | None:
    """An indentation of full-width or unbreakable spaces."""
    lead = re.match("[ \u3000\u00a0]*", lines[number])
    wide = lead[0].count("\u3000") + lead[0].count("\u00a0") if lead else 0
    if not lead or not wide:
        return None
    mended = lead[0].replace("\u3000", "  ").replace("\u00a0", " ") + lines[number][lead.end() :]
    say = "缩进用了全角空格。请改成英文空格，每层两个。"
    column = min(lead[0].find(c) for c in "\u3000\u00a0" if c in lead[0]) + 1
    return Slip(number + 1, column, "indent", say, _with(lines, number, mended))


def _bare_mark(lines: list[str], number: int) -> Slip | None:
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
    return Slip(number + 1, at + 1, "bare", say, _with(lines, number, lines[number][:at] + meant))


def _two_colons(lines: list[str], number: int) -> Slip | None:
    found = _WRITTEN.fullmatch(lines[number])
    if not found or found["rest"][0] in "\"'[{":
        return None
    again = re.search(r":( |$)", found["rest"])
    if not again:
        return None
    at = found.start("rest")
    say = "这句话里还有一个英文冒号。请换成中文冒号“：”，或者把整句用引号括起来。"
    mended = lines[number][:at] + _quoted(found["rest"])
    return Slip(number + 1, at + again.start() + 1, "colon", say, _with(lines, number, mended))


def _deep_indent(lines: list[str], number: int) -> Slip | None:
    """A line pushed to the right of the one that it belongs beside."""
    above = _above(lines, number)
    found = _WRITTEN.fullmatch(lines[number]) or _BARE.fullmatch(lines[number])
    if above is None or not found or "-" in found["lead"] or not _WRITTEN.fullmatch(lines[above]):
        return None
    due, here = _key_column(lines, number), len(found["lead"])
    if here <= due:
        return None
    say = f"这一行缩进多了，要和上面第 {above + 1} 行的“{_key_at(lines[above])}”对齐。"
    mended = " " * due + lines[number].lstrip(" ")
    return Slip(number + 1, here + 1, "indent", say, _with(lines, number, mended))


def _open_flow(lines: list[str], number: int) -> Slip | None:
    """A list or mapping in brackets that is not closed on its line, or closed by a full-width bracket."""
    line = lines[number]
    plain = line.translate(str.maketrans("［］｛｝，", "[]{},"))
    plain = re.sub("】$", "]", plain) if plain.count("[") > plain.count("]") else plain
    for opening, closing in ("[]", "{}"):
        if line.count(opening) > line.count(closing):
            say = f"括号 {opening} 没有收尾。请在末尾补上英文的 {closing}，各项之间用英文逗号。"
            short = plain.count(opening) - plain.count(closing)
            mended = plain.rstrip() + closing * max(short, 0)
            return Slip(number + 1, line.index(opening) + 1, "bracket", say, _with(lines, number, mended))
    return None


def _escape(lines: list[str], number: int, column: int) -> Slip:
    """A backslash in double quotes that was meant as one."""
    say = "双引号里的反斜杠“\\”读不懂。请删去反斜杠，或者把整句换成单引号。"
    at = max(lines[number].rfind("\\", 0, column + 1), 0)
    return Slip(number + 1, at + 1, "escape", say, _with(lines, number, lines[number].replace("\\", "/")))


def _given_up(lines: list[str], number: int, column: int, problem: str) -> Slip:
    """The parser's own reason in Chinese; the line is left out and reading goes on behind it."""
    reasons = (
        (
            ("expected '-'", "expected key", "block end", "':'"),
            "这一行和上面几行对不齐。请检查缩进，同一层要左边对齐。",
        ),
        (("mapping values",), "这里多了一个英文冒号，或者这一行缩进多了。请检查上一行和这一行。"),
        (("',' or",), "括号里少了逗号，或者括号没有收尾。请检查英文逗号和括号。"),
        (("cannot start any token",), "这里的符号不能放在开头。请把整句用引号括起来。"),
        (("tab character",), "缩进用了制表符（Tab 键）。请改成空格，每层两个。"),
        (("sequence entries",), "这里不能写“- ”。请另起一行，和同一列的其他各项左边对齐。"),
        (("alphabetic", "tag", "anchor", "alias", "whitespace"), "以 *、&、! 开头的句子要用引号括起来。"),
        (("document", "directive"), "“---”和“%”开头的行不属于导览文件。请删去这一行。"),
        (("stream", "not allowed"), "这里的字符读不懂。请删去这一行重新输入。"),
    )
    fits = (say for words, say in reasons if any(word in problem for word in words))
    say = next(fits, "这一行读不懂。请对照 tours/README.md 里的例子检查冒号、引号和缩进。")
    return Slip(number + 1, column + 1, "syntax", say, _with(lines, number, ""), lost=True)


def _mark(fault: yaml.YAMLError, name: str, count: int) -> tuple[int, int]:
    """A fault's place, from 0, moved into the text; the parser may point behind its end."""
    mark = getattr(fault, name, None) or getattr(fault, "problem_mark", None)
    if mark is None:
        return 0, 0
    return min(mark.line, count - 1), mark.column if mark.line < count else 0


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _above(lines: list[str], number: int) -> int | None:
    """The last line above that says something."""
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)


def _key_column(lines: list[str], number: int) -> int:
    """Where a key of this line is due, going by the line above: beside its key, or inside it."""
    above = _above(lines, number)
    if above is None:
        return 0
    lead = re.match("[ ]*(- +)*", lines[above])
    inside = 2 if re.search(r":[ ]*[|>]?[ ]*$", lines[above]) else 0
    return (lead.end() if lead else 0) + inside


def _key_at(line: str) -> str:
    found = re.match(_KEY, line)
    return shown(found["key"]) if found else ""


def _quoted(text: str) -> str:
    return "'" + text.rstrip().replace("'", "''") + "'"


def _with(lines: list[str], number: int, line: str) -> list[str]:
    return [*lines[:number], line, *lines[number + 1 :]]
