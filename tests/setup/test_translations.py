"""The translations' keeper: new words are found, traditional Chinese is written, open words are named."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

PAGE = (
    'import QtQuick\nItem { property string a: qsTr("开始参观"); property string b: qsTr("%n 站", "", 2) }\n'
)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A page with two words, an empty folder of translations, and one for what is made anew."""
    pages, kept, made = (tmp_path / name for name in ("qml", "i18n", "made"))
    for folder in (pages, kept, made):
        folder.mkdir()
    (pages / "Page.qml").write_text(PAGE, encoding="utf-8")
    return pages, kept, made


def test_traditional_chinese_is_written_at_once(
    translations: ModuleType, folders: tuple[Path, Path, Path]
) -> None:
    assert translations.renew("zh_Hant", *folders) == []
    assert "<translation>開始參觀</translation>" in (folders[2] / "kiosk_zh_Hant.ts").read_text("utf-8")
    assert (folders[2] / "kiosk_zh_Hant.qm").stat().st_size > 0


def test_words_without_english_are_named(translations: ModuleType, folders: tuple[Path, Path, Path]) -> None:
    faults = translations.renew("en", *folders)
    assert faults == ["kiosk_en.ts 缺译文：开始参观", "kiosk_en.ts 缺译文：%n 站"]


def test_a_finished_text_is_kept_and_a_gone_word_leaves(
    translations: ModuleType, folders: tuple[Path, Path, Path]
) -> None:
    pages, kept, made = folders
    translations.renew("zh_Hant", pages, kept, made)
    corrected = (made / "kiosk_zh_Hant.ts").read_text("utf-8").replace("開始參觀", "開始導覽")
    (kept / "kiosk_zh_Hant.ts").write_text(corrected, encoding="utf-8")
    (pages / "Page.qml").write_text(PAGE.replace("%n 站", "再见"), encoding="utf-8")
    assert translations.renew("zh_Hant", pages, kept, made) == []
    renewed = (made / "kiosk_zh_Hant.ts").read_text("utf-8")
    assert "開始導覽" in renewed
    assert "再見" in renewed
    assert "%n 站" not in renewed


def test_an_empty_plural_counts_as_open(translations: ModuleType, folders: tuple[Path, Path, Path]) -> None:
    pages, kept, made = folders
    translations.renew("en", pages, kept, made)
    text = (made / "kiosk_en.ts").read_text("utf-8").replace(' type="unfinished"', "")
    one = text.replace("<translation></translation>", "<translation>Begin</translation>")
    (kept / "kiosk_en.ts").write_text(
        one.replace("<numerusform></", "<numerusform>%n stop</", 1), encoding="utf-8"
    )
    assert translations.renew("en", pages, kept, made) == ["kiosk_en.ts 缺译文：%n 站"]
