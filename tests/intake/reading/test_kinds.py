"""What a file is, is judged by what it holds; what cannot be read is sent back with what to do."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
import time
from pathlib import Path

import pypdfium2
import pytest

from kiosk.errors import KioskError
from kiosk.intake.reading import bounds
from kiosk.intake.reading.read import read
from tests.intake.documents import package, picture, plain_docx, put

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def _ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + b"\0" * 500


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("旧.doc", _ole("WordDocument"), "另存为"),
        ("旧.wps", _ole("WordDocument"), "Word 文档（.docx）"),
        ("假.docx", _ole("WordDocument"), "另存为"),
        ("锁.docx", _ole("EncryptedPackage"), "密码"),
        ("旧.xls", _ole("Workbook"), ".xlsx"),
        ("旧.et", _ole("Workbook"), ".xlsx"),
        ("旧.ppt", _ole("PowerPoint Document"), "演示文稿"),
        ("文.rtf", rb"{\rtf1\ansi hello}", "另存为"),
        ("文.odt", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "另存为"),
        ("图.jpg", picture("JPEG"), "图片"),
        ("图.txt", picture("PNG"), "图片"),
        ("图.docx", picture("BMP"), "图片"),
        ("页.html", b"<!DOCTYPE html><html></html>", "网页"),
        ("页.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related", "网页"),
        ("旧.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "另存为"),
        ("包.zip", package({"词.txt": "好"}), "解压"),
        ("词.txt", package({"词.txt": "好"}), "解压"),
        ("包.rar", b"Rar!\x1a\x07\0" + b"x" * 99, "解压"),
        ("空.docx", b"", "空的"),
        ("空.txt", b"", "空的"),
        ("坏.docx", "这只是文字".encode(), "读不出来"),
        ("音.mp3", b"ID3\x04" + b"\xff\xfb" * 99, "不是文字"),
        ("长.txt", "好".encode() * bounds.TEXT_BYTES, "太大"),
        ("断.docx", plain_docx("好" * 99)[:-40], "读不出来"),
        ("断.docx", plain_docx("好" * 99)[:3_000], "读不出来"),
        ("断.pdf", b"%PDF-1.7\n1 0 obj", "读不出来"),
    ],
)
def test_it_is_sent_back_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, told: str
) -> None:
    monkeypatch.setenv("PATH", "")
    path = put(tmp_path, name, content)
    with pytest.raises(KioskError) as refusal:
        read(path)
    assert told in str(refusal.value)
    assert refusal.value.what.endswith("。")
    assert refusal.value.remedy.endswith("。")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["词.doc", "词.txt", "词", "词.pdf"])
def test_a_word_document_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    found = read(put(tmp_path, name, plain_docx("大厅")))
    assert (found.kind, [line.text for line in found.lines]) == ("docx", ["大厅"])


def test_only_a_file_is_a_document(tmp_path: Path) -> None:
    real = put(tmp_path, "词.txt", b"hello")
    link, pipe = tmp_path / "link.txt", tmp_path / "pipe.txt"
    odd = [tmp_path, tmp_path / "没有.docx", tmp_path / "a\0b", tmp_path / ("长" * 300)]
    if sys.platform != "win32":
        import os

        link.symlink_to(real)
        os.mkfifo(pipe)
        odd += [link, pipe, Path("/dev/zero")]
    for path in odd:
        with pytest.raises(KioskError):
            read(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_libre_office_makes_an_old_document_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _stand_in(tmp_path, monkeypatch, 'cp "$STORE/new.docx" "$out/document.docx"')
    put(tmp_path, "new.docx", plain_docx("从旧文档来"))
    found = read(put(tmp_path, "旧.doc", _ole("WordDocument")))
    assert (found.source, found.kind, [line.text for line in found.lines]) == (
        "旧.doc",
        "docx",
        ["从旧文档来"],
    )
    seen = (tmp_path / "seen").read_text()
    assert "--headless" in seen
    assert "UserInstallation=file:///" in seen
    assert (tmp_path / "source").read_bytes() == _ole("WordDocument")
    assert "MacroSecurityLevel" in (tmp_path / "profile").read_text()
    assert not Path((tmp_path / "folder").read_text().strip()).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    "what", ["exit 3", 'echo no zip > "$out/document.docx"', 'ln -s /dev/zero "$out/document.docx"']
)
def test_what_libre_office_cannot_make_new_is_sent_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    _stand_in(tmp_path, monkeypatch, what)
    with pytest.raises(KioskError):
        read(put(tmp_path, "旧.doc", _ole("WordDocument")))
    assert not Path((tmp_path / "folder").read_text().strip()).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_libre_office_is_stopped_with_all_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stand_in(tmp_path, monkeypatch, 'cat "$STORE/never" & cat "$STORE/never"')
    os.mkfifo(tmp_path / "never")  # nobody writes to it: both wait for ever
    monkeypatch.setattr(bounds, "OFFICE_SECONDS", 0.3)
    with pytest.raises(KioskError, match="停下"):
        read(put(tmp_path, "旧.doc", _ole("WordDocument")))
    give_up = time.monotonic() + 20.0
    while _is_read(tmp_path / "never"):  # who is killed ends when the system comes to it
        assert time.monotonic() < give_up
        threading.Event().wait(0.02)
    assert not Path((tmp_path / "folder").read_text().strip()).exists()


def test_the_text_of_a_pdf_is_read_and_a_scan_is_not(tmp_path: Path) -> None:
    found = read(put(tmp_path, "词.pdf", _pdf("Welcome to the hall.", "Stop 1: the desk")))
    assert (found.kind, found.encoding) == ("pdf", "")
    assert [line.text for line in found.lines if line.text] == ["Welcome to the hall.", "Stop 1: the desk"]
    with pytest.raises(KioskError, match="扫描件"):
        read(put(tmp_path, "扫描.pdf", _pdf()))


def test_pdfium_still_tells_a_password_by_the_number_that_is_asked_for() -> None:
    assert pypdfium2.raw.FPDF_ERR_PASSWORD == 4


def _pdf(*lines: str) -> bytes:
    """A page with one line of text below the other."""
    drawn = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 700 Td {drawn}ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{at} 0 obj{one}endobj\n" for at, one in enumerate(objects, start=1))
    return f"{body}trailer<</Root 1 0 R/Size 6>>\n%%EOF".encode("ascii")


def _stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """A real program called soffice that notes how it was called and then does *what*."""
    script = put(
        folder,
        "soffice",
        f"""#!/bin/sh
STORE='{folder}'
echo "$@" > "$STORE/seen"
for word in "$@"; do
  case "$last" in --outdir) out="$word";; esac
  last="$word"
done
dirname "$last" > "$STORE/folder"
cp "$last" "$STORE/source"
cp "$(dirname "$last")/profile/user/registrymodifications.xcu" "$STORE/profile"
mkdir -p "$out"
{what}
""".encode(),
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def _is_read(fifo: Path) -> bool:
    """Whether anybody has it open for reading."""
    try:
        os.close(os.open(fifo, os.O_WRONLY | os.O_NONBLOCK))
    except OSError as error:
        if error.errno != errno.ENXIO:
            raise
        return False
    return True
