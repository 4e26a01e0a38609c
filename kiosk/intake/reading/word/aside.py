"""What was set aside while a document was read, told in whole sentences."""

from __future__ import annotations

from collections import Counter
from enum import Enum


class Aside(Enum):
    """What a narration has no use for, each kind with the sentence that tells of it; {} is how many."""

    COMMENT = "文档里的 {} 条批注没有导入。"
    DELETED = "修订中已删除的文字没有导入，新增的文字当作已接受。"
    HEADER = "页眉和页脚没有导入。"
    CONTENTS = "自动目录没有导入。"
    HIDDEN = "隐藏的文字没有导入。"
    RUBY = "字上的拼音（拼音指南）没有导入，字都还在。"
    DRAWING = (
        "有 {} 张图片是图元或矢量格式（EMF、WMF、SVG），或者太大，没有导入，请另存为 PNG 或 JPEG 再插入。"
    )
    LINKED = "有 {} 张图片不在文档里，没有导入，请把它们直接插入文档。"
    OBJECT = "有 {} 个嵌入的对象（如表格、公式）没有导入，请把其中的文字粘贴到正文。"
    DIAGRAM = "有 {} 个图表或 SmartArt 图形没有导入，请把其中的文字粘贴到正文。"
    CHUNK = "有 {} 份嵌在里面的文档没有导入，请用 Word 打开后另存一份。"
    SYMBOL = "有 {} 个特殊符号认不出，没有导入。"


class SetAside:
    """Counts what is set aside."""

    def __init__(self) -> None:
        self._counts: Counter[Aside] = Counter()

    def add(self, what: Aside, times: int = 1) -> None:
        """One more of *what*."""
        self._counts[what] += times

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each kind, in the order of `Aside`."""
        return tuple(what.value.format(self._counts[what]) for what in Aside if self._counts[what])
