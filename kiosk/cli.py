"""The verbs of the command line. Exit codes: 0 fine, 1 problems found, 2 wrong use."""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import WrongUseError, parse, parse_days, parse_numbers, parse_place
from kiosk.errors import KioskError
from kiosk.flags import settings_of
from kiosk.journal.chatter import chatter_logged
from kiosk.journal.record import on_record
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.tour.model import Tour

FINE, PROBLEMS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit code."""
    logging.getLogger("kiosk").addHandler(logging.NullHandler())  # without a file it is not for the terminal
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # into a file Windows writes GBK, which has no ✓
            stream.reconfigure(errors="replace")
    words = list(arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "run")
    try:
        asked = parse(words)
        code = _VERBS[asked.verb](asked)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Who reads along has seen enough (| head). What is left would fail again when Python ends.
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        return PROBLEMS
    except KioskError as error:
        print(f"{error.what}{error.remedy}", file=sys.stderr)
        return WRONG_USE if isinstance(error, WrongUseError) else PROBLEMS


def _run(asked: argparse.Namespace) -> int:
    settings = settings_of(asked)
    with on_record(settings.home):
        from kiosk import running
        from kiosk.show.gate import Purpose
        from kiosk.ui.application import has_display

        if has_display():
            door = Purpose.LEAD if asked.present else Purpose.STAFF if asked.backstage else None
            return running.run(settings, _say, door)
        from kiosk import rehearsing

        _say("这台机器没有接显示器，下面在后台把第一个导览完整放一遍。")
        return rehearsing.play_through(settings, _say)


def _check(asked: argparse.Namespace) -> int:
    from kiosk import checking

    settings = settings_of(asked)
    named = [_tour_file(name, settings) for name in asked.tours_to_check]
    return checking.check(settings, named, asked.json, _say)


def _preview(asked: argparse.Namespace) -> int:
    from kiosk.tour.reader import read_tour

    settings = settings_of(asked)
    reading = read_tour(_tour_file(asked.tour, settings), settings.media)
    if reading.tour is None:
        for problem in reading.problems:
            print(problem, file=sys.stderr)
    tour = reading.tour or reading.draft  # what waits for a person alone can be looked at, but not shown
    if tour is None:
        raise KioskError(f"“{asked.tour}”有问题，画不出来。", "请先按上面的说明改好。")
    with on_record(settings.home, shared=True):
        from kiosk import rehearsing
        from kiosk.show.gate import Purpose

        whose = Purpose.LEAD if asked.guide else Purpose.STAFF if asked.backstage else None
        return rehearsing.preview(settings, tour, Path(asked.out), _say, whose)


def _import(asked: argparse.Namespace) -> int:
    from kiosk import importing

    try:
        return importing.import_document(
            importing.Asked(
                asked.document,
                asked.out,
                asked.encoding,
                parse_numbers("--undo", asked.undo),
                asked.facts,
                parse_place("--tour", asked.tour),
                asked.json,
                asked.repairs,
            ),
            _say,
        )
    except importing.NoSuchNumberError as error:
        raise WrongUseError(error.what, error.remedy) from error


def _voice(asked: argparse.Namespace) -> int:
    settings = settings_of(asked)
    tours = _readable(asked.tours_to_voice, settings)
    with on_record(settings.home, shared=True):
        from kiosk import narrating

        return narrating.render_tours(settings, tours, asked.pack, _say)


def _say_aloud(asked: argparse.Namespace) -> int:
    settings = settings_of(asked)
    tours = _readable([asked.tour], settings) if asked.tour else []
    with on_record(settings.home, shared=True):
        from kiosk import narrating

        text = asked.text or narrating.SAMPLE
        tour = tours[0].id if tours else ""
        return narrating.say_aloud(settings, tours, text, tour, asked.out, _say)


def _readable(names: Sequence[str], settings: Settings) -> list[Tour]:
    """The named tours, all of the hall when none is named. Raises KioskError for one that has errors."""
    from kiosk.tour.reader import read_tour, read_tours

    if not names:
        return [reading.tour for reading in read_tours(settings.tours, settings.media) if reading.tour]
    tours = []
    for name in names:
        reading = read_tour(_tour_file(name, settings), settings.media)
        if reading.tour is None:
            for problem in reading.problems:
                print(problem, file=sys.stderr)
            raise KioskError(f"“{name}”有问题，念不了。", "请先按上面的说明改好。")
        tours.append(reading.tour)
    return tours


def _pin(asked: argparse.Namespace) -> int:
    settings = settings_of(asked)
    with on_record(settings.home, shared=True):
        from kiosk import locking

        return locking.set_or_forget(settings.home, asked.staff, asked.forget, _say)


def _editions(asked: argparse.Namespace) -> int:
    number = parse_place("版号", vars(asked).get("number", "")) or None
    settings = settings_of(asked)
    with on_record(settings.home, shared=True):
        from kiosk import packing, publishing

        match asked.verb:
            case "publish":
                file = None if asked.tour == publishing.ALL else _tour_file(asked.tour, settings)
                return publishing.publish(settings, file, asked.author, asked.note, _say)
            case "rollback":
                return publishing.rollback(settings, asked.tour, number, asked.author, _say)
            case "pack":
                return packing.pack_tour(settings, asked.tour, number, asked.file, _say)
            case "unpack":
                return packing.unpack(settings, asked.file, asked.author, asked.note, _say)
        return publishing.list_editions(settings, asked.tour, asked.json, _say)


def _receptions(asked: argparse.Namespace) -> int:
    numbers = parse_numbers("--number", asked.number)
    settings = settings_of(asked)
    with on_record(settings.home, shared=True):
        from kiosk import receptions

        try:
            return receptions.tell(settings, receptions.Asked(asked.out, numbers, asked.json), _say)
        except receptions.NoSuchReceptionError as error:
            raise WrongUseError(error.what, error.remedy) from error


def _stats(asked: argparse.Namespace) -> int:
    first, last = parse_days(vars(asked)["from"], asked.to)
    settings = settings_of(asked)
    with on_record(settings.home, shared=True):
        from kiosk import stats

        return stats.tell(settings.home, stats.Asked(first, last, asked.out, asked.json), _say)


def _doctor(asked: argparse.Namespace) -> int:
    settings = settings_of(asked)
    with chatter_logged():
        from kiosk.doctor import as_json, examine, line

        findings = examine(settings)
    if asked.json:
        print(json.dumps([as_json(finding) for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            print(line(finding))
    return FINE if all(finding.well for finding in findings) else PROBLEMS


_VERBS = {
    "run": _run,
    "check": _check,
    "preview": _preview,
    "import": _import,
    "voice": _voice,
    "say": _say_aloud,
    "pin": _pin,
    **dict.fromkeys(("publish", "editions", "rollback", "pack", "unpack"), _editions),
    "receptions": _receptions,
    "stats": _stats,
    "doctor": _doctor,
}


def _tour_file(name: str, settings: Settings) -> Path:
    """The file or folder that staff mean: a path as it is, a bare name as a tour of the hall."""
    path = Path(name)
    return path if path.suffix or path.exists() else settings.tours / f"{name}.yaml"


def _say(words: str) -> None:
    print(words, flush=True)
