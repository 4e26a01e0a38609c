"""Where the scripts of a manuscript begin: five 解说词 in one file become five."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.ends import heads_first_words, heads_last_words
from kiosk.intake.outline.markers import numbered_line
from kiosk.intake.outline.rows import header_of
from kiosk.intake.outline.titles import is_about_paper, is_title

_N = "[一二三四五六七八九十百\\d]{1,3}"
# 第一篇：…解说词 as collections number them. 平安篇 or 第一篇章 inside a script is none.
_NUMBERED = re.compile(
    r"[ \u3000【\[（(]*(?:"
    rf"第\s*{_N}\s*篇(?!章)|篇\s*{_N}|范[文本例]\s*{_N}|例文\s*{_N}|样本\s*{_N}|稿[子件]?\s*{_N}"
    rf"|(?:解说词|讲解词|导览词)\s*[（(]?{_N}[）)]?(?=[：:、\s]|$)|script\s+(?:\d+|[A-D])"
    r")[】\]）)]*[ \u3000]*(?:[：:、.．]|$|[ \u3000])",
    re.I,
)
_CALLED = re.compile(
    r"(?:"
    r"解说词|讲解词|导览词|导游词|解说稿|讲解稿|导览稿|解说辞|讲解文稿|介绍词|接待词|参观词"
    r"|汇报材料|汇报稿|工作汇报|工作情况简介|情况简介|简介|概况|专题片(?:脚本|解说词|文案)?"
    r"|宣传片(?:脚本|文案)?|脚本|tour script|guide script|guided tour|visitor tour|script"
    r")(?:最新版|新版?|终稿|定稿|修改稿|初稿|正式版|[vV]?\d++|[（(][^()（）]{1,16}[）)])*$",
    re.I,
)
_GLUED = re.compile(
    r"[ \u3000]*[^。！？；，,：:\n]{2,36}?(?:解说词|讲解词|导览词|导游词|讲解稿|解说稿|介绍词)"
    r"(?=[ \u3000]*(?:尊敬|各位|大家|女士|欢迎|你们|同志|朋友|领导))"
)
_BRACKETED = re.compile(r"[【［\[][^】］\]]*[】］\]]")  # heads a passage, or tells the crew something
# ===== 大朋友版 =====
_RULED = re.compile(r"[=＝—*#~]{3,}[ \u3000]*[^=＝—*#~\n]{2,20}[ \u3000]*[=＝—*#~]{3,}")
# A title that names no hall: 参观讲解稿（修订）
_NAMELESS = re.compile(
    r"^(?:参观|导览|最新|接待|现场|工作)?"
    r"(?:解说词|讲解词|导览词|导游词|解说稿|讲解稿|导览稿|介绍词|接待词|脚本|汇报|简介)"
    r"(?:[（(].*[）)])?$"
)
_SALUTES = re.compile(
    r"^[ \u3000]*"
    r"(?:尊敬的|敬爱的|亲爱的|各位|大家好|同志们|朋友们|女士们|欢迎|dear |good |hello|welcome)",
    re.I,
)
# The hall's own name on a line heads the whole script.
_HALL = re.compile("(?:社区|小区|街道|村|居委会|党群服务中心)$")
_LONGEST_NUMBERED = 40  # characters of a line such as 第一篇：某处解说词
_LONGEST_NUMBER = 12  # characters, blanks included
_SHORTEST = 150  # characters: less than this between two titles is a table of contents, or a title said twice


_SHORTEST_GREETING = 60


@dataclass(frozen=True, slots=True)
class Script:
    """One script: the lines of its heading, title and what stands around it, and the lines told after it."""

    heading: tuple[Line, ...]
    told: tuple[Line, ...]
    title: str
    subtitle: str = ""


def parted(lines: Sequence[Line]) -> tuple[Script, ...]:
    """The scripts of a manuscript, in order; one at least when there is anything in it."""
    starts = _starts(lines)
    cuts = [0, *starts[1:], len(lines)] if starts else [0, len(lines)]
    scripts = [_script(lines[begin:end]) for begin, end in pairwise(cuts)]
    return tuple(script for script in scripts if any(line.text.strip() for line in script.told))


def names_a_script(words: str) -> bool:
    """Whether words are a title such as 某处讲解词."""
    return 4 <= len(words) <= 40 and bool(_CALLED.search(words))


def _starts(lines: Sequence[Line]) -> list[int]:
    """The lines with which scripts begin, if there are two at least; else none."""
    numbered = _far_enough(lines, [n for n, line in enumerate(lines) if _is_numbered(line)])
    if len(numbered) > 1 and sum(_begins_script(lines, n) for n in numbered) >= len(numbered) / 2:
        return numbered
    tops = [n for n, line in enumerate(lines) if line.level == 1 and not line.cells]
    if len(tops) > 1 and all(_holds_a_tour(lines[at:end]) for at, end in pairwise([*tops, len(lines)])):
        return tops
    titled = _far_enough(lines, [n for n, line in enumerate(lines) if _is_called(line)])
    if len(titled) > 1 and len({lines[n].level for n in titled}) == 1:
        return titled
    return []


def _holds_a_tour(section: Sequence[Line]) -> bool:
    """Whether a first heading heads a whole tour: it greets, or is a table with a header of its own."""
    following = [line.text for line in section[1:] if line.text.strip()][:2]
    deeper = sum(line.level > 1 for line in section[1:])
    return (deeper > 1 and any(map(_SALUTES.match, following))) or header_of(section) is not None


def _is_numbered(line: Line) -> bool:
    words = line.text.strip()
    if line.cells or len(words) > _LONGEST_NUMBERED:
        return False
    return bool(_RULED.fullmatch(words)) or (
        bool(_NUMBERED.match(line.text)) and not re.search("[。！？]", words)
    )


def _begins_script(lines: Sequence[Line], number: int) -> bool:
    """Whether 第二篇 is followed by a script of its own, and not by the second chapter of one."""
    following = [line.text for line in lines[number + 1 : number + 5] if line.text.strip()][:2]
    own = lines[number].text.strip()
    return bool(_CALLED.search(own) or _RULED.fullmatch(own)) or any(
        _SALUTES.match(text) or _CALLED.search(text.strip()) for text in following
    )


def _is_called(line: Line) -> bool:
    """Whether a line is a title such as 某处解说词, on its own and unnumbered."""
    words = line.text.strip(" \t\u3000*#《》“”")
    return (
        4 <= len(words) <= 60
        and bool(_CALLED.search(words))
        and not re.search("[。！？，,；]", words)
        and (bool(line.level) or not numbered_line(line) or line.strong)
    )


def _far_enough(lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Those with enough told after them; of two in a row the first."""
    kept: list[int] = []
    for start in starts:
        if kept and sum(len(line.text) for line in lines[kept[-1] : start]) < _least(lines, kept[-1]):
            continue
        kept.append(start)
    if kept and sum(len(line.text) for line in lines[kept[-1] :]) < _least(lines, kept[-1]):
        kept.pop()
    return kept


