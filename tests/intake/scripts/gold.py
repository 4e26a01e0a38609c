"""What a careful person finds in the scripts of this folder, and how far others agree with it.

Every script `NAME.txt|csv|md` lies beside its gold, `NAME.gold.yaml`; README.md says how gold is kept.
Places are compared in the bones of a text, so that no repair moves one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.intake.scripts.tracing import bones, traces

TOLERANCE = 12
"""How many characters a found opening may lie off, as in the score of the real scripts."""

REQUIRED_KINDS = frozenset({"station", "topic", "chapter"})
"""Kinds that must be found. The others, substop and optional, cost nothing, found or not."""


@dataclass(frozen=True, slots=True)
class GoldStation:
    """A place of a script: `opening` as it stands in the file, `names` that a card may bear, best first.

    `floor` is an id such as 2F, empty where the place is on none, and None where people may differ.
    `minutes` is what a table gives it.
    """

    names: tuple[str, ...]
    opening: str
    floor: str | None
    kind: str
    minutes: float | None

    @property
    def required(self) -> bool:
        """Whether missing it costs something."""
        return self.kind in REQUIRED_KINDS


@dataclass(frozen=True, slots=True)
class GoldCue:
    """A direction without its brackets, and the kinds it may be given, best first.

    `where` it stands: in a `bracket`, in a `column` of its own, as a line in `emphasis`, or as the rest of a
    `line` that a word such as 画面： opens. `optional` says that finding it or not costs nothing; it is never
    spoken either way.
    """

    text: str
    kinds: tuple[str, ...]
    where: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldFinding:
    """Something a person must be shown: one of these quotes is enough, such as either of two figures."""

    kind: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One script as it should come out of its file, where it is the one with this index from 0.

    `body` is its part of the file's text. `greeting` and `closing` are how these begin, empty where there is
    none. `not_cues` are brackets that are content, `not_stations` phrases that only look like a station,
    `transitions` whole spoken sentences that lead on. `boilerplate` is in the file and not in the script.
    """

    path: Path
    index: int
    shape: str
    titles: tuple[str, ...]
    form: str
    language: str
    body: str
    greeting: str
    closing: str
    stations: tuple[GoldStation, ...]
    cues: tuple[GoldCue, ...]
    not_cues: tuple[str, ...]
    not_stations: tuple[str, ...]
    transitions: tuple[str, ...]
    boilerplate: tuple[str, ...]
    findings: tuple[GoldFinding, ...]

    @property
    def id(self) -> str:
        """The file's name and the script's index: `walks.txt#1`."""
        return f"{self.path.name}#{self.index}"


def scripts(folder: Path) -> tuple[Gold, ...]:
    """All scripts of a folder with their gold, by file name and then in the file's order."""
    return tuple(gold for file in sorted(folder.glob("*.gold.yaml")) for gold in _golds(file))


def places(gold: Gold) -> tuple[int, ...]:
    """Where each gold station begins, in bones of the body, in order; -1 for one that is not there."""
    body, found, after = bones(gold.body), [], 0
    for station in gold.stations:
        at = body.find(bones(station.opening), after)
        found.append(at)
        after = max(after, at + 1)
    return tuple(found)


def matched(found: Sequence[str], gold: Gold) -> dict[int, int]:
    """Which found opening (by its place in `found`) is which gold station (by its place in the gold).

    The nearest ones find each other first. A station that must be found then takes the opening of one that
    need not be, where that lies near enough: a floor's heading and its first room often share a passage.
    """
    begins, where = traces(found, bones(gold.body)), places(gold)
    near = sorted(
        (abs(place - at), number, index)
        for number, at in enumerate(begins)
        for index, place in enumerate(where)
        if at >= 0 and abs(place - at) <= TOLERANCE
    )
    right = dict[int, int]()
    for _, number, index in near:
        if number not in right and index not in right.values():
            right[number] = index
    for _, number, index in near:
        lent = number in right and not gold.stations[right[number]].required
        if lent and gold.stations[index].required and index not in right.values():
            right[number] = index
    return right


def f1(found: Sequence[str], gold: Gold) -> float:
    """How well found openings agree with the gold ones: 0…1, the harmonic mean of precision and recall."""
    same = matched(found, gold)
    right = sum(gold.stations[index].required for index in same.values())
    wrong = len(found) - len(same)
    missed = sum(station.required for station in gold.stations) - right
    return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0


