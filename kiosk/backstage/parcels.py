"""Whole tours from a stick, as a package or as bare files: what they hold, and how they go live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.backstage.author import NOBODY
from kiosk.editions.edition import Edition
from kiosk.editions.gathering import RefusedTourError
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.judging import Cancelled, Told
from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import LostError, RefusedPackageError
from kiosk.editions.sticks.loose import admit_loose, look_at
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.show.backstage.bringing.state import Arrival, Content, Refusal, Result
from kiosk.tour.problems import Problem

_NARRATION = "narration.zip"


class Parcels:
    """Both kinds are read to this disk, judged, and published in one step, or nothing has happened."""

    def __init__(self, store: Callable[[], Store], folders: Folders) -> None:
        self._store = store
        self._folders = folders

    def look_into_package(self, file: Path) -> Content:
        """What a package says it holds. Raises LostError; other faults are told in the content."""
        try:
            package = open_package(file)
        except LostError:
            raise
        except KioskError as error:
            return Content(faults=(str(error),))
        edition = package.edition
        return Content(
            title=package.title,
            number=edition.number,
            author=edition.author,
            moment=edition.moment,
            files=len([piece for piece in edition.media if piece.name != _NARRATION]),
            size=package.size,
        )

    def look_into_tour(self, file: Path) -> Content:
        """What a bare tour holds. Raises LostError."""
        loose = look_at(file, self._folders)
        lacking = "、".join(f"“{name}”" for name in loose.lacking[:5])
        more = f"等{len(loose.lacking)}个文件" if len(loose.lacking) > 5 else ""
        return Content(
            title=loose.title,
            stations=len(loose.tour.stations) if loose.tour else 0,
            files=len(loose.files),
            size=loose.size,
            faults=tuple(_place(problem) for problem in loose.problems),
            notes=(f"U盘上没有{lacking}{more}，那里会是空的。",) if lacking else (),
        )

    def bring_package(self, file: Path, author: str, told: Told, cancelled: Cancelled) -> Result:
        """Publish a package. Raises KioskError; then nothing has changed."""
        package = open_package(file)
        try:
            edition = admit(
                package, self._store(), self._folders, author or NOBODY, told=told, cancelled=cancelled
            )
        except RefusedPackageError as refused:
            return _refused(str(refused), refused.problems)
        return _published(edition, package.title)

    def bring_tour(self, file: Path, author: str, told: Told, cancelled: Cancelled) -> Result:
        """Publish a bare tour. Raises KioskError; then nothing has changed."""
        title = look_at(file, self._folders).title  # the stick may be gone when all is done
        try:
            edition = admit_loose(file, self._store(), self._folders, author or NOBODY, told, cancelled)
        except (RefusedTourError, RefusedPackageError) as refused:
            return _refused(str(refused), refused.problems)
        return _published(edition, title)


def _published(edition: Edition, title: str) -> Result:
    say = f"“{title}”放进来了，是第{edition.content_of}版，访客现在看到的就是它。"
    return Result(say, True, (Arrival(edition.tour, title),))


def _refused(say: str, problems: tuple[Problem, ...]) -> Result:
    return Result(say, False, refusals=tuple(Refusal(_where(each), _said(each)) for each in problems))


def _place(problem: Problem) -> str:
    return f"{_where(problem)}：{_said(problem)}"


def _where(problem: Problem) -> str:
    name = problem.file.rsplit("/", 1)[-1]
    return f"{name} 第{problem.line}行" if problem.line else name


def _said(problem: Problem) -> str:
    return f"{problem.say}改成：{problem.suggestion}。" if problem.suggestion else problem.say
