"""Lines that a site, a viewer of documents or a forum puts around a text, and how each kind is known."""

from __future__ import annotations

import re

# Where a page says where it is. A way through a hall (大厅→图书室) has neither its opening nor its signs.
_BREADCRUMB = re.compile(
    r"(?:您?(?:现在|当前|目前)?所?(?:在的?|的)?位置(?:是|为)?|当前页面?|导航)\s*[:：]\s*\S.*[>＞»›/\\|→-].*"
    r"|您(?:现在|当前)?(?:所在)?的?位置(?:是|为)?\s*[:：].*"
    r"|(?:网站|返回)?(?:首页|主页)\s*(?:[>＞»›|/\\]|->|-|→)+\s*\S.*"
    r"|(?:you are here\s*:.*|home\s*(?:[>»›/|]|::)\s*\S.*)",
    re.IGNORECASE,
)
_FILE = re.compile(r"\S.{0,80}\.(?:docx?|wps|pdf|txt|pptx?|xlsx?|rtf)", re.IGNORECASE)
_LABELS = (
    r"上传(?:人|者|时间|日期)|上传于|格式|页数|大小|金币|文档(?:编号|页数|格式|大小|类型|热度)?|积分|价格|下载(?:量|次数|积分|金币|数)"
    r"|评分|评论数?|发布(?:时间|日期|人|者|单位)|发表(?:时间|日期|于)|更新(?:时间|日期)|来源|文章来源|信息来源|作者|编辑|责编|责任编辑"
    r"|审核|录入|录入者|点击(?:数|量|率|次数)?|阅读(?:数|量|次数)?|浏览(?:数|量|次数)?|访问(?:量|次数)|人气|字号|字体|字数|分类|标签|类别|关键词|分享(?:到|至)?|打印|收藏|举报|版权申诉"
)
_META = re.compile(rf"[\[【(（]?\s*(?:{_LABELS})\s*[\]】)）]?\s*(?:[:：]|(?=\s|$|[|｜·\[【(（]))")
_SOLE_META = re.compile(
    r"(?:(?:上传|发布|发表|更新)(?:人|者|时间|日期|于)|(?:阅读|浏览|点击|访问|下载)(?:数|量|次数|率)?|责任编辑|责编|信息来源|文章来源"
    r"|录入者?|字号|文档编号)\s*[:：]\s*\S.{0,50}"
)
# What a viewer says in lines of their own. Each is a whole line; words of it may stand in any script's sentence.
_CERTAIN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # document sites: before, within and after the text
        r"合集下载.{0,10}", r"(?:下载|预览|在线预览|在线阅读|全文预览)(?:此|该|本)(?:文档|资料|文件).{0,12}",
        r"(?:立即|点击|免费|会员|VIP|马上|我要)下载.{0,10}", r"下载(?:文档|全文|资料|地址|链接|说明|须知)(?:[:：].{0,80})?",
        r"下载(?:此|本)?(?:文档|资料)前.{0,80}", r"\d{1,4}\s*(?:金币|积分|下载券|文库币)",
        r"(?:文档|资料|全文)?(?:在线)?预览(?:已?结束|加载中|完毕).{0,60}", r"(?:正在)?加载中.{0,20}", r"(?:内容|资源|文档|资料|文件)(?:描述|简述|介绍)\s*[:：].{0,120}",
        r"资源描述.{0,120}", r"如果?您?(?:无法|不能|没有)(?:正常)?(?:下载|打开|预览|查看).{0,60}",
        r"版权(?:申诉|声明|提示|投诉)(?:[:：].{0,160})?", r"(?:举报|投诉)(?:此|该|本)?(?:文档|内容|文章|信息)?\s*(?:版权申诉|侵权)?",
        r"(?:亲|您好)[，,].{0,6}(?:该|本|此)文档.{0,60}", r"(?:该|本|此)文档(?:由|共|总共|仅供|只有|为|来自|来源于).{0,60}",
        r"剩余(?:内容|\d+页|部分).{0,30}", r"(?:还剩|还有)\s*\d+\s*页.{0,20}", r"(?:试读|免费阅读|继续阅读|阅读全文|展开全文|查看全文|展开阅读|点击查看更多|查看更多|加载更多|更多内容|显示全部).{0,16}",
        r"(?:本站|本网站?|平台|网站)(?:所有|仅|只|不|对|声明|提供|郑重).{0,200}", r"(?:所有)?(?:资源|文档|资料)(?:均|都)(?:来自|来源于|由用户|为用户).{0,120}",
        r"(?:相关|最新|热门|推荐|猜你喜欢的?|精选|同类|类似|更多)(?:文档|文章|词条|资料|推荐|阅读|新闻|搜索|下载|范文|资讯|内容|链接|主题|帖子|标签|问题)(?:推荐)?(?:\s*[:：>＞»].{0,60})?",
        r"猜你喜欢.{0,10}|大家都在(?:看|搜).{0,10}|看了(?:又|还)看.{0,6}|为您推荐.{0,10}",
        r"(?:返回|回到)(?:顶部|页首|首页|列表|上一页|目录)", r"\[?\s*(?:上|下)一[篇页章条]\s*\]?\s*[:：].{0,80}", r"\[?(?:上|下)一[篇页]\]?(?:\s*\[?(?:上|下)一[篇页]\]?)?",
        r"\[?(?:打印|收藏|关闭)(?:本页|此页|本文|页面|窗口)\]?.{0,20}", r"关闭(?:窗口)?", r"[\[【(（](?:移动|手机|电脑|触屏|PC|wap)版?[\]】)）]",
        r"(?:扫一扫|扫码|微信扫).{0,20}(?:手机|打开|分享|关注|阅读).{0,12}", r"分享(?:到|至)\s*[:：]?.{0,40}", r"(?:加入|添加)收藏.{0,10}", r"设为首页.{0,12}",
        r"(?:网站地图|联系我们|关于我们|联络我们|隐私(?:政策|声明|条款)|免责声明|使用条款|服务条款|意见反馈|帮助中心)(?:\s*[|｜·\-]?\s*(?:网站地图|联系我们|关于我们|联络我们|隐私(?:政策|声明|条款)|免责声明|使用条款|服务条款|意见反馈|帮助中心|广告服务|友情链接|法律声明|诚聘英才))+.{0,20}",
        r".{0,40}(?:copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}|ICP\s*[备证]\s*\d+|公网安备).{0,160}", r"版权所有.{0,80}",
        # whoever passes a text on
        r"[（(【]?(?:本文|文章|内容|以上(?:内容|资料)?)(?:来自|来源于?|转载自|摘自|选自|由).{1,60}", r"[（(【]?(?:如需)?转载(?:请|时|须|必须)?.{0,6}(?:注明|保留|标明).{0,60}",
        r"未经(?:授权|许可|允许|同意)[，,]?(?:不得|禁止|严禁|请勿)(?:转载|复制|使用).{0,40}", r"(?:更多|欢迎)(?:精彩)?.{0,20}(?:请)?(?:关注|访问|登录|登陆|点击).{0,12}(?:网|www|http|公众号|官网).{0,60}",
        r"(?:https?://|www\.)\S+", r"(?:精品|优质|推荐)(?:文档|资料|范文)\s*.{0,12}", r"欢迎(?:您的)?下载.{0,20}", r"[（(]?未完待续[)）]?[。.…]*",
        r"[（(]?仅供(?:学习|参考|内部).{0,12}[)）]?|可编辑(?:版|修改)?|word\s*(?:版|文档)", r"学习资料\s*整理分享|专业资料\s*.{0,12}|[*\s]*可修改\s*欢迎下载[*\s]*",
        # forums
        r"(?:只看)?楼主(?:\s*[:：].{0,30})?|发表于\s*[:：]?\s*[\d-].{0,30}|\d{1,5}\s*[#＃]", r"(?:回复|点赞|评论|转发)\s*(?:[（(]?\d*[)）]?)(?:\s*[|｜·]?\s*(?:回复|点赞|评论|转发|举报|收藏|分享)\s*[（(]?\d*[)）]?)*",
        r"(?:登录|登陆)(?:后|/注册|注册|\s*\|\s*注册).{0,20}", r"(?:本帖|此帖|该帖).{0,40}(?:编辑|删除|置顶|加精).{0,10}",
        r".{0,20}(?:使用|接受|同意).{0,12}\bcookies?\b.{0,80}",
        # the same in English
        r"skip to (?:main )?(?:content|navigation).{0,20}", r"share (?:this|on|via|to)\b.{0,50}", r"(?:related|recommended|more|popular|recent|latest) (?:articles?|posts?|stories|links|pages|documents?|topics|reading|news)\b.{0,30}",
        r".{0,80}\ball rights reserved\b.{0,60}", r"(?:back|return) to (?:top|home|search results|the top).{0,10}", r"(?:we|this (?:web)?site) uses? cookies\b.{0,300}", r"(?:accept|reject|manage)(?: all)? cookies.{0,30}|cookie (?:policy|settings|preferences|notice)",
        r"(?:privacy policy|terms (?:of use|of service|and conditions|& conditions))(?:\s*[|·]\s*.{0,60})?", r"(?:print|email|download|bookmark|cite) this (?:page|article|document|post)\b.{0,20}", r"(?:click here|tap here) (?:to|for)\b.{0,60}",
        r"(?:previous|next) (?:article|post|page|chapter)\b.{0,60}", r"(?:subscribe|sign up) (?:to|for)\b.{0,20}\bnewsletter\b.{0,30}", r"follow us on (?:facebook|twitter|instagram|youtube|linkedin|x|wechat|weibo|tiktok)\b.{0,60}", r"(?:posted|published|last updated|updated) (?:on|by|at)\b.{0,60}",
        r"(?:leave a (?:comment|reply)|no comments yet|\d+ comments?|add a comment)\b.{0,20}", r"(?:read|show|load|see|view) more\b.{0,10}", r"advertisements?", r"powered by .{1,30}", r"page last (?:updated|modified|reviewed)\b.{0,40}",
    )
)  # fmt: skip
# Single words of a viewer's buttons. Alone they prove nothing; beside a certain line they are what they seem.
_DOUBTFUL = re.compile(
    r"(?:在线)?预览|(?:立即|免费)?下载|收藏|分享|举报|打印|复制|评论|赞|关注|登录|注册|搜索|首页|目录导航|更多|广告|全屏|放大|缩小|上传|反馈|客服|返回|热门|推荐|最新"
    r"|联络我们|联系我们|关于我们|网站地图|友情链接|隐私政策|免责声明|使用条款|意见反馈|帮助中心|百科|词条|编辑本段|播报|编辑|讨论|字体|大中小|\[?(?:大|中|小)\]?(?:\s*\[?(?:大|中|小)\]?){1,2}"
    r"|share|print|login|log in|sign in|sign up|search|menu|home|contact us|about us|site ?map|help|faq|download|comments?|tags\s*:.*|categories\s*:.*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\d{1,2}\s*[.、．)）]\s*){1,2}\S.*|[（(]\d{1,2}[)）]\s*\S.*|[①-⑳]\s*\S.*|[•·●*-]\s*\S.*"
)
_OF_A_VIEWER = re.compile(
    r"下载|文档|资料包|金币|账户|扣费|解压|客服|退款|侵犯|侵权|权益|版权|平台|预览|会员|付费|充值|浏览器|上传|本站|网站|站长|用户"
)


def is_certain(text: str) -> bool:
    """Whether a line is a site's or a viewer's, wherever it stands."""
    bare = text.strip()
    if len(bare) > 320:
        return False
    return (
        _BREADCRUMB.fullmatch(bare) is not None
        or any(pattern.fullmatch(bare) for pattern in _CERTAIN)
        or len(_META.findall(bare)) >= 2
    )


def is_doubtful(text: str) -> bool:
    """Whether a line is a site's if its neighbour is: a button, or one of a list of facts on the file."""
    bare = text.strip()
    return _DOUBTFUL.fullmatch(bare) is not None or _SOLE_META.fullmatch(bare) is not None


def is_notice(text: str) -> bool:
    """Whether a line is one of a viewer's numbered notices, given that it stands in their row."""
    bare = text.strip()
    return (
        len(bare) <= 200 and _NUMBERED.fullmatch(bare) is not None and _OF_A_VIEWER.search(bare) is not None
    )


def is_file_name(text: str) -> bool:
    """Whether a line is a document's file name."""
    return _FILE.fullmatch(text.strip()) is not None