def name_agreement(found: Sequence[tuple[str, str]], gold: Gold) -> float:
    """Of the required stations found as (opening, name), the share with a right name; 1 for none."""
    same = matched([opening for opening, _ in found], gold)
    judged = [
        bones(found[number][1]) in {bones(name) for name in gold.stations[index].names}
        for number, index in same.items()
        if gold.stations[index].required
    ]
    return sum(judged) / len(judged) if judged else 1.0


def floor_agreement(found: Sequence[tuple[str, str | None]], gold: Gold) -> float:
    """Of the required stations found as (opening, floor), the share on the right one; 1 for none."""
    same = matched([opening for opening, _ in found], gold)
    judged = [
        (found[number][1] or "") == gold.stations[index].floor
        for number, index in same.items()
        if gold.stations[index].required and gold.stations[index].floor is not None
    ]
    return sum(judged) / len(judged) if judged else 1.0


def cue_agreement(found: Sequence[str], gold: Gold) -> tuple[float, float]:
    """Precision and recall of the found cues, without their brackets; empty ones are left aside."""
    got = Counter(words for text in found if (words := bones(text)))
    due = Counter(bones(cue.text) for cue in gold.cues if not cue.optional)
    free = Counter(bones(cue.text) for cue in gold.cues if cue.optional)
    right = (got & due).total()
    wrong = (got - due - free).total()
    return (
        right / (right + wrong) if right + wrong else 1.0,
        right / due.total() if due else 1.0,
    )


def finding_recall(found: Sequence[tuple[str, str]], gold: Gold) -> float:
    """The share of the findings that are among the found ones, given as (kind, quote); 1 where none is due.

    A quote may be longer or shorter than the gold one. Others than the gold ones are not judged.
    """
    seen = [
        any(
            kind == finding.kind and quote and (quote in due or due in quote)
            for kind, quote in found
            for due in finding.quotes
        )
        for finding in gold.findings
    ]
    return sum(seen) / len(seen) if seen else 1.0


def _golds(file: Path) -> Iterator[Gold]:
    """The scripts of one gold file, each with its part of the document."""
    # Everything in the file is text until this module says otherwise: 1F, 02 and 3-1 must stay what they are.
    kept: Mapping[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    path = _document(file)
    text = path.read_text("utf-8-sig")
    begins = [text.index(script.get("begins", "")) for script in kept["scripts"]]
    for index, script in enumerate(kept["scripts"]):
        body = text[begins[index] : begins[index + 1] if index + 1 < len(begins) else len(text)]
        yield Gold(
            path=path,
            index=index,
            shape=kept["shape"],
            titles=(script["title"], *script.get("also", ())),
            form=script["form"],
            language=script["language"],
            body=body,
            greeting=script["greeting"],
            closing=script["closing"],
            stations=tuple(_station(station) for station in script["stations"]),
            cues=tuple(_cue(cue) for cue in script["cues"]),
            not_cues=tuple(script.get("not_cues", ())),
            not_stations=tuple(script.get("not_stations", ())),
            transitions=tuple(script.get("transitions", ())),
            boilerplate=tuple(kept.get("boilerplate", ())),
            findings=tuple(
                GoldFinding(finding["kind"], (finding["quote"], *finding.get("also", ())))
                for finding in kept.get("findings", ())
                if int(finding.get("script", index)) == index
            ),
        )


def _document(gold_file: Path) -> Path:
    """The one script that a gold file is about."""
    name = gold_file.name.removesuffix(".gold.yaml")
    (path,) = (path for path in gold_file.parent.glob(f"{name}.*") if path != gold_file)
    return path


def _station(kept: Mapping[str, Any]) -> GoldStation:
    """A station as its gold file has it."""
    floor = kept.get("floor", "")
    return GoldStation(
        names=(kept["name"], *kept.get("also", ())),
        opening=kept["opening"],
        floor=None if floor == "any" else floor,
        kind=kept.get("kind", "station"),
        minutes=float(kept["minutes"]) if "minutes" in kept else None,
    )


def _cue(kept: Mapping[str, Any]) -> GoldCue:
    """A cue as its gold file has it."""
    return GoldCue(
        text=kept["text"],
        kinds=(kept["kind"], *([kept["or"]] if "or" in kept else [])),
        where=kept.get("where", "bracket"),
        optional=kept.get("optional") == "yes",
    )
