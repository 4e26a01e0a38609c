"""The folder of drafts, and the way of one into the hall's tours."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.placing import all_or_nothing
from kiosk.tour.decoding import MAX_BYTES
from kiosk.tour.media import TOUR_ID
from kiosk.tour.schema import LANGUAGE
from kiosk.workshop.drafts.draft import Draft, begun, must_be_mended
from kiosk.workshop.drafts.where import Located
from kiosk.workshop.drafts.wire import LARGEST, dumped, restored

_OLD = "_{}.old{}.yaml"  # names with a line before are not shown
_MINE = "_{}.mine{}.yaml"

log = logging.getLogger(__name__)


class ChangedElsewhereError(KioskError):
    """The tour's files are not those that the edits began with: theirs, mine as a copy, or both together."""


class DamagedDraftError(KioskError):
    """What was kept of a draft cannot be read; `discard` makes room for a new one."""


class NotSoundError(KioskError):
    """The tour would not be shown as it is now; `problems` say where and why."""

    def __init__(self, problems: tuple[Located, ...]) -> None:
        super().__init__(f"还有 {len(problems)} 处要改好才能保存。{problems[0]}", "请改好这些地方，再保存。")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did: `notes` for staff, and the name of the copy of the old file, if one was kept."""

    notes: tuple[str, ...]
    copy: str = ""


class Drafts:
    """Keeps each draft from edit to edit: neither a power cut nor an idle end loses one.

    Its calls read and write files: they belong on an executor. One person edits a tour at a time.
    """

    def __init__(self, home: Path, tours: Path, media: Path) -> None:
        self._folder = home / "drafts"
        self._tours = tours
        self._media = media

    def kept(self) -> tuple[str, ...]:
        """The ids of the tours that somebody has begun to edit, by name."""
        found = self._folder.glob("*.json") if self._folder.is_dir() else ()
        return tuple(sorted(path.stem for path in found if TOUR_ID.fullmatch(path.stem)))

    def open(self, tour: str) -> Draft:
        """The draft of a tour: as it was left, or a new one.

        Raises DamagedDraftError, and KioskError for a tour that cannot be read.
        """
        kept = self._file(tour)
        content = _read(kept, LARGEST)
        if content is None:
            return self._begun(tour)
        try:
            draft = restored(content, tour)
        except ValueError as fault:
            log.warning("the draft of %s cannot be read: %s", tour, fault)
            raise DamagedDraftError(
                "上次没改完的内容读不出来了。", "请丢掉它，重新改；现在的导览没有变。"
            ) from fault
        # Saved, and the power went before it was forgotten.
        if draft.is_changed and self._now(draft) == draft.files():
            return self._begun(tour)
        return draft

    def is_current(self, draft: Draft) -> bool:
        """Whether the tour's files are still those that the edits began with."""
        return self._now(draft) == draft.old_files() and not self._strangers(draft)

    def keep(self, draft: Draft) -> None:
        """Keep a draft as it is; one in which nothing was done is not kept. Raises KioskError."""
        if not draft.done and not draft.undone:
            self.discard(draft.tour)
            return
        try:
            write_whole(self._file(draft.tour), dumped(draft))
        except OSError as fault:
            raise KioskError(
                f"改的内容没能存下来：{why(fault)}。", "请先别离开这一页，让管理员看一下磁盘，再改一次。"
            ) from fault

    def discard(self, tour: str) -> None:
        """Forget a draft; the tour is as it is. Raises KioskError."""
        try:
            self._file(tour).unlink(missing_ok=True)
        except OSError as fault:
            raise KioskError(
                f"没能丢掉改的内容：{why(fault)}。", "请让管理员看一下磁盘，再试一次。"
            ) from fault

    def save(self, draft: Draft) -> Saved:
        """Put a draft in the tours' folder, all its files or none, and forget it.

        Raises ChangedElsewhereError, NotSoundError, and KioskError for a disk that does not take it; then
        every file is as it was, and the draft is kept.
        """
        problems = tuple(each for each in draft.problems(self._media) if must_be_mended(each))
        if problems:
            raise NotSoundError(problems)
        files, patched = draft.files(), draft.patched()
        old = draft.old_files()
        notes = list(draft.notes())
        copy = ""
        with all_or_nothing("再保存一次") as put:
            self._check_same(draft, files)
            if patched.remarks:
                copy = self._free(_OLD, draft.tour, draft.base)
                put(self._tours / copy, draft.base)
                notes.append(f"文件里的备注没有了：{'、'.join(patched.remarks[:3])}。原来的文件留了一份。")
            for name, content in files.items():  # the tour's own comes last: with it, all is there
                if content != old[name]:
                    put(self._tours / name, content)
        self._forget(draft.tour)
        return Saved(tuple(notes), copy)

    def copy_mine(self, draft: Draft) -> str:
        """Put a draft beside the tours as a copy that is not shown, and forget it; the copy's name."""
        content = draft.files()[f"{draft.tour}.yaml"]
        name = self._free(_MINE, draft.tour, content)
        with all_or_nothing("再试一次") as put:
            put(self._tours / name, content)
        self._forget(draft.tour)
        return name

    def _forget(self, tour: str) -> None:
        """Discard what has been saved; one that stays is known by its files, which are the tour's own now."""
        try:
            self.discard(tour)
        except KioskError as error:
            log.warning("%s", error)

    def onto_theirs(self, draft: Draft) -> Draft:
        """The same edits on the files as they are now. Raises KioskError when one is not possible there."""
        theirs = self._begun(draft.tour)
        try:
            for edit in draft.done:
                theirs = theirs.with_edit(edit)
        except KioskError as fault:
            raise KioskError(
                f"两边改的合不到一起：{fault.what}", "请用别处改的，或者把自己的另存一份。"
            ) from fault
        self.keep(theirs)
        return theirs

    def _begun(self, tour: str) -> Draft:
        base = _read(self._tours / f"{tour}.yaml", MAX_BYTES)
        if base is None:
            raise KioskError("找不到这个导览的文件。", "请看它是不是已经撤下了。")
        return begun(tour, base, self._translations(tour))

    def _translations(self, tour: str) -> tuple[tuple[str, bytes], ...]:
        found: list[tuple[str, bytes]] = []
        for path in sorted(self._tours.glob(f"{tour}.*.yaml")):
            language = path.name.removeprefix(f"{tour}.").removesuffix(".yaml")
            content = _read(path, MAX_BYTES) if re.fullmatch(LANGUAGE.pattern, language) else None
            if content is not None:
                found.append((language, content))
        return tuple(found)

    def _check_same(self, draft: Draft, files: dict[str, bytes]) -> None:
        """Raise ChangedElsewhereError unless every file is as it was, or already as it is to be."""
        old, now = draft.old_files(), self._now(draft)
        if self._strangers(draft) or any(now[name] not in (old[name], files[name]) for name in files):
            gone = now[f"{draft.tour}.yaml"] is None
            raise ChangedElsewhereError(
                f"“{draft.title}”在别处{'撤下了' if gone else '也改过了'}，这里改的还没有保存。",
                "可以用别处的，可以把自己的另存一份，也可以在别处的上面再改一遍。",
            )

    def _now(self, draft: Draft) -> dict[str, bytes | None]:
        """What a draft's files hold on the disk."""
        return {name: _read(self._tours / name, MAX_BYTES) for name in draft.old_files()}

    def _strangers(self, draft: Draft) -> bool:
        """Whether translations have come that the draft does not know."""
        known = dict(draft.translations)
        return any(language not in known for language, _ in self._translations(draft.tour))

    def _file(self, tour: str) -> Path:
        if not TOUR_ID.fullmatch(tour):
            raise KioskError("没有这个导览。", "请从列出来的导览里选。")
        return self._folder / f"{tour}.json"

    def _free(self, pattern: str, tour: str, content: bytes) -> str:
        """The name for a copy: one that is free, or holds the very same."""
        number = 1
        while True:
            name = pattern.format(tour, "" if number == 1 else f"-{number}")
            if _read(self._tours / name, MAX_BYTES) in (None, content):
                return name
            number += 1


def _read(path: Path, most: int) -> bytes | None:
    """The bytes of a file, None when there is none. Raises KioskError."""
    try:
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise KioskError(
            f"“{path.name}”打不开：{why(fault)}。", "请让管理员看一下磁盘和权限，再试一次。"
        ) from fault
    if len(content) > most:
        raise KioskError(f"“{path.name}”太大了。", "请让管理员看一下这个文件。")
    return content
