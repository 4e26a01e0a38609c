"""The library of rendered sentences under rough treatment."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.voice.library import Library
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying
from kiosk.voice.voices import Voice

ROOT = Path(__file__).resolve().parents[2]
ANNA = Voice("espeak", "0.2.4", "sit/cmn")
BERT = Voice("espeak", "0.2.5", "sit/cmn")
HELLO = Saying("大家好。", "zh-Hans", 1.0)


def noise(seed: int, count: int = 24_000, voice: Voice = ANNA, speed: float = 1.0) -> Rendered:
    return Rendered(random.Random(seed).randbytes(count * 2), voice, speed, "大家好", (0.0, 0.1, 0.2, 0.3))


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.flac"))


def test_what_was_kept_is_found_to_the_sample(tmp_path: Path) -> None:
    Library(tmp_path).keep(HELLO, noise(1))
    assert Library(tmp_path).find(HELLO, (ANNA,)) == noise(1)
    assert Library(tmp_path).holds(HELLO, ANNA)


@pytest.mark.parametrize(
    "other",
    [
        replace(HELLO, text="大家好！"),
        replace(HELLO, language="en"),
        replace(HELLO, speed=1.1),
        replace(HELLO, pronounce=(("好", "郝"),)),
    ],
)
def test_whatever_changes_the_sound_is_another_entry(tmp_path: Path, other: Saying) -> None:
    library = Library(tmp_path)
    library.keep(HELLO, noise(1))
    assert library.find(other, (ANNA,)) is None
    assert library.find(HELLO, (BERT,)) is None


def test_the_nearest_is_the_same_text_of_that_voice_at_the_next_best_pace(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for number, speed in enumerate((0.7, 0.8, 1.0)):
        library.keep(replace(HELLO, speed=speed), noise(number, speed=speed))
    library.keep(replace(HELLO, speed=1.2, pronounce=(("好", "郝"),)), noise(3, voice=BERT, speed=1.2))
    library.keep(replace(HELLO, text="大家早。", speed=1.3), noise(4, speed=1.3))
    wanted = replace(HELLO, speed=1.4)
    assert library.nearest(wanted, ANNA) == noise(2, speed=1.0)
    assert library.nearest(wanted, None) == noise(3, voice=BERT, speed=1.2)
    assert library.nearest(replace(HELLO, text="没有说过。"), None) is None


def test_when_no_engine_works_a_corrected_word_is_heard_at_another_pace_before_the_wrong_one(
    tmp_path: Path,
) -> None:
    library = Library(tmp_path)
    right = replace(HELLO, pronounce=(("好", "郝"),), spoken="大家郝")
    library.keep(replace(right, speed=0.8), replace(noise(1, speed=0.8), spoken="大家郝"))
    library.keep(replace(HELLO, spoken="大家好"), noise(2))
    found = library.nearest(right, None)
    assert found is not None
    assert (found.spoken, found.speed) == ("大家郝", 0.8)


def test_a_damaged_entry_is_thrown_away_wherever_it_was_hurt(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep(HELLO, noise(1))
    (path,) = entries(tmp_path)
    whole = path.read_bytes()
    chance = random.Random(7)
    hurt = [whole[: chance.randrange(len(whole))] for _ in range(20)]
    for _ in range(20):
        place = chance.randrange(len(whole) // 2, len(whole))
        hurt.append(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
    for content in hurt:
        path.write_bytes(content)
        assert library.find(HELLO, (ANNA,)) is None
        assert not path.exists()
        library.keep(HELLO, noise(1))
        assert library.find(HELLO, (ANNA,)) == noise(1)


def test_the_oldest_go_first_and_what_was_just_heard_stays(tmp_path: Path) -> None:
    size = 30 * 1024
    library = Library(tmp_path, most=10 * size)
    for number in range(9):
        library.keep(replace(HELLO, text=str(number)), noise(number, size // 2))
    for age, path in enumerate(entries(tmp_path)):
        os.utime(path, (time.time() - 1000 - age, time.time() - 1000 - age))
    assert library.find(replace(HELLO, text="0"), (ANNA,))
    for number in range(9, 16):
        library.keep(replace(HELLO, text=str(number)), noise(number, size // 2))
    assert sum(path.stat().st_size for path in entries(tmp_path)) <= 10 * size
    assert library.find(replace(HELLO, text="0"), (ANNA,)) is not None
    assert library.find(replace(HELLO, text="15"), (ANNA,)) is not None


def test_a_writer_killed_at_any_moment_leaves_whole_entries_only(tmp_path: Path) -> None:
    program = (
        "import random, sys; from pathlib import Path; from kiosk.voice.library import *;"
        "from kiosk.voice.rendered import *; from kiosk.voice.saying import *\n"
        "library = Library(Path(sys.argv[1])); voice = Voice('espeak', '0.2.4', 'sit/cmn'); n = 0\n"
        "while True:\n"
        " sound = Rendered(random.Random(n % 7).randbytes(96000), voice, 1.0, '', ())\n"
        " library.keep(Saying(str(n % 7), 'zh-Hans', 1.0), sound)\n"
        " n += 1; print(n, flush=True)"
    )
    chance = random.Random(3)
    for _ in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout
            for _ in range(chance.randrange(1, 40)):
                writer.stdout.readline()
            writer.kill()
    library = Library(tmp_path)
    assert entries(tmp_path)
    for number in range(7):
        found = library.find(Saying(str(number), "zh-Hans", 1.0), (ANNA,))
        assert found is None or found.pcm == random.Random(number).randbytes(96_000)
    assert len(entries(tmp_path)) == sum(
        library.holds(Saying(str(number), "zh-Hans", 1.0), ANNA) for number in range(7)
    )


def test_a_folder_that_takes_nothing_costs_only_the_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "library").write_text("a file where the folder should be")
    library = Library(tmp_path / "library")
    library.keep(HELLO, noise(1))
    assert library.find(HELLO, (ANNA,)) is None
    assert "was not kept" in caplog.text
