"""How hanzi are said in a hall: a table of words whose characters have several sounds."""

from __future__ import annotations

import pytest

pytest.importorskip("pypinyin", reason="装上自然语音（make voice）才有 pypinyin")
pytest.importorskip("rjieba", reason="装上自然语音（make voice）才有 rjieba")

from kiosk.voice.kokoro.pinyin import readings

SAID = """
一条长凳：yi1 tiao2 chang2 deng4 | 这只篮子：zhe4 zhi1 lan2 zi5 | 那只布兔：na4 zhi1 bu4 tu4
换只小勺：huan4 zhi1 xiao3 shao2 | 磨得发白：mo2 de5 fa1 bai2
画得一次比一次好：hua4 de5 yi1 ci4 bi3 yi1 ci4 hao3 | 听得到：ting1 de5 dao4 | 舍不得：she3 bu4 de5
谁赢得多：shei2 ying2 de5 duo1 | 赢得：ying2 de2 | 难得：nan2 de2 | 每组得五分：mei3 zu3 de2 wu3 fen1
铺成：pu1 cheng2 | 店铺：dian4 pu4 | 滑倒：hua2 dao3 | 排几行：pai2 ji3 hang2 | 转一圈：zhuan4 yi1 quan1
转身：zhuan3 shen1 | 量完：liang2 wan2 | 能量：neng2 liang4 | 空着：kong4 zhe5
重庆：chong2 qing4 | 银行：yin2 hang2 | 行走：xing2 zou3 | 银行卡：yin2 hang2 ka3 | 行政：xing2 zheng4
行业：hang2 ye4 | 长辈：zhang3 bei4 | 长度：chang2 du4 | 社区长者：she4 qu1 zhang3 zhe3 | 处长：chu4 zhang3
成长：cheng2 zhang3 | 校长：xiao4 zhang3 | 家长：jia1 zhang3 | 长期：chang2 qi1 | 调解：tiao2 jie3
调解员：tiao2 jie3 yuan2 | 调度：diao4 du4 | 调查：diao4 cha2 | 空调：kong1 tiao2 | 便民：bian4 min2
便宜：pian2 yi5 | 为民：wei4 min2 | 为民服务：wei4 min2 fu2 wu4 | 为人民服务：wei4 ren2 min2 fu2 wu4
为了：wei4 le5 | 成为：cheng2 wei2 | 分为：fen1 wei2 | 一站式：yi1 zhan4 shi4 | 了解：liao3 jie3
为您服务：wei4 nin2 fu2 wu4 | 处理：chu3 li3 | 办事处：ban4 shi4 chu4 | 好处：hao3 chu4 | 参差：cen1 ci1
参加：can1 jia1 | 差不多：cha4 bu5 duo1 | 出差：chu1 chai1 | 还给：huan2 gei3 | 还有：hai2 you3
归还：gui1 huan2 | 还书：huan2 shu1 | 重点：zhong4 dian3 | 重新：chong2 xin1 | 重阳节：chong2 yang2 jie2
得分：de2 fen1 | 取得：qu3 de2 | 觉得：jue2 de5 | 干部：gan4 bu4 | 干净：gan1 jing4 | 数据：shu4 ju4
数一数：shu3 yi1 shu3 | 中标：zhong4 biao1 | 中心：zhong1 xin1 | 中奖：zhong4 jiang3 | 几乎：ji1 hu1
茶几：cha2 ji1 | 几位：ji3 wei4 | 教书：jiao1 shu1 | 教室：jiao4 shi4 | 教育：jiao4 yu4 | 血压：xue4 ya1
血糖：xue4 tang2 | 薄弱：bo2 ruo4 | 背包：bei1 bao1 | 背景：bei4 jing3 | 供暖：gong1 nuan3 | 供品：gong4 pin3
提供：ti2 gong1 | 倒车：dao4 che1 | 摔倒：shuai1 dao3 | 音乐：yin1 yue4 | 快乐：kuai4 le4 | 角色：jue2 se4
角落：jiao3 luo4 | 量血压：liang2 xue4 ya1 | 测量：ce4 liang2 | 质量：zhi4 liang4 | 大夫：dai4 fu5
宿舍：su4 she4 | 睡觉：shui4 jiao4 | 感觉：gan3 jue2 | 睡着：shui4 zhao2 | 看着：kan4 zhe5 | 着急：zhao2 ji2
朝阳：chao2 yang2 | 首都：shou3 du1 | 都是：dou1 shi4 | 放假：fang4 jia4 | 假如：jia3 ru2 | 担子：dan4 zi5
承担：cheng2 dan1 | 盛开：sheng4 kai1 | 关系：guan1 xi5 | 系鞋带：ji4 xie2 dai4 | 称职：chen4 zhi2
称为：cheng1 wei2 | 相册：xiang4 ce4 | 照相：zhao4 xiang4 | 互相：hu4 xiang1 | 应该：ying1 gai1
应用：ying4 yong4 | 答应：da1 ying5 | 效率：xiao4 lv4 | 率先：shuai4 xian1 | 模样：mu2 yang4 | 模范：mo2 fan4
弹琴：tan2 qin2 | 曾经：ceng2 jing1 | 传记：zhuan4 ji4 | 传统：chuan2 tong3 | 难民：nan4 min2
困难：kun4 nan5 | 谢谢：xie4 xie5
转身：zhuan3 shen1 | 转动：zhuan4 dong4 | 种植：zhong4 zhi2 | 种类：zhong3 lei4 | 地上：di4 shang5
慢慢地走：man4 man4 de5 zou3 | 说得好：shuo1 de5 hao3 | 三只猫：san1 zhi1 mao1 | 只有：zhi3 you3
爱好：ai4 hao4 | 好看：hao3 kan4 | 当作：dang4 zuo4 | 当时：dang1 shi2 | 结实：jie1 shi5 | 结果：jie2 guo3
空闲：kong4 xian2 | 禁止：jin4 zhi3 | 卷尺：juan3 chi3 | 试卷：shi4 juan4 | 露天：lu4 tian1 | 秘书：mi4 shu1
呼吁：hu1 yu4 | 下载：xia4 zai4 | 记载：ji4 zai3 | 扎实：zha1 shi5 | 包扎：bao1 za1 | 粘贴：zhan1 tie1
症状：zheng4 zhuang4 | 供给：gong1 ji3 | 给您：gei3 nin2 | 给予：ji3 yu3 | 创伤：chuang1 shang1
创业：chuang4 ye4 | 勉强：mian3 qiang3 | 强调：qiang2 diao4 | 号码：hao4 ma3 | 削减：xue1 jian3
尽量：jin3 liang4 | 尽力：jin4 li4 | 奔走：ben1 zou3 | 发票：fa1 piao4 | 头发：tou2 fa5 | 理发：li3 fa4
会计：kuai4 ji4 | 会议：hui4 yi4 | 投降：tou2 xiang2 | 降低：jiang4 di1 | 剥削：bo1 xue1 | 胳膊：ge1 bo5
似的：shi4 de5 | 似乎：si4 hu1 | 似水：si4 shui3 | 藏族：zang4 zu2 | 储藏：chu3 cang2 | 屏幕：ping2 mu4
上传：shang4 chuan2 | 面积为八百平方米：mian4 ji1 wei2 ba1 bai3 ping2 fang1 mi3
为居民提供：wei4 ju1 min2 ti2 gong1 | 占地一千平方米：zhan4 di4 yi1 qian1 ping2 fang1 mi3
共建共享：gong4 jian4 gong4 xiang3 | 共享单车：gong4 xiang3 dan1 che1 | 居委会：ju1 wei3 hui4
党群服务中心：dang3 qun2 fu2 wu4 zhong1 xin1 | 卫生间：wei4 sheng1 jian1 | 育儿：yu4 er2
婴幼儿：ying1 you4 er2 | 这儿：zhe4 er5 | 那儿：na4 er5 | 干活：gan4 huo2 | 干燥：gan1 zao4 | 树干：shu4 gan4
骨干：gu3 gan4 | 数量：shu4 liang4 | 少儿：shao4 er2 | 多少：duo1 shao5 | 切实：qie4 shi2 | 一切：yi1 qie4
切菜：qie1 cai4 | 正月：zheng1 yue4 | 正式：zheng4 shi4 | 血液：xue4 ye4 | 露出：lou4 chu1 | 奇数：ji1 shu4
纤维：xian1 wei2 | 拼搏：pin1 bo2 | 停泊：ting2 bo2 | 湖泊：hu2 po1 | 亲戚：qin1 qi5 | 主角：zhu3 jue2
乐器：yue4 qi4 | 和面：huo2 mian4 | 暖和：nuan3 huo5 | 朝代：chao2 dai4 | 分量：fen4 liang4 | 部分：bu4 fen5
身分：shen1 fen4 | 宁愿：ning4 yuan4 | 安宁：an1 ning2 | 喷香：pen4 xiang1 | 舍得：she3 de5 | 宿营：su4 ying2
单位：dan1 wei4 | 载重：zai4 zhong4 | 一载：yi1 zai3 | 打的：da3 di1 | 目的：mu4 di4 | 的确：di2 que4
散步：san4 bu4 | 散文：san3 wen2 | 丧失：sang4 shi1 | 丧事：sang1 shi4 | 埋怨：man2 yuan4 | 谁：shei2
您得先取号：nin2 dei3 xian1 qu3 hao4 | 过得去：guo4 de5 qu4 | 得到：de2 dao4 | 量体温：liang2 ti3 wen1
倒垃圾：dao4 la1 ji1 | 教大家唱歌：jiao1 da4 jia1 chang4 ge1 | 还清：huan2 qing1 | 还款：huan2 kuan3
还钱：huan2 qian2 | 还没有：hai2 mei2 you3 | 门诊部：men2 zhen3 bu4 | 挑选：tiao1 xuan3 | 挑战：tiao3 zhan4
晕车：yun4 che1 | 钉子：ding1 zi5 | 冲洗：chong1 xi3 | 中暑：zhong4 shu3 | 中午：zhong1 wu3
场所：chang3 suo3
广场：guang3 chang3 | 一场雨：yi1 chang2 yu3 | 尺寸：chi3 cun4 | 解决：jie3 jue2 | 押解：ya1 jie4
咽喉：yan1 hou2 | 传染：chuan2 ran3 | 缝纫：feng2 ren4 | 门缝：men2 feng4 | 蔓延：man4 yan2 | 厦门：xia4 men2
大厦：da4 sha4 | 薄荷：bo4 he5 | 薄片：bao2 pian4 | 供养：gong1 yang3 | 口供：kou3 gong4 | 冠军：guan4 jun1
鸡冠：ji1 guan1 | 观看：guan1 kan4 | 看守：kan1 shou3 | 看护：kan1 hu4 | 看病：kan4 bing4 | 漂亮：piao4 liang5
漂流：piao1 liu2 | 铺路：pu1 lu4 | 店铺：dian4 pu4 | 曲折：qu1 zhe2 | 歌曲：ge1 qu3 | 折腾：zhe1 teng5
兴奋：xing1 fen4 | 高兴：gao1 xing4 | 兴趣：xing4 qu4 | 要求：yao1 qiu2 | 重要：zhong4 yao4 | 邀约：yao1 yue1
转账：zhuan3 zhang4 | 旋转：xuan2 zhuan3 | 旋风：xuan4 feng1 | 仔细：zi3 xi4 | 一幢楼：yi1 zhuang4 lou2
欢迎大家认真地听讲解：huan1 ying2 da4 jia1 ren4 zhen1 de5 ting1 jiang3 jie3
本次评选被评为先进社区：ben3 ci4 ping2 xuan3 bei4 ping2 wei2 xian1 jin4 she4 qu1
您还可以在这里还书：nin2 hai2 ke3 yi3 zai4 zhe4 li3 huan2 shu1 | 他说得很好：ta1 shuo1 de5 hen3 hao3
得了第一名：de2 le5 di4 yi4 ming2 | 教师教孩子们写字：jiao4 shi1 jiao1 hai2 zi5 men5 xie3 zi4
社区长者饭堂：she4 qu1 zhang3 zhe3 fan4 tang2 | 张处长：zhang1 chu4 zhang3 | 血液检查：xue4 ye4 jian3 cha2
"""


def table() -> list[tuple[str, str]]:
    """The words of SAID, each with its pinyin."""
    cells = [cell.strip().split("：") for line in SAID.strip().splitlines() for cell in line.split("|")]
    return [(hanzi, pinyin) for hanzi, pinyin in cells]


@pytest.mark.parametrize(("hanzi", "pinyin"), table())
def test_a_word_is_said_as_people_say_it(hanzi: str, pinyin: str) -> None:
    assert " ".join(syllable for word in readings(hanzi) for syllable in word) == pinyin


def test_every_hanzi_has_one_syllable() -> None:
    """Whatever comes: the highlight hangs on it."""
    block = "".join(map(chr, range(0x4E00, 0xA000)))
    for start in range(0, len(block), 97):
        hanzi = block[start : start + 97]
        assert sum(map(len, readings(hanzi))) == len(hanzi)
