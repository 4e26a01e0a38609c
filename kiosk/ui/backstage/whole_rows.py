"""What is a draft's own, beside its stations: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.editing.state import Manuscript
from kiosk.tour.model import Fact


@dataclass(frozen=True, slots=True)
class FactRow:
    """A figure that the texts name, as it is told, and when it was counted."""

    fact: str
    value: str
    unit: str
    as_of: str


@dataclass(frozen=True, slots=True)
class WholeView:
    """The tour's own texts and figures."""

    title: str = ""
    subtitle: str = ""
    address: str = ""
    greeting: str = ""
    closing: str = ""
    facts: tuple[Fact, ...] = ()


NOTHING_TOLD = WholeView()


def whole_view(draft: Manuscript) -> WholeView:
    """The tour's own as it is to be seen."""
    return WholeView(draft.title, draft.subtitle, draft.address, draft.greeting, draft.closing, draft.facts)
