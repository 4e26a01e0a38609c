"""What the hall holds: each tour in the folder where people edit, beside its editions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.editions.blobs import Measure
from kiosk.editions.edition import Edition
from kiosk.editions.gathering import gathered, translations_of
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.show.backstage.state import Holding, Past, Standing
from kiosk.tour.model import Tour
from kiosk.tour.reader import Reading, read_content, read_tour, tour_files

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


def _holding(
    store: Store, tour: str, file: Path | None, live: Edition | None, media: Path, measure: Measure
) -> Holding:
    editions = store.editions(tour)
    reading = read_tour(file, media) if file else None
    read = reading and (reading.tour or reading.draft)
    shown = read or _published(store, live or next(iter(editions), None))
    return Holding(
        tour=tour,
        title=shown.title if shown else tour,
        standing=_standing(reading, live, editions, lambda path, one: _is_same(path, one, media, measure)),
        cover=_cover(shown) if shown else "",
        editions=tuple(_past(store, edition, live) for edition in editions),
        problems=reading.problems if reading else (),
        publishable=bool(reading and reading.tour),
        viewable=bool(read),
    )


def _standing(
    reading: Reading | None,
    live: Edition | None,
    editions: tuple[Edition, ...],
    is_same: Callable[[Path, Edition], bool],
) -> Standing:
    if reading is not None and reading.tour is None:
        return Standing.BROKEN if live else Standing.WITHDRAWN if editions else Standing.REFUSED
    if live is None:
        return Standing.WITHDRAWN if editions else Standing.NEW
    if reading is None or is_same(reading.path, live):
        return Standing.LIVE
    own = next((edition for edition in editions if not edition.repeats), None)
    untouched = live.repeats and own is not None and is_same(reading.path, own)
    return Standing.RETURNED if untouched else Standing.EDITED


def _is_same(file: Path, edition: Edition, media: Path, measure: Measure) -> bool:
    """Whether the folder holds what an edition does."""
    try:
        return gathered(file, translations_of(file), media).whole(measure) == edition.whole
    except KioskError as error:  # it was changed while we looked
        log.warning("tour %s cannot be compared: %s", file.stem, error)
        return False


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
