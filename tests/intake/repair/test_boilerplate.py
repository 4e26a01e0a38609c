"""What a site, a viewer or a forum put around a text goes; what a script says itself stays."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.repair import repaired
from tests.intake.repair.writing import mended, pairs, row, text_of

BODY = (
    "各位来宾，大家好！这里是云阶社区书院，一楼是阅览区，二楼是手工坊，"
    "三楼是邻里议事厅，周一到周日都开门，欢迎大家常来坐坐。"
)


@pytest.mark.parametrize(
    "line",
    [
        "您现在的位置：首页 > 社区之窗 > 正文",
        "您的位置: 首页 » 范文 » 解说词",
        "当前位置：首页/讲解词/社区",
        "首页 > 办公 > 汇报",
        "合集下载",
        "下载后可任意编辑",
        "VIP免费下载 | 收藏 | 分享",
        "上一页 1 2 3 下一页",
        "【导语】好的讲解词让人记住一个地方，以下这篇由本站整理，供您参考。",
        "下载此文档",
        "下载资料前请您先看清内容是否齐全，本平台不另外补充。",
        "预览已结束，需要全文请下载",
        "预览加载中，请稍候...",
        "如果您不能打开文件，请看下面的说明：",
        "版权申诉",
        "上传人：s***7 上传时间：2024-01-01 格式：DOCX 页数：3 金币：10",
        "发布时间：2024-05-06 来源：网络 阅读次数：318",
        "点击查看更多",
        "展开阅读全文",
        "资源描述：社区解说词",
        "相关词条",
        "相关文档",
        "猜你喜欢",
        "您可能感兴趣的文档",
        "返回顶部",
        "上一篇：书院记",
        "下一篇：没有了",
        "【打印本页】【关闭窗口】",
        "[移动版]",
        "分享到：微信 微博",
        "Copyright © 2024 云阶网 版权所有",
        "某ICP备12345678号-1",
        "我们使用 cookies 来改进体验",
        "本文来自某某文秘网",
        "转载请注明出处",
        "未经许可，不得转载",
        "以下是小编为大家整理的讲解词，仅供参考。",
        "（未完待续）",
        "楼主",
        "回复",
        "点赞(12)",
        "收藏 | 分享 | 举报",
        "Skip to content",
        "Share this",
        "Related articles",
        "© 2024 Hall. All rights reserved.",
        "Back to top",
        "We use cookies to improve this site.",
        "Home > About > Tours",
    ],
)
def test_a_line_of_a_site_goes_wherever_it_stands(line: str) -> None:
    for text in (f"{line}\n{BODY}\n{BODY}", f"{BODY}\n{line}\n{BODY}", f"{BODY}\n{BODY}\n{line}"):
        assert mended(text) == f"{BODY}\n{BODY}"
        assert pairs(text, RepairKind.BOILERPLATE) == [(line, "")]


@pytest.mark.parametrize(
    "line",
    [
        "居民扫一扫门口的二维码，就能下载社区的办事手册。",
        "大家在这里分享自己的手艺和故事。",
        "分享到每一位老人手里的，是一碗热汤。",
        "平台提供代办、帮办、预约三项服务。",
        "本站提供饮水、充电、针线等十二项便民服务。",
        "内容由居民自己写，由孩子们画。",
        "首页墙上写着社区的由来。",
        "当前，社区正在建设第二个书院。",
        "收藏室",
        "推荐阅读",
        "精品展区",
        "三、意见反馈",
        "联系我们的网格员，只要一个电话。",
        "1、下载办事指南",
        "大厅 → 图书室 → 议事厅",
        "一楼 > 二楼",
        "作者：苗奶奶",
        "3楼",
        "回复居民的每一条留言，是值班员的第一件事。",
        "Share this room with your neighbours.",
        "Home is where the hall is.",
        "Next page of our history: the flood.",
        "简介",
        "声明",
    ],
)
def test_a_line_of_the_script_stays(line: str) -> None:
    for text in (f"{BODY}\n{line}\n{BODY}", f"云阶书院\n{BODY}\n{line}\n{BODY}"):
        assert mended(text) == text


def test_numbered_notices_go_with_what_they_stand_below() -> None:
    viewer = "温馨提示：\n1、本文档由用户上传，侵权请联系删除\n2、下载后请先解压\n展开阅读全文"
    assert mended(f"{viewer}\n{BODY}") == BODY


def test_numbered_headings_of_the_body_stay_below_a_viewer() -> None:
    text = f"下载此文档\n\n1、搭建平台，服务居民\n{BODY}\n2、办好社区食堂\n{BODY}"
    assert mended(text) == text.removeprefix("下载此文档\n")


def test_single_words_go_beside_a_certain_line_only() -> None:
    assert mended(f"预览\n下载此文档\n收藏\n{BODY}") == BODY
    assert mended(f"预览\n{BODY}\n收藏") == f"预览\n{BODY}\n收藏"
    inside = f"{BODY}\n点击查看更多\n收藏\n{BODY}"
    assert mended(inside) == f"{BODY}\n收藏\n{BODY}"


def test_a_row_of_buttons_goes_at_an_edge_only() -> None:
    assert mended(f"下载文档 收藏 举报\n{BODY}\n相关推荐：社区汇报 讲解员礼仪") == BODY
    assert mended(f"{BODY}\n推荐 搜索\n{BODY}") == f"{BODY}\n推荐 搜索\n{BODY}"


def test_links_below_their_heading_go_when_nothing_else_follows() -> None:
    assert mended(f"{BODY}\n相关文档\n年度总结\n述职报告范文") == BODY
    followed = f"{BODY}\n年度总结\n{BODY}"
    assert mended(f"相关文档\n{followed}") == followed


def test_a_file_name_is_no_line_of_the_text() -> None:
    named = f"云阶书院解说词.docx\n\n云阶书院解说词.docx\n{BODY}"
    assert mended(named) == f"云阶书院解说词\n\n{BODY}"
    assert mended(f"云阶书院解说词.docx\n云阶书院解说词\n{BODY}") == f"云阶书院解说词\n{BODY}"


def test_a_title_that_a_viewer_says_twice_is_said_once() -> None:
    assert mended(f"云阶书院\n下载此文档\n\n云阶书院\n{BODY}") == f"\n云阶书院\n{BODY}"
    for twice in (f"简介\n\n简介\n{BODY}", f"{BODY}\n上楼\n简介\n{BODY}\n简介"):
        assert mended(twice) == twice
    assert mended(f"{BODY}\n简介\n下载此文档\n简介\n{BODY}") == f"{BODY}\n简介\n简介\n{BODY}"


def test_a_saying_before_a_viewers_footer_goes() -> None:
    saying = "路遥知马力，日久见人心"
    assert mended(f"{BODY}\n\n{saying}\n\n相关文档") == f"{BODY}\n\n"
    assert mended(f"{BODY}\n\n{saying}") == f"{BODY}\n\n{saying}"
    thanks = "感谢各位来宾，谢谢各位领导"
    assert mended(f"{BODY}\n{thanks}\n相关文档") == f"{BODY}\n{thanks}"


def test_a_dropped_line_leaves_its_pictures() -> None:
    lines = (Line(BODY, 1), Line("返回顶部", 2, pictures=(0,)), Line("返回顶部", 3))
    new, found = repaired(Manuscript("a.docx", "docx", lines))
    assert new.lines == (lines[0], Line("", 2, pictures=(0,)))
    assert [repair.line for repair in found] == [2, 3]


def test_rows_of_a_table_are_never_a_sites() -> None:
    table = row("下载此文档", "收藏")
    assert repaired(table) == (table, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("调解纠纷64起，（责任编辑：小禾）件件有回音。", "调解纠纷64起，件件有回音。"),
        ("大门常开。本文地址：www.example.com/a/12.html 茶已经泡好了。", "大门常开。茶已经泡好了。"),
        ("晴川社区讲解词 - 某某文库", "晴川社区讲解词"),
        ("大厅有八个窗口，www.abcdef.com整理设有等候区。", "大厅有八个窗口，设有等候区。"),
        ("各位请上二楼。【本文来自某某之家，转载请注明出处】", "各位请上二楼。"),
        ("大厅有八个窗口，范文之家 www.abcdef.net 设有等候区。", "大厅有八个窗口，设有等候区。"),
        ("大厅有八个窗口第一范文网设有等候区。", "大厅有八个窗口设有等候区。"),
        ("各位请上二楼。未完待续", "各位请上二楼。"),
        ("各位请上二楼。【www.abcdef.com】", "各位请上二楼。"),
        ("各位请上二楼。云阶文库整理", "各位请上二楼。"),
        ("（大厅有八个窗口，第一范文网整理收集）", "（大厅有八个窗口，）"),
        ("大厅有八个窗口（欢迎下载）。", "大厅有八个窗口。"),
        ("大厅k7Qx9有八个wP3z窗口，设有等候mN5tq区。", "大厅有八个窗口，设有等候区。"),
    ],
)
def test_a_watermark_goes_from_its_sentence(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "居民可登录www.abcdef.gov.cn下载表格。",
        "书院建起了红色文库，藏书三千册。",
        "大厅装了WiFi6E网络。",
        "这台DVD、那台VR和AED设备都能用，QQ群也在。",
        "社区网站（www.abcdef.gov.cn）每天更新。",
        "（写作课用的是范文大全里的例子）",
        "百度文库里有三百份资料，我们自己的文库也有。",
        "社区开设了“范文网”写作课，居民从第一范文网学起。",
        "我们整理了居民的老照片，欢迎大家翻看。",
    ],
)
def test_what_only_resembles_a_watermark_stays(text: str) -> None:
    assert mended(text) == text


def test_a_watermark_takes_no_word_of_the_body_with_it() -> None:
    assert mended("管理各项工作范文网，提高水平") == "管理各项工作，提高水平"


def test_the_whole_line_is_listed() -> None:
    line = "您現(xiàn)在的位置：首頁 > 解說詞"
    text = f"{line}\n歡迎來到雲階社區。"
    assert (line, "") in pairs(text, RepairKind.BOILERPLATE)
    assert text_of(repaired(Manuscript("a.txt", "txt", (Line(line, 1),)))[0]) == ""
