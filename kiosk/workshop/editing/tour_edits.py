"""The edits of a tour as a whole: its words, routes and figures, and what was asked about it.

Texts are as staff typed them; `station` and `route` are ids.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GreetingSet:
    """What is told before the first station, or nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class ClosingSet:
    """What is told after the last station, or nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class CoverSet:
    """The picture of the whole tour, or none."""

    file: str


@dataclass(frozen=True, slots=True)
class RouteChanged:
    """A station is on a route, in the tour's order, or not on it."""

    route: str
    station: str
    inside: bool


@dataclass(frozen=True, slots=True)
class RouteRenamed:
    """A route has another name."""

    route: str
    name: str


@dataclass(frozen=True, slots=True)
class RouteTimed:
    """The minutes that a route is planned for; 0 for no plan."""

    route: str
    minutes: float


@dataclass(frozen=True, slots=True)
class PronunciationSet:
    """How a word is said in all stations; empty, as it is written."""

    written: str
    said: str


@dataclass(frozen=True, slots=True)
class FactSet:
    """A figure that the texts name: its value and unit, and when it was counted."""

    name: str
    value: str
    unit: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class TourRenamed:
    """The tour's title."""

    title: str


@dataclass(frozen=True, slots=True)
class SubtitleSet:
    """The line below the title, or none."""

    subtitle: str


@dataclass(frozen=True, slots=True)
class AddressSet:
    """The form of address for visitors; empty, the house's own."""

    address: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Somebody looked at words that were asked about: they may stand so."""

    quote: str
    station: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """Words that were asked about give way to others, wherever the question finds them."""

    quote: str
    station: str
    words: str


@dataclass(frozen=True, slots=True)
class SentenceRemoved:
    """The sentences that hold words that were asked about are taken out; their cues stay."""

    quote: str
    station: str


@dataclass(frozen=True, slots=True)
class SentenceRewritten:
    """A sentence that holds words that were asked about is written anew; with it they are looked at there.

    `sentence` is as the question shows it.
    """

    quote: str
    station: str
    sentence: str
    words: str


Answer = Checked | Replaced | SentenceRemoved | SentenceRewritten
"""What may be answered to a question about a tour."""

TourEdit = (
    GreetingSet
    | ClosingSet
    | CoverSet
    | RouteChanged
    | RouteRenamed
    | RouteTimed
    | PronunciationSet
    | FactSet
    | TourRenamed
    | SubtitleSet
    | AddressSet
    | Checked
    | Replaced
    | SentenceRemoved
    | SentenceRewritten
)
