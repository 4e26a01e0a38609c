"""Every rule about a tour, with the very sentence and place that staff read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

HEAD = "schema: 1\ntitle: 明苑\n"
HALL = HEAD + "stations:\n  - id: hall\n    name: 大厅\n    text: 您好。\n"

# name, file, all that is said
RULES: list[tuple[str, str, list[str]]] = [
    ("good", HALL, []),
    (
        "unknown key",
        HALL.replace("title", "titel"),
        [
            "第 1 行第 1 列：导览缺少“title”（标题）。请补上一行，例如：title: 明苑社区党群服务中心。",
            "第 2 行第 1 列：不认识“titel”，是不是“title”？",
        ],
    ),
    (
        "chinese key",
        HALL + "    关键词: [甲]\n",
        ["第 7 行第 5 列：不认识“关键词”，是不是“keywords”？"],
    ),
    (
        "key of another place",
        HALL + "    minutes: 3\n",
        ["第 7 行第 5 列：“minutes”不写在站里，它属于路线。请检查缩进，或者移到那里。"],
    ),
    (
        "key nobody knows",
        HALL + "    zzzz: 3\n",
        [
            "第 7 行第 5 列：不认识“zzzz”。站可以写：id、name、floor、spot、pictures、keywords、text、"
            "short、leave、recording、film、links、parts。"
        ],
    ),
    (
        "empty title",
        HALL.replace("明苑", ""),
        ["第 2 行第 1 列：“title”是空的。请写上标题，例如：title: 明苑社区党群服务中心。"],
    ),
    (
        "no schema",
        HALL.replace("schema: 1\n", ""),
        ["第 1 行第 1 列：（提醒）没有写格式的版本。请在第一行写上 schema: 1。"],
    ),
    (
        "newer schema",
        HALL.replace("schema: 1", "schema: 2"),
        ["第 1 行第 9 列：这个文件的格式是第 2 版，本机只认到第 1 版。请先更新导览亭。"],
    ),
    (
        "long title",
        HALL.replace("明苑", "明" * 21),
        ["第 2 行第 8 列：（提醒）标题有 21 个字，屏幕上可能显示不全。请缩短到 20 个字以内。"],
    ),
    (
        "form",
        HALL + "form: wlak\n",
        ["第 7 行第 7 列：“form”只能写 walk、chapters，这里是“wlak”，是不是“walk”？"],
    ),
    (
        "repeated station",
        HALL + "  - {id: hall, name: 乙, text: 好。}\n",
        [
            "第 7 行第 10 列：站的编号“hall”用了两次，第 4 行第 9 列已经用过。请给其中一个换个编号。",
        ],
    ),
    (
        "repeated floor",
        HALL + "floors: [{id: 1F, name: 甲}, {id: 1F, name: 乙}]\n",
        ["第 7 行第 34 列：楼层的编号“1F”用了两次，第 7 行第 15 列已经用过。请给其中一个换个编号。"],
    ),
    (
        "repeated route",
        HALL + "routes: [{id: a, name: 甲}, {id: a, name: 乙}]\n",
        ["第 7 行第 33 列：路线的编号“a”用了两次，第 7 行第 15 列已经用过。请给其中一个换个编号。"],
    ),
    (
        "repeated part",
        HALL + "    parts: [{id: a, name: 甲}, {id: a, name: 乙}]\n",
        ["第 7 行第 36 列：小站的编号“a”用了两次，第 7 行第 18 列已经用过。请给其中一个换个编号。"],
    ),
    (
        "repeated key",
        HALL + "    text: 再见。\n",
        ["第 7 行第 5 列：“text”写了两次，第 6 行已经写过。请只留一个。"],
    ),
    (
        "bad id",
        HALL.replace("id: hall", "id: 大厅"),
        ["第 4 行第 9 列：“大厅”不能作“id”，要用小写字母、数字和 -。例如：id: hall。"],
    ),
    (
        "unknown floor",
        HALL + "    floor: 1f\nfloors: [{id: 1F, name: 一楼}]\n",
        ["第 7 行第 12 列：没有楼层“1f”，是不是“1F”？"],
    ),
    (
        "floor without floors",
        HALL + "    floor: 1F\n",
        ["第 7 行第 12 列：没有楼层“1F”。请在 floors 里写上它，例如：- {id: 1F, name: 一楼}。"],
    ),
    (
        "spot outside",
        HALL + "    floor: 1F\n    spot: [0.5, 1.2]\nfloors: [{id: 1F, name: 一楼}]\n",
        ["第 8 行第 17 列：“spot”要写 0 到 1 的数，这里是“1.2”。例如：spot: [0.31, 0.62]。"],
    ),
    (
        "spot of three",
        HALL + "    floor: 1F\n    spot: [0.5, 0.2, 0.1]\nfloors: [{id: 1F, name: 一楼}]\n",
        ["第 8 行第 11 列：“spot”要写 2 项，这里有 3 项。例如：spot: [0.31, 0.62]。"],
    ),
    (
        "spot of words",
        HALL + "    floor: 1F\n    spot: [左, nan]\nfloors: [{id: 1F, name: 一楼}]\n",
        [
            "第 8 行第 12 列：“spot”要写 0 到 1 的数，这里是“左”。例如：spot: [0.31, 0.62]。",
            "第 8 行第 15 列：“spot”要写 0 到 1 的数，这里是“nan”。例如：spot: [0.31, 0.62]。",
        ],
    ),
    (
        "spot without floor",
        HALL + "    spot: [0, 1]\n",
        ["第 7 行第 11 列：（提醒）写了位置“spot”，却没有写楼层。请补上 floor，例如：floor: 1F。"],
    ),
    (
        "unknown station",
        HALL + "routes: [{id: a, name: 甲, stations: [halll]}]\n",
        ["第 7 行第 38 列：没有编号为“halll”的站，是不是“hall”？"],
    ),
    (
        "name for an id",
        HALL + "routes: [{id: a, name: 甲, stations: [zzz]}]\n",
        ["第 7 行第 38 列：没有编号为“zzz”的站。路线里要写站的编号（id），不写站名。"],
    ),
    (
        "empty route",
        HALL + "routes: [{id: a, name: 甲, stations: []}]\n",
        ["第 7 行第 27 列：这条路线一站也没有。请写上各站的编号；整行删去就是走完全部。"],
    ),
    (
        "stop twice",
        HALL + "routes: [{id: a, name: 甲, stations: [hall, hall]}]\n",
        ["第 7 行第 44 列：“hall”在这条路线里走了两次，第 7 行第 38 列已经走过。请只留一次。"],
    ),
    (
        "no routes",
        HALL + "routes: []\n",
        ["第 7 行第 1 列：“routes”里一条路线也没有。请写上一条，或者整行删去，就是走完全部。"],
    ),
    (
        "minutes",
        HALL + "routes: [{id: a, name: 甲, minutes: 0}]\n",
        ["第 7 行第 36 列：“minutes”要写大于 0、不超过 480 的数，这里是“0”。例如：minutes: 12。"],
    ),
    (
        "minutes in hanzi",
        HALL + "routes: [{id: a, name: 甲, minutes: 十二}]\n",
        ["第 7 行第 36 列：“minutes”要写大于 0、不超过 480 的数，这里是“十二”。例如：minutes: 12。"],
    ),
    (
        "unknown variable",
        HALL.replace("您好。", "共{户書}。") + "facts: {户数: {value: 5547}}\n",
        ["第 6 行第 12 列：不认识变量“{户書}”。请在 facts 里写上它，例如：户書: {value: 5547, unit: 户}。"],
    ),
    (
        "variable nearly right",
        HALL.replace("您好。", "共{总户書}。") + "facts: {总户数: {value: 5547}}\n",
        ["第 6 行第 12 列：不认识变量“{总户書}”，是不是“{总户数}”？"],
    ),
    (
        "variable in a block",
        HALL.replace("您好。", "|\n      一。\n\n      二{称呼}{xx}。"),
        ["第 9 行第 12 列：不认识变量“{xx}”。请在 facts 里写上它，例如：xx: {value: 5547, unit: 户}。"],
    ),
    (
        "next station in the text",
        HALL.replace("您好。", "去{下一站}。"),
        ["第 6 行第 12 列：{下一站}只能用在“leave”（过渡语）里。请把这一句移到 leave，或者直接写站名。"],
    ),
    ("next station on leaving", HALL + "    leave: 请去{下一站}。\n", []),
    (
        "half a brace",
        HALL.replace("您好。", "共{称呼。"),
        ["第 6 行第 12 列：“{”没有配成对。变量请写成“{户数}”，不用变量时请删去花括号。"],
    ),
    (
        "half a cue",
        HALL.replace("您好。", "您好【指墙。【走】"),
        ["第 6 行第 13 列：“【”没有配成对，提示语会被念出来。提示语请写成“【指墙上图版】”，一层就够。"],
    ),
    (
        "round bracket",
        HALL.replace("您好。", "您好。（指墙上图版）看。"),
        [
            "第 6 行第 14 列：（提醒）“（指墙上图版）”会当作提示语，不念也不显示。"
            "提示语请写成“【指墙上图版】”。"
        ],
    ),
    (
        "square bracket",
        HALL.replace("您好。", "您好。[二级片头]看。"),
        ["第 6 行第 14 列：（提醒）“[二级片头]”会当作提示语，不念也不显示。提示语请写成“【二级片头】”。"],
    ),
    (
        "empty bracket",
        HALL.replace("您好。", "您好()。"),
        ["第 6 行第 13 列：（提醒）“()”里是空的，是不是漏了字？请补上，或者把括号删去。"],
    ),
    ("brackets with content", HALL.replace("您好。", "每天开门（周一至周五）。"), []),
    (
        "variable in a name",
        HALL.replace("大厅", "'{户数}大厅'"),
        ["第 5 行第 12 列：（提醒）这里不会填入变量，观众会看到“{户数}”。请直接写出来。"],
    ),
    (
        "name of the app's own",
        HALL + "facts: {称呼: {value: 5}}\n",
        ["第 7 行第 9 列：“称呼”由导览亭自己填写，不能作数字的名称。请换一个名称。"],
    ),
    (
        "pictures as names",
        HALL + "    pictures: [hall.webp]\n",
        [
            "第 7 行第 16 列：“pictures”这里要写图片，写成 {file: hall-1.webp, caption: 八个窗口一字排开}，"
            "这里是“hall.webp”。例如：pictures: [{file: hall-1.webp, caption: 八个窗口一字排开}]。"
        ],
    ),
    (
        "keywords as text",
        HALL + "    keywords: 一站式\n",
        ["第 7 行第 15 列：“keywords”这里要写一列，这里是“一站式”。例如：keywords: [一站式, 八个窗口]。"],
    ),
    (
        "keywords with a chinese comma",
        HALL + "    keywords: [一站式，八个窗口]\n",
        [
            "第 7 行第 16 列：（提醒）“一站式，八个窗口”会当成一个词。"
            "几个词之间请用英文逗号：一站式, 八个窗口。"
        ],
    ),
    (
        "fact as text",
        HALL + "facts: {户数: 5547}\n",
        [
            "第 7 行第 13 列：“facts”这里要写数字，写成 {value: 5547, unit: 户, as_of: 2026-06}，"
            "这里是“5547”。例如：facts: {户数: {value: 5547, unit: 户, as_of: 2026-06}}。"
        ],
    ),
    (
        "text that is a variable",
        HALL.replace("您好。", "{称呼}"),
        [
            "第 6 行第 11 列：“text”这里要写一段文字，这里是一个花括号。以 { 开头的句子请用引号括起来。"
            "例如：text: 这里是便民服务大厅。"
        ],
    ),
    (
        "colon without a space",
        HEAD + "stations:\n  - id:hall\n",
        [
            "第 4 行第 5 列：“stations”这里要写站，写成 "
            "{id: hall, name: 便民服务大厅, text: 这里是便民服务大厅。}，"
            "这里是“id:hall”。英文冒号后面要空一格。"
            "例如：stations: [{id: hall, name: 便民服务大厅, text: 这里是便民服务大厅。}]。"
        ],
    ),
    (
        "javascript",
        HALL + "    links: [{name: 坏, url: 'javascript:alert(1)'}]\n",
        ["第 7 行第 28 列：“javascript:alert(1)”不是网页地址。只能用 http:// 或 https:// 开头的网址。"],
    ),
    (
        "a link no code can hold",
        HALL + f"    links: [{{name: 长, url: 'https://example.org/{'x' * 2400}'}}]\n",
        ["第 7 行第 28 列：网址有 2420 个字符，做不成二维码。请换一个短一些的。"],
    ),
    (
        "no stations",
        HEAD + "stations: []\n",
        ["第 3 行第 1 列：一站也没有。请至少写一站；不走动的讲述请写 form: chapters，把各章写成 stations。"],
    ),
    (
        "stations missing",
        HEAD,
        [
            "第 1 行第 1 列：导览缺少“stations”（各站）。请补上一行，"
            "例如：stations: [{id: hall, name: 便民服务大厅, text: 这里是便民服务大厅。}]。"
        ],
    ),
    (
        "walk wants names",
        HALL.replace("    name: 大厅\n", ""),
        ["第 4 行第 5 列：站缺少“name”（站名）。请补上一行，例如：name: 便民服务大厅。"],
    ),
    ("chapters do not", HALL.replace("    name: 大厅\n", "") + "form: chapters\n", []),
    (
        "no text",
        HALL.replace("    text: 您好。\n", ""),
        ["第 4 行第 5 列：（提醒）这一站没有讲解词。请补上 text，例如：text: 这里是便民服务大厅。"],
    ),
    (
        "half a quote",
        HALL.replace("大厅", '大厅"'),
        ["第 5 行第 11 列：（提醒）引号只有一半。请补上另一半，或者把它删去。"],
    ),
    (
        "full-width space before a key",
        HALL + "\u3000\u3000floor: 1F\n",
        ["第 7 行第 1 列：这个词前面是全角空格，请改成英文空格，再检查缩进。"],
    ),
]


@pytest.mark.parametrize(("file", "said"), [rule[1:] for rule in RULES], ids=[rule[0] for rule in RULES])
def test_a_rule_says_what_and_where(told: Told, file: str, said: list[str]) -> None:
    assert told(file) == said


# what the writer did to one line, and what the reader says of it
SLIPS: list[tuple[str, str, list[str]]] = [
    (
        "tab",
        HALL.replace("    name", "\tname"),
        ["第 5 行第 1 列：缩进用了制表符（Tab 键）。请改成空格，每层两个。"],
    ),
    (
        "all tabs",
        HALL.replace("  - ", "\t- ").replace("    ", "\t\t"),
        ["第 4 行第 1 列：缩进用了制表符（Tab 键）（共 3 行是这样）。请改成空格，每层两个。"],
    ),
    (
        "full-width colon",
        HALL.replace("name: ", "name："),
        ["第 5 行第 9 列：“name”后面是中文冒号“：”。请换成英文冒号加一个空格，写成“name: ”。"],
    ),
    (
        "no space",
        HALL.replace("title: ", "title:"),
        ["第 2 行第 6 列：冒号后面要空一格，写成“title: 明苑”。"],
    ),
    (
        "open quote",
        HALL.replace("大厅", '"大厅'),
        ['第 5 行第 11 列：引号没有配对：这里的 " 后面少了另一个 "。请在这句话的末尾补上。'],
    ),
    (
        "words after the quote",
        HALL.replace("大厅", '"便民"大厅'),
        ["第 5 行第 15 列：引号后面还有字。请把整句放进引号，或者把引号换成中文引号“”。"],
    ),
    (
        "second colon",
        HALL.replace("大厅", "大厅: 一楼"),
        ["第 5 行第 13 列：这句话里还有一个英文冒号。请换成中文冒号“：”，或者把整句用引号括起来。"],
    ),
    (
        "too deep",
        HALL.replace("    name", "      name"),
        ["第 5 行第 7 列：这一行缩进多了，要和上面第 4 行的“id”对齐。"],
    ),
    (
        "sentence that begins with a variable",
        HALL.replace("您好。", "{称呼}，您好。"),
        ['第 6 行第 11 列：以 { 开头的句子要用引号括起来，例如："{称呼}，您好。"。'],
    ),
    (
        "sentence that begins with a star",
        HALL.replace("您好。", "*您好。"),
        ['第 6 行第 11 列：以 * 开头的句子要用引号括起来，例如："*您好。"。'],
    ),
    (
        "open bracket",
        HALL + "    keywords: [甲, 乙\n",
        ["第 7 行第 15 列：括号 [ 没有收尾。请在末尾补上英文的 ]，各项之间用英文逗号。"],
    ),
    (
        "chinese bracket",
        HALL + "    keywords: [甲, 乙】\nsubtitle: 丙\n",
        ["第 7 行第 15 列：括号 [ 没有收尾。请在末尾补上英文的 ]，各项之间用英文逗号。"],
    ),
    (
        "words behind the bar",
        HALL.replace("您好。", "| 您好。\n      再见。"),
        ["第 6 行第 11 列：“|”后面不能再写字。请把讲解词从下一行写起，多缩进两格。"],
    ),
    (
        "backslash",
        HALL.replace("大厅", '"大厅\\q"'),
        ["第 5 行第 14 列：双引号里的反斜杠“\\”读不懂。请删去反斜杠，或者把整句换成单引号。"],
    ),
    (
        "line out of line",
        HALL.replace("    name", "   name"),
        ["第 5 行第 4 列：这一行和上面几行对不齐。请检查缩进，同一层要左边对齐。"],
    ),
    (
        "two tours",
        HALL + "---\n" + HALL,
        ["第 7 行第 1 列：一个文件只能写一个导览，请删去这一行的“---”。"],
    ),
]


@pytest.mark.parametrize(("file", "said"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_of_the_pen_is_told_in_chinese_and_alone(told: Told, file: str, said: list[str]) -> None:
    assert told(file) == said


def test_all_slips_of_one_broken_file_are_told_at_once(told: Told) -> None:
    broken = (
        "schema: 1\n"
        "title：明苑\n"
        'subtitle: "三层楼\n'
        "stations:\n"
        "  - id: hall\n"
        "\tname: 大厅\n"
        "    text: 您好。\n"
        "  - id: hall\n"
        "    name: 警务室\n"
        "    txet: 您好。\n"
        "    keywords: 一站式\n"
    )
    assert told(broken) == [
        "第 2 行第 6 列：“title”后面是中文冒号“：”。请换成英文冒号加一个空格，写成“title: ”。",
        '第 3 行第 11 列：引号没有配对：这里的 " 后面少了另一个 "。请在这句话的末尾补上。',
        "第 6 行第 1 列：缩进用了制表符（Tab 键）。请改成空格，每层两个。",
        "第 8 行第 5 列：（提醒）这一站没有讲解词。请补上 text，例如：text: 这里是便民服务大厅。",
        "第 8 行第 9 列：站的编号“hall”用了两次，第 5 行第 9 列已经用过。请给其中一个换个编号。",
        "第 10 行第 5 列：不认识“txet”，是不是“text”？",
        "第 11 行第 15 列：“keywords”这里要写一列，这里是“一站式”。例如：keywords: [一站式, 八个窗口]。",
    ]
