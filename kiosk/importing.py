"""The verb of intake: a document becomes draft tours, told in a report and written where staff edit them."""

from __future__ import annotations

from kiosk.intake.draft import Finding


def unsettled(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that a person must settle before a tour is shown, in the order of the document."""
    return tuple(sorted((finding for finding in findings if finding.must), key=lambda f: f.line))
