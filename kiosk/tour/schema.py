"""A tour file as it is written: every key, its shape, what it is for, and an example.

The one source for reading (`fit`), for editors (`jsonschema`) and for the table in tours/README.md.
"""

from __future__ import annotations

from kiosk.tour.model import Form, Rank, Telling
from kiosk.tour.shapes import (
    Choice,
    Key,
    Line,
    ListOf,
    Media,
    MediaFile,
    Number,
    Passage,
    Record,
    Shape,
    Table,
    Web,
)

VERSION = 1

# ids name files and addresses on every system, so they know no case and no hanzi
ID = Line("[a-z0-9][a-z0-9-]{0,63}", "小写字母、数字和 -")
FLOOR_ID = Line("[A-Za-z0-9][A-Za-z0-9-]{0,15}", "字母、数字和 -，例如 1F、B1")
LANGUAGE = Line("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "语言代码，例如 zh-Hans、en")
# what text.variables can find between braces
NAME = Line("[^{}\\n]{1,24}", "1 到 24 个字，不带花括号")
LINE = Line()
NOTE = Line(told=False)
PICTURE = MediaFile(Media.PICTURE)
FRACTION = Number(0, 1)

# minutes: a working day; a plan beyond it is a slip of the finger
MINUTES = Number(0, 480, above=True)

PICTURE_RECORD = Record(
    "图片",
    "{file: hall-1.webp, caption: 八个窗口一字排开}",
    (
        Key("file", "文件", PICTURE, "图片的文件名", "file: hall-1.webp", required=True),
        Key("caption", "说明", LINE, "图片下面的一行字", "caption: 八个窗口一字排开"),
    ),
)
PICTURES = Key(
    "pictures", "图片", ListOf(PICTURE_RECORD), "这里的图片，按顺序", f"pictures: [{PICTURE_RECORD.example}]"
)
FACT = Record(
    "数字",
    "{value: 5547, unit: 户, as_of: 2026-06}",
    (
        Key("value", "数值", LINE, "数值", "value: 5547", required=True),
        Key("unit", "单位", LINE, "单位，跟在数值后面念", "unit: 户"),
        Key("as_of", "截至", LINE, "截至什么时候，只给讲解员看", "as_of: 2026-06"),
    ),
)
FLOOR = Record(
    "楼层",
    "{id: 1F, name: 一楼, plan: floor-1.webp}",
    (
        Key("id", "编号", FLOOR_ID, "楼层编号", "id: 1F", required=True),
        Key("name", "名称", LINE, "屏幕上的叫法", "name: 一楼", required=True),
        Key("plan", "平面图", PICTURE, "平面图的文件名", "plan: floor-1.webp"),
    ),
)
LINK = Record(
    "网页",
    '{name: 办事指南, url: "https://example.org/guide"}',
    (
        Key("name", "名称", LINE, "网页的名称", "name: 办事指南", required=True),
        Key("url", "网址", Web(), "http 或 https 网址", 'url: "https://example.org/guide"', required=True),
    ),
)
FILM = Record(
    "影片",
    "{file: intro.mp4}",
    (Key("file", "文件", MediaFile(Media.FILM), "影片的文件名", "file: intro.mp4", required=True),),
)
PART = Record(
    "小站",
    "{id: board-1, name: 第一块展板, text: 请看这一块。}",
    (
        Key("id", "编号", ID, "小站编号，在本站里不重复", "id: board-1", required=True),
        Key("name", "名称", LINE, "小站名称", "name: 第一块展板", required=True),
        PICTURES,
        Key("text", "讲解词", Passage(), "讲解词", "text: 请看这一块。"),
    ),
)
STATION = Record(
    "站",
    "{id: hall, name: 便民服务大厅, text: 这里是便民服务大厅。}",
    (
        Key("id", "编号", ID, "站的编号，全篇不重复；定下以后不要改", "id: hall", required=True),
        Key("name", "站名", LINE, "站名，20 个字以内；分章讲述可以不写", "name: 便民服务大厅"),
        Key("floor", "楼层", FLOOR_ID, "在哪一层，写楼层编号", "floor: 1F"),
        Key("spot", "位置", ListOf(FRACTION, 2), "在平面图上的位置：从左、从上各几成", "spot: [0.31, 0.62]"),
        PICTURES,
        Key("keywords", "关键词", ListOf(LINE), "讲解员提示卡上的词", "keywords: [一站式, 八个窗口]"),
        Key("text", "讲解词", Passage(), "完整的讲解词", "text: 这里是便民服务大厅。"),
        Key(
            "short", "短讲解词", Passage(), "短路线的讲解词；不写就取关键词的句子", "short: 大厅有八个窗口。"
        ),
        Key("leave", "过渡语", Passage(leaving=True), "走向下一站时说的话", "leave: 请随我前往{下一站}。"),
        Key(
            "recording",
            "录音",
            Table(LANGUAGE, MediaFile(Media.RECORDING)),
            "真人录音，按语言；有录音就不用合成声音",
            "recording: {zh-Hans: hall.opus}",
        ),
        Key("film", "影片", FILM, "在这一站播放的影片", "film: {file: intro.mp4}"),
        Key("links", "网页", ListOf(LINK), "观众可以扫码带走的网页", f"links: [{LINK.example}]"),
        Key("parts", "小站", ListOf(PART), "小站，如一排展板；不计入站数", f"parts: [{PART.example}]"),
    ),
)
ROUTE = Record(
    "路线",
    "{id: quick, name: 压缩版, minutes: 12, text: short, stations: [hall]}",
    (
        Key("id", "编号", ID, "路线编号", "id: quick", required=True),
        Key("name", "名称", LINE, "路线名称", "name: 压缩版", required=True),
        Key("minutes", "分钟", MINUTES, "计划用几分钟", "minutes: 12"),
        Key(
            "text",
            "讲法",
            Choice(tuple(t.value for t in Telling)),
            "讲完整的（full）还是短的（short）",
            "text: short",
        ),
        Key("stations", "各站", ListOf(ID), "依次走哪些站，写站的编号；不写就是全部", "stations: [hall]"),
    ),
)
REVIEW = Record(
    "待办",
    "{quote: 某某, say: 这里还缺姓名。, station: hall}",
    (
        Key("quote", "原文", NOTE, "要处理的原文，照讲解词里的写", "quote: 某某", required=True),
        Key("say", "说明", NOTE, "怎么回事，怎么办", "say: 这里还缺姓名。"),
        Key("station", "站", ID, "在哪一站，写站的编号；不写就是全篇", "station: hall"),
        Key(
            "rank",
            "轻重",
            Choice(tuple(rank.value for rank in Rank)),
            "必须处理（must，不写也是它），还是请看一眼（look）：不处理也可以公开",
            "rank: look",
        ),
    ),
)
TOUR = Record(
    "导览",
    "{schema: 1, title: 明苑社区, stations: [{id: hall, name: 大厅}]}",
    (
        Key("schema", "格式版本", Number(1, 9999, whole=True), "格式的版本，现在都是 1", "schema: 1"),
        Key("title", "标题", LINE, "导览的名称，20 个字以内", "title: 明苑社区党群服务中心", required=True),
        Key("subtitle", "副标题", LINE, "名称下面的一行小字", "subtitle: 三层楼，十一站"),
        Key(
            "form",
            "形式",
            Choice(tuple(f.value for f in Form)),
            "边走边看（walk，不写也是它），还是坐着分章听（chapters）",
            "form: walk",
        ),
        Key("language", "语言", LANGUAGE, "讲解词的语言，不写是 zh-Hans", "language: zh-Hans"),
        Key("cover", "封面", PICTURE, "封面图片的文件名", "cover: hall-wide.webp"),
        Key("address", "称呼", LINE, "对来宾的称呼，填入{称呼}；不写是各位来宾", "address: 各位来宾"),
        Key("facts", "数字", Table(NAME, FACT), "全篇的数字，只写一次", f"facts: {{户数: {FACT.example}}}"),
        Key("pronounce", "读音", Table(NAME, LINE), "容易念错的词怎么念", "pronounce: {下辇: 下捻}"),
        Key("floors", "楼层", ListOf(FLOOR), "各个楼层，从下往上", f"floors: [{FLOOR.example}]"),
        Key(
            "greeting",
            "开场白",
            Passage(),
            "开场白，无论走哪条路线，到第一站先说",
            "greeting: 欢迎来到明苑社区。",
        ),
        Key(
            "stations",
            "各站",
            ListOf(STATION),
            "各站，按顺序",
            f"stations: [{STATION.example}]",
            required=True,
        ),
        Key(
            "closing",
            "结束语",
            Passage(),
            "结束语，在最后一站讲完以后说，代替过渡语",
            "closing: 谢谢{称呼}，请慢走。",
        ),
        Key("routes", "路线", ListOf(ROUTE), "路线；不写就是走完全部", "routes: [{id: full, name: 完整版}]"),
        Key(
            "review",
            "待办",
            ListOf(REVIEW),
            "公开以前要有人处理的地方；改好讲解词，或者确认以后删去，导览才会显示",
            f"review: [{REVIEW.example}]",
        ),
    ),
)


def records() -> tuple[tuple[str, Record], ...]:
    """Every record of a tour file with its path: the tour itself at "", ("stations", STATION) and so on."""
    found: list[tuple[str, Record]] = []

    def visit(path: str, shape: Shape) -> None:
        if isinstance(shape, ListOf):
            visit(path, shape.item)
        elif isinstance(shape, Table):
            visit(path, shape.value)
        elif isinstance(shape, Record):
            found.append((path, shape))
            for key in shape.keys:
                visit(f"{path}.{key.name}".lstrip("."), key.shape)

    visit("", TOUR)
    return tuple(found)
