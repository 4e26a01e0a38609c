"""Openings in English scripts: On your left is the laundry. Next door you'll find the sewing room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.outline.body import Body, Span
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.places import is_place

# Speakers take a breath with small words before they point: And now, on your left…; Right, here is…
_THEN = (
    r"(?:"
    r"(?:"
    r"now|next|then|first|finally|lastly|here|okay|well|and|so|up here|down here|in here|right"
    r"|first of all|last of all"
    r"),? "
    r")*"
)
# They say where to look before what is there: on your far left, next door, across the landing
_WHERE = (
    r"(?:"
    r"(?:just |right )?(?:on|to|at) (?:your|the|our) (?:immediate |far )?"
    r"(?:left|right|end|back|front)(?:-hand side| side)?(?: of the [a-z ]{3,20})?"
    r"|(?:directly |right |straight )?"
    r"(?:in front of|ahead of|behind|opposite|above|below|beyond|beside|past|next to) "
    r"(?:you|us|it|the [a-z ]{3,20})"
    r"|(?:straight |further )?(?:"
    r"ahead|upstairs|downstairs|outside|inside|next door|further (?:in|on|along|down)"
    r"|around the corner"
    r")"
    r"|(?:across|through|down|along|over|up) (?:this|that|the) [a-z ]{3,20}"
    r"|at the (?:far |very )?(?:end|back|top|bottom)(?: of the [a-z ]{3,20})?"
    r"|on the (?:ground|first|second|third|fourth|fifth|top|upper|lower|same) (?:floor|level)"
    r"|if you (?:follow me|look|turn|go|walk)[a-z ]{0,30}"
    r")"
)
# and join the two: you'll see, is, we come to
_SEE = (
    r"(?:"
    r"is|are|stands?|lies|you(?:'ll| will| can| may)? (?:see|find|notice|come to|reach)"
    r"|we(?:'ll| will)? (?:have|find|come to|reach|get to|enter)|comes"
    r")"
)
# The ways of showing, each up to the article before a name: Upstairs you'll find the | map room
_SHAPES = tuple(
    re.compile(_THEN + shape + r" ?(?:the |our |a |an |what we call (?:the )?)", re.I)
    for shape in (
        # next door is the
        rf"{_WHERE},? {_SEE}",
        # straight ahead, on your left, you'll see the
        rf"{_WHERE},? {_WHERE},? {_SEE}",
        # this room is the, here we have the
        r"(?:"
        r"this (?:room |space |area |place |corner |next stop |next room |floor |building )?is"
        r"|here (?:is|are|we have|you (?:can )?see|you(?:'ll| will) find)|here we are (?:in|at|on)"
        r")",
        # we're now standing in the, we've reached the
        r"(?:"
        r"we(?:'re| are)? (?:now )?(?:standing |now )?(?:in|at|on)"
        r"|we(?:'ve| have)? (?:now )?"
        r"(?:come to|reach(?:ed)?|arrived? at|enter(?:ed)?|step(?:ped)? into)"
        r"|you(?:'re| are) (?:now )?(?:standing )?(?:in|at)"
        r")",
        # please come with me into the; an invitation, and the fifth for english_openings
        r"(?:let(?:'s| us)|please|we(?:'ll| will)|you can)? ?"
        r"(?:begin|start|move on|go on|head|walk|step|continue|follow me|come with me|go|finish|end)"
        r"(?: over| across| along| down| up| right here| here| now)* (?:in|into|to|at|with|through to)",
        # moving on to the, the last stop is the
        r"(?:"
        r"moving on to|our (?:next|first|last|final|second|third) stop is"
        r"|the (?:next|first|last|final) (?:stop|room|thing) is|what you see (?:here )?is"
        r"|before you lies"
        r")",
    )
)
# A room may come late in its sentence: Through that low door you come into the ropewalk.
_WITHIN = re.compile(
    r"(?:"
    r"you come (?:in)?to|you(?:'re| are) (?:now )?(?:standing )?in|we come to|here we are in"
    r"|so to|this is|you(?:'ll| will) find|leads? (?:in)?to|brings us to|we have"
    r") (?:the|our) ([a-z][a-z' -]{2,28}?)(?=[.,;:!]| (?:where|which|with|and|for|at|of|in|on)\b)",
    re.I,
)
# A paragraph may begin with its room: The kitchen used to be the tar house.
_TOPIC = re.compile(
    r"(?:The|Our) ([a-z][a-z' -]{2,24}?) "
    r"(?:is|was|used to|has|had|holds|runs|belongs|started|began|opens)\b",
    re.I,
)
# A name goes on until a word that says something of the place: the sewing room | where coats were made
_NAME = re.compile(
    r"[A-Z]?[A-Za-z0-9'’&-]+(?: (?!(?:"
    r"where|which|with|for|that|and|is|are|was|has|who|when|because|of (?:the|our) (?:tour|walk)"
    r"|on|at|in|here|again|now|from|by|to|since|built"
    r")\b)[A-Za-z0-9'’&-]+){0,4}"
)
# What a guide shows need be no place: here is the reason, this is a good way
_NO_PLACE = re.compile(
    r"\b(?:"
    r"reason|idea|way|best|most|only|first|last|same|end|place|moment|question|rule|time|day"
    r"|year|people|person|story|thing|things|one|ones|tour|walk|stairs|lift|elevator|left|right"
    r"|door|corridor|sign|photograph|picture|view|floor|building|help|journey|second|minute"
    r")$"
    r"|^(?:great|good|few|lot|bit|little|very)\b",
    re.I,
)


def english_openings(body: Body, sentence: Span) -> Iterator[Opening]:
    """The opening with which a sentence begins a paragraph; within one, a guide only points."""
    at, end = sentence
    if not body.begins_line(at) and not _first_but_short(body, at):
        return
    within = _WITHIN.search(body.text, at, end) or _TOPIC.match(body.text, at, end)
    for number, shape in enumerate(_SHAPES):
        found = shape.match(body.text, at, end)
        name = _NAME.match(body.text, found.end(), end) if found else None
        if found and name and not _NO_PLACE.search(name[0]):
            yield Opening(
                at,
                name.end(),
                name[0],
                leads=number == 4 and not re.search("begin|start|finish|end", found[0], re.I),
            )
            return
    if within and is_place(within[1]):
        yield Opening(at, within.end(), within[1])


def _first_but_short(body: Body, at: int) -> bool:
    """Whether only a few words stand before it in its paragraph: Mind the step. On your left is…"""
    begin = body.starts[body.line_at(at)]
    return 0 < at - begin <= 50
