"""The voice as the show knows it: finds each sentence where it is best, and has the output play it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable

from kiosk.show.effects import Prepare, Speak
from kiosk.show.events import Unspoken, VoiceChanged
from kiosk.tour.media import Find
from kiosk.voice.engine import Engine
from kiosk.voice.order import Order
from kiosk.voice.output import Output
from kiosk.voice.recordings import Recordings
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Pronunciations, Saying, saying
from kiosk.voice.shelves import Shelves
from kiosk.voice.studio import Studio
from kiosk.voice.voices import Voice

_FAREWELL = 1.0  # seconds; who decodes half an hour of a recording at the end is not waited for any longer

log = logging.getLogger(__name__)


class Narrator:
    """Every method returns at once; what comes of it comes by *post*.

    A sentence that is rendered already does not wait for one that is being rendered: its own thread finds
    it. *find_media* (tour, file name) gives a media file's path or None, *pronounce* (tour) the dictionary of
    the moment; both are called on threads of the voice, as is *post*. An utterance ends in `Said` (from the
    output), in `Unspoken`, or is overtaken by the next. `VoiceChanged` tells changes only; before the first,
    the voice works. *hoped* is a voice that will probably work, until the engine has told.
    """

    def __init__(
        self,
        engine: Engine,
        shelves: Shelves,
        output: Output,
        post: Callable[[Unspoken | VoiceChanged], None],
        find_media: Find,
        pronounce: Callable[[str], Pronunciations],
        *,
        hoped: Voice | None = None,
        first_retry: float = 1.0,
    ) -> None:
        self._shelves = shelves
        self._output = output
        self._post = post
        self._find_media = find_media
        self._pronounce = pronounce
        self._recordings = Recordings()
        self._told_works = True
        self._changed = threading.Condition()
        self._wanted: Speak | None = None
        self._closed = False
        self._studio = Studio(
            engine, shelves, self._saying, self._engine_changed, hoped=hoped, first_retry=first_retry
        )
        self._thread = threading.Thread(target=self._work, name="narrator", daemon=True)
        self._thread.start()

    def speak(self, what: Speak) -> None:
        """Let this be heard, and nothing asked before."""
        self._output.expect(what.utterance)  # first, or the job could be done before anybody waits for it
        self._studio.forget()
        with self._changed:
            self._wanted = what
            self._changed.notify()

    def prepare(self, what: Prepare) -> None:
        """Have these ready, in this order; what was to be prepared before is forgotten."""
        self._studio.prepare(Order(what.tour, text, what.language, what.speed) for text in what.texts)

    def stock(self, orders: Iterable[Order]) -> None:
        """Have these ready some time, when there is nothing else to do; asked for one by one, on a thread."""
        self._studio.stock(orders)

    def hush(self) -> None:
        """Silence now; what is being prepared goes on, it makes no sound."""
        with self._changed:
            self._wanted = None
        self._studio.forget()
        self._output.hush()

    def set_volume(self, volume: float) -> None:
        """Loudness from now on, 0…1."""
        self._output.set_volume(volume)

    def speakers(self, language: str) -> tuple[Voice, ...] | None:
        """Who speaks a language here now, best first; None while the voice is still coming up."""
        return self._studio.speakers(language)

    def close(self) -> None:
        """End the worker, and the threads within a second or two. The output belongs to who made it."""
        with self._changed:
            self._closed = True
            self._wanted = None
            self._changed.notify()
        self._studio.close()
        self._thread.join(timeout=_FAREWELL)

    def _work(self) -> None:
        """The narrator's thread: find what is wanted, until closed."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._wanted is not None)
                what, self._wanted = self._wanted, None
            if what is None:
                return
            try:
                self._say(what)
            except Exception:  # a defect of ours must not end the voice for good
                log.exception("narration failed")
                self._post(Unspoken(what.utterance))

    def _say(self, what: Speak) -> None:
        """Hand the sentence to the output, which drops it when it came too late."""
        recorded = self._recorded(what)
        if recorded is not None:
            if not self._closed:  # while it was decoded; the output may be gone
                self._output.play(what.utterance, recorded, what.pause, what.start)
            return
        order = Order(what.tour, what.text, what.language, what.speed)
        found = self._shelves.find(what.tour, self._saying(order), self._studio.working(what.language))
        if found is not None:
            self._play(what, found)
        else:
            self._studio.render(order, lambda sound: self._play(what, sound))

    def _play(self, what: Speak, sound: Rendered | None) -> None:
        if self._closed:
            return
        if sound is not None:
            self._output.play(what.utterance, sound.pcm, what.pause, 0.0, sound.marks)
            return
        if self._told_works and not self._studio.works:
            self._told_works = False
            self._post(VoiceChanged(False))
        self._post(Unspoken(what.utterance))

    def _recorded(self, what: Speak) -> bytes | None:
        """The human recording, when there is a usable one."""
        if what.recording is None:
            return None
        path = self._find_media(what.tour, what.recording)
        if path is None:
            log.warning("recording %s of tour %s is missing", what.recording, what.tour)
            return None
        return self._recordings.read(path)

    def _saying(self, order: Order) -> Saying:
        return saying(order.text, order.language, order.speed, self._pronounce(order.tour))

    def _engine_changed(self, works: bool) -> None:
        """The engine came or went. That it went is told with the first sentence that is missed for it."""
        if works and not self._told_works and not self._closed:
            self._told_works = True
            self._post(VoiceChanged(True))
