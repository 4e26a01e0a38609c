"""The manifest of a package: which edition it holds, in the package's first file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kiosk.editions.edition import LIMIT, Edition, checked_object, line_of, revived
from kiosk.editions.packages.entries import MOST_FILES
from kiosk.editions.packages.naming import confusion_among, fault_of_media, fault_of_name
from kiosk.editions.packages.refusals import incomplete, strange, too_large, too_new
from kiosk.tour.decoding import MAX_BYTES
from kiosk.tour.media import SHARED

NAME = "manifest.json"
_FORMAT = "daolanting package"
_SCHEMA = 1
_MOST_TEXTS = 20  # the tour's own and its translations


@dataclass(frozen=True, slots=True)
class Manifest:
    """An edition as it was where it was packed, and its tour's title."""

    title: str
    edition: Edition


def encoded(manifest: Manifest) -> bytes:
    """The file of a manifest: equal ones make equal bytes."""
    value = {
        "format": _FORMAT,
        "schema": _SCHEMA,
        "title": manifest.title,
        "whole": manifest.edition.whole,
        "edition": asdict(manifest.edition),
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def decoded(content: bytes) -> Manifest:
    """The manifest of a file. Raises RefusedPackageError for anything that is not exactly one of ours."""
    if len(content) > LIMIT:
        raise too_large("它的清单太长了。")
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise incomplete("它的清单坏了。") from error
    if isinstance(value, dict) and value.get("format") == _FORMAT:
        schema = value.get("schema")
        if type(schema) is int and schema > _SCHEMA:
            raise too_new()
    try:
        value = checked_object(content, LIMIT, _FORMAT, _SCHEMA)
        edition = revived(value.get("edition"))
    except ValueError as error:
        raise incomplete("它的清单坏了。") from error
    title = value.get("title")
    if not isinstance(title, str) or line_of(title) != title or value.get("whole") != edition.whole:
        raise incomplete("它的清单坏了。")
    if fault := fault_of(edition):
        raise strange(fault)
    return Manifest(title, edition)


def fault_of(edition: Edition) -> str:
    """Why no package can hold an edition, as a Chinese sentence; empty when it can."""
    texts, media = ([piece.name for piece in kind] for kind in (edition.texts, edition.media))
    if len(edition.pieces) > MOST_FILES:
        return f"文件超过 {MOST_FILES} 个。请分成几个导览。"
    if edition.tour == SHARED:
        return f"导览不能叫“{SHARED}”，那里放的是大家共用的图片。请给它改名。"
    if fault := next((fault for name in texts if (fault := fault_of_name(name))), ""):
        return fault
    if len(texts) > _MOST_TEXTS:
        return f"译文超过 {_MOST_TEXTS} 种。请去掉一些。"
    if any(piece.size > MAX_BYTES for piece in edition.texts):
        return "导览的文字超过 2 MB。请分成几个导览。"
    if texts[1:] != sorted(texts[1:]) or media != sorted(media):
        return "文件的次序乱了。请重新发布一次。"
    return confusion_among(texts) or fault_of_media(media)
