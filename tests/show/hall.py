"""A hall for tests: it carries events into a show and keeps what the visitor would hear."""

from __future__ import annotations

from typing import Self

from kiosk.show import events as ev
from kiosk.show.effects import Effect, Hush, Prepare, SetVolume, Speak
from kiosk.show.lines import lines_of
from kiosk.show.state import House, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour


class Hall:
    """One kiosk whose clock, voice and visitors are the test's own."""

    def __init__(self, *tours: Tour, house: House | None = None) -> None:
        self.show: Show = opening(tours, house or House())
        self.effects: list[Effect] = []
        self.latest: tuple[Effect, ...] = ()
        self.voice: Speak | None = None

    def on(self, *events: ev.Event) -> Self:
        """Let these events happen; `latest` keeps what the last of them asked for."""
        for event in events:
            self.show, self.latest = step(self.show, event)
            self.effects += self.latest
            for effect in self.latest:
                if isinstance(effect, Speak):
                    self.voice = effect
                elif isinstance(effect, Hush):
                    self.voice = None
        return self

    def wait(self, seconds: float, every: float = 1.0) -> Self:
        """Let time alone pass, in ticks."""
        end = self.show.now + seconds
        while self.show.now < end:
            self.on(ev.Tick(min(self.show.now + every, end), self.show.hour))
        return self

    def at(self, hour: float) -> Self:
        """Set the clock on the wall."""
        return self.on(ev.Tick(self.show.now, hour))

    def say(self, sentences: int = 1) -> Self:
        """The voice comes to the end of what it speaks, so many times."""
        for _ in range(sentences):
            assert self.voice is not None, "nothing is being spoken"
            done, self.voice = self.voice, None
            self.on(ev.Said(done.utterance))
        return self

    def miss(self) -> Self:
        """The voice cannot say what it was asked to."""
        return self.on(ev.Unspoken(self.show.utterance))

    @property
    def spoken(self) -> str:
        """The text that is being heard, empty in silence."""
        return self.voice.text if self.voice else ""

    @property
    def lit(self) -> str:
        """The text of the line where the telling stands."""
        return lines_of(self.show)[self.show.line].text

    @property
    def speeches(self) -> list[str]:
        """All texts that were asked to be spoken, in order."""
        return [effect.text for effect in self.effects if isinstance(effect, Speak)]

    @property
    def prepared(self) -> Prepare | None:
        """What the last event asked to have ready."""
        return next((effect for effect in self.latest if isinstance(effect, Prepare)), None)

    @property
    def loudness(self) -> float | None:
        """The volume the last event asked for."""
        return next((effect.volume for effect in self.latest if isinstance(effect, SetVolume)), None)
