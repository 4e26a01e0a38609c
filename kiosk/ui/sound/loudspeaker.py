"""The app's side of the loudspeaker: no call waits for the player, and a player that is lost is replaced."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.show.events import Heard, Said, SoundChanged, Unspoken
from kiosk.ui.sound.child import Child
from kiosk.ui.sound.outbox import Outbox
from kiosk.ui.sound.wire import Lost, Message, Over, Reached, Unheard, Works

PLAYER = (sys.executable, "-m", "kiosk.ui.sound.player")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the loudspeaker waits for its player, in seconds."""

    start: float = 0.5  # before the first player is started, unless it is needed: the first page comes first
    birth: float = 10.0  # until it says anything at all; a cold disk needs it
    device: float = 4.0  # until it has found out whether there is a device
    sign: float = 2.0  # between two signs of life
    fresh: float = 30.0  # without a device, until another player looks with fresh eyes: Qt may have missed it
    rest: float = 0.25  # after the first loss; twice as long after each that follows
    longest_rest: float = 30.0
    sound: float = 30.0  # of good work, after which a loss counts as the first again


class Loudspeaker:
    """An Output whose sound is made by a child process; see kiosk.voice.output for the contract.

    Every method is thread-safe and returns at once; *post* is called on a thread of the loudspeaker's own, or
    on the caller's. Told to play without a device, it posts Unspoken; a device or a player lost in mid-speech
    is SoundChanged(False), then Unspoken. Before the first SoundChanged there is a device.
    """

    def __init__(
        self,
        post: Callable[[Heard | Said | Unspoken | SoundChanged], None],
        *,
        command: Sequence[str] = PLAYER,
        patience: Patience | None = None,
    ) -> None:
        self._post = post
        self._command = command
        self._patience = patience or Patience()
        # Held only to look, to change and to post: once another utterance is expected, nothing that was on
        # its way about the one before gets out.
        self._lock = threading.RLock()
        self._wanted: int | None = None
        self._played = False  # whether the wanted one was handed on
        self._works = True
        self._volume = 1.0
        self._outbox = Outbox(self._volume)
        self._child: Child | None = None
        self._needed = threading.Event()
        self._closed = threading.Event()
        threading.Thread(target=self._keep, name="loudspeaker", daemon=True).start()

    @property
    def process(self) -> int | None:
        """The player's process id, while there is one."""
        child = self._child
        return child.process if child else None

    def expect(self, utterance: int) -> None:
        """Only this utterance is wanted: another that can be heard fades out at once."""
        with self._lock:
            self._wanted, self._played = utterance, False
            self._outbox.put_hush(soon=True)
        self._needed.set()

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Let the sound be heard when its utterance is still expected."""
        with self._lock:
            if utterance != self._wanted or self._played or self._closed.is_set():
                return
            if self._works:
                self._played = True
                self._outbox.put_sound(utterance, pcm, pause, start, marks)
            else:
                self._wanted = None
                self._post(Unspoken(utterance))

    def hush(self) -> None:
        """Silence within a tenth of a second."""
        with self._lock:
            self._wanted = None
            self._outbox.put_hush(soon=False)

    def set_volume(self, volume: float) -> None:
        """Loudness at once, 0…1."""
        with self._lock:
            self._volume = min(max(volume, 0.0), 1.0)
            self._outbox.put_volume(self._volume)

    def close(self) -> None:
        """Silence, and the end of the player."""
        with self._lock:
            self._wanted = None
            self._closed.set()
            self._outbox.close()
            if self._child is not None:
                self._child.kill()
        self._needed.set()

    def _keep(self) -> None:
        """Have a player, one after the other, until closed."""
        self._needed.wait(self._patience.start)
        rest = 0.0
        while not self._closed.wait(rest):
            begun = time.monotonic()
            try:
                self._live()
                rest = 0.0
            except (EOFError, TimeoutError, ValueError, OSError, RuntimeError) as fault:  # or no thread
                lived = time.monotonic() - begun
                rest = 0.0 if lived > self._patience.sound else rest
                rest = min(max(self._patience.rest, 2 * rest), self._patience.longest_rest)
                self._lose(fault, rest)

    def _live(self) -> None:
        """The life of one player, until closed or found to be blind.

        Raises EOFError, TimeoutError, ValueError, OSError or RuntimeError when it is lost.
        """
        child = Child(self._command, self._outbox)
        try:
            with self._lock:
                self._child = child
            works: bool | None = None
            since = time.monotonic()
            within = self._patience.birth
            while not self._closed.is_set() and (works or time.monotonic() - since < self._patience.fresh):
                answer = child.answer(within)
                self._hear(answer)
                if isinstance(answer, Works) and answer.yes != works:
                    works, since = answer.yes, time.monotonic()
                within = self._patience.device if works is None else self._patience.sign
        finally:
            child.bury()
            with self._lock:
                self._child = None
                self._outbox.close()
                self._outbox = Outbox(self._volume)

    def _hear(self, answer: Message) -> None:
        """Tell the show what the player says, as far as it still concerns it."""
        with self._lock:
            if self._closed.is_set():
                return
            match answer:
                case Works(yes):
                    self._tell_works(yes)
                case Reached(utterance, seconds, length, characters) if utterance == self._wanted:
                    self._post(Heard(utterance, seconds, length, None if characters < 0 else characters))
                case Over(utterance) if utterance == self._wanted:
                    self._wanted = None
                    self._post(Said(utterance))
                case Unheard(utterance) if utterance == self._wanted:
                    self._wanted = None
                    self._post(Unspoken(utterance))
                case Lost(why):
                    raise EOFError(why.decode(errors="replace"))
                case _:
                    pass

    def _lose(self, fault: Exception, rest: float) -> None:
        """The player is gone: the text goes on without it."""
        with self._lock:
            if self._closed.is_set():
                return
            # Said once: while a server hangs, every further player is lost as well.
            level = logging.WARNING if self._works else logging.DEBUG
            log.log(level, "the player is lost, the next comes in %.1f s: %s", rest, fault)
            self._tell_works(False)

    def _tell_works(self, yes: bool) -> None:
        """Whether there is a device, when that is news; without one, what was played is unspoken."""
        if yes != self._works:
            self._works = yes
            self._post(SoundChanged(yes))
        if not yes and self._wanted is not None and self._played:
            utterance, self._wanted = self._wanted, None
            self._outbox.put_hush(soon=False)  # or the next player would say it over whatever is shown then
            self._post(Unspoken(utterance))
