"""The shapes of an opening in Chinese: how a clause shows a place, and the place's name in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.intake.outline.places import is_place, is_said_of, place_name, quoted_name

# Guides address their listeners before they show something: 各位来宾，这里是…
PEOPLE = r"(?:我们|大家|咱们|您|各位(?:领导|来宾|嘉宾|朋友|专家|同志|老师|居民|家长)?|你们|朋友们)"
# and string places together: 接下来, 然后, 最后
_THEN = (
    r"(?:"
    r"那么|好的?|而|首先|最先|先|再|接下来|下面|现在|随后|接着|紧接着|然后|最后|其次|这样|这会儿"
    r"|一会儿|继续"
    r")"
)
# and say where it lies: 右手边, 隔壁, 穿过院子
_WHERE = (
    "(?:"
    "[左右前后东西南北里外上下对旁]手?[边侧面头]|左手|右手|对门|对过|隔壁|迎面|正面|正前方|前方"
    "|后方|靠近|靠着|尽头|后门|前门|侧门|出去|进去|拐角|转角|门口|门外|院外|最里|最深处|中间"
    "|中央|正中|一角|这头|那头|楼上|楼下|[一二三四五六]间|第一[间处]|这一?[间侧带片]"
    "|那一?[间侧带片排]|这排|紧邻|紧挨|挨着|毗邻|相邻|相连|一墙之隔|不远处|沿着|顺着|穿过|绕过"
    "|走过|拐过|转过|跨过|走完|往里|往前|往左|往右|往上|往下|往后|出了|推开|出来|进门|上楼|下楼|左转|右转|里间|外间"
    "|电梯"
    ")"
)
# What guides say before 是 when they show a place: 这里, 我们现在看到的, 走廊尽头的那一间. Not 这张 or 这些,
# which point at what hangs there.
_SHOWS = re.compile(
    rf"(?:{_THEN}|{PEOPLE}|[，,]){{0,6}}(?:"
    r"[这那](?:里|儿|边|间|处|个|面|块|座|片|排|条|头|家|栋|一[间处块面座片排条层侧带])?"
    rf"(?:(?!从前|原[来先是]|以前|曾|过去|早先)[^，,。：:；！？张些样种次]){{0,8}}"
    rf"|[^，,。]{{0,10}}(?:看|瞧)(?:这边|那边|这儿|这里)"
    rf"|[^，,。]{{0,14}}(?:映入|进入|出现在|呈现在|展现在){PEOPLE}?的?(?:眼[帘前中里]|面前)的?"
    rf"|[^，,。]{{0,14}}"
    r"(?:看到|见到|来到|走进|走到|到达|进入|站|坐|处|参观|所在|要看|要去|要参观|经过|面对|介绍)"
    r"着?的?(?:位置|地方|场所)?的?"
    rf"|(?:{PEOPLE}的?)?(?:现在|眼前|面前|脚下)的?(?:这[一个间块片座处里])?"
    rf"|[^，,。：:；！？]{{0,14}}?{_WHERE}[^，,。：:；！？]{{0,14}}?"
    rf"|另[一外]?[个间边处侧](?:一间)?|{_THEN}"
    r")[，,]?(?:就|便|则|也|正|即|还|又|首先|分别)?"
)
# The verb between pointing and the name: 隔壁就是我们的|茶室, 对面就成了|画室
_IS = re.compile(
    "[，,]?(?:(?:就|便|则|也|正|即)?是|(?:就|便)(?:变|改|建)?成了?)(?:我们|咱们|本社区)?的?"
    "(?:一[间个处座片块面])?"
)
# Without 是, one gets there: 现在我们来到茶室，…; 一起来看看画室。
_ARRIVES = re.compile(
    rf"(?:{_THEN}|{PEOPLE}|请|又|就|便|已经|正|一起|[，,]){{0,6}}(?:[^，,。是]{{0,10}}[，,])?"
    rf"(?:{_THEN}|{PEOPLE}|又|就|便|已经|正){{0,6}}(?:这里|这儿)?(?:就|便)?(?:"
    rf"来到|走进|走到|进入|回到|抵达|到达|到|步入|移步到?|来看看?|(?:去|到)?[^，。]{{0,4}}看看"
    r"|迎面就是"
    rf")了?(?=[^是，。]{{2,20}}(?:[，。,！：:]|$))"
)
# A whole storey is given to one thing: 三楼改成了画室
_STOREY = re.compile(
    r"(?:[一二三四五六七八九十\d]{1,2}|负[一二])(?:楼|层)(?:的?[东西南北左右][侧边面])?"
    r"[^，,。；是]{0,8}?(?:"
    r"设置成?为|设置成|设为|是|打造成?为?|改造成?了?为?|布置成|用作|作为|给了|留给了|归了|改成了?"
    r"|变成了?|成了|建成了?"
    r")"
)
# A place is shown by what people call it: 这间屋叫“百草角”
_CALLED = re.compile(
    r"(?:[\w]{0,10}[这那另]?一?[面间块处片条座排栋棵层个](?:墙|屋|楼|路|地|树)?|大家|咱们|我们)?"
    r"(?:就|也|管(?:这|它))?(?:叫做?|名叫|取名|名为|称为|命名为)(?=[“「『《\w])"
)
# An invitation to go there: 请大家随我走进茶室
_INVITES = re.compile(
    rf"(?:{_THEN}|{PEOPLE}|[，,]){{0,6}}请?{PEOPLE}?[，,]?(?:{_THEN}|一起|一[同道]|移步){{0,6}}"
    rf"(?:(?:随|跟|跟随|同|和)我(?:们|来)?[，,]?(?:{_THEN}|一起|一[同道]|移步|往[前里]走){{0,6}})?"
    r"(?:进入|走进|来到|前往|到|去|往|参观|走向|步入|移步到?|看看)(?=\w)"
)
# An invitation to look there: 请大家看右手边的展柜
_LOOKS = re.compile(
    rf"(?:{_THEN}|{PEOPLE}|[，,]){{0,6}}(?:请|大家先?){PEOPLE}?"
    rf"(?:{_THEN}|往[这那前左右]边?|向[左右前]|抬头|回头|转身|移步){{0,6}}"
    r"(?:看一?看?|看向|欣赏|注意|关注|参观|观看)(?:一下)?(?:"
    r"这边的?|这里的?|那边的?|这[个块面幅间排座]|左[手边侧]+的?|右[手边侧]+的?|墙上的?|前方的?"
    r"|对面的?|脚下的?"
    r")?"
)
# Where a new sentence begins behind a slogan that has no full stop: …平安千万家|穿过大厅
_STARTS = re.compile(
    rf"{PEOPLE}(?=现在|所|看|来)|我们|穿过|循着|沿着|顺着|走进|来到|这里|这是|现在|映入|首先"
    r"|[左右]手边|对面|隔壁|接下来|请(?=各位|大家|随)|[一二三四五六]楼"
    rf"|\w{{2,5}}(?:的?[左右]侧|的?斜?对[面门]|旁边|隔壁)"
)
# What one does there is no part of the name: 请随我到茶室|里坐一坐
_WAYWARD = re.compile(
    "(?:上|里|中|前|边)?(?:来|去)?(?:看一?看|坐一?坐|参观|走一?走|瞧一?瞧|歇一?歇|转一?转).*$"
)
# A name may be followed at once by what is said of it: 这里是茶室|一共六张桌子
_GOES_ON = re.compile(
    "一共|总共|共|现有|设|主要|面积|内设|里|是|和|以及|兼|，|为|由|平时|每|占地|始建|建于|用来"
    "|专门|承担|今年|去年|刚|有|也叫|又叫"
)
_LONGEST_NAME = 40  # characters up to a pause in which a name is looked for
_WINDOW = 120  # characters of a clause in which it shows its place


@dataclass(frozen=True, slots=True)
class Shown:
    """A place that a clause shows: its name, and where in the text the name ends.

    `leads` is an invitation to go there, `asks` one to look there.
    """

    name: str
    end: int
    leads: bool = False
    asks: bool = False


def slogan_end(text: str, at: int, stop: int) -> int | None:
    """Where a slogan ends that is glued to words which show a place, or lead there; None without one.

    A slogan is two halves of one length, as on walls: 小事不出门平安千万家穿过大厅，便是…
    """
    for found in _STARTS.finditer(text, at + 8, min(stop, at + 20)):
        before = text[at : found.start()]
        if len(before) % 2 == 0 and not re.search(r"[\W\d]", before):
            return found.start()
    return None


def shown(text: str, at: int, stop: int) -> Shown | None:
    """The place that the clause beginning at a place of the text shows; None when it shows none."""
    stop = min(stop, at + _WINDOW)
    for found in _shows(text, at, stop):
        name = _name(text, found, stop)
        if name is not None:
            return name
    called = _CALLED.match(text, at, stop)
    if called:
        name_given = quoted_name(text[called.end() : called.end() + 24])
        if name_given is not None:
            return Shown(name_given, called.end() + len(name_given) + 2)
        named = _name(text, called.end(), stop)
        if named is not None and len(called[0]) > 1:
            return named
    for shape, leads, asks in (
        (_ARRIVES, False, False),
        (_STOREY, False, False),
        (_LOOKS, False, True),
        (_INVITES, True, False),
    ):
        match = shape.match(text, at, stop)
        name = _name(text, match.end(), stop) if match else None
        if match and name is not None:
            return Shown(name.name, name.end, leads and not _only_then(match[0]), asks)
    return None


def _shows(text: str, at: int, stop: int) -> list[int]:
    """Where the name begins behind each 是 before which a place is shown."""
    found = []
    for verb in _IS.finditer(text, at, min(stop, at + 60)):
        before = text[at : verb.start()]
        if re.search("[。！？；：]", before):
            break
        if _SHOWS.fullmatch(before):
            found.append(verb.end())
    return found


def _name(text: str, at: int, stop: int) -> Shown | None:
    """The place named there; None when the words say what a place is for, or are no place."""
    rest = text[at : min(stop, at + 60)]
    words = re.split("[，,。；;：:！!？?\n]|——", rest, maxsplit=1)[0]
    end = at + len(words)
    words = re.sub(r"[(（][^()（）]*[)）]", "", words)
    if not words or is_said_of(words):
        return None
    words = _WAYWARD.sub("", words)
    name = place_name(words) if len(words) <= _LONGEST_NAME else None
    name = name or _early_name(words)
    return Shown(name, end) if name is not None else None


def _early_name(words: str) -> str | None:
    """A place named early in a clause that goes on: 便民服务大厅一共有八个窗口; 茶室兼阅览室."""
    for size in range(2, min(len(words), 14) + 1):
        head = words[:size]
        if is_place(head) and _GOES_ON.match(words[size:]):
            name = place_name(head)
            # 我们茶室|有…, 让茶室|有… begin with words of the sentence, not of the name
            if name is not None and not re.search("[我您他们为了让把在]", name):
                return name
    return None


def _only_then(words: str) -> bool:
    """Whether words say what comes next and invite nobody: 接下来去…"""
    return not re.search("请|随我|跟我|跟随", words)
