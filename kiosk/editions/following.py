"""Following the folder where people edit: what holds there goes live, and what was taken out goes off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kiosk.editions.edition import Edition
from kiosk.editions.gathering import Gathered, RefusedTourError, gathered, media_names, translations_of
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.tour.problems import UNKEPT, Problem, Severity
from kiosk.tour.reader import tour_files


@dataclass(slots=True)
class Followed:
    """What following did: editions that are new, tours that went off live, and what staff should know.

    `unchanged` are editions that were live already. `refused` counts the tours that did not get through.
    """

    published: list[Edition] = field(default_factory=list)
    unchanged: list[Edition] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: int = 0


@dataclass(frozen=True, slots=True)
class FollowedFile:
    """What came of one tour file.

    `published` is its new edition, `refused` says that it did not get through and what was live still is;
    with `again` the store or the disk was to blame, and it may get through another time. `waits` says that
    it holds and was not to be published. `media` are the files it names, None when nobody knows.
    """

    problems: tuple[Problem, ...] = ()
    published: Edition | None = None
    refused: bool = False
    again: bool = False
    waits: bool = False
    media: tuple[str, ...] | None = None


def follow(
    store: Store, tours: Path, media_root: Path, author: str, note: str = "", by_itself: bool = True
) -> Followed:
    """Bring live what the folder holds now. One tour's fault costs no other.

    *by_itself*, what was rolled back stays so until somebody edits it. An empty folder takes nothing off
    live: more likely its disk is not there.
    """
    done = Followed()
    try:
        store.settle()
        files = tour_files(tours)
    except OSError as error:
        done.problems.append(folder_fault(tours, error))
        return done
    except KioskError as error:
        done.problems.append(problem_of(str(tours), error))
        return done
    _publish(store, files, media_root, author, note, by_itself, done)
    there = {file.stem for file in files}
    gone = [edition.tour for edition in store.live() if edition.tour not in there]
    if gone and not files:
        done.problems.append(folder_fault(tours, None))
        return done
    for tour in gone:
        try:
            if not by_itself or not store.was_brought_back(tour):
                store.withdraw(tour, gone=True)
                done.withdrawn.append(tour)
        except KioskError as error:
            done.problems.append(problem_of(f"{tour}.yaml", error))
    return done


def follow_file(store: Store, file: Path, media_root: Path, publish: bool = True) -> FollowedFile:
    """Bring one file live by itself, if it holds and is news; without *publish* only tell what it is."""
    try:
        store.settle()
        what = _lying(file, media_root)
        names = media_names(what.tour)
        if not store.is_news(what):
            return FollowedFile(what.problems, media=names)
        if not publish:
            return FollowedFile(what.problems, waits=True, media=names)
        return FollowedFile(what.problems, store.take_in(partial(_lying, file, media_root), ""), media=names)
    except RefusedTourError as error:
        return FollowedFile(error.problems, refused=True)
    except KioskError as error:
        return FollowedFile((problem_of(f"{file.parent.name}/{file.name}", error),), refused=True, again=True)


def publish_files(
    store: Store, files: Iterable[Path], media_root: Path, author: str, note: str = ""
) -> Followed:
    """Publish these files and nothing else, also over what was rolled back.

    Raises KioskError while half of an unpacking is there.
    """
    done = Followed()
    store.settle()
    _publish(store, files, media_root, author, note, False, done)
    return done


def _lying(file: Path, media_root: Path) -> Gathered:
    """A tour's file as it lies there, with its translations. Raises RefusedTourError."""
    return gathered(file, translations_of(file), media_root)


def folder_fault(tours: Path, error: OSError | None) -> Problem:
    """What staff are told of a folder that cannot be opened, or without an *error* of an empty one."""
    say = (
        f"导览文件夹打不开（{why(error)}），放的还是原来的。请检查它在不在、能不能读。"
        if error
        else "文件夹里一个导览也没有，放的还是原来的。请检查文件是不是还在。"
    )
    return Problem(str(tours), 0, 0, Severity.ERROR, "folder", say)


def _publish(
    store: Store,
    files: Iterable[Path],
    media_root: Path,
    author: str,
    note: str,
    by_itself: bool,
    done: Followed,
) -> None:
    live = {edition.tour: edition for edition in store.live()}
    for file in files:
        try:
            what = _lying(file, media_root)
            done.problems.extend(what.problems)
            before = live.get(what.tour.id)
            if before and by_itself and not store.is_news(what):
                done.unchanged.append(before)
                continue
            edition = store.take_in(partial(_lying, file, media_root), author, note)
            same = before is not None and before.number == edition.number
            (done.unchanged if same else done.published).append(edition)
        except RefusedTourError as error:
            done.refused += 1
            done.problems.extend(error.problems)
        except KioskError as error:
            done.refused += 1
            done.problems.append(problem_of(f"{file.parent.name}/{file.name}", error))


def problem_of(file: str, error: KioskError) -> Problem:
    """What staff are told when a file could not be published for that."""
    return Problem(file, 0, 0, Severity.ERROR, UNKEPT, f"{error.what}{error.remedy}")
