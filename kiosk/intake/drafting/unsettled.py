"""The records of `review` in a draft: findings that people must or should look at, by words in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kiosk.intake.draft import Finding
from kiosk.intake.drafting.passage import on_one_line
from kiosk.tour.model import Rank
from kiosk.tour.review import plain, told
from kiosk.tour.tree import Tree, line, records

_LONGEST = 60  # characters of a quote: enough to find it, short enough to read
_CUT = re.compile("…+|\\.{3,}")


def review_of(findings: Iterable[Finding], tree: Tree, ids: Sequence[str]) -> list[Tree]:
    """One record for each finding whose words stand in the tour; of two about the same words, the graver.

    A finding without words, such as an empty station, is quoted by the station's name. What is in no text
    that a visitor could meet needs no record: it will not be shown. *ids* are those of the draft's stations.
    """
    names = {line(station, "id"): line(station, "name") for station in records(tree, "stations")}
    places = told(tree)
    found: dict[tuple[str, str], Tree] = {}
    for finding in sorted(findings, key=lambda each: not each.must):
        number = finding.station
        station = ids[number] if number is not None and 0 <= number < len(ids) else ""
        name = names.get(station) or line(tree, "title")
        quote = _standing(finding.quote, places) or (name if not finding.quote.strip() else "")
        if not quote:
            continue
        if not station or plain(quote) not in places.get(station, ""):
            where = [place for place, text in places.items() if plain(quote) in text]
            station = where[0] if len(where) == 1 else ""
        record: Tree = {"quote": quote, "say": on_one_line(finding.say)}
        record |= {"station": station} if station else {}
        record |= {} if finding.must else {"rank": Rank.LOOK.value}
        found.setdefault((quote, station), record)
    return list(found.values())


def _standing(quote: str, places: dict[str, str]) -> str:
    """The quote, or the longest piece of it, that stands in the tour; an empty text when none does.

    Findings quote the manuscript: its headings are not told, and a long quote may have been cut.
    """
    words = " ".join(quote.split())
    pieces = [words, *sorted(_CUT.split(words), key=len, reverse=True)]
    for piece in pieces:
        short = piece.strip()[:_LONGEST].strip()
        if len(short) >= min(2, len(words)) and any(plain(short) in text for text in places.values()):
            return short
    return ""
