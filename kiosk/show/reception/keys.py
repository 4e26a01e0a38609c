"""The keys of the guide: what each key of her remote or keyboard does in a visit she leads."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.errors import KioskError
from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.key_names import key_name, near_key
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import Page, Show

_DEAD = 0.35  # seconds: longer than a worn button bounces, shorter than two presses that are meant
_CHATTER = 0.08  # seconds after a button was let go in which its contact may close again by itself


class Deed(StrEnum):
    """What a key can do."""

    FORWARD = "forward"
    BACK = "back"
    PLAY = "play"
    WELCOME = "welcome"
    FREEZE = "freeze"
    RESUME = "resume"
    SKIP = "skip"
    LEAVE = "leave"
    GATE = "gate"
    BACKSTAGE = "backstage"
    LINE_BACK = "line_back"
    LINE_ON = "line_on"
    PICTURE_BACK = "picture_back"
    PICTURE_ON = "picture_on"
    PROMPTER = "prompter"
    REPEAT = "repeat"
    CUT = "cut"
    FILM = "film"

    @property
    def repeats(self) -> bool:
        """Whether a key that is held down does it again and again; no station is ever passed so."""
        return self in (Deed.LINE_BACK, Deed.LINE_ON)


@dataclass(frozen=True, slots=True)
class Keys:
    """Names of keys and what they do; None is a key that does nothing. Any spelling finds its key."""

    bound: tuple[tuple[str, Deed | None], ...] = ()

    def __contains__(self, key: str) -> bool:
        """Whether the key is the guide's, and the page beneath is not to have it."""
        return key_name(key) in dict(self.bound)

    def deed(self, key: str) -> Deed | None:
        """What a key does, None for nothing."""
        name = key_name(key)
        return dict(self.bound).get(name) if name else None

    def names(self, deed: Deed) -> tuple[str, ...]:
        """The keys that do this, for telling people."""
        return tuple(name for name, does in self.bound if does is deed)


# What presenter remotes are: keyboards. All turn pages, with PageUp and PageDown or with arrows. Their black
# screen is B or a full stop, their start of a presentation F5 or Shift+F5. Where that button also ends the
# presentation it sends F5 and Esc in turn, so nobody knows which of them comes: Esc does nothing, or the
# second press of that button would lead away from the visit. Tab, Enter and the volume go where they
# always go. No key says goodbye unless the hall gives it one: nothing that slips may end a visit.
STANDARD = Keys(
    (
        ("PageDown", Deed.FORWARD),
        ("Right", Deed.FORWARD),
        ("PageUp", Deed.BACK),
        ("Left", Deed.BACK),
        ("Space", Deed.PLAY),
        ("B", Deed.WELCOME),
        (".", Deed.WELCOME),
        ("F", Deed.FREEZE),
        ("F5", Deed.GATE),
        ("Shift+F5", Deed.GATE),
        ("F9", Deed.BACKSTAGE),
        ("Up", Deed.LINE_BACK),
        ("Down", Deed.LINE_ON),
        ("R", Deed.REPEAT),
        ("T", Deed.PROMPTER),
        ("S", Deed.SKIP),
        ("C", Deed.CUT),
        ("V", Deed.FILM),
        ("Home", Deed.RESUME),
        ("Esc", None),
    )
)
_WORDS: dict[str, Deed | None] = {
    "下一站": Deed.FORWARD,
    "上一站": Deed.BACK,
    "暂停": Deed.PLAY,
    "欢迎画面": Deed.WELCOME,
    "定住画面": Deed.FREEZE,
    "回到路线": Deed.RESUME,
    "跳过": Deed.SKIP,
    "结束": Deed.LEAVE,
    "进出讲解": Deed.GATE,
    "后台": Deed.BACKSTAGE,
    "上一句": Deed.LINE_BACK,
    "下一句": Deed.LINE_ON,
    "上一张图": Deed.PICTURE_BACK,
    "下一张图": Deed.PICTURE_ON,
    "提词": Deed.PROMPTER,
    "重说": Deed.REPEAT,
    "赶时间": Deed.CUT,
    "影片": Deed.FILM,
    "不用": None,
}


