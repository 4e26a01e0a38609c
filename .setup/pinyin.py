"""Make kiosk/ui/keyboard/words.txt: what can be written by pinyin on the kiosk's own keyboard.

Words and how often they are used come from jieba's dictionary, the characters are those of the national list
of 2013 (通用规范汉字表) that our font draws, and how they are said comes from pypinyin and its phrases. All
three are MIT. Nothing is learned at run time: this file is all that the keyboard ever knows.

A line is a key, then its words, the most usual first, parted by tabs: the word, its syllables parted by ',
and ten times the natural logarithm of how often it is used. The key of a word is the first letter of each
syllable; that of a single character is = and its syllable. Lines are sorted by their bytes.

Run: `make pinyin` (half a minute). It pins what made the committed file, byte for byte.
"""

from __future__ import annotations

import importlib
import math
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pypinyin import Style, lazy_pinyin

SOURCE = "jieba==0.42.1"
MEMBER = "jieba-0.42.1/jieba/dict.txt"
TARGET = Path(__file__).resolve().parent.parent / "kiosk" / "ui" / "keyboard" / "words.txt"
LONGEST = 8  # hanzi
RAREST = 6  # times in jieba's text
RAREST_NAME = 30  # of persons, who are mostly of novels
DRAWN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))  # what our font has of hanzi
TONES = str.maketrans("āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜüê", "aaaaeeeeooooiiiiuuuuvvvvve")

# What halls say and jieba's text, which is of the nineties, hardly knows.
HALL = """
    社区 街道 街道办 街道办事处 办事处 党群 党群服务中心 便民服务中心 便民服务大厅 服务大厅 党建 党建引领
    党支部 党总支 党工委 居委会 居民委员会 村委会 业委会 物业 网格 网格员 网格化 楼栋长 楼长 志愿者
    志愿服务 新时代 文明实践站 文明实践所 民政局 民政部 组织部 宣传部 统战部 人社局 卫健委 卫健局 住建局
    教育局 公安局 司法局 财政局 退役军人 退役军人服务站 退役军人事务局 考察组 考察团 调研组 督导组 检查组
    参观团 代表团 访问团 观摩团 来宾 嘉宾 各位来宾 各位领导 各位代表 各位嘉宾 各位老师 各位同学 各位居民
    各位同志 各位专家 各位朋友 各位委员 书记 副书记 主任 副主任 局长 副局长 区长 副区长 市长 副市长
    镇长 处长 科长 院长 所长 站长 会长 理事长 秘书长 一行 领导一行 区委 市委 省委 镇党委 人大
    人大代表 政协 政协委员 工会 共青团 妇联 残联 老龄办 关工委 市民政局 区民政局 市政府 区政府
    市委组织部 区委组织部 省委组织部 市人大 区人大 市政协 区政协 养老服务中心 日间照料中心 助餐点 长者食堂
    社区食堂 老年大学 四点半课堂 图书室 阅览室 健身室 舞蹈室 书画室 活动室 会议室 调解室 警务室 卫生站
    议事厅 一站式 首问负责 接诉即办 最多跑一次 一网通办 一网统管 智慧社区 智慧养老 适老化 老旧小区
    加装电梯 垃圾分类 雪亮工程 平安建设 共建共治共享 基层治理 社会治理 乡村振兴 非遗 展厅 展板 展柜 讲解
    讲解员 讲解词 导览 参观路线
""".split()  # noqa: SIM905 (a list would be hundreds of quotation marks, and nothing to read)
HALL_USE = 900  # times at least, and four times as often as elsewhere


def main() -> None:
    """Fetch jieba's dictionary and write the file."""
    usual = characters()
    used = words(usual)
    lines: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    seen: defaultdict[tuple[str, str], float] = defaultdict(float)
    for word, times in sorted(used.items()):
        said = syllables(word, usual)
        if said is None:
            continue
        for character, syllable in zip(word, said, strict=True):
            seen[character, syllable] += times
        if len(word) > 1:
            key = "".join(syllable[0] for syllable in said)
            lines[key].append((-weight(times), word, "'".join(said)))
    for character, readings in usual.items():
        whole = sum(seen[character, reading] for reading in readings) or 1.0
        for reading in readings:
            share = seen[character, reading] / whole
            often = used.get(character, 0) * share + seen[character, reading] * 0.05 + 1
            lines[f"={reading}"].append((-weight(often), character, reading))
    rows = sorted((key.encode(), row(sorted(entries))) for key, entries in lines.items())
    TARGET.write_bytes(b"".join(key + b"\t" + entries + b"\n" for key, entries in rows))
    print(f"{sum(map(len, lines.values()))} words, {TARGET.stat().st_size / 1e6:.1f} MB")


def characters() -> dict[str, tuple[str, ...]]:
    """The characters of the national list that our font draws, and their syllables without tones."""
    data = importlib.import_module("pypinyin_dict.pinyin_data.ktghz2013").pinyin_dict
    found = {}
    for number, readings in data.items():
        if any(first <= number <= last for first, last in DRAWN):
            plain = dict.fromkeys(spelt(reading) for reading in readings.split(","))
            found[chr(number)] = tuple(syllable for syllable in plain if re.search("[aeiouv]", syllable))
    return found


def words(usual: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """The words of jieba's dictionary made of such characters, and how often its text has them."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*pip, "--dest", folder, SOURCE], check=True)
        with tarfile.open(next(Path(folder).glob("*.tar.gz"))) as package:
            member = package.extractfile(MEMBER)
            assert member is not None
            text = member.read().decode("utf-8")
    found = dict(kept(text, usual))
    return found | {word: max(4 * found.get(word, 0), HALL_USE) for word in HALL}


def kept(text: str, usual: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    """What is worth offering."""
    for line in text.splitlines():
        word, times, kind = (*line.split(" "), "")[:3]
        rarest = RAREST_NAME if kind.startswith("nr") else 1 if len(word) == 1 else RAREST
        if len(word) <= LONGEST and int(times) >= rarest and all(one in usual for one in word):
            yield word, int(times)


def syllables(word: str, usual: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """How a word is said, a syllable a character; None when a book says it as no such character is."""
    read = lazy_pinyin(word, style=Style.TONE, errors="ignore", neutral_tone_with_five=False)
    said = tuple(spelt(one) for one in read)
    if len(said) != len(word):
        return None
    fits = all(syllable in usual[character] for character, syllable in zip(word, said, strict=True))
    return said if fits else None


def spelt(reading: str) -> str:
    """A syllable as it is typed: no tones, v for ü, and lue and nue as everybody writes them."""
    plain = re.sub("[^a-z]", "", unicodedata.normalize("NFC", reading).lower().translate(TONES))
    return plain.replace("lve", "lue").replace("nve", "nue")


def weight(times: float) -> int:
    return round(10 * math.log(times))


def row(entries: list[tuple[int, str, str]]) -> bytes:
    return "\t".join(f"{word} {said} {-minus}" for minus, word, said in entries).encode()


if __name__ == "__main__":
    main()
