"""Judging a package: its files are read one by one, and its tour goes through the gate of all tours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.edition import line_of
from kiosk.editions.gathering import media_names
from kiosk.editions.packages.package import Package
from kiosk.editions.packages.refusals import CancelledError, RefusedPackageError, quoted, strange
from kiosk.editions.packages.source import Source
from kiosk.tour.decoding import decoded
from kiosk.tour.model import Tour
from kiosk.tour.problems import Report, Severity
from kiosk.tour.reader import read_content

Told = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(slots=True)
class Reader:
    """Reads the files of a package, and tells how far it has come."""

    package: Package
    source: Source
    told: Told
    cancelled: Cancelled
    done: int = 0

    def ask(self) -> None:
        """Raises CancelledError when somebody thought better of it."""
        if self.cancelled():
            raise CancelledError

    def chunks(self, number: int) -> Iterator[bytes]:
        """What the file of that number holds."""
        for chunk in self.package.chunks(self.source, number):
            self.ask()
            yield chunk
            self.done += len(chunk)
            self.told(self.done, self.package.size)

    def texts(self) -> tuple[bytes, ...]:
        """The tour's text and its translations."""
        return tuple(b"".join(self.chunks(number)) for number in range(len(self.package.edition.texts)))


def check_tour(package: Package, texts: tuple[bytes, ...]) -> None:
    """Raises RefusedPackageError for a tour that the gate would not take, or that is not the one promised."""
    edition = package.edition
    first, *translations = zip(edition.texts, texts, strict=True)
    reading = read_content(first[1], Path(first[0].name), None, f"导览包里的 {first[0].name}")
    problems = list(reading.problems)
    for piece, content in translations:
        report = Report(f"导览包里的 {piece.name}")
        decoded(content, report)
        problems += report.problems()
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if reading.tour is None or errors:
        first_of_all = f"例如{errors[0]}" if errors else ""
        raise RefusedPackageError(
            f"里面的导览有问题。{first_of_all}", "请在原来的机器上改好，重新打包。", errors
        )
    _check_promise(package, reading.tour)


def _check_promise(package: Package, tour: Tour) -> None:
    if line_of(tour.title) != package.title:
        raise strange("清单上的标题和里面的导览不是一个。")
    named = set(media_names(tour))
    for piece in package.edition.media:
        if piece.name not in named:
            raise strange(f"里面有导览用不到的{quoted(piece.name)}。")
