"""What failed of late, told from the log: plain words, newest first, no trace, no matter what lies there."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal.faults import faults_in, recent_faults
from kiosk.show.backstage.upkeep.state import Fault

VOICE = "2026-11-2{} 08:3{}:10,123 WARNING kiosk.voice.engine: the worker is lost, kokoro at work: EOF"
SAID = (
    "2026-11-22 09:00:00,000 ERROR kiosk.journal.count_book: 参观的统计暂时写不进磁盘（磁盘满了）。请清理。"
)


def test_faults_alike_are_told_once_with_the_last_moment_and_how_often() -> None:
    lines = [VOICE.format(0, 1), SAID, VOICE.format(2, 5)]
    assert faults_in(lines) == (
        Fault("11月22日 08:35", "有一句没有念出来，那一句访客只看到文字。", 2),
        Fault("11月22日 09:00", "参观的统计暂时写不进磁盘（磁盘满了）。请清理。", 1),
    )


def test_what_is_not_for_people_is_told_by_what_it_means_and_traces_never() -> None:
    lines = [
        "2026-11-22 10:00:00,000 ERROR kiosk.ui.funnels: fault",
        "Traceback (most recent call last):",
        '  File "/opt/kiosk/app.py", line 3, in step',
        "KeyError: 'x'",
        "2026-11-22 10:01:00,000 WARNING kiosk.ui.funnels: qt: a binding loop (Main.qml:3)",
        "2026-11-22 10:02:00,000 INFO kiosk.lock.lock: wrong PIN: 1 for staff",
        "2026-11-22 10:03:00,000 WARNING kiosk.backstage.stagehands: Publish(tour='yard'): 写不进。",
    ]
    assert [fault.say for fault in faults_in(lines)] == [
        "后台有一件事没有做成。",
        "程序出过错，已经自己回到待客画面。",
    ]


def test_only_the_end_of_a_long_log_is_read_and_the_log_before_it(tmp_path: Path) -> None:
    log = tmp_path / "kiosk.log"
    assert recent_faults(log) == ()
    (tmp_path / "kiosk.log.1").write_text(f"{SAID}\n", "utf-8")
    log.write_text(f"{VOICE.format(0, 1)}\n" + "x" * 400_000 + f"\n{VOICE.format(2, 5)}\n", "utf-8")
    found = recent_faults(log)
    assert [(fault.moment, fault.times) for fault in found] == [("11月22日 08:35", 1), ("11月22日 09:00", 1)]
    assert recent_faults(log, most=1) == found[:1]


@given(st.lists(st.text(max_size=80) | st.just(SAID) | st.text().map(lambda text: f"{SAID[:60]}{text}")))
def test_whatever_a_log_holds_each_fault_is_a_short_sentence(lines: list[str]) -> None:
    for fault in faults_in(lines):
        assert fault.say.endswith("。")
        assert len(fault.say) <= 160
        assert fault.times >= 1
