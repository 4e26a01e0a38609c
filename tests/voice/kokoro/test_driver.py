"""The driver as pyttsx3 meets it: its loop, its properties, its notices and its files."""

from __future__ import annotations

import gc
import importlib.util
import threading
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pyttsx3
from pyttsx3.engine import Engine

pytest.importorskip("pypinyin", reason="装上自然语音（make voice）才有 pypinyin")
pytest.importorskip("rjieba", reason="装上自然语音（make voice）才有 rjieba")

from kiosk.errors import KioskError
from kiosk.voice.kokoro import install, place
from kiosk.voice.kokoro.driver import NAME, Driver, register
from kiosk.voice.speaker import Speaker
from tests.voice.kokoro.humming import hum

VOICES = ("zf_xiaoxiao", "zm_yunjian")
Notices = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def engine() -> Engine:
    """pyttsx3's engine over our driver, which hums."""
    register(lambda proxy: Driver(proxy, hum, VOICES))
    return Engine(NAME)


@pytest.fixture
def notices(engine: Engine) -> Notices:
    """What the engine tells, in order."""
    told: Notices = []
    for topic in ("started-utterance", "started-word", "finished-utterance", "error"):
        engine.connect(topic, lambda topic=topic, **said: told.append((topic, said)))
    return told


def test_a_text_becomes_a_whole_file_and_each_character_is_told(
    engine: Engine, notices: Notices, tmp_path: Path
) -> None:
    target = tmp_path / "a.wav"
    engine.save_to_file("请走这边。", str(target), "seven")
    engine.runAndWait()
    with wave.open(str(target)) as sound:
        assert sound.getparams()[:3] == (1, 2, 24_000)
        seconds = sound.getnframes() / 24_000
    assert [topic for topic, _ in notices] == [
        *["started-utterance", *["started-word"] * 5, "finished-utterance"]
    ]
    words = [said for topic, said in notices if topic == "started-word"]
    assert [word["location"] for word in words] == [0, 1, 2, 3, 4]
    assert all(word["length"] == 1 and word["name"] == "seven" for word in words)
    assert all(0 <= word["seconds"] <= seconds for word in words)
    assert notices[-1][1]["completed"] is True


def test_many_turns_of_the_loop_each_wait_for_their_file(engine: Engine, tmp_path: Path) -> None:
    """From the second turn on pyttsx3 ends the loop before it starts it."""
    for number in range(12):
        target = tmp_path / f"{number}.wav"
        engine.save_to_file("请走。", str(target))
        engine.runAndWait()
        assert target.stat().st_size > 44


def test_many_texts_may_wait_in_the_queue(engine: Engine, tmp_path: Path) -> None:
    targets = [tmp_path / f"{number}.wav" for number in range(40)]
    for target in targets:
        engine.save_to_file("请走。", str(target))
    engine.runAndWait()
    assert all(target.exists() for target in targets)


def test_what_is_not_wanted_any_more_is_given_up_between_its_pieces(
    engine: Engine, notices: Notices, tmp_path: Path
) -> None:
    asked = iter([True, False])
    engine.setProperty("wanted", lambda: next(asked))
    engine.save_to_file("请走这边，" * 60, str(tmp_path / "a.wav"))
    engine.runAndWait()
    assert not list(tmp_path.iterdir())
    assert [topic for topic, _ in notices] == ["started-utterance", "finished-utterance", "error"]
    assert next(asked, None) is None


def test_whoever_breaks_off_from_another_thread_takes_nothing_from_the_loop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    register(lambda proxy: Driver(proxy, hum, ("zf_xiaoxiao",), lambda: None))
    monkeypatch.setattr("kiosk.voice.kokoro.install", lambda: None)
    speaker = Speaker(NAME)
    over = threading.Event()

    def meddle(stop: Callable[[], None]) -> None:
        while not over.is_set():
            stop()

    meddler = threading.Thread(target=meddle, args=(speaker.stop,))
    meddler.start()
    try:
        for _ in range(12):
            assert speaker.speak("请走这边。", "zh", 1.0, tmp_path).begun
            with pytest.raises(RuntimeError, match="stopped"):
                speaker.speak("请走这边。", "zh", 1.0, tmp_path, lambda: False)
    finally:
        over.set()
        meddler.join()
        del speaker, meddler
        gc.collect()  # or the next `pyttsx3.init` is given the same engine


