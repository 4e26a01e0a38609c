"""Cues in a script: which brackets hold a direction for the guide, and the text with them in 【】."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.intake.draft import DraftCue
from kiosk.tour.directions import direction_in, kind_of_cue
from kiosk.tour.model import CueKind

# Lines that begin so say what to do, or what is seen and heard: 动作：立正, PPT：第三页
_LABELS = (
    "动作|(?:讲解)?提示|手势|道具|操作|翻页|注意|PPT"
    "|画面|镜头|字幕|同期声?|花字|场景|景别|转场|音效|音乐|灯光|SFX"
)
# The brackets that may hold a direction; besides a line of its own in quotes, 『敲一下，等余音散尽』, and
# words in stars behind a blank or a full stop, *指传送带*
_BRACKETS = re.compile(
    r"【([^【】\n]{0,120})】|［([^［］\n]{0,120})］|\[([^\[\]\n]{0,120})\]|〔([^〔〕\n]{0,60})〕"
    r"|[<‹〈]([\u4e00-\u9fff][^<>‹›〈〉\n]{0,30})[>›〉]|[(（{]([^()（）{}\n]{0,60})[)）}]"
    r"|^[ \u3000]*『(?P<quoted>[^『』\n]{2,80})』[ \u3000]*$"
    r"|(?<![^ \u3000\n。！？.!?])\*(?P<starred>[^*\n]{2,80})\*(?!\*)"
    rf"|^[ \u3000]*(?P<label>(?:{_LABELS})[ \u3000]*[：:])(?P<words>[^\n]{{1,120}})$",
    re.M,
)
# What writers tell a guide or a film's crew in round brackets, besides what every text of a tour knows. Each
# begins with what is to be done, so that （引进企业20家） or （指标完成率） is none.
_TOLD_TO_GUIDE = re.compile(
    r"(?:"
    r"请?(?:"
    r"[上下][到至]?[一二三四五六七八九十]?[楼层]|请\w{0,3}(?:来宾|观众|居民|小朋友)"
    r"|发(?:卡片|资料|手册|传单|笔|糖)"
    r"|指(?![标导出挥定南数示纹引派责令战甲代点认教明路环头印针])\w{1,3}$|敲|发放|清点|敬礼"
    r"|立正|目送|领读|带队|退后|开场前|致谢后|回收|比划|模仿|笑$|把声音|此页|投影"
    r"|[从经自]\w{1,10}(?:走|步行|移步|进|出|上|下|绕|穿|返回|前往)|由(?:工作人员|讲解员|专人|此)|停一停"
    r"|本站|声音|蹲下|俯身|弯腰|起身|无(?:解说|旁白|对白)|边走边[讲说看]"
    r"|沿着?\w{1,8}(?:缓步|前行|走|慢行)|如(?:果)?(?:时间|来宾|领导|大家)"
    r"|请(?:领导|大家|来宾|嘉宾|各位)|示范|休息|轻声|低声|放低|压低|送至|送客|关灯|开灯"
    r"|留出时间|递[上给]"
    r"|指[着向]?(?:左|右|前|后|上|下|这|那|图|墙|屏|展|照片|沙盘|门|窗|牌|牌匾|地图|实物|模型)"
    r"|手[势指](?:[:：，,]|示意|向)?|手掌|引导|引领|带领|带队|走|移步|移动|绕|步入|步行|退"
    r"|进入|进门|出门|推门|开门|敲门|转[身向到]|侧身|左转|右转|站[定在到]|停[顿下留步]"
    r"|稍[停作等候]|等|暂停|微笑|鞠躬|点头|挥手|招手|握手|鼓掌|环视|目光|看向"
    r"|面[向对](?:大家|观众|来宾|展|墙|屏)|示意|邀请|互动|提问|举例"
    r"|可[以]?(?:适当)?(?:举例|互动|提问|停留|省略|略讲|展开)|适当|酌情|略讲|重点讲|语[速气调]"
    r"|放慢|提高音量|切换|翻页|播放|打开|关闭|按下?|点击|点开|拿[起出]|举起|展示|出示|分发"
    r"|发放资料|递|上楼|下楼|上[一二三四五六七八九]楼|下[一二三四五六七八九到]|乘|坐电梯|过渡"
    r"|转场|此处|此时|这里可|注意脚下|小心|提醒(?:大家|来宾)|讲解员|主持人|配乐|音乐|灯光|音效"
    r"|画面|镜头|字幕|旁白|画外音|同期声|空镜|特写|片头|片尾|片花|淡[入出]|出字幕|航拍|延时"
    r").{0,44}"
    r")"
)
# The same words as they begin an explanation: （引导资金…）, （播放量…）, （走访…） are told.
_EXPLAINS = re.compile(
    r"走[访读红样]|引导(?:资金|基金|员$)|播放量|展示率|打开率|停[车电水业工]|站[点内]|进入率"
    r"|音乐(?:会|厅|教室|老师|课)|灯光(?:球场|秀|工程)|小心(?:轻放)|互动(?:区|屏|率)"
    r"|举例(?:来说|如)|示意图|注意事项|特写镜头$|按[照年月人户比时需揭摩]"
    r"|讲解员(?:\d|[一二三四五六七八九十]+[名人位])|邀请函|切换率|提问箱|乘[客法用]"
    r"|等(?:级|离子|额|价|距|等|于|方面|$)|分发挥|拿手|举起重|手指操|手掌大|翻页书|可以?[免办随]"
    r"|过渡(?:房|期|性)"
)
# A number of households or yuan is told, a number of seconds or steps is not: （发放资料20册）, （等候20秒）
_COUNTS = re.compile(
    r"\d\s*(?:余|多)?(?:家|名|个|户|万|亿|元|%|％|平方|岁|年(?!代)|月|日|项|件|次|册|种|套|台)"
    r"(?!以上|左右以内)"
)
# What an English script tells its guide begins with a verb that asks for something: (Wait for applause)
_ENGLISH = re.compile(
    r"(?:please )?(?:then )?(?:"
    r"hold|lower|raise|clap|collect|gather|press|switch|knock|nod|wave|kneel|sit|offer|give"
    r"|distribute|count|speak|repeat|read|touch|demonstrate|unlock|lock|tap|ring|light|draw|make"
    r"|wait|pause|stop|point|gesture|walk|go|lead|turn|show|open|play|invite|ask|smile|look"
    r"|stand|skip|step|move|take|beckon|hand|let|bring|pass|stay|encourage|allow"
    r")(?: (?:sure|on|in|off))?(?:"
    r"(?:"
    r" (?:"
    r"the|an?|to|at|towards?|into|through|for|from|your|everyone|everybody|visitors|guests"
    r"|them|him|her|people|all|up|down|out|round|around|back|over|here|hands?|once"
    r"|questions?|responses?|answers?|applause|while|until|and|left|right|again|slowly"
    r"|gently|quietly|about|with|by|along"
    r")\b[^0-9]{0,60}"
    r")"
    r"|[.!]?"
    r")"
    r"|applause|no narration|optional|if time\b.{0,40}|music\b.{0,30}|back (?:up|down)\b.{0,40}",
    re.I,
)
# Film people's words at the beginning of brackets say what is seen and heard: 【镜头：晨雾里的码头】
_FILM = re.compile(
    r"\s*(?:"
    r"镜头|字幕|画面|同期声|画外音|旁白|配音|解说|音乐|音效|转场|特写|空镜|航拍|片花|标题|叠化"
    r"|黑场|voice-?over|shot|cut|caption|music|scene"
    r")(?:转场|渐强|渐弱|切换)?\s*(?:[：:—\d]|$)",
    re.I,
)
# In square brackets a word or two are enough: 【指灯】, 【稍作停顿】
_POINTS = re.compile(r"手?指\w{1,8}|\w{0,4}停顿?\w{0,6}")
# A number in brackets, with a few words or none, heads a passage: 【1】, 【线索二】
_ORDINAL = re.compile(r"[\u4e00-\u9fff]{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})")
# What somebody has yet to fill in is no direction: [your name], 【姓名】
_TO_FILL_IN = re.compile(
    r"(?:your |the )?(?:full )?(?:name|date|time|place|number|title)"
    r"|(?:您的|讲解员)?(?:姓名|名字|单位|职务|日期|时间|地点|电话|数字)|某+|[xX×]{2,}"
    r"|待(?:补充?|定|填)|填写|tbd|tbc|todo|_+|\.{3,}|…+",
    re.I,
)
# A pause or its length alone: (停3秒), [p2000] as speech programs write it
_SECONDS = re.compile(r"[pP]\d{2,5}|(?:停|停顿|暂停)?\s*\d{1,2}\s*(?:秒|s|sec)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A direction as it stands in a text: from where to where, its words, and what is written before them."""

    start: int
    end: int
    words: str
    label: str = ""

    @property
    def cue(self) -> DraftCue:
        """The direction for the guide."""
        return DraftCue(self.words, kind_of_cue(self.words) if self.words else CueKind.OTHER)


