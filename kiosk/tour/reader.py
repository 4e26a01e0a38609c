"""The one gate for tour files: a file gives its tour, or every reason why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from kiosk.tour.build import build
from kiosk.tour.check import check_tour
from kiosk.tour.decoding import MAX_BYTES, decoded, file_bytes
from kiosk.tour.located import RefusedError, compose
from kiosk.tour.media import TOUR_ID, MediaFolder
from kiosk.tour.mend import slip
from kiosk.tour.model import Tour
from kiosk.tour.nodes import Document
from kiosk.tour.problems import Problem, Report, Severity
from kiosk.tour.review import UNSETTLED
from kiosk.tour.tree import Tree, tree_of

# Problems that a line given up because of its syntax would bring about.
_FOLLOWING = {
    "missing",
    "unknown_station",
    "unknown_floor",
    "variable",
    "no_stations",
    "no_text",
    "shape",
    "spot",
}
_MAX_SLIPS = 25
_MAX_LOST = 3
_WHOLE = (0, 0)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a tour file: the tour unless there was an error, and all problems of the file.

    `draft` is the tour of a file without any error but what a person has yet to settle: for the eyes of
    staff, never for visitors.
    """

    tour: Tour | None
    problems: tuple[Problem, ...]
    path: Path
    draft: Tour | None = None


def read_tour(path: Path, media_root: Path | None, label: str = "") -> Reading:
    """Read one tour file. Never raises for what the file holds.

    `label` is how problems name the file; without it folder and name. Without *media_root* the media are
    not looked for.
    """
    label = label or _label(path)
    report = Report(label)
    content = file_bytes(path, report)
    if content is None:
        return Reading(None, report.problems(), path)
    return read_content(content, path, media_root, label)


def read_content(content: bytes, path: Path, media_root: Path | None, label: str = "") -> Reading:
    """Read a tour file's bytes, wherever they came from; *path* gives the tour its id and is not opened."""
    report = Report(label or _label(path))
    tour_id = path.stem
    if not TOUR_ID.fullmatch(tour_id):
        say = "文件名只能用小写字母、数字和 -，例如 hall.yaml。请给文件改名。"
        report.error(_WHOLE, "file_name", say)
    text = decoded(content, report)
    document = _document(text, report) if text is not None else None
    if document is None:
        return Reading(None, report.problems(), path)
    looked = (
        MediaFolder(media_root, tour_id) if media_root is not None and TOUR_ID.fullmatch(tour_id) else None
    )
    check_tour(document, looked, report)
    problems = report.problems()
    if any(p.severity is Severity.ERROR and p.kind != UNSETTLED for p in problems):
        return Reading(None, problems, path)
    tour = build(tour_id, document.root)
    return Reading(None if report.has_errors() else tour, problems, path, draft=tour)


def document_of(content: bytes) -> Document | None:
    """The located nodes of a tour file, whatever its rules say of them; None where it is no whole YAML."""
    report = Report("")
    text = decoded(content, report)
    try:
        found = compose(text, report) if text is not None else None
    except (RefusedError, yaml.YAMLError):
        return None
    return None if report.has_errors() else found


def tree_in(path: Path) -> Tree | None:
    """The plain values of a tour file, sound or not; None when there is none or its YAML cannot be read."""
    report = Report("")
    content = file_bytes(path, report)
    text = decoded(content, report) if content is not None else None
    document = _document(text, report) if text is not None else None
    return tree_of(document.root) if document is not None else None


def read_tours(folder: Path, media_root: Path | None) -> tuple[Reading, ...]:
    """Read all tours of a folder, by file name. A broken file costs only its own tour.

    Names that begin with . or _ are drafts; `<id>.<language>.yaml` is left for translations.
    """
    try:
        found = tour_files(folder)
    except OSError as fault:
        report = Report(_label(folder))
        say = f"导览文件夹打不开（{fault.strerror}）。请检查它在不在、能不能读。"
        report.error(_WHOLE, "folder", say)
        return (Reading(None, report.problems(), folder),)
    return tuple(_named_right(path, media_root) for path in found)


def tour_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that are meant as tours, by name. Raises OSError."""
    named = sorted(folder.iterdir(), key=lambda path: path.name)
    found = [path for path in named if path.suffix.lower() in (".yaml", ".yml") and path.name[0] not in "._"]
    return tuple(path for path in found if "." not in path.stem)


def read_files(paths: Iterable[Path], media_root: Path | None) -> tuple[Reading, ...]:
    """Read these tour files, and all tours in these folders."""
    readings: list[Reading] = []
    for path in paths:
        readings += read_tours(path, media_root) if path.is_dir() else (read_tour(path, media_root),)
    return tuple(readings)


def _named_right(path: Path, media_root: Path | None) -> Reading:
    if path.suffix == ".yaml":
        return read_tour(path, media_root)
    report = Report(_label(path))
    report.error(_WHOLE, "file_name", f"文件名要以 .yaml 结尾。请改名为 {path.stem}.yaml。")
    return Reading(None, report.problems(), path)


def _document(text: str, report: Report) -> Document | None:
    """The nodes of a text. At a slip it is reported, mended and read again, so that the rest is seen too."""
    lost = 0
    mended_before: set[tuple[int, str]] = set()
    # Each try reads the text anew: a large file gets fewer.
    for _ in range(max(3, min(_MAX_SLIPS, 2 * MAX_BYTES // (len(text) + 1)))):
        attempt = Report(report.file)
        try:
            document = compose(text, attempt)
        except RefusedError as fault:
            if lost and fault.kind == "empty":
                return None
            report.error(fault.place, fault.kind, fault.say)
            return None
        except yaml.YAMLError as fault:
            found = slip(text, fault)
            if (found.line, found.kind) in mended_before:  # mending did not help: do without the line
                found = replace(found, lines=[*found.lines], lost=True)
                found.lines[found.line - 1] = ""
            else:
                mended_before.add((found.line, found.kind))
                report.error((found.line, found.column), found.kind, found.say)
            lost += found.lost
            mended = "\n".join(found.lines)
            if lost > _MAX_LOST or mended == text:
                return None
            text = mended
        else:
            _pass_on(attempt, report)
            if lost and document is not None:
                _check_what_is_left(document, report)
                return None
            return document
    return None


def _check_what_is_left(document: Document, report: Report) -> None:
    """Report what is wrong besides in a file of which lines were given up, but not what these explain."""
    rest = Report(report.file)
    check_tour(document, None, rest)
    _pass_on(rest, report, _FOLLOWING)


def _pass_on(source: Report, target: Report, without: Iterable[str] = ()) -> None:
    for problem in source.problems():
        if problem.kind not in without:
            note = target.error if problem.severity is Severity.ERROR else target.warn
            note((problem.line, problem.column), problem.kind, problem.say, problem.suggestion)


def _label(path: Path) -> str:
    """How people know a file: as they gave it, or folder and name of a long path."""
    return f"{path.parent.name}/{path.name}" if path.is_absolute() else path.as_posix()
