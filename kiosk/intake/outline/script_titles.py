"""Titles of whole scripts: 某处解说词, 第一篇：…, ===== 大朋友版 =====."""

from __future__ import annotations

import re

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.markers import numbered_line

# Figures as scripts are numbered with: 三, 十二, 07
_N = "[一二三四五六七八九十百\\d]{1,3}"
# Collections number their scripts: 第一篇：某处解说词, 范文二. 手艺篇 or 第一篇章 inside a script is none.
_NUMBERED = re.compile(
    r"[ \u3000【\[（(]*(?:"
    rf"第\s*{_N}\s*篇(?!章)|篇\s*{_N}|范[文本例]\s*{_N}|例文\s*{_N}|样本\s*{_N}|稿[子件]?\s*{_N}"
    rf"|(?:解说词|讲解词|导览词)\s*[（(]?{_N}[）)]?(?=[：:、\s]|$)|script\s+(?:\d+|[A-D])"
    r")[】\]）)]*[ \u3000]*(?:[：:、.．]|$|[ \u3000])",
    re.I,
)
# The title of a script says last what kind of text it is, and then which draft: 某处讲解词（二稿）
_CALLED = re.compile(
    r"(?:"
    r"解说词|讲解词|导览词|导游词|解说稿|讲解稿|导览稿|解说辞|讲解文稿|介绍词|接待词|参观词"
    r"|汇报材料|汇报稿|工作汇报|工作情况简介|情况简介|简介|概况|专题片(?:脚本|解说词|文案)?"
    r"|宣传片(?:脚本|文案)?|脚本|tour script|guide script|guided tour|visitor tour|script"
    r")(?:最新版|新版?|终稿|定稿|修改稿|初稿|正式版|[vV]?\d++|[（(][^()（）]{1,16}[）)])*$",
    re.I,
)
# Parts of one file are headed between rules: ===== 大朋友版 =====
_RULED = re.compile(r"[=＝—*#~]{3,}[ \u3000]*[^=＝—*#~\n]{2,20}[ \u3000]*[=＝—*#~]{3,}")
# Some titles only say what the paper is, and name no hall: 参观讲解稿（修订）
_NAMELESS = re.compile(
    r"^(?:参观|导览|最新|接待|现场|工作)?"
    r"(?:解说词|讲解词|导览词|导游词|解说稿|讲解稿|导览稿|介绍词|接待词|脚本|汇报|简介)"
    r"(?:[（(].*[）)])?$"
)
_LONGEST_NUMBERED = 40  # characters of a line such as 第一篇：某处解说词
_LONGEST_NUMBER = 12  # characters, blanks included


def names_a_script(words: str) -> bool:
    """Whether words are a title such as 某处讲解词."""
    return 4 <= len(words) <= 40 and bool(_CALLED.search(words))


def names_no_hall(title: str) -> bool:
    """Whether a title says only what it is the title of: 参观讲解稿（修订）."""
    return bool(_NAMELESS.match(title))


def is_called(words: str) -> bool:
    """Whether words end as the title of a script does."""
    return bool(_CALLED.search(words))


def is_ruled(words: str) -> bool:
    """Whether words stand between rules, as a part of a file is headed."""
    return bool(_RULED.fullmatch(words))


def is_numbered(line: Line) -> bool:
    """Whether a line numbers a script of a collection, or heads a part of a file between rules."""
    words = line.text.strip()
    if line.cells or len(words) > _LONGEST_NUMBERED:
        return False
    return bool(_RULED.fullmatch(words)) or (
        bool(_NUMBERED.match(line.text)) and not re.search("[。！？]", words)
    )


def is_titled(line: Line) -> bool:
    """Whether a line is a title such as 某处解说词; one with a number must be a heading, or bold."""
    words = line.text.strip(" \t\u3000*#《》“”")
    return (
        4 <= len(words) <= 60
        and bool(_CALLED.search(words))
        and not re.search("[。！？，,；]", words)
        and (bool(line.level) or not numbered_line(line) or line.strong)
    )


def unnumbered(title: str) -> str:
    """A title without the number of its script, which stands before it or behind: 社区讲解词 篇1."""
    before = _NUMBERED.match(title)
    title = title[before.end() :].strip() if before else title
    behind = _NUMBERED.search(title, max(0, len(title) - _LONGEST_NUMBER))
    return title[: behind.start()].strip() if behind and behind.end() == len(title) else title
