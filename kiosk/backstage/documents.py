"""Documents from a stick: what tours one holds, and how they come to where people edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.editions.packages.placing import Folders
from kiosk.intake.apart import Registrar
from kiosk.show.backstage.bringing.state import Arrival, Content, Repaired, Result, Script

_OPEN = "有{}处要确认才能发布，点下面的“去确认”，一处一处看。"


class Documents:
    """Each is read twice, to look and to bring in: in between staff choose, and nobody keeps it in memory."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._registrar = Registrar()
        self._writes = False

    def ready(self) -> None:
        """Begin anew."""
        self._registrar = Registrar()

    def stop(self) -> None:
        """Give up a look. What is being written is a moment's work, and is finished."""
        if not self._writes:
            self._registrar.give_up()

    def look(self, document: Path) -> Content:
        """What a document holds. Raises KioskError for one that cannot be read, or when it was given up."""
        found = self._registrar.ask({"document": str(document)})
        scripts = tuple(_script(each) for each in found["scripts"])
        return Content(
            scripts=scripts,
            mended=int(found["mended"]),
            repairs=tuple(_repaired(each) for each in found["repairs"]),
            notes=tuple(map(str, found["notes"])),
            faults=() if scripts else ("里面没有找到讲解词。请检查是不是这个文件。",),
        )

    def bring(self, document: Path, scripts: tuple[tuple[int, Script], ...]) -> Result:
        """Write these tours of a document, all or none. Raises KioskError; then nothing has changed."""
        job: dict[str, Any] = {
            "document": str(document),
            "wanted": [(place, script.title) for place, script in scripts],
            "tours": str(self._folders.tours),
            "media": str(self._folders.media),
        }
        self._writes = True
        try:
            done = self._registrar.ask(job)
        finally:
            self._writes = False
        arrivals = tuple(
            Arrival(str(each["tour"]), str(each["title"]), int(each["open"])) for each in done["arrivals"]
        )
        return Result(_said(arrivals), True, arrivals, tuple(map(str, done["notes"])))


def _said(arrivals: tuple[Arrival, ...]) -> str:
    still = sum(each.open for each in arrivals)
    count = f"{len(arrivals)}个导览带进来了。" if len(arrivals) > 1 else f"“{arrivals[0].title}”带进来了。"
    return count + (_OPEN.format(still) if still else "请到“导览”里看一遍。")


def _script(found: dict[str, Any]) -> Script:
    return Script(str(found["title"]), int(found["stations"]), int(found["open"]))


def _repaired(found: dict[str, Any]) -> Repaired:
    return Repaired(int(found["line"]), str(found["before"]), str(found["after"]))
