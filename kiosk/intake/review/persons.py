"""Persons: where a script names somebody, and whether it says of them what a public hall must not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.intake.draft import FindingKind
from kiosk.intake.review import names
from kiosk.intake.review.matters import matters
from kiosk.intake.review.passage import HANZI, Passage, Remark
from kiosk.intake.review.words import Word, in_dictionary, words

# Places of one name that are read for what they say; a name that comes up more often has said it by then.
_LOOKED_AT = 100
_WAYS = ("改写", "删去", "确认可以公开")
_WHOLE = re.compile(f"[{HANZI}]+")
_LISTED = re.compile(
    f"(?:[{''.join(sorted(names.SURNAMES))}][{HANZI}]{{1,2}}[、和]){{1,30}}[{HANZI}]{{2,3}}(?=等|$|[，"
    f"。；”）])"
)
_ITEM = re.compile("[^、和]+")
_SUBJECT_BEFORE = re.compile("(?:^|[，,。；;！!？?、：:“\\s])$")
_SUBJECT_AFTER = re.compile(
    "[因患曾从说被把是在自常每原由喝当得]|今年|去年|一家|的(?:丈夫|妻子|儿子|女儿|父亲|母亲|老伴|家)"
)
_OF_SEVERAL = re.compile(
    r"等(?:\d+|[一二三四五六七八九十百]+)?[余多]?(?:户|位|名|人|同志|居民|党员|志愿者|家庭)"
)
# “我是讲解员…”, “我叫…”: whoever leads tomorrow has another name.
_SPEAKER = re.compile(f"(?:我叫|我的名字[叫是])([{HANZI}·]{{2,4}})(?=[，。,！!；、]|$)")
_ENGLISH_SPEAKER = re.compile(
    r"(?:[Mm]y name is|I am called) ([A-Z][a-z]+(?:[- ][A-Z][a-z]+){0,2})|I(?: a"
    r"|['’])m ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
    r"(?=,? (?:and I|your|from|the guide|today))"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name at a place. A `speaker` says it of himself; a `partial` one is a surname with a title."""

    at: int
    text: str
    speaker: bool = False
    partial: bool = False


def persons(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Remark]]:
    """Every person that one tour names: found once, a name is known in all its passages."""
    whole: set[str] = set()
    partly: Counter[str] = Counter()
    for passage in passages:
        for name in _names(passage):
            if name.partial or name.speaker:
                partly[name.text] += 1
                if partly[name.text] > _LOOKED_AT:
                    continue
                remark = _remark(passage, name)
                if remark:
                    yield passage, remark
            else:
                whole.add(name.text)
    if not whole:
        return
    pattern = re.compile("|".join(sorted(map(re.escape, whole), key=lambda name: (-len(name), name))))
    often: Counter[str] = Counter()
    for passage in passages:
        for found in pattern.finditer(passage.text):
            often[found[0]] += 1
            if often[found[0]] <= _LOOKED_AT and not names.belongs_to_all(passage.text, *found.span()):
                remark = _remark(passage, _Name(found.start(), found[0]))
                if remark:
                    yield passage, remark


def _remark(passage: Passage, name: _Name) -> Remark | None:
    told = matters(passage, name.at, name.at + len(name.text))
    if told:
        about = "、".join(told)
        say = (
            f"这里写了“{name.text}”，同一段话里还说到{about}，别人可能认出这个人。"
            "请改成不写姓名的说法，或取得本人书面同意后再公开。"
        )
        return Remark(FindingKind.PERSON, True, name.at, name.text, say, _WAYS, name.text)
    if name.speaker:
        say = f"讲解人在这里报了姓名“{name.text}”，换一位讲解员就不对了。请去掉姓名，只说“我是讲解员”。"
        return Remark(FindingKind.PERSON, False, name.at, name.text, say, ("去掉姓名", "保留"), name.text)
    if name.partial:
        return None
    say = f"这里写了姓名“{name.text}”。请确认本人同意公开，或者改成不写姓名的说法。"
    return Remark(
        FindingKind.PERSON, False, name.at, name.text, say, ("确认可以公开", "改写", "删去"), name.text
    )


