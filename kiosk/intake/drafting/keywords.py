"""Keywords for a guide's cue card: what is quoted, counted and named in a text, three to five of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import rjieba

from kiosk.tour.tree import Tree

FEWEST, MOST = 3, 5
_QUOTED = re.compile(r"[“「『《]([^“”「」『』《》，。；：\n]{2,10})[”」』》]")
# A figure with what it counts: 八个窗口, 5547户, 1.6平方公里. Dates and numbers alone are no keywords.
_FIGURE = re.compile(
    r"(?<![\d.])\d[\d.,]{0,8}(?:余|多|万|亿)?(?:平方公里|平方米|公里|户|人|名|个|项|支|家|册|台|套|间|张|米|亩|栋|楼|%)"
)
_LATIN = re.compile(r"[A-Z][A-Za-z'’-]+(?: (?:of |and |the )?[A-Z][A-Za-z'’-]+){0,3}|[a-z]{5,}")
_CLAUSE = re.compile(r"(?<=[，。！？；：\n])[\u4e00-\u9fff]{4,8}(?=[，。！？；：\n])")
# Cues are not told, and a variable is not the word that stands there.
_CUE = re.compile(r"【[^】]*】|\{[^{}]*\}")
# Words of every script, which tell a guide nothing about this room.
_EMPTY = re.compile(
    "社区|居民|群众|大家|各位|领导|来宾|我们|他们|你们|工作|服务|活动|方面|情况|问题|时间|地方|时候|这里|那里|现在|目前|今天"
    "|中心|建设|管理|开展|提供|进行|作用|内容|方式|能力|水平|条件|需求|要求|基础|部分|人员|单位|组织|有关|相关|欢迎|参观"
    "|同志|朋友|嘉宾|先生|女士|大厅|房间|一站|功能|主要|重点|全面|整个|区域|位置|方便|生活|社会|国家|人民|过程|结果"
)
# Taken for nouns, and no part of a name: 党委 全面 工作.
_LOOSE = re.compile("全面|所有|各项|各类|多种|领导|大家|同时|目前|全部|一些|整个|主要|所处|[左右]手边?|对面")
_COMMON_LATIN = re.compile(
    "the|this|that|here|there|where|which|welcome|please|visitors|people|community|about|after|before|these"
    "|those|their|would|could|should|station|first|second|third|every|other|today|morning",
    re.I,
)
_NOUNS = ("n", "nz", "nt", "j")
_BEFORE_NOUN = ("vn", "b", "a", "ns")  # what may lead a noun that is put together: 志愿 服务 队


def keywords_of(text: str, name: str, given: Iterable[str] = ()) -> list[str]:
    """Up to five words that stand in a text as it is told; those that the document gave come first.

    Quoted names, then figures, then the nouns that come up most, and where these are few short clauses;
    never the name of the station itself, and none inside another.
    """
    told = _CUE.sub("\n", text)
    if told.isascii():
        return _chosen([*given, *_latin(told)], told, name)
    quoted = [match[1].strip() for match in _QUOTED.finditer(told)]
    figures = [match[0] for match in _FIGURE.finditer(told)]
    found = _chosen([*given, *quoted[:3], *figures[:2], *_nouns(told)], told, name)
    return found if len(found) >= FEWEST else _chosen([*found, *_CLAUSE.findall(told)], told, name)[:FEWEST]


def keywords_again(here: Tree, before: Tree, now: Tree, text: str) -> list[str]:
    """The keywords of a station whose text is now *text*: people's own, and the script's as far as told.

    Those of the script that are told no more give way to others of the new script; what people took out
    does not come back. *here* and *before* are the station as it stands and as the script said.
    """
    own, was = _words_of(here), _words_of(before)
    told = _CUE.sub("\n", text)
    # Without the script of before, what was not in its text either can only have been written by hand.
    by_hand = [word for word in own if word not in was or word not in str(before.get("text", ""))]
    stay = [word for word in own if word in by_hand or word in told]
    fresh = [
        word
        for word in _words_of(now)
        if word in told and word not in was and not any(word in other or other in word for other in stay)
    ]
    made = [word if word in stay else fresh.pop(0) if fresh else "" for word in own]
    return [word for word in made if word]


def _words_of(station: Tree) -> list[str]:
    found = station.get("keywords")
    return [word for word in found if isinstance(word, str)] if isinstance(found, list) else []


def _chosen(words: Iterable[str], told: str, name: str) -> list[str]:
    found: list[str] = []
    for word in words:
        fits = word and word in told and not re.search(r"[，、；,;{}\[\]【】\n]", word)
        if fits and word not in name and not any(word in other or other in word for other in found):
            found.append(word)
        if len(found) == MOST:
            break
    return found


def _nouns(told: str) -> list[str]:
    """The nouns of a text, those that stand together as one: the most frequent first, then the longest."""
    counted = Counter(noun for line in told.split("\n") for noun in _noun_runs(line))
    return sorted(counted, key=lambda noun: (-counted[noun], -len(noun), told.index(noun)))


def _noun_runs(line: str) -> Iterator[str]:
    run: list[str] = []
    for word, kind in [*rjieba.tag(line), ("", "")]:
        leads = kind in _BEFORE_NOUN and not run
        if (
            (leads or kind in _NOUNS)
            and not _LOOSE.fullmatch(word)
            and re.fullmatch("[\u4e00-\u9fff]{1,8}", word)
        ):
            run.append(word)
            continue
        noun = "".join(run)
        run = []
        if 2 <= len(noun) <= 8 and not _EMPTY.fullmatch(noun):
            yield noun


def _latin(told: str) -> list[str]:
    words = [word for word in _LATIN.findall(told) if not _COMMON_LATIN.fullmatch(word)]
    counted = Counter(words)
    return sorted(
        counted, key=lambda word: (-(counted[word] + (" " in word) * 2), -len(word), told.index(word))
    )
