"""Whether the voice is whole, asked without loading it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.voice.kokoro import place

FILES = {"model.onnx": b"model", "vocab.json": b"{}", "voices/zm_b.bin": b"bb", "voices/zf_a.bin": b"a"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a small voice."""
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    entries = {
        name: {"size": len(content), "sha256": place.digest(tmp_path / name)}
        for name, content in FILES.items()
    }
    (tmp_path / place.MANIFEST).write_text(json.dumps({"files": entries}), "utf-8")
    return tmp_path


def test_a_whole_voice_passes(home: Path) -> None:
    place.check(home, thorough=True, libraries=("json",))
    assert place.voices(home) == ("zf_a", "zm_b")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_gone_or_shorter_is_named(home: Path, name: str) -> None:
    (home / name).write_bytes(b"")
    with pytest.raises(KioskError, match=f"{name} 不见了或不完整。.*make voice"):
        place.check(home, libraries=())
    (home / name).unlink()
    with pytest.raises(KioskError, match=name):
        place.check(home, libraries=())


def test_a_changed_byte_is_found_by_the_thorough_look(home: Path) -> None:
    (home / "model.onnx").write_bytes(b"mOdel")
    place.check(home, libraries=())
    with pytest.raises(KioskError, match=r"model\.onnx 的内容变了"):
        place.check(home, thorough=True, libraries=())


def test_a_missing_library_is_named(home: Path) -> None:
    with pytest.raises(KioskError, match="缺少 Python 库 no_such_library"):
        place.check(home, libraries=("json", "no_such_library"))


def test_no_voice_at_all_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"还没有装自然语音。.*make voice"):
        place.check(tmp_path, libraries=())


@pytest.mark.parametrize(
    "manifest",
    [
        *(b"", b"{", b"[]", b"null", b'{"files": []}', b'{"files": {"model.onnx": {}}}', b'{"files": {}}'),
        b'{"files": {"model.onnx": {"size": "x", "sha256": ""}}}',
        b'{"files": {"model.onnx": {"size": 1, "sha256": ""}}}',
        b"[" * 60_000,
        b" " * 70_000 + b"{}",
    ],
)
def test_a_manifest_that_is_none_of_ours_is_refused(home: Path, manifest: bytes) -> None:
    (home / place.MANIFEST).write_bytes(manifest)
    with pytest.raises(KioskError, match="清单"):
        place.check(home, libraries=())
