"""From saving an edit to the attract page that shows it; and a store with a hundred tours and their media."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiosk.editions.choosing import Rules, chosen
from kiosk.editions.curator import BEAT, Curator
from kiosk.editions.exhibition import Exhibition
from kiosk.editions.store import Store
from kiosk.show.events import NewsChanged, ToursChanged
from kiosk.show.state import Show
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.frames import Heartbeat, wait_until
from tests.benchmarks.hall import open_hall
from tests.benchmarks.startup import ten_tours

_EDITS = 8
_TOURS = 100
_MEDIA = 100  # of each tour
_LOOKS = 20


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Edit the tour on the attract page again and again; then a hall that is larger than any."""
    tours, _ = ten_tours(folder / "ten-edited")
    yield from _edited(tours, folder, qt)
    yield from _large(folder / "hundred")


def _edited(tours: Path, folder: Path, qt: Application) -> Iterator[Figure]:
    home = folder / "ten-edited" / "home"
    with open_hall(qt, tours.parent, home, curated=True, calm=True) as hall:
        wait_until(lambda: len(Store(home).live()) == 10, patience=120)
        file = tours / f"{hall.kiosk.show.tour}.yaml"
        text = file.read_text("utf-8")
        title = next(line for line in text.splitlines() if line.startswith("title:"))
        hall.settle()
        beat, gaps, taken = Heartbeat(hall.kiosk.window), [], []
        for edit in range(1, _EDITS + 1):
            pause(1000)
            wanted = f"改了{edit}次"
            hall.mark_when(wanted, partial(_shows, wanted))
            beat.restart()
            saved = time.monotonic()
            file.write_text(text.replace(title, f"title: {wanted}"), "utf-8")
            taken.append(hall.frames.wait_for(wanted) - saved)
            gaps.append(1000 * max(beat.gaps))
    note = spread([1000 * each for each in taken])
    yield Figure("改好保存 → 待机页上是新的，十个导览", percentile(taken, 50), "s", 2.0, note)
    yield Figure("画面最长的停顿：发布一版、换上", percentile(gaps, 50), "ms", 33.0, spread(gaps))


def _large(folder: Path) -> Iterator[Figure]:
    _write(folder)
    rules, home = Rules(folder / "tours", folder / "media"), folder / "home"
    first, told = _curator(home, rules)
    yield _timed("一百个导览、一万个文件：第一次发布", first.begin)
    first.close()
    time.sleep(3.5)  # a file of this moment is not trusted by its stamp
    yield _timed("　　　　　　　　　　　　开馆时读出来", lambda: chosen(Store(home), rules))
    yield _timed("　　　　　　　　　　　　开馆以后检查", partial(_check, home, rules))
    curator, told = _curator(home, rules)
    yield _timed("　　　　　　　　　　　　开馆以后全部看一遍", curator.begin)
    _rest(curator)
    told.clear()
    taken = []
    for edit in range(3):
        file = rules.tours / f"tour-{edit:03}.yaml"
        file.write_text(_text(f"改了{edit}次", edit), "utf-8")
        begun = time.monotonic()
        while not any(isinstance(event, ToursChanged) for event in told):
            time.sleep(BEAT)
            curator.look()
        taken.append(time.monotonic() - begun)
        told.clear()
    note = spread([1000 * each for each in taken])
    yield Figure("　　　　　　　　　　　　改好保存 → 换上", percentile(taken, 50), "s", 2.0, note)
    _rest(curator)
    begun = time.process_time()
    for _ in range(_LOOKS):
        curator.look()
    share = 100 * (time.process_time() - begun) / _LOOKS / BEAT
    yield Figure("　　　　　　　　　　　　没有改动时占用", share, "%", None, "一个核的百分之几")
    curator.close()


def _curator(home: Path, rules: Rules) -> tuple[Curator, list[ToursChanged | NewsChanged]]:
    told: list[ToursChanged | NewsChanged] = []
    exhibition = Exhibition(chosen(Store(home), rules), rules.media)
    return Curator(home, exhibition, rules, told.append), told


def _shows(title: str, show: Show) -> bool:
    return show.tours[0].title == title


def _check(home: Path, rules: Rules) -> None:
    Store(home).check(rules.tours, rules.media, thoroughly=False)


def _rest(curator: Curator) -> None:
    """Let it look until nothing of its beginning is left to be done."""
    for _ in range(40):
        time.sleep(BEAT)
        curator.look()


def _timed(what: str, job: Callable[[], object]) -> Figure:
    begun = time.monotonic()
    job()
    return Figure(what, time.monotonic() - begun, "s")


def _write(folder: Path) -> None:
    chance = random.Random(7)
    (folder / "tours").mkdir(parents=True)
    for tour in range(_TOURS):
        (folder / "tours" / f"tour-{tour:03}.yaml").write_text(_text(f"第{tour}个", tour), "utf-8")
        place = folder / "media" / f"tour-{tour:03}"
        place.mkdir(parents=True)
        for number in range(_MEDIA):
            (place / f"p{number}.jpg").write_bytes(chance.randbytes(2000))


def _text(title: str, tour: int) -> str:
    stations = (
        f"  - {{id: s{n}, name: 第{tour}馆第{n}间, text: 这里是第{n}间，请看墙上的照片。窗外是院子。, "
        f"pictures: [{', '.join(f'{{file: p{10 * n + k}.jpg}}' for k in range(10))}]}}\n"
        for n in range(_MEDIA // 10)
    )
    return f"schema: 1\ntitle: {title}\nstations:\n{''.join(stations)}"
