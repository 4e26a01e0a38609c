"""The edits of a tour: immutable values that can be kept, undone and done again.

`station` and `part` are ids; without a part the station itself is meant. Places count from 0. Texts are as
staff typed them.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.workshop.editing.tour_edits import TourEdit


@dataclass(frozen=True, slots=True)
class Renamed:
    """A station, or a part of it, has another name; its id stays."""

    station: str
    name: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A station stands before another, or last when that is empty. Routes in the tour's order follow."""

    station: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """A station becomes two: from its sentence of that number on, from 1, a second one tells.

    The first keeps id, name, pictures, film and short text; the second takes the way to the next station, the
    parts and the keywords that stand in its own sentences, and follows the first on every route.
    """

    station: str
    sentence: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """A station takes in another: texts, pictures, parts and all; its id stays, the other's is gone."""

    station: str
    other: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """A station, or a part of one, is taken out; files stay where they are."""

    station: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class FloorSet:
    """A station is on another floor, or on none. Its spot on the plan of the old one goes."""

    station: str
    floor: str


@dataclass(frozen=True, slots=True)
class SpotSet:
    """Where on its floor's plan a station lies, as fractions 0…1 of width and height."""

    station: str
    across: float
    down: float


@dataclass(frozen=True, slots=True)
class KeywordsSet:
    """The words on the guide's card."""

    station: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextSet:
    """The whole text of a station or part."""

    station: str
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class SentenceSet:
    """One sentence of a text, which keeps its cues; an empty one is taken out, its cues stay."""

    station: str
    sentence: int
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class ShortSet:
    """The short text; empty, the sentences with keywords are told again."""

    station: str
    text: str


@dataclass(frozen=True, slots=True)
class LeaveSet:
    """The words on the way to the next station, or none."""

    station: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureAdded:
    """A picture of the tour's media folder, shown last, or at a place."""

    station: str
    file: str
    caption: str = ""
    part: str = ""
    place: int | None = None


@dataclass(frozen=True, slots=True)
class PictureRemoved:
    """A picture is not shown here any more; the file stays."""

    station: str
    place: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class PictureMoved:
    """A picture stands at another place, here or at the station *other*."""

    station: str
    place: int
    to: int
    part: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class PictureCaptioned:
    """The line below a picture, or none."""

    station: str
    place: int
    caption: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class RecordingRemoved:
    """A human voice is not used any more: the app speaks instead. The file stays."""

    station: str
    language: str


StationEdit = (
    Renamed
    | Moved
    | Split
    | Merged
    | Deleted
    | FloorSet
    | SpotSet
    | KeywordsSet
    | TextSet
    | SentenceSet
    | ShortSet
    | LeaveSet
    | PictureAdded
    | PictureRemoved
    | PictureMoved
    | PictureCaptioned
    | RecordingRemoved
)

Edit = StationEdit | TourEdit