def _least(lines: Sequence[Line], start: int) -> int:
    """How many characters a script has at least; one that greets at once is one, however short."""
    following = next((line.text for line in lines[start + 1 :] if line.text.strip()), "")
    return _SHORTEST_GREETING if _SALUTES.match(following) else _SHORTEST


def _script(lines: Sequence[Line]) -> Script:
    """The heading of a script is all that looks like titles at its beginning; of these one is its title."""
    lines = _title_parted(lines)
    end = _heading_end(lines)
    titles = [line.text.strip(" \t\u3000*#") for line in lines[:end] if line.text.strip()]
    title, subtitle = _best_title(titles)
    return Script(tuple(lines[:end]), tuple(lines[end:]), title, subtitle)


def _title_parted(lines: Sequence[Line]) -> Sequence[Line]:
    """A title glued to the greeting, as when a whole script comes on one line, gets a line of its own."""
    for number in [n for n, line in enumerate(lines) if line.text.strip() and not line.cells][:4]:
        line = lines[number]
        glued = _GLUED.match(line.text)
        if glued:
            title, rest = line.saying(line.text[: glued.end()]), line.saying(line.text[glued.end() :])
            return [*lines[:number], title, rest, *lines[number + 1 :]]
    return lines


def _heading_end(lines: Sequence[Line]) -> int:
    """How many lines at the beginning are heading: titles in a row, as long as something is told later.

    The first title that a passage follows at once is that passage's own, unless it is the only one.
    """
    titles: list[int] = []
    for number, line in enumerate(lines):
        if not line.text.strip():
            continue
        if _BRACKETED.fullmatch(line.text.strip()) and not _is_called(line):
            break
        if (
            line.cells
            or not (_is_numbered(line) or _is_called(line) or _is_heading(line))
            or len(titles) >= 6
        ):
            break
        titles.append(number)
    if not titles:
        return 0
    last = len(titles)
    # 平安篇 just before its text heads a station; a script's own title is the first, or says 解说词
    if last > 1 and not _names_script(lines[titles[last - 1]]) and _told_next(lines, titles[last - 1]):
        own = lines[titles[last - 1]].text.strip()
        if not _HALL.search(own) and not own.startswith("—") and _more_titles(lines, titles[last - 1]):
            last -= 1
    return titles[last - 1] + 1


