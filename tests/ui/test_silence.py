"""A visitor who hears nothing is told why in plain words; where nothing is missing the page says nothing."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.state import Language, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from tests.builders import a_station, a_tour, recorded_tour, two_floor_tour
from tests.ui.conftest import OpenScreen
from tests.ui.screen import Screen, calm, name_of, shown, texts

MISSING = {
    ev.SoundChanged(False): {
        Language.SIMPLIFIED: ("暂停（没有接好音箱）", "没有接好音箱，现在没有声音。请看文字，会自动往下走。"),
        Language.TRADITIONAL: (
            "暫停（沒有接好音箱）",
            "沒有接好音箱，現在沒有聲音。請看文字，會自動往下走。",
        ),
        Language.ENGLISH: (
            "Pause (No loudspeaker is connected)",
            "No loudspeaker is connected. Please read along; the text goes on by itself.",
        ),
    },
    ev.VoiceChanged(False): {
        Language.SIMPLIFIED: ("暂停（本机暂时不能朗读）", "本机暂时不能朗读。请看文字，会自动往下走。"),
        Language.TRADITIONAL: ("暫停（本機暫時不能朗讀）", "本機暫時不能朗讀。請看文字，會自動往下走。"),
        Language.ENGLISH: (
            "Pause (The voice is off for now)",
            "The voice is off for now. Please read along; the text goes on by itself.",
        ),
    },
}
PLAIN = {Language.SIMPLIFIED: "暂停", Language.TRADITIONAL: "暫停", Language.ENGLISH: "Pause"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("news", MISSING, ids=lambda news: type(news).__name__)
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_the_play_key_and_the_page_say_why_nothing_is_heard(
    open_screen: OpenScreen,
    size: tuple[int, int],
    news: ev.SoundChanged | ev.VoiceChanged,
    language: Language,
) -> None:
    """V12."""
    key, note = MISSING[news][language]
    screen = open_screen(size)
    screen.put(_standing(two_floor_tour(), language, news, ev.Unspoken(1)))
    assert note in _words(screen)
    assert key in _names(screen)
    assert PLAIN[language] in _words(screen), "what the key does is still written on it"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("news", [None, *MISSING], ids=lambda news: type(news).__name__)
def test_a_guide_who_speaks_is_no_fault_and_nothing_is_said_of_her(
    open_screen: OpenScreen, news: ev.SoundChanged | ev.VoiceChanged | None, language: Language
) -> None:
    """G12: the page looks as it does when the voice speaks."""
    screen = open_screen()
    screen.put(_standing(two_floor_tour(), language))
    voiced = _words(screen), _names(screen)
    screen.put(_standing(two_floor_tour(), language, ev.VoiceSet(False), *([news] if news else [])))
    assert (_words(screen), _names(screen)) == voiced
    assert PLAIN[language] in voiced[1]


def test_no_engine_is_missed_where_a_recording_tells(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(_standing(recorded_tour(), Language.SIMPLIFIED, ev.VoiceChanged(False)))
    assert "暂停" in _names(screen)
    assert not any("不能朗读" in words for words in _words(screen))
    screen.receive(ev.ForwardChosen())
    screen.receive(ev.Unspoken(screen.show.utterance))
    screen.settle()
    assert "暂停（本机暂时不能朗读）" in _names(screen)


@pytest.mark.parametrize("works", [True, False])
def test_a_film_asks_for_the_device_alone_whoever_tells(open_screen: OpenScreen, works: bool) -> None:
    screen = open_screen()
    screen.obeys = False  # the film is not there, and would be closed at once
    tour = a_tour(a_station("门厅", "请看影片。", film="hall.mp4"))
    screen.put(
        _standing(tour, Language.SIMPLIFIED, ev.VoiceSet(False), ev.SoundChanged(works), ev.FilmOpened())
    )
    films = [item for item in screen.items() if item.property("audible") is not None]
    assert [film.property("audible") for film in films] == [works]


def _standing(tour: Tour, language: Language, *news: ev.Event) -> Show:
    show = opening((tour,), calm(language=language))
    for event in (ev.Begun(), *news):
        show = step(show, event)[0]
    return show


def _words(screen: Screen) -> set[str]:
    return {text.property("text") for text in texts(screen.page())}


def _names(screen: Screen) -> set[str]:
    return {name_of(item) for item in shown(screen.page())} - {""}
