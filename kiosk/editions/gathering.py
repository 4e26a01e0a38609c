"""What is to be published: a tour's files, read once and passed through the one gate, and their media."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.blobs import Measure, measured, piece_of
from kiosk.editions.edition import is_text_name, whole_of
from kiosk.errors import KioskError
from kiosk.tour.decoding import decoded, file_bytes
from kiosk.tour.media import find_media
from kiosk.tour.model import Tour
from kiosk.tour.problems import Problem, Report
from kiosk.tour.reader import read_content

# What the voice finds in a tour's folder though no tour names it: the sentences rendered ahead.
COMPANIONS = ("narration.zip",)


class RefusedTourError(KioskError):
    """A tour that may not be published; `problems` says why, each with its place."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"“{name}”有问题，没有发布，现在放的还是原来的。", "请先按提示改好，再发布一次。")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Gathered:
    """A tour that holds, the bytes it was read from, and where its media lie.

    `problems` are what staff should mend though it can be shown.
    """

    tour: Tour
    texts: tuple[tuple[str, bytes], ...]
    media: tuple[tuple[str, Path], ...]
    problems: tuple[Problem, ...]

    def whole(self, measure: Measure = measured) -> str:
        """The hash that an edition of this would have. Reads all media; raises UnreadableError."""
        texts = [piece_of(name, content) for name, content in self.texts]
        return whole_of(self.tour.id, texts, [measure(name, path) for name, path in self.media])


def gathered(file: Path, translations: Iterable[Path], media_root: Path) -> Gathered:
    """The tour of a file with its translations and media. A text is read once: what is judged goes in.

    Media that are not there are among the problems, and left out. Raises RefusedTourError for a tour that
    does not hold.
    """
    content = _read(file)
    reading = read_content(content, file, media_root)
    if reading.tour is None:
        raise RefusedTourError(file.name, reading.problems)
    tour = reading.tour
    if file.suffix != ".yaml":
        raise KioskError(f"“{file.name}”不能发布。", f"文件名要以 .yaml 结尾，请改名为 {file.stem}.yaml。")
    texts = [(file.name, content), *sorted(_translation(each, tour.id) for each in translations)]
    found = ((name, find_media(media_root, tour.id, name)) for name in media_names(tour))
    media = tuple((name, path) for name, path in found if path is not None)
    return Gathered(tour, tuple(texts), media, reading.problems)


def translations_of(file: Path) -> tuple[Path, ...]:
    """The translations that lie beside a tour's file: `<id>.<language>.yaml`."""
    try:
        beside = sorted(file.parent.iterdir())
    except OSError:  # who reads the tour's own file is told what is wrong with the folder
        return ()
    return tuple(path for path in beside if path.name != file.name and is_text_name(file.stem, path.name))


def media_names(tour: Tour) -> tuple[str, ...]:
    """All files that a tour shows or plays, by name, each once."""
    return tuple(sorted({name for name in _named(tour) if name} | set(COMPANIONS)))


def _named(tour: Tour) -> Iterator[str | None]:
    yield tour.cover
    yield from (floor.plan for floor in tour.floors)
    for station in tour.stations:
        yield from (picture.file for picture in station.pictures)
        yield from (picture.file for part in station.parts for picture in part.pictures)
        yield from (file for _, file in station.recordings)
        yield station.film


def _translation(path: Path, tour: str) -> tuple[str, bytes]:
    """A translation's name and bytes; so far nothing shows it, so that being a clean text is all it must."""
    if not is_text_name(tour, path.name):
        raise KioskError(
            f"“{path.name}”不是导览“{tour}”的译文。", f"译文要叫 {tour}.语言.yaml，例如 {tour}.en.yaml。"
        )
    content = _read(path)
    report = Report(f"{path.parent.name}/{path.name}")
    decoded(content, report)
    if report.has_errors():
        raise RefusedTourError(path.name, report.problems())
    return path.name, content


def _read(path: Path) -> bytes:
    report = Report(f"{path.parent.name}/{path.name}")
    content = file_bytes(path, report)
    if content is None:
        raise RefusedTourError(path.name, report.problems())
    return content
