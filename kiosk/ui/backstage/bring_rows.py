"""What lies on the sticks and what is being brought in, as the staff page lists it: plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.show.backstage.bringing.state import Bringing, Content, Refusal, Repaired
from kiosk.show.state import Show

_MOST = 100  # rows of a list that is not scrolled for its own sake


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A thing on a stick. `stick` is the name of its stick on the first one of it, and empty on the others.

    A row without a kind is a stick that holds nothing for us; `more` says that not all of it is listed.
    """

    key: str
    kind: str
    name: str
    number: int
    stick: str = ""
    folder: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A tour that a document holds; `unsettled` counts what must be settled."""

    place: int
    title: str
    stations: int
    unsettled: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A line with what it is about: a repair, a refusal."""

    about: str
    say: str


@dataclass(frozen=True, slots=True)
class MeantRow:
    """A tour that photos may be for."""

    tour: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ArrivedRow:
    """A tour that came in; `known` once the page knows how it stands."""

    tour: str
    title: str
    unsettled: int
    known: bool


@dataclass(frozen=True, slots=True)
class BringView:
    """The room where things are brought in, and the one thing that is looked at in it."""

    sought: bool = False
    sticks: int = 0
    offers: tuple[OfferRow, ...] = ()
    kind: str = ""
    name: str = ""
    number: int = 0
    stations: int = 0
    seen: bool = False
    under_way: bool = False
    stopping: bool = False
    part: float = -1.0
    progress: str = ""
    about: str = ""
    ready: bool = False
    scripts: tuple[ScriptRow, ...] = ()
    mended: int = 0
    repairs: tuple[ToldRow, ...] = ()
    meant: tuple[MeantRow, ...] = ()
    faults: tuple[ToldRow, ...] = ()
    notes: tuple[ToldRow, ...] = ()
    ended: bool = False
    good: bool = False
    say: str = ""
    arrived: tuple[ArrivedRow, ...] = ()


def bring_view(show: Show) -> BringView:
    """What there is to bring in, and how far it has come."""
    backstage, bringing = show.backstage, show.bringing
    if backstage is None:
        return BringView()
    sticks = backstage.sticks or ()
    room = BringView(
        sought=backstage.sticks is not None,
        sticks=sum(not stick.folder for stick in sticks),
        offers=tuple(_offer_rows(show)),
    )
    return _chosen(room, show, bringing) if bringing else room


def _offer_rows(show: Show) -> list[OfferRow]:
    rows: list[OfferRow] = []
    for stick in (show.backstage.sticks if show.backstage else None) or ():
        if not stick.offers:
            rows.append(OfferRow("", "", "", 0, stick.name, stick.folder))
        for place, offer in enumerate(stick.offers):
            last = place == len(stick.offers) - 1
            name = "" if place else stick.name
            rows.append(
                OfferRow(
                    offer.key, offer.kind, offer.name, offer.number, name, stick.folder, last and stick.more
                )
            )
    return rows


def _chosen(room: BringView, show: Show, bringing: Bringing) -> BringView:
    content, result = bringing.content or Content(), bringing.result
    refusals = result.refusals if result else ()
    notes = result.notes if result else content.notes
    return replace(
        room,
        kind=str(bringing.offer.kind),
        name=bringing.offer.name,
        number=bringing.offer.number,
        stations=content.stations,
        seen=bringing.content is not None,
        under_way=bringing.under_way,
        stopping=bringing.stopping,
        part=bringing.done / bringing.total if bringing.total else -1.0,
        progress=_progress(bringing),
        about=_about(content),
        ready=_ready(bringing),
        scripts=tuple(
            ScriptRow(place, script.title, script.stations, script.open, place in bringing.scripts)
            for place, script in enumerate(content.scripts)
        ),
        mended=content.mended,
        repairs=tuple(_repair_row(one) for one in content.repairs[:_MOST]),
        meant=_meant(show, bringing),
        faults=tuple(ToldRow("", fault) for fault in content.faults) + _refusal_rows(refusals),
        notes=tuple(ToldRow("", note) for note in notes),
        ended=result is not None,
        good=bool(result and result.good),
        say=result.say if result else "",
        arrived=_arrived(show, bringing),
    )


def _repair_row(repair: Repaired) -> ToldRow:
    what = f"“{repair.before}”改成“{repair.after}”" if repair.after else f"删去“{repair.before}”"
    return ToldRow(f"第{repair.line}行", what)


def _refusal_rows(refusals: tuple[Refusal, ...]) -> tuple[ToldRow, ...]:
    rows = tuple(ToldRow(one.name, one.reason) for one in refusals[:_MOST])
    more = len(refusals) - _MOST
    return (*rows, ToldRow("", f"还有{more}个，没有全部列出来。")) if more > 0 else rows


def _arrived(show: Show, bringing: Bringing) -> tuple[ArrivedRow, ...]:
    held = {one.tour for one in (show.backstage.holdings if show.backstage else None) or ()}
    arrivals = bringing.result.arrivals if bringing.result else ()
    return tuple(ArrivedRow(one.tour, one.title, one.open, one.tour in held) for one in arrivals)


def _meant(show: Show, bringing: Bringing) -> tuple[MeantRow, ...]:
    held = show.backstage.holdings if show.backstage else None
    return tuple(
        MeantRow(one.tour, one.title, one.tour == bringing.tour) for one in held or () if one.viewable
    )


def _ready(bringing: Bringing) -> bool:
    """Whether it can be brought in as it was chosen."""
    if bringing.under_way or bringing.result is not None:
        return False
    content = bringing.content
    if content is None:
        return bool(bringing.tour)
    return not content.faults and (bool(bringing.scripts) or not content.scripts)


def _progress(bringing: Bringing) -> str:
    if not bringing.total:
        return ""
    if bringing.offer.kind == "photos":
        return f"{bringing.done} / {bringing.total}"
    return f"{bringing.done / 1e6:.1f} / {bringing.total / 1e6:.1f} MB"


def _about(content: Content) -> str:
    """Day, author and size, as far as they are known."""
    day = f"{datetime.fromisoformat(content.moment).astimezone():%Y-%m-%d}" if content.moment else ""
    size = f"{content.size / 1e6:.1f} MB" if content.size else ""
    return "  ·  ".join(word for word in (day, content.author, size) if word)
