"""Where words begin and end: whether a place lies inside of one."""

from __future__ import annotations

from functools import lru_cache

_REACH = 8  # characters on either side are enough to find the word between


@lru_cache(maxsize=4096)
def crosses(head: str, tail: str) -> bool:
    """Whether a word of the dictionary would lie across the place where the two meet: 组成党 and 小组.

    What the dictionary guesses beyond its words does not count.
    """
    import rjieba

    head, tail = head[-_REACH:], tail[:_REACH]
    if not head or not tail:
        return False
    at = 0
    for word in rjieba.cut(head + tail, False):
        if at < len(head) < at + len(word):
            return True
        at += len(word)
    return False
