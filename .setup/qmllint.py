"""Check every QML file against the Python objects it talks to: a misspelt property or slot is an error.

qmllint alone knows nothing of our Python classes and would pass anything said about them. So we describe them
first, as Qt's own build does for C++: pyside6-metaobjectdump reads the sources, pyside6-qmltyperegistrar
writes the description of the module `Kiosk`, and qmllint finds it on its import path.
Run: `python .setup/qmllint.py`; exit code 1 when anything is wrong. Everything made goes to .build/qmllint.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build" / "qmllint"
MODULE = "Kiosk"
TOOLS = Path(sys.executable).parent
QT = Path(PySide6.__file__).parent
METATYPES = QT / "Qt" / "metatypes"
FOREIGN = (
    "qt6core_metatypes.json",
    "qt6gui_metatypes.json",
    "qt6qml_metatypes.json",
    "qt6quick_metatypes.json",
)


def main() -> int:
    """Describe the classes of kiosk/ui, then lint kiosk/ui/qml; 0 when all is well, 1 when not."""
    ui = ROOT / "kiosk" / "ui"
    pages = sorted(map(str, (ui / "qml").rglob("*.qml")))
    sources = [path for path in sorted(ui.rglob("*.py")) if "QmlElement" in path.read_text(encoding="utf-8")]
    shutil.rmtree(BUILD, ignore_errors=True)
    describe(sources, ROOT, BUILD)
    code = lint(pages, BUILD)
    print(f"qmllint: {len(pages)} 个 QML 文件，{'有错误。' if code else '没有问题。'}")
    return code


def describe(sources: list[Path], root: Path, build: Path) -> None:
    """Write the QML module description of the classes in `sources` (all below `root`) into `build`."""
    module = build / MODULE
    module.mkdir(parents=True)
    dumped = build / "dumped.json"
    run("pyside6-metaobjectdump", "--compact", "--out-file", str(dumped), *map(str, sources), cwd=build)
    metatypes = json.loads(dumped.read_text(encoding="utf-8"))
    complete(metatypes, root)
    described = build / "metatypes.json"
    described.write_text(json.dumps(metatypes), encoding="utf-8")
    run(
        "pyside6-qmltyperegistrar",
        f"--generate-qmltypes={module / 'kiosk.qmltypes'}",
        f"--foreign-types={','.join(str(METATYPES / name) for name in FOREIGN)}",
        f"--import-name={MODULE}",
        "--major-version=1",
        *("-o", str(build / "registration.cpp"), str(described)),
        cwd=build,
    )
    (module / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n", encoding="utf-8"
    )


def complete(metatypes: list[dict[str, Any]], root: Path) -> None:
    """Add what metaobjectdump leaves out: which properties are constant, and that objects go by pointer.

    The dump reads the source only; whether a property never changes is asked of the class itself.
    """
    classes = {entry["className"] for file in metatypes for entry in file["classes"]} | {"QObject"}
    for file in metatypes:
        name = ".".join(Path(file["inputFile"]).relative_to(root).with_suffix("").parts)
        module = importlib.import_module(name)
        for entry in file["classes"]:
            meta = getattr(module, entry["className"]).staticMetaObject
            for described in entry.get("properties", []):
                real = meta.property(meta.indexOfProperty(described["name"]))
                described["constant"] = real.isConstant()
                described["final"] = real.isFinal()
                if described["type"] in classes:
                    described["type"] += "*"


def lint(pages: list[str], build: Path) -> int:
    """1 when qmllint has anything to say about `pages` (absolute paths), else 0."""
    arguments = ["--ignore-settings", "--max-warnings", "0", "-I", str(build), *pages]
    return 1 if subprocess.run([str(QT / "qmllint"), *arguments], cwd=build).returncode else 0


def run(tool: str, *arguments: str, cwd: Path) -> None:
    """Run one of PySide6's tools in `cwd`; SystemExit with its words when it fails."""
    done = subprocess.run([str(TOOLS / tool), *arguments], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool} 失败：\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
