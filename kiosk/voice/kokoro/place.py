"""Where the voice lies and whether it is whole; asks without loading any of its libraries.

`.setup/voice.py` puts it there, the driver reads it, `doctor` speaks about it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError

MODEL = "model.onnx"
VOCABULARY = "vocab.json"
VOICES = "voices"
MANIFEST = "manifest.json"
LIBRARIES = ("onnxruntime", "pypinyin", "rjieba")
REMEDY = "请联网后运行 make voice（Windows 上运行 python .setup/voice.py）装上；没有它，朗读用系统的语音。"

_LARGEST_MANIFEST = 65_536
_BLOCK = 1 << 20


def home() -> Path:
    """The folder of the voice in this Python's environment; it need not be there."""
    return Path(sys.prefix) / "share" / "daolanting" / "kokoro"


def check(folder: Path, *, thorough: bool = False, libraries: tuple[str, ...] = LIBRARIES) -> None:
    """See that the voice in *folder* can speak. Raises KioskError that says what is missing.

    Files are measured, and with *thorough* read and hashed (0.3 s). *libraries* are looked for, not imported.
    """
    for name in libraries:
        if importlib.util.find_spec(name) is None:
            raise KioskError(f"自然语音缺少 Python 库 {name}。", REMEDY)
    for name, entry in files(folder).items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != entry["size"]:
            raise KioskError(f"自然语音的文件 {name} 不见了或不完整。", REMEDY)
        if thorough and digest(path) != entry["sha256"]:
            raise KioskError(f"自然语音的文件 {name} 的内容变了，可能是磁盘出错。", REMEDY)


def files(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """Each file that belongs to the voice, by its path below *folder*, with size and sha256.

    Raises KioskError where there is no manifest, or none of ours.
    """
    try:
        with (folder / MANIFEST).open("rb") as stream:
            manifest = json.loads(stream.read(_LARGEST_MANIFEST))
        entries: dict[str, dict[str, Any]] = {
            str(name): {"size": int(entry["size"]), "sha256": str(entry["sha256"])}
            for name, entry in manifest["files"].items()
        }
    except FileNotFoundError:
        raise KioskError("还没有装自然语音。", REMEDY) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise KioskError("自然语音的清单读不出来。", REMEDY) from fault
    if not {MODEL, VOCABULARY} <= entries.keys() or not any(map(is_voice, entries)):
        raise KioskError("自然语音的清单不完整。", REMEDY)
    return entries


def voices(folder: Path) -> tuple[str, ...]:
    """The ids of the voices in *folder*, such as zf_xiaoxiao, in order. Raises KioskError like `files`."""
    return tuple(sorted(Path(name).stem for name in files(folder) if is_voice(name)))


def is_voice(name: str) -> bool:
    """Whether a manifest's name is a voice's vectors."""
    return name.startswith(f"{VOICES}/") and name.endswith(".bin")


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal. Raises OSError as the system does."""
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            found.update(block)
    return found.hexdigest()
