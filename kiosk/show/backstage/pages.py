"""Every view of the staff page, with editions as they might be: what a preview of it draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.state import Content, Kind, Offer, Repaired, Script, Stick
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.state import Leaf, Manuscript, Named, Part, Picture, Question, Sentence
from kiosk.show.backstage.state import Holding, Past, Room, Standing
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.samples import CHARTS, CHECKUP, TIMETABLE
from kiosk.show.gate import ALL, Holder, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import Show
from kiosk.show.step import step
from kiosk.tour.model import Station, Tour
from kiosk.tour.problems import Problem, Severity

_STANDINGS = (Standing.EDITED, Standing.BROKEN, Standing.LIVE, Standing.NEW)
_EDITIONS = (
    Past(4, "2026-11-20T08:40:00+00:00", "小王", "开场白改短了", live=True, shown=True),
    Past(3, "2026-11-12T02:05:00+00:00", "老李", "换了书房的照片"),
    Past(2, "2026-11-03T07:30:00+00:00", "小王", "加了爱心超市"),
    Past(1, "2026-10-28T01:15:00+00:00", "工作人员", "第一次发布"),
)

_STICK = Stick(
    "社区U盘",
    (
        Offer("1", Kind.PACKAGE, "", "清禾社区党群服务中心", 3),
        Offer("2", Kind.DOCUMENT, "", "讲解词（定稿）.docx"),
        Offer("3", Kind.PHOTOS, "", "开放日照片", 37),
    ),
)

_DOCUMENT = Content(
    scripts=(Script("清禾社区党群服务中心", 11), Script("清禾社区简介", 6, 2), Script("开放日汇报", 4)),
    mended=27,
    repairs=(
        Repaired(3, "區(qū)", "区"),
        Repaired(12, "第 3 页 共 9 页", ""),
        Repaired(31, "服務大廳", "服务大厅"),
    ),
)


def every_view(show: Show) -> Iterator[tuple[str, Show]]:
    """Each view with a short name for it; the first of the hall's tours is the one that is looked at."""
    show = _after(show, led.PinKnown(True), led.GateOpened(Purpose.ENTER))
    yield "gate", show
    show = _after(show, led.PinEntered(""), led.PinChecked(True, doors=ALL))
    yield "doors", show
    show = _after(show, led.DoorChosen(Purpose.STAFF), staff.PinsKnown((Holder.GUIDE,)))
    held = tuple(_held(tour, _STANDINGS[n % len(_STANDINGS)]) for n, tour in enumerate(show.tours))
    show = _after(show, staff.Surveyed(held))
    yield "tours", show
    for one in held[: len(_STANDINGS)]:
        yield f"tour-{one.standing}", _after(show, staff.HoldingChosen(one.tour))
    if held:
        room = _after(show, staff.HoldingChosen(held[0].tour))
        edited = show.tours[0]
        draft = _after(room, at.EditingOrdered(), at.DraftOpened(_manuscript(edited)))
        yield "editing", _after(draft, at.PageLeft())
        yield "editing-station", _after(draft, at.StationOpened(edited.stations[0].id))
        yield "editing-tour", _after(draft, at.WholeOpened())
        yield "question", _after(draft, at.QuestionsOpened())
        said = staff.Finished("已经换回第3版，访客现在看到的就是它。", good=True)
        yield "undone", _after(room, staff.EditionOrdered(3), said, staff.Surveyed(_undone(held)))
        preview = _after(room, staff.PreviewOrdered(), staff.PreviewReady(show.tours[0]))
        yield "preview", preview
        yield "preview-station", _after(preview, ev.Begun())
    room = _after(show, staff.RoomChosen(Room.BRING), bring.SticksSeen((_STICK,)))
    yield "bring", room
    document = _STICK.offers[1]
    yield "bring-script", _after(room, bring.OfferChosen(document.key), bring.LookedInto(document, _DOCUMENT))
    pins = _after(show, staff.RoomChosen(Room.PINS))
    yield "pins", pins
    yield "new-pin", _after(pins, staff.PinOrdered(Holder.STAFF))
    yield "hours", _after(show, staff.RoomChosen(Room.HOURS), up.TimetableKnown(TIMETABLE))
    yield "counts", _after(show, staff.RoomChosen(Room.COUNTS), up.Counted(14, CHARTS))
    yield "machine", _after(show, staff.RoomChosen(Room.MACHINE), up.CheckedUp(CHECKUP))


