"""Which file a tour goes to: its own of the time before, or a new one; never another's."""

from __future__ import annotations

from kiosk.intake.drafting.draft_file import Drafted, drafted
from kiosk.intake.drafting.plan import Known, planned
from tests.intake.drafting.drafts import a_draft, a_draft_station, three_rooms

OTHER = a_draft(
    a_draft_station("老槐树", "树粗得三个人才抱得过来。"), a_draft_station("水井", "井绳在石头上磨出了沟。")
)


def known(name: str, draft: Drafted, sound: bool = True) -> Known:
    """The file that this draft became."""
    return Known(name, draft.tree, draft.tree, sound)


def test_new_tours_take_the_documents_name_or_a_number() -> None:
    two = [drafted(three_rooms()), drafted(OTHER)]
    assert [plan.id for plan in planned(two, "Yard", [])] == ["yard", "yard-2"]
    assert [plan.id for plan in planned(two, "槐树院", [])] == ["tour-1", "tour-2"]
    assert [plan.id for plan in planned(two, "con", [])] == ["tour-1", "tour-2"]
    assert planned(two, "illustrations", [])[0].id == "tour-1"
    taken = [Known("tour-1", {}), Known("yard", {})]
    assert [plan.id for plan in planned(two, "槐树院", taken)] == ["tour-2", "tour-3"]
    assert [plan.id for plan in planned(two, "yard", taken)] == ["yard-2", "yard-3"]


def test_each_tour_finds_its_own_file_whatever_the_order_and_the_documents_name() -> None:
    one, other = drafted(three_rooms()), drafted(OTHER)
    files = [known("b", other), known("a", one)]
    plans = planned([one, other], "another-name", files)
    assert [(plan.id, plan.known is not None, plan.changes) for plan in plans] == [
        ("a", True, ()),
        ("b", True, ()),
    ]


def test_two_tours_of_one_title_in_one_document_never_share_a_file() -> None:
    """S16."""
    one = drafted(three_rooms())
    plans = planned([one, one], "yard", [known("yard", one)])
    assert [plan.id for plan in plans] == ["yard", "yard-2"]
    assert plans[1].namesake == "yard"


def test_the_same_title_alone_does_not_make_it_the_same_tour() -> None:
    (plan,) = planned([drafted(OTHER)], "yard", [known("yard", drafted(three_rooms()))])
    assert (plan.id, plan.known, plan.namesake) == ("yard-2", None, "yard")


def test_the_same_stations_under_another_title_are_the_same_tour() -> None:
    (plan,) = planned([drafted(three_rooms(title="新名字"))], "x", [known("yard", drafted(three_rooms()))])
    assert plan.id == "yard"
    assert [change.say for change in plan.changes] == ["标题改成了“新名字”。"]


def test_a_file_with_errors_is_named_and_nothing_put_into_it() -> None:
    one = drafted(three_rooms())
    (plan,) = planned([one], "yard", [known("yard", one, sound=False)])
    assert plan.known is not None
    assert (plan.id, plan.known.sound) == ("yard", False)
