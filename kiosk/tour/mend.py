"""Where the parser stopped: what the writer did, said in Chinese, and the line as it was meant.

The mended text is never shown. It lets reading go on, so that a file's problems are found all at once.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from kiosk.tour import slips
from kiosk.tour.slips import Slip

# how far above the place where the parser stopped a quote may have been left open
_LOOK_BACK = 30
# Tried in this order on the line where the parser stopped, then on the one where its trouble began.
_FINDERS: tuple[Callable[[list[str], int], Slip | None], ...] = (
    slips.full_colon,
    slips.no_space,
    slips.blank_indent,
    slips.half_quote,
    slips.bare_mark,
    slips.two_colons,
    slips.deep_indent,
    slips.open_flow,
)


def slip(source: str, fault: yaml.YAMLError) -> Slip:
    """The writer's slip behind a parser's fault. Always one, at worst in the parser's own terms."""
    lines = source.split("\n")
    stop, column = _mark(fault, "problem_mark", len(lines))
    begin, _ = _mark(fault, "context_mark", len(lines))
    problem = str(getattr(fault, "problem", "") or "")
    if "\t" in slips.indent(lines[stop]):
        return slips.tabs(lines, stop)
    if ("escape" in problem or "hexdecimal" in problem) and "\\" in lines[stop]:
        return slips.escape(lines, stop, column)
    if "quoted scalar" in str(getattr(fault, "context", "")) and "unexpected" in problem:
        return slips.open_quote(lines, begin)
    context = str(getattr(fault, "context", "") or "")
    looked = [stop, begin] if "simple key" in context or "flow" in context else [stop]
    earlier = slips.above(lines, stop)
    looked += [earlier] if "mapping values" in problem and earlier is not None else []
    for number in dict.fromkeys(looked):
        for find in _FINDERS:
            found = find(lines, number)
            if found is not None:
                return found
    for number in range(stop - 1, max(stop - _LOOK_BACK, -1), -1):
        found = slips.half_quote(lines, number)
        if found is not None:
            return found
    return _given_up(lines, stop if lines[stop].strip() else begin, column, problem)


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
    return Slip(number + 1, column + 1, "syntax", say, slips.with_line(lines, number, ""), lost=True)


def _mark(fault: yaml.YAMLError, name: str, count: int) -> tuple[int, int]:
    """A fault's place, from 0, moved into the text; the parser may point behind its end."""
    mark = getattr(fault, name, None) or getattr(fault, "problem_mark", None)
    if mark is None:
        return 0, 0
    return min(mark.line, count - 1), mark.column if mark.line < count else 0
