"""Stage directions: what in a text is meant for the guide alone, and what it asks of him."""

from __future__ import annotations

import re
from functools import cache

from kiosk.tour.model import CueKind

# 【…】 and [...] are directions always. Round brackets hold content far more often (停车位20个), so they
# are one only when every word in them belongs to one; what is in doubt stays and is told.
BRACKETED = re.compile(r"【([^【】]*)】|\[([^\[\]]*)\]|[(（]([^()（）\n]{0,40})[)）]")

_PEOPLE = "(?:大家|来宾|各位|观众|听众|众人|客人|领导|全体|所有人)"
# Things and places of a hall. Not 社区, 舞台, 框架, 部门 …: 走进社区 is a slogan, 指下属部门 an explanation.
_THING = (
    "(?:图版?|展版|版面|(?<![老模])板|墙面?|(?<![邮])箱|柜|(?<![框])架|(?<![平舞])台|屏幕?|(?<![品])牌|栏|窗户?"
    "|照片|画|沙盘|模型|标[牌志识语]|(?:大|正|侧|房|后)门|门[口牌楣]|窗口|[入出]口|[墙桌架柜台屏楼]上"
    "|[这那](?:里|边|面|块|幅|张|儿)|[前后左右上下里外对]面|[前后左右上下]方|[左右前后]边|[左右两]侧)"
)
_PLACE = (
    f"(?:{_THING}|平台|[厅室庭院廊馆站处]|(?<![社小校城地])区|窗|楼梯?|电梯|台阶|中心"
    "|下一[站处个块幅]|[前旁边])"
)
_NAMED = "[^\\d%％：:，,。；;、]{0,8}?"  # what stands before the thing that it names
_POINTING = (
    "指(?!标(?![牌志识语])|导(?!览)|出(?!口)|[挥定南数示纹引派责令战甲代点认教明路环头印针])"
    f"[着向]?(?:[左右前后上下]|第[一二三四五六七八九十\\d]{{1,3}}[块幅张面]{_THING}?|{_NAMED}{_THING})"
)
_HEADING = f"(?:走?[向往到至进入回]|走[近过上下出]|前往|移步){_NAMED}{_PLACE}"
_SHAPES = (
    _POINTING,
    f"走(?:[向往到至进入近过上下回出]){_NAMED}{_PLACE}",
    f"(?:引领|引导|带领|带|领){_PEOPLE}?(?:继续)?{_HEADING}",
    f"移步{_NAMED}{_PLACE}",
    f"向[左右前后里外上下][侧边面方]?{_NAMED}(?:走|转|移步|引领|引导|示意)",
    "[上下](?:楼梯?|台阶|电梯|扶梯)|[上下][到至]?[一二三四五六七八九十]{1,2}楼|乘电梯",
    "边走边[说讲看]|边[走讲说]|[左右]转|转身|转向" + _NAMED + _THING,
    "停(?:下|步|顿|一下)(?:脚步|片刻)?|暂停|稍[候等停]|等[候待]?片刻|微笑",
    f"(?:等[候待]?{_PEOPLE}|等[候待]?人)(?:到齐|跟上|入座|坐下|安静|回答|看完|站好)?|等[候待](?:掌声|回答|提问)",
    f"(?:带头|{_PEOPLE})?鼓掌",
    "播放(?:[^\\d：:，,]{0,4}(?:片|视频|录像|录音|音乐|动画|幻灯片?))",
    f"面向(?:{_PEOPLE}|{_NAMED}{_THING})",
    f"(?:向{_PEOPLE})?示意(?![图性]){_PEOPLE}?(?:看|坐|入座|安静|跟上|上前|鼓掌)?",
    "此处(?:可以?|请|应|需)?(?:适当|酌情|停|稍|举例|插入|互动|提问|鼓掌|播放)[^\\d：:]{0,8}",
    "p\\d+",
    "wait for (?:responses?|answers?|applause|questions|everyone|the (?:group|guests|visitors|audience))",
    "pause|stop here|wait|applause|turn (?:around|left|right)|(?:go|walk) (?:up|down)(?:stairs| the stairs)",
    "(?:point(?:ing)?|gesture) (?:to|at|towards?) the [a-z ]+",
    "(?:walk|go|lead (?:the [a-z]+|them)) (?:in)?to(?:wards?)? the [a-z ]+",
    "play the (?:film|video|clip|recording)",
)
# Three more words at most, and forty characters: a longer one is no direction, and matching it stays cheap.
_DIRECTION = f"请?(?:{'|'.join(_SHAPES)})(?:[，,、；; \u3000]*[并再]?(?:{'|'.join(_SHAPES)})){{0,3}}[。！.!]?"
_SIMPLIFIED = str.maketrans(
    "圖樓墻牆臺領導進邊說這裡裏請轉帶廳區門櫃畫處側過後對兩幾電視頻錄張塊館軟",
    "图楼墙墙台领导进边说这里里请转带厅区门柜画处侧过后对两几电视频录张块馆软",
)
_KINDS: tuple[tuple[CueKind, re.Pattern[str]], ...] = (
    (CueKind.STAIRS_DOWN, re.compile("下楼|下台阶|下到|downstairs|down the stairs", re.I)),
    (
        CueKind.STAIRS_UP,
        re.compile("上楼|上台阶|登楼|[上到][一二三四五六七八九]楼|电梯|upstairs|up the stairs", re.I),
    ),
    (CueKind.POINT, re.compile("指|示意|看向|请[^，。]{0,4}看|point", re.I)),
    (CueKind.WAIT, re.compile("等|稍候|稍等|停|播放|鼓掌|wait|pause", re.I)),
    (CueKind.WALK, re.compile("走|步行|步入|绕行|穿过|引领|引导|带领|前往|移步|向[左右前后]|转|walk", re.I)),
)


def kind_of_cue(text: str) -> CueKind:
    """What a cue's words ask for: 上楼梯 is stairs_up, 指墙上图版 is point."""
    plain = text.translate(_SIMPLIFIED)
    return next((kind for kind, words in _KINDS if words.search(plain)), CueKind.OTHER)


def direction_in(bracketed: re.Match[str]) -> str | None:
    """The words of a direction, empty for empty brackets; None when the brackets hold what is to be told."""
    marked, square, round_ = bracketed.groups()
    if round_ is None:
        return (marked if square is None else square).strip()
    words = round_.strip()
    return words if not words or _direction().fullmatch(words.translate(_SIMPLIFIED)) else None


@cache
def _direction() -> re.Pattern[str]:
    """Made when a round bracket asks for it: few tours have one, and it takes a thirtieth of a second."""
    return re.compile(_DIRECTION, re.I)