def directions(text: str, start: int = 0, end: int | None = None) -> Iterator[Bracket]:
    """The directions between two places of a text, in order; brackets that hold content are passed over."""
    last = -1
    for found in _BRACKETS.finditer(text, start, len(text) if end is None else end):
        apart = found["quoted"] or found["starred"]
        if apart is not None:
            yield Bracket(found.start(), found.end(), apart.strip())
            continue
        if found["label"] is not None:
            yield Bracket(found.start(), found.end(), found["words"].strip(), found["label"])
            continue
        *square, rounded = found.groups()[:6]
        if rounded is None:
            words = next((words for words in square if words), "").strip()
            follows = last >= 0 and not text[last : found.start()].strip()
            if follows or _is_marked_direction(text, found.start(), words):
                last = found.end()
                yield Bracket(found.start(), found.end(), words)
        elif is_direction(found[0]):
            last = found.end()
            yield Bracket(found.start(), found.end(), rounded.strip())


def _is_marked_direction(text: str, at: int, words: str) -> bool:
    """Whether square brackets hold a direction: behind the end of a sentence or beginning a line they do.

    Within a sentence they may hold a button's name or a remark: 屏幕上有【报到】【随手拍】两个按钮.
    """
    if _TO_FILL_IN.fullmatch(words) or _ORDINAL.fullmatch(words) or words.isdigit():
        return False
    before = text[max(0, at - 40) : at].rstrip(" \t\u3000")[-1:]
    if not before or before in "\n。！？!?；;…”」』）).":
        return True
    return is_direction(f"（{words}）") or is_film_word(words) or bool(_POINTS.fullmatch(words))


