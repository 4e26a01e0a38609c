"""A text that knows where each of its characters stood in the text as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Said = str | Callable[[re.Match[str]], str | None]

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_LIKE = {
    **dict.fromkeys("‐‑‒–−﹣", "-"),
    **dict.fromkeys("〜∼", "~"),
    **dict.fromkeys("∶︰", ":"),
    "\u3000": " ",
    "\xa0": " ",
    "￥": "¥",
}
_TRADITIONAL = (
    "個个戶户間间處处條条項项隻只棟栋臺台輛辆種种類类張张冊册塊块場场對对雙双時时點点歲岁萬万億亿樓楼層层號号單单級级"
    "線线國国熱热電电話话碼码總总編编證证賬账帳账郵邮機机會会議议辦办圖图館馆學学員员課课講讲節节紀纪後后圓元餘余兩两"
    "頃顷噸吨釐厘頁页門门盞盏頂顶屆届畝亩網网絡络寬宽帶带廳厅與与於于從从撥拨諮咨詢询務务賽赛歷历貳贰鐘钟週周號号戰战勝胜"
    "負负訊讯聯联繫系達达約约過过長长氣气溫温攝摄顆颗幾几陣阵戲戏齣出萬万價价費费規规嚴严縣县鄉乡無无"
)
# What the rules see instead of what is written: one character for one, so that places agree.
_SEEN = str.maketrans(
    {
        **{chr(code): plain for code, plain in _FULL_WIDTH.items()},
        **_LIKE,
        **dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)),
    }
)
# Characters that say the same: 5 and 五, the colon of 8:30 and 点.
_SAME = str.maketrans("〇零一幺二两三四五六七八九点:-~到至负", "0011223456789..-----")
_MOST_COMPARED = 4096  # pairs of characters; beyond, places are shared out evenly


@dataclass(frozen=True, slots=True)
class Marked:
    """A text on its way from written to spoken.

    `origin[i]` is the index in the written text from which character i comes; it never falls, and what was
    put in carries the index of what it stands for. `kept[i]` says that character i was put in by somebody who
    knows better than any rule. `seen` is the text as rules see it: half-width, simplified in the words they
    know, and with the written word where another was put in; as long as the text.
    """

    text: str
    origin: tuple[int, ...]
    kept: tuple[bool, ...]
    seen: str

    @classmethod
    def of(cls, written: str) -> Marked:
        """The written text itself."""
        return cls(written, tuple(range(len(written))), (False,) * len(written), written.translate(_SEEN))

    def sub(self, pattern: re.Pattern[str], said: Said) -> Marked:
        """Every match put as it is said, except where it touches what is kept.

        *said* is a template as in `re.sub`, or a function that may return None to leave a match as it is.
        """
        matches = [m for m in pattern.finditer(self.seen) if not any(self.kept[m.start() : m.end()])]
        return self._put(matches, said, keep=False)

    def put(self, pattern: re.Pattern[str], said: Said) -> Marked:
        """Every match in the text put as it is said, and kept from then on."""
        return self._put(list(pattern.finditer(self.text)), said, keep=True)

    def sweep(self, pattern: re.Pattern[str], said: Said) -> Marked:
        """Every match in the text put as it is said, kept or not."""
        return self._put(list(pattern.finditer(self.text)), said, keep=False)

    def _put(self, matches: list[re.Match[str]], said: Said, *, keep: bool) -> Marked:
        text: list[str] = []
        seen: list[str] = []
        origin: list[int] = []
        kept: list[bool] = []
        done = 0
        for match in matches:
            start, end = match.span()
            new = match.expand(said) if isinstance(said, str) else said(match)
            if new is None or (new == match[0] and not keep):
                continue
            for part, whole in ((text, self.text), (seen, self.seen)):
                part.append(whole[done:start])
            origin += self.origin[done:start]
            kept += self.kept[done:start]
            places, now = _places(self.text[start:end], self.seen[start:end], new)
            text.append(now)
            seen.append("".join(self.seen[start + at] for at in places) if keep else now.translate(_SEEN))
            origin += [self._origin_at(start + at) for at in places]
            kept += [keep] * len(now)
            done = end
        if not done and not text:
            return self
        text.append(self.text[done:])
        seen.append(self.seen[done:])
        origin += self.origin[done:]
        kept += self.kept[done:]
        return Marked("".join(text), tuple(origin), tuple(kept), "".join(seen))

    def _origin_at(self, index: int) -> int:
        """The origin of a character, or of the last one for what is put in at the very end."""
        return self.origin[min(index, len(self.origin) - 1)]


def _places(written: str, seen: str, said: str) -> tuple[list[int], str]:
    """For every character of *said* the index in *written* it stands for; and *said*, with the characters
    that were written as they were written (號 is seen as 号, and stays 號).
    """
    size = len(written)
    if size == len(said) and seen.translate(_SAME) == said.translate(_SAME):
        pairs = [(at, at) for at in range(size)]
    elif size * len(said) > _MOST_COMPARED:
        pairs = []
    else:
        pairs = _common(seen.translate(_SAME), said.translate(_SAME))
    places: list[int] = []
    now = list(said)
    before = -1
    for at, place in [*pairs, (size, len(said))]:
        room, gap = at - before - 1, place - len(places)
        places += [before + 1 + k * room // gap if room else max(before, 0) for k in range(gap)]
        if place < len(said):
            places.append(at)
            if seen[at] == said[place]:
                now[place] = written[at]
        before = at
    return places, "".join(now)


def _common(one: str, other: str) -> list[tuple[int, int]]:
    """The longest sequence of characters that both have, as pairs of places."""
    longest = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        row, below = longest[i], longest[i + 1]
        for j in range(len(other) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if one[i] == other[j] else max(below[j], row[j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
