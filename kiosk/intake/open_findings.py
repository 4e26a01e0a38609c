"""Which findings of a document people have settled already in the tours that it goes into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.intake.draft import Finding
from kiosk.intake.drafting.passage import on_one_line
from kiosk.intake.drafting.plan import Plan
from kiosk.tour.review import plain, unsettled
from kiosk.tour.tree import Tree, line, records


def settled_findings(findings: Sequence[Finding], plans: Sequence[Plan]) -> frozenset[int]:
    """The places of the findings that had to be settled and are, in every tour that they concern.

    A tour that comes for the first time has none.
    """
    return frozenset(
        place
        for place, finding in enumerate(findings)
        if finding.must
        and (concerned := _concerned(finding, plans))
        and not any(
            plan.known is None or any(_asks(each, finding, plan) for each in _open(plan))
            for plan in concerned
        )
    )


def other_questions(findings: Sequence[Finding], plans: Sequence[Plan]) -> tuple[str, ...]:
    """What is open in the tours that were there before and no finding of today asks, as sentences."""
    return tuple(_others(findings, plans))


def _others(findings: Sequence[Finding], plans: Sequence[Plan]) -> Iterator[str]:
    for plan in plans:
        if plan.known is None:
            continue
        names = {line(each, "id"): line(each, "name") for each in records(plan.tree, "stations")}
        for record in _open(plan):
            if any(
                _asks(record, each, plan)
                for each in findings
                if each.must and plan in _concerned(each, plans)
            ):
                continue
            where = names.get(line(record, "station")) or line(plan.tree, "title")
            yield f"“{where}”里“{line(record, 'quote')}”：{line(record, 'say') or '还没有处理。'}"


def _concerned(finding: Finding, plans: Sequence[Plan]) -> list[Plan]:
    return [plan for number, plan in enumerate(plans) if finding.tour in (number, None)]


def _open(plan: Plan) -> list[Tree]:
    found = records(plan.tree, "review")
    return [found[place] for place in unsettled(plan.tree)]


def _asks(record: Tree, finding: Finding, plan: Plan) -> bool:
    """Whether a record of a tour's file is that finding: its words, at its station."""
    stations = [
        line(each, "id")
        for each in records(plan.script, "stations")
        if not line(each, "name").startswith("开场（续")  # a greeting that was too long for one text
    ]
    number = finding.station
    own = stations[number] if number is not None and number < len(stations) else ""
    if own and line(record, "station") not in ("", own):
        return False
    quote = plain(line(record, "quote"))
    return line(record, "say") == on_one_line(finding.say) or bool(quote and quote in plain(finding.quote))
