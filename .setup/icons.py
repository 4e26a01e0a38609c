"""Make kiosk/ui/qml/Icons.qml: the outlines of the icons we use, one property each.

Why outlines in one singleton and no picture files: a Shape draws a path sharply at every size and in the
theme's colours, under the software renderer too, and nothing is decoded at run time.
The source is the rounded, filled set at weight 400 of Google's Material Symbols (Apache-2.0), in the npm
package `@material-symbols/svg-400`. To use another icon, add its name to NAMES and run `make icons`.
"""

from __future__ import annotations

import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@material-symbols/svg-400@0.48.2"
UI = Path(__file__).resolve().parent.parent / "kiosk" / "ui"
NAMES = """
    play_arrow pause replay skip_next skip_previous
    volume_up volume_down volume_off record_voice_over headphones speed
    home close check add remove refresh arrow_back arrow_forward chevron_left chevron_right
    expand_more more_horiz
    text_fields format_size translate self_improvement touch_app settings tune
    directions_walk stairs elevator location_on map flag
    qr_code photo_library menu_book schedule auto_awesome_motion queue_play_next warning info
    front_hand pan_tool_alt hourglass_empty lightbulb lock undo backspace help groups timer tag edit
    format_list_numbered content_cut zoom_in zoom_out mic mic_off visibility visibility_off
    arrow_upward arrow_downward desktop_windows near_me more_time notes
    build bar_chart usb save redo
"""
FILES = {"expand_more": "keyboard_arrow_down"}  # where the package calls a drawing by another name
SVG = re.compile(r'<svg [^>]*viewBox="0 -960 960 960"[^>]*><path d="([^"]+)"/></svg>')

HEAD = """\
// Outlines from Material Symbols (rounded, filled, weight 400), Copyright Google, Apache-2.0: see ../icons/.
// Made by .setup/icons.py; to add an icon, name it there. Every path lies in the square 0 -960 960 960.
pragma Singleton
import QtQml

QtObject {
"""


def main() -> None:
    """Fetch the package with npm and write Icons.qml and the licence."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as package:
            outlines = {
                name: outline(read(package, f"rounded/{FILES.get(name, name)}-fill.svg"))
                for name in NAMES.split()
            }
            licence = read(package, "LICENSE")
    lines = [
        f'    readonly property string {camel(name)}: "{path}"\n' for name, path in sorted(outlines.items())
    ]
    (UI / "qml").mkdir(parents=True, exist_ok=True)
    (UI / "qml" / "Icons.qml").write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")
    (UI / "icons").mkdir(exist_ok=True)
    (UI / "icons" / "LICENSE.txt").write_text(licence, encoding="utf-8")
    print(f"{len(lines)} icons")


def read(package: tarfile.TarFile, name: str) -> str:
    """The text of one file in the package; KeyError names an icon that is not there."""
    member = package.extractfile(f"package/{name}")
    assert member is not None, f"{name} is no file"
    return member.read().decode("utf-8")


def outline(svg: str) -> str:
    """The one path of an icon; SystemExit when the drawing is anything but one path in the usual square."""
    found = SVG.fullmatch(svg.strip())
    if found is None:
        raise SystemExit(f"not a single path in the square 0 -960 960 960: {svg[:120]}")
    return found.group(1)


def camel(name: str) -> str:
    """`skip_next` as QML spells a property: `skipNext`."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


if __name__ == "__main__":
    main()
