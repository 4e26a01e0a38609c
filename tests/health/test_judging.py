"""What a fact means: plain sentences, a remedy wherever something is not well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.health import judging
from kiosk.health.memory import Memory
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.ui.machine import Screen
from kiosk.voice.voices import Voice

BEIJING = timezone(timedelta(hours=8), "CST")
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=BEIJING)
PANEL = Screen("HDMI-1", 1080, 1920, 54.6)
NATURAL = Voice("kokoro_zh", "1", "zf_xiaoxiao")
PLAIN = Voice("espeak", "1.52", "cmn")


@pytest.mark.parametrize(
    ("finding", "well", "words"),
    [
        (judging.of_screens((), 55), False, "没有接显示器"),
        (judging.of_screens((PANEL,), 55), True, "HDMI-1，1080×1920"),
        (judging.of_screens((PANEL, Screen("eDP-1", 1366, 768, 14)), 55), True, "另有 eDP-1（1366×768）"),
        (judging.of_screens((PANEL,), 21.5), False, "屏幕自报 54.6 英寸"),
        (judging.of_screens((Screen("HDMI-1", 1080, 1920, 0),), 21.5), True, "按 21.5 英寸"),
        (judging.of_loudspeakers(("Annex", "HDMI")), True, "Annex。"),
        (judging.of_loudspeakers(()), False, "没有找到音箱"),
        (judging.of_loudspeakers(None), False, "没有反应"),
        (judging.of_voices((NATURAL, PLAIN), chosen=True), True, "自然语音“女声”"),
        (judging.of_voices((PLAIN,), chosen=True), False, "起不来"),
        (judging.of_voices((PLAIN,), chosen=True, missing="模型没有装。请装上。"), False, "听不清楚"),
        (judging.of_voices((PLAIN,), chosen=False), False, "听不清楚"),
        (judging.of_voices((Voice("sapi5", "1", "Huihui"),), chosen=False), True, "系统的语音“Huihui”"),
        (judging.of_voices((), chosen=True), False, "不会说中文"),
        (judging.of_clock(NOON), True, "现在是 2026-11-22 12:00。"),
        (judging.of_clock(NOON.replace(year=2000)), False, "年份不对"),
        (judging.of_clock(NOON.replace(year=2107)), False, "年份不对"),
        (judging.of_clock(NOON.astimezone(UTC)), False, "时区是 UTC"),
        (judging.of_clock(NOON, 299.0), True, "现在是 2026-11-22 12:00。"),
        (judging.of_clock(NOON, 7200.0), True, "钟被往后拨了 2 小时"),
        (judging.of_clock(NOON, -86_400.0), True, "钟被往前拨了 1 天"),
        (judging.of_disk(1024**3), True, "还剩 1.0 GB"),
        (judging.of_disk(1024**3 - 1), False, "太少了"),
        (judging.of_memory(Memory(2000, 170)), True, "还有 2000 MB 可用。"),
        (judging.of_memory(Memory(200, 170)), False, "快用完了"),
        (judging.of_memory(Memory(2000, 170), 93_600.0), True, "用着 170 MB，已经开了 1 天 2 小时"),
        (judging.of_memory(Memory(2000, 1300), 60.0), False, "用得太多了"),
    ],
)
def test_a_fact_is_told_in_words_and_with_a_remedy(finding: Finding, well: bool, words: str) -> None:
    assert finding.well is well
    assert words in finding.what + finding.remedy
    assert finding.what.endswith("。")
    assert well or "请" in finding.remedy


@given(st.floats(0, 1e9))
def test_a_length_is_short(seconds: float) -> None:
    said = judging.length(seconds)
    assert 0 < len(said) <= 20
    assert said.count(" ") <= 4
