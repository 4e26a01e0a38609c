"""The ways to run a kiosk: on a panel, without a display, and as a set of pictures."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk import app
from kiosk.editions.pictures import Pictures
from kiosk.errors import KioskError
from kiosk.journal.log import logging_to
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.pages import every_page
from kiosk.show.state import Page, Show, opening
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tours
from kiosk.ui.application import application
from kiosk.ui.camera import photograph
from kiosk.ui.funnels import funnels
from kiosk.ui.sound import Loudspeaker
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow
from kiosk.voice.tape import Tape

log = logging.getLogger(__name__)

_FAULTS_A_MINUTE = 5  # beyond it going back to the attract page does not help, and the log says why
Say = Callable[[str], None]


def run(settings: Settings, say: Say) -> int:
    """Open the kiosk on this machine's panel until it is told to end; the exit code.

    Raises KioskError when one is running already, or when it cannot be opened.
    """
    with alone(settings.home), logging_to(settings.home / "logs"):
        tours = tours_of(settings, say)
        with (
            application() as qt,
            app.assembled(settings, tours, qt, Loudspeaker) as kiosk,
            funnels(_back_to_attract(kiosk.post)),
        ):
            kiosk.window.open(settings.windowed)
            return qt.run()


def play_through(settings: Settings, say: Say) -> int:
    """Without a display: the first tour once through, its pages as PNG and its narration as one WAV file."""
    out = settings.home / "rehearsal"
    with alone(settings.home), logging_to(settings.home / "logs"):
        tours = tours_of(settings, say)
        if not tours:
            raise KioskError("没有可以播放的导览。", "请把导览文件放进 tours 文件夹，再运行一次。")
        say(f"正在画“{tours[0].title}”的每一页……")
        count = _draw(settings, tours, out)
        say("正在朗读全程……")
        sound = out / "narration.wav"
        with application(offscreen=True) as qt:

            def until_goodbye(show: Show) -> None:
                if show.page is Page.GOODBYE:
                    qt.quit()

            ears = lambda post: Tape(sound, post)  # noqa: E731
            walking = replace(settings, walking=True)
            with app.assembled(walking, tours, qt, ears, until_goodbye) as kiosk:
                kiosk.post(ev.Begun())
                qt.run()
        say(f"完成：{count} 张画面和一个声音文件在 {out}。")
        return 0


def preview(settings: Settings, tour: Tour, out: Path, say: Say) -> int:
    """Every page of one tour as PNG in the folder *out*, on any machine; the exit code."""
    say(f"完成：{_draw(settings, (tour,), out)} 张画面在 {out}。")
    return 0


def tours_of(settings: Settings, say: Say) -> tuple[Tour, ...]:
    """The tours that hold, the hall's default one first; what is wrong with the others is said."""
    readings = read_tours(settings.tours, settings.media)
    for reading in readings:
        for problem in reading.problems:
            log.warning("%s", problem)
        if reading.tour is None:
            say(f"{reading.path.name} 有问题，暂时不用。请运行 python main.py check {reading.path} 看原因。")
    tours = [reading.tour for reading in readings if reading.tour is not None]
    return tuple(sorted(tours, key=lambda tour: tour.id != settings.default_tour))


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """While the block runs, no other kiosk uses this home. Raises KioskError when one does."""
    home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home / "kiosk.lock", timeout=0):
            yield
    except Timeout as error:
        raise KioskError(
            "导览亭已经在这台机器上运行了。", "请到它的屏幕上操作，或先把它关掉再启动。"
        ) from error


def _draw(settings: Settings, tours: tuple[Tour, ...], out: Path) -> int:
    """Photograph every page of the first of the tours; how many there were."""
    count = 0
    with application(offscreen=True) as qt, qt.nest() as nest:
        pictures = Pictures(settings.media, settings.home / "pictures", lambda: None)
        stage = Stage(lambda event: None, app.sources(settings, pictures), nest)
        show = opening(tours, app.house(replace(settings, calm=True)))
        stage.show(show)
        window = PublicWindow(stage, settings.size or (1920, 1080), settings.diagonal, nest)
        try:
            window.speak(show.comfort.language)
            window.open(windowed=True)
            for name, page in every_page(show):
                stage.show(page)
                pictures.wait()
                stage.show(replace(page, media=page.media + 1))
                photograph(window.window, out / f"{name}.png")
                count += 1
        finally:
            window.close()
            pictures.close()
    return count


def _back_to_attract(post: Callable[[ev.Event], None]) -> Callable[[], None]:
    """What a fault brings about: the attract page, but not over and over."""
    recent: list[float] = []

    def fault() -> None:
        now = time.monotonic()
        recent[:] = [then for then in recent if now - then < 60.0]
        if len(recent) < _FAULTS_A_MINUTE:
            recent.append(now)
            post(ev.Faulted())

    return fault
