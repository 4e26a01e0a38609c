"""The child process that is heard: `python -m kiosk.ui.sound.player`, obeying its standard input.

Frames of `kiosk.ui.sound.wire` come in and go out. The end of the input is the end of the process, at once
and whatever it is doing; so is a main thread that hangs, since whoever started it may be gone as well.
"""

from __future__ import annotations

import ctypes
import faulthandler
import logging
import os
import signal
import sys
import threading
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.child import reserved_stdout
from kiosk.ui.sound.stream import Stream
from kiosk.ui.sound.wire import Alive, Lost, Message, pack, read

_BEAT = 500  # milliseconds
_HANGS = 15.0  # seconds; the app, if it is still there, has lost its patience long before
_PARENT_DIES = 1  # Linux: prctl's PR_SET_PDEATHSIG

log = logging.getLogger(__name__)


class Player(QObject):
    """The stream, the messages that come for it, and its heartbeat."""

    came = Signal(object)

    def __init__(self, answers: int, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = answers
        self._stream = Stream(self._tell, self._lose, self)
        self.came.connect(self._stream.obey, Qt.ConnectionType.QueuedConnection)
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._beat)
        self._heart.start(_BEAT)

    def _beat(self) -> None:
        """A sign of life; without the next one the process ends, even where Python stands still."""
        faulthandler.dump_traceback_later(_HANGS, exit=True)
        self._tell(Alive())

    def _tell(self, message: Message) -> None:
        """Say it to the app; when there is none any more, that is the end."""
        try:
            os.write(self._answers, pack(message))
        except OSError:
            os._exit(1)

    def _lose(self, why: str) -> None:
        """Say why, and go without touching the device again: that might hang."""
        self._tell(Lost(why.encode()))
        os._exit(1)


def main() -> int:
    """Play until the standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the app's to answer
    _die_with_parent()
    faulthandler.dump_traceback_later(_HANGS, exit=True)
    # What is said here goes to the error stream, which the app writes to its log.
    logging.basicConfig(level=logging.INFO, format="player: %(message)s")
    answers = reserved_stdout()
    os.write(answers, pack(Alive()))
    application = QCoreApplication([])
    player = Player(answers, application)
    threading.Thread(target=_listen, args=(sys.stdin.buffer, player), daemon=True).start()
    return application.exec()


def _listen(stream: BinaryIO, player: Player) -> None:
    """Hand on the app's messages; when they end, end everything, even in the middle of a sound."""
    try:
        while (message := read(stream)) is not None:
            player.came.emit(message)
    except ValueError:
        log.exception("the app is not understood")
    finally:
        os._exit(0)


def _die_with_parent() -> None:
    """Where the system can: be killed when the app is, even while hanging in the sound server or stopped."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DIES, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
