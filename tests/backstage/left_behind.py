"""A process whose servants all hang in a read that never returns, and which closes them and ends."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from kiosk.backstage import caretaker, carriers, scribe, stagehands
from kiosk.editions.packages.placing import Folders
from kiosk.health.since import Since
from kiosk.lock import porter
from kiosk.lock.lock import Lock
from kiosk.settings import Settings
from kiosk.show.backstage.bringing.errands import LookInto
from kiosk.show.backstage.bringing.state import Kind, Offer
from kiosk.show.backstage.editing.errands import OpenDraft
from kiosk.show.backstage.errands import KnowPins, Survey
from kiosk.show.backstage.upkeep.errands import TellTimetable

Close = Callable[[], None]


def hanging(folder: Path, hang: Callable[[object], None]) -> Iterator[Close]:
    """Servants who have each begun an errand and never come to its end; how to close them."""
    home, tours, media = folder / "home", folder / "tours", folder / "media"
    settings = Settings(home=home, tours=tours, media=media)
    keeper = caretaker.Caretaker(settings, hang, lambda: (), lambda: None, lambda: (), Since())
    keeper.do(TellTimetable())
    yield keeper.close
    hands = stagehands.Stagehands(home, tours, media, hang)
    hands.do(Survey())
    yield hands.close
    writer = scribe.Scribe(home, tours, media, folder / "words.yaml", hang)
    writer.do(OpenDraft("yard"))
    yield writer.close
    crew = carriers.Carriers(home, Folders(tours, media), hang)
    crew.do(LookInto(Offer("1", Kind.PHOTOS, str(folder), "照片", 3)))
    yield crew.close
    doorman = porter.Porter(Lock(home), hang)
    doorman.do(KnowPins())
    yield doorman.close


def main(folder: Path) -> None:
    """Have them all hang, then close them one after another."""
    begun = threading.Semaphore(0)

    def hang(_: object) -> None:
        begun.release()
        (folder / "never").read_bytes()  # a pipe to which nobody writes

    closing = []
    for close in hanging(folder, hang):
        begun.acquire()
        closing.append(close)
    for close in closing:
        close()
        sys.stdout.write("closed\n")


if __name__ == "__main__":
    with ExitStack() as stack:
        for module in (caretaker, carriers, scribe, stagehands, porter):
            stack.enter_context(patch.object(module, "_FAREWELL", 0.0))
        main(Path(sys.argv[1]))
