"""One running QAudioSink on the loudspeaker of this machine, and the search for it when it is gone."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

RATE = 24_000
BYTES_A_SECOND = RATE * 2
# What Qt holds ahead of the device: a player that is late by less is not heard. `reset` empties it.
AHEAD = BYTES_A_SECOND * 3 // 10
_NO_DEVICES = {"auto_null"}  # PulseAudio's stand-in when the last real device has gone: plays to nobody

log = logging.getLogger(__name__)


class SoundDevice(QObject):
    """The line to the loudspeaker: bytes go in, and it tells how many have come out.

    Belongs to the main thread of a process that may die: any call may hang with the sound server, and a start
    without one aborts the process. `stateChanged` is not used: its Python slots are not called by every Qt.
    States are compared by name, since their enum moved between the versions of Qt that serve us.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._listed_anew)
        self._server = _sound_server()
        self._sink: QAudioSink | None = None
        self._stream: QIODevice | None = None
        self._name = ""  # of the device in use
        self._wanted = ""  # of the one that was chosen: gone back to when it is there again
        self._default = ""  # the system's choice when ours was made: when it moves, we follow
        self._written = 0
        self._gain = 1.0

    @property
    def runs(self) -> bool:
        """Whether bytes can be written now."""
        return self._stream is not None

    @property
    def written(self) -> int:
        """Bytes taken since the line was last started."""
        return self._written

    def open(self) -> bool:
        """Have the line run, on the wanted device or the best other; False when there is none."""
        if self._stream is not None:
            return True
        if self._sink is None:
            device = self._best()
            if device is None or self.estranged():
                return False
            layout = QAudioFormat()
            layout.setSampleRate(RATE)
            layout.setChannelCount(1)
            layout.setSampleFormat(QAudioFormat.SampleFormat.Int16)
            self._sink = QAudioSink(device, layout, self)
            self._sink.setBufferSize(AHEAD)
            self._name = _name(device)
            self._wanted = self._wanted or self._name
            self._default = self._default or _name(QMediaDevices.defaultAudioOutput())
        return self._start()

    def misplaced(self) -> bool:
        """Whether the line should be opened anew: its device is gone, or the wanted one is there again."""
        best = self._best()
        return self._sink is not None and (best is None or _name(best) != self._name)

    def estranged(self) -> bool:
        """Whether the sound server is not the one Qt is in touch with: Qt may never find the new one."""
        return _sound_server() != self._server

    def write(self, content: bytes) -> int:
        """Hand over what there is room for; how much it was."""
        if self._stream is None or self._sink is None:
            return 0
        room = min(self._sink.bytesFree(), len(content)) // 2 * 2
        taken = self._stream.write(content[:room]) if room > 0 else 0
        self._written += max(taken, 0)
        return max(taken, 0)

    def room(self) -> int:
        """How many bytes `write` would take."""
        return self._sink.bytesFree() if self._sink is not None and self._stream is not None else 0

    def out(self) -> int:
        """How many of the bytes written have gone out to the device."""
        if self._sink is None or self._stream is None:
            return 0
        if self._sink.state().name == "IdleState" and self._sink.bytesFree() >= self._sink.bufferSize():
            return self._written  # all of it: the clock counts whole chunks only
        return min(self._written, self._sink.processedUSecs() * BYTES_A_SECOND // 1_000_000)

    def failed(self) -> bool:
        """Whether the line says itself that it is dead."""
        return self._sink is not None and (
            self._sink.state().name == "StoppedState" or self._sink.error().name == "FatalError"
        )

    def set_gain(self, gain: float) -> None:
        """Loudness, 0…1, of all that has not gone out yet."""
        self._gain = gain
        if self._sink is not None:
            self._sink.setVolume(gain)

    def flush(self) -> bool:
        """Drop what has not gone out and go on; False when the line is dead."""
        self.rest()
        return self.open()

    def rest(self) -> None:
        """Drop what has not gone out, and let the device sleep until the line is opened again."""
        self._stream = None
        self._written = 0
        if self._sink is not None:
            self._sink.reset()

    def drop(self) -> None:
        """Let go of the device for good; `open` looks for one anew."""
        self.rest()
        if self._sink is not None:
            self._sink.deleteLater()
            self._sink = None

    def _start(self) -> bool:
        """Start the sink there is; on failure it is dropped, so that the next try takes another."""
        if self._sink is None or self.estranged():
            return False
        self._sink.setVolume(self._gain)
        self._stream = self._sink.start()
        if self._stream is None or self._sink.error().name != "NoError":
            log.info("loudspeaker %s cannot be opened: %s", self._name, self._sink.error())
            self.drop()
            return False
        self._written = 0
        return True

    def _best(self) -> QAudioDevice | None:
        """The wanted device, else the default one, else any; None when there is nothing to be heard on.

        A default that was moved while the wanted device is there was moved by somebody: it is wanted now.
        """
        found = {_name(device): device for device in _outputs()}
        default = next((name for name, device in found.items() if device.isDefault()), "")
        if self._wanted in found and default and default != self._default:
            self._wanted, self._default = default, default
        return found.get(self._wanted) or found.get(default) or next(iter(found.values()), None)

    def _listed_anew(self) -> None:
        """Qt has a new list of devices, so it is in touch with the sound server that runs now."""
        self._server = _sound_server()


def names() -> tuple[str, ...]:
    """What the devices of this machine are called for people, the default one first. May hang."""
    outputs = sorted(_outputs(), key=lambda device: not device.isDefault())
    return tuple(device.description() for device in outputs)


def _outputs() -> list[QAudioDevice]:
    """All devices that somebody can hear."""
    return [device for device in QMediaDevices.audioOutputs() if _name(device) not in _NO_DEVICES]


def _name(device: QAudioDevice) -> str:
    """What a device is called by the system, the same after it was plugged in again."""
    return bytes(device.id().data()).decode(errors="replace")


def _sound_server() -> tuple[int, int] | None:
    """Which PulseAudio serves this user: its socket and process; None when there is none to ask."""
    address = os.environ.get("PULSE_SERVER", "")
    if address and not address.startswith("unix:"):
        return None
    home = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(address.removeprefix("unix:") if address else f"{home}/pulse/native")
    if not hasattr(socket, "SO_PEERCRED") or not path.is_socket():
        return None
    try:
        with socket.socket(socket.AF_UNIX) as knock:
            knock.settimeout(0.05)
            knock.connect(str(path))
            process = int.from_bytes(knock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 4), "little")
        return path.stat().st_ino, process
    except OSError as fault:
        log.debug("no answer from the sound server: %s", fault)
        return None
