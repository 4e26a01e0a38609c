"""Who is heard: the hall's order of voices, with a worker whose engines come and go as a test wants."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from kiosk.show.effects import Prepare, Speak
from kiosk.show.events import Event, Said, Unspoken, VoiceChanged
from kiosk.voice.engine import Engine
from kiosk.voice.library import Library
from kiosk.voice.narrator import Narrator
from kiosk.voice.order import Order
from kiosk.voice.pack import NAME, Packs, write_pack
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying, saying
from kiosk.voice.shelves import Shelves
from kiosk.voice.voices import NEURAL, Voice, neural_voices

PUPPET = Path(__file__).with_name("puppet.py")
ANNA = Voice(NEURAL, "1", f"{NEURAL}-voice")
WITHIN = 20.0
NATURAL, PLAIN, BROUGHT = 1, 2, 7  # what a sample of each is: the first engine, the second, the tour's pack


@dataclass
class Ears:
    """An output to which everything was heard at once: (utterance, what a sample of it is, its marks)."""

    post: Callable[[Event], None]
    heard: list[tuple[int, int, tuple[float, ...]]] = field(default_factory=list)
    expected: int | None = None

    def expect(self, utterance: int) -> None:
        self.expected = utterance

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        if utterance == self.expected:
            self.heard.append((utterance, pcm[0], marks))
            self.post(Said(utterance))

    def hush(self) -> None:
        self.expected = None

    def set_volume(self, volume: float) -> None:
        pass

    def close(self) -> None:
        pass


class Hall:
    """A narrator with two engines, the natural voice and a plain one, and what came of its sentences."""

    def __init__(
        self,
        folder: Path,
        *,
        installed: bool = True,
        patience: float = 3.0,
        rest: float = 600.0,
        most: int = 10_000_000,
    ) -> None:
        self.folder = folder
        self.wishes = folder / "wishes"
        self.wishes.mkdir(exist_ok=True)
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.ears = Ears(self.events.put)
        self.words: tuple[tuple[str, str], ...] = ()

        def command(work: Path, engines: Sequence[str]) -> list[str]:
            return [sys.executable, str(PUPPET), str(work), str(self.wishes), "--engines", *engines]

        engines = (NEURAL, "espeak") if installed else ("espeak",)
        self.engine = Engine(engines, command, patience=patience, rest=rest)
        self.library = Library(folder / "library", most=most)

        def find(tour: str, name: str) -> Path | None:
            return found if (found := folder / tour / name).exists() else None

        self.narrator = Narrator(
            self.engine,
            Shelves(self.library, Packs(find), ANNA),
            self.ears,
            self.events.put,
            find,
            lambda tour: self.words,
            hoped=ANNA if installed else None,
            first_retry=0.1,
        )
        self.count = 0

    def wish(self, *names: str) -> None:
        for name in names:
            (self.wishes / name).touch()

    def unwish(self, *names: str) -> None:
        for name in names:
            (self.wishes / name).unlink()

    def say(self, text: str, speed: float = 1.0) -> int | None:
        """What a sample of it is; None when it was not said."""
        self.count += 1
        self.narrator.speak(Speak(self.count, "hall", text, "zh-Hans", speed, 0.0))
        while True:
            event = self.events.get(timeout=WITHIN)
            if event == Unspoken(self.count):
                return None
            if event == Said(self.count):
                return self.ears.heard[-1][1]

    def said_by_engines(self) -> list[str]:
        record = self.wishes / "said"
        return record.read_text().splitlines() if record.exists() else []

    def wait_until(self, true: Callable[[], bool]) -> None:
        give_up = time.monotonic() + WITHIN
        while not true():
            assert time.monotonic() < give_up
            threading.Event().wait(0.01)


Open = Callable[..., Hall]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens halls, and closes them."""
    halls: list[Hall] = []

    def open_hall(
        installed: bool = True, patience: float = 3.0, rest: float = 600.0, most: int = 10_000_000
    ) -> Hall:
        halls.append(Hall(tmp_path, installed=installed, patience=patience, rest=rest, most=most))
        return halls[-1]

    yield open_hall
    for hall in halls:
        hall.narrator.close()


def bring(folder: Path, *texts: str, speed: float = 1.0, voice: Voice = ANNA) -> None:
    """Have the tour of the hall bring these sentences."""
    pcm = bytes([BROUGHT, 0]) * 24_000
    write_pack(
        folder / "hall" / NAME,
        [(saying(text, "zh-Hans", speed), Rendered(pcm, voice, speed, text)) for text in texts],
    )


