"""An intake for people: the report that `import` prints, as Chinese lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kiosk.intake.columns import fitted, padded
from kiosk.intake.draft import DraftForm, DraftStation, DraftTour, Figure, Finding, RepairKind
from kiosk.intake.drafting.changes import Change
from kiosk.intake.drafting.floors import floors_of, is_floor
from kiosk.intake.drafting.title import public_title
from kiosk.intake.pictures import pictures_told
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
# Half-widths of the columns: a name, a floor, how long it takes, its cues.
_NAME, _FLOOR, _TIME, _CUES = 26, 8, 9, 12
_LONGEST_NAME = 24  # half-widths
_WORDS = 32  # half-widths of a text's beginning: sixteen hanzi, five words of English
_SHOWN = 30  # characters of a quote
# How scripts speak to people whom they do not know yet; a tour fills this in for each visit.
_ADDRESS = re.compile("(?:尊敬的)?各位(?:领导|来宾|嘉宾|老师|朋友|专家|同志|代表|居民|家长)(?:们)?")
_GREETING = re.compile("(?:早上|上午|中午|下午|晚上)好")


def account(
    intake: Intake,
    changes: Sequence[Sequence[Change]] = (),
    all_repairs: bool = False,
    facts: bool = False,
    settled: frozenset[int] = frozenset(),
    others: Sequence[str] = (),
) -> list[str]:
    """The lines of the report: tours with their stations, what to settle, what was repaired and left out.

    *changes* are those of each tour that was there before; *settled* are the places of the findings that
    people have settled in its file, *others* sentences on what is open there besides. *facts* says that the
    figures were agreed to.
    """
    lines = [_head(intake)]
    for number, tour in enumerate(intake.tours):
        lines += ["", *_tour(number, tour, intake)]
        if number < len(changes):
            lines += [f"  · {change.say}" for change in changes[number]]
    lines += pictures_told(intake)
    left = [finding for place, finding in enumerate(intake.findings) if place not in settled]
    musts = [_finding(finding, intake) for finding in left if finding.must]
    lines += _listed("必须处理，处理好以前不会显示", [*musts, *(f"  {each}" for each in others)])
    lines += _listed("请看一眼", [_finding(finding, intake) for finding in left if not finding.must])
    lines += _repairs(intake, all_repairs)
    lines += _figures(intake.figures, facts)
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


def _tour(number: int, tour: DraftTour, intake: Intake) -> Iterator[str]:
    kind = "站" if tour.form is DraftForm.WALK else "章"
    first = f"第 {number + 1} 个：" if len(intake.tours) > 1 else ""
    title = public_title(tour.title, intake.document)
    lasting = f"讲完约 {_lasting(_length(tour))}"
    yield f"{first}{title}（{_FORMS[tour.form]}，{len(tour.stations)} {kind}，{lasting}）"
    if tour.greeting:
        yield f"  开场白　{_beginning(tour.greeting)}"
    for place, station in enumerate(tour.stations, 1):
        yield _station(place, station, tour.language)
        for at, part in enumerate(station.parts, 1):
            yield f"      {place}-{at} {fitted(part.name, _LONGEST_NAME)}　{_beginning(part.text)}"
    if tour.closing:
        yield f"  结束语　{_beginning(tour.closing)}"


def _station(place: int, station: DraftStation, language: str) -> str:
    floor = station.floor or ""
    if is_floor(floor):
        floor = str(floors_of([floor], language)[0]["name"])
    cues = f"提示 {len(station.cues)} 处" if station.cues else ""
    name = padded(fitted(station.name, _LONGEST_NAME), _NAME)
    time = padded(_lasting(_seconds(station)), _TIME, right=True)
    head = f"{place:>4}  {name}{padded(fitted(floor, _FLOOR - 1), _FLOOR)}{time}  {padded(cues, _CUES)}"
    return f"{head}{_beginning(station.text)}".rstrip()


def _length(tour: DraftTour) -> float:
    """Seconds to tell a tour. A document that gives every station its minutes knows how long the tour is."""
    stations = sum(map(_seconds, tour.stations))
    if tour.stations and all(station.minutes for station in tour.stations):
        return stations
    return stations + _told_seconds(tour.greeting) + _told_seconds(tour.closing)


def _lasting(seconds: float) -> str:
    if seconds < 59.5:
        return f"{round(seconds)} 秒" if seconds else "–"
    minutes = seconds / 60
    return f"{minutes:.1f} 分钟".replace(".0 ", " ") if minutes < 10 else f"{round(minutes)} 分钟"


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"{title}（{len(lines)} 处）：", *lines)


def _finding(finding: Finding, intake: Intake) -> str:
    name = ""
    if finding.tour is not None and finding.station is not None and finding.tour < len(intake.tours):
        stations = intake.tours[finding.tour].stations
        name = stations[finding.station].name if finding.station < len(stations) else ""
    station = f"，“{fitted(name, _LONGEST_NAME)}”" if name else ""
    quote = f"，写着“{_cut(finding.quote)}”" if finding.quote.strip() not in ("", name) else ""
    ways = f"可以{'、'.join(finding.ways)}。" if finding.ways else ""
    return f"  第 {finding.line} 行{station}{quote}：{finding.say}{ways}"


def _repairs(intake: Intake, all_of_them: bool) -> Iterator[str]:
    repairs = [repair for repair in intake.repairs if repair.number not in intake.undone]
    undone = "、".join(map(str, sorted(intake.undone)))
    if undone:
        yield from ("", f"已经撤销的修补：{undone}。")
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


def _figures(figures: Sequence[Figure], agreed: bool) -> Iterator[str]:
    if not figures:
        return
    told = [f"{figure.name} {figure.value}{figure.unit}" for figure in figures]
    more = f"，等 {len(told)} 个" if len(told) > 2 * _EXAMPLES else ""
    words = f"{'、'.join(told[: 2 * _EXAMPLES])}{more}。"
    yield ""
    yield (
        f"数字记在 facts 里，只写一次：{words}"
        if agreed
        else f"可以只写一次的数字：{words}同意就加 --facts。"
    )


def _fitting_words(tours: Iterable[DraftTour]) -> Iterator[str]:
    """What a person may let the tour fill in for each visit; nothing of it is done without him."""
    text = "\n".join(tour.greeting + "\n" + station.text for tour in tours for station in tour.stations[:1])
    pairs = ((_ADDRESS, "{称呼}"), (_GREETING, "{问候}"))
    found = [f"“{match[0]}”换成 {name}" for words, name in pairs if (match := words.search(text))]
    if found:
        yield from ("", f"开头的{'、'.join(found)}，来的是谁、几点来，都会说得合适。写好以后在文件里改。")


def _seconds(station: DraftStation) -> float:
    """How long a station takes: what the document gives it, else as long as it takes to read."""
    if station.minutes:
        return station.minutes * 60
    return sum(map(_told_seconds, (station.text, *(part.text for part in station.parts), station.leave)))


def _told_seconds(text: str) -> float:
    bare = re.sub("【[^】]*】", "", text)
    return reading_seconds(bare) if bare.strip() else 0.0


def _beginning(text: str) -> str:
    words = " ".join(re.sub("【[^】]*】", "", text).split())
    return fitted(words, _WORDS)


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
