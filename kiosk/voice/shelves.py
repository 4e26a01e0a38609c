"""What is rendered already, and which of it may stand for a sentence: the hall's order of voices.

The neural voice that the hall chose comes first, from the library or from what the tour brought. While it
can be rendered, nothing else stands for it. Where it cannot, the same voice at another pace is better than
another voice; then comes the best engine that works, but before espeak another neural voice that the tour
brought; and when no engine works, whoever said these words.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.voice.library import Library
from kiosk.voice.pack import Packs
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying
from kiosk.voice.voices import PLAIN, Voice, family, neural_voices


class Shelves:
    """The library of this machine and the packs of the tours, for a hall that chose *voice* (None: none)."""

    def __init__(self, library: Library, packs: Packs, voice: Voice | None) -> None:
        self._library = library
        self._packs = packs
        self._voice = voice

    def find(self, tour: str, what: Saying, working: Sequence[Voice]) -> Rendered | None:
        """The sentence as it may be heard when *working* are the voices that could say it now, best first."""
        chosen = self._chosen(what)
        if chosen is not None:
            found = self._library.find(what, (chosen,)) or self._packs.find(tour, what, (chosen,))
            if found is not None or chosen in working:
                return found
            found = self._library.nearest(what, chosen) or self._packs.nearest(tour, what, chosen)
            if found is None and working and working[0].engine == PLAIN:
                brought = (self._packs.nearest(tour, what, voice) for voice in neural_voices())
                found = next((sound for sound in brought if sound is not None), None)
            if found is not None:
                return found
        if working:
            return self._library.find(what, working[:1])
        return self._library.nearest(what, None) or self._packs.nearest(tour, what, None)

    def stock(self, tour: str, what: Saying, working: Sequence[Voice]) -> bool:
        """Have the sentence quickly at hand if it is anywhere; whether it is, as well as it can be now.

        What a tour brought is put into the library, which is ten times as fast to read.
        """
        chosen = self._chosen(what)
        best = chosen if chosen is not None else working[0] if working else None
        if best is None or self._library.holds(what, best):
            return best is not None
        found = self._packs.find(tour, what, (best,))
        if found is not None:
            self._library.keep(what, found)
            return True
        return bool(working) and best not in working and self.find(tour, what, working) is not None

    def has_room(self) -> bool:
        """Whether to keep what nobody asked for; else it would take the place of what somebody did."""
        return self._library.has_room()

    def keep(self, what: Saying, sound: Rendered) -> None:
        """Keep a sentence that was rendered just now."""
        self._library.keep(what, sound)

    def _chosen(self, what: Saying) -> Voice | None:
        return self._voice if family(what.language) == "zh" else None
