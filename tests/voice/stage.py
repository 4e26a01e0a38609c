"""A process with a loudspeaker, and a narrator if a library's folder is named; it obeys lines of JSON.

In: ["speak", 1, "text", pause] and so on, the names of methods; ["tone", utterance, hertz, seconds, pause,
start, marks] plays a tone. Out: [monotonic seconds, "Said", [1]] for every event posted. ["ask"] is answered
by "Told": the longest time, in seconds, that the GUI thread stood still since it was asked last, and the
process id of the player, or 0.
"""

from __future__ import annotations

import json
import math
import os
import sys
import threading
import time
from array import array
from dataclasses import astuple
from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.show.effects import Speak
from kiosk.ui.sound.loudspeaker import Loudspeaker
from kiosk.voice.engine import Engine
from kiosk.voice.here import engines_here, worker_command
from kiosk.voice.library import Library
from kiosk.voice.narrator import Narrator
from kiosk.voice.pack import Packs
from kiosk.voice.shelves import Shelves


class Stage(QObject):
    """Carries out one line after the other on the GUI thread."""

    line = Signal(str)

    def __init__(self, parent: QObject, folder: Path | None) -> None:
        super().__init__(parent)
        self.line.connect(self.obey, Qt.ConnectionType.QueuedConnection)
        self.loudspeaker = Loudspeaker(self.tell)
        self.gap = 0.0
        self.last = time.monotonic()
        beat = QTimer(self)
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        beat.timeout.connect(self.notice)
        beat.start(5)
        self.narrator: Narrator | None = None
        if folder:
            shelves = Shelves(Library(folder), Packs(lambda tour, name: None), None)
            self.narrator = Narrator(
                Engine(engines_here(), worker_command()),
                shelves,
                self.loudspeaker,
                self.tell,
                lambda tour, name: None,
                lambda tour: (),
            )

    def tell(self, event: Any) -> None:
        """Print an event."""
        self.write(type(event).__name__, *astuple(event))

    def write(self, name: str, *values: object) -> None:
        """Print something and when it was, in one piece."""
        os.write(1, (json.dumps([time.monotonic(), name, values]) + "\n").encode())

    def notice(self) -> None:
        """How long it is since this was called last."""
        now = time.monotonic()
        self.gap, self.last = max(self.gap, now - self.last), now

    def obey(self, line: str) -> None:
        """Do what the line says; an empty one is the end."""
        if not line:
            if self.narrator:
                self.narrator.close()
            self.loudspeaker.close()
            QCoreApplication.quit()
            return
        verb, *rest = json.loads(line)
        if verb == "tone":
            utterance, hertz, seconds, pause, start, *marks = rest
            self.loudspeaker.expect(utterance)
            self.loudspeaker.play(utterance, tone(hertz, seconds), pause, start, tuple(*marks))
        elif verb == "ask":
            self.write("Told", self.gap, self.loudspeaker.process or 0)
            self.gap, self.last = 0.0, time.monotonic()
        elif verb == "speak":
            assert self.narrator
            utterance, text, pause = rest
            self.narrator.speak(Speak(utterance, "hall", text, "zh-Hans", 1.0, pause))
        else:
            getattr(self.narrator or self.loudspeaker, verb)(*rest)


@lru_cache
def tone(hertz: float, seconds: float) -> bytes:
    """A sine wave; 30 s of it take longer to compute than a GUI thread may stand still."""
    turn = 2 * math.pi * hertz / 24_000
    return array("h", (round(8000 * math.sin(turn * i)) for i in range(round(24_000 * seconds)))).tobytes()


def main() -> None:
    """Serve until the standard input ends."""
    application = QCoreApplication([])
    stage = Stage(application, Path(sys.argv[1]) if len(sys.argv) > 1 else None)

    def read() -> None:
        for line in sys.stdin:
            stage.line.emit(line)
        stage.line.emit("")

    threading.Thread(target=read, daemon=True).start()
    heartbeat = QTimer(stage)  # lets Python see signals
    heartbeat.start(200)
    application.exec()


if __name__ == "__main__":
    main()
