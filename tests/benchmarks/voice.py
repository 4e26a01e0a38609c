"""The neural voice at work: how fast, how large, and how near its marks are to what is heard."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from kiosk.show.events import Event, Heard, Said, Unspoken
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from kiosk.ui.sound.loudspeaker import Loudspeaker
from kiosk.voice.engine import Engine
from kiosk.voice.here import speaker_here, worker_command
from kiosk.voice.pcm import RATE, seconds
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import saying
from kiosk.voice.voices import Voice
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.frames import wait_until
from tests.benchmarks.hallspeak import SENTENCES
from tests.benchmarks.memory import peak
from tests.benchmarks.sounds import served
from tests.sound_server import Recording

PATIENCE = 120.0  # seconds for a sentence
_RENDERED = 10
_PLAYED = 5
_PACE = "自然语音：每读 1 秒要算几秒"
_READY = "　　　　　多久能开口"
_MEMORY = "　　　　　进程最多占的内存"
_MARKS = "逐字标记与录到的声音相差：中位"
_WORST = "　　　　　　　　　　　　　最大"


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Render sentences of a hall, then play some of them at a null sink."""
    voice = speaker_here("female")
    if voice is None:
        for what in (_PACE, _READY, _MEMORY, _MARKS, _WORST):
            yield Figure(what, None, "", note="没有装自然语音，请运行 make voice")
        return
    engine = Engine((voice.engine,), worker_command(voice), patience=PATIENCE)
    try:
        begun = time.perf_counter()
        engine.start()
        yield Figure(_READY, time.perf_counter() - begun, "s", note="从启动进程到第一句可以交给它")
        sounds, factors = _rendered(engine, voice)
        note = f"{len(factors)} 句，最小 {min(factors):.2f}，最大 {max(factors):.2f}；空闲的双核上量到过 0.30"
        yield Figure(_PACE, percentile(factors, 50), "×", note=note)
        if engine.process is not None:
            yield Figure(_MEMORY, peak(engine.process), "MB", 600)
    finally:
        engine.close()
    if not all(shutil.which(program) for program in ("pulseaudio", "parec", "pactl")):
        for what in (_MARKS, _WORST):
            yield Figure(what, None, "ms", 100, "没有装 pulseaudio")
        return
    with served(folder) as server, server.listening("hall") as ears:
        late = [1000 * one for one in _lateness(ears, sounds[:_PLAYED])]
    note = f"{_PLAYED - 1} 句 {len(late)} 个字，从 {min(late):.0f} 到 {max(late):.0f}（负数是早了）"
    yield Figure(_MARKS, percentile([abs(one) for one in late], 50), "ms", 100, note)
    yield Figure(_WORST, max(abs(one) for one in late), "ms", 100)


def _rendered(engine: Engine, voice: Voice) -> tuple[list[Rendered], list[float]]:
    """Sentences at the usual pace, and the seconds that a second of each took."""
    sounds, factors = [], []
    for sentence in SENTENCES[:_RENDERED]:
        begun = time.perf_counter()
        sound = engine.render(saying(sentence, "zh-Hans", 1.0))
        factors.append((time.perf_counter() - begun) / seconds(sound.pcm))
        if sound.voice != voice:
            raise ValueError(f"another voice spoke: {sound.voice}")
        sounds.append(sound)
    return sounds, factors


def _lateness(ears: Recording, sounds: list[Rendered]) -> Iterator[float]:
    """By how many seconds each character was told after it began in what was recorded; negative: before."""
    told: list[tuple[float, Event]] = []
    speaker = Loudspeaker(lambda event: told.append((time.monotonic(), event)))
    try:
        for utterance, sound in enumerate(sounds, 1):
            told.clear()
            asked = time.monotonic()
            speaker.expect(utterance)
            speaker.play(utterance, sound.pcm, 0.3, 0.0, sound.marks)
            wait_until(lambda: any(isinstance(event, Said | Unspoken) for _, event in told))
            pause(500)
            start = _heard_from(ears, asked, sound.pcm)
            if utterance > 1:  # the first goes through a null sink that has yet to wake
                yield from _late(told, sound, start)
    finally:
        speaker.close()


def _late(told: list[tuple[float, Event]], sound: Rendered, start: float) -> Iterator[float]:
    """For each character, when it was told against when it was heard."""
    reached = [(when, event.reached) for when, event in told if isinstance(event, Heard) and event.reached]
    for place, mark in enumerate(sound.marks):
        when = next((when for when, count in reached if count > place), None)
        if when is None:
            raise ValueError(f"character {place} was never told")
        yield when - (start + mark)


def _heard_from(ears: Recording, asked: float, pcm: bytes) -> float:
    """When, on the system's monotonic clock, the first sample of *pcm* was heard after *asked*."""
    begun, heard = ears.since(asked)
    wanted = np.frombuffer(pcm, "<i2").astype(np.float64)[: 3 * RATE]
    size = 1 << (len(heard) + len(wanted)).bit_length()
    both = np.fft.rfft(heard.astype(np.float64), size) * np.conj(np.fft.rfft(wanted, size))
    alike = np.fft.irfft(both, size)[: len(heard)]
    return begun + int(np.argmax(alike)) / RATE
