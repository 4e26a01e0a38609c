"""Lost text: places where something stood that copying, conversion or a censor took away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.brackets import loose_marks
from kiosk.intake.review.passage import HANZI, Passage, Remark, shown

_H = f"[{HANZI}]"
_WAYS = ("补上", "删去", "没有问题")


@dataclass(frozen=True, slots=True)
class _Loss:
    """A habit of loss: how it looks, what to say of it, and whether it must be settled."""

    pattern: re.Pattern[str]
    say: str
    must: bool = True
    ways: tuple[str, ...] = _WAYS


# A measure word that begins no longer word: 户籍, 名称, 个人, 支部, 家庭 and the like count nothing.
_MEASURE = (
    "(?:户(?![籍口外型主数内])|名(?![称单誉录牌额家师言片胜医校企优气次贵下目义为字])|人次|平方(?:米"
    "|公里)|平米|㎡|册|万元|亿元"
    "|栋(?!长)|幢|余(?=[户名人册平万])|个(?=(?:党?支部|居民小组|小组|网格|小区|窗口|居民|单位))"
    "|支(?=(?:队伍|志愿|服务队|文艺))|家(?=(?:企业|单位|商户|共建))|所(?=(?:学校|中学|小学|幼儿园))|[%])"
)
_LOSSES = (
    _Loss(
        re.compile(r"[(\[【〔]\s*[)\]】〕]|“\s*”|《\s*》"), "“{}”里是空的，像是丢了字。请补上，或者把它删去。"
    ),
    # “另有平房栋”: the digits of a table cell or a text box were left behind. The measure word gives it away.
    _Loss(
        re.compile("(?:住宅|居民|高层|大|平|安置)?(?:楼房?|平房)[幢栋座](?=[，。、；,;]|$)"),
        "“{}”前面少了数字。请补上有多少，或者删去这一句。",
    ),
    _Loss(
        re.compile(f"(?:共有|现有|共计|总计|合计|下设|下辖|约有|已有|拥有|建有|达到){_MEASURE}"),
        "“{}”中间少了数字。请补上有多少，或者删去这一句。",
    ),
    _Loss(
        re.compile(
            "(?<![没只所还没专])有(?:户居民|名(?:党员|工作人员|志愿者|社工|居民|老人)|余[户名人册平]"
            "|平方[米公]|册图书)"
            "|(?:面积|占地)(?:约|近|为|达|共|有|是){0,2}(?:平方米|平方公里|平米|㎡|亩|公顷)"
            "|(?:投资|资金|收入|造价)(?:约|近|为|达|共|计|了){0,2}(?:万元|亿元|余万|多万)"
            "|(?:人口|户数|总数|党员)(?:约|近|为|达|共|计|有){0,2}(?:余?人(?=[，。,;；]|$)|户(?=[，。"
            ",;；]|$)|名(?=[，。,;；]|$))"
            "|居民户(?=人|[，,。])|人口多人(?=[，,。])|人员人(?=[，,。])|(?:达到?|占|为|率)[%](?![\\d])"
        ),
        "“{}”少了数字。请补上有多少，或者删去这一句。",
    ),
    # “第党支部”: the number stood in a form's field. 及第, 府第, 次第 are words.
    _Loss(
        re.compile(
            "(?<![次等科及府门宅落品])第[ \u3000]*(?:党支部|支部|党小组|居民小组|小组|网格|季度|届"
            "|期(?!间)|站|楼|层(?!次)|批|章|篇)"
        ),
        "“{}”少了“第几”的数字。请补上，或者删去。",
    ),
    _Loss(
        re.compile(
            "(?<![0-9０-９一二三四五六七八九十零〇○每])[于自从](?:年(?=[\\d月建成立改投正])"
            "|月(?=[\\d日底初中]))"
        ),
        "“{}”少了年份或者月份。请补上，或者删去。",
    ),
    # “今天值班的是…书记同志”: a name that somebody fills in every morning.
    _Loss(
        re.compile(
            "(?:值班|带班|接待|负责)的?[^，。；,;]{0,6}[是为][^，。；"
            ",;王李张刘陈杨赵黄周吴]{0,20}(?<![各位])(?:书记|主任|站长|民警|医生)同志(?=[，。,])"
        ),
        "“{}”像是少了姓名。请补上职务，或者改成不写人名的说法。",
        ways=("改写", "补上", "没有问题"),
    ),
    # “学习-同志的讲话”: a filter of words left a hyphen. 京-沪 and 商务-会议 join two names.
    _Loss(
        re.compile(
            f"(?:(?<=[的以是在和与及对把为向于由从按])|(?<=坚持|学习|贯彻|落实|高举))-+(?={_H})|(?:^"
            f"|(?<=[，。；、,;]))-(?=同志|书记|主席|理论|思想|精神)"
        ),
        "这里的“{}”像是顶替了被删掉的字。请补上原来的字，或者删去。",
    ),
    _Loss(
        re.compile(rf"\ufffd+|(?<={_H})(?:[■□▯▢◻◼]+|\?{{2,}})(?=[{HANZI}，。、；！”])|锟斤拷|烫烫烫"),
        "“{}”是认不出的字。请对照原稿补上。",
    ),
    # “讲奉献、，比贡献”: an item of the series is gone. “！！” and “……” are style.
    _Loss(
        re.compile(
            r"(?:(?<=[\u3400-\u9fff”）》])|(?<=[)\d]))(?:[、，,;；:：][、，。；：,;:]+|。[、，；"
            r"：,;:。]+(?!。))(?=[\u3400-\u9fff“（《]|$)"
        ),
        "标点“{}”连在一起，中间像是丢了字。请补上，或者留下一个标点。",
        ways=("留一个标点", "补上"),
    ),
    _Loss(
        re.compile(f"(?<={_H})、(?=等(?![级待候于到]))"),
        "“等”前面不用“{}”；如果中间丢了一项，请补上。",
        must=False,
        ways=("去掉顿号", "补上"),
    ),
    _Loss(
        re.compile(r"(?<![\d.])\d{1,9}(?:\.\d{1,4})? ?[kKcC]?[mM][23](?![\dA-Za-z.])"),
        "“{}”的平方或立方成了普通数字，会念错。请写成平方米这样的字。",
        False,
        ("改写",),
    ),
)
_CUT = re.compile(f"(?:[，,、：:]|{_H}(?:的|和|与|及|以及|并|或))[ \u3000]*$")
_STOP = re.compile("[。！？!?；;]")
_BODY = 30  # characters from which on a line without a full stop is no heading


def lost_text(passage: Passage) -> Iterator[Remark]:
    """Every loss on a line, each a finding of its own."""
    if passage.english:
        for found in re.finditer(r"\(\s*\)|\[\s*\]|\ufffd+", passage.narrow):
            yield _remark(passage, found.start(), found.end(), _LOSSES[0].say, True, _WAYS)
        return
    taken = bytearray(len(passage.text))
    for loss in _LOSSES:
        for found in loss.pattern.finditer(passage.narrow):
            if not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = b"\1" * len(found[0])
                yield _remark(passage, found.start(), found.end(), loss.say, loss.must, loss.ways)
    for at, mark in loose_marks(passage.text):
        say = "这里的 {} 没有配成一对，是不是丢了字？请补上另一半，或者把它删去。"
        yield _remark(passage, at, at + len(mark), say, True, ("补上另一半", "删去"))


def cut_end(passage: Passage, following: Passage | None) -> Iterator[Remark]:
    """A paragraph of prose without a full stop: cut when it ends in a comma, else perhaps only forgetful."""
    text = passage.text.rstrip()
    if passage.english or passage.cells or len(text) < _BODY or not following:
        return
    tail = text[-12:]
    at = len(text) - len(tail)
    if _CUT.search(text) and not text.endswith(("：", ":")):
        say = "这一段到“{}”就断了，后面像是丢了字。请补全，或者与下一段连起来。"
        yield _remark(passage, at, len(text), say, True, ("补上", "与下一段连起来"))
    elif _STOP.search(text) and re.match(_H, text[-1]):
        say = "这一段最后没有标点“{}”。如果话没有说完，请补全；说完了，请加上句号。"
        yield _remark(passage, at, len(text), say, False, ("加上句号", "补上"))


def _remark(passage: Passage, at: int, end: int, say: str, must: bool, ways: tuple[str, ...]) -> Remark:
    # A mark alone shows nobody where it stands.
    around = 4 if end - at <= 2 else 0
    quote = passage.text[max(at - around, 0) : end + around].strip()
    key = f"{passage.number}:{at}"
    return Remark(FindingKind.LOST_TEXT, must, at, quote, say.format(shown(passage.text[at:end])), ways, key)
