"""The ways to see a tour without a panel: once through, as pictures and a sound; each page as a picture."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from kiosk import app
from kiosk.customs import house, rules_of
from kiosk.editions.choosing import as_they_lie
from kiosk.editions.pictures import Pictures
from kiosk.editions.showcase import Showcase
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.running import Say, WayBack, tell_of
from kiosk.scenery import sources
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.backstage import pages as backstage_pages
from kiosk.show.backstage.preview import previewed
from kiosk.show.desk_pages import every_view
from kiosk.show.gate import Purpose
from kiosk.show.pages import every_page
from kiosk.show.state import Page, Show, opening
from kiosk.tour.media import find_media
from kiosk.tour.model import Tour
from kiosk.ui.application import Application, application
from kiosk.ui.camera import photograph
from kiosk.ui.console_window import ConsoleWindow
from kiosk.ui.funnels import funnels
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow
from kiosk.voice.tape import Tape


def play_through(settings: Settings, say: Say) -> int:
    """Without a display: the first tour once through, its pages as PNG and its narration as one WAV file.

    The exit code; 1 when it was told to end before. Raises KioskError when it cannot go on.
    """
    out = settings.home / "rehearsal"
    way_back = WayBack()
    with funnels(way_back), application(offscreen=True) as qt:
        tours = tours_of(settings, say)
        if not tours:
            raise KioskError("没有可以播放的导览。", "请把导览文件放进 tours 文件夹，再运行一次。")
        say(f"正在画“{tours[0].title}”的每一页……")
        count = _draw(settings, tours, out, qt)
        say("正在朗读全程……")
        sound = out / "narration.wav"
        ends: list[Page] = []

        def until_goodbye(show: Show) -> None:
            if way_back.taken or show.page is Page.GOODBYE:
                ends.append(show.page)
                qt.quit()

        def ears(post: Callable[[ev.Event], None]) -> Tape:
            return Tape(sound, post)

        walking = replace(settings, walking=True, counting=False)  # nobody visits
        try:
            with (
                app.assembled(walking, Showcase(tours), qt, ears, until_goodbye) as kiosk,
                way_back.leading_to(lambda: kiosk.post(ev.Faulted())),
            ):
                kiosk.post(ev.Begun())
                qt.run()
        except OSError as error:
            raise KioskError(
                f"朗读存不进 {out}：{why(error)}。", "请换一个能写的文件夹，或清理磁盘。"
            ) from error
        if way_back.taken:
            raise KioskError("放到一半出了错。", f"请把 {settings.home / 'logs'} 里的记录交给维护人员。")
        if not ends:
            say("还没放完就停下了，声音文件不完整。")
            return 1
        if not kiosk.show.has_voice:
            say("这台机器不能朗读，声音文件里没有话。请运行 python main.py doctor 看看缺什么。")
        say(f"完成：{count} 张画面和一个声音文件在 {out}。")
        return 0


def preview(settings: Settings, tour: Tour, out: Path, say: Say, whose: Purpose | None = None) -> int:
    """Every page of one tour as PNG in the folder *out*, on any machine; the exit code.

    Not what visitors see but, where *whose* is LEAD, the tour's guide on her console; where it is STAFF,
    staff on their page, with the hall's other tours and editions as they might be.
    """
    with funnels(lambda: None), application(offscreen=True) as qt:
        others = tours_of(settings, say) if whose is Purpose.STAFF else ()
        tours = (tour, *(one for one in others if one.id != tour.id))
        say(f"完成：{_draw(settings, tours, out, qt, whose)} 张画面在 {out}。")
    return 0


def tours_of(settings: Settings, say: Say) -> tuple[Tour, ...]:
    """The tours of the folder that hold, in the hall's order; what is wrong with the others is said."""
    case = as_they_lie(rules_of(settings))
    tell_of(case, settings, say)
    return case.tours


def _draw(
    settings: Settings, tours: tuple[Tour, ...], out: Path, qt: Application, whose: Purpose | None = None
) -> int:
    """Photograph every page of the first of the tours, or every view that is *whose*; how many there were."""
    count = 0
    size = settings.size or (1920, 1080)
    with qt.nest() as nest, ExitStack() as stack:

        def find(tour: str, file: str) -> Path | None:
            return find_media(settings.media, previewed(tour) or tour, file)

        pictures = Pictures(find, settings.home / "pictures", lambda: None)
        stack.callback(pictures.close)
        stage = Stage(lambda event: None, sources(settings, find, pictures), nest)
        show = opening(tours, house(replace(settings, calm=True)))
        stage.show(show)
        public = PublicWindow(stage, size, settings.diagonal, nest)
        stack.callback(public.close)
        public.speak(show.comfort.language)
        guide = whose is Purpose.LEAD
        if guide:
            console = ConsoleWindow(stage, nest)
            stack.callback(console.close)
            console.speak(show.comfort.language)
            console.open(None, windowed=True)
            console.window.resize(*size)
            window, pages = console.window, list(every_view(show))
        else:
            public.open(windowed=True)
            public.window.setProperty("apart", True)  # where a guide leads, the page is all the visitors'
            views = backstage_pages.every_view(show) if whose is Purpose.STAFF else every_page(show)
            window, pages = public.window, [(name, page, "") for name, page in views]
        for name, page, view in tqdm(pages, "画面", unit="张", file=sys.stdout, disable=None):
            if qt.ended:
                break
            stage.show(page)
            if guide:
                window.setProperty("view", view)
            pictures.wait()
            stage.show(replace(page, media=page.media + 1))
            photograph(window, out / f"{name}.png")
            count += 1
    return count