def parse(pairs: Mapping[str, str | None], base: Keys) -> Keys:
    """The keys of *base*, changed as people wrote it down: 键: 做什么.

    Raises KioskError for what is no key, for a key written twice, and for a deed that nobody knows.
    """
    changed: dict[str, Deed | None] = {}
    for written, word in pairs.items():
        name = key_name(written)
        if name is None:
            raise KioskError(
                f"按键表里没有“{written[:40]}”这个键。",
                _instead(near_key(written), "请写成像 F6、PageDown、Ctrl+B 这样的名字。"),
            )
        if name in changed:
            raise KioskError(f"按键表里“{name}”这个键写了两次。", "请只留一处。")
        changed[name] = _deed(name, (word or "").strip())
    return Keys(tuple((dict(base.bound) | changed).items()))


def _deed(key: str, word: str) -> Deed | None:
    if word in _WORDS:
        return _WORDS[word]
    near = difflib.get_close_matches(word, _WORDS, 1)
    known = f"请从这些里选一个写：{'、'.join(_WORDS)}。"
    what = f"不认识“{word[:40]}”" if word else "没有写做什么"
    raise KioskError(f"按键表里“{key}”{what}。", _instead(near[0] if near else None, known))


def _instead(near: str | None, otherwise: str) -> str:
    return f"是不是“{near}”？请改过来。" if near else otherwise


class Bounce:
    """Counts one press of a remote's button once, however often its worn contact says so.

    Such a contact trembles when it closes and when it opens. Times are in seconds.
    """

    def __init__(self) -> None:
        self._counted: dict[str, float] = {}
        self._let_go: dict[str, float] = {}

    def struck(self, key: str, now: float) -> bool:
        """Whether this stroke counts. What is swallowed keeps no later one from it."""
        if _soon(self._counted.get(key), now, _DEAD) or _soon(self._let_go.get(key), now, _CHATTER):
            return False
        self._counted[key] = now
        return True

    def let_go(self, key: str, now: float) -> None:
        """The button comes up, perhaps after it was held for long."""
        self._let_go[key] = now


def _soon(before: float | None, now: float, within: float) -> bool:
    return before is not None and 0.0 <= now - before < within


def event_of(deed: Deed, show: Show) -> ev.Event | None:
    """The event that a deed is at this moment of the show; None for what the show has no part in."""
    match deed:
        case Deed.FORWARD:
            return ev.ForwardChosen()
        case Deed.BACK:
            return ev.BackChosen()
        case Deed.PLAY if show.film:  # to tell would close it, too, but break into the quiet before it
            return ev.FilmClosed()
        case Deed.PLAY:
            return ev.PlayChosen()
        case Deed.WELCOME:
            return led.ScreenHeld(HoldKind.WELCOME)
        case Deed.FREEZE:
            return led.ScreenHeld(HoldKind.FREEZE)
        case Deed.RESUME:
            return led.WayResumed()
        case Deed.SKIP:  # only where she stands: elsewhere it would take back that a station was told
            return led.StationSkipped(show.station) if show.page is Page.STATION else None
        case Deed.BACKSTAGE:
            return led.GateOpened(Purpose.STAFF)
        case Deed.LEAVE:
            return ev.LeaveChosen()
        case Deed.GATE | Deed.BACKSTAGE if show.gate is not None:  # once more takes the sheet away
            return led.GateClosed()
        case Deed.GATE:
            return led.GateOpened(Purpose.LEAD if show.reception is None else Purpose.END)
        case Deed.LINE_BACK:
            return ev.LineChosen(show.line - 1)
        case Deed.LINE_ON:
            return ev.LineChosen(show.line + 1)
        case Deed.PICTURE_BACK:
            return ev.PictureChosen(show.picture - 1)
        case Deed.PICTURE_ON:
            return ev.PictureChosen(show.picture + 1)
        case Deed.CUT:  # what is proposed, and nothing where she is not late
            return led.CutTaken()
        case Deed.FILM:
            return ev.FilmClosed() if show.film else ev.FilmOpened()
        case Deed.REPEAT:
            return ev.LineRepeated()
        case Deed.PROMPTER:
            return None
