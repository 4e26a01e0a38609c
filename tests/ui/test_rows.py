"""What the list of tours tells of the hall as a whole, beside what each tour's own room tells of it."""

from __future__ import annotations

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Holding, Standing
from kiosk.show.news import News
from kiosk.show.state import opening
from kiosk.tour.problems import UNKEPT, Problem, Severity
from kiosk.ui.backstage.rows import trouble
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN
from tests.ui.backstage import after
from tests.ui.screen import CALM

REFUSED = Problem("yard.yaml", 0, 0, Severity.ERROR, UNKEPT, "写不进文件夹（磁盘满了）。请检查磁盘和权限。")
IN_FILE = Problem("yard.yaml", 7, 5, Severity.ERROR, "unknown_key", "不认识“titel”。")
OF_ALL = Problem("tours", 0, 0, Severity.WARNING, "healed", "有 1 个文件坏了，已经从原来的文件夹补好。")


def test_a_tour_that_the_disk_refused_is_told_by_its_title() -> None:
    show = after(
        opening((two_floor_tour(),), CALM),
        *LET_IN,
        staff.Surveyed((Holding("yard", "小院", Standing.EDITED),)),
    )
    show = after(show, ev.NewsChanged((News("", (OF_ALL,)), News("yard", (IN_FILE, REFUSED)), News("hall"))))
    assert trouble(show).split("\n") == [OF_ALL.say, f"“小院”没有换成新的。{REFUSED.say}"]


def test_visitors_are_told_nothing() -> None:
    show = after(opening((two_floor_tour(),), CALM), ev.NewsChanged((News("", (OF_ALL,)),)))
    assert trouble(show) == ""
