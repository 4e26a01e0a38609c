"""The guide's keys: what they are called, what a hall may make of them, and what they do in a show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.key_names import beside_text, key_name, near_key
from kiosk.show.reception.keys import STANDARD, Bounce, Deed, Keys, event_of, parse
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import Narration, Page, Sheet
from tests.builders import a_station, a_tour, two_floor_tour
from tests.show.hall import Hall
from tests.show.reception.hall import LedHall

SPELT = {
    "PageDown": ["PgDown", "PgDn", "page down", "Page_Down", "PAGE-DOWN", " pagedown ", "下翻页", "下翻页键"],
    "PageUp": ["PgUp", "Page Up", "上翻"],
    "Left": ["left", "左", "←", "左箭头"],
    "Space": ["空格", "空格键", "SPACE", "Space\n"],
    "Enter": ["Return", "回车", "回车键"],
    "Esc": ["Escape", "ESC", "Esc键"],
    "B": ["b", "B", "ｂ", "Ｂ", "B键"],
    ".": [".", "。", "．", "Period", "句号"],
    ",": [",", "，", "comma"],
    "F5": ["f5", "F5", "Ｆ５", "F5键"],
    "Shift+F5": ["shift+f5", "Shift + F5", "SHIFT+F5", "shift＋f5"],
    "Ctrl+Shift+F5": ["shift+ctrl+f5", "Control+Shift+F5", "Ctrl+Shift+Shift+F5"],
    "Shift+Tab": ["Shift+Backtab", "shift + tab"],
    "Ctrl++": ["ctrl++"],
    "-": ["-"],
    "_": ["_", "Shift+_"],
    "?": ["?", "？", "Shift+?"],
    "VolumeUp": ["Volume Up", "音量加"],
    "MediaPlay": ["Toggle Media Play/Pause", "Media Pause", "MediaPlay"],
}
SPELLINGS = [(written, name) for name, written_so in SPELT.items() for written in (name, *written_so)]
UNKNOWN = [
    "",
    " ",
    "键",
    "Shift",
    "Shift+",
    "+B+",
    "Alt+X",
    "F0",
    "F36",
    "PageDwn",
    "激光",
    "\x1b",
    "\x00",
    "é",
]
# What comes from the usual remotes, each as it is sold: no key map, no driver.
REMOTES = [
    ("PageDown", Deed.FORWARD),  # Logitech R400, R800, generic ones
    ("PageUp", Deed.BACK),
    ("Right", Deed.FORWARD),  # Logitech R500, Spotlight
    ("Left", Deed.BACK),
    (".", Deed.WELCOME),  # R400, R800
    ("B", Deed.WELCOME),  # generic ones
    ("F5", Deed.GATE),
    ("Shift+F5", Deed.GATE),
    ("Esc", None),
    ("Tab", None),
    ("Enter", None),
    ("VolumeUp", None),
    ("VolumeDown", None),
    ("Space", Deed.PLAY),
]


@pytest.fixture
def hall() -> LedHall:
    """A guide at the first station of two floors."""
    return LedHall(two_floor_tour()).on(ev.Begun())


@pytest.mark.parametrize(("written", "name"), SPELLINGS)
def test_a_key_has_one_name_however_it_is_spelt(written: str, name: str) -> None:
    assert key_name(written) == name


@pytest.mark.parametrize("written", UNKNOWN)
def test_what_is_no_key_has_no_name(written: str) -> None:
    assert key_name(written) is None


@given(st.text(max_size=20) | st.lists(st.sampled_from([*SPELT, "Shift", "Ctrl", "+", " "])).map("+".join))
def test_a_name_is_its_own_name_and_can_be_printed(written: str) -> None:
    name = key_name(written)
    assert name is None or (key_name(name) == name and name.isprintable())
    near = near_key(written)
    assert near is None or key_name(near) == near


def test_keys_that_write_nothing_are_told_from_those_that_do() -> None:
    beside = [name for name, _ in STANDARD.bound if beside_text(name)]
    assert beside == ["PageDown", "PageUp", "F5", "Shift+F5", "F9"]


@pytest.mark.parametrize(("key", "deed"), REMOTES)
def test_the_usual_remotes_work_without_a_map(key: str, deed: Deed | None) -> None:
    assert STANDARD.deed(key) is deed


def test_a_key_that_nobody_knows_does_nothing() -> None:
    assert {STANDARD.deed(key) for key in UNKNOWN} == {None}
    assert not any(key in STANDARD for key in UNKNOWN)


def test_escape_is_hers_and_does_nothing() -> None:
    assert "Esc" in STANDARD
    assert STANDARD.deed("Esc") is None


def test_no_key_ends_a_visit_unless_the_hall_says_so() -> None:
    assert STANDARD.names(Deed.LEAVE) == ()
    assert parse({"F8": "结束"}, STANDARD).names(Deed.LEAVE) == ("F8",)


def test_people_are_told_the_keys_of_a_deed() -> None:
    assert STANDARD.names(Deed.FORWARD) == ("PageDown", "Right")
    assert Keys().names(Deed.FORWARD) == ()


def test_a_map_changes_what_it_names_and_nothing_else() -> None:
    keys = parse({"pgdn": "下一张图", "ｂ": "不用", "F7": " 提词 "}, STANDARD)
    assert (keys.deed("PageDown"), keys.deed("F7")) == (Deed.PICTURE_ON, Deed.PROMPTER)
    assert keys.deed("B") is None
    assert "B" in keys
    untouched = [name for name, _ in STANDARD.bound if name not in ("PageDown", "B")]
    assert [keys.deed(name) for name in untouched] == [STANDARD.deed(name) for name in untouched]
    assert parse({}, STANDARD) == STANDARD


def test_every_deed_has_a_word_that_a_map_can_say() -> None:
    with pytest.raises(KioskError) as fault:
        parse({"F7": "飞"}, STANDARD)
    words = fault.value.remedy.removeprefix("请从这些里选一个写：").removesuffix("。").split("、")
    deeds = {parse({"F7": word}, Keys()).deed("F7") for word in words}
    assert deeds == {*Deed, None}


@pytest.mark.parametrize(
    ("pairs", "what", "remedy"),
    [
        ({"PageDwn": "下一站"}, "PageDwn", "PageDown"),
        ({"激光": "下一站"}, "激光", "F6"),
        ({"": "下一站"}, "这个键", "F6"),
        ({"F7": "下一个站"}, "下一个站", "下一站"),
        ({"F7": "跳舞"}, "跳舞", "欢迎画面"),
        ({"F7": ""}, "没有写做什么", "下一站"),
        ({"F7": None}, "没有写做什么", "下一站"),
        ({"PgDn": "下一站", "PageDown": "上一站"}, "写了两次", "只留一处"),
    ],
)
def test_a_faulty_map_is_told_with_what_to_do(pairs: dict[str, str | None], what: str, remedy: str) -> None:
    with pytest.raises(KioskError) as fault:
        parse(pairs, STANDARD)
    assert what in fault.value.what
    assert remedy in fault.value.remedy
    assert fault.value.what.endswith("。")
    assert fault.value.remedy.endswith("。")


@given(st.dictionaries(st.text(max_size=50), st.none() | st.text(max_size=50), max_size=4))
def test_whatever_a_map_holds_it_is_taken_or_told_of(pairs: dict[str, str | None]) -> None:
    keys, said = parsed(pairs)
    assert all(key in keys for key in pairs) or said
    assert len(said) < 300


def parsed(pairs: dict[str, str | None]) -> tuple[Keys, str]:
    """The keys of a map, or none and what is said of it."""
    try:
        return parse(pairs, STANDARD), ""
    except KioskError as fault:
        return Keys(), str(fault)


def test_a_bouncing_button_counts_once_and_counts_again_when_it_is_meant() -> None:
    bounce = Bounce()
    assert [bounce.struck("PageDown", at) for at in (7.0, 7.01, 7.05, 7.3, 7.36)] == [
        True,
        False,
        False,
        False,
        True,
    ]
    assert bounce.struck("PageUp", 7.37)


def test_a_button_that_trembles_when_it_is_let_go_counts_once() -> None:
    bounce = Bounce()
    assert bounce.struck("PageDown", 1.0)
    bounce.let_go("PageDown", 4.0)
    assert not bounce.struck("PageDown", 4.02)
    bounce.let_go("PageDown", 4.04)
    assert bounce.struck("PageDown", 4.2)


def test_a_clock_that_is_set_back_makes_no_key_deaf() -> None:
    bounce = Bounce()
    assert bounce.struck("B", 1000.0)
    assert bounce.struck("B", 3.0)


@given(
    st.lists(st.tuples(st.sampled_from(["B", "PageDown"]), st.booleans(), st.floats(0.0, 1.0)), max_size=60)
)
def test_no_press_that_is_meant_is_lost_and_none_counts_twice(strokes: list[tuple[str, bool, float]]) -> None:
    bounce, now = Bounce(), 0.0
    counted: dict[str, float] = {}
    let_go: dict[str, float] = {}
    for key, down, pause in strokes:
        now += pause
        if not down:
            bounce.let_go(key, now)
            let_go[key] = now
            continue
        quiet = now - counted.get(key, -9.0)
        rested = now - let_go.get(key, -9.0)
        if bounce.struck(key, now):
            assert quiet >= 0.3
            counted[key] = now
        else:
            assert quiet < 0.4 or rested < 0.1


def event(hall: Hall, deed: Deed) -> ev.Event | None:
    """What a deed is at this moment."""
    return event_of(deed, hall.show)


def done(hall: Hall, deed: Deed) -> Hall:
    """The hall after the guide has done this."""
    wanted = event(hall, deed)
    assert wanted is not None
    return hall.on(wanted)


def test_forward_and_back_lead_along_the_way(hall: LedHall) -> None:
    assert done(hall, Deed.FORWARD).show.station == "书房"
    assert done(hall, Deed.BACK).show.station == "大厅"


def test_play_silences_and_resumes(hall: LedHall) -> None:
    assert done(hall, Deed.PLAY).show.narration is Narration.PAUSED
    assert hall.spoken == ""
    assert done(hall, Deed.PLAY).show.narration is Narration.PLAYING


def test_play_silences_the_voice_and_makes_it_speak_again(hall: LedHall) -> None:
    hall.on(ev.VoiceSet(True, None))
    assert hall.spoken
    assert done(hall, Deed.PLAY).spoken == ""
    assert done(hall, Deed.PLAY).spoken


def test_play_closes_a_film_and_begins_nothing() -> None:
    hall = LedHall(a_tour(a_station("影厅", "这里放电影。请坐。", film="f.mp4"))).on(ev.Begun())
    hall.on(ev.PlayChosen(), ev.FilmOpened())
    assert hall.show.film
    done(hall, Deed.PLAY)
    assert (hall.show.film, hall.show.narration) == (False, Narration.PAUSED)


@pytest.mark.parametrize(("deed", "kind"), [(Deed.WELCOME, HoldKind.WELCOME), (Deed.FREEZE, HoldKind.FREEZE)])
def test_the_screen_is_held_and_let_go_by_the_same_key(hall: LedHall, deed: Deed, kind: HoldKind) -> None:
    done(hall, deed)
    assert hall.reception.hold is not None
    assert hall.reception.hold.kind is kind
    done(hall, deed)
    assert hall.reception.hold is None


def test_play_lets_a_held_screen_go(hall: LedHall) -> None:
    done(hall, Deed.WELCOME)
    done(hall, Deed.PLAY)
    assert hall.reception.hold is None


def test_resume_leads_back_to_the_way_that_was_left(hall: LedHall) -> None:
    hall.on(ev.StationChosen("展厅"))
    assert done(hall, Deed.RESUME).show.station == "大厅"


def test_skip_passes_the_station_where_she_stands_and_no_other(hall: LedHall) -> None:
    assert done(hall, Deed.SKIP).show.station == "书房"
    assert hall.reception.skipped == ("大厅",)
    hall.on(ev.LeaveChosen())
    assert event(hall, Deed.SKIP) is None


def test_leave_says_goodbye_and_the_reception_stays(hall: LedHall) -> None:
    assert done(hall, Deed.LEAVE).show.page is Page.GOODBYE
    assert hall.show.reception is not None


def test_lines_are_gone_through_and_the_ends_hold(hall: LedHall) -> None:
    assert done(hall, Deed.LINE_ON).show.line == 1
    assert done(hall, Deed.LINE_BACK).show.line == 0
    assert done(hall, Deed.LINE_BACK).show.line == 0
    for _ in range(9):
        done(hall, Deed.LINE_ON)
    assert hall.show.station == "大厅"


def test_a_line_is_told_again_from_its_beginning(hall: LedHall) -> None:
    done(hall, Deed.LINE_ON)
    done(hall, Deed.PLAY)
    assert done(hall, Deed.REPEAT).show.line == 1
    assert hall.show.narration is Narration.PLAYING


def test_pictures_are_leafed_and_the_ends_hold(hall: LedHall) -> None:
    seen = [done(hall, deed).show.picture for deed in (Deed.PICTURE_ON, Deed.PICTURE_ON, Deed.PICTURE_BACK)]
    assert seen == [1, 1, 0]
    assert done(hall, Deed.PICTURE_BACK).show.picture == 0


def test_the_prompter_is_no_part_of_the_show(hall: LedHall) -> None:
    assert event(hall, Deed.PROMPTER) is None


def test_the_gates_key_lets_in_out_and_takes_the_sheet_away() -> None:
    hall = Hall(two_floor_tour())
    assert event(hall, Deed.GATE) == led.GateOpened(Purpose.LEAD)
    assert done(hall, Deed.GATE).show.sheet is Sheet.GATE
    assert event(hall, Deed.GATE) == led.GateClosed()
    assert done(hall, Deed.GATE).show.sheet is None
    assert event(LedHall(two_floor_tour()), Deed.GATE) == led.GateOpened(Purpose.END)


@pytest.mark.parametrize("deed", list(Deed))
def test_no_deed_ends_a_reception_by_itself(hall: LedHall, deed: Deed) -> None:
    for _ in range(4):
        if (wanted := event(hall, deed)) is not None:
            hall.on(wanted)
    assert hall.show.reception is not None


def test_the_cut_is_taken_and_the_film_turned_on_and_off_by_a_key(hall: LedHall) -> None:
    assert (STANDARD.deed("C"), STANDARD.deed("V")) == (Deed.CUT, Deed.FILM)
    assert event(hall, Deed.CUT) == led.CutTaken()
    assert event(hall, Deed.FILM) == ev.FilmOpened()
    hall.show = replace(hall.show, film=True)
    assert event(hall, Deed.FILM) == ev.FilmClosed()
