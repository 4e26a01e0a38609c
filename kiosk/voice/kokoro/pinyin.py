"""Hanzi → words in pinyin: jieba's words, pypinyin's phrases, and a table for what these two get wrong here.

Of 284 words and phrases that halls say, chosen for their polyphones, pypinyin alone missed 37. A tour's own
dictionary comes before all this and writes the word with other hanzi.
"""

from __future__ import annotations

import itertools
import re

import rjieba
from pypinyin import Style, lazy_pinyin

# A key may span several of jieba's words, but begins and ends where words do.
_OWN = {
    **{"数一数": "shu3 yi1 shu3", "数数": "shu3 shu4", "大夫": "dai4 fu5", "朝阳": "chao2 yang2"},
    **{"转动": "zhuan4 dong4", "似水": "si4 shui3", "切菜": "qie1 cai4", "露出": "lou4 chu1"},
    **{"一载": "yi1 zai3", "打的": "da3 di1", "还款": "huan2 kuan3", "还钱": "huan2 qian2"},
    **{"还书": "huan2 shu1", "还回": "huan2 hui2", "还给": "huan2 gei3", "供养": "gong1 yang3"},
    **{"旋风": "xuan4 feng1", "一幢": "yi1 zhuang4", "幢": "zhuang4", "谁": "shei2", "血": "xue4"},
    **{"量": "liang2", "教": "jiao1", "占地": "zhan4 di4", "倒垃圾": "dao4 la1 ji1", "钉": "ding4"},
    **{"评为": "ping2 wei2", "列为": "lie4 wei2", "选为": "xuan3 wei2", "定为": "ding4 wei2"},
    **{"长凳": "chang2 deng4", "长桌": "chang2 zhuo1", "长椅": "chang2 yi3", "落子": "luo4 zi3"},
    **{"滑倒": "hua2 dao3", "卷": "juan3", "系": "ji4", "铺": "pu1", "晃": "huang4", "空着": "kong4 zhe5"},
    **{"铺成": "pu1 cheng2", "铺着": "pu1 zhe5", "铺了": "pu1 le5", "铺满": "pu1 man3", "铺上": "pu1 shang4"},
    **{"几行": "ji3 hang2", "这一行": "zhe4 yi1 hang2", "那一行": "na4 yi1 hang2"},
    **{"就能量": "jiu4 neng2 liang2", "量完": "liang2 wan2", "量一量": "liang2 yi1 liang2"},
    **{"转一圈": "zhuan4 yi1 quan1", "转转": "zhuan4 zhuan4", "转一转": "zhuan4 yi1 zhuan4"},
    **{"转圈": "zhuan4 quan1", "转了": "zhuan4 le5", "转着": "zhuan4 zhe5", "舍不得": "she3 bu4 de5"},
    **{"赢得多": "ying2 de5 duo1", "听得到": "ting1 de5 dao4", "看得到": "kan4 de5 dao4"},
    **{"找得到": "zhao3 de5 dao4", "做得到": "zuo4 de5 dao4", "吃得到": "chi1 de5 dao4"},
    **{"买得到": "mai3 de5 dao4", "用得到": "yong4 de5 dao4", "摸得到": "mo1 de5 dao4"},
    # The neutral tone, where pypinyin gives a full one.
    **{"关系": "guan1 xi5", "答应": "da1 ying5", "困难": "kun4 nan5", "结实": "jie1 shi5"},
    **{"扎实": "zha1 shi5", "头发": "tou2 fa5", "胳膊": "ge1 bo5", "这儿": "zhe4 er5", "那儿": "na4 er5"},
    **{"多少": "duo1 shao5", "亲戚": "qin1 qi5", "部分": "bu4 fen5", "薄荷": "bo4 he5", "哪儿": "na3 er5"},
    **{"漂亮": "piao4 liang5", "谢谢": "xie4 xie5", "地上": "di4 shang5"},
}
_LONGEST_OWN = max(map(len, _OWN))
_NUMERALS = "一二三四五六七八九十百千万亿两零半几约"
_EQUALS = re.compile(r"(?:分|称|名|评|选|改|设|列|定|视|认|换|译|均|皆|各|积|数|长|宽|高|率|额)$")
_GAINS = "取获赢难心所求博夺习应购争自独"  # 取得, 难得, 心得: here 得 keeps its tone, elsewhere it is neutral
_HAVING = re.compile(r"[共各可能人组队班次家]$")  # before 得 and a numeral: 每组得五分
_ONE_BY_ONE = _NUMERALS + "这那哪每换整单双"  # before 只: 这只篮子
_ONLY = "是有能要好怕会想管顾消得用"  # behind 只 these make it an only: 只是, 只能
_FORMS = re.compile(r"[们我你您他她都就还必总也]$")

Word = tuple[str, ...]
"""One word: its syllables in pinyin with the tone's number behind, one a hanzi."""


def readings(hanzi: str) -> list[Word]:
    """The words of a run of hanzi and how each is said, in order; together as many syllables as hanzi."""
    words = _joined(rjieba.cut(hanzi))
    said: list[Word] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        said.append(_word(word, before, after))
    return said


def _joined(words: list[str]) -> list[str]:
    """The words, with those put together that make an entry of our table."""
    ends = list(itertools.accumulate(map(len, words)))
    text = "".join(words)
    joined: list[str] = []
    start = 0
    while start < len(text):
        later = [end for end in ends if end > start]
        own = [end for end in later if end - start <= _LONGEST_OWN and text[start:end] in _OWN]
        end = own[-1] if own else later[0]
        joined.append(text[start:end])
        start = end
    return joined


def _word(word: str, before: str, after: str) -> Word:
    """How one word is said between its neighbours."""
    alone = _alone(word, before, after) if len(word) == 1 else ""
    if alone:
        return (alone,)
    if word in _OWN:
        return tuple(_OWN[word].split(" "))
    syllables = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
    if len(syllables) != len(word):  # pypinyin leaves characters it does not know in one piece
        syllables = [
            syllable
            for character in word
            for syllable in lazy_pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)
        ]
    if word[0] == "只" and before[-1:] and before[-1] in _ONE_BY_ONE and word[1] not in _ONLY:
        syllables[0] = "zhi1"  # jieba takes 只 to what follows: 那|只布|兔
    for place in range(1, len(word)):
        if word[place] == "得" and syllables[place] == "de2" and word[place - 1] not in _GAINS:
            syllables[place] = "de5"  # 说得好, 做得到, 磨得
        if word[place] == "只" and word[place - 1] in _ONE_BY_ONE:
            syllables[place] = "zhi1"
    return tuple(syllables)


def _alone(word: str, before: str, after: str) -> str:
    """How a hanzi that is a word of its own is said, where that hangs on its neighbours; else ""."""
    if word == "为":
        return "wei2" if _EQUALS.search(before) or _counts(after) else "wei4"
    if word == "地":
        return "de5" if len(before) > 1 else "di4"
    if word == "得":
        if _FORMS.search(before):
            return "dei3"
        return "de2" if not before or (_counts(after) and _HAVING.search(before)) else "de5"
    if word == "只":
        return "zhi1" if before[-1:] and before[-1] in _ONE_BY_ONE else "zhi3"
    return ""


def _counts(word: str) -> bool:
    """Whether a word begins with a numeral."""
    return word[:1] != "" and word[0] in _NUMERALS
