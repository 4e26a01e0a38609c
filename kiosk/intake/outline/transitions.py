"""Transitions and ends: what is said on the way, what greets, and what takes leave."""

from __future__ import annotations

import re

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.cues import directions

# Guides speak to everybody by title or all at once: 各位嘉宾, 大家, 同志们
_PEOPLE = (
    r"(?:"
    r"我们|大家|咱们|您"
    r"|各位(?:领导|来宾|嘉宾|朋友|专家|同志|老师|居民|家长)?(?:和?同志们|朋友们)?|你们|朋友们"
    r"|同志们"
    r")"
)
# Guides lead on in a sentence of its own: 请随我上二楼参观。下面请各位领导随我逐一参观。请大家这边走。
_LEADS_ON = re.compile(
    rf"(?:好[的了]?[，,]|那么[，,]?)?(?:{_PEOPLE}[，,：:]?)?"
    rf"(?:(?:下面|接下来|现在|随后|然后|接着|最后)[，,]?)?(?:{_PEOPLE}[，,]?)?(?:就|便)?"
    rf"(?:请|让|由)?{_PEOPLE}?[，,]?(?:请)?(?:"
    r"小心|注意|当心|继续|一起|一同|再|先|移步|往|向|朝|随|跟|走|沿|顺|上|下|来|到|去|这边|那边"
    r"|参观|进入|前往|乘|坐|穿过|看完|绕过|回到|逐一"
    rf")[^。！？!?；;]{{0,36}}[。！!；;]?"
)
# Of such a sentence some words must be about going: 这边走, 往里走, 上楼
_GOES = re.compile(
    r"随我|跟我|这边[走请来]|那边走|请(?:这|那)边|移步|继续(?:参观|往|向|前)|往[前里上下左右外]走"
    r"|往(?:楼上|楼下)|上[一二三四五六七八九]?楼|下[一二三四五六七八九]?楼|上到|下到|前往|走吧"
    r"|逐一参观|一起(?:去|来|走|看)|接着(?:往|走)|走进|走向|乘电梯|坐电梯|台阶|楼梯|脚下|慢走"
    r"|到(?:下一|楼|二楼|三楼|外面|室外|隔壁|对面)"
)
# The same in English: Now, let's go through to the map room.
_ENGLISH = re.compile(
    r"(?:now,? |next,? |so,? |and now,? |ok(?:ay)?,? )?"
    r"(?:please |let(?:'s| us) |shall we |if you(?:'ll| will) |kindly |we(?:'ll| will) now )?"
    r"(?:follow|come|move|walk|go|head|step|continue|mind|watch|make our way|proceed|turn)\b"
    r"[^.!?]{0,80}[.!]",
    re.I,
)
# First words greet, or say who speaks: 各位邻居下午好, 欢迎, 我是…
_GREETS = re.compile(
    r"尊敬的|敬爱的|亲爱的|各位(?:领导|来宾|嘉宾|朋友|专家|同志|老师|居民|家长|代表|同学)"
    r"|大家(?:早上|上午|中午|下午|晚上)?好|同志们|朋友们|女士们|先生们"
    r"|(?:早上|上午|中午|下午|晚上)好|你们?好|您好|欢迎|我是|我叫|由我|我来|dear "
    r"|good (?:morning|afternoon|evening)|hello|hi[, ]|welcome|ladies|my name|i am |i'm ",
    re.I,
)
# Last words end the visit, thank, wish or ask to come again: 今天就看到这里, 欢迎常来, goodbye
_ENDS = re.compile(
    r"参观到此|到此(?:结束|为止)|到这里(?:就)?(?:结束|告一段落)|就(?:参观|介绍|讲解)?到这[里儿]"
    r"|以上(?:就)?是"
    r"|(?:我的|我们的|今天的|本次|整个)(?:讲解|介绍|参观|行程|导览|汇报)(?:就|便)?"
    r"(?:到|全部|完毕|结束|至此)"
    r"|再次(?:感谢|欢迎)"
    r"|(?:衷心|由衷|非常|谢谢)?感谢(?:各位|大家|您|领导|你们|聆听|莅临|光临|参观)"
    r"|谢谢(?:大家|各位|您|领导|你们|聆听|参观|观看|！|。|!|$)"
    r"|欢迎(?:各位|大家|您|领导)?(?:来宾|领导|朋友)?(?:再次|下次|常来|随时|多来|多提|批评)"
    r"|宝贵(?:的)?(?:意见|建议)|提出(?:意见|建议|批评)|祝(?:各位|大家|您|愿)|祝愿"
    r"|参观(?:就)?(?:结束|完毕)|再见|慢走|讲解完毕|(?:汇报|讲|说|介绍)完(?:了|毕)"
    r"|就(?:讲|说|看)到这|就翻到这|let you go|that (?:concludes|brings us|is the end|was|ends)"
    r"|this concludes|thank(?:s| you)|end of (?:our|the) tour|goodbye|see you"
    r"|hope you (?:have )?enjoyed|we hope",
    re.I,
)
# Reports end with a paragraph on what was and what will be: 几年来…, 下一步…, 任重道远
_LOOKS_BACK = re.compile(
    r"^(?:"
    r"自\S{1,12}以来|(?:近|几|多|这些|这几|十几|数)年来|今后|未来|展望|总之|综上|下一步"
    r"|接下来的?(?:日子|工作)|站在|面向未来|回顾|一路走来|新时代|征程|历史的|社会历史|成绩"
    r"|路漫漫|百尺竿头|雄关漫道|[\w×]{0,8}社区的发展[，,]|[\w×]{0,8}社区将|我们(?:将|坚信|相信)"
    r"|各位(?:领导|来宾)[，,]|in (?:the )?(?:future|conclusion|closing)"
    r"|looking (?:ahead|back|forward)"
    r")"
    r"|任重(?:而)?道远|百尺竿头",
    re.I,
)
_LABEL = 45  # characters of a line below the thanks that is not told: 讲解员：某某


