"""A tour being edited: a value that grows by edits, and can go back and forth among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.tour.problems import Severity
from kiosk.tour.reader import Reading, document_of, read_content
from kiosk.tour.review import UNSETTLED
from kiosk.tour.tree import Tree, line, tree_of
from kiosk.workshop.drafts.where import Located, located
from kiosk.workshop.editing.edited import edited
from kiosk.workshop.editing.edits import Edit
from kiosk.workshop.editing.follow import followed
from kiosk.workshop.editing.notes import notes, translation_notes
from kiosk.workshop.patching.patch import Patched, patched

MOST_EDITS = 2000  # of one draft: days of work, and still soon done again when it is opened


@dataclass(frozen=True, slots=True)
class _State:
    """The tour's values after some of the edits, and those of its translations by language."""

    tree: Tree
    translations: Mapping[str, Tree]


@dataclass(frozen=True, slots=True)
class Draft:
    """A tour that somebody edits.

    `base` is the tour's file as it was when that began, `translations` those of other languages. `done` are
    the edits since, the last one last; `undone` those that can be done again, the next one last.
    """

    tour: str
    base: bytes
    translations: tuple[tuple[str, bytes], ...] = ()
    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()
    _states: tuple[_State, ...] = field(default=(), repr=False, compare=False)

    @property
    def tree(self) -> Tree:
        """The values of the tour as it is now."""
        return self._states[-1].tree

    @property
    def original(self) -> Tree:
        """The values of the tour as they were when the editing began."""
        return self._states[0].tree

    @property
    def title(self) -> str:
        """What people call the tour now."""
        return line(self.tree, "title")

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.tree != self._states[0].tree

    def with_edit(self, edit: Edit) -> Draft:
        """The draft after an edit; what was undone before it can not be done again any more.

        Raises KioskError, with what to do, for an edit that is not possible, or after which the gate would
        find an error that was not there before.
        """
        if len(self.done) >= MOST_EDITS:
            raise KioskError("这一次改的地方太多了。", "请先保存，再接着改。")
        made = self._plus(edit)
        if made.tree == self.tree:
            return self
        if errors := list(made._errors(made.tree)):
            before = {(each.kind, each.say) for each in self._errors(self._states[0].tree)}
            new = [each for each in errors if (each.kind, each.say) not in before]
            if new:
                raise KioskError(str(new[0]), "请改好再试一次，或者不改这一处。")
        return replace(made, undone=())

    def undo(self) -> Draft:
        """The draft before its last edit; the same when there is none."""
        if not self.done:
            return self
        return replace(
            self,
            done=self.done[:-1],
            undone=(*self.undone, self.done[-1]),
            _states=self._states[:-1],
        )

    def redo(self) -> Draft:
        """The draft after the edit that was undone last; the same when there is none."""
        if not self.undone:
            return self
        return replace(self._plus(self.undone[-1]), undone=self.undone[:-1])

    def patched(self) -> Patched:
        """The tour's file as it is now."""
        return patched(self.base, self.tree)

    def files(self) -> dict[str, bytes]:
        """The files by name, as they are now: translations first, the tour's own last."""
        found: dict[str, bytes] = {}
        for language, content in self.translations:
            tree = self._states[-1].translations.get(language)
            now = content if tree is None else patched(content, tree).content
            found[f"{self.tour}.{language}.yaml"] = now
        return {**found, f"{self.tour}.yaml": self.patched().content}

    def old_files(self) -> dict[str, bytes]:
        """The files by name, as they were when the editing began."""
        found = {f"{self.tour}.{language}.yaml": content for language, content in self.translations}
        return {**found, f"{self.tour}.yaml": self.base}

    def problems(self, media_root: Path | None = None) -> tuple[Located, ...]:
        """What the gate says of the tour as it is now, by station and field."""
        content = self.patched().content
        return located(content, self._read(content, media_root).problems)

    def notes(self) -> tuple[str, ...]:
        """What staff should know of the edits so far, as whole sentences."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[str]:
        first, last = self._states[0], self._states[-1]
        yield from notes(first.tree, last.tree)
        for language, _ in self.translations:
            tree = last.translations.get(language)
            if tree is None:
                yield f"{language} 的译文读不懂，没有跟着改。"
            else:
                yield from translation_notes(first.tree, last.tree, tree, language)

    def _plus(self, edit: Edit) -> Draft:
        state = self._states[-1]
        tree = edited(state.tree, edit)
        others = {name: followed(each, edit, state.tree, tree) for name, each in state.translations.items()}
        return replace(self, done=(*self.done, edit), _states=(*self._states, _State(tree, others)))

    def _errors(self, tree: Tree) -> Iterator[Located]:
        content = patched(self.base, tree).content
        found = self._read(content, None).problems
        yield from located(content, [each for each in found if each.severity is Severity.ERROR])

    def _read(self, content: bytes, media_root: Path | None) -> Reading:
        return read_content(content, Path(f"{self.tour}.yaml"), media_root)


def begun(
    tour: str, base: bytes, translations: Iterable[tuple[str, bytes]] = (), done: Iterable[Edit] = ()
) -> Draft:
    """A tour whose editing begins, and the edits that were done already.

    Raises KioskError for a file that is too broken to edit, and for edits that are not possible.
    """
    document = document_of(base)
    tree = tree_of(document.root) if document is not None else {}
    stations = tree.get("stations")
    if not isinstance(stations, list) or not all(isinstance(each, dict) for each in stations):
        raise KioskError(
            "这个导览的文件写坏了，在这里改不了。", "请先退回上一版，或者请管理员照提示改好文件，再来改。"
        )
    translations = tuple(translations)
    others = {name: tree_of(found.root) for name, content in translations if (found := document_of(content))}
    draft = Draft(tour, base, translations, _states=(_State(tree, others),))
    for edit in done:
        draft = draft._plus(edit)
    return draft


def must_be_mended(problem: Located) -> bool:
    """Whether a problem keeps a draft from being saved; what a person has yet to settle does not."""
    return problem.must and problem.kind != UNSETTLED
