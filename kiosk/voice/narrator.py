"""Whose turn it is: one thread that has sentences said, the wanted one first, for the output to play."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.show.effects import Prepare, Speak
from kiosk.show.events import Unspoken, VoiceChanged
from kiosk.voice.engine import Engine, EngineDownError, UnsayableError
from kiosk.voice.library import Library, Saying
from kiosk.voice.output import Output
from kiosk.voice.recordings import Recordings
from kiosk.voice.spoken import spoken

MOST_PREPARED = 256  # sentences; a station has a dozen, the next one another
_FIRST_RETRY = 1.0
_LAST_RETRY = 60.0
_FAREWELL = 1.0  # seconds; who decodes half an hour of a recording at the end is not waited for any longer

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A sentence that will probably be wanted."""

    tour: str
    text: str
    language: str
    speed: float


class Narrator:
    """The voice as the show knows it. Every method returns at once; what comes of it comes by *post*.

    *find_media* (tour, file name) gives a media file's path or None, *pronounce* (tour) its dictionary; both
    are called on the job thread, as is *post*. An utterance ends in `Said` (from the output), in `Unspoken`,
    or is overtaken by the next. `VoiceChanged` tells changes only; before the first, the voice works.
    """

    def __init__(
        self,
        engine: Engine,
        library: Library,
        output: Output,
        post: Callable[[Unspoken | VoiceChanged], None],
        find_media: Callable[[str, str], Path | None],
        pronounce: Callable[[str], tuple[tuple[str, str], ...]],
        *,
        first_retry: float = _FIRST_RETRY,
    ) -> None:
        self._engine = engine
        self._library = library
        self._output = output
        self._post = post
        self._find_media = find_media
        self._pronounce = pronounce
        self._recordings = Recordings()
        self._first_retry = first_retry
        self._delay = first_retry
        self._retry_at = time.monotonic()  # the worker is started before anybody asks
        self._up = False
        self._told_works = True
        self._changed = threading.Condition()
        self._wanted: Speak | None = None
        self._prepared: deque[_Prepared] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="narrator", daemon=True)
        self._thread.start()

    def speak(self, what: Speak) -> None:
        """Let this be heard, and nothing asked before."""
        self._output.expect(what.utterance)  # first, or the job could be done before anybody waits for it
        with self._changed:
            self._wanted = what
            self._changed.notify()

    def prepare(self, what: Prepare) -> None:
        """Have these ready, in this order; what was to be prepared before is forgotten."""
        texts = what.texts[:MOST_PREPARED]
        with self._changed:
            self._prepared = deque(_Prepared(what.tour, text, what.language, what.speed) for text in texts)
            self._changed.notify()

    def hush(self) -> None:
        """Silence now; what is being prepared goes on, it makes no sound."""
        with self._changed:
            self._wanted = None
        self._output.hush()

    def set_volume(self, volume: float) -> None:
        """Loudness from now on, 0…1."""
        self._output.set_volume(volume)

    def close(self) -> None:
        """End the worker, and the thread within a second. The output belongs to who made it."""
        with self._changed:
            self._closed = True
            self._wanted = None
            self._prepared.clear()
            self._changed.notify()
        self._engine.close()
        self._thread.join(timeout=_FAREWELL)

    def _work(self) -> None:
        """The job thread: one thing after the other until closed."""
        while True:
            job = self._next()
            if self._closed:
                return
            try:
                if isinstance(job, Speak):
                    self._say(job)
                elif job is not None:
                    self._make_ready(job)
                else:
                    self._revive()
            except Exception:  # a defect of ours must not end the voice for good
                log.exception("narration failed")
                if isinstance(job, Speak):
                    self._post(Unspoken(job.utterance))

    def _next(self) -> Speak | _Prepared | None:
        """The wanted sentence, else one to prepare; None when it is time to try the engine again."""
        with self._changed:
            while not self._closed:
                if self._wanted is not None:
                    wanted, self._wanted = self._wanted, None
                    return wanted
                if self._up and self._prepared:
                    return self._prepared.popleft()
                patience = None if self._up else self._retry_at - time.monotonic()
                if patience is not None and patience <= 0:
                    return None
                self._changed.wait(patience)
            return None

    def _say(self, what: Speak) -> None:
        """Find or render the sentence and hand it to the output, which drops it when it came too late."""
        pcm = self._recorded(what)
        start = what.start
        if pcm is None:
            pcm = self._rendered(self._saying(what.tour, what.text, what.language, what.speed))
            start = 0.0
        if self._closed:  # while it was decoded; the output may be gone
            return
        if pcm is None:
            self._post(Unspoken(what.utterance))
        else:
            self._output.play(what.utterance, pcm, what.pause, start)

    def _make_ready(self, what: _Prepared) -> None:
        """Render the sentence unless the library has it."""
        saying = self._saying(what.tour, what.text, what.language, what.speed)
        if not self._library.holds(saying, self._engine.voices(what.language)):
            self._rendered(saying)

    def _recorded(self, what: Speak) -> bytes | None:
        """The human recording, when there is a usable one."""
        if what.recording is None:
            return None
        path = self._find_media(what.tour, what.recording)
        if path is None:
            log.warning("recording %s of tour %s is missing", what.recording, what.tour)
            return None
        return self._recordings.read(path)

    def _saying(self, tour: str, text: str, language: str, speed: float) -> Saying:
        pronounce = self._pronounce(tour)
        return Saying(spoken(text, pronounce, language).text, language, min(max(speed, 0.5), 1.5), pronounce)

    def _rendered(self, saying: Saying) -> bytes | None:
        """The sentence from the library, else from the engine; None when neither has it."""
        if not saying.spoken:
            return None
        pcm = self._library.find(saying, self._engine.voices(saying.language) if self._up else ())
        if pcm is not None or not (self._up or time.monotonic() >= self._retry_at):
            return pcm
        try:
            voice, pcm = self._engine.render(saying.spoken, saying.language, saying.speed)
        except UnsayableError as fault:
            log.warning("not said: %s", fault)
            return None
        except EngineDownError as fault:
            self._rest(fault)
            return self._library.find(saying, ())
        self._works()
        self._library.keep(saying, voice, pcm)
        return pcm

    def _revive(self) -> None:
        """Try whether an engine works."""
        try:
            self._engine.start()
        except EngineDownError as fault:
            self._rest(fault)
        else:
            self._works()

    def _works(self) -> None:
        """An engine works: say so if it did not."""
        self._up = True
        self._delay = self._first_retry
        if not self._told_works:
            self._told_works = True
            self._post(VoiceChanged(True))

    def _rest(self, fault: EngineDownError) -> None:
        """No engine works: say so once, and try again after a delay that grows."""
        if self._closed:
            return
        log.warning("no voice, next try in %.0f s: %s", self._delay, fault)
        self._up = False
        self._retry_at = time.monotonic() + self._delay
        self._delay = min(self._delay * 2, _LAST_RETRY)
        if self._told_works:
            self._told_works = False
            self._post(VoiceChanged(False))
