"""Old documents made new by LibreOffice, where it is installed: .doc, .wps, .rtf, .odt and old sheets.

It runs in a temporary folder with a profile of its own, in which macros are off and nothing is fetched, and
what it makes goes through the same gate as any .docx. On Windows a process that it leaves behind when its
time is up ends by itself.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import KioskError
from kiosk.intake.reading import bounds
from kiosk.intake.reading.kinds import SUFFIXES, Kind
from kiosk.intake.reading.refusals import SAVE_AS_DOCX, SAVE_AS_XLSX

# Macro security 3 is "very high"; the others refuse macros, active content and links to other places.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop \
oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" \
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_NAMES = ("soffice", "libreoffice")


def office() -> str | None:
    """The LibreOffice of this machine, None where there is none."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@contextmanager
def converted(document: BinaryIO, kind: Kind, program: str) -> Iterator[BinaryIO]:
    """The document in its new form, open for as long as the block runs. Raises KioskError if that fails."""
    suffix = SUFFIXES[kind]
    with tempfile.TemporaryDirectory(prefix="daolanting-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "document"  # without an ending: LibreOffice goes by the content as well
        with source.open("wb") as copy:
            shutil.copyfileobj(document, copy)
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        out = folder / "out"
        _run(
            [
                program,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
                *("--convert-to", suffix.removeprefix("."), "--outdir", str(out), str(source)),
            ]
        )
        result = out / f"document{suffix}"
        if not result.is_file() or result.is_symlink():
            raise _failed(kind)
        with result.open("rb") as stream:
            yield stream


def _run(command: list[str]) -> None:
    """Run it until it ends or its time is up; it and its children are then gone."""
    hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True, creationflags=hidden
    ) as child:
        try:
            child.wait(bounds.OFFICE_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise KioskError("用 LibreOffice 转换这份文档超过了一分钟，已经停下。", SAVE_AS_DOCX) from error
        finally:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    if os.name == "nt":
        child.kill()
        return
    try:
        os.killpg(child.pid, signal.SIGKILL)  # soffice is a script, the program proper is its child
    except ProcessLookupError:
        return  # all of them ended by themselves


def _failed(kind: Kind) -> KioskError:
    remedy = SAVE_AS_XLSX if kind is Kind.OLD_SHEET else SAVE_AS_DOCX
    return KioskError("LibreOffice 没能转换这份旧格式的文档。", remedy)
