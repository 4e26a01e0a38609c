"""The pictures of a document, each kept once, in the order in which they are met."""

from __future__ import annotations

from dataclasses import replace

from kiosk.intake.manuscript import Illustration
from kiosk.intake.reading import bounds
from kiosk.intake.reading.kinds import picture_ending
from kiosk.intake.reading.package import Package
from kiosk.intake.reading.refusals import too_much


class Pictures:
    """Takes pictures out of a package and gives each its place in the manuscript's illustrations."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._taken: list[Illustration] = []
        self._places: dict[str, int] = {}

    @property
    def taken(self) -> tuple[Illustration, ...]:
        """All pictures so far."""
        return tuple(self._taken)

    def take(self, part: str) -> int | None:
        """The place of the picture in *part*; None when it is none that can be shown.

        Drawings (EMF, WMF, SVG) are programs more than pictures, and no decoder of ours opens them. Raises
        KioskError for too many pictures.
        """
        if part in self._places:
            return self._places[part]
        content = self._package.blob(part, bounds.PICTURE_BYTES)
        ending = picture_ending(content) if content else ""
        if content is None or not ending:
            return None
        if len(self._taken) >= bounds.PICTURES:
            raise too_much("图片", f"{bounds.PICTURES} 张")
        self._places[part] = len(self._taken)
        self._taken.append(Illustration(content, ending))
        return self._places[part]

    def name(self, place: int, caption: str) -> bool:
        """Put *caption* under the picture at *place*, unless it has one already; say whether it was put."""
        if self._taken[place].caption:
            return False
        self._taken[place] = replace(self._taken[place], caption=caption)
        return True
