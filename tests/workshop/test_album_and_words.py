"""Pictures to choose from and to bring in; words that the hall says its own way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.dictionary import Dictionary
from kiosk.errors import KioskError
from kiosk.pairs import pairs_in
from kiosk.settings import Settings
from kiosk.workshop.album import album
from kiosk.workshop.hall_words import set_hall_word, with_hall_word


def test_the_album_shows_the_tours_pictures_before_the_houses(tmp_path: Path) -> None:
    for name in ("hall/b.webp", "hall/a.JPG", "hall/.c.webp", "hall/notes.txt", "illustrations/a.JPG"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"12")
    (tmp_path / "illustrations" / "z.webp").write_bytes(b"123")
    (tmp_path / "hall" / "out.webp").symlink_to(Path(__file__))
    assert album(tmp_path, "hall") == ("a.JPG", "b.webp", "z.webp")
    assert album(tmp_path / "none", "hall") == ()


def test_a_word_set_for_the_hall_is_heard_in_every_tour_and_remarks_stay(tmp_path: Path) -> None:
    now = [0.0]
    home = Settings(home=tmp_path)
    dictionary = Dictionary(home.dictionary, (), clock=lambda: now[0])
    home.dictionary.write_bytes("# 全厅的读音\r\n下辇: 下捻   # 地名\r\n和面: 活面\r\n".encode())
    set_hall_word(home.dictionary, "重阳", "虫阳")
    set_hall_word(home.dictionary, "下辇", "下碾")
    assert home.dictionary.read_bytes().decode() == (
        "# 全厅的读音\r\n下辇: 下碾   # 地名\r\n和面: 活面\r\n重阳: 虫阳\r\n"
    )
    assert dict(dictionary("any")) == {"下辇": "下碾", "和面": "活面", "重阳": "虫阳"}
    for word in ("下辇", "和面", "重阳", "没有"):
        set_hall_word(home.dictionary, word, "")
    assert home.dictionary.read_text("utf-8") == "# 全厅的读音\n"


def test_the_first_word_makes_the_file_and_a_broken_one_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "home" / "pronounce.yaml"
    set_hall_word(file, "重阳: 节", "虫阳")
    assert pairs_in(file.read_bytes(), "") == {"重阳: 节": "虫阳"}
    file.write_text("下辇: [", "utf-8")
    with pytest.raises(KioskError, match="读不懂"):
        set_hall_word(file, "重阳", "虫阳")
    assert file.read_text("utf-8") == "下辇: ["
    file.unlink()
    file.mkdir()
    with pytest.raises(KioskError, match="没能存下来"):
        set_hall_word(file, "重阳", "虫阳")
    with pytest.raises(KioskError, match="不能是"):
        set_hall_word(file.parent / "new.yaml", "{甲}", "乙")


_WORDS = st.text("甲乙a: #-\"'[]{}no\n ", max_size=6)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(_WORDS, _WORDS), max_size=5))
def test_any_words_are_said_as_they_were_set(steps: list[tuple[str, str]]) -> None:
    content, words = b"# remark\n", dict[str, str | None]()
    for written, said in steps:
        try:
            content = with_hall_word(content, written, said)
        except KioskError:
            continue
        word, sound = " ".join(written.split()), " ".join(said.split())
        words.pop(word, None)
        words |= {word: sound} if sound else {}
        assert pairs_in(content, "") == words
        assert content.startswith(b"# remark\n")
