"""The verbs of the editions: a tour is published, its editions are listed, an older one is brought back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.editions.edition import Edition
from kiosk.editions.following import Followed, follow, publish_files
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.terminal import somebody
from kiosk.tour.problems import Severity

Say = Callable[[str], None]
ALL = "all"


def publish(settings: Settings, file: Path | None, author: str, note: str, say: Say) -> int:
    """Publish one tour's file, or with None all of the hall's folder; the exit code.

    All means all: a tour whose file is gone goes off live.
    """
    store = Store(settings.home)
    who = author or somebody()
    if file is None:
        done = follow(store, settings.tours, settings.media, who, note, by_itself=False)
    else:
        done = publish_files(store, [file], settings.media, who, note)
    _tell(done, say)
    if not (done.published or done.unchanged or done.withdrawn or done.problems):
        raise KioskError(
            f"{settings.tours} 里没有导览文件。", "请照 tours/README.md 写一个，或用 --tours 指明文件夹。"
        )
    return 1 if any(problem.severity is Severity.ERROR for problem in done.problems) else 0


def list_editions(settings: Settings, tour: str, as_json: bool, say: Say) -> int:
    """List the editions of one tour, of all when none is named, the newest first; the exit code."""
    store = Store(settings.home)
    known = store.tours()
    if tour and tour not in known:
        raise KioskError(f"没有发布过导览“{tour}”。", f"请先运行 python main.py publish {tour}。")
    live = {(edition.tour, edition.number) for edition in store.live()}
    found = [edition for each in known if tour in ("", each) for edition in store.editions(each)]
    if as_json:
        told = [_as_json(store, edition, live) for edition in found]
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    shown = ""
    for edition in found:
        if edition.tour != shown:
            shown = edition.tour
            say(f"{shown}：")
        say(_line(store, edition, live))
    say(
        f"共 {len(found)} 版。要退回其中一版，请运行 python main.py rollback 和导览的名称、版号。"
        if found
        else "还没有发布过导览。请运行 python main.py publish all。"
    )
    return 0


def rollback(settings: Settings, tour: str, number: int | None, author: str, say: Say) -> int:
    """Bring back an edition of a tour, without a number the one before; the exit code."""
    store = Store(settings.home)
    before = {edition.tour: edition.number for edition in store.live()}
    edition = store.rollback(tour, number, author or somebody())
    if before.get(tour) == edition.number:
        say(f"“{tour}”现在放的就是这一版的内容，没有变动。")
    else:
        say(f"“{tour}”已经退回第 {edition.content_of} 版，记为第 {edition.number} 版。")
    return 0


def _tell(done: Followed, say: Say) -> None:
    for problem in done.problems:
        say(str(problem))
    for edition in done.published:
        say(f"“{edition.tour}”已发布，是第 {edition.number} 版，共 {len(edition.pieces)} 个文件。")
    for edition in done.unchanged:
        say(f"“{edition.tour}”没有变化，放的还是第 {edition.number} 版。")
    for tour in done.withdrawn:
        say(f"“{tour}”的文件不在了，已经不放。要放回来，请运行 python main.py rollback {tour}。")
    if done.refused:
        say(f"有 {done.refused} 个导览没有发布，放的还是原来的。请先按上面的说明改好。")


def _line(store: Store, edition: Edition, live: set[tuple[str, int]]) -> str:
    words = (
        f"{edition.number:>4}",
        f"{datetime.fromisoformat(edition.moment).astimezone():%Y-%m-%d %H:%M}",
        edition.author or "自动",
        edition.note,
        "正在放" if (edition.tour, edition.number) in live else "",
        "" if store.is_whole(edition) else "缺文件",
    )
    return "  ".join(word for word in words if word)


def _as_json(store: Store, edition: Edition, live: set[tuple[str, int]]) -> dict[str, object]:
    return {
        "tour": edition.tour,
        "number": edition.number,
        "moment": edition.moment,
        "author": edition.author,
        "note": edition.note,
        "repeats": edition.repeats,
        "live": (edition.tour, edition.number) in live,
        "whole": store.is_whole(edition),
        "files": len(edition.pieces),
        "bytes": sum(piece.size for piece in edition.pieces),
    }
