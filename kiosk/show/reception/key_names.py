"""How keys are called: one name for each, however it is spelt on a keyboard, in a file or by a toolkit."""

from __future__ import annotations

import difflib
import re
import unicodedata

# The name, and how else it is spelt. The second is mostly what Qt says, the others what keyboards have on
# them and people write.
_SPELT = {
    "PageDown": ("pgdown", "pgdn", "下翻页", "下翻"),
    "PageUp": ("pgup", "上翻页", "上翻"),
    "Left": ("左", "←", "左箭头"),
    "Right": ("右", "→", "右箭头"),
    "Up": ("上", "↑", "上箭头"),
    "Down": ("下", "↓", "下箭头"),
    "Space": ("空格",),
    "Enter": ("return", "回车"),  # the one of the number pad does the same
    "Esc": ("escape",),
    "Tab": ("backtab",),  # with Shift
    "Backspace": ("退格",),
    "Home": (),
    "End": (),
    "Insert": ("ins",),
    "Delete": ("del",),
    "Menu": ("菜单",),
    "Back": (),  # keys of a browser, which some remotes have instead of pages
    "Forward": (),
    "VolumeUp": ("音量加",),  # and what a selfie button sends
    "VolumeDown": ("音量减",),
    "VolumeMute": ("静音",),
    "Pause": (),
    "MediaNext": (),
    "MediaPrevious": (),
    "MediaPlay": ("togglemediaplay/pause", "mediapause"),
    ".": ("period", "。", "句号"),
    ",": ("comma", "逗号"),
}
_NAMES = {spelt: name for name, also in _SPELT.items() for spelt in (name.casefold(), *also)}
_MODIFIED = re.compile(r"(ctrl|control|shift)\s*\+\s*(.+)", re.IGNORECASE | re.DOTALL)
_FUNCTION = re.compile(r"f([1-9]|[12][0-9]|3[0-5])")
_BETWEEN = re.compile(r"(?<=[^\W_])[\s_-]+(?=[^\W_])")  # what parts the words of Page Down and Page-Down
_BESIDE_TEXT = re.compile(r"(Ctrl\+)?(Shift\+)?(PageUp|PageDown|F\d+)")


def key_name(written: str) -> str | None:
    """The one name of a key with its Ctrl and Shift, such as Shift+F5; None for what is no key."""
    rest = unicodedata.normalize("NFKC", written).strip()
    held = set()
    while modified := _MODIFIED.fullmatch(rest):
        held.add("Shift" if modified[1].casefold() == "shift" else "Ctrl")
        rest = modified[2]
    bare = _bare(rest)
    name = _NAMES.get(bare)
    if name is None and (_FUNCTION.fullmatch(bare) or (len(bare) == 1 and bare.isascii())):
        name = bare.upper()
    if name is None or not name.isprintable():
        return None
    if len(name) == 1 and not name.isalnum():
        held.discard("Shift")  # a sign is the same wherever a keyboard has it, above another or alone
    return "+".join([*sorted(held), name])


def near_key(written: str) -> str | None:
    """The key that was perhaps meant by what is no key's name."""
    near = difflib.get_close_matches(_bare(written.rpartition("+")[2]), _NAMES, 1)
    return _NAMES[near[0]] if near else None


def beside_text(name: str) -> bool:
    """Whether a key, by its name, does nothing where somebody types: no letter, no step of the cursor."""
    return _BESIDE_TEXT.fullmatch(name) is not None


def _bare(written: str) -> str:
    spelt = _BETWEEN.sub("", written.strip()).casefold()
    return spelt.removesuffix("键") if len(spelt) > 1 else spelt
