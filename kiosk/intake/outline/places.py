"""Places of a hall by their names: what a station may be called, and what only sounds like one."""

from __future__ import annotations

import re

# People name a room, a board or a place outdoors by what it is, said last: 画|室, 公告|栏, 小|菜园
_HEADS = (
    "室|间|(?<![住楼平病用租购新民营客])房|厅|馆|站|区|中心|廊|墙|窗口|台|超市|茶馆|茶社|书屋"
    "|书吧|书店|吧|食堂|餐厅|厨房|校|学堂|学院|讲堂|课堂|屋|小屋|木屋|坊|角|园|圃|乐园|苑|亭|院"
    "|院落|基地|驿站|法庭|展板|黑板|公告板|柜台|图版|展版|展柜|信箱|邮箱|触摸屏|大屏|屏幕|电子屏"
    "|一体机|终端机|自助机|查询机|柜|架|点|所|处|广场|步道|大棚|菜园|菜地|田|池|塘|桥|碑|大学"
    "|夹层|院子|牌坊|祠堂|戏台|舞台|操场|球场|之家|妈妈家|门厅|大门|楼|沙盘|模型|走廊|巷|街|林|湖"
    "|河|井|古树|雕塑|浮雕|银行|医院|诊所|药房|小店|店|铺|市场|市集|集市|库|港湾|栏|榜|岗亭|工厂"
    "|车间|大堂|前厅|展线|小道|小径|阳台|天台|露台|平台|车棚|游园|绿地|花坛|健身房|影院|剧场|宿舍"
    "|澡堂|食摊|棚|剃头铺|公寓|民宿|码头|故居|旧址|遗址|塔|寺|庙|堂|殿|阁|轩|榭|老宅|祠|学舍|工位"
    "|席"
)
# The same at the end of words: 街角的小画室
_PLACE = re.compile(f"(?:{_HEADS})$")
# The same in English: the map room, the tool shed
_LATIN_PLACE = re.compile(
    r"\b(?:"
    r"rooms?|halls?|cent(?:re|er)|offices?|desk|counters?|corner|library|clinic|station|kitchen"
    r"|canteen|garden|square|courts?|yard|courtyard|walls?|boards?|lobby|foyer|gallery"
    r"|theat(?:re|er)|stage|studio|workshop|shop|stores?|market|school|classroom|nursery|lounge"
    r"|caf[eé]|pool|path|trail|pond|bridge|gate|playground|pavilion|archive|museum|terrace"
    r"|greenhouse|deck|bay|cellar|tower|chapel|vault|shed|ropewalk|quay|landing|parlour|loft"
    r"|barn|attic|hub|area|zone|entrance|reception|platform"
    r")$",
    re.I,
)
# What is said *of* a place: 休息的场所, 邻里的纽带, 一扇窗口, 第一站. A name never ends so.
_SAID_OF = re.compile(
    "(?:"
    "场所|地方|阵地|缩影|体现|写照|纽带|桥梁|去处|必经之[路地]|所在|所在地|出发点|特点|地点"
    "|焦点|一点|有点|几点|早点|晚点|整点|差点|缺点|盲点|支点|起点|终点|原点|观点|亮点|重点|难点"
    "|热点|优点|要点|原因|结果|目标|宗旨|承诺|理念|成果|作品|数据|情况|工作|内容|意义|之一|之处"
    "|好处|用处|一部分|大家庭|条件|一站|上一站|下一站|第一站|最后一站|精神堡垒|代表|意识|时间"
    "|期间|空间|房间|中间|民间|人间|之间|瞬间|夜间|晚间|午间|年间|一扇窗口|的窗口|的课堂|的家园"
    "|的港湾|的港口|的平台|的舞台|的学校|的殿堂|的中心|大舞台上|台阶|四周|周围|两旁|两侧|一条线"
    "|阶段|手段|居民楼|[一二三四五六七八九十\\d]楼|[一二三四五六七八九十\\d]层|楼上|楼下"
    "|两个[厅室馆站区]"
    ")$"
)
# What ends so is the whole that is visited, or what lies around it: 本社区, 这个片区
_WHOLE = re.compile(
    "(?:社区|小区|街道|村|镇|乡|县|(?<![超门夜集])市|城区|辖区|党群服务中心|居委会|村委会|学区|片区|城)$"
)
# What hangs or lies there is pointed at as places are: 这里是一张老照片
_PICTURE = re.compile("(?:照片|图片|相片|画面|影像|老照片|合影|奖牌|证书|锦旗|展品|物件|手稿)$")
# Whose it is stands before a name and does not belong to it: 我们社区的|茶室, 新建的|画室
_OWNER = re.compile(
    r"^(?:咱们?|我们?|本|我)?(?:的)?(?:整个)?(?:[\w×]{0,8}?(?:社区|小区|街道|村|镇))?"
    r"(?:的|里的|自己的|新建的|设置的|设立的|打造的)"
)
# How a thing came here is told before its name: 邻居给我们添的书架
_GIVEN = re.compile("为(?:我们|大家|居民|您|了)|给(?:我们|大家)|帮(?:我们|大家)")
# The hall's own name goes before a room's: 某某社区|综合服务大厅
_HALL = re.compile(r"^[\w×]{2,8}?(?:社区|小区|街道|村)(?=\w{4})")
# and a centre's before that of a room in it: 老年活动中心|二楼图书阅览室
_WITHIN = re.compile(r"^\w{2,10}?(?:服务站|服务中心|活动中心|管理站)(?![和与及])(?=\w{6})")
# People count what they show, or lose the end of a quote: 一间棋牌室, “棋牌室
_COUNTED = re.compile(
    r"^(?:一|两|三|几)?(?:个|间|处|块|面|座|片|排|条|所|家|组|幅|扇|方)(?=\w{3})"
    r"|^[“「『《](?=[^”」』》]*$)"
)
# The storey goes before the room: 三楼的画室
_FLOOR = re.compile("^(?:[一二三四五六七八九十\\d]{1,2}|负[一二])(?:楼|层)的?(?=\\w{2})")
# A given name is in quotes: “百草角”
_QUOTED = re.compile(r"[“「『《\"]([^”」』》\"\n]{2,16})[”」』》\"]")
# A clause with a verb tells something and only happens to end as places do: 老人在树下摆摊点
_VERBS = re.compile(
    "(?:"
    "为了|用于|用来|通过|可以|能够|已经|正在|由|把|将|使|让|是|有|被|给|在|向|对|与|以|从|了|着"
    "|过|会|不|也|都"
    ")"
)
# A clause leads up to its place and names it last: 看一看这个|大厅, 如今是|应急避险中心
_DEICTIC = re.compile("^.*(?:[这那](?:个|间|座|片|处|面|块)|看一?看|是(?:社区|我们|咱们)?的?)(?=\\w{2})")
_LONGEST = 20  # characters: what is longer tells something


