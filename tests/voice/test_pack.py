"""The narration that a tour carries: written once, read by sentence, and never trusted."""

from __future__ import annotations

import random
import struct
import tracemalloc
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.voice.pack import NAME, Packs, names_in, write_pack
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying, entry_name, saying
from kiosk.voice.voices import Voice

ANNA = Voice("kokoro_zh", "1", "zf_anna")
BERT = Voice("espeak", "1", "cmn")


def one(text: str, speed: float = 1.0, voice: Voice = ANNA, seconds: float = 0.5) -> tuple[Saying, Rendered]:
    wave = 6000 * np.sin(np.arange(round(24_000 * seconds)) / 9)
    return saying(text, "zh-Hans", speed), Rendered(wave.astype(np.int16).tobytes(), voice, speed, text)


def packs(folder: Path) -> Packs:
    return Packs(lambda tour, name: found if (found := folder / tour / name).exists() else None)


def test_each_sentence_is_found_by_its_text_voice_and_pace(tmp_path: Path) -> None:
    write_pack(tmp_path / "hall" / NAME, [one("欢迎。"), one("欢迎。", 0.8), one("再见。")])
    found = packs(tmp_path).find("hall", saying("欢迎。", "zh-Hans", 0.8), (BERT, ANNA))
    assert found is not None
    assert (found.speed, found.voice, found.spoken) == (0.8, ANNA, "欢迎。")
    assert packs(tmp_path).find("hall", saying("欢迎！", "zh-Hans", 1.0), (ANNA,)) is None
    assert packs(tmp_path).find("other", saying("欢迎。", "zh-Hans", 1.0), (ANNA,)) is None
    assert packs(tmp_path).find("hall", saying("欢迎。", "zh-Hans", 1.0), (BERT,)) is None


def test_the_nearest_pace_is_found(tmp_path: Path) -> None:
    write_pack(tmp_path / "hall" / NAME, [one("欢迎。"), one("欢迎。", 0.8), one("再见。", 1.2)])
    found = packs(tmp_path).nearest("hall", saying("欢迎。", "zh-Hans", 1.4), ANNA)
    assert found is not None
    assert found.speed == 1.0
    assert packs(tmp_path).nearest("hall", saying("欢迎。", "zh-Hans", 1.4), BERT) is None


def test_equal_sentences_make_an_equal_list(tmp_path: Path) -> None:
    sentences = [one("欢迎。"), one("再见。")]
    write_pack(tmp_path / "a.zip", sentences)
    write_pack(tmp_path / "b.zip", reversed(sentences))
    assert names_in(tmp_path / "a.zip") == names_in(tmp_path / "b.zip")
    assert names_in(tmp_path / "a.zip") == {entry_name(what, ANNA) for what, _ in sentences}


def test_a_long_tour_is_packed_without_all_its_sound_in_memory(tmp_path: Path) -> None:
    sentences = (one(f"第{number}句。", seconds=10.0) for number in range(30))
    tracemalloc.start()
    try:
        write_pack(tmp_path / "a.zip", sentences)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(names_in(tmp_path / "a.zip")) == 30
    assert peak < 15 * 480_000  # bytes: half of it


def test_a_new_pack_is_read_without_a_restart(tmp_path: Path) -> None:
    known = packs(tmp_path)
    write_pack(tmp_path / "hall" / NAME, [one("欢迎。")])
    assert known.holds("hall", saying("欢迎。", "zh-Hans", 1.0), ANNA)
    write_pack(tmp_path / "hall" / NAME, [one("再见，慢走。")])
    assert not known.holds("hall", saying("欢迎。", "zh-Hans", 1.0), ANNA)
    assert known.holds("hall", saying("再见，慢走。", "zh-Hans", 1.0), ANNA)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"no pack at all" * 90])
def test_what_is_no_pack_costs_nothing_but_itself(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "hall").mkdir()
    (tmp_path / "hall" / NAME).write_bytes(content)
    assert packs(tmp_path).find("hall", saying("欢迎。", "zh-Hans", 1.0), (ANNA,)) is None
    assert packs(tmp_path).nearest("hall", saying("欢迎。", "zh-Hans", 1.0), None) is None


def test_an_entry_that_is_a_bomb_or_no_sound_is_refused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "hall").mkdir()
    large, bomb, noise = (saying(text, "zh-Hans", 1.0) for text in ("太大。", "炸弹。", "杂音。"))
    with zipfile.ZipFile(tmp_path / "hall" / NAME, "w") as pack:
        pack.writestr(f"{entry_name(large, ANNA)}.opus", bytes(5 * 1024 * 1024))
        pack.writestr(f"{entry_name(bomb, ANNA)}.opus", bytes(64 * 1024 * 1024), zipfile.ZIP_DEFLATED)
        pack.writestr(f"{entry_name(noise, ANNA)}.opus", b"OggS" * 999)
    known = packs(tmp_path)
    for what, reason in ((large, "too large"), (bomb, "packed twice"), (noise, "no rendered sentence")):
        caplog.clear()
        assert known.holds("hall", what, ANNA)
        assert known.find("hall", what, (ANNA,)) is None
        assert reason in caplog.text


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_whatever_bytes_are_changed_no_pack_raises(tmp_path: Path, packing: int) -> None:
    path = tmp_path / "hall" / NAME
    write_pack(path, [one("欢迎。"), one("再见。")])
    with zipfile.ZipFile(path) as whole:
        content = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(path, "w", packing) as pack:
        for name, entry in content.items():
            pack.writestr(name, entry)
    good, chance = path.read_bytes(), random.Random(packing)
    for _ in range(150):
        bad = bytearray(good)
        bad[chance.choice((chance.randrange(len(bad)), -1 - chance.randrange(220)))] = chance.randrange(256)
        path.write_bytes(bad)
        known = packs(tmp_path)
        for text in ("欢迎。", "再见。"):
            found = known.find("hall", saying(text, "zh-Hans", 1.0), (ANNA,))
            assert found is None or found.voice == ANNA


def test_a_list_without_end_is_refused_unread_and_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "hall").mkdir()
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 0, 20, *[0] * 8, 8, *[0] * 6) + b"a sound."
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2000, 2000, len(entry) * 60_000, 0, 0)
    (tmp_path / "hall" / NAME).write_bytes(entry * 60_000 + end)
    known = packs(tmp_path)
    for _ in range(3):
        assert known.find("hall", saying("欢迎。", "zh-Hans", 1.0), (ANNA,)) is None
    assert caplog.text.count("cannot be used") == 1
    assert "a list of 3240000 bytes" in caplog.text


def test_a_damaged_entry_leaves_the_others(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "hall" / NAME
    write_pack(path, [one("欢迎。", seconds=2.0), one("再见。", seconds=2.0)])
    with zipfile.ZipFile(path) as pack:
        first = pack.infolist()[0]
    content = bytearray(path.read_bytes())
    content[first.header_offset + 1500] ^= 0xFF
    path.write_bytes(content)
    known = packs(tmp_path)
    found = [known.find("hall", what, (ANNA,)) for what, _ in (one("欢迎。"), one("再见。"))]
    assert sum(sound is None for sound in found) == 1
    assert "cannot be used" in caplog.text


def test_another_pace_of_the_same_text_is_another_entry(tmp_path: Path) -> None:
    what, sound = one("欢迎。")
    write_pack(tmp_path / "a.zip", [(what, sound), (replace(what, speed=0.8), replace(sound, speed=0.8))])
    assert len(names_in(tmp_path / "a.zip")) == 2
