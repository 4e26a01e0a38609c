"""What must be settled in a draft, or should be looked at: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.editing.state import Editing, Question

_SHORT = 12  # characters; words that are longer are changed with their sentence


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, and the answers that are possible."""

    quote: str
    place: str
    sentence: str
    say: str
    must: bool
    replaceable: bool
    rewritable: bool
    removable: bool
    checkable: bool


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """What is open in a draft, and the place of the question that is asked."""

    questions: tuple[Question, ...] = ()
    place: int = 0
    open: int = 0
    musts: int = 0
    asked: int = 0


NOTHING_ASKED = QuestionsView()


def questions_view(editing: Editing) -> QuestionsView:
    """The questions as they are to be seen."""
    draft = editing.manuscript
    return QuestionsView(draft.questions, editing.place, draft.open, draft.musts, draft.asked)


def question_row(one: Question) -> QuestionRow:
    return QuestionRow(
        one.quote,
        one.place,
        one.sentence,
        one.say,
        one.must,
        one.replaceable and not (one.rewritable and len(one.quote) > _SHORT),
        one.rewritable,
        one.removable,
        one.checkable,
    )