def place_name(words: str) -> str | None:
    """The name of the place that words such as 我们社区的便民服务大厅 mean; None when they mean no place."""
    words = words.strip(" \t\u3000，,。；;：:！!、…").rstrip("了啦哦呢吧")
    words = re.sub(r"[(（][^()（）]*[)）]$", "", words)
    quoted = _QUOTED.search(words)
    if quoted and words.endswith(quoted[0]) and (is_place(quoted[1]) or is_place(words)):
        return quoted[1]
    name = _unquoted(_without_owner(words))
    if len(name) < 2 or not is_place(name) or len(name) > _LONGEST:
        return None
    return name


def quoted_name(words: str) -> str | None:
    """The name between the quotes with which words begin."""
    found = _QUOTED.match(words)
    return found[1] if found else None


def is_place(words: str) -> bool:
    """Whether words end as the name of a place does, and not as what is said of one."""
    if words.isascii():
        return bool(_LATIN_PLACE.search(words))
    return bool(_PLACE.search(words)) and not _SAID_OF.search(words) and not _WHOLE.search(words)


def is_said_of(words: str) -> bool:
    """Whether words say what a place is for, or name the whole hall: no station begins with them."""
    words = words.strip(" \t\u3000，,。；;：:！!、…")
    return bool(_SAID_OF.search(words) or _WHOLE.search(words))


def is_picture(words: str) -> bool:
    """Whether words name a picture or a thing shown: a part of a station at most."""
    return bool(_PICTURE.search(words.strip(" \t\u3000，,。；;：:！!、…")))


def place_at_start(words: str) -> str | None:
    """The place that words begin with, though nothing parts it from what follows: 四点半课堂孩子放学…"""
    for size in range(3, 13):
        name = words[:size]
        if (
            re.fullmatch(rf"[\w“”]{{{size}}}", name)
            and is_place(name)
            and not is_place(words[: size + 1])
            and not _VERBS.search(name)
        ):
            return name
    return None


def place_in(words: str) -> str | None:
    """The first name of a place that is quoted in words, or at the end of one of their clauses."""
    for quoted in _QUOTED.finditer(words):
        if is_place(quoted[1]):
            return quoted[1]
    for clause in re.split("[，,。；;：:！!？?、\n]", words):
        name = place_name(clause)
        if name and _DEICTIC.sub("", name) and len(name) <= 14 and not _VERBS.search(_DEICTIC.sub("", name)):
            return _DEICTIC.sub("", name)
    return None


def _unquoted(words: str) -> str:
    """The words without quotes around them all, and without a lone one."""
    whole = _QUOTED.fullmatch(words)
    if whole:
        return whole[1]
    pairs = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"))
    lone = "".join(
        mark for one, other in pairs if words.count(one) != words.count(other) for mark in (one, other)
    )
    return words.translate({ord(mark): None for mark in lone})


def _without_owner(words: str) -> str:
    """The name behind words on whose it is and what it is like: 小巧玲珑的街角书屋 → 街角书屋."""
    bare = _FLOOR.sub("", _COUNTED.sub("", _OWNER.sub("", words)))
    hall = _HALL.match(bare)
    if hall and is_place(bare[hall.end() :]):
        bare = bare[hall.end() :]
    within = _WITHIN.match(bare) if len(bare) > 12 else None
    if within and is_place(bare[within.end() :]):
        bare = bare[within.end() :]
    head, particle, tail = bare.rpartition("的")
    if particle and _GIVEN.search(head):  # 街道给我们添置的充电点 says how it came here
        return ""
    if particle and len(tail) >= 3 and is_place(tail):
        return _COUNTED.sub("", tail)
    if particle and len(head) > 6:
        return tail if len(tail) >= 2 else bare
    return bare
