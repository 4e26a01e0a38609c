"""The composition root: builds the parts, introduces them to one another, and says goodbye in reverse."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.ahead import import_ahead
from kiosk.clerk import Clerk
from kiosk.customs import house, keys_of, rules_of, whole_script
from kiosk.dictionary import Dictionary
from kiosk.editions.curator import Curator
from kiosk.editions.exhibition import Exhibition
from kiosk.editions.pictures import Pictures
from kiosk.editions.showcase import Showcase
from kiosk.health.since import Since
from kiosk.journal.count_book import CountBook
from kiosk.journal.keepsake import Keepsake
from kiosk.journal.times import TimesBook
from kiosk.later import Later
from kiosk.lock.lock import Lock
from kiosk.lock.porter import Porter
from kiosk.scenery import finding, made_ready, needed, sources
from kiosk.servants import Servants
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.backstage.preview import previews
from kiosk.show.state import Show, opening
from kiosk.show.step import step
from kiosk.tour.media import Find
from kiosk.tour.model import Tour
from kiosk.ui.application import Application
from kiosk.ui.awake import Awake
from kiosk.ui.clock import Clock, time_now
from kiosk.ui.door import Door
from kiosk.ui.keys import KeyWatch
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow
from kiosk.ui.windows import Windows
from kiosk.voice.here import engine_here, speaker_here
from kiosk.voice.library import Library
from kiosk.voice.narrator import Narrator
from kiosk.voice.output import Output
from kiosk.voice.pack import Packs
from kiosk.voice.shelves import Shelves
from kiosk.voice.voices import neural_voice

if TYPE_CHECKING:
    from kiosk.crew import Crew
    from kiosk.journal.secretary import Secretary

log = logging.getLogger(__name__)

_SEEN = 1000  # milliseconds after the start: the first page stands, with its picture
_FAREWELL = 1.0  # seconds
_DESK_FOLLOWS = 25  # milliseconds after the public page, whose frame comes first
_COVER = 0.8  # seconds that newer tours wait for their covers; an edit is to be seen after two

Ears = Callable[[Callable[[ev.Event], None]], Output]  # where the voice is heard, once it can post events


class Kiosk:
    """A kiosk that runs: the show, its two windows, and the servants its effects go to."""

    def __init__(
        self,
        show: Show,
        stage: Stage,
        windows: Windows,
        servants: Servants,
        exhibition: Exhibition,
        post: Callable[[ev.Event], None],
        watch: Callable[[Show], None],
    ) -> None:
        self.show = show
        self.windows = windows
        self._stage = stage
        self.servants = servants
        self._exhibition = exhibition
        self._watch = watch
        self.post = post

    @property
    def window(self) -> PublicWindow:
        """The window of the public."""
        return self.windows.public

    def receive(self, event: ev.Event) -> None:
        """Move the show on by one event and carry out what it asks for. Only on the GUI thread."""
        before = self.show
        self.show, effects = step(before, event)
        # Before anybody looks for a picture of theirs.
        if self.show.tours is not before.tours and not previews(self.show):
            self._exhibition.show(self.show.tours)
        for effect in effects:  # before the page: a voice that must stop does not wait for a picture
            self.servants.carry_out(effect)
        self.windows.follow(self.show)
        self._stage.show(self.show)
        self.servants.note(before, self.show)
        self._watch(self.show)


@contextmanager
def assembled(
    settings: Settings,
    case: Showcase,
    application: Application,
    ears: Ears,
    watch: Callable[[Show], None] = lambda show: None,
    curated: bool = False,
) -> Iterator[Kiosk]:
    """A kiosk with all its servants, its windows not yet opened; taken apart in reverse at the end.

    It shows that *case*; when it is *curated*, also what is edited and published from now on. `watch` is
    called with each new show, on the GUI thread.
    """
    with ExitStack() as stack:
        nest = stack.enter_context(application.nest())
        door = Door(lambda event: kiosk.receive(event), nest)
        stack.callback(door.shut)
        exhibition = Exhibition(case, settings.media)
        find = finding(settings, exhibition)
        pictures = Pictures(find, settings.home / "pictures", lambda: door.post(ev.MediaArrived()))
        stack.callback(pictures.close)
        output = ears(door.post)
        stack.callback(output.close)
        shown = sources(settings, find, pictures)
        made_ready(case, exhibition, pictures, shown, patience=0.0)
        curator = hired_curator(settings, exhibition, door.post, pictures, shown) if curated else None
        servants = hired(settings, case.tours, find, output, door.post, Awake(nest), curator)
        stack.callback(servants.close)
        stage = Stage(door.post, shown, nest, _DESK_FOLLOWS)
        start = opening(case.tours, house(settings))
        stage.show(start)
        keys = KeyWatch(door.post, lambda: kiosk.show, keys_of(settings), time.monotonic, nest)
        size = settings.size or application.screen_size()
        windows = Windows(
            stage, keys, size, settings.diagonal, settings.public_screen, settings.windowed, nest
        )
        stack.callback(windows.close)
        kiosk = Kiosk(start, stage, windows, servants, exhibition, door.post, watch)
        servants.narrator.set_volume(start.comfort.volume)
        kiosk.receive(time_now())  # before the first finger, or its visit would seem as old as the machine
        servants.start(kiosk.show)
        clock = Clock(door.post, nest)
        stack.callback(clock.stop)
        ahead = Clerk("ahead")
        stack.callback(ahead.close, _FAREWELL)
        application.after(_SEEN, lambda: ahead.do(import_ahead), nest)
        yield kiosk


def hired(
    settings: Settings,
    tours: tuple[Tour, ...],
    find: Find,
    output: Output,
    post: Callable[[ev.Event], None],
    awake: Awake,
    curator: Curator | None,
) -> Servants:
    """The servants of a hall, each with what it needs to know."""
    since = Since()
    dictionary = Dictionary(settings.dictionary, tours)
    narrator = Narrator(
        engine_here(settings.voice),
        Shelves(Library(settings.home / "voice"), Packs(find), neural_voice(settings.voice)),
        output,
        post,
        find,
        dictionary,
        hoped=speaker_here(settings.voice),
    )
    counts = CountBook(settings.home, settings.counting)
    return Servants(
        narrator,
        Porter(Lock(settings.home), post),
        Later(lambda: secretary(settings)),
        TimesBook(settings.home, tours, find, post),
        Keepsake(settings.home, post),
        awake,
        counts,
        dictionary,
        lambda tours: whole_script(tours, settings),
        Later(lambda: crew(settings, post, narrator, counts, since)),
        curator,
    )


# Imported where they are made: what these two bring along would keep the first frame waiting.


def secretary(settings: Settings) -> Secretary:
    """Who writes down what a reception was."""
    from kiosk.journal.secretary import Secretary
    from kiosk.ui.paper import printed

    return Secretary(settings.home, printed, datetime.now)


def crew(
    settings: Settings, post: Callable[[ev.Event], None], narrator: Narrator, counts: CountBook, since: Since
) -> Crew:
    """Who sees to what staff order."""
    from kiosk.crew import Crew

    return Crew(settings, post, lambda: narrator.speakers("zh-Hans"), lambda: counts.trouble, since)


def hired_curator(
    settings: Settings,
    exhibition: Exhibition,
    post: Callable[[ev.Event], None],
    pictures: Pictures,
    shown: Sources,
) -> Curator:
    """Who sees to it that the hall shows what is edited and published."""

    def ready(case: Showcase) -> None:
        made_ready(case, exhibition, pictures, shown, _COVER)

    def make_rounds() -> None:
        pictures.sweep(lambda: needed(settings, exhibition))

    return Curator(settings.home, exhibition, rules_of(settings), post, ready, make_rounds)
