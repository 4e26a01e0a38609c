"""What Latin letters sound like: the neural voice knows Mandarin alone and drops them."""

from __future__ import annotations

import re
import unicodedata

from kiosk.voice.reading.rule import Table, rule

# As Mandarin speakers say them, in hanzi of one reading that the voice's dictionary knows.
_LETTERS = {
    "A": "诶",
    "B": "必",
    "C": "西",
    "D": "弟",
    "E": "衣",
    "F": "艾弗",
    "G": "记",
    "H": "艾尺",
    "I": "爱",
    "J": "街",
    "K": "开",
    "L": "艾尔",
    "M": "艾姆",
    "N": "恩",
    "O": "欧",
    "P": "批",
    "Q": "扣",
    "R": "阿尔",
    "S": "艾斯",
    "T": "提",
    "U": "优",
    "V": "微",
    "W": "达不溜",
    "X": "艾克斯",
    "Y": "歪",
    "Z": "贼",
}
# Words that are not spelt but said; WiFi as announcers say it.
_WORDS = {
    "wifi": "无线网",
    "wi-fi": "无线网",
    "email": "电子邮件",
    "e-mail": "电子邮件",
    "tel": "电话",
    "vs": "对",
    "ok": "欧开",
    "bye": "拜",
    "hello": "哈喽",
    "hi": "嗨",
    "taxi": "出租车",
    "covid": "新冠",
}


def _letter(match: re.Match[str]) -> str | None:
    """The sound of a letter, whatever mark it carries; None for letters of other alphabets."""
    plain = unicodedata.normalize("NFKD", match[0])[0].upper()
    return _LETTERS.get(plain)


_KNOWN = "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))

LETTERS: Table = (
    rule(r"(?i:(?<![A-Za-z])wi-?fi(?:网络|网|信号)(?![A-Za-z]))", lambda m: "无线" + _tail(m[0])),
    rule(r"(?i:(?<![A-Za-z])wi-?fi(?![A-Za-z]))", "网", after="无线"),
    rule(rf"(?i:(?<![A-Za-z])(?:{_KNOWN})(?![A-Za-z]))\.?", lambda m: _WORDS[m[0].lower().rstrip(".")]),
    rule(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]", _letter),
)


def _tail(written: str) -> str:
    """The hanzi at the end of WiFi网络."""
    return written.lstrip("WwIiFf-")
