"""Headings and labels of the first words and the last: 开场白：, 结束语, Closing. They are not spoken."""

from __future__ import annotations

import re

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.stop import Stop

# Writers label the words before the first stop for their guide: 开场白：大家下午好, 导语
_FIRST = "开场白?|导语|前言|引言|欢迎[词语]?|致欢迎词|welcome|introduction|opening"
# and those behind the last: 结束语：今天就看到这里, Closing
_LAST = "结束语?|结束|结语|致谢|欢送[词语]?|收尾|closing|goodbye|farewell|conclusion|the end|thanks?"
# 尾声 and 片尾 end a script as well, but with a number before them they are a chapter of a film.
_LAST_ALONE = f"{_LAST}|尾声|片尾"
# Who numbers everything numbers the farewell too: 九、结束语
_NUMBER = r"(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、)?[ \u3000]*"
# The whole of a heading: 【开场白】
_BEFORE = re.compile(f"(?:{_FIRST})", re.I)
# The whole of a heading: 九、结束语, or 尾声 without a number
_AFTER = re.compile(f"(?:{_NUMBER}(?:{_LAST})|{_LAST_ALONE})", re.I)
# In front of what is said, or on a line of its own: 欢迎词：各位邻居好
_BEFORE_LABEL = re.compile(rf"[ \u3000]*({_FIRST})(?:[：:][ \u3000]*|[ \u3000]*$)", re.I | re.M)
# The same for the farewell, its number included: 九、致谢：谢谢各位捧场
_AFTER_LINE = re.compile(rf"[ \u3000]*{_NUMBER}(?:{_LAST})(?:[：:][ \u3000]*|[ \u3000]*$)", re.I | re.M)


def heads_first_words(heading: str) -> bool:
    """Whether a heading only announces the greeting."""
    return bool(_BEFORE.fullmatch(_bare(heading)))


def heads_last_words(heading: str) -> bool:
    """Whether a heading only announces the closing."""
    return bool(_AFTER.fullmatch(_bare(heading)))


def label_of_first_words(body: Body, end: int) -> Stop | None:
    """The label with which a script begins, alone on a line or not, before a place; None without one."""
    found = _BEFORE_LABEL.match(body.text.lstrip()[:end])
    blank = len(body.text) - len(body.text.lstrip())
    return Stop(blank, blank + found.end()) if found else None


def line_of_last_words(body: Body, start: int) -> Stop | None:
    """The line behind a place that only announces the closing, or begins with its label; None without one."""
    for number in range(body.line_at(start), len(body.lines)):
        at, end = body.span(number)
        found = _AFTER_LINE.match(body.text, at, end)
        if found and at > start:
            return Stop(at, found.end())
    return None


def shown(heading: str) -> str:
    """A heading as a cue has it, bare of the marks around it."""
    return _bare(heading)


def _bare(heading: str) -> str:
    return heading.strip(" \t\u3000\n*#【】[]［］：:")
