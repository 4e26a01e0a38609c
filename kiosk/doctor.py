"""The verb of the checkup: what this machine lacks, in plain words, for whoever has a keyboard."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from kiosk.errors import KioskError
from kiosk.health.checkup import Here, findings
from kiosk.settings import Settings
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.ui.application import application, has_display
from kiosk.ui.funnels import funnels
from kiosk.ui.machine import Screen, screens
from kiosk.voice.engine import EngineDownError
from kiosk.voice.here import engine_here
from kiosk.voice.voices import Voice

log = logging.getLogger(__name__)


def examine(settings: Settings) -> tuple[Finding, ...]:
    """Every part of this machine that the kiosk needs, in the order in which a visitor meets it."""
    drawn, seen = _drawn()
    return (drawn, *findings(settings, Here(seen, lambda: _voices(settings))))


def line(finding: Finding) -> str:
    """A finding for the terminal."""
    return f"{'✓' if finding.well else '✗'} {finding.part}：{said(finding)}"


def said(finding: Finding) -> str:
    """All that a finding says: what is so, what to do, and what to run."""
    run = f"可以运行 {finding.command}。" if finding.command else ""
    return f"{finding.what}{finding.remedy}{run}"


def as_json(finding: Finding) -> dict[str, str | bool]:
    """A finding for a program, ready for `json.dumps`."""
    return {"part": finding.part, "well": finding.well, "say": said(finding)}


def _drawn() -> tuple[Finding, tuple[Screen, ...] | None]:
    """Whether anything can be drawn here, and on which screens."""
    try:
        with funnels(lambda: None), application(offscreen=not has_display()):
            seen = screens() if has_display() else ()
            return Finding("中文字体", True, "程序自带，能显示。"), seen
    except KioskError as error:
        return Finding("画面", False, error.what, error.remedy), None


def _voices(settings: Settings) -> Sequence[Voice] | Finding:
    engine = engine_here(settings.voice)
    try:
        engine.start()
        return engine.voices("zh-Hans")
    except EngineDownError as error:
        log.warning("no voice: %s", error)
        return Finding("朗读", False, "没有能用的语音。", "请重新安装。", "make setup")
    finally:
        engine.close()