def _is_heading(line: Line) -> bool:
    words = line.text.strip(" \t\u3000*#")
    if is_about_paper(words):
        return True
    if heads_first_words(words) or heads_last_words(words):
        return False
    if numbered_line(line) or _SALUTES.match(words) or not re.search(r"[^\W\d_]", words):
        return False
    return bool(
        re.fullmatch(r"[(（][^()（）]{2,160}[)）]", words)
        or is_title(words)
        or line.level
        or (line.strong and len(words) <= 40)
        or re.fullmatch(r"[^。！？；，,：:]{2,40}", words)
        or (words.isascii() and re.fullmatch(r"[^.!?;]{2,100}", words))
    )


def _names_script(line: Line) -> bool:
    return _is_numbered(line) or _is_called(line)


def _told_next(lines: Sequence[Line], number: int) -> bool:
    following = next((line for line in lines[number + 1 :] if line.text.strip()), None)
    return following is not None and not _SALUTES.match(following.text) and len(following.text) >= 12


def _more_titles(lines: Sequence[Line], number: int) -> bool:
    """Whether further down there are more lines of the same look, so that this one is the first of a row."""
    mine = lines[number]
    alike = [
        line
        for line in lines[number + 1 :]
        if line.text.strip()
        and line.level == mine.level
        and line.strong == mine.strong
        and is_title(line.text)
        and not line.cells
    ]
    return len(alike) >= 2 or (len(alike) == 1 and mine.level > 0)


def _best_title(titles: Sequence[str]) -> tuple[str, str]:
    """The line that names the script, bare of 第一篇：, and the one below it."""
    bare = [re.sub(r"^《(.*)》$", r"\1", _unnumbered(title)) for title in titles]
    bare = [title for title in bare if title and not is_about_paper(title)]
    if not bare:
        return "", ""
    called = [title for title in bare if _CALLED.search(title) and not _NAMELESS.match(title)]
    title = max(called, key=len) if called else bare[0]
    after = [other for other in bare[bare.index(title) + 1 :] if other != title and not _same(other, title)]
    return title, after[0] if after else ""


def _unnumbered(title: str) -> str:
    """A title without the number of its script, which stands before it or behind: 社区讲解词 篇1."""
    before = _NUMBERED.match(title)
    title = title[before.end() :].strip() if before else title
    behind = _NUMBERED.search(title, max(0, len(title) - _LONGEST_NUMBER))
    return title[: behind.start()].strip() if behind and behind.end() == len(title) else title


def _same(one: str, other: str) -> bool:
    one, other = (re.sub(r"[\W_]|docx?|txt", "", words) for words in (one, other))
    return one in other or other in one