def leads_on(sentence: str) -> bool:
    """Whether a whole sentence only leads from one place to the next."""
    words = _bare(sentence)
    if words.isascii():
        return bool(_ENGLISH.fullmatch(words))
    return (
        bool(_LEADS_ON.fullmatch(words))
        and bool(_GOES.search(words))
        # 请大家随我来，这间是茶室。 leads on, but shows a place at once
        and not re.search("这[里间]?是|那[里边]是|的是", words)
    )


def greets(sentence: str) -> bool:
    """Whether a sentence greets, or introduces the guide, in its first 40 characters."""
    return bool(_GREETS.search(sentence[:40]))


def way_on(body: Body, start: int, end: int) -> int:
    """Where, at the end of a passage, the sentences begin that only lead on; *end* when there are none.

    Directions within or glued before such a sentence go with it: (上楼梯)请随我上楼。
    """
    at = end
    for begin, stop in reversed(list(body.sentences(start, end))):
        words = body.text[begin:stop]
        if not leads_on(words):
            break
        at = begin
    return at if at > start else end  # a passage that is nothing else is told where it stands


def closing_from(body: Body, start: int, end: int, walk: bool) -> int:
    """Where the closing begins within the last passage; *end* when there is none.

    Thanks and good-byes; in what is told sitting down also the last paragraph that looks back or ahead.
    """
    first_line, last_line = body.line_at(start), body.line_at(max(start, end - 1))
    closing = end
    passed = 0
    paragraphs = [max(start, body.starts[number]) for number in range(first_line, last_line + 1)]
    for number in range(len(paragraphs) - 1, -1, -1):
        begin = paragraphs[number]
        stop = paragraphs[number + 1] if number + 1 < len(paragraphs) else end
        if not _bare(body.text[begin:stop]):
            continue
        ends = next(
            (at for at, till in body.sentences(begin, stop) if _ENDS.search(body.text[at:till])), None
        )
        looks = body.text[start:begin].strip() and _LOOKS_BACK.search(body.text[begin : begin + 60])
        if ends is not None:
            closing = ends if ends - begin > 60 or begin == start else _first_told(body, begin, ends)
            if closing > begin and (ends != begin):
                break
            continue
        if closing == end and stop - begin <= _LABEL and passed < 4:
            passed += 1  # a signature, a telephone number, a note for the guide below the thanks
            continue
        if (
            looks
            and (closing < end or not walk or stop >= end)
            and not (walk and _is_told(body.text[begin:stop]))
        ):
            closing = begin
            continue
        break
    return closing if closing > start else end


def _first_told(body: Body, begin: int, ends: int) -> int:
    """The closing begins where its sentence does; the paragraph's own beginning when that only addresses."""
    before = body.text[begin:ends].strip()
    # 好了，各位邻居，… only turns to the listeners
    addresses = re.match("各位|同志们|朋友们|女士们|尊敬的|最后|好了|好的|well", before, re.I)
    return begin if len(before) <= 12 or (addresses and not _is_told(before)) else ends


def _is_told(paragraph: str) -> bool:
    """Whether a paragraph shows a place rather than taking leave of it."""
    # 最后这间是画室 comes late, but is a place
    return bool(re.search("这里是|这间|左边|右边|左侧|右侧", paragraph[:30]))


def _bare(sentence: str) -> str:
    """A sentence without its directions."""
    told, at = [], 0
    for bracket in directions(sentence):
        told.append(sentence[at : bracket.start])
        at = bracket.end
    return "".join([*told, sentence[at:]]).strip(" \t\u3000\n")
