"""The verbs of packages: a tour is packed for another kiosk, and one that was brought goes live."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from kiosk.editions.edition import Edition
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.judging import Told
from kiosk.editions.packages.package import SUFFIX, open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import RefusedPackageError
from kiosk.editions.store import NoSuchEditionError, Store
from kiosk.settings import Settings
from kiosk.terminal import ending, somebody

Say = Callable[[str], None]


def pack_tour(settings: Settings, tour: str, number: int | None, target: Path, say: Say) -> int:
    """Pack an edition of a tour, without a number the live one, into a file or a folder; the exit code."""
    store = Store(settings.home)
    edition = _chosen(store, tour, number)
    file = target / f"{tour}{SUFFIX}" if target.is_dir() else _suffixed(target)
    with ending() as told_to_end, _bar() as told:
        pack(store, edition, file, told, told_to_end)
    say(f"“{tour}”第 {edition.number} 版已装进 {file}，{_megabytes(file.stat().st_size)}。")
    say(f"到另一台机器上，请运行 python main.py unpack {file.name}。")
    return 0


def unpack(settings: Settings, file: Path, author: str, note: str, say: Say) -> int:
    """Take in a package: publish it, and put it where people edit; the exit code."""
    store = Store(settings.home)
    folders = Folders(settings.tours, settings.media)
    package = open_package(file)
    tour = package.edition.tour
    before = {edition.tour: edition.number for edition in store.live()}
    kept = _copies(folders, tour)
    say(f"“{package.title}”，{len(package.edition.pieces)} 个文件，{_megabytes(package.size)}。")
    try:
        with ending() as told_to_end, _bar() as told:
            edition = admit(package, store, folders, author or somebody(), note, told, told_to_end)
    except RefusedPackageError as refused:
        for problem in refused.problems:
            say(str(problem))
        raise
    if before.get(tour) == edition.number:
        say(f"“{tour}”现在放的就是这个内容，是第 {edition.number} 版。")
    else:
        say(f"“{tour}”已发布，是第 {edition.number} 版，文件也放进了 tours 和 media。")
    if copies := sorted(_copies(folders, tour) - kept):
        say(f"原来的和它不一样，另留了一份：{'、'.join(copies)}。不要了就可以删掉。")
    return 0


def _chosen(store: Store, tour: str, number: int | None) -> Edition:
    """The edition that is meant. Raises NoSuchEditionError."""
    if number is None:
        found = [edition for edition in store.live() if edition.tour == tour]
    else:
        found = [edition for edition in store.editions(tour) if edition.number == number]
    if found:
        return found[0]
    if number is not None and store.editions(tour):
        raise NoSuchEditionError(
            f"导览“{tour}”没有第 {number} 版。", f"请运行 python main.py editions {tour} 看看有哪些。"
        )
    raise NoSuchEditionError(
        f"现在没有在放导览“{tour}”。", f"请先运行 python main.py publish {tour}，再打包。"
    )


def _suffixed(target: Path) -> Path:
    return target if target.suffix.lower() == SUFFIX else target.with_name(target.name + SUFFIX)


def _copies(folders: Folders, tour: str) -> set[str]:
    """The copies of what gave way, by name."""
    places = (folders.tours.glob(f"_{tour}*.old*.yaml"), (folders.media / tour).rglob("_*.old*"))
    return {path.name for place in places for path in place}


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


@contextmanager
def _bar() -> Iterator[Told]:
    """A progress bar on the terminal."""
    with tqdm(unit="B", unit_scale=True, leave=False, file=sys.stdout, disable=None) as bar:

        def told(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield told
