"""The scenery: the pictures, films and codes before which a show is given, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.editions.exhibition import Exhibition
from kiosk.editions.pictures import Pictures
from kiosk.editions.showcase import Showcase
from kiosk.settings import Settings
from kiosk.show.backstage.preview import previewed
from kiosk.tour.media import Find, find_media
from kiosk.ui.codes import code_url
from kiosk.ui.language import written_for
from kiosk.ui.overview import cover_of
from kiosk.ui.sources import FALLBACK, Sources


def finding(settings: Settings, exhibition: Exhibition) -> Find:
    """Finds media: of what is shown as it was published, of a preview as they lie where people edit."""

    def find(tour: str, file: str) -> Path | None:
        staged = previewed(tour)
        return exhibition.find(tour, file) if staged is None else find_media(settings.media, staged, file)

    return find


def sources(settings: Settings, find: Find, pictures: Pictures) -> Sources:
    """Where the screen finds its pictures: developed ones, films as they are, codes it makes itself."""

    def film(tour: str, file: str) -> str:
        found = find(tour, file)
        return found.as_uri() if found else ""

    return Sources(
        picture=lambda tour, file: pictures.url(tour, file, instead=FALLBACK),
        code=partial(code_url, settings.home / "codes"),
        write=written_for,
        film=film,
    )


def needed(settings: Settings, exhibition: Exhibition) -> Iterator[Path]:
    """All files that may be asked for soon: those of what is shown, and those where people edit."""
    yield from exhibition.files()
    yield from (path for path in settings.media.resolve().rglob("*.*") if path.is_file())


def made_ready(
    case: Showcase, exhibition: Exhibition, pictures: Pictures, shown: Sources, patience: float
) -> None:
    """Have that at hand which must be there with the first frame of a showcase: its codes and its covers.

    To draw a code, or to develop a picture, takes longer than a page may take to come.
    """
    for link in {link.url for tour in case.tours for station in tour.stations for link in station.links}:
        shown.code(link)
    covers = (exhibition.find_in(case, tour.id, cover_of(tour)) for tour in case.tours)
    pictures.make_ready([cover for cover in covers if cover is not None], patience)
