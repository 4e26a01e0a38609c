"""The command line's language: its verbs and flags, its help and what it says to wrong use, in Chinese."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from kiosk.errors import KioskError

_PROGRAM = "python main.py"
# argparse speaks English; what its few complaints mean, with the flag or the words they are about.
_COMPLAINTS = (
    (r"the following arguments are required: (.+)", "还缺 {}。"),
    (r"argument ([^:]+): expected .*argument.*", "“{}”后面要写一个值。"),
    (r"argument ([^:]+): ignored explicit argument .*", "“{}”后面不写值。"),
)


class WrongUseError(KioskError):
    """The command line cannot be understood."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """What a command line asks for; `verb` is one of those in `_grammar`. Raises WrongUseError."""
    parser, verbs = _grammar()
    if words and not words[0].startswith("-") and words[0] not in verbs:
        near = difflib.get_close_matches(words[0], verbs, 1)
        hint = f"是不是“{near[0]}”？" if near else f"可以用的有：{'、'.join(verbs)}。"
        raise WrongUseError(f"不认识命令“{words[0]}”。", hint)
    asked, strange = parser.parse_known_args(words)
    if strange:
        near = difflib.get_close_matches(strange[0].split("=")[0], verbs[asked.verb].flags, 1)
        hint = f"是不是“{near[0]}”？" if near else f"请运行 {_PROGRAM} {asked.verb} --help 看用法。"
        raise WrongUseError(f"不认识“{strange[0]}”。", hint)
    return asked


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese, takes flags by their full names only, and never ends the process."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **settings)
        self.flags: list[str] = []
        self._options = self.add_argument_group("选项")
        self._options.add_argument("-h", "--help", action="help", help="看这份说明")

    def flag(self, name: str, says: str, **more: Any) -> None:
        """Take a flag; without a metavar it is a switch."""
        self.flags.append(name)
        if "metavar" not in more:
            more["action"] = "store_true"
        self._options.add_argument(name, help=says, **more)

    def error(self, message: str) -> NoReturn:
        what = "看不懂这条命令。"
        for pattern, say in _COMPLAINTS:
            if found := re.fullmatch(pattern, message):
                what = say.format(found[1].replace(", ", "、"))
        raise WrongUseError(what, f"请运行 {self.prog} --help 看用法。")


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def parse_numbers(flag: str, written: str) -> frozenset[int]:
    """The numbers from 1 of 3,5,8; none of an empty text. Raises WrongUseError for anything else."""
    pieces = [piece.strip() for piece in re.split("[,，、]", written)] if written.strip() else []
    if not all(re.fullmatch("[0-9]{1,6}", piece) and int(piece) > 0 for piece in pieces):
        raise WrongUseError(f"“{flag}”不能是“{written}”。", "请写从 1 数起的编号，几个之间用逗号。")
    return frozenset(map(int, pieces))


def parse_place(flag: str, written: str) -> int:
    """The one number from 1 that is written, 0 for an empty text. Raises WrongUseError for anything else."""
    numbers = parse_numbers(flag, written)
    if len(numbers) > 1:
        raise WrongUseError(f"“{flag}”只能写一个编号。", f"“{written}”里有 {len(numbers)} 个，请分几次导入。")
    return min(numbers, default=0)


def parse_days(first: str, last: str) -> tuple[date | None, date | None]:
    """The days of --from and --to, None where nothing is written. Raises WrongUseError."""
    days: list[date | None] = []
    for flag, written in (("--from", first), ("--to", last)):
        try:
            days.append(date.fromisoformat(written.strip()) if written.strip() else None)
        except ValueError as error:
            raise WrongUseError(
                f"“{flag}”不能是“{written[:40]}”。", "请写成 2026-10-01 这样的日期。"
            ) from error
    begin, end = days
    if begin and end and begin > end:
        raise WrongUseError(f"“--from”的 {begin} 比“--to”的 {end} 晚。", "请把两个日期换过来。")
    return begin, end


def _grammar() -> tuple[_Parser, dict[str, _Parser]]:
    """The parser, and the parser of each verb."""
    parser = _Parser(prog=_PROGRAM, description="导览亭：社区服务大厅的导览终端。")
    verbs = parser.add_subparsers(
        title="命令", dest="verb", required=True, metavar="做什么", parser_class=_Parser
    )
    run = verbs.add_parser("run", help="开馆（不写命令也是它）")
    check = verbs.add_parser("check", help="检查导览文件，一次说出所有问题")
    preview = verbs.add_parser("preview", help="把导览的每一页存成图片，不需要显示器")
    take_in = verbs.add_parser("import", help="把讲解词文稿（Word、表格、文本）变成导览")
    voice = verbs.add_parser("voice", help="把导览的每一句先念好存着")
    say = verbs.add_parser("say", help="听一句：试声音、语速和读音")
    pin = verbs.add_parser("pin", help="设讲解员和工作人员的密码")
    publish = verbs.add_parser("publish", help="把导览现在的样子发布出去，存成一版")
    editions = verbs.add_parser("editions", help="看发布过的版本")
    rollback = verbs.add_parser("rollback", help="退回发布过的一版")
    pack = verbs.add_parser("pack", help="把导览装成一个文件，带到另一台机器")
    unpack = verbs.add_parser("unpack", help="放上带来的导览包")
    receptions = verbs.add_parser("receptions", help="看接待记录，存成 PDF 和表格")
    stats = verbs.add_parser("stats", help="看参观的统计：每天多少人、哪一站听的人多")
    doctor = verbs.add_parser("doctor", help="看看这台机器缺什么")

    words = check.add_argument_group("对象")
    words.add_argument("tours_to_check", nargs="*", metavar="导览", help="文件、文件夹或名称，不写就检查全部")
    words = preview.add_argument_group("对象")
    words.add_argument("tour", metavar="导览", help="文件，或它的名称")
    words = take_in.add_argument_group("对象")
    words.add_argument(
        "document", metavar="文稿", type=Path, help=".docx、.xlsx、.csv、.txt、.md 或 .pdf 文件"
    )
    words = voice.add_argument_group("对象")
    words.add_argument("tours_to_voice", nargs="*", metavar="导览", help="文件或名称，不写就是全部")
    words = say.add_argument_group("对象")
    words.add_argument("text", nargs="?", metavar="句子", help="要听的话，不写就念一句样例")
    words = publish.add_argument_group("对象")
    words.add_argument("tour", metavar="导览", help="文件或名称；all 是全部，删掉了的就不再放")
    words = editions.add_argument_group("对象")
    words.add_argument("tour", nargs="?", default="", metavar="导览", help="名称，不写就是全部")
    words = rollback.add_argument_group("对象")
    words.add_argument("tour", metavar="导览", help="名称")
    words.add_argument("number", nargs="?", default="", metavar="版号", help="退到第几版，不写就是上一版")
    words = pack.add_argument_group("对象")
    words.add_argument("tour", metavar="导览", help="名称")
    words.add_argument("file", metavar="文件", type=Path, help="写成哪个 .tour 文件，或放进哪个文件夹")
    words = unpack.add_argument_group("对象")
    words.add_argument("file", metavar="文件", type=Path, help="带来的 .tour 文件")
    take_in.flag("--out", "写成导览，放进这里的 tours 和 media", metavar="文件夹", type=Path)
    take_in.flag("--tour", "只要文稿里的第几个导览", metavar="编号", default="")
    take_in.flag("--facts", "把文稿里的数字记在 facts 里，全篇只写一次")
    take_in.flag("--undo", "撤销这几处修补，例如 3,5", metavar="编号", default="")
    take_in.flag("--repairs", "列出每一处修补")
    take_in.flag("--encoding", "文本文件的编码，例如 gb18030", metavar="编码")
    voice.flag("--pack", "再存一份到 media 里，随导览带走")
    say.flag("--tour", "按这个导览的读音来念", metavar="导览", default="")
    say.flag("--out", "不放出来，存成 WAV 文件", metavar="文件", type=Path)
    for verb in (run, voice, say):
        verb.flag("--voice", "谁来念：女声、男声或系统", metavar="声音")
    say.flag("--speed", "语速，0.7 到 1.4", metavar="倍数")
    pin.flag("--staff", "设工作人员的，不写就是讲解员的")
    pin.flag("--forget", "把密码去掉；忘了不用去掉，重新设一个就行")
    pack.flag("--number", "装第几版，不写就是正在放的", metavar="版号", default="")
    for verb in (publish, rollback, unpack):
        verb.flag("--author", "记下是谁做的，不写就是系统里的用户名", metavar="姓名", default="")
    for verb in (publish, unpack):
        verb.flag("--note", "记一句改了什么", metavar="说明", default="")
    receptions.flag("--out", "每次接待写一份 PDF 和一份 CSV，放到这里", metavar="文件夹", type=Path)
    receptions.flag("--number", "只要这几次，例如 1,3；最近的一次是 1", metavar="编号", default="")
    preview.flag("--out", "图片存到这里", metavar="文件夹", required=True)
    preview.flag("--guide", "画讲解员的讲解台，不画访客看的；--elder 和 --diagonal 只管访客看的")
    preview.flag("--backstage", "画工作人员的后台，不画访客看的")
    preview.flag("--elder", "用大字")
    preview.flag("--language", "界面语言：zh-Hans、zh-Hant 或 en", metavar="语言")
    run.flag("--present", "一开就进讲解员入口")
    run.flag("--backstage", "一开就进工作人员的后台入口")
    run.flag("--windowed", "开在窗口里，不占满屏幕")
    for verb in (run, preview):
        verb.flag("--size", "画面的像素，例如 1080x1920", metavar="宽x高")
        verb.flag("--diagonal", "屏幕对角线，决定按钮的实际大小", metavar="英寸")
    stats.flag("--from", "从哪天起，例如 2026-10-01；不写就是最近三十天", metavar="日期", default="")
    stats.flag("--to", "到哪天为止，不写就到今天", metavar="日期", default="")
    stats.flag("--out", "写成一张 CSV 表格", metavar="文件", type=Path)
    for verb in (check, take_in, editions, receptions, stats, doctor):
        verb.flag("--json", "给程序读的格式")
    for verb in (run, check, preview, voice, say, publish, unpack, doctor):
        verb.flag("--tours", "导览文件所在的文件夹", metavar="文件夹", type=Path)
        verb.flag("--media", "图片和录音所在的文件夹", metavar="文件夹", type=Path)
    for verb in set(verbs.choices.values()) - {take_in}:
        verb.flag("--home", "程序自己存东西的文件夹", metavar="文件夹", type=Path)
        verb.flag("--settings", "设置文件", metavar="文件", type=Path)
    return parser, dict(verbs.choices)
