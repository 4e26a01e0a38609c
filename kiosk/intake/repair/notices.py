"""Which lines are a site's, a viewer's or a forum's: certainly, at the edges of a text, or beside another."""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.intake.repair.phrases import (
    BREADCRUMBS,
    BUTTONS,
    COPYISTS,
    EDGES,
    ENGLISH,
    FORUMS,
    LINKED,
    PAGES,
    RELATED,
    VIEWERS,
    whole,
)

_CERTAIN = whole(BREADCRUMBS, VIEWERS, RELATED, PAGES, COPYISTS, FORUMS, ENGLISH)
_RELATED = whole(RELATED, LINKED)
_EDGE = whole(EDGES)
_BUTTON = whole(BUTTONS)
_FILE = re.compile(r"\S.{0,80}\.(?:docx?|wps|pdf|txt|pptx?|xlsx?|rtf)", re.IGNORECASE)
# Facts on a file or a page, several to a line. The first are a site's alone; an exhibit has the others too.
_SITE_FACT = re.compile(
    r"(?:上传(?:人|者|时间|日期)|金币|文档(?:编号|页数|格式|大小|类型|热度)|(?:下载|阅读|浏览|点击|访问)(?:量|次数|数|率)|(?:发布|发表|更新)(?:时间|日期|人)"
    r"|责任编辑|责编|字号|字体|人气|版权申诉|阅读|浏览|点击|页数)\s*[:：]"
)
_FACT = re.compile(
    r"(?:来源|作者|(?<!责任)编辑|审核|录入|格式|大小|积分|价格|评分|评论|字数|分类|标签|类别|关键词|时间|日期|标题)\s*[:：]"
    r"|\[?(?:打印|收藏|举报|分享|大|版权申诉)(?:本页|到|至)?\]?(?=\s|$|[:：])"
)
_NUMBERED = re.compile(
    r"(?:\d{1,2}\s*[.、．)）]\s*){1,2}\S.*|[（(]\d{1,2}[)）]\s*\S.*|[①-⑳]\s*\S.*|[•·●*-]\s*\S.*"
)
_OF_A_VIEWER = re.compile(
    r"下载|文档|资料包|金币|扣费|解压|退款|侵权|侵犯|版权|预览|充值|浏览器|上传|本站|网友|商业用途|乱码"
)
_OF_A_HALL = re.compile(r"社区|居民|群众|党员|老人|村民|街道")
_LONGEST = 320  # characters; a viewer's lines are short, and a longer one is not even looked at


@lru_cache(maxsize=8192)
def is_certain(text: str) -> bool:
    """Whether a line is a site's or a viewer's, wherever it stands."""
    if len(text) > _LONGEST:
        return False
    facts = len(_SITE_FACT.findall(text))
    if _CERTAIN.fullmatch(text) is not None:
        return True
    # an editor's name within a sentence of the text does not make it a line of the site
    return facts > 0 and facts + len(_FACT.findall(text)) >= 2 and not re.search("[。！？]", text)


@lru_cache(maxsize=8192)
def is_certain_at_an_edge(text: str) -> bool:
    """Whether a line is a site's if it stands at an edge of the text: a fact, or a row of buttons."""
    if len(text) > _LONGEST:
        return False
    words = [word.strip("[]【】()（）") for word in re.split(r"[\s|｜·/]+|(?<=[】\]])(?=[【\[])", text)]
    buttons = len(words) > 1 and all(_BUTTON.fullmatch(word) or _CERTAIN.fullmatch(word) for word in words)
    return buttons or _EDGE.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_doubtful(text: str) -> bool:
    """Whether a line is a site's if its neighbour is: a button, or a fact on the page."""
    return len(text) <= _LONGEST and _BUTTON.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_notice(text: str) -> bool:
    """Whether a line is one of a viewer's numbered notices, given that it stands in their row."""
    return (
        len(text) <= _LONGEST
        and _NUMBERED.fullmatch(text) is not None
        and _OF_A_VIEWER.search(text) is not None
        and _OF_A_HALL.search(text) is None
    )


def is_related(text: str) -> bool:
    """Whether a line heads a list of other documents."""
    return _RELATED.fullmatch(text) is not None


def is_file_name(text: str) -> bool:
    """Whether a line is a document's file name."""
    return _FILE.fullmatch(text) is not None
