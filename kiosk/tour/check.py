"""The rules of a tour that no shape can tell: names that meet, ids that exist, files that are there."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from kiosk.tour import wording
from kiosk.tour.fit import Fitting, Leaf
from kiosk.tour.media import ENDINGS, SHARED, MediaFolder, name_fault
from kiosk.tour.model import Form
from kiosk.tour.nodes import Document, Fields, Scalar
from kiosk.tour.problems import Report, nearest, or_rather, shown
from kiosk.tour.review import check_review
from kiosk.tour.schema import VERSION
from kiosk.tour.shapes import Line, MediaFile, Passage, Web

LONGEST_LINK = 2331  # bytes: what the largest QR code holds at error correction M, ISO/IEC 18004


def check_tour(document: Document, media: MediaFolder | None, report: Report) -> None:
    """Report everything about a tour's tree that a writer has to mend, or should.

    Without *media* the names of files are judged, but not looked for.
    """
    root = document.root
    version = root.text("schema").strip()
    if not root.given("schema"):
        report.warn((1, 1), "version", f"没有写格式的版本。请在第一行写上 schema: {VERSION}。")
    elif version.isdigit() and len(version) < 5 and int(version) > VERSION:
        say = f"这个文件的格式是第 {int(version)} 版，本机只认到第 {VERSION} 版。请先更新导览亭。"
        report.error(_place(root, "schema"), "version", say)
        return
    fitting = Fitting(report)
    fitting.tour(root)
    facts = root.fields("facts")
    wording.check_facts(facts, report)
    wording.check_name(root.scalar("title"), "标题", report)
    _check_leaves(document, fitting.leaves, set(facts.values) if facts else set(), media, report)
    _check_ids(root, report)
    _check_stations(root, report)
    _check_routes(root, report)
    check_review(root, report)


def _check_leaves(
    document: Document, leaves: Iterable[Leaf], facts: set[str], media: MediaFolder | None, report: Report
) -> None:
    for shape, scalar in leaves:
        if report.full:
            return
        match shape:
            case Passage():
                wording.check_passage(document, scalar, facts, shape.leaving, report)
            case Line() if shape.told:
                wording.check_line(document, scalar, report)
            case Web():
                _check_link(scalar, report)
            case MediaFile():
                _check_file(scalar, ENDINGS[shape.media], media, report)


def _check_ids(root: Fields, report: Report) -> None:
    _check_repeats(root.all_fields("floors"), "楼层", report)
    _check_repeats(root.all_fields("stations"), "站", report)
    _check_repeats(root.all_fields("routes"), "路线", report)
    for station in root.all_fields("stations"):
        _check_repeats(station.all_fields("parts"), "小站", report)


def _check_repeats(records: Iterable[Fields], what: str, report: Report) -> None:
    """Equal ids, both places named; equal names are no fault: a hall may have two 图书室."""
    first: dict[str, Scalar] = {}
    for record in records:
        found = record.scalar("id")
        if found is None:
            continue
        earlier = first.setdefault(found.value.strip(), found)
        if earlier is not found:
            line, column = earlier.place
            say = (
                f"{what}的编号“{shown(found.value)}”用了两次，第 {line} 行第 {column} 列已经用过。"
                "请给其中一个换个编号。"
            )
            report.error(found.place, "repeated_id", say)


def _check_stations(root: Fields, report: Report) -> None:
    stations = root.all_fields("stations")
    if root.is_empty_list("stations"):
        say = "一站也没有。请至少写一站；不走动的讲述请写 form: chapters，把各章写成 stations。"
        report.error(root.keys["stations"].place, "no_stations", say)
    floors = [floor.text("id").strip() for floor in root.all_fields("floors")]
    walk = root.text("form").strip() != Form.CHAPTERS
    for station in stations:
        if walk and not station.given("name"):
            say = "站缺少“name”（站名）。请补上一行，例如：name: 便民服务大厅。"
            report.error(station.place, "missing", say)
        wording.check_name(station.scalar("name"), "站名", report)
        wording.check_keywords(station, report)
        floor = station.scalar("floor")
        if floor and floor.value.strip() not in floors:
            _report_floor(floor, floors, report)
        if station.given("spot") and not floor:
            say = "写了位置“spot”，却没有写楼层。请补上 floor，例如：floor: 1F。"
            report.warn(_place(station, "spot"), "spot", say)
        if not any(station.given(key) for key in ("text", "parts", "film")):
            say = "这一站没有讲解词。请补上 text，例如：text: 这里是便民服务大厅。"
            report.warn(station.place, "no_text", say)


def _report_floor(floor: Scalar, floors: list[str], report: Report) -> None:
    name = floor.value.strip()
    better = nearest(name, floors)
    tail = "" if better else f"请在 floors 里写上它，例如：- {{id: {shown(name)}, name: 一楼}}。"
    report.error(floor.place, "unknown_floor", f"没有楼层“{shown(name)}”{or_rather(better)}{tail}", better)


def _check_routes(root: Fields, report: Report) -> None:
    stations = [station.text("id").strip() for station in root.all_fields("stations")]
    if root.is_empty_list("routes"):
        say = "“routes”里一条路线也没有。请写上一条，或者整行删去，就是走完全部。"
        report.error(root.keys["routes"].place, "empty_route", say)
    for route in root.all_fields("routes"):
        written = route.scalars("stations")
        if route.is_empty_list("stations"):
            say = "这条路线一站也没有。请写上各站的编号；整行删去就是走完全部。"
            report.error(route.keys["stations"].place, "empty_route", say)
        walked: dict[str, Scalar] = {}
        for stop in written:
            if report.full:
                return
            name = stop.value.strip()
            earlier = walked.setdefault(name, stop)
            if earlier is not stop:
                line, column = earlier.place
                say = f"“{shown(name)}”在这条路线里走了两次，第 {line} 行第 {column} 列已经走过。请只留一次。"
                report.error(stop.place, "repeated_stop", say)
            elif name not in stations:
                better = nearest(name, stations)
                tail = "" if better else "路线里要写站的编号（id），不写站名。"
                say = f"没有编号为“{shown(name)}”的站{or_rather(better)}{tail}"
                report.error(stop.place, "unknown_station", say, better)


def _check_link(scalar: Scalar, report: Report) -> None:
    """Only web pages: any other scheme could run or open something on the visitor's phone."""
    url = scalar.value.strip()
    try:
        pieces = urlsplit(url)
        good = pieces.scheme in ("http", "https") and bool(pieces.hostname) and "@" not in pieces.netloc
    except ValueError:  # urlsplit's word for an address that is none, such as http://[
        good = False
    if not good or any(c.isspace() or c in "<>\"'\\`" for c in url):
        say = f"“{shown(url)}”不是网页地址。只能用 http:// 或 https:// 开头的网址。"
        report.error(scalar.place, "link", say)
    elif len(url.encode()) > LONGEST_LINK:
        say = f"网址有 {len(url)} 个字符，做不成二维码。请换一个短一些的。"
        report.error(scalar.place, "link", say)
    elif len(url) > 500:
        say = f"网址有 {len(url)} 个字符，扫码会很难。请换一个短一些的。"
        report.warn(scalar.place, "link", say)


