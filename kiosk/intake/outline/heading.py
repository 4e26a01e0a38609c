"""The heading of a script: which of its first lines it is, and which of them names the script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.ends import heads_first_words, heads_last_words
from kiosk.intake.outline.markers import numbered_line
from kiosk.intake.outline.script_titles import is_called, is_numbered, is_titled, names_no_hall, unnumbered
from kiosk.intake.outline.titles import is_about_paper, is_title

# Text copied from a page loses its line breaks: 某处解说词各位邻居，下午好
_GLUED = re.compile(
    r"[ \u3000]*[^。！？；，,：:\n]{2,36}?(?:解说词|讲解词|导览词|导游词|讲解稿|解说稿|介绍词)"
    r"(?=[ \u3000]*(?:尊敬|各位|大家|女士|欢迎|你们|同志|朋友|领导))"
)
# A line in brackets heads a passage, or tells the crew something: 【门厅】, [音乐起]
_BRACKETED = re.compile(r"[【［\[][^】］\]]*[】］\]]")
# The hall's own name on a line below the title still heads the whole script: 某某社区党群服务中心
_HALL = re.compile("(?:社区|小区|街道|村|居委会|党群服务中心)$")
# Scripts begin to be told with a greeting: 各位邻居, 尊敬的…, Dear guests
SALUTES = re.compile(
    r"^[ \u3000]*"
    r"(?:尊敬的|敬爱的|亲爱的|各位|大家好|同志们|朋友们|女士们|欢迎|dear |good |hello|welcome)",
    re.I,
)


def title_parted(lines: Sequence[Line]) -> Sequence[Line]:
    """A title glued to the greeting, as when a whole script comes on one line, gets a line of its own."""
    for number in [n for n, line in enumerate(lines) if line.text.strip() and not line.cells][:4]:
        line = lines[number]
        glued = _GLUED.match(line.text)
        if glued:
            title, rest = line.saying(line.text[: glued.end()]), line.saying(line.text[glued.end() :])
            return [*lines[:number], title, rest, *lines[number + 1 :]]
    return lines


def heading_end(lines: Sequence[Line]) -> int:
    """How many lines at the beginning are heading: titles in a row, six at most.

    The last of several, when a passage follows it at once and more of its look come later, is that passage's
    own. A title that says 解说词, the hall's own name and a subtitle behind — never are.
    """
    titles: list[int] = []
    for number, line in enumerate(lines):
        if not line.text.strip():
            continue
        if _BRACKETED.fullmatch(line.text.strip()) and not is_titled(line):
            break
        if line.cells or not (is_numbered(line) or is_titled(line) or _is_heading(line)) or len(titles) >= 6:
            break
        titles.append(number)
    if not titles:
        return 0
    last = len(titles)
    # 手艺篇 just before its text heads a station; a script's own title is the first, or says 解说词
    if last > 1 and not _names_script(lines[titles[last - 1]]) and _told_next(lines, titles[last - 1]):
        own = lines[titles[last - 1]].text.strip()
        if not _HALL.search(own) and not own.startswith("—") and _more_titles(lines, titles[last - 1]):
            last -= 1
    return titles[last - 1] + 1


def best_title(titles: Sequence[str]) -> tuple[str, str]:
    """The line that names the script, bare of 第一篇：, and the next that says something else; or empty."""
    bare = [re.sub(r"^《(.*)》$", r"\1", unnumbered(title)) for title in titles]
    bare = [title for title in bare if title and not is_about_paper(title)]
    if not bare:
        return "", ""
    called = [title for title in bare if is_called(title) and not names_no_hall(title)]
    title = max(called, key=len) if called else bare[0]
    after = [other for other in bare[bare.index(title) + 1 :] if other != title and not _same(other, title)]
    return title, after[0] if after else ""


def _is_heading(line: Line) -> bool:
    words = line.text.strip(" \t\u3000*#")
    if is_about_paper(words):
        return True
    if heads_first_words(words) or heads_last_words(words):
        return False
    if numbered_line(line) or SALUTES.match(words) or not re.search(r"[^\W\d_]", words):
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
    return is_numbered(line) or is_titled(line)


def _told_next(lines: Sequence[Line], number: int) -> bool:
    following = next((line for line in lines[number + 1 :] if line.text.strip()), None)
    return following is not None and not SALUTES.match(following.text) and len(following.text) >= 12


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


def _same(one: str, other: str) -> bool:
    one, other = (re.sub(r"[\W_]|docx?|txt", "", words) for words in (one, other))
    return one in other or other in one
