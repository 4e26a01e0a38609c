"""Every view of the staff page, and fingers on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.state import (
    Arrival,
    Content,
    Kind,
    Offer,
    Refusal,
    Repaired,
    Result,
    Script,
    Stick,
)
from kiosk.show.backstage.state import Holding, Room, Standing
from kiosk.show.gate import ALL, Asking, Holder, Purpose
from kiosk.show.news import News
from kiosk.show.reception import events as led
from kiosk.show.state import House, Show, opening
from kiosk.show.step import step
from kiosk.tour.problems import Problem, Severity
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN, holding, past
from tests.ui.desk import called, tap
from tests.ui.screen import CALM, Screen, middle

LONG = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"  # a title of twenty hanzi


def after(show: Show, *events: ev.Event) -> Show:
    """The show after these."""
    for event in events:
        show, _ = step(show, event)
    return show


def forty() -> tuple[Holding, ...]:
    """As many tours as a large hall has, standing in every way."""
    ways = list(Standing)
    return tuple(_strained(number, ways[number % len(ways)]) for number in range(40))


def _strained(number: int, standing: Standing) -> Holding:
    made = holding(f"t{number}", standing)
    say = "图片“很长很长的名字.webp”找不到，显示的会是通用的图。请把它放进这个导览的 media 文件夹。"
    hint = Problem(f"tours/t{number}.yaml", 123, 1, Severity.WARNING, "media", say)
    editions = tuple(
        replace(one, number=one.number + 120, note="换了书房的照片，" * 4) for one in made.editions
    )
    title = LONG if number % 3 == 0 else f"第{number}个导览"
    return replace(made, title=title, editions=editions, problems=(*made.problems, *[hint] * (number % 4)))


def views(house: House = CALM) -> Iterator[tuple[str, Show]]:
    """Every view of the staff page, from the gate on."""
    show = opening((two_floor_tour(),), house)
    gate = after(show, led.PinKnown(True), led.GateOpened(Purpose.ENTER))
    yield "gate", gate
    yield "doors", after(gate, led.PinEntered("246810"), led.PinChecked(True, doors=ALL))
    show = after(show, *LET_IN)
    yield "looking", show
    yield "none", after(show, staff.Surveyed(()))
    held = forty()
    show = after(show, staff.Surveyed(held))
    yield "tours", show
    say = "导览文件夹打不开（没有权限），放的还是原来的。请检查它在不在、能不能读。"
    fault = Problem("tours", 0, 0, Severity.ERROR, "folder", say)
    yield "trouble", after(show, ev.NewsChanged((News("", (fault, fault)),)))
    for one in held[: len(Standing)]:
        room = after(show, staff.HoldingChosen(one.tour))
        yield f"tour {one.standing}", room
    room = after(show, staff.HoldingChosen(held[0].tour), staff.AuthorWritten("王" * 20))
    yield "busy", after(room, staff.PublishOrdered())
    full = "写不进文件夹“home”（磁盘满了），现在放的还是原来的。请检查磁盘和权限，再试一次。"
    yield "failed", after(room, staff.PublishOrdered(), staff.Finished(full, good=False))
    yield "done", after(room, staff.PublishOrdered(), staff.Finished("已经发布，是第124版。", good=True))
    yield from bringing(show)
    pins = after(show, staff.RoomChosen(Room.PINS))
    yield "pins", pins
    yield "one pin", after(pins, staff.PinsKnown((Holder.GUIDE,)))
    pins = after(pins, staff.PinsKnown((Holder.GUIDE, Holder.STAFF)), staff.PinOrdered(Holder.STAFF))
    yield "new pin", pins
    weak = "这个密码太容易猜到。请换一个，不要用重复的或连着的数字，例如 888888、121212、123456、112233。"
    for asking in (Asking.AGAIN, Asking.DIFFERENT, Asking.CHECKING, Asking.WEAK):
        answer = staff.PinAnswered(asking, weak if asking is Asking.WEAK else "")
        yield f"pin {asking}", after(pins, staff.PinWritten("274913"), answer)


def bringing(show: Show) -> Iterator[tuple[str, Show]]:
    """Every view of the room where things are brought in."""
    room = after(show, staff.RoomChosen(Room.BRING))
    yield "no look yet", room
    yield "no stick", after(room, bring.SticksSeen(()))
    room = after(room, bring.SticksSeen(sticks()))
    yield "offers", room
    package, document, tour, photos = offers()
    looks = after(room, bring.OfferChosen(package.key))
    yield "looking in", looks
    moment = "2026-11-03T08:30:00+00:00"
    content = Content(title=LONG, number=3, author="小王", moment=moment, files=12, size=12_400_000)
    seen = after(looks, bring.LookedInto(package, content))
    yield "package", seen
    carried = after(seen, bring.BringOrdered(), bring.Carried(package, 6_200_000, 12_400_000))
    yield "carried", carried
    yield "stopping", after(carried, bring.StopOrdered())
    done = Result(f"“{LONG}”放进来了，是第4版，访客现在看到的就是它。", True, (Arrival("t0", LONG),))
    yield "placed", after(carried, bring.BroughtIn(package, done))
    why = Result("这个导览包不能用：里面的导览有问题。请在原来的机器上改好，重新打包。", good=False)
    yield "refused", after(carried, bring.BroughtIn(package, why))
    yield "pulled out", after(seen, bring.SticksSeen(()))
    many = tuple(Script(LONG if place % 2 else "简介", place + 3, place) for place in range(5))
    mended = (Repaired(1, "區(qū)", "区"), Repaired(12, "第 3 页 共 9 页", ""), Repaired(40, "长" * 60, "短"))
    content = Content(scripts=many, mended=27, repairs=mended)
    seen = after(room, bring.OfferChosen(document.key), bring.LookedInto(document, content))
    yield "document", after(seen, bring.ScriptTurned(1))
    arrivals = tuple(Arrival(f"t{place}", title, place) for place, title in enumerate(("简介", LONG)))
    notes = (f"“{LONG}”换成了新稿，没有改的站的照片和时间都还在。",)
    done = Result(
        "2个导览带进来了。有1处要确认才能发布，点下面的“去确认”，一处一处看。", True, arrivals, notes
    )
    yield "taken in", after(seen, bring.BringOrdered(), bring.BroughtIn(document, done))
    wrong = Content(
        title="小院", faults=("hall.yaml 第7行：不认识“titel”，是不是“title”？改成：title。",) * 9
    )
    yield "broken", after(room, bring.OfferChosen(tour.key), bring.LookedInto(tour, wrong))
    empty = Content(title="小院", stations=3, notes=("U盘上没有“hall.webp”，那里会是空的。",))
    yield "lacking", after(room, bring.OfferChosen(tour.key), bring.LookedInto(tour, empty))
    album = after(room, bring.OfferChosen(photos.key))
    yield "photos", album
    meant = after(album, bring.PhotosMeant("t0"), bring.BringOrdered(), bring.Carried(photos, 120, 300))
    yield "photos carried", meant
    bad = tuple(Refusal(f"IMG_{n:04}.jpg", "这张图片不完整或已经损坏。请重新拷一次。") for n in range(130))
    said = "带进来170张照片。有130张没有带进来，原因都列着。"
    yield "photos in", after(meant, bring.BroughtIn(photos, Result(said, True, refusals=bad)))


def offers() -> tuple[Offer, Offer, Offer, Offer]:
    """One thing of each kind."""
    return (
        Offer("k1", Kind.PACKAGE, "/media/x/a.tour", LONG, 3),
        Offer("k2", Kind.DOCUMENT, "/media/x/b.docx", "明苑社区党群服务中心讲解词（最终版）.docx"),
        Offer("k3", Kind.TOUR, "/media/x/c.yaml", "小院"),
        Offer("k4", Kind.PHOTOS, "/media/x/d", "党群服务中心照片", 300),
    )


def sticks() -> tuple[Stick, ...]:
    """A full stick, an empty one, and the hall's folder."""
    loose = Offer("k5", Kind.PHOTOS, "/media/x", "", 7)
    inbox = Stick("收件", (Offer("k6", Kind.DOCUMENT, "/in/e.txt", "新稿.txt"),), folder=True)
    return (Stick("KINGSTON", (*offers(), loose), more=True), Stick("空的"), inbox)


def previews(house: House = CALM) -> Show:
    """A tour that staff look at before they publish it."""
    show = after(opening((two_floor_tour(),), house), *LET_IN, staff.Surveyed((holding(),)))
    tour = replace(two_floor_tour(), title="改过的小院")
    return after(show, staff.HoldingChosen("yard"), staff.PreviewOrdered(), staff.PreviewReady(tour))


def let_in(screen: Screen, *held: Holding) -> None:
    """Staff come in, with these tours or one."""
    for event in (
        *LET_IN,
        staff.Surveyed(held or (holding(editions=(past(3, live=True, shown=True), past(2))),)),
    ):
        screen.receive(event)
    screen.settle()


def touch(screen: Screen, name: str) -> None:
    """Put a finger on what is called so, and let the page come to rest."""
    tap(screen.window, middle(called(screen.window, name)))
    screen.settle()
