"""A problem in a tour file: where it is, what is wrong, what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

# More than this many of one severity helps nobody, and a file made to hurt could bring a hundred thousand.
MAX_TOLD = 200
UNKEPT = "publish"  # the kind of what is no fault of a file: the store or the disk would not have it
# A suggestion is looked for among so many words: comparing each with each takes time.
_MAX_CHOICES = 300


class Severity(StrEnum):
    """An error keeps the tour from being shown; with a warning it is shown all the same."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a tour file.

    `line` and `column` count from 1 in the file as saved; 0 means the file as a whole. `kind` is a stable
    word for programs. `say` is whole Chinese sentences. `suggestion` is the text that would be right in
    that place, empty when nobody can know.
    """

    file: str
    line: int
    column: int
    severity: Severity
    kind: str
    say: str
    suggestion: str = ""

    def __str__(self) -> str:
        """The line staff read: `tours/hall.yaml 第 7 行第 5 列：不认识“titel”，是不是“title”？`."""
        place = f" 第 {self.line} 行第 {self.column} 列" if self.line else ""
        mark = "" if self.severity is Severity.ERROR else "（提醒）"
        return f"{self.file}{place}：{mark}{self.say}"

    def as_json(self) -> dict[str, str | int]:
        """The problem for a program, ready for `json.dumps`."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "severity": self.severity.value,
            "kind": self.kind,
            "say": self.say,
            "suggestion": self.suggestion,
        }


class Report:
    """The problems of one file while it is read: collected, never raised, so that all are found at once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._noted: dict[Severity, dict[Problem, None]] = {severity: {} for severity in Severity}
        self._untold = 0

    @property
    def full(self) -> bool:
        """Whether there are so many errors that looking for more helps nobody."""
        return len(self._noted[Severity.ERROR]) >= MAX_TOLD

    def error(self, place: tuple[int, int], kind: str, say: str, suggestion: str = "") -> None:
        """Note what keeps the tour from being shown. *place* is line and column from 1."""
        self._note(Severity.ERROR, place, kind, say, suggestion)

    def warn(self, place: tuple[int, int], kind: str, say: str, suggestion: str = "") -> None:
        """Note what should be mended though the tour can be shown."""
        self._note(Severity.WARNING, place, kind, say, suggestion)

    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the file, each once."""
        if self._untold:
            say = f"问题太多，还有 {self._untold} 个没有列出。请先改好这些，再检查一次。"
            self._noted[Severity.WARNING][Problem(self.file, 0, 0, Severity.WARNING, "more", say)] = None
            self._untold = 0
        found = [*self._noted[Severity.ERROR], *self._noted[Severity.WARNING]]
        return tuple(sorted(found, key=lambda p: (p.line, p.column)))

    def has_errors(self) -> bool:
        """Whether the tour cannot be shown."""
        return bool(self._noted[Severity.ERROR])

    def _note(self, severity: Severity, place: tuple[int, int], kind: str, say: str, suggestion: str) -> None:
        line, column = place
        noted = self._noted[severity]
        if len(noted) < MAX_TOLD:
            noted[Problem(self.file, line, column, severity, kind, say, suggestion)] = None
        else:
            self._untold += 1


def nearest(word: str, known: Iterable[str], labels: Mapping[str, str] | None = None) -> str:
    """The known word that *word* was probably meant to be, or an empty text.

    `labels` maps other names of a known word, such as its Chinese one, to it.
    """
    plain = word.strip(" \t\u3000\u00a0-—－:：\"'“”").replace("-", "_")[:40]
    choices = {name.lower(): name for name in islice(known, _MAX_CHOICES) if len(name) <= 80}
    for name, target in (labels or {}).items():
        if target in choices.values():
            choices.setdefault(name.lower(), target)
    close = difflib.get_close_matches(plain.lower(), choices, n=1, cutoff=0.6)
    if not close:
        close = difflib.get_close_matches(word[:40].lower(), choices, n=1, cutoff=0.6)
    return choices[close[0]] if close else ""


def or_rather(suggestion: str) -> str:
    """The end of a sentence that may know better: ，是不是“title”？ or just 。."""
    return f"，是不是“{suggestion}”？" if suggestion else "。"


def shown(text: str, limit: int = 24) -> str:
    """A piece of the file to quote in a sentence: on one line, cut when long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
