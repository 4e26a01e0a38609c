"""What the hall holds, as the staff page lists it: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.show.backstage.preview import as_preview
from kiosk.show.backstage.state import Holding, Past
from kiosk.show.state import Show
from kiosk.tour.model import Tour
from kiosk.tour.problems import UNKEPT, Problem, Severity
from kiosk.tour.review import LOOK, OPEN, UNSETTLED, WAY
from kiosk.ui.sources import Sources

_MOST_TOLD = 3  # sentences


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """A tour in the list: how it stands, and what visitors see of it since when."""

    tour: str
    title: str
    standing: str
    cover: str
    number: int
    moment: str
    author: str
    faults: int
    hints: int
    drafted: bool
    welcome: bool


@dataclass(frozen=True, slots=True)
class PastRow:
    """An edition of the tour whose room is open."""

    number: int
    moment: str
    author: str
    note: str
    live: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A thing to mend in its file. `line` is 0 where it is the file as a whole.

    What a person must settle or should look at is asked on the page: it has no file.
    """

    file: str
    line: int
    say: str
    suggestion: str
    grave: bool


@dataclass(frozen=True, slots=True)
class TourView:
    """The tour whose room is open, and what can be done with it; `undo` is the edition that comes back.

    `welcome` is the title of another tour that the welcome page shows today, `unsettled` counts what must be
    settled before this one can be published.
    """

    title: str = ""
    standing: str = ""
    cover: str = ""
    number: int = 0
    undo: int = 0
    publishable: bool = False
    viewable: bool = False
    editable: bool = False
    drafted: bool = False
    note: str = ""
    welcome: str = ""
    unsettled: int = 0
    faults: int = 0
    editions: tuple[PastRow, ...] = ()
    problems: tuple[ProblemRow, ...] = ()


def holding_rows(show: Show, sources: Sources) -> tuple[HoldingRow, ...]:
    """The list of the tours."""
    held = show.backstage.holdings if show.backstage else None
    return tuple(_row(one, _welcome(show), sources) for one in held or ())


def tour_view(show: Show, sources: Sources) -> TourView:
    """The room of one tour."""
    holding = show.backstage.holding if show.backstage else None
    if holding is None:
        return TourView()
    live, before, welcome = holding.live, holding.before, _welcome(show)
    return TourView(
        title=holding.title,
        standing=holding.standing,
        cover=_cover(holding, sources),
        number=_number(live),
        undo=before.number if before else 0,
        publishable=holding.publishable,
        viewable=holding.viewable,
        editable=holding.editable,
        drafted=holding.drafted,
        note=show.papers.note(holding.tour),
        welcome=welcome.title if live and welcome and welcome.id != holding.tour else "",
        unsettled=_grave(tuple(one for one in holding.problems if one.kind == UNSETTLED)),
        faults=_grave(holding.problems),
        editions=tuple(_past_row(one) for one in holding.editions),
        problems=tuple(_problem_row(one) for one in holding.problems),
    )


def trouble(show: Show) -> str:
    """What staff should know of the hall as a whole, in a few sentences.

    Of a tour no more than that the store or the disk refused it: what is in its file its own room tells.
    """
    held = show.backstage.holdings if show.backstage else None
    titles = {one.tour: one.title for one in held or ()}
    told = [
        problem.say if not one.tour else f"“{titles.get(one.tour, one.tour)}”没有换成新的。{problem.say}"
        for one in show.news
        for problem in one.problems
        if show.backstage and (not one.tour or problem.kind == UNKEPT)
    ]
    return "\n".join(told[:_MOST_TOLD])


def _row(holding: Holding, welcome: Tour | None, sources: Sources) -> HoldingRow:
    live = holding.live
    shown = live or next(iter(holding.editions), None)
    faults = _grave(holding.problems)
    return HoldingRow(
        tour=holding.tour,
        title=holding.title,
        standing=holding.standing,
        cover=_cover(holding, sources),
        number=_number(live),
        moment=_moment(shown.moment) if shown else "",
        author=shown.author if shown else "",
        faults=faults,
        hints=len(holding.problems) - faults,
        drafted=holding.drafted,
        welcome=welcome is not None and welcome.id == holding.tour,
    )


def _welcome(show: Show) -> Tour | None:
    """The tour of today's welcome page."""
    return show.house.tour_on(show.weekday, show.tours)


def _past_row(past: Past) -> PastRow:
    return PastRow(past.number, _moment(past.moment), past.author, past.note, past.live, past.whole)


def _problem_row(problem: Problem) -> ProblemRow:
    if problem.kind == UNSETTLED:
        say = problem.say.removeprefix(OPEN).removeprefix(LOOK).removesuffix(WAY)
        return ProblemRow("", 0, say, "", problem.severity is Severity.ERROR)
    file = problem.file.rsplit("/", 1)[-1]
    return ProblemRow(file, problem.line, problem.say, problem.suggestion, problem.severity is Severity.ERROR)


def _grave(problems: tuple[Problem, ...]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _number(live: Past | None) -> int:
    """The edition whose content visitors see."""
    return (live.repeats or live.number) if live else 0


def _moment(moment: str) -> str:
    """A moment on the hall's own clock."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"


def _cover(holding: Holding, sources: Sources) -> str:
    """The picture of what the folder holds; of a tour that is not there, what was published."""
    tour = as_preview(holding.tour) if holding.viewable else holding.tour
    return sources.picture(tour, holding.cover) if holding.cover else ""