def is_direction(bracketed: str) -> bool:
    """Whether round brackets with what they hold are a direction; empty ones are, whose words were lost."""
    words = bracketed[1:-1].strip()
    known = re.fullmatch(r"【([^【】]*)】|\[([^\[\]]*)\]|[(（]([^()（）\n]{0,40})[)）]", bracketed)
    if known is not None and direction_in(known) is not None:
        return True
    if _SECONDS.fullmatch(words) or _ENGLISH.fullmatch(words):
        return True
    return bool(_TOLD_TO_GUIDE.fullmatch(words)) and not _EXPLAINS.match(words) and not _COUNTS.search(words)


def is_film_word(words: str) -> bool:
    """Whether words in brackets tell a film's crew what is seen or heard: 镜头：航拍，清晨的老街."""
    return bool(_FILM.match(words))


def with_cues(text: str) -> tuple[str, tuple[DraftCue, ...]]:
    """The text with every direction in 【】, and the directions; one without words stays as it is written.

    A pair that holds no direction becomes round brackets, and a 【 or 】 that makes no pair a quote, or a
    reader of the tour would take told words, even half a text, for a cue.
    """
    told: list[str] = []
    cues: list[DraftCue] = []
    at = 0
    for bracket in directions(text):
        told.append(_unpaired(text[at : bracket.start]))
        told.append(
            f"【{bracket.label}{bracket.words}】" if bracket.words else text[bracket.start : bracket.end]
        )
        cues.append(bracket.cue)
        at = bracket.end
    told.append(_unpaired(text[at:]))
    return "".join(told), tuple(cues)


def _unpaired(text: str) -> str:
    """Text without marks that a tour's reader would take for a cue; what they hold is kept, in （）."""
    text = re.sub(r"[\[［【]([^\[\]［］【】\n]{1,120})[\]］】]", r"（\1）", text)
    return text.replace("【", "“").replace("】", "”")
