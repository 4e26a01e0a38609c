"""One rule of reading, and how a table of them is applied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.voice.marked import Marked, Said

_LOOK_BACK = 16  # characters before a match in which `after` must be found


@dataclass(frozen=True, slots=True)
class Rule:
    """What is written, how it is said, what must (`after`) and must not (`never_after`) stand right before.

    The patterns before a match end in `$`; they exist because Python looks behind by a fixed width only.
    """

    written: re.Pattern[str]
    said: Said
    after: re.Pattern[str] | None = None
    never_after: re.Pattern[str] | None = None

    def say(self, match: re.Match[str]) -> str | None:
        """How the match is said, None when it stands where the rule does not hold."""
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        if self.after and not self.after.search(before):
            return None
        if self.never_after and self.never_after.search(before):
            return None
        return match.expand(self.said) if isinstance(self.said, str) else self.said(match)


Table = tuple[Rule, ...]


def rule(
    written: str,
    said: Said,
    *,
    after: str | None = None,
    never_after: str | None = None,
) -> Rule:
    """A rule from patterns as text."""
    return Rule(
        re.compile(written),
        said,
        re.compile(f"(?:{after})$") if after else None,
        re.compile(f"(?:{never_after})$") if never_after else None,
    )


def apply(rules: Table, text: Marked) -> Marked:
    """The text after each of the rules in turn."""
    for each in rules:
        text = text.sub(each.written, each.say)
    return text
