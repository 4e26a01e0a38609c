"""What a tour is called in public: its script's title without the words for a script."""

from __future__ import annotations

import re

from kiosk.intake.drafting.passage import on_one_line

# 槐树院社区讲解词 is a paper; its tour is 槐树院社区. What is left must still be a name.
_PAPER = re.compile(r"\s*(?:讲解词|解说词|导览词|讲解稿|講解詞|解說詞|導覽詞|講解稿)$")
_LEAST = 4  # characters that must remain
_AROUND = re.compile(r"^《([^《》]+)》$")
# Words that every script has in its title, and none that says whose it is. What was matched once is never
# given back: a long title costs no more than its length.
_NAMELESS = re.compile(
    r"(?:社区|展厅|展馆|大厅|参观|接待|现场|导览|导游|讲解|解说|介绍|宣讲|演讲|文稿|稿件|文字|词|稿|路线|线路|点位|流程|内容"
    r"|全文|正文|初|终|定|最终|最新|修改|修订|版本?|第?[\d一二三四五六七八九十]++[版稿份]?|的|和|及|用"
    r"|[vV]\d++|guide|tour|script|final|draft|the|文档|新建|[\s\W_])++",
    re.I,
)
# The names that programs give to files on their own say as little, nor do numbers and hashes.
_UNNAMED_FILE = re.compile(r"(?:新建.*+|文档|document|untitled|tmp\w*+|[0-9a-f]{6,}+|[\s\W\d_])++", re.I)


def public_title(title: str, document: str) -> str:
    """The title of a tour for visitors; *document* is the name of the script's file without its ending.

    A title that would fit any script gives way to the document's name, where that says more.
    """
    own = on_one_line(title)
    if not own or _NAMELESS.fullmatch(own):
        named = on_one_line(document)
        if named and not _NAMELESS.fullmatch(named) and not _UNNAMED_FILE.fullmatch(named):
            own = named
    bare = _AROUND.sub(r"\1", own)
    short = _PAPER.sub("", bare).rstrip(" ·-—_:：")
    return short if len(short) >= _LEAST else own or on_one_line(document) or "导览"
