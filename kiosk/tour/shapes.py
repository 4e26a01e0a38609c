"""The shapes a piece of a tour file can have; the schema is made of these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Media(StrEnum):
    """What kind of file a name stands for."""

    PICTURE = "picture"
    RECORDING = "recording"
    FILM = "film"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. `pattern` is what the whole of it must match, `due` says so in words.

    `told` is false for a note among staff, which may hold marks that no visitor should see.
    """

    pattern: str = ""
    due: str = "一行文字"
    told: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to be told, with cues and {variables}; only words for the way may say {下一站}."""

    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in digits, from `low` to `high`; above `low` only, when `above`."""

    low: float
    high: float
    whole: bool = False
    above: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MediaFile:
    """The name of a file in the tour's media folder."""

    media: Media


@dataclass(frozen=True, slots=True)
class Web:
    """The address of a web page."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; `exactly` so many, when given."""

    item: Shape
    exactly: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose names the writer chooses."""

    name: Line
    value: Shape


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: its Chinese label, what it is for and a line of example."""

    name: str
    label: str
    shape: Shape
    use: str
    example: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys; `label` is what it describes, `example` a whole one on one line."""

    label: str
    example: str
    keys: tuple[Key, ...]

    def key(self, name: str) -> Key | None:
        """The key of that name."""
        for key in self.keys:
            if key.name == name:
                return key
        return None


Shape = Line | Passage | Number | Choice | MediaFile | Web | ListOf | Table | Record
