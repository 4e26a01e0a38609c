"""The verbs of the command line. Exit codes: 0 fine, 1 problems found, 2 wrong use."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk.errors import KioskError
from kiosk.settings import Settings, load, parse_size

FINE, PROBLEMS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit code."""
    parser = _parser()
    words = list(arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "run")
    try:
        asked = parser.parse_args(words)
        return _VERBS[asked.verb](asked)
    except KioskError as error:
        print(f"{error.what}{error.remedy}", file=sys.stderr)
        return WRONG_USE if isinstance(error, _WrongUseError) else PROBLEMS


class _WrongUseError(KioskError):
    """The command line cannot be understood."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _WrongUseError(f"看不懂这条命令（{message}）。", f"请运行 {self.prog} --help 看用法。")


def _run(asked: argparse.Namespace) -> int:
    from kiosk import running
    from kiosk.ui.application import has_display

    settings = _settings(asked)
    if has_display():
        return running.run(settings, _say)
    _say("这台机器没有接显示器，下面在后台把第一个导览完整放一遍。")
    return running.play_through(settings, _say)


def _check(asked: argparse.Namespace) -> int:
    from kiosk.tour.reader import check_files

    settings = _settings(asked)
    files = [Path(name) for name in asked.tours_to_check] or sorted(settings.tours.glob("*.yaml"))
    problems = check_files(files, settings.media)
    if asked.json:
        print(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print(problem)
        print(
            f"检查了 {len(files)} 个文件，" + (f"有 {len(problems)} 处要改。" if problems else "没有问题。")
        )
    return PROBLEMS if problems else FINE


def _preview(asked: argparse.Namespace) -> int:
    from kiosk import running
    from kiosk.tour.reader import read_tour

    settings = _settings(asked)
    name = Path(asked.tour)
    file = name if name.suffix else settings.tours / f"{asked.tour}.yaml"
    reading = read_tour(file, settings.media)
    if reading.tour is None:
        for problem in reading.problems:
            print(problem, file=sys.stderr)
        raise KioskError(f"“{asked.tour}”有问题，画不出来。", "请先按上面的说明改好。")
    return running.preview(settings, reading.tour, Path(asked.out), _say)


def _doctor(asked: argparse.Namespace) -> int:
    from kiosk.doctor import examine

    findings = examine(_settings(asked))
    if asked.json:
        print(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            print(finding)
    return FINE if all(finding.well for finding in findings) else PROBLEMS


_VERBS = {"run": _run, "check": _check, "preview": _preview, "doctor": _doctor}


def _say(words: str) -> None:
    print(words, flush=True)


def _settings(asked: argparse.Namespace) -> Settings:
    """The settings with this command line's flags over them."""
    flags = vars(asked)
    return load(
        flags.get("settings"),
        flags.get("home"),
        tours=flags.get("tours"),
        media=flags.get("media"),
        size=parse_size(asked.size) if flags.get("size") else None,
        diagonal=flags.get("diagonal"),
        windowed=flags.get("windowed") or None,
        big=flags.get("elder") or None,
        language=flags.get("language"),
    )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python main.py", description="导览亭：社区服务大厅的导览终端。")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="命令", parser_class=_Parser)
    places = _Parser(add_help=False)
    places.add_argument("--tours", type=Path, metavar="文件夹", help="导览文件所在的文件夹")
    places.add_argument("--media", type=Path, metavar="文件夹", help="图片和录音所在的文件夹")
    places.add_argument("--home", type=Path, metavar="文件夹", help="程序自己存东西的文件夹")
    places.add_argument("--settings", type=Path, metavar="文件", help="设置文件")
    panel = _Parser(add_help=False)
    panel.add_argument("--size", metavar="宽x高", help="画面的像素，例如 1080x1920")
    panel.add_argument("--diagonal", type=float, metavar="英寸", help="屏幕对角线，决定按钮的实际大小")

    run = verbs.add_parser("run", parents=[places, panel], help="开馆（不写命令也是它）")
    run.add_argument("--windowed", action="store_true", help="开在窗口里，不占满屏幕")

    check = verbs.add_parser("check", parents=[places], help="检查导览文件，一次说出所有问题")
    check.add_argument("tours_to_check", nargs="*", metavar="导览文件")
    check.add_argument("--json", action="store_true", help="给程序读的格式")

    preview = verbs.add_parser(
        "preview", parents=[places, panel], help="把导览的每一页存成图片，不需要显示器"
    )
    preview.add_argument("tour", metavar="导览")
    preview.add_argument("--out", required=True, metavar="文件夹")
    preview.add_argument("--elder", action="store_true", help="用大字")
    preview.add_argument("--language", choices=("zh-Hans", "zh-Hant", "en"), help="界面语言")

    doctor = verbs.add_parser("doctor", parents=[places], help="看看这台机器缺什么")
    doctor.add_argument("--json", action="store_true", help="给程序读的格式")
    return parser
