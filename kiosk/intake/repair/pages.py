"""Numbers and running heads of pages that got into the text."""

from __future__ import annotations

import re
from collections import Counter

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.changes import Change, Drop, Swap
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.looks import hanzi_in, is_item, is_label, is_plain

_COUNT = "一二三四五六七八九十百\\d"
# Signs that only a page's foot has: - 3 -, —5—, 第 3 页 共 8 页, Page 3 of 8.
_SURE = re.compile(
    rf"[-–—－~·•.]{{1,3}}\s*\d{{1,4}}\s*[-–—－~·•.]{{1,3}}|第\s*[{_COUNT}]{{1,4}}\s*页(?:\s*[,，/（(]?\s*共\s*[{_COUNT}]{{1,4}}\s*页[)）]?)?"
    rf"|共\s*[{_COUNT}]{{1,4}}\s*页\s*[,，/]?\s*第\s*[{_COUNT}]{{1,4}}\s*页|page\s+\d{{1,4}}(?:\s*(?:of|/)\s*\d{{1,4}})?|\d{{1,4}}\s*页",
    re.IGNORECASE,
)
_OF_PAGES = rf"第\s*[{_COUNT}]{{1,4}}\s*页(?:\s*[,，/]?\s*共\s*[{_COUNT}]{{1,4}}\s*页)?"
# The document's name beside its page's number: 云阶书院解说词  第 3 页
_HEADED = re.compile(
    rf"[^。！？；，]{{1,30}}[\s|｜\-—]+{_OF_PAGES}|{_OF_PAGES}[\s|｜\-—]+[^。！？；，]{{1,30}}"
)
_OF_ALL = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})")
_BARE = re.compile(r"[1-9]\d{0,2}")
_GLUED = re.compile(rf"\s*([1-9]\d?)(?=[{HANZI}])")
# What is counted, or named by a number: 26次, 3楼, 8月, 5路, 20多. No page's number stands before these.
_UNIT = re.compile(
    r"次|个|名|人|位|户|年|月|日|天|号|时|点|分|秒|周|期|届|岁|代|层|楼|栋|幢|座|间|室|处|所|家|套|件|台|辆|部|张|幅|块|片|面|"
    r"条|项|类|种|批|组|支|队|班|对|双|本|册|篇|卷|版|页|章|节|句|字|站|路|区|园|期|元|万|亿|千|百|十|余|多|几|来|米|里|公|平|亩|顷|吨|"
    r"斤|克|升|度|成|倍|折|份|场|届|遍|趟|回|枚|颗|粒|棵|株|根|把|口|头|只|匹|盏|扇|道|门|级|等|强|大|小时|世纪|至|到|和|、|与|或|比|后|前|以上|以下|左右|县|市|镇|村|社|省|校|院|床|座|岗|线"
)
_OPEN_END = re.compile(rf"[{HANZI}，,、A-Za-z]\s*$")
_RUNNING = 3  # so often does a head run before it is one


def numbers(manuscript: Manuscript) -> list[Change]:
    """Page numbers on lines of their own, or before the rest of a sentence; heads that repeat there."""
    told = [(place, line) for place, line in enumerate(manuscript.lines) if line.text.strip()]
    texts = [line.text.strip() for _, line in told]
    sure = {at for at, text in enumerate(texts) if _is_plain_line(told[at][1]) and _is_foot(text)}
    sure |= _of_all(texts, told)
    sure |= _bare(texts, told, sure)
    heads = _running(texts, told, sure)
    changes = [Change(RepairKind.PAGE_NUMBER, (Drop(told[at][0]),)) for at in sorted(sure | heads)]
    out = sure | heads
    so_far = 0
    for at, (place, line) in enumerate(told):
        if at and at not in out and (glued := _glued(texts, told, at, so_far)):
            swap = Swap(place, glued.start(1), glued.end(1))
            changes.append(Change(RepairKind.PAGE_NUMBER, (swap,), 0, 4))
        so_far += hanzi_in(line.text)
    return changes


