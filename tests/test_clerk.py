"""The clerk: in order, off the caller's thread, and not to be stopped by one job that fails."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from kiosk.clerk import Clerk


def test_jobs_are_done_in_order_on_another_thread() -> None:
    done: list[tuple[int, bool]] = []
    clerk = Clerk("clerk")

    def note(number: int) -> None:
        done.append((number, threading.current_thread().name == "clerk"))

    for number in range(100):
        clerk.do(partial(note, number))
    assert clerk.close(10.0)
    assert done == [(number, True) for number in range(100)]


def test_job_that_fails_is_logged_and_the_next_is_done(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []
    clerk = Clerk("clerk")
    clerk.do(lambda: [][0])
    clerk.do(lambda: done.append("next"))
    clerk.close(10.0)
    assert done == ["next"]
    assert "clerk could not do what it was told" in caplog.text
    assert "IndexError" in caplog.text


def test_disk_that_hangs_is_not_waited_for_without_end(caplog: pytest.LogCaptureFixture) -> None:
    hangs = threading.Event()

    def hang() -> None:
        hangs.wait(60.0)

    clerk = Clerk("clerk")
    clerk.do(hang)
    assert not clerk.close(0.0)
    assert "clerk is not done after 0 s" in caplog.text
    hangs.set()
    assert clerk.close(10.0)
