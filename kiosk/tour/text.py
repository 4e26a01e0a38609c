"""A station's text: from what people write to sentences, cues and filled-in variables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.tour.model import Cue, CueKind, Sentence

# A sentence ends at 。！？； or …… with the quotes and brackets that close after it; in Latin text at .!?
# before a space. A colon ends nothing: what it announces belongs to it.
_SENTENCE = re.compile(
    r".[^。！？；!?;….]*(?:\.(?!\s|$)[^。！？；!?;….]*)*"
    r"(?:[。！？；!?;…]+[”’」』）》)\"']*|\.(?=\s|$)[\"')]*|$)",
    re.S,
)
_PARAGRAPH = re.compile(r"\n[ \t\u3000]*\n")
_WORD = re.compile(r"\w|\{")
_VARIABLE = re.compile(r"\{([^{}\n]{1,24})\}")
# Bidi overrides, zero-width and control characters can change what a line seems to say.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

# What stands in brackets as a direction: 【…】 and [...] always; (…) only when it begins like one, since
# writers also bracket content: （周一至周五）.
_DIRECTION_WORDS = (
    "指|走|引领|引导|带领|向[左右前后]|上楼|下楼|上台阶|下台阶|停|转身|"
    "等|稍候|稍等|鼓掌|播放|边走|面向|示意|此处|p\\d"
)
_BRACKETED = re.compile(
    rf"【([^【】]*)】|\[([^\[\]]*)\]|[(（][ \u3000]*()[)）]|[(（]((?:{_DIRECTION_WORDS})[^()（）]*)[)）]",
)
_KINDS: tuple[tuple[CueKind, re.Pattern[str]], ...] = (
    (CueKind.STAIRS_DOWN, re.compile("下楼|下台阶|下到")),
    (CueKind.STAIRS_UP, re.compile("上楼|上台阶|登楼|[上到][一二三四五六七八九]楼|电梯")),
    (CueKind.POINT, re.compile("指|示意|看向|point", re.I)),
    (CueKind.WAIT, re.compile("等|稍候|稍等|停|播放|鼓掌|wait", re.I)),
    (CueKind.WALK, re.compile("走|引领|引导|带领|前往|移步|向[左右前后]|转|walk", re.I)),
)


def kind_of_cue(text: str) -> CueKind:
    """What a cue's words ask for: 上楼梯 is stairs_up, 指墙上图版 is point."""
    return next((kind for kind, words in _KINDS if words.search(text)), CueKind.OTHER)


def parse(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, cues taken out of them and kept where they stood.

    Blank lines part paragraphs; a single line break inside one is only how the writer broke the line.
    """
    if not text:
        return ()
    sentences: list[Sentence] = []
    waiting: tuple[Cue, ...] = ()
    for number, block in enumerate(_PARAGRAPH.split(_UNSEEN.sub("", text.strip("\n")))):
        bare, cues = _without_cues(_joined_lines(block.strip()))
        passed = 0
        for match in _SENTENCE.finditer(bare):
            raw = match.group()
            line = raw.strip(" \t\u3000\n")
            end = match.end()
            first = passed
            while passed < len(cues) and cues[passed].at < end:
                passed += 1
            here = tuple(cues[first:passed])
            if not _WORD.search(line):
                waiting += here
                continue
            if not here and not waiting:
                sentences.append(Sentence(line, number))
                continue
            lead = match.start() + len(raw) - len(raw.lstrip(" \t\u3000\n"))
            placed = tuple(Cue(c.text, c.kind, min(max(c.at - lead, 0), len(line))) for c in here)
            early = tuple(Cue(c.text, c.kind, 0) for c in waiting)
            waiting = ()
            sentences.append(Sentence(line, number, early + placed))
        waiting += tuple(cues[passed:])
    if waiting and sentences:
        last = sentences[-1]
        closing = tuple(Cue(c.text, c.kind, len(last.text)) for c in waiting)
        sentences[-1] = Sentence(last.text, last.paragraph, last.cues + closing)
    return tuple(sentences)


def abridge(sentences: tuple[Sentence, ...], keywords: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The short telling of a text without one: its sentences that hold a keyword, else its first."""
    chosen = tuple(s for s in sentences if any(word in s.text for word in keywords))
    return chosen or sentences[:1]


def variables(text: str) -> tuple[str, ...]:
    """The names of the {variables} in a text, in order."""
    return tuple(_VARIABLE.findall(text))


def loose_brackets(text: str) -> tuple[tuple[str, str], ...]:
    """The directions not written in 【】, each as it is written and its words; empty brackets have none."""
    found = (m for m in _BRACKETED.finditer(text) if not m[0].startswith("【"))
    return tuple((m[0], next((group for group in m.groups() if group), "").strip()) for m in found)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its {variables} put in; a name without a value stays as written."""
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)


def _joined_lines(block: str) -> str:
    """The block on one line: Latin words keep a space where the line broke, hanzi need none."""
    first, *others = block.split("\n")
    pieces = [first]
    for line in others:
        pieces[-1] = pieces[-1].rstrip(" \t")
        piece = line.lstrip(" \t\u3000")
        if pieces[-1][-1:].isascii() and piece[:1].isascii():
            pieces.append(" ")
        pieces.append(piece)
    return "".join(pieces)


def _without_cues(block: str) -> tuple[str, list[Cue]]:
    """The block without its bracketed directions, and these with the place where each stood."""
    kept: list[str] = []
    cues: list[Cue] = []
    length = 0
    end = 0
    for match in _BRACKETED.finditer(block):
        piece = block[end : match.start()]
        kept.append(piece)
        length += len(piece)
        end = match.end()
        words = next((group for group in match.groups() if group), "").strip()
        if words:
            cues.append(Cue(words, kind_of_cue(words), length))
    kept.append(block[end:])
    return "".join(kept), cues