def _is_foot(text: str) -> bool:
    return len(text) <= 60 and (_SURE.fullmatch(text) or _HEADED.fullmatch(text)) is not None


def _is_plain_line(line: Line) -> bool:
    return is_plain(line) and not line.pictures


def _of_all(texts: list[str], told: list[tuple[int, Line]]) -> set[int]:
    """3 / 8 on lines of their own, at least two of them with the same total: once, it may be a date."""
    found = {
        at: match
        for at, text in enumerate(texts)
        if is_plain(told[at][1]) and (match := _OF_ALL.fullmatch(text))
    }
    totals = Counter(match[2] for match in found.values() if int(match[1]) <= int(match[2]))
    return {at for at, match in found.items() if totals[match[2]] > 1 or _breaks(texts, at)}


def _breaks(texts: list[str], at: int) -> bool:
    """Whether a line stands between the halves of a sentence."""
    if at == 0 or at == len(texts) - 1:
        return False
    before, after = texts[at - 1], texts[at + 1]
    return (
        _OPEN_END.search(before) is not None
        and hanzi_in(before) >= 15
        and not is_label(after)
        and not is_item(after)
        and re.match(rf"[{HANZI}，。、；A-Za-z0-9“”]", after) is not None
    )


def _bare(texts: list[str], told: list[tuple[int, Line]], sure: set[int]) -> set[int]:
    """Bare numbers: those between the halves of a sentence, and others that count on from those.

    A bare number before a short line is a station's, and so is one with a zero before it.
    """
    bare = {at: int(text) for at, text in enumerate(texts) if is_plain(told[at][1]) and _BARE.fullmatch(text)}
    found = {at for at in bare if _breaks(texts, at)}
    known = {at: int(re.sub(r"\D.*", "", texts[at].lstrip("-–—－~·•. ") or "0") or 0) for at in sure}
    known |= {at: bare[at] for at in found}
    if not known:
        return set()
    for at, number in bare.items():
        before = [other for place, other in known.items() if place < at]
        after = [other for place, other in known.items() if place > at]
        fits = max(before, default=0) < number < min(after, default=1000)
        last = at == len(texts) - 1
        if at not in found and fits and (last or not is_label(texts[at + 1])):
            found.add(at)
    return found


def _running(texts: list[str], told: list[tuple[int, Line]], sure: set[int]) -> set[int]:
    """Titles that stand, the same each time, beside page numbers or in the middle of sentences.

    The first is kept where it opens the manuscript: there it is the title.
    """
    counts = Counter(text for at, text in enumerate(texts) if len(text) <= 40 and is_plain(told[at][1]))
    found: set[int] = set()
    for text, count in counts.items():
        if count < _RUNNING or re.search(r"[。！？!?；;，]", text):
            continue
        places = [at for at, other in enumerate(texts) if other == text and is_plain(told[at][1])]
        beside = [at for at in places if at - 1 in sure or at + 1 in sure or _breaks(texts, at)]
        if len(beside) * 2 >= count:
            found |= {at for at in places if at not in sure and not sure.issuperset(range(at))}
    return found


def _glued(texts: list[str], told: list[tuple[int, Line]], at: int, so_far: int) -> re.Match[str] | None:
    """The number of a page at the beginning of a line that goes on with the sentence of the line before it.

    Whoever counts says what (26次), so the number belongs to the sentence when a unit follows; and a page has
    at least some eighty hanzi.
    """
    line = told[at][1].text
    match = _GLUED.match(line)
    if not match or not is_plain(told[at][1]) or not is_plain(told[at - 1][1]):
        return None
    before = texts[at - 1]
    rest = line[match.end() :]
    if _UNIT.match(rest) or not _OPEN_END.search(before) or hanzi_in(before) < 15 or is_label(rest):
        return None
    if re.search(r"[第约近达共有过为至到超逾数每前后临]\s*$", before) or so_far < 80 * int(match[1]):
        return None
    return match
