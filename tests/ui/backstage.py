"""Every view of the staff page, and fingers on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
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
    pins = after(show, staff.RoomChosen(Room.PINS))
    yield "pins", pins
    yield "one pin", after(pins, staff.PinsKnown((Holder.GUIDE,)))
    pins = after(pins, staff.PinsKnown((Holder.GUIDE, Holder.STAFF)), staff.PinOrdered(Holder.STAFF))
    yield "new pin", pins
    weak = "这个密码太容易猜到。请换一个，不要用重复的或连着的数字，例如 888888、121212、123456、112233。"
    for asking in (Asking.AGAIN, Asking.DIFFERENT, Asking.CHECKING, Asking.WEAK):
        answer = staff.PinAnswered(asking, weak if asking is Asking.WEAK else "")
        yield f"pin {asking}", after(pins, staff.PinWritten("274913"), answer)


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
