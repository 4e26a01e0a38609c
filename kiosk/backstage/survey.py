"""What the hall holds: each tour in the folder where people edit, beside its editions."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.blobs import Measure
from kiosk.editions.edition import Edition
from kiosk.editions.gathering import RefusedTourError, gathered, translations_of
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.show.backstage.state import Holding, Past, Standing
from kiosk.tour.model import Tour
from kiosk.tour.problems import Problem, Severity
from kiosk.tour.reader import read_content, read_tour, tour_files

log = logging.getLogger(__name__)


def survey(store: Store, tours: Path, media: Path, measure: Measure) -> tuple[Holding, ...]:
    """All tours of the folder and of the store, those that visitors see first, then by title.

    *measure* knows files again: without it all media would be read at each look. Raises KioskError when the
    store cannot be read; a folder that cannot be holds nothing.
    """
    files = {path.stem: path for path in _files(tours)}
    live = {edition.tour: edition for edition in store.live()}
    found = [
        _holding(store, tour, files.get(tour), live.get(tour), media, measure)
        for tour in {*files, *store.tours()}
    ]
    return tuple(sorted(found, key=lambda one: (one.live is None, one.title, one.tour)))


def _files(folder: Path) -> Iterable[Path]:
    try:
        return tour_files(folder)
    except OSError as error:
        log.warning("the folder of tours cannot be read: %s", error)
        return ()


@dataclass(frozen=True, slots=True)
class _Lying:
    """What the folder holds of a tour: a draft at least, or nothing. `whole` is its hash where it holds."""

    tour: Tour | None
    problems: tuple[Problem, ...]
    whole: str = ""


def _lying(file: Path, media: Path, measure: Measure) -> _Lying:
    try:
        what = gathered(file, translations_of(file), media)
        return _Lying(what.tour, what.problems, what.whole(measure))
    except RefusedTourError as error:
        return _Lying(read_tour(file, media).draft, error.problems)
    except KioskError as error:
        say = f"{error.what}{error.remedy}"
        return _Lying(None, (Problem(file.name, 0, 0, Severity.ERROR, "publish", say),))


def _holding(
    store: Store, tour: str, file: Path | None, live: Edition | None, media: Path, measure: Measure
) -> Holding:
    editions = store.editions(tour)
    lying = _lying(file, media, measure) if file else None
    shown = (lying and lying.tour) or _published(store, live or next(iter(editions), None))
    return Holding(
        tour=tour,
        title=shown.title if shown else tour,
        standing=_standing(lying, live, editions),
        cover=_cover(shown) if shown else "",
        editions=tuple(_past(store, edition, live) for edition in editions),
        problems=lying.problems if lying else (),
        publishable=bool(lying and lying.whole),
        viewable=bool(lying and lying.tour),
    )


def _standing(lying: _Lying | None, live: Edition | None, editions: tuple[Edition, ...]) -> Standing:
    if lying is not None and not lying.whole:
        return Standing.BROKEN if live else Standing.WITHDRAWN if editions else Standing.REFUSED
    if live is None:
        return Standing.WITHDRAWN if editions else Standing.NEW
    if lying is None or lying.whole == live.whole:
        return Standing.LIVE
    own = next((edition for edition in editions if not edition.repeats), None)
    untouched = live.repeats and own is not None and lying.whole == own.whole
    return Standing.RETURNED if untouched else Standing.EDITED


def _published(store: Store, edition: Edition | None) -> Tour | None:
    """The tour of an edition, for its title; None where it cannot be read any more."""
    if edition is None:
        return None
    try:
        content = store.stock.blobs.read(edition.texts[0])
    except (OSError, ValueError) as error:
        log.warning("edition %s of tour %s cannot be read: %s", edition.number, edition.tour, error)
        return None
    return read_content(content, Path(edition.texts[0].name), None).tour


def _past(store: Store, edition: Edition, live: Edition | None) -> Past:
    return Past(
        number=edition.number,
        moment=edition.moment,
        author=edition.author,
        note=edition.note,
        repeats=edition.repeats,
        live=edition == live,
        shown=live is not None and edition.whole == live.whole,
        whole=store.is_whole(edition),
    )


def _cover(tour: Tour) -> str:
    pictures = (picture.file for station in tour.stations for picture in station.pictures)
    return tour.cover or next(pictures, "")
