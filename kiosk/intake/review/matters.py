"""Matters of a person that stay out of a public hall, and the words that tell of them."""

from __future__ import annotations

import re

from kiosk.intake.review.passage import Passage

# 个人信息保护法 第二十八条 names health, religion, finances and all that concerns minors under 14; halls add
# welfare, offences and family quarrels. Each pattern speaks of somebody: 生活困难 and 困难户, not 不怕困难.
_GETS = "(?:得到|申请|申领|申报|享受|获得|领取|领到|给予|接受|落实|办理|发放)[^。；，,;]{0,16}"
_MATTERS = (
    (
        "病情",
        "患病|生病|得病|重病|大病|疾病|病人|患者|病情|看病难|卧病|卧床|病倒|病友|病号|药罐"
        "|[患得](?:了|上|有)|癌|肿瘤|瘫"
        "|中风|脑梗|脑出血|心梗|住院|手术|化疗|透析|尿毒|白血病|糖尿|高血压|抑郁|精神(?:疾病|障碍"
        "|分裂|失常)|失智|痴呆"
        "|艾滋|肝炎|肺炎|感染|确诊|身体(?:状况|不好|虚弱|欠佳)|流产|怀孕",
    ),
    (
        "违法或不良行为",
        "赌|吸毒|戒毒|涉毒|贩毒|刑满|刑释|服刑|坐牢|入狱|出狱|矫正|犯罪|违法|盗窃|偷窃|诈骗|判刑"
        "|拘留|缓刑|酗酒|醉驾"
        "|酒驾|家暴|打架|斗殴|邪教|前科|帮教|闹事|缠访|闹访|上访",
    ),
    ("残疾", "残疾|残障|肢残|伤残|聋|哑人|盲人|双目失明|失明|智障|[智听视]力(?:障碍|受损)|轮椅|截肢|自闭"),
    (
        "困难或受助的情况",
        "低保|最低生活保障|特困|五保|贫困|贫穷|生活困难|家庭困难|经济困难|家境|困难(?:群众|家庭|户"
        "|职工|居民|党员|老人|学生)"
        "|救助|救济|帮扶对象|受助|资助|廉租|公租房|贴息|助学|失业|下岗|零就业|孤寡|空巢|独居|留守|欠债|破产"
        f"|{_GETS}(?:补助|补贴|贷款|优惠|优待|安置|慰问金|捐款)|优待证|优惠证",
    ),
    (
        "未成年人的情况",
        "未成年|孤儿|辍学|单亲|女童|男童|婴儿|幼儿|小学生|中学生|读小学|上小学|读初中|上初中|困境儿童",
    ),
    ("宗教信仰", "信教|信佛|信仰|基督|佛教|伊斯兰|穆斯林|天主教|道教|教徒|信徒|迷信|礼拜|皈依"),
    (
        "家庭和婚姻的情况",
        "离婚|离异|丧偶|婚姻|家庭(?:纠纷|矛盾|暴力)|婆媳|夫妻(?:矛盾|吵架|不和|反目)|未婚先|再婚"
        "|失独|赡养|收养|超生"
        "|去世|病故|自杀|轻生|遗产",
    ),
)
_ENGLISH_MATTERS = (
    (
        "病情",
        r"ill|illness|sick|cancer|stroke|disease|diabetes|dementia|depress\w+|hospital\w*|surgery"
        r"|dialysis|HIV",
    ),
    (
        "违法或不良行为",
        r"prison|convict\w*|drug|drugs|gambl\w+|offen[cs]e|crim\w+|arrest\w*|parole|addict\w*|drunk\w*",
    ),
    ("残疾", r"disab\w+|wheelchair|blind|deaf|autis\w+|amput\w+"),
    (
        "困难或受助的情况",
        r"welfare|benefits|low-income|poverty|poor|unemployed|laid off|subsid\w+|lives alone",
    ),
    ("未成年人的情况", r"orphan\w*|underage|minor"),
    ("宗教信仰", r"church|mosque|Christian|Muslim|Buddhist|believer"),
    ("家庭和婚姻的情况", r"divorc\w+|widow\w*|domestic violence|passed away"),
)
_CHINESE = re.compile("|".join(f"(?P<m{n}>{words})" for n, (_, words) in enumerate(_MATTERS)))
_ENGLISH = re.compile(
    "|".join(rf"(?P<m{n}>\b(?:{words})\b)" for n, (_, words) in enumerate(_ENGLISH_MATTERS))
)
# The next sentence still speaks of the person when it begins with one of these.
_STILL = re.compile(
    "[^，,。；]{0,6}(?:[他她其]|老人|老两口|夫妇|这位|这名|该|本人|家中|家里|丈夫|妻子|老伴|儿子"
    "|女儿|孩子|母亲|父亲|半年后"
    "|后来|从此|由于|因为|因|患)|(?i:.{0,30}?\\b(?:he|she|his|her|they)\\b)"
)
# A sentence can be a whole chapter: what is said of a person stands near the name.
_REACH = 160


def matters(passage: Passage, at: int, end: int) -> tuple[str, ...]:
    """What is said of the person named there, in this sentence or the next if it goes on about them."""
    begin, until = passage.sentence(at)
    texts = [passage.text[max(begin, at - _REACH) : min(until, end + _REACH)]]
    if until < len(passage.text):
        following = passage.text[until : min(passage.sentence(until)[1], until + _REACH)]
        if _STILL.match(following):
            texts.append(following)
    pattern, kinds = (_ENGLISH, _ENGLISH_MATTERS) if passage.english else (_CHINESE, _MATTERS)
    found = {match.lastgroup for text in texts for match in pattern.finditer(text)}
    return tuple(kind for n, (kind, _) in enumerate(kinds) if f"m{n}" in found)
