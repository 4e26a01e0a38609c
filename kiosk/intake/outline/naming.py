"""The name of a station: short and right, from its title, its opening, or what it tells."""

from __future__ import annotations

import re

from kiosk.intake.outline.cues import directions
from kiosk.intake.outline.places import is_place, place_at_start, place_in, place_name

LONGEST = 20  # characters that a card shows at the largest type
_BEST = 14  # characters up to which a name need not be shortened
# People put the names that they gave in quotes: 我们叫它“百草角”
_QUOTED = re.compile(r"[“「『《\"]([^”」』》\"\n]{2,14})[”」』》\"]")
# Reports end their headings in words that say nothing: 邻里互助方面, 环境整治情况
_TAIL = re.compile(r"(?:方面|的?情况|工作方面|部分|篇章)$")
# The number before a name is no part of it: 第二站：棋室, 单元三、邻里, ②茶室
_NUMBERED = re.compile(
    r"^(?:"
    r"(?:篇章|单元|板块|部分|点位|站点)[一二三四五六七八九十\d]{1,3}\s*[：:、.—\-]+\s*"
    r"|第?\s*[一二三四五六七八九十百\d]{1,3}\s*(?:站点?|个?点位?|展区|展厅|部分|单元|章|节|篇)?"
    r"\s*[·、.．:：)）\-— ]+"
    r"|[①-⑳]\s*|[(（][一二三四五六七八九十\d]{1,3}[)）]\s*"
    r")"
)
# A clause that only points ends so before its 是: 这里是…, 走廊尽头是…, 这一排是…
_SHOWN = re.compile(
    "[这那](?:里|儿|边)?$|[这那]一?[个间处块面座片排条棵]\\w{0,2}$|尽头$|隔壁$|对面$|的$|位置$"
    "|[边面侧方旁]$|首先$|就$"
)
# Whose it is and how many stand before what it is: 我们社区的茶室, 一间棋室
_OWNER = re.compile(
    r"^(?:我们?|咱们?|本)?(?:社区|小区|村|街道)?(?:的|里的|自己的|设置的|打造的|推行的|创建的)"
    r"|^(?:一|两|三)?[个间处块面条排]"
)
# What a place does for people is no name: 这里是让老人歇脚的…
_VERB = re.compile("让|使|为了|由|把|将|对|在|以|用|通过|因为")
_FIRST_WORDS = 12  # characters of a passage that names nothing, for want of a name
_LONGEST_TITLE = 160  # characters that are looked at, where somebody set a whole paragraph as a heading


def from_title(title: str) -> str:
    """A name from a title as it stood: 一、组织建设方面 → 组织建设."""
    words = _without_directions(title[:_LONGEST_TITLE]).strip(' \t\u3000*#【】[]［］“”"《》')
    words = re.sub(r"\s*[\[【]编辑[\]】]?$", "", words)  # an encyclopedia's button
    words = _NUMBERED.sub("", words).strip(" ：:、。.，,—-")
    # 三楼：画室, 2F 茶室: the storey has a field of its own
    floor = re.match(
        r"^(?:[一二三四五六七八九十\d]{1,2}[楼层]|负[一二][楼层]|\d{1,2}F)[ \u3000：:·\-—]+(?=\S{2})", words
    )
    words = words[floor.end() :] if floor else words
    # behind a name people note how long it takes, or when: 茶室（3分钟）
    words = re.sub(r"[(（][^()（）]*(?:分钟|秒|min|\d{4})[^()（）]*[)）]$", "", words).strip()
    # or where it is and how it is seen: 画室（三楼）, 仓房（隔着玻璃看）
    words = re.sub(
        r"[ ]*[(（][^()（）]*(?:\d\s*/?F|L\d|B\d|楼|层|floor|隔着|只看)[^()（）]*[)）]$",
        "",
        words,
        flags=re.I,
    )
    # or what else it is called: 茶室（原仓房）
    words = re.sub(r"(?<=[室厅馆站区心廊台屋坊园])[(（][^()（）]*[)）]$", "", words)
    if len(words) > 4:
        words = _TAIL.sub("", words) or words
    if words.isascii():
        return words[:60].strip()
    first, _, slogan = words.partition(" ")  # 康复室 康复路上邻里同行
    if len(slogan) >= 5 and len(first) >= 2 and is_place(first):
        return first
    if len(words) > _BEST + 2:
        first = re.split("[，,、；;：: ]", words)[0]
        place = place_name(words)
        if place is not None and 2 <= len(place) <= _BEST:
            return place
        if 4 <= len(first) <= LONGEST:
            return first
    return words[:LONGEST]


def from_text(text: str) -> str:
    """A name for a passage that has no title: a place it names early, what it quotes, what it begins with."""
    words = _without_directions(text).strip()
    if words[:80].isascii():
        return " ".join(words.split()[:6]).strip(" ,.;:")
    beginning = "".join(re.findall(r"[^。！？!?\n]*[。！？!?\n]?", words)[:2])[:120]
    first = re.split("[，,。；;：:！!？?\n]", words)[0]
    tries = (
        _told_to_be(first),
        place_at_start(words),
        next((found[1] for found in _QUOTED.finditer(beginning) if is_place(found[1])), None),
        _subject(words),
        next((found[1] for found in _QUOTED.finditer(beginning)), None),
        place_in(beginning),
        first if len(first) <= _BEST else None,
    )
    return next((name for name in tries if name), first[:_FIRST_WORDS])


def _told_to_be(clause: str) -> str | None:
    """What a first clause says that this is: 首先映入眼帘的是积分兑换榜, 这是邻居歇脚的凉亭."""
    begins, verb, what = clause.partition("是")
    what = _OWNER.sub("", what)
    if not verb or not _SHOWN.search(begins) or not 2 <= len(what) <= _BEST or _VERB.match(what):
        return None
    return place_name(what) or what.strip("“”")


def _subject(words: str) -> str | None:
    """What a passage speaks of when it begins with that: 我们的做法是…"""
    # reports name their subject first: 我们的|做法|是…, 社区的|茶室|，…
    found = re.match(r"(?:在)?(?:我们|本社区|社区|这里|我社区)(?:的)([\w]{2,8}?)(?:是|就是|主要是|，)", words)
    return found[1] if found else None


def _without_directions(text: str) -> str:
    told, at = [], 0
    for bracket in directions(text):
        told.append(text[at : bracket.start])
        at = bracket.end
    return "".join([*told, text[at:]])
