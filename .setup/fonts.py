"""Make the kiosk's two font files: static, subset weights of Noto Sans SC under a name of their own.

Why: without a CJK family every hanzi is a box, variable fonts are drawn in their thinnest weight, and a
family named like the system's would mix with it. The source is the variable font inside the PyPI package
`justmytype-intl-cjk`, fetched with pip and checked against its SHA-256. The licence (SIL OFL 1.1) reserves
the name "Source" only; we change the name all the same, so that the file can never clash with a system font.

Run: `make fonts` (two minutes; it pins the versions that made the committed files, byte for byte).
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.removeOverlaps import removeOverlaps
from fontTools.varLib import instancer

FAMILY = "Daolan Sans"
WEIGHTS = {"Regular": 400, "SemiBold": 600}
PACKAGE = "justmytype-intl-cjk==0.1.0"
FOLDER = "justmytype_intl_cjk/fonts/ofl/notosanssc"
SHA256 = "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da"
TARGET = Path(__file__).resolve().parent.parent / "kiosk" / "ui" / "fonts"

RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x00FF),  # Latin-1: × ÷ ° · ² ³
    (0x0100, 0x017F),  # Latin Extended-A: the vowels of pinyin
    (0x01CD, 0x01DC),  # the rest of pinyin: ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ
    (0x02C7, 0x02D9),  # tone marks: without ˇ ˉ a system does not take a font for Chinese
    (0x0391, 0x03C9),  # Greek, as in formulas
    (0x2010, 0x205E),  # general punctuation: … — “ ” ‘ ’ •
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218B),  # ℃ № Ⅰ–Ⅻ ⅓
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators: ≈ ≤ ≥ ±
    (0x2460, 0x24FF),  # ① – ⑳ and their kin
    (0x25A0, 0x2609),  # ■ □ ▲ △ ● ○ ★ ☆
    (0x2611, 0x2713),  # ☑ ♪ ✓
    (0x3000, 0x303F),  # CJK punctuation: 、 。 「 」 【 】 〇
    (0x3105, 0x312F),  # bopomofo
    (0x3200, 0x33FF),  # ㈠ ㎡ ㎥ ㎞
    (0x3400, 0x4DBF),  # CJK extension A: rare hanzi of personal and place names
    (0x4E00, 0x9FFF),  # CJK unified ideographs
    (0xFA0C, 0xFA29),  # hanzi that were filed among the compatibility forms
    (0xFE30, 0xFE4F),  # CJK compatibility forms
    (0xFF01, 0xFFEE),  # full-width forms: ！ ， ： （ ）
)
NOT_NEEDED = range(0xFF61, 0xFFDD)  # half-width kana and hangul
CODE_PAGES = 1 << 18 | 1 << 20  # simplified and traditional Chinese: how Windows knows what a font can write
FEATURES = ["ccmp", "kern", "mark", "halt", "palt", "liga"]  # figures are tabular without a feature


def main() -> None:
    """Fetch the variable font and write both weights and the licence into kiosk/ui/fonts."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source, licence = fetch(Path(folder))
        for style, weight in WEIGHTS.items():
            target = TARGET / f"DaolanSans-{style}.ttf"
            make(source, style, weight, target)
            print(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")
        (TARGET / "OFL.txt").write_text(licence, encoding="utf-8")


def fetch(folder: Path) -> tuple[Path, str]:
    """The variable font, unpacked into `folder`, and its licence's text; SystemExit on a foreign file."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
    subprocess.run(pip, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        data = wheel.read(f"{FOLDER}/NotoSansSC[wght].ttf")
        licence = wheel.read(f"{FOLDER}/OFL.txt").decode("utf-8")
    if (found := hashlib.sha256(data).hexdigest()) != SHA256:
        raise SystemExit(f"{PACKAGE} holds another font than expected: SHA-256 {found}")
    source = folder / "variable.ttf"
    source.write_bytes(data)
    return source, licence.replace("\r\n", "\n")


def make(source: Path, style: str, weight: int, target: Path) -> None:
    """Write one static weight: cut down to our characters, overlaps merged, under our own name.

    Merged outlines matter: a glyph marked as overlapping is drawn by FreeType at sixteen times the samples.
    """
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(font)
    unmarked = instancer.OverlapMode.KEEP_AND_DONT_SET_FLAGS
    static = instancer.instantiateVariableFont(font, {"wght": weight}, overlap=unmarked)
    removeOverlaps(static, ignoreErrors=True)
    rename(static, style, weight)
    static.save(target)


def characters() -> list[int]:
    """Every code point asked for; those the source lacks are left out by the subsetter."""
    wanted = {code for low, high in RANGES for code in range(low, high + 1)}
    return sorted(wanted.difference(NOT_NEEDED))


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the font our name and its true weight; copyright, designers and licence stay, as the OFL asks."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in {0, 5, 8, 9, 11, 13, 14}]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    texts = {
        1: FAMILY if style == "Regular" else f"{FAMILY} {style}",
        2: "Regular",
        3: f"2.004;{postscript}",
        4: f"{FAMILY} {style}",
        6: postscript,
        10: "A subset of Noto Sans SC 2.004, made static and renamed.",
        16: FAMILY,
        17: style,
    }
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].ulCodePageRange1 |= CODE_PAGES
    if "STAT" in font:
        del font["STAT"]


if __name__ == "__main__":
    main()