def _names(passage: Passage) -> Iterator[_Name]:
    if passage.english:
        yield from _english_names(passage.text)
        return
    text = passage.text
    tokens = words(text)
    begins = {token.at: token for token in tokens}
    spoken = {found.start(1) for found in _SPEAKER.finditer(text)}
    for found in _SPEAKER.finditer(text):
        if found[1][0] in names.ANY_SURNAME or found[1][0] in "小老":
            yield _Name(found.start(1), found[1], speaker=True)
    for place in range(len(tokens)):
        name = _name_at(text, tokens, place)
        if (
            name
            and name.at not in spoken
            and not names.belongs_to_all(text, name.at, name.at + len(name.text))
        ):
            yield name
    for listed in _LISTED.finditer(text):
        yield from _of_list(text, listed, begins)
    for pattern in (names.NICKNAMES, names.HALF_NAMES):
        for found in pattern.finditer(text):
            if found.start() in begins:
                yield _Name(found.start(), found[0], partial=True)


def _english_names(text: str) -> Iterator[_Name]:
    for found in _ENGLISH_SPEAKER.finditer(text):
        group = 1 if found[1] else 2
        yield _Name(found.start(group), found[group], speaker=True)
    for found in names.ENGLISH_NAME.finditer(text):
        if not names.is_english_place(text, *found.span()):
            yield _Name(found.start(), found[0])


def _name_at(text: str, tokens: Sequence[Word], place: int) -> _Name | None:
    """The name that begins with this word, if something says so: its making, or what stands around it."""
    word = tokens[place]
    if word.text[0] not in names.ANY_SURNAME and not word.text.startswith(names.DOUBLE_SURNAMES):
        return None
    before = text[max(word.at - 8, 0) : word.at]
    role = bool(names.ROLES.search(before))
    name, sure = _written(tokens, place, role)
    if not name or names.KIN.search(name):
        return None
    after = text[word.at + len(name) : word.at + len(name) + 6]
    title = bool(names.TITLES.match(after)) and not in_dictionary(name)
    several = bool(_OF_SEVERAL.match(text, word.at + len(name)))
    # 贺小川因…: a surname on its own, then a given name that is a word, as the subject of a clause.
    subject = (
        word.tag == "nr" and len(name) == 3 and _SUBJECT_BEFORE.search(before) and _SUBJECT_AFTER.match(after)
    )
    if not (sure or role or title or several or subject):
        return None
    begin = max(text.rfind(sign, max(word.at - 40, 0), word.at) for sign in "，。；！？,;\n")
    introduced = re.match("我是|我叫|本人是", text[begin + 1 : word.at]) is not None
    return _Name(word.at, name, speaker=introduced)


def _written(tokens: Sequence[Word], place: int, role: bool) -> tuple[str, bool]:
    """A name made of this word and those behind it, and whether it is one whatever stands around it."""
    word = tokens[place]
    text, first = word.text, word.text[0]
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    third = tokens[place + 2].text if place + 2 < len(tokens) else ""
    if text in names.DOUBLE_SURNAMES and len(following) <= 2 and _is_given(following):
        return text + following, False
    clear = first in names.SURNAMES
    if not _WHOLE.fullmatch(text) or len(text) > (4 if text.startswith(names.DOUBLE_SURNAMES) else 3):
        return "", False
    if len(text) == 1:
        # The dictionary has the given name as a word of its own: 宋｜玉兰, 吴｜桂花.
        if not clear or not _is_given(following) or names.TITLES.match(following):
            return "", False
        if len(following) == 2:
            return text + following, False
        return text + following + (third if len(third) == 1 and _is_given(third) else ""), False
    if in_dictionary(text):
        # A name that a dictionary holds is a famous one or a word (高水平): only somebody's role makes it a
        # neighbour.
        return (text, False) if clear and word.tag == "nr" and role else ("", False)
    if word.tag == "nr":
        return text, clear and len(text) >= 3
    if clear and len(text) == 2 and role:
        return text + (following if len(following) == 1 and _is_given(following) else ""), False
    return "", False


def _is_given(word: str) -> bool:
    return bool(_WHOLE.fullmatch(word)) and len(word) <= 2 and word[0] not in names.FUNCTION


def _of_list(text: str, listed: re.Match[str], begins: dict[int, Word]) -> Iterator[_Name]:
    """The names of a list such as A、B等69户: each begins a word and has a surname."""
    items = list(_ITEM.finditer(text, listed.start(), listed.end()))
    if all(_looks_named(item, begins) for item in items) and (
        _OF_SEVERAL.match(text, listed.end()) or len(items) > 2
    ):
        for item in items:
            if not names.belongs_to_all(text, *item.span()):
                yield _Name(item.start(), item[0])


def _looks_named(item: re.Match[str], begins: dict[int, Word]) -> bool:
    first = begins.get(item.start())
    if first is None or item[0][0] not in names.ANY_SURNAME:
        return False
    return first.tag == "nr" if in_dictionary(item[0]) else len(item[0]) >= 2
