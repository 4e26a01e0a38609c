"""A process with a loudspeaker, and a narrator if a library's folder is named; it obeys lines of JSON.

In: ["speak", 1, "text", pause] and so on, the names of methods; ["tone", utterance, hertz, seconds, pause,
start] plays a tone. Out: [monotonic seconds, "Said", [1]] for every event posted.
"""

from __future__ import annotations

import json
import math
import sys
import threading
import time
from array import array
from dataclasses import astuple
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.show.effects import Speak
from kiosk.ui.sound import Loudspeaker
from kiosk.voice.engine import Engine, engines_here, worker_command
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
        self.loudspeaker = Loudspeaker(self.tell, self)
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
        line = json.dumps([time.monotonic(), type(event).__name__, list(astuple(event))])
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

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
            utterance, hertz, seconds, pause, start = rest
            turn = 2 * math.pi * hertz / 24_000
            wave = array("h", (round(8000 * math.sin(turn * i)) for i in range(round(24_000 * seconds))))
            self.loudspeaker.expect(utterance)
            self.loudspeaker.play(utterance, wave.tobytes(), pause, start)
        elif verb == "speak":
            assert self.narrator
            utterance, text, pause = rest
            self.narrator.speak(Speak(utterance, "hall", text, "zh-Hans", 1.0, pause))
        else:
            getattr(self.narrator or self.loudspeaker, verb)(*rest)


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
