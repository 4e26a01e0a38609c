"""What the columns of a script's table may hold, and the words that head them."""

from __future__ import annotations

import re
from enum import StrEnum


class Column(StrEnum):
    """What a column of a script's table holds."""

    NUMBER = "number"  # 序号: 3, 第三站
    NAME = "name"  # 站点, 名称: 茶室
    PLACE = "place"  # 位置: 三楼东头; without a column of names it holds them
    PART = "part"  # 子站, 展板: 第二块
    SECONDS = "seconds"  # 秒: 90
    FLOOR = "floor"  # 楼层: 3F, -1
    TEXT = "text"  # 讲解词, 内容: what is told
    MINUTES = "minutes"  # 用时, 时长: 2分钟
    CUE = "cue"  # 动作, 画面, 备注: what the guide or the crew does
    KEYWORDS = "keywords"  # 要点, 关键词: 手艺、邻里
    OTHER = "other"  # 负责人, or nothing that a tour has a field for


# What people write over a column, 讲解词, 用时, 楼层, each with what it means; the first counts.
_HEADERS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (
        Column.TEXT,
        re.compile(
            r"(?:讲解|解说|导览|介绍|旁白|讲述|播音|配音)(?:词|稿|内容|文字|文案|文本)?$"
            r"|^(?:内容|文稿|正文|台词|文字|词|解说|旁白)$"
            r"|^(?:text|script|narration|what to say|words|voice-?over|commentary|content)$",
            re.I,
        ),
    ),
    (
        Column.CUE,
        re.compile(
            r"提示|动作|注意|备注|交代|叮嘱|要求|说明事项|手势|画面|镜头|景别|场景|cue|note|remark|hint"
            r"|action|visual|video|shot|picture on screen",
            re.I,
        ),
    ),
    (Column.SECONDS, re.compile(r"[（(]?秒[)）]?$|\bsec(?:onds?|s)?\b", re.I)),
    (Column.PART, re.compile(r"小站|子站|分站|子点位|小点位?$|展板$|sub-?stop|board", re.I)),
    (Column.PLACE, re.compile(r"^位置$|^地点$|区域|地址|place|where|location", re.I)),
    (Column.MINUTES, re.compile(r"时长|用时|时间|分钟|秒|minutes?|duration|time|length|secs?", re.I)),
    (Column.FLOOR, re.compile(r"楼层|层数|所在层|^层$|^楼$|floor|level", re.I)),
    (Column.KEYWORDS, re.compile(r"关键词|要点|看点|keywords?|key points?", re.I)),
    (Column.NUMBER, re.compile(r"序号|编号|序$|顺序|站号|^号$|^#$|^no\.?$|^nr\.?$|number|^id$", re.I)),
    (
        Column.NAME,
        re.compile(
            r"站点|点位|站名|名称|展区|展项|房间|功能室|站$|点$|章节|板块|部分|标题|stop|station|name"
            r"|title|room|scene|section|chapter",
            re.I,
        ),
    ),
)


def column_of(words: str) -> Column | None:
    """What a column is for whose header has these words."""
    words = words.strip()
    if not words or len(words) > 16:
        return None
    return next((column for column, shape in _HEADERS if shape.search(words)), None)
