"""How names of persons look: surnames, what stands around them, and which names belong to everybody."""

from __future__ import annotations

import re

# The surnames of 百家姓 and of the census that no hall's prose uses as words of their own.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏程吕丁沈姚卢"
    "姜崔钟谭陆汪范廖石贾韦夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武戴莫孔汤柏谈彭葛岑鲍"
    "聂俞翁殷庄阎樊霍申倪庞骆涂阮詹梅邢耿纪舒翟焦凌祝甄项屈臧尚鲁欧管柳辛盛童游裴席冉褚娄闵闻蔺晏"
    "柴尤桂单靳佟冼卞解谷缪桑迟蒲窦寇滕阚瞿鞠蒙卓戚房匡苗晋费牟习敖岳隋祁穆伍姬宫喻邬栾郁芦宗郎佘匙冀楚"
)
# Surnames that are ordinary words as well: believed only where something else says that a name stands here.
_DOUBTFUL = frozenset("高安常平明文金白全公向时方成关任连万计温康荣应于和花古牛凤马严易乔包乐支宁简车池水米")
ANY_SURNAME = SURNAMES | _DOUBTFUL
DOUBLE_SURNAMES = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "东方",
)

# Signs that begin the next word and no given name: 居民王芳在, 老人李桂花因.
FUNCTION = frozenset(
    "的了是在和与及或说把被为也就都已曾有住等患每常因由从到给将对向还又很最不没要会能可让使用着过去来上下"
    "中里们这那他她其一二三四五六七八九十个名位户人家年月日并等带后前时而"
)

# What a hall calls people, written straight before their names: 居民王某某, 五好家庭…家庭, 患者….
ROLES = re.compile(
    "(?:居民|村民|市民|党员|老人|患者|病人|病号|病友|志愿者|义工|社工|书记|主任|站长|委员|网格员"
    "|楼长|栋长|组长"
    "|楼门长|民警|警官|医生|护士|老师|教师|律师|师傅|同志|先生|女士|残疾人|盲人|聋哑人|低保户|困难户"
    "|贫困户|特困户"
    "|五保户|低保对象|人员|退伍军人|军人|老兵|战士|学生|同学|青年|少年|孤儿|儿童|男孩|女孩|女童|母亲"
    "|父亲|妻子|丈夫"
    "|儿子|女儿|老伴|爱人|孙子|孙女|职工|工人|员工|干部|模范|标兵|先进个人|好人|劳模|家庭|讲解员"
    "|导览员|工作者|负责人"
    "|队长|团长|会长|校长|院长|经理|店主|业主|租户|户主|传承人|艺人|妈妈|爸爸|孩子|罐子"
    "|[部局处科镇乡区县市]长|记者|[讯息管解导察逻洁]员|名叫|的是|者|[大阿叔]?[爷妈姨奶姐哥嫂])"
    '[“"‘：: ]?$'
)
TITLES = re.compile(
    '[ ”"]?(?:大爷|大妈|大姐|大哥|大伯|大婶|大娘|大嫂|阿姨|奶奶|爷爷|婆婆|叔叔|老伯|师傅|老师|医生|大夫|先生'
    "|女士"
    "|小姐|同志|书记|主任|站长|警官|老人|老汉|夫妇|夫妻|一家|家庭|同学|小朋友)"
)
KIN = re.compile("(?:妈妈|爸爸|大爷|大妈|大姐|大哥|奶奶|爷爷|阿姨|叔叔|师傅|老师)$")
NICKNAMES = re.compile(
    f"[小老]?[{''.join(sorted(SURNAMES))}马高白方](?:大爷|大妈|大姐|大哥|大伯|大婶|大娘|大嫂|阿姨"
    f"|奶奶|爷爷|婆婆"
    "|叔叔|老伯|师傅|老汉|先生|女士|老人)"
)
# 刘某, 黄某某: half a name still tells the neighbours who it is.
HALF_NAMES = re.compile(
    f"[{''.join(sorted(SURNAMES))}]某{{1,2}}(?=$|[、，。；,;）)”的等因患在和与]|同志|同学|一家)"
)

# Names that a hall shares with every other: what stands after or before them tells, so that nobody has to
# keep
# a list of the great. 某某理论, 某某思想, 学习某某精神, 某某故居, 诗人某某, 某某总书记.
_PUBLIC_AFTER = re.compile(
    "理论|思想|精神|主义|主席|总书记|总理|委员长|元帅|将军|故居|故里|旧居|纪念|陵|塑像|雕像|铜像|像"
    "|诗|词(?!典)"
    "|语录|选集|文集|全集|著作|名言|曰|云[：:]|岗|班|式|杯|奖|月|日|工程"
)
_PUBLIC_BEFORE = re.compile(
    "(?:总书记|总理|主席|诗人|词人|文学家|思想家|革命家|科学家|教育家|哲学家|画家|文豪|伟人|领袖|先贤|古人"
    '|皇帝|学习|缅怀|纪念|[学活]|唐代|宋代|明代|清代|战国|先秦|古代)[“"]?$'
)
# A house, a road or a firm that bears a name: 松鹤区, 明珠路, 华安实业.
_NO_PERSON_AFTER = re.compile(
    "[省市区县旗镇乡村路街巷里弄桥河湖江山岭寺庙塔庄屯店站港湾苑园城楼阁居门桥牌庭厦台沟坡岛坝渠]"
    "|大道|街道|社区|小区|公司|集团|实业|企业|化工|酒店|宾馆|饭店|餐厅|超市|商场|学校|中学|小学|大学"
    "|医院|卫生"
    "|大厦|广场|花园|家园|公园|工业|物业|银行|工厂|厂|新村|开发|地产|置业|派出所|法庭|办事处|工程|科技|传媒"
)

ENGLISH_NAME = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Professor|Uncle|Aunt|Auntie|Granny|Grandma"
    r"|Grandpa|Comrade)"
    r"\.? [A-Z][a-z]+(?:[- ][A-Z][a-z]+){0,2}"
)
_ENGLISH_PLACE = re.compile(
    r"\s*(?:['’]s (?:[Ff]ormer|[Mm]emorial|[Tt]heory|[Tt]hought)|(?:Street|Road|Avenue|Library"
    r"|School|Hospital|Park"
    r"|Hall|Memorial|Museum|Foundation|Thought|Theory)\b)"
)


def belongs_to_all(text: str, at: int, end: int) -> bool:
    """Whether a name at this place is a public reference, a place or a firm, and no neighbour."""
    before, after = text[max(at - 6, 0) : at], text[end : end + 8]
    if _PUBLIC_AFTER.match(after) or _PUBLIC_BEFORE.search(before):
        return True
    return bool(_NO_PERSON_AFTER.match(after)) and not TITLES.match(after)


def is_english_place(text: str, at: int, end: int) -> bool:
    """Whether an English name is that of a street or a memorial: Dr Chen Memorial Library."""
    last = text.rfind(" ", at, end)
    return bool(_ENGLISH_PLACE.match(text, end) or (last > 0 and _ENGLISH_PLACE.match(text, last)))
