"""Which file each tour of a document goes to: the one it came to before, or a new one of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.intake.drafting.again import renewed
from kiosk.intake.drafting.album import Placed, remembered
from kiosk.intake.drafting.changes import Change
from kiosk.intake.drafting.draft_file import Drafted
from kiosk.intake.drafting.matching import tours_alike
from kiosk.tour.media import SHARED, TOUR_ID, name_fault
from kiosk.tour.tree import Tree, line

# The share of its stations by which a tour is the one that came before. With its title, more than half of
# what the file tells must be told still, whatever was added; without it, of the longer of the two.
_SAME = 0.6
_SAME_TITLE = 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """A tour file that is there already: its id, what it says, and what its script said when it came.

    `sound` is false for one with errors, which nothing can be put into. `files` are the names in its folder.
    `remarks` says that people wrote some behind #, which are no values and so are lost when it is written.
    """

    id: str
    tree: Tree
    script: Tree | None = None
    sound: bool = True
    files: tuple[str, ...] = ()
    remarks: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written for one tour. `known` is the file that it goes into, None for a new one.

    `namesake` is the id of another tour with the same title, which is left alone. `replaces` says that what
    people wrote may be lost with the file as it is now, so that a copy of it is to be kept. `notes` are
    sentences on what stayed as it was.
    """

    id: str
    tree: Tree
    script: Tree
    pictures: tuple[Placed, ...]
    changes: tuple[Change, ...] = ()
    known: Known | None = None
    namesake: str = ""
    replaces: bool = False
    notes: tuple[str, ...] = ()


def planned(
    drafts: Sequence[Drafted], stem: str, known: Sequence[Known], useless: frozenset[int] = frozenset()
) -> tuple[Plan, ...]:
    """A plan for each draft; *stem* is the document's name without its ending.

    *useless* are the illustrations that cannot be opened, for which no picture of before is given up.

    No two drafts go into one file, and none into a file that holds another tour.
    """
    homes = _homes(drafts, known)
    taken = {each.id for each in known}
    plans: list[Plan] = []
    for number, draft in enumerate(drafts):
        home = homes.get(number)
        if home is not None and not home.sound:
            plans.append(Plan(home.id, draft.tree, draft.tree, (), known=home))
        elif home is not None:
            made = renewed(home.tree, home.script, draft, home.files, useless)
            lost = made.loses or (home.script is None and made.tree != home.tree)
            plans.append(
                Plan(
                    home.id,
                    made.tree,
                    made.script,
                    made.pictures,
                    made.changes,
                    home,
                    replaces=lost,
                    notes=made.notes,
                )
            )
        else:
            own = _new_id(stem, taken)
            taken.add(own)
            title = line(draft.tree, "title")
            namesakes = [each.id for each in known if line(each.tree, "title") == title]
            namesake = namesakes[0] if namesakes else ""
            script = remembered(draft.tree, draft.pictures)
            plans.append(Plan(own, draft.tree, script, draft.pictures, namesake=namesake))
    return tuple(plans)


def _homes(drafts: Sequence[Drafted], known: Sequence[Known]) -> dict[int, Known]:
    """The file of each draft that was here before; the surest pairs first."""
    pairs: list[tuple[float, int, int]] = []
    for number, draft in enumerate(drafts):
        for place, file in enumerate(known):
            titled = line(draft.tree, "title") in (line(file.tree, "title"), line(file.script or {}, "title"))
            still, share = tours_alike(draft.tree, file.script or file.tree)
            if share >= _SAME or (titled and still > _SAME_TITLE):
                pairs.append((share + titled, number, place))
    homes: dict[int, Known] = {}
    for _, number, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if number not in homes and known[place] not in homes.values():
            homes[number] = known[place]
    return homes


def _new_id(stem: str, taken: set[str]) -> str:
    """The document's own name where a file may have it, else tour-1, tour-2 …"""
    wanted = stem.lower()
    fits = TOUR_ID.fullmatch(wanted) is not None and len(wanted) <= 60
    # Windows keeps some names for itself, and one folder of pictures is everybody's.
    fits = fits and not name_fault(f"{wanted}.yaml") and wanted != SHARED
    name, number = (wanted, 1) if fits else ("tour-1", 1)
    while name in taken:
        number += 1
        name = f"{wanted if fits else 'tour'}-{number}"
    return name
