"""Counts that a sentence itself belies: a list longer than announced, parts above the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import HANZI, Passage, Remark, shown
from kiosk.intake.review.quantities import DIGITS, HANZI_DIGITS, number

_N = rf"(?:\d{{1,2}}|{HANZI_DIGITS})"
# Things that a script counts and then names one by one. Not people nor months: 甲、乙等三人, 两个月.
_COUNTED = (
    "(?:服务|功能|便民|办事|业务)?(?:窗口|中心|功能区|板块|部分|方面|平台|服务区|区域|展区|机制|类别"
    "|层面|阶段|步骤|队伍|小组"
    "|支部|党支部|服务站|工作室|服务室|功能室|活动室|办公室|社团|协会|小区|展厅|室|项目|区)"
)
# 三个窗口：甲、乙、丙。 An open list (等, 以及其他) proves nothing.
_ANNOUNCED = re.compile(
    f"(?<!第)(?<![一二三四五六七八九十百\\d])(?P<n>{_N})(?:个|大|间|类|项){_COUNTED}"
    f"(?:[:：]|[，,]?(?:分别是|分别为|依次是|依次为|即))(?P<list>[^。；;！？\\n，,：:]{{3,160}})(?=[。"
    f"；;！？\\n]|$)"
)
# 甲、乙、丙三个窗口.
_SUMMED = re.compile(
    f"(?P<list>(?:[{HANZI}A-Za-z“”]{{2,12}}、){{1,15}}[{HANZI}“”]{{2,20}}?)(?P<n>{_N})(?:个|大){_COUNTED}"
)
_OPEN = re.compile("等|其他|其它|诸如|以及各")
_JOINT = re.compile("和|及|与|以及")
# A verb between the list and the number: the list is of something else (在一楼、二楼设立了三个窗口).
_NO_ITEM = re.compile(
    "[有设是了的共为在建成各分按供把将让使到从每]|开展|成立|提供|实现|打造|组建|形成|推进|包括|负责|开设|开放"
)

# 满意度达到102%. Growth and plans may exceed the whole.
_SHARE = re.compile(
    r"(?:占|率|满意度|覆盖面|比例|比重|达标)[^，,。；;%\d]{0,8}(?P<n>\d{1,6}(?:\.\d{1,4})?)[%]"
)
_GROWTH = re.compile("增|提高|上升|同比|超额|完成|翻|涨|扩大|超过去年|周转|回报|利用率|使用率|入住率提高")
_SEXES = re.compile(
    rf"(?P<first>男|女)[^，,。；;\d]{{0,6}}(?P<one>{DIGITS})(?P<unit>[名人%])[，,、；"
    rf"; ]?(?:其中)?(?!(?P=first))[男女][^，,。；;\d]{{0,6}}"
    rf"(?P<two>{DIGITS})(?P=unit)"
)
_WHOLE = re.compile(rf"(?P<n>{DIGITS})(?P<unit>[户名人个])[^。；;\d]{{0,14}}$")
_AMONG = re.compile(
    rf"(?<![\d.,])(?P<whole>{DIGITS})(?P<rough>[余多])?(?P<unit>[户名人个])(?:[^。；;\d，"
    rf",]{{0,10}})?[，,]?其中[^。；;\d]{{0,12}}(?P<part>{DIGITS})(?P=unit)(?![次均])"
)
_WAYS = ("核对后统一", "改写", "没有问题")


def contradicting_counts(passage: Passage) -> Iterator[Remark]:
    """Every count of a line that its own sentence belies."""
    if passage.english:
        return
    text = passage.narrow
    for found in _ANNOUNCED.finditer(text):
        yield from _list(passage, found, found["list"])
    for found in _SUMMED.finditer(text):
        if not _NO_ITEM.search(found["list"].rsplit("、", 1)[-1]):
            yield from _list(passage, found, found["list"])
    for found in _SHARE.finditer(text):
        begin, end = passage.sentence(found.start())
        if float(found["n"]) > 100 and not _GROWTH.search(
            text, max(begin, found.start() - 12), min(end, found.end() + 6)
        ):
            say = f"“{shown(found[0])}”超过了百分之百。请核对这个数字。"
            yield _remark(passage, found.start(), found.end(), say)
    yield from _sexes(passage)
    for found in _AMONG.finditer(text):
        whole, part = number(found["whole"]), number(found["part"])
        if whole is not None and part is not None and part > whole and not found["rough"]:
            say = (
                f"其中的{found['part']}{found['unit']}，比一共的{found['whole']}{found['unit']}还多。请核对。"
            )
            yield _remark(passage, found.start(), found.end(), say)


def _list(passage: Passage, found: re.Match[str], listed: str) -> Iterator[Remark]:
    """A remark when the items of a list cannot be as many as announced, however 甲和乙 is counted."""
    count = number(found["n"])
    items = listed.split("、")
    if count is None or count < 2 or len(items) < 2 or _OPEN.search(listed):
        return
    most = len(items) + sum(len(_JOINT.findall(item)) for item in items)
    if not len(items) <= count <= most:
        say = f"这里说的是 {int(count)} 个，列出来的却是 {len(items)} 个。请核对数目，或者补全名称。"
        yield _remark(passage, found.start(), found.end(), say)


def _sexes(passage: Passage) -> Iterator[Remark]:
    """Men and women that do not make up the whole they stand after."""
    text = passage.narrow
    for found in _SEXES.finditer(text):
        one, two = number(found["one"]), number(found["two"])
        if one is None or two is None:
            continue
        if found["unit"] == "%":
            if abs(one + two - 100) > 0.5 and "占" in text[max(found.start() - 6, 0) : found.end()]:
                yield _remark(
                    passage, found.start(), found.end(), "男女两个比例加起来不是百分之百。请核对这两个数字。"
                )
            continue
        begin, _ = passage.sentence(found.start())
        whole = _WHOLE.search(text[max(begin, found.start() - 24) : found.start()])
        total = number(whole["n"]) if whole and whole["unit"] in "名人" else None
        if total is not None and one + two != total:
            say = f"男女加起来是 {one + two:g}，前面写的却是 {total:g}。请核对这几个数字。"
            yield _remark(passage, found.start(), found.end(), say)


def _remark(passage: Passage, at: int, end: int, say: str) -> Remark:
    return Remark(FindingKind.CONFLICT, True, at, passage.text[at:end], say, _WAYS, f"{passage.number}:{at}")