def near(sample: int | None, wanted: int) -> bool:
    """Whether a sample is of that kind, after a compression that does not keep every bit."""
    return sample is not None and (sample not in (NATURAL, PLAIN)) == (wanted == BROUGHT)


def test_the_natural_voice_is_heard_first_and_only_once_rendered(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    assert hall.say("欢迎。") == NATURAL
    assert hall.said_by_engines() == ["欢迎。"]


def test_when_it_fails_for_a_sentence_the_next_engine_says_it(opened: Open) -> None:
    hall = opened()
    hall.wish(f"fail-{NEURAL}")
    assert hall.say("难句。") == PLAIN
    hall.unwish(f"fail-{NEURAL}")
    assert hall.say("好句。") == NATURAL
    assert hall.say("难句。") == NATURAL  # a worse voice never stands for the better one


def test_what_the_tour_brought_is_heard_without_any_engine(opened: Open, tmp_path: Path) -> None:
    bring(tmp_path, "欢迎。")
    (tmp_path / "wishes").mkdir()
    (tmp_path / "wishes" / "absent-espeak").touch()
    hall = opened(installed=False)
    assert near(hall.say("欢迎。"), BROUGHT)
    assert hall.say("没有带来的话。") is None
    assert near(hall.say("欢迎。"), BROUGHT)


def test_that_no_engine_works_is_told_with_the_first_sentence_missed(opened: Open, tmp_path: Path) -> None:
    bring(tmp_path, "欢迎。")
    (tmp_path / "wishes").mkdir()
    (tmp_path / "wishes" / "absent-espeak").touch()
    hall = opened(installed=False)
    hall.narrator.speak(Speak(1, "hall", "欢迎。", "zh-Hans", 1.0, 0.0))
    assert hall.events.get(timeout=WITHIN) == Said(1)
    hall.narrator.speak(Speak(2, "hall", "没有带来的话。", "zh-Hans", 1.0, 0.0))
    assert hall.events.get(timeout=WITHIN) == VoiceChanged(False)
    assert hall.events.get(timeout=WITHIN) == Unspoken(2)
    hall.unwish("absent-espeak")
    assert hall.events.get(timeout=WITHIN) == VoiceChanged(True)
    hall.count = 2
    assert hall.say("没有带来的话。") == 1  # the only engine there is, so the first


def test_the_natural_voice_at_another_pace_beats_another_voice(opened: Open, tmp_path: Path) -> None:
    bring(tmp_path, "欢迎。")
    hall = opened(installed=False)
    assert near(hall.say("欢迎。", speed=1.2), BROUGHT)
    assert hall.say("别的话。", speed=1.2) == 1
    assert "欢迎。" not in hall.said_by_engines()


def test_another_natural_voice_that_the_tour_brought_beats_the_last_resort(
    opened: Open, tmp_path: Path
) -> None:
    """A hall that chose the male voice and has none yet, with a tour that speaks with the female one."""
    other = neural_voices()[-1]
    bring(tmp_path, "欢迎。", voice=other)
    hall = opened(installed=False)
    assert hall.say("别的话。") == 1  # so the plain engine works
    hall.narrator.prepare(Prepare("hall", ("欢迎。", "再说一句。"), "zh-Hans", 1.0))
    hall.wait_until(lambda: "再说一句。" in hall.said_by_engines())
    assert near(hall.say("欢迎。"), BROUGHT)
    assert hall.said_by_engines() == ["别的话。", "再说一句。"]


def test_where_it_can_speak_the_wanted_pace_is_rendered(opened: Open, tmp_path: Path) -> None:
    bring(tmp_path, "欢迎。")
    hall = opened()
    assert hall.say("欢迎。", speed=1.2) == NATURAL
    assert near(hall.say("欢迎。"), BROUGHT)


def test_a_corrected_word_is_rendered_anew_and_the_rest_is_not(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎来到下辇。") == NATURAL
    assert hall.say("请随我来。") == NATURAL
    hall.words = (("下辇", "下捻"),)
    hall.say("欢迎来到下辇。")
    hall.say("请随我来。")
    assert hall.said_by_engines() == ["欢迎来到下辇。", "请随我来。", "欢迎来到下辇。"]


def test_a_correction_that_no_pipe_holds_is_refused_and_the_next_is_heard(opened: Open) -> None:
    """Else who writes it to a worker that was stopped waits for ever."""
    hall = opened()
    hall.words = (("厅", "字" * 21_000),)
    assert hall.say("大厅。") is None
    assert hall.say("请随我来。") == NATURAL


def test_what_is_rendered_does_not_wait_for_what_is_being_rendered(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("slow")
    texts = tuple(f"第{number}句。" for number in range(20))
    hall.narrator.prepare(Prepare("hall", texts, "zh-Hans", 1.0))
    hall.wait_until(lambda: len(hall.said_by_engines()) > 1)
    assert hall.say("欢迎。") == NATURAL
    assert len(hall.said_by_engines()) < 10
    hall.say("急着要听的话。")
    assert len(hall.said_by_engines()) < 15


def test_what_a_visitor_waits_for_breaks_off_what_is_rendered_for_later(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("endless")
    hall.narrator.prepare(Prepare("hall", ("以后再说。", "也以后说。"), "zh-Hans", 1.0))
    hall.wait_until(lambda: hall.said_by_engines() == ["欢迎。", "以后再说。"])
    hall.unwish("endless")
    assert hall.say("现在就要听。") == NATURAL
    hall.wait_until(lambda: hall.said_by_engines()[2:] == ["现在就要听。", "以后再说。", "也以后说。"])


def test_breaking_off_never_hits_what_is_waited_for(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the narrator's thread gets to it only after the studio has taken the sentence up."""
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("held")
    drop = hall.engine.drop

    def late() -> None:
        hall.wait_until(lambda: "现在就要听。" in hall.said_by_engines())
        drop()
        hall.unwish("held")

    monkeypatch.setattr(hall.engine, "drop", late)
    assert hall.say("现在就要听。") == NATURAL


def test_what_is_just_being_taken_up_for_later_is_broken_off_too(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    taken, dropped = threading.Event(), threading.Event()
    render, drop = hall.engine.render, hall.engine.drop

    def slowly(what: Saying, *wanted: Callable[[], bool]) -> Rendered:
        if what.text == "以后再说。" and not dropped.is_set():
            taken.set()
            assert dropped.wait(WITHIN)
        return render(what, *wanted)

    def told() -> None:
        drop()
        dropped.set()

    monkeypatch.setattr(hall.engine, "render", slowly)
    monkeypatch.setattr(hall.engine, "drop", told)
    hall.narrator.prepare(Prepare("hall", ("以后再说。",), "zh-Hans", 1.0))
    assert taken.wait(WITHIN)
    assert hall.say("现在就要听。") == NATURAL
    hall.wait_until(lambda: hall.said_by_engines() == ["欢迎。", "现在就要听。", "以后再说。"])


def test_what_is_broken_off_of_the_store_is_not_lost(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("endless")
    hall.narrator.stock(Order("hall", text, "zh-Hans", 1.0) for text in ("一。", "二。"))
    hall.wait_until(lambda: hall.said_by_engines() == ["欢迎。", "一。"])
    hall.unwish("endless")
    assert hall.say("现在就要听。") == NATURAL
    hall.wait_until(lambda: hall.said_by_engines()[2:] == ["现在就要听。", "一。", "二。"])


def test_what_was_to_be_prepared_before_is_forgotten_even_when_broken_off(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("endless")
    hall.narrator.prepare(Prepare("hall", ("旧的。",), "zh-Hans", 1.0))
    hall.wait_until(lambda: hall.said_by_engines() == ["欢迎。", "旧的。"])
    hall.narrator.prepare(Prepare("hall", ("新的。",), "zh-Hans", 1.0))
    hall.unwish("endless")
    assert hall.say("现在就要听。") == NATURAL
    hall.wait_until(lambda: "新的。" in hall.said_by_engines())
    assert hall.said_by_engines()[2:] == ["现在就要听。", "新的。"]


def test_an_impatient_tap_on_the_same_sentence_does_not_begin_it_anew(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("slow")
    for _ in range(30):
        hall.count += 1
        hall.narrator.speak(Speak(hall.count, "hall", "等不及的一句。", "zh-Hans", 1.0, 0.0))
        threading.Event().wait(0.02)  # a finger's pace, so that some taps fall into the rendering
    while hall.events.get(timeout=WITHIN) != Said(hall.count):
        pass
    assert hall.said_by_engines() == ["欢迎。", "等不及的一句。"]


def test_what_nobody_waits_for_any_more_is_broken_off_for_the_next(opened: Open) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.wish("endless")
    hall.narrator.speak(Speak(90, "hall", "等到一半走了。", "zh-Hans", 1.0, 0.0))
    hall.wait_until(lambda: hall.said_by_engines() == ["欢迎。", "等到一半走了。"])
    hall.unwish("endless")
    hall.count = 90
    assert hall.say("换了一站。") == NATURAL
    assert [utterance for utterance, *_ in hall.ears.heard] == [1, 91]


def test_when_there_is_nothing_else_to_do_the_whole_tour_is_made_ready(opened: Open, tmp_path: Path) -> None:
    bring(tmp_path, "带来的话。")
    hall = opened()
    asked: list[str] = []

    def orders() -> Iterator[Order]:
        for text in ("带来的话。", "一。", "二。", "三。"):
            asked.append(text)
            yield Order("hall", text, "zh-Hans", 1.0)

    hall.narrator.stock(orders())
    hall.wait_until(lambda: hall.said_by_engines() == ["一。", "二。", "三。"])
    hall.wait_until(lambda: hall.library.holds(saying("带来的话。", "zh-Hans", 1.0), ANNA))
    assert asked == ["带来的话。", "一。", "二。", "三。"]


def test_the_store_ends_before_it_takes_the_place_of_what_was_heard(opened: Open, tmp_path: Path) -> None:
    hall = opened()
    assert hall.say("欢迎。") == NATURAL
    hall.narrator.close()
    size = sum(path.stat().st_size for path in (tmp_path / "library").glob("*/*.flac"))
    for text in ("别的话。", "还有话。"):  # nor is anything rendered twice after the next start
        hall = opened(most=60 * size)
        hall.narrator.stock(Order("hall", f"第{number}句。", "zh-Hans", 1.0) for number in range(100))
        hall.wait_until(partial(lambda library: not library.has_room(), hall.library))
        assert hall.say(text) == NATURAL
        hall.narrator.close()
    said = hall.said_by_engines()
    assert len(said) == len(set(said)) < 70
    assert hall.library.holds(saying("欢迎。", "zh-Hans", 1.0), ANNA)


def test_a_plain_engine_is_not_set_to_work_for_the_store(opened: Open) -> None:
    hall = opened(installed=False)
    hall.narrator.stock(iter([Order("hall", "一。", "zh-Hans", 1.0)]))
    assert hall.say("二。") == 1
    assert hall.say("三。") == 1
    assert hall.said_by_engines() == ["二。", "三。"]


def test_the_store_waits_for_the_natural_voice_which_comes_back_by_itself(
    opened: Open, tmp_path: Path
) -> None:
    (tmp_path / "wishes").mkdir()
    (tmp_path / "wishes" / f"absent-{NEURAL}").touch()
    hall = opened(rest=0.3)
    assert hall.say("来早了。") == 1  # the plain engine is the only one that came up
    hall.narrator.stock(iter([Order("hall", "一。", "zh-Hans", 1.0)]))
    assert hall.say("还是早。") == 1
    assert "一。" not in hall.said_by_engines()
    hall.unwish(f"absent-{NEURAL}")
    hall.wait_until(lambda: hall.library.holds(saying("一。", "zh-Hans", 1.0), ANNA))
    assert hall.say("来早了。") == NATURAL


def test_marks_travel_with_the_sound(opened: Open) -> None:
    hall = opened()
    hall.say("欢迎。")
    hall.say("欢迎。")
    assert [marks for _, _, marks in hall.ears.heard] == [(0.0, 0.1, 0.2)] * 2


def test_an_engine_that_keeps_killing_the_worker_rests_and_the_next_is_heard(
    opened: Open, caplog: pytest.LogCaptureFixture
) -> None:
    hall = opened()
    assert hall.say("好句。") == NATURAL
    hall.wish(f"die-{NEURAL}")
    hall.wait_until(lambda: hall.say("毒句。") == 1)  # the plain engine is the only one left
    assert "rests for a while" in caplog.text
    assert hall.say("好句。") == NATURAL  # from the library


def test_an_engine_that_fails_again_and_again_gets_a_fresh_process(opened: Open) -> None:
    hall = opened()
    assert hall.say("好句。") == NATURAL
    first = hall.engine.process
    hall.wish(f"fail-{NEURAL}")
    assert [hall.say(f"难句{number}。") for number in range(2)] == [PLAIN, PLAIN]
    assert hall.engine.process == first
    assert hall.say("又一句。") == PLAIN
    hall.unwish(f"fail-{NEURAL}")
    assert hall.say("难句0。") == NATURAL
    assert hall.engine.process != first


def test_a_hanging_worker_leaves_the_word_to_what_was_rendered_at_another_pace(
    opened: Open, tmp_path: Path
) -> None:
    bring(tmp_path, "欢迎。")
    hall = opened(patience=0.5)
    assert hall.say("好句。") == NATURAL
    hall.wish("hang")
    assert near(hall.say("欢迎。", speed=1.2), BROUGHT)


def test_a_hanging_worker_costs_one_sentence(opened: Open) -> None:
    hall = opened(patience=0.5)
    assert hall.say("好句。") == NATURAL
    hall.wish("hang")
    assert hall.say("一句。") is None
    hall.unwish("hang")
    assert hall.say("二句。") == NATURAL