def _check_file(scalar: Scalar, endings: tuple[str, ...], media: MediaFolder | None, report: Report) -> None:
    name = scalar.value.strip()
    fault = name_fault(name)
    if fault:
        report.error(scalar.place, "media_name", f"文件名“{shown(name, 40)}”{fault}")
        return
    if not name.lower().endswith(endings):
        say = f"“{shown(name, 40)}”的格式这里用不了。请转成 {'、'.join(endings[:3])} 再放进来。"
        report.warn(scalar.place, "media_format", say)
    if media is None:
        return
    alike = media.alike(name)
    if alike and name not in alike:
        say = (
            f"文件实际叫“{shown(alike[0], 40)}”，和“{shown(name, 40)}”大小写或写法不同，换一台电脑就找不到。"
        )
        report.error(scalar.place, "media_case", f"{say}请改成一样。", alike[0])
    elif len(alike) > 1:
        both = "、".join(sorted(alike))
        say = f"文件夹里有 {len(alike)} 个文件只差大小写（{both}），换一台电脑会混成一个。请改名。"
        report.warn(scalar.place, "media_case", say)
    elif (size := media.size(name)) is None:
        better = nearest(name, media.names())
        where = f"media/{media.tour_id}/"
        say = f"找不到文件“{shown(name, 40)}”{or_rather(better)}请放进 {where} 或 media/{SHARED}/。"
        report.warn(scalar.place, "media_missing", say, better)
    elif size == 0:
        say = f"文件“{shown(name, 40)}”是空的，多半没有拷完。请重新拷贝一次。"
        report.warn(scalar.place, "media_empty", say)


def _place(fields: Fields, key: str) -> tuple[int, int]:
    """Where the value under a key that is there begins."""
    return fields.values[key].place