def _held(tour: Tour, standing: Standing) -> Holding:
    pictures = (picture.file for station in tour.stations for picture in station.pictures)
    good = standing is not Standing.BROKEN
    return Holding(
        tour.id,
        tour.title,
        standing,
        tour.cover or next(pictures, ""),
        _EDITIONS if standing is not Standing.NEW else (),
        () if good else _problems(tour),
        publishable=good,
        viewable=good,
    )


def _manuscript(tour: Tour) -> Manuscript:
    """The tour's stations as they are edited."""
    return Manuscript(
        tour.id,
        tour.title,
        tuple(_leaf(tour, station) for station in tour.stations),
        floors=tuple(Named(one.id, one.name) for one in tour.floors),
        routes=tuple(Named(one.id, one.name) for one in tour.routes),
        subtitle=tour.subtitle,
        greeting="".join(one.text for one in tour.greeting),
        closing="".join(one.text for one in tour.closing),
        facts=tour.facts,
        questions=tuple(_questions(tour.stations[0])),
        open=2,
        musts=1,
        asked=3,
        changed=True,
        can_undo=True,
    )


def _questions(station: Station) -> Iterator[Question]:
    """What could be asked about a station: first what must be settled."""
    place = f"第 1 站“{station.name}”的讲解词"
    told = "这里的社工某某，照顾着楼里十七位独居老人，每个星期都上门看一看。"
    say = "“某某”的地方还没有填。请换成真实的内容，或者删去这一句。"
    answers = {"replaceable": True, "rewritable": True, "removable": True, "checkable": True}
    yield Question("某某", station.id, place, told, say, station.id, **answers)
    say = "“今年”只在写稿的那时候对。请写上是哪一年。"
    told = "今年又添了两台自助机，周末也能办。"
    yield Question("今年", station.id, place, told, say, station.id, **{**answers, "must": False})


def _leaf(tour: Tour, station: Station) -> Leaf:
    """A station as it is edited."""
    before = (None, *station.text)
    sentences = (
        Sentence(one.text, last is None or one.paragraph != last.paragraph, one.text)
        for last, one in zip(before, station.text, strict=False)
    )
    return Leaf(
        station.id,
        station.name,
        "".join(one.text for one in station.text),
        tuple(sentences),
        floor=station.floor or "",
        routes=tuple(one.id for one in tour.routes if station.id in one.stations),
        pictures=tuple(Picture(one.file, one.caption) for one in station.pictures),
        keywords=station.keywords,
        parts=tuple(Part(one.id, one.name, "".join(each.text for each in one.text)) for one in station.parts),
    )


def _undone(held: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """The same tours, the first of them back at the edition before."""
    past = [replace(one, live=False, shown=one.number == 3) for one in _EDITIONS]
    back = Past(5, "2026-11-21T06:20:00+00:00", "小王", "退回第 3 版", repeats=3, live=True, shown=True)
    return (replace(held[0], standing=Standing.RETURNED, editions=(back, *past)), *held[1:])


def _problems(tour: Tour) -> tuple[Problem, ...]:
    file = f"tours/{tour.id}.yaml"
    unknown = "不认识“titel”，是不是“title”？"
    missing = "图片“hall-9.webp”找不到，显示的会是通用的图。请把它放进这个导览的图片文件夹。"
    return (
        Problem(file, 7, 5, Severity.ERROR, "unknown_key", unknown, "title"),
        Problem(file, 48, 1, Severity.WARNING, "media", missing),
    )


def _after(show: Show, *events: ev.Event) -> Show:
    for event in events:
        show, _ = step(show, event)
    return show
