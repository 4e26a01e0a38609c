"""The scribe: keeps the draft that staff edit, and tells how it looks after every edit."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import assert_never

from kiosk.backstage.manuscripts import manuscript
from kiosk.clerk import Clerk
from kiosk.errors import KioskError
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import (
    DropDraft,
    EditErrand,
    OpenDraft,
    Reconcile,
    Revise,
    SaveDraft,
    SetHallWord,
    Turn,
    Way,
)
from kiosk.show.backstage.editing.state import Clash, Manuscript
from kiosk.workshop.drafts.draft import Draft
from kiosk.workshop.drafts.drafts import ChangedElsewhereError, DamagedDraftError, Drafts
from kiosk.workshop.editing.edits import Edit
from kiosk.workshop.hall_words import set_hall_word

_FAREWELL = 5.0  # seconds to wait at the end for a disk: an edit is the work of a person
_DEFECT = "程序出了错，没有做成。请联系维护人员。"

log = logging.getLogger(__name__)


class Scribe:
    """Every call returns at once; what comes of an errand is posted, from a thread of its own.

    *words* is the file of the hall's own pronunciations.
    A draft is on the disk before it is told: neither a power cut nor an idle end loses an edit.
    """

    def __init__(
        self, home: Path, tours: Path, media: Path, words: Path, post: Callable[[staff.Report], None]
    ) -> None:
        self._drafts = Drafts(home, tours, media)
        self._media = media
        self._words = words
        self._post = post
        self._draft: Draft | None = None
        self._clerk = Clerk("scribe")

    def do(self, errand: EditErrand) -> None:
        """Carry out an errand after those before it."""
        self._clerk.do(partial(self._do, errand))

    def close(self) -> None:
        """Finish what was asked for, and leave behind what hangs."""
        self._clerk.close(_FAREWELL)

    def _do(self, errand: EditErrand) -> None:
        try:
            self._post(self._answer(errand))
        except KioskError as error:
            log.warning("%s: %s", type(errand).__name__, error)
            self._post(staff.Finished(str(error), good=False))
        except Exception:  # a defect of ours: unanswered, the page would wait for ever
            log.exception("%s failed", type(errand).__name__)
            self._post(staff.Finished(_DEFECT, good=False))

    def _answer(self, errand: EditErrand) -> at.Report:
        match errand:
            case OpenDraft(tour):
                return self._open(tour)
            case Revise(tour, change):
                return self._revise(tour, change)
            case SetHallWord():
                return self._set_word(errand)
            case SaveDraft(tour):
                return self._save(tour)
            case DropDraft(tour):
                self._drafts.discard(tour)
                self._draft = None
                return at.DraftClosed(tour, "没有保存的改动都丢掉了，导览还是原来的。")
            case Reconcile(tour, way):
                return self._reconcile(tour, way)
            case _:
                assert_never(errand)

    def _open(self, tour: str) -> at.DraftOpened:
        try:
            self._draft = draft = self._drafts.open(tour)
        except DamagedDraftError:
            return at.DraftOpened(Manuscript(tour), Clash.DAMAGED)
        clash = Clash.NONE if self._drafts.is_current(draft) else Clash.ELSEWHERE
        return at.DraftOpened(self._seen(draft), clash)

    def _revise(self, tour: str, change: Edit | Turn) -> at.DraftShown:
        draft = self._held(tour)
        try:
            match change:
                case Turn.UNDO:
                    made = draft.undo()
                case Turn.REDO:
                    made = draft.redo()
                case _:
                    made = draft.with_edit(change)
            self._drafts.keep(made)
        except KioskError as error:
            return at.DraftShown(self._seen(draft), say=str(error))
        self._draft = made
        return at.DraftShown(self._seen(made))

    def _set_word(self, errand: SetHallWord) -> at.DraftShown:
        draft = self._held(errand.tour)
        try:
            set_hall_word(self._words, errand.written, errand.said)
        except KioskError as error:
            return at.DraftShown(self._seen(draft), say=str(error))
        said = f"念成“{errand.said}”" if errand.said.strip() else "照字面念"
        say = f"“{errand.written}”在所有导览里都{said}，现在就起作用。"
        return at.DraftShown(self._seen(draft), say=say, good=True)

    def _save(self, tour: str) -> at.DraftShown | at.DraftClosed:
        draft = self._held(tour)
        try:
            saved = self._drafts.save(draft)
        except ChangedElsewhereError as error:
            return at.DraftShown(self._seen(draft), Clash.ELSEWHERE, str(error))
        except KioskError as error:
            return at.DraftShown(self._seen(draft), say=str(error))
        self._draft = None
        return at.DraftClosed(tour, "".join(("已经保存。", *saved.notes)))

    def _reconcile(self, tour: str, way: Way) -> at.DraftShown | at.DraftClosed:
        match way:
            case Way.THEIRS:
                self._drafts.discard(tour)
                say = "用的是别处改过的，这里原来的改动都丢掉了。"
            case Way.ASIDE:
                self._drafts.copy_mine(self._held(tour))
                say = "自己改的另存了一份，访客看不到它；下面是别处改过的。"
            case Way.BOTH:
                try:
                    self._draft = self._drafts.onto_theirs(self._held(tour))
                except KioskError as error:
                    return at.DraftShown(self._seen(self._held(tour)), Clash.ELSEWHERE, str(error))
                return at.DraftShown(
                    self._seen(self._draft), say="两边的改动都在这里了，请看一遍再保存。", good=True
                )
        self._draft = None  # it is forgotten, whatever is there instead
        try:
            self._draft = draft = self._drafts.open(tour)
        except KioskError as error:
            log.warning("%s: %s", tour, error)
            return at.DraftClosed(tour, f"{say.partition('；')[0].rstrip('。')}。{error}")
        return at.DraftShown(self._seen(draft), say=say, good=True)

    def _held(self, tour: str) -> Draft:
        if self._draft is None or self._draft.tour != tour:
            self._draft = self._drafts.open(tour)
        return self._draft

    def _seen(self, draft: Draft) -> Manuscript:
        return manuscript(draft, self._media)
