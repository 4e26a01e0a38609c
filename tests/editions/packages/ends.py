"""An unpacker that takes packages in until it is ended, and what that may leave: old or new everywhere."""

from __future__ import annotations

from pathlib import Path

from kiosk.editions.following import follow
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.staging import tidy
from tests.editions.ends import assert_old_or_new
from tests.editions.halls import Hall
from tests.editions.packages.parcels import edited, webp

PACKAGES = 3

# Each line is said once the package is in: the number of the edition and its content.
UNPACKER = """
import random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from kiosk.editions.store import Store
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.placing import Folders
work, home, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
store = Store(home, lambda: datetime.now(UTC) + timedelta(hours=2))
folders = Folders(home.parent / "tours", home.parent / "media")
packages = [open_package(path) for path in sorted(work.glob("*.tour"))]
print("ready", flush=True)
sys.stdin.readline()
turn = seed
while True:
    turn += 1
    edition = admit(packages[turn % len(packages)], store, folders, "", str(turn))
    print(f"{edition.number} {edition.whole}", flush=True)
"""


def make_packages(work: Path) -> None:
    """Packages of one tour in that folder, each with other pictures under the same names."""
    for number in range(PACKAGES):
        away = Hall(work / f"away-{number}")
        pictures = {f"p{each}": webp(bytes([number]) * size) for each, size in enumerate((10, 3000, 200_000))}
        pack(away.store, away.published("hall", f"大厅 {number}", **pictures), work / f"{number}.tour")


def assert_both_old_or_new(home: Path, acknowledged: list[tuple[int, str]], was: Path | None = None) -> int:
    """As `assert_old_or_new`, and what lies where people edit is the very same, with no file of another.

    *was* is where the home lay when it was written to, as on a disk that is now mounted elsewhere.
    """
    left = home / "unpacking.json"
    if was is not None and left.exists():
        left.write_bytes(left.read_bytes().replace(str(was.parent).encode(), str(home.parent).encode()))
    hall = Hall(home.parent)
    number = assert_old_or_new(home, acknowledged)
    tidy(home, hall.media)
    if number:
        (live,) = hall.store.live()
        done = follow(hall.store, hall.tours, hall.media, "")
        assert (done.published, done.withdrawn, done.problems) == ([], [], [])
        due = {f"tours/{piece.name}": piece for piece in live.texts}
        due |= {f"media/hall/{piece.name}": piece for piece in live.media}
        lie = {name: content for name, content in edited(hall).items() if content and ".old" not in name}
        if was is not None:  # its name is made from that of the home
            lie = {name: content for name, content in lie.items() if ".unpacking-" not in name}
        assert {name: len(content) for name, content in lie.items()} == {
            name: piece.size for name, piece in due.items()
        }
    return number


def folders_of(home: Path) -> Folders:
    """Where people edit, beside a home."""
    return Folders(home.parent / "tours", home.parent / "media")