def test_an_outer_loop_may_turn_it(engine: Engine, tmp_path: Path) -> None:
    engine.startLoop(False)
    engine.save_to_file("请走。", str(tmp_path / "a.wav"))
    engine.iterate()
    engine.endLoop()
    assert (tmp_path / "a.wav").exists()


def test_the_same_text_makes_the_same_bytes(engine: Engine, tmp_path: Path) -> None:
    for name in "ab":
        engine.save_to_file("请走这边。", str(tmp_path / name))
    engine.runAndWait()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_voices_tell_language_and_gender(engine: Engine) -> None:
    voices: Any = engine.getProperty("voices")
    assert [(voice.id, voice.languages, voice.gender) for voice in voices] == [
        ("zf_xiaoxiao", ["zh"], "female"),
        ("zm_yunjian", ["zh"], "male"),
    ]


def test_properties_are_kept_and_clipped(engine: Engine) -> None:
    engine.runAndWait()
    assert engine.getProperty("rate") == 180
    for value, kept in ((200, 200), (5, 100), (1000, 320)):
        engine.setProperty("rate", value)
        assert engine.getProperty("rate") == kept
    engine.setProperty("volume", 7)
    assert engine.getProperty("volume") == 1
    engine.setProperty("voice", "zm_yunjian")
    assert engine.getProperty("voice") == "zm_yunjian"


def test_an_unknown_voice_is_an_error_and_the_old_one_stays(engine: Engine, notices: Notices) -> None:
    engine.setProperty("voice", "nobody")
    engine.runAndWait()
    assert notices[0][0] == "error"
    assert engine.getProperty("voice") == "zf_xiaoxiao"


def test_voice_and_volume_are_heard(engine: Engine, tmp_path: Path) -> None:
    engine.save_to_file("请走。", str(tmp_path / "a"))
    engine.setProperty("voice", "zm_yunjian")
    engine.save_to_file("请走。", str(tmp_path / "b"))
    engine.setProperty("volume", 0.0)
    engine.save_to_file("请走。", str(tmp_path / "c"))
    engine.runAndWait()
    one, two, three = ((tmp_path / name).read_bytes() for name in "abc")
    assert one != two
    assert not any(three[44:])


@pytest.mark.parametrize("text", ["DVD", "。", "好" * 2001])
def test_what_cannot_be_said_leaves_no_file_and_a_reason(
    engine: Engine, notices: Notices, tmp_path: Path, text: str
) -> None:
    engine.save_to_file(text, str(tmp_path / "a.wav"))
    engine.save_to_file("请走。", str(tmp_path / "b.wav"))
    engine.runAndWait()
    assert [path.name for path in tmp_path.iterdir()] == ["b.wav"]
    faults = [said["exception"] for topic, said in notices if topic == "error"]
    assert [type(fault) for fault in faults] == [ValueError]


def test_say_does_not_pretend(engine: Engine, notices: Notices) -> None:
    engine.say("请走。")
    engine.runAndWait()
    assert [type(said["exception"]) for _, said in notices] == [NotImplementedError]


def test_a_voice_that_is_not_there_is_told_in_plain_words(tmp_path: Path) -> None:
    install(tmp_path)
    with pytest.raises(KioskError, match="make voice"):
        pyttsx3.init(NAME)


def whole() -> bool:
    """Whether the neural voice is installed here."""
    if importlib.util.find_spec("onnxruntime") is None:
        return False
    try:
        place.check(place.home())
    except KioskError:
        return False
    return True


@pytest.mark.skipif(not whole(), reason="没有装自然语音（make voice）")
def test_the_real_voice_says_a_sentence_the_same_way_twice(tmp_path: Path) -> None:
    install()
    engine = Engine(NAME)
    told: list[float] = []
    engine.connect("started-word", lambda seconds, **_: told.append(seconds))
    for name in "ab":
        engine.save_to_file("请走这边。", str(tmp_path / name))
    engine.runAndWait()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    with wave.open(str(tmp_path / "a")) as sound:
        assert 0.8 < sound.getnframes() / 24_000 < 2.5
    assert told[:5] == sorted(told[:5])
    assert len(told) == 10
