"""Keep the screen's translations in step with its QML: kiosk/ui/i18n/kiosk_*.ts and the .qm the app loads.

The words in the QML are simplified Chinese; a .ts file holds one other language, a .qm is the same compiled.
The .qm files are committed, so that the app runs from a plain checkout; hence `--check`, for `make test`.

`make translations` takes up new words, drops gone ones, writes unfinished traditional Chinese by
OpenCC (correct it in the .ts where it errs; a finished text is never touched) and compiles.
`python .setup/translations.py --check` changes nothing; exit code 1 when that would change a file, or when a
word has no translation yet.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import opencc

UI = Path(__file__).resolve().parent.parent / "kiosk" / "ui"
LANGUAGES = ("zh_Hant", "en")
TOOLS = Path(sys.executable).parent


def main() -> int:
    """Renew or check every language; 0 when all is finished and up to date, else 1."""
    kept, pages = UI / "i18n", UI / "qml"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        faults = [fault for language in LANGUAGES for fault in renew(language, pages, kept, made)]
        if "--check" in sys.argv[1:]:
            stale = [path.name for path in sorted(made.iterdir()) if not same(path, kept / path.name)]
            faults += [f"{name} 不是最新的。" for name in stale]
        else:
            kept.mkdir(exist_ok=True)
            for path in made.iterdir():
                shutil.copyfile(path, kept / path.name)
    for fault in faults:
        print(fault)
    print(
        "翻译：" + ("请运行 python .setup/translations.py，补全 .ts 后再运行一次。" if faults else "齐全。")
    )
    return 1 if faults else 0


def renew(language: str, pages: Path, kept: Path, made: Path) -> list[str]:
    """Write the language's renewed .ts and .qm into `made`; return a sentence for each word left open."""
    source = made / f"kiosk_{language}.ts"
    if (kept / source.name).exists():
        shutil.copyfile(kept / source.name, source)
    words = ["-locations", "none", "-no-obsolete", "-source-language", "zh_CN", "-target-language", language]
    run("pyside6-lupdate", "-silent", *words, str(pages), "-ts", str(source))
    if language == "zh_Hant":
        convert(source)
    run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))
    return [f"{source.name} 缺译文：{word}" for word in unfinished(source)]


def convert(path: Path) -> None:
    """Write every open text of a .ts file in traditional characters; lupdate's own layout is kept."""
    tree = ET.parse(path)
    converter = opencc.OpenCC("s2tw")
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            text = converter.convert(message.findtext("source", ""))
            form = translation.find("numerusform")
            (translation if form is None else form).text = text
            del translation.attrib["type"]
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def unfinished(path: Path) -> list[str]:
    """The source words of a .ts file that have no finished translation."""
    messages = ET.parse(path).iter("message")
    return [message.findtext("source", "") for message in messages if is_open(message.find("translation"))]


def is_open(translation: ET.Element | None) -> bool:
    """Whether a translation is missing, marked unfinished, or empty in any of its forms."""
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform") or [translation]
    return any(not (form.text or "").strip() for form in forms)


def same(one: Path, other: Path) -> bool:
    """Whether both files are there with the same bytes, whatever ends their lines."""

    def content(path: Path) -> bytes:
        return path.read_bytes().replace(b"\r\n", b"\n") if path.suffix == ".ts" else path.read_bytes()

    return other.exists() and content(one) == content(other)


def run(tool: str, *arguments: str) -> None:
    """Run one of PySide6's tools; SystemExit with its words when it fails."""
    done = subprocess.run([str(TOOLS / tool), *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool} 失败：\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
