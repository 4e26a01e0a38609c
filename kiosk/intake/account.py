"""An intake for people: the report that `import` prints, as Chinese lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from kiosk.intake.draft import DraftForm, DraftStation, DraftTour, Figure, Finding, Repair, RepairKind
from kiosk.intake.drafting.changes import Change
from kiosk.intake.drafting.floors import floors_of, is_floor
from kiosk.intake.take_in import Intake
from kiosk.show.pace import reading_seconds

_FORMS = {DraftForm.WALK: "边走边看", DraftForm.CHAPTERS: "坐着分章听", DraftForm.FILM: "影片解说，分章"}
_REPAIRS = {
    RepairKind.PINYIN: "汉字后面的拼音",
    RepairKind.TRADITIONAL: "繁体字",
    RepairKind.BOILERPLATE: "网页上的套话",
    RepairKind.JOINED_LINE: "断开的行",
    RepairKind.PAGE_NUMBER: "混进来的页码",
    RepairKind.NOISE: "杂字和多余的空格",
}
_EXAMPLES = 3
_NAME, _FLOOR, _WORDS = 26, 8, 16  # columns of a name and a floor, characters of a text's beginning
_SHOWN = 30  # characters of a quote
# How scripts speak to people whom they do not know yet; a tour fills this in for each visit.
_ADDRESS = re.compile("(?:尊敬的)?各位(?:领导|来宾|嘉宾|老师|朋友|专家|同志|代表|居民|家长)(?:们)?")
_GREETING = re.compile("(?:早上|上午|中午|下午|晚上)好")


def account(intake: Intake, changes: Sequence[Sequence[Change]] = (), all_repairs: bool = False) -> list[str]:
    """The lines of the report: tours with their stations, what to settle, what was repaired and left out.

    *changes* are those of each tour that was there before.
    """
    lines = [_head(intake)]
    for number, tour in enumerate(intake.tours):
        lines += ["", *_tour(number, tour, len(intake.tours))]
        if number < len(changes):
            lines += [f"  · {change.say}" for change in changes[number]]
    lines += _findings("必须处理，处理好以前不会显示", [f for f in intake.findings if f.must])
    lines += _findings("请看一眼", [f for f in intake.findings if not f.must])
    lines += _repairs(intake.repairs, all_repairs)
    lines += _figures(intake.figures)
    lines += _fitting_words(intake.tours)
    if intake.manuscript.left_out:
        lines += ["", "没有收进来的：", *(f"  {each}" for each in intake.manuscript.left_out)]
    return lines


def _head(intake: Intake) -> str:
    manuscript = intake.manuscript
    stations = sum(len(tour.stations) for tour in intake.tours)
    if not intake.tours:
        return f"“{manuscript.source}”里没有找到可以讲的话。请看看是不是选错了文件，或者字都在图片里。"
    head = f"“{manuscript.source}”里有 {len(intake.tours)} 个导览，共 {stations} 站。"
    if manuscript.doubt:
        others = "、".join(manuscript.doubt)
        head += (
            f"\n编码看着像 {manuscript.encoding}；下面的字若不对，请加 --encoding，换成 {others} 之一再试。"
        )
    return head


def _tour(number: int, tour: DraftTour, count: int) -> Iterator[str]:
    seconds = sum(map(_seconds, tour.stations)) + _told_seconds(tour.greeting) + _told_seconds(tour.closing)
    kind = "站" if tour.form is DraftForm.WALK else "章"
    first = f"第 {number + 1} 个：" if count > 1 else ""
    minutes = f"讲完约 {max(1, round(seconds / 60))} 分钟"
    yield f"{first}{tour.title}（{_FORMS[tour.form]}，{len(tour.stations)} {kind}，{minutes}）"
    if tour.greeting:
        yield f"  开场白　{_beginning(tour.greeting)}"
    for place, station in enumerate(tour.stations, 1):
        yield _station(place, station, tour.language)
        for at, part in enumerate(station.parts, 1):
            yield f"      {place}-{at} {part.name}　{_beginning(part.text)}"
    if tour.closing:
        yield f"  结束语　{_beginning(tour.closing)}"


def _station(place: int, station: DraftStation, language: str) -> str:
    floor = station.floor or ""
    if is_floor(floor):
        floor = str(floors_of([floor], language)[0]["name"])
    cues = f"提示 {len(station.cues)} 处" if station.cues else ""
    time = f"{max(0.1, _seconds(station) / 60):.1f} 分钟"
    head = f"{place:>4}  {_padded(station.name, _NAME)}{_padded(floor, _FLOOR)}{time:>7}  {_padded(cues, 12)}"
    return f"{head}{_beginning(station.text)}".rstrip()


def _findings(title: str, found: Sequence[Finding]) -> Iterator[str]:
    if not found:
        return
    yield from ("", f"{title}（{len(found)} 处）：")
    for finding in found:
        quote = f"“{_cut(finding.quote)}”" if finding.quote else ""
        ways = f"可以{'、'.join(finding.ways)}。" if finding.ways else ""
        yield f"  第 {finding.line} 行{quote}：{finding.say}{ways}"


def _repairs(repairs: Sequence[Repair], all_of_them: bool) -> Iterator[str]:
    if not repairs:
        return
    yield from ("", f"抄写的毛病已经修好 {len(repairs)} 处，要撤销哪几处，写 --undo 和编号：")
    for kind, label in _REPAIRS.items():
        these = [repair for repair in repairs if repair.kind is kind]
        if not these:
            continue
        yield f"  {label} {len(these)} 处"
        shown = these if all_of_them else these[:_EXAMPLES]
        for each in shown:
            after = f"改成“{_cut(each.after)}”" if each.after else "去掉了"
            yield f"    {each.number}. 第 {each.line} 行“{_cut(each.before)}”{after}"
        if len(shown) < len(these):
            yield f"    还有 {len(these) - len(shown)} 处，加 --repairs 全部列出"


def _figures(figures: Sequence[Figure]) -> Iterator[str]:
    if not figures:
        return
    told = [f"{figure.name} {figure.value}{figure.unit}" for figure in figures]
    more = f"，等 {len(told)} 个" if len(told) > 2 * _EXAMPLES else ""
    yield from ("", f"可以只写一次的数字：{'、'.join(told[: 2 * _EXAMPLES])}{more}。同意就加 --facts。")


def _fitting_words(tours: Iterable[DraftTour]) -> Iterator[str]:
    """What a person may let the tour fill in for each visit; nothing of it is done without him."""
    text = "\n".join(tour.greeting + "\n" + station.text for tour in tours for station in tour.stations[:1])
    pairs = ((_ADDRESS, "{称呼}"), (_GREETING, "{问候}"))
    found = [f"“{match[0]}”换成 {name}" for words, name in pairs if (match := words.search(text))]
    if found:
        yield from ("", f"开头的{'、'.join(found)}，来的是谁、几点来，都会说得合适。写好以后在文件里改。")


def _seconds(station: DraftStation) -> float:
    return sum(map(_told_seconds, (station.text, *(part.text for part in station.parts), station.leave)))


def _told_seconds(text: str) -> float:
    bare = re.sub("【[^】]*】", "", text)
    return reading_seconds(bare) if bare.strip() else 0.0


def _beginning(text: str) -> str:
    words = " ".join(re.sub("【[^】]*】", "", text).split())
    return words if len(words) <= _WORDS else words[:_WORDS] + "…"


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _padded(text: str, columns: int) -> str:
    """The text in so many columns of a terminal, where a hanzi takes two; at least one blank behind it."""
    width = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    return text + " " * max(1, columns - width)
